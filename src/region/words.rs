//! Words that screen, page and sheets have in common.

use super::parts::Share;
use super::{Given, Named};
use crate::text::say::grouped;
use crate::text::{Text, region as say};

/// «1,204».
pub fn number(n: impl std::fmt::Display) -> String {
    grouped(&n.to_string())
}

/// «140 de 312 (45 %)»; without per cent of nothing.
pub fn share(share: Share) -> Text {
    let text = share.percent().map_or(say::OF, |percent| say::OF_PERCENT.with("percent", percent));
    text.with("n", number(share.n)).with("of", number(share.of))
}

/// «140 de 312 planes (45 %)».
pub fn share_of_plans(share: Share) -> Text {
    let percent = share.percent().unwrap_or_default();
    say::OF_PLANS.with("n", number(share.n)).with("of", number(share.of)).with("percent", percent)
}

/// «312 planes».
pub fn plans(n: u32) -> Text {
    if n == 1 { say::ONE_PLAN } else { say::PLANS.with("n", number(n)) }
}

/// The title of a step by its place; all complete past the last.
pub fn step(at: usize, given: &Given<'_>) -> Text {
    given.guide.steps.get(at).map_or(say::ALL_DONE, |step| step.title.clone())
}

/// The title of a step by its id.
pub fn step_named(id: &str, given: &Given<'_>) -> Text {
    let step = given.guide.steps.iter().find(|step| step.id == id);
    step.map_or_else(|| Text::same(id), |step| step.title.clone())
}

/// The name of a rule or a target.
pub fn named(all: &[Named], id: &str) -> Text {
    all.iter().find(|one| one.id == id).map_or_else(|| Text::same(id), |one| one.title.clone())
}

/// A theme in words.
pub fn theme(id: &str, given: &Given<'_>) -> Text {
    if id.is_empty() { say::NO_THEME } else { given.guide.term_label("sectors", id) }
}

/// Terms of use in words.
pub fn license(id: &str, given: &Given<'_>) -> Text {
    if id.is_empty() { say::NO_LICENSE } else { given.guide.term_label("licenses", id) }
}

/// A state by its key.
pub fn state(key: &str, given: &Given<'_>) -> Text {
    given.guide.areas.get(key).map_or(say::UNKNOWN, |area| Text::same(area.name.clone()))
}

/// A band of inhabitants by its place.
pub fn band(at: Option<usize>, given: &Given<'_>) -> Text {
    let bands = &given.guide.network.bands;
    let Some((at, from)) = at.and_then(|at| Some((at, bands.get(at)?))) else { return say::UNKNOWN };
    match (at, bands.get(at + 1)) {
        (0, Some(to)) => say::BAND_FIRST.with("to", number(to)),
        (_, Some(to)) => say::BAND.with("from", number(from)).with("to", number(to - 1)),
        (_, None) => say::BAND_LAST.with("from", number(from)),
    }
}

/// Per cent of thousandths.
pub fn percent(thousandths: u32) -> String {
    ((thousandths + 5) / 10).to_string()
}
