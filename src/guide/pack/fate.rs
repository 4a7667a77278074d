//! What becomes of each question from one Guide to another, and of the answers that a plan has.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::order;
use crate::guide::model::{Choice, Guide, Kind, Question};
use crate::toml_text::{Address, is_blank};

/// Why an answer that stays is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is no longer one of the choices.
    Choice,
    /// The question is of another kind now.
    Kind,
    /// The question means something else now.
    Meaning,
    /// Another question keeps its answer in this place now.
    Place,
    /// Two answers would go to one place: this one was there.
    Twice,
}

impl Why {
    /// As the plan keeps it in `again.*.why`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Kind => "kind",
            Self::Meaning => "meaning",
            Self::Place => "place",
            Self::Twice => "twice",
        }
    }
}

/// A question in both Guides.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'g> {
    pub old: &'g Question,
    pub new: &'g Question,
}

/// The questions of two Guides, side by side.
#[derive(Debug, Clone)]
pub struct Fates<'g> {
    pub from: &'g Guide,
    pub to: &'g Guide,
    pub pairs: Vec<Pair<'g>>,
    pub gone: Vec<&'g Question>,
    pub added: Vec<&'g Question>,
}

impl<'g> Fates<'g> {
    /// A question is the same when its id is, or when either Guide says that it once had the other's.
    pub fn of(from: &'g Guide, to: &'g Guide) -> Self {
        let mut fates = Self { from, to, pairs: Vec::new(), gone: Vec::new(), added: Vec::new() };
        let mut left: Vec<&Question> = to.questions().map(|(_, question)| question).collect();
        for (_, old) in from.questions() {
            let same = left.iter().position(|new| new.id == old.id).or_else(|| {
                left.iter().position(|new| new.formerly.contains(&old.id) || old.formerly.contains(&new.id))
            });
            match same {
                Some(at) => fates.pairs.push(Pair { old, new: left.remove(at) }),
                None => fates.gone.push(old),
            }
        }
        fates.added = left;
        fates
    }

    /// The version that is left and the one that is reached, when both are of the same Guide.
    fn versions(&self) -> Option<(&str, &str)> {
        let (from, to) = (&self.from.head, &self.to.head);
        (from.id == to.id).then_some((from.version.as_str(), to.version.as_str()))
    }

    /// Whether a question means something else on the two sides.
    pub fn means_otherwise(&self, pair: &Pair<'_>) -> bool {
        let Some((from, to)) = self.versions() else { return false };
        let (low, high) = if order(from, to).is_le() { (from, to) } else { (to, from) };
        let between = |since: &String| order(low, since).is_lt() && order(since, high).is_le();
        [pair.old, pair.new].into_iter().filter_map(|question| question.asks_again.as_ref()).any(between)
    }

    /// The choices of a question that have another id: old and new.
    pub fn renamed_choices(&self, pair: &Pair<'g>) -> BTreeMap<String, String> {
        let (before, after) = (self.from.choices(pair.old), self.to.choices(pair.new));
        let there = |all: &[Choice], id: &str| all.iter().any(|choice| choice.id == id);
        let mut renamed = BTreeMap::new();
        for choice in after.iter().filter(|choice| !there(&before, &choice.id)) {
            let was = choice.formerly.iter().find(|id| there(&before, id) && !there(&after, id));
            renamed.extend(was.map(|was| (was.clone(), choice.id.clone())));
        }
        for choice in before.iter().filter(|choice| !there(&after, &choice.id)) {
            let now = choice.formerly.iter().find(|id| there(&after, id) && !there(&before, id));
            renamed.extend(now.map(|now| (choice.id.clone(), now.clone())));
        }
        renamed
    }

    /// Whether a value is no answer to the question as it is now; the value is already under its new ids.
    pub fn vanished(&self, pair: &Pair<'_>, value: &Value) -> bool {
        let closed = matches!(pair.new.kind, Kind::Choice | Kind::Choices);
        if !closed {
            return false;
        }
        let (before, after) = (self.from.choices(pair.old), self.to.choices(pair.new));
        // What was never a choice is somebody's own words, or a slip that the check tells anyway. With `open`, a choice is
        // kept by its name.
        let names = |all: &[Choice], word: &str| {
            all.iter().any(|one| one.id == word || (pair.new.open && one.es == word))
        };
        let lost = |word: &str| {
            let was = names(&before, word) || self.renamed_choices(pair).values().any(|new| new == word);
            was && !names(&after, word)
        };
        match value {
            Value::String(word) => !pair.new.open && lost(word),
            Value::Array(words) => words.iter().filter_map(Value::as_str).any(lost),
            _ => false,
        }
    }
}

/// Whether two kinds keep the same sort of value, so that an answer to the one is an answer to the other.
pub fn alike(one: Kind, other: Kind) -> bool {
    let written = |kind: Kind| matches!(kind, Kind::Text | Kind::LongText);
    one == other || (written(one) && written(other))
}

/// The places of a plan that a path with `*` for ids stands for, where there is a value that says something.
pub fn places(tree: &Table, path: &[String]) -> Vec<Address> {
    let Some((last, tables)) = path.split_last() else { return Vec::new() };
    let mut found = vec![(Address::default(), Some(tree))];
    for part in tables {
        found = found
            .into_iter()
            .flat_map(|(at, table)| {
                let names: Vec<String> = match part.as_str() {
                    "*" => table.into_iter().flat_map(Table::keys).cloned().collect(),
                    name => vec![name.to_string()],
                };
                names.into_iter().map(move |name| {
                    let inner = table.and_then(|table| table.get(&name)).and_then(Value::as_table);
                    (at.child(name), inner)
                })
            })
            .filter(|(_, table)| table.is_some())
            .collect();
    }
    let says = |table: &Table| table.get(last).is_some_and(|value| !is_blank(value));
    found
        .into_iter()
        .filter(|(_, table)| table.is_some_and(says))
        .map(|(at, _)| at.child(last.as_str()))
        .collect()
}
