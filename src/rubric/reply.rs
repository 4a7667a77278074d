//! The right of reply: what the results have to say to the official, as contents of remarks.

use super::model::{NOT_APPLICABLE, Question};
use super::settle::{Bench, Standing};
use crate::text::{Text, rubric as say};

/// What is said of one question; the address is of the first thing that the question looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content<'r> {
    pub question: &'r Question,
    pub text: Text,
    /// The criteria, as what would satisfy it.
    pub wanted: Text,
}

/// What cost a plan points, question by question; what is not settled is not said.
pub fn contents<'r>(bench: &Bench<'r>, plan: &str) -> Vec<Content<'r>> {
    let one = |question: &'r Question| {
        let standing = bench.standing(plan, question);
        let option = standing.option().filter(|option| *option != NOT_APPLICABLE)?;
        let option = question.option(option)?;
        if option.points >= question.most() || question.weight == 0 {
            return None;
        }
        let text = say::REPLY.with_text("question", &question.text).with_text("option", &option.text);
        let text = match &standing {
            Standing::Settled(decision) => text.and(&Text::same(decision.reason.clone())),
            _ => text,
        };
        Some(Content { question, text, wanted: question.criteria.clone() })
    };
    bench.rubric.questions.iter().filter_map(one).collect()
}
