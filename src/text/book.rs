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
    ODD_ENDING: "«{file}» no termina en .xlsx, .ods ni .csv.", "'{file}' does not end in .xlsx, .ods or .csv.";
    ODD_ENDING_TODO: "La terminación dice el formato: tesoreria.xlsx", "The ending says the format: treasury.xlsx";
    NO_AREA: "No sé qué área es «{text}».", "No area is known as '{text}'.";
    AREAS_ARE: "Las áreas son: {list}", "The areas are: {list}";
    EXPORTED: "Hojas que se llenan: {sheets}. Conjuntos: {n}.", "Sheets to fill in: {sheets}. Datasets: {n}.";
    EXPORTED_AREA: "Lleva sólo lo que responde {area} de sus conjuntos. Con --rol lleva lo de otro rol.",
        "It has only what {area} answers about its datasets. With --role it has what another role answers.";
    EXPORTED_NONE: "El plan no tiene conjuntos de esa área todavía. Con --en-blanco se hace un libro para que los anote.",
        "The plan has no datasets of that area yet. With --blank a workbook is made for noting them.";
    EXPORTED_FILES: "Son {n} archivos CSV, uno por hoja: van juntos, también el que termina en «.apertura.csv».",
        "They are {n} CSV files, one a sheet: they go together, also the one that ends in '.apertura.csv'.";
    CUT: "«{file}», hoja «{sheet}»: es demasiado grande, no se leyó entera.",
        "'{file}', sheet '{sheet}': it is too large and was not read whole.";
    CUT_CELL: "«{file}», {place}: el texto es demasiado largo, no se leyó entero.",
        "'{file}', {place}: the text is too long and was not read whole.";
    BLANK: "(en blanco)", "(blank)";
    NEW_DATASET: "Conjunto nuevo: «{title}» ({place}).", "New dataset: '{title}' ({place}).";
    FILLED_BY: "Lo llenó: {who}.", "Filled in by: {who}.";
    FILLED_BY_NOBODY: "No dice quién lo llenó.", "It does not say who filled it in.";
    FILLED_ON: "Fecha: {date}.", "Date: {date}.";
    FROM_REVISION: "Salió del plan en su revisión {n}.", "It was made from revision {n} of the plan.";
    NO_HIDDEN: "Ya no trae su hoja oculta: se compara sólo con el plan como está hoy. Lo que falta se completa y lo que difiere se pregunta.",
        "Its hidden sheet is gone: it is only compared with the plan as it is today. What is missing is filled in and what differs is asked.";
    CHANGES: "Respuestas que entran: {n}.", "Answers that come in: {n}.";
    EMPTIED: "Quitarían una respuesta, así que se preguntan: {n}.", "These would take away an answer, so they are asked: {n}.";
    OF_DATASET: "«{dataset}», {question}", "'{dataset}', {question}";
    COL_SET: "Conjunto", "Dataset";
    COL_CELL: "Celda", "Cell";
    COL_BEFORE: "En el plan", "In the plan";
    COL_AFTER: "En el libro", "In the workbook";
    AND_MORE: "... y {n} más.", "... and {n} more.";
    CLASHES: "Cambiaron en los dos lados, así que se preguntan: {n}.", "These changed on both sides, so they are asked: {n}.";
    CLASH: "{place}, {what}", "{place}, {what}";
    DOUBTS: "Celdas o renglones en duda: {n}.", "Cells or rows in doubt: {n}.";
    DOUBT: "{place}, {what} Dice «{text}». {why}", "{place}, {what} It says '{text}'. {why}";
    COULD_BE: "Puede ser: {list}.", "It could be: {list}.";
    ROW_NAMELESS: "{place}: el renglón no tiene el nombre del conjunto.", "{place}: the row has no name of the dataset.";
    ROW_KNOWN: "{place}: se anotó «{title}» como nuevo, pero el plan ya tiene un conjunto con ese nombre.",
        "{place}: '{title}' was noted as new, but the plan has a dataset of that name already.";
    ROW_TWICE: "{place}: «{title}» está dos veces; también en {other}.", "{place}: '{title}' is there twice; also at {other}.";
    ROW_LOST: "{place}: no hay ningún conjunto que se llame «{title}».", "{place}: no dataset is called '{title}'.";
    ROW_LEFT: "{place}: «{title}» ya no está en el plan.", "{place}: '{title}' is no longer in the plan.";
    GONE: "Renglones que no volvieron: {n}. Sus conjuntos siguen en el plan; si ya no existen, quítalos en el paso de inventario.",
        "Rows that did not come back: {n}. Their datasets stay in the plan; if they no longer exist, take them out in the inventory step.";
    UNTOUCHED: "Celdas que volvieron como salieron: {n}.", "Cells that came back as they went: {n}.";
    DOUBT_OF: "Duda {n} de {of}", "Doubt {n} of {of}";
    ROW_SAME: "Es el mismo: comparar sus respuestas", "It is the same: compare its answers";
    ROW_NEW: "Es un conjunto nuevo", "It is a new dataset";
    ROW_NAME: "Escribir su nombre", "Write its name";
    SKIP: "Dejar fuera por ahora", "Leave out for now";
    WHAT_IS_IT: "¿Qué hago?", "What now?";
    WRITE_ANOTHER: "Escribir la respuesta", "Write the answer";
    LEAVE_PENDING: "Dejar pendiente", "Leave pending";
    DOUBTS_TODO: "Corrígelas en el libro, o importa sin --sin-preguntas. Con --si entra lo demás y esto queda fuera.",
        "Correct them in the workbook, or import without --no-input. With --yes the rest comes in and these are left out.";
    EMPTIED_ASK: "Respuestas que el libro quita: {n}. ¿Qué hago?", "Answers that the workbook takes away: {n}. What now?";
    EMPTIED_KEEP: "Dejarlas como están en el plan", "Leave them as they are in the plan";
    EMPTIED_EACH: "Decidir una por una", "Decide one by one";
    EMPTIED_TAKE: "Quitarlas todas", "Take them all away";
    EMPTIED_ONE: "{place}, {what} El plan dice «{before}»; el libro, «{after}».",
        "{place}, {what} The plan says '{before}'; the workbook, '{after}'.";
    EMPTIED_ONE_KEEP: "Dejar la del plan", "Leave that of the plan";
    EMPTIED_ONE_TAKE: "Quitarla", "Take it away";
    YOUR_PLAN: "tu plan", "your plan";
    NOTHING_NEW: "El libro no trae nada nuevo: el plan queda como estaba.", "The workbook brings nothing new: the plan stays as it was.";
    IMPORTED: "Respuestas que entraron: {n}. Conjuntos nuevos: {new}.", "Answers that came in: {n}. New datasets: {new}.";
    LEFT_OUT: "Quedaron fuera {n} en duda.", "Left out, in doubt: {n}.";
    UNDO_HINT: "Para quitar todo lo que entró: apertura deshacer", "To take back all of it: apertura undo";
    DID_BOOK: "lo que trajo un libro", "what a workbook brought";
}
