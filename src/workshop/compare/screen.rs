//! A comparison on a screen, in words that a report takes too.

use super::{Answers, Compared, Moved, Row, Spread};
use crate::text::{Lang, Text, sheets, trainer as say};
use crate::ui::Say;

/// Tables that are named one by one.
const NAMED: usize = 20;

#[derive(Debug, Clone, Copy)]
pub struct Words<'c> {
    pub compared: &'c Compared,
    pub lang: Lang,
}

impl Words<'_> {
    pub fn to(self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    /// Who is compared, and who is not.
    pub fn who(self) -> Vec<String> {
        let one = self.compared;
        let head = say::COMPARED.with("pairs", one.pairs).with("before", one.before.tables);
        let mut lines = vec![self.to(&head.with("after", one.after.tables))];
        for (names, text) in [(&one.only_before, say::ONLY_BEFORE), (&one.only_after, say::ONLY_AFTER)] {
            if !names.is_empty() {
                let mut shown: Vec<String> = names.iter().take(NAMED).cloned().collect();
                shown.extend((names.len() > NAMED).then(|| "…".to_string()));
                lines.push(self.to(&text.with("n", names.len()).with("tables", shown.join(", "))));
            }
        }
        for (side, name) in [(&one.before, sheets::BEFORE), (&one.after, sheets::AFTER)] {
            let told = |text: Text, n: usize| {
                (n > 0).then(|| format!("{}: {}", self.to(&name), self.to(&text.with("n", n).lower())))
            };
            lines.extend(told(say::UNREAD, side.unread));
            lines.extend(told(say::NOT_PRACTICE, side.real));
        }
        lines
    }

    /// The distribution of what each solved, and how many moved.
    pub fn solved(self) -> Vec<String> {
        let one = self.compared;
        let of = one.exercises.len();
        let mut lines = vec![self.to(&say::SOLVED_EACH.with("of", of))];
        for (side, name) in [(&one.before, sheets::BEFORE), (&one.after, sheets::AFTER)] {
            lines.extend(self.spread(&side.solved, &name));
        }
        lines.push(self.moved(one.moved));
        lines
    }

    fn spread(self, spread: &Spread, name: &Text) -> Option<String> {
        let (median, low, high) = (spread.median()?, spread.low()?, spread.high()?);
        let each = |(number, count): (&usize, &usize)| {
            self.to(&say::WITH_NUMBER.with("n", count).with("number", number))
        };
        let each: Vec<String> = spread.counts.iter().map(each).collect();
        let said =
            say::SPREAD.with_text("side", name).with("median", median).with("low", low).with("high", high);
        Some(self.to(&said.with("n", spread.n()).with("each", each.join("; "))))
    }

    pub fn moved(self, moved: Moved) -> String {
        let said =
            say::MOVED.with("better", moved.better).with("same", moved.same).with("worse", moved.worse);
        self.to(&said.with("of", moved.better + moved.same + moved.worse))
    }

    /// The distribution of the points of the key; nothing where none could be marked.
    pub fn points(self) -> Vec<String> {
        let Some(points) = &self.compared.points else { return Vec::new() };
        let mut lines = vec![self.to(&say::POINTS_EACH.with("most", points.most))];
        lines.extend(self.spread(&points.before, &sheets::BEFORE));
        lines.extend(self.spread(&points.after, &sheets::AFTER));
        lines.push(self.moved(points.moved));
        lines
    }

    pub fn fault_heads(self) -> Vec<String> {
        let mut heads = self.heads();
        heads.iter_mut().take(1).for_each(|head| *head = self.to(&sheets::COL_FAULT));
        heads
    }

    pub fn fault(self, one: &super::Change) -> Vec<String> {
        let share = |n: usize| self.to(&say::DONE_OF.with("n", n).with("of", one.of));
        let Moved { better, same, worse } = one.moved;
        let mut cells = vec![self.to(&one.what), share(one.before), share(one.after)];
        cells.extend([better, same, worse].map(|n| n.to_string()));
        cells
    }

    /// The exercises that somebody began, in rows, and how many nobody did.
    pub fn rows(self) -> (Vec<Vec<String>>, Option<String>) {
        let all = &self.compared.exercises;
        let begun = |row: &&Row| [row.before, row.after].iter().any(|of| of.none < self.compared.pairs);
        let rows: Vec<Vec<String>> = all.iter().filter(begun).map(|row| self.row(row)).collect();
        let left = all.len() - rows.len();
        (rows, (left > 0).then(|| self.to(&say::NOBODY_BEGAN.with("n", left))))
    }

    /// The planted faults that some table mended, in rows, and how many none did.
    pub fn fault_rows(self) -> (Vec<Vec<String>>, Option<String>) {
        let all = &self.compared.faults;
        let mended = |one: &&super::Change| one.before + one.after + one.moved.worse > 0;
        let rows: Vec<Vec<String>> = all.iter().filter(mended).map(|one| self.fault(one)).collect();
        let left = all.len() - rows.len();
        (rows, (left > 0).then(|| self.to(&say::NOBODY_MENDED.with("n", left))))
    }

    pub fn heads(self) -> Vec<String> {
        let heads = [
            sheets::COL_EXERCISE,
            say::COL_BEFORE,
            say::COL_AFTER,
            say::COL_BETTER,
            say::COL_SAME,
            say::COL_WORSE,
        ];
        heads.iter().map(|head| self.to(head)).collect()
    }

    pub fn row(self, row: &Row) -> Vec<String> {
        let of = self.compared.pairs;
        let share = |n: usize| self.to(&say::DONE_OF.with("n", n).with("of", of));
        let Moved { better, same, worse } = row.moved;
        let mut cells = vec![self.to(&row.title), share(row.before.solved), share(row.after.solved)];
        cells.extend([better, same, worse].map(|n| n.to_string()));
        cells
    }

    pub fn answer_heads(self) -> Vec<String> {
        let heads = [sheets::COL_SENTENCE, say::COL_MARKS_BEFORE, say::COL_MARKS_AFTER, say::COL_MEDIANS];
        heads.iter().map(|head| self.to(head)).collect()
    }

    pub fn answer(self, one: &Answers) -> Vec<String> {
        let marks = |marks: &super::Marks| {
            let each: Vec<String> = marks.0.iter().map(u32::to_string).collect();
            self.to(&say::MARKS_OF.with("each", each.join("-")).with("n", marks.n()))
        };
        let median = |marks: &super::Marks| match marks.median() {
            Some(median) => median.to_string(),
            None => self.to(&say::UNKNOWN_WHEN),
        };
        let medians = say::FROM_TO.with("before", median(&one.before)).with("after", median(&one.after));
        vec![self.to(&one.ask), marks(&one.before), marks(&one.after), self.to(&medians)]
    }
}

