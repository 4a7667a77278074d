//! Everything that follows from a plan, worked out once: what commands, papers and pages show of it.
