//! Sentences of the public document that come from what the program works out.

use super::texts;

texts! {
    // Order.
    SCALE: "Va de 1 («{least}») a 5 («{most}»). Preguntas: {codes}.", "From 1 (\"{least}\") to 5 (\"{most}\"). Questions: {codes}.";
    TURN_PROPOSED: "{turn} (propuesto por el puntaje)", "{turn} (proposed by the score)";
    TURN_NONE: "Sin turno", "No turn";
    TURN_DIFFERS: "{decided} (por el puntaje: {turn})", "{decided} (by the score: {turn})";
    UNMEASURED: "Nadie ha contestado todavía las preguntas que le dan puntos.", "Nobody has answered the questions that give it points yet.";
    GATE: "{reason}. Se destraba así: {lifts}", "{reason}. What would free it: {lifts}";
    BONUS: "Además suman {points} puntos los conjuntos con esto a su favor: {what}.", "Datasets with this in their favour have {points} points more: {what}.";
    ORDER_PROPOSAL: "El puntaje propone; el orden lo decide el grupo de trabajo. Cada razón lleva el código de la pregunta de la Guía de la que sale.",
        "The score proposes; the working group decides on the order. Each reason has the code of the question of the Guide that it comes from.";
    FIRM: "Si los pesos cambiaran hasta {k} puntos, {n} de {all} conservarían su lugar por puntaje. Los demás se moverían así: {list}.",
        "If the weights changed by up to {k} points, {n} of {all} would keep their place by score. The others would move like this: {list}.";
    FIRM_ALL: "Aunque los pesos cambiaran hasta {k} puntos, ninguno de los {all} cambiaría de lugar por puntaje.",
        "Even if the weights changed by up to {k} points, none of the {all} would change its place by score.";
    FIRM_NONE: "Si los pesos cambiaran hasta {k} puntos, cualquiera podría cambiar de lugar por puntaje: {list}.",
        "If the weights changed by up to {k} points, any of them could change its place by score: {list}.";
    FIRM_ONE: "el {n}, entre los lugares {best} y {worst}", "{n}, between places {best} and {worst}";
    MORE: "{n} más", "{n} more";
    MORE_LAST: "y otros {n}", "and {n} others";

    // Calendar.
    PROPOSED_NOTE: "Una fecha propuesta no es una promesa: se calculó con el trabajo que falta y las horas que hay, y vale cuando el grupo la acuerde.",
        "A proposed date is no promise: it was worked out from the work to be done and the hours there are, and holds once the group agrees on it.";
    FITS: "Todo lo prometido cabe en las horas que hay.", "Everything that is promised fits in the hours there are.";
    OVER: "Lo prometido no cabe: faltan {hours} horas de trabajo para cumplir las fechas.",
        "What is promised does not fit: {hours} hours of work are lacking to keep the dates.";
    NO_WAY: "Con las horas que hay no se encontraron fechas en las que quepa todo.", "With the hours there are, no dates were found on which everything fits.";
    MOVES: "Cabría si se movieran estas fechas: {list}. Es una propuesta: mientras no se acuerde, vale lo prometido.",
        "It would fit if these dates moved: {list}. It is a proposal: until it is agreed on, what was promised holds.";
    MOVE: "{n}. {title}, del {from} al {to}", "{n}. {title}, from {from} to {to}";
    NOBODY: "Nadie tiene apuntadas horas para {roles}: {hours} horas de trabajo quedan sin quien las haga.",
        "Nobody has hours noted for {roles}: {hours} hours of work have nobody to do them.";
    NO_HOURS: "No se sabe cuántas horas hay para este trabajo, así que no se pudo comprobar si las fechas caben.",
        "How many hours there are for this work is not known, so whether the dates fit could not be checked.";
    ASSUMED: "Supuestos.", "Assumptions.";

    // Cost.
    COST_ASSUMED: "Ninguna fuente que leyó la Guía da horas por conjunto: son supuestos de la Guía o cifras de la institución. De cada diez futuros calculados, ocho caen en el rango. Lo esperado se puede sumar; los extremos no, porque no todo sale bien, ni mal, a la vez.",
        "No source that the Guide read gives hours per dataset: they are assumptions of the Guide or figures of the institution. Of every ten futures computed, eight fall in the range. What is expected can be added up; the ends cannot, because not everything goes well, or badly, at once.";
    COST_PARTLY: "Los papeles cuya hora sí se sabe cuestan entre {least} y {most} pesos al abrir.",
        "The roles of which an hour is known cost between {least} and {most} pesos for opening.";
    COST_PARTLY_YEAR: "Los papeles cuya hora sí se sabe cuestan entre {least} y {most} pesos al año de mantenimiento.",
        "The roles of which an hour is known cost between {least} and {most} pesos a year to keep up.";
    COST_IN_ALL: "La estimación usa {n} supuestos. Aquí están los generales y los que cambió la institución; los demás se consultan con el programa.",
        "The estimate uses {n} assumptions. Here are the general ones and those that the institution changed; the others can be looked up with the program.";

    // Terms.
    CITE_DATE: "consulta: AAAA-MM-DD", "accessed: YYYY-MM-DD";
    TERMS_CLASH: "La licencia de ese material no permite publicarlo con los términos de este plan.",
        "The licence of that material does not allow publishing it under the terms of this plan.";

    // Demand.
    WINDOW: "del {from} al {to}", "from {from} to {to}";
    WINDOW_DAY: "el {from}", "on {from}";
    ANSWER_OPEN: "Ya se puede descargar", "Can be downloaded already";
    ANSWER_PROPOSED: "Se propone abrirlo el {date}", "Proposed to be opened on {date}";
    DUE: "Solicitudes que esperan respuesta, en plazo: {n}.", "Requests that wait for an answer, within their term: {n}.";
    DUE_LATE: "Solicitudes que esperan respuesta: {n}; fuera de plazo: {late}.",
        "Requests that wait for an answer: {n}; past their term: {late}.";
    SILENT: "Prometidos sin que nadie los haya pedido en lo reunido: {list}.", "Promised though nobody asked for them in what was gathered: {list}.";

    // Reserve.
    LAW_UNCONFIRMED: "La ley y la versión las propone la Guía; la institución no las ha confirmado.",
        "The law and its version are proposed by the Guide; the institution has not confirmed them.";
    HARM_PARTLY: "A la prueba de daño le falta alguna de sus tres partes.", "The harm test lacks one of its three parts.";
    TERM_LONG: "El plazo pasa de los {years} años que la ley da la primera vez.", "The term is longer than the {years} years that the law gives the first time.";
}
