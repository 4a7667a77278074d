//! Sentences of the commands.

use super::texts;

texts! {
    NO_FOLDER: "No pude saber en qué carpeta estoy: {why}", "I could not tell which folder I am in: {why}";
    DRY_RUN: "Ensayo: no escribí nada. Iría a {path}", "Rehearsal: I wrote nothing. It would go to {path}";
    WRITTEN: "Guardado en {path}", "Saved in {path}";
    GUIDE_NOT_UTF8: "El archivo {path} de la Guía no está en UTF-8.", "The file {path} of the Guide is not UTF-8.";
    GUIDE_UNREADABLE: "La Guía se buscó en {path}.", "The Guide was looked for in {path}.";
    GUIDE_BROKEN: "La Guía tiene errores y no se puede usar.", "The Guide has errors and cannot be used.";
    AND_LINE: "{before}\n  {place}: {what}", "{before}\n  {place}: {what}";
    NEXT_LINE: "{before}\n  {line}", "{before}\n  {line}";
    INTERRUPTED: "Todo lo que viste como «Guardado» está en {path}. Para seguir: apertura",
        "Everything that you saw as \"Saved\" is in {path}. To go on: apertura";
    NOTHING_SAVED: "No guardé nada.",
        "Nothing was saved.";
    SAVE: "Guardar", "Save";
    SAVE_NOT: "No guardar", "Do not save";
    NEEDS_PLAN: "No hay un plan aquí y no puedo preguntar cuál.", "There is no plan here and I cannot ask which.";
    NEEDS_PLAN_TODO: "Dilo con --plan RUTA, o empieza uno con apertura nuevo CARPETA.", "Name it with --plan PATH, or start one with apertura new FOLDER.";
    PLAN_EXISTS: "Ya hay un plan en {path}; no lo toqué.", "There is a plan in {path} already; I did not touch it.";
    PLAN_EXISTS_TODO: "Para seguir con ese: apertura continuar. Para otro, elige otra carpeta.", "To go on with that one: apertura resume. For another, choose another folder.";
    NO_SUCH_PLACE: "No hay un lugar «{place}» en este plan.", "There is no place \"{place}\" in this plan.";
    NO_SUCH_PLACE_TODO: "Sirve el número o nombre de una sección (2, inventario), la clave de una pregunta (E14) o la clave y el número del conjunto (I08 3).",
        "The number or name of a section (2, inventory), the code of a question (E14), or the code and the number of the dataset (I08 3).";
    ANSWERS_FAULTY: "El archivo de respuestas {file} tiene errores:", "The answers file {file} has errors:";
    ANSWERS_UNTOUCHED: "No usé ninguna de sus respuestas; el plan quedó como estaba.", "I used none of its answers; the plan was left as it was.";
    ANSWERS_NOT_UTF8: "El archivo {file} no está en UTF-8.", "The file {file} is not UTF-8.";
    ANSWERS_TAKEN: "Guardé {n} respuestas de {file}.", "I saved {n} answers from {file}.";
    ANSWERS_WOULD: "Ensayo: se guardarían {n} respuestas.", "Rehearsal: {n} answers would be saved.";
    STILL_MISSING: "Faltan {n} respuestas y no puedo preguntarlas:", "{n} answers are missing and I cannot ask for them:";
    STILL_SAFE: "Lo contestado está guardado en {path}.", "What is answered is saved in {path}.";
    STILL_TODO: "Agrégalas al archivo de respuestas, déjalas en [pending], o contéstalas con apertura continuar.",
        "Add them to the answers file, leave them in [pending], or answer them with apertura resume.";
    LAUNCH_HEAD: "apertura {version} · Plan de Apertura paso a paso", "apertura {version} · Opening Plan step by step";
    LAUNCH_OTHER: "English: 4", "Español: 4";
    LAUNCH_ASK: "¿Qué quieres hacer?", "What do you want to do?";
    LAUNCH_NEW: "Empezar un plan nuevo", "Start a new plan";
    LAUNCH_OPEN: "Abrir un plan que ya existe", "Open a plan that exists";
    LAUNCH_PLAIN: "Usar pantallas sencillas (lector de pantalla, pantalla chica)", "Use plain screens (screen reader, small screen)";
    LAUNCH_LANG: "English", "Español";
    LAUNCH_LEAVE: "Salir", "Leave";
    OPEN_ASK: "¿Dónde está el plan?", "Where is the plan?";
    OPEN_NOT_FOUND: "No encuentro un plan en {path}.", "I cannot find a plan in {path}.";
    FOLDER_ASK: "¿En qué carpeta guardo el plan?", "Which folder shall the plan go to?";
    FOLDER_HINT: "Si no existe, la hago. Nada sale de esta computadora.", "If it does not exist, I make it. Nothing leaves this computer.";
    FOLDER_ORIGIN: "esta computadora", "this computer";
    CHECKING: "Comprobando planes", "Checking plans";
    VERDICT_COMPLETE: "COMPLETO.", "COMPLETE.";
    VERDICT_INCOMPLETE: "LE FALTAN DATOS.", "INCOMPLETE.";
    VERDICT_ERRORS: "TIENE ERRORES.", "HAS ERRORS.";
    VERDICT_UNREADABLE: "NO SE PUEDE USAR.", "CANNOT BE USED.";
    VERDICT_COUNTS: "Errores: {errors}; sin contestar: {missing}; pendientes: {pending}; avisos: {warnings}.",
        "Errors: {errors}; unanswered: {missing}; pending: {pending}; warnings: {warnings}.";
    SEVERITY_ERROR: "Error", "Error";
    SEVERITY_MISSING: "Falta", "Missing";
    SEVERITY_PENDING: "Pendiente", "Pending";
    SEVERITY_WARNING: "Aviso", "Warning";
    SEVERITY_INFO: "Nota", "Note";
    AT_LINE: "(renglón {line})", "(line {line})";
    FINDING_NOWHERE: "{severity}: {message} {hint}", "{severity}: {message} {hint}";
    FINDING: "{severity} {place}: {message} {hint}", "{severity} {place}: {message} {hint}";
    DIFF_NONE: "Los dos planes dicen lo mismo.", "Both plans say the same.";
    DIFF_SOME: "{n} diferencias, del primero al segundo:", "{n} differences, from the first to the second:";
    NO_SUCH_QUESTION: "No hay una pregunta «{name}».", "There is no question \"{name}\".";
    NO_SUCH_QUESTION_TODO: "Las claves (E14, I08) están en el cuaderno: apertura guia cuaderno", "The codes (E14, I08) are in the workbook: apertura guide workbook";
    DOCTOR_HEAD: "Puedes enviar esto a quien te ayuda: no lleva nada de tu plan.", "You may send this to whoever helps you: it holds nothing of your plan.";
    DOCTOR_VERSION: "Versión", "Version";
    DOCTOR_SYSTEM: "Sistema", "System";
    DOCTOR_GUIDE: "Guía", "Guide";
    DOCTOR_FORMAT: "Formato de plan", "Plan format";
    DOCTOR_TERMINAL: "Hay terminal", "Is a terminal";
    DOCTOR_SIZE: "Tamaño", "Size";
    DOCTOR_TERM: "TERM", "TERM";
    DOCTOR_FACE: "Pantallas", "Screens";
    FACE_RICH: "con menús", "with menus";
    FACE_PLAIN: "sencillas", "plain";
    DOCTOR_LANGUAGE: "Idioma", "Language";
    DOCTOR_LOCALE: "LANG", "LANG";
    DOCTOR_LETTERS: "Letras", "Letters";
    DOCTOR_FOLDER: "Carpeta", "Folder";
    DOCTOR_WRITABLE: "Se puede escribir", "Can be written";
    DOCTOR_PLAN: "Plan que se abriría", "Plan that would open";
    DOCTOR_STATE: "Datos del programa", "Data of the program";
    UNDO_HEAD: "{n} cambios que se pueden deshacer, el más nuevo primero:", "{n} changes that can be undone, the newest first:";
    RECOVERED: "Rescaté {kept} renglones en {path}; {lost} no se pudieron leer. El archivo dañado quedó como estaba.",
        "I rescued {kept} lines into {path}; {lost} could not be read. The damaged file was left as it was.";
    RECOVER_NOTHING: "No pude rescatar nada de {path}.", "I could not rescue anything from {path}.";
    RECOVER_NOTHING_TODO: "Busca la copia .bak a su lado, o las copias diarias en la carpeta .apertura.", "Look for the .bak copy beside it, or the daily copies in the folder .apertura.";
    LINT_HEAD: "Guía {tag}: {questions} preguntas, {n} hallazgos.", "Guide {tag}: {questions} questions, {n} findings.";
    BASES_AT: "Pasaje", "Passage";
    BASES_WHY: "Por qué", "Why";
    BASES_CODES: "Preguntas", "Questions";
    TEMPLATE_FAULTY: "La plantilla del cuaderno tiene un error: {why}", "The workbook's template has an error: {why}";
    MORE_WARNINGS: "Hay {n} avisos más: apertura comprobar",
        "There are {n} more warnings: apertura check";
}
