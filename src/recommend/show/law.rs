//! Passages in few letters: `65 XIX, 66 II (v)`, `CPEUM 115 III b (v)`.

use crate::guide::model::recommended::Recommended;
use crate::guide::model::{Basis, Guide};
use crate::text::{Text, recommend as say};

/// What obliges to publish it; else what only gives the competence; else that nothing does.
pub fn ground(guide: &Guide, entry: &Recommended) -> Text {
    match (entry.duties.is_empty(), entry.competences.is_empty()) {
        (false, _) => laws(guide, &entry.duties),
        (true, false) => say::COMPETENCE.with_text("law", &laws(guide, &entry.competences)),
        (true, true) => say::NO_LAW,
    }
}

/// Passages with their mark, those of one law together.
pub fn laws(guide: &Guide, basis: &[Basis]) -> Text {
    let mut groups: Vec<(String, bool, Vec<&str>)> = Vec::new();
    for one in basis {
        let law = short(&one.source).map(|law| format!("{law} ")).unwrap_or_default();
        let verified = verified(guide, one);
        match groups.iter_mut().find(|(name, mark, _)| *name == law && *mark == verified) {
            Some((_, _, at)) => at.push(&one.at),
            None => groups.push((law, verified, vec![&one.at])),
        }
    }
    let told = |(law, verified, at): &(String, bool, Vec<&str>)| {
        let law = Text::same(format!("{law}{}", at.join(", ")));
        if *verified { say::VERIFIED.with_text("law", &law) } else { law }
    };
    Text::joined(&groups.iter().map(told).collect::<Vec<_>>(), "; ")
}

/// Both the passage and its source were read.
pub fn verified(guide: &Guide, basis: &Basis) -> bool {
    basis.verified && guide.source(&basis.source).is_some_and(|source| source.verified)
}

/// The law whose articles are told without its name.
const PLAIN: &str = "lgtaip-2025";

/// The letters that a law is known by: `lsnieg-2008` is LSNIEG.
fn short(source: &str) -> Option<String> {
    (source != PLAIN).then(|| source.split('-').next().unwrap_or(source).to_uppercase())
}
