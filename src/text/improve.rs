//! Sentences of the cycle of improvement.

use super::texts;

texts! {
    IMPROVE: "Seguir el ciclo de mejora: qué toca, madurez, indicadores", "Follow the cycle of improvement: what is due, maturity, indicators";
}
