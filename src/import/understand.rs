//! From what a file says to values of the plan: each is judged as an answer to the question whose field it is.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use toml::Value;

use super::judge::{self, Judged};
use super::model::{Catalog, Code, Entry, Remark, Said};
use super::place;
use crate::guide::model::{Guide, Question};
use crate::text::Text;

/// A file understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Understood {
    /// What it says of the institution, the team or the plan, by field.
    pub facts: Fields,
    pub datasets: Vec<Set>,
    /// What there is to tell, of the file and of each value, in the order of the file.
    pub notes: Vec<Note>,
    /// Values with more than one reading, which a person may choose from.
    pub doubts: Vec<Doubt>,
}

/// Values by field: `dataset.title`.
pub type Fields = BTreeMap<String, Heard>;

/// A dataset, or one of its files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Set {
    pub place: String,
    /// What the source calls it for life.
    pub key: Option<String>,
    pub fields: Fields,
    /// Files of a dataset; a file has none.
    pub files: Vec<Set>,
}

impl Set {
    /// A text of it, by its field.
    pub fn text(&self, field: &str) -> Option<&str> {
        match &self.fields.get(field)?.what {
            What::Value(Value::String(text)) => Some(text),
            _ => None,
        }
    }
}

/// What one field holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    pub what: What,
    pub place: String,
    /// As it is written, where that must be kept beside the value or in its stead.
    pub kept: Option<String>,
    /// It was concluded, or read in another way than it is written.
    pub guess: bool,
}

/// A value fit for the plan, or the word that there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Value(Value),
    NotApplicable,
    /// It cannot be read: somebody has to answer.
    Pending,
}

/// Something to tell, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    pub code: Code,
    pub place: String,
    pub field: Option<String>,
    pub what: String,
    pub meant: Text,
}

/// A value with several readings; until one is chosen, it is not understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// Position of its dataset and, in it, of its file; without the first it is a fact.
    pub dataset: Option<usize>,
    pub file: Option<usize>,
    pub field: String,
    pub place: String,
    pub what: String,
    pub ask: Text,
    pub options: Vec<(Text, Value)>,
}

/// Understands a whole catalogue.
pub fn understand(guide: &Guide, catalog: &Catalog, today: Date) -> Understood {
    let questions = guide.questions().map(|(_, question)| (question.field.as_str(), question)).collect();
    let said = catalog
        .remarks
        .iter()
        .filter(|remark| matches!(remark.code, Code::Guessed | Code::Odd))
        .filter_map(|remark| Some((remark.place.clone(), remark.field.clone()?)))
        .collect();
    let mut reader =
        Reader { guide, today, questions, judged: HashMap::new(), said, out: Understood::default() };
    reader.out.notes = catalog.remarks.iter().map(told).collect();
    reader.out.facts = reader.fields(&catalog.facts, (None, None));
    for (at, entry) in catalog.datasets.iter().enumerate() {
        let set = reader.dataset(entry, at);
        reader.out.datasets.push(set);
    }
    let mut out = reader.out;
    keep(&mut out, catalog);
    out
}

/// What the reader of the format could not read stays pending, with what is written as its note.
fn keep(understood: &mut Understood, catalog: &Catalog) {
    let unread = |remark: &&Remark| matches!(remark.code, Code::Odd | Code::Past | Code::Far);
    let unread: Vec<&Remark> = catalog.remarks.iter().filter(unread).collect();
    if unread.is_empty() {
        return;
    }
    let mut places: HashMap<String, Where> = HashMap::new();
    for (at, set) in understood.datasets.iter().enumerate() {
        for (file, one) in set.files.iter().enumerate() {
            places.entry(one.place.clone()).or_insert((Some(at), Some(file)));
        }
        places.entry(set.place.clone()).or_insert((Some(at), None));
    }
    for remark in unread {
        let Some(field) = &remark.field else { continue };
        let Some((Some(at), file)) =
            place::around(&remark.place).find_map(|place| places.get(&place).copied())
        else {
            continue;
        };
        let Some(set) = understood.datasets.get_mut(at) else { continue };
        let fields = match (field.starts_with("distribution."), file) {
            (true, Some(file)) => set.files.get_mut(file).map(|file| &mut file.fields),
            (true, None) => None,
            (false, _) => Some(&mut set.fields),
        };
        let (place, kept) = (remark.place.clone(), Some(remark.what.clone()));
        if let Some(fields) = fields {
            let heard = Heard { what: What::Pending, place, kept, guess: false };
            fields.entry(field.clone()).or_insert(heard);
        }
    }
}

/// Takes a reading of a doubt.
pub fn choose(understood: &mut Understood, doubt: &Doubt, value: Value) {
    let fields = match (doubt.dataset, doubt.file) {
        (None, _) => Some(&mut understood.facts),
        (Some(at), None) => understood.datasets.get_mut(at).map(|set| &mut set.fields),
        (Some(at), Some(file)) => understood
            .datasets
            .get_mut(at)
            .and_then(|set| set.files.get_mut(file))
            .map(|file| &mut file.fields),
    };
    if let Some(heard) = fields.and_then(|fields| fields.get_mut(&doubt.field)) {
        heard.what = What::Value(value);
        heard.kept = None;
    }
    understood.notes.retain(|note| {
        note.code != Code::Several || note.place != doubt.place || note.field.as_deref() != Some(&doubt.field)
    });
}

