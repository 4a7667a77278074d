//! A document that proves an answer: its number, date, page, file or link, in any order.

use jiff::civil::Date;
use toml::{Table, Value};

use super::accept::{ask, ok};
use super::date::{self, Read};
use super::{Context, Verdict, link, shape, typed, words, write_out};
use crate::text::fold::fold;
use crate::text::{Text, say};

/// Keys that say which document it is; one of them at least.
const WHICH: [&str; 3] = ["folio", "file", "link"];
const LAST_PAGE: i64 = 100_000;

/// What one part of the answer is.
enum Part {
    Key(&'static str, Value),
    /// A date; with the reading that puts the month first, if there is one.
    Day(Date, Option<Date>),
    Folio(String),
}

pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    let (mut table, mut other_day) = (Table::new(), None);
    for piece in pieces(text, cx) {
        let (key, value) = match part(&piece, cx) {
            Err(why) => return Verdict::No(why),
            Ok(Part::Key(key, value)) => (key, value),
            Ok(Part::Day(day, other)) => {
                // A document that exists was not dated after today.
                other_day = other.filter(|other| *other <= cx.today);
                ("date", date::to_value(day))
            }
            Ok(Part::Folio(folio)) => {
                let before =
                    table.get("folio").and_then(Value::as_str).map(|before| format!("{before}, {folio}"));
                table.insert("folio".into(), Value::from(before.unwrap_or(folio)));
                continue;
            }
        };
        if table.insert(key.into(), value).is_some() {
            return Verdict::No(say::EVIDENCE_ONE.with("text", typed::brief(&piece)));
        }
    }
    match other_day {
        Some(other) => ask_day(text, table, other, cx),
        None => ok(Value::Table(table), cx),
    }
}

fn ask_day(text: &str, table: Table, other: Date, cx: &Context) -> Verdict {
    let mut swapped = table.clone();
    swapped.insert("date".into(), date::to_value(other));
    let options = [table, swapped].map(|table| {
        let day = table.get("date").and_then(date::from_value).unwrap_or(other);
        (write_out::weekday_date(day), Value::Table(table))
    });
    ask(say::DAY_OR_MONTH.with("text", typed::brief(text)), options, cx)
}

/// Parts between commas and line ends; `June 30, 2027` is one.
fn pieces(text: &str, cx: &Context) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for piece in text.split([',', ';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
        match out.last_mut() {
            Some(before) if is_year(piece) && day(&format!("{before} {piece}"), cx).is_some() => {
                *before = format!("{before} {piece}");
            }
            _ => out.extend(number_and_day(piece, cx).map(String::from)),
        }
    }
    out.retain(|piece| !words::is_filler(piece) || fold(piece) == "s/n");
    out
}

/// «Oficio PM/012/2026 del 2 de febrero de 2026» is a number and a date.
fn number_and_day<'a>(piece: &'a str, cx: &Context) -> impl Iterator<Item = &'a str> {
    let marks = [" de fecha ", " con fecha ", " del ", " dated ", " of "];
    let parted =
        marks.iter().find_map(|mark| piece.split_once(mark)).filter(|(_, tail)| day(tail, cx).is_some());
    let (head, tail) = parted.map_or((piece, None), |(head, tail)| (head, Some(tail)));
    std::iter::once(head).chain(tail)
}

fn is_year(piece: &str) -> bool {
    piece.len() == 4 && piece.bytes().all(|b| b.is_ascii_digit())
}

