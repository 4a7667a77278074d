//! The folder of a packet: new, empty, or with what an interrupted run left; all is written beside its place first, the
//! manifest goes there last.

use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, RealFs, Stage};
use crate::handover::manifest;
use crate::text::Text;
use crate::text::fold::visible;
use crate::text::handover as say;

/// What is in a folder before.
pub enum State {
    New,
    /// A packet that was not finished, with the temporary files that it left.
    Half(Vec<PathBuf>),
}

/// Looks at a folder that files of these names are to go to.
///
/// # Errors
/// When there is something else in it, or a finished packet.
pub fn state(folder: &Path, names: &[&str]) -> Result<State> {
    let all = match RealFs.list(folder) {
        Ok(all) => all,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::New),
        Err(error) => return Err(fsx::unread(folder, &error)),
    };
    let all: Vec<String> = all.into_iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if all.is_empty() {
        return Ok(State::New);
    }
    if all.iter().any(|name| name == manifest::NAME) {
        return Err(taken(say::FOLDER_PACKET, folder, say::FOLDER_PACKET_TODO));
    }
    let temp = |name: &str| names.iter().any(|own| is_temp(name, own));
    if !all.iter().all(|name| names.contains(&name.as_str()) || temp(name)) {
        return Err(taken(say::FOLDER_TAKEN, folder, say::FOLDER_TAKEN_TODO));
    }
    Ok(State::Half(all.iter().filter(|name| temp(name)).map(|name| folder.join(name)).collect()))
}

/// `.NAME.PID-N.tmp`: what a killed run leaves.
fn is_temp(name: &str, own: &str) -> bool {
    let inner = name
        .strip_prefix('.')
        .and_then(|rest| rest.strip_prefix(own))
        .and_then(|rest| rest.strip_prefix('.'));
    let digits = inner.and_then(|inner| inner.strip_suffix(".tmp"));
    digits.is_some_and(|digits| digits.chars().all(|c| c.is_ascii_digit() || c == '-'))
}

fn taken(what: Text, folder: &Path, todo: Text) -> Error {
    let shown = visible(&folder.display().to_string());
    Error::new(Kind::Usage, what.with("path", shown)).safe(say::NOT_WRITTEN).todo(todo)
}

/// Writes all files or none.
///
/// # Errors
/// When one cannot be written; nothing is in its place then.
pub fn write(folder: &Path, files: &[(String, Vec<u8>)], before: &State) -> Result<()> {
    if let State::Half(left) = before {
        for path in left {
            // What cannot be removed stays beside the packet, which tells of it as of a stranger.
            let _ = RealFs.remove(path);
        }
    }
    let mut stage = Stage::default();
    for (name, bytes) in files {
        let place = folder.join(name);
        stage.write(&place, bytes).map_err(|error| fsx::unwritten(&place, &error).safe(say::NOT_WRITTEN))?;
    }
    stage.put().map_err(|error| fsx::unwritten(folder, &error))
}
