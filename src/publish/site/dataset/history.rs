//! What happened to a dataset: publications, promised dates that moved, withdrawal.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::super::{Maker, words};
use crate::catalog::{Dataset, public::masked};
use crate::plan::model::{Day, Shifted};
use crate::text::fold::visible;
use crate::text::{Lang, Text, catalog, site_pages as say};

/// Why it is not there any more; `None` when it is.
pub(super) fn withdrawn(maker: &Maker<'_>, dataset: &Dataset) -> Option<Vec<String>> {
    let gone = dataset.withdrawn.as_ref()?;
    let why = (!gone.why.is_empty()).then(|| say::WITHDRAWN_WHY.with("why", &gone.why));
    let by = (!gone.agreed_by.is_empty()).then(|| say::WITHDRAWN_BY.with("who", &gone.agreed_by));
    let on = gone.on.map(|day| say::WITHDRAWN_ON.with_text("date", &words::day(day)));
    Some([on, why, by].iter().flatten().map(|text| visible(maker.to(text))).collect())
}

/// The latest first.
pub(super) fn history(maker: &Maker<'_>, dataset: &Dataset) -> Vec<Json> {
    let mut told: Vec<(Date, Text)> = Vec::new();
    let day = |day: &Option<Day>| day.as_ref().and_then(Day::date);
    for (folio, receipt) in &maker.given.plan.receipt {
        if let Some(on) = day(&receipt.on).filter(|_| receipt.datasets.contains(&dataset.id)) {
            told.push((on, say::WAS_PUBLISHED.with("folio", folio)));
        }
    }
    told.extend(dataset.modified.map(|on| (on, say::WAS_MODIFIED)));
    told.extend(dataset.withdrawn.as_ref().and_then(|gone| Some((gone.on?, say::WAS_WITHDRAWN))));
    let row = maker.given.plan.dataset.get(&dataset.id);
    told.extend(row.into_iter().flat_map(|row| row.commitment.shifted.values()).filter_map(shifted));
    told.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| other.1.es.cmp(&one.1.es)));
    let item = |(on, text): &(Date, Text)| json!({ "iso": on.to_string(), "said": maker.to(&words::day(*on)), "text": visible(maker.to(text)) });
    told.iter().map(item).collect()
}

/// A promised date that moved; who moved it is nobody's business.
fn shifted(shifted: &Shifted) -> Option<(Date, Text)> {
    let day = |day: &Option<Day>| day.as_ref().and_then(Day::date);
    let (from, to) = (day(&shifted.from)?, day(&shifted.to)?);
    let why = masked(shifted.why.as_deref().unwrap_or_default(), &[], catalog::HIDDEN.to(Lang::Es));
    let text = say::WAS_SHIFTED.with_text("from", &words::day(from)).with_text("to", &words::day(to));
    Some((day(&shifted.on).unwrap_or(from), text.with("why", why)))
}
