//! Sentences of the wing `reserve`.

use super::texts;

texts! {
    RESERVE: "Reserva",
        "Reserve";
}
