//! Sentences of the charts of the public document: order, matrix, calendar, work and cost.

use super::texts;

texts! {
    // Priority.
    PRIORITY_HEAD: "Qué se abre primero, y por qué", "What is opened first, and why";
    PRIORITY_NONE: "El plan todavía no ordena sus conjuntos.", "The plan does not put its datasets in order yet.";
    METHOD: "Cómo se decidió", "How it was decided";
    METHOD_IS: "Método: {method}.", "Method: {method}.";
    METHOD_NONE: "No se calculó un puntaje: el orden es el turno que acordó el grupo de trabajo.",
        "No score was calculated: the order is the turn that the working group agreed on.";
    AGREED: "El grupo acordó el orden en {document}.", "The group agreed on the order in {document}.";
    WEIGHTS_TABLE: "Cuánto pesa cada criterio", "What each criterion weighs";
    CRITERION: "Criterio", "Criterion";
    WEIGHT: "Peso", "Weight";
    LOOKS_AT: "Qué mira", "What it looks at";
    WEIGHT_CHANGED: "Cambiado por el grupo", "Changed by the group";
    MATRIX: "Valor y facilidad", "Value and ease";
    MATRIX_NONE: "Ningún conjunto tiene todavía las dos cifras: valor público y facilidad.",
        "No dataset has both figures yet: public value and ease.";
    MATRIX_TITLE: "Valor público y facilidad de abrir cada conjunto", "Public value and ease of opening of each dataset";
    MATRIX_DESC: "Cada marca es un conjunto. Más arriba, más valor para la gente; más a la derecha, más fácil de abrir. {n} conjuntos. La tabla que sigue tiene las mismas cifras.",
        "Each mark is a dataset. The higher, the more value for people; the further right, the easier to open. {n} datasets. The table that follows has the same figures.";
    MATRIX_NUMBERS: "Son muchos conjuntos: la gráfica lleva números donde caben; la tabla los tiene todos.",
        "There are many datasets: the chart has numbers where they fit; the table has all of them.";
    MATRIX_SAME: "Un círculo doble junta conjuntos que caen en el mismo lugar: lleva sus números, o el primero y cuántos más.",
        "A double circle is for datasets that fall on the same place: it has their numbers, or the first and how many more.";
    MATRIX_LEFT_OUT: "Sin lugar en la gráfica por falta de cifras: {list}.", "Without a place in the chart for want of figures: {list}.";
    AND_MORE: "otros {n}", "{n} others";
    AXIS_VALUE: "Valor público", "Public value";
    AXIS_EASE: "Facilidad", "Ease";
    LOW: "menos", "less";
    HIGH: "más", "more";
    QUADRANT_FIRST: "Mucho valor, fácil", "Much value, easy";
    QUADRANT_WORTH: "Mucho valor, difícil", "Much value, hard";
    QUADRANT_EASY: "Poco valor, fácil", "Little value, easy";
    QUADRANT_LATER: "Poco valor, difícil", "Little value, hard";
    QUADRANT: "Grupo", "Group";
    POINT_CLEAR: "Se puede abrir", "Can be opened";
    POINT_GATED: "Hay algo que lo detiene", "Something holds it back";
    MATRIX_TABLE: "Cifras de la gráfica de valor y facilidad (de 0 a 100)", "Figures of the chart of value and ease (0 to 100)";
    ORDER: "El orden", "The order";
    ORDER_TABLE: "Orden de apertura y sus razones", "Order of opening and its reasons";
    PLACE: "Lugar por puntaje", "Place by score";
    SCORE: "Puntaje", "Score";
    SCORE_NOTE: "El puntaje va de 0 a 100. Dos números son el mínimo y el máximo que puede tener cuando falta algún dato.",
        "The score goes from 0 to 100. Two numbers are the least and the most that it can be when something is not known.";
    SCORE_SPAN: "{least} a {most}", "{least} to {most}";
    NOT_MEASURED: "no se midió", "not measured";
    TURN: "Turno", "Turn";
    WHY: "Por qué", "Why";
    TIED: "empate", "tied";
    MOVED: "Movido a mano al lugar {to}: {why}", "Moved by hand to place {to}: {why}";
    MOVED_FROM: "Movido a mano del lugar {from} al {to}: {why}", "Moved by hand from place {from} to {to}: {why}";
    GATE: "No se abre aún: {gate}", "Not opened yet: {gate}";

    // Calendar.
    CALENDAR_HEAD: "Cuándo", "When";
    CALENDAR_NONE: "Ningún conjunto tiene fecha todavía.", "No dataset has a date yet.";
    DATES: "Fechas de apertura", "Opening dates";
    GANTT_TITLE: "Calendario de apertura", "Opening calendar";
    GANTT_PART: "Calendario de apertura, parte {part} de {parts}", "Opening calendar, part {part} of {parts}";
    GANTT_DESC: "Un renglón por conjunto, de {from} a {to}. La tabla que sigue tiene las mismas fechas.",
        "One row for each dataset, from {from} to {to}. The table that follows has the same dates.";
    TODAY: "hoy", "today";
    MARK_FIRST: "Primera publicación prometida", "First publication promised";
    MARK_PROPOSED: "Fecha propuesta, sin promesa", "Proposed date, no promise";
    MARK_OPEN: "Ya abierto", "Already open";
    MARK_LATE: "Fecha vencida", "Past its date";
    MARK_BEFORE: "Fecha anterior, que se movió", "Earlier date, which moved";
    MARK_UPDATE: "Actualizaciones", "Updates";
    MARK_WORK: "Trabajo previo", "Work before";
    MARK_CLOSED: "Semanas sin publicación", "Weeks without publication";
    GANTT_TABLE: "Fechas de apertura de cada conjunto", "Opening date of each dataset";
    FIRST: "Primera publicación", "First publication";
    THEN: "Después", "Afterwards";
    STAND: "Estado", "State";
    STAND_PROMISED: "Prometido", "Promised";
    STAND_PROPOSED: "Propuesto, sin promesa", "Proposed, no promise";
    STAND_OPEN: "Abierto", "Open";
    STAND_LATE: "Vencido", "Past its date";
    WITHOUT_DATE: "Sin fecha todavía: {list}.", "No date yet: {list}.";
    WITHOUT_DATE_MORE: "Sin fecha todavía: {list} y {n} más.", "No date yet: {list} and {n} more.";
    CLOSED_HEAD: "Semanas sin publicación", "Weeks without publication";
    CLOSED_LINE: "{title}: del {from} al {to}", "{title}: from {from} to {to}";
    SHIFTED_HEAD: "Fechas que cambiaron", "Dates that changed";
    SHIFTED_NONE: "Ninguna fecha prometida ha cambiado.", "No promised date has changed.";
    SHIFTED_TABLE: "Fechas que cambiaron y por qué", "Dates that changed and why";
    BEFORE: "Antes", "Before";
    NOW: "Ahora", "Now";
    REMOVED_HEAD: "Conjuntos que salieron del plan", "Datasets that left the plan";
    REMOVED_NONE: "Ningún conjunto ha salido del plan.", "No dataset has left the plan.";
    REMOVED_TABLE: "Conjuntos que salieron del plan y por qué", "Datasets that left the plan and why";
    REMOVED_DATE: "Se había prometido", "Had been promised";
    LOAD_HEAD: "Trabajo de cada mes", "Work of each month";
    LOAD_TITLE: "Horas de trabajo de cada mes", "Hours of work of each month";
    LOAD_DESC: "Una barra por mes, de {from} a {to}. La raya marca las horas que hay. La tabla que sigue tiene las mismas cifras.",
        "One bar for each month, from {from} to {to}. The stroke marks the hours that there are. The table that follows has the same figures.";
    LOAD_TABLE: "Horas de trabajo de cada mes", "Hours of work of each month";
    MONTH: "Mes", "Month";
    HOURS: "Horas", "Hours";
    CAPACITY: "Horas que hay", "Hours there are";
    OVER: "pasa de lo que hay", "more than there is";
    SHORT: "faltan {n} h", "{n} h are lacking";
    SHORT_OF_ONE: "Un mes puede no caber aunque sobren horas en total: el trabajo de una persona o área no siempre lo puede hacer otra.",
        "A month may not fit although there are hours left in all: the work of one person or unit cannot always be done by another.";
    FITS: "cabe", "fits";
    BAR_HOURS: "Horas estimadas", "Estimated hours";
    BAR_OVER: "Más horas de las que hay", "More hours than there are";
    BAR_LIMIT: "Horas que hay", "Hours there are";
    BAR_LEAST: "Horas, casi seguro al menos estas", "Hours, almost surely at least these";
    BAR_RANGE: "Hasta lo más que se calcula", "Up to the most that is computed";
    BAR_LIKELY: "Lo esperado", "The expected";
    BAR_PART: "{title}, parte {part} de {parts}", "{title}, part {part} of {parts}";
    HOURS_SHORT: "{n} h", "{n} h";

    // Cost.
    HOURS_HEAD: "Horas por papel", "Hours by role";
    HOURS_TITLE: "Horas para abrir por primera vez, por papel", "Hours of the first openings, by role";
    HOURS_YEAR_TITLE: "Horas de un año de actualizaciones, por papel", "Hours of one year of updates, by role";
    HOURS_DESC: "Una barra por papel, llena hasta el mínimo y clara hasta el máximo; la raya es lo esperado. La tabla que sigue tiene las mismas cifras.",
        "One bar for each role, full up to the least and light up to the most; the stroke is what is expected. The table that follows has the same figures.";
    HOURS_TABLE: "Horas por papel: abrir por primera vez y actualizar un año", "Hours by role: opening for the first time and a year of updates";
    ROLE: "Papel", "Role";
    HOURS_FIRST: "Abrir por primera vez", "First opening";
    HOURS_UPDATES: "Actualizar un año", "A year of updates";
    TOTAL: "Total", "Total";
    RANGE: "{likely} ({least} a {most})", "{likely} ({least} to {most})";
    MONTH_YEAR: "{month} de {year}", "{month} {year}";
}

/// Names of the months as they fit under an axis, January first.
pub const SHORT_MONTHS: [super::Text; 12] = [
    super::Text::fixed("ene", "Jan"),
    super::Text::fixed("feb", "Feb"),
    super::Text::fixed("mar", "Mar"),
    super::Text::fixed("abr", "Apr"),
    super::Text::fixed("may", "May"),
    super::Text::fixed("jun", "Jun"),
    super::Text::fixed("jul", "Jul"),
    super::Text::fixed("ago", "Aug"),
    super::Text::fixed("sep", "Sep"),
    super::Text::fixed("oct", "Oct"),
    super::Text::fixed("nov", "Nov"),
    super::Text::fixed("dic", "Dec"),
];
