//! One of a list, some of a list, yes or no: by number, id, label or a part of it.

use toml::Value;

use super::accept::{ask, ok};
use super::rows::{Entry, Found, MOST, entries, exact, find, known, loose, names_a_row, offer, stored};
use super::{Context, Verdict, shape, show, typed, words};
use crate::text::fold::fold;
use crate::text::{Text, say};
use crate::ui::Raw;

pub(super) fn one(raw: &Raw, cx: &Context) -> Verdict {
    let entries = entries(cx.guide, cx.question);
    if let Raw::Choice(id) = raw
        && let Some(entry) = entries.iter().find(|entry| entry.id == *id)
    {
        return ok(stored(entry, cx.question), cx);
    }
    let text = typed::line(&typed::text(raw));
    if text.is_empty() {
        return Verdict::No(say::ROW_NUMBER.with("count", entries.len()));
    }
    match find(&text, &entries, cx) {
        Found::One(row) => ok(stored(&entries[row], cx.question), cx),
        Found::Filler => Verdict::Filler,
        Found::Some(rows) if cx.question.open => own_or(&text, &rows, &entries, cx),
        Found::None if cx.question.open => ok(Value::from(text), cx),
        Found::Some(rows) if rows.len() == 1 => ok(stored(&entries[rows[0]], cx.question), cx),
        Found::Some(rows) if rows.len() <= MOST => {
            offer(say::WHICH.with("text", typed::brief(&text)), &rows, &entries, cx)
        }
        Found::TwoMeanings(rows) => {
            offer(say::TWO_MEANINGS.with("text", typed::brief(&text)), &rows, &entries, cx)
        }
        Found::NoRow => Verdict::No(say::ROW_NUMBER.with("count", entries.len())),
        Found::Some(_) | Found::None => Verdict::No(not_in_list(&text, &entries)),
    }
}

/// Own text that looks like a row of the list: which of the two?
fn own_or(text: &str, rows: &[usize], entries: &[Entry], cx: &Context) -> Verdict {
    let own = (say::OWN_TEXT.with("text", typed::brief(text)), Value::from(text));
    let listed = rows.iter().take(MOST - 1).map(|&row| &entries[row]);
    let listed = listed.map(|entry| (entry.label.clone(), stored(entry, cx.question)));
    ask(say::LISTED_OR_OWN.with("text", typed::brief(text)), listed.chain([own]), cx)
}

fn not_in_list(text: &str, entries: &[Entry]) -> Text {
    say::NOT_IN_LIST.with("count", entries.len()).with("text", typed::brief(text))
}

pub(super) fn many(raw: &Raw, cx: &Context) -> Verdict {
    let entries = entries(cx.guide, cx.question);
    if let Raw::Many(ids) = raw {
        let rows: Option<Vec<usize>> =
            ids.iter().map(|id| entries.iter().position(|entry| entry.id == *id)).collect();
        return match rows {
            Some(rows) if rows.is_empty() => Verdict::No(say::PICK_SOME),
            Some(rows) => ok(ids_of(rows, &entries), cx),
            None => Verdict::No(not_in_list(&typed::line(&typed::text(raw)), &entries)),
        };
    }
    let text = typed::text(raw);
    let pieces = pieces(&text, &entries);
    match pieces.is_empty() {
        true => Verdict::No(say::PICK_SOME),
        false => some(&text, &pieces, &entries, cx),
    }
}

/// Every reading of the pieces together; one is the answer, a few are offered.
fn some(text: &str, pieces: &[&str], entries: &[Entry], cx: &Context) -> Verdict {
    let mut readings: Vec<Vec<usize>> = vec![Vec::new()];
    for piece in pieces {
        let rows = match find(piece, entries, cx) {
            Found::One(row) => vec![row],
            Found::Some(rows) | Found::TwoMeanings(rows) => rows,
            Found::Filler if pieces.len() == 1 => return Verdict::Filler,
            Found::Filler => continue,
            Found::NoRow => return Verdict::No(say::ROW_NUMBER.with("count", entries.len())),
            Found::None => return Verdict::No(not_in_list(piece, entries)),
        };
        if readings.len() * rows.len() > MOST {
            return Verdict::No(say::WHICH_NUMBERS.with("text", typed::brief(piece)));
        }
        readings =
            readings.iter().flat_map(|done| rows.iter().map(|&row| [&done[..], &[row]].concat())).collect();
    }
    match readings.as_slice() {
        [rows] if rows.is_empty() => Verdict::Filler,
        [rows] => ok(ids_of(rows.clone(), entries), cx),
        _ => {
            let options = readings.iter().map(|rows| ids_of(rows.clone(), entries));
            let options = options.map(|ids| (show::show(&ids, cx.guide, cx.question), ids));
            ask(say::WHICH.with("text", typed::brief(text)), options, cx)
        }
    }
}

