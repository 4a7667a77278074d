//! The plan of promotion, its messages and events, from plans written by hand.
