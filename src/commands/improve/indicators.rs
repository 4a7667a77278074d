//! `mejora indicadores`: the table of indicators with what each comes from. No figure is invented: what nobody measured
//! says so, and what would be needed.

use std::path::Path;

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::app::App;
use crate::commands::demand::csv as line;
use crate::error::{Error, Kind, Result};
use crate::guide::model::improve::Unit;
use crate::improve::figures::Counted;
use crate::improve::indicators::{ONE, Reading, Trend, Value, readings};
use crate::papers::model::{Block, Document, Letterhead, Style, bold, plain};
use crate::plan::typed::typed;
use crate::schedule::words::short;
use crate::text::fold::visible;
use crate::text::{Text, improve as say, say as words};
use crate::ui::Say;

/// Which form is wanted: CSV, a page, with everything that is known of each.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub csv: bool,
    pub html: bool,
    pub all: bool,
}

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read, or the page cannot be made.
pub(super) fn run(app: &mut App, path: &Path, form: Form) -> Result<u8> {
    let tree = super::super::open::look(app, path)?.doc.tree().clone();
    let plan = typed(&tree);
    let bytes = {
        let counted = Counted::new(&app.guide, &plan, &tree, app.clock.today());
        let all = readings(&counted);
        match () {
            () if app.options.json => format!("{:#}\n", document(&counted, &all)).into_bytes(),
            () if form.csv => sheet(app, &all).into_bytes(),
            () if form.html => page(app, &counted, &all)?,
            () => app.drawn(&parts(app, &counted, &all, form.all)).into_bytes(),
        }
    };
    app.result(&bytes)?;
    Ok(0)
}

fn parts(app: &App, counted: &Counted<'_>, all: &[Reading<'_>], detail: bool) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let name = counted.plan.institution.name.as_deref().map(visible);
    let title = name.map_or(say::INDICATORS_UNNAMED, |name| say::INDICATORS_TITLE.with("name", name));
    let mut parts = vec![Say::Title { left: to(&title), right: to(&short(counted.today)) }];
    let (known, unknown): (Vec<&Reading<'_>>, Vec<&Reading<'_>>) =
        all.iter().partition(|one| one.value.is_some());
    if !known.is_empty() {
        let heads = [say::COL_INDICATOR, say::COL_VALUE, say::COL_OF, say::COL_TREND, say::COL_DAY];
        let rows = known.iter().map(|one| row(app, one)).collect();
        parts.push(Say::Table { heads: heads.iter().map(to).collect(), rows });
        if known.iter().any(|one| one.chosen) {
            parts.push(Say::Text(to(&say::CHOSEN_KEY.with("code", code(counted, "improvement.indicators")))));
        }
        parts.push(Say::Blank);
    }
    parts.push(Say::Text(to(&say::UNMEASURED.with("n", unknown.len()).with("of", all.len()))));
    parts.extend(unknown.iter().map(|one| Say::Item { mark: "· ".into(), text: to(&lacking(one)) }));
    if detail {
        parts.push(Say::Blank);
        parts.push(Say::Text(to(&say::DETAIL_TITLE)));
        parts.push(Say::Pairs(
            all.iter().map(|one| (to(&one.indicator.title), to(&origin(counted, one)))).collect(),
        ));
    }
    parts.extend([Say::Blank, Say::Text(to(&caution(counted)))]);
    parts
}

/// The warning of the Guide, with its source.
fn caution(counted: &Counted<'_>) -> Text {
    counted.guide.improve.caution.as_ref().map_or_else(Text::default, |caution| {
        let basis = super::show::basis(counted.guide, &caution.basis);
        caution.text.and(&say::FROM_BASIS.with_text("basis", &basis))
    })
}

fn code(counted: &Counted<'_>, id: &str) -> String {
    counted.guide.question(id).map(|one| one.code.clone()).unwrap_or_default()
}

fn row(app: &App, one: &Reading<'_>) -> Vec<String> {
    let to = |text: &Text| app.to(text).to_string();
    let mark = if one.chosen { "* " } else { "" };
    let Some(value) = &one.value else { return Vec::new() };
    vec![
        format!("{mark}{}", to(&one.indicator.title)),
        to(&figure(one.indicator.unit, value.hundredths)),
        of(one.indicator.unit, value).map_or_else(|| "-".into(), |text| to(&text)),
        to(&trend(one)),
        to(&short(value.on)),
    ]
}

/// What the figure was counted from: so many of so many, or how many scores a mean is of.
fn of(unit: Unit, value: &Value) -> Option<Text> {
    let line = if unit == Unit::Points { say::MEAN_OF } else { say::SO_MANY };
    value.share.map(|share| line.with("n", share.good).with("of", share.of))
}

