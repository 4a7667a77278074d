//! The words that the Guide gives for telling persons from things, ready to be looked up.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use super::super::profile::cell::Nulls;
use super::super::profile::tap::Slot;
use super::vocabulary::{Bits, Hashed, Phrases, Vocabulary, first, hash, is};
use crate::guide::areas::Areas;
use crate::text::fold::fold;

/// The table of states and municipalities.
const AREAS: &str = "vocab/municipalities.tsv";

/// What the name of a column says that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clue<'l> {
    /// A class of the Guide, `none` or `institutional`.
    pub class: &'l str,
    /// Enough to ask; a weak one needs what the cells hold.
    pub strong: bool,
}

/// Names, streets, clues of column names, words for nothing: made once a worker.
#[derive(Debug, Default)]
pub struct Lists {
    /// Class and strength of each clue, by the hash of its words with `_` between.
    clues: Hashed<(u16, bool)>,
    /// The words of all clues with their class, sorted, so that cut names find theirs.
    sorted: Vec<(Box<str>, u16)>,
    clue_classes: Vec<String>,
    /// What each word may be, by itself or as the first of a phrase.
    pub(super) vocabulary: Vocabulary,
    pub(super) streets: Phrases,
    pub(super) settlements: Phrases,
    pub(super) institutions: Phrases,
    pub(super) posts: Phrases,
    /// Endings of domains of public bodies.
    domains: Vec<Box<str>>,
    mailboxes: Hashed<()>,
    /// After whom places are named.
    pub(super) heroes: Phrases,
    /// Group by word.
    pub(super) sensitive: Phrases,
    treatments: HashMap<String, Vec<String>>,
    /// Classes that the law calls sensitive.
    sensitive_classes: Vec<String>,
    /// Words that the checks of tables know, folded as `text::fold::fold` folds.
    pub words: ScanWords,
    /// The words for nothing, ready to be asked for every cell.
    pub nulls: Arc<Nulls>,
    /// First words of rows that add up others, shared by all tables.
    pub totals: Arc<[String]>,
    /// Who takes the rows of the tables that are read, in place of their profile.
    pub tap: Slot,
    /// States and municipalities.
    pub areas: Areas,
    /// Keys of INEGI by folded name; `None` where several have it.
    named: OnceLock<HashMap<String, Option<String>>>,
}

