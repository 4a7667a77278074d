//! Sentences of the wing `score`.

use super::texts;

texts! {
    PRIORITY: "Ver qué abrir primero y por qué",
        "Show what to open first, and why";
    PRIORITY_MORE: "Ordena los conjuntos del plan con los criterios de la Guía. Cada puntaje dice de qué respuestas sale; lo que falta es un intervalo, no un cero. No escribe nada en el plan.\n\nEjemplos:\n  apertura priorizar\n  apertura priorizar --por licencias\n  apertura priorizar --peso demanda=50 --peso calidad=0\n  apertura priorizar --margen 15 --primeros 3",
        "Orders the datasets of the plan by the criteria of the Guide. Each score says which answers it comes from; what is missing is an interval, not a zero. It writes nothing in the plan.\n\nExamples:\n  apertura prioritize\n  apertura prioritize --why licences\n  apertura prioritize --weight demand=50 --weight quality=0\n  apertura prioritize --margin 15 --first 3";
    DATASET: "CONJUNTO",
        "DATASET";
    WEIGHT: "CRITERIO=N",
        "CRITERION=N";
    METHOD: "MÉTODO",
        "METHOD";
    OPT_WHY: "Explica el lugar de un conjunto: su número, su nombre o parte de él",
        "Explain the place of one dataset: its number, its name or part of it";
    OPT_WEIGHT: "Prueba otro peso; los demás se reparten lo que queda (se puede repetir)",
        "Try another weight; the others share what is left (may be repeated)";
    OPT_MARGIN: "Qué lugares aguantan si los pesos cambian hasta N puntos (10 si no se dice)",
        "Which places hold if the weights change by up to N points (10 unless said)";
    OPT_FIRST: "Qué haría falta para que cada conjunto entre en los primeros N",
        "What it would take to bring each dataset among the first N";
    OPT_METHOD: "Usa otro método de la Guía",
        "Use another method of the Guide";
    OPT_CSV: "Da la tabla en CSV",
        "Give the table as CSV";
    OPT_MATRIX: "Dibuja valor contra facilidad",
        "Draw value against ease";

    YES: "sí",
        "yes";
    NO: "no",
        "no";
    NOTHING: "nada",
        "nothing";
    IS_MISSING: "falta {question}",
        "{question} is missing";
    IS_PENDING: "{question} está pendiente",
        "{question} is pending";
    SCAN_SAW: "en los archivos se vio: {what}",
        "seen in the files: {what}";
    BY_SCAN: "escaneo",
        "scan";

    NO_METHOD: "La Guía no tiene un método «{name}». Los que hay: {list}.",
        "The Guide has no method \"{name}\". There are: {list}.";
    NO_METHODS: "La Guía no tiene métodos para priorizar.",
        "The Guide has no methods to prioritise.";
    PLAN_METHOD: "El plan nombra el método «{name}», que esta Guía no tiene; se usa el primero.",
        "The plan names the method \"{name}\", which this Guide does not have; the first one is used.";
    PLAN_WEIGHT: "El peso que el plan guarda para «{name}» no es de este método o no va de 0 a 100; no se usa.",
        "The weight that the plan keeps for \"{name}\" is not of this method or not from 0 to 100; it is not used.";
    NO_DATASET: "No hay un conjunto «{name}», o hay varios que empiezan así.",
        "There is no dataset \"{name}\", or several begin that way.";
    NO_DATASET_TODO: "Escribe su número en la lista o una parte de su nombre que no se repita.",
        "Write its number in the list or a part of its name that no other has.";
    BAD_WEIGHT: "No se entiende el peso «{given}».",
        "The weight \"{given}\" is not understood.";
    BAD_WEIGHT_TODO: "Se escribe CRITERIO=N con N de 0 a 100, por ejemplo demanda=40. Criterios: {list}.",
        "Write CRITERION=N with N from 0 to 100, for example demand=40. Criteria: {list}.";
    BAD_MARGIN: "El margen va de 1 a 100 puntos.",
        "The margin goes from 1 to 100 points.";

    TITLE: "Qué abrir primero",
        "What to open first";
    METHOD_IS: "Método: {method}.",
        "Method: {method}.";
    NO_ROWS: "El plan todavía no tiene conjuntos. Anótalos en el inventario y aquí aparecerá su orden.",
        "The plan has no datasets yet. List them in the inventory and their order will appear here.";
    PROPOSES: "Cada criterio va de 1 a 5 y el puntaje de 0 a 100. Propone un orden: tú decides.",
        "Each criterion goes from 1 to 5 and the score from 0 to 100. It proposes an order: you decide.";
    COL_CRITERIA: "Criterios",
        "Criteria";
    COL_NUMBER: "#",
        "#";
    COL_DATASET: "Conjunto",
        "Dataset";
    COL_SCORE: "Puntaje",
        "Score";
    COL_BAND: "Bloque",
        "Block";
    COL_PLACE: "Lugar",
        "Place";
    COL_CRITERION: "Criterio",
        "Criterion";
    COL_LEVEL: "Nivel",
        "Level";
    COL_WEIGHT: "Peso",
        "Weight";
    COL_POINTS: "Puntos",
        "Points";
    COL_BEFORE: "Antes",
        "Before";
    COL_AFTER: "Después",
        "After";
    COL_HOLDS: "Aguanta",
        "Holds";
    COL_BETWEEN: "Entre",
        "Between";
    COL_UP_TO: "Hasta",
        "Up to";
    COL_CHANGE: "Cambio",
        "Change";
    NOT_YET: "Aún no",
        "Not yet";
    SUM_OF: "Pesos: {list}.",
        "Weights: {list}.";
    BONUS_OF: "Además, {points} puntos extra si {what}.",
        "Besides, {points} extra points if they are {what}.";
    MARK_MISSING: "? = falta una respuesta. Se ordena por lo comprobado; con lo que falta podrían subir: {list}.",
        "? = an answer is missing. The order goes by what is proven; with what is missing these could rise: {list}.";
    MARK_MISSING_NONE: "? = falta una respuesta. Se ordena por lo comprobado.",
        "? = an answer is missing. The order goes by what is proven.";
    COULD_REACH: "el {n} hasta el lugar {place}",
        "{n} up to place {place}";
    TIED: "El signo = es un empate: el mismo puntaje. Entre iguales va antes el de más {ties}; si siguen iguales, por nombre.",
        "The sign = is a tie: the same score. Among equals goes first the one with more {ties}; if still equal, by name.";
    TIE_THEN: "{one}, luego el de más {other}",
        "{one}, then the one with more {other}";
    TIED_SHORT: "El signo = es un empate.",
        "The sign = is a tie.";
    MOVED_SHORT: "Movidos a mano: {list}.",
        "Moved by hand: {list}.";
    MOVED_ONE: "el {n} (por puntaje, {place})",
        "{n} (by score, {place})";
    HELD_SHORT: "Aún no se pueden abrir: {list}. Escribe por y su número para ver qué lo impide.",
        "Not to be opened yet: {list}. Type why and the number to see what keeps them back.";
    HELD_IS: "Aún no se puede abrir: {reason}.",
        "It cannot be opened yet: {reason}.";
    DOUBTS: "Falta saber si algo impide abrirlos: {list}.",
        "It is not known yet whether something keeps these back: {list}.";
    DOUBT_IN: "{question} en {list}",
        "{question} in {list}";
    DOUBT_IN_MORE: "{question} en {list} y {more} más",
        "{question} in {list} and {more} more";
    HELD_ONE: "el {n}",
        "{n}";
    MOVED: "El {n} se movió a mano al lugar {to} (por puntaje sería el {place}): «{why}», {by}{on}.",
        "{n} was moved by hand to place {to} (by score it would be {place}): \"{why}\", {by}{on}.";
    MOVED_HELD: "El {n} se movió a mano al lugar {to}, pero aún no se puede abrir: {why}",
        "{n} was moved by hand to place {to}, but it cannot be opened yet: {why}";
    OTHER_BLOCKS: "El plan ya tiene decidido otro bloque (P11) para: {list}.",
        "The plan has already decided another block (P11) for: {list}.";
    OTHER_BLOCK: "el {n}, {band}",
        "{n}, {band}";
    NO_REASON: "sin razón anotada",
        "no reason on record";
    NO_NAME: "sin decir quién",
        "without saying who";
    ON_DAY: ", {day}",
        ", {day}";
    HELD: "El {n}, «{title}», aún no: {reason}. Para abrirlo: {lifts}",
        "{n}, \"{title}\", not yet: {reason}. To open it: {lifts}";
    HELD_BECAUSE: "{reason} ({because})",
        "{reason} ({because})";
    WHY_HEAD: "Por qué",
        "Why";
    MOST: "Lo que más suma: {part}",
        "What adds most: {part}";
    LEAST: "Lo que menos: {part}",
        "What adds least: {part}";
    PART: "{criterion}, {points} de {weight} ({reason}).",
        "{criterion}, {points} of {weight} ({reason}).";
    ADDS: "Suma {score} de 100.",
        "It adds up to {score} of 100.";
    WITH_CODE: "{reason}, {code}",
        "{reason}, {code}";

    WHY_TITLE: "Por qué «{title}» está en el lugar {place}",
        "Why \"{title}\" is in place {place}";
    WHY_NOT_YET: "Por qué «{title}» aún no se abre",
        "Why \"{title}\" is not opened yet";
    FIRST_GATES: "Antes que nada, lo que impide abrirlo:",
        "Before anything else, what keeps it from being opened:";
    GATE: "{title}: {reason}. {lifts}",
        "{title}: {reason}. {lifts}";
    DOUBT: "Falta saber si lo impide «{title}»: {because}.",
        "It is not known whether \"{title}\" keeps it back: {because}.";
    THE_SUM: "La suma: {terms} = {score} de 100.",
        "The sum: {terms} = {score} of 100.";
    LEVEL_RANGE: "{low} a {high}",
        "{low} to {high}";
    FROM_TO: "entre {low} y {high}",
        "between {low} and {high}";
    REASONS: "Razones",
        "Reasons";
    REASON: "{criterion}: {reasons}. {anchor}",
        "{criterion}: {reasons}. {anchor}";
    ANCHOR: "Nivel {level}: «{anchor}»",
        "Level {level}: \"{anchor}\"";
    DIFFERS: "Ojo: «{other}» daría {level} de 5.",
        "Note: \"{other}\" would give {level} of 5.";
    BONUS: "Puntos extra ({title}): {points} ({reasons}).",
        "Extra points ({title}): {points} ({reasons}).";
    WOULD_CHANGE: "Qué cambiaría el orden",
        "What would change the order";
    ABOVE: "Le faltan {points} puntos para alcanzar a «{other}».",
        "It lacks {points} points to reach \"{other}\".";
    BELOW: "Le lleva {points} puntos a «{other}».",
        "It is {points} points ahead of \"{other}\".";
    EQUAL: "Empata con «{other}».",
        "It ties with \"{other}\".";
    FIRM: "Su lugar aguanta cualquier cambio de pesos de hasta {k} puntos.",
        "Its place holds under any change of weights of up to {k} points.";
    FIRM_ANY: "Su lugar es el mismo con cualquier peso.",
        "Its place is the same with any weights.";
    FIRM_NONE: "Su lugar cambia con menos de un punto de peso.",
        "Its place changes with less than one point of weight.";
    SHAKY: "Si los pesos cambian hasta {k} puntos, su lugar puede ir del {best} al {worst}.",
        "If the weights change by up to {k} points, its place may go from {best} to {worst}.";
    REACHES: "Con lo que falta contestar podría llegar al lugar {place}.",
        "With what is still unanswered it could reach place {place}.";
    FALLS: "Si otros contestan lo que les falta, podría bajar hasta el lugar {place}.",
        "If others answer what they lack, it could go down to place {place}.";
    ENTRY_INSIDE: "Ya está entre los primeros {n}.",
        "It is already among the first {n}.";
    ENTRY_ANSWERS: "Para entrar en los primeros {n}, lo menos que tendría que ser cierto: {list}.",
        "To be among the first {n}, the least that would have to be true: {list}.";
    ENTRY_NO_ANSWERS: "Ni con todos los criterios en 5 entra en los primeros {n}.",
        "Not even with every criterion at 5 is it among the first {n}.";
    ENTRY_GATE_ONLY: "Su puntaje alcanza para los primeros {n}; falta resolver lo que lo impide.",
        "Its score is enough for the first {n}; what keeps it back is to be solved.";
    CLIMB: "{criterion} de {from} a {to}",
        "{criterion} from {from} to {to}";
    ENTRY_WEIGHT: "O mover un solo peso: {criterion} de {from} a {to}, con los demás en proporción.",
        "Or moving one weight only: {criterion} from {from} to {to}, the others in proportion.";
    ENTRY_WEIGHT_ONLY: "Ese punto exacto; con pesos enteros no se logra.",
        "That exact point; no whole weight does it.";
    ENTRY_NO_WEIGHT: "Mover un solo peso no basta.",
        "Moving one weight only is not enough.";
    WEIGHT_EXACT: "{to} (basta {exact})",
        "{to} ({exact} is enough)";
    DECIDED: "El bloque que se decidió: {band} (P11).",
        "The block that was decided: {band} (P11).";
    SOURCES: "De dónde sale",
        "Where it comes from";
    SOURCE: "{title}, {at}: {verified}",
        "{title}, {at}: {verified}";
    VERIFIED: "comprobado en el texto",
        "verified in the text";
    NOT_VERIFIED: "sin comprobar, o propuesta nuestra",
        "not verified, or our own proposal";

    IF_TITLE: "Si los pesos fueran: {list}",
        "If the weights were: {list}";
    IF_SAME: "Ningún lugar cambia.",
        "No place changes.";
    IF_CHANGED: "Cambian de lugar: {n}.",
        "Places that change: {n}.";
    IF_NOT_SAVED: "Es una prueba: el plan sigue igual.",
        "This is a trial: the plan stays as it is.";
    IF_UP: "sube {n}",
        "up {n}";
    IF_DOWN: "baja {n}",
        "down {n}";
    IF_STAYS: "igual",
        "same";
    MARGIN_TITLE: "Si los pesos cambian hasta {k} puntos",
        "If the weights change by up to {k} points";
    MARGIN_SUM: "Aguantan su lugar {n} de {of}. Está contado con todos los pesos posibles, no con una muestra.",
        "{n} of {of} hold their place. It is counted over all possible weights, not over a sample.";
    MARGIN_UP_TO: "«Hasta» es el mayor cambio, en puntos, que el lugar aguanta.",
        "\"Up to\" is the largest change, in points, that the place withstands.";
    HOLDS: "Sí",
        "Yes";
    HOLDS_NOT: "No",
        "No";
    ENTRY_TITLE: "Qué haría falta para entrar en los primeros {n}",
        "What it would take to be among the first {n}";
    ENTRY_ALL_IN: "Todos están entre los primeros {n}.",
        "All are among the first {n}.";
    MATRIX_TITLE: "Valor y facilidad",
        "Value and ease";
    MATRIX_HEAD: "{value} / {ease}",
        "{value} / {ease}";
    MATRIX_LEGEND: "Cada número es un conjunto de la lista. Arriba, más {value}; a la derecha, más {ease}.",
        "Each number is a dataset of the list. Higher up, more {value}; to the right, more {ease}.";
    MATRIX_CORNER: "{corner} ({v} {value}, {e} {ease}): {list}",
        "{corner} ({v} {value}, {e} {ease}): {list}";
    MATRIX_UNKNOWN: "Falta una respuesta para colocar: {list}",
        "An answer is missing to place: {list}";
    MATRIX_ONE: "{n}, {title}",
        "{n}, {title}";
    HIGH: "más",
        "more";
    LOW: "menos",
        "less";
    NOBODY: "ninguno",
        "none";
    METHODS_TITLE: "Métodos de la Guía",
        "Methods of the Guide";
    METHOD_LINE: "{id}: {title}. {about}",
        "{id}: {title}. {about}";

    PAGE_PROPOSES: "Puntaje de 0 a 100. Propone un orden: tú decides.",
        "Score from 0 to 100. It proposes an order: you decide.";
    PAGE_PROPOSES_BONUS: "Puntaje de 0 a 100, y hasta {points} extra. Propone un orden: tú decides.",
        "Score from 0 to 100, and up to {points} extra. It proposes an order: you decide.";
    LEGEND_AND: "{all} · {one}",
        "{all} · {one}";
    LEGEND_MISSING: "? falta una respuesta",
        "? an answer is missing";
    LEGEND_TIED: "= empate",
        "= tie";
    LEGEND_MOVED: "hay movidos a mano",
        "some were moved by hand";
    LEGEND_HELD: "aún no se pueden abrir: {n}",
        "not to be opened yet: {n}";
    LEGEND_DOUBTED: "con dudas de si se pueden: {n}",
        "perhaps not to be opened: {n}";
    LEGEND_NOTES: "notas lo explica",
        "notes explains it";
    PAGE_ENTER: "Enter acepta este orden y anota el bloque donde P11 está sin contestar.",
        "Enter accepts this order and records the block where P11 is unanswered.";
    PAGE_ENTER_DONE: "Enter deja el orden así y sigue.",
        "Enter leaves the order as it is and goes on.";
    PAGE_ORDERS: "por 2 · mover 3 a 1 · peso demanda 40 · margen 10 · matriz · notas · ? ayuda",
        "why 2 · move 3 to 1 · weight demand 40 · margin 10 · matrix · notes · ? help";
    PAGE_ORDERS_TRIAL: "guardar pesos · dejar pesos · por 2 · margen 10 · ? ayuda",
        "keep weights · drop weights · why 2 · margin 10 · ? help";
    PAGE_TRIAL: "Estás probando otros pesos: {list}. Nada se ha guardado.",
        "You are trying other weights: {list}. Nothing is saved.";
    PAGE_UNKNOWN: "No entendí esa orden. Escribe ? para ver cuáles hay.",
        "I did not understand that order. Type ? to see which there are.";
    PAGE_NO_NUMBER: "No hay un conjunto con ese número o nombre.",
        "There is no dataset with that number or name.";
    PAGE_HELD: "Ese aún no se puede abrir, así que no tiene lugar que mover. Escribe por {n} para ver qué lo impide.",
        "That one cannot be opened yet, so it has no place to move. Type why {n} to see what keeps it back.";
    PAGE_FULL: "Los pesos van de 0 a 100.",
        "Weights go from 0 to 100.";
    PAGE_NO_CRITERION: "Ese criterio no es de este método. Los que hay: {list}.",
        "That criterion is not of this method. There are: {list}.";
    PAGE_NO_TRIAL: "No estás probando pesos. Escribe, por ejemplo: peso demanda 40.",
        "You are not trying weights. Type, for example: weight demand 40.";
    PAGE_NO_MOVE: "Ningún conjunto se ha movido a mano.",
        "No dataset has been moved by hand.";
    PAGE_EDGE: "Ya está en ese extremo de la lista.",
        "It is already at that end of the list.";
    ASK_WHY: "¿Por qué se mueve «{title}» al lugar {to}?",
        "Why is \"{title}\" moved to place {to}?";
    ASK_WHY_HINT: "Una razón que se pueda defender; queda en el plan y la ve la coordinación.",
        "A reason that can be defended; it stays in the plan and the coordinator sees it.";
    ASK_WHO: "¿Quién lo decidió?",
        "Who decided it?";
    ASK_WHO_HINT: "Una persona o un grupo, por ejemplo el Cabildo.",
        "A person or a group, for example the Council.";
    NOT_MOVED: "No se movió: hace falta la razón y quién lo decidió.",
        "Not moved: the reason and who decided it are needed.";
    DID_MOVE: "«{title}» al lugar {to}",
        "\"{title}\" to place {to}";
    DID_MOVE_BACK: "«{title}» vuelve al lugar de su puntaje",
        "\"{title}\" goes back to the place of its score";
    DID_WEIGHTS: "pesos: {list}",
        "weights: {list}";
    DID_NO_WEIGHTS: "los pesos del método",
        "the weights of the method";
    DID_METHOD: "método: {method}",
        "method: {method}";
    DID_ACCEPT: "bloque de {n} conjuntos",
        "block of {n} datasets";
    ACCEPT_LEFT: "Sin bloque, porque depende de lo que falta contestar: {list}.",
        "Without a block, because it depends on what is still unanswered: {list}.";
    TRIAL_FIRST: "Estás probando pesos. Escribe guardar pesos o dejar pesos antes de aceptar el orden.",
        "You are trying weights. Type keep weights or drop weights before you accept the order.";
    LABEL_MOVE: "mover un conjunto en el orden",
        "move a dataset in the order";
    LABEL_WEIGHTS: "cambiar los pesos",
        "change the weights";
    LABEL_METHOD: "cambiar el método",
        "change the method";
    LABEL_ACCEPT: "aceptar el orden",
        "accept the order";
    METHOD_ASK: "¿Con qué método se ordena?",
        "By which method is the order made?";
    PAGE_HELP: "Órdenes de esta página:\n  4: contestar lo que falta del 4\n  por 2: la suma del 2, sus razones y sus fuentes\n  sube 3, baja 1, mover 3 a 1: cambiar de lugar; pide motivo y quién lo decidió\n  deshacer movimiento 3: el 3 vuelve al lugar de su puntaje\n  peso demanda 40: probar un peso; los demás se reparten lo que queda\n  guardar pesos, dejar pesos: usar en el plan los que pruebas, o volver a los de antes\n  metodo: elegir otro método de la Guía\n  margen 10: qué lugares aguantan si los pesos cambian hasta 10 puntos\n  entrar 4 3: qué haría falta para que el 4 entre en los primeros 3\n  matriz: valor contra facilidad\n  notas: pesos, lo que falta, empates y qué no se puede abrir\n  v: los demás de la lista\n  Enter: aceptar el orden",
        "Orders of this page:\n  4: answer what is missing of 4\n  why 2: the sum of 2, its reasons and its sources\n  up 3, down 1, move 3 to 1: change places; asks the reason and who decided it\n  undo move 3: 3 goes back to the place of its score\n  weight demand 40: try a weight; the others share what is left\n  keep weights, drop weights: use in the plan those you try, or go back\n  method: choose another method of the Guide\n  margin 10: which places hold if the weights change by up to 10 points\n  enter 4 3: what it would take for 4 to be among the first 3\n  matrix: value against ease\n  notes: weights, what is missing, ties and what cannot be opened\n  v: the others of the list\n  Enter: accept the order";
}
