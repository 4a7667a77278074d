//! ADELA, the system of the federal open-data network until 2018, and what still reads its files.

pub mod catalog;
pub mod inventory;
pub mod plan;
