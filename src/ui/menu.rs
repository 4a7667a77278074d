//! Menus moved through with arrows: dialoguer's two lists, and nothing else of it.
//!
//! They are drawn without a prompt and without a report, on rows cut to fit, because dialoguer erases lines
//! above the menu where a prompt or a row wraps. Nothing is highlighted in a list to choose one from until the
//! first arrow, so that Enter alone answers nothing.

use std::cell::Cell;
use std::fmt;
use std::io::ErrorKind;

use console::Term;
use dialoguer::theme::Theme;
use dialoguer::{MultiSelect, Select};

use super::keys::{self, CursorGuard};

/// What came out of a menu.
#[derive(Debug, PartialEq, Eq)]
pub enum Picked<T> {
    Chosen(T),
    /// Esc, or the letter q, which dialoguer takes for the same.
    Escaped,
    /// Ctrl-C, or the terminal is gone.
    Gone,
}

/// The end of a menu with boxes.
#[derive(Debug, PartialEq, Eq)]
pub struct Ticks {
    /// The row where Enter was pressed.
    pub at: usize,
    pub ticked: Vec<usize>,
}

/// Asks for one of the rows.
pub fn one(term: &Term, rows: &[String]) -> Picked<usize> {
    let _guard = CursorGuard::new();
    let select = Select::with_theme(&Boxes::none()).items(rows).report(false).interact_on_opt(term);
    picked(select)
}

/// Asks for any of the first rows, which have boxes; the rows after them are chosen with Enter.
pub fn many(term: &Term, rows: &[String], ticked: &[bool]) -> Picked<Ticks> {
    let _guard = CursorGuard::new();
    let boxes = Boxes { boxes: ticked.len(), rows: rows.len(), next: Cell::new(0), at: Cell::new(0) };
    let all_ticks: Vec<bool> =
        ticked.iter().copied().chain(std::iter::repeat(false)).take(rows.len()).collect();
    let select = MultiSelect::with_theme(&boxes).items(rows).defaults(&all_ticks).report(false);
    match picked(select.interact_on_opt(term)) {
        Picked::Chosen(mut chosen) => {
            chosen.retain(|row| *row < boxes.boxes);
            Picked::Chosen(Ticks { at: boxes.at.get(), ticked: chosen })
        }
        Picked::Escaped => Picked::Escaped,
        Picked::Gone => Picked::Gone,
    }
}

fn picked<T>(outcome: dialoguer::Result<Option<T>>) -> Picked<T> {
    match outcome {
        Ok(Some(chosen)) => Picked::Chosen(chosen),
        Ok(None) => Picked::Escaped,
        Err(dialoguer::Error::IO(error)) => {
            if error.kind() == ErrorKind::Interrupted {
                keys::interrupt();
            }
            Picked::Gone
        }
    }
}

/// Draws rows in ASCII: the first `boxes` of them with a box. dialoguer does not tell where Enter was pressed,
/// so the drawing notes which row is highlighted.
struct Boxes {
    boxes: usize,
    rows: usize,
    next: Cell<usize>,
    at: Cell<usize>,
}

impl Boxes {
    fn none() -> Self {
        Self { boxes: 0, rows: 0, next: Cell::new(0), at: Cell::new(0) }
    }
}

impl Theme for Boxes {
    fn format_select_prompt_item(&self, f: &mut dyn fmt::Write, text: &str, active: bool) -> fmt::Result {
        write!(f, "{} {text}", if active { ">" } else { " " })
    }

    fn format_multi_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        text: &str,
        checked: bool,
        active: bool,
    ) -> fmt::Result {
        let row = self.next.get();
        self.next.set((row + 1) % self.rows);
        if active {
            self.at.set(row);
        }
        let mark = match (row < self.boxes, checked) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, _) => "",
        };
        write!(f, "{} {mark}{text}", if active { ">" } else { " " })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_tells_boxes_from_other_rows_and_notes_the_highlight() {
        let theme = Boxes { boxes: 2, rows: 3, next: Cell::new(0), at: Cell::new(0) };
        let mut drawn = String::new();
        for (text, checked, active) in
            [("Correo", true, false), ("Portal", false, false), ("Ver ayuda", false, true)]
        {
            theme.format_multi_select_prompt_item(&mut drawn, text, checked, active).unwrap();
            drawn.push('\n');
        }
        assert_eq!(drawn, "  [x] Correo\n  [ ] Portal\n> Ver ayuda\n");
        assert_eq!((theme.at.get(), theme.next.get()), (2, 0));
    }
}
