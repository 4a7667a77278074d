//! The list beside the inventory as parts of a screen.

mod law;
mod list;
mod obligations;
mod one;

pub use law::{ground, laws, verified};
pub use list::{counts, list, table};
pub use obligations::obligations;
pub use one::{columns, facts, kind, one, spec_of, standing};

use super::compare::{Match, State};
use super::matching::{Field, Why};
use crate::guide::model::Guide;
use crate::guide::model::recommended::Risk;
use crate::plan::model::{Plan, Refusal};
use crate::text::fold::visible;
use crate::text::{Lang, Text, recommend as say};
use crate::ui::Say;

/// Who looks at it.
#[derive(Clone, Copy)]
pub struct Eye<'a> {
    pub guide: &'a Guide,
    /// The plan at hand, where there is one.
    pub plan: Option<&'a Plan>,
    pub lang: Lang,
}

impl Eye<'_> {
    pub(super) fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    pub(super) fn text(&self, text: &Text) -> Say {
        Say::Text(self.to(text))
    }

    pub(super) fn item(&self, text: &Text) -> Say {
        Say::Item { mark: "· ".into(), text: self.to(text) }
    }

    /// What a dataset of the plan is called, safe to show.
    pub fn called(&self, id: &str) -> String {
        let dataset = self.plan.and_then(|plan| plan.dataset.get(id));
        visible(dataset.map_or(id, |dataset| dataset.called(id)))
    }

    /// Units in words, the likeliest first.
    pub fn units(&self, ids: &[String]) -> Text {
        let names: Vec<Text> = ids.iter().map(|id| self.guide.term_label("units", id)).collect();
        Text::joined(&names, ", ")
    }

    /// «cada mes».
    pub fn cycle(&self, code: &str) -> Text {
        self.guide.term_label("periodicity", code).lower()
    }

    /// «mes», below a head that says «cada».
    pub(super) fn short_cycle(&self, code: &str) -> Text {
        let cycle = self.cycle(code);
        let bare = |text: &str, each: &str| text.strip_prefix(each).unwrap_or(text).to_string().into();
        Text { es: bare(&cycle.es, "cada "), en: bare(&cycle.en, "every ") }
    }
}

/// «lo tienes», «quizá», «falta», «no aplica».
pub fn state(one: &Match<'_>) -> Text {
    match one.state() {
        State::Have => say::STATE_HAVE,
        State::Proposed => say::STATE_PROPOSED,
        State::Missing => say::STATE_MISSING,
        State::Declined => say::STATE_DECLINED,
    }
}

pub fn risk(risk: Risk) -> Text {
    match risk {
        Risk::None => say::RISK_NONE,
        Risk::Low => say::RISK_LOW,
        Risk::Medium => say::RISK_MEDIUM,
        Risk::High => say::RISK_HIGH,
    }
}

/// «Su título dice «licencias» y «construcción», y lo cuida el área que suele tenerlo.»
pub fn because(why: &Why) -> Text {
    let sentence = match why.field {
        Field::Title => say::WHY_TITLE,
        Field::Keyword => say::WHY_KEYWORD,
        Field::Description => say::WHY_DESCRIPTION,
    };
    let words = quoted(&why.words);
    let sentence = sentence.with_text("words", &words);
    if why.unit {
        say::WHY_UNIT.with_text("why", &sentence)
    } else {
        say::WHY_PLAIN.with_text("why", &sentence)
    }
}

/// «uno», «dos» y «tres», each in the quotes of its language.
pub fn quoted(words: &[String]) -> Text {
    let list = |open: &str, close: &str, and: &str| {
        let words: Vec<String> = words.iter().map(|word| format!("{open}{}{close}", visible(word))).collect();
        match words.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} {and} {last}", rest.join(", ")),
            _ => words.join(", "),
        }
    };
    Text { es: list("«", "»", "y").into(), en: list("'", "'", "and").into() }
}

/// Why something is not for this institution, with who said so and when.
pub fn refusal(refusal: &Refusal) -> Text {
    let why = refusal.why.as_deref().map(visible).filter(|why| !why.trim().is_empty());
    let why = why.map_or(say::NO_REASON, Text::same);
    let by = refusal.by.as_deref().map(visible).filter(|by| !by.is_empty());
    let on = refusal.on.as_ref().and_then(crate::plan::model::Day::date);
    match (by, on) {
        (Some(by), Some(on)) => say::DECLINED_BY.with_text("why", &why).with("by", by).with("on", on),
        (None, Some(on)) => say::DECLINED_ON.with_text("why", &why).with("on", on),
        _ => why,
    }
}