/// Ids in the order of the list, each once.
fn ids_of(mut rows: Vec<usize>, entries: &[Entry]) -> Value {
    rows.sort_unstable();
    rows.dedup();
    Value::Array(rows.into_iter().map(|row| Value::from(entries[row].id.clone())).collect())
}

/// Splits a typed answer, but not a label that has a comma of its own, nor numbers by their `y`.
fn pieces<'a>(text: &'a str, entries: &[Entry]) -> Vec<&'a str> {
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == 'y' || " ,;\n".contains(c)) {
        return text.split([' ', ',', ';', '\n', 'y']).filter(|piece| !piece.is_empty()).collect();
    }
    let known = |piece: &str| exact(entries, &fold(piece)).is_some();
    let part = |piece: &str| known(piece) || !loose(entries, &fold(piece)).is_empty();
    let by_comma = |piece: &'a str| match known(piece) {
        true => vec![piece],
        false => piece.split(',').flat_map(|piece| by_and(piece.trim(), &part)).collect(),
    };
    text.split(['\n', ';']).map(str::trim).flat_map(by_comma).filter(|piece| !piece.is_empty()).collect()
}

/// «PDF y CSV» are two, «Agua y Saneamiento» is one.
fn by_and<'a>(piece: &'a str, known: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
    let halves = [" y ", " e ", " and "].iter().find_map(|and| piece.rsplit_once(and));
    match halves {
        Some((left, right)) if !known(piece) => vec![left.trim(), right.trim()],
        _ => vec![piece],
    }
}

pub(super) fn yes_no(raw: &Raw, cx: &Context) -> Verdict {
    let text = typed::line(&typed::text(raw));
    match fold(&text).trim_end_matches(['.', '!', ',']) {
        "si" | "s" | "yes" | "y" | "1" => ok(Value::from("yes"), cx),
        "no" | "n" | "2" => ok(Value::from("no"), cx),
        _ if !text.is_empty() && words::is_filler(&text) => Verdict::Filler,
        _ => Verdict::No(say::YES_OR_NO),
    }
}

/// One id of the list, or any text where the question is open.
pub(super) fn check_one(value: &Value, cx: &Context) -> Result<(), Text> {
    let text = shape::string(value)?;
    match names_a_row(cx.guide, cx.question, text) {
        true => Ok(()),
        false if cx.question.open => typed::check(value, cx.question),
        false => Err(not_in_list(text, &known(cx.guide, cx.question))),
    }
}

/// Ids of the list, each once, at least one.
pub(super) fn check_many(value: &Value, cx: &Context) -> Result<(), Text> {
    let ids = shape::strings(value)?;
    if ids.is_empty() {
        return Err(say::PICK_SOME);
    }
    for (at, id) in ids.iter().enumerate() {
        if !names_a_row(cx.guide, cx.question, id) {
            return Err(not_in_list(id, &known(cx.guide, cx.question)));
        }
        if ids[..at].contains(id) {
            return Err(say::TWICE.with("text", typed::brief(id)));
        }
    }
    Ok(())
}

