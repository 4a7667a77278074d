//! Sentences of `publicar` that its ways share.

use super::texts;

texts! {
    PUBLISH: "Poner los datos en línea: en un portal CKAN o en un sitio propio",
        "Put the data online: on a CKAN portal or on a site of one's own";
}
