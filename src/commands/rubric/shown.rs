//! What a plan answers to a question of the Guide, with its state; shown beside a question of a rubric.

use crate::app::App;
use crate::guide::model::{Each, Guide, Question, Step};
use crate::text::fold::visible;
use crate::text::{Text, rubric as say};
use crate::toml_text::{Address, is_blank};
use crate::ui::Say;
use crate::wizard::answer::show;
use crate::wizard::flow::{Flow, Scope, Spot, State, address};

/// Answers of one question that are shown before the rest is left for «?».
const MOST: usize = 6;

/// One answer of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Title of the dataset that it is of.
    pub dataset: Option<String>,
    /// The answer in words; `None` when there is none.
    pub value: Option<Text>,
    pub state: State,
}

impl Answer {
    /// The answer, or why there is none, in words.
    pub fn told(&self) -> Text {
        match (&self.value, self.state) {
            (Some(value), _) => value.clone(),
            (None, State::Pending) => say::PENDING,
            (None, State::NotApplicable) => say::NOT_APPLY,
            (None, _) => say::ABSENT,
        }
    }
}

/// Questions that a word of `looks_at` means: one by id or code, or those of a step, or of a part of the plan.
pub fn meant<'g>(guide: &'g Guide, word: &str) -> Vec<(&'g Step, &'g Question)> {
    if let Some(question) = guide.question(word) {
        return guide.questions().filter(|(_, one)| one.id == question.id).collect();
    }
    let of_step = |(step, _): &(&Step, &Question)| step.id == word || step.code.eq_ignore_ascii_case(word);
    let of_part = |(_, question): &(&Step, &Question)| {
        question.field == word || question.field.strip_prefix(word).is_some_and(|rest| rest.starts_with('.'))
    };
    guide.questions().filter(|one| of_step(one) || of_part(one)).collect()
}

/// Whether the Guide or the plan has what a word of `looks_at` names.
pub fn is_known(app: &App, word: &str) -> bool {
    !meant(&app.guide, word).is_empty()
}

/// The answers of a plan to one question, wherever it is asked now.
pub fn answers<'g>(flow: &Flow<'g, '_>, step: &'g Step, question: &'g Question) -> Vec<Answer> {
    let scopes: Vec<Scope> = match question.each {
        Each::Once => vec![Scope::default()],
        Each::Dataset => flow.datasets().into_iter().map(Scope::dataset).collect(),
        Each::Distribution => flow
            .datasets()
            .into_iter()
            .flat_map(|id| flow.distributions(id).into_iter().map(move |file| Scope::distribution(id, file)))
            .collect(),
    };
    // What is answered counts also where a condition does not ask for it.
    let said = |spot: &Spot| spot.address.get(flow.tree).is_some_and(|value| !is_blank(value));
    let spot = |scope: &Scope| {
        let unasked =
            || Some(Spot { step, question, scope: scope.clone(), address: address(question, scope)? });
        flow.spot(step, question, scope).or_else(|| unasked().filter(said))
    };
    scopes.iter().filter_map(spot).map(|spot| answer(flow, &spot)).collect()
}

fn answer(flow: &Flow<'_, '_>, spot: &Spot<'_>) -> Answer {
    let state = flow.state(spot);
    let value = spot.address.get(flow.tree).filter(|_| state == State::Answered);
    let file = || {
        let (dataset, file) = (spot.scope.dataset.as_deref()?, spot.scope.distribution.as_deref()?);
        let title = Address::new(["dataset", dataset, "distribution", file, "title"]);
        Some(title.get(flow.tree).and_then(toml::Value::as_str).unwrap_or(file))
    };
    let dataset = spot.scope.dataset.as_deref().map(|id| match file() {
        Some(file) => format!("{} · {}", visible(flow.dataset_title(id)), visible(file)),
        None => visible(flow.dataset_title(id)),
    });
    Answer { dataset, value: value.map(|value| show(value, flow.guide, spot.question)), state }
}

/// What the plan says of all that a question of a rubric looks at.
pub fn parts(app: &App, flow: &Flow<'_, '_>, looks: &[String], whole: bool) -> Vec<Say> {
    let mut parts = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (step, question) in looks.iter().flat_map(|word| meant(flow.guide, word)) {
        if seen.contains(&question.id.as_str()) {
            continue;
        }
        seen.push(&question.id);
        parts.extend(of_question(app, &answers(flow, step, question), question, whole));
    }
    parts
}

fn of_question(app: &App, answers: &[Answer], question: &Question, whole: bool) -> Vec<Say> {
    let lang = app.lang();
    let ask = format!("{} {}", question.code, question.ask.to(lang));
    let line = |what: &str, value: &Text| {
        let value = Text { es: visible(&value.es).into(), en: visible(&value.en).into() };
        app.to(&say::VALUE.with("what", what).with_text("value", &value)).to_string()
    };
    match answers {
        [] => vec![Say::Item { mark: "· ".into(), text: line(&ask, &say::NOT_ASKED) }],
        [only] if only.dataset.is_none() => {
            vec![Say::Item { mark: "· ".into(), text: line(&ask, &only.told()) }]
        }
        many => {
            let most = if whole { usize::MAX } else { MOST };
            let mut parts = vec![Say::Item { mark: "· ".into(), text: ask }];
            let one = |one: &Answer| line(one.dataset.as_deref().unwrap_or_default(), &one.told());
            parts.extend(
                many.iter().take(most).map(|answer| Say::Item { mark: "  · ".into(), text: one(answer) }),
            );
            if many.len() > most {
                let more = app.to(&say::MORE_ANSWERS.with("n", many.len() - most)).to_string();
                parts.push(Say::Item { mark: "  · ".into(), text: more });
            }
            parts
        }
    }
}
