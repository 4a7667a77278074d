//! Sentences of the wing `score`.

use super::texts;

texts! {
    PRIORITY: "Muestra qué abrir primero y por qué",
        "Show what to open first, and why";
}
