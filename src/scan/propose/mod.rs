//! From files to datasets: what is the same twice, what belongs together, and why.
//!
//! Pure: files as they were read go in, proposals come out, the same for the same files in whatever order they come.
//! A table is in exactly one proposal. [`names`] takes names of files apart, [`links`] finds what belongs together
//! without comparing every file with every other, [`parts`] says what each file is in its proposal, [`proposal`]
//! sums up, [`order`] ranks, [`corrections`] makes again what a person decided before.

use jiff::civil::DateTime;

use super::model::Facts;

mod alike;
mod build;
pub mod corrections;
mod links;
pub mod names;
mod node;
pub mod order;
mod parts;
pub mod proposal;
pub mod titles;
pub mod unit;
pub mod words;

pub use corrections::Corrections;
pub use proposal::{Member, Proposal, Role, Why};
pub use words::Words;

/// One file of a scan.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// As it is shown: with `/`, relative to its root.
    pub path: &'a str,
    /// Which of the folders that were scanned it is in.
    pub root: usize,
    /// In bytes.
    pub size: u64,
    pub modified: Option<DateTime>,
    pub facts: &'a Facts,
}

/// Groups files into datasets, the most useful first.
pub fn propose(seen: &[Seen], words: &Words) -> Vec<Proposal> {
    let mut files: Vec<&Seen> = seen.iter().collect();
    files.sort_by(|a, b| (a.root, a.path).cmp(&(b.root, b.path)));
    let nodes = node::nodes(&files, words);
    let groups = links::groups(&nodes);
    let mut units = unit::Guesses::new(words);
    let made = groups.iter().map(|group| build::proposal(&nodes, group, words, &mut units)).collect();
    finish(made)
}

/// Ids for those that have none, and order: what every list of proposals has, also after corrections.
fn finish(mut proposals: Vec<Proposal>) -> Vec<Proposal> {
    proposals.sort_by_cached_key(Proposal::first_path);
    let mut taken: crate::text::free::Taken =
        proposals.iter().map(|proposal| proposal.id.clone()).filter(|id| !id.is_empty()).collect();
    for proposal in proposals.iter_mut().filter(|proposal| proposal.id.is_empty()) {
        proposal.id = proposal::new_id(proposal, &mut taken);
    }
    order::sort(&mut proposals);
    proposals
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
