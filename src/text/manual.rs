//! Sentences of the manual: of the command, and of its pages, where the templates get them by name in lower case.

use super::texts;

texts! {
    SITE: "Hacer el manual como sitio, en esta carpeta", "Make the manual as a site, in this folder";

    // What is said when it is made.
    DONE: "Listo: el manual está en {folder}. Ábrelo con {page}.", "Done: the manual is in {folder}. Open it with {page}.";
    DONE_DRY: "Ensayo: el manual quedaría en {folder}. No se escribió nada.",
        "Dry run: the manual would be in {folder}. Nothing was written.";
    COUNT: "{pages} páginas en cada idioma; {written} archivos por escribir de {all}, {size}.",
        "{pages} pages in each language; {written} files to write of {all}, {size}.";
    COUNT_DONE: "{pages} páginas en cada idioma; {written} archivos escritos de {all}, {size}.",
        "{pages} pages in each language; {written} files written of {all}, {size}.";
    REMOVED: "{n} páginas que ya no existen se quitaron.", "{n} pages that are no longer made were removed.";
    OTHERS: "La carpeta {folder} tiene otras cosas y no es un manual que haya hecho este programa.",
        "The folder {folder} has other things and is no manual that this program made.";
    OTHERS_TODO: "Escribe el nombre de una carpeta nueva o vacía.", "Write the name of a new or empty folder.";
    CHANGED: "En {folder} alguien cambió estos archivos del manual: {list}.",
        "Somebody changed these files of the manual in {folder}: {list}.";
    CHANGED_TODO: "Guárdalos en otra parte, o agrega --si para hacerlos de nuevo.",
        "Save them elsewhere, or add --yes to make them again.";
    NOTHING_WRITTEN: "No se escribió nada.", "Nothing was written.";
    BAD_PAGES: "Una página del manual de esta Guía no se entiende.", "A page of the manual of this Guide is not understood.";
    BAD_PAGES_TODO: "Mira cuál con: apertura guia comprobar", "See which with: apertura guide check";

    // Every page.
    BOOK: "Manual de apertura", "Manual of apertura";
    BOOK_ABOUT: "El asistente para abrir los datos de un gobierno local", "The wizard that opens the data of a local government";
    SKIP: "Ir al contenido", "Skip to content";
    MAIN_MENU: "Partes del manual", "Parts of the manual";
    THIS_PART: "En esta parte", "In this part";
    ON_THIS_PAGE: "En esta página", "On this page";
    WHERE: "Dónde estás", "Where you are";
    PAGER: "Página anterior y siguiente", "Page before and after";
    BEFORE: "Anterior", "Before";
    AFTER: "Siguiente", "Next";
    OTHER_LANGUAGE: "English", "Español";
    SEARCH: "Buscar", "Search";
    SEARCH_LABEL: "Buscar en el manual", "Search the manual";
    MADE_FROM: "Hecho con apertura {version} y la Guía {guide}, leyes al {date}. No pide nada a la red: se puede copiar a una memoria USB.",
        "Made by apertura {version} from the Guide {guide}, laws as of {date}. It asks nothing of the network: copy it to a USB stick.";
    CHOOSE_TITLE: "Manual de apertura · Manual of apertura", "Manual of apertura · Manual de apertura";

    // Parts.
    PART_START: "Empezar", "Start";
    PART_START_ABOUT: "Qué es, cómo se instala sin internet y qué pasa la primera mañana.",
        "What it is, how to install it without a network and what happens the first morning.";
    PART_OFFICIAL: "Para quien llena el plan", "For officials";
    PART_OFFICIAL_SHORT: "Llenar el plan", "Officials";
    PART_OFFICIAL_ABOUT: "Del inventario a los datos en línea, y cómo mantenerlos vivos.",
        "From the inventory to data online, and how to keep them alive.";
    PART_COORDINATOR: "Para quien coordina", "For coordinators";
    PART_COORDINATOR_SHORT: "Coordinar", "Coordinators";
    PART_COORDINATOR_ABOUT: "Muchos planes a la vez: revisarlos, comentarlos, calificarlos y ver la red.",
        "Many plans at once: review them, comment on them, mark them and see the network.";
    PART_TRAINER: "Para quien capacita", "For trainers";
    PART_TRAINER_SHORT: "Capacitar", "Trainers";
    PART_TRAINER_ABOUT: "Municipios de práctica, ejercicios, agenda, tablero y tu propia Guía.",
        "Practice towns, exercises, agenda, board and your own Guide.";
    PART_DEVELOPER: "Para quien desarrolla", "For developers";
    PART_DEVELOPER_SHORT: "Desarrollar", "Developers";
    PART_DEVELOPER_ABOUT: "Los dos formatos, el JSON, los códigos de salida y cómo agregar algo.",
        "The two formats, the JSON, the exit codes and how to add something.";
    PART_REFERENCE: "Consulta", "Reference";
    PART_REFERENCE_ABOUT: "Todo lo que trae el programa, hecho de la Guía y de su ayuda.",
        "Everything that the program carries, made from the Guide and its help.";

    // Lists.
    STEPS: "Pasos de la Guía", "Steps of the Guide";
    STEPS_ABOUT: "Los pasos en su orden, con todas sus preguntas.", "The steps in their order, with all their questions.";
    QUESTIONS: "Preguntas por clave", "Questions by code";
    QUESTIONS_ABOUT: "Cada pregunta con su clave, como se imprime y se teclea: apertura ir I03.",
        "Each question with its code, as it is printed and typed: apertura goto I03.";
    COMMANDS: "Órdenes", "Commands";
    COMMANDS_ABOUT: "Todo lo que se puede escribir después de apertura.", "Everything that can be written after apertura.";
    FINDINGS: "Hallazgos", "Findings";
    FINDINGS_ABOUT: "Lo que dicen las comprobaciones, por su código, y qué hacer. Las palabras entre llaves las llena cada caso.",
        "What the checks say, by code, and what to do. Words between braces are filled in by each case.";
    FINDINGS_FILES: "De archivos de datos", "Of data files";
    FINDINGS_PLAN: "Del plan y de lo que se publica", "Of the plan and of what is published";
    FINDINGS_GUIDE: "De la Guía misma", "Of the Guide itself";
    VOCABULARIES: "Vocabularios", "Vocabularies";
    VOCABULARIES_ABOUT: "Las listas de las que se elige, con los códigos que otros sistemas les dan.",
        "The lists to choose from, with the codes that other systems give to their terms.";
    SOURCES: "Leyes y fuentes", "Laws and sources";
    SOURCES_ABOUT: "En qué se apoya la Guía, con su versión, a quién obliga y si alguien lo leyó en su texto. Leyes al {date}.",
        "What the Guide rests on, with its version, whom it binds and whether somebody read it in its text. Laws as of {date}.";
    STORIES: "Experiencias", "Experiences";
    STORIES_ABOUT: "Lo que otros hicieron, con la fuente donde se leyó.", "What others did, with the source where it was read.";
    SEARCH_ABOUT: "Escribe una palabra, una clave o una orden. Sin programas, aquí está el índice completo.",
        "Write a word, a code or a command. Without scripts, the whole index is here.";
    INDEX: "Índice", "Index";
    FOUND_ONE: "1 lugar", "1 place";
    FOUND_MANY: "{n} lugares", "{n} places";
    FOUND_NONE: "Nada coincide. Prueba con menos letras.", "Nothing matches. Try fewer letters.";
    KIND_PAGE: "Página", "Page";
    KIND_SECTION: "Apartado", "Section";
    KIND_STEP: "Paso", "Step";
    KIND_QUESTION: "Pregunta", "Question";
    KIND_COMMAND: "Orden", "Command";
    KIND_FINDING: "Hallazgo", "Finding";
    KIND_VOCABULARY: "Vocabulario", "Vocabulary";
    KIND_SOURCE: "Fuente", "Source";
    KIND_STORY: "Experiencia", "Experience";

    // A step and its questions.
    STEP_N: "Paso {n}", "Step {n}";
    MINUTES: "Toma unos {n} minutos en un municipio pequeño.", "It takes about {n} minutes in a small municipality.";
    NEEDS: "Antes hace falta", "Before it";
    CLOSES: "El paso termina cuando hay respuesta en", "The step ends when these are answered";
    CODE: "Clave", "Code";
    QUESTION: "Pregunta", "Question";
    STEP: "Paso", "Step";
    REQUIRED: "Obligatoria", "Required";
    OPTIONAL: "Opcional", "Optional";
    PER_DATASET: "Una vez por conjunto", "Once for each dataset";
    PER_FILE: "Una vez por archivo", "Once for each file";
    HELP_ANSWER: "Qué contestar", "What to answer";
    HELP_EXAMPLE: "Ejemplo", "Example";
    HELP_WHY: "Por qué se pregunta", "Why it is asked";
    HELP_GUIDE: "Qué dice la Guía", "What the Guide says";
    HELP_WHO: "Quién puede saberlo", "Who may know it";
    ANSWERS: "Quién contesta", "Who answers";
    KIND: "Cómo se contesta", "How it is answered";
    CHOICES: "Opciones", "Choices";
    CHOICES_OF: "Se elige de", "Chosen from";
    FIELD: "Se guarda en", "Kept in";
    MAPS: "En otros formatos", "In other formats";
    BASIS: "En qué se apoya", "What it rests on";
    CONDITION: "Sólo se pregunta según", "Only asked depending on";
    VERIFIED: "verificado", "verified";
    UNVERIFIED: "sin verificar", "not verified";
    TOLD_HERE: "Experiencias de este paso", "Experiences of this step";
    TYPE_TEXT: "Un renglón", "One line";
    TYPE_LONG_TEXT: "Varios renglones", "Several lines";
    TYPE_CHOICE: "Una opción de una lista", "One choice of a list";
    TYPE_CHOICES: "Varias opciones de una lista", "Several choices of a list";
    TYPE_YES_NO: "Sí o no", "Yes or no";
    TYPE_DATE: "Una fecha", "A date";
    TYPE_EMAIL: "Un correo", "A mail address";
    TYPE_TELEPHONE: "Un teléfono", "A telephone number";
    TYPE_URL: "Una dirección de internet", "A web address";
    TYPE_WHOLE: "Un número entero", "A whole number";
    TYPE_MONEY: "Una cantidad de dinero", "An amount of money";
    TYPE_LIST: "Una lista, un renglón por cosa", "A list, a line for each thing";
    TYPE_FILE: "Un archivo", "A file";
    TYPE_EVIDENCE: "Un documento: folio, fecha y dónde está", "A document: number, date and where it is";
    TYPE_AREA: "Un municipio o estado, por nombre o clave INEGI", "A municipality or state, by name or INEGI key";
    TYPE_PERIODICITY: "Un periodo", "A period";

    // A command.
    USAGE: "Se escribe", "Usage";
    OTHER_NAME: "En inglés: {name}", "In Spanish: {name}";
    BELOW: "Órdenes que siguen", "Commands below it";
    OPERANDS: "Qué escribir después", "What to write after it";
    OPTIONS: "Opciones", "Options";
    GLOBALS: "Opciones para cualquier orden", "Options for any command";
    GLOBALS_TOO: "También sirven las opciones para cualquier orden.", "The options for any command work too.";
    EXIT_CODES: "Códigos de salida", "Exit codes";
    VARIABLES: "Variables de entorno", "Environment variables";
    FILES: "Archivos", "Files";
    NAME: "Nombre", "Name";
    WHAT: "Qué es", "What it is";

    // Findings, vocabularies, sources, stories.
    SEVERITY_ERROR: "error", "error";
    SEVERITY_MISSING: "falta", "missing";
    SEVERITY_PENDING: "pendiente", "pending";
    SEVERITY_WARNING: "aviso", "warning";
    SEVERITY_INFO: "nota", "note";
    SAYS: "Qué dice", "What it says";
    TODO: "Qué hacer", "What to do";
    TERM: "Término", "Term";
    MEANING: "Qué quiere decir", "What it means";
    CODES: "Códigos", "Codes";
    TERMS_N: "{n} términos", "{n} terms";
    VERSION: "Versión", "Version";
    BINDS: "A quién obliga", "Whom it binds";
    PASSAGES: "Pasajes que se citan", "Passages that are cited";
    AT: "Dónde", "Where";
    ADDRESS: "Dirección", "Address";
    SEEN_AT: "Se leyó en", "Read at";
    READ_ON: "Se leyó el", "Read on";
    PROBLEM: "El problema", "The problem";
    DATA: "Los datos", "The data";
    CHANGED_THEN: "Qué cambió", "What changed";
    OTHERWISE: "Qué harían distinto", "What they would do otherwise";
    SOURCE: "Fuente", "Source";
    PAGES: "Páginas", "Pages";
    USED_IN: "Se usa en:", "Used in:";

    // The linter.
    NO_TARGET: "no existe", "does not exist";
}
