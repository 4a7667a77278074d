//! Sentences of `publicar ckan`.

use super::texts;

texts! {
    CKAN: "Publicar en un portal CKAN",
        "Publish on a CKAN portal";
}
