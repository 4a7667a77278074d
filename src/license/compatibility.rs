//! What goes with what: material under one licence inside data under another.

use crate::guide::model::Guide;
use crate::guide::model::terms::{Ground, Trait};

use super::catalogue::{License, all, outputs};

/// Whether material may go in; in this order from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Yes,
    Conditions,
    /// Its terms have to be read.
    Unknown,
    No,
}

impl Verdict {
    /// For JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Conditions => "conditions",
            Self::Unknown => "unknown",
            Self::No => "no",
        }
    }

    pub fn allows(self) -> bool {
        matches!(self, Self::Yes | Self::Conditions)
    }
}

/// One square of the matrix, with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub verdict: Verdict,
    pub grounds: Vec<Ground>,
}

impl Cell {
    /// Whether everything that it rests on was seen in a first-hand source.
    pub fn verified(&self, guide: &Guide) -> bool {
        self.grounds.iter().all(|ground| {
            let text = guide.terms.ground(*ground);
            text.is_some_and(|text| text.basis.iter().all(|basis| basis.verified))
        })
    }
}

/// Whether material under `input` may go into data under `output`.
pub fn cell(input: License<'_>, output: License<'_>) -> Cell {
    let grounds = grounds(input, output);
    let verdict = grounds.iter().map(|ground| weight(*ground)).max().unwrap_or(Verdict::Unknown);
    Cell { verdict, grounds }
}

fn grounds(input: License<'_>, output: License<'_>) -> Vec<Ground> {
    let stopped: Vec<Ground> = [
        (output.is_closed(), Ground::OutputClosed),
        (input.has(Trait::NonCommercial), Ground::NonCommercial),
        (input.has(Trait::NoDerivatives), Ground::NoDerivatives),
    ]
    .into_iter()
    .filter_map(|(holds, ground)| holds.then_some(ground))
    .collect();
    match () {
        () if !stopped.is_empty() => stopped,
        () if input.has(Trait::Unread) || !output.is_open() => vec![Ground::Unread],
        () if input.has(Trait::Permission) => vec![Ground::Permission],
        () if input.has(Trait::PublicDomain) => vec![Ground::PublicDomain],
        () if input.has(Trait::ShareAlike) && input == output => vec![Ground::ShareAlikeSame],
        () if input.has(Trait::ShareAlike) => vec![Ground::ShareAlikeOther],
        () if output.has(Trait::PublicDomain) => vec![Ground::AttributionLost],
        () => cited(input, output),
    }
}

/// Material that only asks to cite, in data that ask to cite too.
fn cited(input: License<'_>, output: License<'_>) -> Vec<Ground> {
    let first = if output.has(Trait::ShareAlike) { Ground::IntoShareAlike } else { Ground::Attribution };
    let same = input == output;
    let old = !same && input.has(Trait::Superseded);
    let unlisted = !same && (input.has(Trait::Unlisted) || output.has(Trait::Unlisted));
    let rest = [(old, Ground::ContentOnly), (unlisted, Ground::Unlisted)];
    std::iter::once(first)
        .chain(rest.into_iter().filter_map(|(holds, ground)| holds.then_some(ground)))
        .collect()
}

fn weight(ground: Ground) -> Verdict {
    match ground {
        Ground::PublicDomain => Verdict::Yes,
        Ground::Attribution
        | Ground::IntoShareAlike
        | Ground::ShareAlikeSame
        | Ground::ContentOnly
        | Ground::Unlisted
        | Ground::Permission => Verdict::Conditions,
        Ground::Unread => Verdict::Unknown,
        Ground::AttributionLost
        | Ground::ShareAlikeOther
        | Ground::NonCommercial
        | Ground::NoDerivatives
        | Ground::OutputClosed => Verdict::No,
    }
}

/// What material of several sources can go out under together.
#[derive(Debug, Clone)]
pub struct Mix<'g> {
    /// What all of it whose terms are known can go out under, in the order of the catalogue.
    pub outputs: Vec<License<'g>>,
    /// Material that can go out under nothing open.
    pub closed: Vec<License<'g>>,
    /// Material whose terms have to be read first.
    pub unread: Vec<License<'g>>,
}

/// What material under these licences can go out under; with none of them, under anything open.
pub fn mix<'g>(guide: &'g Guide, inputs: &[License<'g>]) -> Mix<'g> {
    let known = || inputs.iter().filter(|input| !input.has(Trait::Unread));
    let goes = |output: &License<'g>| known().all(|input| cell(*input, *output).verdict.allows());
    let with = |test: fn(&License<'g>) -> bool| inputs.iter().copied().filter(test).collect();
    Mix {
        outputs: outputs(guide).filter(goes).collect(),
        closed: with(License::is_closed),
        unread: with(|license| license.has(Trait::Unread)),
    }
}

/// The whole table: every licence as material, against everything that data can go out under.
pub fn matrix(guide: &Guide) -> Vec<(License<'_>, Vec<(License<'_>, Cell)>)> {
    let row = |input| outputs(guide).map(|output| (output, cell(input, output))).collect();
    all(guide).map(|input| (input, row(input))).collect()
}
