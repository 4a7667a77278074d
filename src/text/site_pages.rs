//! Sentences of the pages of the site: the templates get them by name, in lower case.

use super::texts;

texts! {
    PRACTICE: "PRÁCTICA", "PRACTICE";
    // Every page.
    SKIP: "Ir al contenido", "Skip to content";
    OPEN_DATA: "Datos abiertos", "Open data";
    MAIN_MENU: "Menú principal", "Main menu";
    DATASETS: "Conjuntos de datos", "Datasets";
    NOT_OPEN: "Lo que no se abre", "What is not open";
    USES_SHORT: "Usos", "Uses";
    USES_TITLE: "Usos de los datos", "Uses of the data";
    USES_OF: "Usos de estos datos", "Uses of these data";
    USES_ABOUT: "Lo que otras personas y organizaciones han hecho con estos datos, con su acuerdo. Quien lo hizo responde por su contenido.",
        "What other people and organisations have made with these data, with their agreement. Those who made it answer for its content.";
    USES_BY: "Lo hizo: {by}", "Made by: {by}";
    USES_WITH: "Con estos datos:", "With these data:";
    HELP: "Ayuda", "Help";
    HOME: "Inicio", "Home";
    HOMEPAGE: "Sitio de la institución", "Site of the institution";
    NEWS: "Novedades (Atom)", "News (Atom)";
    FEED_POD: "Catálogo en JSON (DCAT-US 1.1)", "Catalogue as JSON (DCAT-US 1.1)";
    FEED_DCAT: "Catálogo en JSON-LD (DCAT-AP)", "Catalogue as JSON-LD (DCAT-AP)";
    FEED_TURTLE: "Catálogo en Turtle (DCAT-AP)", "Catalogue as Turtle (DCAT-AP)";
    MADE: "Los datos cambiaron por última vez el {date}. Este sitio no rastrea a nadie ni usa cookies.",
        "The data last changed on {date}. This site tracks nobody and uses no cookies.";

    // The home page.
    HOME_TITLE: "Datos abiertos", "Open data";
    HOME_ABOUT: "Aquí están los datos que publica esta institución. Se pueden ver, descargar y usar libremente, citando la fuente.",
        "Here are the data that this institution publishes. Anybody may look at them, download them and use them freely, citing the source.";
    SEARCH: "Buscar", "Search";
    SEARCH_LABEL: "Buscar en los datos", "Search the data";
    SEARCH_EXAMPLE: "Por ejemplo: licencias, agua, obra", "For example: licencias, agua, obra";
    SEE_ALL: "Ver todos los conjuntos", "See all datasets";
    ONE_DATASET: "conjunto de datos", "dataset";
    MANY_DATASETS: "conjuntos de datos", "datasets";
    ONE_FILE: "archivo para descargar", "file to download";
    MANY_FILES: "archivos para descargar", "files to download";
    MANY_UNITS: "áreas que publican", "areas that publish";
    ONE_UNIT: "área que publica", "area that publishes";
    THEMES: "Temas", "Themes";
    NO_THEME: "Sin tema", "No theme";
    LATEST: "Lo más reciente", "Latest";
    HOW: "Cómo usar, pedir y avisar", "How to use, ask and report";
    HELP_USE: "Usar los datos", "Use the data";
    HELP_USE_TEXT: "Cada conjunto dice de cuándo es, quién lo hace, qué significa cada columna y bajo qué licencia se usa. Al final de su página está la cita lista para copiar.",
        "Each dataset says what time it covers, who makes it, what each column means and under which licence it is used. A citation to copy is at the end of its page.";
    HELP_ASK: "Pedir datos", "Ask for data";
    HELP_ASK_TEXT: "Si te falta un dato, pídelo: lo que más se pide se abre primero.",
        "If data are missing, ask for them: what is asked for most is opened first.";
    HELP_REPORT: "Avisar de un error", "Report an error";
    HELP_REPORT_TEXT: "Si algo no cuadra, avísanos. Cada página tiene su enlace para hacerlo.",
        "If something is wrong, tell us. Every page has a link for it.";
    WRITE_TO: "Escribir a {mail}", "Write to {mail}";
    OPEN_FORM: "Abrir el formulario", "Open the form";
    ASK_SUBJECT: "Solicitud de datos abiertos", "Request for open data";

    // The list.
    LIST_TITLE: "Conjuntos de datos", "Datasets";
    LIST_ABOUT_ONE: "Un conjunto de datos abiertos.", "One open dataset.";
    LIST_ABOUT: "{n} conjuntos de datos abiertos.", "{n} open datasets.";
    RESULTS: "Conjuntos que coinciden", "Matching datasets";
    FILTERS: "Filtrar", "Filter";
    CLEAR_FILTERS: "Quitar filtros y búsqueda", "Clear filters and search";
    REMOVE_FILTER: "Quitar el filtro", "Remove filter";
    SHOW_MORE: "Mostrar más", "Show more";
    ORDER_BY: "Ordenar por", "Sort by";
    BY_RELEVANCE: "Relevancia", "Relevance";
    BY_TITLE: "Título", "Title";
    BY_DATE: "Actualización reciente", "Recent update";
    FOUND_ONE: "1 conjunto", "1 dataset";
    FOUND_MANY: "{n} conjuntos", "{n} datasets";
    FOUND_NONE: "Nada coincide. Prueba con menos palabras o quita un filtro.",
        "Nothing matches. Try fewer words or remove a filter.";
    FACET_THEME: "Tema", "Theme";
    FACET_FORMAT: "Formato", "Format";
    FACET_UNIT: "Área", "Area";
    FACET_PERIOD: "Año", "Year";
    FACET_LICENSE: "Licencia", "Licence";
    UPDATED_ON: "Actualizado el", "Updated on";
    WITHDRAWN: "Retirado", "Withdrawn";

    // A dataset.
    CRUMBS: "Dónde estás", "Where you are";
    ON_THIS_PAGE: "En esta página", "On this page";
    WITHDRAWN_TITLE: "Este conjunto se retiró y ya no se puede descargar aquí.",
        "This dataset was withdrawn and can no longer be downloaded here.";
    WITHDRAWN_ON: "Fecha: {date}.", "Date: {date}.";
    WITHDRAWN_WHY: "Motivo: {why}", "Reason: {why}";
    WITHDRAWN_BY: "Lo acordó: {who}.", "Agreed by: {who}.";
    PART_OPEN: "Se abre una parte.", "A part is open.";
    UNIT: "Área responsable", "Responsible area";
    CONTACT: "A quién preguntar", "Whom to ask";
    PERIOD: "Periodo", "Period";
    PERIOD_BOTH: "Del {from} al {to}", "From {from} to {to}";
    PERIOD_FROM: "Desde el {from}", "Since {from}";
    PERIOD_TO: "Hasta el {to}", "Until {to}";
    TERRITORY: "Territorio", "Territory";
    CYCLE: "Se actualiza", "Updated";
    FRESHNESS: "Actualización", "Update";
    FRESH: "Al día: la siguiente se espera el {due}", "Up to date: the next one is expected on {due}";
    LATE: "Atrasada: se esperaba el {due}", "Late: it was expected on {due}";
    NO_CYCLE: "Cuando hay cambios", "When there are changes";
    LICENSE: "Licencia", "Licence";
    DOWNLOAD_TITLE: "Descargar", "Download";
    DOWNLOAD: "Descargar {format}", "Download {format}";
    OPEN_LINK: "Abrir {format}", "Open {format}";
    ROWS_ONE: "1 renglón", "1 row";
    ROWS_MANY: "{n} renglones", "{n} rows";
    FILE_OF: "del {date}", "of {date}";
    ELSEWHERE: "en otro sitio", "on another site";
    PART_NAME: "Parte {n} de {of}", "Part {n} of {of}";
    VERIFY: "Comprobar que llegó completo", "Check that it arrived whole";
    VERIFY_HOW: "La huella SHA-256 del archivo es:", "The SHA-256 hash of the file is:";
    BESIDE: "Junto a los datos:", "Beside the data:";
    PREVIEW: "Vista previa", "Preview";
    PREVIEW_OF: "{file}: los primeros {n} de {of} renglones", "{file}: the first {n} of {of} rows";
    PREVIEW_ALL: "{file}: sus {n} renglones", "{file}: its {n} rows";
    PREVIEW_KEPT: "Aquí no se muestran {n} columnas que podrían tener datos de personas.",
        "{n} columns that might hold data of persons are not shown here.";
    CHARTS: "Gráficas de las columnas", "Charts of the columns";
    CHARTS_PART: "Las gráficas cuentan los primeros {n} renglones.", "The charts count the first {n} rows.";
    CHARTS_NOTE: "Las gráficas cuentan renglones de los archivos que se descargan en esta página.",
        "The charts count rows of the files that are downloaded on this page.";
    CHART_RANGES: "{column}: cuántos renglones hay en cada rango, de {from} a {to}. El mayor número es {most}.",
        "{column}: how many rows there are in each range, from {from} to {to}. The largest number is {most}.";
    CHART_TIME: "{column}: cuántos renglones hay por fecha, de {from} a {to}. El mayor número es {most}, en {when}.",
        "{column}: how many rows there are by date, from {from} to {to}. The largest number is {most}, in {when}.";
    CHART_MOST: "{n} renglones", "{n} rows";
    OTHERS: "Otros valores", "Other values";
    VALUE: "Valor", "Value";
    RANGE: "Rango", "Range";
    RANGE_IS: "{from} a {to}", "{from} to {to}";
    TIME: "Fecha", "Date";
    ROWS: "Renglones", "Rows";
    AS_TABLE: "Ver como tabla", "See as a table";
    MAP: "Mapa", "Map";
    MAP_LABEL: "Mapa de {file}: {n} elementos entre las longitudes {west} y {east} y las latitudes {south} y {north}.",
        "Map of {file}: {n} features between longitudes {west} and {east} and latitudes {south} and {north}.";
    MAP_CAPTION: "{file}. {n} elementos; longitud y latitud en grados (WGS 84). El mapa se dibuja con los datos, sin fondo de otros.",
        "{file}. {n} features; longitude and latitude in degrees (WGS 84). The map is drawn of the data, on nobody's background.";
    MAP_LEFT_OUT: "Otros {n} no se dibujan aquí; están en el archivo.",
        "{n} more are not drawn here; they are in the file.";
    MAP_NAMES: "Nombres en el mapa", "Names on the map";
    ZOOM_IN: "Acercar", "Zoom in";
    ZOOM_OUT: "Alejar", "Zoom out";
    ZOOM_ALL: "Ver todo", "See all";
    DICTIONARY: "Diccionario: qué significa cada columna", "Dictionary: what each column means";
    DICTIONARY_SHORT: "Diccionario", "Dictionary";
    DICTIONARY_OF: "Columnas de {file}", "Columns of {file}";
    COLUMN: "Columna", "Column";
    MEANING: "Qué significa", "Meaning";
    TYPE: "Tipo", "Type";
    EXAMPLE: "Ejemplo", "Example";
    IN_UNIT: "Unidad: {unit}.", "Unit: {unit}.";
    ALLOWED: "Valores: {list}.", "Values: {list}.";
    EMPTY_IS: "Vacío: {what}.", "Empty: {what}.";
    ABOUT_DATA: "Sobre los datos", "About the data";
    IDENTIFIER: "Identificador", "Identifier";
    THEME: "Tema", "Theme";
    KEYWORDS: "Palabras clave", "Keywords";
    QUALITY: "Calidad", "Quality";
    LIMITS: "Limitaciones", "Limitations";
    DOCUMENTATION: "Documentación", "Documentation";
    TOOLS: "Herramientas", "Tools";
    STANDARDS: "Estándares", "Standards";
    FIRST_ONLINE: "Primera publicación", "First published";
    LANGUAGE: "Idioma de los datos", "Language of the data";
    SPANISH: "Español", "Spanish";
    ENGLISH: "Inglés", "English";
    LICENSE_TITLE: "Licencia y cita", "Licence and citation";
    LICENSE_IS: "Estos datos se usan bajo:", "These data are used under:";
    LICENSE_ASKS: "Es una licencia abierta: se pueden copiar, compartir y transformar, también con fines comerciales. Cita la fuente.",
        "It is an open licence: they may be copied, shared and adapted, also commercially. Cite the source.";
    LICENSE_NONE: "Todavía no se dice bajo qué licencia se usan estos datos.",
        "The licence of these data is not stated yet.";
    CITE: "Cómo citar", "How to cite";
    CITE_DATE: "fecha de consulta: AAAA-MM-DD", "consulted on: YYYY-MM-DD";
    CITE_NOTE: "La fecha entre corchetes es la del día en que los consultas.",
        "The date in brackets is the day on which you consult them.";
    COPY: "Copiar la cita", "Copy the citation";
    COPIED: "Copiada", "Copied";
    HISTORY: "Historia", "History";
    HISTORY_NONE: "Todavía no hay cambios que contar.", "There are no changes to tell yet.";
    WAS_PUBLISHED: "Se publicó en línea. Recibo {folio}.", "Published online. Receipt {folio}.";
    WAS_SHIFTED: "La fecha prometida pasó del {from} al {to}. {why}",
        "The promised date moved from {from} to {to}. {why}";
    WAS_WITHDRAWN: "Se retiró.", "Withdrawn.";
    WAS_MODIFIED: "Última actualización de los datos.", "Last update of the data.";
    REPORT_TITLE: "¿Viste un error?", "Did you see an error?";
    REPORT_TEXT: "Dinos qué renglón o columna está mal y cómo lo sabes. Tu aviso mejora los datos de todas las personas.",
        "Tell us which row or column is wrong and how you know. Your report improves the data for everybody.";
    REPORT_LINK: "Avisar de un error", "Report an error";
    REPORT_NONE: "Pregunta a la institución cómo avisar.", "Ask the institution how to report it.";
    REPORT_SUBJECT: "Error en los datos: {title}", "Error in the data: {title}";
    REPORT_BODY: "Conjunto: {title} ({identifier})\nQué está mal:\nCómo lo sé:\n",
        "Dataset: {title} ({identifier})\nWhat is wrong:\nHow I know:\n";

    // What is not open, and the rest.
    CLOSED_TITLE: "Lo que no se abre y por qué", "What is not open, and why";
    CLOSED_ABOUT: "Estos conjuntos existen y todavía no se publican, o no pueden publicarse completos. Aquí está la razón de cada uno.",
        "These datasets exist and are not published yet, or cannot be published whole. Here is the reason for each.";
    CLOSED_CAPTION: "Conjuntos que no están abiertos", "Datasets that are not open";
    CLOSED_ASK: "Si crees que alguno debe abrirse, pídelo: la reserva se revisa y tiene fecha.",
        "If you think that one should be open, ask for it: reserves are reviewed and have a date.";
    CLOSED_DATASET: "Conjunto", "Dataset";
    CLOSED_UNIT: "Área", "Area";
    CLOSED_ACCESS: "Acceso", "Access";
    CLOSED_WHY: "Razón", "Reason";
    CLOSED_LAW: "Fundamento", "Legal ground";
    CLOSED_UNTIL: "Hasta", "Until";
    CLOSED_UNKNOWN: "Sin clasificar todavía", "Not classified yet";
    CLOSED_NO_WHY: "Todavía no se dice", "Not stated yet";
    LOST_TITLE: "Esta página no existe", "This page does not exist";
    LOST_ABOUT: "Quizá la dirección está incompleta. Los conjuntos publicados nunca cambian de dirección: búscalo en la lista.",
        "The address may be incomplete. Published datasets never change their address: look for it in the list.";
    MOVED_TITLE: "Este conjunto cambió de dirección", "This dataset has a new address";
    MOVED_ABOUT: "Ir a la nueva página", "Go to the new page";
}
