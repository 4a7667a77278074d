//! Sentences of `documentar`, and of what it writes beside the data.

use super::texts;

texts! {
    DOCUMENT: "Escribir el diccionario, el LÉEME y el esquema de un conjunto",
        "Write the dictionary, the README and the schema of a dataset";
    DOCUMENT_MORE: "Sin CONJUNTO documenta todos los que se abren. Escribe en datos-abiertos/ID: LEEME.md, diccionario.csv, esquema.json (Table Schema), calidad.md y procedencia.md. Con --completar pregunta, columna por columna, lo que falta del diccionario. Lo que alguien cambió a mano sólo se reemplaza con --si.\n\nEjemplos:\n  apertura documentar\n  apertura documentar licencias\n  apertura documentar --completar licencias",
        "Without DATASET it documents all those that are opened. It writes in datos-abiertos/ID: LEEME.md, diccionario.csv, esquema.json (Table Schema), calidad.md and procedencia.md. With --complete it asks, column by column, what the dictionary lacks. What somebody changed by hand is only replaced with --yes.\n\nExamples:\n  apertura document\n  apertura document licences\n  apertura document --complete licences";
    DATASET: "CONJUNTO",
        "DATASET";
    DATASET_ABOUT: "Id, identificador o título del conjunto",
        "Id, identifier or title of the dataset";
    FOLDER_OPTION: "Escribir en esta carpeta en vez de datos-abiertos",
        "Write in this folder instead of datos-abiertos";
    COMPLETE_OPTION: "Completar el diccionario, columna por columna",
        "Complete the dictionary, column by column";
    NONE_OPEN: "El plan todavía no tiene conjuntos que se abran.",
        "The plan has no datasets that are opened yet.";
    NONE_OPEN_TODO: "Di qué nivel de acceso tiene cada uno: «apertura ir I17».",
        "Say which access level each one has: 'apertura ir I17'.";
    CLOSED: "«{dataset}» no se abre: el plan no lo tiene como público.",
        "\"{dataset}\" is not opened: the plan does not have it as public.";
    CLOSED_TODO: "Si debe abrirse, cambia su nivel de acceso: «apertura ir I17».",
        "If it should be opened, change its access level: 'apertura ir I17'.";
    NO_SUCH: "No hay un conjunto abierto que se llame «{name}».",
        "There is no open dataset called \"{name}\".";
    NO_SUCH_TODO: "Los que hay: {list}.",
        "Those there are: {list}.";
    THERE: "Estos documentos ya están, no los hizo apertura o alguien los cambió, y se perderían:",
        "These documents are there already, apertura did not make them or somebody changed them, and they would be lost:";
    THERE_TODO: "Guárdalos con otro nombre, o agrega --si para reemplazarlos.",
        "Save them under another name, or add --yes to replace them.";
    NOTHING_WRITTEN: "No se escribió nada.",
        "Nothing was written.";
    GONE: "No está el archivo {path}: lo que dependía de él dice «no medido».",
        "The file {path} is not there: what depended on it says \"not measured\".";
    UNREAD: "No pude leer {path}: {why}",
        "I could not read {path}: {why}";
    CHANGED_FILE: "{path} ya no es el que dice el plan. Prepáralo otra vez con «apertura preparar».",
        "{path} is no longer the one that the plan tells of. Prepare it again with 'apertura prepare'.";
    WROTE: "Escrito en {path}:",
        "Written in {path}:";
    WOULD_WRITE: "Se escribiría en {path}:",
        "It would be written in {path}:";
    SAME: "Ya estaba al día en {path}:",
        "It was up to date already in {path}:";
    SAME_FILE: "{name} (sin cambios)",
        "{name} (unchanged)";
    NO_DICTIONARY: "No hay columnas que describir: prepara primero un archivo con «apertura preparar».",
        "There are no columns to describe: prepare a file first with 'apertura prepare'.";
    GAPS: "Falta título o descripción en {n} de {of} columnas. Complétalas con: apertura documentar --completar {id}",
        "{n} of {of} columns lack a title or a description. Complete them with: apertura document --complete {id}";

    // Values.
    UNSAID: "sin dato",
        "not recorded";
    UNSAID_PLAN: "La institución no ha registrado nada aquí.",
        "The institution has recorded nothing here.";
    NOT_MEASURED: "no medido",
        "not measured";
    WHOLE: "todo el conjunto",
        "the whole dataset";
    WHOLE_TABLE: "toda la tabla",
        "the whole table";
    MADE: "Hecho con {program} el {date}.",
        "Made with {program} on {date}.";

    // The dictionary.
    HEADS: "archivo|nombre|titulo|tipo|unidad|valores_permitidos|vacio_significa|ejemplo|descripcion|columna_de_origen",
        "file|name|title|type|unit|allowed_values|empty_means|example|description|source_column";
    KIND_STRING: "texto",
        "text";
    KIND_INTEGER: "número entero",
        "whole number";
    KIND_NUMBER: "número",
        "number";
    KIND_BOOLEAN: "sí o no",
        "yes or no";
    KIND_DATE: "fecha (año-mes-día)",
        "date (year-month-day)";
    KIND_DATETIME: "fecha y hora",
        "date and time";
    KIND_TIME: "hora",
        "time";
    KIND_YEAR: "año",
        "year";
    KIND_YEARMONTH: "año y mes",
        "year and month";
    KIND_GEOPOINT: "punto (longitud, latitud)",
        "point (longitude, latitude)";

    // LEEME.md.
    WITHDRAWN: "Este conjunto se retiró el {date}: {why}. Lo acordó: {who}. Esta página se conserva para que conste.",
        "This dataset was withdrawn on {date}: {why}. Agreed by: {who}. This page stays on record.";
    INSTITUTION: "Institución",
        "Institution";
    UNIT: "Área que genera los datos",
        "Area that makes the data";
    CONTACT: "Contacto",
        "Contact";
    PERIOD: "Periodo",
        "Period";
    TERRITORY: "Territorio",
        "Territory";
    CYCLE: "Se actualiza",
        "Updated";
    MODIFIED: "Última modificación",
        "Last modified";
    LANGUAGE: "Idioma",
        "Language";
    KEYWORDS: "Palabras clave",
        "Keywords";
    IDENTIFIER: "Identificador",
        "Identifier";
    STANDARDS: "Normas y catálogos",
        "Standards and code lists";
    TOOLS: "Se abre con",
        "Opens with";
    VERSION: "Versión",
        "Version";
    MORE: "Más información",
        "More information";
    FROM_TO: "del {start} al {end}",
        "from {start} to {end}";
    SINCE: "desde el {start}",
        "since {start}";
    UNTIL: "hasta el {end}",
        "until {end}";
    FILES: "Archivos",
        "Files";
    FILE_HEADS: "Archivo|Título|Formato|Renglones|Bytes|SHA-256",
        "File|Title|Format|Rows|Bytes|SHA-256";
    NO_FILES: "Todavía no hay archivos que se puedan descargar.",
        "There are no files to download yet.";
    PARTS: "{file} también está en partes: {list}.",
        "{file} is also there in parts: {list}.";
    COLUMNS: "Columnas",
        "Columns";
    COLUMN_HEADS: "Columna|Título|Tipo|Qué significa",
        "Column|Title|Type|What it means";
    NO_COLUMNS: "Las columnas todavía no se describen.",
        "The columns are not described yet.";
    UNDESCRIBED: "sin describir",
        "not described";
    SEE_DICTIONARY: "En diccionario.csv están además los valores permitidos, qué significa una celda vacía y un ejemplo; en los archivos esquema, lo mismo para programas (Table Schema).",
        "diccionario.csv also has the allowed values, what an empty cell means and an example; the esquema files have the same for programs (Table Schema).";
    LICENSE: "Términos de uso",
        "Terms of use";
    NO_LICENSE: "Todavía sin términos de uso: no se puede publicar.",
        "No terms of use yet: it cannot be published.";
    CITE: "Cómo citar",
        "How to cite";
    CITE_HOW: "En lugar de AAAA-MM-DD escribe el día en que consultaste los datos.",
        "In the place of AAAA-MM-DD write the day (year-month-day) on which you consulted the data.";
    LIMITS: "Límites conocidos",
        "Known limits";
    QUALITY: "Calidad",
        "Quality";
    SEE_QUALITY: "De dónde sale cada cifra está en calidad.md.",
        "Where each figure comes from is in calidad.md.";
    HOW: "Cómo se hizo",
        "How it was made";
    TREATED: "Para cuidar a las personas, antes de publicar se hizo esto:",
        "To look after people, this was done before publishing:";
    TREATMENT_HEADS: "Columna|Qué se hizo|Con qué medida",
        "Column|What was done|With which measure";
    SEE_PROVENANCE: "El origen, las reparaciones y las huellas de los archivos están en procedencia.md.",
        "The origin, the repairs and the fingerprints of the files are in procedencia.md.";
    REPORT: "Reportar un error",
        "Report an error";
    REPORT_AT: "Si algo está mal o falta, dilo aquí: {list}.",
        "If something is wrong or missing, tell it here: {list}.";
    NO_REPORT: "La institución todavía no dice dónde se reportan errores.",
        "The institution does not say yet where errors are reported.";

    // calidad.md.
    QUALITY_OF: "Declaración de calidad: {title}",
        "Quality statement: {title}";
    QUALITY_INTRO: "Cada cifra dice quién la contó y dónde. Lo que nadie midió se dice, no se supone.",
        "Each figure says who counted it and where. What nobody measured is told, not assumed.";
    QUALITY_HEADS: "Aspecto|De qué|Cifra|De dónde sale",
        "Aspect|Of what|Figure|Where it comes from";
    COMPLETENESS: "Completitud",
        "Completeness";
    UNIQUENESS: "Unicidad",
        "Uniqueness";
    VALIDITY: "Validez",
        "Validity";
    TIMELINESS: "Actualidad",
        "Timeliness";
    COUNTED: "Contado por {program} en {file} el {date}",
        "Counted by {program} in {file} on {date}";
    NOT_READ: "El archivo no se leyó",
        "The file was not read";
    FROM_PLAN: "Respuestas M07 y C02 del plan, al {date}",
        "Answers M07 and C02 of the plan, as of {date}";
    NO_CYCLE: "Falta la última modificación (M07) o la frecuencia (C02)",
        "The last change (M07) or the frequency (C02) is missing";
    COMPLETE: "{percent} de las celdas tiene dato; vacías: {n} de {of}.",
        "{percent} of the cells have a value; empty: {n} of {of}.";
    WORST: "Donde más falta: {list}.",
        "Most missing in: {list}.";
    NONE_REPEATED: "Ningún renglón repetido de {of}.",
        "No repeated row of {of}.";
    REPEATED: "Renglones repetidos: {n} de {of}.",
        "Repeated rows: {n} of {of}.";
    REPEATED_ABOUT: "Renglones repetidos: cerca de {n} de {of} (estimado, error de {error}%).",
        "Repeated rows: about {n} of {of} (estimated, error of {error}%).";
    KEYS: "No se repite: {list}.",
        "Never repeated: {list}.";
    VALID: "Columnas con el tipo y los valores que dice el diccionario: {n} de {of} que se pueden comprobar.",
        "Columns with the type and the values that the dictionary says: {n} of {of} that can be checked.";
    INVALID: "Revisar: {list}.",
        "To check: {list}.";
    CHANGED: "Modificado el {date}; se actualiza: {cycle}.",
        "Changed on {date}; updated: {cycle}.";
    NO_DUE: "Sin fecha fija para la siguiente.",
        "No fixed date for the next one.";
    ON_TIME: "Al día: la siguiente toca el {date}.",
        "Up to date: the next one is due on {date}.";
    BEHIND: "Atrasado: la siguiente tocaba el {date}.",
        "Behind: the next one was due on {date}.";
    CONTROL: "Cómo se cuida la calidad",
        "How quality is looked after";

    // procedencia.md.
    PROVENANCE_OF: "Procedencia: {title}",
        "Provenance: {title}";
    ORIGIN: "Origen",
        "Origin";
    SYSTEM: "Sistema o archivo de origen",
        "System or file of origin";
    PURPOSE: "Para qué se creó",
        "What it was created for";
    RIGHTS: "Derechos sobre los datos",
        "Rights over the data";
    ORIGINAL: "Archivo original",
        "Original file";
    TABLE: "Hoja o tabla",
        "Sheet or table";
    ORIGINAL_HASH: "Huella SHA-256 del original",
        "SHA-256 of the original";
    PREPARED_ON: "Se preparó el",
        "Prepared on";
    ROWS_IN: "Renglones del original",
        "Rows of the original";
    ROWS_OUT: "Renglones publicados",
        "Rows published";
    REPAIRS: "Reparaciones",
        "Repairs";
    ALL_REPAIRS: "todas las que propone el programa",
        "all those that the program proposes";
    BUT: "las que propone el programa, menos: {list}",
        "those that the program proposes, except: {list}";
    PERSONAL: "Datos personales en lo publicado",
        "Personal data in what is published";
    PERSONAL_NONE: "el detector no vio ninguno",
        "the detector saw none";
    PERSONAL_TREATED: "el detector no vio ninguno después del tratamiento",
        "the detector saw none after the treatment";
    PERSONAL_LEFT: "el detector todavía vio: {list}",
        "the detector still saw: {list}";
    K_BEFORE: "Grupo más pequeño de personas (k) antes",
        "Smallest group of people (k) before";
    K_AFTER: "Grupo más pequeño de personas (k) después",
        "Smallest group of people (k) after";
    HASH: "Huella SHA-256 de lo publicado",
        "SHA-256 of what is published";
    AS_IT_IS: "Se publica el archivo de la institución como es, sin cambios.",
        "The institution's file is published as it is, unchanged.";
    ONLY_ONLINE: "El archivo está en línea; aquí no hay copia con la que compararlo.",
        "The file is online; there is no copy here to compare it with.";
    FROM_THE_PLAN: "Se hace del plan de apertura mismo, cada vez que se publica.",
        "It is made from the opening plan itself, each time it is published.";
}
