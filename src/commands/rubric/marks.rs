//! Files of marks of everybody, as the one who compares and the one who settles need them.

use std::path::{Path, PathBuf};

use super::Open;
use crate::app::App;
use crate::diag::{Finding, Place};
use crate::error::{Error, Kind, Result};
use crate::rubric::keep::{self, Sheet};
use crate::rubric::marks::{self, Marks};
use crate::text::fold::visible;
use crate::text::{Text, rubric as say};

/// Marks that fit the rubric, and what is to be told about their files.
pub struct All {
    pub sheets: Vec<Marks>,
    pub notes: Vec<Text>,
}

/// Reads files of marks; without any, those beside the rubric.
///
/// # Errors
/// When there is none, or one cannot be used: every reason of every file.
pub fn all(app: &App, open: &Open, named: &[PathBuf]) -> Result<All> {
    let paths = match named {
        [] => keep::all_marks(&*app.fs, &open.path)?,
        named => named.iter().map(|path| app.cwd().join(path)).collect(),
    };
    let mut all = All { sheets: Vec::new(), notes: Vec::new() };
    let mut wrong: Vec<Text> = Vec::new();
    for path in &paths {
        let found = one(app, open, path, &mut all)?;
        for finding in found {
            let line = Text::same(format!("{}: ", name(path)));
            let line = Text::joined(&[line, super::line(app, &finding)], "");
            match super::wrong(app, std::slice::from_ref(&finding)) {
                true => wrong.push(line),
                false => all.notes.push(line),
            }
        }
    }
    if !wrong.is_empty() {
        let join = |what: Text, line: &Text| {
            crate::text::command::NEXT_LINE.with_text("before", &what).with_text("line", line)
        };
        let first = wrong.first().cloned().unwrap_or_default();
        return Err(Error::new(Kind::Faulty, wrong.iter().skip(1).fold(first, join)).todo(say::BROKEN_TODO));
    }
    if all.sheets.is_empty() {
        return Err(Error::new(Kind::Usage, say::NO_MARKS).todo(say::NO_MARKS_TODO));
    }
    Ok(all)
}

fn one(app: &App, open: &Open, path: &Path, all: &mut All) -> Result<Vec<Finding>> {
    let sheet = Sheet::existing(&*app.fs, path)?;
    let read = match marks::read(sheet.text()?.unwrap_or_default()) {
        Ok(read) => read,
        Err(faults) => return Ok(faults),
    };
    let mut found = marks::misfits(&open.rubric, &read.marks);
    if !read.whole {
        found.push(Finding::new("rubric-edited", Place::default()));
    }
    match all.sheets.iter().find(|other| other.marker == read.marks.marker) {
        Some(other) if *other == read.marks => {}
        Some(_) => {
            let twice = Finding::new("rubric-marks-twice", Place::default());
            found.push(twice.arg("id", visible(&read.marks.marker)));
        }
        None => all.sheets.push(read.marks),
    }
    Ok(found)
}

fn name(path: &Path) -> String {
    visible(&path.file_name().unwrap_or_default().to_string_lossy())
}
