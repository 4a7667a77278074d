//! Sentences of `unir`: two plans that grew from one.

use super::texts;

texts! {
    MERGE: "Unir dos copias de un plan que cambiaron por separado",
        "Merge two copies of a plan that changed apart";
    MERGE_MORE: "Compara las dos copias con el plan del que salieron. Lo que sólo cambió una, entra en A; lo que las dos cambiaron distinto, se pregunta, con las dos respuestas. Cada respuesta conserva de dónde viene y quién la dio. Se enseña antes de guardar y se deshace con apertura deshacer.\n\nEjemplo: apertura unir enviado.toml plan.toml de-tesoreria.toml\nSin el plan del que salieron: apertura unir nada plan.toml otro.toml. Entonces se llenan los huecos y se pregunta todo lo que difiere.\n--salida F escribe el plan unido en F y deja A como está.\n\nPara que git una planes con esta orden, una vez en cada computadora:\n  git config merge.apertura.driver \"apertura unir --git %O %A %B\"\ny en el archivo .gitattributes del repositorio:\n  plan.toml merge=apertura\nSi las dos ramas cambiaron la misma respuesta, queda la de tu rama, la otra se anota en comentarios al principio del plan y git lo marca como conflicto.",
        "It compares the two copies with the plan that they came from. What only one changed comes into A; what both changed differently is asked, with both answers. Every answer keeps where it comes from and who gave it. It is shown before it is saved, and undone with apertura undo.\n\nExample: apertura merge sent.toml plan.toml from-treasury.toml\nWithout the plan that both came from: apertura merge none plan.toml other.toml. Then blanks are filled and all that differs is asked.\n--output F writes the merged plan to F and leaves A as it is.\n\nFor git to merge plans with this command, once on each computer:\n  git config merge.apertura.driver \"apertura merge --git %O %A %B\"\nand in the file .gitattributes of the repository:\n  plan.toml merge=apertura\nIf both branches changed the same answer, that of your branch stays, the other is noted in comments at the beginning of the plan, and git marks it as a conflict.";
    GIT_OPTION: "Para git: escribe el resultado en A sin preguntar; sale con 1 si hay conflictos",
        "For git: writes the result to A without asking; exits with 1 if there are conflicts";
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
    STAYS_CHANGED: "Sigue en el plan y cambió. {list}",
        "Still in the plan, and it changed. {list}";
    STAYS_MORE: "{list} Y {n} cambios más.",
        "{list} And {n} more changes.";
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
    CONFLICT_LINE: "- {what}: «{ours}» ({our_from}), «{theirs}» ({their_from})",
        "- {what}: '{ours}' ({our_from}), '{theirs}' ({their_from})";
    CONFLICTS_TODO: "Vuelve a correr la orden sin --sin-preguntas para decidir cada una.",
        "Run the command again without --no-input to decide each one.";
    NO_BASE: "No hay plan de origen en {path}: comparo sólo las dos copias. Lleno los huecos y pregunto todo lo que difiere.",
        "There is no plan to start from at {path}: I compare only the two copies. I fill blanks and ask all that differs.";
    OTHER_PLAN: "{one} y {other} son planes distintos, no copias del mismo.",
        "{one} and {other} are different plans, not copies of the same.";
    OTHER_PLAN_TODO: "Revisa los nombres de los archivos. Para ver en qué difieren: apertura comparar {one} {other}. Para traer conjuntos de otro plan: apertura importar {other}",
        "Check the names of the files. To see how they differ: apertura diff {one} {other}. To bring datasets from another plan: apertura import {other}";
    NEWER: "{path} se hizo con una versión más nueva de apertura.",
        "{path} was made with a newer version of apertura.";
    NEWER_TODO: "Actualiza el programa y vuelve a unir.",
        "Update the program and merge again.";
    CUT: "{path} está incompleto: el archivo termina antes de su última línea. Lo que le falta parecería quitado.",
        "{path} is incomplete: the file ends before its last line. What it lacks would look as if it had been taken out.";
    CUT_TODO: "Pide una copia completa, o repárala con apertura recuperar {path}",
        "Ask for a whole copy, or repair it with apertura recover {path}";
    GUIDES: "Las copias se contestaron con versiones distintas de la Guía: {ours} y {theirs}. Queda la más nueva.",
        "The copies were answered with different versions of the Guide: {ours} and {theirs}. The later one stays.";
    COMES_IN: "De {theirs} entra ({n}):",
        "From {theirs} comes in ({n}):";
    NOTHING_NEW: "{theirs} no trae nada nuevo.",
        "{theirs} brings nothing new.";
    STAYS_AS_IS: "De {ours} quedan sus propios cambios: {n}.",
        "Of {ours} its own changes stay: {n}.";
    CONFLICTS: "Lo que las dos cambiaron de distinta manera: {n}.",
        "Changed by both in different ways: {n}.";
    AND_MORE: "y {n} más",
        "and {n} more";
    NEW_DATASET: "Conjunto nuevo: «{name}»",
        "New dataset: '{name}'";
    GONE_DATASET: "Se quita el conjunto «{name}»",
        "The dataset '{name}' is taken out";
    IS_PENDING: "Queda pendiente: {what}",
        "Left pending: {what}";
    NOT_PENDING: "Ya no está pendiente: {what}",
        "No longer pending: {what}";
    IS_NOT_APPLICABLE: "No aplica: {what}",
        "Does not apply: {what}";
    APPLIES: "Ya no dice que no aplica: {what}",
        "No longer says that it does not apply: {what}";
    IS_CONFIRMED: "Se anota de dónde viene: {what}",
        "It is noted where it comes from: {what}";
    NOT_CONFIRMED: "Ya no dice de dónde viene: {what}",
        "No longer says where it comes from: {what}";
    NOTED: "Nota sobre {what}: {text}",
        "Note on {what}: {text}";
    NOTE_GONE: "Se quita la nota sobre {what}",
        "The note on {what} is taken away";
    SAVE_ASK: "¿Guardar {path} con estos cambios ({n})?",
        "Save {path} with these changes ({n})?";
    MERGED: "Unido: {n} cambios guardados en {path}.",
        "Merged: {n} changes saved in {path}.";
    MERGED_ONE: "Unido: 1 cambio guardado en {path}.",
        "Merged: 1 change saved in {path}.";
    NOTHING_TO_DO: "No hay nada que guardar: {path} queda como está.",
        "There is nothing to save: {path} stays as it is.";
    WOULD_MERGE: "Ensayo: no guardé nada. Cambios que entrarían en {path}: {n}.",
        "Rehearsal: I saved nothing. Changes that would come into {path}: {n}.";
    UNDO_HINT: "Para quitarlos: apertura deshacer --plan {path}",
        "To take them back: apertura undo --plan {path}";
    LEFT_OPEN: "Quedan sin decidir: {n}, con la respuesta de {ours}. Para decidir vuelve a correr la misma orden.",
        "Left undecided: {n}, with the answer of {ours}. To decide run the same command again.";
    DID_MERGE: "lo que entró de la otra copia del plan",
        "what came in from the other copy of the plan";
    GIT_CLEAN: "Cambios de la otra rama que entran: {n}.",
        "Changes of the other branch that come in: {n}.";
    GIT_CONFLICTS: "Respuestas que las dos ramas cambiaron distinto: {n}. Queda la de tu rama; la otra se anota al principio del plan.",
        "Answers that both branches changed differently: {n}. That of your branch stays; the other is noted at the beginning of the plan.";
    GIT_TODO: "Para decidir, en la carpeta del plan:\n  git show :1:./plan.toml > base.toml\n  git show :3:./plan.toml > otra.toml\n  apertura unir base.toml plan.toml otra.toml\n  git add plan.toml",
        "To decide, in the folder of the plan:\n  git show :1:./plan.toml > base.toml\n  git show :3:./plan.toml > other.toml\n  apertura merge base.toml plan.toml other.toml\n  git add plan.toml";
    MARK_HEAD: "CONFLICTO: las dos ramas cambiaron lo mismo. En el plan queda lo de esta rama; para decidir: apertura unir",
        "CONFLICT: both branches changed the same. The plan has that of this branch; to decide: apertura merge";
    MARK_LINE: "CONFLICTO en {at}: {what}",
        "CONFLICT in {at}: {what}";
    THIS_BRANCH: "tu rama",
        "your branch";
    THAT_BRANCH: "la otra rama",
        "the other branch";
    MARK_ANSWERS: "CONFLICTO: aquí «{ours}»; la otra rama «{theirs}».",
        "CONFLICT: here '{ours}'; the other branch '{theirs}'.";
    REMOVED_WHY: "Se quitó del plan: {why}",
        "Taken out of the plan: {why}";
    ADDS: "Se agrega: {what}",
        "Added: {what}";
    GOES: "Se quita: {what}",
        "Taken away: {what}";
    CHANGES: "Cambia: {what}",
        "Changed: {what}";
    WHO: "{line} ({who})",
        "{line} ({who})";
}
