//! What one part of the Guide says of another: fields, vocabularies, conditions, sources, roles.

use super::{Lens, Spot};
use crate::guide::load::{CLASSES, LAWS, vocab_file};
use crate::guide::model::{Basis, Condition, Each, Kind, Question};
use crate::plan::schema::{self, Shape};

pub fn check(lens: &mut Lens) {
    for (spot, question) in lens.questions() {
        field(lens, &spot, question);
        choices(lens, &spot, question);
        conditions(lens, &spot, question);
        bases(lens, &spot, question);
        roles(lens, &spot, question);
    }
    steps(lens);
    vocabularies(lens);
    classes(lens);
    articles(lens);
}

fn field(lens: &mut Lens, spot: &Spot, question: &Question) {
    let path = question.schema_path();
    let args = [("field", question.field.as_str())];
    match schema::at(&path.iter().map(String::as_str).collect::<Vec<_>>()) {
        None => lens.tell("guide-field-unknown", spot, "field", &args),
        Some(shape) if !fits(question.kind, shape) => lens.tell("guide-field-kind", spot, "field", &args),
        Some(_) => {}
    }
}

fn fits(kind: Kind, shape: &Shape) -> bool {
    match kind {
        Kind::Choices | Kind::List => *shape == Shape::List,
        Kind::Date => *shape == Shape::Day,
        Kind::Whole => *shape == Shape::Whole,
        Kind::Evidence => {
            matches!(shape, Shape::Table(fields) if fields.iter().any(|(name, _)| name == "folio"))
        }
        _ => *shape == Shape::Text,
    }
}

fn choices(lens: &mut Lens, spot: &Spot, question: &Question) {
    if let Some(vocab) = question.vocab.as_ref().filter(|name| !lens.guide.vocabs.contains_key(*name)) {
        lens.tell("guide-vocab-unknown", spot, "vocab", &[("vocab", vocab)]);
        return;
    }
    let chooses = matches!(question.kind, Kind::Choice | Kind::Choices);
    let all = lens.guide.choices(question);
    if chooses == all.is_empty() {
        lens.tell("guide-choices", spot, "kind", &[]);
    }
    if let Some(default) = &question.default
        && !all.iter().any(|choice| choice.id == *default)
    {
        lens.tell("guide-default", spot, "default", &[("value", default)]);
    }
    if question.open && question.kind != Kind::Choice {
        lens.tell("guide-key-kind", spot, "open", &[("key", "open")]);
    }
    if (question.level.is_some()) != (question.kind == Kind::Area) {
        lens.tell("guide-key-kind", spot, "level", &[("key", "level")]);
    }
}

fn conditions(lens: &mut Lens, spot: &Spot, question: &Question) {
    for part in question.when.iter().flat_map(parts) {
        condition(lens, spot, question, &part);
    }
}

/// Question, and the value it is compared with.
fn parts(condition: &Condition) -> Vec<(String, String)> {
    match condition {
        Condition::Is { question, is: value }
        | Condition::IsNot { question, is_not: value }
        | Condition::Has { question, has: value } => vec![(question.clone(), value.clone())],
        Condition::All { all: inner } | Condition::Any { any: inner } => {
            inner.iter().flat_map(parts).collect()
        }
    }
}

fn condition(lens: &mut Lens, spot: &Spot, question: &Question, (other, value): &(String, String)) {
    let Some(source) = lens.guide.question(other) else {
        lens.tell("guide-question-unknown", spot, "when", &[("id", other)]);
        return;
    };
    if source.each > question.each {
        lens.tell("guide-when-scope", spot, "when", &[("id", other)]);
    }
    let values = lens.guide.choices(source);
    let known = match source.kind {
        Kind::YesNo => matches!(value.as_str(), "yes" | "no"),
        _ => values.iter().any(|choice| choice.id == *value),
    };
    if !known {
        lens.tell("guide-when-value", spot, "when", &[("id", other), ("value", value)]);
    }
}

fn bases(lens: &mut Lens, spot: &Spot, question: &Question) {
    if question.basis.is_empty() {
        lens.tell("guide-no-basis", spot, "id", &[]);
    }
    for one in &question.basis {
        basis(lens, spot, one);
    }
}

