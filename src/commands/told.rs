//! What people said of files that were read wrongly: kept in the program's data, used by every later scan.
//!
//! `lecturas.toml`: a table for each file by its whole path, with `format`, `encoding`, `delimiter` and `header_row`
//! as far as they were said.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::cli::Said;
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::scan::model::Encoding;
use crate::scan::read::Told;
use crate::text::scan as say;

const FILE: &str = "lecturas.toml";

/// One file, as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    header_row: Option<u64>,
}

/// All that was said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Notes(BTreeMap<String, Note>);

impl Notes {
    /// What the program's data folder holds; nothing when it cannot be read.
    pub fn load(folder: Option<&Path>) -> Self {
        let bytes = folder.and_then(|folder| fsx::read_text(&folder.join(FILE)).ok());
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    /// Nothing was said of any file.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was said of a file.
    pub fn of(&self, path: &Path) -> Told {
        // Nearly always nothing was said, and a path costs more to write out than to look for.
        let note = if self.0.is_empty() { None } else { self.0.get(&key(path)) };
        note.map_or_else(Told::default, |note| Told {
            format: note.format.clone(),
            encoding: note.encoding.as_deref().and_then(Encoding::named),
            delimiter: note.delimiter.as_deref().and_then(sign),
            header_row: note.header_row,
        })
    }

    /// Keeps what is said of a file, or forgets it.
    pub fn keep(&mut self, folder: &Path, path: &Path, told: Option<&Told>) {
        match told {
            None => self.0.remove(&key(path)),
            Some(told) => self.0.insert(key(path), note(told)),
        };
        let text = toml::to_string(&self).unwrap_or_default();
        fsx::write_small(folder, FILE, text.as_bytes());
    }
}

fn note(told: &Told) -> Note {
    Note {
        format: told.format.clone(),
        encoding: told.encoding.map(|encoding| encoding.name().to_string()),
        delimiter: told.delimiter.map(|byte| char::from(byte).to_string()),
        header_row: told.header_row,
    }
}

fn key(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    path.to_string_lossy().into_owned()
}

/// A delimiter by its name or as itself.
fn sign(word: &str) -> Option<u8> {
    match crate::text::fold::fold(word).replace(' ', "-").as_str() {
        "coma" | "comma" => Some(b','),
        "punto-y-coma" | "semicolon" => Some(b';'),
        "tab" | "tabulador" | "\\t" => Some(b'\t'),
        "barra" | "pipe" => Some(b'|'),
        "espacio" | "space" => Some(b' '),
        _ => match word.as_bytes() {
            [byte] if byte.is_ascii() && !byte.is_ascii_alphanumeric() => Some(*byte),
            _ => None,
        },
    }
}

/// What options say, or all that is wrong with them.
///
/// # Errors
/// Each word that is not understood.
pub fn told(said: &Said, before: &Told) -> Result<Told> {
    let mut wrong = Vec::new();
    let mut told = before.clone();
    if let Some(word) = &said.format {
        told.format = Some(word.to_ascii_lowercase());
    }
    if let Some(word) = &said.encoding {
        told.encoding = Encoding::named(word).or_else(|| {
            wrong.push(word.clone());
            None
        });
    }
    if let Some(word) = &said.delimiter {
        told.delimiter = sign(word).or_else(|| {
            wrong.push(word.clone());
            None
        });
    }
    if let Some(word) = &said.header {
        told.header_row = word.parse().ok().or_else(|| {
            wrong.push(word.clone());
            None
        });
    }
    match wrong.is_empty() {
        true => Ok(told),
        false => {
            let what = say::NOT_SAID.with("words", wrong.join(", "));
            Err(Error::new(Kind::Usage, what).todo(say::NOT_SAID_TODO))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_file_is_there_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let said =
            Said { delimiter: Some("punto y coma".into()), header: Some("3".into()), ..Said::default() };
        let told = told(&said, &Told::default()).unwrap();
        assert_eq!((told.delimiter, told.header_row), (Some(b';'), Some(3)));
        Notes::default().keep(folder.path(), Path::new("/obras.csv"), Some(&told));
        let mut notes = Notes::load(Some(folder.path()));
        assert_eq!(notes.of(Path::new("/obras.csv")), told);
        assert_eq!(notes.of(Path::new("/otro.csv")), Told::default());
        notes.keep(folder.path(), Path::new("/obras.csv"), None);
        assert_eq!(Notes::load(Some(folder.path())), Notes::default());
    }

    #[test]
    fn every_word_that_is_not_understood_is_told() {
        let said = Said { encoding: Some("klingon".into()), header: Some("tres".into()), ..Said::default() };
        let wrong = told(&said, &Told::default()).unwrap_err();
        assert!(wrong.what.es.contains("klingon, tres"));
    }
}
