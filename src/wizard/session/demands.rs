//! The page of demands: which dataset each is about, one matter after the other, each decision saved at once.

use toml::Value;

use super::super::marks;
use super::{Go, Session};
use crate::demand::ledger::{Asked, Group, groups, title};
use crate::demand::{Ledger, Lexicon, Matcher, Proposal};
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::schedule::Workdays;
use crate::text::fold::{fold, visible};
use crate::text::{Text, demand as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// Datasets that a search shows.
const MOST: usize = 9;
/// The audience of surveys, in the vocabulary `audiences`.
const CITIZENS: &str = "citizens";

/// What was decided of a matter.
enum Decided {
    Dataset(String),
    None,
}

/// Where the page goes after a matter.
enum Turn {
    Next,
    Back,
    Leave(Go),
}

impl Session<'_> {
    /// Goes through what nobody has matched yet, then offers what the ledger says of P01 and P02.
    ///
    /// # Errors
    /// When a decision could not be saved; all before it are.
    pub fn demands_page(&mut self) -> Result<Go> {
        let lexicon = Lexicon::new(&self.guide.demand);
        let plan = typed(self.desk.doc.tree());
        if plan.demand.is_empty() {
            self.say(&say::LEDGER_EMPTY.and(&say::LEDGER_EMPTY_TODO));
            return Ok(Go::Menu);
        }
        if plan.dataset.is_empty() {
            self.say(&say::NO_DATASETS);
            return Ok(Go::Menu);
        }
        let Some(list) = self.matters(&plan, &lexicon) else { return Ok(Go::Menu) };
        let mut at = 0;
        while let Some(group) = list.get(at) {
            match self.matter(group, &lexicon, (at + 1, list.len()))? {
                Turn::Next => at += 1,
                Turn::Back => at = at.saturating_sub(1),
                Turn::Leave(Go::Quit) => return Ok(Go::Quit),
                Turn::Leave(_) => break,
            }
        }
        self.offers(&lexicon)
    }

    /// What is to be looked at: what is open, or all when the person wants to see what was decided.
    fn matters(&mut self, plan: &Plan, lexicon: &Lexicon) -> Option<Vec<Group>> {
        let days = Workdays::new(&self.guide.calendar, plan);
        let open = Ledger::of(plan, lexicon, self.today(), &|day| days.is_working(day)).open;
        if !open.is_empty() {
            let times: i64 = open.iter().map(|group| group.times).sum();
            self.say(&say::PAGE_INTRO.with("n", open.len()).with("times", times));
            return Some(open);
        }
        let rows =
            vec![Row::new("no", self.to(&say::PAGE_GO_ON)), Row::new("yes", self.to(&say::PAGE_REVIEW))];
        let view =
            View::short("demand.review", self.to(&say::PAGE_NOTHING), Entry::One { rows, open: false });
        match self.pick(&view.may_skip()) {
            Reply::Answer(Raw::Choice(id)) if id == "yes" => Some(groups(plan, lexicon, |_| true)),
            Reply::Answer(_) | Reply::Skip => Some(Vec::new()),
            _ => None,
        }
    }

    /// Shows one matter with what is proposed for it, until it is decided or passed over.
    fn matter(&mut self, group: &Group, lexicon: &Lexicon, (n, of): (usize, usize)) -> Result<Turn> {
        let plan = typed(self.desk.doc.tree());
        let matcher = Matcher::new(self.guide, &plan, lexicon);
        let mut choices = matcher.proposals(&group.text);
        self.show_matter(group, &plan, (n, of));
        self.show_choices(&plan, &choices, &say::NO_PROPOSAL, n == 1);
        loop {
            let view = View::short("demand", "", Entry::Order).may_skip();
            let typed = match self.ask(&view) {
                Reply::Skip => return Ok(Turn::Next),
                Reply::Back => return Ok(Turn::Back),
                Reply::Menu => return Ok(Turn::Leave(Go::Menu)),
                Reply::Quit => return Ok(Turn::Leave(Go::Quit)),
                Reply::Answer(Raw::Text(typed)) => typed,
                _ => {
                    self.say(&say::PAGE_ORDERS);
                    continue;
                }
            };
            match self.order_of(&typed, &choices) {
                Order::Decide(decided) => {
                    self.settle_matter(group, &decided, &plan)?;
                    return Ok(Turn::Next);
                }
                Order::Back => return Ok(Turn::Back),
                Order::Search(words) => {
                    choices = search(&matcher, &plan, &words);
                    self.show_choices(
                        &plan,
                        &choices,
                        &say::SEARCH_NONE.with("words", visible(&words)),
                        false,
                    );
                }
                Order::Unknown => self.complain(&say::NO_SUCH_CHOICE.with("n", choices.len())),
            }
        }
    }

    fn order_of(&self, typed: &str, choices: &[Proposal]) -> Order {
        let word = fold(typed);
        if let Ok(number) = word.parse::<usize>() {
            let chosen = number.checked_sub(1).and_then(|at| choices.get(at));
            return match (number, chosen) {
                (0, _) => Order::Decide(Decided::None),
                (_, Some(proposal)) => Order::Decide(Decided::Dataset(proposal.dataset.clone())),
                _ => Order::Unknown,
            };
        }
        match word.as_str() {
            "b" | "a" => Order::Back,
            _ => {
                let words = ["buscar ", "search "].iter().find_map(|order| word.strip_prefix(order));
                Order::Search(words.unwrap_or(&word).to_string())
            }
        }
    }

    fn show_matter(&mut self, group: &Group, plan: &Plan, (n, of): (usize, usize)) {
        let left = self.to(&say::MATTER.with("n", n).with("of", of)).to_string();
        let right = self.to(&say::ASKED_TIMES.with("n", group.times)).to_string();
        let mut parts =
            vec![Say::Blank, Say::Title { left, right }, Say::Text(format!("«{}»", visible(&group.text)))];
        let first = group.ids.first().and_then(|id| plan.demand.get(id));
        let now = first.and_then(|demand| match (&demand.dataset, demand.none.as_deref()) {
            (Some(id), _) => Some(say::NOW_DATASET.with("dataset", visible(&title(plan, id)))),
            (None, Some("yes")) => Some(say::NOW_NONE),
            _ => None,
        });
        parts.extend(now.map(|now| Say::Text(self.to(&now).to_string())));
        self.ui.show(&parts);
    }

    fn show_choices(&mut self, plan: &Plan, choices: &[Proposal], nothing: &Text, first: bool) {
        let item = |(at, proposal): (usize, &Proposal)| {
            let name = visible(&title(plan, &proposal.dataset));
            let words = visible(&proposal.words.join(", "));
            let line = match proposal.words.is_empty() {
                true => Text::same(name),
                false => say::CHOICE.with("dataset", name).with("words", words).with("score", proposal.score),
            };
            Say::Item { mark: super::lists::number(at, choices.len()), text: self.to(&line).to_string() }
        };
        let mut parts: Vec<Say> = choices.iter().enumerate().map(item).collect();
        if parts.is_empty() {
            parts.push(Say::Text(self.to(nothing).to_string()));
        }
        let orders = if first { say::PAGE_ORDERS } else { say::PAGE_SHORT };
        parts.push(Say::Text(self.to(&orders).to_string()));
        self.ui.show(&parts);
    }

    fn settle_matter(&mut self, group: &Group, decided: &Decided, plan: &Plan) -> Result<()> {
        let (dataset, none, echo) = match decided {
            Decided::Dataset(id) => {
                let echo = say::DECIDED.with("n", group.times).with("dataset", visible(&title(plan, id)));
                (Some(Value::String(id.clone())), None, echo)
            }
            Decided::None => {
                (None, Some(Value::String("yes".into())), say::DECIDED_NONE.with("n", group.times))
            }
        };
        let edits: Vec<Edit> = group
            .ids
            .iter()
            .flat_map(|id| {
                let at = Address::new(["demand", id]);
                [(at.child("dataset"), dataset.clone()), (at.child("none"), none.clone())]
            })
            .collect();
        self.save("demand", &edits, Some(&echo)).map(|_| ())
    }

    /// What the ledger says of the questions about demand, offered and never written by itself.
    fn offers(&mut self, lexicon: &Lexicon) -> Result<Go> {
        let plan = typed(self.desk.doc.tree());
        let days = Workdays::new(&self.guide.calendar, &plan);
        let ledger = Ledger::of(&plan, lexicon, self.today(), &|day| days.is_working(day));
        for asked in ledger.differing() {
            let ask = match asked.answered {
                Some(said) => say::OFFER_P01.with("said", said),
                None => say::OFFER_P01_NEW,
            };
            let ask = ask.with("dataset", visible(&asked.title)).with("n", asked.year);
            let at = Address::new(["dataset", &asked.dataset, "priority", "requests"]);
            if self.offer(&ask, "P01", &at, (Value::Integer(asked.year), &asked.year.to_string()))?
                == Go::Quit
            {
                return Ok(Go::Quit);
            }
        }
        for asked in ledger.datasets.iter().filter(|asked| asked.votes > 0) {
            if self.offer_citizens(&plan, asked)? == Go::Quit {
                return Ok(Go::Quit);
            }
        }
        Ok(Go::Menu)
    }

    /// A survey was answered by citizens: that is all that the ledger knows of who asks.
    fn offer_citizens(&mut self, plan: &Plan, asked: &Asked) -> Result<Go> {
        let said = plan.dataset.get(&asked.dataset).map(|dataset| dataset.priority.asked_by.clone());
        let mut said = said.unwrap_or_default();
        let Some(term) =
            self.guide.term("audiences", CITIZENS).filter(|_| said.iter().all(|id| id != CITIZENS))
        else {
            return Ok(Go::Next);
        };
        said.push(CITIZENS.to_string());
        let ask = say::OFFER_P02.with("dataset", visible(&asked.title)).with("n", asked.votes);
        let ask = ask.with_text("who", &term.label());
        let at = Address::new(["dataset", &asked.dataset, "priority", "asked_by"]);
        let value = Value::Array(said.into_iter().map(Value::String).collect());
        let shown = self.to(&term.label()).to_string();
        self.offer(&ask, "P02", &at, (value, &shown))
    }

    /// Offers to write an answer; Enter leaves it as it is.
    fn offer(&mut self, ask: &Text, code: &str, at: &Address, (value, shown): (Value, &str)) -> Result<Go> {
        let write = say::OFFER_WRITE.with("value", shown);
        let rows = vec![Row::new("no", self.to(&say::OFFER_LEAVE)), Row::new("yes", self.to(&write))];
        let now = at.get(self.desk.doc.tree()).map(ToString::to_string);
        let view = View::short("demand.offer", self.to(ask), Entry::One { rows, open: false });
        let view = View { current: now, ..view.may_skip() };
        match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) if id == "yes" => {
                let label = self.guide.question(code).map_or("demand", |question| question.id.as_str());
                let edits = marks::answered(at, value, Some(("ledger", self.today())));
                self.save(label, &edits, None).map(|_| Go::Next)
            }
            Reply::Quit => Ok(Go::Quit),
            _ => Ok(Go::Next),
        }
    }
}

/// What was typed at a matter.
enum Order {
    Decide(Decided),
    Search(String),
    Back,
    Unknown,
}

/// Datasets whose words or title have what was searched for.
fn search(matcher: &Matcher, plan: &Plan, words: &str) -> Vec<Proposal> {
    let mut found = matcher.proposals(words);
    let wanted = fold(words);
    for id in plan.dataset.keys() {
        let new = found.iter().all(|proposal| proposal.dataset != *id);
        if new && fold(&title(plan, id)).contains(&wanted) {
            found.push(Proposal { dataset: id.clone(), score: 0, words: Vec::new() });
        }
    }
    found.truncate(MOST);
    found
}
