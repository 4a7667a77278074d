//! The words that the Guide gives for telling persons from things, ready to be looked up.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use serde::Deserialize;

use super::super::profile::cell::Nulls;
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
    /// Class and strength of each clue, by its words with `_` between; sorted, so that cut names find theirs.
    clues: BTreeMap<Box<str>, (u16, bool)>,
    clue_classes: Vec<String>,
    given: HashSet<Box<str>, Quick>,
    surnames: HashSet<Box<str>, Quick>,
    pub(super) streets: Phrases,
    pub(super) settlements: Phrases,
    pub(super) institutions: Phrases,
    pub(super) posts: Phrases,
    /// Endings of domains of public bodies.
    domains: Vec<Box<str>>,
    mailboxes: HashSet<Box<str>, Quick>,
    /// Group by word.
    pub(super) sensitive: Phrases,
    treatments: HashMap<String, Vec<String>>,
    /// Classes that the law calls sensitive.
    sensitive_classes: Vec<String>,
    /// Words that the checks of tables know, folded as `text::fold::fold` folds.
    pub words: ScanWords,
    /// The words for nothing, ready to be asked for every cell.
    pub nulls: Nulls,
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

/// A hash that is quick for short words: the lists come with the Guide, so nobody picks words to make them collide.
type Quick = BuildHasherDefault<Fnv>;

/// FNV-1a of 64 bits.
#[derive(Debug, Clone, Copy)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A set of phrases of one to several words, each with a value (0 where there is none).
#[derive(Debug, Default)]
pub struct Phrases {
    found: HashMap<Box<str>, u8, Quick>,
    /// Words that a phrase begins with: most words of a text are none of them.
    firsts: HashSet<Box<str>, Quick>,
    longest: usize,
}

impl Phrases {
    fn add(&mut self, phrase: &str, value: u8) {
        self.longest = self.longest.max(phrase.split(' ').count());
        self.firsts.insert(phrase.split(' ').next().unwrap_or(phrase).into());
        self.found.insert(phrase.into(), value);
    }

    fn begins(&self, text: &str) -> bool {
        self.firsts.contains(text.split(' ').next().unwrap_or(text))
    }

    pub fn has(&self, phrase: &str) -> bool {
        self.found.contains_key(phrase)
    }

    /// How many words at the beginning of `text` are a phrase of the set; 0 when none.
    pub fn leads(&self, text: &str) -> usize {
        if !self.begins(text) {
            return 0;
        }
        let mut ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]).take(self.longest);
        let mut best = 0;
        for count in 1..=self.longest {
            let Some(end) = ends.next() else { break };
            if self.found.contains_key(&text[..end]) {
                best = count;
            }
        }
        best
    }

    /// Whether a phrase of the set stands anywhere in a text, as whole words.
    pub fn within(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Value of the first phrase that stands in a text.
    pub fn find(&self, text: &str) -> Option<u8> {
        let starts = [0].into_iter().chain(text.match_indices(' ').map(|(at, _)| at + 1));
        for start in starts {
            let rest = &text[start..];
            if !self.begins(rest) {
                continue;
            }
            let ends = rest.match_indices(' ').map(|(at, _)| at).chain([rest.len()]).take(self.longest);
            if let Some(value) = ends.into_iter().find_map(|end| self.found.get(&rest[..end])) {
                return Some(*value);
            }
        }
        None
    }
}