/// The source and the passage of a basis.
pub(super) fn basis(lens: &mut Lens, spot: &Spot, basis: &Basis) {
    let passage = format!("{} {}", basis.source, basis.at);
    match lens.guide.source(&basis.source) {
        None => lens.tell("guide-source-unknown", spot, "basis", &[("source", &basis.source)]),
        // A proposal of ours has no passage: it is told by the note of its source.
        Some(source) if source.kind == "proposal" => {}
        Some(_) if lens.guide.article(basis).is_none() => {
            lens.tell("guide-article-unknown", spot, "basis", &[("passage", &passage)]);
        }
        Some(_) => {}
    }
}

fn roles(lens: &mut Lens, spot: &Spot, question: &Question) {
    for role in &question.who {
        if lens.guide.term("roles", role).is_none() {
            lens.tell("guide-role-unknown", spot, "who", &[("role", role)]);
        }
    }
    if question.who.is_empty() {
        lens.tell("guide-no-who", spot, "id", &[]);
    }
}

fn steps(lens: &mut Lens) {
    for (file, step) in lens.steps() {
        let closing = step.closes_with.iter().map(|id| ("closes_with", id));
        let needed = step.needs.iter().map(|need| ("needs", &need.question));
        for (key, id) in closing.chain(needed) {
            if lens.guide.question(id).is_none() {
                lens.tell("guide-question-unknown", &Spot::top(&file), key, &[("id", id)]);
            }
        }
        let own = |id: &String| step.questions.iter().any(|question| question.id == *id);
        if let Some(id) = step.closes_with.iter().find(|id| !own(id)) {
            lens.tell("guide-closes-elsewhere", &Spot::top(&file), "closes_with", &[("id", id)]);
        }
    }
}

fn vocabularies(lens: &mut Lens) {
    for (name, vocab) in &lens.guide.vocabs {
        let file = vocab_file(name);
        for word in &vocab.ambiguous {
            for id in word.options.iter().filter(|id| !vocab.terms.iter().any(|term| term.id == **id)) {
                lens.tell("guide-term-unknown", &Spot::top(&file), "ambiguous", &[("id", id)]);
            }
        }
        for (number, term) in vocab.terms.iter().enumerate() {
            for role in term.part_of.iter().filter(|id| !vocab.terms.iter().any(|term| term.id == **id)) {
                lens.tell(
                    "guide-role-unknown",
                    &Spot::item(&file, "term", number),
                    "part_of",
                    &[("role", role)],
                );
            }
        }
    }
}

fn classes(lens: &mut Lens) {
    for (number, class) in lens.guide.classes.all.iter().enumerate() {
        let known = |id: &&String| lens.guide.treatments.all.iter().any(|treatment| treatment.id == **id);
        let unknown: Vec<&String> = class.treatments.iter().filter(|id| !known(id)).collect();
        for id in unknown {
            lens.tell(
                "guide-term-unknown",
                &Spot::item(CLASSES, "class", number),
                "treatments",
                &[("id", id)],
            );
        }
    }
}

fn articles(lens: &mut Lens) {
    for (number, article) in lens.guide.laws.articles.iter().enumerate() {
        if lens.guide.source(&article.source).is_none() {
            let spot = Spot::item(LAWS, "article", number);
            lens.tell("guide-source-unknown", &spot, "source", &[("source", &article.source)]);
        }
    }
}

impl Question {
    /// The place of its field in the schema, with `*` for the ids of datasets and distributions.
    pub fn schema_path(&self) -> Vec<String> {
        let mut parts: Vec<String> = self.field.split('.').map(String::from).collect();
        let prefix: &[&str] = match self.each {
            Each::Once => &[],
            Each::Dataset => &["dataset", "*"],
            Each::Distribution => &["dataset", "*", "distribution", "*"],
        };
        let own = usize::from(self.each != Each::Once);
        parts.splice(..own, prefix.iter().map(|part| (*part).to_string()));
        parts
    }
}
