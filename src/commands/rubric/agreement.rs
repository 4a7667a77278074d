//! `rubrica acuerdo`: how far markers agree by question, the worst first, and what to do about it.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::draw::{csv, figure, item, percent, shown, table, text, title};
use super::marks::{self, All};
use super::{Open, open};
use crate::app::App;
use crate::error::Result;
use crate::rubric::agree::{Agreed, Verdict, agreement, plans};
use crate::rubric::kappa::Kappa;
use crate::rubric::model::Kind;
use crate::text::fold::{short, visible};
use crate::text::{Text, rubric as say};
use crate::ui::Say;
use crate::wizard::answer::write_out;

/// Characters of a question in a sentence.
const SHOWN: usize = 90;
/// Pairs of options that are told of a question.
const WORST: usize = 3;

/// Shows the agreement.
///
/// # Errors
/// When the rubric or a file of marks cannot be used.
pub fn run(app: &mut App, file: &Path, named: &[PathBuf], as_csv: bool) -> Result<u8> {
    let open = open(app, file)?;
    let all = marks::all(app, &open, named)?;
    let agreed = agreement(&open.rubric, &all.sheets);
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", document(&open, &all, &agreed)),
        () if as_csv => sheet(&agreed),
        () => app.drawn(&parts(app, &open, &all, &agreed)),
    };
    all.notes.iter().for_each(|note| app.tell(note));
    app.result(bytes.as_bytes())?;
    Ok(0)
}

fn parts(app: &App, open: &Open, all: &All, agreed: &[Agreed]) -> Vec<Say> {
    let rubric = &open.rubric;
    let names = all.sheets.iter().map(|sheet| {
        Text::same(
            rubric.marker(&sheet.marker).map_or(visible(&sheet.marker), |marker| visible(&marker.name)),
        )
    });
    let who = say::AGREEMENT_WHO.with_text("list", &write_out::list(&names.collect::<Vec<_>>()));
    let mut parts = vec![
        title(app, &say::AGREEMENT_TITLE),
        Say::Rule,
        text(app, &who.with("plans", plans(&all.sheets).len())),
        Say::Blank,
        table(app, &say::AGREEMENT_HEADS, agreed.iter().map(|one| row(app, one)).collect()),
        Say::Blank,
    ];
    let low: Vec<&Agreed> = agreed.iter().filter(|one| one.verdict == Verdict::Low).collect();
    let head = if low.is_empty() { say::LOW_NONE } else { say::LOW_TITLE.with("n", low.len()) };
    parts.push(text(app, &head));
    parts.extend(low.iter().flat_map(|one| told(app, open, one)));
    parts.push(Say::Blank);
    parts.extend(notes(app, open, all, agreed));
    parts
}

fn row(app: &App, one: &Agreed) -> Vec<String> {
    let name = say::AGREEMENT_ROW.with("n", one.number).with("id", &one.question.id);
    let same = one.share().map(|share| {
        let text = say::SHARE.with("same", one.table.agreed()).with("of", one.pairs());
        app.to(&text.with("percent", percent(share))).to_string()
    });
    let steps = one.question.kind == Kind::Tiered && one.linear.is_some();
    let kappa = match one.main() {
        Some(kappa) if steps => app.to(&say::KAPPA_LINEAR.with("value", figure(kappa.value))).to_string(),
        Some(kappa) => figure(kappa.value),
        None if one.pairs() == 0 => String::new(),
        None => app.to(&say::UNDEFINED).to_string(),
    };
    let interval = one.main().map(|kappa| app.to(&interval(kappa)).to_string());
    vec![
        app.to(&name).to_string(),
        one.pairs().to_string(),
        same.unwrap_or_default(),
        kappa,
        interval.unwrap_or_default(),
    ]
}

/// The interval as it is told: a kappa is never beyond -1 and 1.
fn interval(kappa: &Kappa) -> Text {
    let bounded = |value: f64| figure(value.clamp(-1.0, 1.0));
    say::INTERVAL.with("low", bounded(kappa.low)).with("high", bounded(kappa.high))
}

