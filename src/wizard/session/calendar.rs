//! The page of the calendar: dates proposed, hours of people, and what does not fit.