/// `personal/columns.toml`.
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
        lists.add_clues(&parse::<ClueFile>("personal/columns.toml", &text("personal/columns.toml")?)?.clue);
        for class in parse::<ClassFile>("personal/classes.toml", &text("personal/classes.toml")?)?.class {
            if class.kind == "sensitive" {
                lists.sensitive_classes.push(class.id.clone());
            }
            lists.treatments.insert(class.id, class.treatments);
        }
        lists.words = parse::<ScanWords>("scan/words.toml", &text("scan/words.toml")?)?;
        lists.nulls = Nulls::new(lists.words.nulls.iter().map(String::as_str));
        lists.areas = Areas::new(files(AREAS).unwrap_or_default());
        lists.given = lines(&text("personal/given-names.txt")?).map(Box::from).collect();
        lists.surnames = lines(&text("personal/surnames.txt")?).map(Box::from).collect();
        lists.mailboxes = lines(&text("personal/mailbox-words.txt")?).map(Box::from).collect();
        lists.domains = lines(&text("personal/public-domains.txt")?).map(Box::from).collect();
        lists.streets = phrases(&text("personal/street-words.txt")?);
        lists.settlements = phrases(&text("personal/settlement-words.txt")?);
        lists.institutions = phrases(&text("personal/institution-words.txt")?);
        lists.posts = phrases(&text("personal/post-words.txt")?);
        lists.sensitive = grouped(&text("personal/sensitive-words.txt")?);
        Ok(lists)
    }

    /// Ids of the classes that the law calls sensitive.
    pub fn sensitive_classes(&self) -> Vec<String> {
        self.sensitive_classes.clone()
    }

    /// INEGI key of the state or municipality of that name; `None` when there is none, or when several have it.
    pub fn area_named(&self, name: &str) -> Option<String> {
        let named = self.named.get_or_init(|| {
            let mut named = HashMap::new();
            for area in self.areas.all() {
                named.entry(fold(&area.name)).and_modify(|key| *key = None).or_insert(Some(area.key.clone()));
            }
            named
        });
        named.get(&fold(name)).cloned().flatten()
    }

    fn add_clues(&mut self, entries: &[ClueEntry]) {
        for entry in entries {
            let class = self.clue_class(&entry.class);
            for word in &entry.words {
                self.clues.insert(word.as_str().into(), (class, entry.weight == "strong"));
            }
        }
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
        self.clues.get(key).map(|(class, strong)| self.as_clue(*class, *strong))
    }

    /// Clues that begin with `key`, for names that a program cut.
    pub(super) fn clues_from(&self, key: &str) -> impl Iterator<Item = Clue<'_>> {
        let from = (std::ops::Bound::Included(key), std::ops::Bound::Unbounded);
        self.clues
            .range::<str, _>(from)
            .take_while(move |(words, _)| words.starts_with(key))
            .map(|(_, (class, strong))| self.as_clue(*class, *strong))
    }

    fn as_clue(&self, class: u16, strong: bool) -> Clue<'_> {
        Clue { class: self.clue_classes.get(usize::from(class)).map_or("none", String::as_str), strong }
    }

    pub(super) fn is_given(&self, word: &str) -> bool {
        self.given.contains(word)
    }

    pub(super) fn is_surname(&self, word: &str) -> bool {
        self.surnames.contains(word)
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
        self.mailboxes.contains(&*bare) || parts.into_iter().any(|part| self.mailboxes.contains(&*part))
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

fn phrases(text: &str) -> Phrases {
    let mut out = Phrases::default();
    lines(text).for_each(|line| out.add(line, 0));
    out
}

/// `group<TAB>word`; a group's value is the order in which it first comes.
fn grouped(text: &str) -> Phrases {
    let (mut out, mut groups) = (Phrases::default(), Vec::new());
    for (group, word) in lines(text).filter_map(|line| line.split_once('\t')) {
        let at = groups.iter().position(|known| *known == group).unwrap_or_else(|| {
            groups.push(group);
            groups.len() - 1
        });
        let value = u8::try_from(at).unwrap_or(u8::MAX);
        out.add(word.trim(), value);
        // A column of kinds of disability says the kind alone: `motriz`.
        if let Some(kind) = word.trim().strip_prefix("discapacidad ").filter(|kind| !kind.contains(' ')) {
            out.add(kind, value);
        }
    }
    out
}

mod sample;
