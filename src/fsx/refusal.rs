//! What is not read, and why: carried inside an [`io::Error`] so that one error type serves all of [`super::Fs`].

use std::fs::FileType;
use std::{fmt, io};

/// What a path is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    File,
    Folder,
    Link,
    /// A pipe, a socket or a device.
    Special,
}

impl From<FileType> for Nature {
    fn from(kind: FileType) -> Self {
        match kind {
            kind if kind.is_symlink() => Self::Link,
            kind if kind.is_dir() => Self::Folder,
            kind if kind.is_file() => Self::File,
            _ => Self::Special,
        }
    }
}

/// Why a file was not read although the system would have allowed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not a regular file.
    Not(Nature),
    /// More bytes than may be read.
    TooBig { size: u64, limit: u64 },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Not(nature) => write!(f, "not a regular file: {nature:?}"),
            Self::TooBig { size, limit } => write!(f, "{size} bytes, limit {limit}"),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::other(refusal)
    }
}

/// The refusal inside an error, if it is one.
pub fn refusal(error: &io::Error) -> Option<Refusal> {
    error.get_ref()?.downcast_ref().copied()
}
