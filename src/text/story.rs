//! Sentences of experiences.

use super::texts;

texts! {
    STORIES: "Experiencias de otros: buscarlas, contarlas, compartirlas",
        "Experiences of others: search them, tell them, share them";
    STORIES_MORE: "Reúne las de la Guía, las de tu plan y las que hayas importado. Con un identificador muestra una completa.\n\nEjemplos:\n  apertura experiencias basura\n  apertura experiencias --paso inventory --poblacion 40000\n  apertura experiencias --contar\n  apertura experiencias --exportar experiencias/ --ensayo\n  apertura experiencias --importar https://red.example.mx/experiencias/",
        "It gathers those of the Guide, those of your plan and those that you imported. With an id it shows one whole.\n\nExamples:\n  apertura stories waste\n  apertura stories --step inventory --population 40000\n  apertura stories --tell\n  apertura stories --export stories/ --dry-run\n  apertura stories --import https://network.example.mx/stories/";
    WORDS: "Palabras que buscar, o el identificador de una", "Words to look for, or the id of one";
    WORD: "PALABRA", "WORD";
    STEP: "Sólo las de un paso", "Only those of a step";
    STEP_WORD: "PASO", "STEP";
    DATASET: "Sólo las de un conjunto recomendado", "Only those of a recommended dataset";
    POPULATION: "De municipios con población parecida", "Of municipalities of a population like this";
    FROM: "Reunirlas también de estos planes o carpetas", "Gather them from these plans or folders too";
    EXPORT: "Guardarlas en una carpeta para compartir", "Keep them in a folder to share";
    IMPORT: "Traer las de otros: archivo, carpeta, ZIP o dirección", "Bring those of others: file, folder, ZIP or address";
    PLACE: "LUGAR", "PLACE";
    NEW: "Contar una experiencia del plan", "Tell an experience of the plan";
    CLEAR: "Traerlas aunque la dirección sea http", "Bring them even if the address is http";
    INTRANET: "Equipo de la red propia del que se pueden traer", "Host of the own network that they can be brought from";
    HOST: "EQUIPO", "HOST";

    DID: "contar una experiencia", "telling an experience";

    TITLE: "Experiencias", "Experiences";
    COUNT: "{n} de {of}", "{n} of {of}";
    NONE: "Ninguna experiencia habla de eso.", "No experience speaks of that.";
    NONE_TODO: "Prueba con otra palabra, o sin opciones para verlas todas.", "Try another word, or no options to see them all.";
    NO_POPULATION: "Las que no dicen su población no se comparan con la tuya.", "Those that do not say their population are not compared with yours.";
    READ_ONE: "Para leer una completa: apertura experiencias IDENTIFICADOR", "To read one whole: apertura stories ID";
    AND_WHY: "Por qué: {why}", "Why: {why}";
    BY_STEP: "ayuda en el paso «{step}»", "it helps in the step \"{step}\"";
    BY_DATASET: "trata de «{dataset}»", "it is about \"{dataset}\"";
    BY_TITLE: "«{word}» está en el título", "\"{word}\" is in the title";
    BY_WORD: "habla de «{word}»", "it speaks of \"{word}\"";
    BY_POPULATION: "población parecida: {people}", "a like population: {people}";
    PROBLEM: "Problema", "Problem";
    DATA: "Datos", "Data";
    CHANGED: "Qué cambió", "What changed";
    OTHERWISE: "Qué harían distinto", "What they would do otherwise";
    HOURS: "Horas", "Hours";
    COL_POPULATION: "Población", "Population";
    NOT_KNOWN: "no se sabe", "not known";
    ASK_WHOM: "A quién preguntar", "Who to ask";
    HELPS: "Ayuda en", "It helps in";
    ABOUT: "Conjuntos", "Datasets";
    SOURCE: "Fuente", "Source";
    LICENSE: "Licencia", "Licence";
    READ_IN_SOURCE: "leída en la fuente", "read in the source";
    NOT_READ: "no verificada", "not verified";
    PEOPLE: "{n} habitantes", "{n} inhabitants";
    ORIGIN: "De dónde viene", "Where it comes from";
    OF_GUIDE: "de la Guía", "of the Guide";
    OF_PLAN: "de tu plan", "of your plan";
    OF_PLAN_FILE: "del plan {file}", "of the plan {file}";
    OF_OTHERS: "de otros, sin verificar: {who}; vino de {from} el {on}; folio {folio}",
        "of others, not verified: {who}; it came from {from} on {on}; folio {folio}";
    IS_SHARED: "se comparte", "shared";
    IS_OWN: "no se comparte", "not shared";
    NO_STEP: "No hay un paso «{word}».", "There is no step \"{word}\".";
    NO_STEP_TODO: "Los pasos son: {list}.", "The steps are: {list}.";
    NO_DATASET: "No hay un conjunto recomendado «{word}».", "There is no recommended dataset \"{word}\".";
    NO_DATASET_TODO: "Se ven con: apertura recomendados", "They are shown by: apertura recommended";
    UNREAD_PLAN: "No pude leer el plan {path}; las demás experiencias están completas.",
        "I could not read the plan {path}; the other experiences are complete.";
    AT_QUESTION_ONE: "Hay 1 experiencia de otros: ? la muestra.", "There is 1 experience of others: ? shows it.";
    AT_QUESTION: "Hay {n} experiencias de otros: ? las muestra.", "There are {n} experiences of others: ? shows them.";
    IN_HELP: "Experiencias de otros", "Experiences of others";
    HELP_LINE: "{title}. Completa: apertura experiencias {id}", "{title}. Whole: apertura stories {id}";
    TELL_YOURS: "Para contarla a otros gobiernos: e en el menú.", "To tell it to other governments: e in the menu.";
    PAGE_ORDERS: "Un número la muestra · c cuenta una tuya · Enter vuelve", "A number shows it · t tells one of yours · Enter goes back";

    MISSING: "Falta el archivo {file}.", "The file {file} is missing.";
    TOO_LARGE: "{file} es demasiado grande: caben {most} KiB.", "{file} is too large: {most} KiB fit.";
    TOO_MANY: "Trae {n} archivos o experiencias; se leen hasta {most}.", "It has {n} files or experiences; up to {most} are read.";
    NOT_A_BUNDLE: "No es una carpeta de experiencias: le falta experiencias.toml con su folio.",
        "It is no folder of experiences: it lacks experiencias.toml with its folio.";
    NEWER: "Se hizo con una versión más nueva de apertura ({version}).", "It was made by a newer version of apertura ({version}).";
    CHANGED_SINCE: "Alguien cambió experiencias.toml después de hecho: el folio no corresponde.",
        "Somebody changed experiencias.toml after it was made: the folio does not fit.";
    OTHER_HASH: "{file} no es el que anota experiencias.toml.", "{file} is not the one that experiencias.toml lists.";
    NOT_A_STORY: "{file} no es una experiencia, o le falta título o licencia.",
        "{file} is no experience, or lacks its title or licence.";
    UNREADABLE: "No pude leer {file}: {why}", "I could not read {file}: {why}";
    BAD_ARCHIVE: "el archivo ZIP está dañado", "the ZIP archive is damaged";

    EXPORT_TITLE: "Experiencias que saldrían: {n}", "Experiences that would leave: {n}";
    EXPORT_NONE: "Ninguna experiencia se puede compartir.", "No experience can be shared.";
    EXPORT_NONE_TODO: "Cuenta una con apertura experiencias --contar, con licencia y con «sí» en compartir.",
        "Tell one with apertura stories --tell, with a licence and \"yes\" to sharing.";
    EXPORT_HELD: "Se quedan, porque no dicen que se compartan o les falta la licencia: {n}.",
        "They stay, because they do not say that they are shared or lack the licence: {n}.";
    EXPORT_HIDDEN: "Datos personales que se ocultaron en los textos: {n}.", "Personal data that were hidden in the texts: {n}.";
    EXPORT_PERSON: "{title}: el contacto parece una persona; sale sin él.",
        "{title}: the contact looks like a person; it leaves without it.";
    EXPORT_ASK: "¿Escribo las experiencias en {path}?", "Shall I write the experiences to {path}?";
    EXPORTED: "Experiencias en {path}: {n}. Folio: {folio}", "Experiences in {path}: {n}. Folio: {folio}";
    EXPORT_HOW: "Sube la carpeta a cualquier espacio web: otros la traen con su dirección.",
        "Put the folder on any web space: others bring it with its address.";
    NEEDS_YES: "Antes de escribir alguien tiene que ver qué sale, y no puedo preguntar.",
        "Before writing somebody has to see what leaves, and I cannot ask.";
    NEEDS_YES_TODO: "Revisa con --ensayo y repite con --si.", "Look at it with --dry-run and repeat with --yes.";

    IMPORT_TITLE: "Experiencias de {who}: {n}", "Experiences of {who}: {n}";
    IMPORT_FROM: "Vienen de {from}. Folio {folio}: está completo; nadie aquí verificó lo que cuentan.",
        "They come from {from}. Folio {folio}: it is whole; nobody here verified what they tell.";
    IMPORT_PERSONAL: "traen lo que parecen datos personales ({n}); pide a quien las hizo que los quite.",
        "they bring what look like personal data ({n}); ask whoever made them to take them out.";
    IMPORT_ASK: "¿Las guardo junto a las demás?", "Shall I keep them beside the others?";
    IMPORTED: "Experiencias de otros que guardé: {n}. Folio {folio}", "Experiences of others that I kept: {n}. Folio {folio}";
    IMPORT_KNOWN: "Ya las tenías: no cambié nada. Folio {folio}", "You had them already: I changed nothing. Folio {folio}";
    IMPORT_FAILED: "No pude traer experiencias de {from}.", "I could not bring experiences from {from}.";
    IMPORT_SAFE: "Lo que ya tenías está intacto.", "What you had is untouched.";
    IMPORT_LEFT: "No se pudieron leer: {n}", "They could not be read: {n}";
    NO_STATE: "No encuentro la carpeta del programa para guardarlas.", "I cannot find the program's folder to keep them.";
    NOT_SECURE: "La dirección {url} es http: cualquiera en el camino puede cambiar lo que trae.",
        "The address {url} is http: anybody on the way can change what it brings.";
    NOT_SECURE_TODO: "Usa https, o agrega --sin-cifrar si la red es de confianza.",
        "Use https, or add --unencrypted if the network is trusted.";
    ODD_INTRANET: "«{host}» no es el nombre de un equipo.", "\"{host}\" is not the name of a host.";
    HTTP_STATUS: "el servidor contestó {status}", "the server answered {status}";
    HTTP_REDIRECTS: "la dirección lleva a otra demasiadas veces", "the address leads elsewhere too many times";
    HTTP_DOWN: "la dirección lleva a una sin cifrar", "the address leads to an unencrypted one";
    HTTP_NO_NAME: "ese equipo no existe", "that host does not exist";
    HTTP_NO_CONNECTION: "nadie contesta ahí", "nobody answers there";
    HTTP_SLOW: "tardó demasiado", "it took too long";
    HTTP_TLS: "su certificado no es de confianza", "its certificate cannot be trusted";
    HTTP_BROKEN: "la conexión se cortó", "the connection broke off";
    HTTP_STOPPED: "se interrumpió", "it was interrupted";

    TELL_TITLE: "Contar una experiencia", "Tell an experience";
    TELL_INTRO: "Cada respuesta se guarda sola. Enter deja una en blanco; el título es lo único necesario. No pongas nombres de personas.",
        "Each answer saves itself. Enter leaves one blank; only the title is needed. Do not write names of people.";
    TELL_NAME: "¿Qué título le pones?", "What title do you give it?";
    TELL_PROBLEM: "¿Qué problema había?", "What was the problem?";
    TELL_DATA: "¿Qué datos se usaron?", "What data were used?";
    TELL_DATASETS: "¿Qué conjuntos del plan?", "Which datasets of the plan?";
    TELL_CHANGED: "¿Qué cambió?", "What changed?";
    TELL_OTHERWISE: "¿Qué harías distinto?", "What would you do otherwise?";
    TELL_HOURS: "¿Cuántas horas tomó? Si no se midieron, déjalo en blanco.", "How many hours did it take? If nobody measured them, leave it blank.";
    TELL_STEP: "¿En qué paso ayuda más?", "In which step does it help most?";
    TELL_CONTACT: "¿A qué puesto se puede preguntar?", "Which post can be asked?";
    TELL_LICENSE: "¿Con qué licencia se puede contar?", "Under which licence may it be told?";
    TELL_SHARE: "¿Se comparte con otros gobiernos?", "Is it shared with other governments?";
    TELL_YES: "Sí, puede salir", "Yes, it may leave";
    TELL_NO: "No, se queda en el plan", "No, it stays in the plan";
    TELL_NO_STEP: "Ninguno en especial", "None in particular";
    TELL_SHORT: "Escribe al menos unas palabras.", "Write at least a few words.";
    TELL_NUMBER: "Escribe un número de horas, del 1 al 100,000.", "Write a number of hours, from 1 to 100,000.";
    TELL_FOUND: "Ahí hay datos personales. Quedaría así: {text}", "There are personal data in it. It would be: {text}";
    TELL_HIDE: "Guardar así, con lo oculto", "Keep it like that, hidden";
    TELL_AGAIN: "Escribirlo de nuevo", "Write it again";
    TELL_REACH: "Pon un puesto: los correos y teléfonos cambian y son de alguien.",
        "Write a post: mail and telephones change and are somebody's.";
    TELL_PERSON: "Parece el nombre de una persona. Pon el puesto: quien lo ocupe contestará.",
        "It looks like the name of a person. Write the post: whoever holds it will answer.";
    TELL_KEPT: "Guardada en el plan: {title} ({shared}).", "Kept in the plan: {title} ({shared}).";
    TELL_NEEDS: "Contar una experiencia pide contestar preguntas, y no puedo preguntar.",
        "Telling an experience asks for answers, and I cannot ask.";
    TELL_NEEDS_TODO: "Ábrelo en una terminal, sin --sin-preguntas.", "Open it in a terminal, without --no-input.";
}
