//! The cycle of improvement: what is due when, how mature the opening is, what is measured.