fn part(piece: &str, cx: &Context) -> Result<Part, Text> {
    if let Some(page) = page(piece) {
        return Ok(Part::Key("page", Value::Integer(page)));
    }
    if piece.contains("://") && !piece.starts_with("file:") {
        let link = link::parse(link::trimmed(piece))?;
        return Ok(Part::Key("link", Value::from(link.address)));
    }
    if piece.starts_with("www.") || (piece.contains(".gob.mx") && !piece.contains(['@', ' '])) {
        let link = link::parse(&format!("https://{piece}"))?;
        return Ok(Part::Key("link", Value::from(link.address)));
    }
    if let Some(found) = day(piece, cx) {
        return match found {
            Read::Day(day) => Ok(Part::Day(day, None)),
            Read::Order(day, other) => Ok(Part::Day(day, Some(other))),
            Read::Wrong(why) => Err(why),
            Read::Swapped(..) | Read::Span(..) => Ok(Part::Folio(typed::line(piece))),
        };
    }
    let path = typed::path(piece);
    if is_file(&path) {
        Ok(Part::Key("file", Value::from(path)))
    } else {
        Ok(Part::Folio(typed::line(piece)))
    }
}

/// `p. 3`, `página 3`, `foja 3`, `page 3`.
fn page(piece: &str) -> Option<i64> {
    let folded = fold(piece);
    let digits = folded.trim_start_matches(|c: char| !c.is_ascii_digit());
    let word = folded[..folded.len() - digits.len()].trim_end_matches(['.', ' ', ':']);
    let known = matches!(word, "p" | "pp" | "pag" | "pg" | "pagina" | "page" | "foja" | "hoja" | "sheet");
    digits.parse().ok().filter(|page| known && (1..=LAST_PAGE).contains(page))
}

/// A full date: day, month and year, with or without «del» or «de fecha».
fn day(piece: &str, cx: &Context) -> Option<Read> {
    let folded = fold(piece);
    let starts = ["de fecha ", "con fecha ", "fecha: ", "fecha ", "del ", "date: ", "dated "];
    let bare = starts.iter().find_map(|start| folded.strip_prefix(start)).unwrap_or(&folded);
    date::read_full(bare, cx.today)
}

/// Ends in an extension of 2 to 5 letters, without spaces around its separators.
fn is_file(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let Some((stem, extension)) = name.rsplit_once('.') else { return false };
    let letters = (2..=5).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
    let spaced = [" /", "/ ", " \\", "\\ ", " .", ". "].iter().any(|gap| path.contains(gap));
    // «Lic.Perez» is a person.
    let cased = !extension.contains(char::is_uppercase) || !extension.contains(char::is_lowercase);
    letters && cased && !stem.is_empty() && !spaced && extension.bytes().any(|b| b.is_ascii_alphabetic())
}

