//! Whether a plan can be saved, found out before anybody has answered anything.

use std::io;
use std::path::Path;

use super::absolute;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs};
use crate::text::store as say;

/// Makes sure that the plan at `path`, there or not yet, can be saved; nothing is left behind.
///
/// # Errors
/// With an offer of another folder: nothing has been answered yet.
pub fn probe_writable(fs: &dyn Fs, path: &Path) -> Result<()> {
    let path = absolute(path);
    if fs.metadata(&path).is_ok_and(|meta| meta.readonly) {
        return Err(refused(say::MARKED_READ_ONLY.with("path", path.display())));
    }
    let folder = nearest(fs, path.parent().unwrap_or(&path));
    let sibling = folder.join(path.file_name().unwrap_or_default());
    fsx::probe(fs, &sibling).map_err(|error| {
        let what = say::NOT_WRITABLE.with("path", folder.display());
        refused(match error.raw_os_error() {
            Some(code) => what.and(&say::CODE.with("code", code)),
            None => what,
        })
    })
}

/// The folder itself, or the first above it that exists: the others would be made inside.
fn nearest<'a>(fs: &dyn Fs, folder: &'a Path) -> &'a Path {
    let missing =
        |folder: &Path| fs.metadata(folder).is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
    folder.ancestors().find(|folder| !missing(folder)).unwrap_or(folder)
}

fn refused(what: crate::text::Text) -> Error {
    Error::new(Kind::Unexpected, what).safe(say::NOTHING_LOST).todo(say::OTHER_FOLDER)
}
