//! Dates: past, without anyone, all at the end, moved or gone without a word.

use jiff::civil::Date;

use super::super::lean::Lean;
use super::gaps::is_blank;
use super::ground::days;
use super::{At, Found, Ground, index};

/// Past its day and not online.
pub fn past(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    found.counted(lean, |dataset| match dataset.is_online() {
        true => None,
        false => dataset.promised.and_then(|day| ground.past(day)),
    });
}

pub fn no_owner(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| {
        dataset.promised.is_some() && !dataset.is_online() && is_blank(dataset.owner)
    });
}

/// Somebody was put in charge of opening it, and nobody said when.
pub fn no_date(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let waits =
        |dataset: &super::super::lean::Dataset<'_>| dataset.promised.is_none() && !dataset.is_online();
    found.datasets(lean, |dataset| waits(dataset) && dataset.is_openable() && !is_blank(dataset.owner));
}

/// Most promises fall in the last days of the administration, or of their year where its end is not known.
pub fn bunched(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let bounds = ground.bounds;
    let (mut all, mut late) = (0_u32, 0_u32);
    for promised in lean.datasets.iter().filter_map(|dataset| dataset.promised) {
        all += 1;
        late += u32::from(is_last(promised, lean.closing, bounds.end_days));
    }
    if bounds.end_percent == 0 || all < bounds.end_least.max(1) {
        return;
    }
    let share = late * 100 / all;
    found.plan(share >= bounds.end_percent, share);
}

/// Whether a day is among the last ones before an end; the end of the year where there is none.
fn is_last(day: Date, closing: Option<Date>, last: u32) -> bool {
    let end = match closing {
        Some(closing) => closing,
        None => match Date::new(day.year(), 12, 31) {
            Ok(end) => end,
            Err(_) => return false,
        },
    };
    let left = days(day, end);
    // What is promised for after the end of the administration is as late as can be.
    i64::from(left) <= i64::from(last)
}

/// Dates were given, and none falls in the first days.
pub fn none_early(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let Some(starts) = lean.institution.starts else { return };
    let early = i64::from(ground.bounds.early_days);
    let mut promises =
        lean.datasets.iter().filter_map(|dataset| dataset.promised.or(dataset.opened)).peekable();
    let dated = promises.peek().is_some();
    let none = promises.all(|day| i64::from(days(starts, day)) > early);
    found.plan(early > 0 && dated && none, ground.bounds.early_days);
}

pub fn moved(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.counted(lean, |dataset| (dataset.shifted_unexplained > 0).then_some(dataset.shifted_unexplained));
}

pub fn removed(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    for (at, _) in lean.removed.iter().enumerate().filter(|(_, removed)| is_blank(removed.why)) {
        found.push(At::Removed(index(at)), 1);
    }
}