/// The arrays of `guide/scan/words.toml`.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScanWords {
    /// Written where there is no value.
    pub nulls: Vec<String>,
    /// First words of a row that adds up others.
    pub totals: Vec<String>,
    /// First words of what is written below a table.
    pub notes: Vec<String>,
    pub yes: Vec<String>,
    pub no: Vec<String>,
    /// Ways to write each month, from January on.
    #[serde(deserialize_with = "by_month")]
    pub months: Vec<Vec<String>>,
    /// Words of SQL and of usual languages that give trouble as the name of a column.
    pub reserved: Vec<String>,
    /// Signs and words before or after a number.
    pub units: Vec<String>,
    /// Pieces of a name that only its author understands.
    pub abbreviations: Vec<String>,
    /// Short words of a name that everybody understands.
    pub plain: Vec<String>,
    /// Files and folders of systems and programs; `*` stands for anything.
    pub skip_names: Vec<String>,
    /// Words that tell a copy or a version from the file itself.
    pub versions: Vec<String>,
    /// Words that alone say nothing in the title of a file.
    pub generic: Vec<String>,
    /// Parts of a year.
    pub spans: Vec<String>,
    /// Words with their accents, which names of files leave out; the only list that is not folded.
    pub accents: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClueFile {
    clue: Vec<ClueEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClueEntry {
    class: String,
    weight: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
struct ClassFile {
    class: Vec<ClassEntry>,
}

#[derive(Deserialize)]
struct ClassEntry {
    id: String,
    #[serde(default)]
    kind: String,
    treatments: Vec<String>,
}

impl Lists {
    /// Made from the texts of the Guide, which `files` gives by name (`personal/columns.toml`, `scan/words.toml`...).
    ///
    /// # Errors
    /// The name of the file that is missing, or where a TOML file is broken.
    pub fn load(files: &dyn Fn(&str) -> Option<Cow<'static, str>>) -> Result<Self, String> {
        let text = |name: &str| files(name).ok_or_else(|| name.to_string());
        let mut lists = Self::default();
        lists.add_clues(parse::<ClueFile>("personal/columns.toml", &text("personal/columns.toml")?)?.clue);
        for class in parse::<ClassFile>("personal/classes.toml", &text("personal/classes.toml")?)?.class {
            if class.kind == "sensitive" {
                lists.sensitive_classes.push(class.id.clone());
            }
            lists.treatments.insert(class.id, class.treatments);
        }
        lists.words = parse::<ScanWords>("scan/words.toml", &text("scan/words.toml")?)?;
        lists.nulls = Nulls::new(lists.words.nulls.iter().map(String::as_str)).into();
        lists.totals = lists.words.totals.clone().into();
        lists.areas = Areas::new(files(AREAS).unwrap_or_default());
        lists.mailboxes = lines(&text("personal/mailbox-words.txt")?).map(|word| (hash(word), ())).collect();
        lists.domains = lines(&text("personal/public-domains.txt")?).map(Box::from).collect();
        let vocabulary = &mut lists.vocabulary;
        let single = |words: &str, bit, to: &mut Vocabulary| lines(words).for_each(|word| to.add(word, bit));
        single(&text("personal/given-names.txt")?, is::GIVEN, vocabulary);
        single(&text("personal/surnames.txt")?, is::SURNAME, vocabulary);
        lists.streets = phrases(&text("personal/street-words.txt")?, is::STREET, vocabulary);
        lists.settlements = phrases(&text("personal/settlement-words.txt")?, is::SETTLEMENT, vocabulary);
        lists.institutions = phrases(&text("personal/institution-words.txt")?, is::INSTITUTION, vocabulary);
        lists.posts = phrases(&text("personal/post-words.txt")?, is::POST, vocabulary);
        lists.sensitive = grouped(&text("personal/sensitive-words.txt")?, vocabulary);
        lists.heroes = telling(&text("personal/telling-words.txt")?, vocabulary);
        Ok(lists)
    }

    /// Ids of the classes that the law calls sensitive.
    pub fn sensitive_classes(&self) -> Vec<String> {
        self.sensitive_classes.clone()
    }

    fn named(&self) -> &HashMap<String, Option<String>> {
        self.named.get_or_init(|| {
            let mut named = HashMap::new();
            for area in self.areas.all() {
                named.entry(fold(&area.name)).and_modify(|key| *key = None).or_insert(Some(area.key.clone()));
            }
            named
        })
    }

    /// Whether there is a state or municipality of that name.
    pub fn is_area(&self, name: &str) -> bool {
        self.named().contains_key(&fold(name))
    }

    /// INEGI key of the state or municipality of that name; `None` when there is none, or when several have it.
    pub fn area_named(&self, name: &str) -> Option<String> {
        self.named().get(&fold(name)).cloned().flatten()
    }

    fn add_clues(&mut self, entries: Vec<ClueEntry>) {
        for entry in entries {
            let class = self.clue_class(&entry.class);
            for word in entry.words {
                self.clues.insert(hash(&word), (class, entry.weight == "strong"));
                self.sorted.push((word.into_boxed_str(), class));
            }
        }
        self.sorted.sort_unstable();
    }

    fn clue_class(&mut self, class: &str) -> u16 {
        let at = self.clue_classes.iter().position(|known| known == class).unwrap_or_else(|| {
            self.clue_classes.push(class.to_string());
            self.clue_classes.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// The clue with exactly these words (`fecha_nacimiento`).
    pub(super) fn clue(&self, key: &str) -> Option<Clue<'_>> {
        let (class, strong) = *self.clues.get(&hash(key))?;
        Some(Clue { class: self.class(class), strong })
    }

    /// Classes of the clues that begin with `key`, for names that a program cut.
    pub(super) fn clues_from(&self, key: &str) -> impl Iterator<Item = &str> {
        let from = self.sorted.partition_point(|(words, _)| &**words < key);
        let cut = self.sorted[from..].iter().take_while(move |(words, _)| words.starts_with(key));
        cut.map(|(_, class)| self.class(*class))
    }

    fn class(&self, class: u16) -> &str {
        self.clue_classes.get(usize::from(class)).map_or("none", String::as_str)
    }

    /// What a folded word may be.
    pub(super) fn bits(&self, word: &str) -> Bits {
        self.vocabulary.of(word)
    }

    /// Whether a folded word is a given name or a surname.
    pub(super) fn is_name(&self, word: &str) -> bool {
        self.bits(word) & (is::GIVEN | is::SURNAME) != 0
    }

    /// Whether a domain is that of a government, a school or another public body.
    pub(super) fn is_public_domain(&self, domain: &str) -> bool {
        let domain = domain.to_ascii_lowercase();
        if domain.rsplit('.').take(2).any(|label| matches!(label, "gob" | "gov" | "edu" | "mil")) {
            return true;
        }
        self.domains.iter().any(|end| {
            domain.strip_suffix(&**end).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    }

    /// Whether what stands before the `@` is an office: `transparencia`, `obras.publicas`, `ventas01`.
    pub(super) fn is_mailbox(&self, local: &str) -> bool {
        let bare: String = local.to_ascii_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
        let parts = local.split(['.', '_', '-']).map(str::to_ascii_lowercase);
        let known = |word: &str| self.mailboxes.contains_key(&hash(word));
        known(&bare) || parts.into_iter().any(|part| known(&part))
    }

    /// Treatments of a class, the best first.
    pub(super) fn treatments(&self, class: &str) -> Vec<String> {
        self.treatments.get(class).cloned().unwrap_or_default()
    }
}

fn parse<T: for<'de> Deserialize<'de>>(name: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| format!("{name}: {error}"))
}

/// `month1 = [...]` to `month12`, in their order.
fn by_month<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Vec<String>>, D::Error> {
    let mut named = BTreeMap::<String, Vec<String>>::deserialize(from)?;
    Ok((1..=12).map(|month| named.remove(&format!("month{month}")).unwrap_or_default()).collect())
}

/// Lines with a word; `#` begins a comment.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn phrases(text: &str, bit: Bits, vocabulary: &mut Vocabulary) -> Phrases {
    let mut out = Phrases::default();
    for line in lines(text) {
        out.add(line, 0);
        vocabulary.add(first(line), bit);
    }
    out
}

/// `group<TAB>word`; a group's value is the order in which it first comes.
fn grouped(text: &str, vocabulary: &mut Vocabulary) -> Phrases {
    let (mut out, mut groups) = (Phrases::default(), Vec::new());
    let mut add = |word: &str, value| {
        out.add(word, value);
        vocabulary.add(first(word), is::SENSITIVE);
    };
    for (group, word) in lines(text).filter_map(|line| line.split_once('\t')) {
        let at = groups.iter().position(|known| *known == group).unwrap_or_else(|| {
            groups.push(group);
            groups.len() - 1
        });
        let value = u8::try_from(at).unwrap_or(u8::MAX);
        add(word.trim(), value);
        // A column of kinds of disability says the kind alone: `motriz`.
        if let Some(kind) = word.trim().strip_prefix("discapacidad ").filter(|kind| !kind.contains(' ')) {
            add(kind, value);
        }
    }
    out
}

/// `group<TAB>word`: words into the vocabulary; what is given back are the phrases of the group `hero`.
fn telling(text: &str, vocabulary: &mut Vocabulary) -> Phrases {
    let mut heroes = Phrases::default();
    for (group, word) in lines(text).filter_map(|line| line.split_once('\t')) {
        let bit = match group {
            "particle" => is::PARTICLE,
            "title" => is::TITLE,
            "saint" => is::SAINT,
            "street-name" => is::STREET_NAME,
            "joint" => is::JOINT,
            "header-thing" => is::HEADER_THING,
            "header-premises" => is::HEADER_PREMISES,
            "header-number" => is::HEADER_NUMBER,
            "hero" => {
                heroes.add(word, 0);
                is::HERO
            }
            _ => continue,
        };
        vocabulary.add(first(word), bit);
    }
    heroes
}

mod sample;
