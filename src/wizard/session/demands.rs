//! The page of demands: which dataset each is about, and what is answered.
