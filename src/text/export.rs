//! Sentences of `exportar`: names of fields, what formats are for, why they do not say something.

use super::texts;

texts! {
    EXPORT: "Escribir el catálogo en el formato de otros",
        "Write the catalogue in other people's formats";
    EXPORT_MORE: "Sólo sale lo que se abre; lo privado nunca. Cada exportación dice qué no cabe en el formato, qué cambia de nombre y qué se completa.\n\nEjemplos:\n  apertura exportar --formatos\n  apertura exportar --formato dcat-ap --salida catalogo.jsonld\n  apertura exportar --todos publico",
        "Only what opens leaves; what is private never does. Each export says what does not fit in the format, what gets another name and what is filled in.\n\nExamples:\n  apertura export --formats\n  apertura export --format dcat-ap --output catalogue.jsonld\n  apertura export --all public";
    FORMAT_VALUE: "FORMATO", "FORMAT";
    FORMAT_OPTION: "En qué formato; --formatos los dice", "In which format; --formats lists them";
    FORMATS_OPTION: "Decir los formatos y para qué sirve cada uno", "List the formats and what each is for";
    ALL_OPTION: "Escribir todos los formatos en esta carpeta", "Write every format to this folder";
    DATASET_VALUE: "CONJUNTO", "DATASET";
    DATASET_OPTION: "Sólo este conjunto: id, identificador o título", "Only this dataset: id, identifier or title";
    FOLDER_OPTION: "Escribir el formato en esta carpeta; con datapackage, una por conjunto con sus datos", "Write the format to this folder; with datapackage, one a dataset with its data";

    HEAD_FORMAT: "Formato", "Format";
    HEAD_NAME: "Nombre", "Name";
    HEAD_SERVES: "Para qué", "What for";
    HEAD_FILE: "Archivo", "File";
    HOW: "Escribe uno con: apertura exportar --formato FORMATO. Todos: apertura exportar --todos CARPETA",
        "Write one with: apertura export --format FORMAT. All of them: apertura export --all FOLDER";
    NO_FORMAT: "No conozco el formato «{name}». Los que hay: {known}.", "I do not know the format '{name}'. There are: {known}.";
    NO_FORMAT_TODO: "Mira para qué sirve cada uno con: apertura exportar --formatos", "See what each is for with: apertura export --formats";
    NO_DATASET: "El catálogo no tiene el conjunto «{name}».", "The catalogue has no dataset '{name}'.";
    DATASET_CLOSED: "El conjunto «{name}» no se abre: no sale en ningún formato.", "The dataset '{name}' is not opened: it leaves in no format.";
    NO_DATASET_TODO: "Los que se abren: {known}", "Those that open: {known}";
    NOTHING_OPENS: "Ningún conjunto del inventario se abre todavía: sólo salen el plan y la vista pública del inventario.",
        "No dataset of the inventory opens yet: only the plan and the public view of the inventory leave.";
    THERE: "Ya existe:", "There already:";
    THERE_TODO: "Para reemplazar, repite con --si; o elige otra carpeta.", "To replace, run it again with --yes; or choose another folder.";
    NOTHING_WRITTEN: "No escribí nada.", "I wrote nothing.";
    LEFT_OUTSIDE: "No copié {path}: está fuera de la carpeta del plan.", "I did not copy {path}: it is outside the plan's folder.";
    LEFT_MISSING: "No copié {path}: no encuentro el archivo.", "I did not copy {path}: I cannot find the file.";
    LEFT_CHANGED: "No copié {path}: cambió desde que se revisó. Prepáralo otra vez con: apertura preparar",
        "I did not copy {path}: it changed since it was looked at. Prepare it again with: apertura prepare";
    LOSSES: "Qué cambia en {format}:", "What changes in {format}:";
    NO_LOSSES: "En {format} no se pierde nada.", "Nothing is lost in {format}.";

    SERVES_ADELA_INVENTORY: "Entregar el inventario como lo pedía ADELA: una fila por archivo, también lo que no se abre, con su razón",
        "To hand in the inventory as ADELA asked for it: one row a file, and what is not opened, with its reason";
    SERVES_ADELA_PLAN: "Entregar el plan de apertura como lo pedía ADELA: conjunto, periodicidad y fecha",
        "To hand in the opening plan as ADELA asked for it: dataset, cycle and date";
    SERVES_ADELA_CATALOG: "Que lo lea el cosechador federal que venía de ADELA",
        "For the federal harvester that came from ADELA";
    SERVES_DCAT: "Que te cosechen otros portales: el perfil europeo de DCAT, como JSON-LD",
        "For other portals to harvest you: the European profile of DCAT, as JSON-LD";
    SERVES_TURTLE: "Lo mismo que dcat-ap, en la escritura de quien trabaja con RDF",
        "The same as dcat-ap, in the notation of people who work with RDF";
    SERVES_POD: "El data.json que muchos portales y buscadores leen en la raíz de un sitio",
        "The data.json that many portals and search tools read at the root of a site";
    SERVES_DATAPACKAGE: "Bajar cada conjunto completo: sus datos, su diccionario y su suma de control",
        "To download each dataset whole: its data, its dictionary and its checksum";
    SERVES_CKAN: "Subir los conjuntos a un portal CKAN con un programa propio",
        "To put the datasets into a CKAN portal with a program of your own";
    SERVES_SCHEMA_ORG: "Que los buscadores de datos encuentren tus conjuntos",
        "For search engines of datasets to find yours";
    SERVES_MARKDOWN: "Leer el catálogo, o ponerlo en una página o repositorio",
        "To read the catalogue, or put it on a page or in a repository";
    SERVES_CSV: "Una fila por archivo con todo lo que se sabe, para trabajarlo como tabla",
        "One row a file with all that is known, to work with as a table";
    SERVES_XLSX: "Lo mismo en Excel, con lo que no se abre en otra hoja",
        "The same in Excel, with what is not opened in another sheet";

    INSTITUTION: "Institución", "Institution";
    GOVERNMENT: "Tipo de gobierno", "Kind of government";
    HOMEPAGE: "Sitio de la institución", "Site of the institution";
    AREA: "Clave INEGI de la institución", "INEGI key of the institution";
    LICENSE: "Licencia", "Licence";
    LIAISON: "Enlace institucional", "Liaison";
    LIAISON_POST: "Puesto del enlace", "Post of the liaison";
    LIAISON_MAIL: "Correo del enlace", "E-mail of the liaison";
    ADMINISTRATOR: "Administrador de datos", "Data administrator";
    ADMINISTRATOR_POST: "Puesto del administrador de datos", "Post of the data administrator";
    ADMINISTRATOR_MAIL: "Correo del administrador de datos", "E-mail of the data administrator";
    REPORTS: "Dónde avisar de errores", "Where to report errors";
    CLOSED: "Conjuntos que no se abren", "Datasets that are not opened";
    CLOSED_REASON: "Razón para no abrirlos", "Reason not to open them";
    CLOSED_LAW: "Fundamento de lo que no se abre", "Legal ground of what is not opened";
    NO_REASON: "todavía sin razón escrita", "no reason written yet";
    TITLE: "Título", "Title";
    DESCRIPTION: "Descripción", "Description";
    IDENTIFIER: "Identificador", "Identifier";
    KEYWORDS: "Palabras clave", "Keywords";
    THEME: "Tema", "Theme";
    UNIT: "Área", "Area";
    CONTACT: "Contacto", "Contact";
    CONTACT_POST: "Puesto del contacto", "Post of the contact";
    CONTACT_MAIL: "Correo del contacto", "E-mail of the contact";
    PERIODICITY: "Periodicidad", "Update cycle";
    START: "Datos desde", "Data from";
    END: "Datos hasta", "Data until";
    PLACE: "Territorio", "Territory";
    PROMISED: "Fecha comprometida", "Promised date";
    ISSUED: "Fecha de publicación", "Date of publication";
    MODIFIED: "Último cambio", "Last change";
    LANGUAGE: "Idioma", "Language";
    OWN_LICENSE: "Licencia del conjunto", "Licence of the dataset";
    ACCESS: "Nivel de acceso", "Access level";
    REASON: "Qué no se abre y por qué", "What is not opened, and why";
    PAGE: "Página del conjunto", "Page of the dataset";
    DOCUMENTATION: "Documentación", "Documentation";
    STANDARDS: "Normas que sigue", "Standards that it follows";
    QUALITY: "Calidad", "Quality";
    LIMITATIONS: "Limitaciones", "Limitations";
    TOOLS: "Herramientas", "Tools";
    VERSION_NOTES: "Notas de la versión", "Version notes";
    CITATION: "Cómo citarlo", "How to cite it";
    WITHDRAWN: "Retirado de línea", "Taken offline";
    FILES: "Archivos", "Files";
    FILE_TITLE: "Título del archivo", "Title of the file";
    FILE_DESCRIPTION: "Descripción del archivo", "Description of the file";
    FORMAT: "Formato", "Format";
    MEDIA: "Tipo de medio", "Media type";
    URL: "Dirección de descarga", "Download address";
    SIZE: "Tamaño en bytes", "Size in bytes";
    CHECKSUM: "Suma SHA-256", "SHA-256 checksum";
    ROWS: "Renglones", "Rows";
    FILE_MODIFIED: "Último cambio del archivo", "Last change of the file";
    UPDATE: "Cómo se actualiza", "How it is updated";
    COLUMNS: "Diccionario de columnas", "Dictionary of columns";
    COLUMN_NAME: "Columna", "Column";
    COLUMN_TITLE: "Título", "Title";
    COLUMN_TYPE: "Tipo", "Type";
    COLUMN_UNIT: "Unidad", "Unit";
    COLUMN_ABOUT: "Qué es", "What it is";
    SHEET_FILES: "Archivos", "Files";
    SHEET_CLOSED: "No se abren", "Not opened";
    SHEET_DICTIONARY: "Diccionario", "Dictionary";

    OF_ONE: "{name} (de {first})", "{name} (of {first})";
    OF_SOME: "{name} (de {n}: {first})", "{name} (of {n}: {first})";
    OF_MANY: "{name} (de {n} conjuntos)", "{name} (of {n} datasets)";
    SUM: "{format}: {dropped} campos no se escriben, {renamed} van de otro modo, {defaulted} se completan, {shortened} se recortan.",
        "{format}: {dropped} fields are not written, {renamed} are written as something else, {defaulted} are filled in, {shortened} are cut.";
    SUM_TODO: "El detalle de uno: apertura exportar --formato FORMATO", "The details of one: apertura export --format FORMAT";

    WHY_NO_COLUMN: "el formato no tiene columna para eso", "the format has no column for it";
    WHY_NO_KEY: "el formato no tiene campo para eso", "the format has no field for it";
    WHY_NO_TERM: "el vocabulario no tiene un término para eso", "the vocabulary has no term for it";
    WHY_NO_FILES: "el formato no habla de archivos", "the format does not speak of files";
    WHY_ONE_DESCRIPTION: "hay una sola columna «¿De qué es?», y lleva la del conjunto", "there is one column for what it is about, and it has that of the dataset";
    WHY_PLATFORM: "va en la columna de plataforma, como formato actual del conjunto", "it stands in the column of the platform, as the current format of the dataset";
    WHY_ONLY_PROMISED: "el plan sólo lleva lo que se abre", "the plan only has what opens";
    WHY_ONLY_OPEN: "el formato es para lo que se abre", "the format is for what opens";
    WHY_NO_DATE: "aún no tiene fecha, y la columna queda vacía", "it has no date yet, and the column stays empty";
    WHY_GOV_TYPE: "va en cada conjunto como govType", "it stands in each dataset as govType";
    WHY_GOV_TYPE_DEFAULT: "el cosechador se detiene sin govType: se deduce de la clave del lugar", "the harvester stops without govType: it is told by the key of the place";
    WHY_NO_START: "un periodo sin inicio detiene al cosechador, y no se escribe", "a period without a start stops the harvester, and is not written";
    WHY_OPEN_END: "un periodo abierto detiene al cosechador: termina el día de la exportación", "an open period stops the harvester: it ends on the day of the export";
    WHY_WHOLE_SPAN: "el periodo se escribe con sus dos días o no se escribe", "the period is written with both its days or not at all";
    WHY_PUBLIC_FLAG: "sólo hay público o privado; lo que se abre en parte va como público", "there is only public or private; what opens in part goes as public";
    WHY_OWN_PAGE: "va la página del conjunto en el sitio propio", "the page of the dataset in the own site stands there";
    WHY_RIGHTS: "caben 255 caracteres", "255 characters fit";
    WHY_LICENSE_EACH: "la licencia va en cada conjunto", "the licence stands in each dataset";
    WHY_ONE_STANDARD: "cabe una sola norma, y tiene que ser una dirección web", "one standard fits, and it has to be a web address";
    WHY_YES_OR_NO: "el formato sólo admite sí o no", "the format only takes yes or no";
    WHY_NOT_WEB: "el formato pide una dirección web completa", "the format asks for a whole web address";
    WHY_CONTRIBUTOR: "va como organización de quien da informes", "it stands as the organisation of the contact";
    WHY_CREATED: "va como fecha de creación del paquete", "it stands as the date of creation of the package";
    WHY_BESIDE: "el archivo va junto al paquete, con su nombre", "the file goes beside the package, by its name";
    WHY_MUNGED: "CKAN cambia las letras que no admite", "CKAN changes letters that it does not take";
    WHY_TAGS: "las etiquetas de CKAN no admiten todos los signos, y no se repiten", "tags of CKAN do not take all signs, and are not repeated";
    WHY_CREATOR: "va como creador, que los portales sin la extensión DCAT no leen", "it stands as the creator, which portals without the DCAT extension do not read";
    WHY_CKAN_LICENSE: "la lista de CKAN no distingue versiones; la dirección va en cada archivo", "the list of CKAN does not tell versions apart; the address stands in each file";
    WHY_PUBLISHER_URL: "va como dirección de quien publica", "it stands as the address of the publisher";
    WHY_THEME_WORD: "se agrega el tema, que la tabla europea no tiene con ese nombre", "the theme is added, which the European table does not have by that name";
    WHY_EU_THEMES: "va el tema europeo más cercano", "the nearest European theme stands there";
    WHY_EU_CODE: "la tabla europea no lo tiene", "the European table does not have it";
    WHY_CONTACT_POST: "el contacto es el puesto", "the contact is the post";
    WHY_ACCESS_URL: "sin dirección de descarga va la página del conjunto", "without a download address the page of the dataset stands there";
    WHY_NO_ADDRESS: "un archivo sin dirección no se escribe", "a file without an address is not written";
    WHY_LONG_DESCRIPTION: "los buscadores leen 5,000 caracteres", "search engines read 5,000 characters";
    WHY_SHORT_DESCRIPTION: "los buscadores piden 50 caracteres: se completa con quién publica", "search engines ask for 50 characters: who publishes is added";
    WHY_POST_AS_UNIT: "quien lo lee toma el puesto por el área", "whoever reads it takes the post for the area";
    WHY_HOMEPAGE: "va en quien publica; la página del catálogo es la suya", "it stands in the publisher; the page of the catalogue is its own";
    WHY_MEDIA: "el formato pide un tipo de medio para lo que se descarga: de lo que no se sabe va el general", "the format asks for a media type of what is downloaded: of what is not known the general one stands there";
    WHY_NO_PACKAGE: "un conjunto sin archivos que salgan no es un paquete, y falta completo", "a dataset without files that leave is no package, and is missing as a whole";
    WHY_FREE: "va como gratuito para todas las personas, con sus condiciones", "it stands as free for everybody, with its conditions";
    WHY_FOR_PEOPLE: "no hace falta para leerlo", "it is not needed to read it";
}
