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
}
