//! `priorizar`: what to open first, and why. Nothing is written; a person at a terminal gets the page instead.

use std::io::IsTerminal;

use crate::app::App;
use crate::cli::priority::Wanted;
use crate::error::{Error, Kind, Result};
use crate::score::show::{self, Eye};
use crate::score::weights::criterion_named;
use crate::score::{Ranking, Setup, data, rank, setup};
use crate::text::fold::visible;
use crate::text::score as say;
use crate::ui::{Say, report, table};

/// Points by which weights may change, unless said.
const MARGIN: u32 = 10;
/// How many count as the first ones, unless said.
const FIRST: u32 = 5;

/// Shows the order, or what was asked of it.
///
/// # Errors
/// When the plan cannot be read, or a name or number that was given means nothing.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    if converses(app, wanted) {
        return super::interview::page(app, &path, |session| session.priority_page());
    }
    let read = super::open::look(app, &path)?;
    let setup = setup(&app.guide, read.doc.tree(), wanted.method.as_deref())
        .map_err(|why| Error::new(Kind::Usage, why))?;
    let ranking = rank(&app.guide, read.doc.tree(), &setup);
    let bytes = told(app, wanted, &setup, &ranking)?;
    for note in &setup.notes {
        app.tell(note);
    }
    app.result(&bytes)?;
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

/// Whether a person sits there and asked for nothing in particular.
fn converses(app: &App, wanted: &Wanted) -> bool {
    let options = &app.options;
    let quiet = options.json || options.output.is_some() || !options.input || options.dry_run;
    wanted.is_bare() && !quiet && std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

fn told(app: &App, wanted: &Wanted, setup: &Setup<'_>, ranking: &Ranking<'_>) -> Result<Vec<u8>> {
    let margin = margin(wanted)?;
    let set = tried(app, wanted, ranking)?;
    let trial = (!set.is_empty()).then(|| setup.tried(&set));
    let used = match &trial {
        Some(weights) => ranking.weighed(weights.clone()),
        None => ranking.clone(),
    };
    let why = wanted.why.as_deref().map(|name| found(&used, name)).transpose()?;
    if app.options.json {
        let document = data::json(&used, margin, app.lang());
        return Ok(format!("{document:#}\n").into_bytes());
    }
    if wanted.csv {
        return Ok(data::csv(&used).into_bytes());
    }
    let narrow = !table::fits(report::columns());
    let eye = Eye { guide: &app.guide, lang: app.lang(), plain: app.options.plain, narrow };
    let parts = match (why, trial) {
        (Some(at), trial) => {
            let first = usize::try_from(wanted.first.unwrap_or(FIRST)).unwrap_or(1);
            let mut parts = show::explain(&used, at, &eye, (margin, first));
            parts.extend(trial.map(|_| Say::Text(app.to(&say::IF_NOT_SAVED).to_string())));
            parts
        }
        (None, Some(weights)) => show::trial(ranking, &weights, &eye),
        (None, None) => whole(wanted, ranking, &eye),
    };
    Ok(text(app, &parts).into_bytes())
}

/// The list with what there is to say about it, and the parts that were asked for.
fn whole(wanted: &Wanted, ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let to = |text: &crate::text::Text| text.to(eye.lang).to_string();
    let mut parts = vec![
        Say::Title { left: to(&say::TITLE), right: String::new() },
        Say::Text(to(&say::METHOD_IS.with_text("method", &ranking.method.title))),
    ];
    if ranking.rows.is_empty() {
        parts.push(Say::Text(to(&say::NO_ROWS)));
        return parts;
    }
    parts.extend([Say::Text(to(&say::PROPOSES)), Say::Blank]);
    parts.push(show::table(ranking, eye, 0, usize::MAX));
    parts.extend(show::below(ranking, eye));
    parts.extend(show::reasons(ranking, eye));
    if wanted.matrix {
        parts.extend(show::drawing(ranking, eye));
    }
    if let Some(k) = wanted.margin {
        parts.extend(show::margin(ranking, i64::from(k), eye));
    }
    if let Some(first) = wanted.first {
        parts.extend(show::entries(ranking, usize::try_from(first).unwrap_or(1), eye));
    }
    parts
}

fn text(app: &App, parts: &[Say]) -> String {
    app.drawn(parts)
}

fn margin(wanted: &Wanted) -> Result<i64> {
    let margin = wanted.margin.unwrap_or(MARGIN);
    if margin > 100 {
        return Err(Error::new(Kind::Usage, say::BAD_MARGIN));
    }
    Ok(i64::from(margin))
}

fn found(ranking: &Ranking<'_>, name: &str) -> Result<usize> {
    ranking.find(name).ok_or_else(|| {
        Error::new(Kind::Usage, say::NO_DATASET.with("name", visible(name))).todo(say::NO_DATASET_TODO)
    })
}

/// The weights that are tried, by number of their criterion.
fn tried(app: &App, wanted: &Wanted, ranking: &Ranking<'_>) -> Result<Vec<(usize, i64)>> {
    let one = |given: &String| {
        let understood = given.split_once('=').and_then(|(name, points)| {
            let at = criterion_named(&app.guide.criteria, ranking.method, name)?;
            let points = points.trim().parse::<i64>().ok().filter(|points| (0..=100).contains(points))?;
            Some((at, points))
        });
        understood.ok_or_else(|| not_a_weight(app, ranking, given))
    };
    wanted.weights.iter().map(one).collect()
}

fn not_a_weight(app: &App, ranking: &Ranking<'_>, given: &str) -> Error {
    let titles: Vec<String> =
        ranking.criteria.iter().map(|criterion| criterion.title.to(app.lang()).to_lowercase()).collect();
    Error::new(Kind::Usage, say::BAD_WEIGHT.with("given", visible(given)))
        .todo(say::BAD_WEIGHT_TODO.with("list", titles.join(", ")))
}
