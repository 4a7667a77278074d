//! Whether what was published is alive, unchanged and up to date, as it was measured.
