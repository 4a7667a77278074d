//! The rows of a menu: those of the question, and what else can be done there.

use super::choices::told;
use super::layout::{fit, one_line};
use super::{Entry, Raw, Reply, Row, Say, View, question};
use crate::text::{Lang, Text, ui as say};

/// Longer menus do not fit a small window with their question; they become numbered lines.
const LONGEST: usize = 12;
/// Lines of a window that a menu leaves free, so that dialoguer never starts to page.
const FREE: usize = 3;
/// Lines of a question above its notes: its place, what it asks, its hint, and air.
const ABOVE: usize = 3;
/// Columns of a box.
const BOX: usize = 4;

/// What a row of a menu does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Gives this reply.
    Reply(Reply),
    /// Opens the second menu.
    More,
    /// Goes back from it.
    Return,
}

/// A menu ready to be drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct Menu {
    /// Labels that fit the window, and what they do. In a menu with boxes the first rows are those of the question.
    pub rows: Vec<(String, Act)>,
    /// Which rows of the question are ticked; `None` when one of them is chosen.
    pub ticked: Option<Vec<bool>>,
    /// Rows with their notes, said before a menu in which they would not fit.
    pub notes: Vec<Say>,
}

impl Menu {
    /// The menu of a question in a window of `size` rows and columns; `None` where it is asked with typed lines.
    pub fn of(view: &View, lang: Lang, size: (usize, usize)) -> Option<Self> {
        let (rows, chosen) = match &view.entry {
            Entry::One { rows, open: false } => (rows, None),
            Entry::Many { rows, chosen } => (rows, Some(chosen)),
            _ => return None,
        };
        let columns = size.1.min(80);
        let (labels, notes) = labels(rows, columns - if chosen.is_some() { BOX } else { 0 })?;
        let answers = rows.iter().map(|row| Act::Reply(Reply::Answer(Raw::Choice(row.id.clone()))));
        let answers: Vec<(String, Act)> = labels.into_iter().zip(answers).collect();
        let as_now = as_now(view, lang, columns);
        let others = others(view, lang, columns);
        let all = match chosen {
            None => [as_now, answers, others].concat(),
            // The first row of a menu with boxes is highlighted from the start: it has to be one of the boxes.
            Some(_) => [answers, as_now, others].concat(),
        };
        let ticked = chosen.map(|ids| rows.iter().map(|row| ids.contains(&row.id)).collect());
        // Notes that push the question out of the window are told beside numbers instead, once.
        let noted: usize = notes.iter().map(|note| lines(note, columns)).sum();
        let above = if noted == 0 { 0 } else { noted + ABOVE };
        let fits = all.len() <= LONGEST && all.len() + FREE + above <= size.0;
        fits.then_some(Self { rows: all, ticked, notes })
    }

    /// The second menu.
    pub fn more(view: &View, lang: Lang, columns: usize) -> Self {
        let extras = view.allow.extras;
        let rows = [
            (extras, say::ROW_NOTE, Reply::Note),
            (extras, say::ROW_SOURCE, Reply::Source),
            (true, say::ROW_BACK, Reply::Back),
            (true, say::ROW_MENU, Reply::Menu),
            (true, say::ROW_QUIT, Reply::Quit),
        ];
        let rows = rows.into_iter().filter(|(shown, ..)| *shown);
        let rows =
            rows.map(|(_, text, reply)| (text, Act::Reply(reply))).chain([(say::ROW_RETURN, Act::Return)]);
        let rows = rows.map(|(text, act)| (fit(text.to(lang), columns), act)).collect();
        Self { rows, ticked: None, notes: Vec::new() }
    }

    pub fn labels(&self) -> Vec<String> {
        self.rows.iter().map(|(label, _)| label.clone()).collect()
    }
}

/// Labels of the rows with their notes, or without them and the notes apart; `None` when a label must be cut.
fn labels(rows: &[Row], columns: usize) -> Option<(Vec<String>, Vec<Say>)> {
    let fits = |label: &String| fit(label, columns) == *label;
    let full: Vec<String> = rows.iter().map(told).collect();
    if full.iter().all(fits) {
        return Some((full, Vec::new()));
    }
    let bare: Vec<String> = rows.iter().map(|row| one_line(&row.label)).collect();
    let noted = rows.iter().filter(|row| row.note.is_some());
    let notes = noted.map(|row| Say::Item { mark: "· ".into(), text: told(row) }).collect();
    bare.iter().all(fits).then_some((bare, notes))
}

/// Lines that a note takes, near enough.
fn lines(note: &Say, columns: usize) -> usize {
    match note {
        Say::Item { mark, text } => {
            (2 + mark.chars().count() + text.chars().count()).div_ceil(columns.max(1))
        }
        _ => 1,
    }
}

