//! Where one writes: boxes to tick, labelled blanks, lines or a small table, as the kind of answer needs.

use serde::Serialize;

use super::super::model::{Choice, Guide, Kind, Question};
use crate::text::workbook as say;
use crate::text::{Lang, Text};

/// A list on paper has this many rows.
const ROWS: usize = 5;
/// Lines for an answer of several sentences.
const LONG: usize = 4;
/// One handwritten line holds about so many characters.
const LINE_CHARS: usize = 80;
/// More choices than these go without their notes, in narrow columns.
const MANY: usize = 25;
/// More choices than these go in two columns.
const SOME: usize = 6;
/// Choices whose words take no more than this stand in a row.
const ROW_CHARS: usize = 40;
/// A whole number between limits this close is ticked instead of written.
const SCALE: i64 = 10;

/// The room for one answer. Every part may be empty; parts are laid out in this order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Room {
    /// "Mark one" or "mark all that apply"; empty without ticks.
    pub pick: String,
    pub ticks: Vec<Tick>,
    /// Columns in which the ticks fit; 0 is all in a row.
    pub columns: usize,
    pub fields: Vec<Field>,
    /// Lines to write on.
    pub lines: usize,
    /// Rows of a table, one for each item.
    pub rows: usize,
    /// "Does not apply" is an answer.
    pub not_applicable: bool,
}

/// One box to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tick {
    pub label: String,
    /// Empty when there is none.
    pub note: String,
}

/// One labelled blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    pub label: String,
    /// In characters.
    pub width: usize,
}

/// The room that a question needs.
pub fn room(guide: &Guide, question: &Question, lang: Lang) -> Room {
    let field = |label: &Text, width| Field { label: label.to(lang).to_string(), width };
    let fields = |fields: Vec<Field>| Room { fields, ..Room::default() };
    let lines = |lines| Room { lines, ..Room::default() };
    let mut room = match question.kind {
        Kind::Choice | Kind::Choices | Kind::Periodicity | Kind::YesNo => ticks(guide, question, lang),
        Kind::Whole => scale(question, lang).unwrap_or_else(|| lines(1)),
        Kind::List => Room { rows: ROWS, ..Room::default() },
        Kind::LongText => lines(LONG),
        Kind::Text => lines(if question.max_chars.is_some_and(|max| max <= LINE_CHARS) { 1 } else { 2 }),
        Kind::Date => fields(vec![field(&say::DAY_OF, 4), field(&say::MONTH_OF, 8), field(&say::YEAR_OF, 6)]),
        Kind::Evidence => {
            fields(vec![field(&say::FOLIO, 20), field(&say::DAY, 16), field(&say::DOCUMENT, 40)])
        }
        Kind::Area => fields(vec![field(&say::AREA_NAME, 40), field(&say::AREA_KEY, 8)]),
        Kind::Money => fields(vec![field(&say::PESOS, 20)]),
        Kind::Email | Kind::Telephone | Kind::Url | Kind::File => lines(1),
    };
    room.not_applicable = question.na;
    room
}

fn ticks(guide: &Guide, question: &Question, lang: Lang) -> Room {
    let choices = choices(guide, question);
    let noted = choices.len() <= MANY;
    let tick = |choice: &Choice| Tick {
        label: choice.label().to(lang).to_string(),
        note: choice
            .note
            .as_ref()
            .filter(|_| noted)
            .map(|note| note.to(lang).to_string())
            .unwrap_or_default(),
    };
    let ticks: Vec<Tick> = choices.iter().map(tick).collect();
    let other = question.open || question.kind == Kind::Periodicity;
    let pick = if question.kind == Kind::Choices { say::PICK_MANY } else { say::PICK_ONE };
    Room {
        pick: pick.to(lang).to_string(),
        columns: columns(&ticks),
        ticks,
        fields: other
            .then(|| Field { label: say::OTHER.to(lang).to_string(), width: 40 })
            .into_iter()
            .collect(),
        ..Room::default()
    }
}

/// 0 is all in a row, for short words without notes.
fn columns(ticks: &[Tick]) -> usize {
    let chars: usize = ticks.iter().map(|tick| tick.label.chars().count()).sum();
    let noted = ticks.iter().any(|tick| !tick.note.is_empty());
    match ticks.len() {
        _ if !noted && chars <= ROW_CHARS => 0,
        n if n > MANY => 3,
        n if n > SOME => 2,
        _ => 1,
    }
}

