//! What is decided on the page of the order, and kept in the plan: blocks, moves, weights, method.

use toml::{Table, Value};

use super::super::super::marks;
use super::super::{Go, Session};
use super::order::Goal;
use super::{Now, Page};
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::score::Row;
use crate::score::show;
use crate::score::weights::find;
use crate::text::fold::{clean, visible};
use crate::text::{Text, score as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row as Choice, View};

impl Session<'_> {
    /// Writes the block of each dataset that has none, where nothing that is missing would change it.
    pub(super) fn accept_order(&mut self, now: &Now<'_>) -> Result<Option<Go>> {
        let mut edits: Vec<Edit> = Vec::new();
        let (mut count, mut left) = (0, Vec::new());
        // What cannot be opened now goes to the last block, as the question of the block says.
        let last = now.ranking.method.bands.last().map_or("", |band| band.id.as_str());
        for (at, row) in now.ranking.rows.iter().enumerate().filter(|(_, row)| row.subject.wave.is_none()) {
            let settled = row.may.is_none() || row.subject.moved.is_some();
            let Some(at_wave) = self.wave_at(row) else { continue };
            if !settled {
                left.push(format!("{}, {}", at + 1, visible(&row.subject.title)));
                continue;
            }
            let band = now.ranking.stands_in(at).unwrap_or(last);
            edits.extend(marks::answered(&at_wave, Value::String(band.to_string()), None));
            count += 1;
        }
        if count > 0 {
            self.save("order", &edits, Some(&say::DID_ACCEPT.with("n", count)))?;
        }
        if !left.is_empty() {
            self.say(&say::ACCEPT_LEFT.with("list", left.join("; ")));
        }
        Ok(Some(Go::Next))
    }

    fn wave_at(&self, row: &Row) -> Option<Address> {
        let field = &self.guide.question(&self.guide.criteria.wave)?.field;
        let own = field.strip_prefix("dataset.")?;
        Some(Address::new(["dataset", row.subject.id.as_str()].into_iter().chain(own.split('.'))))
    }

    /// Moves a dataset by hand, with the reason and who decided it.
    pub(super) fn move_row(&mut self, now: &Now<'_>, name: &str, goal: Goal) -> Result<Option<Go>> {
        let Some(at) = self.row_named(now, name) else { return Ok(None) };
        let row = &now.ranking.rows[at];
        if !row.open() {
            self.complain(&say::PAGE_HELD.with("n", at + 1));
            return Ok(None);
        }
        let Some(to) = target(now, at, goal) else {
            self.complain(&say::PAGE_EDGE);
            return Ok(None);
        };
        let title = visible(&row.subject.title);
        let ask = say::ASK_WHY.with("title", &title).with("to", to);
        let why = match self.ask_line("ranking.why", &ask, &say::ASK_WHY_HINT)? {
            Ok(why) => why,
            Err(go) => return Ok(go),
        };
        let by = match self.ask_line("ranking.who", &say::ASK_WHO, &say::ASK_WHO_HINT)? {
            Ok(by) => by,
            Err(go) => return Ok(go),
        };
        let moved: Table = [
            ("to", Value::Integer(i64::try_from(to).unwrap_or(1))),
            ("why", why.into()),
            ("by", by.into()),
            ("on", marks::day(self.today())),
        ]
        .map(|(key, value)| (key.to_string(), value))
        .into_iter()
        .collect();
        let edits = [(moved_at(row), Some(Value::Table(moved)))];
        self.save("move", &edits, Some(&say::DID_MOVE.with("title", title).with("to", to)))?;
        Ok(None)
    }

    /// One line that has to be said; `Err` when the person goes elsewhere instead.
    fn ask_line(
        &mut self,
        id: &str,
        ask: &Text,
        hint: &Text,
    ) -> Result<std::result::Result<String, Option<Go>>> {
        let entry = Entry::Line { initial: String::new() };
        let view = View::short(id, self.to(ask), entry).hint(self.to(hint));
        Ok(match self.ask(&view) {
            Reply::Answer(Raw::Text(text)) if !clean(&text).is_empty() => Ok(clean(&text)),
            Reply::Menu => Err(Some(Go::Menu)),
            Reply::Quit => Err(Some(Go::Quit)),
            _ => {
                self.warn(&say::NOT_MOVED);
                Err(None)
            }
        })
    }

    /// Takes a move by hand away: the dataset stands where its score puts it.
    pub(super) fn move_back(&mut self, now: &Now<'_>, name: Option<&str>) -> Result<()> {
        let moved = |row: &&Row| row.subject.moved.is_some();
        let row = match name {
            Some(name) => self.row_named(now, name).map(|at| &now.ranking.rows[at]),
            None => now.ranking.rows.iter().find(moved),
        };
        match row.filter(moved) {
            Some(row) => {
                let echo = say::DID_MOVE_BACK.with("title", visible(&row.subject.title));
                self.save("move", &[(moved_at(row), None)], Some(&echo))?;
            }
            None => self.complain(&say::PAGE_NO_MOVE),
        }
        Ok(())
    }

    /// Keeps the weights that are tried.
    pub(super) fn keep_weights(&mut self, now: &Now<'_>, page: &mut Page) -> Result<()> {
        if page.trial.is_empty() {
            self.complain(&say::PAGE_NO_TRIAL);
            return Ok(());
        }
        let id = |at: usize| now.ranking.method.weights.get(at).map(|weigh| weigh.criterion.clone());
        let set = now.setup.set_with(&page.trial);
        let table: Table =
            set.into_iter().filter_map(|(at, points)| Some((id(at)?, Value::Integer(points)))).collect();
        let echo =
            say::DID_WEIGHTS.with_text("list", &show::weights(&now.ranking, &now.setup.tried(&page.trial)));
        let edits = [(Address::new(["priority", "weights"]), Some(Value::Table(table)))];
        if self.save("weights", &edits, Some(&echo))? {
            page.trial.clear();
        }
        Ok(())
    }

    /// Drops the weights that are tried; without any, those of the plan for those of the method.
    pub(super) fn drop_weights(&mut self, now: &Now<'_>, page: &mut Page) -> Result<()> {
        if !page.trial.is_empty() {
            page.trial.clear();
        } else if now.setup.set.is_empty() {
            self.complain(&say::PAGE_NO_TRIAL);
        } else {
            let edits = [(Address::new(["priority", "weights"]), None)];
            self.save("weights", &edits, Some(&say::DID_NO_WEIGHTS))?;
        }
        Ok(())
    }

    /// Chooses another method; the weights of the one before do not go with it.
    pub(super) fn choose_method(
        &mut self,
        now: &Now<'_>,
        page: &mut Page,
        named: Option<String>,
    ) -> Result<Option<Go>> {
        let criteria = &self.guide.criteria;
        let shown = visible(named.as_deref().unwrap_or_default());
        let chosen = match named {
            Some(name) => Ok(find(criteria, &name).map(|method| method.id.clone())),
            None => self.ask_method(),
        };
        let id = match chosen {
            Ok(id) => id,
            Err(go) => return Ok(go),
        };
        let Some(method) = id.as_deref().and_then(|id| criteria.method(Some(id))) else {
            let list: Vec<&str> = criteria.methods.iter().map(|method| method.id.as_str()).collect();
            self.complain(&say::NO_METHOD.with("name", shown).with("list", list.join(", ")));
            return Ok(None);
        };
        if method.id == now.ranking.method.id {
            return Ok(None);
        }
        let edits = [
            (Address::new(["priority", "method"]), Some(Value::String(method.id.clone()))),
            (Address::new(["priority", "weights"]), None),
        ];
        let echo = say::DID_METHOD.with_text("method", &method.title);
        self.save("method", &edits, Some(&echo))?;
        page.trial.clear();
        self.say(&method.about);
        Ok(None)
    }

    fn ask_method(&mut self) -> std::result::Result<Option<String>, Option<Go>> {
        let rows = self.guide.criteria.methods.iter();
        let rows = rows.map(|method| Choice::new(&method.id, self.to(&method.title))).collect();
        let view = View::short("ranking.method", self.to(&say::METHOD_ASK), Entry::One { rows, open: false });
        match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) => Ok(Some(id)),
            Reply::Answer(Raw::Text(name)) => {
                Ok(find(&self.guide.criteria, &name).map(|method| method.id.clone()))
            }
            Reply::Menu => Err(Some(Go::Menu)),
            Reply::Quit => Err(Some(Go::Quit)),
            _ => Err(None),
        }
    }
}

fn moved_at(row: &Row) -> Address {
    Address::new(["dataset", &row.subject.id, "priority", "moved"])
}

/// The place that a move leads to, from 1; `None` beyond the ends, or where it stands already.
fn target(now: &Now<'_>, at: usize, goal: Goal) -> Option<usize> {
    let open = now.ranking.open_rows().count();
    let here = at + 1;
    let to = match goal {
        Goal::Up => here.checked_sub(1)?,
        Goal::Down => here + 1,
        Goal::To(to) => to,
    };
    ((1..=open).contains(&to) && to != here).then_some(to)
}
