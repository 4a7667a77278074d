//! Sentences of `documentar`.

use super::texts;

texts! {
    DOCUMENT: "Escribir el diccionario, el LÉEME y el esquema de un conjunto",
        "Write the dictionary, the README and the schema of a dataset";
}