pub(super) fn check_yes_no(value: &Value) -> Result<(), Text> {
    match value.as_str() {
        Some("yes" | "no") => Ok(()),
        _ => Err(say::YES_OR_NO),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{TODAY, guide, question, said, table};
    use super::*;
    use crate::guide::model::{Kind, Question};

    fn units() -> Question {
        Question { vocab: Some("units".into()), ..question(Kind::Choice) }
    }

    fn formats() -> Question {
        Question { vocab: Some("formats".into()), ..question(Kind::Choices) }
    }

    #[test]
    fn a_row_answers_to_its_number_id_label_or_a_part_of_it() {
        table(
            &units(),
            &[
                ("2", "ok public-works"),
                ("2.", "ok public-works"),
                ("treasury", "ok treasury"),
                ("tesoreria", "ok treasury"),
                ("TESORERÍA", "ok treasury"),
                ("Public Works", "ok public-works"),
                ("obra pública", "ok public-works"),
                ("teso", "ok treasury"),
                ("saneamiento", "ok water"),
                ("4", "no Escribe un número del 1 al 3."),
                ("0", "no Escribe un número del 1 al 3."),
                ("Panteones", "no «Panteones» no está en la lista."),
                ("T", "ok treasury"),
                ("w", "ok water"),
            ],
        );
    }

    #[test]
    fn more_than_one_row_is_asked_about() {
        let formats = Question { kind: Kind::Choice, ..formats() };
        table(
            &formats,
            &[("excel", "ask xlsx | xls"), ("papel", "ok paper"), ("xls", "ok xls"), ("xlsx", "ok xlsx")],
        );
    }

    #[test]
    fn open_questions_keep_the_spanish_label_or_own_text() {
        let open = Question { open: true, ..units() };
        table(
            &open,
            &[
                ("1", "ok Tesorería"),
                ("Public Works", "ok Obras Públicas"),
                ("Panteones", "ok Panteones"),
                ("Agua", "ask Agua y Saneamiento | Agua"),
                ("-", "filler"),
            ],
        );
        let (guide, raw) = (guide(), Raw::Choice("water".into()));
        let cx = Context { guide: &guide, question: &open, today: TODAY };
        assert_eq!(said(one(&raw, &cx)), "ok Agua y Saneamiento");
        assert_eq!(check_one(&Value::from("Panteones"), &cx), Ok(()));
        assert!(check_one(&Value::from("water\n"), &cx).is_err());
    }

    #[test]
    fn several_rows_are_kept_in_the_order_of_the_list() {
        table(
            &formats(),
            &[
                ("pdf, csv", "ok [\"csv\", \"pdf\"]"),
                ("4, 1 y 4", "ok [\"csv\", \"pdf\"]"),
                ("1 4", "ok [\"csv\", \"pdf\"]"),
                ("pdf y excel", "ask [\"xlsx\", \"pdf\"] | [\"xls\", \"pdf\"]"),
                ("PDF y CSV", "ok [\"csv\", \"pdf\"]"),
                ("Papel, sin archivo", "ok [\"paper\"]"),
                ("papel, sin archivo; pdf", "ok [\"pdf\", \"paper\"]"),
                ("pdf\ncsv", "ok [\"csv\", \"pdf\"]"),
                ("excel, pdf", "ask [\"xlsx\", \"pdf\"] | [\"xls\", \"pdf\"]"),
                ("pdf, shapefile", "no «shapefile» no está en la lista."),
                ("7", "no Escribe un número del 1 al 5."),
                ("pdf, -", "ok [\"pdf\"]"),
                ("-", "filler"),
                (" ", "no Elige al menos una"),
            ],
        );
    }

    #[test]
    fn chosen_rows_come_as_ids() {
        let (guide, formats) = (guide(), formats());
        let cx = Context { guide: &guide, question: &formats, today: TODAY };
        let ids = |ids: &[&str]| Raw::Many(ids.iter().map(|id| (*id).to_string()).collect());
        assert_eq!(said(many(&ids(&["pdf", "csv", "pdf"]), &cx)), "ok [\"csv\", \"pdf\"]");
        assert_eq!(said(many(&ids(&[]), &cx)), "no Elige al menos una opción, o escribe pendiente.");
        assert!(said(many(&ids(&["docx"]), &cx)).starts_with("no «docx» no está"));
        assert_eq!(check_many(&Value::from(vec!["csv", "csv"]), &cx), Err(say::TWICE.with("text", "csv")));
        assert!(check_many(&Value::from(vec!["docx"]), &cx).is_err());
    }

    #[test]
    fn yes_and_no_in_every_spelling() {
        table(
            &question(Kind::YesNo),
            &[
                ("sí", "ok yes"),
                ("Si", "ok yes"),
                ("S", "ok yes"),
                ("SÍ.", "ok yes"),
                ("yes", "ok yes"),
                ("y", "ok yes"),
                ("1", "ok yes"),
                ("no", "ok no"),
                ("N", "ok no"),
                ("2", "ok no"),
                ("a veces", "no Escribe sí o no."),
                ("no sé", "filler"),
            ],
        );
    }
}
