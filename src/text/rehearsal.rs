//! Sentences of `ensayo`.

use super::texts;

texts! {
    REHEARSAL: "Ver qué hará el portal con el catálogo antes de mandarlo",
        "See what the portal will do with the catalogue before it is sent";
    REHEARSAL_MORE: "Sin conectarse a ningún lado: dice cómo se llamará cada conjunto en un CKAN, qué etiquetas cambian o se pierden, qué no se aceptará, dónde se detiene la cosecha federal y qué campos faltan para cada quien.\n\nEjemplos:\n  apertura ensayo\n  apertura ensayo --perfil adela\n  apertura ensayo --perfil ckan --perfil google",
        "Without connecting to anything: says what each dataset will be called on a CKAN, which tags change or are lost, what will be refused, where the federal harvest stops and which fields are missing for whom.\n\nExamples:\n  apertura rehearsal\n  apertura rehearsal --profile adela\n  apertura rehearsal --profile ckan --profile google";
    PROFILE_OPTION: "Para quién: ckan, adela, pod, dcat-ap o google; se puede repetir",
        "For whom: ckan, adela, pod, dcat-ap or google; may be repeated";
    PROFILE_VALUE: "PERFIL", "PROFILE";
    PROFILE_UNKNOWN: "No hay ningún perfil «{name}».", "There is no profile \"{name}\".";
    PROFILE_UNKNOWN_TODO: "Los hay: {list}.", "There are: {list}.";
    PROFILE_CKAN: "Portal CKAN", "CKAN portal";
    PROFILE_ADELA: "ADELA y la cosecha federal", "ADELA and the federal harvest";
    PROFILE_POD: "Project Open Data 1.1", "Project Open Data 1.1";
    PROFILE_DCAT: "DCAT-AP 3", "DCAT-AP 3";
    PROFILE_GOOGLE: "Buscadores de datos", "Dataset search engines";
    TITLE: "Ensayo de publicación", "Rehearsal of publication";
    HEAD_DATASET: "Conjunto", "Dataset";
    HEAD_NAME: "Se llamará así", "It will be called";
    HEAD_FILES: "Salen", "Leave";
    HEAD_KEPT: "Se quedan", "Stay";
    SAME_IN: "Lo mismo en: {list}.", "The same in: {list}.";
    NOTHING: "Nada que señalar.", "Nothing to point out.";
    SUMMARY: "Conjuntos: {n}. No se aceptaría: {errors}. Falta: {missing}. Cambiaría: {warnings}.",
        "Datasets: {n}. Would be refused: {errors}. Missing: {missing}. Would change: {warnings}.";
    REFUSED_DETAIL: "{field} «{value}» {why}", "{field} \"{value}\" {why}";
    WHY_MISSING: "falta", "is missing";
    WHY_SHORT: "es demasiado corto", "is too short";
    WHY_LONG: "es demasiado largo", "is too long";
    WHY_SIGNS: "lleva signos que no se aceptan", "has signs that are not accepted";
    WHY_RESERVED: "es una página del propio portal", "is a page of the portal itself";
    WHY_EMAIL: "no es un correo válido", "is no valid e-mail";
    WHY_TWICE: "está dos veces", "is there twice";
    WHY_NO_ORGANIZATION: "necesita una organización", "needs an organisation";
    WHY_NUMBER: "no es un número", "is no number";
    WHY_DATE: "no es una fecha", "is no date";
    STOP_KIND: "no dice de qué orden de gobierno es (govType)", "it does not say which level of government it is of (govType)";
    STOP_THEME: "no tiene tema (theme)", "it has no theme (theme)";
    STOP_KEYWORDS: "las palabras clave no son una lista", "its keywords are no list";
    STOP_PERIOD: "el periodo no son dos fechas con una diagonal (temporal)", "its period is not two dates with a slash between them (temporal)";
    STOP_FILES: "los recursos no son una lista", "its resources are no list";
    PERIOD_OPEN: "sólo tiene fecha de inicio: como final saldrá el día de hoy", "it has only a start: today will be given as its end";
    PERIOD_LOST: "sólo tiene fecha final: el periodo no saldrá", "it has only an end: the period will not be told";
    URL_NONE: "no es una dirección de internet", "it is no address of the internet";
    URL_NUMBER: "usa un número en vez de un dominio", "it uses a number in place of a domain";
    URL_INSIDE: "sólo funciona dentro de tu red", "it works only inside your network";
    URL_PASSWORD: "trae un usuario o una contraseña", "it has a user name or a password in it";
    URL_BLANKS: "tiene espacios", "it has blanks";
    URL_ACCENTS: "tiene acentos o eñes", "it has accented letters";
}
