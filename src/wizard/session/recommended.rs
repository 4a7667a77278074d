//! The page of what others usually have: one of the list after the other, each decision saved at once.

use std::collections::BTreeSet;

use super::paging::Rows;
use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::recommended::Recommended;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::recommend::compare::{Match, Proposal, State};
use crate::recommend::decline::{What, declined, taken_back};
use crate::recommend::show::{self, Eye};
use crate::recommend::{adopt, compare};
use crate::text::fold::{clean, fold, visible};
use crate::text::recommend as say;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// Rows of the list seen at once.
const PAGE: usize = 6;

/// What a person asked of the page.
enum Order {
    /// One by its number in the list.
    Card(u32),
    More,
    Done,
    Unknown,
}

/// Where the page goes after a card.
enum Turn {
    Next,
    List,
    Leave(Go),
}

impl Session<'_> {
    /// Shows what others usually have and is not in the inventory, and notes what the person says of it.
    ///
    /// # Errors
    /// When a decision could not be saved.
    pub fn recommended_page(&mut self) -> Result<Go> {
        let mut later = BTreeSet::new();
        let mut seen = Rows::default();
        loop {
            let left = self.show_recommended(&later, seen);
            let view = View::short("recommended", "", Entry::Order).may_skip();
            let order = match self.ask(&view) {
                Reply::Skip if left.is_empty() => return Ok(Go::Next),
                Reply::Skip => match self.walk(&left, &mut later)? {
                    Some(go) => return Ok(go),
                    None => continue,
                },
                Reply::Menu => return Ok(Go::Menu),
                Reply::Back => return Ok(Go::Back),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Answer(Raw::Text(text)) => order(&text),
                _ => {
                    self.say(&say::PAGE_HELP);
                    continue;
                }
            };
            match order {
                Order::Done => return Ok(Go::Next),
                Order::More => seen.next(PAGE, left.len()),
                Order::Card(number) => match self.card_numbered(number, &mut later)? {
                    Turn::Leave(go) => return Ok(go),
                    Turn::Next | Turn::List => seen = Rows::default(),
                },
                Order::Unknown => self.complain(&say::PAGE_UNKNOWN),
            }
        }
    }

    /// The rows that wait for a decision; their ids.
    fn show_recommended(&mut self, later: &BTreeSet<String>, seen: Rows) -> Vec<String> {
        let plan = typed(self.desk.doc.tree());
        let matches = compare(self.guide, &plan);
        let open = |one: &&Match<'_>| {
            matches!(one.state(), State::Missing | State::Proposed) && !later.contains(&one.entry.id)
        };
        let mut left: Vec<&Match<'_>> = matches.iter().filter(open).collect();
        // What only wants a yes comes first.
        left.sort_by_key(|one| one.state() != State::Proposed);
        let eye = Eye { guide: self.guide, plan: Some(&plan), lang: self.lang() };
        let title = Say::Title { left: self.to(&say::PAGE_TITLE).to_string(), right: String::new() };
        let mut parts = vec![Say::Blank, title, Say::Rule];
        if left.is_empty() {
            parts.push(Say::Text(self.to(&say::PAGE_ALL).to_string()));
            parts.push(Say::Text(self.to(&say::PAGE_ORDERS_DONE).to_string()));
        } else {
            let count = |wanted: State| matches.iter().filter(|one| one.state() == wanted).count();
            let intro = say::PAGE_INTRO
                .with("n", matches.len())
                .with("missing", count(State::Missing))
                .with("proposed", count(State::Proposed));
            let rows: Vec<&Match<'_>> = left.iter().skip(seen.first).take(PAGE).copied().collect();
            parts.extend([Say::Text(self.to(&intro).to_string()), show::table(&eye, &rows)]);
            let more = seen.told(PAGE, left.len());
            parts.extend(more.map(|text| Say::Text(self.to(&text).to_string())));
            parts.push(Say::Text(self.to(&say::PAGE_ORDERS).to_string()));
        }
        self.ui.show(&parts);
        left.iter().map(|one| one.entry.id.clone()).collect()
    }

    /// One card after the other; `None` goes back to the list.
    fn walk(&mut self, left: &[String], later: &mut BTreeSet<String>) -> Result<Option<Go>> {
        for (at, id) in left.iter().enumerate() {
            match self.card(id, Some((at + 1, left.len())), later)? {
                Turn::Next => {}
                Turn::List => return Ok(None),
                Turn::Leave(go) => return Ok(Some(go)),
            }
        }
        Ok(None)
    }

    fn card_numbered(&mut self, number: u32, later: &mut BTreeSet<String>) -> Result<Turn> {
        let guide = self.guide;
        match guide.recommended.dataset.iter().find(|entry| entry.number == number) {
            Some(entry) => self.card(&entry.id, None, later),
            None => {
                self.complain(&say::PAGE_UNKNOWN);
                Ok(Turn::List)
            }
        }
    }

    /// One of the list until it is decided or passed over.
    fn card(&mut self, id: &str, of: Option<(usize, usize)>, later: &mut BTreeSet<String>) -> Result<Turn> {
        let guide = self.guide;
        let plan = typed(self.desk.doc.tree());
        let Some(one) = compare(guide, &plan).into_iter().find(|one| one.entry.id == id) else {
            return Ok(Turn::Next);
        };
        self.show_card(&one, &plan, of);
        loop {
            let view = self.card_view(&one, &plan);
            let chosen = match self.pick(&view) {
                Reply::Answer(Raw::Choice(row)) => row,
                Reply::Skip => "later".to_string(),
                Reply::Back => return Ok(Turn::List),
                Reply::Menu => return Ok(Turn::Leave(Go::Menu)),
                Reply::Quit => return Ok(Turn::Leave(Go::Quit)),
                _ => {
                    self.say(&say::PAGE_HELP);
                    continue;
                }
            };
            if chosen == "columns" {
                self.show_columns(one.entry, &plan);
                continue;
            }
            return self.decide_card(&chosen, &one, &plan, later);
        }
    }

    fn show_card(&mut self, one: &Match<'_>, plan: &Plan, of: Option<(usize, usize)>) {
        let eye = Eye { guide: self.guide, plan: Some(plan), lang: self.lang() };
        let left = format!("{}. {}", one.entry.number, self.to(&one.entry.title));
        let place = of.map(|(n, of)| say::CARD_PLACE.with("n", n).with("of", of)).unwrap_or_default();
        let right = self.to(&place).to_string();
        let description = Say::Text(self.to(&one.entry.description).to_string());
        let mut parts = vec![Say::Blank, Say::Title { left, right }, description];
        parts.push(show::facts(&eye, one.entry));
        if matches!(one.state(), State::Have | State::Declined) {
            parts.extend(show::standing(&eye, one));
        }
        self.ui.show(&parts);
    }

    /// The question of a card: what can be said of it as it stands.
    fn card_view(&self, one: &Match<'_>, plan: &Plan) -> View {
        let eye = Eye { guide: self.guide, plan: Some(plan), lang: self.lang() };
        let (ask, mut rows) = match (one.state(), one.proposed.first()) {
            (State::Have, _) => (say::ASK_HAD, vec![("leave", say::ROW_LEAVE), ("unlink", say::ROW_UNLINK)]),
            (State::Declined, _) => {
                (say::ASK_DECLINED, vec![("leave", say::ROW_LEAVE), ("here", say::ROW_HERE)])
            }
            (_, Some(proposal)) => {
                let ask = say::ASK_IS
                    .with("dataset", eye.called(&proposal.dataset))
                    .with_text("why", &show::because(&proposal.why));
                (ask, vec![("is", say::ROW_IS), ("is-not", say::ROW_IS_NOT), ("later", say::ROW_LATER)])
            }
            (_, None) => {
                let rows =
                    [("add", say::ROW_ADD), ("not-here", say::ROW_NOT_HERE), ("later", say::ROW_LATER)];
                (say::ASK_HAVE, rows.into())
            }
        };
        if show::spec_of(&eye, one.entry).is_some() {
            rows.push(("columns", say::ROW_COLUMNS));
        }
        let rows = rows.iter().map(|(id, label)| Row::new(*id, self.to(label))).collect();
        View::short("recommended.one", self.to(&ask), Entry::One { rows, open: false }).may_skip()
    }

    fn show_columns(&mut self, entry: &Recommended, plan: &Plan) {
        let eye = Eye { guide: self.guide, plan: Some(plan), lang: self.lang() };
        if let Some(spec) = show::spec_of(&eye, entry) {
            let parts = [vec![Say::Blank], show::columns(&eye, spec), vec![Say::Blank]].concat();
            self.ui.show(&parts);
        }
    }

    fn decide_card(
        &mut self,
        chosen: &str,
        one: &Match<'_>,
        plan: &Plan,
        later: &mut BTreeSet<String>,
    ) -> Result<Turn> {
        let entry = one.entry;
        let today = self.today();
        match (chosen, one.proposed.first()) {
            ("add", _) => {
                let (_, edits) = adopt::adopted(self.guide, plan, entry, (self.lang(), today));
                let title = visible(entry.title.to(self.lang()));
                self.save("recommended", &edits, None)?;
                self.say(&say::DID_ADD.with("title", title));
            }
            ("is", Some(proposal)) => self.link(proposal, Some(entry), plan)?,
            ("is-not", Some(proposal)) => {
                self.link(proposal, None, plan)?;
                // Another dataset may be it, or none: it is asked again.
                return self.card(&entry.id, None, later);
            }
            ("unlink", _) => {
                for id in &one.confirmed {
                    let at = crate::toml_text::Address::new(["dataset", id.as_str(), "recommended"]);
                    let edits = [(at.clone(), None), (crate::wizard::marks::mark("origin", &at), None)];
                    self.save("recommended", &edits, None)?;
                }
            }
            ("not-here", _) => return self.decline(entry),
            ("here", _) => {
                let echo = say::DID_TAKE_BACK.with_text("title", &entry.title);
                self.save("recommended", &taken_back(What::Recommended(&entry.id)), Some(&echo))?;
            }
            ("later", _) => {
                later.insert(entry.id.clone());
            }
            _ => {}
        }
        Ok(Turn::Next)
    }

    fn link(&mut self, proposal: &Proposal, entry: Option<&Recommended>, plan: &Plan) -> Result<()> {
        let named = plan.dataset.get(&proposal.dataset).map(|dataset| dataset.called(&proposal.dataset));
        let named = visible(named.unwrap_or(&proposal.dataset));
        let echo = match entry {
            Some(entry) => say::DID_LINK.with("dataset", named).with("n", entry.number),
            None => say::DID_UNLINK.with("dataset", named),
        };
        let id = entry.map(|entry| entry.id.as_str());
        self.save("recommended", &adopt::linked(&proposal.dataset, id, self.today()), Some(&echo))?;
        Ok(())
    }

    fn decline(&mut self, entry: &Recommended) -> Result<Turn> {
        let line = Entry::Line { initial: String::new() };
        let view = View::short("recommended.why", self.to(&say::ASK_WHY), line);
        let why = match self.ask(&view.hint(self.to(&say::ASK_WHY_HINT))) {
            Reply::Answer(Raw::Text(text)) if !clean(&text).is_empty() => clean(&text),
            Reply::Menu => return Ok(Turn::Leave(Go::Menu)),
            Reply::Quit => return Ok(Turn::Leave(Go::Quit)),
            _ => {
                self.warn(&say::NOT_DECLINED);
                return Ok(Turn::Next);
            }
        };
        let edits = declined(What::Recommended(&entry.id), &why, None, self.today());
        let echo = say::DID_DECLINE.with_text("title", &entry.title);
        self.save("recommended", &edits, Some(&echo))?;
        Ok(Turn::Next)
    }
}

fn order(typed: &str) -> Order {
    let word = fold(typed);
    match word.as_str() {
        "l" | "listo" | "done" | "seguir" => Order::Done,
        "v" | "mas" | "more" => Order::More,
        number => number.parse().map_or(Order::Unknown, Order::Card),
    }
}
