//! The hand-over of an administration to the next: what is handed over, what those who arrive check.
