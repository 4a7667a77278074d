//! Snapshots of a network on the disk, one a day.
