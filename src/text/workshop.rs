//! Sentences of invented municipalities and of their key.

use super::texts;

texts! {
    WORKSHOP: "Practicar con un municipio inventado, sin riesgo",
        "Practise with an invented municipality, without risk";
    WORKSHOP_MORE: "Sin nada más, abre los ejercicios.\n\nEjemplos:\n  apertura taller nuevo pequeno practica/\n  apertura taller practica/",
        "Without more, it opens the exercises.\n\nExamples:\n  apertura workshop new small practice/\n  apertura workshop practice/";
    NEW: "Crear un municipio inventado para practicar", "Make an invented municipality to practise with";
    NEW_MORE: "Escribe una carpeta compartida con archivos de áreas, solicitudes de información y un plan que ya sabe de qué municipio es. Todo es inventado y nada de eso se puede publicar como real. Sin municipio, lista los que hay.\n\nEjemplos:\n  apertura taller nuevo\n  apertura taller nuevo pequeno\n  apertura taller nuevo mediano practica/ --mesa \"Mesa 4\"",
        "Writes a shared drive with files of areas, requests for information and a plan that already knows which municipality it is of. All of it is invented and none of it can be published as real. Without a town, it lists those there are.\n\nExamples:\n  apertura workshop new\n  apertura workshop new small\n  apertura workshop new middle practice/ --table \"Table 4\"";
    MARK: "Calificar una práctica con su clave", "Mark a practice with its key";
    MARK_MORE: "Dice qué fallas sembradas quedaron corregidas, cuáles no y cuáles empeoraron, con su lugar, lo que enseñan y cómo se corrigen. Lo que no has tocado no resta.\n\nEjemplos:\n  apertura taller calificar\n  apertura taller calificar practica/ --todo",
        "Tells which planted faults were mended, which were not and which got worse, with their place, what they teach and how to mend them. What you have not touched takes nothing away.\n\nExamples:\n  apertura workshop mark\n  apertura workshop mark practice/ --all";
    TOWN: "MUNICIPIO", "TOWN";
    TOWN_ABOUT: "El municipio: pequeno, mediano o grande", "The town: small, middle or large";
    FOLDER_ABOUT: "La carpeta de la práctica", "The folder of the practice";
    TABLE: "NOMBRE", "NAME";
    TABLE_OPTION: "Nombre de la mesa o apodo, para el tablero de la sala", "Name of the table or nickname, for the board of the room";
    ALL_OPTION: "Nombrar también las fallas a las que no se ha llegado", "Name the faults that were not reached too";

    NOT_MADE: "No se pudo armar un libro de cálculo: {why}", "A workbook could not be put together: {why}";
    NO_TOWN: "No hay un municipio inventado que se llame «{word}».", "There is no invented municipality called \"{word}\".";
    NO_TOWN_TODO: "Escribe uno de estos: {known}", "Write one of these: {known}";
    GUIDE_TOWNS: "Los municipios inventados de la Guía no se pueden leer.", "The invented municipalities of the Guide cannot be read.";
    GUIDE_TOWNS_TODO: "Revísalos con: apertura guia comprobar", "Look at them with: apertura guide check";
    FULL: "La carpeta {path} ya tiene archivos.", "The folder {path} already has files.";
    FULL_SAFE: "No escribí nada en ella.", "I wrote nothing in it.";
    FULL_TODO: "Elige una carpeta nueva o vacía.", "Choose a new or empty folder.";

    TOWNS_TITLE: "Municipios para practicar", "Municipalities to practise with";
    TOWNS_NOTE: "Todos son inventados: ni las personas ni las claves ni los lugares existen.", "All are invented: neither the people nor the keys nor the places exist.";
    HEAD_WORD: "Se escribe", "To write";
    HEAD_NAME: "Municipio", "Municipality";
    HEAD_PEOPLE: "Habitantes", "Inhabitants";
    HEAD_FILES: "Archivos", "Files";
    HEAD_FAULTS: "Fallas", "Faults";
    TOWNS_TODO: "Para empezar: apertura taller nuevo {word}", "To begin: apertura workshop new {word}";

    MADE_TITLE: "Práctica: {name}", "Practice: {name}";
    MADE: "Escribí {files} archivos en {path}. Entre ellos hay {faults} fallas sembradas.", "I wrote {files} files in {path}. Among them there are {faults} planted faults.";
    WOULD_MAKE: "Ensayo: no escribí nada. Serían {files} archivos ({size}) en {path}, con {faults} fallas sembradas.", "Rehearsal: I wrote nothing. There would be {files} files ({size}) in {path}, with {faults} planted faults.";
    INVENTED: "El municipio, las personas y sus claves son inventados. Nada de esta práctica se puede publicar como real.", "The municipality, the people and their keys are invented. Nothing of this practice can be published as real.";
    NEXT: "Ahora, sigue con:", "Now go on with:";
    NEXT_OPEN: "Los ejercicios, paso a paso", "The exercises, step by step";
    NEXT_SCAN: "Ver qué datos hay en la carpeta compartida", "See what data the shared drive holds";
    NEXT_MARK: "Ver cómo vas", "See how you are doing";
    READ_ME: "PRÁCTICA: MUNICIPIO INVENTADO\n\n{name} no existe. Su clave ({area}) es de un estado que no hay,\nsus personas llevan el apellido Ejemplo y sus claves personales\npasan los dígitos de control sin ser de nadie.\n\nNada de esta carpeta se puede publicar como real.\n\nQué hay aquí:\n  compartida/      la carpeta compartida de las áreas\n  solicitudes.csv  las solicitudes de información\n  plan.toml        el plan de apertura, que empieza vacío\n\nPara empezar, abre una ventana de terminal en esta carpeta y escribe:\n  apertura taller\n\nPara ver cómo vas:\n  apertura taller calificar\n",
        "PRACTICE: INVENTED MUNICIPALITY\n\n{name} does not exist. Its key ({area}) is of a state that there is not,\nits people have the surname Ejemplo, and their personal keys\npass the check digits without being anybody's.\n\nNothing of this folder can be published as real.\n\nWhat there is here:\n  compartida/      the shared drive of the areas\n  solicitudes.csv  the requests for information\n  plan.toml        the opening plan, which begins empty\n\nTo begin, open a terminal window in this folder and write:\n  apertura workshop\n\nTo see how you are doing:\n  apertura workshop mark\n";

    NOT_PRACTICE: "El plan {path} no es de un municipio inventado.", "The plan {path} is not of an invented municipality.";
    NOT_PRACTICE_TODO: "Crea una práctica con: apertura taller nuevo", "Make a practice with: apertura workshop new";
    KEY_TITLE: "Clave de {name}", "Key of {name}";
    KEY_POINTS: "{points} de {most} puntos", "{points} of {most} points";
    HEAD_LEVEL: "Nivel", "Level";
    HEAD_MENDED: "Corregidas", "Mended";
    HEAD_MISSED: "Sin corregir", "Missed";
    HEAD_WORSE: "Peor", "Worse";
    HEAD_NOT_REACHED: "Sin llegar", "Not reached";
    HEAD_POINTS: "Puntos", "Points";
    WORSE: "Empeoraron: lo que no debe salir, salió", "Got worse: what must not leave has left";
    MISSED: "Sin corregir", "Not mended";
    MENDED: "Corregidas", "Mended";
    NOT_REACHED: "Aún sin llegar", "Not reached yet";
    NOT_REACHED_N: "Hay {n} fallas a las que aún no llegas: no restan puntos.", "There are {n} faults that you have not reached yet: they take no points away.";
    NOT_REACHED_TODO: "Para nombrarlas: apertura taller calificar --todo", "To name them: apertura workshop mark --all";
    NOTHING_YET: "Aún no hay nada que calificar: todo empieza en cero.", "There is nothing to mark yet: everything begins at zero.";
    ALL_MENDED: "Todas las fallas están corregidas.", "Every fault is mended.";
    PLACE: "Dónde: {place}", "Where: {place}";
    PLACE_CELL: "{file}, celda {cell}", "{file}, cell {cell}";
    PLACE_COLUMN: "{file}, columna {cell} ({column})", "{file}, column {cell} ({column})";
    PLACE_PLAN: "en el plan: {list}", "in the plan: {list}";
    PLACE_WHOLE: "en todo el plan", "in the whole plan";
    LEAK: "Salió en: {path}", "It left in: {path}";
    TEACHES: "Enseña: {text}", "It teaches: {text}";
    MEND: "Se corrige: {text}", "To mend it: {text}";
    BASIS: "Fuente: {basis}", "Source: {basis}";
    WORTH: "{n} puntos", "{n} points";
    WORTH_ONE: "1 punto", "1 point";

    BANNER: "PRÁCTICA: municipio inventado", "PRACTICE: invented municipality";
    REFUSED: "Este plan es de práctica: su municipio es inventado y no se puede {deed} como real.", "This is a practice plan: its municipality is invented and it cannot be {deed} as real.";
    REFUSED_SAFE: "No escribí ni envié nada.", "I wrote and sent nothing.";
    REFUSED_TODO: "En la práctica puedes ver el sitio en tu computadora: apertura publicar sitio", "In practice you can see the site on your computer: apertura publish site";
    EXPORTED: "exportar", "exported";
    PUBLISHED: "publicar", "published";
    SHARED: "compartir", "shared";
    APPROVED: "aprobar", "approved";
    SEALED: "sellar", "sealed";
    MIXED: "«{path}» es de práctica y el otro plan no: no se mezclan.", "\"{path}\" is of a practice and the other plan is not: they are not mixed.";
    MIXED_TODO: "Usa archivos del mismo taller, o crea una práctica con: apertura taller nuevo", "Use files of the same workshop, or make a practice with: apertura workshop new";
    LINT_ID: "Dice llamarse «{id}», distinto de su archivo.", "It says its name is \"{id}\", other than its file.";
    LINT_AREA: "La clave {area} no es de un municipio inventado, o ya se usa: empieza con 99 y tiene cinco dígitos.", "The key {area} is not of an invented municipality, or is used already: it begins with 99 and has five digits.";
    LINT_TWICE: "«{id}» está dos veces.", "\"{id}\" is there twice.";
    LINT_FAULT: "Falla «{id}»:", "Fault \"{id}\":";
    LINT_LEVEL: "el nivel va de 1 a 3, y la fuente no puede faltar.", "the level goes from 1 to 3, and the source must be there.";
    LINT_FILE: "no se hace ningún archivo {path}.", "no file {path} is made.";
    LINT_NOT_THERE: "lo que dice no está sembrado en el archivo.", "what it says is not planted in the file.";
    LINT_LENGTH: "«{key}» ({lang}) debe tener de {least} a {most} letras.", "\"{key}\" ({lang}) must have {least} to {most} characters.";
    ASIDE_WHY: "es de práctica: no se cuenta.", "is of a practice: it is not counted.";
    ASIDE_ONE: "1 plan de práctica, no se cuenta.", "1 practice plan, not counted.";
    ASIDE: "{n} planes de práctica, no se cuentan.", "{n} practice plans, not counted.";
}
