//! Sentences of the reports of `perfil` and `escanear`, on screen, in pages and in tables.

use super::texts;

texts! {
    // One file.
    FORMAT: "Formato", "Format";
    SURE: "{format} (seguridad: {sure} de 100)", "{format} (certainty: {sure} of 100)";
    SURE_ENOUGH: "{format}", "{format}";
    ENCODING: "Codificación", "Encoding";
    WITH_BOM: "{encoding}, con marca BOM", "{encoding}, with BOM";
    DELIMITER: "Separador", "Delimiter";
    SIZE: "Tamaño", "Size";
    PAGES: "Páginas", "Pages";
    STARS: "Estrellas", "Stars";
    STARS_VALUE: "{n} de 5, si se publica con licencia abierta", "{n} of 5, if it is published under an open licence";
    SCORE: "Calificación", "Score";
    SCORE_VALUE: "{n} de 100", "{n} of 100";
    READY_YES: "Se puede publicar como está.", "It can be published as it is.";
    READY_FORMAT: "No hay errores por corregir, pero este formato no sirve para publicar datos: guárdalo como CSV.",
        "There are no errors to mend, but this format is not one to publish data in: save it as CSV.";
    READY_NO: "Todavía no se puede publicar: hay errores por corregir.", "It cannot be published yet: there are errors to mend.";
    NOT_READ: "No se leyó: {why}", "It was not read: {why}";
    NO_TABLES: "No se encontraron tablas.", "No tables were found.";
    TABLE_TITLE: "Tabla {name}", "Table {name}";
    TABLE_HIDDEN: "{title} (hoja oculta)", "{title} (hidden sheet)";
    TABLE_SIZE: "{rows} filas, {columns} columnas", "{rows} rows, {columns} columns";
    HEADER_AT: "Encabezado en el renglón {row}.", "Header in row {row}.";
    HEADER_NONE: "Sin fila de encabezado.", "No header row.";
    PERIOD: "Periodo: de {from} a {to}.", "Period: from {from} to {to}.";
    PERIOD_ONE: "Periodo: {from}.", "Period: {from}.";
    TERRITORY: "Territorio (claves del INEGI): {keys}.", "Territory (INEGI keys): {keys}.";
    REPEATED: "Filas repetidas: {n}.", "Repeated rows: {n}.";
    RISK: "Personas que se distinguen: al juntar {columns}, el grupo más chico es de {k} y {n} de {of} filas están solas.",
        "People who stand out: with {columns} together, the smallest group is of {k} and {n} of {of} rows are alone.";
    COL_COLUMN: "Columna", "Column";
    COL_KIND: "Tipo", "Type";
    COL_BLANK: "Vacías", "Blank";
    COL_DISTINCT: "Distintos", "Distinct";
    COL_VALUES: "Valores", "Values";
    COL_PERSONAL: "Personales", "Personal";
    COL_NOTES: "Avisos", "Notes";
    RANGE: "{min} a {max}", "{min} to {max}";
    NO_NAME: "(sin nombre)", "(no name)";
    ABOUT: "unos {n}", "about {n}";
    OFFICE: "de oficina", "of an office";
    FINDINGS: "Hallazgos", "Findings";
    FINDINGS_NONE: "Ningún hallazgo.", "No findings.";
    IN_WHOLE: "{severity} {short} · {message}", "{severity} {short} · {message}";
    IN_NAMED: "{severity} {short} · {name}: {message}", "{severity} {short} · {name}: {message}";
    MORE_FINDINGS: "Hay {n} más: perfil con --json los da todos.", "There are {n} more: profile with --json gives all.";
    PERSONAL_HEAD: "Datos personales", "Personal data";
    PERSONAL_LINE: "{column}: {class}. Celdas: {count}. Seguridad: {confidence} de 100. {why}",
        "{column}: {class}. Cells: {count}. Certainty: {confidence} of 100. {why}";
    PERSONAL_SAMPLE: "Por ejemplo: {masked}.", "For example: {masked}.";
    PERSONAL_DO: "Qué hacer: {treatments}.", "What to do: {treatments}.";
    WHY_HEADER: "lo dice su nombre", "its name says so";
    WHY_CHECK_DIGIT: "su dígito verificador es correcto", "its check digit is right";
    WHY_FORM: "tiene su forma", "it has its form";
    WHY_WORDS: "son palabras de las listas", "they are words of the lists";
    WHY_BESIDE: "está junto a otros datos de personas", "it stands beside other personal data";
    WHY_INSIDE: "está dentro de textos", "it stands inside texts";
    WHY_INSTITUTION: "parece de una institución", "it seems to be an institution's";
    WHY: "Por qué: {reasons}.", "Why: {reasons}.";
    DICTIONARY: "Diccionario de datos propuesto", "Proposed data dictionary";
    DICTIONARY_HINT: "Completa lo que está entre paréntesis y cópialo a la ficha del conjunto.",
        "Complete what stands between parentheses and copy it to the dataset's record.";

    // A scan.
    SCAN_TITLE: "Qué datos hay", "What data there is";
    SCAN_SIZE: "Archivos: {files} ({bytes}). Tablas: {tables}, con {rows} filas. Tardó {seconds}.",
        "Files: {files} ({bytes}). Tables: {tables}, with {rows} rows. It took {seconds}.";
    SECONDS: "{n} segundos", "{n} seconds";
    MINUTES: "{n} minutos", "{n} minutes";
    SCAN_NONE: "No hay archivos que ver.", "There are no files to look at.";
    MQA: "Calidad de sus metadatos, estimada como la mide el portal europeo: de {least} a {most} puntos de {of} que se pueden medir hoy.",
        "Quality of their metadata, estimated as the European portal measures it: {least} to {most} points of {of} that can be measured today.";
    PATHS_NEW: "Nuevos: {list}", "New: {list}";
    PATHS_CHANGED: "Cambiaron: {list}", "Changed: {list}";
    PATHS_MOVED: "Cambiaron de lugar: {list}", "Moved: {list}";
    PATHS_GONE: "Ya no están: {list}", "Gone: {list}";
    PASSED_LINKS: "Accesos directos que no se siguieron: {n}.", "Links that were not followed: {n}.";
    PASSED_HIDDEN: "Archivos y carpetas que no se miraron por ser ocultos, del sistema o porque lo pediste: {n}.",
        "Files and folders not looked at because they are hidden, of the system, or you asked so: {n}.";
    REFUSED: "El sistema no deja leer {path}: {why}", "The system does not let {path} be read: {why}";
    REFUSED_MORE: "Y {n} lugares más que no se dejan leer.", "And {n} more places that cannot be read.";
    CHANGES_NONE: "Desde la última vez nada cambió.", "Nothing has changed since last time.";
    CHANGES: "Desde la última vez: nuevos {new}, cambiados {changed}, movidos {moved}, ya no están {gone}, iguales {unchanged}.",
        "Since last time: new {new}, changed {changed}, moved {moved}, gone {gone}, the same {unchanged}.";
    COL_FORMAT: "Formato", "Format";
    COL_FILES: "Archivos", "Files";
    COL_SHARE: "Parte", "Share";
    OTHERS: "Otros", "Others";
    DATASETS: "Conjuntos de datos propuestos: {n}", "Proposed datasets: {n}";
    COL_NUMBER: "#", "#";
    COL_DATASET: "Conjunto", "Dataset";
    COL_UNIT: "Área", "Area";
    COL_ROWS: "Filas", "Rows";
    COL_STATE: "Estado", "State";
    STATE_READY: "listo", "ready";
    STATE_PERSONAL: "datos personales", "personal data";
    STATE_MEND: "por corregir", "to mend";
    STATE_UNSURE: "por confirmar", "to confirm";
    MORE: "Y {n} más.", "And {n} more.";
    PERSONAL_COUNT: "Columnas con datos personales: {columns}. Archivos que las tienen: {files}.",
        "Columns with personal data: {columns}. Files that have them: {files}.";
    PERSONAL_AT: "{place}, {column}: {classes}", "{place}, {column}: {classes}";
    PERSONAL_NONE: "No se vieron datos personales. Eso no asegura que no los haya.",
        "No personal data was seen. That is no assurance that there is none.";
    DUPLICATES: "Archivos iguales a otro: {n}.", "Files equal to another: {n}.";
    DUPLICATE: "{first} = {others}", "{first} = {others}";
    UNREAD: "No se pudieron leer: {n}.", "Could not be read: {n}.";
    UNREAD_AT: "{path}: {why}", "{path}: {why}";
    READY: "Se pueden publicar hoy: {n}.", "Can be published today: {n}.";
    TOP_FINDINGS: "Lo que más se repite", "What is most frequent";
    COL_SEVERITY: "Gravedad", "Severity";
    COL_FINDING: "Hallazgo", "Finding";
    SEVERITY_ERROR: "Error", "Error";
    SEVERITY_WARNING: "Aviso", "Warning";
    SEVERITY_INFO: "Nota", "Note";
    SEVERITY_OTHER: "Pendiente", "Pending";

    // The page.
    PAGE_TITLE: "Informe del recorrido", "Scan report";
    PAGE_NOTE: "Hecho en esta computadora; nada salió de ella. No contiene ningún dato personal, sólo cuentas y lugares.",
        "Made on this computer; nothing left it. It holds no personal data, only counts and places.";
    FIGURE_DATASETS: "Conjuntos propuestos", "Proposed datasets";
    FIGURE_READY: "Listos para publicar", "Ready to publish";
    FIGURE_PERSONAL: "Con datos personales", "With personal data";
    FIGURE_UNREAD: "Sin leer", "Not read";
    DATASETS_HEAD: "Conjuntos de datos propuestos", "Proposed datasets";
    DUPLICATES_HEAD: "Archivos iguales", "Equal files";
    UNREAD_HEAD: "Lo que no se pudo leer", "What could not be read";
    FINDINGS_HEAD: "Qué corregir", "What to mend";
    CHART_FORMATS: "Archivos por formato", "Files by format";
    CHART_AREAS: "Filas por área", "Rows by area";
    CHART_SEVERITY: "Hallazgos por gravedad", "Findings by severity";
    ALL_FILES: "Todos los archivos", "All files";
    SORT_HINT: "Elige un encabezado para ordenar.", "Choose a heading to sort.";
    COL_FILE: "Archivo", "File";
    COL_SIZE: "Tamaño", "Size";
    COL_TABLES: "Tablas", "Tables";
    COL_COLUMNS: "Columnas", "Columns";
    COL_STARS: "Estrellas", "Stars";
    COL_SCORE: "Calificación", "Score";
    COL_ERRORS: "Errores", "Errors";
    COL_WARNINGS: "Avisos", "Warnings";
    COL_EXAMPLE: "Por ejemplo, en", "For example, in";
    COL_HINT: "Qué hacer", "What to do";
    COL_CLASS: "Parece ser", "Seems to be";
    COL_CELLS: "Celdas", "Cells";
    COL_CONFIDENCE: "Seguridad", "Certainty";
    COL_PERIOD: "Periodo", "Period";
    COL_WHY: "Por qué", "Why";
    COL_TABLE: "Tabla", "Table";
    NO_AREA: "(sin área)", "(no area)";
    NOTHING: "Nada.", "Nothing.";

    // Names of columns of the CSV report, by the rules of the Guide.
    CSV_FILE: "archivo", "file";
    CSV_FORMAT: "formato", "format";
    CSV_STARS: "estrellas", "stars";
    CSV_SCORE: "calificacion", "score";
    CSV_READY: "publicable", "publishable";
    CSV_TABLE: "tabla", "table_name";
    CSV_HIDDEN: "oculta", "hidden";
    CSV_ROWS: "filas", "row_count";
    CSV_NUMBER: "numero_columna", "column_number";
    CSV_COLUMN: "columna", "column_name";
    CSV_KIND: "tipo", "kind";
    CSV_NULLS: "celdas_vacias", "blank_cells";
    CSV_DISTINCT: "valores_distintos", "distinct_values";
    CSV_EXACT: "cuenta_exacta", "exact_count";
    CSV_MIN: "minimo", "minimum";
    CSV_MAX: "maximo", "maximum";
    CSV_SHORTEST: "largo_menor", "shortest";
    CSV_LONGEST: "largo_mayor", "longest";
    CSV_PRIVATE: "datos_personales", "personal_data";
    CSV_PUBLIC: "de_oficina", "of_office";
    CSV_FINDINGS: "hallazgos", "findings";
    CSV_TABLE_FINDINGS: "hallazgos_tabla", "table_findings";
    CSV_FILE_FINDINGS: "hallazgos_archivo", "file_findings";
    CSV_ERROR: "motivo_no_leido", "reason_not_read";
    YES: "sí", "yes";
    NO: "no", "no";
}
