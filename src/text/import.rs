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
    NO_AREA: "Se espera un municipio o un estado, como «Xalapa, Veracruz».",
        "A municipality or a state is expected, such as 'Xalapa, Veracruz'.";
    NOT_A_NUMBER: "Se espera una opción en palabras y no un número.",
        "A choice in words is expected, and not a number.";

    // Files that cannot be taken in.
    NO_FILE: "{file}: no encontré el archivo.",
        "{file}: the file was not found.";
    UNREAD: "{file}: {why}",
        "{file}: {why}";
    OURS: "{file}: es un libro hecho con «apertura libro exportar». Se trae con: apertura libro importar {file}",
        "{file}: this is a workbook made with 'apertura workbook export'. Bring it in with: apertura workbook import {file}";
    UNKNOWN_FORMAT: "{file}: no reconozco de qué formato es. Probé: {tried}.",
        "{file}: its format was not recognised. Tried: {tried}.";
    UNKNOWN_TODO: "Dilo con --formato: {ids}. Si es una lista de Excel, di qué trae cada columna: --columna \"Nombre=título\"",
        "Say it with --format: {ids}. If it is an Excel list, say what each column holds: --column \"Name=title\"";
    ODD_FORMAT: "No hay un formato «{text}». Los que hay: {ids}.",
        "There is no format '{text}'. There are: {ids}.";
    OTHER_FORMAT: "{file}: es del formato «{format}» y no del que dijiste.",
        "{file}: its format is '{format}', and not the one that was said.";
    NO_SHEET: "{file}: no tiene una hoja «{sheet}». Tiene: {list}.",
        "{file}: it has no sheet '{sheet}'. It has: {list}.";
    NO_DATASETS: "{file}: no trae ningún conjunto de datos.",
        "{file}: it has no dataset.";
    ROWS_CUT: "De «{name}» leí sólo los primeros {n} renglones.",
        "Only the first {n} rows of '{name}' were read.";
    ODD_COLUMN: "«{text}» no se entiende. Se escribe ENCABEZADO=CAMPO.",
        "'{text}' is not understood. It is written HEADER=FIELD.";
    ODD_FIELD: "«{text}»: no hay un dato que se llame así.",
        "'{text}': there is nothing called so.";
    MANY_FIELDS: "«{text}» puede ser: {list}.",
        "'{text}' may be: {list}.";
    FIELD_TODO: "Usa una palabra como título o área, el código de la pregunta como I05, o - si la columna no trae nada útil",
        "Use a word such as title or unit, the code of the question such as I05, or - if the column holds nothing of use";

    // What was understood.
    FORMAT_OF: "{file} · {format}",
        "{file} · {format}";
    UNDERSTOOD: "Conjuntos: {datasets}. Archivos y servicios: {files}. Renglones o registros que trae: {read}.",
        "Datasets: {datasets}. Files and services: {files}. Rows or records that it has: {read}.";
    STANDING: "Nuevos: {new}. Ya están en el plan: {known}; de ellos cambian {changed}.",
        "New: {new}. In the plan already: {known}; of them {changed} change.";
    FACTS: "Respuestas de la institución, el equipo o el plan que se llenan: {n}.",
        "Answers about the institution, the team or the plan that it fills: {n}.";
    REPEATED: "Vienen dos veces, palabra por palabra, y entran una: {list}.",
        "There twice, word for word, and taken once: {list}.";
    CONFLICTS: "Respuestas que ya tienes y el archivo dice de otra forma: {n}.",
        "Answers that you have and the file says in another way: {n}.";
    COL_HEADER: "Encabezado", "Header";
    COL_EXAMPLE: "Ejemplo", "Example";
    COL_FIELD: "Se toma como", "Taken as";
    COL_SURE: "Seguridad", "How sure";
    NO_FIELD: "nada", "nothing";
    SURE: "segura", "sure";
    LIKELY: "probable", "likely";
    DOUBTFUL: "dudosa", "doubtful";
    GROUP_ODD: "No se pudo tomar ({n}):",
        "Could not be taken ({n}):";
    GROUP_LOOK: "Conviene revisar ({n}):",
        "Worth a look ({n}):";
    GROUP_GUESSED: "Se tomó de otra forma de como está escrito ({n}):",
        "Taken in another way than it is written ({n}):";
    GROUP_LEFT: "Se deja fuera ({n}):",
        "Left out ({n}):";
    AND_PLACES: "{text} También en {list}.",
        "{text} Also in {list}.";
    AND_PLACES_MORE: "{text} También en {list} y {n} lugares más.",
        "{text} Also in {list} and {n} more places.";
    AND_MORE: "Y {n} más. Todo, con --json.",
        "And {n} more. All of it, with --json.";
    NOTHING_NEW: "Todo lo que traen los archivos ya está en el plan. No hay nada que guardar.",
        "All that the files have is in the plan already. There is nothing to save.";

    // What is done with it.
    ASK: "¿Qué hacemos con esto?",
        "What is done with this?";
    SAVE_ALL: "Guardar todo en el plan",
        "Save all of it in the plan";
    SAVE_CHOSEN: "Guardar lo elegido en el plan",
        "Save what was chosen in the plan";
    CHOOSE: "Elegir qué conjuntos entran",
        "Choose which datasets come in";
    RESOLVE: "Resolver las dudas ({n})",
        "Settle the doubts ({n})";
    COLUMNS_FIX: "Corregir qué trae cada columna",
        "Correct what each column holds";
    SEE_ALL: "Ver todos los avisos ({n})",
        "See all notes ({n})";
    NOTHING: "No guardar nada",
        "Save nothing";
    NEEDS_YES: "Entendí los archivos, pero nadie pudo decir si se guardan.",
        "The files were understood, but nobody could say whether to save them.";
    NEEDS_YES_TODO: "Para guardar sin preguntas agrega --si; para sólo verlo, --ensayo.",
        "To save without questions add --yes; to see it only, --dry-run.";
    SAVED: "Guardado. Conjuntos nuevos: {new}. Archivos nuevos: {files}. Respuestas llenadas en otros: {answers}.",
        "Saved. New datasets: {new}. New files: {files}. Answers filled in others: {answers}.";
    WOULD: "Ensayo: no guardé nada. Conjuntos nuevos: {new}. Archivos nuevos: {files}. Respuestas por llenar en otros: {answers}.",
        "Dry run: nothing was saved. New datasets: {new}. New files: {files}. Answers to fill in others: {answers}.";
    PENDING_LEFT: "Datos pendientes porque no se pudieron leer: {n}. Lo que dice el archivo está en su nota.",
        "Values pending because they could not be read: {n}. What the file says is in their notes.";
    OURS_STAYS: "Respuestas que el archivo dice de otra forma y se quedaron como las tienes: {n}.",
        "Answers that the file says in another way and that stay as you have them: {n}.";
    UNDO_WITH: "Para regresar a como estaba: apertura deshacer",
        "To go back to how it was: apertura undo";
    BAD_FILES: "No se pudieron traer ({n}):",
        "Could not be brought in ({n}):";
    DID: "Traer de archivos", "Bring in from files";
    YOUR_PLAN: "tu plan", "your plan";

    // The list of datasets.
    LIST_COUNT: "{n} conjuntos; entran {in}.",
        "{n} datasets; {in} come in.";
    COL_NUMBER: "N.º", "No.";
    COL_DATASET: "Conjunto", "Dataset";
    COL_FILES: "Archivos", "Files";
    COL_COMES: "Qué pasa", "What happens";
    COMES_NEW: "nuevo", "new";
    COMES_FILLS: "llena {n} respuestas", "fills {n} answers";
    COMES_FILES: "agrega archivos", "adds files";
    COMES_DIFFERS: "dice otra cosa en {n}", "says otherwise in {n}";
    COMES_SAME: "sin cambio", "no change";
    COMES_NOT: "no entra", "does not come in";
    LIST_MORE: "Del {from} al {to}, de {n}: v muestra los demás.",
        "{from} to {to} of {n}: v shows the others.";
    LIST_ORDERS: "Un número: ver ese conjunto. x 3 5-9: que no entren. a 3: que sí entre. x todo, a todo. Enter: listo.",
        "A number: see that dataset. x 3 5-9: they do not come in. a 3: it does. x all, a all. Enter: done.";
    LIST_UNKNOWN: "Escribe un número de la lista, x o a con números, v, o Enter.",
        "Type a number of the list, x or a with numbers, v, or Enter.";
    FILE_LINE: "Archivo: {name}", "File: {name}";

    TOO_MUCH: "Con esto el plan pasaría de {limit} MB, que es lo más que puede medir.",
        "With this the plan would be larger than {limit} MB, which is the most it may be.";
    TOO_MUCH_TODO: "Trae menos conjuntos: elige cuáles entran, o parte el archivo.",
        "Bring in fewer datasets: choose which come in, or split the file.";

    // Columns.
    COLUMN_WHICH: "¿Qué columna corriges? Escribe su número; Enter para terminar.",
        "Which column is to be corrected? Type its number; Enter to end.";
    COLUMN_NUMBER: "Escribe un número de 1 a {n}, o Enter.",
        "Type a number from 1 to {n}, or Enter.";
    COLUMN_FIELD: "¿Qué trae «{header}»? Una palabra (título, área, descripción), el código de una pregunta (I05), o - si nada.",
        "What does '{header}' hold? A word (title, unit, description), the code of a question (I05), or - if nothing.";
    COLUMN_ONE: "«{text}» puede ser varias cosas. ¿Cuál?",
        "'{text}' may be several things. Which one?";
    COLUMN_KEPT: "Me acordaré la próxima vez.",
        "This will be remembered next time.";

    // Doubts.
    DOUBT: "{place}: dice «{what}». {ask}",
        "{place}: it says '{what}'. {ask}";
    DOUBT_TIMES: "Está así en {n} lugares.",
        "It is so in {n} places.";
    DOUBT_LEAVE: "Dejarlo pendiente",
        "Leave it pending";
    NOTES_MORE: "Enter: siguientes. l: listo.",
        "Enter: next ones. l: done.";
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
