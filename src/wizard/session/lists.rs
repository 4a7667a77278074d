//! The page of what is pending.

use toml::Value;

use super::super::answer::write_out;
use super::super::flow::{Spot, State};
use super::super::marks;
use super::{Go, Session};
use crate::error::Result;
use crate::text::fold::visible;
use crate::text::session as say;
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Say, View};

/// The number of an item, as wide as the last one.
pub(super) fn number(at: usize, of: usize) -> String {
    let width = of.to_string().len();
    format!("{:>width$}  ", at + 1)
}

impl Session<'_> {
    /// What was left for later, with who may know; a number answers it.
    pub(super) fn pending_page(&mut self) -> Result<Go> {
        loop {
            let (places, items) = self.pending_lines();
            if places.is_empty() {
                self.say(&say::NO_PENDING);
                return Ok(Go::Menu);
            }
            let mut parts = vec![Say::Blank, Say::Text(self.to(&say::PENDING_TITLE).to_string())];
            parts.extend(items);
            parts.push(Say::Text(self.to(&say::PENDING_ORDERS).to_string()));
            self.ui.show(&parts);
            let view = View::short("pending", "", Entry::Order).may_skip();
            let go = match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => {
                    let number = text.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                    match number.and_then(|at| places.get(at)) {
                        Some(at) => self.ask_one(at)?,
                        None => {
                            self.complain(&say::NO_SUCH_NUMBER.with("n", places.len()));
                            Go::Next
                        }
                    }
                }
                Reply::Quit => Go::Quit,
                _ => Go::Menu,
            };
            if matches!(go, Go::Quit | Go::Menu) {
                return Ok(go);
            }
        }
    }

    fn pending_lines(&self) -> (Vec<Address>, Vec<Say>) {
        let flow = self.flow();
        let spots = self.guide.steps.iter().flat_map(|step| flow.spots(step));
        let pending: Vec<Spot> = spots.filter(|spot| flow.state(spot) == State::Pending).collect();
        let line = |(at, spot): (usize, &Spot)| {
            let mark = marks::mark("pending", &spot.address);
            let who =
                mark.child("ask").get(flow.tree).and_then(Value::as_str).map(visible).unwrap_or_default();
            let by = mark.child("by").get(flow.tree).and_then(Value::as_datetime);
            let by = by.and_then(|by| by.to_string().parse().ok());
            let by = by.map(|by| self.to(&write_out::date(by)).to_string()).unwrap_or_default();
            let again =
                flow.again(&spot.address).then(|| self.to(&crate::text::pack::LINE_AGAIN).to_string());
            let rest: Vec<String> = [self.place(spot), who, by, again.unwrap_or_default()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            let text = format!("{} ({})", self.to(&spot.question.ask), rest.join("; "));
            Say::Item { mark: number(at, pending.len()), text }
        };
        let items = pending.iter().enumerate().map(line).collect();
        (pending.into_iter().map(|spot| spot.address).collect(), items)
    }
}
