//! Sentences of the review of many plans.

use super::texts;

texts! {
    REVIEW: "Revisar planes de otros: uno o miles",
        "Review plans of others: one or thousands";
    REVIEW_MORE: "Lee archivos, carpetas y ZIP. Cada plan se lee por separado; lo que no se puede leer se nombra con su razón y lo demás sigue. Nada de los planes se cambia, salvo con --comentar, que escribe observaciones. Termina con 0 si todo se pudo leer y con 6 si algo no.\n\nEjemplos:\n  apertura revisar planes/\n  apertura revisar planes/xalapa.toml --comentar --como \"Ana Ruiz\"\n  apertura revisar envio.zip --csv --salida avance.csv",
        "Reads files, folders and ZIPs. Each plan is read on its own; what cannot be read is named with its reason and the rest goes on. Nothing of the plans is changed, except with --comment, which writes remarks. It ends with 0 when all could be read and with 6 when something could not.\n\nExamples:\n  apertura review plans/\n  apertura review plans/xalapa.toml --comment --as \"Ana Ruiz\"\n  apertura review batch.zip --csv --output progress.csv";
    PATHS: "Planes, carpetas o ZIP",
        "Plans, folders or ZIPs";
    COMMENT: "Escribir observaciones dentro de los planes, una por una",
        "Write remarks inside the plans, one by one";
    AS_WHO: "Quién revisa",
        "Who reviews";
    PERSON: "NOMBRE",
        "NAME";
    CHANGES: "Sólo lo que cambió desde tu última revisión",
        "Only what changed since your last review";
    RULES_OPTION: "Mostrar las reglas y el puntaje publicados",
        "Show the published rules and score";
    THREADS: "Cuántos hilos leen",
        "How many threads read";
    END_OF_YEAR: "el fin del año",
        "the end of the year";
    THE_PLAN: "del plan",
        "of the plan";
    NOBODY: "nadie, según el plan",
        "nobody, says the plan";
    CSV: "Como CSV", "As CSV";
    XLSX: "Como libro de Excel", "As an Excel workbook";
    HTML: "Como una página HTML", "As an HTML page";
}
