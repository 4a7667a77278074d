//! Workbooks: XLSX and XLSM by a scanner of their own, ODS likewise, XLS and XLSB by `calamine`.

mod ahead;
mod book;
mod cell;
mod cells;
mod date;
mod entities;
mod foreign;
mod grid;
mod ods;
mod package;
mod properties;
mod range;
pub mod rows;
mod strings;
mod styles;
mod tables;
#[cfg(test)]
pub mod tests;
mod text;
mod xml;

use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{Reader, Source};
use crate::scan::model::{Facts, Flag, Unread, Why};
use crate::scan::personal::lists::Lists;
use cells::Sink;
use package::{Limits, Package, SHEET};
use tables::Tables;

/// Reads workbooks of all kinds.
pub struct SheetReader;

const FORMATS: [&str; 5] = ["xlsx", "xlsm", "xlsb", "xls", "ods"];
/// First bytes of ZIP, and of the compound files of Office.
const ZIP: &[u8] = b"PK";
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

impl Reader for SheetReader {
    fn formats(&self) -> &[&'static str] {
        &FORMATS
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let kind = kind(source, facts)?;
        let (told, threads) = (source.told.header_row, source.threads);
        let mut shown = Shown { lists, facts, told, hidden: Vec::new() };
        let result = read_as(kind, &mut source.input, threads, &mut shown);
        let hidden = std::mem::take(&mut shown.hidden);
        facts.flags.extend(flag_hidden(&hidden));
        if result.is_ok() && !facts.why.contains(&Why::Parsed) {
            facts.why.push(Why::Parsed);
        }
        result
    }
}

/// The ways of being a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

/// What it is: by its first bytes, and by the parts inside it where these say ZIP.
fn kind(source: &mut Source, facts: &Facts) -> Result<Kind, Unread> {
    if source.head.starts_with(COMPOUND) || (facts.format == "xls" && !source.head.starts_with(ZIP)) {
        return Ok(Kind::Xls);
    }
    let kind = {
        let package = Package::open(&mut source.input)?;
        let has = |name: &str| package.find(name).is_some();
        match () {
            () if has("xl/workbook.bin") => Kind::Xlsb,
            () if has("content.xml") && !has("xl/workbook.xml") => Kind::Ods,
            () => Kind::Xlsx,
        }
    };
    source.input.rewind().map_err(|error| Unread::System(error.to_string()))?;
    Ok(kind)
}

fn read_as<R: Read + Seek + Send>(
    kind: Kind,
    input: R,
    threads: usize,
    pages: &mut dyn Pages,
) -> Result<(), Unread> {
    match kind {
        Kind::Xlsx => xlsx(input, threads, pages),
        Kind::Xlsb => unharmed("XLSB", || foreign::xlsb(input, pages)),
        Kind::Xls => unharmed("XLS", || foreign::xls(input, pages)),
        Kind::Ods => ods::read(input, threads, pages),
    }
}

/// Spoilt binary workbooks make `calamine` panic; the sheets before that stay. What it asks of memory is not caught:
/// that ends the worker.
fn unharmed(format: &str, job: impl FnOnce() -> Result<(), Unread>) -> Result<(), Unread> {
    catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|_| Err(Unread::Broken(format.into())))
}

/// Reads XLSX; after a broken sheet the others are still read.
fn xlsx<R: Read + Seek + Send>(input: R, threads: usize, pages: &mut dyn Pages) -> Result<(), Unread> {
    let mut package = Package::open(input)?;
    let book = book::read(&mut package, threads)?;
    let mut first = Ok(());
    for page in &book.pages {
        let read = pages.page(&page.name, page.hidden, &mut |sink| {
            package.read(&page.part, Limits { bytes: SHEET, threads }, |xml| {
                cells::Cells::new(&book.shared, &page.name, sink).read(xml)
            })
        });
        match read {
            Err(Unread::Broken(_)) if first.is_ok() => first = read,
            Ok(()) | Err(Unread::Broken(_)) => {}
            Err(_) => return read,
        }
    }
    first
}

/// Takes the sheets of a workbook, one after the other.
trait Pages {
    /// A sheet, whose rows `fill` gives.
    fn page(&mut self, name: &str, hidden: bool, fill: &mut Fill) -> Result<(), Unread>;
}

type Fill<'f> = dyn FnMut(&mut dyn Sink) -> Result<(), Unread> + 'f;

/// Sheets that become tables of the facts.
struct Shown<'a> {
    lists: &'a Lists,
    facts: &'a mut Facts,
    /// Row of the header of the first sheet that is seen.
    told: Option<u64>,
    /// Names of hidden sheets with something in them.
    hidden: Vec<String>,
}

impl Pages for Shown<'_> {
    fn page(&mut self, name: &str, hidden: bool, fill: &mut Fill) -> Result<(), Unread> {
        let told = self.told.filter(|_| !hidden);
        let mut tables = Tables::new(self.lists, name, told);
        let result = fill(&mut tables);
        let tables = tables.finish();
        if tables.is_empty() {
            return result;
        }
        if hidden {
            self.hidden.push(name.to_string());
        } else {
            self.told = None;
        }
        self.facts.tables.extend(tables.into_iter().map(|mut table| {
            table.hidden = hidden;
            table
        }));
        result
    }
}

fn flag_hidden(names: &[String]) -> Option<Flag> {
    (!names.is_empty()).then(|| Flag {
        code: "sheet-hidden".into(),
        count: names.len() as u64,
        detail: names.iter().take(8).map(String::as_str).collect::<Vec<_>>().join(", "),
        ..Flag::default()
    })
}
