//! One plan as a row, and the columns that all sheets have.

use crate::review::summary::Summary;
use crate::spreadsheet::Kind;
use crate::text::{Lang, Text, load as say};

/// A plan among others.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub path: String,
    pub name: String,
    pub area: String,
    pub state: String,
    pub kind: String,
    pub population: Option<u32>,
    pub guide: String,
    pub revision: u32,
    /// The first step that is not complete; `None` when all are.
    pub step: Option<Text>,
    /// Required answers that are there, and all of them.
    pub required: (u32, u32),
    pub pending: u32,
    pub overdue: u32,
    pub datasets: u32,
    pub promised: u32,
    pub published: u32,
    /// Datasets with personal data and without treatment.
    pub alerts: u32,
    pub license: String,
    /// How often rules spoke, by their severity.
    pub errors: u32,
    pub warnings: u32,
    /// Hundredths of points, and those that could be measured; `None` when none could.
    pub points: Option<(u32, u32)>,
    /// Open remarks of reviewers.
    pub remarks: u32,
    /// A copy, or an older version, of another plan of the run.
    pub extra: bool,
}

/// What a cell of a sheet says.
pub enum Said {
    Text(String),
    Whole(i64),
    Decimal(String),
    Nothing,
}

/// A column of the sheets.
pub struct Column {
    /// For programs.
    pub key: &'static str,
    pub head: Text,
    pub kind: Kind,
    pub width: u16,
    pub of: fn(&Row, Lang) -> Said,
}

const fn column(key: &'static str, head: Text, kind: Kind, of: fn(&Row, Lang) -> Said) -> Column {
    let width = if matches!(kind, Kind::Text) { 24 } else { 12 };
    Column { key, head, kind, width, of }
}

/// Every column, in the order of the sheets.
pub static COLUMNS: [Column; 20] = [
    column("name", say::COL_NAME, Kind::Text, |row, _| words(row.called())),
    column("path", say::COL_PATH, Kind::Text, |row, _| words(&row.path)),
    column("area", say::COL_AREA, Kind::Text, |row, _| words(&row.area)),
    column("state", say::COL_STATE, Kind::Text, |row, _| words(&row.state)),
    column("kind", say::COL_KIND, Kind::Text, |row, _| words(&row.kind)),
    column("population", say::COL_POPULATION, Kind::Whole, |row, _| {
        row.population.map_or(Said::Nothing, whole)
    }),
    column("step", say::COL_STEP, Kind::Text, |row, lang| words(row.step().to(lang))),
    column("answered", say::COL_ANSWERED, Kind::Whole, |row, _| whole(row.required.0)),
    column("required", say::COL_REQUIRED, Kind::Whole, |row, _| whole(row.required.1)),
    column("pending", say::COL_PENDING, Kind::Whole, |row, _| whole(row.pending)),
    column("overdue", say::COL_OVERDUE, Kind::Whole, |row, _| whole(row.overdue)),
    column("datasets", say::COL_DATASETS, Kind::Whole, |row, _| whole(row.datasets)),
    column("promised", say::COL_PROMISED, Kind::Whole, |row, _| whole(row.promised)),
    column("published", say::COL_PUBLISHED, Kind::Whole, |row, _| whole(row.published)),
    column("personal_alerts", say::COL_ALERTS, Kind::Whole, |row, _| whole(row.alerts)),
    column("errors", say::COL_ERRORS, Kind::Whole, |row, _| whole(row.errors)),
    column("warnings", say::COL_WARNINGS, Kind::Whole, |row, _| whole(row.warnings)),
    column("score", say::COL_SCORE, Kind::Decimal, |row, _| points(row.points.map(|(got, _)| got))),
    column("score_of", say::COL_SCORE_OF, Kind::Decimal, |row, _| points(row.points.map(|(_, of)| of))),
    column("license", say::COL_LICENSE, Kind::Text, |row, _| words(&row.license)),
];

fn words(text: &str) -> Said {
    Said::Text(text.to_string())
}

fn whole(number: u32) -> Said {
    Said::Whole(number.into())
}

fn points(hundredths: Option<u32>) -> Said {
    hundredths.map_or(Said::Nothing, |all| Said::Decimal(decimal(all)))
}

/// Hundredths as a decimal.
pub fn decimal(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

impl Row {
    /// What the summary says by itself.
    pub fn of(summary: &Summary) -> Self {
        let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
        let datasets = |which: fn(&crate::review::summary::DatasetRow) -> bool| {
            count(summary.datasets.iter().filter(|row| which(row)).count())
        };
        Self {
            path: summary.path.clone(),
            name: summary.name.clone(),
            area: summary.area.clone(),
            state: summary.state.clone(),
            kind: summary.kind.clone(),
            population: summary.population,
            guide: summary.guide.clone(),
            revision: summary.revision,
            pending: summary.steps.iter().map(|step| u32::from(step.pending)).sum(),
            datasets: count(summary.datasets.len()),
            promised: datasets(|row| row.promised.is_some()),
            published: datasets(|row| row.published),
            alerts: datasets(|row| row.alert),
            license: summary.license.clone(),
            remarks: u32::from(summary.remarks.open),
            ..Self::default()
        }
    }

    /// The name, or the path while it has none.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.path } else { &self.name }
    }

    pub fn step(&self) -> Text {
        self.step.clone().unwrap_or(say::ALL_STEPS)
    }

    /// Per cent of the required answers, rounded down; 0 without any.
    pub fn share(&self) -> u32 {
        (self.required.0 * 100).checked_div(self.required.1).unwrap_or_default()
    }
}
