//! Sentences of the published rules and of the score of one plan.

use super::texts;

texts! {
    // The published rules.
    RULES_TITLE: "Reglas y puntaje de la revisión", "Rules and score of the review";
    RULES_ABOUT: "Esto es lo que se mira en cada plan y cómo se cuentan sus puntos. Viene de la Guía {guide}: quien coordina una red puede publicar la suya.",
        "This is what is looked at in each plan and how its points are counted. It comes from the Guide {guide}: whoever coordinates a network can publish their own.";
    SCORE_HEAD: "Puntaje: 100 puntos en {n} metas", "Score: 100 points in {n} targets";
    SCORE_ABOUT: "Empieza en 0. Cada punto sale de respuestas que se pueden señalar. Lo que nadie ha confirmado no suma. Lo que no se pudo medir, o no aplica, sale del denominador y se dice; una respuesta obligatoria que falta es un cero y se queda en él. Un conjunto cerrado con fundamento legal no cuenta en contra.",
        "It starts at 0. Each point comes from answers that can be pointed at. What nobody confirmed earns nothing. What could not be measured, or does not apply, leaves the denominator and is told; a required answer that is absent is a zero and stays in it. A dataset closed on a legal ground does not count against the plan.";
    SCORE_WARN: "No es una calificación de personas ni sirve para ordenar municipios: agregar conjuntos al inventario puede bajarlo mientras se completan.",
        "It is no mark of persons and no way to rank municipalities: adding datasets to the inventory can lower it until they are complete.";
    COL_TARGET: "Meta", "Target";
    COL_POINTS: "Puntos", "Points";
    COL_COUNTED: "Qué se cuenta", "What is counted";
    COL_REACHED: "Se alcanza con", "Reached with";
    COL_QUESTIONS: "Preguntas", "Questions";
    COL_BASIS: "De dónde sale", "Where it comes from";
    COL_STATE: "Estado", "State";
    COL_HAVE: "Van", "Have";
    PERCENT: "{n} %", "{n} %";
    NOT_READ: "sin comprobar", "not verified";
    OURS: "supuesto nuestro", "our assumption";
    RULES_HEAD: "Reglas: {n}", "Rules: {n}";
    RULES_NOTE: "Cada una dice dónde y qué la resuelve. «error» pide corregirse; «falta» es algo obligatorio que no está; «aviso» conviene mirarlo; «nota» sólo se dice.",
        "Each says where, and what settles it. \"error\" has to be mended; \"missing\" is something required that is not there; \"warning\" is worth a look; \"note\" is only told.";
    BOUNDS_HEAD: "Umbrales", "Thresholds";
    BOUNDS_ABOUT: "Desde cuándo se dice algo. Son supuestos nuestros, salvo donde la regla cita su fuente; cambian en review.toml de la Guía.",
        "From which point something is told. They are assumptions of ours, except where the rule cites its source; they are changed in the Guide's review.toml.";
    COL_BOUND: "Umbral", "Threshold";
    COL_VALUE: "Valor", "Value";
    ERROR: "error", "error";
    MISSING: "falta", "missing";
    WARNING: "aviso", "warning";
    INFO: "nota", "note";
    // What is counted.
    M_ANSWERED: "respuestas obligatorias que están", "required answers that are there";
    M_CLOSED: "la evidencia que cierra el paso", "the evidence that closes the step";
    M_PERSONAL: "conjuntos con un tratamiento decidido, de los que no dicen estar libres de datos de personas", "datasets with a treatment decided, of those that do not say that they are free of persons' data";
    M_PROMISED: "conjuntos que se pueden abrir con fecha y responsable, o ya en línea", "datasets that can be opened with date and owner, or online";
    M_KEPT: "promesas cuyo día llegó y están en línea", "promises whose day came and are online";
    M_FIRST: "conjuntos en línea, de los primeros {n}", "datasets online, of the first {n}";
    M_OPENED: "conjuntos que se pueden abrir y están en línea", "datasets that can be opened and are online";
    M_LICENSED: "conjuntos que se pueden abrir bajo una licencia abierta", "datasets that can be opened under an open licence";
    M_DOCUMENTED: "conjuntos que se pueden abrir con sus columnas explicadas", "datasets that can be opened with their columns explained";
    M_LINKS: "ligas que abrieron en la última medición", "links that opened the last time they were measured";
    M_DEMANDS: "solicitudes contestadas, de las contestadas y las vencidas", "requests answered, of those answered and those late";
    M_CONFIRMED: "respuestas que confirmó una persona", "answers that a person confirmed";
    // The score of one plan.
    POINTS_HEAD: "Puntaje", "Score";
    POINTS: "{got} de {of} puntos que se pudieron medir.", "{got} of {of} points that could be measured.";
    POINTS_NONE: "No hay puntaje: en este plan todavía no hay nada que se pueda medir.", "There is no score: nothing in this plan can be measured yet.";
    POINTS_STATES: "Metas: {reached} alcanzadas, {partly} en parte, {zero} en cero, {unmeasured} sin medir, {inapplicable} que no aplican.",
        "Targets: {reached} reached, {partly} in part, {zero} at zero, {unmeasured} not measured, {inapplicable} that do not apply.";
    OUT_UNMEASURED: "Sin medir, fuera del denominador ({points} puntos): {list}.", "Not measured, out of the denominator ({points} points): {list}.";
    OUT_INAPPLICABLE: "No aplica, fuera del denominador ({points} puntos): {list}.", "Does not apply, out of the denominator ({points} points): {list}.";
    S_REACHED: "alcanzada", "reached";
    S_PARTLY: "en parte", "in part";
    S_ZERO: "en cero", "at zero";
    S_NOT_MEASURED: "sin medir", "not measured";
    S_NOT_APPLICABLE: "no aplica", "does not apply";
    OF: "{got} de {of}", "{got} of {of}";
    MEND_HEAD: "Qué arreglar primero", "What to mend first";
    MEND_ABOUT: "Por los puntos que suma cada cosa por sí sola, al menos; las que suman lo mismo comparten lugar.",
        "By the points that each thing earns by itself, at least; those that earn the same share a place.";
    MEND_MORE: "Y {n} cosas más. La lista completa: apertura revisar PLAN --json.", "And {n} things more. The whole list: apertura review PLAN --json.";
    MEND_NOTHING: "Nada de lo que se puede medir queda por sumar.", "Nothing that can be measured is left to earn.";
    POINTS_RULE: "Cómo se cuenta: apertura revisar --reglas", "How it is counted: apertura review --rules";
    // What each act is.
    A_ANSWER: "Responder: {ask}", "Answer: {ask}";
    A_PLACES: "{what} ({n} veces)", "{what} ({n} times)";
    A_CONFIRM: "Confirmar lo que se tomó de archivos o de la lista: {n} respuestas", "Confirm what was taken from files or from the list: {n} answers";
    A_CLOSE: "Guardar la evidencia del paso {step}", "Keep the evidence of the step {step}";
    A_INVENTORY: "Enlistar los conjuntos y completar sus datos básicos", "List the datasets and complete their basic facts";
    A_SAY: "Decir si «{name}» tiene datos de personas", "Say whether \"{name}\" holds data of persons";
    A_TREAT: "Decidir cómo se protegen los datos de personas de «{name}»", "Decide how the persons' data of \"{name}\" are protected";
    A_PROMISE: "Poner fecha y responsable a «{name}»", "Set a date and an owner for \"{name}\"";
    A_PUBLISH: "Publicar «{name}»", "Publish \"{name}\"";
    A_LICENSE: "Elegir una licencia abierta para el plan", "Choose an open licence for the plan";
    A_OWN_LICENSE: "Elegir una licencia abierta para «{name}»", "Choose an open licence for \"{name}\"";
    A_DOCUMENT: "Explicar las columnas de «{name}»", "Explain the columns of \"{name}\"";
    A_LINKS: "Arreglar las ligas que no abren: {n}", "Mend the links that do not open: {n}";
    A_REPLY: "Contestar la solicitud «{name}»", "Answer the request \"{name}\"";
    A_MORE: "Enlistar y publicar más conjuntos: {n}", "List and publish more datasets: {n}";
    // Thresholds.
    B_FEW: "Inventario corto: menos de este % de los sistemas y registros, pasados {days} días", "Short inventory: less than this % of the systems and registries, after {days} days";
    B_EARLY: "Días desde el inicio en que conviene prometer algo", "Days from the start in which something should be promised";
    B_END: "Fechas al final: este % o más, de {least} o más, en los últimos {days} días", "Dates at the end: this % or more, of {least} or more, in the last {days} days";
    B_UNCONFIRMED: "Respuestas sin confirmar: este % o más, de {least} o más", "Unconfirmed answers: this % or more, of {least} or more";
    B_SAME: "Conjuntos de un plan con la misma descripción", "Datasets of one plan with the same description";
    B_TEXT: "Letras desde las que un texto se compara", "Letters from which a text is compared";
    B_COPIED: "Textos iguales entre planes", "Texts alike among plans";
    B_DEAD: "Ligas que no abren: este % o más", "Links that do not open: this % or more";
    B_REMARK: "Días que una observación espera respuesta", "Days that a remark waits for an answer";
    B_UNTOUCHED: "Días sin marcas de trabajo", "Days without marks of work";
    B_POPULATION: "Diferencia de población con el censo, en %", "Difference of population from the census, in %";
}
