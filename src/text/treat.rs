//! Sentences of the treatment of personal data.

use super::texts;

texts! {
    // What cannot be done.
    NO_COLUMN: "La tabla no tiene la columna «{column}». Tiene: {known}.",
        "The table has no column \"{column}\". It has: {known}.";
    NO_TREATMENT: "«{how}» no es un tratamiento para la columna «{column}». Los que hay: {known}.",
        "\"{how}\" is no treatment for the column \"{column}\". There are: {known}.";
    WHOLE_ONLY: "«{how}» es para la tabla completa y no para la columna «{column}»: pídelo para *. Para una columna hay: {known}.",
        "\"{how}\" is for the whole table and not for the column \"{column}\": ask for it with *. For a column there are: {known}.";
    COLUMN_ONLY: "«{how}» no es para la tabla completa: di de qué columna. Para la tabla hay aggregate y suppress.",
        "\"{how}\" is not for the whole table: say for which column. For the table there are aggregate and suppress.";
    TWICE: "La columna «{column}» tiene dos tratamientos. Deja uno.",
        "The column \"{column}\" has two treatments. Leave one.";
    NO_KEY: "Para cambiar «{column}» por una clave sin sentido hace falta el secreto que se guarda junto al plan.",
        "To replace \"{column}\" with a meaningless key, the secret that is kept beside the plan is needed.";
    DROPPED: "La columna «{column}» se quita y a la vez se usa para agrupar o sumar. Elige una de las dos cosas.",
        "The column \"{column}\" is dropped and at the same time used for grouping or adding. Choose one of the two.";
    BAD_VALUE: "«{with}» no sirve para {how} de «{column}». {expected}",
        "\"{with}\" does not work for {how} of \"{column}\". {expected}";

    // What a treatment is told.
    NOTHING: "No lleva nada más.", "It takes nothing more.";
    WITH_AGE: "Escribe los años de cada grupo, de 1 a 80, y si la columna es de nacimiento, el día o la columna a la que se calcula la edad: 5, 2026-01-01.",
        "Enter the years of each group, from 1 to 80, and for dates of birth the day or the column that the age is worked out for: 5, 2026-01-01.";
    WITH_PLACE: "Escribe neighbourhood (colonia), locality, municipality o state; cuántas cifras se quedan, por ejemplo 3; o una clave del INEGI para todos, por ejemplo 30087.",
        "Enter neighbourhood, locality, municipality or state; how many digits stay, for example 3; or one INEGI key for all, for example 30087.";
    WITH_DECIMALS: "Escribe cuántos decimales se quedan, de 0 a 4.",
        "Enter how many decimals stay, from 0 to 4.";
    WITH_BAND: "Escribe el ancho de los grupos, un número mayor que 0; sin nada son 1, 2, 5, 10, 20, 50...",
        "Enter the width of the bands, a number above 0; without it they are 1, 2, 5, 10, 20, 50...";
    WITH_ROUND: "Escribe a qué se redondea, un número mayor que 0, por ejemplo 1000; sin nada se dejan dos cifras.",
        "Enter what to round to, a number above 0, for example 1000; without it two digits stay.";
    WITH_CAP: "Escribe los límites, por ejemplo 10..85, ..85 o 10..",
        "Enter the limits, for example 10..85, ..85 or 10..";
    WITH_REVIEW: "Escribe mask para tapar lo que se encuentre o empty para vaciar la celda.",
        "Enter mask to hide what is found or empty to empty the cell.";
    WITH_REASON: "Anota por qué puede quedarse.",
        "Note why it may stay.";
    WITH_COUNTS: "Escribe las columnas que hacen los grupos y, si quieres, sumas, promedios y el mínimo: mes, colonia; sum:monto; mean:edad; k=5.",
        "Enter the columns that make the groups and, if you wish, sums, means and the minimum: month, place; sum:amount; mean:age; k=5.";
    WITH_FEW: "Escribe las columnas que juntas señalan a una persona y el mínimo: edad, sexo, colonia; k=5.",
        "Enter the columns that together point at a person and the minimum: age, sex, place; k=5.";

    // What was done.
    DID_DROP: "«{column}»: la columna se quitó.", "\"{column}\": the column was dropped.";
    DID_KEEP: "«{column}» se queda como está: {why}", "\"{column}\" stays as it is: {why}";
    DID_PSEUDONYM: "«{column}»: {n} celdas cambiaron por una clave de {signs} signos, la misma para el mismo valor (entre diez millones de valores, menos de una probabilidad en 20,000 millones de que dos reciban la misma). Mientras alguien guarde el secreto, sigue siendo dato personal.",
        "\"{column}\": {n} cells were replaced with a key of {signs} signs, the same for the same value (among ten million values, less than one chance in 20,000 million that two get the same). While someone keeps the secret, it is still personal data.";
    DID_REVIEW: "«{column}»: en {n} celdas se tapó lo que parece de una persona. Lee una muestra: el programa no lo encuentra todo.",
        "\"{column}\": in {n} cells what looks like a person's was hidden. Read a sample: the program does not find everything.";
    DID_TWO: "«{column}»: {n} celdas se dejaron por grupos en {made}.", "\"{column}\": {n} cells were put in groups in {made}.";
    DID_COARSER: "«{column}»: {n} celdas quedaron menos precisas.", "\"{column}\": {n} cells became less precise.";
    UNREAD: "«{column}»: {n} celdas no se pudieron leer y quedaron vacías.", "\"{column}\": {n} cells could not be read and were emptied.";
    COUNTED: "De {rows} renglones se hizo una tabla de {cells} grupos.", "{rows} rows became a table of {cells} groups.";
    EMPTIED: "Celdas vaciadas: {primary} con menos de {k} casos y {more} más para que no se saquen por resta. En ellas están {rows} renglones.",
        "Cells emptied: {primary} with fewer than {k} cases and {more} more so that they cannot be found by subtraction. They hold {rows} rows.";
    DIFFERENCE: "No publiques otra tabla de los mismos renglones con otros grupos: al restar una de otra se pueden encontrar las celdas vacías.",
        "Do not publish another table of the same rows with other groups: by subtracting one from the other, the empty cells may be found.";
    WITHHELD: "Hay {n} totales que darían a conocer una celda vacía: no los publiques aparte.",
        "There are {n} totals that would give an empty cell away: do not publish them elsewhere.";
    UNPROVEN: "De {n} celdas vacías no se pudo comprobar que nadie las encuentre: son demasiadas juntas. Haz grupos más grandes.",
        "Of {n} empty cells it could not be proven that nobody finds them: too many hang together. Make larger groups.";
    LOCAL: "«{column}»: {n} celdas se vaciaron porque menos de {k} renglones eran iguales.",
        "\"{column}\": {n} cells were emptied because fewer than {k} rows were alike.";
    REMOVED: "{n} renglones se quitaron porque menos de {k} eran iguales y vaciar celdas no bastó.",
        "{n} rows were taken out because fewer than {k} were alike and emptying cells was not enough.";
    BEFORE: "Antes: {what}", "Before: {what}";
    AFTER: "Ahora: {what}", "Now: {what}";
    GROUPS: "el grupo más chico de renglones iguales en {columns} tiene {k}. De {rows} renglones, solos: {alone}; en grupos de menos de 5: {five}; de menos de 11: {eleven}.",
        "the smallest group of rows that are alike in {columns} has {k}. Of {rows} rows, alone: {alone}; in groups of fewer than 5: {five}; of fewer than 11: {eleven}.";
    NO_COLUMNS_LEFT: "Ahora no queda ninguna de esas columnas, o ningún renglón.", "Now none of those columns is left, or no row.";
    STILL_SMALL: "Todavía hay grupos de {k}. Nuestra propuesta es que ninguno tenga menos de {five}, y menos de {eleven} si el tema es delicado (salud, violencia, menores).",
        "There are still groups of {k}. We propose that none has fewer than {five}, and fewer than {eleven} if the topic is delicate (health, violence, minors).";
    SIGNAL: "Es una señal y no una garantía: quien tenga otra tabla de las mismas personas puede saber más.",
        "It is a signal and not a guarantee: whoever has another table of the same people may know more.";
    ALIKE: "En {groups} grupos, con {rows} renglones, «{column}» es igual para todos: quien sepa que una persona está ahí, sabe eso de ella.",
        "In {groups} groups, with {rows} rows, \"{column}\" is the same for all: whoever knows that a person is there knows it of them.";
    EXCEEDED: "Hay más grupos o renglones de los que se pueden seguir: el resultado está incompleto y no sirve. Haz grupos más grandes o parte el archivo.",
        "There are more groups or rows than can be followed: the result is incomplete and of no use. Make larger groups or split the file.";

    // The conversation.
    COLUMN_OF: "{column} ({class})", "{column} ({class})";
    COLUMN_TITLE: "Columna «{column}»", "Column \"{column}\"";
    PLACE_OF: "{at} de {of}", "{at} of {of}";
    SEEN_AS: "Parece {class}: {count} de {of} celdas.", "It looks like {class}: {count} of {of} cells.";
    MASKED: "Se ve así, tapado: {list}", "It looks like this, masked: {list}";
    GUIDE_SAYS: "La Guía propone: {how}", "The Guide proposes: {how}";
    PROGRAM_HIDES: "Aquí el programa tapa lo que parece de una persona; después alguien lee una muestra, porque no lo encuentra todo.",
        "Here the program hides what looks like a person's; then someone reads a sample, because it does not find everything.";
    ASK_COLUMN: "¿Qué hago con la columna {column}?", "What should be done with the column {column}?";
    EACH_ROW_IS: "«{column}» tiene un valor distinto en casi cada renglón: quien tenga otra tabla con ella sabe de quién es cada uno. Si nadie más la tiene, puede quedarse.",
        "\"{column}\" has another value in nearly each row: whoever has another table with it knows whose each is. If nobody else has it, it may stay.";
    LEAVE_IT: "dejarla como está", "leave it as it is";
    ASK_WITH: "¿Con qué valor?", "With which value?";
    ASK_WHY: "¿Por qué puede quedarse?", "Why may it stay?";
    TOGETHER_TITLE: "Columnas que juntas señalan a una persona", "Columns that together point at a person";
    TOGETHER: "Con {columns} juntas se puede reconocer a alguien cuando pocos renglones son iguales. Un grupo de k renglones iguales esconde a cada quien entre k. Proponemos que ningún grupo tenga menos de {five}, o de {eleven} si el tema es delicado (salud, violencia, menores) y los datos son abiertos. Es propuesta nuestra y no una norma; aquí se busca {k}.",
        "With {columns} together someone can be recognised when few rows are alike. A group of k rows that are alike hides each among k. We propose that no group has fewer than {five}, or {eleven} if the topic is delicate (health, violence, minors) and the data are open. It is our proposal and no rule of law; here {k} is looked for.";
    SAMPLED: "Son tantas combinaciones que las cifras salen de una muestra.", "There are so many combinations that the figures are of a sample.";
    HEAD_STEP: "Paso", "Step";
    HEAD_DOES: "Qué se hace", "What is done";
    HEAD_K: "k", "k";
    HEAD_ALONE: "Solos", "Alone";
    HEAD_BELOW: "Menos de {k}", "Below {k}";
    STEPS_NOTE: "k es el grupo más chico; solos, los renglones sin otro igual; menos de {k}, los renglones en grupos más chicos. El asterisco marca el paso propuesto. Es una señal y no una garantía.",
        "k is the smallest group; alone, rows like no other; below {k}, rows in smaller groups. The asterisk marks the proposed step. It is a signal and not a guarantee.";
    STEP_NOTHING: "nada", "nothing";
    SHORT: "{column}: {how}", "{column}: {how}";
    SHORT_AGE: "grupos de {n} años", "groups of {n} years";
    SHORT_MONTH: "mes", "month";
    SHORT_QUARTER: "trimestre", "quarter";
    SHORT_YEAR: "año", "year";
    SHORT_DIGITS: "{n} cifras", "{n} digits";
    SHORT_AREA: "todo es {n}", "all is {n}";
    SHORT_DROP: "se quita", "dropped";
    ALREADY: "{columns}: el grupo más chico de renglones iguales tiene {k}, y se buscaba {wanted}. No hace falta más.",
        "{columns}: the smallest group of rows that are alike has {k}, and {wanted} was looked for. Nothing more is needed.";
    ASK_GROUPS: "¿Qué hago con esas columnas?", "What should be done with those columns?";
    BEST: "paso {at}", "step {at}";
    BEST_AND_EMPTY: "paso {at}, y vaciar celdas hasta k = {k}", "step {at}, and empty cells up to k = {k}";
    ASK_STEP: "Elegir otro paso", "Choose another step";
    ASK_K: "Buscar otro k (ahora {k})", "Look for another k (now {k})";
    ASK_COUNTS: "Publicar cuántos, no quiénes", "Publish how many, not who";
    ASK_KEEP: "Dejarlas así, con un motivo", "Leave them so, with a reason";
    STEP_WHICH: "¿Qué paso, de 0 a {last}?", "Which step, from 0 to {last}?";
    STEP_HINT: "Lo que todavía quede en grupos chicos se vacía celda por celda.",
        "What is still in small groups is emptied cell by cell.";
    STEP_WRONG: "Escribe el número de un paso, de 0 a {last}.", "Enter the number of a step, from 0 to {last}.";
    K_ASK: "¿Cuántos renglones iguales, al menos, debe tener cada grupo?", "How many rows that are alike should each group have at least?";
    K_HINT: "Nuestra propuesta: {five}; {eleven} para temas delicados en datos abiertos.",
        "Our proposal: {five}; {eleven} for delicate topics in open data.";
    K_WRONG: "Escribe un número de 2 a 9999.", "Enter a number from 2 to 9999.";
    COUNTS_BY: "¿Qué columnas hacen los grupos que se cuentan?", "Which columns make the groups that are counted?";
    COUNTS_SUMS: "¿Qué columnas se suman por grupo? Puede ser ninguna.", "Which columns are added up by group? It may be none.";
    PEOPLE_ASK: "¿Cada renglón trata de una persona o de su familia?", "Is each row about a person or their family?";
    PEOPLE_NO: "no: son cosas, lugares o trámites sin personas", "no: they are things, places or procedures without persons";
    PEOPLE_YES: "Sí, de una persona", "Yes, about a person";
    BEFORE_TITLE: "La vez pasada se trató así, y está anotado en el plan:", "Last time it was treated so, as the plan notes:";
    BEFORE_ASK: "¿Trato igual los datos de ahora?", "Should the data of now be treated the same?";
    BEFORE_SAME: "igual que la vez pasada", "the same as last time";
    BEFORE_NEW: "Decidir de nuevo", "Decide again";
    SEEN_AGAIN: "¿Qué hago con lo que todavía se ve?", "What should be done with what is still seen?";
    SEEN_LEAVE: "Dejarlo así: no se publica", "Leave it so: it is not published";
    SEEN_RETREAT: "tratar otra vez esas columnas", "treat those columns again";

    // Without questions.
    SAME_AS_BEFORE: "Los datos personales se trataron como la vez pasada: {list}.",
        "Personal data was treated as last time: {list}.";
    ACCEPTED: "Se aceptó lo propuesto para los datos personales: {list}.",
        "What was proposed for personal data was accepted: {list}.";
    NOT_DECIDED: "{file} tiene datos personales y no se dijo qué hacer con ellos: {list}.",
        "{file} has personal data and it was not said what to do with it: {list}.";
    TO_DECIDE: "Para aceptar lo que se propone, agrega --si, o copia y cambia lo que quieras:\n{list}",
        "To accept what is proposed, add --yes, or copy and change what you wish:\n{list}";
    PROPOSED_OPTIONS: "Para los datos personales se propone:\n{list}", "For personal data it is proposed:\n{list}";
    STILL_SEEN: "en el resultado todavía se ven datos de personas: {list}. Así no se publica: queda anotado en el plan y el catálogo no lo toma. Trata esas columnas de otro modo. Si son de servidores públicos, oficinas o empresas, anota el motivo con COLUMNA=keep:motivo; una CURP y otras claves de una persona no se publican con ningún motivo.",
        "personal data is still seen in the result: {list}. It is not published so: the plan notes it and the catalogue does not take it. Treat those columns in another way. If they are of public servants, offices or companies, note the reason with COLUMN=keep:reason; a CURP and other keys of a person are not published whatever the reason.";
    KEPT_SEEN: "Se queda con motivo: {list}.", "It stays for a reason: {list}.";
}
