//! One column of persons: what was seen, what the Guide proposes, what else fits, what it is told.

use crate::app::App;
use crate::prepare::treat::{Asked, Treater};
use crate::scan::model::Kind;
use crate::scan::report::{Book, words};
use crate::text::fold::visible;
use crate::text::{Text, treat as say};
use crate::ui::{Row, Say};

use super::fields::{Picked, line, row};
use super::{Seen, may_stay};

/// What a person decided on a column.
pub enum Decided {
    Asked(Asked),
    Back,
    Leave,
}

/// Masked samples that are shown.
const SAMPLES: usize = 2;

/// Shows a column and asks until something is decided. `header`: the columns of its table.
pub fn decide(app: &mut App, one: &Seen, (at, of): (usize, usize), header: &[String]) -> Decided {
    let parts = shown(app, one, (at, of));
    app.ui.show(&parts);
    loop {
        let proposal = name(app, &one.proposed.how);
        let ask = say::ASK_COLUMN.with("column", visible(&one.column.name));
        let rows = fitting(app, one).into_iter().map(|how| Row::new(how, app.to(&name(app, how)))).collect();
        let how = match row(app, "treat", &ask, ((&one.proposed.how, &proposal), rows)) {
            Picked::Row(how) => how,
            Picked::Back => return Decided::Back,
            Picked::Leave => return Decided::Leave,
        };
        if how == one.proposed.how {
            return Decided::Asked(one.proposed.clone());
        }
        if let Some(asked) = told(app, &one.column.name, &how, header) {
            return Decided::Asked(asked);
        }
    }
}

fn shown(app: &App, one: &Seen, (at, of): (usize, usize)) -> Vec<Say> {
    let (lang, book) = (app.lang(), Book::new(&app.guide));
    let item = |text: &Text| Say::Item { mark: "· ".into(), text: text.to(lang).into() };
    let left = say::COLUMN_TITLE.with("column", visible(&one.column.name)).to(lang).to_string();
    let right =
        if of > 1 { say::PLACE_OF.with("at", at + 1).with("of", of).to(lang).into() } else { String::new() };
    let mut parts = vec![Say::Blank, Say::Title { left, right }];
    for found in &one.found {
        let seen = say::SEEN_AS.with_text("class", &book.class(&found.class));
        let cells = seen.with("count", words::count(found.count)).with("of", words::count(one.filled));
        parts.push(item(&cells));
        let masks: Vec<String> = found.masked.iter().take(SAMPLES).map(|mask| visible(mask)).collect();
        if !masks.is_empty() {
            parts.push(item(&say::MASKED.with("list", masks.join(", "))));
        }
    }
    if let Some(class) = one.found.first().and_then(|found| app.guide.class(&found.class)) {
        parts.push(item(&class.why));
    }
    parts.push(item(&say::GUIDE_SAYS.with_text("how", &how(app, &one.proposed.how))));
    if one.proposed.how == "review-text" {
        parts.push(item(&say::PROGRAM_HIDES));
    }
    parts
}

/// The name of a treatment, as the Guide has it.
pub fn name(app: &App, id: &str) -> Text {
    let found = app.guide.treatment(id);
    found.map_or_else(|| Text::same(id), |one| one.name.clone())
}

fn how(app: &App, id: &str) -> Text {
    app.guide.treatment(id).map(|one| one.how.clone()).unwrap_or_default()
}

/// Treatments of the Guide that fit a column besides the proposed one: first those of its class.
fn fitting<'s>(app: &App, one: &'s Seen) -> Vec<&'s str> {
    let mut all: Vec<&str> =
        one.found.iter().flat_map(|found| &found.treatments).map(String::as_str).collect();
    all.extend(match one.column.kind {
        Kind::Date | Kind::DateTime => &["generalise-month", "generalise-quarter", "generalise-year"][..],
        Kind::Integer | Kind::Decimal | Kind::Money => &["band", "round", "cap"],
        Kind::Latitude | Kind::Longitude | Kind::Coordinates => &["round-coordinates"],
        Kind::LongText => &["review-text"],
        _ => &[],
    });
    all.extend(["drop", "pseudonym"]);
    all.retain(|id| *id != "keep");
    if one.found.iter().all(|found| may_stay(app, &found.class)) {
        all.push("keep");
    }
    let mut fitting: Vec<&str> = Vec::new();
    for id in all {
        let whole = matches!(id, "aggregate" | "suppress");
        if !whole && id != one.proposed.how && !fitting.contains(&id) {
            fitting.push(id);
        }
    }
    fitting
}

/// What a treatment has to be told, asked for; `None` when the person goes back.
fn told(app: &mut App, column: &str, id: &str, header: &[String]) -> Option<Asked> {
    let text = Say::Item { mark: "· ".into(), text: app.to(&how(app, id)).to_string() };
    app.ui.show(&[text]);
    let today = app.clock.today();
    let (hint, initial) = match id {
        "generalise-age" => (say::WITH_AGE, format!("5, {today}")),
        "generalise-place" => (say::WITH_PLACE, "neighbourhood".to_string()),
        "round-coordinates" => (say::WITH_DECIMALS, "2".to_string()),
        "band" => (say::WITH_BAND, "1000".to_string()),
        "round" => (say::WITH_ROUND, "1000".to_string()),
        "cap" => (say::WITH_CAP, String::new()),
        "review-text" => (say::WITH_REVIEW, "mask".to_string()),
        "keep" => (say::WITH_REASON, String::new()),
        _ => return Some(Asked::new(column, id, None)),
    };
    let ask = if id == "keep" { say::ASK_WHY } else { say::ASK_WITH };
    line(app, ("treat.with", &ask, &hint), &initial, &|typed| {
        let asked = Asked::new(column, id, Some(typed));
        // A reason is checked as any other value: the engine wants one.
        match Treater::new(header, std::slice::from_ref(&asked), None) {
            Ok(_) => Ok(asked),
            Err(wrong) => Err(Text::joined(&wrong, " ")),
        }
    })
}
