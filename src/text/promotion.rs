//! Sentences of promotion.

use super::texts;

texts! {
    PROMOTION: "Promover los datos: calendario, mensajes, eventos, usos", "Promote the data: calendar, messages, events, uses";
}
