//! Sentences of `preparar`.

use super::texts;

texts! {
    PREPARE: "Dejar un archivo listo para publicarse, sin tocar el original",
        "Make a file fit to publish, without touching the original";
}
