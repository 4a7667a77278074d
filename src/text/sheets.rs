//! Sentences of the sheets of a workshop.

use super::texts;

texts! {
    SHEETS_FOLDER: "hojas-taller", "workshop-sheets";
    FILE_PARTICIPANT: "1-participantes", "1-participants";
    FILE_TRAINER: "2-quien-facilita", "2-trainer";
    FILE_CARD: "3-tarjeta", "3-card";
    FILE_ATTENDANCE: "4-asistencia", "4-attendance";
    FILE_EVALUATION: "5-evaluacion", "5-evaluation";
    FILE_CANVAS: "6-lienzo", "6-canvas";
    FILE_COUNTS: "evaluacion", "evaluation";
    SHEET_PARTICIPANT: "Hoja de participantes", "Sheet of participants";
    SHEET_TRAINER: "Hoja de quien facilita", "Sheet of the trainer";
    SHEET_CARD: "Tarjeta rápida", "Quick card";
    SHEET_ATTENDANCE: "Asistencia en cuentas", "Attendance as counts";
    SHEET_EVALUATION: "Evaluación, antes y después", "Evaluation, before and after";
    SHEET_CANVAS: "Lienzo de ocho bloques", "Canvas of eight blocks";
    PARTICIPANT_INTRO: "Todo lo que harás es en un municipio inventado: nada es de verdad y nada se puede romper. Si te atoras, escribe pista.",
        "All that you will do is in an invented municipality: nothing is real and nothing can be broken. If you are stuck, enter hint.";
    PARTICIPANT_BEGIN: "Para empezar, escribe apertura taller nuevo {town} practica y luego apertura taller practica",
        "To begin, enter apertura workshop new {town} practica and then apertura workshop practica";
    PARTICIPANT_FOOT: "Al terminar, escribe comprobar; el programa dice si quedó.", "When done, enter check; the program says whether it is right.";
    EXERCISE_OF: "Ejercicio {n} de {of}: {title}", "Exercise {n} of {of}: {title}";
    NUMBERED: "{n}. {title}", "{n}. {title}";
    LABEL_AIM: "Meta:", "Aim:";
    LABEL_MINUTES: "Minutos:", "Minutes:";
    LABEL_TASK: "Qué hacer:", "What to do:";
    LABEL_ORDER: "Orden:", "Command:";
    LABEL_BECAUSE: "Por qué:", "Why:";
    NOTES: "Notas", "Notes";
    HINTS_IN_ORDER: "Pistas, en su orden", "Hints, in their order";
    COL_PRESS: "Escribe", "Type";
    COL_DOES: "Y pasa esto", "And this happens";
    CARD_FOOT: "apertura, sin nada más, siempre abre donde te quedaste.", "apertura, with nothing else, always opens where you were.";
    ATTENDANCE_INTRO: "Cuenta en voz alta y escribe el número. No se piden nombres ni firmas; quien no quiera decir algo cuenta en esa línea.",
        "Count aloud and write the number. No names or signatures are asked for; whoever prefers not to say counts on that line.";
    ATTENDANCE_FOOT: "Lo que no se contó queda en blanco, y el informe dirá que no se midió.",
        "What was not counted stays blank, and the report will say that it was not measured.";
    COL_COUNTED: "Se cuenta", "Counted";
    COL_HOW_MANY: "Cuántas", "How many";
    COUNT_PEOPLE: "Personas", "People";
    COUNT_INSTITUTIONS: "Instituciones", "Institutions";
    COUNT_AREAS: "Áreas", "Units";
    COUNT_TABLES: "Mesas", "Tables";
    COUNT_WOMEN: "Mujeres", "Women";
    COUNT_MEN: "Hombres", "Men";
    COUNT_UNDISCLOSED: "Prefieren no decir", "Prefer not to say";
    COUNT_STAYED: "Personas que se quedaron hasta el final", "People who stayed to the end";
    EVALUATION_INTRO: "Sin nombre. Se marca una casilla por renglón, antes de empezar y otra vez al terminar.",
        "Without a name. One box is marked in each row, before the start and again at the end.";
    EVALUATION_SCALE: "1 es nada; 5 es que lo podría enseñar.", "1 is not at all; 5 is that I could teach it.";
    EVALUATION_COUNT: "Para quien facilita: cuántas marcas hubo", "For the trainer: how many marks there were";
    EVALUATION_COUNT_INTRO: "Pasa estas cuentas al archivo evaluacion.csv de esta carpeta; las lee apertura taller comparar.",
        "Copy these counts into the file evaluation.csv of this folder; apertura workshop compare reads them.";
    COL_SENTENCE: "Frase", "Sentence";
    BEFORE: "Antes", "Before";
    AFTER: "Después", "After";
    CANVAS_INTRO: "Una hoja por mesa, con la institución de verdad. Se empieza por Datos y se sigue en orden; lo que no se sepa se deja con un signo de pregunta y quién puede saberlo.",
        "One sheet a table, with the real institution. It begins with Data and goes on in order; what is not known is left with a question mark and who may know it.";
    CSV_QUESTION: "pregunta", "question";
    CSV_MARK: "marca", "mark";
    CSV_BEFORE: "antes", "before";
    CSV_AFTER: "despues", "after";
    TRAINER_INTRO: "No la repartas: tiene las respuestas. Los números son los del orden de la Guía.",
        "Do not hand it out: it has the answers. The numbers are those of the order of the Guide.";
    TRAINER_BLOCKS: "Bloques que no son ejercicios", "Blocks that are no exercises";
    TRAINER_STUCK: "Cuándo sentarse con una mesa", "When to sit with a table";
    STUCK_RULE: "El tablero la llama atorada si lleva {over} minutos más de los previstos, si falló {tries} comprobaciones o si ya pidió todas las pistas.",
        "The board calls it stuck when it is {over} minutes over the plan, when {tries} checks failed or when it asked for all hints.";
    AT_START: "Al empezar", "At the start";
    AT_BREAK: "En medio", "In between";
    AT_LAST: "Si queda tiempo", "If time is left";
    AT_END: "Al final", "At the end";
    COL_NUMBER: "Núm.", "No.";
    COL_EXERCISE: "Ejercicio", "Exercise";
    COL_LEVEL: "Nivel (1 a 3)", "Level (1 to 3)";
    COL_NEEDS: "Necesita antes", "Needs before it";
    COL_BLOCK: "Bloque", "Block";
    FAULTS: "Fallas plantadas en {town}", "Faults planted in {town}";
    FAULTS_WHERE: "Con --municipio esta hoja dice también las fallas plantadas en él y qué enseña cada una.",
        "With --town this sheet also says the faults planted in it and what each teaches.";
    COL_FAULT: "Falla", "Fault";
    COL_TEACHES: "Qué enseña", "What it teaches";
    COL_MEND: "Cómo se arregla", "How it is mended";
    SHEETS_WOULD: "Ensayo: estas hojas irían a {folder}:", "Dry run: these sheets would go to {folder}:";
    SHEET_COUNTS: "Cuentas de la evaluación, por llenar", "Counts of the evaluation, to be filled in";
    CANVAS_TABLE: "Mesa:", "Table:";
    SHEETS_DONE: "Hojas listas en {folder}:", "Sheets ready in {folder}:";
}
