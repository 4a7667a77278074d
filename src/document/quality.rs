//! The quality statement: completeness, uniqueness, validity and timeliness, each with where its figure comes from, or
//! that it was not measured.

use jiff::civil::Date;

use super::markdown::Md;
use super::{About, PROGRAM};
use crate::catalog::{Column, Distribution};
use crate::scan::model::{Column as Seen, Table};
use crate::schedule::period::Period;
use crate::text::say::{day, grouped};
use crate::text::{Text, document as say};
use crate::wizard::answer::write_out;

/// Columns that are named in a figure.
const NAMED: usize = 3;

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// `completeness`, `uniqueness`, `validity` of a file; `timeliness` of the dataset.
    pub id: &'static str,
    /// Id of the file.
    pub file: Option<String>,
    /// In words; `None` when it was not measured.
    pub figure: Option<Text>,
    /// Who counted it, where and when; or why nobody did.
    pub from: Text,
}

/// The quality of a dataset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quality(pub Vec<Measure>);

/// The figures of a dataset: three for each file, and one for the whole.
pub fn quality(about: &About<'_>) -> Quality {
    let mut all = Vec::new();
    for file in about.files() {
        let seen = about.seen.get(&file.id);
        let from = match seen {
            Some(_) => say::COUNTED
                .with("program", PROGRAM)
                .with("file", about.name(file))
                .with_text("date", &day(about.today)),
            None => say::NOT_READ,
        };
        let figures = [
            ("completeness", seen.and_then(complete)),
            ("uniqueness", seen.and_then(unique)),
            ("validity", seen.and_then(|seen| valid(file, seen))),
        ];
        let measure = |(id, figure)| Measure { id, file: Some(file.id.clone()), figure, from: from.clone() };
        all.extend(figures.map(measure));
    }
    let (figure, from) = timely(about);
    all.push(Measure { id: "timeliness", file: None, figure, from });
    Quality(all)
}

/// Cells with something in them.
fn complete(seen: &Table) -> Option<Text> {
    let cells = seen.rows * seen.columns.len() as u64;
    let empty: u64 = seen.columns.iter().map(|column| column.nulls).sum();
    if cells == 0 {
        return None;
    }
    let figure = say::COMPLETE
        .with("percent", percent(cells.saturating_sub(empty), cells))
        .with("n", grouped(&empty.to_string()))
        .with("of", grouped(&cells.to_string()));
    let mut worst: Vec<&Seen> = seen.columns.iter().filter(|column| column.nulls > 0).collect();
    worst.sort_by_key(|column| std::cmp::Reverse(column.nulls));
    let named: Vec<Text> = worst
        .iter()
        .take(NAMED)
        .map(|column| Text::same(format!("{} ({})", column.name, column.nulls)))
        .collect();
    Some(match named.is_empty() {
        true => figure,
        false => figure.and(&say::WORST.with_text("list", &write_out::list(&named))),
    })
}

/// Whole rows that were there before, and what tells rows apart.
fn unique(seen: &Table) -> Option<Text> {
    if seen.rows == 0 {
        return None;
    }
    let rows = grouped(&seen.rows.to_string());
    let repeated = &seen.repeated;
    let figure = match (repeated.count, repeated.exact) {
        (0, true) => say::NONE_REPEATED.with("of", rows),
        (n, true) => say::REPEATED.with("n", grouped(&n.to_string())).with("of", rows),
        (n, false) => {
            let error = format!("{:.1}", f64::from(repeated.error) / 10.0);
            say::REPEATED_ABOUT.with("n", grouped(&n.to_string())).with("of", rows).with("error", error)
        }
    };
    let keys = seen.columns.iter().filter(|column| super::schema::unique(column, seen.rows));
    let keys: Vec<Text> = keys.take(NAMED).map(|column| Text::same(column.name.clone())).collect();
    Some(match keys.is_empty() {
        true => figure,
        false => figure.and(&say::KEYS.with_text("list", &write_out::list(&keys))),
    })
}

/// Columns whose cells are of the type, and among the values, that the dictionary says.
fn valid(file: &Distribution, seen: &Table) -> Option<Text> {
    let of = |column: &Column| seen.columns.iter().find(|seen| seen.name == column.name).cloned();
    let checked: Vec<(&Column, Seen)> = file
        .columns
        .iter()
        .filter(|column| column.kind != "string" || !column.values.is_empty())
        .filter_map(|column| Some((column, of(column)?)))
        .filter(|(_, seen)| seen.nulls < file.rows.unwrap_or(u64::MAX))
        .collect();
    if checked.is_empty() {
        return None;
    }
    let wrong: Vec<Text> = checked
        .iter()
        .filter(|(column, seen)| !fits(column, seen))
        .map(|(column, _)| Text::same(column.name.clone()))
        .collect();
    let figure = say::VALID.with("n", checked.len() - wrong.len()).with("of", checked.len());
    Some(match wrong.is_empty() {
        true => figure,
        false => figure.and(&say::INVALID.with_text("list", &write_out::list(&wrong))),
    })
}

