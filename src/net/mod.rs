//! The network: the one place that opens connections, and only to addresses that are allowed.

pub mod client;
pub mod form;
pub mod origin;
pub mod token;
pub mod trouble;
