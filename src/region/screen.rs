//! The picture in a terminal: tables and bars; bars are words in plain style.

use super::group::Group;
use super::parts::Share;
use super::picture::Picture;
use super::sections::Eye;
use super::trend::Trend;
use super::words::{self, number, share};
use super::{Given, learn, trend_said};
use crate::text::{Lang, Text, region as say};
use crate::ui::Say;

/// How it is shown.
#[derive(Debug, Clone, Copy)]
pub struct Show<'a> {
    pub given: Given<'a>,
    pub lang: Lang,
    /// One thing after another, for screen readers: no bars.
    pub plain: bool,
}

/// Signs of a bar.
const BAR: usize = 10;
/// Findings that are told.
const FINDINGS: usize = 8;

impl Show<'_> {
    fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    /// A share as a bar with its per cent; count and denominator are in columns of their own. By ear, all of it.
    fn bar(&self, part: Share) -> String {
        let short =
            part.percent().map_or(say::COL_NOT_MEASURED, |percent| say::PERCENT.with("percent", percent));
        let told = self.to(&if self.plain { share(part) } else { short });
        self.drawn(part, told)
    }

    /// As [`Show::bar`] where all rows have one denominator, which is told above: count and per cent.
    pub fn bar_of(&self, part: Share) -> String {
        let short =
            say::COUNT_PERCENT.with("n", number(part.n)).with("percent", part.percent().unwrap_or_default());
        let told = self.to(&if self.plain { share(part) } else { short });
        self.drawn(part, told)
    }

    fn drawn(&self, part: Share, told: String) -> String {
        if self.plain || part.of == 0 {
            return told;
        }
        let full = (part.n as usize * BAR + part.of as usize / 2) / part.of as usize;
        // Something is never drawn as nothing, nor a part as the whole.
        let full = match (part.n, part.n == part.of) {
            (0, _) => 0,
            (_, true) => BAR,
            _ => full.clamp(1, BAR - 1),
        };
        format!("[{}{}] {told}", "#".repeat(full), ".".repeat(BAR - full))
    }

    fn head(&self, title: &Text) -> [Say; 3] {
        [Say::Blank, Say::Title { left: self.to(title), right: String::new() }, Say::Rule]
    }

    fn table(&self, heads: &[Text], rows: Vec<Vec<String>>) -> Say {
        Say::Table { heads: heads.iter().map(|head| self.to(head)).collect(), rows }
    }
}

/// The whole picture.
pub fn parts(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    let right = show.to(&words::plans(picture.plans));
    let mut parts = vec![Say::Title { left: show.to(&say::TITLE), right }, Say::Rule];
    if picture.plans == 0 {
        parts.push(Say::Text(show.to(&say::NO_PLANS)));
        return parts;
    }
    parts.extend(lead(picture, show));
    parts.extend([Say::Blank, keys(picture, show)]);
    parts.extend(steps(picture, show));
    parts.extend(next(picture, show));
    parts.extend(themes(picture, show));
    parts.extend(scores(picture, show));
    parts.extend(targets(picture, show));
    parts.extend(groups(&picture.bands, &say::BANDS, &say::COL_BAND, show));
    parts.extend(groups(&picture.states, &say::STATES, &say::COL_STATE, show));
    parts.extend(licenses(picture, show));
    parts.extend(findings(picture, show));
    parts
}

fn lead(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    let mut all = vec![stop(picture, &show.given)];
    if picture.plans < show.given.guide.network.least {
        all.push(say::FEW.with("n", show.given.guide.network.least));
    }
    match picture.copies {
        0 => {}
        1 => all.push(say::ONE_COPY),
        n => all.push(say::COPIES.with("n", number(n))),
    }
    all.iter().map(|text| Say::Text(show.to(text))).collect()
}

/// Where most stop, in a sentence.
pub fn stop(picture: &Picture, given: &Given<'_>) -> Text {
    let Some((at, step)) = picture.stop.and_then(|at| Some((at, picture.steps.get(at)?))) else {
        return say::STOP_NONE;
    };
    let part = Share { n: step.stops, of: picture.plans };
    say::STOP
        .with("n", at + 1)
        .with_text("step", &words::step(at, given))
        .with_text("share", &words::share_of_plans(part))
}

