//! Sentences of `recomendados` and `obligaciones`: what others usually have, and what the law obliges to.

use super::texts;

texts! {
    OBLIGATIONS: "Ver qué obligaciones de transparencia no tienen conjunto todavía",
        "See which transparency obligations have no dataset yet";
    OBLIGATIONS_MORE: "Los artículos 65 y 66 de la ley de 2025, fracción por fracción: con qué conjunto se cumple cada una y cuáles faltan.",
        "Articles 65 and 66 of the law of 2025, fraction by fraction: which dataset fulfils each one and which have none.";
    RECOMMENDED: "Comparar el inventario con lo que otros suelen abrir",
        "Compare the inventory with what others usually open";
    RECOMMENDED_MORE: "32 conjuntos con su fundamento, cada cuándo se actualizan y qué datos de personas cuidar. Con «comprobar», revisa las columnas de un archivo.",
        "32 datasets with their legal ground, how often they are updated and which data of persons to mind. With 'check', it looks at the columns of a file.";
    CHECK: "Comparar un archivo con las columnas que debería tener",
        "Compare a file with the columns that it should have";
    CHECK_FILE: "El archivo",
        "The file";
    ONE_VALUE: "CONJUNTO",
        "DATASET";
    ONE: "Uno de la lista, con sus columnas: su número o sus palabras",
        "One of the list, with its columns: its number or words of it";
    AS_OPTION: "Con qué conjunto de la lista se compara, si no lo adivina",
        "Which dataset of the list to compare with, when it does not tell by itself";
    NOT_MINE_VALUE: "CUÁL",
        "WHICH";
    NOT_MINE_OPTION: "Anotar que éste no aplica aquí; con --motivo",
        "Note that this one does not apply here; with --why";
    WHY_VALUE: "MOTIVO",
        "WHY";
    WHY_OPTION: "Por qué no aplica",
        "Why it does not apply";
    ALL_OPTION: "También lo que ya está",
        "Also what is there already";
    CSV_OPTION: "La lista como tabla CSV",
        "The list as a CSV table";
    MINE_OPTION: "Quitar esa nota: sí aplica",
        "Take that note away: it does apply";

    // The list.
    TITLE: "Lo que otros suelen abrir",
        "What others usually open";
    NO_PLAN: "Sin un plan delante: es la lista completa. Con un plan dice qué tienes ya.",
        "No plan at hand: this is the whole list. With a plan it tells what you have already.";
    COUNTS: "De {n}: tienes {have}, quizá {proposed} más, faltan {missing} y {declined} no aplican aquí.",
        "Of {n}: you have {have}, maybe {proposed} more, {missing} are missing and {declined} do not apply here.";
    NO_DATASETS: "El inventario está vacío: empieza por los que te sean familiares.",
        "The inventory is empty: begin with those that you know.";
    NOTHING_LEFT: "No queda ninguno por ver: todos están en tu inventario o no aplican aquí.",
        "None is left to look at: all are in your inventory or do not apply here.";
    COL_DATASET_UNIT: "Conjunto (área)",
        "Dataset (unit)";
    TITLE_UNIT: "{title} ({unit})",
        "{title} ({unit})";
    COL_LAW: "Artículo",
        "Article";
    COL_CYCLE: "Cada",
        "Every";
    COL_RISK: "Riesgo",
        "Risk";
    COL_STATE: "Estado",
        "State";
    STATE_HAVE: "tienes",
        "have";
    STATE_PROPOSED: "quizá",
        "maybe";
    STATE_MISSING: "falta",
        "missing";
    STATE_DECLINED: "no aplica",
        "not here";
    RISK_NONE: "nulo",
        "none";
    RISK_LOW: "bajo",
        "low";
    RISK_MEDIUM: "medio",
        "medium";
    RISK_HIGH: "alto",
        "high";
    VERIFIED: "{law} (v)",
        "{law} (v)";
    COMPETENCE: "{law} (c)",
        "{law} (c)";
    NO_LAW: "sin obligación",
        "no duty";
    MARKS: "Artículo: sin otro nombre, de la ley de transparencia de 2025 (LGTAIP). (v): está verificado en la Guía; sin la marca, todavía no. (c): dice que el servicio es del municipio, no obliga a publicar. Riesgo: de mostrar datos de personas.",
        "Article: with no other name, of the transparency law of 2025 (LGTAIP). (v): it is verified in the Guide; without the mark, not yet. (c): it says that the service belongs to the municipality, it does not oblige to publish. Risk: of showing data of persons.";
    MAYBE: "Quizá ya los tienes",
        "You may have these already";
    MAYBE_ONE: "{title}: ¿es «{dataset}»? {why}",
        "{title}: is it '{dataset}'? {why}";
    MAYBE_TODO: "Para confirmarlos, o para anotar los que faltan: apertura ir inventario, y ahí p.",
        "To confirm them, or to note those that are missing: apertura goto inventory, and there p.";
    HAVE_ALREADY: "Los que tienes",
        "Those that you have";
    HAVE_ONE: "{title}: {datasets}",
        "{title}: {datasets}";
    DECLINED_ALREADY: "Los que no aplican aquí",
        "Those that do not apply here";
    DECLINED_ONE: "{title}: {why}",
        "{title}: {why}";
    DECLINED_BY: "{why} ({by}, {on})",
        "{why} ({by}, {on})";
    DECLINED_ON: "{why} ({on})",
        "{why} ({on})";
    NO_REASON: "sin motivo anotado",
        "no reason noted";
    WHY_TITLE: "Su título dice {words}",
        "Its title says {words}";
    WHY_KEYWORD: "Sus palabras clave dicen {words}",
        "Its keywords say {words}";
    WHY_DESCRIPTION: "Su descripción dice {words}",
        "Its description says {words}";
    WHY_UNIT: "{why}, y lo cuida el área que suele tenerlo.",
        "{why}, and it is kept by the unit that usually has it.";
    WHY_PLAIN: "{why}.",
        "{why}.";
    SEE_ONE: "Uno completo, con sus columnas: apertura recomendados --ver {n}",
        "One of them whole, with its columns: apertura recommended --show {n}";
    SEE_ALL: "También los que ya tienes o no aplican: --todo",
        "Also those that you have or do not apply: --all";

    // Not for here.
    DECLINED_DONE: "Anotado: «{title}» no aplica aquí. Para quitarlo: {command}",
        "Noted: '{title}' does not apply here. To take it away: {command}";
    UNDO_RECOMMENDED: "apertura recomendados --si-aplica {id}",
        "apertura recommended --mine {id}";
    UNDO_OBLIGATION: "apertura obligaciones --si-aplica \"{at}\"",
        "apertura obligations --mine \"{at}\"";
    DECLINED_UNDONE: "Quitado: «{title}» vuelve a la lista.",
        "Taken away: '{title}' is back in the list.";
    DECLINED_NOT: "«{title}» no estaba anotado como ajeno: nada cambió.",
        "'{title}' was not noted as foreign: nothing changed.";
    NEEDS_WHY: "Falta el motivo: un «no aplica» sin razón no se sostiene en una revisión.",
        "The reason is missing: 'does not apply' without one does not stand up to a review.";
    NEEDS_WHY_TODO: "Agrega --motivo \"...\", por ejemplo: --motivo \"El agua la lleva un organismo intermunicipal\"",
        "Add --why \"...\", for example: --why \"An intermunicipal body runs the water\"";
    ONE_OF_BOTH: "--no-aplica y --si-aplica no van juntos.",
        "--not-mine and --mine do not go together.";
    IS_HAD: "«{title}» ya está en tu inventario: {datasets}.",
        "'{title}' is in your inventory already: {datasets}.";
    IS_HAD_TODO: "Si ese conjunto no es eso, corrígelo primero en el inventario.",
        "If that dataset is not it, correct that first in the inventory.";
    NO_SUCH: "En la lista no hay «{text}».",
        "There is no '{text}' in the list.";
    NO_SUCH_TODO: "Escribe su número o palabras de su nombre. La lista: apertura recomendados --todo",
        "Type its number or words of its name. The list: apertura recommended --all";
    SEVERAL: "«{text}» puede ser más de uno: {list}.",
        "'{text}' may be more than one: {list}.";
    SEVERAL_ONE: "{n} ({title})",
        "{n} ({title})";
    SEVERAL_TODO: "Escribe el número.",
        "Type the number.";
    NO_SUCH_PASSAGE: "En la lista de obligaciones no hay «{text}».",
        "There is no '{text}' in the list of obligations.";
    NO_SUCH_PASSAGE_TODO: "Escribe artículo y fracción, como 65 XL. Están: {list}.",
        "Type article and fraction, as 65 XL. There are: {list}.";

    // Obligations.
    OB_TITLE: "Obligaciones de transparencia y sus conjuntos",
        "Transparency obligations and their datasets";
    OB_COUNTS: "De {n} fracciones: {none} sin conjunto, {proposed} quizá cubiertas, {fulfilled} cubiertas y {declined} que no aplican aquí.",
        "Of {n} fractions: {none} without a dataset, {proposed} maybe covered, {fulfilled} covered and {declined} that do not apply here.";
    OB_NONE: "Sin conjunto",
        "Without a dataset";
    OB_ALL_HAVE: "Todas las fracciones de la lista tienen conjunto, confirmado o por confirmar.",
        "All the fractions of the list have a dataset, confirmed or to be confirmed.";
    OB_PROPOSED: "Quizá cubiertas: nadie lo ha confirmado",
        "Maybe covered: nobody has confirmed it";
    OB_FULFILLED: "Cubiertas",
        "Covered";
    OB_DECLINED: "No aplican aquí",
        "Do not apply here";
    OB_LINE: "{at}, {title}: {by}",
        "{at}, {title}: {by}";
    OB_BY: "«{dataset}». {how}",
        "'{dataset}'. {how}";
    OB_CITED: "Lo dice su respuesta {code}: {text}.",
        "Its answer {code} says so: {text}.";
    OB_RECOMMENDED: "Está confirmado como el {n} de la lista.",
        "It is confirmed as number {n} of the list.";
    OB_LIKELY: "Parece el {n} de la lista: {why}",
        "It looks like number {n} of the list: {why}";
    OB_COL_AT: "Fracción",
        "Fraction";
    OB_COL_WHAT: "Obligación",
        "Obligation";
    OB_COL_LIST: "En la lista",
        "In the list";
    OB_NOT_EXECUTIVE: "El artículo 66 obliga a los poderes ejecutivos; por el tipo de institución que dice el plan ({code}) no se lista aquí.",
        "Article 66 obliges executive powers; by the kind of institution that the plan says ({code}) it is not listed here.";
    OB_KIND_UNKNOWN: "El plan no dice todavía qué tipo de gobierno es ({code}): el artículo 66 se lista por si acaso.",
        "The plan does not say yet what kind of government it is ({code}): article 66 is listed just in case.";
    OB_LISTED: "«En la lista» es el número de apertura recomendados: ahí están sus columnas.",
        "'In the list' is the number in apertura recommended: its columns are there.";
    OB_TODO: "Anota el conjunto en el inventario, o di por qué no aplica: apertura obligaciones --no-aplica \"{at}\" --motivo \"...\"",
        "Note the dataset in the inventory, or say why it does not apply: apertura obligations --not-mine \"{at}\" --why \"...\"";
    OB_UNVERIFIED: "(sin verificar)",
        "(not verified)";

    // One of the list.
    ONE_UNIT: "Suele tenerlo",
        "Usually keeps it";
    ONE_LAW: "La ley",
        "The law";
    ONE_CYCLE: "Cambia",
        "Changes";
    ONE_PERSONS: "Personas",
        "Persons";
    ONE_RISK: "Riesgo {risk}.",
        "Risk: {risk}.";
    ONE_FORMATS: "Formatos",
        "Formats";
    ONE_NOTES: "Notas",
        "Notes";
    ONE_DUTY: "Obliga a publicarlo: {law}.",
        "It obliges to publish it: {law}.";
    ONE_COMPETENCE: "Ninguna de las obligaciones de la lista lo pide. Sólo da la competencia: {law}.",
        "None of the duties of the list asks for it. It only gives the competence: {law}.";
    ONE_NO_DUTY: "Ninguna de las obligaciones de la lista lo pide.",
        "None of the duties of the list asks for it.";
    ONE_GIST: "{at}: {gist}",
        "{at}: {gist}";
    ONE_HAVE: "En tu inventario: {datasets}.",
        "In your inventory: {datasets}.";
    ONE_MAYBE: "Quizá es «{dataset}». {why}",
        "Maybe it is '{dataset}'. {why}";
    ONE_DECLINED: "No aplica aquí: {why}",
        "Does not apply here: {why}";
    NO_COLUMNS: "La Guía todavía no propone columnas para este conjunto.",
        "The Guide does not propose columns for this dataset yet.";
    TABLE_HEAD: "{title}. Cada renglón: {row}.",
        "{title}. Each row: {row}.";
    COLUMNS_MARKS: "Con * las que no deben faltar. Las columnas son propuesta nuestra.",
        "With * those that must not be missing. The columns are our own proposal.";
    STANDARD: "{name}: {used} {mark}",
        "{name}: {used} {mark}";
    STANDARD_VERIFIED: "(verificado)",
        "(verified)";
    STANDARD_NOT: "(sin verificar)",
        "(not verified)";
    COLUMN_LINE: "{name}, {kind}. {holds} Ejemplo: {example}",
        "{name}, {kind}. {holds} Example: {example}";
    HOLDS_UNIQUE: "No se repite.",
        "Never repeated.";
    HOLDS_VALUES: "Valores: {list}.",
        "Values: {list}.";
    HOLDS_PERSONAL: "Cuidado: {what}",
        "Mind: {what}";
    KIND_TEXT: "texto",
        "text";
    KIND_CODE: "clave (texto, con sus ceros)",
        "code (text, with its zeros)";
    KIND_WHOLE: "entero",
        "whole number";
    KIND_DECIMAL: "número",
        "number";
    KIND_MONEY: "pesos",
        "pesos";
    KIND_DATE: "fecha AAAA-MM-DD",
        "date YYYY-MM-DD";
    KIND_DATE_TIME: "fecha y hora AAAA-MM-DDTHH:MM",
        "date and time YYYY-MM-DDTHH:MM";
    KIND_TIME: "hora HH:MM",
        "time HH:MM";
    KIND_YES_NO: "si o no",
        "si or no";
    KIND_LATITUDE: "latitud en grados",
        "latitude in degrees";
    KIND_LONGITUDE: "longitud en grados (negativa)",
        "longitude in degrees (negative)";
    KIND_URL: "liga",
        "link";
    KIND_EMAIL: "correo",
        "email";
    KIND_INEGI: "clave INEGI (texto)",
        "INEGI key (text)";

    // The page of the interview.
    PAGE_TITLE: "Otros suelen tener",
        "Others usually have";
    PAGE_INTRO: "De la lista de {n} que otros suelen abrir, {missing} no están en tu inventario y {proposed} quizá sí.",
        "Of the list of {n} that others usually open, {missing} are not in your inventory and {proposed} maybe are.";
    PAGE_ALL: "Ya viste todos: están en tu inventario, no aplican aquí o quedaron para después.",
        "You have seen them all: they are in your inventory, do not apply here or were left for later.";
    PAGE_ORDERS: "Enter los ve uno por uno. Un número abre ése; l sigue con el paso.",
        "Enter goes through them one by one. A number opens that one; l goes on with the step.";
    PAGE_ORDERS_DONE: "Enter sigue con el paso. Un número abre ése.",
        "Enter goes on with the step. A number opens that one.";
    PAGE_UNKNOWN: "Escribe un número de la lista, v para ver más, l para seguir, o Enter.",
        "Type a number of the list, v to see more, l to go on, or Enter.";
    PAGE_HELP: "La lista no es oficial: recuerda qué buscar. Si lo tienes, anótalo y luego completas sus datos; si no es de tu institución, di por qué y ya no se pregunta.",
        "The list is not official: it reminds of what to look for. If you have it, note it and complete its data later; if it is not of your institution, say why and it is not asked again.";
    CARD_PLACE: "{n} de {of}",
        "{n} of {of}";
    ASK_HAVE: "¿Tu institución tiene estos datos?",
        "Does your institution have these data?";
    ASK_IS: "¿Es «{dataset}», de tu inventario? {why}",
        "Is it '{dataset}', of your inventory? {why}";
    ROW_ADD: "Sí, anotarlo en el inventario",
        "Yes, note it in the inventory";
    ROW_IS: "Sí, es ese",
        "Yes, that is it";
    ROW_IS_NOT: "No, ese conjunto no es de la lista",
        "No, that dataset is none of the list";
    ROW_NOT_HERE: "No aplica aquí",
        "It does not apply here";
    ROW_LATER: "Preguntar después",
        "Ask later";
    ROW_COLUMNS: "Ver sus columnas",
        "See its columns";
    ROW_HERE: "Sí aplica: quitar la nota",
        "It does apply: take the note away";
    ROW_LEAVE: "Dejarlo como está",
        "Leave it as it is";
    ASK_DECLINED: "Está anotado que no aplica aquí.",
        "It is noted that it does not apply here.";
    ASK_HAD: "Ya está en tu inventario.",
        "It is in your inventory already.";
    ROW_UNLINK: "No es ese: quitar la marca",
        "That is not it: take the mark away";
    ASK_WHY: "¿Por qué no aplica aquí?",
        "Why does it not apply here?";
    ASK_WHY_HINT: "Una línea basta, por ejemplo: el servicio lo presta el estado.",
        "One line is enough, for example: the state runs the service.";
    NOT_DECLINED: "Sin motivo no se anota: sigue en la lista.",
        "Without a reason it is not noted: it stays in the list.";
    DID_ADD: "«{title}» está en el inventario. Faltan sus demás datos: complétalos en la lista.",
        "'{title}' is in the inventory. The rest of its data is missing: complete it in the list.";
    DID_LINK: "«{dataset}» es el {n} de la lista",
        "'{dataset}' is number {n} of the list";
    DID_UNLINK: "«{dataset}» no es de la lista",
        "'{dataset}' is none of the list";
    DID_DECLINE: "«{title}» no aplica aquí",
        "'{title}' does not apply here";
    DID_TAKE_BACK: "«{title}» vuelve a la lista",
        "'{title}' is back in the list";
    LINE_SUPPOSED: "(lo supone la lista, falta confirmarlo)",
        "(the list supposes it, to be confirmed)";
    DID_RECOMMENDED: "Lo que otros suelen tener",
        "What others usually have";
    FROM_LIST: "lista de recomendados",
        "list of recommended datasets";

    // A file beside its columns.
    CHECK_TITLE: "Columnas de {file}",
        "Columns of {file}";
    CHECK_LIKE: "Se compara con el {n} de la lista: {title}.",
        "It is compared with number {n} of the list: {title}.";
    CHECK_TABLE: "{grid}: tabla «{table}», encabezado en la fila {header}. Renglones: {rows}. Columnas: {n} de {of}.",
        "{grid}: table '{table}', header in row {header}. Rows: {rows}. Columns: {n} of {of}.";
    CHECK_OTHERS: "No se parecen a ninguna de sus tablas y no se revisan: {list}.",
        "They look like none of its tables and are not checked: {list}.";
    CHECK_GOOD: "No hay nada que corregir.",
        "There is nothing to correct.";
    CHECK_ERRORS: "Por corregir ({n})",
        "To be corrected ({n})";
    CHECK_WARNINGS: "Por arreglar en la forma ({n})",
        "To be tidied ({n})";
    CHECK_NOTES: "Para saber ({n})",
        "To know ({n})";
    CHECK_COLUMNS: "Las columnas con su descripción: apertura recomendados --ver {n}",
        "The columns with their description: apertura recommended --show {n}";
    CHECK_UNREAD: "No se pudo leer {file}:",
        "{file} could not be read:";
    CHECK_UNSURE: "No se sabe con qué conjunto de la lista comparar {file}.",
        "It is not known which dataset of the list to compare {file} with.";
    CHECK_UNSURE_TODO: "Dilo con --como, por ejemplo --como {n}. Se parece a: {list}.",
        "Say it with --as, for example --as {n}. It looks like: {list}.";
    CHECK_UNSURE_NONE: "Dilo con --como y su número. Tienen columnas: {list}.",
        "Say it with --as and its number. Those with columns: {list}.";
    CHECK_NO_SPEC: "«{title}» no tiene columnas propuestas en la Guía.",
        "'{title}' has no columns proposed in the Guide.";
    CHECK_NO_TABLE: "{file} no trae ninguna tabla con al menos dos columnas de «{title}».",
        "{file} has no table with at least two columns of '{title}'.";
    CHECK_NO_TABLE_TODO: "Revisa que el archivo sea ese, o compáralo con otro: --como.",
        "Check that it is that file, or compare it with another: --as.";
    PLACE_SAYS: "{place} («{value}»)",
        "{place} ('{value}')";
    PLACES_MORE: "{list} y {n} más",
        "{list} and {n} more";
    RANGE_BETWEEN: "de {min} a {max}",
        "{min} to {max}";
    RANGE_FROM: "{min} o más",
        "{min} or more";
    RANGE_TO: "{max} o menos",
        "{max} or less";
}
