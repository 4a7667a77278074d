//! Sentences of the review of one plan: its page, what changed, the remarks that are written.

use super::texts;

texts! {
    WHO_ASK: "¿Quién revisa?", "Who reviews?";
    WHO_HINT: "Tu nombre queda junto a cada observación. Se pregunta una sola vez.",
        "Your name stays beside each remark. It is asked only once.";
    WHO_EMPTY: "escribe un nombre.", "write a name.";
    WHO_NEEDED: "Falta decir quién revisa.", "It has to be said who reviews.";
    WHO_NEEDED_TODO: "Dilo con --como \"Nombre\"", "Say it with --as \"Name\"";

    // The page of one plan.
    TITLE: "Plan de Apertura · {name}", "Opening Plan · {name}";
    UNNAMED: "sin nombre", "without a name";
    REVISION: "revisión {n}", "revision {n}";
    MADE_BY: "Lo elaboró {name}.", "Made by {name}.";
    MADE_BY_POST: "Lo elaboró {name} ({post}).", "Made by {name} ({post}).";
    MADE_BY_NOBODY: "No dice quién lo elabora.", "It does not say who makes it.";
    WITH_GUIDE: "Guía: {guide}.", "Guide: {guide}.";
    RESULT: "Resultado: {verdict}", "Result: {verdict}";
    FINDINGS: "Hallazgos", "Findings";
    NO_FINDINGS: "No hay hallazgos.", "There are no findings.";
    MORE_FINDINGS: "Y {n} más. Para verlos todos: apertura comprobar {path}",
        "And {n} more. To see all: apertura check {path}";
    ALL_FINDINGS: "Para verlos uno por uno: apertura comprobar {path}",
        "To see them one by one: apertura check {path}";
    LACKS: "Falta {step}: sin contestar {n} ({codes})", "Missing {step}: not answered {n} ({codes})";
    LACKS_ALL: "Falta: el plan no contesta {n} preguntas obligatorias.",
        "Missing: the plan does not answer {n} required questions.";
    NOTES: "Notas que dejó quien lo elaboró", "Notes that the maker left";
    NOTE: "{what}: «{text}»", "{what}: \"{text}\"";
    REMARKS: "Observaciones", "Remarks";
    PASSES: "Revisiones", "Reviews";
    PASS: "{by}, {on}, revisión {n} del plan: {changed}", "{by}, {on}, revision {n} of the plan: {changed}";
    PASS_SAME: "nada ha cambiado desde entonces.", "nothing has changed since.";
    PASS_CHANGED: "desde entonces cambiaron {n} partes.", "{n} parts have changed since.";
    NEXT: "Qué sigue", "What comes next";
    NEXT_SETTLE: "{n} respuestas esperan a quien revisa: apertura revisar {path} --comentar",
        "{n} answers wait for the reviewer: apertura review {path} --comment";
    NEXT_COMMENT: "Para comentar: apertura revisar {path} --comentar",
        "To comment: apertura review {path} --comment";
    NEXT_CHANGES: "Para ver sólo lo que cambió: apertura revisar {path} --cambios --como \"{by}\"",
        "To see only what changed: apertura review {path} --changes --as \"{by}\"";
    NEXT_WAIT: "{n} observaciones esperan a la institución: envía el plan de vuelta.",
        "{n} remarks wait for the institution: send the plan back.";
    NEXT_SAVE: "Para guardar esta revisión: apertura revisar {path} --salida revision.txt",
        "To save this review: apertura review {path} --output review.txt";

    // What changed.
    SINCE: "Desde la revisión de {by} del {on} (revisión {n} del plan)",
        "Since the review of {by} on {on} (revision {n} of the plan)";
    NEVER: "{by} no ha revisado este plan. Se muestra completo: apertura revisar {path}",
        "{by} has not reviewed this plan. To see all of it: apertura review {path}";
    NOTHING: "Nada cambió: ni respuestas ni observaciones.", "Nothing changed: neither answers nor remarks.";
    CHANGES: "Respuestas que cambiaron: {n}", "Answers that changed: {n}";
    PARTS: "Partes que cambiaron: {n}. Aquí no está la copia que leíste, así que no se sabe qué decían.",
        "Parts that changed: {n}. The copy that you read is not here, so what they said is not known.";
    NO_CHANGES: "Ninguna respuesta cambió.", "No answer changed.";
    PART_CHANGED: "{part}: cambió", "{part}: changed";
    PART_NEW: "{part}: es nuevo", "{part}: is new";
    PART_GONE: "{part}: ya no está", "{part}: is no longer there";
    PART_DATASET: "Conjunto «{name}»", "Dataset \"{name}\"";
    PART_REMOVED: "Aviso de que salió «{name}»", "Notice that \"{name}\" left";
    PART_OTHER: "Sección «{name}» del archivo", "Section \"{name}\" of the file";
    REMARKS_CHANGED: "Observaciones con algo nuevo: {n}", "Remarks with something new: {n}";
    LOST: "Falta en esta copia una observación que sí leíste: {what}",
        "A remark that you read is missing in this copy: {what}";
    LOST_TODO: "Para no perderla, une esta copia con la que tú guardaste: apertura unir",
        "To keep it, merge this copy with the one that you saved: apertura merge";
    OLDER: "Esta copia es de una revisión anterior ({n}) a la que leíste ({read}).",
        "This copy is of a revision ({n}) before the one that you read ({read}).";
    NOT_IN_PLAN: "Esta copia no trae tu revisión; se compara con la que guardaste en esta computadora.",
        "This copy does not hold your review; it is compared with what this computer kept.";

    // Remarks that are written.
    OF: "{n} de {of} · {what}", "{n} of {of} · {what}";
    ORDERS: "Enter: seguir · un texto: queda como observación · «<»: anterior · menu: terminar este plan · salir",
        "Enter: go on · a text: is kept as a remark · \"<\": previous · menu: end with this plan · exit";
    GOES_ON: "Sigues donde ibas: {n} hallazgos ya los viste y no han cambiado.",
        "You go on where you were: {n} findings you saw already, and they have not changed.";
    UNCHANGED: "{name}: nada cambió desde tu revisión. Se pasa al siguiente.",
        "{name}: nothing changed since your review. On to the next one.";
    SETTLE_ASK: "¿Qué dices de esta respuesta?", "What do you say to this answer?";
    SETTLE_OK: "OK: quedó resuelta, cerrarla", "OK: it is settled, close it";
    SETTLE_INSIST: "Insistir: todavía falta", "Insist: it is still lacking";
    SETTLE_WITHDRAW: "Retirarla: no procedía", "Withdraw it: it did not apply";
    SETTLE_REOPEN: "Abrirla otra vez", "Open it again";
    SETTLE_LATER: "Dejarla para después", "Leave it for later";
    INSIST_ASK: "¿Qué falta todavía?", "What is still lacking?";
    INSIST_HINT: "Lo leerá quien elabora el plan.", "The maker of the plan will read it.";
    TEXT_ASK: "Tu observación", "Your remark";
    WANTED_ASK: "¿Qué la resolvería?", "What would satisfy it?";
    WANTED_HINT: "Para que se sepa qué hacer. Enter: no decirlo.",
        "So that it is known what to do. Enter: do not say.";
    WANTED_HINT_OWN: "Para que se sepa qué hacer.", "So that it is known what to do.";
    SEVERITY_ASK: "¿Qué tan grave es?", "How grave is it?";
    SEVERITY_ERROR: "Error: hay que corregirlo", "Error: it has to be mended";
    SEVERITY_MISSING: "Falta: hay que completarlo", "Missing: it has to be completed";
    SEVERITY_WARNING: "Aviso: conviene verlo", "Warning: worth a look";
    SEVERITY_INFO: "Comentario: sólo para saber", "Comment: only to know";
    NOTHING_TO_CLOSE: "aquí no hay una observación que cerrar. Enter sigue.",
        "there is no remark to close here. Enter goes on.";
    TOO_LONG: "es muy larga: {n} letras; caben {most}.", "it is too long: {n} letters; {most} fit.";
    REHEARSED: "Ensayo, no se guardó: {id}.", "Rehearsal, not saved: {id}.";
    FREE_ASK: "¿Otra respuesta que comentar?", "Another answer to comment on?";
    FREE_HINT: "Código de la pregunta y número del conjunto: I08 2. «plan»: todo el plan. obs-…: una observación. Enter: terminar.",
        "Code of the question and number of the dataset: I08 2. \"plan\": the whole plan. obs-…: a remark. Enter: end.";
    FREE_NONE: "no hay esa pregunta. Ejemplos: E11, I08 2, I08 baches.",
        "there is no such question. Examples: E11, I08 2, I08 baches.";
    NOW: "El plan dice: {answer}", "The plan says: {answer}";
    NOW_NONE: "Todavía no tiene respuesta.", "It has no answer yet.";
    ENDED: "{name}. Observaciones nuevas: {new}; cerradas: {closed}; en las que insistes: {insisted}.",
        "{name}. New remarks: {new}; closed: {closed}; insisted on: {insisted}.";
    SEND_BACK: "Todo quedó en {path}. Envía ese archivo de vuelta a {who}.",
        "Everything is in {path}. Send that file back to {who}.";
    SEND_BACK_NOBODY: "quien elabora el plan", "the maker of the plan";
    LEFT_AT: "Lo dicho quedó guardado; la próxima vez sigues donde ibas.",
        "What was said is saved; next time you go on where you were.";
    DID_SAY: "Observación de quien revisa", "Remark of a reviewer";
    DID_PASS: "Lectura de quien revisa", "Reading of a reviewer";
    PLAN_OF: "Plan {n} de {of}", "Plan {n} of {of}";
    NEEDS_PERSON: "Para comentar hace falta alguien que escriba, o un archivo.",
        "To comment somebody has to write, or there has to be a file.";
    NEEDS_PERSON_TODO: "Con un archivo: apertura revisar PLAN --comentar --respuestas observaciones.toml",
        "With a file: apertura review PLAN --comment --answers remarks.toml";
    NOT_OURS: "No se guardó: alguien más escribió lo mismo en el plan al mismo tiempo. Vuelve a intentarlo.",
        "Not saved: somebody else wrote the same in the plan at the same moment. Try again.";

    // Remarks from a file.
    BATCH_FAULTY: "«{file}» no se puede usar así:", "\"{file}\" cannot be used like this:";
    BATCH_UNREAD: "«{file}» no se pudo leer: {why}", "\"{file}\" could not be read: {why}";
    BATCH_REMARK: "Observación {n}: {why}", "Remark {n}: {why}";
    BATCH_REPLY: "Respuesta {n}: {why}", "Reply {n}: {why}";
    BATCH_NO_TEXT: "no dice nada (text).", "it says nothing (text).";
    BATCH_SEVERITY: "no conozco la gravedad «{word}». Son: error, missing, warning, info.",
        "I do not know the severity \"{word}\". They are: error, missing, warning, info.";
    BATCH_PLACE: "no hay ninguna respuesta en «{at}».", "there is no answer at \"{at}\".";
    BATCH_KIND: "no conozco «{word}» (kind). Son: close, insist, withdraw, reopen.",
        "I do not know \"{word}\" (kind). They are: close, insist, withdraw, reopen.";
    BATCH_WHICH: "falta decir de qué plan es (plan).", "it has to say which plan it is of (plan).";
    BATCH_NO_PLAN: "el plan «{plan}» no está entre los que se revisan.",
        "the plan \"{plan}\" is not among those reviewed.";
}
