//! What to open first: criteria of the Guide, signals in the answers, scores that give their reasons.
