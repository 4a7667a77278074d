//! The network: the one place that opens connections, and only to addresses that are allowed.

pub mod address;
pub mod ask;
pub mod client;
pub mod form;
pub mod guard;
pub mod origin;
pub mod token;
pub mod trouble;
