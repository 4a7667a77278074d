//! Documents that were handed over, as catalogues.

use std::path::PathBuf;

use super::handed;
use crate::app::App;
use crate::error::Result;
use crate::import::{Catalog, terms};
use crate::scan::model::Unread;
use crate::scan::report::Book;
use crate::scan::worker::{Opened, Want};
use crate::text::{Text, import as say};

/// What one document says, `None` when it is of no known format, or why it could not be read, in words.
pub type Document = std::result::Result<Option<Catalog>, Text>;

/// The catalogue of each file, in the order of the files, in the terms of the Guide.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn catalogs(app: &App, paths: &[PathBuf]) -> Result<Vec<Document>> {
    let found = handed::read::<Opened>(app, paths, Want::Catalog, 1)?;
    let book = Book::new(&app.guide);
    let settled = |mut catalog: Catalog| {
        terms::settle(&app.guide, &mut catalog);
        catalog
    };
    Ok(found.into_iter().map(|read| document(read, &book).map(|read| read.map(settled))).collect())
}

fn document(read: std::result::Result<Opened, Unread>, book: &Book) -> Document {
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
