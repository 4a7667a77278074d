//! Sentences of `importar`: inventories and catalogues of others.

use super::texts;

texts! {
    IMPORT: "Traer al plan inventarios y catálogos que ya existen",
        "Bring existing inventories and catalogues into the plan";
    IMPORT_MORE: "Entiende inventarios y catálogos de ADELA, CKAN, data.json, DCAT, Frictionless, los de Argentina, descargas de la PNT, el plan de otro año y cualquier lista de Excel. Dice qué entendió, qué adivinó y qué dejó fuera antes de guardar.",
        "It understands inventories and catalogues of ADELA, CKAN, data.json, DCAT, Frictionless, those of Argentina, downloads of the PNT, last year's plan and any Excel list. It says what it understood, guessed and left out before it saves.";
    FILES: "Los archivos",
        "The files";
    FORMAT_VALUE: "FORMATO",
        "FORMAT";
    FORMAT_OPTION: "De qué formato son, si no lo adivina",
        "Which format they are of, when it does not tell by itself";
    COLUMN_VALUE: "ENCABEZADO=CAMPO",
        "HEADER=FIELD";
    COLUMN_OPTION: "Qué trae una columna: «Tema del dato=título»; con «-», nada. Se puede repetir",
        "What a column holds: 'Topic=title'; with '-', nothing. May be repeated";
    SHEET_VALUE: "HOJA",
        "SHEET";
    SHEET_OPTION: "Sólo esta hoja",
        "Only this sheet";

    // What is expected of a value, and what is kept of it.
    FILE_SAYS: "El archivo dice: «{text}» ({place})",
        "The file says: '{text}' ({place})";
    ONE_OF: "Puede ser: {list}.",
        "It may be: {list}.";
    NOT_A_NUMBER: "Se espera una opción en palabras y no un número.",
        "A choice in words is expected, and not a number.";
}
