//! Sentences of `publicar sitio`.

use super::texts;

texts! {
    SITE: "Hacer un sitio de datos abiertos en una carpeta",
        "Make an open-data site in a folder";
}
