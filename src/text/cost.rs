//! Sentences of the wing `cost`.

use super::texts;

texts! {
    COST: "Estima horas, personas, herramientas y dinero",
        "Estimate hours, people, tools and money";
}
