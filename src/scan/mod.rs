//! What data is there: folders are walked, every file is read once by a worker process, and an inventory is proposed.
//!
//! `walk` finds files, `pool` hands them to workers, a worker ([`worker`]) tells the format (`detect`), reads it
//! (`read`, one file a format) into profiles of its tables (`profile`), where `personal` and `quality` say what they
//! see. `memory` keeps what was read for the next time; `propose` groups files into datasets; `report` shows all.

pub mod detect;
mod limits;
pub mod memory;
pub mod model;
pub mod personal;
pub mod pool;
pub mod profile;
pub mod propose;
pub mod quality;
pub mod read;
pub mod report;
pub mod run;
pub mod sample;
pub mod stream;
pub mod walk;
pub mod worker;
