//! `mejora anotar`: figures that were measured elsewhere, and those that the program counts kept as of today.

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;

use crate::app::App;
use crate::cli::improve::Note;
use crate::commands::demand::rows;
use crate::demand::dates::{self, Order};
use crate::error::{Error, Kind, Result};
use crate::grid::{Grid, GridRow};
use crate::guide::model::improve::{Indicator, Unit};
use crate::improve::edits;
use crate::improve::figures::Counted;
use crate::improve::indicators::{ONE, readings};
use crate::plan::doc::Edit;
use crate::plan::typed::typed;
use crate::text::fold::{fold, visible};
use crate::text::{Text, improve as say, say as words};

/// One figure on its way into the plan.
struct Figure {
    indicator: String,
    title: Text,
    unit: Unit,
    on: Date,
    /// As the plan keeps it: whole units, or hundredths of a per cent.
    value: i64,
    source: Option<String>,
}

/// See the head of this file.
///
/// # Errors
/// When a word is not understood, the sheet cannot be read, or the plan cannot be saved.
pub(super) fn run(app: &mut App, path: &Path, note: &Note) -> Result<u8> {
    let figures = match (&note.file, note.counted) {
        (Some(file), _) => sheet(app, file)?,
        (None, true) => counted(app, path)?,
        (None, false) => vec![typed_one(app, note)?],
    };
    let mut hidden = 0;
    let mut edits: Vec<Edit> = Vec::new();
    for figure in &figures {
        let (source, count) = super::hide_some(app, figure.source.as_deref())?;
        hidden += count;
        edits.push(edits::measured(&figure.indicator, figure.on, figure.value, source.as_deref()));
    }
    if !edits.is_empty() {
        super::save(app, path, "measured", &edits)?;
    }
    told(app, &figures, hidden)
}

/// `{"version": 1, "noted": [{"indicator", "on", "value": as the plan keeps it}], "hidden": personal data}`.
fn told(app: &mut App, figures: &[Figure], hidden: usize) -> Result<u8> {
    if app.options.json {
        let one = |one: &Figure| json!({ "indicator": one.indicator, "on": one.on.to_string(), "value": one.value });
        let noted: Vec<_> = figures.iter().map(one).collect();
        let document = json!({ "version": 1, "noted": noted, "hidden": hidden });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    let line = |one: &Figure| {
        let hundredths = if one.unit == Unit::Share { one.value } else { one.value.saturating_mul(ONE) };
        let value = super::indicators::figure(one.unit, hundredths);
        let line = say::FIGURE_NOTED.with_text("title", &one.title).with_text("value", &value);
        line.with_text("day", &words::day(one.on))
    };
    let mut lines: Vec<Text> = figures.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(say::NOTHING_COUNTED);
    }
    lines.extend((hidden > 0).then(|| say::HIDDEN.with("n", hidden)));
    super::tell(app, &lines)?;
    Ok(0)
}

fn typed_one(app: &App, note: &Note) -> Result<Figure> {
    let (Some(word), Some(value)) = (&note.indicator, &note.value) else {
        return Err(Error::new(Kind::Usage, say::NEED_FIGURE).todo(list(app)));
    };
    let indicator = named(app, word).ok_or_else(|| {
        Error::new(Kind::Usage, say::NO_SUCH_INDICATOR.with("id", visible(word))).todo(list(app))
    })?;
    let on = super::day(app, note.date.as_deref())?.unwrap_or(app.clock.today());
    let value = number(value, indicator.unit)
        .ok_or_else(|| Error::new(Kind::Usage, say::ODD_FIGURE.with("text", visible(value))))?;
    Ok(Figure {
        indicator: indicator.id.clone(),
        title: indicator.title.clone(),
        unit: indicator.unit,
        on,
        value,
        source: note.source.clone(),
    })
}

fn list(app: &App) -> Text {
    let ids: Vec<&str> = app.guide.improve.indicators.iter().map(|one| one.id.as_str()).collect();
    say::NO_SUCH_ACT_TODO.with("list", ids.join(", "))
}

/// An indicator by its id or its title.
fn named<'a>(app: &'a App, word: &str) -> Option<&'a Indicator> {
    let word = word.trim();
    app.guide.improve.indicators.iter().find(|one| {
        one.id == word || [&one.title.es, &one.title.en].iter().any(|title| fold(title) == fold(word))
    })
}

