//! Every dataset of a plan on the scales of a method, before anything is weighed.

use jiff::civil::Date;
use toml::{Table, Value};

use super::answers::{Answers, Book};
use super::gates::gates;
use super::signals::{hear, join};
use super::{STEP, Span};
use crate::guide::model::criteria::{Bonus, Criterion, Method};
use crate::guide::model::{Basis, Guide};
use crate::text::Text;

/// How a signal came to what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    Answered,
    NotApplicable,
    /// Left empty, where the question says to leave it empty when there is nothing.
    LeftBlank,
    /// Seen by a scan, not said by a person.
    Seen,
    Pending,
    Missing,
}

impl Voice {
    /// Whether it says something.
    pub fn says(self) -> bool {
        !matches!(self, Self::Pending | Self::Missing)
    }
}

/// What one signal says: a level, in hundredths of a step, and the phrase that says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Code of the question, `P01`; none for what a scan saw.
    pub question: Option<String>,
    pub voice: Voice,
    pub level: Span,
    pub reason: Text,
}

/// One criterion of one dataset.
#[derive(Debug, Clone)]
pub struct Part {
    /// Id of the criterion.
    pub criterion: String,
    /// Hundredths of a step, 100 to 500.
    pub level: Span,
    pub heard: Vec<Heard>,
    /// The one of `heard` that decides, where one does.
    pub decisive: Option<usize>,
    pub basis: Vec<Basis>,
}

/// A gate that is closed, or of which that is not known.
#[derive(Debug, Clone)]
pub struct Held {
    /// Id of the gate.
    pub gate: String,
    pub title: Text,
    pub reason: Text,
    /// What has to happen for it to open.
    pub lifts: Text,
    /// The answers that say so, each with the code of its question; of an unknown one, those that are missing.
    pub because: Vec<Text>,
    pub basis: Vec<Basis>,
}

/// A dataset put somewhere by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The place that it takes, from 1.
    pub to: i64,
    pub why: String,
    pub by: String,
    pub on: Option<Date>,
}

/// A dataset with all that its place depends on but the weights.
#[derive(Debug, Clone)]
pub struct Subject {
    pub id: String,
    pub title: String,
    /// In the order of the method's weights.
    pub parts: Vec<Part>,
    /// One or no bonus: 0 to 1 of it is earned.
    pub bonus: Span,
    pub bonus_heard: Vec<Heard>,
    /// Proven levels of the criteria that decide between equals.
    pub ties: Vec<i64>,
    pub value: Part,
    pub ease: Part,
    pub held: Vec<Held>,
    pub doubts: Vec<Held>,
    pub moved: Option<Moved>,
    /// The band that was decided, a choice of the question of the wave.
    pub wave: Option<String>,
}

/// Measures every dataset, in the order of the file.
pub fn measure(guide: &Guide, tree: &Table, method: &Method) -> Vec<Subject> {
    let book = Book::new(guide);
    let datasets = tree.get("dataset").and_then(Value::as_table).into_iter().flatten();
    let tables = datasets.filter_map(|(id, value)| Some((id, value.as_table()?)));
    tables
        .map(|(id, dataset)| {
            let answers = Answers { book: &book, tree, id, dataset };
            subject(guide, method, &answers)
        })
        .collect()
}

fn subject(guide: &Guide, method: &Method, answers: &Answers<'_>) -> Subject {
    let criteria = &guide.criteria;
    let of = |id: &String| criteria.criterion(id).map(|criterion| part(criterion, answers));
    let of_or_open = |id: &String| of(id).unwrap_or_else(|| unmeasured(id));
    let (held, doubts) = gates(criteria, answers);
    let bonus = criteria.bonus.as_ref().filter(|_| method.bonus);
    let (bonus, bonus_heard) = bonus.map(|bonus| earned(bonus, answers)).unwrap_or_default();
    let text = |key: &str| answers.own(key).and_then(Value::as_str);
    let title = text("dataset.title").filter(|title| !title.trim().is_empty());
    Subject {
        id: answers.id.to_string(),
        title: title.unwrap_or(answers.id).to_string(),
        parts: method.weights.iter().map(|weigh| of_or_open(&weigh.criterion)).collect(),
        bonus,
        bonus_heard,
        ties: method.ties.iter().map(|id| of_or_open(id).level.low).collect(),
        value: of_or_open(&method.value),
        ease: of_or_open(&method.ease),
        held,
        doubts,
        moved: moved(answers),
        wave: text("dataset.priority.wave").map(String::from),
    }
}

fn part(criterion: &Criterion, answers: &Answers<'_>) -> Part {
    let heard: Vec<Heard> = criterion.signals.iter().filter_map(|signal| hear(signal, answers)).collect();
    let (level, decisive) = join(criterion.join, &heard);
    Part { criterion: criterion.id.clone(), level, heard, decisive, basis: criterion.basis.clone() }
}

/// A criterion that the Guide does not have: anything is possible.
fn unmeasured(id: &str) -> Part {
    let level = Span::of(STEP, 5 * STEP);
    Part { criterion: id.to_string(), level, heard: Vec::new(), decisive: None, basis: Vec::new() }
}

/// How much of a bonus is earned, 0 or 1: by any signal that is worth more than 1.
fn earned(bonus: &Bonus, answers: &Answers<'_>) -> (Span, Vec<Heard>) {
    let heard: Vec<Heard> = bonus.signals.iter().filter_map(|signal| hear(signal, answers)).collect();
    let any = |level: fn(&Heard) -> i64| i64::from(heard.iter().any(|one| level(one) > STEP));
    (Span::of(any(|one| one.level.low), any(|one| one.level.high)), heard)
}

fn moved(answers: &Answers<'_>) -> Option<Moved> {
    let own = |key: &str| answers.own(&format!("dataset.priority.moved.{key}"));
    let text = |key: &str| own(key).and_then(Value::as_str).unwrap_or_default().to_string();
    let on = own("on").and_then(Value::as_datetime).and_then(|day| day.to_string().parse().ok());
    let to = own("to").and_then(Value::as_integer).filter(|to| *to >= 1)?;
    Some(Moved { to, why: text("why"), by: text("by"), on })
}
