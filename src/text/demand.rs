//! Sentences of the wing `demand`.

use super::texts;

texts! {
    DEMAND: "Lleva la cuenta de lo que la gente pide",
        "Keep the ledger of what people ask for";
}
