//! Sentences of the page of the calendar and of the reasons for a change.

use super::texts;

texts! {
    MOVE_ASK: "¿Por qué «{title}» pasa del {from} al {to}?", "Why does \"{title}\" go from {from} to {to}?";
    DROP_ASK: "¿Por qué «{title}» se queda sin la fecha prometida, {from}?", "Why does \"{title}\" lose its promised date, {from}?";
    REMOVE_WHY: "¿Por qué sale del plan «{title}», prometido para el {date}?", "Why does \"{title}\", promised for {date}, leave the plan?";
    REMOVE_WHY_FREE: "¿Por qué sale del plan «{title}»?", "Why does \"{title}\" leave the plan?";
    MOVED_OUTSIDE: "Fuera de apertura, «{title}» pasó del {from} al {to}. ¿Por qué?", "Outside of apertura, \"{title}\" went from {from} to {to}. Why?";
    DROPPED_OUTSIDE: "Fuera de apertura, «{title}» se quedó sin su fecha prometida, {from}. ¿Por qué?", "Outside of apertura, \"{title}\" lost its promised date, {from}. Why?";
    GONE_OUTSIDE: "Fuera de apertura salió del plan «{title}», prometido para el {from}. ¿Por qué?", "Outside of apertura, \"{title}\", promised for {from}, left the plan. Why?";
    REASON_HINT: "Queda en el plan y se publica con él. Con < no se cambia nada.", "It stays in the plan and is published with it. With < nothing changes.";
    REASON_HINT_OPTIONAL: "Queda en el plan. Puedes dejarlo en blanco.", "It stays in the plan. You may leave it blank.";
    REASON_SHORT: "Escribe la razón en pocas palabras, por ejemplo: el área cambió de sistema. Con < no se cambia nada.",
        "Enter the reason in a few words, for example: the area changed systems. With < nothing changes.";
    DECIDER_ASK: "¿Quién lo decidió?", "Who decided it?";
    NOT_MOVED: "La fecha quedó como estaba.", "The date stays as it was.";
    NOT_REMOVED: "No se quitó nada.", "Nothing was removed.";

    ENTER_ACCEPTS: "Enter acepta las {n} fechas propuestas.", "Enter accepts the {n} proposed dates.";
    ENTER_ACCEPTS_ONE: "Enter acepta la fecha propuesta.", "Enter accepts the proposed date.";
    ENTER_BACK: "Enter regresa.", "Enter goes back.";
    ORDERS: "mover N FECHA · persona · cerrar · remedio · problemas · horas · gantt · ? ayuda",
        "move N DATE · person · close · remedy · troubles · hours · gantt · ? help";
    UNKNOWN: "No entendí la orden. Escribe mover 3 15/06/2027, persona, cerrar, remedio, problemas, horas, gantt o ayuda.",
        "That order was not understood. Enter move 3 15/06/2027, person, close, remedy, troubles, hours, gantt or help.";
    HELP_MOVE: "mover 3 15/06/2027", "move 3 15/06/2027";
    HELP_MOVE_TEXT: "Cambia la fecha del conjunto 3. Si ya estaba prometida, se pregunta por qué.", "Changes the date of dataset 3. If it was promised, the reason is asked for.";
    HELP_PERSON: "persona", "person";
    HELP_PERSON_TEXT: "Anota a quien trabaja en el plan, con sus horas al mes, papeles y áreas; el mismo nombre corrige a quien ya está.", "Notes who works on the plan, with their hours a month, roles and units; the same name corrects who is there.";
    HELP_CLOSE: "cerrar", "close";
    HELP_CLOSE_TEXT: "Anota semanas en que no se publica: vacaciones, veda, fin de la administración.", "Notes weeks without publication: holidays, electoral ban, end of the administration.";
    HELP_TAKE: "quitar NOMBRE", "remove NAME";
    HELP_TAKE_TEXT: "Quita a una persona o un cierre.", "Takes a person or a closing away.";
    NO_SUCH_NAME: "No hay persona ni cierre «{name}». Hay: {list}.", "There is no person or closing \"{name}\". There are: {list}.";
    NO_NAMES: "No hay personas ni cierres anotados.", "No persons or closings are noted.";
    TAKEN: "se quitó «{name}»", "\"{name}\" removed";
    DID_TAKE: "Quitar una persona o un cierre", "Take a person or a closing away";
    DID_WHY: "Anotar por qué cambió una promesa", "Note why a promise changed";
    HELP_REMEDY: "remedio", "remedy";
    HELP_REMEDY_TEXT: "Aplica el cambio que se muestra para que todo quepa; pregunta la razón.", "Applies the change that is shown so that all fits; asks for the reason.";
    TROUBLES: "Problemas: {n}.", "Troubles: {n}.";
    MENDS: "Todo cabe si se mueven {n} fechas: remedio.", "All fits if {n} dates move: remedy.";
    MENDS_ONE: "Todo cabe si se mueve una fecha: remedio.", "All fits if one date moves: remedy.";
    HELP_TROUBLES: "problemas", "troubles";
    HELP_TROUBLES_TEXT: "Muestra lo que no cabe, lo que nadie hace, lo vencido y los cierres.", "Shows what does not fit, what nobody does, what is past and the closings.";
    HELP_HOURS: "horas", "hours";
    HELP_HOURS_TEXT: "Muestra las horas por persona y mes, y lo que se supuso.", "Shows the hours by person and month, and what was assumed.";
    HELP_GANTT: "gantt", "gantt";
    HELP_GANTT_TEXT: "Muestra el calendario por meses.", "Shows the calendar by months.";
    ACCEPTED_ONE: "una fecha aceptada", "one date accepted";
    ACCEPTED: "{n} fechas aceptadas", "{n} dates accepted";
    NO_SUCH_ROW: "No hay un conjunto {n}; los hay del 1 al {of}.", "There is no dataset {n}; they go from 1 to {of}.";
    WHICH_DATE: "¿Para qué fecha? Por ejemplo: mover {n} 15/06/2027.", "To which date? For example: move {n} 15/06/2027.";
    DATE_SAME: "Ya tiene esa fecha.", "It has that date already.";
    DATE_SET: "«{title}»: {date}", "\"{title}\": {date}";
    STAYS_UNFIT: "{why} Se guardó como lo pediste.", "{why} It was saved as you asked.";

    PERSON_NAME: "¿Quién trabaja en el plan?", "Who works on the plan?";
    PERSON_NAME_HINT: "Nombre de la persona o del área.", "Name of the person or the area.";
    PERSON_HOURS: "¿Cuántas horas al mes tiene para esto?", "How many hours a month do they have for this?";
    PERSON_HOURS_HINT: "De 0 a 400. Horas reales, no buenos deseos.", "From 0 to 400. Real hours, not good wishes.";
    PERSON_HOURS_WRONG: "Escribe un número entero de 0 a 400.", "Enter a whole number from 0 to 400.";
    PERSON_EMAIL: "¿Cuál es su correo?", "What is their email?";
    PERSON_EMAIL_HINT: "Para los avisos; puedes dejarlo en blanco.", "For notices; you may leave it blank.";
    PERSON_EMAIL_WRONG: "Eso no parece un correo. Escríbelo de nuevo o déjalo en blanco.", "That does not look like an email. Enter it again or leave it blank.";
    PERSON_ROLES: "¿Qué papeles tiene en el plan?", "Which roles do they have in the plan?";
    PERSON_ROLES_HINT: "En blanco: hace cualquier trabajo.", "Blank: they do any work.";
    PERSON_UNITS: "¿En los conjuntos de qué áreas trabaja?", "On the datasets of which units do they work?";
    PERSON_UNITS_HINT: "Un área por renglón. En blanco: en todas.", "One unit a line. Blank: all of them.";
    PERSON_SAVED: "{name}: {hours} horas al mes", "{name}: {hours} hours a month";

    CLOSE_TITLE: "¿Cómo se llama este cierre?", "What is this closing called?";
    CLOSE_TITLE_HINT: "Por ejemplo: vacaciones de verano.", "For example: summer holidays.";
    CLOSE_KIND: "¿De qué tipo es?", "Of which kind is it?";
    CLOSE_FROM: "¿Desde qué día?", "From which day?";
    CLOSE_TO: "¿Hasta qué día, incluido?", "Until which day, included?";
    CLOSE_REVERSED: "Termina antes de empezar. Escribe un día igual o posterior al {from}.", "It ends before it begins. Enter a day on or after {from}.";
    CLOSE_SAVED: "{title}: del {from} al {to}", "{title}: from {from} to {to}";
    NO_REMEDY: "No hay nada que remediar: lo prometido cabe.", "There is nothing to mend: what is promised fits.";
    NO_WAY: "Mover fechas no basta: suma personas con la orden persona.", "Moving dates is not enough: add persons with the order person.";
    REMEDY_ASK: "¿Por qué se mueven estas fechas: {list}?", "Why do these dates move: {list}?";
    REMEDY_STEP: "«{title}» al {to}", "\"{title}\" to {to}";
    REMEDY_DONE_ONE: "una fecha movida", "one date moved";
    REMEDY_DONE: "{n} fechas movidas", "{n} dates moved";
    DID_ACCEPT: "Aceptar fechas propuestas", "Accept proposed dates";
    DID_MOVE: "Mover fechas prometidas", "Move promised dates";
    DID_PERSON: "Anotar horas de una persona", "Note the hours of a person";
    DID_CLOSE: "Anotar un cierre", "Note a closing";
}
