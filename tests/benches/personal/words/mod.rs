//! The words of the set, from general knowledge and of no real person.

pub mod civic;
pub mod notes;
pub mod people;
pub mod places;
pub mod sensitive;
pub mod surnames;
pub mod things;
