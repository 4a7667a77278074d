//! What is not answered yet, told by step where it is much: a reviewer does not go through ninety blanks one by one.

use crate::diag::Finding;
use crate::guide::model::{Guide, Step};
use crate::text::{Text, reviewing as say};

/// Blanks of a plan that are still told one by one.
const FEW: usize = 12;
/// Codes that a line names.
const NAMED: usize = 8;

/// One line of a review.
pub enum Line<'f> {
    One(&'f Finding),
    /// What a step lacks.
    Step(Lacking),
}

/// What is not answered in one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    pub step: Text,
    pub n: usize,
    /// Codes of its questions, each once.
    pub codes: Vec<String>,
}

impl Lacking {
    /// «2. Inventario: sin contestar 14 (I05, I15, …)».
    pub fn text(&self) -> Text {
        let mut codes = self.codes.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if self.codes.len() > NAMED {
            codes.push_str(", …");
        }
        say::LACKS.with_text("step", &self.step).with("n", self.n).with("codes", codes)
    }
}

/// The findings in their order; blanks by step where there are many.
pub fn grouped<'f>(guide: &Guide, found: &[&'f Finding]) -> Vec<Line<'f>> {
    let blank = |one: &&&Finding| one.code == "answer-missing";
    if found.iter().filter(blank).count() <= FEW {
        return found.iter().map(|one| Line::One(one)).collect();
    }
    let mut lines: Vec<Line<'f>> = Vec::new();
    let mut steps = lacking(guide, found).into_iter().map(Line::Step).collect::<Vec<_>>();
    for one in found {
        match one.code {
            "answer-missing" => lines.append(&mut steps),
            _ => lines.push(Line::One(one)),
        }
    }
    lines
}

/// What each step lacks, in the order of the Guide.
pub fn lacking(guide: &Guide, found: &[&Finding]) -> Vec<Lacking> {
    let code = |one: &Finding| one.place.question.clone();
    let blanks: Vec<String> =
        found.iter().filter(|one| one.code == "answer-missing").filter_map(|one| code(one)).collect();
    let of = |(number, step): (usize, &Step)| {
        let asked = |code: &String| step.questions.iter().any(|question| question.code == *code);
        let mut codes: Vec<String> = blanks.iter().filter(|code| asked(code)).cloned().collect();
        let n = codes.len();
        codes.sort_unstable();
        codes.dedup();
        let title = Text::same(format!("{}.", number + 1)).and(&step.title);
        (n > 0).then_some(Lacking { step: title, n, codes })
    };
    guide.steps.iter().enumerate().filter_map(of).collect()
}