/// A figure with its unit: «87.5 %», «12», «3.5 días», «11 h».
pub(super) fn figure(unit: Unit, hundredths: i64) -> Text {
    let number = decimal(hundredths);
    match unit {
        Unit::Share => say::PERCENT.with("n", number),
        Unit::Days if hundredths == ONE => say::ONE_DAY,
        Unit::Days => say::DAYS.with("n", number),
        Unit::Hour => say::HOUR.with("n", number),
        Unit::Count | Unit::Points => Text::same(number),
    }
}

/// Hundredths as a decimal without idle zeros: 12.5.
fn decimal(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / ONE, (hundredths % ONE).abs());
    let grouped = words::grouped(&whole.abs().to_string());
    let sign = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{grouped}"),
        tenths if tenths % 10 == 0 => format!("{sign}{grouped}.{}", tenths / 10),
        rest => format!("{sign}{grouped}.{rest:02}"),
    }
}

/// What it does beside the figure before it.
fn trend(one: &Reading<'_>) -> Text {
    let Some((trend, (on, before))) = one.trend.zip(one.before()) else { return say::NO_TREND };
    let line = match trend {
        Trend::Better => say::TREND_BETTER,
        Trend::Worse => say::TREND_WORSE,
        Trend::Same => say::TREND_SAME,
        Trend::Up => say::TREND_UP,
        Trend::Down => say::TREND_DOWN,
    };
    line.with_text("before", &figure(one.indicator.unit, before)).with_text("day", &short(on))
}

/// «Descargas: sin medir. Hace falta: ... Escribe: ...»
fn lacking(one: &Reading<'_>) -> Text {
    let line = say::LACKING
        .with_text("title", &one.indicator.title)
        .with_text("needs", &one.indicator.needs.lower());
    if one.indicator.commands.is_empty() {
        return line;
    }
    line.and(&say::TYPE.with_text("commands", &super::show::typed(&one.indicator.commands)))
}

/// The formula of an indicator, the answers that it comes from, where it was read, and its source.
fn origin(counted: &Counted<'_>, one: &Reading<'_>) -> Text {
    let indicator = one.indicator;
    let mut text = indicator.formula.and(&Text::same("·"));
    if !indicator.questions.is_empty() {
        let codes: Vec<String> = indicator.questions.iter().map(|id| code(counted, id)).collect();
        text = text.and(&say::FROM_ANSWERS.with("codes", codes.join(", ")));
    }
    if let Some(value) = one.value.as_ref().filter(|value| value.by_hand) {
        let source =
            value.source.as_deref().map_or_else(|| say::NO_SOURCE, |source| Text::same(visible(source)));
        text = text.and(&say::READ_AT.with_text("source", &source));
    }
    let every =
        indicator.every.as_deref().map(|every| counted.guide.term_label("periodicity", every).lower());
    text = text.and(&say::MEASURED_EVERY.with_text("every", &every.unwrap_or(say::AT_EACH_EVENT)));
    let text =
        text.and(&say::FROM_BASIS.with_text("basis", &super::show::basis(counted.guide, &indicator.basis)));
    indicator.note.iter().fold(text, |text, note| text.and(note))
}

/// `{"version": 1, "today", "indicators": [{"id", "chosen", "unit", "every", "value": hundredths of the unit or null,
/// "numerator", "denominator", "on", "by_hand", "source", "address", "questions", "trend": "better", "worse", "same", "up",
/// "down" or null, "history": [{"on", "value"}], "basis"}]}`.
fn document(counted: &Counted<'_>, all: &[Reading<'_>]) -> Json {
    let one = |one: &Reading<'_>| {
        let value = one.value.as_ref();
        let share = value.and_then(|value| value.share);
        let history = one.history.iter().map(|(on, value)| json!({ "on": on.to_string(), "value": value }));
        let basis = one.indicator.basis.iter();
        json!({
            "id": one.indicator.id,
            "chosen": one.chosen,
            "unit": unit(one.indicator.unit),
            "every": one.indicator.every,
            "value": value.map(|value| value.hundredths),
            "numerator": share.map(|share| share.good),
            "denominator": share.map(|share| share.of),
            "on": value.map(|value| value.on.to_string()),
            "by_hand": value.map(|value| value.by_hand),
            "source": value.and_then(|value| value.source.clone()),
            "address": value.and_then(|value| value.address.as_ref()).map(ToString::to_string),
            "questions": one.indicator.questions,
            "trend": one.trend.map(Trend::code),
            "history": history.collect::<Vec<_>>(),
            "basis": basis
                .map(|basis| json!({ "source": basis.source, "at": basis.at, "verified": basis.verified }))
                .collect::<Vec<_>>(),
        })
    };
    json!({
        "version": 1,
        "today": counted.today.to_string(),
        "indicators": all.iter().map(one).collect::<Vec<_>>(),
    })
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "count",
        Unit::Share => "percent",
        Unit::Days => "days",
        Unit::Points => "points",
        Unit::Hour => "hour",
    }
}

