//! The sections of the page: bars, stacked bars and tables, each figure with its denominator in words.

use serde_json::{Value as Json, json};

use super::group::Group;
use super::parts::{Counted, Share, StepPart, ThemePart};
use super::picture::Picture;
use super::row::{STAGES, stage_ends};
use super::screen::{group_name, lesson_said, marks_said, most, tenth};
use super::spread::TargetPart;
use super::trend::Trend;
use super::words::{self, number, share};
use super::{Given, trend_said};
use crate::text::{Lang, Text, region as say};

/// Who looks at the page.
#[derive(Debug, Clone, Copy)]
pub struct Eye<'a> {
    pub given: Given<'a>,
    pub lang: Lang,
}

impl Eye<'_> {
    pub fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    pub(super) fn section(
        &self,
        id: &str,
        (title, about): (&Text, Option<Text>),
        charts: Vec<Json>,
    ) -> Option<Json> {
        let about = about.map(|about| self.to(&about));
        (!charts.is_empty())
            .then(|| json!({ "id": id, "title": self.to(title), "about": about, "charts": charts }))
    }

    /// A bar for each row: label, figure.
    fn bars(&self, caption: &Text, heads: [&Text; 2], rows: Vec<(String, Share)>) -> Json {
        let row = |(label, part): &(String, Share)| json!({ "label": label, "width": width(*part), "said": self.to(&share(*part)) });
        json!({
            "kind": "bars",
            "caption": self.to(caption),
            "heads": heads.map(|head| self.to(head)),
            "rows": rows.iter().map(row).collect::<Vec<_>>(),
        })
    }

    /// A bar in parts for each row; `class` is the family of colours: `status` or `stage`.
    fn stacks(
        &self,
        caption: &Text,
        class: &str,
        names: &[String],
        rows: &[(String, Vec<u32>, String)],
    ) -> Json {
        let row = |(label, parts, said): &(String, Vec<u32>, String)| {
            let of: u32 = parts.iter().sum();
            let mut from = 0.0;
            let part = |n: &u32| {
                let wide = width(Share { n: *n, of });
                let part = json!({ "x": round(from), "width": wide, "said": number(n) });
                from += wide;
                part
            };
            json!({ "label": label, "parts": parts.iter().map(part).collect::<Vec<_>>(), "said": said })
        };
        json!({
            "kind": "stacks",
            "class": class,
            "caption": self.to(caption),
            "names": names,
            "rows": rows.iter().map(row).collect::<Vec<_>>(),
        })
    }

    /// A table of words and numbers; the first column names the row.
    pub(super) fn table(&self, caption: &Text, heads: &[Text], rows: Vec<Vec<String>>) -> Json {
        let heads: Vec<String> = heads.iter().map(|head| self.to(head)).collect();
        json!({ "kind": "table", "caption": self.to(caption), "heads": heads, "rows": rows })
    }
}

