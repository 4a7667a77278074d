//! From paths to plans: files, folders and archives, each plan alone and in its limits.
