//! Sentences of `ensayo`.

use super::texts;

texts! {
    REHEARSAL: "Ver qué hará el portal con el catálogo antes de mandarlo",
        "See what the portal will do with the catalogue before it is sent";
}
