//! Sentences of the cycle of improvement.

use super::texts;

texts! {
    IMPROVE: "Seguir el ciclo de mejora: qué toca, madurez, indicadores",
        "Follow the cycle of improvement: what is due, maturity, indicators";
    IMPROVE_MORE: "Sin nada más muestra qué toca hoy y el calendario de los meses que siguen. Lo que el plan ya muestra (una medición, una publicación, una sesión) cuenta como hecho sin que lo digas.\n\nEjemplos:\n  apertura mejora\n  apertura mejora --ics mejora.ics\n  apertura mejora hecho difusion --nota \"Boletín de octubre\"\n  apertura mejora madurez\n  apertura mejora indicadores",
        "On its own it shows what is due today and the calendar of the months to come. What the plan shows already (a measurement, a publication, a session) counts as done without you saying so.\n\nExamples:\n  apertura improvement\n  apertura improvement --ics improvement.ics\n  apertura improvement done communication --remarks \"October newsletter\"\n  apertura improvement maturity\n  apertura improvement indicators";
    MONTHS_OPTION: "Meses del calendario; sin ella, 12",
        "Months of the calendar; without it, 12";
    ICS_OPTION: "Escribe el calendario en un archivo .ics",
        "Write the calendar to an .ics file";
    ACTS_OPTION: "Explica todos los actos que tocan, no sólo los primeros",
        "Explain every act that is due, not only the first ones";
    DONE: "Anotar que un acto del ciclo se hizo",
        "Note down that an act of the cycle was done";
    DONE_MORE: "Sin ACTO se pregunta cuál. Lo que el plan muestra por sí solo no hace falta anotarlo.\n\nEjemplos:\n  apertura mejora hecho\n  apertura mejora hecho obligaciones --fecha 2026-10-05 --cargo \"Unidad de Transparencia\"",
        "Without ACT it is asked which. What the plan shows by itself need not be noted down.\n\nExamples:\n  apertura improvement done\n  apertura improvement done obligations --date 2026-10-05 --post \"Transparency Unit\"";
    ACT: "ACTO",
        "ACT";
    ACT_ABOUT: "El acto, como lo llama apertura mejora",
        "The act, as apertura improvement calls it";
    TEXT: "TEXTO",
        "TEXT";
    ID: "TAREA",
        "TASK";
    DATE: "FECHA",
        "DATE";
    DATE_OPTION: "El día; sin ella, hoy",
        "The day; without it, today";
    POST: "CARGO",
        "POST";
    POST_OPTION: "El cargo de quien lo hace, no su nombre",
        "The post of whoever does it, not their name";
    NOTE_OPTION: "Qué resultó",
        "What came of it";
    TASK: "Dejar una tarea con cargo y fecha, o anotar que se hizo",
        "Leave a task with a post and a date, or note down that it was done";
    TASK_MORE: "Sin nada más muestra las tareas.\n\nEjemplos:\n  apertura mejora tarea\n  apertura mejora tarea \"Corregir la liga de obras\" --de ligas-y-fechas --para 2027-01-15 --cargo \"Jefatura de Sistemas\"\n  apertura mejora tarea --hecha corregir-la-liga-de-obras-3f2a1",
        "On its own it shows the tasks.\n\nExamples:\n  apertura improvement task\n  apertura improvement task \"Mend the link of works\" --from links-and-dates --due 2027-01-15 --post \"Head of IT\"\n  apertura improvement task --finished mend-the-link-of-works-3f2a1";
    TASK_ABOUT: "Qué hay que hacer",
        "What is to be done";
    ORIGIN: "ORIGEN",
        "ORIGIN";
    FROM_OPTION: "Acto, indicador o dimensión de donde salió",
        "Act, indicator or dimension that it came from";
    DUE_OPTION: "Para cuándo",
        "By when";
    FINISHED_OPTION: "La tarea que se hizo",
        "The task that was done";
    MATURITY: "Evaluar la madurez, fijar metas y ver qué sigue",
        "Assess maturity, set targets and see what comes next";
    MATURITY_MORE: "Se pregunta sólo lo que el plan no muestra. Cada dimensión va por separado: no hay promedio.\n\nEjemplos:\n  apertura mejora madurez\n  apertura mejora madurez --ver\n  apertura mejora madurez --nivel promotion=2 --meta inventory=3 --para 2027-06-30\n  apertura mejora madurez --csv --salida madurez.csv",
        "Only what the plan does not show is asked. Each dimension stands apart: there is no average.\n\nExamples:\n  apertura improvement maturity\n  apertura improvement maturity --show\n  apertura improvement maturity --level promotion=2 --target inventory=3 --due 2027-06-30\n  apertura improvement maturity --csv --output maturity.csv";
    SHOW_OPTION: "Sólo muestra; no pregunta nada",
        "Only show; ask nothing";
    LEVEL: "DIMENSIÓN=NIVEL",
        "DIMENSION=LEVEL";
    LEVEL_OPTION: "El nivel de una dimensión que el plan no muestra",
        "The level of a dimension that the plan does not show";
    TARGET_OPTION: "El nivel al que quieren llegar",
        "The level that you want to reach";
    BY_OPTION: "Para cuándo son las metas",
        "By when the targets are";
    CSV_OPTION: "Escribe la tabla en CSV",
        "Write the table as CSV";
    HTML_OPTION: "Escribe la tabla como página",
        "Write the table as a page";
    DETAIL_OPTION: "Muestra también fórmula y origen de cada cifra",
        "Show the formula and the origin of each figure too";
    INDICATORS: "Ver los indicadores, con su tendencia",
        "See the indicators, with their trend";
    INDICATORS_MORE: "Lo que el plan permite contar se cuenta; lo demás dice «sin medir» y qué haría falta. Van primero los que eligieron en la pregunta J01.\n\nEjemplos:\n  apertura mejora indicadores\n  apertura mejora indicadores --detalle\n  apertura mejora indicadores --csv --salida indicadores.csv",
        "What the plan lets count is counted; the rest says \"not measured\" and what would be needed. Those chosen in question J01 come first.\n\nExamples:\n  apertura improvement indicators\n  apertura improvement indicators --detail\n  apertura improvement indicators --csv --output indicators.csv";
    NOTE_DOWN: "Anotar una cifra que se midió fuera del programa",
        "Note down a figure that was measured outside of the program";
    NOTE_MORE: "Porcentajes se escriben con su signo: 87.5%. Un archivo CSV lleva las columnas indicador, fecha, valor y, si quieres, fuente.\n\nEjemplos:\n  apertura mejora anotar downloads 1240 --fecha 2026-10-31 --fuente \"Estadísticas del portal\"\n  apertura mejora anotar --archivo estadisticas.csv",
        "Percentages are written with their sign: 87.5%. A CSV file has the columns indicator, date, value and, if you like, source.\n\nExamples:\n  apertura improvement note downloads 1240 --date 2026-10-31 --source \"Portal statistics\"\n  apertura improvement note --file statistics.csv";
    INDICATOR: "INDICADOR",
        "INDICATOR";
    INDICATOR_ABOUT: "El indicador, como lo llama apertura mejora indicadores",
        "The indicator, as apertura improvement indicators calls it";
    VALUE: "VALOR",
        "VALUE";
    VALUE_ABOUT: "La cifra: 1240, 87.5%",
        "The figure: 1240, 87.5%";
    SOURCE_OPTION: "De dónde se tomó",
        "Where it was read";
    FILE_OPTION: "Un CSV con una cifra por renglón",
        "A CSV with one figure on each row";

    // What shows that an act was done.
    SEEN_HAND: "lo anotó una persona",
        "somebody noted it down";
    SEEN_WATCH: "hay una medición de ligas",
        "there is a measurement of links";
    SEEN_MEASURED: "hay una cifra anotada",
        "a figure was noted down";
    SEEN_PROMOTION: "hay una acción de promoción hecha",
        "an act of promotion was done";
    SEEN_RECEIPT: "hay un recibo de publicación",
        "there is a receipt of a publication";
    SEEN_MODIFIED: "lo dice la respuesta {code}",
        "answer {code} says so";
    SEEN_SESSION: "lo dicen la sesión o su minuta ({code})",
        "the session or its minutes say so ({code})";
    SEEN_PASS: "hay una revisión anotada",
        "a review was noted down";
    SEEN_PRIORITIES: "lo dice el acta de prioridades ({code})",
        "the minutes of the priorities say so ({code})";
    SEEN_SCAN: "hay una revisión de carpetas",
        "the folders were scanned";
    SEEN_MATURITY: "hay una evaluación guardada",
        "an assessment was kept";
    SEEN_RECEPTION: "alguien recibió lo entregado",
        "somebody received what was handed over";

    // How an act stands.
    LATE: "tarde: {n} días",
        "late: {n} days";
    LATE_ONE: "tarde: 1 día",
        "late: 1 day";
    DUE_NOW: "toca hoy",
        "due today";
    SOON: "en {n} días",
        "in {n} days";
    SOON_ONE: "mañana",
        "tomorrow";
    STATE_DONE: "hecho",
        "done";
    STATE_AHEAD: "más adelante",
        "further on";
    STATE_WAITING: "aún no cuenta",
        "does not count yet";
    NO_START: "falta la fecha en que empieza el plan ({code})",
        "the day that the plan begins is missing ({code})";
    STARTS_LATER: "el plan empieza el {day}",
        "the plan begins on {day}";
    NOTHING_PUBLISHED: "cuenta desde la primera publicación",
        "it counts from the first publication";
    NO_CHANGE: "falta el día del cambio de administración; se anota con apertura entrega",
        "the day of the change of administration is missing; it is noted with apertura handover";

    // The page of the cycle.
    TITLE: "Ciclo de mejora · {name}",
        "Cycle of improvement · {name}";
    TITLE_UNNAMED: "Ciclo de mejora",
        "Cycle of improvement";
    COL_ACT: "Acto",
        "Act";
    COL_EVERY: "Cada",
        "Every";
    COL_STATE: "Estado",
        "State";
    COL_NEXT: "Toca",
        "Due";
    COL_LAST: "Última vez",
        "Last time";
    COL_MONTH: "Mes",
        "Month";
    COL_ACTS: "Qué toca",
        "What is due";
    NEVER: "nunca",
        "never";
    NOW: "Qué hacer ahora",
        "What to do now";
    NOTHING_NOW: "No hay nada por hacer hoy en el ciclo.",
        "There is nothing to do today in the cycle.";
    HOW: "{title}. {how} Te toma unos {minutes} min. A cargo de: {who}.",
        "{title}. {how} It takes you about {minutes} min. In charge: {who}.";
    TYPE: "Escribe: {commands}",
        "Type: {commands}";
    MARK_DONE: "Cuando lo hagas: apertura mejora hecho {id}",
        "When you have done it: apertura improvement done {id}";
    LAST_SEEN: "Última vez: {day}; {seen}.",
        "Last time: {day}; {seen}.";
    PASSAGE: "{title}, {at}",
        "{title}, {at}";
    ARTICLE: "{title}, artículo {at}",
        "{title}, article {at}";
    MORE_NOW: "Y {n} más: apertura mejora --detalle",
        "And {n} more: apertura improvement --detail";
    FROM_BASIS: "De: {basis}.",
        "From: {basis}.";
    NOT_COUNTED: "Aún no cuentan",
        "Not counted yet";
    NOT_COUNTED_LINE: "{title}: {why}.",
        "{title}: {why}.";
    CALENDAR: "Los próximos {n} meses, si cada acto se hace en su día",
        "The next {n} months, if each act is done on its day";
    TASKS_OPEN: "Tareas abiertas: {n}. Míralas con apertura mejora tarea",
        "Open tasks: {n}. See them with apertura improvement task";
    UNVERIFIED: "(sin verificar)",
        "(not verified)";
    CALENDAR_NAME: "Ciclo de mejora",
        "Cycle of improvement";

    // Status.
    STATUS_LATE: "Ciclo: «{act}» tocaba el {day}, hace {n} días. Mira qué hacer con apertura mejora",
        "Cycle: \"{act}\" was due on {day}, {n} days ago. See what to do with apertura improvement";
    STATUS_DUE: "Ciclo: «{act}» toca hoy. Mira qué hacer con apertura mejora",
        "Cycle: \"{act}\" is due today. See what to do with apertura improvement";
    STATUS_SOON: "Ciclo: «{act}» toca el {day}, en {n} días.",
        "Cycle: \"{act}\" is due on {day}, in {n} days.";
    STATUS_MORE: "Ciclo: {n} actos más tocan ya. Míralos con apertura mejora",
        "Cycle: {n} more acts are due. See them with apertura improvement";
    STATUS_TASKS: "Tareas vencidas: {n}. Míralas con apertura mejora tarea",
        "Tasks past their day: {n}. See them with apertura improvement task";

    // What was done.
    MARKED: "Anotado: «{act}», el {day}.",
        "Noted down: \"{act}\", on {day}.";
    MARKED_AGAIN: "Ya estaba anotado: «{act}», el {day}. Se guardó lo nuevo.",
        "It was noted down already: \"{act}\", on {day}. What is new was kept.";
    NEXT_DUE: "Vuelve a tocar el {day}.",
        "It is due again on {day}.";
    HIDDEN: "Se ocultaron {n} datos personales.",
        "{n} personal data were hidden.";
    NO_SUCH_ACT: "No hay ningún acto «{id}».",
        "There is no act \"{id}\".";
    NO_SUCH_ACT_TODO: "Los que hay: {list}.",
        "Those that there are: {list}.";
    ODD_DATE: "No se entiende la fecha «{text}», o todavía no llega.",
        "The date \"{text}\" is not understood, or has not come yet.";
    ODD_DUE: "No se entiende la fecha «{text}».",
        "The date \"{text}\" is not understood.";
    ASK_ACT: "¿Qué se hizo?",
        "What was done?";
    ASK_DATE: "¿Qué día?",
        "On which day?";
    ASK_DATE_HINT: "Enter es hoy. Se puede escribir 3/11/2026 o 3 de noviembre de 2026.",
        "Enter is today. You can write 2026-11-03 or 3 November 2026.";
    ASK_NOTE: "¿Qué resultó?",
        "What came of it?";
    ASK_NOTE_HINT: "Enter si no hay nada que decir.",
        "Enter if there is nothing to say.";
    NEED_ACT: "Falta decir qué acto se hizo.",
        "Which act was done is missing.";

    // Tasks.
    TASKS_TITLE: "Tareas",
        "Tasks";
    NO_TASKS: "No hay tareas. Deja una con apertura mejora tarea \"Qué hay que hacer\" --para FECHA --cargo CARGO",
        "There are no tasks. Leave one with apertura improvement task \"What is to be done\" --due DATE --post POST";
    COL_TASK: "Tarea",
        "Task";
    COL_OWNER: "A cargo de",
        "In charge";
    COL_BY: "Para",
        "By";
    COL_FROM: "Salió de",
        "Came from";
    COL_ID: "Clave",
        "Id";
    TASK_DONE_ON: "hecha el {day}",
        "done on {day}";
    TASK_LATE: "vencida hace {n} días",
        "{n} days past";
    TASK_LEFT: "en {n} días",
        "in {n} days";
    TASK_TODAY: "hoy",
        "today";
    TASK_NO_DAY: "sin fecha",
        "no date";
    NOBODY: "sin cargo",
        "nobody yet";
    TASK_NOTED: "Tarea anotada: {id}.",
        "Task noted down: {id}.";
    TASK_KNOWN: "Esa tarea ya estaba: {id}.",
        "That task was there already: {id}.";
    TASK_FINISHED: "Tarea hecha: «{title}».",
        "Task done: \"{title}\".";
    TASK_BARE: "Le falta {what}: sin eso nadie sabrá que le toca.",
        "It lacks {what}: without it nobody will know it is theirs.";
    A_DAY: "fecha (--para)",
        "a date (--due)";
    A_POST: "cargo (--cargo)",
        "a post (--post)";
    BOTH: "cargo y fecha (--cargo, --para)",
        "a post and a date (--post, --due)";
    NO_SUCH_TASK: "No hay ninguna tarea «{id}».",
        "There is no task \"{id}\".";
    NO_SUCH_TASK_TODO: "Míralas con apertura mejora tarea",
        "See them with apertura improvement task";
    NO_SUCH_ORIGIN: "«{id}» no es acto, indicador ni dimensión del ciclo.",
        "\"{id}\" is no act, indicator or dimension of the cycle.";
    TASK_EMPTY: "La tarea no dice nada.",
        "The task says nothing.";

    // Maturity.
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

    // Indicators.
    INDICATORS_TITLE: "Indicadores · {name}",
        "Indicators · {name}";
    INDICATORS_UNNAMED: "Indicadores",
        "Indicators";
    COL_INDICATOR: "Indicador",
        "Indicator";
    COL_VALUE: "Valor",
        "Value";
    COL_OF: "Cuántos",
        "How many";
    COL_TREND: "Tendencia",
        "Trend";
    COL_DAY: "Día",
        "Day";
    COL_UNIT: "Unidad",
        "Unit";
    COL_NUMERATOR: "Numerador",
        "Numerator";
    COL_DENOMINATOR: "Denominador",
        "Denominator";
    COL_SOURCE: "Fuente",
        "Source";
    COL_BEFORE_DAY: "Día anterior",
        "Day before";
    COL_FORMULA: "Fórmula",
        "Formula";
    CHOSEN_KEY: "Con * los que eligieron en {code}.",
        "Those chosen in {code} have a *.";
    UNMEASURED: "Sin medir: {n} de {of}.",
        "Not measured: {n} of {of}.";
    UNMEASURED_WORD: "sin medir",
        "not measured";
    DETAIL_TITLE: "Cómo se calcula cada uno",
        "How each is worked out";
    SO_MANY: "{n} de {of}",
        "{n} of {of}";
    PERCENT: "{n} %",
        "{n} %";
    ONE_DAY: "1 día",
        "1 day";
    DAYS: "{n} días",
        "{n} days";
    HOUR: "{n} h",
        "{n} h";
    NO_TREND: "sin anterior",
        "nothing before";
    TREND_BETTER: "mejor que {before} ({day})",
        "better than {before} ({day})";
    TREND_WORSE: "peor que {before} ({day})",
        "worse than {before} ({day})";
    TREND_SAME: "igual que el {day}",
        "the same as on {day}";
    TREND_UP: "sube desde {before} ({day})",
        "up from {before} ({day})";
    TREND_DOWN: "baja desde {before} ({day})",
        "down from {before} ({day})";
    LACKING: "{title}. Hace falta: {needs}.",
        "{title}. Needed: {needs}.";
    FROM_ANSWERS: "Sale de las respuestas {codes}.",
        "It comes from answers {codes}.";
    READ_AT: "Se tomó de: {source}.",
        "It was read at: {source}.";
    NO_SOURCE: "sin fuente anotada",
        "no source noted down";
    MEASURED_EVERY: "Se mide: {every}.",
        "It is measured: {every}.";
    AT_EACH_EVENT: "en cada evento",
        "at each event";
    FIGURE_NOTED: "Anotado: {title}, {value}, el {day}.",
        "Noted down: {title}, {value}, on {day}.";
    NOTHING_COUNTED: "Todavía no hay ninguna cifra que el programa pueda contar.",
        "There is no figure yet that the program can count.";
    COUNTED_SOURCE: "contado por el programa",
        "counted by the program";
    NEED_FIGURE: "Falta decir el indicador y su valor.",
        "The indicator and its value are missing.";
    NO_SUCH_INDICATOR: "No hay ningún indicador «{id}».",
        "There is no indicator \"{id}\".";
    ODD_FIGURE: "«{text}» no es una cifra de este indicador: enteros, o porcentajes de 0 a 100 con dos decimales.",
        "\"{text}\" is no figure of this indicator: whole numbers, or percentages from 0 to 100 with two decimals.";
    NO_COLUMNS: "El archivo no tiene las columnas indicador, fecha y valor.",
        "The file does not have the columns indicator, date and value.";
    ROW_WRONG: "Renglón {row}: {why}",
        "Row {row}: {why}";
}
