//! What promotion says of acts, messages, events and stories.

use super::texts;

texts! {
    PLAN_FILE: "plan-de-promocion", "plan-of-promotion";
    EVENT_FILE: "lista", "checklist";
    CALL_FILE: "convocatoria", "call";
    STORY_FILE: "historia", "story";
    BLANK: "________________", "________________";

    // Why a dataset is not promoted.
    WITHDRAWN: "Se retiró de internet.", "It was taken offline.";
    KEPT_PERSONAL: "Sus archivos tienen datos personales sin tratar.", "Its files have personal data that were not treated.";
    KEPT_UNKNOWN: "Falta decir si tiene datos personales.", "Nobody said whether it has personal data.";
    KEPT_PART: "Sólo se abre una parte, y esa parte no se ha preparado.", "Only a part is open, and that part was not prepared.";
    KEPT_MISSING: "No tiene archivo ni dirección.", "It has neither a file nor an address.";
    NOT_ONLINE: "No consta que esté en línea: falta su liga o el acuse de publicación.",
        "Nothing says that it is online: its link or a receipt of publication is missing.";
    CLOSED_PRIVATE: "Está reservado o es confidencial: no se promueve.", "It is reserved or confidential: it is not promoted.";
    CLOSED_PART: "Es de acceso restringido y no se ha dicho qué parte se abre.", "It is restricted and nobody said which part opens.";
    CLOSED_UNSAID: "Falta decir si es público.", "Nobody said whether it is public.";
    GONE: "No está en el plan.", "It is not in the plan.";

    // Acts.
    LATE: "Atrasada", "Late";
    PLANNED: "Planeada", "Planned";
    UNDATED: "Sin fecha", "No date";
    DONE: "Hecha", "Done";
    PROPOSED: "Propuesta", "Proposed";
    SPAN: "{from}-{to}", "{from}-{to}";
    WHY_PACE: "Se pide al menos una acción cada {n} meses, y en {window} no hay ninguna.",
        "At least one act every {n} months is asked for, and there is none in {window}.";
    WHY_AUDIENCE: "Es para: {who} (R01).", "It is for: {who} (R01).";
    WHY_ASKED: "Veces que lo han pedido: {n} (libro de peticiones).", "Times it was asked for: {n} (ledger of demands).";
    WHY_UPDATED: "Datos al {day}.", "Data as of {day}.";
    WHY_LICENSE: "Términos de uso: {license}.", "Terms of use: {license}.";
    WHY_NO_LICENSE: "Todavía no dice bajo qué términos se usa.", "It does not say yet under which terms it is used.";

    // What is missing for a message.
    LACKS_QUESTION: "Falta una frase que diga para qué sirve (R02), o dila con --pregunta.",
        "A sentence that says what it is for is missing (R02), or say it with --question.";
    LACKS_OTHERS: "Tu mensaje (R02) parece de otro conjunto y no se usó: di otro con --pregunta.",
        "Your message (R02) seems to be about another dataset and was not used: say another with --question.";
    LACKS_LICENSE: "Falta la licencia.", "The licence is missing.";
    LACKS_UPDATED: "Falta la fecha de la última actualización.", "The date of the last update is missing.";
    LACKS_PERIOD: "Falta desde y hasta cuándo van los datos.", "From when to when the data go is missing.";
    LACKS_UNIT: "Falta el área que los produce.", "The area that makes them is missing.";
    LACKS_FORMATS: "Falta el formato de los archivos.", "The format of the files is missing.";
    LACKS_REPORT: "Falta a dónde avisar de un error (formulario o correo).", "Where to tell of an error is missing (form or mail).";
    LACKS_INSTITUTION: "Falta el nombre de la institución.", "The name of the institution is missing.";
    LACKS_COLUMNS: "Falta el diccionario de sus columnas.", "The dictionary of its columns is missing.";
    LACKS_LIMITS: "Falta decir qué no muestran los datos.", "What the data do not show is missing.";
    LACKS_OTHER: "Falta: {mark}.", "Missing: {mark}.";
    TOO_LONG: "Se pasa por {over} caracteres: acorta el título.", "It is {over} characters too long: shorten the title.";
    CUT: "No cupieron {n} renglones.", "{n} lines did not fit.";
    LINK_ASIDE: "Aquí la liga no se toca: dila, escríbela o ponla en un QR: {link}",
        "A link cannot be followed here: say it, write it or put it in a QR code: {link}";
    LINK_FRONT: "La liga abre la portada del sitio, no el conjunto: consigue la directa.",
        "The link opens the front page of the site, not the dataset: get the direct one.";
    LINK_DEAD: "La liga no abría la última vez que se midió: arréglala antes de enviar.",
        "The link did not open when it was last measured: mend it before sending.";
    LINK_UNKNOWN: "La liga no se ha medido: pruébala, o usa apertura vigilar.",
        "The link was not measured: try it, or use apertura watch.";
    PERIOD: "del {start} al {end}", "from {start} to {end}";
    CHART_MAP: "mapa de puntos con «{column}»", "map of points with \"{column}\"";
    CHART_LINES: "cuántos por «{group}» según «{time}», en líneas", "how many by \"{group}\" along \"{time}\", as lines";
    CHART_TIME: "cuántos por «{time}», en barras", "how many by \"{time}\", as bars";
    CHART_BARS: "cuántos por «{group}», en barras", "how many by \"{group}\", as bars";
    CHART_NUMBER: "cómo se reparte «{column}» ({kind})", "how \"{column}\" spreads ({kind})";

    // The plan of promotion.
    PLAN_TITLE: "Plan de promoción · {name}", "Plan of promotion · {name}";
    PLAN_INTRO: "Al menos una acción cada {n} meses, siempre con la liga directa. {basis}",
        "At least one act every {n} months, always with the direct link. {basis}";
    NOTHING_ONLINE: "Todavía no hay datos en línea que promover.", "There are no data online to promote yet.";
    NOTHING_ONLINE_TODO: "Publica primero (apertura publicar) y anota la liga de cada conjunto (I14).",
        "Publish first (apertura publish) and note down the link of each dataset (I14).";
    ONLINE: "Conjuntos en línea: {n}. Sin promover todavía: {not}.", "Datasets online: {n}. Not promoted yet: {not}.";
    MISSED: "En {window} no consta ninguna acción hecha.", "No act is noted as done in {window}.";
    NO_AUDIENCES: "Falta decir quiénes usarán los datos (R01); las propuestas salen para cualquiera.",
        "Who will use the data is not said (R01); proposals are for anyone.";
    LATE_TITLE: "Atrasadas: {n}", "Late: {n}";
    LATE_LINE: "{title}: era para el {day}. Si ya se hizo: apertura promocion hecho {id}",
        "{title}: it was for {day}. If it is done: apertura promotion done {id}";
    MONTHS: "Los próximos meses", "The next months";
    NO_MONTHS: "Después o sin fecha", "Later or no date";
    COL_MONTHS: "Meses", "Months";
    COL_DAY: "Día", "Day";
    COL_ACT: "Acción", "Act";
    COL_FOR: "Para", "For";
    COL_STATE: "Estado", "State";
    WHO_ASKED: "Quien lo pidió", "Those who asked";
    NO_ACT: "Ninguna acción", "No act";
    WHY_TITLE: "Por qué se propone", "Why it is proposed";
    PROPOSAL: "{day}. {title}. Canal: {channel}.", "{day}. {title}. Channel: {channel}.";
    EVENTS: "Eventos", "Events";
    NO_DAY: "sin fecha", "no date";
    EVENT_LINE: "{title}: {day}. Listo: {done} de {of}.", "{title}: {day}. Ready: {done} of {of}.";
    EVENT_SEE: "Ver: apertura promocion evento {id}", "See: apertura promotion event {id}";
    EVENT_LATE: "Atrasados: {n}.", "Late: {n}.";
    NEXT_PLAN: "Para aceptar o mover las propuestas: apertura promocion planear", "To accept or move the proposals: apertura promotion plan";
    NEXT_MESSAGES: "Para los textos con su liga: apertura promocion mensajes", "For the texts with their link: apertura promotion messages";

    // Events.
    CHECKLIST_TITLE: "Lista del evento: {title}", "Checklist of the event: {title}";
    EVENT_DAY: "Día: {day}", "Day: {day}";
    EVENT_QUESTION: "Pregunta: {question}", "Question: {question}";
    NO_QUESTION: "falta acordarla", "to be agreed";
    SHORT_OF_TIME: "Faltan {left} días; para prepararlo suponemos {days}. Recorta o recorre el día.",
        "{left} days are left; we assume {days} to prepare it. Do less or move the day.";
    DATA_TITLE: "Los datos del evento", "The data of the event";
    DATA_RULE: "Deben ser los datos abiertos ya publicados (guía federal 2017, 4.2), {n} conjuntos a lo más (propuesta nuestra).",
        "They must be the open data already published (federal guide 2017, 4.2), {n} datasets at most (our proposal).";
    NO_DATASETS: "Falta elegir los conjuntos.", "The datasets are to be chosen.";
    DATASET_LINE: "{title}.", "{title}.";
    DATASET_LINK: "Liga: {link}", "Link: {link}";
    DATASET_CLOSED: "{title}: no puede usarse en el evento.", "{title}: it cannot be used at the event.";
    DATASET_READY: "Listo.", "Ready.";
    LINES_TITLE: "La lista: {done} de {of}", "The list: {done} of {of}";
    LINE: "{when} · {text} Le toca a: {who}. {basis} [{id}]", "{when} · {text} Up to: {who}. {basis} [{id}]";
    LINE_WHY: "{when} · {text} {why} Le toca a: {who}. {basis}", "{when} · {text} {why} Up to: {who}. {basis}";
    TICK: "Al quedar uno: apertura promocion evento {event} --listo ID", "When one is done: apertura promotion event {event} --ready ID";
    LINE_DONE: "Hecho el {day}", "Done on {day}";
    LINE_LATE: "Atrasado, era para el {day}", "Late, it was for {day}";
    LINE_NEAR: "Pronto, el {day}", "Soon, {day}";
    LINE_BY: "A más tardar el {day}", "By {day}";
    SAME_DAY: "El mismo día", "The same day";
    BEFORE: "{n} días antes", "{n} days before";
    AFTER: "{n} días después", "{n} days after";
    RESULTS_TITLE: "Lo que salió", "What came of it";
    RESULTS: "Participantes: {participants}. Proyectos: {projects}.", "Participants: {participants}. Projects: {projects}.";
    NOT_MEASURED: "sin medir", "not measured";
    DECIDE_BY: "Decidir qué se adopta a más tardar el {day}.", "Decide what is adopted by {day}.";

    // The call.
    CALL_TITLE: "Convocatoria · {title}", "Call · {title}";
    CALL_WHO: "Convoca: {name}.", "Called by: {name}.";
    CALL_QUESTION: "La pregunta", "The question";
    CALL_WHEN: "Cuándo y dónde", "When and where";
    CALL_DAY: "{day}. Hora: ________ Lugar accesible: ________________", "{day}. Time: ________ Accessible venue: ________________";
    CALL_DATA: "Los datos", "The data";
    CALL_RULE: "Son los mismos datos abiertos que cualquiera puede bajar:", "They are the same open data that anyone can download:";
    CALL_DATASET: "{title}.", "{title}.";
    CALL_LICENSE: "Términos: {license}.", "Terms: {license}.";
    CALL_RULES: "Las reglas", "The rules";
    CALL_OPEN: "Puede venir cualquier persona: programación, diseño, periodismo, activismo o quien conoce el tema.",
        "Anyone can come: programming, design, journalism, activism or knowledge of the subject.";
    CALL_CONDUCT: "Hay un código de conducta y una persona a quien acudir: ________________", "There is a code of conduct and a person to turn to: ________________";
    CALL_MINORS: "Menores de edad: con permiso de su familia. Horario y quién cuida: ________________",
        "Minors: with leave of their family. Hours and who looks after them: ________________";
    CALL_PROPERTY: "Propiedad intelectual: qué se queda cada equipo y qué se comparte: ________________",
        "Intellectual property: what each team keeps and what is shared: ________________";
    CALL_PRIZES: "Premios, y qué parte se entrega al dar seguimiento: ________________", "Prizes, and which part is given on follow-up: ________________";
    CALL_PRIVACY: "Del registro sólo se guardan cuentas; el aviso de privacidad está en: ________________",
        "Of the registration only counts are kept; the privacy notice is at: ________________";
    CALL_AFTER: "Los resultados se publican, y en {n} días se dice por escrito qué se adopta.",
        "The results are published, and within {n} days it is said in writing what is adopted.";
    CALL_ASK: "Dudas: {at}", "Questions: {at}";

    // The story.
    STORY_TITLE: "Historia con datos · {dataset}", "Data story · {dataset}";
    STORY_INTRO: "Borrador: está lleno lo que el plan sabe; lo demás se escribe. Ninguna cifra sale de aquí: cuéntala en los datos.",
        "Draft: what the plan knows is filled in; the rest is to be written. No figure comes from here: count it in the data.";
    STORY_HINT: "({hint})", "({hint})";

    OWN_PROPOSAL: "(Propuesta nuestra.)", "(Our proposal.)";
    BASIS: "({list}.)", "({list}.)";
    CITED: "{source}, {at}", "{source}, {at}";
    UNVERIFIED: "sin comprobar", "not verified";
}
