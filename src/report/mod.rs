//! The plan as a public document: one page that stands alone, and Markdown with the same content.
//!
//! [`Contents`] is all that the document says, as plain data; [`outline`] puts it into sentences, tables and charts;
//! [`html`] and [`markdown`] lay that out. [`from_plan`] fills `Contents` with what the plan alone has,
//! [`worked_out`] also with all that follows from it: order, calendar, cost, terms, demand.

pub mod block;
mod chart;
pub mod colour;
mod contents;
mod from_plan;
mod html;
mod markdown;
pub mod public;
mod sections;
mod worked_out;

pub use colour::Colours;
pub use contents::*;
pub use from_plan::{Beside, from_plan};
pub use html::html;
pub use markdown::markdown;
pub use sections::{Outline, outline};
pub use worked_out::worked_out;
