//! `evaluacion.csv`: how many gave each mark to each sentence, before and after, as the trainer counted them.

use crate::guide::model::workshop::{Asked, Kit};
use crate::text::fold::{fold, visible};
use crate::text::{Text, sheets, trainer as say};
use crate::workshop::sheets::MARKS;

/// People by mark, from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks(pub [u32; MARKS as usize]);

impl Marks {
    pub fn n(&self) -> u32 {
        self.0.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// As people of a room are distributed: the mark of the one in the middle, the lower of two.
    pub fn median(&self) -> Option<u32> {
        let middle = self.n().checked_sub(1)? / 2;
        let mut passed = 0;
        let at = self.0.iter().position(|count| {
            passed += count;
            middle < passed
        })?;
        u32::try_from(at + 1).ok()
    }

    /// People who gave one of the two highest marks.
    pub fn high(&self) -> u32 {
        self.0.iter().rev().take(2).sum()
    }
}

/// A sentence of the evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    pub id: String,
    pub ask: Text,
    pub before: Marks,
    pub after: Marks,
}

/// Reads the counts. Separators are `,`, `;` or tabs; an empty cell is a count that was not made.
///
/// # Errors
/// Every line that cannot be understood, with its number.
pub fn read(text: &str, kit: &Kit) -> Result<Vec<Answers>, Vec<Text>> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let Some((_, head)) = lines.next() else { return Err(vec![say::COUNTS_EMPTY]) };
    let sign = [';', '\t'].into_iter().find(|sign| head.contains(*sign)).unwrap_or(',');
    let cells = |line: &str| -> Vec<String> {
        line.split(sign).map(|cell| cell.trim().trim_matches('"').trim().to_string()).collect()
    };
    let heads: Vec<String> = cells(head).iter().map(|head| fold(head)).collect();
    let column =
        |name: &Text| heads.iter().position(|head| *head == fold(&name.es) || *head == fold(&name.en));
    let names = [sheets::CSV_QUESTION, sheets::CSV_MARK, sheets::CSV_BEFORE, sheets::CSV_AFTER];
    let places: Vec<usize> = names.iter().filter_map(column).collect();
    let [question, mark, before, after] = places[..] else { return Err(vec![say::COUNTS_HEADS]) };
    let blank = |one: &Asked| Answers {
        id: one.id.clone(),
        ask: one.ask.clone(),
        before: Marks::default(),
        after: Marks::default(),
    };
    let mut all: Vec<Answers> = kit.questions.iter().map(blank).collect();
    let mut faults = Vec::new();
    for (at, line) in lines.filter(|(_, line)| !line.trim_matches([sign, ' ', '\r']).is_empty()) {
        let row = cells(line);
        let cell = |at: usize| row.get(at).map(String::as_str).unwrap_or_default();
        let fault = |text: Text| text.with("line", at + 1).with("cell", visible(line.trim()));
        let Some(one) = all.iter_mut().find(|one| one.id == cell(question)) else {
            faults.push(fault(say::COUNTS_QUESTION));
            continue;
        };
        let place = cell(mark).parse::<usize>().ok().and_then(|mark| mark.checked_sub(1));
        let counts = [cell(before), cell(after)].map(count);
        let [Some(before), Some(after)] = counts else {
            faults.push(fault(say::COUNTS_NUMBER));
            continue;
        };
        let slots = place.and_then(|at| Some((one.before.0.get_mut(at)?, one.after.0.get_mut(at)?)));
        match slots {
            Some((first, second)) => (*first, *second) = (before, after),
            None => faults.push(fault(say::COUNTS_MARK.with("most", MARKS))),
        }
    }
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// An empty cell is nobody; more people than a hall holds are a slip of the pen.
fn count(cell: &str) -> Option<u32> {
    if cell.is_empty() { Some(0) } else { cell.parse().ok().filter(|count| *count <= 10_000) }
}
