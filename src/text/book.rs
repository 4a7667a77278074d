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
    SHEET_DO: "Instrucciones", "Instructions";
    SHEET_GENERAL: "{step} (general)", "{step} (general)";
    SHEET_FILES: "Archivos", "Files";
    SHEET_IDEAS: "Lo que suele haber", "What others usually have";
    BOOK_TITLE: "Plan de datos abiertos - {name}", "Open data plan - {name}";
    DO_WHAT: "Este libro reúne lo que falta saber de los datos de tu institución. No necesitas instalar nada: llénalo aquí y devuélvelo.",
        "This workbook gathers what is still to be known about the data of your institution. Nothing has to be installed: fill it in here and send it back.";
    DO_AREA: "Es para {area}: sólo sus conjuntos de datos.",
        "It is for {area}: only its datasets.";
    DO_SEND: "Cuando termines, devuélvelo a {who}.",
        "When you have finished, send it back to {who}.";
    DO_SEND_NOBODY: "Cuando termines, devuélvelo a quien te lo mandó.",
        "When you have finished, send it back to whoever sent it to you.";
    DO_FILL: "Llena las celdas en blanco y corrige lo que no sea así. Las columnas obligatorias lo dicen en su encabezado. La nota de cada encabezado explica qué va ahí, con un ejemplo.",
        "Fill in the blank cells and correct what is not so. Required columns say so in their header. The note of each header explains what goes there, with an example.";
    DO_BLANK: "Si no sabes algo, déjalo en blanco o escribe «Pendiente: lo sabe...» con el nombre de quien puede saberlo. Donde la nota lo permite, «No aplica» es una respuesta.",
        "If you do not know something, leave it blank or write 'Pending: ask...' with the name of who may know. Where the note allows it, 'Does not apply' is an answer.";
    DO_ROWS: "Si falta un conjunto de datos, anótalo en un renglón libre al final. Si uno ya no existe, no borres su renglón: avísalo al devolver el libro.",
        "If a dataset is missing, write it in a free row at the end. If one no longer exists, do not delete its row: say so when you send the workbook back.";
    DO_KEEP: "No cambies los nombres de las hojas ni de las columnas. Puedes ordenar los renglones y cambiar el ancho de las columnas.",
        "Do not change the names of sheets or columns. You may sort rows and change the width of columns.";
    DO_SHEETS: "Hojas que se llenan: {list}.", "Sheets to fill in: {list}.";
    WHO_FILLED: "¿Quién lo llenó?", "Who filled it in?";
    WHO_POST: "Puesto", "Post";
    WHO_DATE: "Fecha", "Date";
    COL_FACT: "Dato", "Item";
    COL_ANSWER: "Respuesta", "Answer";
    COL_CODE: "Código", "Code";
    COL_QUESTION: "Pregunta", "Question";
    COL_REQUIRED: "Obligatoria", "Required";
    COL_HOW: "Cómo responder", "How to answer";
    COL_EXAMPLE: "Ejemplo", "Example";
    COL_DATASET: "Conjunto de datos", "Dataset";
    COL_USUAL: "Conjunto que suele haber", "Usual dataset";
    COL_HOLDS: "Qué contiene", "What it holds";
    COL_PERIOD: "Cada cuánto cambia", "How often it changes";
    COL_PERSONAL: "Datos de personas", "Data of persons";
    YES_REQUIRED: "* Sí, obligatoria", "* Yes, required";
    NO_REQUIRED: "No, opcional", "No, optional";
    ABOVE_DATASETS: "Un renglón para cada conjunto de datos. Lo obligatorio lleva un asterisco en su encabezado.",
        "One row for each dataset. What is required has an asterisk in its header.";
    ABOVE_FILES: "Un renglón para cada archivo. Lo obligatorio lleva un asterisco en su encabezado.",
        "One row for each file. What is required has an asterisk in its header.";
    EXAMPLE: "Ejemplo: {text}", "Example: {text}";
    ONLY_IF: "Sólo si {what}. Si no, déjala en blanco.", "Only if {what}. If not, leave it blank.";
    HOW_NA: "Puede ser «No aplica».", "It may be 'Does not apply'.";
    HOW_SEVERAL: "Pueden ser varias: sepáralas con punto y coma.", "There may be several: part them with semicolons.";
    HOW_LIST: "Pueden ser varias: sepáralas con punto y coma, o una en cada línea.",
        "There may be several: part them with semicolons, or one a line.";
    HOW_DATE: "Es una fecha: día, mes y año.", "It is a date: day, month and year.";
    HOW_EVIDENCE: "Número, fecha, página y archivo o liga, separados con comas.",
        "Number, date, page and file or link, parted with commas.";
    HOW_CHOICE: "Escríbelo como está en el catálogo.", "Write it as it is in the catalogue.";
    CHOOSE_FROM: "Elige: {list}", "Choose: {list}";
    NOT_APPLICABLE: "No aplica", "Does not apply";
    PENDING: "Pendiente", "Pending";
    PENDING_WHO: "Pendiente: lo sabe {who}", "Pending: {who} may know";
    FORMULA_FAILED: "La celda dice «{text}»: es el error de una fórmula. Escribe la respuesta.",
        "The cell says '{text}': it is the error of a formula. Write the answer.";
    NOT_A_NUMBER: "Un número no dice cuál de la lista es. Escribe su nombre.",
        "A number does not tell which of the list it is. Write its name.";
    NEWER: "«{file}» se hizo con una versión más nueva de este programa.",
        "'{file}' was made with a newer version of this program.";
    NEWER_TODO: "Actualiza el programa e importa «{file}» otra vez.",
        "Update the program and import '{file}' again.";
    OTHER_PLAN: "«{file}» se hizo de otro plan, no de éste.", "'{file}' was made from another plan, not from this one.";
    OTHER_PLAN_TODO: "Impórtalo con --plan y el plan del que salió. Si sólo quieres sus conjuntos, usa: apertura importar \"{file}\"",
        "Import it with --plan and the plan that it came from. If you only want its datasets, use: apertura import \"{file}\"";
    NO_ANSWERS: "En «{file}» no hay ninguna hoja con preguntas de la Guía.",
        "'{file}' has no sheet with questions of the Guide.";
    NO_ANSWERS_TODO: "Si es un inventario con otras columnas, usa: apertura importar \"{file}\"",
        "If it is an inventory with other columns, use: apertura import \"{file}\"";
    ODD_COLUMN: "{place}: la columna «{header}» no es de la Guía y se deja fuera.",
        "{place}: the column '{header}' is not of the Guide and is left out.";
}
