//! Sentences of the wing `demand`.

use super::texts;

texts! {
    // The command line.
    DEMAND: "Llevar la cuenta de lo que la gente pide",
        "Keep the ledger of what people ask for";
    DEMAND_MORE: "Sin nada más muestra lo pedido por conjunto, lo que ningún conjunto responde, lo prometido que nadie pidió y las respuestas por vencer. De quien pide no se guarda nada: sólo folio, fecha, texto sin datos personales y cuántas veces.\n\nEjemplos:\n  apertura demanda importar solicitudes.xlsx\n  apertura demanda relacionar\n  apertura demanda responder 330024624000123",
        "On its own it shows what is asked of each dataset, what no dataset answers, what was promised and nobody asked for, and answers about to be due. Nothing about who asks is kept: only folio, date, text without personal data, and how often.\n\nExamples:\n  apertura demand import requests.xlsx\n  apertura demand match\n  apertura demand answer 330024624000123";
    CSV: "Escribe la tabla de demandas en CSV",
        "Write the table of demands as CSV";
    IMPORT: "Agregar solicitudes o votos de archivos de Excel, CSV u ODS",
        "Add requests or votes from Excel, CSV or ODS files";
    IMPORT_MORE: "Las columnas se reconocen por su encabezado y por lo que tienen. Lo entendido se muestra antes de guardar.\n\nEjemplos:\n  apertura demanda importar solicitudes.xlsx\n  apertura demanda importar encuesta.csv --columna texto=A,votos=C\n  apertura demanda importar 2025.xlsx --contestadas",
        "Columns are recognised by their header and by what they hold. What was understood is shown before it is saved.\n\nExamples:\n  apertura demand import requests.xlsx\n  apertura demand import survey.csv --column text=A,votes=C\n  apertura demand import 2025.xlsx --answered";
    FILE: "ARCHIVO",
        "FILE";
    IMPORT_FILES: "Listas de solicitudes o tablas de encuestas",
        "Lists of requests or tables of surveys";
    COLUMNS: "PAPEL=COLUMNA",
        "ROLE=COLUMN";
    IMPORT_COLUMN: "Qué columna es cada cosa: folio, fecha, texto, votos, respuesta o estatus; por letra, por encabezado o - si no hay",
        "Which column is what: folio, date, text, votes, answered or status; by letter, by header, or - for none";
    SHEET: "HOJA",
        "SHEET";
    IMPORT_SHEET: "Leer sólo esta hoja",
        "Read this sheet only";
    KIND: "TIPO",
        "KIND";
    IMPORT_KIND: "Qué son: solicitud, voto o ventanilla",
        "What they are: request, vote or counter";
    DATE: "FECHA",
        "DATE";
    IMPORT_DATE: "Fecha de las que no traen",
        "Date of those that have none";
    IMPORT_ANSWERED: "Las que ya pasaron de plazo están contestadas",
        "Those past their term were answered";
    NOTE_DOWN: "Anotar una petición hecha en ventanilla, por teléfono o en una reunión",
        "Note a request made at the counter, by telephone or in a meeting";
    TEXT: "TEXTO",
        "TEXT";
    NOTE_TEXT: "Lo que se pidió, sin decir quién",
        "What was asked for, without saying who";
    NOTE_DATE: "Cuándo; hoy si no se dice",
        "When; today if not said";
    COUNT: "NÚMERO",
        "NUMBER";
    NOTE_COUNT: "Cuántas veces se pidió",
        "How often it was asked for";
    MATCH: "Decir qué conjunto responde cada petición",
        "Say which dataset answers each demand";
    ANSWER: "Redactar la respuesta a una solicitud",
        "Draft the answer to a request";
    ANSWER_MORE: "La decisión sale del plan: sí con fecha, en parte, o no con su fundamento. Lo que el plan no dice queda en blanco.\n\nEjemplos:\n  apertura demanda responder 330024624000123\n  apertura demanda responder 330024624000123 --enviada 2026-01-28",
        "The decision comes from the plan: yes with a date, in part, or no with its legal ground. What the plan does not say stays blank.\n\nExamples:\n  apertura demand answer 330024624000123\n  apertura demand answer 330024624000123 --sent 2026-01-28";
    FOLIO: "FOLIO",
        "FOLIO";
    ANSWER_FOLIO: "Folio o clave de la petición",
        "Folio or id of the demand";
    DECISION: "DECISIÓN",
        "DECISION";
    ANSWER_DECISION: "si, parte o no, en vez de la del plan",
        "yes, part or no, instead of that of the plan";
    ANSWER_SENT: "Anota el día en que se envió",
        "Note the day on which it was sent";
    ANSWER_EXTENDED: "Anota que el Comité aprobó diez días hábiles más",
        "Note that the Committee approved ten working days more";
    ANSWER_MARKDOWN: "Escribe el borrador en Markdown",
        "Write the draft as Markdown";

    // Reading a list.
    ROW_NO_TEXT: "no dice qué se pidió",
        "does not say what was asked for";
    ROW_NO_COUNT: "no entendí el número de votos",
        "I could not read the number of votes";
    ROW_NO_DATE: "no entendí la fecha «{text}»",
        "I could not read the date \"{text}\"";
    ROW_ODD_DATE: "la fecha «{text}» no puede ser",
        "the date \"{text}\" cannot be";
    NO_FILE: "No encontré el archivo {path}.",
        "The file {path} was not found.";
    UNREAD_FILE: "{file}: {why}",
        "{file}: {why}";
    LIST_CUT: "De «{name}» leí sólo los primeros 50,000 renglones.",
        "Of \"{name}\" only the first 50,000 rows were read.";
    ODD_DATE: "No entendí «{text}» como fecha de hoy o anterior. Escribe por ejemplo 2026-03-02 o 02/03/2026.",
        "I could not read \"{text}\" as a date of today or before. Write for example 2026-03-02 or 02/03/2026.";
    ODD_KIND: "No hay el tipo «{text}»: puede ser solicitud, voto o ventanilla.",
        "There is no kind \"{text}\": it may be request, vote or counter.";
    ODD_COLUMN: "No entendí «{text}» en --columna.",
        "I could not read \"{text}\" in --column.";
    COLUMN_TODO: "Dilo así: --columna texto=D,folio=B,fecha=C (también votos, respuesta y estatus; con - si no hay).",
        "Say it like this: --column text=D,folio=B,date=C (also votes, answered and status; - for none).";
    NO_SUCH_COLUMN: "{file} no tiene la columna {text}.",
        "{file} has no column {text}.";
    NO_TEXT_COLUMN: "En {file} no encontré la columna que dice lo que se pidió.",
        "In {file} I did not find the column that says what was asked for.";
    WHICH_COLUMN: "En {file} hay más de una columna que puede ser «{role}». ¿Cuál es?",
        "In {file} more than one column may be \"{role}\". Which one is it?";
    NO_COLUMN: "Ninguna",
        "None";
    DOUBT: "{file}: «{role}» puede ser {columns}. Por ejemplo: --columna {word}={first}",
        "{file}: \"{role}\" may be {columns}. For example: --column {word}={first}";

    // What was understood of a list.
    ROLE_FOLIO: "Folio",
        "Folio";
    ROLE_DATE: "Fecha",
        "Date";
    ROLE_TEXT: "Texto",
        "Text";
    ROLE_COUNT: "Votos o veces",
        "Votes or times";
    ROLE_SENT: "Fecha de respuesta",
        "Date of the answer";
    ROLE_STATUS: "Estatus",
        "Status";
    WORD_COUNT: "votos",
        "votes";
    WORD_SENT: "respuesta",
        "answered";
    COL_WHAT: "Qué es",
        "What it is";
    COL_COLUMN: "Columna",
        "Column";
    COL_HEADER: "Encabezado",
        "Header";
    COL_ROWS: "Renglones",
        "Rows";
    NOT_FOUND: "Sin columna: {roles}.",
        "No column: {roles}.";
    HEADER_AT: "Encabezado en el renglón {n}.",
        "Header in row {n}.";
    NO_HEADER: "Sin encabezado.",
        "No header.";
    TAKEN: "Peticiones que entendí: {n}.",
        "Demands understood: {n}.";
    HIDDEN: "Datos personales tapados en los textos: {n}.",
        "Personal data hidden in the texts: {n}.";
    REPEATED: "Renglones de un folio que ya estaba: {n}; se cuenta una vez.",
        "Rows of a folio that was there already: {n}; it counts once.";
    PROBLEMS: "Renglones con algo que revisar: {n}.",
        "Rows with something to look at: {n}.";
    PROBLEM: "{place}: {what}; la petición queda sin ese dato",
        "{place}: {what}; the demand is kept without it";
    PROBLEM_LEFT_OUT: "{place}: {what}; queda fuera",
        "{place}: {what}; left out";
    LATE_ASK: "Solicitudes que ya pasaron de plazo, sin que la lista diga si se respondieron: {n}. ¿Ya están contestadas?",
        "Requests past their term, of which the list does not say whether they were answered: {n}. Were they?";
    LATE_YES: "Sí, ya se contestaron",
        "Yes, they were answered";
    LATE_NO: "No, siguen pendientes",
        "No, they are still waiting";
    LATE_TOLD: "Solicitudes que ya pasaron de plazo, sin que la lista diga si se respondieron: {n}. Quedan como vencidas; si ya se contestaron, usa --contestadas.",
        "Requests past their term, of which the list does not say whether they were answered: {n}. They stay overdue; if they were answered, use --answered.";
    SAVE_ASK: "¿Guardar en el plan?",
        "Save in the plan?";
    IMPORTED: "Peticiones nuevas: {added}. Ya estaban: {known}. Actualizadas: {changed}.",
        "New demands: {added}. Already there: {known}. Updated: {changed}.";
    WOULD_IMPORT: "Ensayo, no guardé nada. Serían nuevas: {added}. Ya están: {known}. Cambiarían: {changed}.",
        "Dry run, nothing was saved. Would be new: {added}. Already there: {known}. Would change: {changed}.";

    // By hand.
    NOTE_ASK: "¿Qué se pidió?",
        "What was asked for?";
    NOTE_HINT: "Sin decir quién lo pidió.",
        "Without saying who asked.";
    NOTE_NEEDS_TEXT: "Falta decir qué se pidió.",
        "What was asked for is missing.";
    NOTED: "Anotado: «{text}». Veces: {n}.",
        "Noted: \"{text}\". Times: {n}.";
    MAY_BE: "Puede ser «{dataset}» (coincide en: {words}). Confírmalo con apertura demanda relacionar.",
        "It may be \"{dataset}\" (matches in: {words}). Confirm it with apertura demand match.";

    // The ledger.
    LEDGER: "Lo que la gente pide",
        "What people ask for";
    LEDGER_EMPTY: "Todavía no hay peticiones en este plan.",
        "There are no demands in this plan yet.";
    LEDGER_EMPTY_TODO: "Empieza con apertura demanda importar ARCHIVO, o con apertura demanda anotar.",
        "Begin with apertura demand import FILE, or with apertura demand note.";
    LEDGER_COUNT: "Peticiones: {n}. Veces que se pidió: {times}.",
        "Demands: {n}. Times asked: {times}.";
    DUE: "Solicitudes sin responder: {n}, de ellas vencidas {late}.",
        "Requests without an answer: {n}, of these overdue {late}.";
    DUE_BASIS: "Plazo: {days} días hábiles, y {more} más si el Comité los aprueba (LGTAIP 134). Se cuentan desde el día siguiente.",
        "Term: {days} working days, and {more} more if the Committee approves (LGTAIP 134). Counted from the next day.";
    LATE_BY: "vencida hace {n}",
        "overdue by {n}";
    LEFT: "{n}",
        "{n}";
    DATASETS: "Lo pedido por conjunto:",
        "What is asked of each dataset:";
    P01_OTHER: "«{dataset}»: P01 dice {said}; el registro tiene {n} en 12 meses.",
        "\"{dataset}\": P01 says {said}; the ledger has {n} in 12 months.";
    P01_NOTHING: "nada",
        "nothing";
    OPEN: "Temas por relacionar con un conjunto: {n}. Veces que se pidieron: {times}.",
        "Matters to be matched with a dataset: {n}. Times asked: {times}.";
    OPEN_TODO: "Di cuál los responde con apertura demanda relacionar.",
        "Say which one answers them with apertura demand match.";
    NONE: "Temas que ningún conjunto responde: {n}. Veces que se pidieron: {times}.",
        "Matters that no dataset answers: {n}. Times asked: {times}.";
    NONE_TODO: "Si existen en alguna área, agrégalos al inventario.",
        "If some area holds them, add them to the inventory.";
    SILENT: "Prometidos sin que nadie los haya pedido: {n}.",
        "Promised and asked for by nobody: {n}.";
    AND_MORE: "... y {n} más.",
        "... and {n} more.";
    COL_FOLIO: "Folio",
        "Folio";
    COL_DUE: "Vence",
        "Due";
    COL_LEFT: "Días hábiles",
        "Working days";
    COL_TEXT: "Qué se pidió",
        "What was asked for";
    COL_DATASET: "Conjunto",
        "Dataset";
    COL_REQUESTS: "Solicitudes",
        "Requests";
    COL_VOTES: "Votos y ventanilla",
        "Votes and counter";
    COL_YEAR: "En 12 meses",
        "In 12 months";
    COL_PROMISED: "Prometido",
        "Promised";
    COL_ID: "Clave",
        "Id";
    COL_KIND: "Tipo",
        "Kind";
    COL_ON: "Fecha",
        "Date";
    COL_TIMES: "Veces",
        "Times";
    COL_NONE: "Ningún conjunto",
        "No dataset";
    COL_DECISION: "Respuesta",
        "Answer";
    COL_SENT: "Enviada",
        "Sent";

    // The page of matching.
    PAGE_NEEDS_INPUT: "Relacionar peticiones con conjuntos se hace en conversación: quita --sin-preguntas.",
        "Matching demands with datasets is done in conversation: take --no-input away.";
    DID_DEMAND: "lo último que cambiaste en el registro de peticiones",
        "what you last changed in the ledger of demands";
    NO_DATASETS: "Antes de relacionar peticiones anota los conjuntos en el inventario.",
        "Before matching demands, list the datasets in the inventory.";
    PAGE_INTRO: "Temas por relacionar: {n}. Veces que se pidieron: {times}. Lo propuesto sale de las palabras; la decisión es tuya.",
        "Matters to be matched: {n}. Times asked: {times}. What is proposed comes from the words; the decision is yours.";
    PAGE_NOTHING: "Todo lo pedido tiene ya su decisión.",
        "Everything that was asked for has its decision.";
    PAGE_GO_ON: "Seguir",
        "Go on";
    PAGE_REVIEW: "Revisar lo decidido",
        "Look at what was decided";
    PAGE_ORDERS: "Un número elige el conjunto, 0 es ninguno. Otra palabra busca. Enter pasa al siguiente, b regresa, salir termina.",
        "A number chooses the dataset, 0 is none. Any other word searches. Enter goes to the next, b goes back, exit ends.";
    PAGE_SHORT: "Número, 0, otra palabra, Enter, b o salir; ? lo explica.",
        "Number, 0, another word, Enter, b or exit; ? explains it.";
    MATTER: "Petición {n} de {of}",
        "Demand {n} of {of}";
    ASKED_TIMES: "veces: {n}",
        "times: {n}";
    NOW_DATASET: "Ahora: «{dataset}».",
        "Now: \"{dataset}\".";
    NOW_NONE: "Ahora: ningún conjunto.",
        "Now: no dataset.";
    CHOICE: "{dataset} (coincide en: {words}; {score} de 100)",
        "{dataset} (matches in: {words}; {score} of 100)";
    NO_PROPOSAL: "Ningún conjunto comparte sus palabras.",
        "No dataset shares its words.";
    SEARCH_NONE: "Ningún conjunto tiene «{words}».",
        "No dataset has \"{words}\".";
    NO_SUCH_CHOICE: "escribe 0, o un número del 1 al {n}",
        "enter 0, or a number from 1 to {n}";
    DECIDED: "«{dataset}» (veces: {n})",
        "\"{dataset}\" (times: {n})";
    DECIDED_NONE: "ningún conjunto (veces: {n})",
        "no dataset (times: {n})";
    OFFER_P01: "P01 de «{dataset}» dice {said}. Solicitudes en el registro, en 12 meses: {n}. ¿Qué queda?",
        "P01 of \"{dataset}\" says {said}. Requests in the ledger, in 12 months: {n}. Which one stays?";
    OFFER_P01_NEW: "P01 de «{dataset}» no tiene respuesta. Solicitudes en el registro, en 12 meses: {n}. ¿Anotarlo?",
        "P01 of \"{dataset}\" has no answer. Requests in the ledger, in 12 months: {n}. Write it?";
    OFFER_P02: "«{dataset}» tiene votos de una encuesta: {n}. ¿Agregar a P02 «{who}»?",
        "\"{dataset}\" has votes of a survey: {n}. Add \"{who}\" to P02?";
    OFFER_LEAVE: "Dejar como está",
        "Leave as it is";
    OFFER_WRITE: "Escribir {value}",
        "Write {value}";
}
