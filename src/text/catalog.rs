//! Sentences of the catalogue.

use super::texts;

texts! {
    TITLE: "Datos abiertos de {name}",
        "Open data of {name}";
    DESCRIPTION: "Conjuntos de datos que publica {name}, con su periodicidad, su licencia y a quién preguntar.",
        "Datasets that {name} publishes, with their update cycle, licence and contact.";
    HIDDEN: "[dato personal oculto]",
        "[personal data hidden]";
    ADMINISTRATOR: "Administración de datos",
        "Data administration";
}
