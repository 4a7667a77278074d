//! The Guide as data: what is asked, explained, weighed and checked lives in `guide/`, never in code.

pub mod areas;
pub mod bases;
pub mod check;
pub mod embedded;
pub mod keep;
pub mod load;
pub mod model;
pub mod pack;
pub mod prose;
pub mod workbook;
