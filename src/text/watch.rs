//! Sentences of `vigilar`.

use super::texts;

texts! {
    WATCH: "Comprobar que lo publicado sigue vivo y al día",
        "Check that what is published is alive and up to date";
}