/// A figure as the plan keeps it: 1240 and 1,240 whole, 87.5% in hundredths of a per cent; `None` when it is none, below
/// zero, or more than its unit allows.
fn number(text: &str, unit: Unit) -> Option<i64> {
    let bare = text.trim().trim_end_matches('%').trim().replace([',', ' ', '\u{a0}'], "");
    let (whole, rest) = bare.split_once('.').unwrap_or((&bare, ""));
    let digits = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let decimals: i64 = format!("{rest:0<2}").get(..2)?.parse().ok()?;
    let hundredths = whole.checked_mul(ONE)?.checked_add(decimals)?;
    match unit {
        Unit::Share => (rest.len() <= 2 && hundredths <= 100 * ONE).then_some(hundredths),
        Unit::Hour => (rest.is_empty() && whole <= 23).then_some(whole),
        // Half a download is a typing error.
        _ => rest.chars().all(|sign| sign == '0').then_some(whole),
    }
}

/// The figures that the program counts today.
fn counted(app: &App, path: &Path) -> Result<Vec<Figure>> {
    let tree = super::super::open::look(app, path)?.doc.tree().clone();
    let plan = typed(&tree);
    let counted = Counted::new(&app.guide, &plan, &tree, app.clock.today());
    let source = app.to(&say::COUNTED_SOURCE).to_string();
    let of = |one: crate::improve::indicators::Reading<'_>| {
        let value = one.value.filter(|value| !value.by_hand)?;
        let unit = one.indicator.unit;
        let kept = if unit == Unit::Share { value.hundredths } else { value.hundredths / ONE };
        let (indicator, title) = (one.indicator.id.clone(), one.indicator.title.clone());
        Some(Figure { indicator, title, unit, on: value.on, value: kept, source: Some(source.clone()) })
    };
    Ok(readings(&counted).into_iter().filter_map(of).collect())
}

/// The columns of a sheet, by their headers in either language.
struct Columns {
    indicator: usize,
    date: usize,
    value: usize,
    source: Option<usize>,
}

/// Every figure of a sheet; all that is wrong with it is told at once.
fn sheet(app: &App, file: &Path) -> Result<Vec<Figure>> {
    let files = rows::read(app, &[file.to_path_buf()])?;
    let mut wrong: Vec<Text> = Vec::new();
    let mut figures = Vec::new();
    for grid in files.iter().flat_map(|file| &file.sheets) {
        let Some((columns, at)) = columns(grid) else {
            wrong.push(say::NO_COLUMNS);
            continue;
        };
        let below =
            grid.rows.iter().skip(at + 1).filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
        for row in below {
            match figure(app, row, &columns) {
                Ok(one) => figures.push(one),
                Err(why) => wrong.push(say::ROW_WRONG.with("row", row.number).with_text("why", &why)),
            }
        }
    }
    if wrong.is_empty() {
        return Ok(figures);
    }
    let safe = crate::text::command::NOTHING_SAVED;
    Err(Error::new(Kind::Faulty, Text::joined(&wrong, "\n")).safe(safe))
}

fn columns(grid: &Grid) -> Option<(Columns, usize)> {
    let at = grid.rows.iter().position(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))?;
    let heads: Vec<String> = grid.rows.get(at)?.cells.iter().map(|cell| fold(cell)).collect();
    let of = |names: [&str; 2]| heads.iter().position(|head| names.contains(&head.as_str()));
    let columns = Columns {
        indicator: of(["indicador", "indicator"])?,
        date: of(["fecha", "date"])?,
        value: of(["valor", "value"])?,
        source: of(["fuente", "source"]),
    };
    Some((columns, at))
}

fn figure(app: &App, row: &GridRow, columns: &Columns) -> std::result::Result<Figure, Text> {
    let cell = |at: usize| row.cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
    let word = cell(columns.indicator);
    let indicator = named(app, word).ok_or_else(|| say::NO_SUCH_INDICATOR.with("id", visible(word)))?;
    let day = cell(columns.date);
    let on = dates::read(day, Order::DayFirst).filter(|on| *on <= app.clock.today());
    let on = on.ok_or_else(|| say::ODD_DATE.with("text", visible(day)))?;
    let text = cell(columns.value);
    let value = number(text, indicator.unit).ok_or_else(|| say::ODD_FIGURE.with("text", visible(text)))?;
    let source = columns.source.map(cell).filter(|text| !text.is_empty()).map(str::to_string);
    let (title, unit) = (indicator.title.clone(), indicator.unit);
    Ok(Figure { indicator: indicator.id.clone(), title, unit, on, value, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_kept_whole_or_in_hundredths_and_anything_else_is_refused() {
        let shares = ["87.5%", "87.55 %", "100", "0", "100.01%", "-3%", "87.555%", "muchas", ""];
        let kept = shares.map(|text| number(text, Unit::Share));
        assert_eq!(kept, [Some(8750), Some(8755), Some(10_000), Some(0), None, None, None, None, None]);
        let counts = ["1240", "1,240", "12.0", "12.5", "1e3"].map(|text| number(text, Unit::Count));
        assert_eq!(counts, [Some(1240), Some(1240), Some(12), None, None]);
        assert_eq!(["23", "24", "11.5"].map(|text| number(text, Unit::Hour)), [Some(23), None, None]);
    }
}
