//! Sentences of the wing `cost`.

use super::texts;

texts! {
    COST: "Estima horas, personas, herramientas y dinero",
        "Estimate hours, people, tools and money";
    ASSUMED_FIXED: "Horas de «{what}»", "Hours of \"{what}\"";
    ASSUMED_EACH: "Horas de «{what}» por {unit}", "Hours of \"{what}\" for each {unit}";
    ASSUMED_TIMES: "Veces al año de «{what}»", "Times a year of \"{what}\"";
    UNIT_MILLION_ROWS: "millón de registros", "million records";
    UNIT_FINDING: "hallazgo", "finding";
    UNIT_FILE: "archivo", "file";
    UNIT_DATASET: "conjunto", "dataset";
}
