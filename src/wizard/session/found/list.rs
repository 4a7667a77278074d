//! The list of proposals: one to see, several to accept by their numbers.

use super::super::super::proposals::accept::Accepting;
use super::super::super::proposals::known::{Known, Standing};
use super::super::super::proposals::{decided, told};
use super::super::{Go, Session};
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::text::fold::{fold, visible};
use crate::text::{found as say, session};
use crate::ui::{Entry, Raw, Reply, Say, View};

/// Rows shown at once.
const PAGE: usize = 12;

/// What a person asked of the list.
enum Order {
    One(usize),
    Accept(Vec<usize>),
    Discard(usize),
    Again,
    More,
    Done,
    Unknown,
}

impl Session<'_> {
    /// The proposals that wait, until none is left or the person goes elsewhere.
    pub(super) fn found_list(&mut self) -> Result<Go> {
        let (mut first, mut walked) = (0, false);
        while !self.waiting.proposals.is_empty() {
            self.show_found(first, walked);
            let view = View::short("found", "", Entry::Order).may_skip();
            let order = match self.ask(&view) {
                Reply::Skip if walked => Order::Done,
                Reply::Skip => Order::One(1),
                Reply::Answer(Raw::Text(text)) => order(&text, self.waiting.proposals.len()),
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Back => Order::Done,
                _ => Order::Unknown,
            };
            let go = match order {
                Order::Done => break,
                Order::One(number) => {
                    walked = true;
                    self.one_by_one(number - 1)?
                }
                Order::Accept(numbers) => self.accept_some(&numbers)?,
                Order::Discard(number) => self.discard(number - 1)?,
                Order::Again => match self.look()? {
                    Some(go) => go,
                    None => {
                        (first, walked) = (0, false);
                        Go::Next
                    }
                },
                Order::More => {
                    first = if first + PAGE < self.waiting.proposals.len() { first + PAGE } else { 0 };
                    Go::Next
                }
                Order::Unknown => {
                    self.complain(&say::LIST_UNKNOWN);
                    Go::Next
                }
            };
            if matches!(go, Go::Quit | Go::Menu) {
                return Ok(go);
            }
            first = first.min(self.waiting.proposals.len().saturating_sub(1) / PAGE * PAGE);
        }
        let left = self.waiting.proposals.len();
        if left > 0 {
            self.say(&say::LEFT.with("n", left));
        }
        Ok(Go::Next)
    }

    fn show_found(&mut self, first: usize, walked: bool) {
        let known = Known::of(self.desk.doc.tree());
        let all = &self.waiting.proposals;
        let row = |(at, one): (usize, &crate::scan::propose::Proposal)| {
            let more = matches!(known.standing(one), Standing::More { .. });
            let unit = if one.unit.is_empty() { "-".to_string() } else { visible(&one.unit) };
            vec![
                (at + 1).to_string(),
                visible(&one.title),
                unit,
                told::all_files(one).to_string(),
                one.rows.to_string(),
                self.to(&told::note(one, more)).to_string(),
            ]
        };
        let rows: Vec<Vec<String>> = all.iter().enumerate().skip(first).take(PAGE).map(row).collect();
        let heads = [
            session::COL_NUMBER,
            session::COL_DATASET,
            session::COL_UNIT,
            say::COL_FILES,
            say::COL_ROWS,
            say::COL_NOTES,
        ];
        let shown = rows.len();
        let heads = heads.iter().map(|head| self.to(head).to_string()).collect();
        let mut parts = vec![Say::Blank, Say::Table { heads, rows }];
        if all.len() > PAGE {
            let more = say::LIST_MORE.with("shown", shown).with("n", all.len());
            parts.push(Say::Text(self.to(&more).to_string()));
        }
        let enter = if walked { say::LIST_ENTER_DONE } else { say::LIST_ENTER };
        parts.push(Say::Text(self.to(&enter).to_string()));
        parts.push(Say::Text(self.to(&say::LIST_ORDERS).to_string()));
        self.ui.show(&parts);
    }

    /// Accepts several as they are, in one change.
    fn accept_some(&mut self, numbers: &[usize]) -> Result<Go> {
        let (edits, echo) = {
            let tree = self.desk.doc.tree();
            let known = Known::of(tree);
            let mut accepting = Accepting::new(self.guide, tree, self.today());
            let mut edits: Vec<Edit> = Vec::new();
            let (mut count, mut added) = (0, 0);
            for one in numbers.iter().filter_map(|number| self.waiting.proposals.get(number - 1)) {
                match known.standing(one) {
                    Standing::More { dataset, files } => {
                        let fresh = super::one::only_new(one, &files, self.guide);
                        edits.extend(accepting.more(&dataset, &fresh));
                        added += told::files(&fresh);
                    }
                    _ => {
                        edits.extend(accepting.dataset(one).1);
                        count += 1;
                    }
                }
            }
            (edits, say::ACCEPTED_MANY.with("n", count).with("m", added))
        };
        if self.decide("scan", &edits, &echo)? {
            let mut at = 0;
            self.waiting.proposals.retain(|_| {
                at += 1;
                !numbers.contains(&at)
            });
            self.say(&say::CONFIRM_HINT);
            self.mosaic();
        }
        Ok(Go::Next)
    }

    /// Never again.
    pub(super) fn discard(&mut self, at: usize) -> Result<Go> {
        let Some(one) = self.waiting.proposals.get(at) else { return Ok(Go::Next) };
        let edits = [decided::discarded(one, self.today())];
        let echo = say::DISCARDED.with("title", visible(&one.title));
        if self.decide("discard", &edits, &echo)? {
            self.waiting.proposals.remove(at);
        }
        Ok(Go::Next)
    }
}

fn order(typed: &str, of: usize) -> Order {
    let folded = fold(typed);
    let (word, rest) = folded.split_once(' ').unwrap_or((folded.as_str(), ""));
    let one = |text: &str| text.parse::<usize>().ok().filter(|number| (1..=of).contains(number));
    match word {
        "l" | "listo" | "done" => Order::Done,
        "v" | "mas" | "more" => Order::More,
        "b" | "buscar" | "look" => Order::Again,
        "a" | "aceptar" | "accept" => ranges(rest, of).map_or(Order::Unknown, Order::Accept),
        "x" | "descartar" | "discard" => one(rest).map_or(Order::Unknown, Order::Discard),
        _ => match (one(&folded), ranges(&folded, of)) {
            (Some(number), _) => Order::One(number),
            (None, Some(numbers)) => Order::Accept(numbers),
            _ => Order::Unknown,
        },
    }
}

/// `1 3 5-9` or `1, 3`, each once and in order; `None` when a part is no number of the list.
fn ranges(text: &str, of: usize) -> Option<Vec<usize>> {
    let mut numbers = std::collections::BTreeSet::new();
    for part in text.split([' ', ',']).filter(|part| !part.is_empty() && *part != "y") {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to): (usize, usize) = (from.parse().ok()?, to.parse().ok()?);
        if from < 1 || to > of || from > to {
            return None;
        }
        numbers.extend(from..=to);
    }
    (!numbers.is_empty()).then(|| numbers.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ranges_are_read_and_nothing_beyond_the_list() {
        assert_eq!(ranges("1 3 5-9", 9), Some(vec![1, 3, 5, 6, 7, 8, 9]));
        assert_eq!(ranges("3, 1 y 3", 9), Some(vec![1, 3]));
        for text in ["", "0", "10", "9-3", "1-99999999999999999999", "x", "-"] {
            assert_eq!(ranges(text, 9), None, "{text}");
        }
    }
}
