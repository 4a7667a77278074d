//! Sentences of sharing a plan.

use super::texts;

texts! {
    SHARE: "Compartir el plan sin lo que no debe salir",
        "Share the plan without what should not leave";
    SHARE_MORE: "Antes de escribir muestra qué sale y qué se queda: notas, conjuntos reservados y datos de contacto se quedan.\n\nEjemplo: apertura compartir --salida para-la-red.toml",
        "Before writing it shows what leaves and what stays: notes, reserved datasets and contact data stay.\n\nExample: apertura share --output for-the-network.toml";
    KEEP: "Lo que sí debe salir", "What should leave after all";
    PART: "PARTE", "PART";
}
