//! Sentences of reading many plans of others.

use super::texts;

texts! {
    FAULT: "El programa falló al leerlo; los demás no se afectan.",
        "The program failed while reading it; the others are not affected.";
    ZIP_TOO_BIG: "El ZIP pesa más de {limit} MiB.",
        "The ZIP has more than {limit} MiB.";
    ZIP_TOO_MANY: "El ZIP tiene más de {limit} archivos.",
        "The ZIP has more than {limit} files.";
    ZIP_NESTED: "Es un ZIP dentro de otro, y no se abre. Sácalo y revísalo aparte.",
        "It is a ZIP inside another one and is not opened. Take it out and review it apart.";
    ZIP_GROWS: "Al descomprimirlo crece demasiado; no parece un plan.",
        "It grows too much when decompressed; it does not look like a plan.";
    ZIP_LOCKED: "Está cifrado con contraseña.",
        "It is locked with a password.";
    ZIP_BROKEN: "El ZIP está dañado en esta parte.",
        "The ZIP is damaged in this part.";
    ZIP_UNSUPPORTED: "Está comprimido de una forma que no sé leer.",
        "It is compressed in a way that I cannot read.";
}
