//! The network: the one place that opens connections, and only to addresses that are allowed.
