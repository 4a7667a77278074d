//! Words that stand in workbooks beside what people fill in.

use super::texts;

texts! {
    REQUIRED: "obligatorio",
        "required";
    CUT: "… [cortado: faltan {n} caracteres]",
        "… [cut: {n} characters missing]";
    LIST_TITLE: "No está en la lista",
        "Not in the list";
    LIST_ONLY: "Elige un valor de la lista: abre la flecha que está junto a la celda.",
        "Choose a value of the list: open the arrow beside the cell.";
    LIST_ALSO: "La lista sólo propone. Si ningún valor sirve, deja el tuyo.",
        "The list only proposes. If no value fits, keep yours.";
    DATE_TITLE: "No parece una fecha",
        "It does not look like a date";
    DATE_LIKE: "Escribe año, mes y día: 2026-03-31. Si sólo sabes el año, déjalo como está.",
        "Write year, month and day: 2026-03-31. If you only know the year, leave it as it is.";
    NUMBER_TITLE: "No parece un número",
        "It does not look like a number";
    NUMBER_LIKE: "Escribe sólo cifras, sin letras ni unidades. Si no lo sabes, deja la celda vacía.",
        "Write only digits, without letters or units. If you do not know, leave the cell empty.";
    PAGE: "Página",
        "Page";
    OF: "de",
        "of";
}
