//! Sentences of notices and calendars: what each person does, and by when.

use super::texts;

texts! {
    DO_PUBLISH: "Publicar por primera vez «{title}»", "Publish \"{title}\" for the first time";
    DO_UPDATE: "Actualizar «{title}»", "Update \"{title}\"";
    DO_UPDATE_LATE: "Actualizar «{title}»: no consta que se haya hecho", "Update \"{title}\": nothing says that it was done";
    DO_ANSWER: "Contestar: {ask}", "Answer: {ask}";
    DO_ANSWER_OF: "Contestar, para «{title}»: {ask}", "Answer, for \"{title}\": {ask}";
    DO_RESERVE: "Revisar la reserva de «{title}»", "Review the reserve of \"{title}\"";
    DO_REPLY: "Responder la petición «{name}»", "Answer the request \"{name}\"";
    FROM_REPLY: "LGTAIP 134: 20 días hábiles, y 10 más si el Comité lo acordó (que sean hábiles: sin verificar)",
        "LGTAIP 134: 20 working days, and 10 more if the Committee agreed (that they are working days: not verified)";
    TENTATIVE: "{what} (propuesta)", "{what} (proposed)";
    EVENT_DETAIL: "Plan de Apertura. Viene de: {from}.", "Opening plan. It comes from: {from}.";

    CALENDAR_NAME: "Plan de apertura de {institution}", "Opening plan of {institution}";
    CALENDAR_UNNAMED: "Plan de apertura", "Opening plan";
    SUBJECT: "Asunto: Plan de apertura de {institution}: lo que te toca", "Subject: Opening plan of {institution}: what is yours to do";
    SUBJECT_UNNAMED: "Asunto: Plan de apertura: lo que te toca", "Subject: Opening plan: what is yours to do";
    TO: "Para: {name} <{email}>", "To: {name} <{email}>";
    TO_NAME: "Para: {name}", "To: {name}";
    HELLO: "Hola, {name}:", "Hello, {name}:";
    INTRO: "Esto es lo que te toca del plan de apertura de datos, con su fecha.", "This is your part of the open data plan, with its dates.";
    OVERDUE: "Ya venció:", "Already past:";
    AHEAD: "En los próximos {n} días, hasta el {date}:", "In the next {n} days, until {date}:";
    UNDATED: "Sin fecha, pero hace falta:", "Without a date, but needed:";
    LATER: "Después de esa fecha hay {n} asuntos más; están en el calendario adjunto.", "After that date there are {n} more; they are in the attached calendar.";
    LATER_ONE: "Después de esa fecha hay un asunto más; está en el calendario adjunto.", "After that date there is one more; it is in the attached calendar.";
    LINE: "{date}: {what} ({from}).", "{date}: {what} ({from}).";
    LINE_BARE: "{what} ({from}).", "{what} ({from}).";
    CLOSE: "La lista sale del plan (revisión {revision}), hoy {date}. Si algo no te corresponde, contesta este correo para que se corrija el plan.",
        "The list comes from the plan (revision {revision}), today {date}. If something is not yours, answer this message so that the plan is mended.";
    ATTACHED: "Va adjunto un calendario ({file}) que se abre con el teléfono o con el programa de correo.", "A calendar is attached ({file}) that opens with a phone or a mail program.";
    NOBODY: "Nadie tiene nada pendiente en los próximos {n} días.", "Nobody has anything to do in the next {n} days.";
    WRITTEN: "Escribí avisos para {n} personas o áreas en {folder}. No se envió nada: adjúntalos a tus correos.",
        "I wrote notices for {n} persons or areas in {folder}. Nothing was sent: attach them to your messages.";
    SEPARATOR: "Aviso {n} de {of}: {name}", "Notice {n} of {of}: {name}";
}
