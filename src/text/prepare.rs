//! Sentences of `preparar`.

use super::texts;

texts! {
    PREPARE: "Dejar un archivo listo para publicarse, sin tocar el original",
        "Make a file fit to publish, without touching the original";

    // Repairs: what they are called, and how they work.
    ENCODING: "Letras en UTF-8", "Letters in UTF-8";
    ENCODING_HOW: "El archivo se guarda en UTF-8 sin marca, la escritura que todos los programas entienden.",
        "The file is saved in UTF-8 without a mark, the writing that all programs understand.";
    DIALECT: "Comas y comillas", "Commas and quotes";
    DIALECT_HOW: "Las columnas se separan con coma y los renglones terminan de una sola manera (RFC 4180).",
        "Columns are separated by commas and lines end in a single way (RFC 4180).";
    TITLES: "Títulos sobre la tabla", "Titles above the table";
    TITLES_HOW: "Los renglones de título o logotipo sobre el encabezado se quitan; cuéntalos en la descripción.",
        "Rows of titles or logos above the header are taken out; tell them in the description.";
    HEADER: "Un solo renglón de encabezado", "A single header row";
    HEADER_HOW: "Un encabezado de varios renglones o con celdas combinadas se une en uno.",
        "A header of several rows or with merged cells is joined into one.";
    BELOW: "Unidades y números bajo el encabezado", "Units and numbers below the header";
    BELOW_HOW: "Los renglones entre el encabezado y los datos (unidades, números de columna) se quitan.",
        "The rows between header and data (units, numbers of columns) are taken out.";
    NAMES: "Nombres de columna", "Names of columns";
    NAMES_HOW: "Cada columna recibe un nombre corto sin espacios ni acentos, de 20 letras o menos; el título completo va al diccionario.",
        "Each column gets a short name without spaces or accents, of 20 letters or fewer; the whole title goes to the dictionary.";
    BLANK_COLUMNS: "Columnas sin nombre ni datos", "Columns without name or data";
    BLANK_COLUMNS_HOW: "Las columnas que no tienen nombre ni un solo dato se quitan.",
        "Columns that have neither a name nor a single value are taken out.";
    BLANK_ROWS: "Renglones en blanco", "Blank rows";
    BLANK_ROWS_HOW: "Los renglones sin nada se quitan.", "Rows with nothing in them are taken out.";
    REPEATED: "Encabezados repetidos", "Repeated headers";
    REPEATED_HOW: "El encabezado que se repite entre los datos, como al imprimir por páginas, se quita.",
        "A header that comes again among the data, as when printing by pages, is taken out.";
    TOTALS: "Totales y subtotales", "Totals and subtotals";
    TOTALS_HOW: "Los renglones que suman otros se quitan: quien usa los datos puede sumarlos.",
        "Rows that add up others are taken out: whoever uses the data can add them up.";
    NOTES: "Notas al pie", "Notes at the foot";
    NOTES_HOW: "Las notas y fuentes bajo la tabla se quitan; cuéntalas en la descripción.",
        "Notes and sources below the table are taken out; tell them in the description.";
    MERGED: "Celdas combinadas", "Merged cells";
    MERGED_HOW: "El valor de una celda combinada se repite en cada renglón que abarca.",
        "The value of a merged cell is repeated in each row that it covers.";
    RAGGED: "Renglones disparejos", "Uneven rows";
    RAGGED_HOW: "A los renglones cortos se les completan las columnas; lo que sobra de los largos va a una columna aparte.",
        "Short rows get all their columns; what is too much in long ones goes to a column of its own.";
    MOJIBAKE: "Acentos rotos", "Broken accents";
    MOJIBAKE_HOW: "«JosÃ©» vuelve a ser «José».", "\"JosÃ©\" is \"José\" again.";
    SPACES: "Espacios de más", "Spare blanks";
    SPACES_HOW: "Se quitan los espacios al inicio, al final y dobles, y los signos que no se ven.",
        "Blanks at the start, at the end and doubled go, and signs that nobody sees.";
    MISSING: "Palabras para «sin dato»", "Words for \"no data\"";
    MISSING_HOW: "N/A, s/d, un guion y parecidos quedan como celda vacía. El 0 sigue siendo 0.",
        "N/A, s/d, a dash and their like become an empty cell. 0 stays 0.";
    ERRORS: "Errores de fórmulas", "Errors of formulas";
    ERRORS_HOW: "#¡REF!, #N/D y parecidos quedan como celda vacía.", "#REF!, #N/A and their like become an empty cell.";
    DATES: "Fechas", "Dates";
    DATES_HOW: "Las fechas se escriben AAAA-MM-DD (ISO 8601). Si no se sabe qué va primero, se decide por columna y se avisa.",
        "Dates are written YYYY-MM-DD (ISO 8601). Where it is not known what comes first, the column decides and it is told.";
    NUMBERS: "Números", "Numbers";
    NUMBERS_HOW: "Sin separador de miles y con punto decimal; el valor no cambia.",
        "Without separators of thousands and with a decimal point; the value does not change.";
    UNITS: "Monedas, porcentajes y unidades", "Currencies, percentages and units";
    UNITS_HOW: "El signo o la unidad sale de la celda y va al nombre de la columna: monto_mxn, avance_pct.",
        "The sign or the unit leaves the cell and goes to the name of the column: monto_mxn, avance_pct.";
    BOOLEANS: "Sí y no", "Yes and no";
    BOOLEANS_HOW: "Las columnas de sí o no se escriben true y false.", "Columns of yes or no are written true and false.";
    ZEROS: "Ceros de claves y códigos postales", "Zeros of keys and postal codes";
    ZEROS_HOW: "Las claves del INEGI y los códigos postales recuperan sus ceros: 9 es 09, 1001 es 01001.",
        "INEGI keys and postal codes get their zeros back: 9 is 09, 1001 is 01001.";
    COORDINATES: "Coordenadas en una celda", "Coordinates in one cell";
    COORDINATES_HOW: "La latitud y la longitud van cada una en su columna.", "Latitude and longitude each have their column.";
    FORMULAS: "Textos que parecen fórmula", "Texts that look like formulas";
    FORMULAS_HOW: "Un texto que empieza con =, +, - o @ lleva un apóstrofo para que ninguna hoja de cálculo lo ejecute. Los números quedan igual.",
        "A text that begins with =, +, - or @ gets an apostrophe so that no spreadsheet runs it. Numbers stay.";
    RANGES: "Rangos", "Ranges";
    RANGES_HOW: "«18 a 25» va en dos columnas: desde y hasta.", "\"18 a 25\" goes in two columns: from and to.";
    VARIANTS: "Maneras de escribir lo mismo", "Ways to write the same";
    VARIANTS_HOW: "«SONORA» y «Sonora» se escriben de la manera más usada.", "\"SONORA\" and \"Sonora\" are written in the way that is used most.";
    DUPLICATES: "Renglones repetidos", "Repeated rows";
    DUPLICATES_HOW: "De los renglones idénticos queda uno.", "Of identical rows one stays.";

    // The command line.
    PREPARE_MORE: "Lee el archivo, repara lo que impide usarlo como dato abierto y guarda un CSV limpio en datos-abiertos, junto al plan. Sin --sin-preguntas, primero enseña qué haría. Las reparaciones que puedes quitar con --sin se listan con --reparaciones.\n\nEjemplos:\n  apertura preparar licencias.xlsx\n  apertura preparar licencias.xlsx --hoja 2 --sin notas\n  apertura preparar quejas.csv --tratar nombre=drop --ensayo",
        "Reads the file, repairs what keeps it from being open data and saves a clean CSV in datos-abiertos, beside the plan. Without --no-input it first shows what it would do. The repairs that you can leave out with --without are listed by --repairs.\n\nExamples:\n  apertura prepare licences.xlsx\n  apertura prepare licences.xlsx --sheet 2 --without notes\n  apertura prepare complaints.csv --treat name=drop --dry-run";
    FILE_OPERAND: "Archivo con tablas: CSV, Excel, ODS, DBF, JSON, SQLite y los demás que lee escanear.",
        "File with tables: CSV, Excel, ODS, DBF, JSON, SQLite and the others that scan reads.";
    SHEET_VALUE: "HOJA", "SHEET";
    SHEET_OPTION: "Sólo esta hoja o tabla, por nombre o número. Se puede repetir; sin ella, todas.",
        "Only this sheet or table, by name or number. It can be repeated; without it, all.";
    REPAIR_VALUE: "REPARACIÓN", "REPAIR";
    WITHOUT_OPTION: "No hacer esta reparación. Se puede repetir.", "Leave out this repair. It can be repeated.";
    WITH_OPTION: "Hacer también esta reparación, de las que sólo se hacen si se piden: rangos, variantes, duplicados.",
        "Do this repair too, of those that are only done when asked for: ranges, variants, duplicates.";
    TREAT_VALUE: "COLUMNA=TRATAMIENTO", "COLUMN=TREATMENT";
    TREAT_OPTION: "Tratar una columna con datos personales: COLUMNA=drop, edad=generalise-age:5. Se puede repetir.",
        "Treat a column with personal data: COLUMN=drop, age=generalise-age:5. It can be repeated.";
    FOLDER_OPTION: "Guardar los resultados en esta carpeta.", "Save the results in this folder.";
    END_VALUE: "FIN", "END";
    END_OPTION: "Cómo terminan los renglones: lf (lo normal) o crlf.", "How lines end: lf (the default) or crlf.";
    SPLIT_VALUE: "COLUMNA", "COLUMN";
    SPLIT_OPTION: "Partir además un archivo grande: «renglones», o el nombre de la columna con el periodo.",
        "Also split a large file: \"rows\", or the name of the column with the period.";
    COMPRESS_OPTION: "Guardar además una copia comprimida (ZIP).", "Also save a compressed copy (ZIP).";
    REPAIRS_OPTION: "Listar las reparaciones y salir.", "List the repairs and leave.";
    REPAIRS_TITLE: "Reparaciones", "Repairs";

    // What is wrong with what was asked.
    NO_FILE: "Falta decir qué archivo preparar.", "It was not said which file to prepare.";
    NO_FILE_TODO: "Escribe apertura preparar y el nombre del archivo.", "Write apertura prepare and the name of the file.";
    UNREAD: "No se pudo preparar {file}.", "{file} could not be prepared.";
    ORIGINAL_SAFE: "El archivo original no se tocó.", "The original file was not touched.";
    NO_TABLE: "En {file} no hay una tabla con renglones.", "There is no table with rows in {file}.";
    NO_TABLE_TODO: "Pide la hoja o la base de donde salió.", "Ask for the sheet or database that it came from.";
    STOPPED: "Se detuvo antes de terminar.", "It was stopped before the end.";
    NO_SHEET: "No hay una hoja o tabla {name}. Hay: {list}.", "There is no sheet or table {name}. There are: {list}.";
    NO_REPAIR: "No hay una reparación {name}. Hay: {list}.", "There is no repair {name}. There are: {list}.";
    ALWAYS: "«{name}» se hace siempre: sin eso el resultado no sería una tabla.",
        "\"{name}\" is always done: without it the result would be no table.";
    NO_TREATMENT: "No entiendo el tratamiento {said}: escribe COLUMNA=TRATAMIENTO.",
        "The treatment {said} is not understood: write COLUMN=TREATMENT.";
    NO_COLUMN: "No hay una columna {name}. Hay: {list}.", "There is no column {name}. There are: {list}.";
    EXISTS: "Ya hay un archivo que no hice yo, o que cambió desde que lo hice: {list}.",
        "There is a file already that I did not make, or that changed since I made it: {list}.";
    EXISTS_TODO: "Muévelo, elige otra carpeta con --carpeta, o reemplázalo con --si.",
        "Move it, choose another folder with --folder, or replace it with --yes.";
    EXCEEDED: "La tabla tiene más grupos de los que puedo contar: el tratamiento no se terminó y no se guardó nada.",
        "The table has more groups than can be counted: the treatment did not end and nothing was saved.";
    NOT_BALANCED: "Las cuentas de renglones de {table} ({file}) no cuadran, y por eso no se guardó nada.",
        "The rows of {table} ({file}) do not add up, and so nothing was saved.";
    NOTHING_DONE: "No se guardó nada.", "Nothing was saved.";

    // Screens.
    TITLE: "Preparar {file}", "Prepare {file}";
    TRIAL: "Ensayo: no se ha guardado nada", "Rehearsal: nothing is saved";
    DEEDS: "Reparaciones:", "Repairs:";
    NO_DEEDS: "No hizo falta reparar nada.", "Nothing had to be repaired.";
    DEED: "{title}: {count}.", "{title}: {count}.";
    DEED_HOW: "{title}. {how}", "{title}. {how}";
    ONE_COLUMN: "{n} columna", "{n} column";
    N_COLUMNS: "{n} columnas", "{n} columns";
    ONE_ROW: "{n} renglón", "{n} row";
    N_ROWS: "{n} renglones", "{n} rows";
    ONE_CELL: "{n} celda ({list})", "{n} cell ({list})";
    N_CELLS: "{n} celdas ({list})", "{n} cells ({list})";
    BECOMES: "«{before}» queda «{after}».", "\"{before}\" becomes \"{after}\".";
    BECOMES_EMPTY: "«{before}» queda vacía.{after}", "\"{before}\" becomes empty.{after}";
    ASSUMED: "Esto lo supuse; revísalo:", "This was assumed; check it:";
    DAY_BECAUSE: "{column}: fechas que se leen de dos maneras: {n}. Las tomé como día/mes porque otras de la columna sólo se leen así.",
        "{column}: dates that can be read in two ways: {n}. They were taken as day/month because others of the column can only be read so.";
    DAY_GUESS: "{column}: fechas que se leen de dos maneras, sin nada en la columna que diga cuál: {n}. Las tomé como día/mes, que es lo usual en México.",
        "{column}: dates that can be read in two ways, with nothing in the column that says which: {n}. They were taken as day/month, as is usual in Mexico.";
    MONTH_BECAUSE: "{column}: fechas que se leen de dos maneras: {n}. Las tomé como mes/día porque otras de la columna sólo se leen así.",
        "{column}: dates that can be read in two ways: {n}. They were taken as month/day because others of the column can only be read so.";
    SERIALS: "{column}: los números son días contados por una hoja de cálculo.", "{column}: the numbers are days counted by a spreadsheet.";
    PESOS: "{column}: el signo $ son pesos mexicanos.", "{column}: the sign $ stands for Mexican pesos.";
    OTHER_UNITS: "{column}: hay celdas con otra unidad ({list}) y quedaron como estaban.",
        "{column}: there are cells with another unit ({list}) and they were left as they were.";
    COMMA: "{column}: la coma va antes de los decimales.", "{column}: the comma stands before decimals.";
    TOTALS_KEPT: "{n} renglones empiezan como totales: son tantos que los tomé como datos y los dejé.",
        "{n} rows begin like totals: they are so many that they were taken for data and left.";
    HEAD_OLD: "Encabezado", "Header";
    HEAD_NEW: "Nombre", "Name";
    HEAD_KIND: "Tipo", "Type";
    COLUMN_GONE: "(se quita)", "(taken out)";
    NAMELESS: "(sin nombre)", "(without a name)";
    ACCOUNT: "Cuenta de renglones:", "Account of rows:";
    ROWS_READ: "En el original", "In the original";
    ROWS_MADE: "De conteos", "Of counts";
    ROWS_OUT: "En el resultado", "In the result";
    AT_ROWS: "(renglones {rows})", "(rows {rows})";
    KEPT_TEXTS: "Para la descripción del conjunto: {list}.", "For the description of the dataset: {list}.";
    LEFT_TITLE: "− Títulos sobre la tabla", "− Titles above the table";
    LEFT_HEADER: "− Encabezado", "− Header";
    LEFT_BELOW: "− Bajo el encabezado", "− Below the header";
    LEFT_BLANK: "− En blanco", "− Blank";
    LEFT_MISSING: "− Sólo palabras para «sin dato»", "− Only words for \"no data\"";
    LEFT_REPEATED: "− Encabezado repetido", "− Repeated header";
    LEFT_TOTAL: "− Totales", "− Totals";
    LEFT_NOTE: "− Notas al pie", "− Notes at the foot";
    LEFT_DUPLICATE: "− Repetidos", "− Repeated";
    LEFT_LONG: "− Demasiado largos para leerse", "− Too long to be read";
    LEFT_TREATED: "− Agrupados o retirados al tratar datos personales", "− Grouped or taken out when treating personal data";
    TREATED: "Datos personales:", "Personal data:";
    WRITTEN: "Listo: {path} ({rows}, {size}).", "Done: {path} ({rows}, {size}).";
    QUALITY: "Calidad: {before} de 100 el original, {after} de 100 el resultado.",
        "Quality: {before} out of 100 the original, {after} out of 100 the result.";
    PARTS: "Además: {list}.", "Besides: {list}.";
    LARGE: "Es un archivo grande. La recomendación es partirlo (--partir renglones) o comprimirlo (--comprimir), y dejar también la versión completa.",
        "It is a large file. The advice is to split it (--split rows) or compress it (--compress), and to keep the whole too.";
    IN_PLAN: "Quedó anotado en el plan, con el diccionario de columnas.", "It is noted in the plan, with the dictionary of columns.";
    NOT_IN_PLAN: "El archivo no es de ningún conjunto del plan, así que no se anotó en él. Agrégalo con apertura escanear y prepáralo otra vez.",
        "The file is of no dataset of the plan, so it was not noted there. Add it with apertura scan and prepare it again.";
    ONLY_FIRST: "En el plan quedó la tabla {table}; agrega las otras como recursos del conjunto.",
        "The plan has the table {table}; add the others as resources of the dataset.";

    // Conversation.
    ASK: "¿Qué hago?", "What should be done?";
    ASK_PREPARE: "Preparar el archivo así", "Prepare the file so";
    ASK_REPAIRS: "Elegir las reparaciones", "Choose the repairs";
    ASK_TREAT: "Tratar primero los datos personales: {list}", "Treat the personal data first: {list}";
    ASK_RETREAT: "Cambiar lo decidido sobre datos personales", "Change what was decided about personal data";
    ASK_LEAVE: "Salir sin guardar", "Leave without saving";
    ASK_WHICH: "¿Qué reparaciones hago?", "Which repairs should be done?";
}
