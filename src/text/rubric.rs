//! Sentences of calibrated review.

use super::texts;

texts! {
    RUBRIC: "Revisar con una rúbrica: asignar, calificar a ciegas, comparar",
        "Review with a rubric: assign, mark blind, compare";
    RUBRIC_MORE: "Una rúbrica es un archivo con preguntas, criterios y la evidencia que piden. Dos personas califican sin verse; el acuerdo dice en qué preguntas no coinciden y alguien dirime.\n\nEjemplos:\n  apertura rubrica nueva rubrica.toml\n  apertura rubrica asignar rubrica.toml planes\n  apertura rubrica calificar rubrica.toml planes --como \"Ana Ejemplo\"\n  apertura rubrica acuerdo rubrica.toml",
        "A rubric is a file with questions, criteria and the evidence that they ask for. Two people mark without seeing each other; the agreement tells which questions they differ on, and somebody settles.\n\nExamples:\n  apertura rubric new rubric.toml\n  apertura rubric assign rubric.toml plans\n  apertura rubric mark rubric.toml plans --as \"Ana Ejemplo\"\n  apertura rubric agreement rubric.toml";
    NEW: "Escribir una rúbrica para empezar", "Write a rubric to begin with";
    CHECK: "Comprobar una rúbrica", "Check a rubric";
    ASSIGN: "Repartir planes entre quienes califican", "Share plans out among markers";
    ASSIGN_MORE: "Nadie recibe el plan de su propia institución, ni de los estados que la rúbrica le evita. Repetir la orden conserva lo ya repartido: sólo asigna planes nuevos y los de quien ya no califica. El resultado queda en asignacion.toml, junto a la rúbrica.",
        "Nobody gets the plan of their own institution, nor of the states that the rubric spares them. Running it again keeps what was shared out: only new plans, and those of markers who left, are assigned. The result is in asignacion.toml, beside the rubric.";
    MARK: "Calificar planes", "Mark plans";
    MARK_MORE: "Cada calificación se guarda al darla, en calificaciones-ID.toml junto a la rúbrica: puedes salir y seguir otro día. No se leen las de nadie más. Con --pregunta ves una sola pregunta en todos tus planes.",
        "Every mark is saved when it is given, in calificaciones-ID.toml beside the rubric: you can leave and go on another day. Nobody else's are read. With --question you see one question across all your plans.";
    AGREEMENT: "Qué tanto coinciden", "How far markers agree";
    AGREEMENT_MORE: "Por pregunta: cuántos planes tienen dos calificaciones, en cuántos coinciden, y el kappa de Cohen con su intervalo de 95 %. Sin archivos, usa todas las calificaciones que están junto a la rúbrica.",
        "By question: how many plans have two marks, on how many they agree, and Cohen's kappa with its 95 % interval. Without files, it takes all marks beside the rubric.";
    SETTLE: "Dirimir diferencias", "Settle differences";
    SETTLE_PATHS: "Calificaciones y planes; sin calificaciones, las que están junto a la rúbrica", "Marks and plans; without marks, those beside the rubric";
    SETTLE_MORE: "Muestra sólo lo que difiere, con las dos evidencias y sin nombres (A y B). Si das también los planes, ves sus respuestas. Cada decisión lleva su motivo y se guarda en resultados.toml, junto a la rúbrica.",
        "Shows only what differs, with both pieces of evidence and no names (A and B). Give the plans too, and you see their answers. Each decision has its reason and is saved in resultados.toml, beside the rubric.";
    RESULTS: "Ver los resultados por plan", "See results by plan";
    READ: "Leer una pregunta en todos los planes", "Read one question across all plans";
    READ_MORE: "La pregunta es de la Guía (I08) o, si el primer archivo es una rúbrica, de ella.\n\nEjemplos:\n  apertura rubrica leer planes --pregunta I08\n  apertura rubrica leer rubrica.toml planes --pregunta fechas",
        "The question is of the Guide (I08) or, if the first file is a rubric, of it.\n\nExamples:\n  apertura rubric read plans --question I08\n  apertura rubric read rubric.toml plans --question fechas";
    FILE_ABOUT: "La rúbrica", "The rubric";
    PATHS: "Planes y carpetas", "Plans and folders";
    MARKS_PATHS: "Archivos de calificaciones; sin ninguno, los que están junto a la rúbrica", "Files of marks; without any, those beside the rubric";
    READ_PATHS: "Una rúbrica, si quieres, y planes o carpetas", "A rubric, if you like, and plans or folders";
    PATH_WORD: "RUTA", "PATH";
    MARKS_WORD: "CALIFICACIONES", "MARKS";
    AS: "Tu nombre, o tu identificador en la rúbrica", "Your name, or your id in the rubric";
    NAME_WORD: "NOMBRE", "NAME";
    QUESTION_OPTION: "Sólo esta pregunta: identificador, número o código", "Only this question: id, number or code";
    QUESTION_WORD: "PREGUNTA", "QUESTION";
    CSV: "Tabla en CSV", "Table as CSV";
    NO: "No", "No";
    YES: "Sí", "Yes";
    NOT_APPLICABLE: "No aplica", "Does not apply";

    NOT_UTF8: "{path} no está en UTF-8.", "{path} is not UTF-8.";
    CHANGED_ON_DISK: "{path} cambió en el disco mientras trabajabas.", "{path} changed on the disk while you were working.";
    NOT_OVERWRITTEN: "No se sobrescribió nada.", "Nothing was overwritten.";
    CHANGED_TODO: "Vuelve a empezar la orden: leerá el archivo como está ahora.", "Start the command again: it will read the file as it is now.";
    BROKEN: "No se puede usar {path}:", "{path} cannot be used:";
    BROKEN_TODO: "Corrígelo con un editor de texto y repite la orden.", "Correct it with a text editor and repeat the command.";
    FINE: "La rúbrica está bien: {questions} preguntas, {markers} personas que califican.", "The rubric is fine: {questions} questions, {markers} markers.";
    WITH_NOTES: "La rúbrica se puede usar: {questions} preguntas, {markers} personas que califican. Avisos: {n}.", "The rubric can be used: {questions} questions, {markers} markers. Warnings: {n}.";
    NEW_NEXT: "Ábrela con un editor de texto, pon a quienes califican y comprueba con apertura rubrica comprobar.", "Open it with a text editor, put in the markers and check with apertura rubric check.";

    NO_MARKERS: "La rúbrica no dice quién califica.", "The rubric does not say who marks.";
    NO_MARKERS_TODO: "Agrega [marker.ID] con su nombre e institución.", "Add [marker.ID] with name and institution.";
    NO_PLANS: "No hay planes que se puedan leer.", "There are no plans that can be read.";
    NO_PLANS_TODO: "Da archivos de planes, o la carpeta donde están.", "Give files of plans, or the folder that they are in.";
    UNREAD: "{path}: {why}", "{path}: {why}";
    UNREAD_HEAD: "Sin leer: {n}", "Not read: {n}";
    NOT_A_PLAN: "no es un plan", "it is not a plan";
    SAME_PLAN: "es el mismo plan que {other}, que tiene una revisión igual o más nueva", "it is the same plan as {other}, which has the same revision or a newer one";

    ASSIGNED_TITLE: "Reparto de planes", "Assignment of plans";
    ASSIGNED_COUNT: "Planes: {plans}. Personas por plan: {each}. Asignaciones nuevas: {new}; conservadas: {kept}.", "Plans: {plans}. Markers each: {each}. New assignments: {new}; kept: {kept}.";
    LOAD_HEADS: "Quien califica|Planes", "Marker|Plans";
    LOAD_AWAY: "{name} (ya no califica)", "{name} (marks no more)";
    LACKING_TITLE: "Planes sin completar: {n}", "Plans without all their markers: {n}";
    LACKING: "{plan}: tiene {found} de {wanted}. {why}", "{plan}: has {found} of {wanted}. {why}";
    LACKING_WHY: "{name}, {why}", "{name}, {why}";
    LACKING_NOBODY: "No hay nadie más.", "There is nobody else.";
    WHY_AWAY: "ya no califica", "marks no more";
    WHY_OWN: "es de esa institución", "belongs to that institution";
    WHY_NAMED: "está en el equipo del plan", "is in the plan's team";
    WHY_OWN_STATE: "es del mismo estado", "is of the same state";
    WHY_AVOIDS: "no califica ese estado", "does not mark that state";
    DROPPED: "{n} asignaciones anteriores ya no valen y pasaron a otras personas.", "{n} earlier assignments no longer hold and went to others.";
    ASSIGNMENT_OTHER: "{path} es de otra rúbrica: «{id}».", "{path} is of another rubric: \"{id}\".";
    ASSIGNMENT_OTHER_TODO: "Muévelo o bórralo si ya no sirve.", "Move or delete it if it is no longer wanted.";

    WHO_NEEDED: "¿Quién eres? Di tu nombre con --como.", "Who are you? Tell your name with --as.";
    WHO_ASK: "¿Quién califica?", "Who is marking?";
    WHO_UNKNOWN: "«{name}» no está entre quienes califican.", "\"{name}\" is not among the markers.";
    WHO_KNOWN: "Están: {list}.", "There are: {list}.";
    NOT_YOURS: "{path} es de otra persona.", "{path} belongs to somebody else.";
    NOT_YOURS_TODO: "Quien califica no ve calificaciones ajenas.", "A marker does not see the marks of others.";
    OWN_PLANS: "{plan}: no te toca. {why}", "{plan}: it is not for you. {why}";
    YOU_OWN: "Es de tu institución.", "It is of your institution.";
    YOU_NAMED: "Estás en su equipo.", "You are in its team.";
    YOU_STATE: "Es de un estado que no calificas.", "It is of a state that you do not mark.";
    YOU_AWAY: "La rúbrica dice que ya no calificas.", "The rubric says that you mark no more.";
    NOT_ASSIGNED: "Planes que no te tocan: {n}.", "Plans that are not for you: {n}.";
    ASSIGNED_MISSING: "Te tocan y no están aquí: {list}.", "Assigned to you and not here: {list}.";
    NOTHING_TO_MARK: "No hay planes que te toque calificar.", "There are no plans for you to mark.";
    QUESTION_UNKNOWN: "La rúbrica no tiene la pregunta «{id}».", "The rubric has no question \"{id}\".";
    QUESTION_KNOWN: "Tiene: {list}.", "It has: {list}.";

    PLAN_OF: "Plan {n} de {of} · {name}", "Plan {n} of {of} · {name}";
    QUESTION_OF: "Pregunta {n} de {of}", "Question {n} of {of}";
    PLAN_SAYS: "Lo que dice el plan · {name}", "What the plan says · {name}";
    PLAN_SAYS_NOTHING: "La rúbrica no dice qué parte del plan mirar: búscala en el archivo {file}.", "The rubric does not say which part of the plan to look at: look in the file {file}.";
    MORE_ANSWERS: "y {n} más; «?» las muestra todas", "and {n} more; \"?\" shows them all";
    ABSENT: "sin respuesta", "no answer";
    PENDING: "pendiente", "pending";
    NOT_APPLY: "no aplica", "does not apply";
    NOT_ASKED: "no se pregunta en este plan", "not asked in this plan";
    VALUE: "{what}: {value}", "{what}: {value}";
    CRITERIA: "Criterio: {text}", "Criteria: {text}";
    CLARIFICATIONS: "Aclaración: {text}", "Clarification: {text}";
    NO_CLARIFICATIONS: "Esta pregunta no tiene aclaraciones.", "This question has no clarifications.";
    REWORDED: "La pregunta cambió desde que la calificaste: vuelve a leerla.", "The question changed since you marked it: read it again.";
    POINTS: "{n} puntos", "{n} points";
    ASK_LINK: "Liga o archivo que lo prueba", "Link or file that proves it";
    ASK_PAGE: "Página", "Page";
    ASK_QUOTE: "Cita: las palabras que lo prueban", "Quote: the words that prove it";
    ASK_NOTE: "Nota sólo para ti", "Note for yourself only";
    NEEDS_PROOF: "esta respuesta necesita su evidencia; con «<» eliges otra", "this answer needs its evidence; \"<\" chooses another one";
    NEEDS_PAGE: "escribe el número de la página", "type the number of the page";
    NOTE_SAVED: "Nota anotada: se guarda con la calificación.", "Noted: it is saved with the mark.";
    LEFT_FOR_LATER: "Se queda para después.", "Left for later.";
    CHOOSE: "elige una de las opciones", "choose one of the options";
    SAVED: "Guardado. Llevas {n} de {of}.", "Saved. {n} of {of} done.";
    PROGRESS_TITLE: "Calificaciones de {name}", "Marks of {name}";
    PROGRESS: "Llevas {n} de {of}.", "{n} of {of} done.";
    PROGRESS_HEADS: "Plan|Calificadas|De", "Plan|Marked|Of";
    ALL_MARKED: "Terminaste. Envía {file} a quien coordina. Folio: {folio}.", "You are done. Send {file} to the coordinator. Folio: {folio}.";
    LEAVE: "Puedes seguir otro día con la misma orden.", "You can go on another day with the same command.";

    NO_MARKS: "No hay calificaciones.", "There are no marks.";
    NO_MARKS_TODO: "Da los archivos que enviaron quienes califican, o ponlos junto a la rúbrica.", "Give the files that markers sent, or put them beside the rubric.";
    AGREEMENT_TITLE: "Acuerdo por pregunta", "Agreement by question";
    AGREEMENT_WHO: "Calificaron: {list}. Planes con alguna calificación: {plans}.", "Markers: {list}. Plans with any mark: {plans}.";
    AGREEMENT_HEADS: "Pregunta|Planes|Coinciden|Kappa|Intervalo 95 %", "Question|Plans|Agree|Kappa|95 % interval";
    AGREEMENT_ROW: "{n}. {id}", "{n}. {id}";
    SHARE: "{same} de {of} ({percent} %)", "{same} of {of} ({percent} %)";
    UNDEFINED: "no definido", "not defined";
    INTERVAL: "{low} a {high}", "{low} to {high}";
    KAPPA_LINEAR: "{value} (por pasos)", "{value} (by steps)";
    LOW_TITLE: "Preguntas con poco acuerdo: {n}", "Questions with little agreement: {n}";
    LOW_NONE: "Ninguna pregunta tiene poco acuerdo.", "No question has little agreement.";
    LOW_ONE: "Pregunta {n}, «{text}»: kappa {kappa}, intervalo de 95 % {interval}, en {pairs} planes.", "Question {n}, \"{text}\": kappa {kappa}, 95 % interval {interval}, in {pairs} plans.";
    LOW_MEND: "Corrige su redacción o su criterio en la rúbrica, no a las personas. Donde más difieren: {worst}.", "Mend its wording or criteria in the rubric, not the people. Where they differ most: {worst}.";
    WORST: "una dijo «{a}» y la otra «{b}» ({n})", "one said \"{a}\" and the other \"{b}\" ({n})";
    LOW_UNSURE: "El intervalo llega más allá de {low}: con más planes se sabrá mejor.", "The interval reaches beyond {low}: with more plans it will be known better.";
    POINT_NOTE: "Donde coinciden en todos los planes el intervalo es un solo punto: no quiere decir certeza.", "Where all plans agree the interval is one point: that does not mean certainty.";
    WEIGHTED: "Con pesos: lineal {linear}, cuadrático {quadratic}.", "Weighted: linear {linear}, quadratic {quadratic}.";
    CONFUSION: "Quién dijo qué (filas: {first})", "Who said what (rows: {first})";
    FIRST_MARKER: "primera calificación", "first mark";
    FEW: "Son menos de {few} planes: el kappa dice poco todavía.", "There are fewer than {few} plans: the kappa says little yet.";
    THRESHOLD: "Se llama poco acuerdo a un kappa menor que {low}, y pocos planes a menos de {few}: son supuestos de la rúbrica ([agreement]), no una norma.", "Little agreement is a kappa below {low}, and few plans are fewer than {few}: they are assumptions of the rubric ([agreement]), not a norm.";
    UNDEFINED_NOTE: "Kappa no definido: ambas personas usaron una sola opción en todos los planes. No es ni 1 ni 0: no se puede distinguir del azar.", "Kappa not defined: both used one option alone in all plans. It is neither 1 nor 0: it cannot be told from chance.";
    POOLED: "Califican más de dos personas: la tabla junta sus parejas, en el orden de la rúbrica.", "More than two people mark: the table puts their pairs together, in the order of the rubric.";
    LEFT_OUT: "Fuera de la comparación: {single} con una sola calificación, {reworded} dadas con otra redacción o de alguien que no está en la rúbrica, {beyond} de una tercera persona.", "Not compared: {single} with one mark only, {reworded} given under another wording or by somebody who is not in the rubric, {beyond} of a third person.";

    SETTLER_ONLY: "La rúbrica dice que dirime {name}.", "The rubric says that {name} settles.";
    SETTLER_MARKED: "No puedes dirimir {n} diferencias: calificaste esos planes o son de tu institución.", "You cannot settle {n} differences: you marked those plans or they are of your institution.";
    NOTHING_TO_SETTLE: "No hay diferencias por dirimir.", "There are no differences to settle.";
    DIFFERENCE_OF: "Diferencia {n} de {of} · {name}", "Difference {n} of {of} · {name}";
    SIDE: "{side}: {option}", "{side}: {option}";
    EVIDENCE_LINK: "Liga: {text}", "Link: {text}";
    EVIDENCE_PAGE: "Página {n}", "Page {n}";
    EVIDENCE_QUOTE: "«{text}»", "\"{text}\"";
    EVIDENCE_NONE: "sin evidencia", "no evidence";
    ASK_DECISION: "¿Cuál vale?", "Which one counts?";
    SIDE_ROW: "Como {side}: {option}", "As {side}: {option}";
    ASK_REASON: "¿Por qué?", "Why?";
    REASON_NEEDED: "escribe el motivo: va en los resultados", "type the reason: it goes into the results";
    SETTLED_SAVED: "Guardado. Quedan {n}.", "Saved. {n} left.";
    SETTLE_NEEDS_INPUT: "Hay {n} diferencias por dirimir, y hace falta una persona.", "There are {n} differences to settle, and a person is needed.";

    RESULTS_TITLE: "Resultados por plan", "Results by plan";
    RESULTS_HEADS: "Plan|Puntos|%|Calificadas|No aplica|Faltan|Difieren", "Plan|Points|%|Marked|Not appl.|Missing|Differ";
    RESULTS_POINTS: "{earned} de {possible}", "{earned} of {possible}";
    RESULTS_OPEN: "{low} a {high}", "{low} to {high}";
    RESULTS_NONE: "no medido", "not measured";
    RESULTS_MARKED: "{n} de {of}", "{n} of {of}";
    RESULTS_RULE: "Regla: puntos de la opción por el peso de la pregunta, entre lo más que se podía tener. Lo que no aplica sale de las dos cuentas; lo que falta o difiere no es cero: abre un intervalo.", "Rule: points of the option times the weight of the question, of the most that could be had. What does not apply leaves both sums; what is missing or differs is not zero: it opens an interval.";
    RESULTS_SINGLE: "Con una sola calificación: {n}.", "With one mark only: {n}.";

    REPLY_ABOUT: "Escribir los resultados en los planes, como observaciones", "Write the results into the plans, as remarks";
    REPLY_MORE: "Cada pregunta que no tuvo todos sus puntos queda como observación en el plan, con el criterio como lo que la resolvería. La institución contesta con apertura observaciones. Lo que ya se dijo no se repite; lo que difiere y no está dirimido no se dice.",
        "Each question that did not get all its points becomes a remark in the plan, with the criteria as what would satisfy it. The institution answers with apertura remarks. What was said is not repeated; what differs and is not settled is not said.";
    REPLY: "{question} Se calificó: {option}.", "{question} Marked: {option}.";
    REPLY_TITLE: "Observaciones escritas en los planes", "Remarks written into the plans";
    REPLY_HEADS: "Plan|Nuevas", "Plan|New";
    REPLY_NONE: "No hay nada que observar en estos planes.", "There is nothing to remark in these plans.";
    REPLY_NEXT: "Envía cada plan a su institución: contesta con apertura observaciones.", "Send each plan to its institution: it answers with apertura remarks.";

    READ_TITLE: "{code} {text}", "{code} {text}";
    READ_NEEDS_QUESTION: "Di qué pregunta con --pregunta.", "Tell which question with --question.";
    READ_UNKNOWN: "No hay una pregunta «{id}» en la Guía ni en la rúbrica.", "There is no question \"{id}\" in the Guide or the rubric.";
    READ_COUNT: "Planes: {plans}. Respuestas: {answered} de {asked}. Sin respuesta: {absent}. Pendientes: {pending}. No aplica: {na}. No se pregunta: {unasked}.", "Plans: {plans}. Answers: {answered} of {asked}. No answer: {absent}. Pending: {pending}. Does not apply: {na}. Not asked: {unasked}.";
    READ_HEADS: "Plan|Conjunto|Respuesta", "Plan|Dataset|Answer";
    READ_HEADS_ONCE: "Plan|Respuesta", "Plan|Answer";
    READ_GROUPS: "Respuestas iguales", "Equal answers";
    READ_GROUP_HEADS: "Respuesta|Veces|Planes", "Answer|Times|Plans";
    MORE_ROWS: "Y {n} renglones más: --csv los da todos.", "And {n} more rows: --csv gives all.";
}
