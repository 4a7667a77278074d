//! Sentences about files that do not have the form of a Guide.

use super::texts;

texts! {
    UNKNOWN_KEY: "no conozco la clave «{key}»; aquí van: {known}", "I do not know the key \"{key}\"; here go: {known}";
    MISSING_KEY: "falta la clave «{key}»", "the key \"{key}\" is missing";
    UNKNOWN_WORD: "«{key}» no es una de las palabras que valen: {known}", "\"{key}\" is not one of the words that count: {known}";
    OTHER_TYPE: "aquí va otro tipo de valor, y no {given}", "another type of value goes here, not {given}";
    DUPLICATE: "esta clave está dos veces", "this key is there twice";
    SYNTAX: "no se entiende como TOML: revisa comillas, corchetes y signos de igual", "it is not understood as TOML: check quotation marks, brackets and equal signs";

    // Legal grounds.
    LAW: "{law}, artículo {at}, versión {version}",
        "{law}, article {at}, version {version}";
    LAW_READ: "{law}, leída el {date}",
        "{law}, read on {date}";
    UNVERIFIED: "{what} (sin verificar)",
        "{what} (not verified)";
}
