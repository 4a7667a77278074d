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
    PLAN: "Plan de apertura, de otro año",
        "Opening plan, of another year";
    ADELA_PLAN: "Plan de apertura de ADELA",
        "Opening plan of ADELA";
    ADELA_CATALOG: "Catálogo o inventario de ADELA",
        "Catalogue or inventory of ADELA";
    ARGENTINA: "Catálogo de la Argentina",
        "Catalogue of Argentina";
    FRICTIONLESS: "Paquete de Frictionless Data",
        "Frictionless Data package";
    DCAT: "Catálogo DCAT",
        "DCAT catalogue";
    CKAN: "Paquetes de CKAN",
        "Packages of CKAN";
    DATA_JSON: "Catálogo data.json",
        "data.json catalogue";
    BROKEN_AT: "Está dañado o incompleto: deja de entenderse en el renglón {line}, columna {column}. Pide otra copia del archivo.",
        "It is damaged or cut off: it stops making sense at line {line}, column {column}. Ask for another copy of the file.";
    BROKEN: "Está dañado o incompleto y no se entiende. Pide otra copia del archivo.",
        "It is damaged or cut off and makes no sense. Ask for another copy of the file.";
    TOO_LARGE: "Es demasiado grande: se leen catálogos de hasta {most} MB. Pártelo en varios.",
        "It is too large: catalogues of up to {most} MB are read. Split it into several.";
}
