//! What the marks of messages and stories stand for, each from what may leave; a mark without an answer says what lacks.

use std::collections::BTreeMap;

use super::About;
use super::ready::Ready;
use crate::catalog::Column;
use crate::demand::{Lexicon, Matcher};
use crate::document;
use crate::text::{Text, promoted as say, say as words};

/// The marks that messages may have.
pub const MARKS: [&str; 10] = [
    "dataset",
    "link",
    "institution",
    "question",
    "license",
    "updated",
    "period",
    "unit",
    "formats",
    "report",
];
/// The marks that only stories have.
pub const OF_STORIES: [&str; 4] = ["columns", "rows", "chart", "limits"];
/// Columns that a story names.
const COLUMNS: usize = 12;

/// Values by mark; `None` where nobody said.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    values: BTreeMap<&'static str, Option<Text>>,
    /// The message of the plan (R02) is about other datasets.
    of_others: bool,
}

impl Facts {
    /// What is known of a dataset. `question` stands in for the message of the plan (R02).
    pub fn of(about: About<'_>, one: &Ready<'_>, question: Option<&str>) -> Self {
        let (dataset, catalog) = (one.dataset, about.catalog);
        let same = |text: &str| Some(crate::text::fold::visible(text.trim())).filter(|text| !text.is_empty());
        let told = |text: &str| same(text).map(Text::same);
        let own = about.plan.promotion.message.as_deref();
        let of_others = question.is_none() && own.is_some_and(|text| speaks_of_others(about, one, text));
        let own = own.filter(|_| !of_others);
        let asked = question.or(own).map(|text| crate::catalog::safe(about.guide, about.plan, text));
        let columns = columns(one);
        let formats = formats(about, one);
        let report = catalog.report.url.as_ref().or(catalog.report.email.as_ref());
        let unit = dataset.unit.as_deref().map(|unit| about.guide.term_label("units", unit));
        let list = [
            ("dataset", told(&dataset.title)),
            ("link", told(&one.link)),
            ("institution", told(&catalog.publisher.name)),
            ("question", asked.as_deref().and_then(told)),
            ("license", dataset.license.as_ref().map(|terms| terms.title.clone())),
            ("updated", one.updated.map(words::day)),
            ("period", period(one)),
            ("unit", unit),
            ("formats", told(&formats)),
            ("report", report.and_then(|at| told(at))),
            ("columns", told(&names(&columns))),
            ("rows", dataset.published().find_map(|file| file.rows).map(rows)),
            ("chart", chart(&columns)),
            ("limits", dataset.limitations.as_deref().and_then(told)),
        ];
        Self { values: list.into(), of_others }
    }

    /// A line with its marks filled, in both languages.
    ///
    /// # Errors
    /// The marks that nobody answered.
    pub fn fill(&self, line: &Text) -> Result<Text, Vec<&'static str>> {
        let (mut out, mut lacks) = (line.clone(), Vec::new());
        for (mark, value) in &self.values {
            if !line.es.contains(&format!("{{{mark}}}")) {
                continue;
            }
            match value {
                Some(value) => out = out.with_text(mark, value),
                None => lacks.push(*mark),
            }
        }
        if lacks.is_empty() { Ok(out) } else { Err(lacks) }
    }

    /// What to do so that a mark has an answer.
    pub fn lacks(&self, mark: &str) -> Text {
        if mark == "question" && self.of_others { say::LACKS_OTHERS } else { lacks(mark) }
    }
}

/// See [`Facts::lacks`].
fn lacks(mark: &str) -> Text {
    match mark {
        "question" => say::LACKS_QUESTION,
        "license" => say::LACKS_LICENSE,
        "updated" => say::LACKS_UPDATED,
        "period" => say::LACKS_PERIOD,
        "unit" => say::LACKS_UNIT,
        "formats" => say::LACKS_FORMATS,
        "report" => say::LACKS_REPORT,
        "institution" => say::LACKS_INSTITUTION,
        "columns" | "chart" => say::LACKS_COLUMNS,
        "limits" => say::LACKS_LIMITS,
        _ => say::LACKS_OTHER.with("mark", mark),
    }
}

/// Whether a sentence is plainly about other datasets: it names some, and this is none of them.
fn speaks_of_others(about: About<'_>, one: &Ready<'_>, text: &str) -> bool {
    let lexicon = Lexicon::new(&about.guide.demand);
    let found = Matcher::new(about.guide, about.plan, &lexicon).proposals(text);
    !found.is_empty() && !found.iter().any(|other| other.dataset == one.id())
}

fn period(one: &Ready<'_>) -> Option<Text> {
    let (start, end) = (one.dataset.start?, one.dataset.end?);
    Some(say::PERIOD.with_text("start", &words::day(start)).with_text("end", &words::day(end)))
}

fn rows(count: u64) -> Text {
    Text::same(words::grouped(&count.to_string()))
}

/// `CSV, GeoJSON`.
fn formats(about: About<'_>, one: &Ready<'_>) -> String {
    let mut all: Vec<String> = Vec::new();
    for id in one.dataset.published().filter_map(|file| file.format.as_deref()) {
        // «CSV (texto separado por comas)»: the name is enough in a message.
        let label = about.guide.term_label("formats", id).es;
        let label = label.split(" (").next().unwrap_or_default().to_string();
        if !all.contains(&label) {
            all.push(label);
        }
    }
    all.join(", ")
}

/// The columns of the first file that has a dictionary.
fn columns<'a>(one: &Ready<'a>) -> Vec<&'a Column> {
    let file = one.dataset.published().find(|file| !file.columns.is_empty());
    file.map(|file| file.columns.iter().collect()).unwrap_or_default()
}

fn names(columns: &[&Column]) -> String {
    let more = if columns.len() > COLUMNS { ", …" } else { "" };
    let names: Vec<&str> = columns.iter().take(COLUMNS).map(|column| column.name.as_str()).collect();
    format!("{}{more}", names.join(", "))
}

/// A chart that the columns allow, by their types alone: no row is read.
fn chart(columns: &[&Column]) -> Option<Text> {
    let of = |kinds: &[&str]| columns.iter().find(|column| kinds.contains(&column.kind.as_str()));
    let name = |column: &Column| crate::text::fold::visible(&column.name);
    let group = columns.iter().find(|column| !column.values.is_empty());
    let time = of(&["date", "datetime", "year", "yearmonth"]);
    match (of(&["geopoint"]), time, group) {
        (Some(point), _, _) => Some(say::CHART_MAP.with("column", name(point))),
        (None, Some(time), Some(group)) => {
            Some(say::CHART_LINES.with("time", name(time)).with("group", name(group)))
        }
        (None, Some(time), None) => Some(say::CHART_TIME.with("time", name(time))),
        (None, None, Some(group)) => Some(say::CHART_BARS.with("group", name(group))),
        (None, None, None) => {
            let number = of(&["integer", "number"])?;
            let kind = document::kind(&number.kind);
            Some(say::CHART_NUMBER.with("column", name(number)).with_text("kind", &kind.lower()))
        }
    }
}
