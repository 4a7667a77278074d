//! Sentences of promotion: the command, its conversations.

use super::texts;

texts! {
    PROMOTION: "Promover los datos: calendario, mensajes, eventos, usos", "Promote the data: calendar, messages, events, uses";
    PROMOTION_MORE: "Sin nada más muestra los próximos doce meses: lo hecho, lo planeado, lo atrasado y lo que se propone donde no hay nada. Sólo habla de conjuntos que ya están en línea.\n\nEjemplos:\n  apertura promocion\n  apertura promocion planear\n  apertura promocion --formato html",
        "On its own it shows the next twelve months: what is done, planned and late, and what is proposed where there is nothing. It only speaks of datasets that are already online.\n\nExamples:\n  apertura promotion\n  apertura promotion plan\n  apertura promotion --format html";
    CSV: "Escribe la tabla de acciones en CSV", "Write the table of acts as CSV";
    ICS: "Escribe las fechas como calendario para el teléfono", "Write the dates as a calendar for telephones";
    FORMAT: "FORMATO", "FORMAT";
    FORMAT_HELP: "Escribe un documento: html, docx, odt o txt", "Write a document: html, docx, odt or txt";
    PLAN: "Aceptar, mover o dejar cada acción propuesta", "Accept, move or leave each proposed act";
    PLAN_MORE: "Cada propuesta dice por qué: qué conjunto, quién lo pidió, para quién. Lo que aceptas se guarda de inmediato. Con --si se aceptan todas.\n\nEjemplos:\n  apertura promocion planear\n  apertura promocion planear --si",
        "Each proposal says why: which dataset, who asked for it, for whom. What you accept is saved at once. With --yes all are accepted.\n\nExamples:\n  apertura promotion plan\n  apertura promotion plan --yes";
    DONE: "Anotar que una acción se hizo", "Note down that an act was done";
    DONE_MORE: "Sirve con el identificador de una acción planeada o de una propuesta.\n\nEjemplos:\n  apertura promocion hecho\n  apertura promocion hecho 2026-03-post-licencias --fecha 12/03/2026 --nota \"Preguntó una radio\"",
        "It takes the id of a planned act or of a proposal.\n\nExamples:\n  apertura promotion done\n  apertura promotion done 2026-03-post-licences --date 12/03/2026 --note \"A radio called\"";
    ID: "ID", "ID";
    DAY: "DÍA", "DAY";
    TEXT: "TEXTO", "TEXT";
    DATASET: "CONJUNTO", "DATASET";
    CHANNEL: "CANAL", "CHANNEL";
    KIND: "TIPO", "KIND";
    LINK: "LIGA", "LINK";
    EVENT_WORD: "EVENTO", "EVENT";
    DONE_ID: "El identificador de la acción; si no se dice, se elige de una lista", "The id of the act; chosen from a list if left out";
    DONE_WHICH: "Di qué acción se hizo.", "Say which act was done.";
    ASK_DONE: "¿Qué acción se hizo?", "Which act was done?";
    DONE_ROW: "{title} ({day})", "{title} ({day})";
    DONE_DATE: "El día en que se hizo; si no se dice, hoy", "The day it was done; today if left out";
    DONE_NOTE: "Qué salió de ella, sin datos de personas", "What came of it, without data of persons";
    MESSAGES: "Textos listos con la liga directa de un conjunto en línea", "Texts that are ready, with the direct link of a dataset that is online";
    MESSAGES_MORE: "Cuenta los caracteres como los cuenta una persona, y dice qué falta para un buen mensaje. Para quien pidió el conjunto hay una respuesta. De lo que no está publicado no se hace ningún texto.\n\nEjemplos:\n  apertura promocion mensajes\n  apertura promocion mensajes licencias --canal correo\n  apertura promocion mensajes licencias --canal chat --para-copiar",
        "It counts characters as a person counts them, and says what is missing for a good message. For those who asked for the dataset there is a reply. No text is made of what is not published.\n\nExamples:\n  apertura promotion messages\n  apertura promotion messages licences --channel mail\n  apertura promotion messages licences --channel chat --to-copy";
    MESSAGES_DATASET: "El conjunto: su identificador o su título", "The dataset: its id or its title";
    MESSAGES_CHANNEL: "Sólo para un canal: correo, prensa, radio, chat...", "For one channel only: mail, press, radio, chat...";
    MESSAGES_KIND: "Sólo de un tipo de acción", "Of one kind of act only";
    MESSAGES_QUESTION: "La primera línea, en lugar de tu mensaje general (R02)", "The first line, in place of your general message (R02)";
    MESSAGES_BARE: "Sólo los textos, sin nada alrededor", "Only the texts, with nothing around them";
    EVENT: "Preparar un taller, datatón, hackatón, concurso o mesa de trabajo", "Prepare a workshop, datathon, hackathon, contest or working table";
    EVENT_MORE: "Con un tipo empieza un evento nuevo; con su identificador muestra su lista de pendientes. Sólo entran conjuntos publicados, cinco a lo más. De lo que sale se guardan cuentas, nunca nombres.\n\nEjemplos:\n  apertura promocion evento dataton\n  apertura promocion evento dataton-2026-09-12 --listo venue\n  apertura promocion evento dataton-2026-09-12 --convocatoria --formato docx",
        "With a kind it begins a new event; with its id it shows its checklist. Only published datasets go in, five at most. Of what comes of it counts are kept, never names.\n\nExamples:\n  apertura promotion event datathon\n  apertura promotion event datathon-2026-09-12 --ready venue\n  apertura promotion event datathon-2026-09-12 --call --format docx";
    EVENT_WHICH: "El tipo de evento, o el identificador de uno que ya se prepara", "The kind of event, or the id of one being prepared";
    EVENT_TITLE: "Cómo se llama el evento", "What the event is called";
    EVENT_QUESTION: "La pregunta que se va a contestar: una sola", "The question to be answered: only one";
    EVENT_DAY: "El día del evento", "The day of the event";
    EVENT_DATASET: "Un conjunto publicado; se puede repetir", "A published dataset; may be repeated";
    EVENT_READY: "Un pendiente de la lista que ya está; se puede repetir", "A line of the list that is done; may be repeated";
    EVENT_DATE: "El día en que quedó; si no se dice, hoy", "The day it was done; today if left out";
    EVENT_PARTICIPANTS: "Cuántas personas participaron", "How many people took part";
    EVENT_PROJECTS: "Cuántos proyectos salieron", "How many projects came of it";
    EVENT_CALL: "La convocatoria de una página, en lugar de la lista", "The one-page call, in place of the list";
    STORY: "Borrador de una historia con datos de un conjunto en línea", "Draft of a data story of a dataset that is online";
    STORY_MORE: "Llena lo que el plan sabe (liga, periodo, términos, columnas, idea de gráfica) y deja en blanco lo que una persona tiene que contar.\n\nEjemplos:\n  apertura promocion historia licencias\n  apertura promocion historia licencias --formato docx",
        "It fills in what the plan knows (link, period, terms, columns, idea for a chart) and leaves blank what a person has to tell.\n\nExamples:\n  apertura promotion story licences\n  apertura promotion story licences --format docx";
    STORY_DATASET: "El conjunto: su identificador o su título", "The dataset: its id or its title";
    USES: "Ver qué han hecho otros con los datos", "See what others made with the data";
    USES_MORE: "Dice cuáles salen en el sitio y, de los demás, por qué no.\n\nEjemplos:\n  apertura promocion usos",
        "It says which are on the site and, of the others, why not.\n\nExamples:\n  apertura promotion uses";
    USE: "Anotar algo que alguien hizo con los datos", "Note down something that somebody made with the data";
    USE_MORE: "Sólo sale en el sitio con el acuerdo de quien lo hizo.\n\nEjemplos:\n  apertura promocion usar\n  apertura promocion usar \"Mapa de baches\" --conjunto reportes-ciudadanos --liga https://escuela.edu.mx/baches --de-acuerdo",
        "It is only on the site with the agreement of those who made it.\n\nExamples:\n  apertura promotion use\n  apertura promotion use \"Map of potholes\" --dataset reportes-ciudadanos --link https://school.edu.mx/potholes --agreed";
    USE_TITLE: "Cómo se llama lo que hicieron", "What they made is called";
    USE_BY: "Quién lo hizo: una escuela, una empresa, un medio", "Who made it: a school, a firm, a newspaper";
    USE_LINK: "Dónde se puede ver", "Where it can be seen";
    USE_DATASET: "El conjunto que usaron; se puede repetir", "The dataset they used; may be repeated";
    USE_TEXT: "Para qué sirve, en una o dos frases", "What it is for, in one or two sentences";
    USE_AGREED: "Quien lo hizo aceptó que se muestre", "Those who made it agreed to be shown";

    // What is said while something is done.
    ODD_FORMAT: "No conozco el formato «{word}».", "I do not know the format \"{word}\".";
    ODD_FORMAT_TODO: "Los hay: html, docx, odt, txt.", "There are: html, docx, odt, txt.";
    ODD_DAY: "No entiendo el día «{text}».", "I do not understand the day \"{text}\".";
    ODD_DAY_TODO: "Escríbelo así: 12/09/2026.", "Write it so: 12/09/2026.";
    DAY_TO_COME: "El día {text} todavía no llega: anota lo que ya se hizo.", "The day {text} has not come yet: note down what was done.";
    NO_ACT: "No hay una acción «{id}».", "There is no act \"{id}\".";
    NO_ACT_TODO: "Las hay: {list}.", "There are: {list}.";
    NO_ACTS_TODO: "Mira cuáles hay: apertura promocion.", "See which there are: apertura promotion.";
    NOTED: "Anotado: {title}, hecho el {day}.", "Noted: {title}, done on {day}.";
    REFUSED: "No hago textos de «{title}»: {why}", "I make no texts of \"{title}\": {why}";
    NO_DATASET: "No hay un conjunto «{name}».", "There is no dataset \"{name}\".";
    NO_DATASET_TODO: "En línea están: {list}.", "Online are: {list}.";
    NONE_ONLINE_TODO: "Todavía no hay ninguno en línea: apertura publicar.", "None is online yet: apertura publish.";
    NO_CHANNEL: "No hay un canal «{word}».", "There is no channel \"{word}\".";
    NO_KIND: "No hay un tipo de acción «{word}».", "There is no kind of act \"{word}\".";
    THERE_ARE: "Los hay: {list}.", "There are: {list}.";
    PLAN_NEEDS_INPUT: "Para planear hay que poder preguntar; con --si se aceptan todas las propuestas.",
        "Planning needs to ask; with --yes all proposals are accepted.";
    NOTHING_TO_PLAN: "No hay propuestas: cada bimestre ya tiene su acción, o no hay nada en línea.",
        "There are no proposals: each two months have their act, or nothing is online.";
    ASK_ACT: "¿Qué haces con esta acción?", "What do you do with this act?";
    ACT_ACCEPT: "Aceptar", "Accept";
    ACT_MOVE: "Aceptar con otra fecha", "Accept with another date";
    ACT_TITLE: "Aceptar con otro título", "Accept with another title";
    ACT_SKIP: "Dejar para después", "Leave for later";
    ACT_END: "Terminar", "End";
    ASK_DAY: "¿Qué día?", "Which day?";
    ASK_DAY_HINT: "Así: 12/09/2026", "So: 12/09/2026";
    ASK_TITLE: "¿Con qué título?", "With which title?";
    PROPOSAL_OF: "Propuesta {n} de {of}", "Proposal {n} of {of}";
    ACCEPTED: "Guardado: {title}, {day}.", "Saved: {title}, {day}.";
    ACCEPTED_ALL: "Acciones guardadas: {n}.", "Acts saved: {n}.";
    WOULD_ACCEPT: "Ensayo: se guardarían {n} acciones.", "Rehearsal: {n} acts would be saved.";
    MESSAGES_TITLE: "Mensajes: {dataset}", "Messages: {dataset}";
    MESSAGE_HEAD: "{kind} · {channel}", "{kind} · {channel}";
    MESSAGE_COUNT: "{chars} de {most} caracteres.", "{chars} of {most} characters.";
    MESSAGE_CHARS: "{chars} caracteres.", "{chars} characters.";
    SUBJECT: "Asunto: {text}", "Subject: {text}";
    REPLY_TO: "Lo pidieron: {list}.", "Asked for by: {list}.";
    REPLY_MORE: "y {n} más", "and {n} more";
    ASK_DATASET: "¿De qué conjunto?", "Of which dataset?";
    NAME_DATASET: "Di de qué conjunto: apertura promocion mensajes CONJUNTO", "Say of which dataset: apertura promotion messages DATASET";
    NOT_PROMOTED: "No se promueven todavía", "Not promoted yet";
    PRACTICE: "Municipio de práctica: nada de esto se difunde.", "Practice municipality: none of this is spread.";
    NO_EVENT: "No hay un evento «{id}».", "There is no event \"{id}\".";
    NO_EVENT_TODO: "Tipos: {kinds}. En preparación: {list}.", "Kinds: {kinds}. Being prepared: {list}.";
    NONE: "ninguno", "none";
    ASK_KIND: "¿Qué evento?", "Which event?";
    ASK_QUESTION: "¿Qué pregunta se va a contestar con los datos?", "Which question will be answered with the data?";
    ASK_QUESTION_HINT: "Una sola, que los datos puedan contestar. Enter: después.", "Only one, which the data can answer. Enter: later.";
    ASK_EVENT_DAY: "¿Qué día será?", "Which day will it be?";
    ASK_EVENT_DAY_HINT: "Así: 12/09/2026. Enter: todavía no se sabe.", "So: 12/09/2026. Enter: not known yet.";
    ASK_DATASETS: "¿Con qué conjuntos? Cinco a lo más.", "With which datasets? Five at most.";
    ASK_EVENT_SAVE: "¿Guardar este evento?", "Save this event?";
    EVENT_SAVED: "Evento guardado: {id}", "Event saved: {id}";
    EVENT_NEW: "Evento nuevo: {kind}", "New event: {kind}";
    NO_LINE: "La lista de este evento no tiene «{id}».", "The list of this event does not have \"{id}\".";
    TICKED: "Pendientes anotados como hechos: {n}.", "Lines noted as done: {n}.";
    COUNTED: "Cuentas guardadas.", "Counts saved.";
    EVENT_NEEDS: "Para preparar un evento di su tipo, o uno que ya exista.", "To prepare an event say its kind, or one that exists.";
    EVENTS_HERE: "En preparación", "Being prepared";
    MORE_THAN_MOST: "Son {n} conjuntos; proponemos {most} a lo más: quien participa no alcanza a entender más.",
        "They are {n} datasets; we propose {most} at most: participants cannot make sense of more.";
    USES_TITLE: "Usos de los datos: {n}", "Uses of the data: {n}";
    USES_NONE: "Todavía no hay usos anotados: apertura promocion usar", "No uses are noted yet: apertura promotion use";
    USE_SHOWN: "sale en el sitio", "on the site";
    USE_NOT_AGREED: "no sale: falta el acuerdo de quien lo hizo", "not shown: the agreement of those who made it is missing";
    USE_NOT_OPEN: "no sale: ninguno de sus conjuntos está abierto", "not shown: none of its datasets is open";
    COL_USE: "Qué", "What";
    COL_BY: "Quién", "Who";
    COL_DATASETS: "Conjuntos", "Datasets";
    COL_SHOWN: "En el sitio", "On the site";
    COL_ID: "ID", "ID";
    COL_KIND: "Tipo", "Kind";
    COL_CHANNEL: "Canal", "Channel";
    COL_DONE: "Hecha", "Done";
    COL_NOTE: "Nota", "Note";
    COL_LINK: "Liga", "Link";
    ASK_USE_TITLE: "¿Qué hicieron con los datos?", "What did they make with the data?";
    ASK_USE_TITLE_HINT: "Un nombre corto: «Mapa de baches».", "A short name: \"Map of potholes\".";
    ASK_USE_BY: "¿Quién lo hizo?", "Who made it?";
    ASK_USE_BY_HINT: "Una escuela, una empresa, un medio. Una persona, sólo si lo aceptó. Enter: no se dice.",
        "A school, a firm, a newspaper. A person only with their consent. Enter: not said.";
    ASK_USE_LINK: "¿Dónde se puede ver?", "Where can it be seen?";
    ASK_USE_LINK_HINT: "Empieza con https://. Enter: no está en internet.", "It begins with https://. Enter: it is not online.";
    ASK_USE_DATASETS: "¿Con qué conjuntos?", "With which datasets?";
    ASK_USE_TEXT: "¿Para qué sirve?", "What is it for?";
    ASK_USE_TEXT_HINT: "Una o dos frases. Enter: después.", "One or two sentences. Enter: later.";
    ASK_USE_AGREED: "¿Quien lo hizo aceptó que se muestre?", "Did those who made it agree to be shown?";
    YES: "Sí", "Yes";
    NOT_YET: "Todavía no", "Not yet";
    ODD_LINK: "«{text}» no es una dirección de internet que otros puedan abrir.", "\"{text}\" is no address of the web that others can open.";
    USE_NEEDS: "Di qué hicieron y con qué conjunto: --conjunto.", "Say what they made and with which dataset: --dataset.";
    USE_SAVED: "Anotado: {title}.", "Noted: {title}.";
    USE_WAITS: "No saldrá en el sitio hasta que quien lo hizo lo acepte.", "It will not be on the site until those who made it agree.";
    UNKNOWN_ROW: "No hay un conjunto «{name}» en el plan.", "There is no dataset \"{name}\" in the plan.";
    CALENDAR_NAME: "Promoción de datos · {name}", "Promotion of data · {name}";
    EVENT_DAY_ENTRY: "{title}: el día", "{title}: the day";
    LINE_ENTRY: "{title}: {text}", "{title}: {text}";
}
