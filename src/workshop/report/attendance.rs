//! Who came, as counts: from a line of text or from `asistencia.toml`. Nothing else than numbers and the words of what
//! is counted is taken, so that no name of a person can come in.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::text::fold::{fold, visible};
use crate::text::{Text, sheets as words, trainer as say};

/// What can be counted, by its key, in the order in which it is told.
pub static COUNTED: [(&str, Text); 8] = [
    ("people", words::COUNT_PEOPLE),
    ("institutions", words::COUNT_INSTITUTIONS),
    ("units", words::COUNT_AREAS),
    ("tables", words::COUNT_TABLES),
    ("women", words::COUNT_WOMEN),
    ("men", words::COUNT_MEN),
    ("undisclosed", words::COUNT_UNDISCLOSED),
    ("stayed", words::COUNT_STAYED),
];

/// Beginnings of words, folded, and what they count.
const WORDS: [(&str, &str); 15] = [
    ("persona", "people"),
    ("people", "people"),
    ("person", "people"),
    ("asistente", "people"),
    ("institucion", "institutions"),
    ("institution", "institutions"),
    ("area", "units"),
    ("unit", "units"),
    ("mesa", "tables"),
    ("table", "tables"),
    ("mujer", "women"),
    ("women", "women"),
    ("hombre", "men"),
    ("men", "men"),
    ("final", "stayed"),
];
/// More than a hall holds is a slip of the pen.
const MOST: u32 = 10_000;

/// Counts by key; what is not there was not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendance(pub BTreeMap<String, u32>);

impl Attendance {
    pub fn get(&self, key: &str) -> Option<u32> {
        self.0.get(key).copied()
    }

    /// Reads `20 personas, 11 áreas`.
    ///
    /// # Errors
    /// The first part that is not a number and a word of what is counted.
    pub fn parse(text: &str) -> Result<Self, Text> {
        let mut counts = BTreeMap::new();
        for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
            let bad = || say::ATTENDANCE_PART.with("part", visible(part));
            let (number, word) = part.split_once(char::is_whitespace).ok_or_else(bad)?;
            let number: u32 = number.parse().ok().filter(|number| *number <= MOST).ok_or_else(bad)?;
            counts.insert(key(word).ok_or_else(bad)?.to_string(), number);
        }
        Self(counts).checked()
    }

    /// Reads `asistencia.toml`: keys of [`COUNTED`] and numbers.
    ///
    /// # Errors
    /// A sentence with what is wrong.
    pub fn read(text: &str) -> Result<Self, Text> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            version: u32,
            #[serde(default)]
            counted: BTreeMap<String, u32>,
        }
        let file: File = toml::from_str(text)
            .map_err(|error| say::ATTENDANCE_FILE.with("why", visible(error.message())))?;
        if file.version != 1 {
            return Err(say::ATTENDANCE_NEWER.with("version", file.version));
        }
        let wrong = |(key, number): &(&String, &u32)| {
            COUNTED.iter().all(|(known, _)| known != &key.as_str()) || **number > MOST
        };
        match file.counted.iter().find(wrong) {
            Some((key, _)) => Err(say::ATTENDANCE_PART.with("part", visible(key))),
            None => Self(file.counted).checked(),
        }
    }

    /// As `asistencia.toml` has it.
    pub fn written(&self) -> String {
        let lines = COUNTED.iter().filter_map(|(key, _)| Some(format!("{key} = {}\n", self.get(key)?)));
        format!("version = 1\n\n[counted]\n{}", lines.collect::<String>())
    }

    /// What is told of a whole cannot be less than its parts.
    fn checked(self) -> Result<Self, Text> {
        let parts: u32 = ["women", "men", "undisclosed"].iter().filter_map(|key| self.get(key)).sum();
        match self.get("people") {
            Some(people) if parts > people => {
                Err(say::ATTENDANCE_SUM.with("parts", parts).with("people", people))
            }
            _ => Ok(self),
        }
    }
}

fn key(word: &str) -> Option<&'static str> {
    let word = fold(word);
    if word.contains("no decir") || word.contains("not to say") || word == "undisclosed" {
        return Some("undisclosed");
    }
    let first = word.split_whitespace().next()?;
    let all = word.split_whitespace().count();
    let known = WORDS.iter().find(|(start, _)| first.starts_with(start)).map(|(_, key)| *key);
    // One word: «20 personas», never «1 persona llamada ...».
    known.filter(|_| all == 1)
}
