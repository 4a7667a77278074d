//! Sentences of the catalogue.

use super::texts;

texts! {
    PRACTICE: "PRÁCTICA · {name}", "PRACTICE · {name}";
    PRACTICE_OF: "PRÁCTICA (municipio inventado) · {name}", "PRACTICE (invented municipality) · {name}";
    TITLE: "Datos abiertos de {name}",
        "Open data of {name}";
    DESCRIPTION: "Conjuntos de datos que publica {name}, con su periodicidad, su licencia y a quién preguntar.",
        "Datasets that {name} publishes, with their update cycle, licence and contact.";
    HIDDEN: "[dato personal oculto]",
        "[personal data hidden]";
    ADMINISTRATOR: "Administración de datos",
        "Data administration";
    OWN_PLAN: "Plan de apertura de {name}", "Opening plan of {name}";
    OWN_PLAN_ABOUT: "Conjuntos de datos que {name} se comprometió a abrir, con su fecha, su área, su licencia y lo que ya está publicado.",
        "Datasets that {name} promised to open, with their date, area and licence, and what is published already.";
    OWN_INVENTORY: "Inventario de datos de {name}", "Data inventory of {name}";
    OWN_INVENTORY_ABOUT: "Conjuntos de datos que tiene {name}: los que se abren y los que no, con la razón y el fundamento. Es la vista pública del inventario.",
        "Datasets that {name} holds: those that open and those that do not, with the reason and the legal ground. It is the public view of the inventory.";
    COLUMN_ID: "Identificador del conjunto", "Identifier of the dataset";
    COLUMN_TITLE: "Título del conjunto", "Title of the dataset";
    COLUMN_UNIT: "Área que lo genera", "Area that makes it";
    COLUMN_THEME: "Tema", "Theme";
    COLUMN_STATE: "Estado", "State";
    COLUMN_STATE_ABOUT: "Publicado: ya está en línea. Comprometido: tiene fecha. Sin fecha: se abre y aún no se promete cuándo. Retirado: se quitó de línea.",
        "Publicado: it is online. Comprometido: it has a date. Sin fecha: it opens, and no date is promised yet. Retirado: it was taken offline.";
    COLUMN_PROMISED: "Fecha comprometida", "Promised date";
    COLUMN_ISSUED: "Fecha en que se publicó", "Date of publication";
    COLUMN_SHIFTS: "Cambios de fecha", "Changes of date";
    COLUMN_SHIFTS_ABOUT: "Cuántas veces cambió la fecha comprometida.", "How often the promised date changed.";
    COLUMN_SHIFT_WHY: "Razón del último cambio de fecha", "Reason of the last change of date";
    COLUMN_PERIODICITY: "Periodicidad de actualización", "Update cycle";
    COLUMN_LICENSE: "Licencia", "Licence";
    COLUMN_ACCESS: "Nivel de acceso", "Access level";
    COLUMN_OPENS: "Se abre", "Opens";
    COLUMN_OPENS_ABOUT: "Si se abre completo, en parte o no se abre.", "Whether it opens whole, in part or not.";
    COLUMN_REASON: "Razón para no abrirlo, o no completo", "Reason not to open it, or not whole";
    COLUMN_GROUND: "Fundamento", "Legal ground";
    COLUMN_LAW: "Ley y artículo, con la fecha de la versión leída", "Law and article, with the date of the version read";
    COLUMN_UNTIL: "Reservado hasta", "Reserved until";
}
