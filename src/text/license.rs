//! Sentences of the wing `license`.

use super::texts;

texts! {
    LICENSE: "Aconseja bajo qué términos publicar",
        "Advise on the terms to publish under";
}
