//! Sentences of the picture of a network.

use super::texts;

texts! {
    NETWORK: "La fotografía de la red: dónde va cada quien y qué sigue",
        "The picture of the network: where everybody is and what comes next";
    NETWORK_MORE: "Lee los planes como revisar y los suma: avance por paso, dónde se detienen, lo vencido, lo prometido y lo publicado por tema, solicitudes sin respuesta, términos, alertas de datos personales. Nunca un promedio solo: distribuciones y cuántos llegaron.\n\nEjemplos:\n  apertura red planes/\n  apertura red planes/ --html --salida red.html\n  apertura red planes/ --fotos fotos/\n  apertura red planes/ --vecinos xalapa.toml",
        "Reads the plans as review does and adds them up: progress by step, where they stop, what is overdue, what was promised and published by theme, requests without an answer, terms, alerts of personal data. Never an average alone: distributions, and how many got there.\n\nExamples:\n  apertura network plans/\n  apertura network plans/ --html --output network.html\n  apertura network plans/ --snapshots snapshots/\n  apertura network plans/ --peers xalapa.toml";
    SNAPSHOT: "Guardar la fotografía de hoy en una carpeta y comparar con las anteriores",
        "Keep today's picture in a folder and compare it with those before";
    PEERS: "Municipios parecidos al de este plan, y qué abrieron primero",
        "Municipalities like the one of this plan, and what they opened first";

    TITLE: "Fotografía de la red", "Picture of the network";
    PLANS: "{n} planes", "{n} plans";
    ONE_PLAN: "1 plan", "1 plan";
    NO_PLANS: "No hay ningún plan que sumar.", "There is no plan to add up.";
    OF: "{n} de {of}", "{n} of {of}";
    OF_PERCENT: "{n} de {of} ({percent} %)", "{n} of {of} ({percent}%)";
    OF_PLANS: "{n} de {of} planes ({percent} %)", "{n} of {of} plans ({percent}%)";
    PERCENT: "{percent} %", "{percent}%";
    COUNT_PERCENT: "{n} ({percent} %)", "{n} ({percent}%)";
    FEW: "Son menos de {n} planes: cada cifra cuenta casos, no tendencias.",
        "Fewer than {n} plans: each figure counts cases, not tendencies.";

    STOP: "Donde más planes se detienen es el paso {n}, {step}: {share}.",
        "Where most plans stop is step {n}, {step}: {share}.";
    STOP_NONE: "Ningún plan está detenido: todos los pasos están completos.",
        "No plan stands at any step: all steps are complete.";
    COPIES: "{n} son copias de otro plan y no se suman; cuenta la revisión más nueva.",
        "{n} are copies of another plan and are not added up; the newest revision counts.";
    ONE_COPY: "1 es copia de otro plan y no se suma; cuenta la revisión más nueva.",
        "1 is a copy of another plan and is not added up; the newest revision counts.";

    KEY_AREAS: "Municipios con plan", "Municipalities with a plan";
    KEY_AREAS_OF: "{share} del catálogo del INEGI", "{share} of the INEGI catalogue";
    KEY_ELSEWHERE: "Sin municipio", "Without municipality";
    KEY_STARTED: "Empezaron", "Started";
    KEY_FINISHED: "Completaron todos los pasos", "Completed all steps";
    KEY_PUBLISHING: "Publicaron algo", "Published something";
    KEY_DATASETS: "Conjuntos", "Datasets";
    KEY_DATASETS_SAID: "{all} en los inventarios, {promised} prometidos, {published} publicados",
        "{all} in the inventories, {promised} promised, {published} published";
    KEY_OPEN: "Publicados con términos abiertos", "Published under open terms";
    KEY_OVERDUE: "Promesas vencidas", "Overdue promises";
    KEY_OVERDUE_SAID: "{share} conjuntos prometidos; en {plans} planes",
        "{share} promised datasets, in {plans} plans";
    KEY_PENDING: "Pendientes vencidos", "Overdue pending answers";
    KEY_DEMAND: "Solicitudes sin respuesta", "Requests without an answer";
    KEY_DEMAND_SAID: "{share}; {late} fuera de plazo; {unlinked} sin un conjunto que las conteste",
        "{share}; {late} out of time; {unlinked} without a dataset that answers them";
    KEY_ALERTS: "Datos personales sin tratamiento", "Personal data without treatment";
    KEY_ALERTS_SAID: "{share} conjuntos, en {plans} planes", "{share} datasets, in {plans} plans";

    STEPS: "Avance por paso", "Progress by step";
    COL_STEP: "Paso", "Step";
    COL_COMPLETE: "Completo", "Complete";
    COL_PROGRESS: "En curso", "In progress";
    COL_NOT_STARTED: "Sin empezar", "Not started";
    COL_CANNOT: "No puede empezar", "Cannot start";
    COL_STOPS: "Se detienen aquí", "Stop here";
    ALL_DONE: "Todos completos", "All complete";

    NEXT: "Lo que la región debe aprender", "What the region must learn next";
    NEXT_ABOUT: "Primero lo que ayudaría a más planes.", "First what would help most plans.";
    NEXT_STOP: "Completar el paso {step}: ahí se detienen {share}.", "Completing the step {step}: {share} stop there.";
    NEXT_RULE: "{rule}, del paso {step}: {share}.", "{rule}, of the step {step}: {share}.";
    NEXT_RULE_BARE: "{rule}: {share}.", "{rule}: {share}.";

    THEMES: "Lo prometido y lo publicado, por tema", "Promised and published, by theme";
    COL_THEME: "Tema", "Theme";
    COL_DATASETS: "Conjuntos", "Datasets";
    COL_SHARE_PUBLISHED: "Ya publicados", "Already published";
    COL_PROMISED: "Prometidos", "Promised";
    COL_PUBLISHED: "Publicados", "Published";
    COL_OVERDUE: "Vencidos", "Overdue";
    COL_PLANS: "Planes", "Plans";
    NO_THEME: "Sin tema", "Without theme";

    SCORES: "Puntajes: la distribución", "Scores: the distribution";
    SCORES_MEASURED: "Se pudo medir en {share}. Lo que no se pudo medir no entra en el denominador de cada plan.",
        "Could be measured in {share}. What could not be measured is not in the denominator of each plan.";
    SCORES_MARKS: "La mitad de en medio está entre {q1} % y {q3} %; la mediana es {q2} %; el menor, {min} %, y el mayor, {max} %.",
        "The middle half lies between {q1}% and {q3}%; the median is {q2}%; the least {min}% and the most {max}%.";
    COL_SCORE: "Puntaje", "Score";
    TENTH: "{from} a {to} %", "{from} to {to}%";
    TARGETS: "Metas alcanzadas, cada una con su denominador", "Targets reached, each with its denominator";
    COL_TARGET: "Meta", "Target";
    COL_REACHED: "La alcanzan", "Reach it";
    COL_PARTLY: "En parte", "In part";
    COL_NONE: "Nada", "None";
    COL_NOT_MEASURED: "Sin medir", "Not measured";
    COL_NOT_APPLICABLE: "No aplica", "Not applicable";

    BANDS: "Por tamaño del municipio", "By size of the municipality";
    STATES: "Por estado", "By state";
    COL_BAND: "Habitantes", "Inhabitants";
    COL_STATE: "Estado", "State";
    COL_AREAS: "Municipios con plan", "Municipalities with a plan";
    COL_STOP_MOST: "Donde más se detienen", "Where most stop";
    COL_FINISHED: "Terminaron", "Finished";
    COL_PUBLISHING: "Publican", "Publish";
    BAND_FIRST: "Menos de {to}", "Fewer than {to}";
    BAND: "{from} a {to}", "{from} to {to}";
    BAND_LAST: "{from} o más", "{from} or more";
    UNKNOWN: "No se sabe", "Not known";

    LICENSES: "Términos de uso", "Terms of use";
    COL_LICENSE: "Términos", "Terms";
    NO_LICENSE: "Sin decidir", "Not decided";
    FINDINGS: "Lo que más se repite", "What comes up most";
    COL_RULE: "Regla", "Rule";
    COL_TIMES: "Veces", "Times";


    PAGE_ABOUT: "{plans}, leídos el {day} con la Guía {guide}. Cada cifra dice de cuántos; lo que no se pudo medir no cuenta como cero.",
        "{plans}, read on {day} with the Guide {guide}. Each figure says of how many; what could not be measured does not count as zero.";
    SKIP: "Ir al contenido", "Skip to content";
    ON_PAGE: "En esta página", "On this page";
    KEY_FIGURES: "Cifras principales", "Key figures";
    MAP: "Mapa de avance", "Map of progress";
    MAP_LABEL: "Mapa del país con una marca por cada municipio con plan, según cuántos pasos completó. Los mismos datos están en la tabla de planes.",
        "Map of the country with a mark for each municipality with a plan, by how many steps it completed. The same data are in the table of plans.";
    MAP_BARE: "Municipio sin plan en esta fotografía", "Municipality without a plan in this picture";
    MAP_WITHOUT: "Planes que no están en el mapa porque no se conoce su punto: {n}. Están en la tabla.",
        "Plans that are not on the map because their point is not known: {n}. They are in the table.";
    STAGE_NONE: "Sin empezar", "Not started";
    STAGE_STARTED: "Empezó, ningún paso completo", "Started, no step complete";
    STAGE_STEPS: "{from} a {to} pasos completos", "{from} to {to} steps complete";
    STAGE_EXACT: "{to} pasos completos", "{to} steps complete";
    STAGE_ALL: "Los {n} pasos completos", "All {n} steps complete";
    CHART_STOPS: "Primer paso que no está completo", "First step that is not complete";
    CHART_STATUS: "Planes por estado de cada paso", "Plans by status of each step";
    CHART_THEMES: "Conjuntos por tema: publicados, vencidos y los demás", "Datasets by theme: published, overdue and the rest";
    TABLE_THEMES: "Conjuntos por tema, en números", "Datasets by theme, in numbers";
    COL_REST: "Los demás", "The rest";
    CHART_SCORES: "Planes por puntaje", "Plans by score";
    TABLE_TARGETS: "Metas, en números de planes", "Targets, in numbers of plans";
    CHART_STAGES: "Planes por avance", "Plans by progress";
    LIST: "Todos los planes", "All plans";
    COL_NAME: "Institución", "Institution";
    COL_STOP: "Paso en que va", "Step it is at";
    COL_STEPS_DONE: "Pasos completos", "Steps complete";
    COL_DEMANDS: "Solicitudes abiertas", "Open requests";
    COL_ALERTS: "Alertas", "Alerts";
    COL_FINDINGS: "Hallazgos", "Findings";
    FILTER_TEXT: "Buscar por nombre", "Search by name";
    FILTER_STATE: "Estado", "State";
    FILTER_BAND: "Habitantes", "Inhabitants";
    FILTER_STOP: "Paso en que va", "Step it is at";
    FILTER_WITH: "Con", "With";
    FILTER_ALL: "Todos", "All";
    WITH_OVERDUE: "Promesas vencidas", "Overdue promises";
    WITH_ALERTS: "Alertas de datos personales", "Alerts of personal data";
    WITH_DEMANDS: "Solicitudes sin respuesta", "Requests without an answer";
    WITH_NOTHING: "Nada publicado", "Nothing published";
    CLEAR: "Quitar filtros", "Clear filters";
    MORE: "Mostrar más", "Show more";
    EVERYTHING: "Mostrar todos", "Show all";
    JS_SHOWN: "{n} de {of} planes; se muestran {shown}.", "{n} of {of} plans; {shown} are shown.";
    JS_NONE: "Ningún plan cumple esos filtros.", "No plan meets those filters.";
    JS_HOVER: "Señala una marca para ver de quién es; elígela para buscarla en la tabla.",
        "Point at a mark to see whose it is; choose it to find it in the table.";
    NOTES: "Cómo se contó", "How it was counted";
    NOTE_COUNTED: "Cada plan cuenta una vez; de las copias cuenta la revisión más nueva. Los denominadores de municipios son los del catálogo del INEGI.",
        "Each plan counts once; of copies the newest revision counts. Denominators of municipalities are those of the INEGI catalogue.";
    NOTE_STOP: "Un plan se detiene en el primer paso de la Guía que no está completo, aunque haya respuestas en los siguientes.",
        "A plan stops at the first step of the Guide that is not complete, even when later ones have answers.";
    NOTE_BANDS: "Los tramos de habitantes y los tercios de avance son un supuesto nuestro, para agrupar.",
        "The bands of inhabitants and the thirds of progress are an assumption of ours, to group.";
    NOTE_SCORE: "El puntaje empieza en cero y es el de la regla publicada de la Guía; lo que no se pudo medir o no aplica sale del denominador.",
        "The score starts at zero and is that of the published rule of the Guide; what could not be measured or does not apply leaves the denominator.";
    NOTE_MAP: "Puntos de las cabeceras: GeoNames (CC BY 4.0), emparejados por nombre, a un kilómetro más o menos. Contorno: Natural Earth (dominio público).",
        "Points of municipal seats: GeoNames (CC BY 4.0), paired by name, to about a kilometre. Outline: Natural Earth (public domain).";
    CANNOT_SCRIPT: "Sin scripts la tabla muestra todos los planes, sin filtros.", "Without scripts the table shows all plans, without filters.";

    TREND: "Lo que cambió", "What changed";
    TREND_SAME: "Desde el {day} son los mismos {matched} planes ({arrived} nuevos, {gone} menos).",
        "Since {day} they are the same {matched} plans ({arrived} new, {gone} gone).";
    TREND_OTHER: "Desde el {day} llegaron {arrived} planes y faltan {gone}: lo que sigue compara sólo los {matched} que están en ambas fechas.",
        "Since {day} {arrived} plans arrived and {gone} are gone: what follows compares only the {matched} that are in both.";
    TREND_MOVED: "Avanzaron {forward}, siguen igual {still}, retrocedieron {back}.",
        "{forward} moved forward, {still} are the same, {back} moved back.";
    TREND_PUBLISHED: "Conjuntos publicados: {before} antes, {after} ahora.", "Published datasets: {before} before, {after} now.";
    TREND_OVERDUE: "Promesas vencidas: {before} antes, {after} ahora.", "Overdue promises: {before} before, {after} now.";
    TREND_STEPS: "Planes con cada paso completo, los mismos planes", "Plans with each step complete, the same plans";
    TREND_DAYS: "Por fecha, los {n} planes que están en las {days} fotografías", "By date, the {n} plans that are in the {days} pictures";
    TREND_FIRST: "Es la primera fotografía de la carpeta: todavía no hay con qué comparar.",
        "It is the first picture of the folder: there is nothing to compare it with yet.";
    COL_BEFORE: "Antes", "Before";
    COL_NOW: "Ahora", "Now";
    COL_CHANGE: "Cambio", "Change";
    COL_DAY: "Fecha", "Date";
    COL_ALL_PLANS: "Planes ese día", "Plans that day";
    COL_STEPS_COMPLETE: "Pasos completos", "Steps complete";

    UNREAD: "No se pudieron leer {n} archivos:", "{n} files could not be read:";
    UNREAD_MORE: "Y {n} más: revisar y --json los nombran todos.", "And {n} more: review and --json name them all.";
    ONE_UNREAD: "No se pudo leer 1 archivo:", "1 file could not be read:";

    PEERS_TITLE: "Municipios parecidos", "Municipalities alike";
    PEERS_RULE: "Parecidos: del mismo tipo, de {from} a {to} habitantes, {where}. Son {n} de {of} planes; un supuesto nuestro.",
        "Alike: of the same kind, with {from} to {to} inhabitants, {where}. They are {n} of {of} plans; an assumption of ours.";
    PEERS_RULE_BARE: "Parecidos: del mismo tipo y del mismo estado, porque no se conoce la población ({where}). Son {n} de {of} planes; un supuesto nuestro.",
        "Alike: of the same kind and the same state, because the population is not known ({where}). They are {n} of {of} plans; an assumption of ours.";
    PEERS_STATE: "del estado {state}", "of the state {state}";
    PEERS_COUNTRY: "de cualquier estado, por ser pocos los del propio", "of any state, as those of its own are few";
    PEERS_NONE: "Ninguno de los planes leídos se parece a éste.", "None of the plans that were read is like this one.";
    PEERS_NOTHING: "Ninguno de ellos ha publicado nada todavía.", "None of them has published anything yet.";
    PEERS_OPENED: "Lo que abrieron, primero lo que más veces fue lo primero:", "What they opened, first what most often came first:";
    PEERS_UNREAD: "No se pudo leer el plan {path}.", "The plan {path} could not be read.";
    COL_WHAT: "Conjunto", "Dataset";
    COL_PEERS_FIRST: "Fue lo primero", "Came first";
    COL_PEERS_HAVE: "Lo publican", "Publish it";
    COL_SINCE: "Desde", "Since";
    COL_FIRST: "Lo primero que abrió", "What it opened first";
    FIRST_ON: "{what}, {day}", "{what}, {day}";
    FIRST_NO_DAY: "{what}, sin fecha", "{what}, no date";
    ANOTHER_OF: "Otro de {theme}", "Another of {theme}";

    SHEET_SUMMARY: "Resumen", "Summary";
    SHEET_STEPS: "Pasos", "Steps";
    SHEET_NEXT: "Por aprender", "To learn";
    SHEET_THEMES: "Temas", "Themes";
    SHEET_TARGETS: "Metas", "Targets";
    SHEET_BANDS: "Tamaños", "Sizes";
    SHEET_STATES: "Estados", "States";
    SHEET_FINDINGS: "Hallazgos", "Findings";
    SHEET_DAYS: "Fechas", "Dates";
    COL_FIGURE: "Cifra", "Figure";
    COL_VALUE: "Valor", "Value";
    COL_KEY: "Clave INEGI", "INEGI key";
    COL_FILE: "Archivo", "File";
    COL_KIND: "Tipo", "Kind";
    COL_STAGE: "Avance", "Progress";
    COL_MEASURED: "Metas medidas", "Targets measured";
    COL_REMARKS: "Observaciones abiertas", "Open remarks";
    COL_MISSING: "Respuestas que faltan", "Missing answers";
    COL_PENDING: "Pendientes", "Pending";
    COL_PENDING_LATE: "Pendientes vencidos", "Overdue pending";
    COL_OF: "De", "Of";
    COL_STOP_AT: "Se detienen en {step}", "Stop at {step}";
    COL_MATCHED: "Planes en todas", "Plans in all";
}
