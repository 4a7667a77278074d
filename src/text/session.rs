//! Sentences of the interview.

use super::texts;

texts! {
    YES: "Sí",
        "Yes";
    NO: "No",
        "No";
    POSITION: "Pregunta {n} de {of}",
        "Question {n} of {of}";
    DATASET_NUMBER: "conjunto {n}",
        "dataset {n}";
    FILE_NUMBER: "conjunto {n}, archivo {m}",
        "dataset {n}, file {m}";
    NEW_DATASET: "conjunto nuevo",
        "new dataset";
    SAVED: "Guardado {time}.",
        "Saved {time}.";
    SAVED_AS: "Quedó: {answer}. Guardado {time}.",
        "Recorded: {answer}. Saved {time}.";
    SAVED_AT: "Guardado {time}",
        "Saved {time}";
    REVISION: "Revisión {n}",
        "Revision {n}";
    NEEDS_ANSWER: "Escribe una respuesta, o la palabra pendiente si todavía no la tienes.",
        "Write an answer, or the word pending if you do not have it yet.";
    NAME_FIRST: "Primero ponle nombre; lo demás se puede dejar para después.",
        "Give it a name first; the rest can be left for later.";
    ALWAYS_APPLIES: "Esta pregunta siempre aplica. Si no lo sabes, escribe pendiente.",
        "This question always applies. If you do not know, write pending.";
    MANY_TRIES: "Si no la tienes a la mano, escribe pendiente y sigue con otra.",
        "If you do not have it at hand, write pending and go on with another.";
    CORRECT_IT: "Corrige lo que escribiste.",
        "Correct what you wrote.";
    WRITE_ANOTHER: "Escribir otra respuesta",
        "Write another answer";
    USE_ANYWAY: "Usarlo de todos modos",
        "Use it anyway";
    LEAVE_PENDING: "Dejarla pendiente",
        "Leave it pending";
    ANSWER_NOW: "Contestarla ahora",
        "Answer it now";
    DOES_NOT_APPLY: "No aplica",
        "Does not apply";
    LEFT_PENDING: "pendiente",
        "pending";
    FILLER: "«{text}» no dice la respuesta. ¿Qué hago con esta pregunta?",
        "\"{text}\" is not an answer. What shall I do with this question?";
    CHOOSE_ONE: "Elige una de las opciones.",
        "Choose one of the options.";
    PENDING_ASK: "¿Quién puede saberlo?",
        "Who may know?";
    PENDING_ASK_HINT: "Un área o una persona, por ejemplo Sistemas.",
        "An area or a person, for example IT.";
    PENDING_BY: "¿Para cuándo?",
        "By when?";
    PENDING_BY_HINT: "Por ejemplo 30/06/2027 o en dos semanas.",
        "For example 30/06/2027 or in two weeks.";
    NOTE_ASK: "¿Qué quieres decirle a la coordinación sobre esta pregunta?",
        "What do you want to tell the coordinator about this question?";
    NOTE_HINT: "Viaja dentro del plan.",
        "It travels inside the plan.";
    NOTE_KEPT: "nota para la coordinación",
        "note to the coordinator";
    FILE_NOT_FOUND: "No encuentro el archivo «{file}» desde la carpeta del plan.",
        "I cannot find the file \"{file}\" from the plan's folder.";
    FILE_OUTSIDE: "El archivo «{file}» está fuera de la carpeta del plan; quien reciba el plan no lo tendrá.",
        "The file \"{file}\" is outside the plan's folder; whoever gets the plan will not have it.";
    FROM_FOLDER: "el nombre de la carpeta o de la institución",
        "the name of the folder or of the institution";
    FROM_INEGI: "el catálogo del INEGI",
        "the INEGI catalogue";
    FROM_GUIDE: "la ley que leyó esta Guía",
        "the law as this Guide read it";
    FROM_FILE: "el archivo",
        "the file";
    FROM_CALENDAR: "el calendario, con las horas que hay",
        "the calendar, with the hours there are";
    FROM_PLAN: "tus respuestas",
        "your answers";
    TITLE_TAKEN: "Ya anotaste «{name}» como conjunto {n}.",
        "You already listed \"{name}\" as dataset {n}.";
    PERIOD_REVERSED: "El periodo terminaría antes de empezar.",
        "The period would end before it starts.";
    ONE_DATASET: "ningún conjunto de datos",
        "dataset";
    ONE_FILE: "ningún archivo",
        "file";
    HELP: "AYUDA",
        "HELP";
    HELP_ANSWER: "Qué contestar",
        "What to answer";
    HELP_EXAMPLE: "Ejemplo",
        "Example";
    HELP_WHY: "Por qué lo pregunto",
        "Why I ask";
    HELP_GUIDE: "Qué dice la Guía",
        "What the Guide says";
    HELP_WHO: "Quién lo sabe",
        "Who knows";
    SOURCE_SAYS: "Qué dice",
        "What it says";
    SOURCE_BINDS: "A quién obliga",
        "Whom it binds";
    SOURCE_VERSION: "Versión",
        "Version";
    SOURCE_CHECKED: "Revisión",
        "Check";
    VERIFIED: "comprobado en el texto",
        "verified in the text";
    NOT_VERIFIED: "sin comprobar en el texto",
        "not verified in the text";
    MAPS_TO: "Equivale a: {terms}",
        "Maps to: {terms}";
    FIELD_IS: "En el plan se guarda como: {field}",
        "In the plan it is kept as: {field}";
    STATUS_NOT_STARTED: "Sin empezar",
        "Not started";
    STATUS_IN_PROGRESS: "En curso",
        "In progress";
    STATUS_COMPLETE: "Completa",
        "Complete";
    STATUS_CANNOT_START: "Aún no se puede",
        "Cannot start yet";
    STATUS_PROBLEM: "Hay un problema",
        "There is a problem";
    ONLY_PENDING: "En curso, {n} pendientes",
        "In progress, {n} pending";
    SOME_MINUTES: "{n} min",
        "{n} min";
    ABOUT_HOURS: "unas {n} horas",
        "about {n} hours";
    ABOUT_MINUTES: "unos {n} min",
        "about {n} min";
    COL_NUMBER: "#",
        "#";
    COL_STEP: "Sección",
        "Section";
    COL_STATUS: "Estado",
        "Status";
    COL_TIME: "Te toma",
        "Takes";
    COL_ANSWERED: "Hechas",
        "Done";
    COL_MISSING: "Faltan",
        "Missing";
    COL_PENDING: "Pend.", "Pend.";
    COL_DATASET: "Conjunto",
        "Dataset";
    COL_UNIT: "Área",
        "Area";
    COL_DETAIL: "Detalle",
        "Detail";
    HUB_TITLE: "Plan de Apertura · {name}",
        "Opening Plan · {name}";
    HUB_UNNAMED: "Plan de Apertura",
        "Opening Plan";
    HUB_COUNTS: "Respuestas: {answers} · pendientes: {pending} · observaciones de la coordinación: {remarks}",
        "Answers: {answers} · pending: {pending} · remarks from the coordinator: {remarks}";
    FIRST_NEEDED: "Antes hace falta: {list}.",
        "First needed: {list}.";
    NEXT_ACT: "Para los próximos 15 minutos: sección {n}, {step}; {questions} preguntas, unos {minutes} min.",
        "For the next 15 minutes: section {n}, {step}; {questions} questions, about {minutes} min.";
    NEXT_UNLOCKS: "Con eso se puede empezar {step}.",
        "That lets {step} start.";
    ALL_ASKED: "No queda nada por preguntar. Lo pendiente se ve con p; el plan completo, con r.",
        "Nothing is left to ask. See what is pending with p; the whole plan with r.";
    HUB_ORDERS: "Enter sigue donde ibas · 1 a 9 ir a una sección · p pendientes · o observaciones · r revisar respuestas · d deshacer · s salir",
        "Enter goes on where you were · 1 to 9 go to a section · p pending · o remarks · r review answers · d undo · s leave";
    HUB_UNKNOWN: "No entendí. Escribe el número de una sección o una de las letras de la lista.",
        "I did not understand. Write the number of a section or one of the letters listed.";
    HUB_HELP: "Cada sección tiene preguntas. Todo se guarda solo: puedes salir cuando quieras con salir o cerrando la ventana. En cualquier pregunta: ? ayuda, fuente, < anterior, pendiente, no aplica, nota, menu, salir.\nLo que sale de tus respuestas se pide fuera de aquí, en la ventana negra: apertura priorizar, calendario, licencia, demanda, costo, oficios, informe. Por ejemplo: apertura costo\nPara publicar, en este orden: apertura preparar ARCHIVO, documentar, ensayo, aprobar, publicar sitio o publicar ckan, vigilar.\nEn este menú, e muestra experiencias de otros gobiernos y deja contar la tuya.",
        "Each section has questions. Everything is saved by itself: leave whenever you want with exit or by closing the window. At any question: ? help, source, < back, pending, n/a, note, menu, exit.\nWhat your answers come to is asked for outside, at the command line: apertura prioritize, calendar, license, demand, cost, papers, report. For example: apertura cost\nTo publish, in this order: apertura prepare FILE, document, rehearsal, approve, publish site or publish ckan, watch.\nIn this menu, e shows experiences of other governments and lets you tell yours.";
    STEP_WAITS: "{step} todavía no se puede empezar: antes hace falta {need}.",
        "{step} cannot start yet: first needed, {need}.";
    NOT_ASKED_NOW: "Esa pregunta todavía no se hace: depende de otra respuesta de su sección, o el conjunto no se publica.",
        "That question is not asked yet: it depends on another answer of its section, or the dataset is not published.";
    SAVE_FAILED_ASK: "Tu respuesta sigue aquí. ¿Qué hacemos?", "Your answer is still here. What shall we do?";
    SAVE_RETRY: "Intentarlo otra vez", "Try again";
    SAVE_ELSEWHERE: "Guardar el plan con esta respuesta en otra carpeta", "Save the plan with this answer in another folder";
    SAVE_LEAVE: "Salir sin esta respuesta", "Leave without this answer";
    SAVE_WHERE: "¿En qué carpeta?", "In which folder?";
    SAVED_ELSEWHERE: "El plan con todas tus respuestas está en {path}.", "The plan with all your answers is in {path}.";
    SAVED_ELSEWHERE_TODO: "Para seguir ahí: apertura --plan {path}", "To go on there: apertura --plan {path}";
    NOTHING_LEFT: "No queda nada por preguntar.",
        "Nothing is left to ask.";
    DID_NOTE: "una nota para la coordinación", "a note to the coordinator";
    DID_COPY: "respuestas copiadas de otro conjunto", "answers copied from another dataset";
    DID_REMOVE: "algo que se había quitado, y que ya está de vuelta", "something that had been removed, and is back";
    DID_ANSWERS: "las respuestas de un archivo", "the answers of a file";
    UNDONE: "Deshecho: {what}",
        "Undone: {what}";
    NOTHING_TO_UNDO: "No hay nada que deshacer.",
        "There is nothing to undo.";
    GOODBYE: "Todo quedó guardado en {path}. Para seguir: apertura",
        "Everything is saved in {path}. To go on: apertura";
    ITEMS_COUNT: "Llevas {n} conjuntos de datos.",
        "You have {n} datasets so far.";
    ITEMS_MORE: "Del {from} al {to}, de {n}: v muestra los demás.",
        "{from} to {to} of {n}: v shows the others.";
    ITEMS_ENTER_ADD: "Enter anota otro (4 preguntas: nombre, área, dónde vive, datos de personas)",
        "Enter lists another (4 questions: name, area, where it lives, personal data)";
    ITEMS_ENTER_EDIT: "Enter completa el {n}",
        "Enter completes number {n}";
    ITEMS_ENTER_DONE: "Enter termina con la lista",
        "Enter finishes the list";
    ITEMS_ORDERS_ADD: "a anotar otro · número: completar o corregir · c 3 1 copia al 3 lo que se repite del 1 · q 2 quita el 2 · l listo por ahora · menu · salir",
        "a list another · number: complete or correct · c 3 1 copies to 3 what repeats from 1 · q 2 removes 2 · l done for now · menu · exit";
    ITEMS_ORDERS: "número: contestar o corregir · q 2 quita el 2 · l listo por ahora · menu · salir",
        "number: answer or correct · q 2 removes 2 · l done for now · menu · exit";
    SEE_ORDER: "p para ver qué abrir primero y por qué.",
        "p to see what to open first, and why.";
    SEE_CALENDAR: "p para ver las fechas que se pueden cumplir.",
        "p to see the dates that can be kept.";
    SEE_RECOMMENDED: "p para ver qué suelen tener otros y aquí falta.",
        "p to see what others usually have and is missing here.";
    SEE_TERMS: "p para ver qué términos convienen y por qué.",
        "p to see which terms suit, and why.";
    ITEMS_UNKNOWN: "No entendí. Escribe un número o una de las letras de la lista.",
        "I did not understand. Write a number or one of the letters listed.";
    NO_SUCH_NUMBER: "Escribe un número del 1 al {n}.",
        "Write a number from 1 to {n}.";
    DETAIL_COMPLETE: "Completo",
        "Complete";
    DETAIL_MISSING: "Faltan {n}",
        "{n} missing";
    DETAIL_MISSING_ONE: "Falta 1",
        "1 missing";
    DETAIL_PENDING: "{n} pendientes",
        "{n} pending";
    DETAIL_NOTHING: "No se publica",
        "Not published";
    DETAIL_NO_FILE: "Falta el archivo",
        "File missing";
    COPIED: "Copié {n} respuestas.",
        "Copied {n} answers.";
    REMOVE_ASK: "¿Quitar «{name}» con todas sus respuestas? Se puede deshacer.",
        "Remove \"{name}\" with all its answers? It can be undone.";
    REMOVED: "se quitó «{name}»; d en el menú lo regresa",
        "\"{name}\" removed; d in the menu brings it back";
    FILES_OF: "Archivos de «{name}»:",
        "Files of \"{name}\":";
    FILES_ENTER_ADD: "Enter anota el primer archivo",
        "Enter lists the first file";
    FILES_ENTER_DONE: "Enter termina con este conjunto",
        "Enter finishes this dataset";
    FILES_ORDERS: "a anotar otro archivo · número: completar o corregir · q 2 quita el 2 · l listo · menu · salir",
        "a list another file · number: complete or correct · q 2 removes 2 · l done · menu · exit";
    REVIEW_STEP: "Revisa tus respuestas · {n}. {step}",
        "Check your answers · {n}. {step}";
    REVIEW_ITEM: "Revisa tus respuestas · {item}",
        "Check your answers · {item}";
    REVIEW_PLAN: "Revisa tus respuestas · todo el plan",
        "Check your answers · the whole plan";
    REVIEW_INTRO: "Esto es lo que dirá el plan. Para cambiar algo, escribe su número.",
        "This is what the plan will say. To change something, write its number.";
    REVIEW_ITEM_ORDERS: "Enter todo bien · número: cambiar · nota 4 deja una nota en la 4",
        "Enter all right · number: change · note 4 leaves a note at 4";
    REVIEW_PLAN_ORDERS: "Enter volver al menú · número: cambiar · nota 4 deja una nota en la 4",
        "Enter back to the menu · number: change · note 4 leaves a note at 4";
    REVIEW_MANY: "{n} conjuntos: se revisan uno por uno en su sección.",
        "{n} datasets: they are checked one by one in their section.";
    REVIEW_DATASET: "{step}, «{name}»: {answered} contestadas, {missing} sin contestar, {pending} pendientes.",
        "{step}, \"{name}\": {answered} answered, {missing} unanswered, {pending} pending.";
    LINE_PENDING: "PENDIENTE {who}: {ask}",
        "PENDING {who}: {ask}";
    LINE_NOT_APPLICABLE: "No aplica: {ask}",
        "Does not apply: {ask}";
    LINE_MISSING: "SIN CONTESTAR: {ask}",
        "UNANSWERED: {ask}";
    LINE_BLANK: "En blanco (opcional): {ask}",
        "Blank (optional): {ask}";
    LINE_SEEN: "(dato encontrado y confirmado)",
        "(found and confirmed)";
    LINE_NOTED: "(con nota)",
        "(with a note)";
    CLOSE_MISSING: "A esta sección le faltan {n} respuestas. Enter vuelve al menú.",
        "This section lacks {n} answers. Enter goes back to the menu.";
    CLOSE_EVIDENCE: "Para cerrarla, la Guía pide una prueba: {ask} (ir {code}). Enter vuelve al menú.",
        "To close it, the Guide asks for evidence: {ask} (goto {code}). Enter goes back to the menu.";
    CLOSE_PENDING: "Sólo quedan {n} pendientes. Enter vuelve al menú.",
        "Only {n} pending answers are left. Enter goes back to the menu.";
    CLOSE_COMPLETE: "Sección completa. Enter vuelve al menú.",
        "Section complete. Enter goes back to the menu.";
    NO_PENDING: "No hay nada pendiente.",
        "Nothing is pending.";
    PENDING_TITLE: "Pendiente, con quien puede saberlo y para cuándo:",
        "Pending, with who may know and by when:";
    PENDING_ORDERS: "Enter volver al menú · número: contestar",
        "Enter back to the menu · number: answer";
    NO_REMARKS: "No hay observaciones de la coordinación.",
        "There are no remarks from the coordinator.";
    OUTSIDE_KEPT: "Alguien cambió el archivo por fuera ({n} cambios: {list}). Conservé sus cambios junto con el tuyo.",
        "Somebody changed the file outside ({n} changes: {list}). I kept their changes together with yours.";
    BOTH_CHANGED: "Alguien cambió esta misma respuesta por fuera. Dejé la suya en el plan y la tuya en {path}.",
        "Somebody changed this same answer outside. I left theirs in the plan and yours in {path}.";
    OUTSIDE_BROKE: "El archivo {path} cambió por fuera y ya no se puede leer.",
        "The file {path} was changed outside and can no longer be read.";
    OURS_IN: "Todas tus respuestas están en {path}.",
        "All your answers are in {path}.";
    OUTSIDE_BROKE_TODO: "Compara los dos archivos y quédate con el bueno.",
        "Compare the two files and keep the good one.";
    CONFLICT_COPIES: "Junto al plan hay otras versiones que dejó una carpeta compartida: {list}. Para verlas: apertura comparar.",
        "Beside the plan there are other versions left by a shared folder: {list}. To see them: apertura diff.";
    CHANGED: "{what}: de «{before}» a «{after}»",
        "{what}: from \"{before}\" to \"{after}\"";
    CHANGED_PARTS: "{what}: cambió",
        "{what}: changed";
    ADDED: "{what}: se agregó «{after}»",
        "{what}: added \"{after}\"";
    GONE: "{what}: se quitó «{before}»",
        "{what}: removed \"{before}\"";
    VALUES: "En el archivo valen: {list}.",
        "In the file these count: {list}.";
    RESUME_CRASH: "La vez pasada ({when}) el programa se cerró de golpe. Revisé el archivo: están todas las respuestas que viste como «Guardado».",
        "Last time ({when}) the program closed abruptly. I checked the file: all answers that you saw as \"Saved\" are there.";
    RESUME_LAST: "Última guardada: {what}",
        "Last saved: {what}";
    RESUME_OUTSIDE: "Desde la última vez, alguien cambió el archivo fuera de este programa:",
        "Since the last time, somebody changed the file outside this program:";
    RESUME_MORE: "y {n} cambios más",
        "and {n} more changes";
    RESUME_ENTER: "Enter para seguir.",
        "Enter to go on.";
    CUT_ASK: "Al plan le falta su renglón final: puede haberse cortado al copiarlo. ¿Qué hacemos?",
        "The plan lacks its last line: it may have been cut while it was copied. What shall we do?";
    CUT_KEEP: "Seguir con lo que hay",
        "Go on with what there is";
    CUT_LEAVE: "Salir sin tocar nada",
        "Leave without touching anything";
}
