//! Sentences of files with geometry.

use super::texts;

texts! {}
