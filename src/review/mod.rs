//! The coordinator's reading of plans of others: thousands at once, each alone, with rules and a score of the Guide.
//!
//! A plan comes in as bytes ([`lean::Lean`], borrowed from its text), is looked at by [`rules`] and [`score`], and is
//! kept as a [`summary::Summary`] of a few hundred bytes; pictures of many plans are made from summaries alone.

pub mod known;
pub mod lean;
pub mod load;
pub mod read;
pub mod rules;
pub mod score;
pub mod summary;
