//! A stored value in words.

use toml::{Table, Value};

use super::rows::{Entry, known};
use super::{date, write_out};
use crate::guide::model::{Guide, Kind, Question};
use crate::text::{Text, fold, say};

/// A value in words: labels instead of ids, «5 de junio de 2027», «$1,250.50», «a, b y c».
///
/// One line, but for the lines of a long text. Nothing that a terminal would obey is left in it.
/// A value of another shape, as in a plan edited by hand, is shown as it is written.
pub fn show(value: &Value, guide: &Guide, question: &Question) -> Text {
    match (question.kind, value) {
        (Kind::Choice | Kind::Periodicity, Value::String(id)) => label(id, guide, question),
        (Kind::Choices, Value::Array(ids)) => labels(ids, guide, question),
        (Kind::YesNo, Value::String(id)) if id == "yes" => say::YES,
        (Kind::YesNo, Value::String(id)) if id == "no" => say::NO,
        (Kind::Area, Value::String(key)) => {
            plain(&guide.areas.get(key).map_or_else(|| key.clone(), |area| area.label()))
        }
        (Kind::Money, Value::String(amount)) if is_amount(amount) => Text::same(write_out::money(amount)),
        (_, Value::Integer(number)) => Text::same(write_out::whole(*number)),
        (_, Value::Datetime(_)) => date::from_value(value).map_or_else(|| written(value), write_out::date),
        (Kind::Evidence, Value::Table(table)) => evidence(table),
        (_, Value::Array(items)) => write_out::list(&items.iter().map(written).collect::<Vec<_>>()),
        (Kind::LongText, Value::String(text)) => Text::same(fold::visible(text)),
        _ => written(value),
    }
}

/// What is said back after an answer: as [`show`] in one line, with the day of the week.
pub(super) fn echo(value: &Value, guide: &Guide, question: &Question) -> Text {
    match date::from_value(value) {
        Some(day) => write_out::weekday_date(day),
        None => one_line(&show(value, guide, question)),
    }
}

fn one_line(text: &Text) -> Text {
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").into();
    Text { es: joined(&text.es), en: joined(&text.en) }
}

/// The answer told as a sentence: the question's `says` with the value in its place.
pub fn sentence(value: &Value, guide: &Guide, question: &Question) -> Text {
    let mut shown = one_line(&show(value, guide, question));
    if labelled(value, guide, question) {
        shown = lower_first(&shown);
    }
    let cut = |says: &str, shown: &str| {
        let stop = if says.contains("{}.") { shown.trim_end_matches('.') } else { shown };
        says.replace("{}", stop).into()
    };
    Text { es: cut(&question.says.es, &shown.es), en: cut(&question.says.en, &shown.en) }
}

/// Is it said with labels of a list? Own text of an open question keeps its capitals.
fn labelled(value: &Value, guide: &Guide, question: &Question) -> bool {
    match question.kind {
        Kind::Choices | Kind::Periodicity => true,
        Kind::Choice => {
            let own = value.as_str().filter(|_| question.open);
            own.is_none_or(|own| known(guide, question).iter().any(|entry| entry.label.es == own))
        }
        _ => false,
    }
}

fn lower_first(text: &Text) -> Text {
    Text { es: write_out::lower_first(&text.es).into(), en: write_out::lower_first(&text.en).into() }
}

fn label(id: &str, guide: &Guide, question: &Question) -> Text {
    let entries = known(guide, question);
    let named = |entry: &&Entry| entry.id == id || (question.open && entry.label.es == id);
    entries.iter().find(named).map_or_else(|| plain(id), |entry| entry.label.clone())
}

/// Labels in one line; only the first keeps its capital.
fn labels(ids: &[Value], guide: &Guide, question: &Question) -> Text {
    let label = |id: &Value| id.as_str().map_or_else(|| written(id), |id| label(id, guide, question));
    let rest = ids.iter().skip(1).map(|id| lower_first(&label(id)));
    write_out::list(&ids.iter().take(1).map(label).chain(rest).collect::<Vec<_>>())
}

/// «oficio PM/012/2026, 2 de febrero de 2026, página 3»; then the file or the link.
fn evidence(table: &Table) -> Text {
    let text = |key: &str| table.get(key).and_then(Value::as_str);
    let parts: Vec<Text> = [
        text("folio").map(folio),
        table.get("date").and_then(date::from_value).map(write_out::date),
        table.get("page").and_then(Value::as_integer).map(|page| say::PAGE.with("page", page)),
        text("file").map(plain),
        text("link").map(plain),
    ]
    .into_iter()
    .flatten()
    .collect();
    let joined = |pick: fn(&Text) -> &str| parts.iter().map(pick).collect::<Vec<_>>().join(", ").into();
    Text { es: joined(|part| &part.es), en: joined(|part| &part.en) }
}

