//! The page of the terms of use: questions, advice and its reasons.
