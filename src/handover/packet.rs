//! The files of a packet: all of them worked out in memory, from a copy of the plan in which nothing is that is not to leave.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::agenda::{Item, agenda, ics};
use super::copy::{Copied, copied};
use super::manifest::{self, File, Manifest, Origin};
use super::tables::{List, book, lists};
use super::{Whole, page};
use crate::diag::Finding;
use crate::folio::Folio;
use crate::guide::model::Guide;
use crate::papers::{self, About, Facts, Format, Given, Source};
use crate::plan::doc::Doc;
use crate::spreadsheet;
use crate::text::{Lang, Text, handover as say};

/// The plan of a packet.
pub const PLAN: &str = "plan.toml";
/// Formats of the paper.
const FORMATS: [Format; 3] = [Format::Docx, Format::Odt, Format::Html];

/// What a packet is made from.
pub struct Wish<'a> {
    pub guide: &'a Guide,
    /// The plan, and its file as it is.
    pub doc: &'a Doc,
    pub bytes: &'a [u8],
    pub lang: Lang,
    pub at: DateTime,
    /// The day of the change that a person says now.
    pub on: Option<Date>,
    /// What other wings have to say of it: approvals that do not stand any more.
    pub besides: Vec<Finding>,
    /// Takes personal data out of a sentence.
    pub hide: &'a dyn Fn(&str) -> String,
}

/// What the pages tell of a packet.
pub struct Packed<'a> {
    pub lists: &'a [List],
    pub items: &'a [Item],
    pub found: &'a [Finding],
    /// Name and what it is.
    pub files: &'a [(String, Text)],
    pub folio: &'a Folio,
    /// Whether the copy of the plan is the plan.
    pub copy: Text,
}

/// A packet: name and bytes of each file, the manifest last.
pub struct Packet {
    pub files: Vec<(String, Vec<u8>)>,
    pub manifest: Manifest,
    pub copied: Copied,
    pub found: Vec<Finding>,
    /// Whether the copy of the plan is the plan.
    pub told: Text,
    /// How many rows each list has.
    pub counts: Vec<(Text, usize)>,
}

/// Makes a packet.
///
/// # Errors
/// A sentence, when a template of the Guide cannot be used or a file cannot be packed.
pub fn packet(wish: &Wish<'_>) -> Result<Packet, Text> {
    let (guide, lang) = (wish.guide, wish.lang);
    let copied = copied(wish.doc, wish.bytes, wish.hide);
    let today = wish.at.date();
    let whole = Whole::new(guide, copied.doc.tree(), today, wish.on);
    // What looks like a secret is told of the plan as it is: the copy has none.
    let original = Whole::new(guide, wish.doc.tree(), today, wish.on);
    let mut found = super::findings::findings(&original, wish.doc);
    found.extend(wish.besides.iter().cloned());
    guide.rules.sort(&mut found);
    let (lists, items) = (lists(&whole, lang), agenda(&whole, lang));
    let folio = Folio::of(wish.bytes);
    let names = names(lang);
    let packed = Packed {
        lists: &lists,
        items: &items,
        found: &found,
        files: &names,
        folio: &folio,
        copy: told(&copied),
    };
    let mut files = vec![
        ("index.html".to_string(), page::index(&whole, &packed, lang)?.into_bytes()),
        (say::FILE_README.to(lang).to_string(), page::readme(&whole, &packed, lang).into_bytes()),
    ];
    files.extend(papers(wish, &whole)?);
    files.extend(sheets(wish, &whole, &lists)?);
    let month = say::FILE_MONTH.to(lang).to_string();
    files.push((format!("{month}.ics"), ics(&whole, &items, lang).into_bytes()));
    files.push((format!("{month}.html"), page::month(&whole, &items, lang)?.into_bytes()));
    files.push((PLAN.to_string(), copied.bytes.clone()));
    let manifest = manifest(wish, &whole, &files, &copied);
    files.push((manifest::NAME.to_string(), manifest.text().into_bytes()));
    let mut counts: Vec<(Text, usize)> =
        lists.iter().map(|list| (list.title.clone(), list.rows.len())).collect();
    counts.push((say::AGENDA, items.len()));
    let told = told(&copied);
    Ok(Packet { files, manifest, copied, found, told, counts })
}

