//! Sentences of the command line: its help, its manual and its refusals; and of a Guide given as a folder.

use super::texts;

texts! {
    GUIDE_NOT_UTF8: "El archivo {path} de la Guía no está en UTF-8.",
        "The file {path} of the Guide is not in UTF-8.";
    GUIDE_UNREADABLE: "No pude leer la Guía en {path}.",
        "I could not read the Guide at {path}.";

    ABOUT: "apertura te lleva paso a paso por la Guía de datos abiertos y guarda todo en un solo archivo: el plan de apertura de tu institución.",
        "apertura takes you step by step through the open data Guide and keeps everything in one file: the opening plan of your institution.";
    MORE: "Con escribir apertura basta: abre el plan de esta carpeta o pregunta por dónde empezar. Lo demás sirve a quien coordina, a quien capacita y a los programas.",
        "Writing apertura is enough: it opens the plan of this folder or asks where to begin. The rest is for coordinators, trainers and scripts.";
    OTHER_LANGUAGE: "English: apertura --lang en --help",
        "Español: apertura --idioma es --ayuda";

    USAGE: "Se escribe: {usage}",
        "Usage: {usage}";
    OTHER_NAME: "En inglés:  {name}",
        "In Spanish: {name}";
    COMMAND: "ORDEN",
        "COMMAND";
    OPTIONS_WORD: "OPCIONES",
        "OPTIONS";
    COMMANDS: "Órdenes, con su nombre en inglés:",
        "Commands, with their Spanish names:";
    OPERANDS: "Qué escribir después:",
        "What to write after it:";
    OPTIONS: "Opciones:",
        "Options:";
    OPTIONS_ALL: "Opciones para cualquier orden:",
        "Options for any command:";
    EXIT_CODES: "Códigos de salida:",
        "Exit codes:";
    WITH_ANY: "También sirven las opciones generales, que explica apertura --ayuda: {options}.",
        "The general options work too, as apertura --help explains: {options}.";

    FOLDER: "CARPETA",
        "FOLDER";
    FILE: "ARCHIVO",
        "FILE";
    PLAN: "PLAN",
        "PLAN";
    BEFORE: "ANTES",
        "BEFORE";
    AFTER: "DESPUÉS",
        "AFTER";
    PLACE: "LUGAR",
        "PLACE";
    QUESTION: "PREGUNTA",
        "QUESTION";
    COUNT: "N",
        "N";
    SHELL: "CONSOLA",
        "SHELL";
    LANG: "IDIOMA",
        "LANGUAGE";
    ROLE: "ROL",
        "ROLE";

    FORMAT: "FORMATO",
        "FORMAT";
    ENCODING: "CODIFICACIÓN",
        "ENCODING";
    SIGN: "SIGNO",
        "SIGN";

    SCAN: "Ver qué datos hay en carpetas: tablas, columnas, datos personales, repetidos, calidad",
        "See what data folders hold: tables, columns, personal data, duplicates, quality";
    SCAN_MORE: "No escribe nada en las carpetas ni en el plan. Lo leído se recuerda en los datos del programa (cuentas y lugares, nunca valores), y la próxima vez sólo se lee lo que cambió. Un renglón de .aperturaignore es un patrón que no se mira. Ctrl-C termina y conserva lo encontrado.",
        "Writes nothing in the folders or in the plan. What was read is remembered in the program's own data (counts and places, never values), and next time only what changed is read. A line of .aperturaignore is a pattern that is not looked at. Ctrl-C ends and keeps what was found.";
    SCAN_ROOTS: "Carpetas o archivos; también de una unidad de red",
        "Folders or files; of a network drive too";
    SCAN_CSV: "Una tabla con un renglón por columna de cada archivo",
        "A table with a row for each column of each file";
    SCAN_HTML: "Una página con tabla que se ordena y gráficas",
        "A page with a table that sorts, and charts";
    SCAN_THREADS: "Cuántos archivos se leen a la vez; en una unidad lenta conviene 1",
        "How many files are read at once; 1 suits a slow drive";
    SCAN_FORGET: "Leer todo otra vez y no recordar nada",
        "Read everything again and remember nothing";
    PROFILE: "Ver qué hay en un archivo: columnas, tipos, faltantes, datos personales, qué corregir",
        "See what is in a file: columns, types, missing values, personal data, what to mend";
    PROFILE_MORE: "Si el archivo se leyó mal, di cómo es con las opciones y agrega --recordar: los escaneos siguientes lo leen así.",
        "If the file was read wrongly, say how it is with the options and add --remember: later scans read it so.";
    PROFILE_FILE: "El archivo",
        "The file";
    PROFILE_FORMAT: "Qué es: csv, xlsx, ods, json, dbf...",
        "What it is: csv, xlsx, ods, json, dbf...";
    PROFILE_ENCODING: "Cómo está escrito: utf-8, windows-1252, macintosh, cp850, utf-16",
        "How it is written: utf-8, windows-1252, macintosh, cp850, utf-16";
    PROFILE_DELIMITER: "Con qué se separan las celdas: coma, punto-y-coma, tab, barra, o el signo",
        "What separates cells: comma, semicolon, tab, pipe, or the sign itself";
    PROFILE_HEADER: "El renglón de los nombres de columnas; 0 si no hay",
        "The row with the names of the columns; 0 if there is none";
    PROFILE_REMEMBER: "Leerlo así también en los escaneos siguientes",
        "Read it so in later scans too";
    PROFILE_FORGET: "Olvidar lo que se dijo antes de este archivo",
        "Forget what was said of this file before";

    PLAN_OPTION: "El archivo del plan, en vez de buscarlo en esta carpeta y en las de arriba",
        "The plan's file, instead of looking for it here and in the folders above";
    GUIDE_OPTION: "Otra Guía (carpeta, paquete o versión instalada), en vez de la que trae el programa",
        "Another Guide (folder, pack or installed version), instead of the one inside the program";
    LANG_OPTION: "El idioma: es (español) o en (inglés)",
        "The language: es (Spanish) or en (English)";
    PLAIN: "Renglones numerados, sin redibujar: para lectores de pantalla",
        "Numbered lines, nothing redrawn: for screen readers";
    NO_COLOR: "Sin colores",
        "Without colour";
    NO_INPUT: "No preguntar nada: si hace falta una respuesta, terminar con el código 5",
        "Ask nothing: if an answer is needed, end with code 5";
    ANSWERS_OPTION: "Tomar respuestas de un archivo; con - se leen de la entrada estándar",
        "Take answers from a file; - reads them from standard input";
    DRY_RUN: "Decir qué se haría, sin escribir ningún archivo",
        "Say what would be done, without writing any file";
    JSON: "El resultado en JSON, para programas",
        "The result as JSON, for scripts";
    OUTPUT: "Dónde guardar el resultado, en UTF-8; con - va a la salida estándar",
        "Where to save the result, in UTF-8; - is standard output";
    QUIET: "Sólo el resultado y los errores",
        "Only the result and the errors";
    YES_OPTION: "Contestar sí a las confirmaciones",
        "Answer yes to confirmations";
    HELP: "Esta ayuda; después de una orden, la de esa orden",
        "This help; after a command, the help of that command";
    VERSION: "La versión del programa",
        "The version of the program";

    NEW: "Empezar un plan",
        "Start a plan";
    NEW_MORE: "Por ejemplo: apertura nuevo \"Villa Ejemplo\"",
        "For example: apertura new \"Villa Ejemplo\"";
    NEW_FOLDER: "Dónde guardar el plan; si no existe, se crea",
        "Where to keep the plan; it is made if it does not exist";
    RESUME: "Seguir con la próxima pregunta sin respuesta",
        "Go on with the next unanswered question";
    WHICH_PLAN: "El archivo del plan, si no es el de esta carpeta",
        "The plan's file, if it is not the one of this folder";
    GO_TO: "Ir a una sección, a una pregunta o a un conjunto",
        "Go to a section, a question or a dataset";
    GO_TO_MORE: "Por ejemplo:\n  apertura ir 2\n  apertura ir inventario\n  apertura ir I08\n  apertura ir C01 3",
        "For example:\n  apertura goto 2\n  apertura goto inventory\n  apertura goto I08\n  apertura goto C01 3";
    GO_TO_PLACE: "Número o nombre de una sección, o clave de una pregunta y el número del conjunto",
        "Number or name of a section, or code of a question and number of the dataset";
    STATUS: "Ver cuánto falta, sección por sección",
        "See how much is left, section by section";
    CHECK: "Comprobar uno o varios planes y decir qué corregir",
        "Check one plan or several and say what to correct";
    CHECK_MORE: "Termina con 0 si todo está bien, con 3 si faltan respuestas y con 4 si hay errores.",
        "Ends with 0 if all is well, with 3 if answers are missing and with 4 if there are errors.";
    CHECK_PLANS: "Los planes; sin ellos, el de esta carpeta",
        "The plans; without them, the one of this folder";
    DIFF: "Decir qué cambió entre dos planes, pregunta por pregunta",
        "Say what changed between two plans, question by question";
    DIFF_BEFORE: "El plan anterior",
        "The earlier plan";
    DIFF_AFTER: "El plan nuevo",
        "The later plan";
    SOURCE: "Ver en qué se apoya una pregunta: la Guía, la ley o la norma",
        "See what a question rests on: the Guide, the law or the standard";
    SOURCE_MORE: "Por ejemplo: apertura fuente I08",
        "For example: apertura source I08";
    SOURCE_QUESTION: "La clave de la pregunta",
        "The code of the question";
    UNDO: "Deshacer los últimos cambios del plan",
        "Undo the last changes of the plan";
    UNDO_COUNT: "Cuántos cambios, desde 1; si no se escribe, uno",
        "How many changes, from 1; one if left out";
    UNDO_LIST: "Ver los cambios que se pueden deshacer, sin deshacer ninguno",
        "See the changes that can be undone, without undoing any";
    RECOVER: "Rescatar lo que se pueda de un plan dañado",
        "Rescue what can be rescued from a damaged plan";
    RECOVER_MORE: "El archivo dañado no se toca: lo rescatado se guarda aparte.",
        "The damaged file is left as it is: what is rescued is saved apart.";
    RECOVER_PLAN: "El archivo dañado",
        "The damaged file";
    ANSWERS: "Sacar las respuestas del plan a un archivo que se puede volver a cargar",
        "Write the answers of the plan in a form that can be loaded again";
    ANSWERS_MORE: "Por ejemplo:\n  apertura respuestas --plantilla --salida respuestas.toml\n  apertura nuevo --respuestas respuestas.toml",
        "For example:\n  apertura answers --template --output answers.toml\n  apertura new --answers answers.toml";
    ANSWERS_TEMPLATE: "Un archivo en blanco, con todas las preguntas",
        "A blank file, with all the questions";
    SCHEMA: "Sacar el esquema (JSON Schema) del archivo del plan",
        "Write the schema (JSON Schema) of the plan's file";
    GUIDE: "Trabajar con la Guía misma: comprobarla, imprimirla, cambiar de versión",
        "Work with the Guide itself: check it, print it, change its version";
    GUIDE_MORE: "Con --guia se trabaja con otra Guía: una carpeta, un paquete o una versión instalada.\n\nEjemplos:\n  apertura guia comprobar --guia mi-guia\n  apertura guia paquetes",
        "With --guide it works with another Guide: a folder, a pack or an installed version.\n\nExamples:\n  apertura guide check --guide my-guide\n  apertura guide packs";
    GUIDE_CHECK: "Comprobar que la Guía esté completa y bien escrita",
        "Check that the Guide is complete and well written";
    GUIDE_BASES: "Ver las leyes y guías que se citan, y cuáles están verificadas",
        "See the laws and guides that are cited, and which are verified";
    GUIDE_WORKBOOK: "Hacer un cuaderno con las preguntas, para contestarlo en papel",
        "Make a workbook of the questions, to answer on paper";
    GUIDE_WORKBOOK_MORE: "Por ejemplo: apertura guia cuaderno --html --salida cuaderno.html",
        "For example: apertura guide workbook --html --output workbook.html";
    WORKBOOK_ROLE: "Sólo las preguntas que contesta ese papel en el equipo",
        "Only the questions that this role of the team answers";
    WORKBOOK_HTML: "Como página web, lista para imprimir",
        "As a web page, ready to print";
    DOCTOR: "Revisar la terminal, los acentos, las carpetas y los permisos",
        "Look at the terminal, the accents, the folders and the permissions";
    DOCTOR_MORE: "No muestra respuestas del plan: se puede mandar a soporte.",
        "It shows no answers of the plan: it can be sent to support.";
    COMPLETIONS: "Sacar el archivo con que la consola completa las órdenes al teclear Tab",
        "Write the file with which the shell completes commands at Tab";
    COMPLETIONS_MORE: "Por ejemplo: apertura autocompletado powershell --salida apertura.ps1",
        "For example: apertura completions powershell --output apertura.ps1";
    COMPLETIONS_SHELL: "La consola: powershell, bash, zsh o fish",
        "The shell: powershell, bash, zsh or fish";
    MANUAL: "Sacar el manual: la página para el programa man, o un sitio completo",
        "Write the manual: the page for the man program, or a whole site";
    MANUAL_MORE: "Con --sitio hace en una carpeta el manual completo, en español y en inglés, con buscador: se abre sin internet y se puede copiar a una memoria USB.\n\nEjemplos:\n  apertura manual --salida apertura.1\n  apertura manual --sitio manual\n  apertura manual --sitio manual --ensayo",
        "With --site it makes the whole manual in a folder, in Spanish and in English, with search: it opens without a network and can be copied to a USB stick.\n\nExamples:\n  apertura man --output apertura.1\n  apertura man --site manual\n  apertura man --site manual --dry-run";

    EXIT_0: "Se hizo lo que pediste.",
        "What you asked for was done.";
    EXIT_1: "Falla inesperada: el disco, un permiso o un error del programa.",
        "Unexpected failure: the disk, a permission or a fault of the program.";
    EXIT_2: "La orden o una opción está mal escrita.",
        "The command or an option is wrong.";
    EXIT_3: "El plan es válido, pero le faltan respuestas.",
        "The plan is valid, but answers are missing.";
    EXIT_4: "El plan tiene errores.",
        "The plan has errors.";
    EXIT_5: "Había que preguntar algo y no se podía.",
        "A question had to be asked and could not be.";
    EXIT_6: "El plan no se puede leer, está dañado o es de una versión más nueva.",
        "The plan cannot be read, is damaged, or is of a newer version.";
    EXIT_7: "El plan está abierto en otra ventana o en otra computadora.",
        "The plan is open in another window or on another computer.";
    EXIT_130: "Se interrumpió con Ctrl-C; lo contestado ya estaba guardado.",
        "It was interrupted with Ctrl-C; what was answered had been saved.";

    MAN_BOOK: "Manual de apertura",
        "Manual of apertura";
    MAN_NAME: "NOMBRE",
        "NAME";
    MAN_ABOUT: "asistente para el plan de datos abiertos de un gobierno local",
        "wizard for the open data plan of a local government";
    MAN_SYNOPSIS: "SINOPSIS",
        "SYNOPSIS";
    MAN_DESCRIPTION: "DESCRIPCIÓN",
        "DESCRIPTION";
    MAN_COMMANDS: "ÓRDENES",
        "COMMANDS";
    MAN_OPTIONS: "OPCIONES",
        "OPTIONS";
    MAN_ENVIRONMENT: "VARIABLES DE ENTORNO",
        "ENVIRONMENT";
    MAN_FILES: "ARCHIVOS",
        "FILES";
    MAN_EXIT: "CÓDIGOS DE SALIDA",
        "EXIT STATUS";
    VAR_LANG: "El idioma, es o en. Una opción escrita vale más que una variable.",
        "The language, es or en. A written option counts more than a variable.";
    VAR_LOCALE: "El idioma, si no lo dice APERTURA_IDIOMA: cuenta la primera que tenga valor. Si no es español ni inglés, español.",
        "The language, if APERTURA_IDIOMA does not say it: the first that has a value counts. If it is neither Spanish nor English, Spanish.";
    VAR_PLAIN: "Como --sencillo, si tienen un valor que no sea 0 ni false.",
        "Like --plain, if they have a value other than 0 and false.";
    VAR_PLAN: "El archivo del plan, como --plan.",
        "The plan's file, like --plan.";
    VAR_NO_INPUT: "Como --sin-preguntas, si tiene un valor que no sea 0 ni false.",
        "Like --no-input, if it has a value other than 0 and false.";
    VAR_NO_COLOR: "Como --sin-color, si tiene cualquier valor.",
        "Like --no-color, if it has any value.";
    FILE_PLAN: "El plan: un archivo de texto (TOML, UTF-8) que se puede leer, corregir a mano y mandar por correo.",
        "The plan: a text file (TOML, UTF-8) that can be read, corrected by hand and mailed.";
    FILE_BACKUP: "El plan como estaba antes del último cambio.",
        "The plan as it was before the last change.";
    FILE_COPIES: "El plan como estaba al empezar cada día de trabajo.",
        "The plan as it was when each day's work began.";
    FILE_SIDE: "Lo que el programa guarda junto al plan: los cambios que se pueden deshacer y quién lo tiene abierto. El plan no lo necesita.",
        "What the program keeps beside the plan: the changes that can be undone and who has it open. The plan does not need it.";

    NO_COMMAND: "No existe la orden «{word}».",
        "There is no command “{word}”.";
    NO_OPTION: "No existe la opción «{word}» en «{command}».",
        "There is no option “{word}” in “{command}”.";
    TOO_MUCH: "Sobra «{word}».",
        "“{word}” is too much.";
    MISSING: "Falta escribir: {names}.",
        "Still to be written: {names}.";
    HALF_COMMAND: "A «{command}» le falta decir qué hacer.",
        "“{command}” does not say what to do.";
    GOES_ON: "Puede seguir con: {list}.",
        "It can go on with: {list}.";
    NO_VALUE: "La opción {option} no lleva valor.",
        "The option {option} takes no value.";
    VALUE_MISSING: "Falta el valor de {name}.",
        "The value of {name} is missing.";
    BAD_VALUE: "«{value}» no sirve como {name}.",
        "“{value}” will not do as {name}.";
    ONE_OF: "Escribe uno de estos: {list}.",
        "Write one of these: {list}.";
    A_NUMBER: "Escribe un número entero, desde 1.",
        "Write a whole number, from 1.";
    NOT_UTF8: "Hay una palabra con caracteres que no se pueden leer (no está en UTF-8).",
        "A word has characters that cannot be read (it is not in UTF-8).";
    NOT_UNDERSTOOD: "No se entendió lo que escribiste.",
        "What you wrote was not understood.";
    TOGETHER: "{one} y {other} no van juntos.",
        "{one} and {other} do not go together.";
    LEAVE_ONE: "Deja sólo uno de los dos.",
        "Leave only one of the two.";
    DID_YOU_MEAN: "¿Quisiste escribir «{word}»?",
        "Did you mean “{word}”?";
    OPEN_IT: "Para abrir ese plan escribe: apertura continuar \"{word}\"",
        "To open that plan write: apertura resume \"{word}\"";
    WRITTEN: "Se escribe: {usage}\nMás ayuda: {command} --ayuda",
        "Usage: {usage}\nMore help: {command} --help";
    MORE_HELP: "Más ayuda: {command} --ayuda",
        "More help: {command} --help";
}
