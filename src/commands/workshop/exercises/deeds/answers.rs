//! Answers: judged as those that a person types, and marked as those are.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};
use toml::{Table, Value};

use crate::app::App;
use crate::commands::open::at_desk;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::{Doc, Edit};
use crate::plan::model::Day;
use crate::text::fold::visible;
use crate::text::{Text, command, exercise as say};
use crate::toml_text::Address;
use crate::wizard::flow::{Flow, State};
use crate::wizard::{batch, marks, reasons, told};
use crate::workshop::exercise::deed::{Answer, Pending};
use crate::workshop::filed::datasets_of as datasets;

use super::super::bench::Bench;

/// Answers at one address, or at that of several datasets.
///
/// # Errors
/// When the Guide does not take the answer, or it could not be saved.
pub fn answer(app: &mut App, bench: &Bench, answer: &Answer) -> Result<Vec<Text>> {
    let doc = bench.doc(app)?;
    let today = app.clock.today();
    let at = addresses(app, &doc, &answer.at, answer.of.as_deref())?;
    let given = at.into_iter().zip(0..).filter_map(|(at, n)| Some((at, value(answer, n, today)?)));
    let given: Vec<(Address, Value)> = given.collect();
    judged(app, &doc, &given)?;
    let edits: Vec<Edit> =
        given.iter().flat_map(|(at, value)| marks::answered(at, value.clone(), None)).collect();
    save(app, bench, &edits)?;
    let doc = bench.doc(app)?;
    let flow = Flow::new(&app.guide, doc.tree());
    let line = |(at, value): &(Address, Value)| {
        let what = told::subject(&flow, at);
        say::DID_ANSWER.with_text("what", &what).with_text("value", &whole(&told::value_at(&flow, at, value)))
    };
    Ok(given.iter().map(line).collect())
}

/// Leaves an answer pending, with who may know it.
///
/// # Errors
/// When it could not be saved.
pub fn pending(app: &mut App, bench: &Bench, pending: &Pending) -> Result<Vec<Text>> {
    let (at, today) = (Address::parse(&pending.at), app.clock.today());
    let by = pending.days.map(|days| working(today, days));
    save(app, bench, &marks::pending(&at, &pending.ask, by, today))?;
    let doc = bench.doc(app)?;
    let what = told::subject(&Flow::new(&app.guide, doc.tree()), &at);
    Ok(vec![say::DID_PENDING.with_text("what", &what).with("who", visible(&pending.ask))])
}

/// Without the full stop that the sentence around it has.
fn whole(text: &Text) -> Text {
    let bare = |text: &str| text.strip_suffix('.').unwrap_or(text).to_string();
    Text { es: bare(&text.es).into(), en: bare(&text.en).into() }
}

fn save(app: &mut App, bench: &Bench, edits: &[Edit]) -> Result<()> {
    let today = app.clock.today();
    at_desk(app, &bench.plan, |_, desk| {
        let edits = reasons::with_moves(desk.doc.tree(), edits.to_vec(), today);
        desk.commit("answers", &edits)?;
        Ok(0)
    })
    .map(|_| ())
}

/// Refuses what a file of answers could not bring.
fn judged(app: &App, doc: &Doc, given: &[(Address, Value)]) -> Result<()> {
    let mut tree = Table::new();
    for (at, value) in given {
        at.put(&mut tree, value.clone());
    }
    let text = toml::to_string(&tree).unwrap_or_default();
    batch::answers(&app.guide, doc, &text, app.clock.today()).map(|_| ()).map_err(|faults| {
        let line = |what: Text, fault| {
            let line = crate::commands::check::line(app, fault);
            command::NEXT_LINE.with_text("before", &what).with_text("line", &line)
        };
        Error::new(Kind::Faulty, faults.iter().fold(say::ANSWER_REFUSED, line))
    })
}

/// What is answered at the nth of several.
fn value(answer: &Answer, n: i32, today: Date) -> Option<Value> {
    match answer.days {
        Some(days) => Some(Day::value(working(today, days.saturating_add(answer.apart.saturating_mul(n))))),
        None => answer.value.clone(),
    }
}

/// A day from Monday to Friday, so many days from another or the first after them.
fn working(from: Date, days: i32) -> Date {
    let day = from.checked_add(Span::new().days(days.clamp(-3650, 3650))).unwrap_or(from);
    let wait = match day.weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => 0,
    };
    day.checked_add(wait.days()).unwrap_or(day)
}

/// The address, or that of each dataset that is meant.
fn addresses(app: &App, doc: &Doc, at: &str, of: Option<&str>) -> Result<Vec<Address>> {
    let path = Address::parse(at);
    let words: Vec<&str> = path.0.iter().map(String::as_str).collect();
    let ["dataset", "*", rest @ ..] = words.as_slice() else { return Ok(vec![path.clone()]) };
    let flow = Flow::new(&app.guide, doc.tree());
    let whole = |id: &str| Address::new(["dataset", id].into_iter().chain(rest.iter().copied()));
    let meant: Vec<Address> = match of {
        Some(pattern) => datasets(doc.tree(), pattern).iter().map(|id| whole(id)).collect(),
        None => {
            let open = |at: &Address| {
                flow.spot_at(at).map_or_else(|| at.get(doc.tree()).is_none(), |spot| waits(&flow, &spot))
            };
            flow.datasets().into_iter().map(whole).filter(open).collect()
        }
    };
    match of {
        Some(pattern) if meant.is_empty() => {
            Err(Error::new(Kind::Incomplete, say::NO_DATASET.with("file", visible(pattern))))
        }
        _ => Ok(meant),
    }
}

fn waits(flow: &Flow<'_, '_>, spot: &crate::wizard::flow::Spot<'_>) -> bool {
    flow.asked(spot.question, &spot.scope) && matches!(flow.state(spot), State::Missing | State::Blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_never_on_a_weekend() {
        let from: Date = "2026-03-02".parse().unwrap();
        let told = |days| working(from, days).to_string();
        assert_eq!(
            [told(4), told(5), told(6), told(7)],
            ["2026-03-06", "2026-03-09", "2026-03-09", "2026-03-09"]
        );
    }
}
