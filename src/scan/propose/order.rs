//! Which proposals come first, and why: certain data before documents, ready before not, then the larger.

use std::cmp::Reverse;

use super::proposal::Proposal;

/// What a proposal is ranked by, in this order; the smallest comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Data for certain.
    pub certain: Reverse<bool>,
    /// Could be published as it is.
    pub ready: Reverse<bool>,
    /// Nothing private was found in it.
    pub free: Reverse<bool>,
    /// Digits of the number of rows: 10 and 90 rows weigh the same.
    pub size: Reverse<u32>,
    /// Of the five-star scale.
    pub stars: Reverse<u8>,
    pub rows: Reverse<u64>,
    /// So that the order is always the same.
    pub id: String,
}

/// The rank of a proposal.
pub fn rank(proposal: &Proposal) -> Rank {
    Rank {
        certain: Reverse(proposal.certain),
        ready: Reverse(proposal.ready),
        free: Reverse(proposal.personal.is_empty()),
        size: Reverse(proposal.rows.checked_ilog10().map_or(0, |log| log + 1)),
        stars: Reverse(proposal.stars),
        rows: Reverse(proposal.rows),
        id: proposal.id.clone(),
    }
}

/// Sorts proposals, the most useful first.
pub fn sort(proposals: &mut [Proposal]) {
    proposals.sort_by_cached_key(rank);
}
