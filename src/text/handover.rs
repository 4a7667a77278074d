//! Sentences of the hand-over.

use super::texts;

texts! {
    HANDOVER: "Preparar la entrega-recepción, y recibirla", "Prepare the hand-over, and receive it";
}
