//! Sentences of maturity.

use super::texts;

texts! {
    COUNTED_OPTION: "Guarda con fecha de hoy las cifras que cuenta el programa",
        "Keep the figures that the program counts, as of today";
    MATURITY_TITLE: "Madurez, dimensión por dimensión",
        "Maturity, one dimension at a time";
    MATURITY_KEY: "Los niveles van de 0 a 4. Nada se gana por omisión, y lo que falta evaluar no es un cero.",
        "Levels go from 0 to 4. Nothing is earned by default, and what was not assessed is no zero.";
    COL_DIMENSION: "Dimensión",
        "Dimension";
    COL_LEVEL: "Nivel",
        "Level";
    COL_HOW: "De dónde sale",
        "Where it comes from";
    COL_BEFORE: "Antes",
        "Before";
    COL_TARGET: "Meta",
        "Target";
    COL_LEAST: "Nivel mínimo",
        "Least level";
    COL_MOST: "Nivel máximo",
        "Highest level";
    LEVEL_ON: "{level} ({day})",
        "{level} ({day})";
    BETWEEN: "entre {least} y {most}",
        "between {least} and {most}";
    OF_FOUR: "{level} de 4",
        "{level} of 4";
    FROM_PLAN: "lo muestra el plan",
        "the plan shows it";
    FROM_PERSON: "se contestó el {day}",
        "it was answered on {day}";
    NOT_ASSESSED: "sin evaluar",
        "not assessed";
    TARGET_BY: "{level}, para {day}",
        "{level}, by {day}";
    NEXT_STEPS: "Lo más pequeño que sube un nivel",
        "The smallest thing that raises a level";
    STEP: "{dimension}, nivel {level}: {text} Para llegar: {mend}.",
        "{dimension}, level {level}: {text} To get there: {mend}.";
    LACKS: "Le falta: {list}.",
        "It lacks: {list}.";
    LACK_ANSWER: "la respuesta {code}",
        "answer {code}";
    LACK_CHOICE: "que {code} diga «{choice}»",
        "that {code} says \"{choice}\"";
    LACK_FIGURE: "{what}: {have} de {least}",
        "{what}: {have} of {least}";
    LACK_ACT: "{act}, a tiempo",
        "{act}, in time";
    NOTHING_TO_COUNT: "nada que contar",
        "nothing to count";
    YES: "Sí",
        "Yes";
    FACT_DATASETS: "conjuntos en el inventario",
        "datasets in the inventory";
    FACT_DESCRIBED: "% de conjuntos descritos",
        "% of datasets described";
    FACT_VALUED: "% de conjuntos valorados",
        "% of datasets valued";
    FACT_DEMANDS: "pedidos anotados",
        "demands noted down";
    FACT_MATCHED: "% de pedidos relacionados",
        "% of demands matched";
    FACT_PERSONAL: "% de conjuntos con datos personales resueltos",
        "% of datasets with personal data decided";
    FACT_GROUNDED: "% de conjuntos cerrados con fundamento",
        "% of closed datasets with a ground";
    FACT_LICENSED: "% de conjuntos abiertos con licencia",
        "% of open datasets with a licence";
    FACT_DOCUMENTED: "% de conjuntos con diccionario",
        "% of datasets with a dictionary";
    FACT_OPEN_FORMAT: "% de conjuntos en formato abierto",
        "% of datasets in an open format";
    FACT_PUBLISHED: "conjuntos en línea",
        "datasets online";
    FACT_KEPT: "% de compromisos cumplidos",
        "% of commitments kept";
    FACT_ALIVE: "% de ligas que abren",
        "% of links that open";
    FACT_FRESH: "% de conjuntos al día",
        "% of datasets up to date";
    FACT_ACTIONS: "acciones de difusión en el último año",
        "acts of promotion in the last year";
    FACT_REUSES: "usos conocidos",
        "known uses";
    FACT_WATCHES: "mediciones en el último año",
        "measurements in the last year";
    FACT_MEASURED: "indicadores con cifra anotada en el último año",
        "indicators with a figure noted down in the last year";
    FACT_TASKS: "% de tareas cumplidas",
        "% of tasks done";
    FACT_ASSESSMENTS: "evaluaciones",
        "assessments";
    TALK_INTRO: "Se pregunta sólo lo que el plan no muestra: {n} de {all} dimensiones. Enter la deja sin evaluar.",
        "Only what the plan does not show is asked: {n} of {all} dimensions. Enter leaves one not assessed.";
    ASK_LEVEL: "{dimension}: ¿qué describe mejor lo que hay hoy?",
        "{dimension}: what describes best what there is today?";
    LEVEL_NONE: "Nada de lo que sigue",
        "None of what follows";
    ASK_RAISE: "¿Qué dimensiones quieren subir?",
        "Which dimensions do you want to raise?";
    ASK_RAISE_HINT: "Una o dos bastan. Enter si ahora no.",
        "One or two are enough. Enter if not now.";
    ASK_TARGET: "{dimension}: ¿hasta qué nivel?",
        "{dimension}: up to which level?";
    ASK_BY: "¿Para cuándo?",
        "By when?";
    ASK_BY_HINT: "Enter si aún no se sabe.",
        "Enter if it is not known yet.";
    ODD_LEVEL: "No se entiende «{text}».",
        "\"{text}\" is not understood.";
    ODD_LEVEL_TODO: "Escribe DIMENSIÓN=NIVEL, con un nivel de 0 a 4. Las dimensiones son: {list}.",
        "Write DIMENSION=LEVEL, with a level from 0 to 4. The dimensions are: {list}.";
    LEVEL_SHOWN: "{dimension}: dijiste {said} y el plan muestra {shown}; se guardó {shown}.",
        "{dimension}: you said {said} and the plan shows {shown}; {shown} was kept.";
}
