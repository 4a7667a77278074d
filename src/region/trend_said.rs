//! Trends in words: what moved since the last snapshot, and day by day, over the plans that are in all of them.

use serde_json::{Value as Json, json};

use super::parts::Share;
use super::sections::Eye;
use super::trend::{Level, Moment, Moved, Trend};
use super::words::{self, number, share};
use crate::text::say::day;
use crate::text::{Text, region as say};

/// What moved, in sentences; that the sets differ is said first.
pub fn moved(moved: &Moved) -> Vec<Text> {
    let mut all = Vec::new();
    let set = if moved.arrived + moved.gone == 0 { say::TREND_SAME } else { say::TREND_OTHER };
    all.push(
        set.with_text("day", &day(moved.since))
            .with("matched", number(moved.matched))
            .with("arrived", number(moved.arrived))
            .with("gone", number(moved.gone)),
    );
    if moved.matched == 0 {
        return all;
    }
    all.push(
        say::TREND_MOVED
            .with("forward", number(moved.forward))
            .with("still", number(moved.still))
            .with("back", number(moved.back)),
    );
    let change = |text: &Text, of: fn(&Level) -> u32| {
        text.with("before", number(of(&moved.before))).with("after", number(of(&moved.after)))
    };
    all.push(change(&say::TREND_PUBLISHED, |level| level.published));
    all.push(change(&say::TREND_OVERDUE, |level| level.overdue));
    all
}

/// Heads and rows by step: complete before and after, over the same plans.
pub fn by_step(trend: &Trend, moved: &Moved, eye: &Eye<'_>) -> (Vec<Text>, Vec<Vec<String>>) {
    let row = |(at, step): (usize, &String)| {
        let of = |level: &Level| Share { n: level.complete.get(at).copied().unwrap_or(0), of: level.plans };
        let (before, after) = (of(&moved.before), of(&moved.after));
        let change = i64::from(after.n) - i64::from(before.n);
        vec![
            eye.to(&words::step_named(step, &eye.given)),
            eye.to(&share(before)),
            eye.to(&share(after)),
            format!("{change:+}"),
        ]
    };
    let heads = vec![say::COL_STEP, say::COL_BEFORE, say::COL_NOW, say::COL_CHANGE];
    (heads, trend.steps.iter().enumerate().map(row).collect())
}

/// Heads and rows by day.
pub fn by_day(trend: &Trend, eye: &Eye<'_>) -> (Vec<Text>, Vec<Vec<String>>) {
    let row = |moment: &Moment| {
        let done: u32 = moment.matched.complete.iter().sum();
        vec![
            eye.to(&day(moment.on)),
            number(moment.all.plans),
            number(done),
            number(moment.matched.published),
            number(moment.matched.overdue),
        ]
    };
    let heads =
        vec![say::COL_DAY, say::COL_ALL_PLANS, say::COL_STEPS_COMPLETE, say::COL_PUBLISHED, say::COL_OVERDUE];
    (heads, trend.days.iter().map(row).collect())
}

/// What the days are told over.
pub fn about(trend: &Trend) -> Text {
    say::TREND_DAYS.with("n", number(trend.matched)).with("days", trend.days.len())
}

/// The section of the page; nothing with a single day.
pub fn section(trend: &Trend, eye: &Eye<'_>) -> Option<Json> {
    let last = trend.moved.as_ref()?;
    let lines: Vec<String> = moved(last).iter().map(|text| eye.to(text)).collect();
    let mut charts = vec![json!({ "kind": "list", "lines": lines })];
    if last.matched > 0 {
        let (heads, rows) = by_step(trend, last, eye);
        charts.push(eye.table(&say::TREND_STEPS, &heads, rows));
    }
    let (heads, rows) = by_day(trend, eye);
    charts.push(eye.table(&about(trend), &heads, rows));
    eye.section("trend", (&say::TREND, None), charts)
}
