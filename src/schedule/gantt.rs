//! The calendar drawn by months: letters in columns for a terminal, sentences for a screen reader, data for a picture.

use jiff::civil::Date;

use super::words::{long, month, month_brief, shown, to};
use super::{Outlook, due};
use crate::text::{Lang, Text, schedule as say};
use crate::ui::Say;

/// Columns that a title wants, and a month.
const TITLE: usize = 26;
const MONTH: usize = 5;
/// Below so many columns it is told in words.
const NARROW: usize = 72;

/// One dataset of the picture: dates in order, months as the first day of each.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub dataset: String,
    pub title: String,
    /// The day of the first publication: promised, else proposed.
    pub first: Option<Date>,
    /// The day is only proposed.
    pub proposed: bool,
    /// It was online before.
    pub online: bool,
    /// Months in which the first opening is worked on.
    pub work: Vec<Date>,
    /// Days of its updates.
    pub updates: Vec<Date>,
}

/// The bars of the first `months` months, in the order of opening: what the public report draws.
pub fn bars(outlook: &Outlook, months: usize) -> Vec<Bar> {
    let board = &outlook.board;
    let months = months.clamp(1, board.months());
    let end = board.month_of(months - 1).last_of_month();
    let bar = |(at, task): (usize, &super::Task)| {
        let first = if board.is_overdue(at) { outlook.planned.dates[at] } else { outlook.date(at) };
        let updates = match (task.period, task.counted_from(first)) {
            (Some(period), Some(anchor)) => due(period, anchor, end, &board.days),
            _ => Vec::new(),
        };
        let work = outlook.load_planned.work[at].iter().take(months).enumerate();
        Bar {
            dataset: task.dataset.clone(),
            title: task.title.clone(),
            first: first.filter(|_| !task.published),
            proposed: task.date.is_none() || board.is_overdue(at),
            online: task.published,
            work: work.filter(|(_, minutes)| **minutes > 0).map(|(at, _)| board.month_of(at)).collect(),
            updates: updates.into_iter().map(|due| due.on).filter(|on| *on >= board.start).collect(),
        }
    };
    board.tasks.iter().enumerate().map(bar).collect()
}

/// The drawing for a terminal of so many columns; in words when there is no room for it, or when asked for.
pub fn parts(outlook: &Outlook, months: usize, lang: Lang, columns: Option<usize>) -> Vec<Say> {
    let bars = bars(outlook, months);
    let all: Vec<Date> =
        (0..months.clamp(1, outlook.board.months())).map(|at| outlook.board.month_of(at)).collect();
    let mut parts = vec![Say::Text(to(&say::GANTT_TITLE, lang))];
    match columns.filter(|columns| *columns >= NARROW) {
        Some(columns) => {
            let most = (columns - TITLE) / MONTH;
            let side = all.len().div_ceil(all.len().div_ceil(most.max(1)));
            parts.extend(all.chunks(side.max(1)).map(|chunk| drawn(outlook, &bars, chunk, lang)));
            parts.push(Say::Text(to(&say::GANTT_KEY, lang)));
        }
        None => parts.extend(bars.iter().map(|bar| {
            let last = all.last().copied().unwrap_or(outlook.board.start);
            Say::Item { mark: "· ".into(), text: to(&words(bar, last), lang) }
        })),
    }
    parts
}

fn drawn(outlook: &Outlook, bars: &[Bar], months: &[Date], lang: Lang) -> Say {
    let year = months.first().map(|first| first.year().to_string()).unwrap_or_default();
    let names = months.iter().map(|month| to(&month_brief(*month, false), lang));
    let row = |bar: &Bar| {
        let cells = months.iter().map(|month| letters(outlook, bar, *month));
        std::iter::once(shown(&bar.title)).chain(cells).collect()
    };
    Say::Table { heads: std::iter::once(year).chain(names).collect(), rows: bars.iter().map(row).collect() }
}

/// What happens with a dataset in a month, in letters.
fn letters(outlook: &Outlook, bar: &Bar, month: Date) -> String {
    let within = |date: &Date| date.first_of_month() == month;
    let published = bar.first.as_ref().is_some_and(within);
    let updated = bar.updates.iter().any(within);
    let mut cell = String::new();
    if published {
        cell.push(if bar.proposed { '?' } else { 'P' });
    } else if bar.work.contains(&month) {
        cell.push('=');
    }
    if updated {
        cell.push('a');
    }
    let end = month.last_of_month();
    let closed = super::days::days_from(month)
        .take_while(|day| *day <= end)
        .all(|day| outlook.board.days.unfit(day).is_some());
    if cell.is_empty() { if closed { "x".into() } else { ".".into() } } else { cell }
}

fn words(bar: &Bar, last: Date) -> Text {
    let first = match bar.first {
        _ if bar.online => say::ONLINE,
        None => say::NO_DATE,
        Some(date) if bar.proposed => say::GANTT_PROPOSED.with_text("date", &long(date)),
        Some(date) => say::GANTT_FIRST.with_text("date", &long(date)),
    };
    let after = match bar.updates.len() {
        0 => Text::default(),
        1 => say::GANTT_UPDATE.with_text("month", &month(last)),
        n => say::GANTT_UPDATES.with("n", n).with_text("month", &month(last)),
    };
    say::GANTT_WORDS.with_text("first", &first).with_text("after", &after).with("title", shown(&bar.title))
}