/// What the interview offers, the common ones first.
fn choices(guide: &Guide, question: &Question) -> Vec<Choice> {
    let own = |id: &str, text: Text| Choice {
        id: id.to_string(),
        formerly: Vec::new(),
        es: text.es.into(),
        en: text.en.into(),
        note: None,
    };
    match question.kind {
        Kind::YesNo => vec![own("yes", say::YES), own("no", say::NO)],
        Kind::Periodicity => guide.periods(),
        _ => {
            let mut choices = guide.choices(question);
            let common = |choice: &Choice| {
                let vocab = question.vocab.as_deref();
                vocab.and_then(|vocab| guide.term(vocab, &choice.id)).is_some_and(|term| term.common)
            };
            choices.sort_by_key(|choice| !common(choice));
            choices
        }
    }
}

/// A short scale such as 1 to 5, one box a number.
fn scale(question: &Question, lang: Lang) -> Option<Room> {
    let (min, max) = (question.min?, question.max?);
    (min <= max && max.checked_sub(min)? < SCALE).then(|| Room {
        pick: say::PICK_ONE.to(lang).to_string(),
        ticks: (min..=max).map(|n| Tick { label: n.to_string(), note: String::new() }).collect(),
        ..Room::default()
    })
}

/// What an answer has to keep to, in one short sentence; empty without limits.
pub fn limit(question: &Question) -> Text {
    let (min, max) = (question.min, question.max);
    let number = bounded(min, max, [say::NUMBER_BETWEEN, say::NUMBER_FROM, say::NUMBER_TO]);
    let chars =
        bounded(question.min_chars, question.max_chars, [say::CHARS_BETWEEN, say::CHARS_FROM, say::CHARS_TO]);
    let flag = |on: bool, text: Text| on.then_some(text);
    flag(question.pattern.is_some(), say::SLUG)
        .or(number)
        .or(chars)
        .or(flag(question.future, say::NOT_PAST))
        .or(flag(question.past, say::NOT_FUTURE))
        .unwrap_or_default()
}

fn bounded<N: std::fmt::Display>(
    min: Option<N>,
    max: Option<N>,
    [both, from, to]: [Text; 3],
) -> Option<Text> {
    match (min, max) {
        (Some(min), Some(max)) => Some(both.with("min", min).with("max", max)),
        (Some(min), None) => Some(from.with("min", min)),
        (None, Some(max)) => Some(to.with("max", max)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{shipped, tiny};
    use super::*;

    fn room_of(guide: &Guide, code: &str) -> Room {
        room(guide, guide.question(code).unwrap(), Lang::Es)
    }

    #[test]
    fn choices_are_boxes_and_open_ones_leave_a_blank() {
        let room = room_of(&tiny(), "A02");
        assert_eq!(
            room.ticks.iter().map(|tick| tick.label.as_str()).collect::<Vec<_>>(),
            ["Municipal", "Otro | más"]
        );
        assert_eq!((room.pick.as_str(), room.fields[0].label.as_str()), ("Marca una", "Otra respuesta"));
    }

    #[test]
    fn a_scale_is_ticked_and_a_large_number_is_written() {
        let guide = shipped();
        assert_eq!(room_of(&guide, "P05").ticks.len(), 5);
        assert_eq!((room_of(&guide, "E05").ticks.len(), room_of(&guide, "E05").lines), (0, 1));
    }

    #[test]
    fn lists_have_five_rows_and_dates_have_three_blanks() {
        let guide = shipped();
        assert_eq!(room_of(&guide, "I01").rows, 5);
        assert_eq!(room_of(&guide, "E07").fields.len(), 3);
    }

    #[test]
    fn the_common_formats_come_first_and_long_lists_go_without_notes() {
        let room = room_of(&shipped(), "I12");
        assert_eq!(room.ticks[0].label, "CSV (texto separado por comas)");
        assert!(room.columns == 3 && room.ticks.iter().all(|tick| tick.note.is_empty()));
    }

    #[test]
    fn every_question_of_the_shipped_guide_has_room() {
        let guide = shipped();
        for (_, question) in guide.questions() {
            let room = room(&guide, question, Lang::Es);
            assert!(room.ticks.len() + room.fields.len() + room.lines + room.rows > 0, "{}", question.code);
        }
    }

    #[test]
    fn limits_are_told_in_words() {
        let guide = shipped();
        let told = |code: &str| limit(guide.question(code).unwrap()).to(Lang::Es).to_string();
        assert_eq!(told("E01"), "De 3 a 150 caracteres");
        assert_eq!(told("E05"), "Un número de 50 a 5000000");
        assert_eq!(told("C01"), "Una fecha que todavía no pasa");
        assert_eq!(told("E02"), "");
    }
}
