//! One plan alone: whatever is in its bytes, it costs only itself.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::find::shown;
use super::{Came, Unread};
use crate::diag::{Finding, Place};
use crate::fsx::{self, Fs, RealFs};
use crate::plan::read::LIMIT;
use crate::review::known::Known;
use crate::review::read;
use crate::review::summary::Summary;
use crate::text::{Text, load as say};

/// A file that is read, and what it comes to.
pub(super) fn file(path: &Path, known: &Known, judge: &super::Judge<'_>) -> Came {
    let name = shown(path);
    match RealFs.read(path, LIMIT) {
        Ok(bytes) => bytes_of(name, &bytes, known, judge),
        Err(error) => Came::Unread(refused(path, &error)),
    }
}

/// What the bytes of a plan come to.
pub(super) fn bytes_of(name: String, bytes: &[u8], known: &Known, judge: &super::Judge<'_>) -> Came {
    let read = || {
        read::with(bytes, known, |lean, about| {
            if lean.practice {
                return Came::Practice(name.clone());
            }
            let (hits, score) = judge(lean, known);
            let mut summary = Summary::of(lean, known, about.body, &hits, score);
            summary.path.clone_from(&name);
            Came::Plan { summary: Box::new(summary), edited: about.edited, migrated: about.older.is_some() }
        })
    };
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(came)) => came,
        Ok(Err(found)) if found.iter().any(|one| one.code == "plan-not-a-plan") => Came::Other(name),
        Ok(Err(found)) => match found.into_iter().next() {
            Some(why) => Came::Unread(Unread { path: name, why }),
            None => Came::Unread(because(&name, say::FAULT)),
        },
        Err(_) => Came::Unread(because(&name, say::FAULT)),
    }
}

/// A file that the system, or we, would not read.
pub(super) fn refused(path: &Path, error: &io::Error) -> Unread {
    because(&shown(path), fsx::unread(path, error).what)
}

/// Something that cannot be read, with the reason in words.
pub(super) fn because(path: &str, why: Text) -> Unread {
    Unread {
        path: path.to_string(),
        why: Finding::new("plan-unreadable", Place::default()).arg_text("why", why),
    }
}
