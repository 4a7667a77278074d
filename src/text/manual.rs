//! Sentences of the manual.

use super::texts;

texts! {
    SITE: "Hacer el manual como sitio, en esta carpeta", "Make the manual as a site, in this folder";
}
