//! Sentences of `unir`: two plans that grew from one.

use super::texts;

texts! {
    MERGE: "Unir dos copias de un plan que cambiaron por separado",
        "Merge two copies of a plan that changed apart";
    MERGE_MORE: "Compara las dos copias con el plan del que salieron. Lo que sólo cambió una, entra; lo que las dos cambiaron distinto, se pregunta. Sirve también como «merge driver» de git.",
        "It compares the two copies with the plan that they came from. What only one changed comes in; what both changed differently is asked. It also serves as a merge driver of git.";
    BASE: "El plan del que salieron las dos",
        "The plan that both came from";
    BASE_VALUE: "BASE",
        "BASE";
    OURS: "La copia a la que entran los cambios",
        "The copy that takes in the changes";
    OURS_VALUE: "A",
        "A";
    THEIRS: "La otra copia",
        "The other copy";
    THEIRS_VALUE: "B",
        "B";
    CONFLICT_TITLE: "Conflicto {n} de {of}",
        "Conflict {n} of {of}";
    OURS_HEAD: "La tuya",
        "Yours";
    THEIRS_HEAD: "La otra",
        "The other";
    BASE_HEAD: "Antes",
        "Before";
    UNKNOWN_YET: "Pendiente: todavía no se sabe",
        "Pending: not known yet";
    ASKS: "Pendiente: {who} puede saberlo",
        "Pending: {who} may know";
    NOT_APPLICABLE: "No aplica",
        "Does not apply";
    NO_ANSWER: "Sin respuesta",
        "No answer";
    REMOVED: "Se quitó del plan",
        "Taken out of the plan";
    STAYS: "Sigue en el plan",
        "Still in the plan";
    STAYS_CHANGED: "Sigue en el plan, con cambios en: {list}",
        "Still in the plan, with changes in: {list}";
    STAYS_MORE: "{list} y {n} más",
        "{list} and {n} more";
    WHOLE_DATASET: "Conjunto de datos «{name}»",
        "Dataset '{name}'";
    WHOLE_FILE: "Recurso {id} del conjunto «{name}»",
        "File {id} of the dataset '{name}'";
    WHOLE_PERSON: "Persona con horas para el plan: {name}",
        "Person with hours for the plan: {name}";
    NOTE_ON: "Nota sobre {what}",
        "Note on {what}";
    WHICH: "¿Cuál queda?",
        "Which one stays?";
    KEEP: "Dejar la tuya: {value}",
        "Keep yours: {value}";
    TAKE: "Tomar la otra: {value}",
        "Take the other: {value}";
    WRITE: "Escribir otra respuesta",
        "Write another answer";
    LATER: "Dejarlo para después (por ahora queda la tuya)",
        "Leave it for later (yours stays for now)";
    ALL_OURS: "La tuya en todo lo que falta ({n})",
        "Yours in all that is left ({n})";
    ALL_THEIRS: "La otra en todo lo que falta ({n})",
        "The other in all that is left ({n})";
    SURE_OURS: "¿Dejar la tuya en los {n} conflictos que faltan, sin verlos?",
        "Keep yours in the {n} conflicts left, without seeing them?";
    SURE_THEIRS: "¿Tomar la otra en los {n} conflictos que faltan, sin verlos?",
        "Take the other in the {n} conflicts left, without seeing them?";
    SURE_YES: "Sí, en todos",
        "Yes, in all of them";
    SURE_NO: "No, uno por uno",
        "No, one by one";
    WRITTEN_AS: "Se entendió: {value}",
        "Understood as: {value}";
    NEW_ANSWER: "Tu respuesta",
        "Your answer";
    NOT_AN_ANSWER: "Eso no dice nada. Escribe la respuesta, o < para volver.",
        "That says nothing. Write the answer, or < to go back.";
    CONFLICTS_HEAD: "Hay {n} que las dos cambiaron distinto y no hay a quién preguntar:",
        "{n} were changed differently by both and there is nobody to ask:";
    CONFLICT_HEAD: "Hay una que las dos cambiaron distinto y no hay a quién preguntar:",
        "One was changed differently by both and there is nobody to ask:";
    CONFLICT_LINE: "  {what}: «{ours}» ({our_from}), «{theirs}» ({their_from})",
        "  {what}: '{ours}' ({our_from}), '{theirs}' ({their_from})";
    CONFLICTS_TODO: "Vuelve a correr la orden sin --sin-preguntas para decidir cada una.",
        "Run the command again without --no-input to decide each one.";
}
