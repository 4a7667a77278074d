//! The rules that a file, its tables and its columns are held to; their words are in the Guide (`rules/scan.toml`).
