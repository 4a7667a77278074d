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
}
