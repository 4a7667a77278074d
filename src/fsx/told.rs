//! Errors of the system in the words of the person who meets them.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::{Nature, Refusal, refusal};
use crate::error::{Error, Kind};
use crate::text::{Text, store as say};

/// Why `path` was not written; what is safe and what to do are those of an output that can be made again.
pub fn unwritten(path: &Path, error: &io::Error) -> Error {
    let what =
        refusal(error).and_then(not_a_file).map_or_else(|| with_code(cause(error), error), |(what, _)| what);
    Error::new(Kind::Unexpected, what.with("path", path.display())).safe(say::REMAKE).todo(remedy(error))
}

fn remedy(error: &io::Error) -> Text {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say::MAKE_ROOM,
        _ => say::OTHER_NAME,
    }
}

/// Why `path` was not read. A missing file is `Usage`, one that is no plan `Unreadable`, a fault `Unexpected`.
pub fn unread(path: &Path, error: &io::Error) -> Error {
    let (kind, what, todo) = match (refusal(error), error.kind()) {
        (Some(Refusal::TooBig { size, limit }), _) => {
            (Kind::Unreadable, too_big(size, limit), say::TOO_BIG_TODO)
        }
        (Some(other), _) => {
            let (what, todo) = not_a_file(other).unwrap_or((say::UNREAD, say::UNREAD_TODO));
            (Kind::Unreadable, what, todo)
        }
        (None, ErrorKind::NotFound) => (Kind::Usage, say::MISSING, say::MISSING_TODO),
        (None, ErrorKind::PermissionDenied) => (Kind::Unexpected, say::UNREADABLE, say::UNREADABLE_TODO),
        (None, _) => (Kind::Unexpected, with_code(say::UNREAD, error), say::UNREAD_TODO),
    };
    Error::new(kind, what.with("path", path.display())).safe(say::UNTOUCHED).todo(todo)
}

/// As [`unread`], of a file that is no plan.
pub fn unread_file(path: &Path, error: &io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound if refusal(error).is_none() => {
            let what = say::NO_FILE.with("path", path.display());
            Error::new(Kind::Usage, what).safe(say::UNTOUCHED).todo(say::NO_FILE_TODO)
        }
        _ => unread(path, error),
    }
}

fn cause(error: &io::Error) -> Text {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say::FULL,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => say::FORBIDDEN,
        ErrorKind::NotFound => say::FOLDER_GONE,
        _ if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) => say::HELD,
        _ => say::BROKEN,
    }
}

fn not_a_file(refusal: Refusal) -> Option<(Text, Text)> {
    match refusal {
        Refusal::Not(Nature::Link) => Some((say::IS_LINK, say::IS_LINK_TODO)),
        Refusal::Not(Nature::Folder) => Some((say::IS_FOLDER, say::IS_FOLDER_TODO)),
        Refusal::Not(_) => Some((say::IS_SPECIAL, say::OTHER_NAME)),
        Refusal::TooBig { .. } => None,
    }
}

fn too_big(size: u64, limit: u64) -> Text {
    say::TOO_BIG.with("size", size.div_ceil(1024)).with("limit", limit / 1024)
}

/// The number helps whoever gives support; the system's own sentence would be in another language.
fn with_code(what: Text, error: &io::Error) -> Text {
    match error.raw_os_error() {
        Some(code) => what.and(&say::CODE.with("code", code)),
        None => what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_cause_of_a_failed_write_has_its_sentence_and_its_number() {
        for (kind, word) in [
            (ErrorKind::StorageFull, "espacio"),
            (ErrorKind::PermissionDenied, "permiso"),
            (ErrorKind::ReadOnlyFilesystem, "sólo lectura"),
            (ErrorKind::NotFound, "carpeta"),
            (ErrorKind::Other, "fallaron"),
        ] {
            let told = unwritten(Path::new("a/plan.toml"), &io::Error::from(kind)).render(Lang::Es);
            assert!(told.contains(word) && told.lines().count() == 3, "{told}");
        }
        let told = unwritten(Path::new("a/plan.toml"), &io::Error::from_raw_os_error(121)).render(Lang::Es);
        assert!(told.contains("121"), "{told}");
    }

    #[test]
    fn what_was_refused_is_told_with_its_reason() {
        let told = |refusal: Refusal| unread(Path::new("x"), &refusal.into()).render(Lang::Es);
        assert!(told(Refusal::TooBig { size: 5 << 20, limit: 4 << 20 }).contains("5120 KiB"));
        assert!(told(Refusal::Not(Nature::Link)).contains("enlace"));
        assert!(told(Refusal::Not(Nature::Special)).contains("dispositivo"));
    }
}
