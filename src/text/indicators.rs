//! Sentences of indicators.

use super::texts;

texts! {
    INDICATORS_TITLE: "Indicadores · {name}",
        "Indicators · {name}";
    INDICATORS_UNNAMED: "Indicadores",
        "Indicators";
    COL_INDICATOR: "Indicador",
        "Indicator";
    COL_VALUE: "Valor",
        "Value";
    COL_OF: "Cuántos",
        "How many";
    COL_TREND: "Tendencia",
        "Trend";
    COL_DAY: "Día",
        "Day";
    COL_UNIT: "Unidad",
        "Unit";
    COL_NUMERATOR: "Numerador",
        "Numerator";
    COL_DENOMINATOR: "Denominador",
        "Denominator";
    COL_SOURCE: "Fuente",
        "Source";
    COL_BEFORE_DAY: "Día anterior",
        "Day before";
    COL_FORMULA: "Fórmula",
        "Formula";
    CHOSEN_KEY: "Con * los que eligieron en {code}.",
        "Those chosen in {code} have a *.";
    UNMEASURED: "Sin medir: {n} de {of}.",
        "Not measured: {n} of {of}.";
    UNMEASURED_WORD: "sin medir",
        "not measured";
    DETAIL_TITLE: "Cómo se calcula cada uno",
        "How each is worked out";
    SO_MANY: "{n} de {of}",
        "{n} of {of}";
    PERCENT: "{n} %",
        "{n} %";
    ONE_DAY: "1 día",
        "1 day";
    DAYS: "{n} días",
        "{n} days";
    HOUR: "{n} h",
        "{n} h";
    NO_TREND: "sin anterior",
        "nothing before";
    TREND_BETTER: "mejor que {before} ({day})",
        "better than {before} ({day})";
    TREND_WORSE: "peor que {before} ({day})",
        "worse than {before} ({day})";
    TREND_SAME: "igual que el {day}",
        "the same as on {day}";
    TREND_UP: "sube desde {before} ({day})",
        "up from {before} ({day})";
    TREND_DOWN: "baja desde {before} ({day})",
        "down from {before} ({day})";
    LACKING: "{title}. Hace falta: {needs}.",
        "{title}. Needed: {needs}.";
    FROM_ANSWERS: "Sale de las respuestas {codes}.",
        "It comes from answers {codes}.";
    READ_AT: "Se tomó de: {source}.",
        "It was read at: {source}.";
    NO_SOURCE: "sin fuente anotada",
        "no source noted down";
    MEASURED_EVERY: "Se mide: {every}.",
        "It is measured: {every}.";
    AT_EACH_EVENT: "en cada evento",
        "at each event";
    FIGURE_NOTED: "Anotado: {title}, {value}, el {day}.",
        "Noted down: {title}, {value}, on {day}.";
    NOTHING_COUNTED: "Todavía no hay ninguna cifra que el programa pueda contar.",
        "There is no figure yet that the program can count.";
    COUNTED_SOURCE: "contado por el programa",
        "counted by the program";
    NEED_FIGURE: "Falta decir el indicador y su valor.",
        "The indicator and its value are missing.";
    NO_SUCH_INDICATOR: "No hay ningún indicador «{id}».",
        "There is no indicator \"{id}\".";
    ODD_FIGURE: "«{text}» no es una cifra de este indicador: enteros, o porcentajes de 0 a 100 con dos decimales.",
        "\"{text}\" is no figure of this indicator: whole numbers, or percentages from 0 to 100 with two decimals.";
    NO_COLUMNS: "El archivo no tiene las columnas indicador, fecha y valor.",
        "The file does not have the columns indicator, date and value.";
    ROW_WRONG: "Renglón {row}: {why}",
        "Row {row}: {why}";
}