/// A question with little agreement: where, and what to do.
fn told(app: &App, open: &Open, one: &Agreed) -> Vec<Say> {
    let Some(kappa) = one.main() else { return Vec::new() };
    let line = say::LOW_ONE
        .with("n", one.number)
        .with("text", short(&shown(&one.question.text, app.lang()), SHOWN))
        .with("kappa", figure(kappa.value))
        .with_text("interval", &interval(kappa))
        .with("pairs", one.pairs());
    let mut parts = vec![Say::Blank, text(app, &line)];
    if kappa.high > open.rubric.agreement.low {
        parts.push(text(app, &say::LOW_UNSURE.with("low", figure(open.rubric.agreement.low))));
    }
    if one.few {
        parts.push(text(app, &say::FEW.with("few", open.rubric.agreement.few)));
    }
    if let (Some(linear), Some(quadratic)) = (&one.linear, &one.quadratic) {
        let line = say::WEIGHTED.with("linear", figure(linear.value));
        parts.push(text(app, &line.with("quadratic", figure(quadratic.value))));
    }
    parts.push(confusion(app, one));
    parts.push(text(app, &say::LOW_MEND.with_text("worst", &worst(one))));
    parts
}

/// Who said what: a row for each option of the first marker.
fn confusion(app: &App, one: &Agreed) -> Say {
    let name = |id: &str| {
        let label = super::mark::label(one.question, id);
        short(&shown(&label, app.lang()), 24)
    };
    let head = say::CONFUSION.with_text("first", &say::FIRST_MARKER);
    let mut heads = vec![app.to(&head).to_string()];
    heads.extend(one.categories.iter().map(|id| name(id)));
    let row = |(at, id): (usize, &&str)| {
        let counts = (0..one.categories.len()).map(|column| one.table.get(at, column).to_string());
        std::iter::once(name(id)).chain(counts).collect()
    };
    Say::Table { heads, rows: one.categories.iter().enumerate().map(row).collect() }
}

/// The pairs of options that are most confused, whoever said which.
fn worst(one: &Agreed) -> Text {
    let size = one.categories.len();
    let mut pairs: Vec<(u64, usize, usize)> = (0..size)
        .flat_map(|row| (row + 1..size).map(move |column| (row, column)))
        .map(|(row, column)| (one.table.get(row, column) + one.table.get(column, row), row, column))
        .filter(|(count, _, _)| *count > 0)
        .collect();
    pairs.sort_by_key(|(count, row, column)| (std::cmp::Reverse(*count), *row, *column));
    let label = |at: usize| {
        let id = one.categories.get(at).copied().unwrap_or_default();
        let label = super::mark::label(one.question, id);
        Text { es: visible(&label.es).into(), en: visible(&label.en).into() }
    };
    let line = |(count, row, column): &(u64, usize, usize)| {
        say::WORST.with_text("a", &label(*row)).with_text("b", &label(*column)).with("n", count)
    };
    Text::joined(&pairs.iter().take(WORST).map(line).collect::<Vec<_>>(), "; ")
}

fn notes(app: &App, open: &Open, all: &All, agreed: &[Agreed]) -> Vec<Say> {
    let rules = &open.rubric.agreement;
    let sum = |of: fn(&Agreed) -> usize| agreed.iter().map(of).sum::<usize>();
    let (single, reworded, beyond) = (sum(|one| one.single), sum(|one| one.reworded), sum(|one| one.beyond));
    let mut notes = Vec::new();
    if agreed.iter().any(|one| one.verdict == Verdict::Undefined) {
        notes.push(item(app, &say::UNDEFINED_NOTE));
    }
    if agreed.iter().any(|one| one.share() == Some(1.0) && one.kappa.is_some()) {
        notes.push(item(app, &say::POINT_NOTE));
    }
    if all.sheets.len() > 2 {
        notes.push(item(app, &say::POOLED));
    }
    if single + reworded + beyond > 0 {
        let line = say::LEFT_OUT.with("single", single).with("reworded", reworded).with("beyond", beyond);
        notes.push(item(app, &line));
    }
    notes.push(item(app, &say::THRESHOLD.with("low", figure(rules.low)).with("few", rules.few)));
    notes
}

