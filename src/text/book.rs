//! Sentences of `libro`: the plan as a workbook, and what came back in it.

use super::texts;

texts! {
    BOOK: "Llevar el plan a un libro de Excel y traerlo de vuelta",
        "Take the plan to an Excel workbook and bring it back";
    BOOK_MORE: "Quien no va a instalar nada llena un libro de Excel. «exportar» lo hace con tus preguntas y lo que ya sabes; «importar» lo trae de vuelta y pregunta sólo por lo dudoso.",
        "Whoever is not going to install anything fills in an Excel workbook. 'export' makes it with your questions and what is already known; 'import' brings it back and asks only about what is in doubt.";
    EXPORT: "Hacer el libro de un plan, de un área o de un rol",
        "Make the workbook of a plan, an area or a role";
    EXPORT_MORE: "El formato lo dice la terminación: .xlsx, .ods o .csv. Con --area, sólo los conjuntos de esa área; con --en-blanco, sin conjuntos, para que los anote.",
        "The ending says the format: .xlsx, .ods or .csv. With --unit, only the datasets of that area; with --blank, without datasets, to be noted there.";
    IMPORT: "Traer al plan lo que llenaron en uno o varios libros",
        "Bring into the plan what was filled in one or several workbooks";
    IMPORT_MORE: "Compara cada libro con el plan del que salió: entra lo que cambió, y si los dos cambiaron lo mismo te pregunta. Nada se guarda sin que lo veas antes.",
        "It compares each workbook with the plan that it came from: what changed comes in, and where both changed the same it asks you. Nothing is saved before you see it.";
    FILE_EXPORT: "El libro que se hace: .xlsx, .ods o .csv",
        "The workbook that is made: .xlsx, .ods or .csv";
    FILES_IMPORT: "Los libros llenos",
        "The workbooks filled in";
    AREA_VALUE: "ÁREA",
        "AREA";
    AREA_OPTION: "Sólo lo de esta área",
        "Only what is of this area";
    ROLE_OPTION: "Sólo lo que responde este rol",
        "Only what this role answers";
    BLANK_OPTION: "Sin los conjuntos que ya hay",
        "Without the datasets there are";
    REPAIRED_OPTION: "Además, una copia del libro con las celdas dudosas marcadas",
        "Also a copy of the workbook with the doubtful cells marked";
}
