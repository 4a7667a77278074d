//! The arithmetic against brute force, and the reading of answers.
