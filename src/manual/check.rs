//! What the linter of the Guide cannot see from where it stands: commands of the pages that the program does not have.

use super::{LANGS, lines};
use crate::cli::{Parsed, parse};
use crate::diag::{Finding, Place, line_column};
use crate::guide::load::{Files, manual_file};
use crate::guide::model::Guide;
use crate::guide::prose::{Block, Kind, Prose, Target, codes, links, pages, read};
use crate::text::{Lang, Text};

/// Code of a command that does not exist.
const UNKNOWN: &str = "guide-manual-command";

/// Commands that are not understood, and links to commands that do not exist. Files that have not the form of a page are
/// told by the linter.
pub fn faults(guide: &Guide, files: &Files) -> Vec<Finding> {
    let pages = pages(guide, &mut Vec::new());
    guide.head.manual.iter().zip(&pages).flat_map(|(name, page)| of_page(files, name, page)).collect()
}

fn of_page(files: &Files, name: &str, page: &Prose) -> Vec<Finding> {
    let file = manual_file(name);
    let text = files.get(&file).map(AsRef::as_ref).unwrap_or_default();
    let mut found = Vec::new();
    for lang in LANGS {
        let (blocks, _) = read(page.body.to(lang));
        for (written, what, why) in wrong(&blocks, lang) {
            let at = text.find(&written).unwrap_or_default();
            let place = Place::at(line_column(text, at)).in_file(&file);
            found.push(Finding::new(UNKNOWN, place).arg("command", what).arg_text("why", why));
        }
    }
    found
}

/// As it is written, what of it is wrong, and why.
fn wrong(blocks: &[Block], lang: Lang) -> Vec<(String, String, Text)> {
    let inline = codes(blocks).into_iter().filter(|code| code.starts_with("apertura ")).map(String::from);
    let typed = lines::typed(blocks).into_iter().chain(inline);
    let refused = typed.filter_map(|line| {
        let why = refusal(&line, lang)?;
        Some((line.clone(), line, why))
    });
    let links = links(blocks).into_iter().filter(|to| to.kind == Kind::Order);
    let lost = |to: &&Target| super::address::line_of(&to.id).is_none();
    let links = links.filter(lost).map(|to| (format!("orden:{}", to.id), to.id.clone(), Text::default()));
    refused.chain(links).collect()
}

/// Why a line is not understood.
pub fn refusal(line: &str, lang: Lang) -> Option<Text> {
    let Some(words) = lines::words(line) else { return Some(Text::default()) };
    let language = |name: &str| (name == "APERTURA_IDIOMA").then(|| lang.code().into());
    match parse(words.into_iter().map(Into::into), &language) {
        Parsed::Refused(error) => Some(error.what),
        Parsed::Run(..) | Parsed::Print { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{embedded, load::load};

    /// What is said of the pages when one of them is changed.
    fn told(from: &str, to: &str) -> Vec<Finding> {
        let mut files = embedded::files();
        let page = manual_file("02-instalar");
        let text = files[&page].replacen(from, to, 1);
        assert_ne!(text, files[&page]);
        files.insert(page, text.into());
        faults(&load(&files).unwrap(), &files)
    }

    #[test]
    fn a_command_that_does_not_exist_is_told_with_its_line() {
        assert!(told("Es un solo archivo", "Es un archivo").is_empty());
        for (from, to) in [
            ("$ apertura diagnostico", "$ apertura diagnosticar"),
            ("`apertura --sencillo`", "`apertura --sencilla`"),
            ("(orden:vigilar)", "(orden:mirar)"),
            ("$ apertura manual --sitio manual", "$ apertura manual --sito manual"),
        ] {
            let found = told(from, to);
            assert_eq!(found.len(), 1, "{to}: {found:?}");
            assert!(found[0].code == UNKNOWN && found[0].place.line > Some(1), "{found:?}");
        }
    }
}
