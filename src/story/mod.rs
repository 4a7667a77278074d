//! Experiences: stories and lessons of those who opened data, searched and shown where they help.

pub mod collect;
