//! Sentences of packs of the Guide.

use super::texts;

texts! {
    PACK: "Empaquetar la Guía y sus leyes con fecha", "Pack the Guide and its laws with a date";
    PACK_MORE: "Hace un ZIP con la Guía y pack.toml, que dice de cuándo son las leyes y qué es cada archivo. La misma Guía, el mismo día, da el mismo archivo, byte por byte. No empaqueta una Guía en la que guia comprobar encuentra errores.\n\nEjemplos:\n  apertura guia empaquetar\n  apertura guia empaquetar --guia mi-guia --cambios \"Nueva ley estatal\" --salida mi-guia.zip",
        "It makes a ZIP of the Guide and pack.toml, which says from when the laws are and what each file is. The same Guide, on the same day, gives the same file, byte by byte. It does not pack a Guide in which guide check finds errors.\n\nExamples:\n  apertura guide pack\n  apertura guide pack --guide my-guide --changes \"New state law\" --output my-guide.zip";
    CHANGES: "Qué cambió en esta versión, con tus palabras", "What changed in this version, in your words";
    WORDS: "TEXTO", "TEXT";
    INSTALL: "Instalar un paquete de la Guía", "Install a pack of the Guide";
    INSTALL_MORE: "Comprueba cada archivo, dice qué es y de cuándo son sus leyes, y lo guarda en la carpeta del programa. Nunca reemplaza una versión instalada por otra que diga otra cosa. Un plan que se contestó con esa versión se abre con ella.\n\nEjemplos:\n  apertura guia instalar mx-local@2027.1.zip\n  apertura guia instalar mi-guia --si",
        "It checks each file, says what it is and from when its laws are, and keeps it in the program's folder. It never replaces an installed version by one that says something else. A plan that was answered with that version opens with it.\n\nExamples:\n  apertura guide install mx-local@2027.1.zip\n  apertura guide install my-guide --yes";
    SOURCE: "PAQUETE", "PACK";
    SOURCE_ABOUT: "Un paquete (ZIP) o una carpeta con una Guía", "A pack (ZIP) or a folder with a Guide";
    PACKS: "Ver las versiones de la Guía que hay, y cuál usa el plan", "See the versions of the Guide that there are, and which the plan uses";
    PACKS_MORE: "Ejemplos:\n  apertura guia paquetes\n  apertura guia paquetes --json", "Examples:\n  apertura guide packs\n  apertura guide packs --json";
    REMOVE: "Quitar un paquete instalado", "Remove an installed pack";
    REMOVE_MORE: "Si el plan abierto lo usa, no lo quita, salvo con --si.\n\nEjemplos:\n  apertura guia quitar mx-local@2027.1",
        "If the open plan uses it, it is not removed, unless with --yes.\n\nExamples:\n  apertura guide remove mx-local@2027.1";
    TAG: "VERSION", "VERSION";
    TAG_ABOUT: "Una versión de la Guía, como mx-local@2027.1", "A version of the Guide, such as mx-local@2027.1";
    COMPARE: "Ver qué cambia de una Guía a otra, y qué habrá que volver a contestar", "See what changes from one Guide to another, and what will have to be answered again";
    COMPARE_MORE: "Con una sola, la compara con la que se usa ahora. Si hay un plan, dice qué respuestas habría que volver a preguntar.\n\nEjemplos:\n  apertura guia comparar mx-local@2027.1\n  apertura guia comparar guia-vieja guia-nueva.zip --json",
        "With only one, it is compared with the one in use now. If there is a plan, it says which answers would have to be asked again.\n\nExamples:\n  apertura guide compare mx-local@2027.1\n  apertura guide compare old-guide new-guide.zip --json";
    GUIDES: "GUIA", "GUIDE";
    GUIDES_ABOUT: "Versiones, carpetas o paquetes", "Versions, folders or packs";
    MIGRATE: "Pasar un plan a otra versión de la Guía, y de regreso", "Bring a plan to another version of the Guide, and back";
    MIGRATE_MORE: "Primero muestra qué cambia, qué se volverá a preguntar y qué se queda. No se pierde ninguna respuesta. Para volver, migrar a la versión anterior: si no se tocó nada, el plan queda igual, byte por byte, salvo su número de revisión; lo que se haya contestado después se conserva.\n\nEjemplos:\n  apertura guia migrar mx-local@2027.1 --ensayo\n  apertura guia migrar mx-local@2027.1\n  apertura guia migrar mx-local@2026.1 --si",
        "It first shows what changes, what will be asked again and what stays. No answer is lost. To go back, migrate to the earlier version: if nothing was touched, the plan is as it was, byte by byte, but for its revision number; what was answered meanwhile is kept.\n\nExamples:\n  apertura guide migrate mx-local@2027.1 --dry-run\n  apertura guide migrate mx-local@2027.1\n  apertura guide migrate mx-local@2026.1 --yes";

    PART_AGAIN: "Por volver a preguntar", "To be asked again";
    PART_MIGRATED: "Versiones anteriores de la Guía", "Earlier versions of the Guide";
    LINE_AGAIN: "la Guía la vuelve a preguntar", "the Guide asks it again";
    AGAIN_AT: "Por volver a preguntar: {what}", "To be asked again: {what}";
    INSTALL_SAFE: "No quedó nada a medias.", "Nothing was left half done.";
    INSTALLING: "Otra ventana está instalando o quitando un paquete.", "Another window is installing or removing a pack.";
    INSTALLING_TODO: "Espera a que termine y vuelve a intentarlo.", "Wait until it ends and try again.";
    NO_STATE: "No encuentro dónde guardar los paquetes.", "I cannot find where to keep the packs.";
    NOT_INSTALLED: "No está instalada la Guía {tag}.", "The Guide {tag} is not installed.";
    NOT_INSTALLED_TODO: "Para ver las que hay: apertura guia paquetes. Para instalar una: apertura guia instalar PAQUETE.zip.",
        "To see those that there are: apertura guide packs. To install one: apertura guide install PACK.zip.";
    EMBEDDED_STAYS: "La Guía {tag} es la que trae el programa: no se puede quitar.", "The Guide {tag} is the one inside the program: it cannot be removed.";
    BAD_PACK: "Este paquete no se puede usar: {path}", "This pack cannot be used: {path}";
    BAD_SAFE: "No instalé nada.", "I installed nothing.";
    FAULTY_GUIDE: "La Guía tiene errores y no la empaqueto:", "The Guide has errors and I do not pack it:";
    FAULTY_INSTALL: "La Guía de este paquete tiene errores:", "The Guide of this pack has errors:";
    FAULTY_TODO: "Para verlos todos: apertura guia comprobar --guia CARPETA.", "To see them all: apertura guide check --guide FOLDER.";
    FAULT: "· {place}{message}", "· {place}{message}";
    SPOILT: "La Guía {tag} está instalada, pero alguien cambió sus archivos. Uso la que trae el programa; para arreglarla, vuelve a instalar el paquete.",
        "The Guide {tag} is installed, but somebody changed its files. I use the one inside the program; to mend it, install the pack again.";
    UNFIT: "La Guía {tag} está instalada, pero esta versión del programa no la entiende. Uso la que trae el programa.",
        "The Guide {tag} is installed, but this version of the program does not understand it. I use the one inside the program.";

    MADE: "Empaqué {tag}: {n} archivos, leyes al {laws}. Folio: {folio}", "I packed {tag}: {n} files, laws as of {laws}. Folio: {folio}";
    TITLE: "Paquete {tag}", "Pack {tag}";
    P_TITLE: "Guía", "Guide";
    P_LAWS: "Leyes al", "Laws as of";
    P_MADE: "Hecho el", "Made on";
    P_CHANGED: "Qué cambió", "What changed";
    P_FOLIO: "Folio", "Folio";
    P_SIZE: "Contenido", "Content";
    SIZE: "{steps} pasos, {questions} preguntas, {files} archivos", "{steps} steps, {questions} questions, {files} files";
    WARNINGS: "guia comprobar tiene {n} avisos sobre esta Guía, ningún error.", "guide check has {n} warnings about this Guide, no error.";
    UNPACKED: "Es una carpeta sin empaquetar: la fecha de hoy será la suya.", "It is a folder that nobody packed: today will be its date.";
    ASK_INSTALL: "¿Instalarlo?", "Install it?";
    DO_INSTALL: "Instalar", "Install";
    DO_NOT: "No hacer nada", "Do nothing";
    INSTALLED: "Instalé {tag} en {path}.", "I installed {tag} in {path}.";
    KNOWN: "{tag} ya estaba instalado, igual.", "{tag} was installed already, the same.";
    OTHER: "Ya hay instalada una {tag} con otro contenido, y se queda.", "Another {tag} with other content is installed already, and stays.";
    OTHER_TODO: "Pide un paquete con otra versión, o quita primero la instalada: apertura guia quitar {tag}.", "Ask for a pack with another version, or remove the installed one first: apertura guide remove {tag}.";
    OWN_TAG: "{tag} es la versión que trae el programa, y este paquete dice otra cosa.", "{tag} is the version inside the program, and this pack says something else.";
    OWN_TODO: "Pide un paquete con otra versión.", "Ask for a pack with another version.";
    OWN_SAME: "{tag} es la Guía que trae el programa: no hace falta instalarla.", "{tag} is the Guide inside the program: there is no need to install it.";
    NEEDS_YES: "Hay que decir que sí, y no puedo preguntar.", "Somebody has to say yes, and I cannot ask.";
    NEEDS_YES_TODO: "Repítelo con --si, o con --ensayo para sólo ver.", "Say it again with --yes, or with --dry-run only to see.";

    COL_TAG: "Versión", "Version";
    COL_LAWS: "Leyes al", "Laws as of";
    COL_MADE: "Hecho el", "Made on";
    COL_WHERE: "Dónde", "Where";
    COL_PLAN: "Este plan", "This plan";
    WHERE_OWN: "en el programa", "in the program";
    WHERE_KEPT: "instalada", "installed";
    PLAN_USES: "la usa", "uses it";
    PLAN_CAME: "viene de ella", "comes from it";
    PLAN_LACKS: "El plan se contestó con {tag}, que no está aquí: se abre con la que trae el programa.", "The plan was answered with {tag}, which is not here: it opens with the one inside the program.";
    IN_USE: "El plan {path} usa {tag}.", "The plan {path} uses {tag}.";
    IN_USE_TODO: "Pásalo antes a otra versión (apertura guia migrar), o repite con --si.", "Bring it to another version first (apertura guide migrate), or say it again with --yes.";
    REMOVED: "Quité {tag}.", "I removed {tag}.";

    M_TITLE: "De {from} a {to}", "From {from} to {to}";
    M_BACK: "Regreso a una versión anterior.", "Going back to an earlier version.";
    M_EXACT: "El plan queda igual que antes, byte por byte, salvo su número de revisión.", "The plan will be as it was, byte by byte, but for its revision number.";
    M_NOT_EXACT: "El plan se tocó después de migrarlo: lo contestado se conserva y sólo se quita lo que puso la migración.", "The plan was touched after it was migrated: what was answered is kept, and only what the migration wrote is taken away.";
    M_SAME: "El plan ya está en {tag}.", "The plan is already at {tag}.";
    M_WITHOUT: "No tengo la Guía {tag}, con la que se contestó el plan: no puedo ver qué cambió de lugar. Sólo cambio la versión; ninguna respuesta se mueve. Para verlo, instala antes ese paquete.",
        "I do not have the Guide {tag}, with which the plan was answered: I cannot see what changed its place. Only the version changes; no answer moves. To see it, install that pack first.";
    M_STAY: "Se quedan como están: {n} respuestas.", "Stay as they are: {n} answers.";
    M_MOVED: "Cambian de lugar, con su misma respuesta: {n}", "Change their place, with the same answer: {n}";
    M_CHOSEN: "La misma opción, con otra clave: {n}", "The same choice, with another code: {n}";
    M_AGAIN: "Se volverán a preguntar (la respuesta se queda mientras): {n}", "Will be asked again (the answer stays meanwhile): {n}";
    M_KEPT: "Ya no se preguntan; la respuesta se queda en el plan: {n}", "Are asked no more; the answer stays in the plan: {n}";
    M_CONFIRM: "Su base cambió (otra ley, artículo o versión); conviene confirmarlas: {n}", "Their basis changed (another law, article or version); better confirm them: {n}";
    M_NEW: "Preguntas nuevas: {n}", "New questions: {n}";
    M_NONE_LOST: "No se pierde ninguna respuesta.", "No answer is lost.";
    M_HOW_BACK: "Para volver: apertura guia migrar {tag}", "To go back: apertura guide migrate {tag}";
    ARROW: "{old} pasa a {new}", "{old} goes to {new}";
    BECAUSE: "{what}: {why}", "{what}: {why}";
    WHY_CHOICE: "la opción elegida ya no existe", "the choice taken is no more";
    WHY_KIND: "ahora se contesta de otra forma", "it is answered in another way now";
    WHY_MEANING: "la pregunta ahora significa otra cosa", "the question means something else now";
    WHY_PLACE: "ahora ese lugar es de otra pregunta", "that place belongs to another question now";
    WHY_TWICE: "había dos respuestas para un mismo lugar", "there were two answers for one place";
    ASK_MIGRATE: "¿Pasar el plan a {tag}?", "Bring the plan to {tag}?";
    DO_MIGRATE: "Pasar el plan", "Bring the plan";
    M_LABEL: "Guía {tag}", "Guide {tag}";
    MIGRATED: "El plan está en {tag} (revisión {n}).", "The plan is at {tag} (revision {n}).";
    TWO_AT_MOST: "Se comparan dos Guías: la de antes y la de después.", "Two Guides are compared: the earlier and the later.";
    C_SAME: "Son iguales.", "They are the same.";
    C_LAWS: "Leyes: de la fecha {from} a la fecha {to}.", "Laws: from the date {from} to the date {to}.";
    C_PLAN: "Para este plan", "For this plan";
    C_MORE: "y {n} más (todos, con --json)", "and {n} more (all of them, with --json)";
    C_HEAD: "La Guía: {n}", "The Guide: {n}";
    C_STEPS: "Pasos: {n}", "Steps: {n}";
    C_QUESTIONS: "Preguntas: {n}", "Questions: {n}";
    C_VOCABULARIES: "Vocabularios: {n}", "Vocabularies: {n}";
    C_LAW: "Leyes y guías que se citan: {n}", "Laws and guides that are cited: {n}";
    C_RULES: "Lo que dicen las revisiones: {n}", "What checks say: {n}";
    C_FIGURES: "Criterios, umbrales y recomendaciones: {n}", "Criteria, thresholds and recommendations: {n}";
    C_PAPERS: "Documentos oficiales: {n}", "Official papers: {n}";
    C_MATERIAL: "Experiencias, talleres y plantillas: {n}", "Experiences, workshops and templates: {n}";
    C_ADDED: "es de ahora", "is new";
    C_GONE: "ya no está", "is there no more";
    C_RENAMED: "antes se llamaba {was}", "was called {was} before";
    C_ASK: "cambió cómo se pregunta", "how it is asked changed";
    C_WORDING: "cambió la redacción", "the wording changed";
    C_CONTENT: "cambió el contenido", "the content changed";
    C_CHOICE_ADDED: "opción nueva: {id}", "new choice: {id}";
    C_CHOICE_GONE: "ya no está la opción {id}", "the choice {id} is there no more";
    C_CHOICE_CHANGED: "cambió la opción {id}", "the choice {id} changed";
    C_BASIS_ADDED: "se basa también en {id}", "rests on {id} too";
    C_BASIS_GONE: "ya no se basa en {id}", "rests on {id} no more";
    C_BASIS_CHANGED: "cambió su base {id}", "its basis {id} changed";
    C_REQUIRED: "ahora es obligatoria", "is required now";
    C_OPTIONAL: "ya no es obligatoria", "is required no more";
    C_WHEN: "cuándo se pregunta", "when it is asked";
    C_KIND: "tipo de respuesta", "kind of answer";
    C_FIELD: "lugar en el plan", "place in the plan";
    C_SEVERITY: "gravedad", "severity";
    C_VERSION: "versión", "version";
    C_VERIFIED: "verificado", "verified";
    C_NOTHING: "nada", "nothing";
    C_VALUE: "{key}: de {before} a {after}", "{key}: from {before} to {after}";
    CHANGED_MEANWHILE: "El plan cambió por fuera mientras tanto.", "The plan was changed outside meanwhile.";
    CHANGED_SAFE: "No escribí nada.", "I wrote nothing.";
    CHANGED_TODO: "Vuelve a intentarlo.", "Try again.";
}

/// Why an answer is asked again, from the word that the plan keeps.
pub fn because(why: &str) -> super::Text {
    match why {
        "choice" => WHY_CHOICE,
        "kind" => WHY_KIND,
        "place" => WHY_PLACE,
        "twice" => WHY_TWICE,
        _ => WHY_MEANING,
    }
}
