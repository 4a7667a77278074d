//! Sentences of calibrated review.

use super::texts;

texts! {
    RUBRIC: "Revisar con una rúbrica: asignar, calificar a ciegas, comparar",
        "Review with a rubric: assign, mark blind, compare";
    RUBRIC_MORE: "Una rúbrica es un archivo con preguntas, criterios y la evidencia que piden. Dos personas califican sin verse; el acuerdo dice en qué preguntas no coinciden y alguien dirime.",
        "A rubric is a file with questions, criteria and the evidence that they ask for. Two people mark without seeing each other; the agreement tells which questions they differ on, and somebody settles.";
    NEW: "Escribir una rúbrica que empezar", "Write a rubric to begin with";
    CHECK: "Comprobar una rúbrica", "Check a rubric";
    ASSIGN: "Repartir planes entre quienes califican", "Share plans out among markers";
    MARK: "Calificar planes", "Mark plans";
    AGREEMENT: "Qué tanto coinciden", "How far markers agree";
    SETTLE: "Dirimir diferencias", "Settle differences";
    READ: "Leer una pregunta en todos los planes", "Read one question across all plans";
    FILE_ABOUT: "La rúbrica", "The rubric";
    PATHS: "Planes, carpetas o ZIP", "Plans, folders or ZIPs";
}