/// Every file with what it is, in the order of the first page.
fn names(lang: Lang) -> Vec<(String, Text)> {
    let paper = say::FILE_PAPER.to(lang).to_string();
    let month = say::FILE_MONTH.to(lang).to_string();
    let own = [
        (format!("{paper}.docx"), say::ABOUT_PAPER),
        (format!("{paper}.odt"), say::ABOUT_PAPER_ODT),
        (format!("{paper}.html"), say::ABOUT_PAPER_HTML),
        (format!("{}.xlsx", say::FILE_DATASETS.to(lang)), say::ABOUT_BOOK),
        (format!("{}.csv", say::FILE_DATASETS.to(lang)), say::ABOUT_DATASETS),
        (format!("{}.csv", say::FILE_COMMITMENTS.to(lang)), say::ABOUT_COMMITMENTS),
        (format!("{}.csv", say::FILE_ENDS.to(lang)), say::ABOUT_ENDS),
        (format!("{}.csv", say::FILE_ACCOUNTS.to(lang)), say::ABOUT_ACCOUNTS),
        (format!("{month}.ics"), say::ABOUT_ICS),
        (format!("{month}.html"), say::ABOUT_MONTH),
        (PLAN.to_string(), say::ABOUT_PLAN),
        (manifest::NAME.to_string(), say::ABOUT_MANIFEST),
    ];
    own.into()
}

/// Whether the copy is the plan, and what it does not have.
fn told(copied: &Copied) -> Text {
    let hidden = copied.hidden.len() + copied.comments;
    if copied.kept.is_empty() && hidden == 0 {
        return say::COPY_WHOLE;
    }
    let kept = if copied.kept.is_empty() { Text::default() } else { say::COPY_SALARIES };
    let hidden = if hidden == 0 { Text::default() } else { say::COPY_HIDDEN.with("n", hidden) };
    let parts: Vec<Text> = [kept, hidden].into_iter().filter(|part| !part.es.is_empty()).collect();
    say::COPY_LESS.with_text("what", &Text::joined(&parts, "; "))
}

fn papers(wish: &Wish<'_>, whole: &Whole<'_>) -> Result<Vec<(String, Vec<u8>)>, Text> {
    let Some(paper) = wish.guide.papers.iter().find(|paper| paper.id == "handover") else {
        return Ok(Vec::new());
    };
    let facts = Facts::gather(wish.guide, whole.tree, whole.today);
    let source = Arc::new(Source::new(wish.guide, whole.tree, wish.lang, wish.at, Some(facts)));
    let document = papers::draft(paper, &source, &About::Plan, &Arc::new(Given::default()))?;
    let name = say::FILE_PAPER.to(wish.lang).to_string();
    let one = |format: Format| {
        let bytes = papers::write(&document, format, &wish.guide.paper_page)?;
        Ok((format!("{name}.{}", format.ending()), bytes))
    };
    FORMATS.into_iter().map(one).collect()
}

fn sheets(wish: &Wish<'_>, whole: &Whole<'_>, lists: &[List]) -> Result<Vec<(String, Vec<u8>)>, Text> {
    let all: Vec<&List> = lists.iter().collect();
    let bytes = spreadsheet::alone(&book(whole, &all, wish.lang, wish.at), spreadsheet::Format::Xlsx)?;
    let mut files = vec![(format!("{}.xlsx", say::FILE_DATASETS.to(wish.lang)), bytes)];
    for list in lists {
        let bytes = spreadsheet::alone(&book(whole, &[list], wish.lang, wish.at), spreadsheet::Format::Csv)?;
        files.push((format!("{}.csv", list.name.to(wish.lang)), bytes));
    }
    Ok(files)
}

fn manifest(wish: &Wish<'_>, whole: &Whole<'_>, files: &[(String, Vec<u8>)], copied: &Copied) -> Manifest {
    let file = |(path, bytes): &(String, Vec<u8>)| File {
        path: path.clone(),
        sha256: crate::hash::sha256(bytes),
        bytes: bytes.len() as u64,
    };
    Manifest {
        version: 1,
        institution: super::words::shown(whole.plan.institution.name.as_ref()).unwrap_or_default(),
        made: whole.today.to_string(),
        change: whole.change.map(|change| change.on.to_string()).unwrap_or_default(),
        plan: Origin {
            id: whole.plan.id.clone().unwrap_or_default(),
            revision: whole.plan.revision,
            folio: Folio::of(wish.bytes).to_string(),
            copied: Folio::of(&copied.bytes).to_string(),
        },
        files: files.iter().map(file).collect(),
    }
}
