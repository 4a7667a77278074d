//! Sentences of the wing `report`.

use super::texts;

texts! {
    REPORT: "Publica el plan como documento",
        "Publish the plan as a document";
}
