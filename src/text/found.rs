//! Sentences of what scans propose: why files belong together, what was seen, what can be done.

use super::texts;

texts! {
    ITEMS_SCAN: "e buscar datos en una carpeta",
        "e look for data in a folder";
    ITEMS_SCAN_WAITING: "e ver las {n} propuestas que dejaste, o buscar otra vez",
        "e see the {n} proposals left for later, or look again";
    FOLDER_ASK: "¿En qué carpeta busco datos?",
        "In which folder shall I look for data?";
    FOLDER_HINT: "Escribe su ruta, o arrastra la carpeta a esta ventana. Varias, con punto y coma. Sólo leo: nada se cambia ni sale de esta computadora.",
        "Write its path, or drag the folder to this window. Several, with semicolons. I only read: nothing is changed and nothing leaves this computer.";
    NO_FOLDER: "No encuentro la carpeta «{folder}».",
        "I cannot find the folder \"{folder}\".";
    SCANNING: "Leyendo archivos de {folder}...",
        "Reading files of {folder}...";
    STOPPED: "Se detuvo antes del final: propongo con lo leído hasta aquí. Al buscar otra vez en la carpeta sigue donde iba.",
        "It stopped before the end: the proposals are of what was read so far. Look in the folder again and it goes on from there.";
    SCANNING_BAR: "Leyendo archivos",
        "Reading files";
    NOTHING_FOUND: "No encontré datos en esa carpeta.",
        "I found no data in that folder.";
    NOTHING_NEW: "No hay nada nuevo: todo lo que encontré ya está en el plan o lo descartaste.",
        "There is nothing new: all that I found is in the plan already or was discarded.";
    SUMMARY: "Propuestas: {n} · ya en el plan: {known} · descartadas antes: {discarded} · con datos de personas: {personal} · listas para publicar: {ready}",
        "Proposals: {n} · already in the plan: {known} · discarded before: {discarded} · with personal data: {personal} · ready to publish: {ready}";
    REFRESHED: "archivos cuyos datos cambiaron: {n}",
        "files whose facts changed: {n}";
    GONE: "Ya no está el archivo «{path}», de «{title}». Sigue en el plan; quítalo tú si ya no existe.",
        "The file \"{path}\" of \"{title}\" is no longer there. It stays in the plan; take it out yourself if it no longer exists.";
    MOVED: "El archivo «{path}», de «{title}», ahora está en «{now}». En el plan sigue con su ruta anterior.",
        "The file \"{path}\" of \"{title}\" is now at \"{now}\". In the plan it keeps its old path.";
    DENIED: "En «{title}» contestaste que no hay datos de personas, pero en sus archivos vi: {list}. Revísalo.",
        "In \"{title}\" you answered that there is no information about people, but in its files I saw: {list}. Check it.";
    MOSAIC: "«{one}» y «{other}» comparten {list}: juntos pueden señalar a una persona. Revisa el tratamiento antes de publicar los dos.",
        "\"{one}\" and \"{other}\" share {list}: together they may single out a person. Check the treatment before both are published.";
    COL_FILES: "Archivos",
        "Files";
    COL_ROWS: "Renglones",
        "Rows";
    COL_NOTES: "Qué vi",
        "What I saw";
    NOTE_PERSONAL: "datos de personas",
        "personal data";
    NOTE_READY: "lista",
        "ready";
    NOTE_MORE: "archivos nuevos",
        "new files";
    NOTE_COULD: "podría ser",
        "could be data";
    NOTE_WORK: "hay que prepararla",
        "needs preparing";
    LIST_MORE: "Se ven {shown} de {n}: v muestra las siguientes.",
        "{shown} of {n} shown: v shows the next ones.";
    LIST_ENTER: "Enter las muestra una por una",
        "Enter shows them one by one";
    LIST_ENTER_DONE: "Enter vuelve a la lista de conjuntos; lo que quedó se ve otra vez con e",
        "Enter goes back to the list of datasets; what is left is seen again with e";
    LIST_ORDERS: "número: ver una · a 1 3 5-9 acepta varias · x 2 descarta la 2 · b buscar otra vez · l listo por ahora · menu · salir",
        "number: see one · a 1 3 5-9 accepts several · x 2 discards 2 · b look again · l done for now · menu · exit";
    LIST_UNKNOWN: "No entendí. Escribe un número o una de las letras de la lista.",
        "I did not understand. Write a number or one of the letters listed.";
    ONE_TITLE: "Propuesta {n} de {of} · {title}",
        "Proposal {n} of {of} · {title}";
    ONE_MORE: "Son archivos de «{title}», que ya está en el plan; nuevos: {list}.",
        "These are files of \"{title}\", which is in the plan already; new: {list}.";
    UNIT: "Área: {unit}",
        "Area: {unit}";
    UNIT_UNKNOWN: "Área: ninguna carpeta la dice",
        "Area: no folder tells it";
    SIZE: "Renglones: {rows} · columnas: {columns} · formatos: {formats}",
        "Rows: {rows} · columns: {columns} · formats: {formats}";
    PERIOD: "Periodo: {from} a {to}",
        "Period: {from} to {to}";
    PERIOD_ONE: "Periodo: {from}",
        "Period: {from}";
    TERRITORY: "Territorio: {list}",
        "Territory: {list}";
    PERSONAL: "Datos de personas: {list}",
        "Personal data: {list}";
    PERSONAL_NONE: "Datos de personas: no vi; confírmalo con el área",
        "Personal data: none seen; confirm it with the area";
    STARS: "{unit} · apertura: {n} de 5 estrellas",
        "{unit} · openness: {n} of 5 stars";
    STARS_READY: "{unit} · apertura: {n} de 5 estrellas; lista para publicar",
        "{unit} · openness: {n} of 5 stars; ready to publish";
    FINDINGS: "Por corregir:",
        "To mend:";
    FINDINGS_READY: "Puede mejorar:",
        "Could be better:";
    FINDINGS_MORE: "y {n} avisos más",
        "and {n} more";
    FILES: "Archivos ({n}):",
        "Files ({n}):";
    FILES_MORE: "y {n} más",
        "and {n} more";
    WHY: "Por qué van juntos:",
        "Why they belong together:";
    ROLE_MAIN: "{file}",
        "{file}";
    ROLE_SAME_BYTES: "{file} (copia idéntica)",
        "{file} (identical copy)";
    ROLE_SAME_TABLE: "{file} (lo mismo en otro formato)",
        "{file} (the same in another format)";
    ROLE_VERSION: "{file} (otra versión)",
        "{file} (another version)";
    ROLE_PERIOD: "{file} ({label})",
        "{file} ({label})";
    ROLE_PART: "{file} (parte del mapa)",
        "{file} (part of the map)";
    ROLE_COMPANION: "{file} (hoja oculta)",
        "{file} (hidden sheet)";
    WHY_SAME_BYTES: "{file}: idéntico a {of}.",
        "{file}: identical to {of}.";
    WHY_SAME_TABLE: "{file}: la misma tabla que {of}, en otro formato.",
        "{file}: the same table as {of}, in another format.";
    WHY_SAME_VALUES: "{file}: los mismos valores que {of}.",
        "{file}: the same values as {of}.";
    WHY_NEARLY_OLDER: "{file}: casi igual a {of} ({percent}%) y más viejo.",
        "{file}: nearly the same as {of} ({percent}%) and older.";
    WHY_NEARLY: "{file}: casi igual a {of} ({percent}%).",
        "{file}: nearly the same as {of} ({percent}%).";
    WHY_SAME_NAME_OLDER: "{file}: se llama como {of}, con las mismas columnas; es más viejo.",
        "{file}: the name of {of} and the same columns; it is older.";
    WHY_SAME_NAME: "{file}: se llama como {of} y tiene las mismas columnas.",
        "{file}: the name of {of} and the same columns.";
    WHY_PERIODS: "Son {n} tablas con las mismas columnas, de {from} a {to}.",
        "{n} tables with the same columns, from {from} to {to}.";
    WHY_ALIKE: "Son {n} tablas con las mismas columnas y nombres parecidos.",
        "{n} tables with the same columns and similar names.";
    WHY_SHEETS: "Son {n} hojas de {file} con las mismas columnas.",
        "{n} sheets of {file} with the same columns.";
    WHY_SHAPEFILE: "Es un mapa shapefile de {n} archivos.",
        "It is a shapefile map of {n} files.";
    WHY_HIDDEN: "Trae {n} hojas ocultas, que suelen ser catálogos.",
        "It has {n} hidden sheets, which tend to be catalogues.";
    WHY_DOCUMENT: "{file} es un documento con tablas: podría ser un conjunto si los datos existen en otra parte.",
        "{file} is a document with tables: it could be a dataset if the data exist elsewhere.";
    WHY_UNREAD: "No pude leer {file}: puede tener contraseña o estar dañado.",
        "I could not read {file}: it may have a password or be damaged.";
    WHY_DECIDED: "Así lo decidiste tú.",
        "You decided so.";
    ONE_ORDERS: "Enter la deja para después · a aceptar · r otro nombre y aceptar · j juntar con otra · p partir · x descartar para siempre · < anterior · l lista · menu · salir",
        "Enter leaves it for later · a accept · r another name and accept · j join with another · p split · x discard for ever · < previous · l list · menu · exit";
    ONE_ORDERS_MORE: "Enter la deja para después · a agregar los archivos a ese conjunto · r hacer un conjunto aparte · x descartar para siempre · < anterior · l lista · menu · salir",
        "Enter leaves it for later · a add the files to that dataset · r make a dataset apart · x discard for ever · < previous · l list · menu · exit";
    NAME_ASK: "¿Cómo se llamará este conjunto?",
        "What will this dataset be called?";
    NAME_SHORT: "Escribe un nombre de 3 a 120 letras.",
        "Write a name of 3 to 120 letters.";
    JOIN_ASK: "¿Con cuál va junto?",
        "Which does it belong with?";
    JOIN_HINT: "Elige otra propuesta, o un conjunto que ya está en el plan.",
        "Choose another proposal, or a dataset that is in the plan already.";
    JOIN_PROPOSAL: "Propuesta: {title}",
        "Proposal: {title}";
    JOIN_DATASET: "En el plan: {title}",
        "In the plan: {title}";
    JOIN_NONE: "No hay otra propuesta ni otro conjunto con que juntarla.",
        "There is no other proposal or dataset to join it with.";
    JOINED: "juntas como «{title}»",
        "joined as \"{title}\"";
    SPLIT_ASK: "¿Qué archivos u hojas van aparte?",
        "Which files or sheets go apart?";
    SPLIT_NONE: "No hay qué partir: es un solo archivo, o un mapa con sus partes.",
        "There is nothing to split: it is one file, or a map with its parts.";
    SPLIT_ALL: "Deja al menos uno en cada parte.",
        "Leave at least one in each part.";
    SPLIT_DONE: "partida en dos",
        "split in two";
    ACCEPTED: "«{title}» es el conjunto {n} del plan",
        "\"{title}\" is dataset {n} of the plan";
    ACCEPTED_MANY: "conjuntos nuevos en el plan: {n}; archivos agregados a otros: {m}",
        "new datasets in the plan: {n}; files added to others: {m}";
    ADDED: "archivos nuevos en «{title}»: {n}",
        "new files in \"{title}\": {n}";
    DISCARDED: "«{title}» no se volverá a proponer",
        "\"{title}\" will not be proposed again";
    LEFT: "Quedan {n} propuestas para después: e en la lista de conjuntos las muestra.",
        "{n} proposals are left for later: e in the list of datasets shows them.";
    CONFIRM_HINT: "Al completar cada conjunto te pediré confirmar lo que vi en los archivos.",
        "When you complete each dataset I will ask you to confirm what I saw in the files.";
    FROM_SCAN: "tus archivos",
        "your files";
    LINE_SCANNED: "(visto en tus archivos, sin confirmar)",
        "(seen in your files, not confirmed)";
    DETAIL_CONFIRM: "{n} por confirmar",
        "{n} to confirm";
    DID_SCAN: "lo último que tomaste de tus archivos",
        "the last thing taken from your files";
    DID_DISCARD: "la última propuesta que descartaste",
        "the last proposal that you discarded";
}
