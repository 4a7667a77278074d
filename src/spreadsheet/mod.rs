//! Workbooks written for people: one content, as XLSX, as ODS and as plain CSV. Only data: no formula is ever written
//! from what somebody typed.

pub mod model;

pub use model::{Book, Cell, Column, Mark, Sheet, Use, Value};