pub fn parts(compared: &Compared, lang: Lang) -> Vec<Say> {
    let words = Words { compared, lang };
    let mut parts = vec![Say::Title { left: words.to(&say::COMPARE_TITLE), right: String::new() }, Say::Rule];
    parts.extend(words.who().into_iter().map(Say::Text));
    if compared.pairs > 0 {
        parts.push(Say::Blank);
        parts.extend(words.solved().into_iter().map(Say::Text));
        parts.extend([Say::Blank, Say::Text(words.to(&say::SOLVED_BY))]);
        let (rows, left) = words.rows();
        parts.extend((!rows.is_empty()).then(|| Say::Table { heads: words.heads(), rows }));
        parts.extend(left.map(Say::Text));
    }
    if !compared.faults.is_empty() {
        parts.push(Say::Blank);
        parts.extend(words.points().into_iter().map(Say::Text));
        parts.extend([Say::Blank, Say::Text(words.to(&say::FAULTS_BY))]);
        let (rows, left) = words.fault_rows();
        parts.extend((!rows.is_empty()).then(|| Say::Table { heads: words.fault_heads(), rows }));
        parts.extend(left.map(Say::Text));
    }
    if !compared.answers.is_empty() {
        parts.extend([Say::Blank, Say::Text(words.to(&say::ANSWERS_HEAD))]);
        let rows = compared.answers.iter().map(|one| words.answer(one)).collect();
        parts.push(Say::Table { heads: words.answer_heads(), rows });
    }
    parts.extend([Say::Blank, Say::Text(words.to(&say::COMPARE_NOTE))]);
    parts
}