/// A row for each indicator; an empty value was not measured.
fn sheet(app: &App, all: &[Reading<'_>]) -> String {
    let to = |text: &Text| app.to(text).to_string();
    let mut out = String::from('\u{feff}');
    let heads = [
        say::COL_ID,
        say::COL_INDICATOR,
        say::COL_VALUE,
        say::COL_UNIT,
        say::COL_NUMERATOR,
        say::COL_DENOMINATOR,
        say::COL_DAY,
        say::COL_SOURCE,
        say::COL_BEFORE,
        say::COL_BEFORE_DAY,
        say::COL_FORMULA,
    ];
    line(&mut out, &heads.map(|head| to(&head)));
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    for one in all {
        let value = one.value.as_ref();
        let share = value.and_then(|value| value.share);
        let count = |count: Option<i64>| count.map(|count| count.to_string()).unwrap_or_default();
        let bare = |hundredths: i64| decimal(hundredths).replace(',', "");
        let source = match value {
            None => to(&say::UNMEASURED_WORD),
            Some(value) if value.by_hand => value.source.clone().unwrap_or_else(|| to(&say::NO_SOURCE)),
            Some(_) => to(&say::FROM_PLAN),
        };
        let cells = [
            one.indicator.id.clone(),
            to(&one.indicator.title),
            value.map(|value| bare(value.hundredths)).unwrap_or_default(),
            unit(one.indicator.unit).to_string(),
            count(share.map(|share| share.good)),
            count(share.map(|share| share.of)),
            day(value.map(|value| value.on)),
            source,
            one.before().map(|(_, before)| bare(before)).unwrap_or_default(),
            day(one.before().map(|(on, _)| on)),
            to(&one.indicator.formula),
        ];
        line(&mut out, &cells);
    }
    out
}

/// The table as a page to print, laid out as official papers are.
fn page(app: &App, counted: &Counted<'_>, all: &[Reading<'_>]) -> Result<Vec<u8>> {
    let to = |text: &Text| app.to(text).to_string();
    let name = counted.plan.institution.name.as_deref().map(visible).unwrap_or_default();
    let heads = [say::COL_INDICATOR, say::COL_VALUE, say::COL_OF, say::COL_TREND, say::COL_DAY];
    let rows = all.iter().filter(|one| one.value.is_some()).map(|one| row(app, one));
    let rows: Vec<Vec<_>> = rows.map(|cells| cells.into_iter().map(plain).collect()).collect();
    let unknown: Vec<&Reading<'_>> = all.iter().filter(|one| one.value.is_none()).collect();
    let unmeasured = say::UNMEASURED.with("n", unknown.len()).with("of", all.len());
    let paragraph = |text: String, style| Block::Paragraph { style, text: plain(text) };
    let mut blocks = vec![
        Block::Heading { level: 1, text: plain(to(&say::INDICATORS_UNNAMED)) },
        paragraph(to(&words::day(counted.today)), Style::Right),
    ];
    if !rows.is_empty() {
        blocks.push(Block::Table { heads: heads.iter().map(|head| bold(to(head))).collect(), rows });
    }
    if all.iter().any(|one| one.chosen && one.value.is_some()) {
        let key = say::CHOSEN_KEY.with("code", code(counted, "improvement.indicators"));
        blocks.push(paragraph(to(&key), Style::Note));
    }
    blocks.push(paragraph(to(&unmeasured), Style::Body));
    blocks.push(Block::Bullets(unknown.iter().map(|one| plain(to(&lacking(one)))).collect()));
    blocks.push(Block::Heading { level: 2, text: plain(to(&say::DETAIL_TITLE)) });
    let detail = |one: &Reading<'_>| {
        let mut text = bold(to(&one.indicator.title));
        text.extend(plain(format!(" {}", to(&origin(counted, one)))));
        text
    };
    blocks.push(Block::Bullets(all.iter().map(detail).collect()));
    blocks.push(paragraph(to(&caution(counted)), Style::Note));
    let made = Document {
        title: to(&say::INDICATORS_UNNAMED),
        lang: app.lang(),
        head: Letterhead { name, ..Letterhead::default() },
        at: counted.today.at(0, 0, 0, 0),
        blocks,
        missing: Vec::new(),
        by_hand: Vec::new(),
    };
    crate::papers::write(&made, crate::papers::Format::Html, &app.guide.paper_page)
        .map_err(|what| Error::new(Kind::Faulty, what))
}
