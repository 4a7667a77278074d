//! What a cell that was edited says.

use jiff::civil::Date;
use toml::Value;

use super::cell::plain;
use crate::grid;
use crate::guide::model::{Guide, Kind, Question};
use crate::text::fold::fold;
use crate::text::{Text, book as say};
use crate::ui::Raw;
use crate::wizard::answer::{Accepted, Context, Verdict, accept};

/// What an edited cell means.
#[derive(Debug, Clone, PartialEq)]
pub enum Meant {
    Value(Value),
    /// Not known yet, with who may know.
    Pending(String),
    NotApplicable,
    /// The answer that was there was taken away.
    Empty,
    /// Words that say nothing where nothing is needed.
    Nothing,
}

/// How an edited cell was understood.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    Meant(Meant),
    No(Text),
    Which { message: Text, options: Vec<(Text, Accepted)> },
}

/// Days that a spreadsheet may count in a cell that lost its format: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_000;

const NOT_APPLICABLE: &[&str] = &[
    "no aplica",
    "n/a",
    "na",
    "n.a.",
    "no corresponde",
    "does not apply",
    "not applicable",
    "doesn't apply",
];
const UNKNOWN: &[&str] = &[
    "pendiente",
    "por definir",
    "por confirmar",
    "no se",
    "no lo se",
    "no sabemos",
    "se desconoce",
    "pending",
    "to be defined",
    "i don't know",
    "we don't know",
    "not known yet",
    "?",
    "¿?",
];

/// Understands the text of a cell as an answer.
pub fn judge(text: &str, guide: &Guide, question: &Question, today: Date) -> Reading {
    let text = plain(text, question.kind);
    let folded = fold(&text);
    if text.is_empty() {
        return Reading::Meant(Meant::Empty);
    }
    if text.starts_with('#') && text.ends_with(['!', '?', 'A']) {
        return Reading::No(say::FORMULA_FAILED.with("text", &text));
    }
    if NOT_APPLICABLE.contains(&folded.trim_end_matches('.')) || folded == "n.a." {
        return not_applicable(question);
    }
    if let Some(who) = unknown(&text, &folded).filter(|_| !listed(guide, question, &folded)) {
        return Reading::Meant(Meant::Pending(who));
    }
    let number = !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_digit());
    let chosen = matches!(question.kind, Kind::Choice | Kind::Choices | Kind::YesNo | Kind::Periodicity);
    if number && chosen {
        return Reading::No(say::NOT_A_NUMBER);
    }
    let raw = raw(&text, question.kind);
    match accept(&raw, &Context { guide, question, today }) {
        Verdict::Ok(accepted) => Reading::Meant(Meant::Value(accepted.value)),
        Verdict::Ask { message, options } => Reading::Which { message, options },
        Verdict::No(why) => Reading::No(why),
        Verdict::Filler if question.required => Reading::Meant(Meant::Pending(String::new())),
        Verdict::Filler => Reading::Meant(Meant::Nothing),
    }
}

/// «No aplica» is an answer, or means nothing where nothing has to be answered.
fn not_applicable(question: &Question) -> Reading {
    match () {
        () if question.na => Reading::Meant(Meant::NotApplicable),
        () if question.required && question.when.is_none() => {
            Reading::No(crate::text::session::ALWAYS_APPLIES)
        }
        () => Reading::Meant(Meant::Nothing),
    }
}

/// Whether the words are those of a choice.
fn listed(guide: &Guide, question: &Question, folded: &str) -> bool {
    let has = matches!(question.kind, Kind::Choice | Kind::Choices);
    has && guide.choices(question).iter().any(|choice| {
        [&choice.id, &choice.es, &choice.en].map(|name| fold(name)).contains(&folded.to_string())
    })
}

/// `Pendiente: lo sabe Obras Públicas`: who may know, empty where it is not said.
fn unknown(text: &str, folded: &str) -> Option<String> {
    if UNKNOWN.contains(&folded.trim_end_matches('.')) {
        return Some(String::new());
    }
    let (head, who) = text.split_once(':')?;
    if !matches!(fold(head).as_str(), "pendiente" | "pending") {
        return None;
    }
    let who = who.trim().trim_end_matches('.');
    let known = ["lo sabe ", "la sabe ", "preguntar a ", "known by ", "ask "];
    let bare = known.iter().find_map(|start| {
        let begins = who.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        begins.then(|| who.get(start.len()..)).flatten()
    });
    Some(bare.unwrap_or(who).trim().to_string())
}

fn raw(text: &str, kind: Kind) -> Raw {
    let serial = || text.parse().ok().filter(|days| SERIALS.contains(days)).and_then(grid::day);
    match kind {
        Kind::Date if let Some(day) = serial() => Raw::Text(day.to_string()),
        Kind::List if text.contains('\n') => Raw::Lines(text.lines().map(String::from).collect()),
        _ => Raw::Text(text.to_string()),
    }
}
