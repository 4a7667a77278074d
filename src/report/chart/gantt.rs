//! The calendar as rows in time: what was promised, what is open, what moved, and the weeks without publication.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Size;
use super::mark::{hatch, mark, marks};
use super::svg::{Anchor, Svg};
use super::width::{fit, width};
use crate::report::block::clean;
use crate::report::contents::{Bar, Closed, Contents, Stand};
use crate::text::report_charts::{self as words, SHORT_MONTHS};
use crate::text::{Lang, Text};
use crate::wizard::answer::write_out;

/// Months that a drawing shows at most; what comes later stands at its edge.
const LONGEST: i32 = 120;
/// Height of the names of months and years.
const HEAD: f64 = 40.0;
/// Marks of updates that are nearer than this are one line.
const DENSE: f64 = 7.0;

/// What is drawn.
pub struct Gantt<'c> {
    lang: Lang,
    today: Option<Date>,
    rows: Vec<(String, &'c Bar)>,
    closed: &'c [Closed],
    /// The first day of the first month, and months from there.
    from: Date,
    months: i32,
}

impl<'c> Gantt<'c> {
    pub fn new(contents: &'c Contents) -> Self {
        let calendar = &contents.calendar;
        let today = contents.validity.on;
        let all = || {
            let of = |bar: &'c Bar| {
                bar.work
                    .into_iter()
                    .chain([bar.first])
                    .chain(bar.proposed)
                    .chain(bar.before.iter().copied())
                    .chain(bar.updates.iter().copied())
            };
            calendar.bars.iter().flat_map(of)
        };
        let from = all().chain(today).min().unwrap_or_default().first_of_month();
        let to = all().max().unwrap_or(from);
        let months = (ordinal(to) - ordinal(from) + 1).clamp(2, LONGEST);
        let row = |bar: &'c Bar| {
            let number =
                contents.number(&bar.dataset).map(|number| format!("{number}. ")).unwrap_or_default();
            (clean(&format!("{number}{}", contents.title(&bar.dataset))), bar)
        };
        let rows = calendar.bars.iter().map(row).collect();
        Self { lang: contents.lang, today, rows, closed: &calendar.closed, from, months }
    }
}

