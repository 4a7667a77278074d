//! Sentences of experiences.

use super::texts;

texts! {
    STORIES: "Experiencias de otros: buscarlas, contarlas, compartirlas",
        "Experiences of others: search them, tell them, share them";
    STORIES_MORE: "Ejemplos:\n  apertura experiencias basura\n  apertura experiencias --paso inventory\n  apertura experiencias --exportar experiencias/\n  apertura experiencias --importar https://red.example.mx/experiencias/",
        "Examples:\n  apertura stories waste\n  apertura stories --step inventory\n  apertura stories --export stories/\n  apertura stories --import https://network.example.mx/stories/";
    WORDS: "Palabras que buscar", "Words to look for";
    WORD: "PALABRA", "WORD";
    STEP: "Sólo las de un paso", "Only those of a step";
    STEP_WORD: "PASO", "STEP";
    DATASET: "Sólo las de un conjunto recomendado", "Only those of a recommended dataset";
    POPULATION: "De municipios con población parecida", "Of municipalities of a population like this";
    FROM: "Reunirlas también de estos planes", "Gather them from these plans too";
    EXPORT: "Guardarlas en una carpeta para compartir", "Keep them in a folder to share";
    IMPORT: "Traer las de otros: archivo, carpeta o dirección", "Bring those of others: file, folder or address";
    PLACE: "LUGAR", "PLACE";
    NEW: "Contar una experiencia del plan", "Tell an experience of the plan";
}
