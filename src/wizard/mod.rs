//! The interview engine: what is asked next ([`flow`]), what an answer means ([`answer`]), what was seen before
//! asking ([`detect`]), what scans propose ([`proposals`]), what a check finds ([`findings`]), the plan on the table ([`desk`]) and the conversation
//! itself ([`session`]).

pub mod answer;
pub mod batch;
pub mod desk;
pub mod detect;
pub mod findings;
pub mod flow;
pub mod marks;
pub mod place;
pub mod progress;
pub mod proposals;
pub mod reasons;
pub mod remarked;
pub mod session;
pub mod told;
pub mod unasked;
