//! Rubrics and marks as files.
