//! The packet as a whole.
