//! What of a plan may be public, in one place.
//!
//! - Names and posts of the head, the liaison and the administrator are: they act for the institution, and the
//!   directory of public servants is an obligation of every institution (LGTAIP 2025, article 65 VI).
//! - Mail of persons is only when it is of the institution. The mailbox for reports is always, for the plan asks for
//!   it to be published, unless it is a person's own.
//! - Telephones of persons never are. That of the office is where the institution says that it answers by telephone:
//!   the Guide asks for that number as one that people can call.
//! - Who may know a pending answer, notes to the coordinator, remarks, folios of requests, paths on the disk, and
//!   which personal data a file has are not: none of them is copied into [`Contents`].
//! - Free text is looked through for identifiers of persons before it is laid out, for anybody can have typed one.

use super::contents::Contents;
use crate::catalog::public::masked;
use crate::text::{Text, report as say};

/// The contents with what identifies persons taken out of every text that people wrote freely.
pub fn guarded(mut contents: Contents) -> Contents {
    let known: Vec<String> = contents
        .team
        .iter()
        .map(|post| post.email.clone())
        .chain([contents.participation.email.clone()])
        .filter(|mail| !mail.is_empty())
        .collect();
    let hidden = say::HIDDEN;
    let lang = contents.lang;
    let mut guard = |text: &mut String| *text = masked(text, &known, hidden.to(lang));
    free_texts(&mut contents).into_iter().for_each(&mut guard);
    contents
}

/// Every text of the contents that people write in their own words.
fn free_texts(contents: &mut Contents) -> Vec<&mut String> {
    let mut all: Vec<&mut String> = Vec::new();
    for dataset in &mut contents.datasets {
        all.extend([&mut dataset.title, &mut dataset.description, &mut dataset.owner]);
    }
    for place in &mut contents.ranking.places {
        all.extend(place.why.iter_mut().chain([&mut place.gate]));
        all.extend(place.moved.iter_mut().flat_map(|moved| [&mut moved.why, &mut moved.by]));
    }
    let notes = [&mut contents.ranking.notes, &mut contents.calendar.notes];
    all.extend(notes.into_iter().flatten());
    for shift in &mut contents.calendar.shifted {
        all.extend([&mut shift.why, &mut shift.by]);
    }
    for gone in &mut contents.calendar.removed {
        all.extend([&mut gone.title, &mut gone.why, &mut gone.by]);
    }
    all.extend(contents.calendar.closed.iter_mut().map(|closed| &mut closed.title));
    for reserve in &mut contents.reserves {
        all.extend([&mut reserve.reason, &mut reserve.decided_by, &mut reserve.minutes.told]);
        all.extend(&mut reserve.harm);
    }
    all.extend(contents.terms.others.iter_mut().flat_map(|(title, terms)| [title, terms]));
    let demand = &mut contents.demand;
    let asked = demand.answered.iter_mut().chain(&mut demand.unanswered);
    all.extend(asked.map(|asked| &mut asked.text).chain(&mut demand.notes));
    all.extend(&mut contents.participation.actions);
    all.extend([&mut contents.follow_up.lessons, &mut contents.follow_up.reviewer]);
    all
}

/// The sentence that stands for what was hidden.
pub fn hidden() -> Text {
    say::HIDDEN
}
