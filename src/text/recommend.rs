//! Sentences of `recomendados` and `obligaciones`: what others usually have, and what the law obliges to.

use super::texts;

texts! {
    OBLIGATIONS: "Ver qué obligaciones de transparencia no tienen conjunto todavía",
        "See which transparency obligations have no dataset yet";
    OBLIGATIONS_MORE: "Los artículos 65 y 66 de la ley de 2025, fracción por fracción: con qué conjunto se cumple cada una y cuáles faltan.",
        "Articles 65 and 66 of the law of 2025, fraction by fraction: which dataset fulfils each one and which have none.";
    RECOMMENDED: "Comparar el inventario con lo que otros suelen abrir",
        "Compare the inventory with what others usually open";
    RECOMMENDED_MORE: "32 conjuntos con su fundamento, cada cuándo se actualizan y qué datos de personas cuidar. Con «comprobar», revisa las columnas de un archivo.",
        "32 datasets with their legal ground, how often they are updated and which data of persons to mind. With 'check', it looks at the columns of a file.";
    CHECK: "Comparar un archivo con las columnas que debería tener",
        "Compare a file with the columns that it should have";
    CHECK_FILE: "El archivo",
        "The file";
    ONE_VALUE: "CONJUNTO",
        "DATASET";
    ONE: "Uno de la lista, con sus columnas: su número o sus palabras",
        "One of the list, with its columns: its number or words of it";
    AS_OPTION: "Con qué conjunto de la lista se compara, si no lo adivina",
        "Which dataset of the list to compare with, when it does not tell by itself";
    NOT_MINE_VALUE: "CUÁL",
        "WHICH";
    NOT_MINE_OPTION: "Anotar que éste no aplica aquí; con --motivo",
        "Note that this one does not apply here; with --why";
    WHY_VALUE: "MOTIVO",
        "WHY";
    WHY_OPTION: "Por qué no aplica",
        "Why it does not apply";
    ALL_OPTION: "También lo que ya está",
        "Also what is there already";
    CSV_OPTION: "La lista como tabla CSV",
        "The list as a CSV table";
}
