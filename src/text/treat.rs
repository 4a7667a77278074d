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
}