/// Key figures, each with its denominator: what it is, and the figure.
pub fn figures(picture: &Picture) -> Vec<(Text, Text)> {
    let (datasets, overdue, demand) = (&picture.datasets, &picture.overdue, &picture.demand);
    let open = Share { n: demand.open, of: demand.all };
    let mut all = vec![
        (say::KEY_AREAS, say::KEY_AREAS_OF.with_text("share", &share(picture.areas))),
        (say::KEY_STARTED, share(picture.started)),
        (say::KEY_FINISHED, share(picture.finished)),
        (say::KEY_PUBLISHING, share(datasets.publishing)),
        (
            say::KEY_DATASETS,
            say::KEY_DATASETS_SAID
                .with("all", number(datasets.all))
                .with("promised", number(datasets.promised))
                .with("published", number(datasets.published)),
        ),
        (say::KEY_OPEN, share(datasets.open)),
        (
            say::KEY_OVERDUE,
            say::KEY_OVERDUE_SAID
                .with_text("share", &share(overdue.promises))
                .with("plans", number(overdue.promising.n)),
        ),
        (say::KEY_PENDING, share(overdue.pending)),
        (
            say::KEY_DEMAND,
            say::KEY_DEMAND_SAID
                .with_text("share", &share(open))
                .with("late", number(overdue.demands.n))
                .with("unlinked", number(demand.unlinked)),
        ),
        (
            say::KEY_ALERTS,
            say::KEY_ALERTS_SAID
                .with_text("share", &share(datasets.alerts))
                .with("plans", number(datasets.alerting.n)),
        ),
    ];
    if picture.elsewhere > 0 {
        all.insert(1, (say::KEY_ELSEWHERE, words::plans(picture.elsewhere)));
    }
    all
}

fn keys(picture: &Picture, show: &Show<'_>) -> Say {
    Say::Pairs(figures(picture).iter().map(|(key, figure)| (show.to(key), show.to(figure))).collect())
}

fn steps(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    let heads = [
        Text::same("#"),
        say::COL_STEP,
        say::COL_STOPS,
        say::COL_COMPLETE,
        say::COL_PROGRESS,
        say::COL_NOT_STARTED,
        say::COL_CANNOT,
    ];
    let row = |(at, step): (usize, &super::parts::StepPart)| {
        let stops = Share { n: step.stops, of: picture.plans };
        let mut row = vec![(at + 1).to_string(), show.to(&words::step(at, &show.given)), show.bar_of(stops)];
        row.extend(step.status.all().map(number));
        row
    };
    let rows = picture.steps.iter().enumerate().map(row).collect();
    show.head(&say::STEPS).into_iter().chain([show.table(&heads, rows)]).collect()
}

fn next(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    if picture.next.is_empty() {
        return Vec::new();
    }
    let mut parts: Vec<Say> = show.head(&say::NEXT).into();
    parts.push(Say::Text(show.to(&say::NEXT_ABOUT)));
    let line = |(at, lesson): (usize, &learn::Lesson)| Say::Item {
        mark: format!("{:>2}  ", at + 1),
        text: show.to(&lesson_said(lesson, &show.given)),
    };
    parts.extend(picture.next.iter().enumerate().map(line));
    parts
}

/// A lesson with what it would help and where it comes from.
pub fn lesson_said(lesson: &learn::Lesson, given: &Given<'_>) -> Text {
    let step = lesson.step.as_ref().map(|id| words::step_named(id, given));
    let text = match (lesson.from, &step) {
        (learn::From::Stop, _) => say::NEXT_STOP,
        (learn::From::Rule, Some(_)) => say::NEXT_RULE,
        (learn::From::Rule, None) => say::NEXT_RULE_BARE,
    };
    let text = text.with_text("share", &words::share_of_plans(lesson.helps));
    let text = step.map_or(text.clone(), |step| text.with_text("step", &step));
    text.with_text("rule", &words::named(given.rules, &lesson.id))
}

fn themes(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    let heads = [
        say::COL_THEME,
        say::COL_SHARE_PUBLISHED,
        say::COL_PUBLISHED,
        say::COL_DATASETS,
        say::COL_PROMISED,
        say::COL_OVERDUE,
    ];
    let row = |theme: &super::parts::ThemePart| {
        let published = Share { n: theme.published, of: theme.datasets };
        let mut row = vec![show.to(&words::theme(&theme.id, &show.given)), show.bar(published)];
        row.extend([theme.published, theme.datasets, theme.promised, theme.overdue].map(number));
        row
    };
    let rows: Vec<_> = picture.themes.iter().filter(|theme| theme.datasets > 0).map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    show.head(&say::THEMES).into_iter().chain([show.table(&heads, rows)]).collect()
}

fn scores(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    let Some(marks) = picture.scores.marks else { return Vec::new() };
    let mut parts: Vec<Say> = show.head(&say::SCORES).into();
    parts.push(Say::Text(
        show.to(&say::SCORES_MEASURED.with_text("share", &words::share_of_plans(picture.scores.measured))),
    ));
    parts.push(Say::Text(show.to(&marks_said(marks))));
    let row = |(at, n): (usize, &u32)| {
        let of = Share { n: *n, of: picture.scores.measured.n };
        vec![show.to(&tenth(at)), show.bar_of(of)]
    };
    let rows = picture.scores.tenths.iter().enumerate().map(row).collect();
    parts.push(show.table(&[say::COL_SCORE, say::COL_PLANS], rows));
    parts
}

/// Least, quartiles and most in a sentence.
pub fn marks_said(marks: [u32; 5]) -> Text {
    let [min, q1, q2, q3, max] = marks.map(words::percent);
    say::SCORES_MARKS.with("min", min).with("q1", q1).with("q2", q2).with("q3", q3).with("max", max)
}

