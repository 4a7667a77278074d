//! Workshops: invented municipalities with planted faults, the key that marks what a participant made of them,
//! exercises, and what a trainer needs: agenda, handouts, board of the room, report.

pub mod condition;
pub mod exercise;
pub mod filed;
pub mod keep;
pub mod key;
pub mod lint;
pub mod make;
pub mod result;
pub mod town;