/// A bare number is called a letter; «Acta 12» says itself what it is.
fn folio(folio: &str) -> Text {
    let folio = plain(folio);
    let first = folio.es.split_whitespace().next().unwrap_or_default();
    let named = first.chars().count() >= 3 && first.chars().all(char::is_alphabetic);
    if named { folio } else { say::LETTER.with_text("folio", &folio) }
}

fn is_amount(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && text.starts_with(|c: char| c.is_ascii_digit())
}

fn written(value: &Value) -> Text {
    match value {
        Value::String(text) => plain(text),
        Value::Integer(number) => Text::same(write_out::whole(*number)),
        other => plain(&other.to_string()),
    }
}

/// One line, without anything that a terminal would obey.
fn plain(text: &str) -> Text {
    Text::same(fold::visible(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{guide, question};
    use super::*;
    use crate::text::Lang;

    fn value(text: &str) -> Value {
        toml::from_str::<Table>(&format!("a = {text}")).unwrap()["a"].clone()
    }

    fn both(text: &str, question: &Question) -> [String; 2] {
        let shown = show(&value(text), &guide(), question);
        [Lang::Es, Lang::En].map(|lang| shown.to(lang).to_string())
    }

    #[test]
    fn values_are_said_in_words() {
        let formats = Question { vocab: Some("formats".into()), ..question(Kind::Choices) };
        for (question, text, es, en) in [
            (question(Kind::Date), "2027-06-05", "5 de junio de 2027", "5 June 2027"),
            (question(Kind::Money), "\"1250.50\"", "$1,250.50", "$1,250.50"),
            (question(Kind::Whole), "38214", "38,214", "38,214"),
            (question(Kind::YesNo), "\"yes\"", "sí", "yes"),
            (question(Kind::YesNo), "\"no\"", "no", "no"),
            (
                question(Kind::List),
                "['agua', 'predial', 'internet']",
                "agua, predial e internet",
                "agua, predial and internet",
            ),
            (question(Kind::Area), "\"14120\"", "Zapopan, Jalisco (14120)", "Zapopan, Jalisco (14120)"),
            (question(Kind::Area), "\"14\"", "Jalisco (14)", "Jalisco (14)"),
            (question(Kind::Area), "\"99\"", "99", "99"),
            (question(Kind::Periodicity), "\"R/P1M\"", "Cada mes", "Every month"),
            (
                formats,
                "['csv', 'xls', 'pdf']",
                "CSV (texto separado por comas), excel antiguo (XLS) y PDF",
                "CSV (comma-separated text), Old Excel (XLS) and PDF",
            ),
            (question(Kind::LongText), "\"uno\\n\\ndos\\u001B\"", "uno\n\ndos\u{241b}", "uno\n\ndos\u{241b}"),
            (question(Kind::Whole), "'muchos'", "muchos", "muchos"),
            (question(Kind::Money), "1.5", "1.5", "1.5"),
        ] {
            assert_eq!(both(text, &question), [es, en], "{text}");
        }
    }

    #[test]
    fn documents_are_said_from_their_parts() {
        let evidence = question(Kind::Evidence);
        let letter = "{ folio = 'PM/012/2026', date = 2026-02-02, page = 3 }";
        assert_eq!(
            both(letter, &evidence),
            [
                "oficio PM/012/2026, 2 de febrero de 2026, página 3",
                "letter PM/012/2026, 2 February 2026, page 3"
            ]
        );
        assert_eq!(
            both("{ folio = 'Acta 12', file = 'acta.pdf' }", &evidence),
            ["Acta 12, acta.pdf", "Acta 12, acta.pdf"]
        );
    }

    #[test]
    fn sentences_read_well() {
        let open = Question { vocab: Some("units".into()), open: true, ..question(Kind::Choice) };
        for (question, text, es) in [
            (question(Kind::Periodicity), "'R/P1M'", "Respuesta: cada mes."),
            (open.clone(), "'Tesorería'", "Respuesta: tesorería."),
            (open.clone(), "'Obras Públicas'", "Respuesta: Obras Públicas."),
            (open, "'Panteones'", "Respuesta: Panteones."),
            (question(Kind::Text), "'Se mide con {}.'", "Respuesta: Se mide con {}."),
            (question(Kind::LongText), "\"uno\\n\\ndos.\"", "Respuesta: uno dos."),
            (question(Kind::Date), "2027-06-05", "Respuesta: 5 de junio de 2027."),
            (question(Kind::YesNo), "'yes'", "Respuesta: sí."),
        ] {
            assert_eq!(sentence(&value(text), &guide(), &question).es, es);
        }
    }

    #[test]
    fn an_open_label_is_said_in_both_languages() {
        let open = Question { vocab: Some("units".into()), open: true, ..question(Kind::Choice) };
        assert_eq!(both("'Tesorería'", &open), ["Tesorería", "Treasury"]);
    }
}
