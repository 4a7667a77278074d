//! Sentences of the wing `cost`.

use super::texts;

texts! {
    COST: "Estimar horas, personas, herramientas y dinero",
        "Estimate hours, people, tools and money";
    MORE: "Sin más, muestra lo que toma todo el plan. Para cambiar algo:\n  apertura costo suponer treat=4 hours-month=160   otras cifras en lugar de las nuestras\n  apertura costo suponer                           todos los supuestos, con sus razones\n  apertura costo suponer treat=                    volver a la cifra de la Guía\n  apertura costo tarifa administración=95.50       pesos por hora de un papel\n  apertura costo sueldo área=12400                 sueldo mensual bruto de un papel\n  apertura costo horas licencias=18                lo que tomó de verdad abrirlo\n  apertura costo horas licencias=18/2              y lo que tomó actualizarlo\n  apertura costo tabulador sueldos.xlsx            sueldos desde el tabulador\nCon --por se explica un conjunto, actividad por actividad.",
        "Alone, it shows what the whole plan takes. To change something:\n  apertura cost assume treat=4 hours-month=160    other figures in place of ours\n  apertura cost assume                            every assumption, with its reasons\n  apertura cost assume treat=                     back to the figure of the Guide\n  apertura cost rate administrator=95.50          pesos an hour of a role\n  apertura cost salary area=12400                 gross monthly salary of a role\n  apertura cost hours licences=18                 what opening it really took\n  apertura cost hours licences=18/2               and what an update took\n  apertura cost payscale salaries.xlsx            salaries from the salary table\nWith --for one dataset is explained, activity by activity.";
    WHAT: "QUÉ", "WHAT";
    WHAT_ABOUT: "El plan, o una orden con sus datos: suponer, tarifa, sueldo, horas, tabulador.",
        "The plan, or an order with its data: assume, rate, salary, hours, payscale.";
    DATASET: "CONJUNTO", "DATASET";
    FOR_ABOUT: "Explica un conjunto: su nombre, su identificador o su número.",
        "Explain one dataset: its title, its id or its number.";
    CSV_ABOUT: "Escribe una tabla CSV con las horas de cada actividad de cada conjunto.",
        "Write a CSV table with the hours of every activity of every dataset.";

    ASSUMED_FIXED: "Horas de «{what}»", "Hours of \"{what}\"";
    ASSUMED_EACH: "Horas de «{what}» por {unit}", "Hours of \"{what}\" for each {unit}";
    ASSUMED_TIMES: "Veces al año de «{what}»", "Times a year of \"{what}\"";
    ASSUMED_CHANCE: "Probabilidad de que haga falta «{what}» si falta la respuesta",
        "Chance that \"{what}\" is needed if the answer is missing";
    UNIT_MILLION_ROWS: "millón de registros", "million records";
    UNIT_FINDING: "hallazgo", "finding";
    UNIT_FILE: "archivo", "file";
    UNIT_DATASET: "conjunto", "dataset";

    TITLE: "Costo y personas · {name}", "Cost and people · {name}";
    TITLE_UNNAMED: "Costo y personas", "Cost and people";
    FIRST_RANGE: "Abrir lo que está en el plan (conjuntos: {n}) tomaría entre {low} y {high} horas; lo esperado, {middle}.",
        "Opening what is in the plan (datasets: {n}) would take between {low} and {high} hours; {middle} expected.";
    YEAR_RANGE: "Mantenerlos tomaría entre {low} y {high} horas al año; lo esperado, {middle}.",
        "Keeping them up would take between {low} and {high} hours a year; {middle} expected.";
    NO_DATASETS: "El plan todavía no tiene conjuntos: anótalos en el inventario y aquí verás sus horas.",
        "The plan has no datasets yet: list them in the inventory and their hours will show here.";
    ALL_ASSUMED: "Ninguna fuente que leímos da horas por conjunto: todas son supuestos nuestros, y puedes cambiarlos. De cada diez futuros calculados, ocho caen en el rango.",
        "No source that we read gives hours per dataset: all are assumptions of ours, and you can change them. Of every ten futures computed, eight fall in the range.";
    FULL_TIME: "Abrirlo todo en un año equivale a {share} % de una persona de tiempo completo; mantenerlo después, a {later} %.",
        "Opening all of it in one year amounts to {share}% of one full-time person; keeping it up afterwards, to {later}%.";
    DONE: "De esas horas, {hours} ya se trabajaron (conjuntos con horas reales: {n}).",
        "Of those hours, {hours} are worked already (datasets with actual hours: {n}).";
    LEARNED_FIRST: "Lo abierto tomó {taken} horas donde los supuestos esperaban {expected} (casos: {n}): lo que falta se multiplica por {factor}.",
        "What was opened took {taken} hours where the assumptions expected {expected} (cases: {n}): what is left is multiplied by {factor}.";
    LEARNED_UPDATE: "Las actualizaciones tomaron {taken} horas donde se esperaban {expected} (casos: {n}): las demás se multiplican por {factor}.",
        "Updates took {taken} hours where {expected} were expected (cases: {n}): the others are multiplied by {factor}.";

    MONEY_TITLE: "Dinero", "Money";
    MONEY_FIRST: "Abrir: {middle}; entre {low} y {high}.", "Opening: {middle}; between {low} and {high}.";
    MONEY_YEAR: "Cada año: {middle}; entre {low} y {high}.", "Every year: {middle}; between {low} and {high}.";
    MONEY_PART: "Sólo cuenta los papeles con tarifa. Falta la de: {list}.",
        "It counts only the roles with a rate. Missing: {list}.";
    MONEY_NONE: "No hay tarifas ni sueldos en el plan, y no los inventamos: por eso sólo ves horas. Faltan los de: {list}.",
        "There are no rates or salaries in the plan, and we do not make them up: that is why you see hours only. Missing: {list}.";
    MONEY_HOW: "Dilos con: apertura costo sueldo administración=14500 · o del tabulador: apertura costo tabulador ARCHIVO. El tabulador va en el presupuesto de cada municipio (artículo 115 IV de la Constitución).",
        "Tell them with: apertura cost salary administrator=14500 · or from the salary table: apertura cost payscale FILE. The salary table is part of every municipal budget (article 115 IV of the Constitution).";
    MONEY_SALARY: "Los sueldos se pasan a pesos por hora entre {hours} horas al mes (supuesto hours-month, no comprobado). Es trabajo que ya se paga: no es gasto nuevo.",
        "Salaries are turned into pesos an hour over {hours} hours a month (assumption hours-month, not verified). It is work that is paid already: no new spending.";
    MONEY_BUDGET_OVER: "El presupuesto del plan (C13) es de {budget}; lo esperado para abrir lo rebasa por {gap}.",
        "The budget of the plan (C13) is {budget}; what opening is expected to cost goes over it by {gap}.";
    MONEY_BUDGET_FITS: "El presupuesto del plan (C13) es de {budget}: alcanza para lo esperado.",
        "The budget of the plan (C13) is {budget}: enough for what is expected.";

    ROLES_TITLE: "Por papel", "By role";
    ROLES_NOTE: "«Esperado» se puede sumar; los extremos no: no todo sale bien, ni mal, a la vez.",
        "\"Expected\" can be added up; the ends cannot: not everything goes well, or badly, at once.";
    COL_ROLE: "Papel", "Role";
    COL_FIRST: "Abrir", "Open";
    COL_RANGE: "De – a", "From – to";
    COL_YEAR: "Al año", "A year";
    COL_FIRST_MONEY: "Costo de abrir", "Cost to open";
    COL_YEAR_MONEY: "Costo al año", "Cost a year";
    TOTAL: "Total", "Total";

    DATASETS_TITLE: "Por conjunto, de más a menos trabajo", "By dataset, most work first";
    COL_DATASET: "Conjunto", "Dataset";
    COL_UPDATE: "Cada vez", "Each time";
    COL_FROM: "De dónde sale", "Where it comes from";
    FROM_MODEL: "supuestos", "assumptions";
    FROM_MODEL_MISSING: "supuestos; respuestas que faltan: {n}", "assumptions; answers missing: {n}";
    FROM_OWN: "tu cifra ({code})", "your figure ({code})";
    FROM_ACTUAL: "lo que tomó", "what it took";
    FROM_CLOSED: "no se abre", "not opened";
    PROGRAMME_ONCE: "De la institución, una vez", "Of the institution, once";
    PROGRAMME_YEAR: "De la institución, cada año", "Of the institution, every year";
    DATASETS_NOTE: "Para ver por qué: apertura costo --por NÚMERO", "To see why: apertura cost --for NUMBER";

    TEAM_TITLE: "Con quién", "With whom";
    TEAM_UNKNOWN: "Contesta la población (E05) para proponer un tamaño de equipo.",
        "Answer the population (E05) to have a size of team proposed.";
    TEAM_ONE: "{title}: {low} personas.", "{title}: {low} persons.";
    TEAM_SIZE: "{title}: de {low} a {high} personas.", "{title}: {low} to {high} persons.";
    TEAM_SOURCE: "Visto en: {source}. El corte por población ({limits}) es supuesto nuestro.",
        "Seen in: {source}. The limit by population ({limits}) is our assumption.";
    COL_WHO: "Quién", "Who";
    COL_DOES: "Qué hace", "What they do";

    TOOLS_TITLE: "Herramientas, primero las gratuitas", "Tools, free ones first";
    TOOL: "{need}: {free}.", "{need}: {free}.";
    TOOL_PAID: "{need}: {free}. De pago: {paid}; conviene {when}", "{need}: {free}. Paid: {paid}; worth it {when}";

    HELP_TITLE: "Quién puede ayudar", "Who can help";
    HELP_ROW: "{who}. {with} ({source}.)", "{who}. {with} ({source}.)";
    HELP_ROW_UNVERIFIED: "{who}. {with} ({source}; no comprobado.)", "{who}. {with} ({source}; not verified.)";

    EVIDENCE_TITLE: "Para comparar: cifras de otros, que no entran en la cuenta",
        "To compare: figures of others, not part of the sums";
    EVIDENCE_ROW: "{text} ({source})", "{text} ({source})";
    EVIDENCE_ROW_UNVERIFIED: "{text} ({source}; no comprobado)", "{text} ({source}; not verified)";

    ASSUMED_TITLE: "Supuestos que cuentan en este plan", "Assumptions that count in this plan";
    ASSUMED_ALL_TITLE: "Todos los supuestos", "Every assumption";
    ASSUMED_COUNT: "Cuentan {n} supuestos; de ellos, {own} con cifra de tu plan.",
        "{n} assumptions count; {own} of them with a figure of your plan.";
    ASSUMED_HOW: "Cambia cualquiera con: apertura costo suponer ID=CIFRA. Tu cifra toma el lugar de lo probable; lo menos y lo más la siguen. Todos, con sus razones: apertura costo suponer",
        "Change any with: apertura cost assume ID=FIGURE. Your figure takes the place of the likely one; least and most follow. All of them, with their reasons: apertura cost assume";
    ASSUMED_METHOD: "Método: cada actividad sigue una distribución PERT; se calculan {draws} futuros, siempre los mismos.",
        "Method: each activity follows a PERT distribution; {draws} futures are computed, always the same ones.";
    ASSUMED_FIGURE_WHY: "{id}: {value}. {text}. {why}", "{id}: {value}. {text}. {why}";
    ASSUMED_OWN: "{value}, cifra de tu plan (la Guía: {guide})", "{value}, figure of your plan (the Guide: {guide})";
    ASSUMED_ACTIVITY_WHY: "{title} ({role}). {list}. {why}", "{title} ({role}). {list}. {why}";
    ASSUMED_PART_FIXED: "{id}: {value}", "{id}: {value}";
    ASSUMED_PART_EACH: "{id}: {value} por {unit}", "{id}: {value} for each {unit}";
    ASSUMED_PART_TIMES: "{id}: {value} veces al año", "{id}: {value} times a year";
    ASSUMED_PART_CHANCE: "{id}: {value} de probabilidad si falta la respuesta", "{id}: {value} of chance if the answer is missing";
    ASSUMED_GENERAL: "De todo el plan:", "Of the whole plan:";
    ASSUMED_HOURS: "De cada actividad, en horas (menos / probable / más):", "Of each activity, in hours (least / likely / most):";

    ONE_TITLE: "Lo que toma «{name}»", "What \"{name}\" takes";
    ONE_CLOSED: "No se abre: sólo se cuenta identificarlo y fundar la reserva.",
        "It is not opened: only identifying it and grounding the reserve count.";
    ONE_FIRST: "Primera vez: entre {low} y {high} horas; lo esperado, {middle}.",
        "First time: between {low} and {high} hours; {middle} expected.";
    ONE_FIRST_ACTUAL: "Primera vez: tomó {hours} horas. Los supuestos esperaban {expected}.",
        "First time: it took {hours} hours. The assumptions expected {expected}.";
    ONE_UPDATE: "Cada actualización: entre {low} y {high} horas; lo esperado, {middle}. Son {times} al año: {year} horas.",
        "Each update: between {low} and {high} hours; {middle} expected. There are {times} a year: {year} hours.";
    ONE_OWN: "Es tu cifra ({code}: {hours} h), con un margen de {margin} % hacia cada lado (own-margin). Las actividades suman {model} h; tu cifra se reparte en la misma proporción.",
        "It is your figure ({code}: {hours} h), with a margin of {margin}% to each side (own-margin). The activities add up to {model} h; your figure is shared out in the same proportion.";
    ONE_LEARNED: "Las horas de abajo se multiplican por {factor}, por lo que tomó lo ya terminado (conjuntos: {n}).",
        "The hours below are multiplied by {factor}, because of what finished work took (datasets: {n}).";
    ONE_FIRST_TABLE: "Primera vez, por actividad", "First time, by activity";
    ONE_UPDATE_TABLE: "Cada actualización, por actividad", "Each update, by activity";
    COL_ACTIVITY: "Actividad", "Activity";
    COL_HOURS: "Horas", "Hours";
    COL_WHY: "Por qué", "Why";
    CYCLES_ANSWER: "Veces al año: {n}, por {code} ({value}).", "Times a year: {n}, from {code} ({value}).";
    CYCLES_ASSUMED: "Veces al año: {n}, por el supuesto {list}.", "Times a year: {n}, from the assumption {list}.";
    CYCLES_BOTH: "Veces al año: {n}, por {code} ({value}) y el supuesto {list}.",
        "Times a year: {n}, from {code} ({value}) and the assumption {list}.";
    ONE_MISSING: "Si contestas {list}, el rango se cierra.", "If you answer {list}, the range narrows.";
    ONE_ADVICE: "Actualizarlo a mano toma {manual} horas al año; programar la exportación, unas {automate} horas una sola vez. Conviene automatizar.",
        "Updating it by hand takes {manual} hours a year; scheduling the export, some {automate} hours only once. It is worth automating.";
    WHY_ALWAYS: "siempre", "always";
    WHY_MAYBE: "quizá: falta {list}; cuenta {share} %", "perhaps: {list} is missing; counts {share}%";
    WHY_ANSWER: "{code}: {words}", "{code}: {words}";
    WHY_SCAN: "escaneo: {words}", "scan: {words}";
    WHY_SUPPOSED: "sin {code} se supone {words}", "without {code}, {words} is assumed";
    COUNT_KNOWN: "{n} {unit}", "{n} {unit}";
    COUNT_ASSUMED: "{unit}: se supone {n} ({id})", "{unit}: {n} assumed ({id})";
    MANY_MILLION_ROWS: "registros", "records";
    MANY_FINDING: "hallazgos", "findings";
    MANY_FILE: "archivos", "files";
    MANY_DATASET: "conjuntos", "datasets";
    KIND_TABLE: "tabla", "table";
    KIND_STRUCTURE: "datos estructurados", "structured data";
    KIND_GEO: "mapa", "map";
    KIND_DOCUMENT: "documento", "document";
    KIND_DATABASE: "base de datos", "database";
    KIND_IMAGE: "imagen", "image";
    KIND_PAPER: "papel", "paper";
    PERSONAL_YES: "hay datos personales", "there are personal data";
    QUASI_YES: "hay datos que juntos señalan a alguien", "there are data that together point to someone";
    OPENS_YES: "se abre", "it is opened";
    OPENS_NO: "no se abre", "it is not opened";
    PUBLISHED_YES: "ya se publica", "published already";
    PUBLISHED_NO: "todavía no se publica", "not published yet";
    DICTIONARY_NO: "columnas sin explicar", "columns not explained";
    DEPENDS_YES: "depende de otra área", "depends on another area";
    HISTORY_YES: "con años anteriores", "with earlier years";
    THIRD_PARTY_YES: "hay obra de terceros", "there is material of others";
    CONTRACT_YES: "hay un contrato de por medio", "a contract is involved";
    APPOINTED_NO: "sin oficio firmado", "no signed letter";
    SESSION_NO: "sin primera sesión", "no first session";
    NO_ONE: "No hay un conjunto «{name}» en el plan.", "There is no dataset \"{name}\" in the plan.";
    NO_ONE_TODO: "Sirve su título, su identificador o su número de la lista: apertura costo",
        "Its title, its id or its number in the list will do: apertura cost";
    LIST_AND: "{list}; {item}", "{list}; {item}";

    CSV_DATASET_ID: "conjunto", "dataset";
    CSV_PHASE: "etapa", "phase";
    CSV_ACTIVITY_ID: "actividad", "activity";
    CSV_LEAST: "menos horas", "least hours";
    CSV_LIKELY: "probable", "likely";
    CSV_MOST: "más horas", "most hours";
    CSV_TIMES: "veces (al año)", "times (a year)";
    CSV_FIRST: "primera vez", "first time";
    CSV_UPDATE: "actualización", "update";
    CSV_ONCE: "institución, una vez", "institution, once";
    CSV_YEARLY: "institución, cada año", "institution, every year";

    FROM_ESTIMATE: "estimación de apertura, con supuestos", "estimate of apertura, with assumptions";
    PAY_ONE_FILE: "Di un archivo: apertura costo tabulador ARCHIVO (CSV o Excel).", "Name one file: apertura cost payscale FILE (CSV or Excel).";
    PAY_UNREAD: "No pude leer {file}: {why}", "I could not read {file}: {why}";
    PAY_NO_TABLE: "En {file} no encuentro una columna de puestos y otra de sueldo.", "In {file} I find no column of posts and one of pay.";
    PAY_NO_TABLE_TODO: "El encabezado debe decir puesto o cargo, y sueldo o percepción bruta mensual. O escribe cada uno: apertura costo sueldo PAPEL=PESOS",
        "The head should say post or position, and salary or gross monthly pay. Or write each: apertura cost salary ROLE=PESOS";
    PAY_READ: "Leí las columnas «{post}» y «{pay}», nada más: ningún nombre se lee ni se guarda. Puestos que no tocan a ningún papel: {others}.",
        "I read the columns \"{post}\" and \"{pay}\", nothing else: no name is read or kept. Posts that are of no role: {others}.";
    PAY_DOUBLED: "La columna es por quincena: la multipliqué por dos.", "The column is by half month: I doubled it.";
    PAY_NONE: "ningún puesto encontrado", "no post found";
    PAY_COL_POST: "Puesto propuesto", "Proposed post";
    PAY_COL_PAY: "Al mes", "A month";
    PAY_COL_POSTS: "Puestos", "Posts";
    PAY_CONFIRM: "No guardé nada: falta tu confirmación. Para aceptar los puestos propuestos, repite con --si.",
        "I saved nothing: your confirmation is missing. To accept the proposed posts, repeat with --yes.";
    PAY_ASK: "¿Qué puesto hace lo de «{role}»?", "Which post does the work of \"{role}\"?";
    PAY_HINT: "Elige uno, o escribe el sueldo mensual bruto.", "Choose one, or type the gross monthly pay.";
    PAY_ROW: "{post}, {pay} al mes (renglón {row})", "{post}, {pay} a month (row {row})";
    PAY_SKIP: "Ninguno de estos", "None of these";
    PAY_NOTHING: "No se eligió ningún sueldo: el plan quedó como estaba.", "No pay was chosen: the plan was left as it was.";
    DID_COST: "cambiar cifras del costo", "changing figures of the cost";
    SET_FAULTY: "No cambié nada, porque hay algo que corregir:", "I changed nothing, because something has to be mended:";
    SET_SAFE: "El plan quedó como estaba.", "The plan was left as it was.";
    SET_NO_SIGN: "«{text}»: falta el signo igual. Se escribe {form}", "\"{text}\": the equals sign is missing. Write {form}";
    SET_ASSUMPTION_UNKNOWN: "«{name}» no es un supuesto.", "\"{name}\" is no assumption.";
    SET_ROLE_UNKNOWN: "«{name}» no es un papel. Los papeles: {list}.", "\"{name}\" is no role. The roles: {list}.";
    SET_DATASET_UNKNOWN: "«{name}» no es un conjunto del plan.", "\"{name}\" is no dataset of the plan.";
    SET_NEAR: "{before} ¿Quisiste decir {near}?", "{before} Did you mean {near}?";
    SET_NOT_NUMBER: "«{text}»: {value} no es una cifra. Escribe sólo el número: 12, 12.5 o 14,500.",
        "\"{text}\": {value} is no figure. Write the number alone: 12, 12.5 or 14,500.";
    SET_BEYOND: "«{text}»: la cifra va de {min} a {max}.", "\"{text}\": the figure goes from {min} to {max}.";
    SET_TWICE: "«{name}» viene dos veces, con cifras distintas.", "\"{name}\" comes twice, with different figures.";
    FORM_ASSUMPTION: "ID=CIFRA: treat=4", "ID=FIGURE: treat=4";
    FORM_RATE: "PAPEL=PESOS por hora: administrator=95.50", "ROLE=PESOS an hour: administrator=95.50";
    FORM_SALARY: "PAPEL=PESOS al mes: area=12400", "ROLE=PESOS a month: area=12400";
    FORM_HOURS: "CONJUNTO=HORAS: licencias=18, o licencias=18/2 con las de una actualización",
        "DATASET=HOURS: licences=18, or licences=18/2 with those of one update";
    SET_KEPT: "{what}: {value}", "{what}: {value}";
    SET_GONE: "{what}: se quita la cifra propia", "{what}: the own figure is taken away";
    SET_SAVED: "Guardé en el plan (cambios: {n}):", "Saved in the plan (changes: {n}):";
    SET_WOULD: "Ensayo: se guardaría (cambios: {n}):", "Rehearsal: it would save (changes: {n}):";
    SET_NOTHING: "El plan ya decía eso: no hubo qué guardar.", "The plan said so already: there was nothing to save.";
    SET_FIRST: "Abrir: de {before} a {after} horas esperadas.", "Opening: from {before} to {after} expected hours.";
    SET_YEAR: "Cada año: de {before} a {after} horas esperadas.", "Every year: from {before} to {after} expected hours.";
    SET_MONEY: "Abrir cuesta {first}; cada año, {year}.", "Opening costs {first}; every year, {year}.";
    KEY_ASSUMPTION: "{id} ({text})", "{id} ({text})";
    KEY_RATE: "Tarifa de {role}, por hora", "Rate of {role}, an hour";
    KEY_SALARY: "Sueldo de {role}, al mes", "Salary of {role}, a month";
    KEY_HOURS_FIRST: "Horas reales de abrir «{name}»", "Actual hours of opening \"{name}\"";
    KEY_HOURS_UPDATE: "Horas reales de actualizar «{name}»", "Actual hours of updating \"{name}\"";
    LIST_RATES_TITLE: "Tarifas y sueldos del plan", "Rates and salaries of the plan";
    LIST_RATE: "{role} ({id}): {rate} por hora", "{role} ({id}): {rate} an hour";
    LIST_RATE_SALARY: "{role} ({id}): {rate} por hora, de un sueldo de {salary} al mes", "{role} ({id}): {rate} an hour, from a salary of {salary} a month";
    LIST_RATE_NONE: "{role} ({id}): sin tarifa", "{role} ({id}): no rate";
    LIST_HOURS_TITLE: "Horas reales del plan", "Actual hours of the plan";
    LIST_HOURS: "{name} ({id}): abrir {first}; actualizar {update}", "{name} ({id}): opening {first}; updating {update}";
    LIST_HOURS_NONE: "sin dato", "not told";
}
