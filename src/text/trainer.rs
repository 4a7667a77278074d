//! Sentences of what a trainer needs.

use super::texts;

texts! {
    AGENDA: "Hacer la agenda de un taller", "Make the agenda of a workshop";
    SHEETS: "Hacer las hojas para imprimir", "Make the sheets to print";
    BOARD: "Ver el avance de la sala", "See the progress of the room";
    COMPARE: "Comparar un grupo antes y después", "Compare a group before and after";
    REPORT: "Hacer el informe del taller", "Make the report of the workshop";
    CHECK: "Comprobar ejercicios propios", "Check exercises of your own";
}
