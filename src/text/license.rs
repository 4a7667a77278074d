//! Sentences of the wing `license`.

use super::texts;

texts! {
    // The command.
    LICENSE: "Ver bajo qué términos publicar",
        "Advise on the terms to publish under";
    LICENSE_MORE: "Dice qué licencia conviene al plan y por qué, compara las que hay y revisa cada conjunto con material de otros.\n\nEjemplos:\n  apertura licencia\n  apertura licencia --comparar cc-by-4.0,odbl-1.0\n  apertura licencia --matriz\n  apertura licencia --carpeta avisos",
        "Says which licence suits the plan and why, compares those there are and looks at each dataset with material of others.\n\nExamples:\n  apertura license\n  apertura license --compare cc-by-4.0,odbl-1.0\n  apertura license --matrix\n  apertura license --folder notices";
    MATRIX_OPTION: "Muestra qué material cabe en datos con cada licencia",
        "Show which material fits in data under each licence";
    COMPARE_OPTION: "Compara dos licencias: por su nombre o su número, con una coma",
        "Compare two licences: by name or number, with a comma";
    FOLDER_OPTION: "Escribe ahí los avisos que van junto a los datos",
        "Write there the notices that go beside the data";
    TWO: "A,B",
        "A,B";

    // The advice.
    TITLE: "Términos de uso",
        "Terms of use";
    RECOMMENDED: "Recomendación: {license}.",
        "Recommendation: {license}.";
    NOTHING: "La Guía no trae ninguna licencia que recomendar.",
        "The Guide has no licence to recommend.";
    CHOSEN_SAME: "El plan ya la tiene.",
        "The plan has it already.";
    CHOSEN_OTHER: "El plan dice {license}.",
        "The plan says {license}.";
    CHOSEN_NONE: "El plan no dice ninguna todavía (pregunta {code}).",
        "The plan says none yet (question {code}).";
    PROPOSAL: "Es una propuesta con sus razones: decide Jurídico o quien autoriza.",
        "It is a proposal with its reasons: the legal office, or whoever authorises, decides.";
    WHY: "Por qué",
        "Why";
    WARNINGS: "Avisos",
        "Warnings";
    BLOCKED: "No se puede",
        "Not possible";
    RESTS: "Sale de {codes}. Fuentes: {sources}.",
        "It comes from {codes}. Sources: {sources}.";
    RESTS_ALWAYS: "Vale siempre. Fuentes: {sources}.",
        "It always holds. Sources: {sources}.";
    SOURCES: "Fuentes",
        "Sources";
    VERIFIED: "verificado",
        "verified";
    NOT_VERIFIED: "sin verificar",
        "not verified";
    SOURCE: "{title}, {at} ({mark})",
        "{title}, {at} ({mark})";
    SOURCE_OWN: "{title} ({mark})",
        "{title} ({mark})";
    OPEN: "Contesta también {codes}: puede cambiar la recomendación.",
        "Answer {codes} too: it may change the recommendation.";

    // Comparing.
    COMPARISON: "Las licencias que hay",
        "The licences there are";
    COL_NUMBER: "#",
        "#";
    COL_LICENSE: "Licencia",
        "Licence";
    COL_CITE: "Citar",
        "Cite";
    COL_SELL: "Vender",
        "Sell";
    COL_CHANGE: "Modificar",
        "Change";
    COL_SHARE: "Compartir igual",
        "Share alike";
    COL_ABROAD: "Otros países",
        "Other countries";
    CITE_YES: "Se pide",
        "Asked";
    CITE_NO: "No se pide",
        "Not asked";
    ALLOWED: "Permitido",
        "Allowed";
    FORBIDDEN: "Prohibido",
        "Forbidden";
    FEW: "La conocen poco",
        "Little known";
    KNOWN: "La conocen",
        "Known";
    YES: "Sí",
        "Yes";
    NO: "No",
        "No";
    UNKNOWN: "No verificado",
        "Not verified";
    UNREAD: "Hay que leerla",
        "Has to be read";
    VERSUS: "{one} y {other}, lado a lado",
        "{one} and {other}, side by side";
    ASPECT: "Qué",
        "What";
    DATABASES: "Cubre bases de datos",
        "Covers databases";
    CONFORMANCE: "Open Definition",
        "Open Definition";
    CONF_RECOMMENDED: "Recomendada",
        "Recommended";
    CONF_CONFORMANT: "Conforme",
        "Conformant";
    CONF_NOT: "No es abierta",
        "Not open";
    CONF_UNLISTED: "En ninguna lista",
        "On no list";
    VERSION: "Versión",
        "Version";
    VERSION_NEWEST: "Vigente",
        "Current";
    VERSION_OLD: "Superada por {license}",
        "Superseded by {license}";
    CODE_SPDX: "Código SPDX",
        "SPDX code";
    CODE_CKAN: "Código CKAN",
        "CKAN code";
    CODE_EU: "Tabla de la UE",
        "EU table";
    SEEN: "Vista de primera mano",
        "Seen first-hand";
    TEXT_OF: "El texto de {license}: {url}",
        "The text of {license}: {url}";
    CODE_DOUBTFUL: "{code} (sin verificar)",
        "{code} (not verified)";
    INTO: "Material {input} en datos {output}: {verdict}. {why}",
        "{input} material in {output} data: {verdict}. {why}";
    NO_SUCH: "No hay una licencia «{text}».",
        "There is no licence \"{text}\".";
    NO_SUCH_TODO: "Escribe dos de éstas: {list}.",
        "Write two of these: {list}.";

    // The matrix.
    MATRIX: "Qué se puede mezclar",
        "What can be mixed";
    MATRIX_INTRO: "En cada renglón, la licencia del material de otros; en cada columna, la de los datos que publicas con él. «con» quiere decir que se puede con condiciones; los números dicen cuáles, o por qué no.",
        "Each row is the licence of the material of others; each column, that of the data you publish with it. 'if' means that it may with conditions; the numbers say which, or why not.";
    MATRIX_ANY: "En cualquiera, {square}: {list}.",
        "In any of them, {square}: {list}.";
    COL_MATERIAL: "Material",
        "Material";
    V_YES: "sí",
        "yes";
    V_CONDITIONS: "con condiciones",
        "with conditions";
    V_NO: "no",
        "no";
    V_UNKNOWN: "no se sabe",
        "not known";
    V_CONDITIONS_SHORT: "con",
        "if";
    V_UNKNOWN_SHORT: "leer",
        "read";
    GROUND: "{title}: {text} Fuentes: {sources}.",
        "{title}: {text} Sources: {sources}.";
    FOUND: "{message} {hint}",
        "{message} {hint}";

    // Datasets.
    DATASETS: "Por conjunto",
        "By dataset";
    DATASETS_SAME: "Los {n} conjuntos llevan los términos del plan y ninguno dice traer material de otros.",
        "All {n} datasets carry the terms of the plan and none says that it holds material of others.";
    DATASETS_ONE: "El único conjunto lleva los términos del plan y no dice traer material de otros.",
        "The only dataset carries the terms of the plan and does not say that it holds material of others.";
    DATASETS_REST: "Los demás ({n}) llevan los términos del plan y no dicen traer material de otros.",
        "The others ({n}) carry the terms of the plan and do not say that they hold material of others.";
    NO_DATASETS: "El plan no tiene conjuntos todavía.",
        "The plan has no datasets yet.";
    COL_DATASET: "Conjunto",
        "Dataset";
    COL_UNDER: "Sale con",
        "Goes out under";
    COL_SOURCES: "Material de otros",
        "Material of others";
    COL_FITS: "Se puede",
        "Possible";
    COL_SHOULD: "Conviene",
        "Better";
    NONE_FITS: "apartar o separar",
        "set aside or split";
    WAIT: "esperar el acuerdo",
        "wait for the agreement";
    ASK: "pedir permiso",
        "ask permission";
    NOT_CHOSEN: "sin elegir",
        "not chosen";

    // The notices.
    WROTE: "{n} avisos en {path}.",
        "{n} notices in {path}.";
    NO_TERMS: "Falta decir bajo qué términos se publica: sin eso no hay aviso que escribir.",
        "The terms to publish under are not chosen: without them there is no notice to write.";
    NO_TERMS_TODO: "Contesta L01 con «apertura ir L01». «apertura licencia» te dice qué conviene.",
        "Answer L01 with 'apertura goto L01'. 'apertura license' tells you what suits.";
    NOT_OPEN: "{license} no es abierta o no se conoce: no se escriben avisos.",
        "{license} is not open or not known: no notices are written.";
    LEFT_OUT: "Sin aviso: «{dataset}». {why}",
        "No notice: \"{dataset}\". {why}";
    LEFT_CLOSED: "Sus términos no son abiertos o no se conocen.",
        "Its terms are not open or not known.";
    LEFT_SOURCES: "Trae material de otros que no deja publicarlo bajo {license}.",
        "It holds material of others that does not let it go out under {license}.";
    LEFT_CONTRACT: "Un contrato limita estos datos.",
        "A contract limits these data.";
    LEFT_RIGHTS: "Los derechos son de un tercero y no consta su permiso.",
        "The rights belong to a third party and its permission is not on record.";
    NOTICES_THERE: "Ya hay avisos en esa carpeta: {list}.",
        "There are notices in that folder already: {list}.";
    NOTICES_THERE_TODO: "Agrega --si para reemplazarlos, o usa otra carpeta.",
        "Add --yes to replace them, or use another folder.";
    ANY_TITLE: "Nombre del conjunto",
        "Name of the dataset";
    QUOTED: "«{title}»",
        "\"{title}\"";
    EVERYTHING: "los datos que se publican",
        "the data published";

    // The page of the interview.
    ORDERS: "Enter toma la recomendación; un número (1 a {n}) elige otra; comparar 1 2; matriz; conjuntos; fuentes; ? ayuda; menu.",
        "Enter takes the recommendation; a number (1 to {n}) chooses another; compare 1 2; matrix; datasets; sources; ? help; menu.";
    ORDERS_DONE: "Enter sale; un número (1 a {n}) elige otra; comparar 1 2; matriz; conjuntos; fuentes; ? ayuda; menu.",
        "Enter leaves; a number (1 to {n}) chooses another; compare 1 2; matrix; datasets; sources; ? help; menu.";
    PAGE_HELP: "Aquí se juntan tus respuestas sobre licencias. La recomendación cambia cuando contestas más. Elegir una escribe la respuesta {code}; si ya había otra, se pregunta antes. «comparar 1 2» pone dos licencias lado a lado; «matriz» dice qué material de otros cabe en cada una; «conjuntos» lista las excepciones; «fuentes» dice qué hay detrás de cada letra.",
        "Your answers about licences come together here. The recommendation changes as you answer more. Choosing one writes the answer {code}; if there was another, you are asked first. 'compare 1 2' puts two licences side by side; 'matrix' says which material of others fits in each; 'datasets' lists the exceptions; 'sources' says what is behind each letter.";
    PAGE_UNKNOWN: "No entendí. Escribe un número de la tabla, comparar 1 2, matriz, conjuntos, fuentes o menu.",
        "I did not understand. Enter a number of the table, compare 1 2, matrix, datasets, sources or menu.";
    REPLACE: "El plan dice {old}. ¿Cambiar a {new}?",
        "The plan says {old}. Change to {new}?";
    REPLACE_YES: "Sí, cambiar",
        "Yes, change";
    REPLACE_NO: "No, dejarla",
        "No, leave it";
    KEPT: "Se queda {license}.",
        "{license} stays.";
}
