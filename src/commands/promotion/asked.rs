//! Short questions of promotion: a line, a day, some datasets. Each can be left blank, gone back from, or left.

use jiff::civil::Date;

use crate::app::App;
use crate::commands::ask;
use crate::demand::dates::{self, Order};
use crate::error::{Error, Kind, Result};
use crate::text::fold::{clean, visible};
use crate::text::{Text, promotion as say};
use crate::ui::{Entry, Raw, Reply, Row, View};

/// What a person says to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said<T> {
    It(T),
    /// Nothing, for now.
    Blank,
    Back,
    Leave,
}

/// A question: its id for scripts, its words, and what may be written.
pub struct Asked<'a> {
    pub id: &'a str,
    pub ask: Text,
    pub hint: Text,
    /// Plain Enter leaves it blank.
    pub optional: bool,
}

/// One line of text that `fit` accepts; what it does not accept stays to be mended.
pub fn line<T>(
    app: &mut App,
    asked: &Asked<'_>,
    fit: impl Fn(&str) -> std::result::Result<T, Text>,
) -> Said<T> {
    let mut initial = String::new();
    let mut error = None;
    loop {
        let entry = Entry::Line { initial: initial.clone() };
        let mut view = View::short(asked.id, app.to(&asked.ask), entry).hint(app.to(&asked.hint));
        view.again = error.is_some();
        view.error = error.take();
        if asked.optional {
            view = view.may_skip();
        }
        match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(written)) if !written.trim().is_empty() => match fit(&clean(&written)) {
                Ok(value) => return Said::It(value),
                Err(why) => {
                    error = Some(app.to(&why).to_string());
                    initial = written;
                }
            },
            Reply::Skip | Reply::Answer(Raw::Text(_)) if asked.optional => return Said::Blank,
            Reply::Back => return Said::Back,
            Reply::Quit | Reply::Menu => return Said::Leave,
            _ => {}
        }
    }
}

/// Some of the rows, at least one unless `optional`.
pub fn some(app: &mut App, asked: &Asked<'_>, rows: &[Row]) -> Said<Vec<String>> {
    loop {
        let entry = Entry::Many { rows: rows.to_vec(), chosen: Vec::new() };
        let mut view = View::short(asked.id, app.to(&asked.ask), entry).hint(app.to(&asked.hint));
        if asked.optional {
            view = view.may_skip();
        }
        match app.ui.ask(&view) {
            Reply::Answer(Raw::Many(ids)) if !ids.is_empty() => return Said::It(ids),
            Reply::Skip | Reply::Answer(Raw::Many(_)) if asked.optional => return Said::Blank,
            Reply::Back => return Said::Back,
            Reply::Quit | Reply::Menu => return Said::Leave,
            _ => {}
        }
    }
}

/// One of the rows.
pub fn one(app: &mut App, id: &str, ask: &Text, rows: Vec<Row>) -> Said<String> {
    match ask::one(app, id, ask, rows) {
        ask::Said::Row(id) => Said::It(id),
        ask::Said::Back => Said::Back,
        ask::Said::Leave => Said::Leave,
    }
}

/// A day as people write it.
///
/// # Errors
/// How to write it.
pub fn day(word: &str) -> std::result::Result<Date, Text> {
    let odd = || say::ODD_DAY.with("text", visible(word)).and(&say::ODD_DAY_TODO);
    dates::read(word, Order::DayFirst).ok_or_else(odd)
}

/// A day of the command line.
///
/// # Errors
/// When it is none.
pub fn said_day(word: Option<&str>) -> Result<Option<Date>> {
    let Some(word) = word else { return Ok(None) };
    let odd = || Error::new(Kind::Usage, say::ODD_DAY.with("text", visible(word))).todo(say::ODD_DAY_TODO);
    dates::read(word, Order::DayFirst).map(Some).ok_or_else(odd)
}

/// As [`said_day`], a day that has come; today when none was written.
///
/// # Errors
/// When it is none, or has not come yet.
pub fn past_day(app: &App, word: Option<&str>) -> Result<Date> {
    let today = app.clock.today();
    let day = said_day(word)?.unwrap_or(today);
    if day > today {
        let shown = visible(word.unwrap_or_default());
        return Err(Error::new(Kind::Usage, say::DAY_TO_COME.with("text", shown)));
    }
    Ok(day)
}

/// A text without identifiers of persons, as it is kept.
pub fn masked(app: &App, plan: &crate::plan::model::Plan, text: &str) -> String {
    crate::catalog::safe(&app.guide, plan, &clean(text))
}
