//! Sentences of sharing a plan.

use super::texts;

texts! {
    SHARE: "Compartir el plan sin lo que no debe salir",
        "Share the plan without what should not leave";
    SHARE_MORE: "Antes de escribir muestra qué sale y qué se queda. Se quedan las notas, los conjuntos privados o reservados, los nombres, los teléfonos, los correos personales, las rutas de archivos, quién dijo o pidió qué, y las observaciones. Con --con sale además: nombres (de las dos personas con papel), observaciones, reservas (lo que dice de ellas el inventario público).\n\nLa copia es un plan completo, con el mismo identificador: quien la reciba puede anotarla, y unir devuelve lo anotado sin borrar nada.\n\nEjemplos:\n  apertura compartir --ensayo\n  apertura compartir --con nombres --salida para-la-red.toml",
        "Before writing it shows what leaves and what stays. Notes, private or reserved datasets, names, telephones, personal mail, paths of files, who said or asked what, and remarks stay. With --with there leave too: names (of the two people with a role), remarks, reserves (what the public inventory says of them).\n\nThe copy is a whole plan with the same id: whoever gets it can write remarks in it, and merge brings them back without deleting anything.\n\nExamples:\n  apertura share --dry-run\n  apertura share --with names --output for-the-network.toml";
    KEEP: "Lo que sí debe salir: nombres, observaciones, reservas",
        "What should leave after all: names, remarks, reserves";
    PART: "PARTE", "PART";

    TOKEN: "[se queda en la institución]", "[stays with the institution]";
    HEAD_WHAT: "Copia para compartir, hecha el {on}. No es el plan original.",
        "Copy to share, made on {on}. It is not the original plan.";
    HEAD_STAYS: "Lo que falta aquí se quedó en la institución: notas, contactos, conjuntos reservados.",
        "What is missing here stayed with the institution: notes, contacts, reserved datasets.";
    HEAD_BACK: "Lo que se anote en ella vuelve al original con: apertura unir",
        "What is written in it goes back to the original with: apertura merge";

    EXTRA_NAMES: "nombres", "names";
    EXTRA_REMARKS: "observaciones", "remarks";
    EXTRA_RESERVES: "reservas", "reserves";
    ODD_EXTRA: "No conozco la parte «{word}».", "I do not know the part \"{word}\".";
    ODD_EXTRA_TODO: "Puede ser: nombres, observaciones, reservas.", "It can be: names, remarks, reserves.";

    WHY_RESERVE: "Conjuntos privados o reservados, y lo que se dice de ellos",
        "Private or reserved datasets, and what is said of them";
    WHY_NOTE: "Notas", "Notes";
    WHY_NAME: "Nombres de personas", "Names of people";
    WHY_PHONE: "Teléfonos", "Telephones";
    WHY_MAIL: "Correos que no son de contacto público", "Mail that is no public contact";
    WHY_PATH: "Rutas de archivos", "Paths of files";
    WHY_WHO: "Quién dijo o sabe algo", "Who said or knows something";
    WHY_ASKER: "Folios y listas de quienes pidieron datos", "Folios and lists of those who asked for data";
    WHY_REMARK: "Observaciones", "Remarks";
    WHY_STORY: "Experiencias que no se comparten", "Stories that are not shared";
    WHY_PAY: "Sueldos por papel", "Pay by role";
    WHY_SEEN: "Lo que se vio en los archivos", "What was seen in the files";
    WHY_COLUMN: "Columnas de listas importadas", "Columns of imported lists";
    WHY_ADDRESS: "Direcciones que no son de la web", "Addresses that are not of the web";
    WHY_ODD: "Llaves que el formato no conoce", "Keys that the format does not know";
    WHY_COPY: "Marcas de una copia anterior", "Marks of an earlier copy";
    WHY_WAY: "Cómo volver a versiones anteriores de la Guía", "How to go back to earlier versions of the Guide";

    TITLE: "Qué saldría al compartir {path}", "What would leave when {path} is shared";
    COL_PART: "Parte", "Part";
    COL_LEAVES: "Sale", "Leaves";
    COL_HIDDEN: "Sale con algo oculto", "Leaves with something hidden";
    COL_STAYS: "Se queda", "Stays";
    DATASETS: "Conjuntos que salen: {n}. Que se quedan: {held} (la copia sólo dice cuántos).",
        "Datasets that leave: {n}. That stay: {held} (the copy only says how many).";
    DATASETS_TOLD: "Conjuntos que salen: {n}. De los que se quedan sale lo que dice el inventario público: {held}.",
        "Datasets that leave: {n}. Of those that stay, what the public inventory says leaves: {held}.";
    STAYS: "Se queda en la institución:", "It stays with the institution:";
    STAYS_LINE: "{why}: {n}. {list}", "{why}: {n}. {list}";
    STAYS_BARE: "{why}: {n}", "{why}: {n}";
    MORE: "y {n} más", "and {n} more";
    HIDES: "Sale con algo oculto: {list}", "It leaves with something hidden: {list}";
    WITH: "Sale además, porque así lo pediste: {list}", "It leaves too, because you asked for it: {list}";
    ASK_NAMES: "¿Salen los nombres del enlace y de quien administra los datos?",
        "Do the names of the liaison and of the data administrator leave?";
    NAMES_STAY: "No, sólo sus puestos", "No, only their posts";
    NAMES_LEAVE: "Sí, con sus nombres", "Yes, with their names";
    ASK: "¿Escribo la copia en {path}?", "Shall I write the copy to {path}?";
    WRITE: "Escribir la copia", "Write the copy";
    WRITE_NOT: "No escribir nada", "Write nothing";
    NEEDS_YES: "Antes de escribir alguien tiene que ver qué sale, y no puedo preguntar.",
        "Before writing somebody has to see what leaves, and I cannot ask.";
    NEEDS_YES_TODO: "Revisa con --ensayo y repite con --si.", "Look at it with --dry-run and repeat with --yes.";
    ITSELF: "La copia no puede ir en el lugar del plan: {path}", "The copy cannot go where the plan is: {path}";
    ITSELF_TODO: "Di otro archivo con --salida.", "Say another file with --output.";
    ALREADY: "Este plan ya es una copia para compartir.", "This plan is a copy to share already.";
    ALREADY_TODO: "Compártela tal cual, o haz otra del plan original.",
        "Share it as it is, or make another of the original plan.";
    FILE: "{name}-para-compartir.toml", "{name}-to-share.toml";
    FOLIO: "Folio de la copia: {folio}", "Folio of the copy: {folio}";

    PART_INSTITUTION: "Institución", "Institution";
    PART_DATASET: "Conjuntos", "Datasets";
    PART_DEMAND: "Demanda", "Demand";
    PART_PENDING: "Pendientes", "Pending";
    PART_NOTE: "Notas", "Notes";
    PART_ORIGIN: "Origen de las respuestas", "Origin of answers";
    PART_REMARK: "Observaciones", "Remarks";
    PART_STORY: "Experiencias", "Experiences";
    PART_COST: "Costo", "Cost";
    PART_SCAN: "Escaneos", "Scans";
    PART_REMOVED: "Conjuntos que dejaron el plan", "Datasets that left the plan";
    PART_IMPORT: "Listas importadas", "Imported lists";
    PART_DECLINED: "Lo que no aplica, con su motivo", "What is not for us, with the reason";
    PART_NOT_APPLICABLE: "Preguntas que no aplican", "Questions that do not apply";
    PART_RECEIPT: "Acuses de publicación", "Receipts of publication";
    PART_REPORT: "Reportes ciudadanos", "Reports of citizens";
    PART_WATCH: "Mediciones", "Measurements";
}
