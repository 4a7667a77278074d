//! Sentences of exercises.

use super::texts;

texts! {
    STEP: "Ir a un ejercicio", "Go to an exercise";
    NUMBER: "NÚMERO", "NUMBER";
    NO_SOLVE: "Sin la orden que contesta por ti", "Without the order that answers for you";
    PROJECT: "Para proyectar: más espacio, sin tiempos", "To project: more space, no times";
    OWN: "Usar los ejercicios de una carpeta tuya", "Use the exercises of a folder of yours";
    BANNER: "PRÁCTICA · nada de esto se publica", "PRACTICE · nothing of this is published";
    POSITION: "Ejercicio {n} de {of}", "Exercise {n} of {of}";
    AIM: "Meta", "Aim";
    TIME: "Tiempo", "Time";
    MINUTES: "unos {n} min", "about {n} min";
    COMMAND: "Se escribe", "Typed as";
    STATE: "Estado", "State";
    ENTER_DO: "Enter hacerlo aquí", "Enter do it here";
    ENTER_NEXT: "Enter seguir con el ejercicio {n}", "Enter go on to exercise {n}";
    ENTER_LIST: "Enter ver la lista", "Enter see the list";
    ORDERS: "{enter} · p pista · c comprobar · r resolver · l lista · x reiniciar · s salir",
        "{enter} · p hint · c check · r solve · l list · x reset · s leave";
    ORDERS_ALONE: "{enter} · p pista · c comprobar · l lista · x reiniciar · s salir",
        "{enter} · p hint · c check · l list · x reset · s leave";
    UNKNOWN: "no entendí esa orden. Escribe una letra de las de arriba o el número de un ejercicio.",
        "I did not understand that order. Write one of the letters above or the number of an exercise.";
    NO_SUCH: "no hay un ejercicio {n}; son {of}.", "there is no exercise {n}; there are {of}.";
    ELSEWHERE: "Esta orden no se abre desde aquí. Escríbela en otra ventana; luego vuelve y escribe c.",
        "This order is not opened from here. Type it in another window; then come back and write c.";
    NO_COMMAND: "Este ejercicio no tiene una orden. Hazlo y luego escribe c.",
        "This exercise has no order. Do it and then write c.";
    RUNNING: "Se abre: {order}", "Opening: {order}";
    BACK: "De vuelta en el ejercicio {n}.", "Back at exercise {n}.";
    HINT: "Pista {n} de {of}: {text}", "Hint {n} of {of}: {text}";
    HINTS_OVER: "Ya no hay más pistas. Escribe r y lo contesto por ti.",
        "There are no more hints. Write r and I answer it for you.";
    HINTS_OVER_ALONE: "Ya no hay más pistas. Pregunta a quien da el taller.",
        "There are no more hints. Ask whoever gives the workshop.";
    SOLVED: "Resuelto.", "Solved.";
    SHOWN_NOW: "Hecho por el programa.", "Done by the program.";
    BECAUSE: "Por qué: {text}", "Why: {text}";
    NOT_YET: "Todavía falta:", "Still missing:";
    STILL_DONE: "Ya estaba resuelto y así se queda.", "It was solved before and stays so.";
    SOLVE_OFF: "en este taller no se contesta por ti: pide una pista con p.",
        "in this workshop nothing is answered for you: ask for a hint with p.";
    SOLVING: "Lo contesto por ti:", "I answer it for you:";
    SOLVE_NONE: "Este ejercicio no se puede contestar solo.", "This exercise cannot be answered by itself.";
    SOLVE_SHORT: "Hice lo que pude y todavía falta:", "I did what I could and this is still missing:";
    SOLVE_STOPPED: "no pude seguir: {why}", "I could not go on: {why}";
    DID_ANSWER: "Contesté {what}: {value}.", "I answered {what}: {value}.";
    DID_PENDING: "Dejé pendiente {what}; puede saberlo {who}.", "I left {what} pending; {who} may know.";
    DID_SCAN: "Busqué en «{folder}»: {n} propuestas.", "I looked in \"{folder}\": {n} proposals.";
    DID_ACCEPT: "Acepté «{title}».", "I accepted \"{title}\".";
    DID_DISCARD: "Descarté «{title}».", "I discarded \"{title}\".";
    DID_MERGE: "Junté «{title}» con «{other}».", "I put \"{title}\" together with \"{other}\".";
    DID_PREPARE: "Preparé {file}.", "I prepared {file}.";
    DID_APPROVE: "Anoté el visto bueno de {who} para «{title}».", "I noted the approval of {who} for \"{title}\".";
    DID_SITE: "Publiqué la práctica en la carpeta {folder}.", "I published the practice to the folder {folder}.";
    DID_NOTHING: "Ya estaba hecho: {what}.", "It was done already: {what}.";
    NO_PROPOSAL: "no hay una propuesta con {file}.", "there is no proposal with {file}.";
    NO_DATASET: "no hay un conjunto con {file}.", "there is no dataset with {file}.";
    NO_FILE_HERE: "no hay un archivo como {file}.", "there is no file like {file}.";
    LABEL: "ejercicio", "exercise";
    LIST_TITLE: "Ejercicios", "Exercises";
    LIST_SUM: "Hechos: {done} de {of}.", "Done: {done} of {of}.";
    COL_NUMBER: "#", "#";
    COL_EXERCISE: "Ejercicio", "Exercise";
    COL_STATE: "Estado", "State";
    COL_MINUTES: "Min", "Min";
    STATE_NEW: "Sin empezar", "Not started";
    STATE_BEGUN: "En curso", "In progress";
    STATE_SOLVED: "Resuelto", "Solved";
    STATE_SHOWN: "Contestado por el programa", "Answered by the program";
    LIST_HINT: "Escribe el número de un ejercicio para ir a él.", "Write the number of an exercise to go to it.";
    FIRST: "Antes conviene: {list}.", "It is best to do first: {list}.";
    ALL_DONE: "Terminaste los {of} ejercicios: {solved} resueltos por ti y {shown} contestados por el programa.",
        "You finished all {of} exercises: {solved} solved by you and {shown} answered by the program.";
    SAVED: "Quedó guardado. Para seguir: apertura taller {folder}",
        "It is saved. To go on: apertura workshop {folder}";
    FROM_FOLDER: "Las órdenes se escriben desde la carpeta de la práctica: {folder}",
        "Orders are typed from the folder of the practice: {folder}";
    NOT_PRACTICE: "«{path}» es un plan de verdad: los ejercicios sólo se abren en una práctica.",
        "\"{path}\" is a real plan: exercises only open in a practice.";
    NOT_PRACTICE_TODO: "Para practicar: apertura taller nuevo pequeno practica",
        "To practise: apertura workshop new small practice";
    NO_PRACTICE: "Todavía no hay una práctica aquí.", "There is no practice here yet.";
    WHICH_TOWN: "¿Con qué municipio inventado quieres practicar?",
        "Which invented municipality do you want to practise with?";
    NOT_NOW: "Ninguno por ahora", "None for now";
    NO_EXERCISES: "Esta Guía no trae ejercicios para esta práctica.",
        "This Guide has no exercises for this practice.";
    NO_EXERCISES_TODO: "Usa --ejercicios CARPETA para abrir los tuyos.",
        "Use --exercises FOLDER to open yours.";
    NO_STEP: "No hay un ejercicio {n}; son {of}.", "There is no exercise {n}; there are {of}.";
    RESET_ASK: "¿Qué quieres reiniciar?", "What do you want to reset?";
    RESET_ONE: "Las marcas de este ejercicio; lo que escribiste se queda",
        "The marks of this exercise; what you wrote stays";
    RESET_ALL: "Toda la práctica, en una carpeta nueva; la de ahora se queda como está",
        "The whole practice, in a new folder; this one stays as it is";
    RESET_NONE: "Nada", "Nothing";
    RESET_DONE: "Las marcas del ejercicio se quitaron. Lo que contestaste sigue en el plan.",
        "The marks of the exercise were taken away. What you answered is still in the plan.";
    RESET_FRESH: "La práctica nueva está en {new}. La de antes sigue en {old}.",
        "The new practice is in {new}. The one of before is still in {old}.";
    RESET_NO_TOWN: "esta práctica no dice de qué municipio es: no se puede hacer otra igual.",
        "this practice does not say which town it is of: another like it cannot be made.";
    UNANSWERED: "Falta contestar: {ask} Se contesta con: apertura ir {code}",
        "Not answered: {ask} It is answered with: apertura goto {code}";
    OTHER_ANSWER: "{ask} Dice «{now}». Se cambia con: apertura ir {code}",
        "{ask} It says \"{now}\". It is changed with: apertura goto {code}";
    WANTED_ANSWER: "Aquí se busca: {answer}.", "What is looked for here: {answer}.";
    NOTHING_AT: "Falta en el plan: {at}", "Missing in the plan: {at}";
    NO_FILE: "Falta un archivo como {file}", "A file like {file} is missing";
    STILL_HOLDS: "En {file} siguen datos que no deben salir.", "There are still data in {file} that must not leave.";
    NOT_MENDED: "Sigue sin arreglo: {fault}", "Not mended yet: {fault}";
    ONE_OF: "Falta una de estas: {list}", "One of these is missing: {list}";
    TOO_FEW: "{thing}: hay {now}; deben ser {least} o más.", "{thing}: there are {now}; there should be {least} or more.";
    DATASETS: "Conjuntos en el inventario", "Datasets in the inventory";
    PENDING: "Respuestas pendientes", "Pending answers";
    DEMANDS: "Solicitudes anotadas", "Requests noted";
    DISCARDED: "Propuestas descartadas", "Discarded proposals";
    MUST_NOT: "Todavía pasa algo que no debe: vuelve a leer lo que se pide.",
        "Something still holds that must not: read again what is asked.";
    MUST_NOT_BE: "{ask} ({code}) No debe quedar en «{answer}».", "{ask} ({code}) It must not stay at \"{answer}\".";
    MUST_NOT_ANSWER: "{ask} ({code}) No debe quedar contestada.", "{ask} ({code}) It must not stay answered.";
    NO_PENDING: "Ninguna respuesta está pendiente con quién puede saberla. En una pregunta escribe: pendiente",
        "No answer is pending with who may know it. At a question write: pending";
    NO_PENDING_BY: "Ninguna pendiente dice para cuándo.", "No pending answer says by when.";
    NO_SCAN: "Todavía no se ha buscado en ninguna carpeta: en el paso 2, escribe e.",
        "No folder has been looked into yet: in step 2, write e.";
    NO_DISCARDED: "Ninguna propuesta está descartada: en la lista, x y su número.",
        "No proposal is discarded: in the list, x and its number.";
    NO_MERGED: "Ninguna propuesta está junta con otra: en una propuesta, j.",
        "No proposal is joined with another: at a proposal, j.";
    NO_RECEIPT: "Todavía no se publica nada: apertura publicar sitio publico",
        "Nothing is published yet: apertura publish site public";
    NO_DEMAND: "No hay solicitudes anotadas: apertura demanda importar ARCHIVO",
        "No requests are noted: apertura demand import FILE";
    NO_TREATMENT: "Ningún archivo preparado dice qué se hizo con los datos personales.",
        "No prepared file says what was done with the personal data.";
    NO_PREPARED: "Ningún archivo está preparado: apertura preparar ARCHIVO",
        "No file is prepared: apertura prepare FILE";
    NO_DICTIONARY: "Ninguna columna está descrita: apertura documentar",
        "No column is described: apertura document";
    NO_APPROVAL: "Nadie ha dado su visto bueno: apertura aprobar",
        "Nobody has given their approval: apertura approve";
    NO_MOVE: "Ningún conjunto cambió de lugar con su razón: apertura priorizar",
        "No dataset was moved with its reason: apertura prioritize";
    CHECK_FINDING: "Al comprobar el plan: {what}", "When the plan is checked: {what}";
    ANSWER_REFUSED: "La Guía no acepta esta respuesta:", "The Guide does not take this answer:";
    BROKEN: "Hay ejercicios que no se pueden leer:", "There are exercises that cannot be read:";
    BROKEN_TODO: "Para ver todo lo que hay que arreglar: apertura taller comprobar CARPETA",
        "To see all that is to be mended: apertura workshop check FOLDER";
    DID_REQUESTS: "Importé las solicitudes de {file}.", "I imported the requests of {file}.";
    DID_LINK: "La solicitud {folio} es de «{title}».", "Request {folio} is about \"{title}\".";
    DID_DESCRIBE: "Describí la columna {column} de «{title}».", "I described column {column} of \"{title}\".";
    NO_REQUEST: "no hay una solicitud con el folio {folio}.", "there is no request with the folio {folio}.";
    NO_COLUMN: "«{file}» no tiene una columna {column} que se pueda describir.",
        "\"{file}\" has no column {column} that can be described.";
    FILE_TAKEN: "«{file}» todavía no está en el inventario: acepta su propuesta en el paso 2.",
        "\"{file}\" is not in the inventory yet: accept its proposal in step 2.";
    FILE_DISCARDED: "La propuesta de «{file}» todavía no está descartada: en la lista, x y su número.",
        "The proposal of \"{file}\" is not discarded yet: in the list, x and its number.";
    FILE_PREPARED: "«{file}» todavía no está preparado: apertura preparar",
        "\"{file}\" is not prepared yet: apertura prepare";
    FILE_ONLINE: "«{file}» todavía no está publicado.", "\"{file}\" is not published yet.";
    FILE_WITH: "«{file}» todavía no está junto con su otro archivo: en una propuesta, j.",
        "\"{file}\" is not together with its other file yet: at a proposal, j.";
    FILE_ASKED: "Falta decir qué solicitud contesta «{file}»: apertura demanda relacionar",
        "Not said yet which request \"{file}\" answers: apertura demand match";
    FILE_RESULT: "Lo que sale de «{file}» todavía no está bien o no está: prepáralo otra vez.",
        "What comes out of \"{file}\" is not right yet, or is not there: prepare it again.";
    LEAVES: "Lo que sale todavía lleva datos que no deben salir.",
        "What leaves still holds data that must not leave.";
    OFFER_TOWN: "{called}: {name}", "{called}: {name}";
    CROWDED: "El calendario debe tener {least} fechas o más, y no más de {most} en un mismo mes: apertura calendario",
        "The calendar should have {least} dates or more, and no more than {most} in one month: apertura calendar";
    LINT_HEAD: "Ejercicios: {n}; minutos en total: {minutes}; por arreglar: {faults}.",
        "Exercises: {n}; minutes in all: {minutes}; to be mended: {faults}.";
    LINT_FINE: "No hay nada que arreglar. Para abrirlos: apertura taller --ejercicios CARPETA",
        "There is nothing to mend. To open them: apertura workshop --exercises FOLDER";
    CHECK_FOLDER: "La carpeta de tus ejercicios", "The folder of your exercises";
    CHECK_MORE: "Dice todo lo que hay que arreglar en los ejercicios de una carpeta, con archivo y línea: identificadores, los dos idiomas, minutos, pasos, lugares del plan, y si su comprobación ya se cumple al empezar o no la cumple su propia respuesta.\n\nUn ejercicio es un archivo .toml; se hacen en el orden de sus nombres.\n\nEjemplos:\n  apertura taller comprobar mis-ejercicios/\n  apertura taller practica/ --ejercicios mis-ejercicios/",
        "Tells all that is to be mended in the exercises of a folder, with file and line: ids, both languages, minutes, steps, places of the plan, and whether their check holds already at the beginning or is not fulfilled by its own answer.\n\nAn exercise is a .toml file; they are done in the order of their names.\n\nExamples:\n  apertura workshop check my-exercises/\n  apertura workshop practice/ --exercises my-exercises/";
    NOT_A_COMMAND: "no entiendo esa orden. Escríbela como se ve arriba, o usa una de las letras.",
        "I do not understand that order. Write it as seen above, or use one of the letters.";
}
