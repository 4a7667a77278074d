//! What leaves when a plan is shared: notes, reserved datasets and contacts stay, and a preview says so.
