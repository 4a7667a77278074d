//! Sentences of what a trainer needs.

use super::texts;

texts! {
    AGENDA: "Hacer la agenda de un taller con los minutos que hay", "Make the agenda of a workshop with the minutes there are";
    AGENDA_MORE: "Elige ejercicios según los minutos y las metas, cada uno después de los que necesita, con bienvenida, descanso, cierre y evaluación. Dice lo que no cabe y por qué.\n\nEjemplos:\n  apertura taller agenda --minutos 120 --inicio 09:00\n  apertura taller agenda --minutos 180 --meta inventario --meta publicacion\n  apertura taller agenda --minutos 120 --html --salida agenda.html",
        "Picks exercises by the minutes and the aims, each after those that it needs, with welcome, break, closing and evaluation. It says what does not fit and why.\n\nExamples:\n  apertura workshop agenda --minutes 120 --start 09:00\n  apertura workshop agenda --minutes 180 --aim inventory --aim publication\n  apertura workshop agenda --minutes 120 --html --output agenda.html";
    SHEETS: "Hacer las hojas para imprimir", "Make the sheets to print";
    BOARD: "Ver el avance de la sala en los archivos de las mesas", "See the progress of the room in the files of the tables";
    BOARD_MORE: "Lee los planes de práctica de carpetas o memorias USB. Sólo mira; nada de un plan de verdad se enseña. Con --servir lo pone en una página de esta máquina, que se apaga con Ctrl-C.\n\nEjemplos:\n  apertura taller tablero sala/\n  apertura taller tablero sala/ --cada 30\n  apertura taller tablero sala/ --servir\n  apertura taller tablero sala/ --servir --red --puerto 8090",
        "Reads the practice plans of folders or USB sticks. It only looks; nothing of a real plan is shown. With --serve it puts it on a page of this machine, which Ctrl-C ends.\n\nExamples:\n  apertura workshop board room/\n  apertura workshop board room/ --every 30\n  apertura workshop board room/ --serve\n  apertura workshop board room/ --serve --lan --port 8090";
    COMPARE: "Comparar un grupo antes y después", "Compare a group before and after";
    REPORT: "Hacer el informe del taller", "Make the report of the workshop";
    CHECK: "Comprobar ejercicios propios", "Check exercises of your own";

    MINUTES_VALUE: "MINUTOS", "MINUTES";
    AIM_VALUE: "META", "AIM";
    TOWN_VALUE: "MUNICIPIO", "TOWN";
    TIME_VALUE: "HORA", "TIME";
    PORT_VALUE: "PUERTO", "PORT";
    MINUTES_OPTION: "Minutos que dura el taller, de principio a fin", "Minutes that the workshop takes, from start to end";
    AIM_OPTION: "Para qué es; se puede repetir. Sin metas, todos los ejercicios",
        "What it is for; may be repeated. Without aims, all exercises";
    TOWN_OPTION: "Municipio de práctica: pequeno, mediano o grande", "Practice municipality: small, middle or large";
    START_OPTION: "Hora de inicio, como 09:00", "When it starts, such as 09:00";
    HTML_OPTION: "Como página para imprimir", "As a page to print";
    EVERY_OPTION: "Mirar otra vez cada tantos segundos; escribe sólo cuando algo cambia",
        "Look again every so many seconds; it writes only when something changed";
    SECONDS_VALUE: "SEGUNDOS", "SECONDS";
    SERVE_OPTION: "Ponerlo en una página que sólo esta máquina ve", "Put it on a page that only this machine sees";
    LAN_OPTION: "Con --servir: que la vean las demás máquinas de la red", "With --serve: let the other machines of the network see it";
    PORT_OPTION: "Con --servir: el puerto; si no, 8090", "With --serve: the port; else 8090";
    FOLDERS_OPTION: "Carpetas o archivos de las mesas", "Folders or files of the tables";
    BOARD_HTML_OPTION: "Como página que se puede guardar", "As a page that can be kept";

    HEAD: "Taller de datos abiertos", "Open data workshop";
    AGENDA_TITLE: "Agenda del taller", "Agenda of the workshop";
    MINUTES: "{n} minutos", "{n} minutes";
    EXERCISE: "Ejercicio: {title}", "Exercise: {title}";
    FOR_ALL: "Para todas las metas, en el orden de la Guía.", "For all aims, in the order of the Guide.";
    FOR_AIMS: "Para: {aims}.", "For: {aims}.";
    IN_TOWN: "Municipio de práctica: {town}.", "Practice municipality: {town}.";
    COL_WHEN: "Hora", "When";
    COL_MINUTES: "Minutos", "Minutes";
    COL_WHAT: "Qué", "What";
    COL_FOR: "Para qué", "What for";
    SPARE: "Se usan {used} de {n} minutos; quedan {spare} de margen.", "{used} of {n} minutes are used; {spare} are left over.";
    OUT_HEAD: "No cabe:", "Does not fit:";
    OUT: "{title} ({n} min): {why}", "{title} ({n} min): {why}";
    NO_TIME: "faltan {n} minutos.", "{n} minutes are lacking.";
    BEHIND: "necesita antes «{title}», que no está.", "it needs \"{title}\" before it, which is not there.";
    NEEDS_UNKNOWN: "necesita antes «{id}», y no hay ejercicio así.", "it needs \"{id}\" before it, and there is no such exercise.";
    ASIDE: "De otras metas hay {n} ejercicios más.", "There are {n} more exercises of other aims.";
    ASSUMED: "Los minutos son un supuesto de la Guía; mídelos en tu sala y corrígelos.",
        "The minutes are an assumption of the Guide; measure them in your room and correct them.";
    NO_MINUTES: "Falta decir cuántos minutos dura el taller.", "How many minutes the workshop takes is not said.";
    NO_MINUTES_TODO: "Por ejemplo: apertura taller agenda --minutos 120", "For example: apertura workshop agenda --minutes 120";
    TOO_SHORT: "En {n} minutos no cabe un taller: bienvenida, cierre, evaluación y el ejercicio más corto piden {least}.",
        "A workshop does not fit in {n} minutes: welcome, closing, evaluation and the shortest exercise ask for {least}.";
    TOO_SHORT_TODO: "Da más minutos, o cambia los bloques en una Guía propia (workshop/workshop.toml).",
        "Give more minutes, or change the blocks in a Guide of your own (workshop/workshop.toml).";
    TOO_LONG: "{n} minutos son más de un día.", "{n} minutes are more than a day.";
    TOO_LONG_TODO: "Haz una agenda por día.", "Make one agenda a day.";
    NO_AIM: "Ninguna meta se llama «{word}».", "No aim is called \"{word}\".";
    AIMS_ARE: "Las metas son: {aims}.", "The aims are: {aims}.";
    NO_TIME_OF_DAY: "«{word}» no es una hora.", "\"{word}\" is no time of day.";
    NO_TIME_OF_DAY_TODO: "Escríbela con dos puntos: 09:00 o 16:30.", "Write it with a colon: 09:00 or 16:30.";
    NO_EXERCISES: "La Guía no tiene ejercicios: la agenda lleva sólo los bloques.",
        "The Guide has no exercises: the agenda has the blocks only.";
    EXERCISES_FAULTY: "Los ejercicios de la Guía no se pudieron leer.", "The exercises of the Guide could not be read.";
    OWN_FAULTY: "Los ejercicios de esa carpeta no se pudieron leer.", "The exercises of that folder could not be read.";
    OWN_FAULTY_TODO: "Para ver por qué: apertura taller comprobar CARPETA", "To see why: apertura workshop check FOLDER";
    KIT_FAULTY: "El archivo workshop/workshop.toml de la Guía no se pudo usar.", "The file workshop/workshop.toml of the Guide could not be used.";
    GUIDE_TODO: "Para ver por qué: apertura guia comprobar", "To see why: apertura guide check";
    TOWNS_FAULTY: "Los municipios de práctica de la Guía no se pudieron leer.",
        "The practice municipalities of the Guide could not be read.";
    NO_TOWN: "Ningún municipio de práctica se llama «{word}».", "No practice municipality is called \"{word}\".";
    TOWNS_ARE: "Los municipios son: {towns}.", "The towns are: {towns}.";

    BOARD_TITLE: "Tablero de la sala", "Board of the room";
    NO_TABLES: "No hay ninguna práctica en esas carpetas.", "There is no practice in those folders.";
    ALL_GO_ON: "Mesas: {n}. Ninguna está atorada.", "Tables: {n}. None is stuck.";
    SOME_STUCK: "Mesas: {n}. Atoradas: {stuck}.", "Tables: {n}. Stuck: {stuck}.";
    STUCK_AT: "{title} ({n}): {tables}", "{title} ({n}): {tables}";
    NEXT: "Sigue: {title}", "Next: {title}";
    ALL_DONE: "Terminó todo", "All done";
    MINUTES_OF: "{n} de {of}", "{n} of {of}";
    CLOCK_AHEAD: "sin medir: su reloj va adelantado", "not measured: its clock runs ahead";
    STUCK: "ATORADA: {why}", "STUCK: {why}";
    WHY_TIME: "lleva más tiempo del previsto", "takes longer than planned";
    WHY_TRIES: "varias comprobaciones fallidas", "several checks failed";
    WHY_HINTS: "ya pidió todas las pistas", "asked for all hints";
    GONE: "Sin actividad", "No activity";
    DONE_OF: "{n} de {of}", "{n} of {of}";
    SHOWN_OF_THEM: "({n} con resolver)", "({n} with solve)";
    AGO: "hace {n} min", "{n} min ago";
    AGO_HOURS: "hace {n} h", "{n} h ago";
    UNKNOWN_WHEN: "sin medir", "not measured";
    COL_TABLE: "Mesa", "Table";
    COL_WHERE: "Dónde va", "Where it is";
    COL_DONE: "Hechos", "Done";
    COL_HINTS: "Pistas", "Hints";
    COL_TRIES: "Fallos", "Failed";
    COL_HELP: "Ayudas", "Help";
    COL_LAST: "Última señal", "Last sign";
    COL_STATE: "Estado", "State";
    HELP_OF: "pistas {hints}, fallos {tries}", "hints {hints}, failed {tries}";
    UNREAD: "No se pudieron leer: {n}.", "Could not be read: {n}.";
    NOT_PRACTICE: "No son prácticas, y no se miran: {n}.", "Not a practice, and not looked at: {n}.";
    COPIES: "Copias más viejas de una mesa que ya está: {n}.", "Older copies of a table that is there: {n}.";
    TOO_MANY: "Archivos o carpetas que se dejaron de lado por ser demasiados: {n}.",
        "Files or folders left aside because there are too many: {n}.";
    NO_FOLDERS: "Falta decir qué carpetas mirar.", "Which folders to look at is not said.";
    NO_FOLDERS_TODO: "Por ejemplo: apertura taller tablero sala/", "For example: apertura workshop board room/";
    WATCHING: "Mirando cada {n} segundos. Ctrl-C termina.", "Looking every {n} seconds. Ctrl-C ends it.";
    NOTHING_MOVED: "Sin cambios.", "Nothing changed.";

    STAMP: "Visto a las {at}", "Seen at {at}";
    PAGE_LOST: "La máquina que da esta página no contesta; lo que se ve es de la hora de arriba.",
        "The machine that serves this page does not answer; what is seen is of the time above.";
    PAGE_SERVED: "Esta página se mira sola cada pocos segundos. Sólo se lee, y no guarda nada.",
        "This page looks again by itself every few seconds. It is only read, and keeps nothing.";
    PAGE_KEPT: "Es la foto de un momento: no cambia sola.", "It is the picture of a moment: it does not change by itself.";
    SERVED_AT: "El tablero está en:", "The board is at:";
    SERVED_END: "Ctrl-C la apaga.", "Ctrl-C ends it.";
    SERVED_ENDED: "La página se apagó. Nada quedó abierto.", "The page was ended. Nothing is left open.";
    LAN_WARNING: "Cualquiera en esta red podrá ver los apodos de las mesas, en qué ejercicio van, sus pistas y sus fallos. No podrá ver archivos, ni cambiar nada, y la página va sin cifrar.",
        "Anybody on this network will be able to see the nicknames of the tables, which exercise they are at, their hints and failed checks. They cannot see files or change anything, and the page is not encrypted.";
    LAN_ASK: "¿Ponerla en la red?", "Put it on the network?";
    LAN_YES: "Sí, ponerla en la red", "Yes, put it on the network";
    LAN_NO: "No, sólo en esta máquina", "No, only on this machine";
    LAN_UNASKED: "Poner la página en la red pide un sí.", "Putting the page on the network asks for a yes.";
    LAN_UNASKED_TODO: "Repite la orden con --si.", "Repeat the command with --yes.";
    LAN_ALONE: "--red va con --servir.", "--lan goes with --serve.";
    LAN_ALONE_TODO: "Por ejemplo: apertura taller tablero sala/ --servir --red", "For example: apertura workshop board room/ --serve --lan";
    BAD_PORT: "El puerto {port} no existe: van del 1 al 65535.", "There is no port {port}: they go from 1 to 65535.";
    NO_PORT: "No se pudo usar el puerto {port}: {why}", "The port {port} could not be used: {why}";
    NO_PORT_TODO: "Prueba otro: --puerto 8091", "Try another: --port 8091";
    PORT_TAKEN: "otro programa lo tiene.", "another program has it.";
    PORT_FORBIDDEN: "el sistema no lo permite.", "the system does not allow it.";
    PORT_OTHER: "el sistema dijo «{why}».", "the system said \"{why}\".";

    SHEETS_MORE: "Hoja de participantes (sin respuestas), hoja de quien facilita (pistas, respuestas y tiempos), tarjeta de teclas, asistencia en cuentas, evaluación y lienzo. Van a una carpeta; --salida dice cuál.\n\nEjemplos:\n  apertura taller hojas\n  apertura taller hojas --municipio pequeno --salida imprimir/\n  apertura taller hojas --meta inventario --formato odt",
        "Sheet of participants (without answers), sheet of the trainer (hints, answers and times), card of keys, attendance as counts, evaluation and canvas. They go to a folder; --output says which.\n\nExamples:\n  apertura workshop sheets\n  apertura workshop sheets --town small --output print/\n  apertura workshop sheets --aim inventory --format odt";
    FORMAT_OPTION: "Formato: html, docx, odt o txt; si no, html", "Format: html, docx, odt or txt; else html";

    COMPARE_MORE: "Compara las mismas mesas en dos carpetas: por ejercicio y por cuántos resolvió cada una, con distribución y medianas. Si en la carpeta de después hay un evaluacion.csv, también sus cuentas.\n\nEjemplos:\n  apertura taller comparar antes/ despues/\n  apertura taller comparar antes/ despues/ --csv --salida cambio.csv",
        "Compares the same tables in two folders: by exercise and by how many each solved, with distribution and medians. When the folder of after has an evaluation.csv, its counts too.\n\nExamples:\n  apertura workshop compare before/ after/\n  apertura workshop compare before/ after/ --csv --output change.csv";
    BEFORE_VALUE: "ANTES", "BEFORE";
    AFTER_VALUE: "DESPUES", "AFTER";
    BEFORE_FOLDER: "La carpeta de antes", "The folder of before";
    AFTER_FOLDER: "La carpeta de después", "The folder of after";
    EVALUATION_OPTION: "Archivo con las cuentas de la evaluación", "File with the counts of the evaluation";
    COMPARE_CSV: "Como tabla CSV, una cuenta por renglón", "As a CSV table, one count a row";
    REPORT_MORE: "Se escribe solo con los archivos de las mesas: asistencia en cuentas, ejercicios hechos, dónde se atoraron, pistas, propuestas con sus cifras y lo que no se midió. Sin nombres de personas.\n\nEjemplos:\n  apertura taller informe sala/ --asistencia \"20 personas, 11 áreas\"\n  apertura taller informe sala/ --antes sala-antes/ --salida informe.docx",
        "It writes itself from the files of the tables: attendance as counts, exercises done, where they got stuck, hints, proposals with their figures and what was not measured. No names of persons.\n\nExamples:\n  apertura workshop report room/ --attendance \"20 people, 11 units\"\n  apertura workshop report room/ --before room-before/ --output report.docx";
    ROOM_FOLDER: "La carpeta con los archivos de las mesas", "The folder with the files of the tables";
    BEFORE_OPTION: "Carpeta de las mismas mesas antes del taller", "Folder of the same tables before the workshop";
    ATTENDANCE_VALUE: "CUENTAS", "COUNTS";
    ATTENDANCE_OPTION: "Asistencia en cuentas: \"20 personas, 11 áreas\"", "Attendance as counts: \"20 people, 11 units\"";
    PLANNED_OPTION: "Minutos que se planearon, para decir qué faltó", "Minutes that were planned, to say what was left";

    COMPARE_TITLE: "Antes y después", "Before and after";
    COMPARED: "Mesas en las dos carpetas: {pairs} (de {before} antes y {after} después).",
        "Tables in both folders: {pairs} (of {before} before and {after} after).";
    ONLY_BEFORE: "Sólo antes, no se comparan ({n}): {tables}.", "Only before, not compared ({n}): {tables}.";
    ONLY_AFTER: "Sólo después, no se comparan ({n}): {tables}.", "Only after, not compared ({n}): {tables}.";
    SOLVED_EACH: "Ejercicios que resolvió cada mesa sin que el programa contestara, de {of}:",
        "Exercises that each table solved without the program answering, of {of}:";
    SPREAD: "{side}: mediana {median}, de {low} a {high}, en {n} mesas ({each}).",
        "{side}: median {median}, from {low} to {high}, in {n} tables ({each}).";
    WITH_NUMBER: "{n} con {number}", "{n} with {number}";
    MOVED: "Mejoraron {better} de {of}, igual {same}, bajaron {worse}.", "Better {better} of {of}, the same {same}, worse {worse}.";
    SOLVED_BY: "Mesas que resolvieron cada ejercicio, y cómo cambió su estado:",
        "Tables that solved each exercise, and how its state changed:";
    COL_BEFORE: "Antes", "Before";
    COL_AFTER: "Después", "After";
    COL_BETTER: "Mejor", "Better";
    COL_SAME: "Igual", "Same";
    COL_WORSE: "Peor", "Worse";
    ANSWERS_HEAD: "Evaluación: personas por marca, de 1 a 5, como las contó quien facilita.",
        "Evaluation: people by mark, from 1 to 5, as the trainer counted them.";
    COL_MARKS_BEFORE: "Antes (1-2-3-4-5)", "Before (1-2-3-4-5)";
    COL_MARKS_AFTER: "Después (1-2-3-4-5)", "After (1-2-3-4-5)";
    COL_MEDIANS: "Medianas", "Medians";
    MARKS_OF: "{each} de {n}", "{each} of {n}";
    FROM_TO: "{before} a {after}", "{before} to {after}";
    COMPARE_NOTE: "El orden de los estados es: sin empezar, empezado, con resolver, resuelto. Una mediana no dice quién se quedó atrás: mira la distribución.",
        "The order of states is: not begun, begun, with solve, solved. A median does not say who was left behind: look at the distribution.";
    COUNTS_EMPTY: "El archivo de la evaluación está vacío.", "The file of the evaluation is empty.";
    COUNTS_HEADS: "El primer renglón debe decir: pregunta, marca, antes, despues.", "The first line has to say: question, mark, before, after.";
    COUNTS_QUESTION: "En el renglón {line} la pregunta no es de la evaluación: {cell}", "In line {line} the question is not of the evaluation: {cell}";
    COUNTS_NUMBER: "En el renglón {line} las cuentas deben ser números enteros: {cell}", "In line {line} the counts have to be whole numbers: {cell}";
    COUNTS_MARK: "En el renglón {line} la marca va de 1 a {most}: {cell}", "In line {line} the mark goes from 1 to {most}: {cell}";
    COUNTS_FAULTY: "No se pudo usar {path}.", "{path} could not be used.";
    COUNTS_TODO: "Corrige esos renglones y repite la orden. La plantilla está entre las hojas: apertura taller hojas",
        "Correct those lines and repeat the command. The template is among the sheets: apertura workshop sheets";

    REPORT_TITLE: "Informe del taller", "Report of the workshop";
    REPORT_OF: "Hecho el {day} con los archivos de práctica de las mesas.", "Made on {day} from the practice files of the tables.";
    WHO_CAME: "Asistencia", "Attendance";
    NOBODY_COUNTED: "No se contó la asistencia.", "Attendance was not counted.";
    TABLES_READ: "Mesas cuyo archivo se leyó: {n}.", "Tables whose file was read: {n}.";
    WHAT_WAS_DONE: "Qué se hizo", "What was done";
    NOTHING_BEGUN: "Ninguna mesa empezó un ejercicio.", "No table began an exercise.";
    COL_BEGAN: "Empezaron", "Began";
    COL_SOLVED: "Resolvieron", "Solved";
    COL_SHOWN: "Con resolver", "With solve";
    COL_UNFINISHED: "Sin terminar", "Unfinished";
    COL_PLANNED: "Minutos previstos", "Minutes planned";
    COL_TOOK: "Minutos que tomó", "Minutes it took";
    TOOK: "mediana {median}, de {low} a {high} ({n} mesas)", "median {median}, from {low} to {high} ({n} tables)";
    DONE_NOTE: "Empezaron se cuenta de todas las mesas; lo demás, de las que lo empezaron. Los minutos son del reloj de cada máquina.",
        "Began is counted of all tables; the rest, of those that began it. Minutes are by the clock of each machine.";
    PLANNED: "De los ejercicios de la agenda se empezaron {n} de {of}.", "Of the exercises of the agenda {n} of {of} were begun.";
    PLANNED_LEFT: "Quedaron: {titles}.", "Left over: {titles}.";
    WHERE_STUCK: "Dónde se atoró la sala", "Where the room got stuck";
    STUCK_AT_END: "Al leer los archivos seguían atoradas:", "When the files were read, still stuck were:";
    HINTS_HEAD: "Pistas que se pidieron, de más a menos:", "Hints that were asked for, from most to least:";
    HINTS_ASKED: "{title}: {hints}; todas las suyas, {all} de {of} mesas.", "{title}: {hints}; all of its own, {all} of {of} tables.";
    NO_HINTS: "Ninguna mesa pidió pistas.", "No table asked for hints.";
    FAULTS_MISSED: "Fallas plantadas: cuáles se vieron y cuáles no", "Planted faults: which were seen and which were not";
    FAULTS_NONE: "Ninguna mesa llegó a las fallas plantadas, o no se pudieron calificar.",
        "No table reached the planted faults, or they could not be marked.";
    COL_MENDED: "Arregladas", "Mended";
    COL_MISSED: "No vistas", "Missed";
    COL_LEFT: "Salieron con la falla", "Left with the fault";
    COL_NOT_REACHED: "No se llegó", "Not reached";
    POINTS_EACH: "Puntos de la clave por mesa, de {most} como mucho:", "Points of the key by table, of {most} at most:";
    NOBODY_BEGAN: "Ejercicios que ninguna de esas mesas empezó: {n}.", "Exercises that none of those tables began: {n}.";
    NOBODY_MENDED: "Fallas que ninguna de esas mesas arregló: {n}.", "Faults that none of those tables mended: {n}.";
    FAULTS_BY: "Mesas que arreglaron cada falla plantada, y cómo cambió:", "Tables that mended each planted fault, and how it changed:";
    PROPOSALS: "Propuestas para el siguiente taller", "Proposals for the next workshop";
    NO_PROPOSALS: "Ninguna medida pasó de su umbral.", "No measure went above its threshold.";
    PROPOSALS_NOTE: "Los umbrales son supuestos de la Guía (workshop/workshop.toml).", "The thresholds are assumptions of the Guide (workshop/workshop.toml).";
    FEW_TABLES: "Son menos de {n} mesas: cada cifra cuenta casos, no tendencias.", "Fewer than {n} tables: each figure counts cases, not tendencies.";
    COMMITMENTS: "Compromisos de las mesas", "Commitments of the tables";
    COMMITMENTS_NOTE: "Se llenan a mano con lo dicho en el cierre: qué hará cada área, y cuándo.", "Filled in by hand with what was said at the closing: what each unit will do, and when.";
    NOT_MEASURED: "Lo que no se midió", "What was not measured";
    NOT_EVALUATION: "La evaluación de antes y después", "The evaluation of before and after";
    NOT_BEFORE: "Cómo estaban las mesas antes del taller", "How the tables were before the workshop";
    NOT_PLANNED: "La agenda que se planeó", "The agenda that was planned";
    NOT_LEARNT: "Qué harán las personas con lo aprendido en su institución", "What people will do in their institution with what they learnt";
    NO_NAMES: "Este informe no lleva nombres de personas: los de las mesas son apodos.", "This report has no names of persons: those of tables are nicknames.";
    ATTENDANCE_PART: "No se entiende «{part}»: la asistencia son números y lo que se contó.", "\"{part}\" is not understood: attendance is numbers and what was counted.";
    ATTENDANCE_TODO: "Por ejemplo: \"20 personas, 11 áreas, 9 mujeres, 8 hombres, 3 prefieren no decir\"", "For example: \"20 people, 11 units, 9 women, 8 men, 3 prefer not to say\"";
    ATTENDANCE_FILE: "El archivo de asistencia no se pudo leer: {why}", "The file of attendance could not be read: {why}";
    ATTENDANCE_NEWER: "El archivo de asistencia es de la versión {version}; este programa lee la 1.", "The file of attendance is of version {version}; this program reads 1.";
    ATTENDANCE_SUM: "Mujeres, hombres y quienes prefieren no decir suman {parts}, más que las {people} personas.", "Women, men and those who prefer not to say sum {parts}, more than the {people} people.";
    ATTENDANCE_NAME: "asistencia.toml", "attendance.toml";
    ATTENDANCE_ASK: "{label}: ¿cuántas?", "{label}: how many?";
    ATTENDANCE_HINT: "Sólo el número. Enter si no se contó.", "Only the number. Enter when it was not counted.";
    ATTENDANCE_NUMBER: "escribe un número, o Enter si no se contó.", "enter a number, or Enter when it was not counted.";
    REPORT_FORMAT: "El informe no se hace en «{word}».", "The report is not made as \"{word}\".";
    REPORT_FORMAT_TODO: "Usa .html, .md, .odt, .docx o .txt.", "Use .html, .md, .odt, .docx or .txt.";
}