/// A table with known keys of the right shape, and the document named. Other keys are not looked at.
pub(super) fn check(value: &Value) -> Result<(), Text> {
    let table = value.as_table().ok_or(say::SHAPE_EVIDENCE)?;
    for key in WHICH.iter().filter_map(|key| table.get(*key)) {
        shape::string(key)?;
    }
    if let Some(address) = table.get("link").and_then(Value::as_str) {
        link::parse(address)?;
    }
    if table.get("date").is_some_and(|day| date::from_value(day).is_none()) {
        return Err(say::SHAPE_DATE);
    }
    let page_fits = |page: &Value| page.as_integer().is_some_and(|page| (1..=LAST_PAGE).contains(&page));
    if !table.get("page").is_none_or(page_fits) {
        return Err(say::EVIDENCE_PAGE);
    }
    let is_hash = |hash: &str| hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    if !table.get("sha256").is_none_or(|hash| hash.as_str().is_some_and(is_hash)) {
        return Err(say::EVIDENCE_HASH);
    }
    match WHICH.iter().any(|key| table.contains_key(*key)) {
        true => Ok(()),
        false => Err(say::EVIDENCE_WHAT),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{question, table};
    use super::*;
    use crate::guide::model::Kind;

    fn stored(text: &str) -> Value {
        Value::Table(toml::from_str(text).unwrap())
    }

    #[test]
    fn the_parts_of_a_document_come_in_any_order() {
        let full =
            "ok { folio = \"PM/012/2026\", date = 2026-02-02, page = 3, file = \"oficios/pm-012.pdf\" }";
        let turned =
            "ok { page = 3, file = \"oficios/pm-012.pdf\", date = 2026-02-02, folio = \"PM/012/2026\" }";
        table(
            &question(Kind::Evidence),
            &[
                ("PM/012/2026, 02/02/2026, p. 3, oficios/pm-012.pdf", full),
                ("página 3\noficios/pm-012.pdf\ndel 2 de febrero de 2026\nPM/012/2026", turned),
                ("PM/012/2026", "ok { folio = \"PM/012/2026\" }"),
                ("Oficio S/N, 2 feb 2026", "ok { folio = \"Oficio S/N\", date = 2026-02-02 }"),
                ("S/N, 2026-02-02", "ok { folio = \"S/N\", date = 2026-02-02 }"),
                ("acta.pdf, page 12", "ok { file = \"acta.pdf\", page = 12 }"),
                (
                    "https://villaejemplo.gob.mx/acta.pdf",
                    "ok { link = \"https://villaejemplo.gob.mx/acta.pdf\" }",
                ),
                (
                    "www.villaejemplo.gob.mx/acta.pdf",
                    "ok { link = \"https://www.villaejemplo.gob.mx/acta.pdf\" }",
                ),
                ("June 30, 2025, minutes 4", "ok { date = 2025-06-30, folio = \"minutes 4\" }"),
                ("Acta 12, tercera sesión", "ok { folio = \"Acta 12, tercera sesión\" }"),
                (
                    "\"C:\\Mis documentos\\oficio 12.pdf\"",
                    "ok { file = 'C:\\Mis documentos\\oficio 12.pdf' }",
                ),
                (
                    "Oficio PM/012/2026 del 2 de febrero de 2026",
                    "ok { folio = \"Oficio PM/012/2026\", date = 2026-02-02 }",
                ),
                ("PM/1, 12/01/2026", "ok { folio = \"PM/1\", date = 2026-01-12 }"),
                ("Minuta firmada por Lic.Perez", "ok { folio = \"Minuta firmada por Lic.Perez\" }"),
                ("012/2026", "ok { folio = \"012/2026\" }"),
            ],
        );
    }

    #[test]
    fn what_is_missing_or_doubtful_is_asked() {
        table(
            &question(Kind::Evidence),
            &[
                (
                    "PM/1, 5/6/25",
                    "ask { folio = \"PM/1\", date = 2025-06-05 } | { folio = \"PM/1\", date = 2025-05-06 }",
                ),
                ("02/02/2026", "no Falta el documento"),
                ("p. 3", "no Falta el documento"),
                ("a.pdf, b.pdf", "no Aquí cabe un solo documento, y «b.pdf»"),
                ("PM/1, 31/02/2026", "no Ese día no existe"),
                ("https://localhost", "no A la liga le falta el dominio"),
                ("-, N/A", "filler"),
            ],
        );
    }

    #[test]
    fn stored_documents_have_known_shapes() {
        let hash = "a".repeat(64);
        let good = format!("file = \"a.pdf\"\ndate = 2026-02-02\npage = 3\nsha256 = \"{hash}\"\nother = 1");
        assert_eq!(check(&stored(&good)), Ok(()));
        for (bad, why) in [
            ("date = 2026-02-02", say::EVIDENCE_WHAT),
            ("folio = 12", say::SHAPE_TEXT),
            ("folio = \"\"", say::EMPTY),
            ("folio = \"a\"\ndate = \"2026-02-02\"", say::SHAPE_DATE),
            ("folio = \"a\"\npage = 0", say::EVIDENCE_PAGE),
            ("folio = \"a\"\nsha256 = \"abc\"", say::EVIDENCE_HASH),
            ("link = \"acta\"", say::LINK_HTTPS),
        ] {
            assert_eq!(check(&stored(bad)), Err(why), "{bad}");
        }
        assert_eq!(check(&Value::from("PM/012/2026")), Err(say::SHAPE_EVIDENCE));
    }
}
