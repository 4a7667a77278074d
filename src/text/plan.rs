//! Sentences about the plan file.

use super::texts;

texts! {
    SHAPE_TEXT: "un texto entre comillas, por ejemplo \"Obras Públicas\"", "a text in quotation marks, for example \"Public Works\"";
    SHAPE_WHOLE: "un número sin comillas, por ejemplo 38214", "a number without quotation marks, for example 38214";
    SHAPE_DAY: "una fecha sin comillas, por ejemplo 2026-02-02", "a date without quotation marks, for example 2026-02-02";
    SHAPE_LIST: "una lista de textos, por ejemplo [\"csv\", \"xlsx\"]", "a list of texts, for example [\"csv\", \"xlsx\"]";
    SHAPE_TABLE: "una sección con sus propias claves", "a section with keys of its own";
    TITLE: "Plan de Apertura · {name}", "Opening Plan · {name}";
    UNREADABLE: "No pude leer el plan {path}.", "I could not read the plan {path}.";
    UNREADABLE_REASON: "{before}\n  {line}: {message} {hint}", "{before}\n  {line}: {message} {hint}";
    UNREADABLE_SAFE: "El archivo quedó como estaba.", "The file was left as it was.";
    UNREADABLE_BAK: "Hay una copia de la versión anterior en {bak}. Para rescatar lo que se pueda en un archivo nuevo: apertura recuperar {path}",
        "There is a copy of the previous version in {bak}. To rescue what can be rescued into a new file: apertura recover {path}";
    UNREADABLE_RECOVER: "Para rescatar lo que se pueda en un archivo nuevo: apertura recuperar {path}",
        "To rescue what can be rescued into a new file: apertura recover {path}";
    NEWER_READ_ONLY: "Este plan se hizo con una versión más nueva de apertura. Lo abro sólo para verlo; no cambiaré nada.",
        "This plan was made with a newer version of apertura. I open it only to look at it; I will change nothing.";
    NO_PLAN: "No encontré un plan aquí ni en las carpetas de arriba.", "I found no plan here or in the folders above.";
    NO_PLAN_TODO: "Para empezar uno: apertura nuevo. Para abrir otro: apertura --plan RUTA", "To start one: apertura new. To open another: apertura --plan PATH";
    LINE: "renglón {line}", "line {line}";
}
