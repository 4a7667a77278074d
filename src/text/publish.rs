//! Sentences of `publicar` that its ways share.

use super::texts;

texts! {
    PUBLISH: "Poner los datos en línea: en un portal CKAN o en un sitio propio",
        "Put the data online: on a CKAN portal or on a site of one's own";
    PUBLISH_MORE: "Sólo sale lo que aprobaron las personas que dice el plan. Antes conviene apertura ensayo; después, apertura vigilar.\n\nEjemplos:\n  apertura publicar sitio sitio\n  apertura publicar ckan --ensayo",
        "Only what the people named in the plan approved leaves. Before it, apertura rehearsal is of use; after it, apertura watch.\n\nExamples:\n  apertura publish site site\n  apertura publish ckan --dry-run";

    // What comes next on the way online.
    NEXT_PUBLISH: "Publicación: «{title}» ya tiene sus aprobaciones y no está en línea. Sigue: {command}.",
        "Publication: \"{title}\" has its approvals and is not online. Next: {command}.";
    NEXT_APPROVE: "Publicación: «{title}» tiene archivo y le faltan aprobaciones. Sigue: {command}.",
        "Publication: \"{title}\" has a file and lacks approvals. Next: {command}.";
    NEXT_PREPARE: "Publicación: falta preparar el archivo de «{title}». Sigue: {command}.",
        "Publication: the file of \"{title}\" is not prepared yet. Next: {command}.";
    NEXT_WATCH: "Publicación: lo publicado todavía no se mide. Sigue: {command}.",
        "Publication: what is published was not measured yet. Next: {command}.";
    NEXT_BRIEF: "Publicación, lo que sigue: {command}",
        "Publication, what comes next: {command}";
    COMMAND_SITE: "apertura publicar sitio CARPETA", "apertura publish site FOLDER";
    COMMAND_CKAN: "apertura publicar ckan", "apertura publish ckan";
    COMMAND_APPROVE: "apertura aprobar {id}", "apertura approve {id}";
    COMMAND_PREPARE: "apertura preparar {file}", "apertura prepare {file}";
    COMMAND_WATCH: "apertura vigilar", "apertura watch";
    NEXT_ONE_MORE: "Hay otro conjunto igual.",
        "There is another dataset like that.";
    NEXT_MORE: "Hay otros {n} conjuntos igual.",
        "There are {n} other datasets like that.";

    // What a change of the plan was, after "Deshecho".
    DID_PREPARE: "lo que se anotó al preparar un archivo",
        "what was noted when a file was prepared";
    DID_APPROVAL: "una aprobación, dada o quitada",
        "an approval, given or taken back";
    DID_WITHDRAWAL: "el retiro de un conjunto",
        "the withdrawal of a dataset";
    DID_CKAN: "lo que se anotó al publicar en el portal",
        "what was noted when publishing on the portal";
    DID_SITE: "lo que se anotó al publicar el sitio",
        "what was noted when publishing the site";
    DID_WATCH: "lo que se midió de lo publicado",
        "what was measured of what is published";
    DID_REPORT: "el reporte de una persona, o su respuesta",
        "a report of a person, or its answer";
}
