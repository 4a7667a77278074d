//! Sentences of packs of the Guide.

use super::texts;

texts! {
    PACK: "Empaquetar la Guía y sus leyes con fecha", "Pack the Guide and its laws with a date";
    MIGRATE: "Pasar un plan a otra versión de la Guía, y de regreso", "Bring a plan to another version of the Guide, and back";
}
