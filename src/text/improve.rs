//! Sentences of the cycle of improvement; those of maturity and of indicators stand in files of their own.

pub use super::indicators::*;
pub use super::maturity::*;
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
}
