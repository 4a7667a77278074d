//! The network: the one place that opens connections, and only to addresses that are allowed; and that takes them,
//! for a page of this machine.

pub mod address;
pub mod ask;
pub mod client;
pub mod form;
pub mod guard;
pub mod origin;
pub mod serve;
pub mod token;
pub mod trouble;
