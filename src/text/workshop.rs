//! Sentences of invented municipalities and of their key.

use super::texts;

texts! {
    WORKSHOP: "Practicar con un municipio inventado, sin riesgo",
        "Practise with an invented municipality, without risk";
    WORKSHOP_MORE: "Sin nada más, abre los ejercicios.\n\nEjemplos:\n  apertura taller nuevo pequeno practica/\n  apertura taller practica/",
        "Without more, it opens the exercises.\n\nExamples:\n  apertura workshop new small practice/\n  apertura workshop practice/";
    NEW: "Crear un municipio inventado para practicar", "Make an invented municipality to practise with";
    MARK: "Calificar una práctica con su clave", "Mark a practice with its key";
    TOWN: "MUNICIPIO", "TOWN";
    TOWN_ABOUT: "El municipio: pequeno, mediano o grande", "The town: small, middle or large";
    FOLDER_ABOUT: "La carpeta de la práctica", "The folder of the practice";
}
