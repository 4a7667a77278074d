//! The report as a paper.

use super::{Line, Of, attendance::COUNTED, lines, proposals};
use crate::papers::model::{Block, Style, bold, plain};
use crate::text::{Lang, Text, sheets as words, trainer as say};
use crate::workshop::agenda::Kind;
use crate::workshop::board::screen::Words as Told;
use crate::workshop::compare::screen::Words as Moved;

/// Fewer tables than this are cases, not tendencies.
const FEW: usize = 5;

/// Its blocks, and what a report is written in.
pub fn blocks(of: Of<'_>, lang: Lang) -> Vec<Block> {
    let pen = Pen { of, lang, lines: lines(of) };
    let mut blocks =
        vec![pen.heading(1, &say::REPORT_TITLE), pen.body(&say::REPORT_OF.with("day", of.at.date()))];
    blocks.extend(pen.attendance());
    blocks.extend(pen.done());
    blocks.extend(pen.stuck());
    blocks.extend(pen.faults());
    blocks.extend(pen.proposals());
    blocks.extend(pen.compared());
    blocks.extend([pen.heading(2, &say::COMMITMENTS), pen.body(&say::COMMITMENTS_NOTE), Block::Rules(6)]);
    blocks.extend(pen.unmeasured());
    blocks
}

struct Pen<'a> {
    of: Of<'a>,
    lang: Lang,
    lines: Vec<Line>,
}