/// Rows that accept what was seen or keep what there is.
fn as_now(view: &View, lang: Lang, columns: usize) -> Vec<(String, Act)> {
    let row = |text: &Text, value: &str, reply: Reply| {
        vec![(fit(text.with("value", value).to(lang), columns), Act::Reply(reply))]
    };
    match (&view.found, &view.current) {
        (Some(found), _) if found.origin.is_empty() => {
            row(&say::ROW_PROPOSED, &found.shown, Reply::Answer(found.raw.clone()))
        }
        (Some(found), _) => row(&say::ROW_SEEN, &found.shown, Reply::Answer(found.raw.clone())),
        (None, Some(current)) if !question::prefilled(view) => row(&say::ROW_KEEP, current, Reply::Skip),
        _ => Vec::new(),
    }
}

/// Rows that are not answers of the question.
fn others(view: &View, lang: Lang, columns: usize) -> Vec<(String, Act)> {
    let allow = view.allow;
    let blank = allow.skip && view.current.is_none() && view.found.is_none();
    let rows = [
        (blank, say::ROW_BLANK, Act::Reply(Reply::Skip)),
        (allow.extras, say::ROW_PENDING, Act::Reply(Reply::DontKnow)),
        (allow.not_apply, say::ROW_NOT_APPLY, Act::Reply(Reply::NotApply)),
        (allow.extras, say::ROW_HELP, Act::Reply(Reply::Help)),
        (allow.extras, say::ROW_MORE, Act::More),
    ];
    let rows = rows.into_iter().filter(|(shown, ..)| *shown);
    rows.map(|(_, text, act)| (fit(text.to(lang), columns), act)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Allow, Found};

    fn view(count: usize, many: bool) -> View {
        let rows: Vec<Row> =
            (0..count).map(|n| Row::new(n.to_string(), format!("Opción número {n}"))).collect();
        let chosen = vec!["1".to_string()];
        let entry = if many { Entry::Many { rows, chosen } } else { Entry::One { rows, open: false } };
        let mut view = View::short("q", "¿Cuál?", entry);
        view.allow = Allow { extras: true, ..Allow::default() };
        view
    }

    fn menu(view: &View, size: (usize, usize)) -> Option<Menu> {
        Menu::of(view, Lang::Es, size)
    }

    #[test]
    fn a_menu_has_the_rows_of_the_question_and_then_what_else_can_be_done() {
        let mut view = view(2, false);
        view.allow.not_apply = true;
        let labels = menu(&view, (24, 80)).unwrap().labels();
        let expected = [
            "Opción número 0",
            "Opción número 1",
            "No lo sé todavía (dejar pendiente)",
            "No aplica",
            "Ver ayuda",
            "Más: nota, fuente, menú, salir",
        ];
        assert_eq!(labels, expected);
    }

    #[test]
    fn long_lists_and_low_windows_are_asked_with_typed_lines() {
        assert!(menu(&view(9, false), (24, 80)).is_some());
        assert!(menu(&view(10, false), (24, 80)).is_none());
        assert!(menu(&view(9, false), (14, 80)).is_none());
    }

    #[test]
    fn a_label_is_never_cut_and_long_notes_are_said_before() {
        let mut noted = view(2, false);
        let Entry::One { rows, .. } = &mut noted.entry else { unreachable!() };
        rows[0].note = Some("la que pide la plataforma nacional".into());
        assert_eq!(
            menu(&noted, (24, 80)).unwrap().labels()[0],
            "Opción número 0 (la que pide la plataforma nacional)"
        );
        assert!(menu(&noted, (10, 40)).is_none(), "a note would push the question away");
        let narrow = menu(&noted, (24, 40)).unwrap();
        assert_eq!((narrow.labels()[0].as_str(), narrow.notes.len()), ("Opción número 0", 1));
        let Entry::One { rows, .. } = &mut noted.entry else { unreachable!() };
        rows[0].label = "ñ".repeat(37);
        assert!(menu(&noted, (24, 40)).is_none());
    }

    #[test]
    fn boxes_come_first_and_keep_their_ticks() {
        let mut view = view(3, true);
        view.found =
            Some(Found { shown: "La 2".into(), raw: Raw::Many(vec!["2".into()]), origin: "x".into() });
        let menu = menu(&view, (24, 80)).unwrap();
        assert_eq!(menu.ticked, Some(vec![false, true, false]));
        assert_eq!(menu.rows[3].0, "Usar lo visto: La 2");
    }

    #[test]
    fn what_there_is_can_be_kept_and_an_optional_question_left_blank() {
        let mut view = view(2, false);
        view.allow.skip = true;
        assert_eq!(
            menu(&view, (24, 80)).unwrap().rows[2],
            ("Dejar en blanco".into(), Act::Reply(Reply::Skip))
        );
        view.current = Some("Opción número 1".into());
        let menu = menu(&view, (24, 80)).unwrap();
        assert_eq!(menu.rows[0], ("Dejar como está: Opción número 1".into(), Act::Reply(Reply::Skip)));
        assert!(!menu.labels().contains(&"Dejar en blanco".to_string()));
    }
}
