//! Remarks of reviewers inside a plan: what was said of which answer, what came back, what changed since.
