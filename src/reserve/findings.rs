//! What there is to say of reserves: ended, due for review, too long, or without what makes them stand.

use jiff::ToSpan;
use jiff::civil::Date;

use super::record::{Record, records};
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::plan::doc::Doc;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, reserve as say};
use crate::toml_text::Address;

/// Days before the end in which it is said that the end is near.
const NEAR: i64 = 60;
/// Fewer persons than these behind a row are told (proposal of the Guide, `apertura k-anonymity`).
const LEAST_K: i64 = 5;

/// Everything that there is to say of the reserves of a plan.
pub fn findings(guide: &Guide, doc: &Doc, today: Date) -> Vec<Finding> {
    let plan = typed(doc.tree());
    let check = Check { guide, doc, today };
    let mut found = Vec::new();
    for record in records(guide, &plan) {
        check.term(&record, &mut found);
        check.standing(&record, &mut found);
        check.opening(&record, &mut found);
    }
    found
}

struct Check<'c> {
    guide: &'c Guide,
    doc: &'c Doc,
    today: Date,
}

impl Check<'_> {
    /// When it ends, and whether it may last so long.
    fn term(&self, record: &Record, found: &mut Vec<Finding>) {
        let until = |code, date: Date| self.at(code, record, "reserve.until").arg("date", date);
        if let Some(end) = record.until {
            let near = self.today.checked_add(NEAR.days()).unwrap_or(self.today);
            if end < self.today {
                // A term of the law comes before what only makes work lighter.
                found.push(until("reserve-expired", end).gain(2));
            } else if end <= near {
                found.push(until("reserve-ending", end));
            }
            let beyond = |times| record.expires && record.longest(times).is_some_and(|longest| end > longest);
            if beyond(2) {
                found.push(until("reserve-beyond-law", end).arg("years", record.max_years * 2));
            } else if beyond(1) {
                found.push(until("reserve-too-long", end).arg("years", record.max_years));
            }
        } else if record.expires
            && record.decided_on.or(record.since).is_some()
            && !self.does_not_apply(record)
        {
            found.push(self.at("reserve-no-term", record, "reserve.until"));
        }
        if let Some(review) = record.review.filter(|review| *review < self.today) {
            found.push(self.at("reserve-review-due", record, "reserve.review").arg("date", review));
        }
    }

    /// What it needs to stand when somebody objects.
    fn standing(&self, record: &Record, found: &mut Vec<Finding>) {
        if record.needs_test && !record.tested() {
            let parts = [
                (&record.risk, "reserve.harm.risk", say::PART_RISK),
                (&record.interest, "reserve.harm.interest", say::PART_INTEREST),
                (&record.least, "reserve.harm.least", say::PART_LEAST),
            ];
            let missing: Vec<_> = parts.iter().filter(|(part, ..)| part.is_none()).collect();
            let first = missing.first().map_or("reserve.harm.risk", |(_, field, _)| *field);
            let names = |of: fn(&Text) -> &str| {
                missing.iter().map(|(.., name)| of(name)).collect::<Vec<_>>().join(", ")
            };
            let names = Text { es: names(|name| &name.es).into(), en: names(|name| &name.en).into() };
            found.push(self.at("reserve-no-harm-test", record, first).arg_text("parts", names));
        }
        if record.decided_by.is_none() || record.decided_on.is_none() {
            let field = if record.decided_by.is_none() { "reserve.decided_by" } else { "reserve.decided_on" };
            found.push(self.at("reserve-no-decision", record, field));
        }
        let read = record.law.as_deref().filter(|_| record.law_said).and_then(read_on);
        if let Some(read) = read.filter(|read| *read < self.guide.head.laws_as_of) {
            let finding = self.at("reserve-law-older", record, "reserve.law").arg("date", read);
            found.push(finding.arg("newer", self.guide.head.laws_as_of));
        }
    }

    /// What opens, beside the level of access and the persons behind.
    fn opening(&self, record: &Record, found: &mut Vec<Finding>) {
        match (record.access.as_str(), record.opens.as_deref()) {
            ("private", Some("columns" | "rows" | "totals")) => {
                found.push(self.at("reserve-private-opens", record, "access"));
            }
            ("restricted", Some("nothing")) => {
                found.push(self.at("reserve-restricted-closed", record, "access"))
            }
            _ => {}
        }
        let of_persons = matches!(record.opens.as_deref(), Some("rows" | "totals"));
        if let Some(k) = record.k.filter(|k| of_persons && *k < LEAST_K) {
            found.push(self.at("reserve-k-low", record, "reserve.opens.k").arg("k", k).arg("least", LEAST_K));
        }
    }

    fn does_not_apply(&self, record: &Record) -> bool {
        let at = Address::new(["dataset", &record.dataset, "reserve", "until"]);
        let mark = Address::new(["not_applicable".to_string(), at.to_string()]);
        self.doc.get(&mark).is_some()
    }

    /// A finding at the answer of a field of the dataset, or at the dataset while it has none.
    fn at(&self, code: &'static str, record: &Record, field: &str) -> Finding {
        let address = Address::parse(&format!("dataset.x.{field}"));
        let address = Address::new(address.0.iter().enumerate().map(|(at, part)| match at {
            1 => record.dataset.clone(),
            _ => part.clone(),
        }));
        let whole = Address::new(["dataset", &record.dataset]);
        let place = self.doc.place(&address).or_else(|| self.doc.place(&whole));
        let mut place = place.map_or_else(Place::default, Place::at);
        let path = format!("dataset.{field}");
        let question =
            self.guide.questions().map(|(_, question)| question).find(|question| question.field == path);
        place.address = Some(address.to_string());
        place.question = question.map(|question| question.code.clone());
        Finding::new(code, place).arg("dataset", visible(&record.title))
    }
}

/// The day in `lgtaip-2025 112 I (2026-03-21)`.
fn read_on(law: &str) -> Option<Date> {
    law.trim().strip_suffix(')')?.rsplit_once('(')?.1.parse().ok()
}