fn told(remark: &Remark) -> Note {
    Note {
        code: remark.code,
        place: remark.place.clone(),
        field: remark.field.clone(),
        what: remark.what.clone(),
        meant: Text::same(remark.meant.clone()),
    }
}

/// Where a value belongs: dataset and file, by position.
type Where = (Option<usize>, Option<usize>);

struct Reader<'g> {
    guide: &'g Guide,
    today: Date,
    questions: HashMap<&'g str, &'g Question>,
    /// Catalogues say the same thousands of times.
    judged: HashMap<(String, Vec<String>), Judged>,
    /// Places and fields of which the reader of the file has said something itself.
    said: HashSet<(String, String)>,
    out: Understood,
}

impl Reader<'_> {
    fn dataset(&mut self, entry: &Entry, at: usize) -> Set {
        let fields = self.fields(&entry.said, (Some(at), None));
        let mut files = Vec::with_capacity(entry.files.len());
        for (number, file) in entry.files.iter().enumerate() {
            let fields = self.fields(&file.said, (Some(at), Some(number)));
            files.push(Set { place: file.place.clone(), fields, ..Set::default() });
        }
        Set { place: entry.place.clone(), key: entry.key.clone(), fields, files }
    }

    /// What is said twice of one field: the first that can be read stands.
    fn fields(&mut self, said: &[Said], of: Where) -> Fields {
        let mut fields = Fields::new();
        for one in said.iter().filter(|one| one.texts.iter().any(|text| !text.trim().is_empty())) {
            let before = fields.get(&one.field).filter(|heard| heard.what != What::Pending).cloned();
            let Some(heard) = self.heard(one, of) else { continue };
            match before {
                None => {
                    fields.insert(one.field.clone(), heard);
                }
                Some(before) if before.what == heard.what => {}
                Some(_) => self.note(Code::Again, one, &written(one), Text::default()),
            }
        }
        fields
    }

    fn heard(&mut self, said: &Said, of: Where) -> Option<Heard> {
        let (text, place) = (written(said), said.place.clone());
        let heard = |what, kept, guess| Some(Heard { what, place, kept, guess });
        match self.judge(said) {
            Judged::Fits { value, as_written, shown } => {
                match (said.guess, as_written) {
                    (true, _) => self.note(Code::Supposed, said, &text, shown),
                    (false, false) => self.note(Code::Guessed, said, &text, shown),
                    (false, true) => {}
                }
                heard(What::Value(value), None, said.guess || !as_written)
            }
            Judged::Partly { value, odd } => {
                for (item, expected) in odd {
                    self.note(Code::Unfit, said, &item, expected);
                }
                heard(What::Value(value), Some(text), false)
            }
            Judged::Cut { value, shown } => {
                self.note(Code::Shortened, said, &text, shown);
                heard(What::Value(value), Some(text), true)
            }
            Judged::Several { ask, options } => {
                let expected = judge::either(&options);
                self.note(Code::Several, said, &text, expected);
                let (dataset, file) = of;
                let field = said.field.clone();
                let place = said.place.clone();
                self.out.doubts.push(Doubt { dataset, file, field, place, what: text.clone(), ask, options });
                heard(What::Pending, Some(text), false)
            }
            Judged::Odd(expected) => {
                self.note(Code::Unfit, said, &text, expected);
                heard(What::Pending, Some(text), false)
            }
            Judged::NotApplicable => heard(What::NotApplicable, None, false),
            Judged::Nothing => None,
            Judged::NoField => {
                self.note(Code::Dropped, said, &text, Text::default());
                None
            }
        }
    }

    fn judge(&mut self, said: &Said) -> Judged {
        let key = (said.field.clone(), said.texts.clone());
        if let Some(known) = self.judged.get(&key) {
            return known.clone();
        }
        let question = self.questions.get(said.field.as_str()).copied();
        let judged = judge::judge(self.guide, question, said, self.today);
        // What is said once is not worth keeping: titles and descriptions are of no use twice.
        if said.texts.iter().map(String::len).sum::<usize>() < 80 {
            self.judged.insert(key, judged.clone());
        }
        judged
    }

    fn note(&mut self, code: Code, said: &Said, what: &str, meant: Text) {
        let known = matches!(code, Code::Guessed | Code::Supposed | Code::Unfit)
            && self.said.contains(&(said.place.clone(), said.field.clone()));
        if known {
            return;
        }
        let (place, field) = (said.place.clone(), Some(said.field.clone()));
        self.out.notes.push(Note { code, place, field, what: what.to_string(), meant });
    }
}

fn written(said: &Said) -> String {
    said.texts.join("; ")
}
