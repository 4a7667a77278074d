//! Sentences of the answers to the people who asked.

use super::texts;

texts! {
    YES: "sí",
        "yes";
    PART: "en parte",
        "in part";
    NO: "no",
        "no";
    BECAUSE_PUBLISHED: "El plan dice dónde está publicado.",
        "The plan says where it is published.";
    BECAUSE_PUBLIC: "El conjunto es público (I17).",
        "The dataset is public (I17).";
    BECAUSE_PART: "Una parte del conjunto se puede abrir (I17 y lo que abre la reserva).",
        "A part of the dataset can be opened (I17 and what the reserve opens).";
    BECAUSE_RESERVED: "El conjunto no se abre (I17, I24).",
        "The dataset is not opened (I17, I24).";
    BECAUSE_RESTRICTED: "El conjunto es restringido (I17) y falta decir qué parte se abre.",
        "The dataset is restricted (I17) and which part is opened is not said yet.";
    BECAUSE_NO_ACCESS: "Falta el nivel de acceso del conjunto (I17).",
        "The access level of the dataset is missing (I17).";
    BECAUSE_NONE: "Ningún conjunto del inventario lo responde: la decisión no puede salir del plan.",
        "No dataset of the inventory answers it: the decision cannot come from the plan.";
    BECAUSE_OPEN: "Falta decir qué conjunto lo responde: apertura demanda relacionar.",
        "Which dataset answers it is not said yet: apertura demand match.";
    BECAUSE_SAID: "La decisión la diste con --sentido.",
        "You gave the decision with --decision.";
    HEADING: "Respuesta a la solicitud {folio}",
        "Answer to request {folio}";
    RECEIVED: "El {on} recibimos esta petición: «{text}».",
        "On {on} we received this request: \"{text}\".";
    ANSWER_BLANK: "Respuesta: {blank}",
        "Answer: {blank}";
    SAYS_PUBLISHED: "Sí. La información está en el conjunto «{dataset}», ya publicado en {link}",
        "Yes. The information is in the dataset \"{dataset}\", already published at {link}";
    SAYS_YES: "Sí. La información es del conjunto «{dataset}», que se publicará en formato abierto el {date}.",
        "Yes. The information is of the dataset \"{dataset}\", which will be published in an open format on {date}.";
    SAYS_PART: "En parte. Del conjunto «{dataset}» se abrirá lo siguiente: {what}. Fecha: {date}. Es una versión pública (LGTAIP, artículo 120).",
        "In part. Of the dataset \"{dataset}\" this will be opened: {what}. Date: {date}. It is a public version (LGTAIP, article 120).";
    SAYS_NO: "No. La información es del conjunto «{dataset}», que no se puede abrir por ahora.",
        "No. The information is of the dataset \"{dataset}\", which cannot be opened for now.";
    OPENS_COLUMNS: "las columnas {columns}",
        "the columns {columns}";
    OPENS_ROWS: "los renglones que no están reservados",
        "the rows that are not reserved";
    OPENS_TOTALS: "totales por {by}",
        "totals by {by}";
    GROUND: "Fundamento: {ground}. {law}.",
        "Ground: {ground}. {law}.";
    REASON: "Motivo: {reason}",
        "Reason: {reason}";
    HARM: "Prueba de daño (LGTAIP, artículos 107 y 113). Riesgo: {risk} Interés público: {interest} Medida menos restrictiva: {least}",
        "Harm test (LGTAIP, articles 107 and 113). Risk: {risk} Public interest: {interest} Least restrictive means: {least}";
    UNTIL: "Reserva vigente hasta el {date}.",
        "Reserved until {date}.";
    DECIDED_BY: "Lo decidió {by}, el {on}.",
        "It was decided by {by}, on {on}.";
    SIGNED: "{name}. {date}. Firma: {blank}",
        "{name}. {date}. Signature: {blank}";
    LACKS_ON: "Falta el día en que llegó la petición.",
        "The day on which the request came in is missing.";
    LACKS_NAME: "Falta el nombre de la institución (E01).",
        "The name of the institution is missing (E01).";
    LACKS_DATE: "Falta la fecha prometida del conjunto (C01).",
        "The promised date of the dataset is missing (C01).";
    LACKS_NEW_DATE: "La fecha prometida ya pasó: registra otra en C01.",
        "The promised date has passed: record another one in C01.";
    LACKS_OPENS: "Falta decir qué parte se abre (reserva).",
        "Which part is opened is not said yet (reserve).";
    LACKS_BY: "Falta decir de qué son los totales (reserva).",
        "What the totals are of is not said yet (reserve).";
    LACKS_BASIS: "Falta el fundamento (I24).",
        "The legal ground is missing (I24).";
    LACKS_LAW: "Falta la ley, el artículo y la versión que se leyó.",
        "The law, the article and the version that was read are missing.";
    LACKS_REASON: "Falta el motivo (I18).",
        "The reason is missing (I18).";
    LACKS_HARM: "Falta una parte de la prueba de daño (LGTAIP 107).",
        "A part of the harm test is missing (LGTAIP 107).";
    LACKS_UNTIL: "Falta hasta cuándo dura la reserva (I25).",
        "Until when the reserve lasts is missing (I25).";
    LACKS_DECIDED: "Falta quién decidió y cuándo.",
        "Who decided and when is missing.";
    NOTE_REVIEW: "Es un borrador: lo revisa y lo firma la Unidad de Transparencia.",
        "It is a draft: the Transparency Unit reviews and signs it.";
    NOTE_LAW: "La ley y su versión las propone la Guía: confírmalas en I26.",
        "The Guide proposes the law and its version: confirm them in I26.";
    NOTE_COMMITTEE: "El Comité de Transparencia confirma la clasificación antes de enviar (LGTAIP 40).",
        "The Transparency Committee confirms the classification before it is sent (LGTAIP 40).";
    NOTE_APPEAL: "Agrega cómo inconformarse: medio, autoridad y plazo los confirma la Unidad.",
        "Add how to object: the Unit confirms means, authority and term.";
    NO_SUCH_DEMAND: "No hay una petición con el folio «{folio}».",
        "There is no demand with the folio \"{folio}\".";
    NO_SUCH_DEMAND_TODO: "Mira los folios con apertura demanda --csv.",
        "See the folios with apertura demand --csv.";
    ODD_DECISION: "No entendí la decisión «{text}»: puede ser si, parte o no.",
        "I could not read the decision \"{text}\": it may be yes, part or no.";
    WOULD_ANSWER: "Decisión: {decision}. {because}",
        "Decision: {decision}. {because}";
    NO_DECISION: "Sin decisión. {because}",
        "No decision. {because}";
    NOTES: "Para revisar, no va en la respuesta:",
        "To look at, not part of the answer:";
    KEEP_ASK: "¿Anotar esta decisión en el plan?",
        "Note this decision in the plan?";
    KEEP: "Anotar",
        "Note it";
    KEEP_NOT: "Sólo ver el borrador",
        "Only see the draft";
    KEPT: "Decisión anotada.",
        "Decision noted.";
    NOT_KEPT: "No anoté nada en el plan. Para anotarlo sin preguntas, agrega --si.",
        "Nothing was noted in the plan. To note it without questions, add --yes.";
    SENT: "Anotado: se envió el {date}.",
        "Noted: it was sent on {date}.";
    EXTENDED: "Anotado: el Comité aprobó diez días hábiles más; ahora vence el {date}.",
        "Noted: the Committee approved ten working days more; it is now due on {date}.";
}
