//! The page of the order: what to open first, why, and what would change it.

use super::super::flow::Scope;
use super::paging::Rows;
use super::series::{About, Series};
use super::{Go, Session};
use crate::error::Result;
use crate::score::entry::entry;
use crate::score::show::{self, Eye};
use crate::score::weights::criterion_named;
use crate::score::{Ranking, Setup, rank, setup};
use crate::text::{Text, score as say};
use crate::ui::{Entry, Raw, Reply, Say, View};

mod decide;
mod order;

use order::{Order, order};

/// Rows shown at once.
const PAGE: usize = 6;
/// Points by which weights may change, and how many count as first, unless said.
const MARGIN: i64 = 10;
const FIRST: usize = 5;

/// What the page keeps while it is open.
#[derive(Default)]
struct Page {
    /// Weights that are tried, by number of their criterion.
    trial: Vec<(usize, i64)>,
    seen: Rows,
}

/// The order as it is now, with the weights that are tried.
struct Now<'g> {
    setup: Setup<'g>,
    ranking: Ranking<'g>,
}

impl<'a> Session<'a> {
    /// The page of the order: Enter accepts it, typed orders explain, move, try and choose.
    ///
    /// # Errors
    /// When a decision could not be saved; everything before it is.
    pub fn priority_page(&mut self) -> Result<Go> {
        let mut page = Page::default();
        let mut show = true;
        loop {
            let Some(now) = self.order_now(&page) else { return Ok(Go::Next) };
            self.show_order(&now, &page, std::mem::take(&mut show));
            let view = View::short("ranking", "", Entry::Order).may_skip();
            let given = match self.ask(&view) {
                Reply::Skip => Order::Accept,
                Reply::Answer(Raw::Text(text)) => order(&text),
                Reply::Help => Order::Help,
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Back => return Ok(Go::Back),
                _ => Order::Unknown,
            };
            show = given.changes();
            match self.follow_order(given, &now, &mut page)? {
                Some(go) => return Ok(go),
                None => continue,
            }
        }
    }

