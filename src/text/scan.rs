//! Words for what a scan saw: kinds of columns, encodings, places, details of findings.

use super::texts;

texts! {
    // Kinds of columns.
    KIND_EMPTY: "Vacía", "Empty";
    KIND_INTEGER: "Entero", "Integer";
    KIND_DECIMAL: "Decimal", "Decimal";
    KIND_MONEY: "Dinero", "Money";
    KIND_PERCENT: "Porcentaje", "Percentage";
    KIND_DATE: "Fecha", "Date";
    KIND_DATE_TIME: "Fecha y hora", "Date and time";
    KIND_TIME: "Hora", "Time";
    KIND_BOOLEAN: "Sí o no", "Yes or no";
    KIND_CATEGORY: "Categoría", "Category";
    KIND_CODE: "Clave", "Code";
    KIND_TEXT: "Texto", "Text";
    KIND_LONG_TEXT: "Texto largo", "Long text";
    KIND_STATE_KEY: "Clave de estado", "State key";
    KIND_MUNICIPALITY_KEY: "Clave de municipio", "Municipality key";
    KIND_LOCALITY_KEY: "Clave de localidad", "Locality key";
    KIND_POSTAL_CODE: "Código postal", "Postal code";
    KIND_CURP: "CURP", "CURP";
    KIND_RFC: "RFC", "RFC";
    KIND_LATITUDE: "Latitud", "Latitude";
    KIND_LONGITUDE: "Longitud", "Longitude";
    KIND_COORDINATES: "Coordenadas", "Coordinates";
    KIND_EMAIL: "Correo", "E-mail";
    KIND_PHONE: "Teléfono", "Telephone";
    KIND_URL: "Liga", "Link";
    KIND_GEOMETRY: "Geometría", "Geometry";
    KIND_BINARY: "Binario", "Binary";

    // How text is written.
    ENCODING_UTF8: "UTF-8", "UTF-8";
    ENCODING_UTF16: "UTF-16", "UTF-16";
    ENCODING_WINDOWS: "Windows-1252 (la de Excel y el Bloc de notas)", "Windows-1252 (that of Excel and Notepad)";
    ENCODING_MAC: "Mac OS Roman", "Mac OS Roman";
    ENCODING_DOS: "CP850 (la de MS-DOS)", "CP850 (that of MS-DOS)";
    COMMA: "coma", "comma";
    SEMICOLON: "punto y coma", "semicolon";
    TAB: "tabulador", "tab";
    PIPE: "barra vertical (|)", "vertical bar (|)";

    // Places and counts.
    COLUMN_AT: "columna {letter}", "column {letter}";
    ROW_ONE: "Renglón {rows}.", "Row {rows}.";
    ROWS: "Renglones {rows}.", "Rows {rows}.";
        CELLS: "En {cells}.", "At {cells}.";
    AND_MORE: "{list} y {n} más", "{list} and {n} more";
    AT_LEAST_ONE: "1 o más", "1 or more";
    QUOTED: "«{name}»", "\"{name}\"";
    IN_TABLE: "{file}, {table}", "{file}, {table}";

    // Details of findings.
    FORMAT_UNKNOWN: "un formato que no reconozco", "a format that I do not recognise";
    FORMAT_MAP_PART: "Parte de un mapa (.{id})", "Part of a map (.{id})";
    NAME_CAPITALS: "mayúsculas", "capitals";
    NAME_SPACES: "espacios", "spaces";
    NAME_ACCENTS: "acentos o eñes", "accents or ñ";
    NAME_SIGNS: "signos", "signs";
    LARGE_BYTES: "pesa {size}", "it takes {size}";
    LARGE_ROWS: "tiene {rows} filas", "it has {rows} rows";
    BLANK_ONE: "Es la {columns}.", "It is {columns}.";
    BLANK_MANY: "Son la {columns}.", "They are {columns}.";
    MIXED: "casi todo es «{kind}»", "nearly all is \"{kind}\"";
    GAP_MONTHS: "{n} de {of} meses", "{n} of {of} months";
    GAP_YEARS: "{n} de {of} años", "{n} of {of} years";
    KEY_DIGITS_ONE: "de {a} dígitos", "of {a} digits";
    KEY_DIGITS: "de {a} a {b} dígitos", "of {a} to {b} digits";
    CRS_MISSING: "no lo dice", "it is not said";
    FIELD_TITLE: "título", "title";
    FIELD_DESCRIPTION: "descripción de 50 letras o más", "description of 50 letters or more";
    FIELD_CONTACT: "contacto", "contact";
    FIELD_PERIODICITY: "cada cuánto cambia", "how often it changes";
    FIELD_THEME: "tema", "theme";
    FIELD_KEYWORD: "palabras clave", "keywords";
    FIELD_TEMPORAL: "periodo", "period";
    FIELD_SPATIAL: "territorio", "territory";
    FIELD_DICTIONARY: "diccionario de datos", "data dictionary";
    OVERDUE: "cambió hace {days} días y se prometió cada {promised}",
        "it changed {days} days ago and was promised every {promised}";

    // Why something was not read.
    UNREAD_DIED: "el programa que lo leía se detuvo", "the program that was reading it stopped";
    UNREAD_ABSENT: "ya no está donde estaba", "it is not where it was any more";
    UNREAD_FORBIDDEN: "no hay permiso para abrirlo", "there is no permission to open it";
    UNREAD_IN_USE: "otro programa lo tiene abierto", "another program has it open";
    UNREAD_DISK: "el disco o la red fallaron", "the disk or the network failed";
    UNREAD_LONG: "tiene un pedazo demasiado largo", "a piece of it is too long";
    UNREAD_DEEP: "tiene partes dentro de partes, más de las que se siguen",
        "it has parts within parts, more than are followed";
    UNREAD_ENTITY: "define abreviaturas que crecen al leerse, y eso no se sigue",
        "it defines abbreviations that grow when they are read, and those are not followed";
    UNREAD_CUT: "está cortado", "it is cut off";
    UNREAD_BROKEN: "está dañado o incompleto ({where})", "it is damaged or incomplete ({where})";

    // The commands.
    SCANNING: "Leyendo", "Reading";
    STOPPED: "Se detuvo antes del final. Lo que ves es lo leído hasta aquí; al repetir la orden sigue donde iba.",
        "It stopped before the end. What you see was read so far; repeat the command and it goes on from there.";
    NO_ROOT: "No encuentro {path}.", "I cannot find {path}.";
    NO_ROOT_TODO: "Revisa la ruta; si es una unidad de red, que esté conectada.",
        "Check the path; if it is a network drive, that it is connected.";
    NOT_A_FILE: "{path} no es un archivo.", "{path} is not a file.";
    NOT_A_FILE_TODO: "Para una carpeta: apertura escanear CARPETA.", "For a folder: apertura scan FOLDER.";
    LORE_BROKEN: "No pude usar {file} de la Guía.", "I could not use {file} of the Guide.";
    NOT_SAID: "No entendí: {words}.", "I did not understand: {words}.";
    NOT_SAID_TODO: "Mira las formas en: apertura perfil --ayuda", "See how they are written in: apertura profile --help";
    REMEMBERED: "Los escaneos siguientes lo leerán así.", "Later scans will read it so.";

    // The dictionary.
    DESCRIBE: "(describe qué es)", "(describe what it is)";
    LINE: "{name}: {title}{describe}. {kind}{more}.", "{name}: {title}{describe}. {kind}{more}.";
    WITH_UNIT: "{more}, en {unit}", "{more}, in {unit}";
    WITH_ALLOWED: "{more}; valores: {values}", "{more}; values: {values}";
    WITH_NULLS: "{more}; sin dato se escribe {values}", "{more}; no value is written {values}";
    WITH_EXAMPLE: "{more}; por ejemplo {value}", "{more}; for example {value}";
    WITH_MASKED: "{more}; dato de personas", "{more}; personal data";
}
