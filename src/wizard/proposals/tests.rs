//! What accepting writes, and what a later scan says.