fn fits(column: &Column, seen: &Seen) -> bool {
    let counted = super::propose::kind(seen);
    let wider = matches!(
        (column.kind.as_str(), counted),
        ("number", "integer" | "year") | ("integer", "year") | ("year", "integer") | ("datetime", "date")
    );
    let typed = match column.kind.as_str() {
        // Years and months, and points, have no kind of their own.
        "string" | "yearmonth" | "geopoint" => true,
        declared => (declared == counted || wider) && seen.purity == 100,
    };
    let whole = seen.top.len() as u64 == seen.distinct.count && seen.distinct.exact;
    let listed = column.values.is_empty()
        || !whole
        || seen.top.iter().all(|(value, _)| column.values.iter().any(|allowed| allowed == value));
    typed && listed
}

/// The last change beside the promised cycle.
fn timely(about: &About<'_>) -> (Option<Text>, Text) {
    let dataset = about.dataset;
    let from = say::FROM_PLAN.with_text("date", &day(about.today));
    let (Some(modified), Some(code)) = (dataset.modified, dataset.periodicity.as_deref()) else {
        return (None, say::NO_CYCLE);
    };
    let cycle = about.guide.term_label("periodicity", code).lower();
    let figure = say::CHANGED.with_text("date", &day(modified)).with_text("cycle", &cycle);
    let Some(due) = due(code, modified) else { return (Some(figure.and(&say::NO_DUE)), from) };
    let state = if due >= about.today { say::ON_TIME } else { say::BEHIND };
    (Some(figure.and(&state.with_text("date", &day(due)))), from)
}

/// The day of the next change that was promised.
fn due(code: &str, modified: Date) -> Option<Date> {
    Period::parse(code)?.after(modified).next()
}

/// `calidad.md`.
pub(super) fn statement(about: &About<'_>) -> String {
    let mut md = Md::default();
    md.head(1, &about.to(&say::QUALITY_OF.with("title", &about.dataset.title)));
    md.text(&about.to(&say::QUALITY_INTRO));
    let heads: Vec<String> = about.to(&say::QUALITY_HEADS).split('|').map(String::from).collect();
    md.table(&heads, &rows(about));
    let known = [(say::CONTROL, &about.dataset.quality), (say::LIMITS, &about.dataset.limitations)];
    for (head, text) in known {
        md.head(2, &about.to(&head));
        md.text(text.as_deref().unwrap_or(&about.to(&say::UNSAID_PLAN)));
    }
    md.text(&made(about));
    md.done()
}

/// Aspect, file, figure, and where the figure comes from.
pub(super) fn rows(about: &About<'_>) -> Vec<Vec<String>> {
    let row = |measure: &Measure| {
        let file =
            measure.file.as_deref().and_then(|id| about.dataset.distributions.iter().find(|f| f.id == id));
        let figure = measure.figure.clone().unwrap_or(say::NOT_MEASURED);
        vec![
            about.to(&aspect(measure.id)),
            file.map(|file| about.name(file)).unwrap_or_else(|| about.to(&say::WHOLE)),
            about.to(&figure),
            about.to(&measure.from),
        ]
    };
    quality(about).0.iter().map(row).collect()
}

fn aspect(id: &str) -> Text {
    match id {
        "completeness" => say::COMPLETENESS,
        "uniqueness" => say::UNIQUENESS,
        "validity" => say::VALIDITY,
        _ => say::TIMELINESS,
    }
}

/// «Hecho con apertura 0.1.0 el 10 de mayo de 2026».
pub(super) fn made(about: &About<'_>) -> String {
    about.to(&say::MADE.with("program", PROGRAM).with_text("date", &day(about.today)))
}

/// What is not all is never shown as all, nor what is not nothing as nothing.
fn percent(part: u64, whole: u64) -> String {
    match part {
        0 => "0%".into(),
        part if part >= whole => "100%".into(),
        part => format!("{:.1}%", (part as f64 / whole as f64 * 100.0).clamp(0.1, 99.9)),
    }
}
