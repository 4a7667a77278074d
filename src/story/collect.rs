//! Stories of plans, of the Guide and of bundles of others, gathered from the disk.
