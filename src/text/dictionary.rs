//! Sentences of the page where columns are described.

use super::texts;

texts! {
    SEE_DICTIONARY: "p para explicar las columnas de los archivos, una por una.",
        "p to explain the columns of the files, one by one.";
    TITLE: "Diccionario de datos",
        "Data dictionary";
    INTRO: "De cada archivo ya se vio el tipo y los valores de sus columnas. Falta lo que sólo sabe quien lo captura: qué significa cada una.",
        "The type and the values of the columns of each file were seen already. What only whoever records it knows is missing: what each one means.";
    HEADS: "#|Archivo|Columnas explicadas",
        "#|File|Columns explained";
    STATE: "{n} de {of}",
        "{n} of {of}";
    UNSTARTED: "sin empezar",
        "not started";
    ORDERS: "Enter sigue con lo que falta. Un número abre ese archivo. l termina.",
        "Enter goes on with what is missing. A number opens that file. l ends.";
    ORDERS_DONE: "Todo está explicado. Un número abre un archivo para corregir. Enter termina.",
        "Everything is explained. A number opens a file to correct it. Enter ends.";
    NOTHING: "Todavía no hay un archivo preparado cuyas columnas explicar. Prepáralo con «apertura preparar».",
        "There is no prepared file yet whose columns could be explained. Prepare it with 'apertura prepare'.";
    UNKNOWN: "No entendí. Escribe un número de la lista, l para terminar, o Enter.",
        "I did not understand. Type a number of the list, l to end, or Enter.";
    HELP: "Un diccionario dice qué es cada columna: título, tipo, unidad, valores permitidos, qué significa una celda vacía y un ejemplo. Se publica junto a los datos.",
        "A dictionary says what each column is: title, type, unit, allowed values, what an empty cell means and an example. It is published beside the data.";
    UNREAD: "No pude leer las columnas de «{file}».",
        "I could not read the columns of \"{file}\".";
    PROPOSED: "Esto se ve en el archivo:",
        "This is seen in the file:";
    PROPOSED_HEADS: "Columna|Título|Tipo|Valores o ejemplo",
        "Column|Title|Type|Values or example";
    TAKE_ALL: "Enter toma todo; después se pregunta qué significa cada columna. < regresa.",
        "Enter takes all of it; then you are asked what each column means. < goes back.";
    TAKEN: "{n} columnas",
        "{n} columns";
    WHOLE: "todas las columnas explicadas (M05)",
        "all the columns explained (M05)";
    POSITION: "Columna {n} de {of}",
        "Column {n} of {of}";
    FIELD_SOURCE: "En el original",
        "In the original";
    FIELD_TITLE: "Título",
        "Title";
    FIELD_TYPE: "Tipo",
        "Type";
    FIELD_UNIT: "Unidad",
        "Unit";
    FIELD_VALUES: "Valores",
        "Values";
    FIELD_NULL: "Celda vacía",
        "Empty cell";
    FIELD_EXAMPLE: "Ejemplo",
        "Example";
    FIELD_DESCRIPTION: "Qué significa",
        "What it means";
    ASK: "¿Qué significa «{title}»?",
        "What does \"{title}\" mean?";
    HINT: "Una frase para quien nunca ha pisado tu oficina. Enter la deja para después. Para cambiar otra cosa escribe: título, tipo, unidad, valores, vacío o ejemplo.",
        "A sentence for someone who has never been in your office. Enter leaves it for later. To change something else type: title, type, unit, values, empty or example.";
    HELP_COLUMN: "Di qué es, cómo se mide y qué excepciones tiene. Por ejemplo: día en que ingresó la solicitud, no el de la inspección.",
        "Say what it is, how it is measured and which exceptions it has. For example: the day on which the request came in, not that of the inspection.";
    LATER: "queda pendiente",
        "left pending";
    KEPT: "{name}",
        "{name}";
    ASK_TITLE: "¿Qué título se lee de «{name}»?",
        "Which title is read for \"{name}\"?";
    ASK_TYPE: "¿De qué tipo es «{name}»?",
        "Of which type is \"{name}\"?";
    ASK_UNIT: "¿En qué unidad está «{name}»? Por ejemplo: pesos, metros cuadrados.",
        "In which unit is \"{name}\"? For example: pesos, square metres.";
    ASK_VALUES: "¿Qué valores puede tener «{name}»? Sepáralos con punto y coma.",
        "Which values can \"{name}\" have? Separate them with semicolons.";
    ASK_NULL: "¿Qué quiere decir una celda vacía en «{name}»?",
        "What does an empty cell in \"{name}\" mean?";
    ASK_EXAMPLE: "¿Qué ejemplo se da de «{name}»? Que no sea de una persona.",
        "Which example is given of \"{name}\"? Not one of a person.";
    ASK_DESCRIPTION: "¿Qué significa «{name}»?",
        "What does \"{name}\" mean?";
}
