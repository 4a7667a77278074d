//! Sentences of `vigilar`.

use super::texts;

texts! {
    WATCH: "Comprobar que lo publicado sigue vivo y al día",
        "Check that what is published is alive and up to date";

    // How a link was found.
    ALIVE: "viva",
        "alive";
    MOVED: "se mudó",
        "moved";
    BROKEN: "rota",
        "broken";
    UNREACHABLE: "sin respuesta",
        "no answer";
    REFUSED: "no se consulta",
        "not asked";
    UNASKED: "sin medir",
        "not measured";
    SAME: "igual",
        "same";
    CHANGED: "cambió",
        "changed";
    UNKNOWN: "no se sabe",
        "not known";

    // Why.
    WHY_ENDED: "La revisión se detuvo antes de llegar aquí.",
        "The check was stopped before it came here.";
    WHY_SILENT: "El sitio no contestó {n} veces seguidas; no se le preguntó más.",
        "The site did not answer {n} times in a row; it was not asked any more.";
    WHY_LOOP: "La dirección lleva a otras que regresan al mismo lugar.",
        "The address leads to others that come back to the same place.";
    WHY_HOPS: "La dirección lleva a otra más de {n} veces.",
        "The address leads to another one more than {n} times.";
    WHY_ASTRAY: "La dirección lleva a otras y no llega a ningún archivo.",
        "The address leads to others and comes to no file.";
    WHY_PAGE: "Contesta una página en lugar del archivo.",
        "A page answers in place of the file.";
    WHY_FORBIDDEN: "El sitio pide permiso para abrirla ({status}).",
        "The site asks for permission to open it ({status}).";
    WHY_GONE: "El archivo ya no está ahí ({status}).",
        "The file is no longer there ({status}).";
    WHY_SERVER: "El sitio contestó que tiene una falla ({status}).",
        "The site answered that it has a fault ({status}).";
    WHY_STATUS: "El sitio contestó {status}.",
        "The site answered {status}.";
    WHY_LATER: "El sitio pidió esperar {n} segundos.",
        "The site asked to wait {n} seconds.";
    WHY_BUSY: "El sitio pidió esperar.",
        "The site asked to wait.";
    WHY_NO_NAME: "El nombre del sitio no existe, o no hay internet.",
        "The name of the site does not exist, or there is no internet.";
    WHY_NO_CONNECTION: "El sitio no acepta la conexión.",
        "The site does not accept the connection.";
    WHY_SLOW: "No contestó completo en {n} segundos.",
        "It did not answer in full within {n} seconds.";
    WHY_PROTOCOL: "Contestó algo que no se entiende, o cortó la conexión.",
        "It answered something that is not understood, or broke the connection off.";
    WHY_CERTIFICATE: "El certificado del sitio no es de fiar.",
        "The certificate of the site cannot be trusted.";
    WHY_CERTIFICATE_NAME: "El certificado es de otro sitio.",
        "The certificate is of another site.";
    WHY_CERTIFICATE_OLD: "El certificado del sitio venció.",
        "The certificate of the site has expired.";
    WHY_CERTIFICATE_ISSUER: "No se reconoce quién emitió el certificado; al sitio le puede faltar un certificado intermedio.",
        "Whoever issued the certificate is not known; the site may lack an intermediate certificate.";

    // Figures.
    NOT_MEASURED: "sin medir",
        "not measured";
    SO_MANY: "{n} de {of}",
        "{n} of {of}";
    LINKS_ALIVE: "Ligas vivas",
        "Links alive";
    UP_TO_DATE: "Conjuntos al día",
        "Datasets up to date";
    BETTER: "Mejoró desde el {since}: {what}, de {was} a {is}.",
        "Better since {since}: {what}, from {was} to {is}.";
    WORSE: "Empeoró desde el {since}: {what}, de {was} a {is}.",
        "Worse since {since}: {what}, from {was} to {is}.";
    OVERDUE_MORE: "Empeoró desde el {since}: reportes vencidos, de {was} a {is}.",
        "Worse since {since}: reports past their term, from {was} to {is}.";
    OVERDUE_LESS: "Mejoró desde el {since}: reportes vencidos, de {was} a {is}.",
        "Better since {since}: reports past their term, from {was} to {is}.";

    // The badge.
    BADGE_LABEL: "datos abiertos",
        "open data";
    BADGE_LINKS: "{n} de {of} ligas vivas",
        "{n} of {of} links alive";
    BADGE_NO_LINKS: "ligas sin medir",
        "links not measured";
    BADGE_UNASKED: "({n} sin medir)",
        "({n} not measured)";
    BADGE_DATES: "{n} de {of} al día",
        "{n} of {of} up to date";
    BADGE_NO_DATES: "actualización sin medir",
        "updates not measured";
    BADGE_SAID: "({n} por su fecha declarada)",
        "({n} by their declared date)";
    BADGE_ON: "medido el {day}",
        "measured on {day}";
    BADGE_OLD: "medición antigua",
        "old measurement";
    BADGE_NOTHING: "{name}: lo publicado todavía no se mide.",
        "{name}: what is published was not measured yet.";
    BADGE_ABOUT: "{name}: {what}.",
        "{name}: {what}.";
    BADGE_OVERDUE: "Reportes ciudadanos vencidos: {n}.",
        "Reports of citizens past their term: {n}.";

    // The command.
    WATCH_MORE: "Pregunta a cada liga publicada si sigue viva, sin abrir nada de redes internas, y anota en el plan lo que vio. También dice qué conjuntos se pasaron de su ciclo y qué reportes ciudadanos esperan respuesta. Termina con 1 si algo está roto, atrasado o vencido.\n\nEjemplos:\n  apertura vigilar\n  apertura vigilar --solo licencias --contenido\n  apertura vigilar --sin-red --insignia insignia.svg\n  apertura vigilar --reporte \"Faltan los renglones de marzo\" --conjunto licencias\n  apertura vigilar --atender r-1a2b3 --respuesta \"Se corrigió\"",
        "Asks each published link whether it is alive, without opening anything of inner networks, and notes in the plan what it saw. It also says which datasets are past their cycle and which reports of citizens wait for an answer. It ends with 1 when something is broken, late or past its term.\n\nExamples:\n  apertura watch\n  apertura watch --only licences --content\n  apertura watch --offline --badge badge.svg\n  apertura watch --report \"The rows of March are missing\" --dataset licences\n  apertura watch --attend r-1a2b3 --reply \"It was corrected\"";
    DATASET: "CONJUNTO",
        "DATASET";
    HOST: "SITIO",
        "HOST";
    FILE: "ARCHIVO",
        "FILE";
    TEXT: "TEXTO",
        "TEXT";
    DATE: "FECHA",
        "DATE";
    ID: "REPORTE",
        "REPORT";
    ONLY: "Sólo este conjunto: id, identificador o título",
        "Only this dataset: id, identifier or title";
    OFFLINE: "No preguntar nada: sólo lo que el plan ya sabe",
        "Ask nothing: only what the plan knows already";
    CONTENT: "Descargar también los archivos y compararlos con los publicados",
        "Also download the files and compare them with those published";
    INTRANET: "Permitir también este sitio de tu red interna, con su puerto si es otro: SITIO o SITIO:PUERTO",
        "Also allow this host of your inner network, with its port if it is another one: HOST or HOST:PORT";
    ACCEPT: "Escribir en el plan las direcciones nuevas de lo que se mudó para siempre",
        "Write in the plan the new addresses of what moved for good";
    CSV: "Una tabla CSV, un renglón por liga",
        "A CSV table, one row for each link";
    BADGE: "Hacer una insignia con las cifras: .svg, o .json para shields.io",
        "Make a badge with the figures: .svg, or .json for shields.io";
    REPORT: "Anotar un error que dijo una persona, sin sus datos",
        "Note down an error that a person told of, without their data";
    REPORT_DATASET: "Conjunto del que es el reporte; sin reporte, lo mismo que --solo",
        "Dataset that the report is about; without a report, the same as --only";
    REPORT_DATE: "Día en que llegó o se contestó; hoy si no se dice",
        "Day on which it came or was answered; today when it is not said";
    ATTEND: "Anotar que este reporte se contestó",
        "Note down that this report was answered";
    REPLY: "Qué se contestó",
        "What was answered";
    ODD_INTRANET: "«{host}» no es el nombre de un sitio. Escríbelo como datos.interno o 10.1.1.1:8080.",
        "\"{host}\" is not the name of a host. Write it as data.internal or 10.1.1.1:8080.";
    NO_SUCH_DATASET: "No hay ningún conjunto «{id}» en el plan.",
        "There is no dataset \"{id}\" in the plan.";
    BADGE_ENDING: "La insignia se guarda como .svg o .json.",
        "The badge is saved as .svg or .json.";
    ASKING: "Preguntando a las ligas",
        "Asking the links";
    WILL_ASK: "Ligas por preguntar: {n}. Con Ctrl-C se detiene y queda lo medido.",
        "Links to ask: {n}. Ctrl-C stops it and keeps what was measured.";

    // Reports.
    REPORT_EMPTY: "Escribe qué error se reportó.",
        "Write which error was reported.";
    REPORT_NOTED: "Reporte {id} anotado. Se debe contestar a más tardar el {due}.",
        "Report {id} noted down. It is to be answered by {due} at the latest.";
    REPORT_KNOWN: "El reporte {id} ya estaba anotado. Se debe contestar a más tardar el {due}.",
        "Report {id} was noted down already. It is to be answered by {due} at the latest.";
    REPORT_HIDDEN: "Datos personales que se quitaron del texto: {n}.",
        "Personal data taken out of the text: {n}.";
    NO_SUCH_REPORT: "No hay ningún reporte «{id}» en el plan.",
        "There is no report \"{id}\" in the plan.";
    NO_SUCH_REPORT_TODO: "Míralos con apertura vigilar --sin-red.",
        "See them with apertura watch --offline.";
    ANSWER_BEFORE: "La respuesta no puede ser anterior al reporte.",
        "The answer cannot be earlier than the report.";
    ANSWERED: "Reporte {id} contestado.",
        "Report {id} answered.";
    ANSWERED_IN_TIME: "Reporte {id} contestado a tiempo: su plazo es el {due}.",
        "Report {id} answered in time: its term is {due}.";
    ANSWERED_LATE: "Reporte {id} contestado fuera de plazo: era el {due}.",
        "Report {id} answered after its term: it was {due}.";
    TERM_ASSUMED: "El plan no dice en cuántos días se contesta (C09): se cuentan {n} días naturales. La guía federal de 2017 (3.3) dice 30 naturales en su cuadro y 30 hábiles en su texto; se toma el menor.",
        "The plan does not say in how many days an answer is given (C09): {n} calendar days are counted. The federal guide of 2017 (3.3) says 30 calendar days in its table and 30 working days in its text; the shorter is taken.";

    // The screen.
    TITLE: "Lo publicado",
        "What is published";
    NOTHING: "Todavía no hay nada publicado que vigilar.",
        "There is nothing published to look after yet.";
    NOTHING_TODO: "Cuando un archivo tenga su dirección en línea, aquí se verá si sigue viva.",
        "When a file has its address online, this will show whether it is alive.";
    NO_LINKS: "Ningún archivo tiene dirección en línea, así que no hay ligas que preguntar. Di la del sitio con apertura publicar sitio --direccion, o la de cada archivo en la pregunta U04.",
        "No file has an address online, so there are no links to ask. Say that of the site with apertura publish site --url, or that of each file in question U04.";
    NEVER: "Las ligas todavía no se miden.",
        "The links were not measured yet.";
    MEASURED_ON: "Medido el {day}.",
        "Measured on {day}.";
    AND_NOT: "({n} sin medir)",
        "({n} not measured)";
    REPORTS_WAITING: "Reportes",
        "Reports";
    WAITING_OVERDUE: "{n} sin contestar; vencidos: {late}",
        "{n} not answered; past their term: {late}";
    REFUSED_HEAD: "Direcciones que no se consultan: {n}",
        "Addresses that are not asked: {n}";
    AND_MORE: "y {n} más; --csv y --json los dan todos.",
        "and {n} more; --csv and --json give all.";
    TROUBLED: "Ligas que no funcionan: {n}",
        "Links that do not work: {n}";
    TROUBLE: "«{title}»: {state} desde el {since}. {why}",
        "\"{title}\": {state} since {since}. {why}";
    UNASKED_HEAD: "Ligas que no se pudieron medir: {n}",
        "Links that could not be measured: {n}";
    UNASKED_LINE: "«{title}»: {why}",
        "\"{title}\": {why}";
    MOVED_HEAD: "Se mudaron para siempre: {n}. Con --aceptar, el plan toma la dirección nueva.",
        "Moved for good: {n}. With --accept, the plan takes the new address.";
    MOVED_LINE: "«{title}»: de {url} a {to}",
        "\"{title}\": from {url} to {to}";
    CHANGED_HEAD: "No son el archivo que se publicó: {n}",
        "Not the file that was published: {n}";
    CHANGED_LINE: "«{title}»: {url}",
        "\"{title}\": {url}";
    LATE_HEAD: "Conjuntos atrasados: {n}",
        "Datasets that are late: {n}";
    UNDATED_HEAD: "Conjuntos cuya actualización no se puede medir: {n}",
        "Datasets whose updates cannot be measured: {n}";
    UNDATED_LINE: "«{title}»: {why}",
        "\"{title}\": {why}";
    NO_CYCLE: "no se sabe cada cuánto cambia.",
        "how often it changes is not known.";
    IRREGULAR: "cambia sin un ciclo fijo.",
        "it changes without a fixed cycle.";
    NO_DAY: "nada dice cuándo se actualizó.",
        "nothing says when it was updated.";
    FROM_SERVER: "dice el servidor",
        "the server says";
    FROM_RECEIPT: "último recibo",
        "last receipt";
    FROM_SAID: "dice el plan",
        "the plan says";
    REPORTS_HEAD: "Reportes ciudadanos sin contestar: {n}",
        "Reports of citizens not answered: {n}";
    REPORT_LATE: "{id}: venció el {due}, hace {days} días. «{text}»",
        "{id}: its term was {due}, {days} days ago. \"{text}\"";
    REPORT_WAITS: "{id}: a más tardar el {due}, quedan {days} días. «{text}»",
        "{id}: by {due}, {days} days left. \"{text}\"";
    REPORT_DAYLESS: "{id}: no dice qué día llegó.{due} «{text}»",
        "{id}: it does not say on which day it came.{due} \"{text}\"";
    TREND_HEAD: "Mediciones",
        "Measurements";
    NO_CHANGE: "Nada mejoró ni empeoró desde la medición anterior.",
        "Nothing got better or worse since the measurement before.";
    GRACE: "Supuesto nuestro: un conjunto se cuenta como atrasado cuando pasa su ciclo más {percent} de cada cien días de él, y al menos {days} días.",
        "Our assumption: a dataset counts as late when its cycle has passed plus {percent} of each hundred days of it, and at least {days} days.";
    LINE: "Publicado: {what}.",
        "Published: {what}.";

    COL_DATASET: "Conjunto",
        "Dataset";
    COL_FILE: "Recurso",
        "File";
    COL_URL: "Dirección",
        "Address";
    COL_STATE: "Cómo está",
        "State";
    COL_WHY: "Por qué",
        "Why";
    COL_SINCE: "Desde",
        "Since";
    COL_CONTENT: "Contenido",
        "Content";
    COL_NEW: "Lleva a",
        "Leads to";
    COL_ON: "Día",
        "Day";
    COL_CYCLE: "Ciclo",
        "Cycle";
    COL_UPDATED: "Última actualización",
        "Last update";
    COL_DUE: "Tocaba",
        "Was due";
    COL_LATE: "Días",
        "Days";
    COL_OVERDUE: "Reportes vencidos",
        "Reports past term";
}
