//! Sentences of remarks.

use super::texts;

texts! {
    REMARKS: "Ver y responder las observaciones de quien revisa",
        "See and answer the remarks of reviewers";
    REMARKS_MORE: "Las observaciones viajan dentro del plan. Cada una dice de qué respuesta es, qué falta y qué la resolvería. Se responde con «de acuerdo», «en desacuerdo» o «corregido».\n\nEjemplos:\n  apertura observaciones\n  apertura observaciones --responder obs-3f2a9c1b --corregido --texto \"Ya está en el oficio 12\"",
        "Remarks travel inside the plan. Each says which answer it is about, what is missing and what would satisfy it. They are answered with \"agree\", \"disagree\" or \"fixed\".\n\nExamples:\n  apertura remarks\n  apertura remarks --answer obs-3f2a9c1b --fixed --text \"It is in letter 12 now\"";
    ANSWER: "Responder esta observación", "Answer this remark";
    ID: "ID", "ID";
    AGREE: "De acuerdo: se atenderá", "Agree: it will be attended to";
    DISAGREE: "En desacuerdo: di por qué con --texto", "Disagree: say why with --text";
    FIXED: "Corregido", "Fixed";
    TEXT_OPTION: "Lo que quieres decir", "What you want to say";
    TEXT_WORD: "TEXTO", "TEXT";
    WHO: "Quién responde", "Who answers";
    ALL_OPTION: "También las cerradas", "Closed ones too";

    // A remark in words.
    WANTED: "La resuelve: {wanted}", "What would satisfy it: {wanted}";
    WHOLE: "Todo el plan", "The whole plan";
    HEAD: "{what} · {standing}", "{what} · {standing}";
    SAID: "{who}: {text}", "{who}: {text}";
    SAID_WITH: "{who}: {turn}. {text}", "{who}: {turn}. {text}";
    SAID_ONLY: "{who}: {turn}.", "{who}: {turn}.";
    NOBODY: "Sin nombre", "Without a name";
    CHANGED: "La respuesta era «{was}»; ahora es «{now}».", "The answer was \"{was}\"; now it is \"{now}\".";
    STAYS: "La respuesta es «{now}».", "The answer is \"{now}\".";
    CAME: "Entonces no había respuesta; ahora es «{now}».", "There was no answer then; now it is \"{now}\".";
    LEFT: "La respuesta era «{was}»; ahora no hay.", "The answer was \"{was}\"; now there is none.";
    NO_ANSWER: "No hay respuesta.", "There is no answer.";
    OPEN: "abierta", "open";
    AGREED: "de acuerdo, por corregir", "agreed, still to be fixed";
    ANSWERED: "respondida, falta que la vea quien revisa", "answered, the reviewer has to look";
    ANSWERED_BRIEF: "respondida", "answered";
    CLOSED: "cerrada", "closed";
    TURN_AGREE: "de acuerdo, se atenderá", "agree, it will be attended to";
    TURN_DISAGREE: "en desacuerdo", "disagree";
    TURN_FIXED: "corregido", "fixed";
    TURN_INSIST: "insiste", "insists";
    TURN_CLOSE: "la cierra", "closes it";
    TURN_REOPEN: "la vuelve a abrir", "opens it again";
    TURN_WITHDRAW: "la retira", "withdraws it";
    TURN_OTHER: "dice «{word}»", "says \"{word}\"";

    // observaciones
    LIST_TITLE: "Observaciones de {name}", "Remarks of {name}";
    LIST_COUNTS: "Abiertas: {open} · de acuerdo, por corregir: {agreed} · respondidas: {answered} · cerradas: {closed}",
        "Open: {open} · agreed, still to be fixed: {agreed} · answered: {answered} · closed: {closed}";
    LIST_NONE: "El plan no tiene observaciones.", "The plan has no remarks.";
    LIST_HIDDEN: "Cerradas que no se muestran: {n}. Para verlas: apertura observaciones --todas",
        "Closed ones that are not shown: {n}. To see them: apertura remarks --all";
    LIST_TODO: "Para responder: apertura observaciones --responder {id} --corregido --texto \"…\"",
        "To answer: apertura remarks --answer {id} --fixed --text \"…\"";
    DONE: "Quedó en el plan: {id}, {turn}.", "It is in the plan: {id}, {turn}.";
    WOULD: "Ensayo: {id}, {turn}. No se guardó nada.", "Rehearsal: {id}, {turn}. Nothing was saved.";
    NONE_SUCH: "No hay ninguna observación «{id}» en este plan.", "There is no remark \"{id}\" in this plan.";
    NONE_SUCH_TODO: "Las que hay: {list}", "Those that there are: {list}";
    SEVERAL: "«{id}» es el principio de varias observaciones.", "\"{id}\" is the beginning of several remarks.";
    ONE_TURN: "Di una de las tres: --acuerdo, --desacuerdo o --corregido.",
        "Say one of the three: --agree, --disagree or --fixed.";
    ONLY_WITH: "--acuerdo, --desacuerdo, --corregido y --texto van con --responder.",
        "--agree, --disagree, --fixed and --text go with --answer.";
    IS_CLOSED: "Esa observación está cerrada: sólo quien revisa la vuelve a abrir.",
        "That remark is closed: only the reviewer opens it again.";
    NOT_CLOSED: "Esa observación no está cerrada.", "That remark is not closed.";
    NEEDS_TEXT: "Falta decir por qué.", "It has to be said why.";
    NEEDS_TEXT_TODO: "Escríbelo con --texto \"…\"", "Write it with --text \"…\"";
    DID: "Respuesta a una observación", "Answer to a remark";

    // A person who answers.
    WHO_ASK: "¿Quién responde?", "Who answers?";
    PAGE_TITLE: "Observaciones de quien revisa", "Remarks of reviewers";
    PAGE_ORDERS: "Número: ver esa observación y responderla · Enter: volver al menú",
        "Number: see that remark and answer it · Enter: back to the menu";
    ACT_ASK: "¿Qué quieres hacer con esta observación?", "What do you want to do with this remark?";
    ACT_GO: "Ir a la respuesta y cambiarla", "Go to the answer and change it";
    ACT_FIXED: "Corregido: ya quedó", "Fixed: it is done";
    ACT_AGREE: "De acuerdo: se atenderá", "Agree: it will be attended to";
    ACT_DISAGREE: "En desacuerdo", "Disagree";
    ACT_BACK: "Volver a la lista", "Back to the list";
    SAY_ASK: "¿Quieres agregar algo?", "Do you want to add something?";
    SAY_HINT: "Lo leerá quien revisa. Enter: nada más.", "The reviewer will read it. Enter: nothing more.";
    WHY_ASK: "¿Por qué no estás de acuerdo?", "Why do you disagree?";
    WHY_HINT: "Lo leerá quien revisa; sin una razón no se puede resolver.",
        "The reviewer will read it; without a reason it cannot be settled.";
    AT_QUESTION: "Observación de {by}: {text}", "Remark by {by}: {text}";
    FIXED_ASK: "Con este cambio, ¿quedó atendida la observación de {by}?",
        "With this change, is the remark of {by} attended to?";
    FIXED_YES: "Sí, marcarla como corregida", "Yes, mark it as fixed";
    FIXED_NO: "Todavía no", "Not yet";

    // Names of what the plan keeps.
    NAMED_REMARK: "Observación de {by}", "Remark by {by}";
    NAMED_PASS: "Lectura de {by}", "Reading by {by}";
}