/// Per cent of the width, with a tenth.
fn width(part: Share) -> f64 {
    if part.of == 0 { 0.0 } else { round(f64::from(part.n) * 100.0 / f64::from(part.of)) }
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// How far plans of a stage are, in words.
pub fn stage_name(stage: usize, given: &Given<'_>) -> Text {
    let steps = given.guide.steps.len();
    let ends = stage_ends(steps);
    match stage {
        0 => say::STAGE_NONE,
        1 => say::STAGE_STARTED,
        5 => say::STAGE_ALL.with("n", steps),
        stage => {
            let to = ends.get(stage - 2).copied().unwrap_or(steps);
            let from = if stage == 2 { 1 } else { ends.get(stage - 3).map_or(1, |end| end + 1) };
            let text = if from == to { say::STAGE_EXACT } else { say::STAGE_STEPS };
            text.with("from", from).with("to", to)
        }
    }
}

/// The stages with how many plans are in each.
pub fn legend(picture: &Picture, eye: &Eye<'_>) -> Vec<Json> {
    let one = |stage: usize| {
        let n = picture.rows.iter().filter(|row| row.stage == stage).count();
        let part = Share::new(n, picture.rows.len());
        let mark = super::map::shape(stage, (8.0, 8.0), 6.0);
        json!({ "mark": mark, "label": eye.to(&stage_name(stage, &eye.given)), "said": eye.to(&share(part)) })
    };
    (0..STAGES).map(one).collect()
}

/// Every section that has something to tell.
pub fn all(picture: &Picture, trend: Option<&Trend>, eye: &Eye<'_>) -> Vec<Json> {
    [
        steps(picture, eye),
        next(picture, eye),
        themes(picture, eye),
        scores(picture, eye),
        groups("bands", (&say::BANDS, &say::COL_BAND), &picture.bands, eye),
        groups("states", (&say::STATES, &say::COL_STATE), &picture.states, eye),
        terms(picture, eye),
        findings(picture, eye),
        trend.and_then(|trend| trend_said::section(trend, eye)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn steps(picture: &Picture, eye: &Eye<'_>) -> Option<Json> {
    let name = |at: usize| format!("{} {}", at + 1, eye.to(&words::step(at, &eye.given)));
    let stops = picture.steps.iter().enumerate();
    let stops = stops.map(|(at, step)| (name(at), Share { n: step.stops, of: picture.plans }));
    let done = (eye.to(&say::ALL_DONE), picture.finished);
    let statuses = [say::COL_COMPLETE, say::COL_PROGRESS, say::COL_NOT_STARTED, say::COL_CANNOT];
    let row = |(at, step): (usize, &StepPart)| {
        let complete = Share { n: step.status.complete, of: step.of };
        (name(at), step.status.all().to_vec(), eye.to(&share(complete)))
    };
    let rows: Vec<_> = picture.steps.iter().enumerate().map(row).collect();
    let names = statuses.map(|text| eye.to(&text));
    let charts = vec![
        eye.bars(&say::CHART_STOPS, [&say::COL_STEP, &say::COL_PLANS], stops.chain([done]).collect()),
        eye.stacks(&say::CHART_STATUS, "status", &names, &rows),
    ];
    eye.section("steps", (&say::STEPS, None), charts)
}

fn next(picture: &Picture, eye: &Eye<'_>) -> Option<Json> {
    let line = |lesson| eye.to(&lesson_said(lesson, &eye.given));
    let lines: Vec<String> = picture.next.iter().map(line).collect();
    let charts = if lines.is_empty() { Vec::new() } else { vec![json!({ "kind": "list", "lines": lines })] };
    eye.section("next", (&say::NEXT, Some(say::NEXT_ABOUT)), charts)
}

fn themes(picture: &Picture, eye: &Eye<'_>) -> Option<Json> {
    let told = || picture.themes.iter().filter(|theme| theme.datasets > 0);
    let name = |theme: &ThemePart| eye.to(&words::theme(&theme.id, &eye.given));
    let row = |theme: &ThemePart| {
        let parts =
            [theme.published, theme.overdue, theme.datasets.saturating_sub(theme.published + theme.overdue)];
        (name(theme), parts.to_vec(), eye.to(&share(Share { n: theme.published, of: theme.datasets })))
    };
    let rows: Vec<_> = told().map(row).collect();
    let names = [say::COL_PUBLISHED, say::COL_OVERDUE, say::COL_REST].map(|text| eye.to(&text));
    let cells = |theme: &ThemePart| {
        let numbers = [theme.datasets, theme.promised, theme.published, theme.overdue, theme.plans];
        [name(theme)].into_iter().chain(numbers.map(number)).collect()
    };
    let heads = [
        say::COL_THEME,
        say::COL_DATASETS,
        say::COL_PROMISED,
        say::COL_PUBLISHED,
        say::COL_OVERDUE,
        say::COL_PLANS,
    ];
    let charts = match rows.is_empty() {
        true => Vec::new(),
        false => vec![
            eye.stacks(&say::CHART_THEMES, "theme", &names, &rows),
            eye.table(&say::TABLE_THEMES, &heads, told().map(cells).collect()),
        ],
    };
    eye.section("themes", (&say::THEMES, None), charts)
}

fn scores(picture: &Picture, eye: &Eye<'_>) -> Option<Json> {
    let mut charts = Vec::new();
    let mut about = None;
    if let Some(marks) = picture.scores.marks {
        let measured = picture.scores.measured;
        let bins = picture.scores.tenths.iter().enumerate();
        let bins = bins.map(|(at, n)| (eye.to(&tenth(at)), Share { n: *n, of: measured.n })).collect();
        charts.push(eye.bars(&say::CHART_SCORES, [&say::COL_SCORE, &say::COL_PLANS], bins));
        let strip = marks.map(|mark| f64::from(mark) / 10.0);
        charts.push(json!({ "kind": "strip", "marks": strip, "said": eye.to(&marks_said(marks)) }));
        about = Some(say::SCORES_MEASURED.with_text("share", &words::share_of_plans(measured)));
    }
    if !picture.targets.is_empty() {
        let name = |target: &TargetPart| eye.to(&words::named(eye.given.targets, &target.id));
        let rows = picture.targets.iter().map(|target| (name(target), target.share())).collect();
        charts.push(eye.bars(&say::TARGETS, [&say::COL_TARGET, &say::COL_REACHED], rows));
        let cells = |target: &TargetPart| {
            let n = [target.reached, target.partly, target.none, target.not_measured, target.not_applicable];
            [name(target)].into_iter().chain(n.map(number)).collect()
        };
        let heads = [
            say::COL_TARGET,
            say::COL_REACHED,
            say::COL_PARTLY,
            say::COL_NONE,
            say::COL_NOT_MEASURED,
            say::COL_NOT_APPLICABLE,
        ];
        charts.push(eye.table(&say::TABLE_TARGETS, &heads, picture.targets.iter().map(cells).collect()));
    }
    eye.section("scores", (&say::SCORES, about), charts)
}

fn groups(id: &str, (title, column): (&Text, &Text), groups: &[Group], eye: &Eye<'_>) -> Option<Json> {
    let told = || groups.iter().filter(|group| group.plans > 0);
    let name = |group: &Group| eye.to(&group_name(group, &eye.given));
    let names: Vec<String> = (0..STAGES).map(|stage| eye.to(&stage_name(stage, &eye.given))).collect();
    let row = |group: &Group| (name(group), group.stages.to_vec(), eye.to(&words::plans(group.plans)));
    let rows: Vec<_> = told().map(row).collect();
    let cells = |group: &Group| {
        vec![
            name(group),
            number(group.plans),
            eye.to(&share(group.areas)),
            eye.to(&most(group, &eye.given)),
            number(group.stops.last().copied().unwrap_or(0)),
            number(group.publishing.n),
            number(group.published),
            number(group.overdue),
        ]
    };
    let heads = [
        column.clone(),
        say::COL_PLANS,
        say::COL_AREAS,
        say::COL_STOP_MOST,
        say::COL_FINISHED,
        say::COL_PUBLISHING,
        say::COL_PUBLISHED,
        say::COL_OVERDUE,
    ];
    let charts = vec![
        eye.stacks(&say::CHART_STAGES, "stage", &names, &rows),
        eye.table(title, &heads, told().map(cells).collect()),
    ];
    eye.section(id, (title, None), charts)
}

fn terms(picture: &Picture, eye: &Eye<'_>) -> Option<Json> {
    let row = |one: &Counted| (eye.to(&words::license(&one.id, &eye.given)), one.plans);
    let rows = picture.licenses.iter().map(row).collect();
    let charts = vec![eye.bars(&say::LICENSES, [&say::COL_LICENSE, &say::COL_PLANS], rows)];
    eye.section("terms", (&say::LICENSES, None), charts)
}

fn findings(picture: &Picture, eye: &Eye<'_>) -> Option<Json> {
    let row = |one: &Counted| (eye.to(&words::named(eye.given.rules, &one.id)), one.plans);
    let rows: Vec<_> = picture.findings.iter().take(20).map(row).collect();
    let charts = match rows.is_empty() {
        true => Vec::new(),
        false => vec![eye.bars(&say::FINDINGS, [&say::COL_RULE, &say::COL_PLANS], rows)],
    };
    eye.section("findings", (&say::FINDINGS, None), charts)
}

/// How it was counted, and where what is shown comes from.
pub fn notes(picture: &Picture, map: bool, eye: &Eye<'_>) -> Vec<String> {
    let mut all = vec![say::NOTE_COUNTED, say::NOTE_STOP, say::NOTE_BANDS];
    if picture.scores.marks.is_some() {
        all.push(say::NOTE_SCORE);
    }
    if map {
        all.push(say::NOTE_MAP);
    }
    all.iter().map(|text| eye.to(text)).collect()
}