/// Months since the year 0.
fn ordinal(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

/// From days to places.
struct Axis {
    left: f64,
    width: f64,
    from: Date,
    months: i32,
}

impl Axis {
    /// Each month has the same width, whatever its days.
    fn at(&self, day: Date) -> f64 {
        let months = f64::from(ordinal(day) - ordinal(self.from));
        let part = f64::from(day.day() - 1) / f64::from(day.days_in_month());
        self.left + ((months + part) / f64::from(self.months)).clamp(0.0, 1.0) * self.width
    }

    fn month(&self, at: i32) -> f64 {
        self.left + f64::from(at) / f64::from(self.months) * self.width
    }

    fn day(&self, at: i32) -> Option<Date> {
        self.from.checked_add(at.months()).ok()
    }
}

/// The drawings: one for as many rows as fit on a sheet.
pub fn gantt(drawing: &Gantt<'_>, size: Size) -> Vec<String> {
    let parts: Vec<_> = drawing.rows.chunks(size.rows()).collect();
    let count = parts.len();
    parts.iter().enumerate().map(|(at, rows)| part(drawing, rows, (at + 1, count), size)).collect()
}

fn part(drawing: &Gantt<'_>, rows: &[(String, &Bar)], (at, count): (usize, usize), size: Size) -> String {
    let to = |text: &Text| text.to(drawing.lang).to_string();
    let title = match count {
        1 => to(&words::GANTT_TITLE),
        _ => to(&words::GANTT_PART.with("part", at).with("parts", count)),
    };
    let wide = size == Size::Wide;
    let left = if wide { 250.0 } else { 8.0 };
    let axis = Axis { left, width: size.width() - left - 10.0, from: drawing.from, months: drawing.months };
    let last = axis.day(drawing.months - 1).unwrap_or(drawing.from).last_of_month();
    let days = [drawing.from, last].map(|day| to(&write_out::date(day)));
    let desc = to(&words::GANTT_DESC.with("from", &days[0]).with("to", &days[1]));
    let mut svg = Svg::new(&format!("calendario-{at}"), size, (&title, &desc));
    let height = if wide { 26.0 } else { 42.0 };
    let bottom = HEAD + height * rows.len() as f64;
    ground(&mut svg, drawing, &axis, bottom, size);
    today(&mut svg, drawing, &axis, bottom, size);
    for (at, (title, bar)) in rows.iter().enumerate() {
        let top = HEAD + height * at as f64;
        svg.line("grid", (0.0, top), (size.width(), top));
        let (label, middle) = if wide { (top + 18.0, top + 13.0) } else { (top + 16.0, top + 29.0) };
        let room = if wide { left - 14.0 } else { size.width() - 4.0 };
        let title = fit(title, size.letters(), room);
        if !wide {
            // The label stands on the lines of the months: they stop behind it.
            svg.rect("back", (0.0, top + 1.0), (width(&title, size.letters()) + 4.0, size.letters() + 6.0));
        }
        svg.text("label", Anchor::Start, (0.0, label), &title);
        row(&mut svg, &axis, bar, middle);
    }
    svg.finish(bottom + size.letters() + 8.0, size.letters())
}

/// Closed weeks, lines of the months and their names.
fn ground(svg: &mut Svg, drawing: &Gantt<'_>, axis: &Axis, bottom: f64, size: Size) {
    for closed in drawing.closed {
        let after = closed.to.tomorrow().unwrap_or(closed.to);
        let (from, to) = (axis.at(closed.from), axis.at(after));
        if to > from {
            svg.rect("closed", (from, HEAD), (to - from, bottom - HEAD));
            svg.put(&hatch("hatch", (from, HEAD), (to - from, bottom - HEAD)));
        }
    }
    let month_width = axis.width / f64::from(axis.months);
    let room = width("mmm", size.letters());
    let step = [1, 2, 3, 6, 12].into_iter().find(|step| f64::from(*step) * month_width >= room).unwrap_or(24);
    let mut year_end = f64::MIN;
    for at in 0..axis.months {
        let Some(day) = axis.day(at) else { continue };
        let (x, january) = (axis.month(at), day.month() == 1);
        if at % step == 0 || january {
            svg.line(if january { "year" } else { "grid" }, (x, HEAD - 4.0), (x, bottom));
        }
        if at % step == 0 && (step == 1 || x + room <= axis.left + axis.width) {
            let name = &SHORT_MONTHS[usize::from(day.month().unsigned_abs()) - 1];
            svg.text("soft", Anchor::Start, (x + 2.0, HEAD - 8.0), name.to(drawing.lang));
        }
        if at == 0 || january {
            let year = day.year().to_string();
            // The first year gives way to the next where there is no room for both.
            let next = axis.month(at + 13 - i32::from(day.month()));
            let fits =
                january || next - x > width(&year, size.letters()) + 6.0 || next > axis.left + axis.width;
            if fits && x >= year_end && x + width(&year, size.letters()) <= size.width() {
                svg.text("strong", Anchor::Start, (x + 2.0, HEAD - 8.0 - size.letters() - 3.0), &year);
                year_end = x + width(&year, size.letters()) + 4.0;
            }
        }
    }
    svg.line("grid", (0.0, bottom), (size.width(), bottom));
}

fn row(svg: &mut Svg, axis: &Axis, bar: &Bar, y: f64) {
    let first = axis.at(bar.first);
    if let Some(work) = bar.work.filter(|work| *work < bar.first) {
        let from = axis.at(work);
        svg.rect("work", (from, y - 4.0), (first - from, 8.0));
    }
    updates(svg, axis, bar, y);
    if let Some(oldest) = bar.before.iter().map(|day| axis.at(*day)).reduce(f64::min) {
        svg.line("slip", (oldest, y), (first, y));
    }
    for day in &bar.before {
        svg.put(&mark(marks::BEFORE, axis.at(*day), y));
    }
    let kind = match bar.stand {
        Stand::Promised => marks::FIRST,
        Stand::Open => marks::OPEN,
        Stand::Late => marks::LATE,
        Stand::Proposed => marks::PROPOSED,
    };
    svg.put(&mark(kind, first, y));
    if let Some(day) = bar.proposed {
        svg.put(&mark(marks::PROPOSED, axis.at(day), y));
    }
}

/// Dots on a line; where they would touch, the line alone.
fn updates(svg: &mut Svg, axis: &Axis, bar: &Bar, y: f64) {
    let places: Vec<f64> = bar.updates.iter().map(|day| axis.at(*day)).collect();
    let Some(last) = places.iter().copied().reduce(f64::max) else { return };
    let dense = places.windows(2).any(|pair| pair[1] - pair[0] < DENSE);
    svg.line(if dense { "rope" } else { "thread" }, (axis.at(bar.first), y), (last, y));
    if !dense {
        places.iter().for_each(|x| svg.put(&mark(marks::UPDATE, *x, y)));
    }
}

fn today(svg: &mut Svg, drawing: &Gantt<'_>, axis: &Axis, bottom: f64, size: Size) {
    let Some(today) = drawing.today else { return };
    let x = axis.at(today);
    svg.line("now", (x, HEAD - 4.0), (x, bottom + 4.0));
    let name = words::TODAY.to(drawing.lang).to_string();
    let half = width(&name, size.letters()) / 2.0;
    let at = x.clamp(half, size.width() - half);
    svg.text("soft", Anchor::Middle, (at, bottom + size.letters() + 3.0), &name);
}