impl Pen<'_> {
    fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    fn heading(&self, level: u8, text: &Text) -> Block {
        Block::Heading { level, text: plain(self.to(text)) }
    }

    fn body(&self, text: &Text) -> Block {
        Block::Paragraph { style: Style::Body, text: plain(self.to(text)) }
    }

    fn table(&self, heads: &[Text], rows: Vec<Vec<String>>) -> Block {
        let row = |row: Vec<String>| row.into_iter().map(plain).collect();
        Block::Table {
            heads: heads.iter().map(|head| bold(self.to(head))).collect(),
            rows: rows.into_iter().map(row).collect(),
        }
    }

    fn bullets(lines: Vec<String>) -> Block {
        Block::Bullets(lines.into_iter().map(plain).collect())
    }

    fn attendance(&self) -> Vec<Block> {
        let counted = COUNTED
            .iter()
            .filter_map(|(key, label)| Some(vec![self.to(label), self.of.attendance.get(key)?.to_string()]));
        let rows: Vec<Vec<String>> = counted.collect();
        let mut blocks = vec![self.heading(2, &say::WHO_CAME)];
        match rows.is_empty() {
            true => blocks.push(self.body(&say::NOBODY_COUNTED)),
            false => blocks.push(self.table(&[words::COL_COUNTED, words::COL_HOW_MANY], rows)),
        }
        let tables = say::TABLES_READ.with("n", self.of.board.tables.len());
        blocks.push(self.body(&tables));
        let told = Told { board: self.of.board, lang: self.lang }.notes(false);
        blocks.extend((!told.is_empty()).then(|| Self::bullets(told)));
        blocks
    }

    fn done(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(2, &say::WHAT_WAS_DONE)];
        if self.lines.is_empty() {
            blocks.push(self.body(&say::NOTHING_BEGUN));
            return blocks;
        }
        let all = self.of.board.tables.len();
        let row = |line: &Line| {
            let of = |n: usize| self.to(&say::DONE_OF.with("n", n).with("of", line.began));
            let took = match (line.took.median(), line.took.low(), line.took.high()) {
                (Some(median), Some(low), Some(high)) => {
                    let said = say::TOOK.with("median", median).with("low", low).with("high", high);
                    self.to(&said.with("n", line.took.n()))
                }
                _ => self.to(&say::UNKNOWN_WHEN),
            };
            let began = self.to(&say::DONE_OF.with("n", line.began).with("of", all));
            let mut cells = vec![self.to(&line.title), began];
            cells.extend([line.solved, line.shown, line.unfinished].map(of));
            cells.extend([line.minutes.to_string(), took]);
            cells
        };
        let heads = [
            words::COL_EXERCISE,
            say::COL_BEGAN,
            say::COL_SOLVED,
            say::COL_SHOWN,
            say::COL_UNFINISHED,
            say::COL_PLANNED,
            say::COL_TOOK,
        ];
        blocks.push(self.table(&heads, self.lines.iter().map(row).collect()));
        blocks.push(self.body(&say::DONE_NOTE));
        blocks.extend(self.planned());
        blocks
    }

    /// Of what the agenda had, what nobody began.
    fn planned(&self) -> Option<Block> {
        let agenda = self.of.planned?;
        let begun = |id: &str| self.lines.iter().any(|line| line.id == id);
        let planned = agenda.slots.iter().filter(|slot| slot.kind == Kind::Exercise);
        let (done, left): (Vec<_>, Vec<_>) = planned.partition(|slot| begun(&slot.id));
        let said = say::PLANNED.with("n", done.len()).with("of", done.len() + left.len());
        let titles: Vec<Text> = left.iter().map(|slot| slot.title.clone()).collect();
        let left = say::PLANNED_LEFT.with_text("titles", &Text::joined(&titles, "; "));
        Some(self.body(&if titles.is_empty() { said } else { said.and(&left) }))
    }

    fn stuck(&self) -> Vec<Block> {
        let told = Told { board: self.of.board, lang: self.lang };
        let mut blocks = vec![self.heading(2, &say::WHERE_STUCK)];
        let now = told.gathered();
        if !now.is_empty() {
            blocks.extend([self.body(&say::STUCK_AT_END), Self::bullets(now)]);
        }
        let mut asked: Vec<&Line> = self.lines.iter().filter(|line| line.hints > 0).collect();
        asked.sort_by_key(|line| std::cmp::Reverse(line.hints));
        let item = |line: &&Line| {
            let said = say::HINTS_ASKED.with_text("title", &line.title).with("hints", line.hints);
            self.to(&said.with("all", line.all_hints).with("of", line.began))
        };
        if asked.is_empty() {
            blocks.push(self.body(&say::NO_HINTS));
        } else {
            blocks.extend([self.body(&say::HINTS_HEAD), Self::bullets(asked.iter().map(item).collect())]);
        }
        let rule = self.of.kit.stuck;
        let rule = words::STUCK_RULE.with("over", rule.over).with("tries", rule.tries);
        blocks.push(Block::Paragraph { style: Style::Note, text: plain(self.to(&rule)) });
        blocks
    }

    /// Those that somebody reached, with what they teach.
    fn faults(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(2, &say::FAULTS_MISSED)];
        let reached: Vec<_> = self.of.faults.iter().filter(|fault| fault.not_reached < fault.of).collect();
        if reached.is_empty() {
            blocks.push(self.body(&say::FAULTS_NONE));
            return blocks;
        }
        let row = |fault: &&super::faults::Fault| {
            let of = |n: usize| self.to(&say::DONE_OF.with("n", n).with("of", fault.of));
            let mut cells = vec![self.to(&fault.what)];
            cells.extend([fault.mended, fault.missed, fault.worse, fault.not_reached].map(of));
            cells.push(self.to(&fault.teaches));
            cells
        };
        let heads = [
            words::COL_FAULT,
            say::COL_MENDED,
            say::COL_MISSED,
            say::COL_LEFT,
            say::COL_NOT_REACHED,
            words::COL_TEACHES,
        ];
        blocks.push(self.table(&heads, reached.iter().map(row).collect()));
        blocks
    }

    fn proposals(&self) -> Vec<Block> {
        let found = proposals(self.of.kit, &self.lines);
        let mut blocks = vec![self.heading(2, &say::PROPOSALS)];
        match found.is_empty() {
            true => blocks.push(self.body(&say::NO_PROPOSALS)),
            false => blocks.push(Self::bullets(found.iter().map(|text| self.to(text)).collect())),
        }
        let note = match self.of.board.tables.len() < FEW {
            true => say::PROPOSALS_NOTE.and(&say::FEW_TABLES.with("n", FEW)),
            false => say::PROPOSALS_NOTE,
        };
        blocks.push(Block::Paragraph { style: Style::Note, text: plain(self.to(&note)) });
        blocks
    }

    fn compared(&self) -> Vec<Block> {
        let Some(compared) = self.of.compared else { return Vec::new() };
        let told = Moved { compared, lang: self.lang };
        let mut blocks = vec![self.heading(2, &say::COMPARE_TITLE), Self::bullets(told.who())];
        if compared.pairs > 0 {
            blocks.push(Self::bullets(told.solved()));
            blocks.extend(Self::counted(told.heads(), told.rows()));
        }
        if !compared.faults.is_empty() {
            blocks.extend([Self::bullets(told.points()), self.body(&say::FAULTS_BY)]);
            blocks.extend(Self::counted(told.fault_heads(), told.fault_rows()));
        }
        if !compared.answers.is_empty() {
            let heads = told.answer_heads().into_iter().map(bold).collect();
            let rows = compared.answers.iter().map(|one| told.answer(one).into_iter().map(plain).collect());
            blocks.extend([self.body(&say::ANSWERS_HEAD), Block::Table { heads, rows: rows.collect() }]);
        }
        blocks
    }

    /// A table and what was left out of it.
    fn counted(heads: Vec<String>, (rows, left): (Vec<Vec<String>>, Option<String>)) -> Vec<Block> {
        let row = |row: Vec<String>| row.into_iter().map(plain).collect();
        let table = (!rows.is_empty()).then(|| Block::Table {
            heads: heads.into_iter().map(bold).collect(),
            rows: rows.into_iter().map(row).collect(),
        });
        let left = left.map(|text| Block::Paragraph { style: Style::Body, text: plain(text) });
        table.into_iter().chain(left).collect()
    }

    fn unmeasured(&self) -> Vec<Block> {
        let mut left: Vec<Text> = COUNTED
            .iter()
            .filter(|(key, _)| self.of.attendance.get(key).is_none())
            .map(|(_, label)| label.clone())
            .collect();
        let answers = self.of.compared.is_some_and(|compared| !compared.answers.is_empty());
        left.extend((!answers).then_some(say::NOT_EVALUATION));
        left.extend(self.of.compared.is_none().then_some(say::NOT_BEFORE));
        left.extend(self.of.planned.is_none().then_some(say::NOT_PLANNED));
        left.push(say::NOT_LEARNT);
        let lines = left.iter().map(|text| self.to(text)).collect();
        vec![self.heading(2, &say::NOT_MEASURED), Self::bullets(lines), self.body(&say::NO_NAMES)]
    }
}
