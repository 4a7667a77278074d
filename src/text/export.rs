//! Sentences of `exportar`.

use super::texts;

texts! {
    EXPORT: "Escribir el catálogo en el formato de otros",
        "Write the catalogue in other people's formats";
}
