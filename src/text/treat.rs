//! Sentences of the treatment of personal data.

use super::texts;

texts! {}
