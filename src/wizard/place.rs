//! Places of the interview as people name them: `2`, `inventario`, `I08`, `I08 3`, `dataset.obras.title`.

use super::flow::{Flow, Scope, address};
use crate::guide::model::{Each, Question};
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

/// Finds a place. For a question about datasets, the number of one may follow, or words of its title; without them
/// the first one is meant of which the question is asked.
pub fn find(flow: &Flow<'_, '_>, words: &[String]) -> Option<Target> {
    let first = words.first()?;
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<usize>().ok());
    if let Some(question) = flow.guide.question(first) {
        let scope = match question.each {
            Each::Once => Scope::default(),
            Each::Dataset => Scope::dataset(match (words.get(1), number(1)) {
                (None, _) => first_asked(flow, question)?,
                (Some(_), Some(number)) => nth(&flow.datasets(), Some(number))?,
                (Some(_), None) => titled(flow, &words[1..].join(" "))?,
            }),
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

/// The first dataset of which a question is asked, or the first of all.
fn first_asked<'i>(flow: &Flow<'_, 'i>, question: &Question) -> Option<&'i str> {
    let datasets = flow.datasets();
    let asked =
        |id: &&str| address(question, &Scope::dataset(id)).is_some_and(|at| flow.spot_at(&at).is_some());
    datasets.iter().copied().find(asked).or_else(|| datasets.first().copied())
}

/// The only dataset whose title holds these words.
fn titled<'i>(flow: &Flow<'_, 'i>, words: &str) -> Option<&'i str> {
    let wanted = fold(words);
    let mut named = flow.datasets().into_iter().filter(|id| fold(flow.dataset_title(id)).contains(&wanted));
    named.next().filter(|_| named.next().is_none())
}

fn nth<'i>(items: &[&'i str], number: Option<usize>) -> Option<&'i str> {
    items.get(number.unwrap_or(1).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{embedded, load};

    const PLAN: &str = "
[dataset.rutas]
title = \"Rutas de basura\"
access = \"public\"

[dataset.quejas]
title = \"Reportes ciudadanos\"
access = \"reserved\"
";

    fn found(words: &str) -> Option<String> {
        let (guide, tree) = (load::load(&embedded::files()).unwrap(), PLAN.parse().unwrap());
        let words: Vec<String> = words.split(' ').map(String::from).collect();
        match find(&Flow::new(&guide, &tree), &words)? {
            Target::Spot(at) => at.0.get(1).cloned(),
            Target::Step(step) => Some(step.to_string()),
        }
    }

    #[test]
    fn a_question_leads_to_the_first_dataset_that_it_is_asked_of() {
        assert_eq!(found("dataset.unit").as_deref(), Some("rutas"));
        let guide = load::load(&embedded::files()).unwrap();
        let reserve =
            guide.questions().find(|(_, q)| q.id == "dataset.reserve.reason").map(|(_, q)| q.code.clone());
        assert_eq!(found(&reserve.unwrap()).as_deref(), Some("quejas"));
    }

    #[test]
    fn a_dataset_is_named_by_its_number_or_by_words_of_its_title() {
        assert_eq!(found("dataset.unit 2").as_deref(), Some("quejas"));
        assert_eq!(found("dataset.unit reportes").as_deref(), Some("quejas"));
        assert_eq!(found("dataset.unit nada"), None);
    }
}
