//! Sentences of reading many plans of others.

use super::texts;

texts! {
    FAULT: "El programa falló al leerlo; los demás no se afectan.",
        "The program failed while reading it; the others are not affected.";
    ZIP_TOO_BIG: "El ZIP pesa más de {limit} MiB.",
        "The ZIP has more than {limit} MiB.";
    ZIP_TOO_MANY: "El ZIP tiene más de {limit} archivos.",
        "The ZIP has more than {limit} files.";
    ZIP_NESTED: "Es un ZIP dentro de otro, y no se abre. Sácalo y revísalo aparte.",
        "It is a ZIP inside another one and is not opened. Take it out and review it apart.";
    ZIP_GROWS: "Al descomprimirlo crece demasiado; no parece un plan.",
        "It grows too much when decompressed; it does not look like a plan.";
    ZIP_LOCKED: "Está cifrado con contraseña.",
        "It is locked with a password.";
    ZIP_BROKEN: "El ZIP está dañado en esta parte.",
        "The ZIP is damaged in this part.";
    ZIP_UNSUPPORTED: "Está comprimido de una forma que no sé leer.",
        "It is compressed in a way that I cannot read.";
    NO_PATHS: "No dijiste qué planes revisar.",
        "You did not say which plans to review.";
    NO_PATHS_TODO: "Escribe archivos, carpetas o ZIP: apertura revisar planes/",
        "Type files, folders or ZIPs: apertura review plans/";
    READING: "Leyendo planes", "Reading plans";
    BOOK_TITLE: "Revisión de planes de apertura", "Review of opening plans";
    PAGE_LEAD: "Dónde está cada plan, qué le falta y qué no se pudo leer.",
        "Where each plan stands, what it lacks and what could not be read.";
    TITLE: "Revisión · planes: {n}", "Review · plans: {n}";
    COUNTS: "Leídos: {read}. No se pudieron leer: {unread}. No son planes: {others}.",
        "Read: {read}. Could not be read: {unread}. Not plans: {others}.";
    EXTRAS: "Copias o versiones anteriores de otro plan, que no se cuentan: {n}.",
        "Copies or older versions of another plan, which are not counted: {n}.";
    MIGRATED: "De un formato anterior, convertidos en memoria: {n}.",
        "Of an older format, converted in memory: {n}.";
    EDITED: "Cambiados con otro programa después de guardarse: {n}.",
        "Changed with another program after they were saved: {n}.";
    PASSED: "Archivos de otro tipo, que no se miraron: {n}.",
        "Files of another kind, not looked at: {n}.";
    LINKS: "Enlaces a otras carpetas, que no se siguieron: {n}.",
        "Links to other folders, not followed: {n}.";
    GUIDES: "Se respondieron con versiones distintas de la Guía: {list}.",
        "They were answered with different versions of the Guide: {list}.";
    GUIDE_COUNT: "{guide} ({n})", "{guide} ({n})";
    NO_GUIDE: "sin decir cuál", "not said which";
    COL_NAME: "Institución", "Institution";
    COL_PATH: "Archivo", "File";
    COL_AREA: "Clave INEGI", "INEGI key";
    COL_STATE: "Entidad", "State";
    COL_KIND: "Tipo", "Kind";
    COL_POPULATION: "Habitantes", "Population";
    COL_STEP: "Paso", "Step";
    COL_SHARE: "Obligatorias", "Required";
    COL_ANSWERED: "Obligatorias respondidas", "Required answered";
    COL_REQUIRED: "Obligatorias", "Required";
    COL_PENDING: "Pendientes", "Pending";
    COL_OVERDUE: "Vencido", "Overdue";
    COL_DATASETS: "Conjuntos", "Datasets";
    COL_PROMISED: "Con fecha", "With a date";
    COL_PUBLISHED: "En línea", "Online";
    COL_ALERTS: "Datos personales sin tratar", "Personal data untreated";
    COL_ERRORS: "Errores", "Errors";
    COL_WARNINGS: "Avisos", "Warnings";
    COL_SCORE: "Puntos", "Points";
    COL_SCORE_OF: "De los medidos", "Of those measured";
    COL_LICENSE: "Licencia", "Licence";
    COL_WHY: "Por qué", "Why";
    ALL_STEPS: "Completo", "Complete";
    SHARE: "{share}% de {all}", "{share}% of {all}";
    POINTS: "{got} de {of}", "{got} of {of}";
    NOT_MEASURED: "sin medir", "not measured";
    ORDER: "Primero lo más vencido, luego lo que tiene más errores y menos respuestas. Paso: el primero que no está completo. Obligatorias: cuánto está respondido de lo que se pide. Puntos: de los que se pudieron medir.",
        "Most overdue first, then most errors and fewest answers. Step: the first one that is not complete. Required: how much is answered of what is asked. Points: of those that could be measured.";
    MORE_PLANS: "Se ven {shown} de {n}. Todos: --todo, --csv o --xlsx.",
        "Shown: {shown} of {n}. All of them: --all, --csv or --xlsx.";
    MORE_LINES: "Y {n} más; con --todo se ven.",
        "And {n} more; --all shows them.";
    ALL_OPTION: "Sin cortar las listas largas",
        "Without cutting long lists";
    UNREAD_HEAD: "No se pudieron leer ({n}):", "Could not be read ({n}):";
    OTHERS_HEAD: "Son TOML, pero no planes ({n}):", "They are TOML, but not plans ({n}):";
    COPIES_HEAD: "El mismo plan en varios archivos ({n}):",
        "The same plan in several files ({n}):";
    APART_HEAD: "El mismo plan y revisión con contenido distinto ({n}); compáralos con apertura comparar:",
        "The same plan and revision with different content ({n}); compare them with apertura diff:";
    ROLLBACKS_HEAD: "Versiones anteriores a una que ya se conoce ({n}):",
        "Versions older than one already known ({n}):";
    ROLLBACK_BESIDE: "{path}: revisión {revision}; la {newest} está en {beside}.",
        "{path}: revision {revision}; {newest} is in {beside}.";
    ROLLBACK_SEEN: "{path}: revisión {revision}; en otra revisión ya se vio la {newest}. Pide la nueva.",
        "{path}: revision {revision}; an earlier review already saw {newest}. Ask for the new one.";
    ACROSS_HEAD: "Entre planes ({n}):", "Among plans ({n}):";
    SHEET_PLANS: "Planes", "Plans";
    SHEET_UNREAD: "No se leyeron", "Not read";
    FIGURE_READ: "planes leídos", "plans read";
    FIGURE_UNREAD: "que no se pudieron leer", "that could not be read";
    FIGURE_EXTRA: "copias o versiones anteriores", "copies or older versions";
}
