//! Documents that were handed over, read by a worker into catalogues: whatever a file does to it, this program lives on.

use std::path::PathBuf;

use super::scan::program;
use crate::app::App;
use crate::error::Result;
use crate::import::{Catalog, terms};
use crate::interrupt;
use crate::scan::model::Unread;
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::read::Told;
use crate::scan::report::Book;
use crate::scan::worker::{Job, Opened, Want, bytes_of};
use crate::text::{Text, import as say};

/// What one document says, `None` when it is of no known format, or why it could not be read, in words.
pub type Document = std::result::Result<Option<Catalog>, Text>;

/// The catalogue of each file, in the order of the files, in the terms of the Guide.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn catalogs(app: &App, paths: &[PathBuf]) -> Result<Vec<Document>> {
    let job = |path: &PathBuf| {
        let meta = path.metadata().map_err(|err| crate::fsx::unread(path, &err))?;
        let job =
            Job { path: bytes_of(path), told: Told::default(), threads: 1, known: None, want: Want::Catalog };
        Ok(Sized { job, size: meta.len() })
    };
    let jobs = paths.iter().map(job).collect::<Result<Vec<Sized>>>()?;
    let mut found: Vec<Option<Outcome>> = paths.iter().map(|_| None).collect();
    let _work = interrupt::work();
    let mut each = |at: usize, outcome: Outcome| {
        if let Some(place) = found.get_mut(at) {
            *place = Some(outcome);
        }
    };
    pool::run(&jobs, 1, &program(app.options.guide.clone()), &mut each, &interrupt::asked);
    let book = Book::new(&app.guide);
    let settled = |mut catalog: Catalog| {
        terms::settle(&app.guide, &mut catalog);
        catalog
    };
    Ok(found.into_iter().map(|outcome| document(outcome, &book).map(|read| read.map(settled))).collect())
}

fn document(outcome: Option<Outcome>, book: &Book) -> Document {
    let read = match outcome {
        Some(Outcome::Facts(bytes)) => postcard::from_bytes::<Opened>(&bytes).map_err(|_| Unread::Died),
        Some(Outcome::Failed(why)) => Err(why),
        _ => Err(Unread::Died),
    };
    match read {
        Ok(Opened { unread: Some(why), .. }) | Err(why) => Err(book.unread(&why).1),
        Ok(Opened { catalog: Some(Err(why)), .. }) => Err(broken(&why)),
        Ok(Opened { catalog, .. }) => Ok(catalog.and_then(std::result::Result::ok)),
    }
}

/// `3:14: words of a parser` and `30 MiB > 24 MiB` in words of ours.
fn broken(why: &str) -> Text {
    let mut parts = why.splitn(3, ':').map(|part| part.trim().parse::<u64>());
    if let (Some(Ok(line)), Some(Ok(column))) = (parts.next(), parts.next()) {
        return say::BROKEN_AT.with("line", line).with("column", column);
    }
    match why.split_once("MiB > ").and_then(|(_, most)| most.split(' ').next()) {
        Some(most) => say::TOO_LARGE.with("most", most),
        None => say::BROKEN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn what_a_parser_says_is_said_in_words_of_ours() {
        let es = |why: &str| broken(why).to(Lang::Es).to_string();
        assert!(es("12:3: EOF while parsing").contains("renglón 12, columna 3"));
        assert!(es("30 MiB > 24 MiB").contains("hasta 24 MB"));
        assert_eq!(es("ENTITY"), say::BROKEN.to(Lang::Es));
    }
}
