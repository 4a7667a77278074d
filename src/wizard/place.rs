//! Places of the interview as people name them: `2`, `inventario`, `I08`, `I08 3`, `dataset.obras.title`.

use super::flow::{Flow, Scope, address};
use crate::guide::model::Each;
use crate::text::Lang;
use crate::text::fold::fold;
use crate::toml_text::Address;

/// Where a name leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Index of a step.
    Step(usize),
    Spot(Address),
}

/// Finds a place. For a question about datasets, the number of one may follow; the first is meant without it.
pub fn find(flow: &Flow<'_, '_>, words: &[String]) -> Option<Target> {
    let first = words.first()?;
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<usize>().ok());
    if let Some(question) = flow.guide.question(first) {
        let scope = match question.each {
            Each::Once => Scope::default(),
            Each::Dataset => Scope::dataset(nth(&flow.datasets(), number(1))?),
            Each::Distribution => {
                let dataset = nth(&flow.datasets(), number(1))?;
                Scope::distribution(dataset, nth(&flow.distributions(dataset), number(2))?)
            }
        };
        return address(question, &scope).map(Target::Spot);
    }
    step(flow, first).map(Target::Step).or_else(|| {
        let at = Address::parse(first);
        flow.spot_at(&at).map(|_| Target::Spot(at))
    })
}

fn step(flow: &Flow<'_, '_>, word: &str) -> Option<usize> {
    let steps = &flow.guide.steps;
    if let Ok(number) = word.parse::<usize>() {
        return (1..=steps.len()).contains(&number).then(|| number - 1);
    }
    let word = fold(word);
    let named = |lang: Lang| {
        let word = word.clone();
        steps.iter().position(move |step| fold(step.title.to(lang)).starts_with(&word))
    };
    steps.iter().position(|step| step.id == word).or_else(|| named(Lang::Es)).or_else(|| named(Lang::En))
}

fn nth<'i>(items: &[&'i str], number: Option<usize>) -> Option<&'i str> {
    items.get(number.unwrap_or(1).checked_sub(1)?).copied()
}
