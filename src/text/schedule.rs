//! Sentences of the wing `schedule`.

use super::texts;

texts! {
    CALENDAR: "Proponer fechas que se pueden cumplir",
        "Propose dates that can be kept";
    CALENDAR_MORE: "Muestra las fechas prometidas y las que se proponen, las horas de cada persona por mes, lo que no cabe y el menor movimiento que lo arregla. Con --proponer se abre la página para aceptar fechas, moverlas y anotar horas o cierres.\n\nEjemplos:\n  apertura calendario\n  apertura calendario --proponer\n  apertura calendario --ics calendario.ics --meses 24",
        "Shows the promised dates and those that are proposed, the hours of each person by month, what does not fit and the smallest move that mends it. With --propose the page opens to accept dates, move them, and note hours or closings.\n\nExamples:\n  apertura calendar\n  apertura calendar --propose\n  apertura calendar --ics calendar.ics --months 24";
    NOTICES: "Escribir lo que cada persona debe hacer y para cuándo",
        "Write what each person must do, and by when";
    NOTICES_MORE: "Un texto listo para enviar por correo y un calendario para cada persona o área que tiene algo pendiente. Sin --carpeta se muestran todos los textos; con ella se escriben dos archivos por persona. No envía nada.\n\nEjemplos:\n  apertura avisos\n  apertura avisos --dias 60 --carpeta avisos",
        "A text ready to mail and a calendar for each person or area with something to do. Without --folder all the texts are shown; with it two files a person are written. Nothing is sent.\n\nExamples:\n  apertura notices\n  apertura notices --days 60 --folder notices";
    ICS_OPTION: "Escribe un calendario para el teléfono o la computadora", "Write a calendar for the phone or the computer";
    MONTHS_OPTION: "Cuántos meses mostrar (12)", "How many months to show (12)";
    PROPOSE_OPTION: "Abre la página para aceptar o cambiar las fechas", "Open the page to accept or change the dates";
    GANTT_OPTION: "Muestra también el dibujo por meses", "Show the drawing by months too";
    DAYS_OPTION: "Cuántos días hacia adelante (30)", "How many days ahead (30)";
    FOLDER_OPTION: "Escribe ahí un texto y un calendario por persona", "Write a text and a calendar for each person there";

    GROUP: "Grupo de trabajo", "Working group";
    TITLE: "Plan y calendario", "Plan and calendar";
    DAY: "{day} {month} {year}", "{day} {month} {year}";
    MONTH_YEAR: "{month} de {year}", "{month} {year}";
    COL_FIRST: "Primera vez", "First time";
    COL_AFTER: "Después", "Afterwards";
    COL_OWNER: "Responde", "Answers for it";
    COL_PERSON: "Persona", "Person";
    COL_WHAT: "Qué", "What";
    COL_BY: "Para cuándo", "By when";
    COL_STATE: "Estado", "Status";
    NO_DATE: "sin fecha", "no date";
    PROPOSED: "{date} (propuesta)", "{date} (proposed)";
    PAST: "{date} (venció)", "{date} (past)";
    ONLINE: "en línea", "online";
    NO_ROOM: "no hay lugar", "no room";
    IRREGULAR: "cuando cambie", "when it changes";
    NOT_SAID: "-", "-";
    NO_TASKS: "No hay conjuntos que publicar en este plan. Anótalos con apertura continuar.",
        "There are no datasets to publish in this plan. List them with apertura resume.";

    FITS: "Las fechas prometidas caben en las horas que hay (C01, P07, P16).",
        "The promised dates fit in the hours that there are (C01, P07, P16).";
    FITS_NONE: "Todavía no hay fechas prometidas (C01).", "No dates are promised yet (C01).";
    OVER: "No caben {hours} horas de trabajo antes de las fechas prometidas (C01, P07, P16).",
        "{hours} hours of work do not fit before the promised dates (C01, P07, P16).";
    OPEN_PAST: "Hay fechas vencidas: no se puede decir que el plan se cumple.", "Some dates are past: the plan cannot be said to hold.";
    OPEN_NOBODY: "Hay trabajo que nadie hace: no se puede decir que el plan se cumple.", "There is work that nobody does: the plan cannot be said to hold.";
    UNKNOWN: "No se sabe con cuántas horas se cuenta, así que no se puede decir si las fechas caben. Contesta E21 o anota personas: apertura calendario --proponer, y la orden persona.",
        "How many hours there are is not known, so nothing can be said of whether the dates fit. Answer E21 or note persons: apertura calendar --propose, and the order person.";
    PER_MONTH: "Publicaciones por mes: {list}", "Publications by month: {list}";
    IN_MONTH: "{month} {n}", "{month} {n}";
    HOURS_TITLE: "Horas por persona y mes: las que pide el plan / las que tiene", "Hours by person and month: those that the plan asks for / those that they have";
    HOURS_CELL: "{asked}/{has}", "{asked}/{has}";
    HOURS_SHORT: "{asked}/{has} !", "{asked}/{has} !";
    HOURS_PLANNED: "Cuenta lo prometido y lo propuesto. Las actualizaciones apartan primero sus horas; lo demás se hace lo antes posible.",
        "Counts what is promised and what is proposed. Updates take their hours first; the rest is done as soon as possible.";
    HOURS_WORDS: "{name}, {month}: el plan pide {asked} horas y tiene {has}.", "{name}, {month}: the plan asks for {asked} hours and they have {has}.";
    SHORT_TITLE: "Lo que no cabe:", "What does not fit:";
    SHORT_UPDATES: "{name}, {month}: las actualizaciones piden {asked} horas y tiene {has}; faltan {short}.",
        "{name}, {month}: updates ask for {asked} hours and they have {has}; {short} are missing.";
    SHORT_FIRST: "{name}, {month}: faltan {short} horas antes del {date} para «{title}».",
        "{name}, {month}: {short} hours are missing before {date} for \"{title}\".";
    NOBODY: "Nadie hace {hours} horas de {role} para «{title}».",
        "Nobody does {hours} hours of {role} for \"{title}\".";
    NOBODY_MANY: "Nadie hace {hours} horas de {role}, para {n} conjuntos.",
        "Nobody does {hours} hours of {role}, for {n} datasets.";
    NOBODY_TODO: "Anota a quién con la orden persona (apertura calendario --proponer).",
        "Note who does with the order person (apertura calendar --propose).";
    ANYBODY: "trabajo", "work";
    SMALLEST: "El menor movimiento que lo arregla:", "The smallest move that mends it:";
    ONE_WAY: "Una forma de arreglarlo (revisamos todos los cambios de uno y de dos conjuntos y no bastan, o eran demasiados; puede haber otra menor):",
        "One way to mend it (we looked at all changes of one and of two datasets and they are not enough, or were too many; there may be a smaller one):";
    MOVE: "«{title}»: del {from} al {to} ({days} días).", "\"{title}\": from {from} to {to} ({days} days).";
    MOVE_HOW: "Para aplicarlo: apertura calendario --proponer, y la orden remedio.", "To apply it: apertura calendar --propose, and the order remedy.";
    NO_WAY: "Mover fechas no basta: faltan horas. Suma personas, espacia las actualizaciones o quita conjuntos.",
        "Moving dates is not enough: hours are missing. Add persons, space out the updates or take datasets away.";
    PAST_MOVE: "Venció «{title}»: era el {from}; se propone el {to}.", "\"{title}\" is past: it was {from}; {to} is proposed.";
    PAST_NO_ROOM: "Venció «{title}»: era el {from}, y no hay lugar para otra fecha.", "\"{title}\" is past: it was {from}, and there is no room for another date.";
    NO_ROOM_FOR: "No hay horas para «{title}» en los próximos {n} meses.", "There are no hours for \"{title}\" in the next {n} months.";
    UNFIT_WEEKEND: "«{title}» cae en fin de semana ({date}); se puede pasar al {to}.", "\"{title}\" falls on a weekend ({date}); it can go to {to}.";
    UNFIT_REST: "«{title}» cae en {name} ({date}); se puede pasar al {to}.", "\"{title}\" falls on {name} ({date}); it can go to {to}.";
    UNFIT_CLOSED: "«{title}» cae dentro de «{name}» ({date}); se puede pasar al {to}.", "\"{title}\" falls within \"{name}\" ({date}); it can go to {to}.";

    ON_WEEKEND: "fin de semana", "a weekend";
    REMEDY_MOVE: "Menor cambio: «{title}» al {to}.", "Smallest change: \"{title}\" to {to}.";

    ASSUMED_TITLE: "Supuestos:", "Assumptions:";
    ASSUMED_GROUP: "Como no hay personas anotadas, se cuentan las {n} horas por semana de E21: {hours} al mes entre todo el grupo.",
        "As no persons are noted, the {n} hours a week of E21 count: {hours} a month for the whole group.";
    ESTIMATED: "Sin respuesta a P07 o P16 se usan las horas que estima apertura costo ({n} conjuntos).",
        "Without an answer to P07 or P16 the hours that apertura cost estimates are used ({n} datasets).";
    ASSUMED_FIRST: "Sin respuesta a P07 se cuentan {hours} horas por conjunto ({n} conjuntos).", "Without an answer to P07, {hours} hours a dataset count ({n} datasets).";
    ASSUMED_UPDATE: "Sin respuesta a P16 se cuentan {hours} horas por actualización ({n} conjuntos).", "Without an answer to P16, {hours} hours an update count ({n} datasets).";
    ASSUMED_REVIEW: "Entre terminar y publicar se dejan {n} días hábiles para la revisión.", "Between the end of the work and the publication, {n} working days are left for the review.";
    ASSUMED_SHARED: "Las horas de un papel en un conjunto las hace una sola persona: quien lleva su área, luego quien menos carga tiene.",
        "The hours of a role in a dataset are one person's: who has its unit, then who has least to do.";
    ASSUMED_REST: "Días de descanso que nadie ha verificado: {source}. Ajusta los tuyos en calendar.toml de la Guía o anótalos como cierres.",
        "Days of rest that nobody verified: {source}. Adjust yours in the Guide's calendar.toml or note them as closings.";

    DEADLINES: "Plazos de la Guía, desde el {date}:", "Deadlines of the Guide, from {date}:";
    DEADLINE_WHAT: "{what} ({source}, {at}{mark}).", "{what} ({source}, {at}{mark}).";
    UNVERIFIED: "; sin verificar", "; not verified";
    DEADLINE_UNSEEN: "no consta", "not on record";
    DEADLINE_DONE: "hecho", "done";
    DEADLINE_PAST: "venció", "past";
    DEADLINE_DAY: "falta un día", "one day left";
    DEADLINE_DAYS: "faltan {n} días", "{n} days left";
    DEADLINE_TODAY: "hoy", "today";
    NO_START: "Sin la fecha de inicio (E07) no se cuentan los plazos de la Guía.", "Without the start date (E07) the deadlines of the Guide are not counted.";

    CLOSED_TITLE: "Cierres:", "Closings:";
    CLOSED_LINE: "{title}: del {from} al {to}{works}.", "{title}: from {from} to {to}{works}.";
    CLOSED_WORKS: " (se trabaja, no se publica)", " (people work, nothing is published)";

    GANTT_TITLE: "Calendario por meses", "Calendar by months";
    GANTT_KEY: "P publica · a actualiza · = se prepara · x cierre · ? propuesta", "P published · a updated · = prepared · x closed · ? proposed";
    GANTT_WORDS: "{title}: {first}{after}.", "{title}: {first}{after}.";
    GANTT_FIRST: "se publica el {date}", "published on {date}";
    GANTT_PROPOSED: "se propone publicar el {date}", "proposed for {date}";
    GANTT_UPDATE: "; se actualiza una vez hasta {month}", "; updated once until {month}";
    GANTT_UPDATES: "; se actualiza {n} veces hasta {month}", "; updated {n} times until {month}";
}
