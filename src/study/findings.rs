//! What the wings have to say of a plan, besides its answers.

use jiff::civil::Date;

use crate::cost;
use crate::demand;
use crate::diag::{Finding, Lines, Place};
use crate::guide::model::Guide;
use crate::license;
use crate::plan::doc::Doc;
use crate::plan::typed::typed;
use crate::reserve;
use crate::schedule::{self, Workdays};
use crate::toml_text::Address;

/// Everything: reserves, demands, terms of use, cost, calendar.
pub fn findings(guide: &Guide, doc: &Doc, today: Date) -> Vec<Finding> {
    let plan = typed(doc.tree());
    let days = Workdays::new(&guide.calendar, &plan);
    let mut found = license::findings(guide, &plan);
    found.extend(cost::findings::findings(guide, &plan));
    found.extend(demand::findings(guide, doc, today, &|day| days.is_working(day)));
    let outlook = super::outlook(guide, doc.tree(), &plan, today);
    found.extend(reserve::findings(guide, doc, today));
    found.extend(schedule::findings::findings(guide, &outlook, &plan, doc, today));
    let lines = Lines::new(doc.body());
    found.iter_mut().for_each(|finding| locate(&mut finding.place, doc, &lines));
    found
}

/// The line of a place that only has an address.
fn locate(place: &mut Place, doc: &Doc, lines: &Lines<'_>) {
    let Some(address) = place.address.as_deref().filter(|_| place.line.is_none()) else { return };
    if let Some(offset) = doc.offset(&Address::parse(address)) {
        let (line, column) = lines.at(offset);
        (place.line, place.column) = (Some(line), Some(column));
    }
}
