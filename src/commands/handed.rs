//! Files that were handed over, read by a worker: whatever a file does to it, this program lives on.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::scan::program;
use crate::app::App;
use crate::error::Result;
use crate::interrupt;
use crate::scan::model::Unread;
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::read::Told;
use crate::scan::worker::{Job, Want, bytes_of};

/// What a worker says of each file, in the order of the files, or why it could not be read. `T` is what
/// [`Want`] says that it sends.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn read<T: DeserializeOwned>(
    app: &App,
    paths: &[PathBuf],
    want: Want,
    threads: u32,
) -> Result<Vec<std::result::Result<T, Unread>>> {
    let job = |path: &PathBuf| {
        let meta = path.metadata().map_err(|err| crate::fsx::unread_file(path, &err))?;
        let job =
            Job { path: bytes_of(path), told: Told::default(), threads, known: None, want: want.clone() };
        Ok(Sized { job, size: meta.len() })
    };
    let jobs = paths.iter().map(job).collect::<Result<Vec<Sized>>>()?;
    let mut found: Vec<std::result::Result<T, Unread>> = paths.iter().map(|_| Err(Unread::Died)).collect();
    let _work = interrupt::work();
    let mut each = |at: usize, outcome: Outcome| {
        if let Some(place) = found.get_mut(at) {
            *place = match outcome {
                Outcome::Facts(bytes) => postcard::from_bytes(&bytes).map_err(|_| Unread::Died),
                Outcome::Failed(why) => Err(why),
                Outcome::Same => Err(Unread::Died),
            };
        }
    };
    pool::run(&jobs, 1, &program(app.options.guide.clone()), &mut each, &interrupt::asked);
    Ok(found)
}

/// What a worker says of one file, without an application at hand; `None` when it cannot be read.
pub fn one<T: DeserializeOwned>(guide: Option<&PathBuf>, path: &Path, want: Want) -> Option<T> {
    let size = path.metadata().ok()?.len();
    let job = Job { path: bytes_of(path), told: Told::default(), threads: 1, known: None, want };
    let mut found = None;
    let _work = interrupt::work();
    let mut each = |_: usize, outcome: Outcome| {
        if let Outcome::Facts(bytes) = outcome {
            found = postcard::from_bytes(&bytes).ok();
        }
    };
    pool::run(&[Sized { job, size }], 1, &program(guide.cloned()), &mut each, &interrupt::asked);
    found
}