/// The name of a tenth: «10 a 19 %».
pub fn tenth(at: usize) -> Text {
    let to = if at == 9 { 100 } else { at * 10 + 9 };
    say::TENTH.with("from", at * 10).with("to", to)
}

fn targets(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    if picture.targets.is_empty() {
        return Vec::new();
    }
    let heads = [
        say::COL_TARGET,
        say::COL_REACHED,
        say::COL_PLANS,
        say::COL_OF,
        say::COL_NOT_MEASURED,
        say::COL_NOT_APPLICABLE,
    ];
    let row = |target: &super::spread::TargetPart| {
        let name = show.to(&words::named(show.given.targets, &target.id));
        let part = target.share();
        let rest = [part.n, part.of, target.not_measured, target.not_applicable].map(number);
        [name, show.bar(part)].into_iter().chain(rest).collect()
    };
    let rows = picture.targets.iter().map(row).collect();
    show.head(&say::TARGETS).into_iter().chain([show.table(&heads, rows)]).collect()
}

fn groups(groups: &[Group], title: &Text, column: &Text, show: &Show<'_>) -> Vec<Say> {
    let heads = [
        column.clone(),
        say::COL_PLANS,
        say::COL_AREAS,
        say::COL_STOP_MOST,
        say::COL_FINISHED,
        say::COL_PUBLISHING,
        say::COL_OVERDUE,
    ];
    let row = |group: &Group| {
        vec![
            show.to(&group_name(group, &show.given)),
            number(group.plans),
            show.to(&say::OF.with("n", number(group.areas.n)).with("of", number(group.areas.of))),
            show.to(&most(group, &show.given)),
            number(group.stops.last().copied().unwrap_or(0)),
            number(group.publishing.n),
            number(group.overdue),
        ]
    };
    let rows: Vec<_> = groups.iter().filter(|group| group.plans > 0).map(row).collect();
    show.head(title).into_iter().chain([show.table(&heads, rows)]).collect()
}

/// The name of a state or of a band.
pub fn group_name(group: &Group, given: &Given<'_>) -> Text {
    let band = |from: u32| given.guide.network.bands.iter().position(|one| *one == from);
    match group.id.len() {
        2 if given.guide.areas.get(&group.id).is_some() => words::state(&group.id, given),
        _ => words::band(group.id.parse().ok().and_then(band), given),
    }
}

/// The step at which most of a group stand.
pub fn most(group: &Group, given: &Given<'_>) -> Text {
    let most = group.stops.iter().copied().max().unwrap_or(0);
    let at = group.stops.iter().position(|n| *n == most).unwrap_or(0);
    let name = words::step(at, given);
    let percent = Share { n: most, of: group.plans }.percent().unwrap_or_default();
    let told = say::COUNT_PERCENT.with("n", number(most)).with("percent", percent);
    Text::joined(&[name, told], ", ")
}

fn licenses(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    let row = |one: &super::parts::Counted| {
        vec![show.to(&words::license(&one.id, &show.given)), show.bar_of(one.plans)]
    };
    let rows = picture.licenses.iter().map(row).collect();
    show.head(&say::LICENSES)
        .into_iter()
        .chain([show.table(&[say::COL_LICENSE, say::COL_PLANS], rows)])
        .collect()
}

fn findings(picture: &Picture, show: &Show<'_>) -> Vec<Say> {
    if picture.findings.is_empty() {
        return Vec::new();
    }
    let row = |one: &super::parts::Counted| {
        vec![show.to(&words::named(show.given.rules, &one.id)), show.bar_of(one.plans), number(one.times)]
    };
    let rows = picture.findings.iter().take(FINDINGS).map(row).collect();
    let heads = [say::COL_RULE, say::COL_PLANS, say::COL_TIMES];
    show.head(&say::FINDINGS).into_iter().chain([show.table(&heads, rows)]).collect()
}

/// What changed since the last snapshot, and by date.
pub fn trend(trend: &Trend, show: &Show<'_>) -> Vec<Say> {
    let eye = Eye { given: show.given, lang: show.lang };
    let mut parts: Vec<Say> = show.head(&say::TREND).into();
    let Some(moved) = &trend.moved else {
        parts.push(Say::Text(show.to(&say::TREND_FIRST)));
        return parts;
    };
    parts.extend(trend_said::moved(moved).iter().map(|text| Say::Text(show.to(text))));
    let mut table = |title: &Text, (heads, rows): (Vec<Text>, Vec<Vec<String>>)| {
        parts.extend([Say::Blank, Say::Text(show.to(title)), show.table(&heads, rows)]);
    };
    if moved.matched > 0 {
        table(&say::TREND_STEPS, trend_said::by_step(trend, moved, &eye));
    }
    if trend.days.len() > 2 {
        table(&trend_said::about(trend), trend_said::by_day(trend, &eye));
    }
    parts
}