    /// The order of the plan as it is; `None` when the Guide has no method.
    fn order_now(&mut self, page: &Page) -> Option<Now<'a>> {
        let guide = self.guide;
        let setup = match setup(guide, self.desk.doc.tree(), None) {
            Ok(setup) => setup,
            Err(why) => {
                self.complain(&why);
                return None;
            }
        };
        let used = Setup { weights: setup.tried(&page.trial), ..setup.clone() };
        let ranking = rank(guide, self.desk.doc.tree(), &used);
        Some(Now { setup, ranking })
    }

    fn eye(&self) -> Eye<'a> {
        Eye { guide: self.guide, lang: self.lang(), plain: !self.ui.draws(), narrow: false }
    }

    fn show_order(&mut self, now: &Now<'_>, page: &Page, whole: bool) {
        let eye = self.eye();
        let mut parts = vec![Say::Blank];
        if whole {
            parts.extend(self.order_head(now));
            if !now.ranking.rows.is_empty() {
                parts.push(show::table(&now.ranking, &eye, page.seen.first, PAGE));
                let more = page.seen.told(PAGE, now.ranking.rows.len());
                parts.extend(more.map(|text| Say::Text(self.to(&text).to_string())));
                parts.extend(show::legend(&now.ranking, &eye));
            }
        }
        if !page.trial.is_empty() {
            let list = show::weights(&now.ranking, &now.ranking.weights);
            parts.push(Say::Text(self.to(&say::PAGE_TRIAL.with_text("list", &list)).to_string()));
        }
        let orders = if page.trial.is_empty() { say::PAGE_ORDERS } else { say::PAGE_ORDERS_TRIAL };
        let open = now.ranking.rows.iter().any(|row| row.subject.wave.is_none());
        let enter = if open { say::PAGE_ENTER } else { say::PAGE_ENTER_DONE };
        let enter = page.trial.is_empty().then_some(&enter);
        let last = enter.into_iter().chain([&orders]);
        parts.extend(last.map(|text| Say::Text(self.to(text).to_string())));
        self.ui.show(&parts);
    }

    fn order_head(&self, now: &Now<'_>) -> Vec<Say> {
        let method = say::METHOD_IS.with_text("method", &now.ranking.method.title);
        let mut parts = vec![
            Say::Title { left: self.to(&say::TITLE).to_string(), right: String::new() },
            Say::Text(self.to(&method).to_string()),
        ];
        let notes = now.setup.notes.iter().map(|note| Say::Warning(self.to(note).to_string()));
        parts.extend(notes);
        let next = match now.ranking.bonus {
            _ if now.ranking.rows.is_empty() => say::NO_ROWS,
            0 => say::PAGE_PROPOSES,
            points => say::PAGE_PROPOSES_BONUS.with("points", points),
        };
        parts.push(Say::Text(self.to(&next).to_string()));
        parts
    }

    /// Does what was ordered; `Some` when the page is left.
    fn follow_order(&mut self, order: Order, now: &Now<'a>, page: &mut Page) -> Result<Option<Go>> {
        match order {
            Order::Accept if page.trial.is_empty() => return self.accept_order(now),
            Order::Accept => self.warn(&say::TRIAL_FIRST),
            Order::More => page.seen.next(PAGE, now.ranking.rows.len()),
            Order::Help => self.say(&say::PAGE_HELP),
            Order::Answer(name) => return self.answer_missing(now, &name),
            Order::Move(name, to) => return self.move_row(now, &name, to),
            Order::Back(name) => self.move_back(now, name.as_deref())?,
            Order::Weight(name, points) => self.try_weight(now, page, &name, points),
            Order::Keep => self.keep_weights(now, page)?,
            Order::Drop => self.drop_weights(now, page)?,
            Order::Method(name) => return self.choose_method(now, page, name),
            Order::Unknown => self.complain(&say::PAGE_UNKNOWN),
            told => self.tell_order(&told, now),
        }
        Ok(None)
    }

    /// Orders that only show something.
    fn tell_order(&mut self, order: &Order, now: &Now<'_>) {
        let eye = self.eye();
        let parts = match order {
            Order::Why(name) => match self.row_named(now, name) {
                Some(at) => show::explain(&now.ranking, at, &eye, (MARGIN, FIRST)),
                None => return,
            },
            Order::Enter(name, first) => match self.row_named(now, name) {
                Some(at) => {
                    let found = entry(&now.ranking, at, first.unwrap_or(FIRST));
                    let mut parts = show::gate_lines(&now.ranking, at, &eye);
                    parts.extend(show::entry_lines(&now.ranking, &found, &eye));
                    parts
                }
                None => return,
            },
            Order::Notes => show::brief(&now.ranking, &eye),
            Order::Margin(k) => show::margin(&now.ranking, k.unwrap_or(MARGIN).clamp(1, 100), &eye),
            _ => show::drawing(&now.ranking, &eye),
        };
        self.ui.show(&parts);
    }

    fn row_named(&mut self, now: &Now<'_>, name: &str) -> Option<usize> {
        let found = now.ranking.find(name);
        if found.is_none() {
            self.complain(&say::PAGE_NO_NUMBER);
        }
        found
    }

    /// Tries a weight, and says which places move.
    fn try_weight(&mut self, now: &Now<'_>, page: &mut Page, name: &str, points: i64) {
        let Some(at) = criterion_named(&self.guide.criteria, now.ranking.method, name) else {
            let titles: Vec<Text> = now.ranking.criteria.iter().map(|one| one.title.lower()).collect();
            let list = titles.iter().map(|title| self.to(title)).collect::<Vec<_>>().join(", ");
            return self.complain(&say::PAGE_NO_CRITERION.with("list", list));
        };
        if !(0..=100).contains(&points) {
            return self.complain(&say::PAGE_FULL);
        }
        page.trial.retain(|(other, _)| *other != at);
        page.trial.push((at, points));
        let parts = show::trial(&now.ranking, &now.setup.tried(&page.trial), &self.eye());
        self.ui.show(&parts);
    }

    /// Asks what is missing of one dataset in the step of the order.
    fn answer_missing(&mut self, now: &Now<'_>, name: &str) -> Result<Option<Go>> {
        let Some(at) = self.row_named(now, name) else { return Ok(None) };
        let wave = &self.guide.criteria.wave;
        let Some(step) =
            self.guide.steps.iter().position(|step| step.questions.iter().any(|q| q.id == *wave))
        else {
            return Ok(None);
        };
        let scope = Scope::dataset(&now.ranking.rows[at].subject.id);
        let go = self.ask_series(&Series { step, about: About::Item { scope, first_pass: false } }, None)?;
        Ok(matches!(go, Go::Menu | Go::Quit).then_some(go))
    }
}
