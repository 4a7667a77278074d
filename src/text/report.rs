//! Sentences of the wing `report`: the plan as a document for everybody. Sentences of its charts are in
//! `report_charts.rs`.

use super::texts;

texts! {
    REPORT: "Publicar el plan como documento",
        "Publish the plan as a document";
    REPORT_MORE: "Hace una página que se abre en cualquier navegador, sin internet, y se imprime a PDF.\nPara guardarla: apertura informe --salida plan.html\nNo lleva notas internas, observaciones, teléfonos ni correos personales, ni lugares del disco.",
        "Makes a page that opens in any browser, without internet, and prints to PDF.\nTo save it: apertura report --output plan.html\nIt has no internal notes, remarks, personal telephones or mail, nor places on the disk.";
    FORMAT_OPTION: "Forma del documento: html (página) o md (Markdown)",
        "Form of the document: html (page) or md (Markdown)";
    FORMAT_VALUE: "FORMA", "FORM";
    COLOUR_OPTION: "Color de la institución, como #9d2449; se ajusta para que se pueda leer",
        "Colour of the institution, such as #9d2449; adjusted so that it can be read";
    COLOUR_VALUE: "COLOR", "COLOUR";
    COLOUR_BAD: "«{colour}» no es un color.",
        "\"{colour}\" is not a colour.";
    COLOUR_BAD_TODO: "Escribe seis dígitos hexadecimales, por ejemplo #9d2449.",
        "Enter six hexadecimal digits, for example #9d2449.";

    // Head.
    KIND: "Plan de Apertura Institucional", "Institutional Opening Plan";
    THE_INSTITUTION: "La institución", "The institution";
    NO_NAME: "Institución sin nombre en el plan", "Institution without a name in the plan";
    STATE_DRAFT: "Borrador: en el plan no consta todavía el documento que lo autoriza.",
        "Draft: the plan does not yet record the document that authorises it.";
    STATE_AUTHORIZED: "Autorizado con {document}.", "Authorised by {document}.";
    STATE_AUTHORIZED_BY: "Autoriza: {who}, con {document}.", "Authorised by: {who}, with {document}.";
    STATE_DRAFT_BY: "Borrador: lo autorizará {who}; todavía no consta el documento.",
        "Draft: to be authorised by {who}; the document is not on record yet.";
    VERSION: "Revisión {revision}, {date}", "Revision {revision}, {date}";
    LEAD: "Qué datos públicos se van a abrir, cuándo, en qué orden y por qué. También cuáles no se abren, con qué fundamento y hasta cuándo.",
        "Which public data will be opened, when, in which order and why. Also which will not be opened, on what grounds and until when.";
    FIGURE_DATASETS: "conjuntos de datos en el plan", "datasets in the plan";
    FIGURE_DATASETS_ONE: "conjunto de datos en el plan", "dataset in the plan";
    FIGURE_OPEN: "ya se pueden descargar", "can already be downloaded";
    FIGURE_OPEN_ONE: "ya se puede descargar", "can already be downloaded";
    FIGURE_DATED: "tienen fecha por cumplir", "have a date to be met";
    FIGURE_DATED_ONE: "tiene fecha por cumplir", "has a date to be met";
    FIGURE_LATE: "con la fecha vencida", "past their date";
    FIGURE_RESERVED: "no se abren, o sólo en parte", "are not opened, or only in part";
    FIGURE_RESERVED_ONE: "no se abre, o sólo en parte", "is not opened, or only in part";
    NAVIGATION: "Contenido", "Contents";
    SKIP: "Saltar al contenido", "Skip to the contents";
    SEE_TABLE: "Las mismas cifras en una tabla", "The same figures in a table";
    TOP: "Volver arriba", "Back to top";
    CHART_SCROLL: "Gráfica", "Chart";

    // Words of many places.
    NOT_SAID: "sin dato", "not recorded";
    NO_DATE: "sin fecha", "no date";
    NUMBER: "N.º", "No.";
    DATASET: "Conjunto de datos", "Dataset";
    UNIT: "Área", "Unit";
    REASON: "Razón", "Reason";
    NO_REASON: "El plan no da la razón.", "The plan does not give the reason.";
    DECIDED: "Decisión de: {who}", "Decided by: {who}";
    DECIDED_ON: "Decisión de: {who}, {date}", "Decided by: {who}, {date}";
    ON: "El {date}", "On {date}";

    // About.
    ABOUT_HEAD: "Qué es este documento", "What this document is";
    ABOUT_WHAT: "{institution} guarda información que se paga con dinero público. Este plan es su compromiso de ponerla al alcance de cualquiera: en archivos que se descargan sin registro, se abren con cualquier programa y se pueden usar con libertad.",
        "{institution} holds information paid for with public money. This plan is its commitment to put it within everybody's reach: in files that are downloaded without registering, open in any program and can be used freely.";
    ABOUT_HOLDS: "Muestra el plan como estaba el {date} (revisión {revision}). Vale hasta que se publique una revisión nueva.",
        "It shows the plan as of {date} (revision {revision}). It holds until a new revision is published.";
    ABOUT_STARTS: "Los plazos se cuentan desde el {date}.", "Time limits are counted from {date}.";
    ABOUT_LAST: "La última fecha prometida es el {date}.", "The last promised date is {date}.";
    ABOUT_REVIEW: "El plan se revisa {every}.", "The plan is reviewed {every}.";
    ABOUT_NO_REVIEW: "El plan no dice cada cuánto se revisa.", "The plan does not say how often it is reviewed.";
    ABOUT_NEXT: "La próxima revisión toca el {date}.", "The next review is due on {date}.";
    ABOUT_VOLUNTARY: "Ninguna guía federal obliga a un municipio a tener este plan: lo adopta la propia institución. Las leyes de transparencia y de protección de datos personales sí obligan.",
        "No federal guide requires a municipality to have this plan: the institution adopts it itself. The laws on transparency and on the protection of personal data do bind.";
    LINK_HOME: "Página de la institución", "Website of the institution";
    LINK_PLAN: "Este plan en línea", "This plan online";
    LINK_CATALOG: "Catálogo de datos", "Data catalogue";

    // Team.
    TEAM_HEAD: "Quién responde", "Who answers for it";
    TEAM_NONE: "El plan todavía no dice quién responde por él.",
        "The plan does not yet say who answers for it.";
    TEAM_TABLE: "Personas responsables", "People in charge";
    TEAM_ROLE: "Papel", "Role";
    TEAM_NAME: "Nombre", "Name";
    TEAM_POST: "Puesto", "Post";
    TEAM_EMAIL: "Correo institucional", "Institutional mail";
    TEAM_MEMBERS: "También forman parte del grupo de trabajo: {members}.",
        "Also part of the working group: {members}.";

    // Datasets.
    DATASETS_HEAD: "Los datos, uno por uno", "The data, one by one";
    DATASETS_NONE: "El plan todavía no tiene conjuntos de datos.", "The plan has no datasets yet.";
    DATASETS_INTRO: "El número de cada conjunto es el mismo en todo el documento.",
        "The number of each dataset is the same throughout the document.";
    DATASETS_TABLE: "Conjuntos de datos del plan", "Datasets of the plan";
    DATASETS_DATE: "Se abre", "Opens";
    DATASETS_UPDATE: "Se actualiza", "Updated";
    DATASETS_ACCESS: "Acceso", "Access";
    DATASETS_NOW: "Hoy", "Today";
    OWNER: "Lo mantiene: {who}", "Kept by: {who}";
    CONTACT: "Contacto: {who}", "Contact: {who}";
    PERIOD: "Periodo: {period}", "Period: {period}";
    PERIOD_FROM_TO: "de {from} a {to}", "from {from} to {to}";
    PERIOD_SINCE: "desde {from}", "since {from}";
    PERIOD_UNTIL: "hasta {to}", "until {to}";
    ACCESS_UNKNOWN: "Por decidir", "To be decided";
    PERSONAL_NO: "Sin datos personales", "No personal data";
    PERSONAL_YES: "Con datos personales. Antes de abrir: {treatment}",
        "With personal data. Before opening: {treatment}";
    PERSONAL_OPEN: "Con datos personales; falta decidir cómo se protegen",
        "With personal data; how they are protected is yet to be decided";
    PERSONAL_UNKNOWN: "Falta revisar si tiene datos personales",
        "Whether it has personal data is yet to be checked";
    OWN_LICENSE: "Licencia propia: {license}", "Terms of its own: {license}";
    PROPOSED_DAY: "Se propone el {date}", "Proposed for {date}";
    LATE: "Fecha vencida", "Past its date";
    OPEN_NOW: "Abierto", "Open";
    DOWNLOAD: "Descargar", "Download";
    NOT_YET: "Todavía no", "Not yet";
    ELSEWHERE: "Publicado en otra forma", "Published in another form";
    TASKS: "Falta: {tasks}", "To do: {tasks}";

    // Reserve.
    RESERVE_HEAD: "Lo que no se abre, y por qué", "What is not opened, and why";
    RESERVE_NONE: "Ningún conjunto del plan está reservado.", "No dataset of the plan is reserved.";
    RESERVE_INTRO: "La reserva es la excepción y no dura para siempre. Cada una dice su fundamento, quién la decidió, hasta cuándo vale y qué parte sí se puede abrir. Clasificar le toca al Comité de Transparencia.",
        "Reserving is the exception and does not last for ever. Each one gives its grounds, who decided it, until when it holds and which part can be opened. Classifying is for the Transparency Committee.";
    RESERVE_ALL: "No se abre", "Not opened";
    RESERVE_PART: "Se abre en parte", "Opened in part";
    RESERVE_BASIS: "Fundamento", "Legal grounds";
    RESERVE_LAW: "Ley y versión leída", "Law and version read";
    RESERVE_HARM: "Prueba de daño", "Harm test";
    RESERVE_RISK: "Riesgo real: {text}", "Real risk: {text}";
    RESERVE_INTEREST: "Frente al interés público: {text}", "Against the public interest: {text}";
    RESERVE_LEAST: "Lo menos restrictivo: {text}", "Least restrictive means: {text}";
    RESERVE_DECIDED: "Quién decidió", "Who decided";
    RESERVE_MINUTES: "Acta", "Minutes";
    RESERVE_TERM: "Plazo", "Term";
    RESERVE_FROM: "desde el {date}", "from {date}";
    RESERVE_UNTIL: "hasta el {date}", "until {date}";
    RESERVE_NO_TERM: "no se dijo hasta cuándo", "no end was given";
    RESERVE_FOREVER: "no vence: así lo dice su fundamento", "it does not expire: its grounds say so";
    RESERVE_PROMISED: "Se promete para el {date}", "Promised for {date}";
    RESERVE_REVIEW: "Se revisa", "Reviewed";
    RESERVE_OPENS: "Qué sí se puede abrir", "What can be opened";
    OPENS_NOTHING: "Nada: ninguna versión pública es posible", "Nothing: no public version is possible";
    OPENS_COLUMNS: "Estas columnas: {columns}", "These columns: {columns}";
    OPENS_ROWS: "Los renglones a los que no alcanza la reserva", "The rows that the reserve does not reach";
    OPENS_TOTALS: "Totales", "Totals";
    OPENS_TOTALS_BY: "Totales por {by}", "Totals by {by}";
    OPENS_K: "con al menos {k} personas en cada grupo", "with at least {k} persons in each group";
    OPENS_UNKNOWN: "Falta estudiarlo", "Not studied yet";
    RESERVE_NO_BASIS: "No consta el fundamento legal.", "The legal grounds are not on record.";
    RESERVE_NO_HARM: "No consta la prueba de daño, que la ley pide (LGTAIP 2025, artículos 107 y 113).",
        "The harm test is not on record; the law asks for it (LGTAIP 2025, articles 107 and 113).";
    RESERVE_NO_DECISION: "No consta quién la decidió.", "Who decided is not on record.";
    RESERVE_UNVERIFIED: "El fundamento no se ha comprobado en el texto de la ley.",
        "The grounds have not been verified in the text of the law.";
    RESERVE_EXPIRED: "El plazo de la reserva venció el {date}.", "The term of the reserve ended on {date}.";

    LAW_ARTICLE: "{title}, artículo {at} (versión: {version})",
        "{title}, article {at} (version: {version})";
    LAW: "{title}, {at} (versión: {version})", "{title}, {at} (version: {version})";

    // Terms.
    TERMS_HEAD: "Licencia y cómo citar", "Licence and how to cite";
    TERMS_NONE: "El plan todavía no dice con qué licencia se abren los datos.",
        "The plan does not yet say under which licence the data are opened.";
    TERMS_IS: "Los datos de este plan se abren con:", "The data of this plan are opened under:";
    TERMS_PROPOSED: "Se propone, sin que nadie lo haya decidido aún:", "Proposed, though nobody has decided on it yet:";
    TERMS_FREE: "Puedes copiarlos, compartirlos, cambiarlos y usarlos con cualquier fin, también para ganar dinero.",
        "You may copy, share and change them, and use them for any purpose, also to make money.";
    TERMS_CITE: "Debes decir de dónde los tomaste.", "You must say where you took them from.";
    TERMS_NO_CITE: "No es obligatorio citar; se agradece.", "Citing is not required; it is appreciated.";
    TERMS_ALIKE: "Lo que hagas con ellos debe llevar la misma licencia.",
        "What you make from them must carry the same licence.";
    TERMS_BY: "La autorizó {who}.", "Authorised by {who}.";
    TERMS_UNVERIFIED: "El texto de estos términos no se comprobó de primera mano al hacer la Guía: consulta la liga.",
        "The text of these terms was not verified first-hand for the Guide: see the link.";
    TERMS_HOW: "Cómo citar", "How to cite";
    CITATION: "«{title}», {institution}. {url} [consulta: AAAA-MM-DD]",
        "\"{title}\", {institution}. {url} [accessed: YYYY-MM-DD]";
    CITATION_URL: "(liga del archivo)", "(link of the file)";
    TERMS_OTHERS: "Conjuntos con términos propios o derechos de otras personas",
        "Datasets with terms of their own or rights of others";
    TERMS_OWN: "Términos", "Terms";
    TERMS_THIRD: "Tiene material de otras personas u organizaciones", "Has material of other people or organisations";

    // Demand.
    DEMAND_HEAD: "Lo que la gente ha pedido", "What people have asked for";
    DEMAND_NONE: "El plan todavía no reúne lo que la gente ha pedido.",
        "The plan does not yet gather what people have asked for.";
    DEMAND_TOTAL: "Se han juntado {n} peticiones.", "{n} demands have been gathered.";
    DEMAND_TOTAL_ONE: "Hay una petición.", "There is one demand.";
    DEMAND_WINDOW: "Llegaron {window}.", "They came in {window}.";
    DEMAND_PRIVACY: "No se guarda ni se publica nada sobre quién preguntó.",
        "Nothing about who asked is kept or published.";
    DEMAND_ANSWERED: "Lo que responde un conjunto del plan", "What a dataset of the plan answers";
    DEMAND_UNANSWERED: "Lo que ningún conjunto responde todavía", "What no dataset answers yet";
    DEMAND_TIMES: "Veces", "Times";
    DEMAND_WHAT: "Qué se pidió", "What was asked for";
    DEMAND_REPLY: "Respuesta", "Reply";
    DEMAND_UNREAD_ONE: "Falta una petición por revisar.", "One demand is yet to be looked at.";
    REPLY_NONE: "Todavía sin respuesta", "Not answered yet";
    DEMAND_UNREAD: "Faltan {n} peticiones por revisar.", "{n} demands are yet to be looked at.";
    DEMAND_ALL: "Todo lo pedido tiene un conjunto que lo responde.",
        "Everything asked for has a dataset that answers it.";
    PROMISED: "Se abre el {date}", "Opens on {date}";
    REPLY_YES: "Sí", "Yes";
    REPLY_PART: "En parte", "In part";
    REPLY_NO: "No", "No";
    REPLY_DATE: "el {date}", "on {date}";
    REPLY_GROUND: "fundamento: {basis}", "grounds: {basis}";

    // Cost.
    COST_HEAD: "Lo que cuesta", "What it takes";
    COST_NONE: "El plan todavía no estima horas ni dinero.", "The plan does not estimate hours or money yet.";
    COST_BUDGET: "Dinero apartado para este año: {money}.", "Money set aside for this year: {money}.";
    COST_MONEY: "Abrir por primera vez cuesta, en sueldos, entre {least} y {most} pesos; lo esperado, {expected}.",
        "Opening for the first time costs, in pay, between {least} and {most} pesos; {expected} expected.";
    COST_MONEY_YEAR: "Mantenerlo cuesta entre {least} y {most} pesos al año; lo esperado, {expected}.",
        "Keeping it up costs between {least} and {most} pesos a year; {expected} expected.";
    COST_NO_MONEY: "No se estimó el costo en dinero: falta saber cuánto cuesta la hora de trabajo.",
        "The cost in money was not estimated: what an hour of work costs is not known.";
    COST_NO_RATE: "No se estimó el costo en dinero: falta saber cuánto cuesta la hora de {roles}.",
        "The cost in money was not estimated: what an hour costs is not known of {roles}.";
    COST_ALL_UNITS: "Todas las áreas", "All units";
    COST_FROM: "Suma de las horas que contestaron las áreas ({codes}). No hay horas de {n} de {all} conjuntos.",
        "Sum of the hours that the units answered ({codes}). There are no hours for {n} of {all} datasets.";
    COST_ASSUMPTIONS: "Supuestos de la estimación", "Assumptions of the estimate";
    COST_WHAT: "Supuesto", "Assumption";
    COST_VALUE: "Valor", "Value";
    COST_SOURCE: "De dónde sale", "Where it comes from";
    COST_OWN: "Cifra de la institución", "Figure of the institution";

    CLOSED_HOLIDAYS: "Vacaciones", "Holidays";
    CLOSED_END: "Fin de la administración", "End of the administration";
    CLOSED_BAN: "Veda electoral", "Electoral ban";
    CLOSED_OTHER: "Otra causa", "Another reason";

    // Participation.
    TAKE_PART_HEAD: "Cómo participar y cómo se mide", "How to take part and how it is measured";
    TAKE_PART_HOW: "Pregunta, reporta un error o pide otros datos", "Ask, report an error or request other data";
    TAKE_PART_NONE: "El plan todavía no dice por qué medios atiende a la gente.",
        "The plan does not yet say through which channels people are answered.";
    CHANNELS: "Medios", "Channels";
    PAGE: "Página", "Page";
    EMAIL: "Correo", "Mail";
    TELEPHONE: "Teléfono de oficina", "Office telephone";
    REPLY_TIME: "Plazo para contestar", "Time to reply";
    REPLY_DAYS: "{n} {kind}, como máximo", "{n} {kind} at most";
    DAYS_CALENDAR: "días naturales", "calendar days";
    DAYS_WORKING: "días hábiles", "working days";
    REPLY_DAYS_BARE: "{n} días, como máximo (no se dijo si naturales o hábiles)",
        "{n} days at most (whether calendar or working days was not said)";
    LAW_134: "Además puedes presentar una solicitud de acceso a la información: la Ley General de Transparencia (2025, artículo 134) da 20 días para contestar, y 10 más si el Comité de Transparencia lo aprueba. Si pides una base de datos, se prefiere el formato abierto (artículo 131). Revisa también la ley de tu estado.",
        "You can also file a request for access to information: the General Transparency Law (2025, article 134) gives 20 days to answer, and 10 more if the Transparency Committee approves. If you ask for a database, open formats are preferred (article 131). Check the law of your state too.";
    EVENTS: "Actividades para usar los datos", "Activities to use the data";
    AUDIENCES: "Para quién es", "Who it is for";
    EVENT: "Evento", "Event";
    ACTIONS: "Acciones", "Actions";
    MEASURED: "Cómo se mide el avance", "How progress is measured";
    MEASURED_NONE: "El plan todavía no dice qué va a medir.", "The plan does not yet say what it will measure.";
    INDICATORS: "Indicadores", "Indicators";
    REVIEW_EVERY: "Se revisan", "Reviewed";
    REVIEWER: "Los revisa", "Reviewed by";
    ONLINE: "Lo publicado, como se midió", "What is published, as it was measured";
    RETIREMENT: "Si un conjunto deja de tener sentido", "If a dataset no longer makes sense";
    LESSONS: "Lo aprendido hasta hoy", "What was learned so far";

    // Unknown.
    UNKNOWN_HEAD: "Lo que todavía no se sabe", "What is not known yet";
    UNKNOWN_NONE: "No hay respuestas pendientes: todo lo que pide la Guía está contestado.",
        "No answers are pending: everything that the Guide asks for is answered.";
    UNKNOWN_INTRO: "Un plan honesto dice también lo que le falta.", "An honest plan also says what it lacks.";
    UNKNOWN_STEPS: "Avance por paso de la Guía", "Progress by step of the Guide";
    STEP: "Paso", "Step";
    ANSWERED: "Contestadas", "Answered";
    PENDING: "Por averiguar", "To be found out";
    MISSING: "Sin contestar", "Not answered";
    UNKNOWN_LIST: "Preguntas por averiguar", "Questions to be found out";
    QUESTION: "Pregunta", "Question";
    WHERE: "Dónde", "Where";
    BY: "Para cuándo", "By when";
    OF_PLAN: "En el plan", "In the plan";
    OF_DATASETS: "En {n} conjuntos", "In {n} datasets";
    OF_DATASET: "En 1 conjunto", "In 1 dataset";

    // Glossary.
    GLOSSARY_HEAD: "Palabras de este documento", "Words of this document";
    WORD_DATASET: "Conjunto de datos", "Dataset";
    MEANS_DATASET: "Datos de un mismo tema que se publican juntos, en uno o varios archivos: por ejemplo, las licencias de construcción por año.",
        "Data on one subject that are published together, in one or more files: for example, the building permits by year.";
    WORD_OPEN: "Datos abiertos", "Open data";
    MEANS_OPEN: "Datos públicos que cualquiera puede descargar, usar y compartir sin pagar ni pedir permiso.",
        "Public data that anybody can download, use and share without paying or asking for permission.";
    WORD_FORMAT: "Formato abierto", "Open format";
    MEANS_FORMAT: "Una forma de guardar archivos que no depende de un programa de paga; CSV, por ejemplo.",
        "A way of storing files that does not depend on a program one has to buy; CSV, for example.";
    WORD_LICENSE: "Licencia", "Licence";
    MEANS_LICENSE: "Las condiciones para usar los datos.", "The conditions for using the data.";
    WORD_PERSONAL: "Datos personales", "Personal data";
    MEANS_PERSONAL: "Los que dicen algo de una persona que se puede identificar. No se publican; antes se quitan o se agrupan.",
        "Those that say something of a person who can be identified. They are not published; they are removed or grouped first.";
    WORD_RESERVE: "Reserva", "Reserve";
    MEANS_RESERVE: "La decisión de no abrir una información durante un tiempo, por una causa que está en la ley.",
        "The decision not to open some information for a time, for a reason that is in the law.";
    WORD_HARM: "Prueba de daño", "Harm test";
    MEANS_HARM: "La explicación de qué daño real causaría abrir una información, y por qué pesa más que el interés de conocerla.",
        "The explanation of which real harm opening some information would cause, and why it outweighs the interest in knowing it.";

    // Made.
    MADE_HEAD: "Cómo se hizo este documento", "How this document was made";
    MADE_HOW: "Lo hizo el programa apertura con lo que dice el archivo del plan. Nadie lo escribió ni lo retocó a mano.",
        "It was made by the program apertura from what the file of the plan says. Nobody wrote or touched it up by hand.";
    MADE_WITHOUT: "No trae notas internas, observaciones de revisión, datos de quienes preguntan, teléfonos ni correos personales, ni lugares de archivos.",
        "It has no internal notes, review remarks, data of those who ask, personal telephones or mail, nor places of files.";
    MADE_DATE: "Fecha", "Date";
    MADE_REVISION: "Revisión del plan", "Revision of the plan";
    MADE_GUIDE: "Guía", "Guide";
    MADE_LAWS: "Leyes leídas hasta", "Laws read up to";
    MADE_PROGRAM: "Programa", "Program";
    MADE_FOLIO: "Folio", "Folio";
    MADE_CHECK: "Comprobación del archivo (SHA-256)", "Check of the file (SHA-256)";
    MADE_NO_CHECK: "El archivo no tiene comprobación: se editó después de guardarlo, o no se ha guardado con el programa.",
        "The file has no check: it was edited after it was saved, or was never saved with the program.";
    HIDDEN: "[dato oculto]", "[hidden]";
}
