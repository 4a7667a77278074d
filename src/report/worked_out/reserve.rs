//! What the records of reserves add: whether the ground has a term and asks for a harm test, and what opens when.

use crate::report::contents::{Contents, Opens, Reserve};
use crate::report::from_plan::From;
use crate::reserve::{Record, records};
use crate::text::report_worked as say;

/// Puts the reserves in the order of the list, with what their records say.
pub(super) fn fill(from: &From<'_>, contents: &mut Contents) {
    let mut reserves = from.reserves(contents);
    let records = records(from.beside.guide, from.plan);
    for reserve in &mut reserves {
        if let Some(record) = records.iter().find(|record| record.dataset == reserve.dataset) {
            complete(from, reserve, record);
        }
    }
    contents.reserves = reserves;
}

fn complete(from: &From<'_>, reserve: &mut Reserve, record: &Record) {
    reserve.harm_needed = record.needs_test;
    reserve.forever = record.basis.is_some() && !record.expires;
    reserve.least_group = record.k.filter(|_| !matches!(reserve.opens, Opens::Totals { .. }));
    let opens = !matches!(reserve.opens, Opens::Nothing | Opens::Unknown);
    reserve.promised = record.promised.filter(|_| opens);
    let unconfirmed = record.law.is_some() && !record.law_said;
    reserve.notes.extend(unconfirmed.then(|| from.to(&say::LAW_UNCONFIRMED)));
    let partly = record.needs_test && !record.tested();
    let begun = reserve.harm.iter().any(|part| !part.trim().is_empty());
    reserve.notes.extend((partly && begun).then(|| from.to(&say::HARM_PARTLY)));
    // A term longer than the law's first one.
    let longest = record.longest(1).filter(|_| record.expires);
    let longer = record.until.zip(longest).filter(|(until, longest)| until > longest);
    reserve.notes.extend(longer.map(|_| from.to(&say::TERM_LONG.with("years", record.max_years))));
}
