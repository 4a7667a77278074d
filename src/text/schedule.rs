//! Sentences of the wing `schedule`.

use super::texts;

texts! {
    CALENDAR: "Propone fechas que se pueden cumplir",
        "Propose dates that can be kept";
    GROUP: "Grupo de trabajo", "Working group";
    NOTICES: "Escribe lo que cada persona debe hacer y para cuándo",
        "Write what each person must do, and by when";
}