fn kappa_json(kappa: Option<&Kappa>) -> Json {
    kappa.map_or(Json::Null, |kappa| {
        json!({ "value": kappa.value, "variance": kappa.variance, "low": kappa.low, "high": kappa.high })
    })
}

/// `{"version": 1, "rubric", "rubric_version", "markers": [id], "plans", "assumed": {"low", "few"}, "questions":
/// [{"id", "number", "kind", "pairs", "agreed", "share", "kappa", "linear", "quadratic", "verdict", "few", "categories",
/// "table": rows, "single", "reworded", "beyond", "differing": [plan]}]}`, the least agreement first. A kappa is null
/// where it is not defined, else `{"value", "variance", "low", "high"}` with the limits of the 95 % interval as they
/// are worked out, also beyond -1 and 1. A verdict is `low`, `fine`, `undefined` or `nothing`.
fn document(open: &Open, all: &All, agreed: &[Agreed]) -> Json {
    let one = |one: &Agreed| {
        let size = one.categories.len();
        let row = |row: usize| (0..size).map(|column| one.table.get(row, column)).collect::<Vec<_>>();
        json!({
            "id": one.question.id,
            "number": one.number,
            "kind": one.question.kind.word(),
            "pairs": one.pairs(),
            "agreed": one.table.agreed(),
            "share": one.share(),
            "kappa": kappa_json(one.kappa.as_ref()),
            "linear": kappa_json(one.linear.as_ref()),
            "quadratic": kappa_json(one.quadratic.as_ref()),
            "verdict": one.verdict.word(),
            "few": one.few,
            "categories": one.categories,
            "table": (0..size).map(row).collect::<Vec<_>>(),
            "single": one.single,
            "reworded": one.reworded,
            "beyond": one.beyond,
            "differing": one.differing,
        })
    };
    json!({
        "version": 1,
        "rubric": open.rubric.id,
        "rubric_version": open.rubric.version,
        "markers": all.sheets.iter().map(|sheet| &sheet.marker).collect::<Vec<_>>(),
        "plans": plans(&all.sheets).len(),
        "assumed": { "low": open.rubric.agreement.low, "few": open.rubric.agreement.few },
        "questions": agreed.iter().map(one).collect::<Vec<_>>(),
    })
}

/// One row a question, in the order of disagreement; what is not defined is empty.
fn sheet(agreed: &[Agreed]) -> String {
    let mut out = String::new();
    let heads = [
        "question",
        "number",
        "kind",
        "pairs",
        "agreed",
        "share",
        "kappa",
        "kappa_low",
        "kappa_high",
        "linear",
        "linear_low",
        "linear_high",
        "quadratic",
        "quadratic_low",
        "quadratic_high",
        "verdict",
        "single",
        "reworded",
    ];
    csv(&mut out, &heads.map(String::from));
    for one in agreed {
        let three = |kappa: Option<&Kappa>| match kappa {
            Some(kappa) => [kappa.value, kappa.low, kappa.high].map(|value| format!("{value:.6}")),
            None => [String::new(), String::new(), String::new()],
        };
        let mut cells = vec![
            one.question.id.clone(),
            one.number.to_string(),
            one.question.kind.word().to_string(),
            one.pairs().to_string(),
            one.table.agreed().to_string(),
            one.share().map(|share| format!("{share:.6}")).unwrap_or_default(),
        ];
        cells.extend(
            [&one.kappa, &one.linear, &one.quadratic].into_iter().flat_map(|kappa| three(kappa.as_ref())),
        );
        cells.extend([one.verdict.word().to_string(), one.single.to_string(), one.reworded.to_string()]);
        csv(&mut out, &cells);
    }
    out
}
