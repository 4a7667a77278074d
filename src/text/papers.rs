//! Sentences of the wing `papers`.

use super::texts;

texts! {
    PAPERS: "Redacta los documentos oficiales",
        "Draft the official papers";
}
