//! Sentences of `vigilar`.

use super::texts;

texts! {
    WATCH: "Comprobar que lo publicado sigue vivo y al día",
        "Check that what is published is alive and up to date";

    // How a link was found.
    ALIVE: "viva",
        "alive";
    MOVED: "se mudó",
        "moved";
    BROKEN: "rota",
        "broken";
    UNREACHABLE: "sin respuesta",
        "no answer";
    REFUSED: "no se consulta",
        "not asked";
    UNASKED: "sin medir",
        "not measured";
    SAME: "igual",
        "same";
    CHANGED: "cambió",
        "changed";
    UNKNOWN: "no se sabe",
        "not known";

    // Why.
    WHY_ENDED: "La revisión se detuvo antes de llegar aquí.",
        "The check was stopped before it came here.";
    WHY_SILENT: "El sitio no contestó {n} veces seguidas; no se le preguntó más.",
        "The site did not answer {n} times in a row; it was not asked any more.";
    WHY_LOOP: "La dirección lleva a otras que regresan al mismo lugar.",
        "The address leads to others that come back to the same place.";
    WHY_HOPS: "La dirección lleva a otra más de {n} veces.",
        "The address leads to another one more than {n} times.";
    WHY_PAGE: "Contesta una página en lugar del archivo.",
        "A page answers in place of the file.";
    WHY_FORBIDDEN: "El sitio pide permiso para abrirla ({status}).",
        "The site asks for permission to open it ({status}).";
    WHY_GONE: "El archivo ya no está ahí ({status}).",
        "The file is no longer there ({status}).";
    WHY_SERVER: "El sitio contestó que tiene una falla ({status}).",
        "The site answered that it has a fault ({status}).";
    WHY_STATUS: "El sitio contestó {status}.",
        "The site answered {status}.";
    WHY_LATER: "El sitio pidió esperar {n} segundos.",
        "The site asked to wait {n} seconds.";
    WHY_BUSY: "El sitio pidió esperar.",
        "The site asked to wait.";
    WHY_NO_NAME: "El nombre del sitio no existe, o no hay internet.",
        "The name of the site does not exist, or there is no internet.";
    WHY_NO_CONNECTION: "El sitio no acepta la conexión.",
        "The site does not accept the connection.";
    WHY_SLOW: "No contestó completo en {n} segundos.",
        "It did not answer in full within {n} seconds.";
    WHY_PROTOCOL: "Contestó algo que no se entiende, o cortó la conexión.",
        "It answered something that is not understood, or broke the connection off.";
    WHY_CERTIFICATE: "El certificado del sitio no es de fiar.",
        "The certificate of the site cannot be trusted.";
    WHY_CERTIFICATE_NAME: "El certificado es de otro sitio.",
        "The certificate is of another site.";
    WHY_CERTIFICATE_OLD: "El certificado del sitio venció.",
        "The certificate of the site has expired.";
    WHY_CERTIFICATE_ISSUER: "No se reconoce quién emitió el certificado; al sitio le puede faltar un certificado intermedio.",
        "Whoever issued the certificate is not known; the site may lack an intermediate certificate.";

    // Figures.
    NOT_MEASURED: "sin medir",
        "not measured";
    SO_MANY: "{n} de {of}",
        "{n} of {of}";
    LINKS_ALIVE: "Ligas vivas",
        "Links alive";
    UP_TO_DATE: "Conjuntos al día",
        "Datasets up to date";
    BETTER: "Mejoró desde el {since}: {what}, de {was} a {is}.",
        "Better since {since}: {what}, from {was} to {is}.";
    WORSE: "Empeoró desde el {since}: {what}, de {was} a {is}.",
        "Worse since {since}: {what}, from {was} to {is}.";
    OVERDUE_MORE: "Empeoró desde el {since}: reportes vencidos, de {was} a {is}.",
        "Worse since {since}: reports past their term, from {was} to {is}.";
    OVERDUE_LESS: "Mejoró desde el {since}: reportes vencidos, de {was} a {is}.",
        "Better since {since}: reports past their term, from {was} to {is}.";

    // The badge.
    BADGE_LABEL: "datos abiertos",
        "open data";
    BADGE_LINKS: "{n} de {of} ligas vivas",
        "{n} of {of} links alive";
    BADGE_NO_LINKS: "ligas sin medir",
        "links not measured";
    BADGE_UNASKED: "({n} sin medir)",
        "({n} not measured)";
    BADGE_DATES: "{n} de {of} al día",
        "{n} of {of} up to date";
    BADGE_NO_DATES: "actualización sin medir",
        "updates not measured";
    BADGE_SAID: "({n} por su fecha declarada)",
        "({n} by their declared date)";
    BADGE_ON: "medido el {day}",
        "measured on {day}";
    BADGE_OLD: "medición antigua",
        "old measurement";
    BADGE_NOTHING: "{name}: lo publicado todavía no se mide.",
        "{name}: what is published was not measured yet.";
    BADGE_ABOUT: "{name}: {what}.",
        "{name}: {what}.";
    BADGE_OVERDUE: "Reportes ciudadanos vencidos: {n}.",
        "Reports of citizens past their term: {n}.";
}
