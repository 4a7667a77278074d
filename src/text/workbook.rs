//! Sentences of the printable workbook and of the list of unverified bases.

use super::texts;

texts! {
    TITLE: "Cuaderno de preguntas",
        "Question workbook";
    VERSION: "Versión {version}. Leyes al {date}.",
        "Version {version}. Laws as of {date}.";
    EVERYONE: "Todas las preguntas",
        "All questions";
    FOR_ROLE: "Lo que debe traer: {role}",
        "What to bring: {role}";
    ALSO_AS: "Incluye también lo que se pregunta a: {roles}.",
        "Also includes what is asked of: {roles}.";
    NOTHING_ASKED: "La Guía no pregunta nada a este papel.",
        "The Guide asks nothing of this role.";
    QUESTION_ONE: "1 pregunta",
        "1 question";
    QUESTION_MANY: "{n} preguntas",
        "{n} questions";
    IN_MINUTES: "unos {n} minutos",
        "about {n} minutes";
    REPEATED: "Se contestan una vez: {once}. Por cada conjunto de datos: {dataset}. Por cada archivo: {file}.",
        "Answered once: {once}. For each dataset: {dataset}. For each file: {file}.";
    INSTITUTION: "Municipio o institución",
        "Municipality or institution";
    PERSON: "Nombre y cargo",
        "Name and post";
    DAY: "Fecha",
        "Date";
    HOW_MARK: "Contesta a mano y marca los cuadros con una X. Lo que no sepas hoy déjalo pendiente y anota quién lo sabe.",
        "Answer by hand and mark the boxes with an X. Leave pending what you do not know today and note who knows.";
    HOW_TYPE: "Para capturarlo en apertura, escribe ir y el código de la pregunta, por ejemplo: ir {code}",
        "To enter it in apertura, type goto and the code of the question, for example: goto {code}";
    UNCHECKED_MEANS: "«Sin comprobar» quiere decir que esa parte no se ha leído en el texto de la fuente.",
        "\"Not verified\" means that the passage has not been read in the text of the source.";
    CONTENTS: "Contenido",
        "Contents";
    STEP: "Paso",
        "Step";
    QUESTIONS: "Preguntas",
        "Questions";
    MINUTES: "Minutos",
        "Minutes";
    PURPOSE: "Para qué",
        "What for";
    NEEDS: "Antes hace falta: {list}.",
        "First needed: {list}.";
    CLOSES: "Para cerrar este paso hace falta contestar: {codes}.",
        "To close this step, this must be answered: {codes}.";
    ONCE: "Se contesta una vez",
        "Answered once";
    PER_DATASET: "Una hoja por cada conjunto de datos",
        "One sheet for each dataset";
    PER_FILE: "Una hoja por cada archivo",
        "One sheet for each file";
    COPY_DATASET: "Fotocopia esta parte: un juego por cada conjunto de datos de tu inventario.",
        "Photocopy this part: one set for each dataset in your inventory.";
    COPY_FILE: "Fotocopia esta parte: un juego por cada archivo de cada conjunto de datos.",
        "Photocopy this part: one set for each file of each dataset.";
    LIST_FIRST: "Primero contesta {codes} para todos tus conjuntos; el resto puede venir después.",
        "First answer {codes} for all your datasets; the rest can come later.";
    DATASET: "Conjunto de datos",
        "Dataset";
    FILE: "Archivo",
        "File";
    REQUIRED: "Obligatoria",
        "Required";
    OPTIONAL: "Opcional",
        "Optional";
    ONLY_IF: "{need}, sólo si {condition}",
        "{need}, only if {condition}";
    IS: "{question} es «{value}»",
        "{question} is \"{value}\"";
    IS_NOT: "{question} no es «{value}»",
        "{question} is not \"{value}\"";
    HAS: "{question} incluye «{value}»",
        "{question} includes \"{value}\"";
    AND: "y",
        "and";
    OR: "o",
        "or";
    YES: "Sí",
        "Yes";
    NO: "No",
        "No";
    WHAT: "Qué contestar",
        "What to answer";
    EXAMPLE: "Ejemplo",
        "Example";
    WHO: "Quién lo sabe",
        "Who knows";
    FROM: "De dónde viene",
        "Where it comes from";
    ARTICLE: "artículo {at}",
        "article {at}";
    TRANSITORY: "transitorio {at}",
        "transitory {at}";
    UNCHECKED: "sin comprobar",
        "not verified";
    NUMBER_BETWEEN: "Un número de {min} a {max}",
        "A number from {min} to {max}";
    NUMBER_FROM: "Un número, {min} o más",
        "A number, {min} or more";
    NUMBER_TO: "Un número, {max} o menos",
        "A number, {max} or less";
    CHARS_BETWEEN: "De {min} a {max} caracteres",
        "From {min} to {max} characters";
    CHARS_FROM: "Al menos {min} caracteres",
        "At least {min} characters";
    CHARS_TO: "Hasta {max} caracteres",
        "Up to {max} characters";
    NOT_PAST: "Una fecha que todavía no pasa",
        "A date that is not past";
    NOT_FUTURE: "Una fecha que ya pasó, o la de hoy",
        "A past date, or that of today";
    SLUG: "Sólo minúsculas sin acento ni ñ, números, guion y guion bajo",
        "Only unaccented lower case, digits, hyphen and underscore";
    PICK_ONE: "Marca una",
        "Mark one";
    PICK_MANY: "Marca las que apliquen",
        "Mark all that apply";
    OTHER: "Otra respuesta",
        "Another answer";
    NOT_APPLICABLE: "No aplica",
        "Does not apply";
    PENDING: "Pendiente, lo sabe",
        "Pending, who knows";
    ANSWER: "Respuesta",
        "Answer";
    DAY_OF: "Día",
        "Day";
    MONTH_OF: "Mes",
        "Month";
    YEAR_OF: "Año",
        "Year";
    FOLIO: "Folio",
        "Folio";
    DOCUMENT: "Archivo o liga",
        "File or link";
    AREA_NAME: "Nombre",
        "Name";
    AREA_KEY: "Clave INEGI",
        "INEGI key";
    PESOS: "Pesos",
        "Pesos";
    PAGE: "Página",
        "Page";
    NO_SUCH_ROLE: "No conozco el papel «{typed}».",
        "I do not know the role \"{typed}\".";
    ROLES_ARE: "Los papeles son: {list}.",
        "The roles are: {list}.";
    BASES_TOTALS: "{n} de {of} fundamentos comprobados en el texto; leyes al {date}.",
        "{n} of {of} bases verified in the text; laws as of {date}.";
    BECAUSE_SOURCE: "no se leyó la fuente",
        "the source was not read";
    BECAUSE_PASSAGE: "no se leyó el pasaje",
        "the passage was not read";
    BECAUSE_BASIS: "no se comprobó que diga lo que la pregunta le atribuye",
        "it was not verified that it says what the question ascribes to it";
    BECAUSE_PROPOSAL: "es propuesta nuestra",
        "it is a proposal of ours";
}
