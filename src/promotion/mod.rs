//! Promotion: who is told of which data and when, events, what others make with the data.
