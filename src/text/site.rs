//! Sentences of `publicar sitio`. Those of its pages are in `site_pages`.

use super::texts;

texts! {
    SITE: "Hacer un sitio de datos abiertos en una carpeta",
        "Make an open-data site in a folder";
    SITE_MORE: "Hace en la carpeta un sitio completo: portada, buscador, una página por conjunto con vista previa, gráficas y mapa, los archivos y el catálogo para programas. Se copia a cualquier espacio web, o se abre sin internet.\n\nSólo salen los conjuntos que aprobaron todas las personas que el plan nombra, y nunca una columna privada. Lo que ya se publicó conserva su dirección. Nada que no haya escrito este programa se borra ni se cambia.\n\nEjemplos:\n  apertura publicar sitio sitio\n  apertura publicar sitio sitio --direccion https://datos.ejemplo.gob.mx\n  apertura publicar sitio sitio --color \"#7a1f2b\" --logotipo escudo.png\n  apertura publicar sitio sitio --ensayo",
        "Makes a whole site in the folder: home, search, a page for each dataset with preview, charts and map, the files and the catalogue for programs. Copy it to any web space, or open it without a network.\n\nOnly datasets that everybody named in the plan approved go out, and never a private column. What was published keeps its address. Nothing that this program did not write is removed or changed.\n\nExamples:\n  apertura publish site site\n  apertura publish site site --url https://datos.ejemplo.gob.mx\n  apertura publish site site --colour \"#7a1f2b\" --logo arms.png\n  apertura publish site site --dry-run";
    SITE_FOLDER: "Carpeta del sitio; si falta, la que dice el plan",
        "Folder of the site; the one in the plan when left out";
    URL_VALUE: "DIRECCIÓN",
        "ADDRESS";
    URL_OPTION: "Dirección en la que se verá la carpeta",
        "Address that the folder is served at";
    COLOUR_VALUE: "#RRGGBB",
        "#RRGGBB";
    COLOUR_OPTION: "Color de la institución",
        "Colour of the institution";
    LOGO_OPTION: "Escudo o logotipo: PNG, JPEG, SVG o WebP",
        "Arms or logo: PNG, JPEG, SVG or WebP";

    NO_FOLDER: "No se dijo en qué carpeta hacer el sitio.",
        "No folder was named for the site.";
    NO_FOLDER_TODO: "Escríbela: apertura publicar sitio CARPETA",
        "Name it: apertura publish site FOLDER";
    FOLDER_OF_PLAN: "{path} es la carpeta del plan, o está por encima: todo lo que tiene quedaría a la vista.",
        "{path} is the folder of the plan, or above it: everything in it would be seen by all.";
    FOLDER_OF_PLAN_TODO: "Usa una carpeta sólo para el sitio: apertura publicar sitio sitio",
        "Use a folder for the site alone: apertura publish site site";
    MEMORY_BAD: "{path} no se entiende: ahí está qué se publicó y con qué dirección.",
        "{path} cannot be understood: it says what was published and at which address.";
    MEMORY_BAD_TODO: "Recupera una copia de ese archivo, o haz el sitio en otra carpeta.",
        "Bring back a copy of that file, or make the site in another folder.";
    URL_BAD: "«{url}» no es una dirección web completa.",
        "\"{url}\" is not a whole web address.";
    URL_BAD_TODO: "Escríbela con https://, por ejemplo https://datos.ejemplo.gob.mx",
        "Write it with https://, for example https://datos.ejemplo.gob.mx";
    LOGO_BAD: "{path} no es una imagen PNG, JPEG, SVG o WebP de 4 MB o menos.",
        "{path} is no PNG, JPEG, SVG or WebP picture of 4 MB or less.";
    LOGO_BAD_TODO: "Guarda el escudo en uno de esos formatos.",
        "Save the arms in one of those formats.";
    NOBODY: "Ningún conjunto se puede publicar todavía.",
        "No dataset can be published yet.";
    NOBODY_TODO: "Pide lo que falta con apertura aprobar, y vuelve a intentarlo.",
        "Ask for what is missing with apertura approve, and try again.";
    EMPTY: "El plan no tiene conjuntos que se abran.",
        "The plan has no datasets that open.";
    EMPTY_TODO: "Di en el plan qué conjuntos son públicos, y prepara sus archivos.",
        "Say in the plan which datasets are public, and prepare their files.";
    STOPPED: "Se pidió terminar.",
        "It was asked to end.";
    STOPPED_TODO: "Repite la orden cuando quieras.",
        "Say it again whenever you like.";
    NOTHING_WRITTEN: "No se escribió nada.",
        "Nothing was written.";
    FILES_WRONG: "Hay archivos que no son los que dice el plan.",
        "Some files are not those that the plan says.";
    FILES_WRONG_TODO: "Prepáralos otra vez con apertura preparar.",
        "Prepare them again with apertura prepare.";
    FILE_GONE: "{dataset}: no se pudo leer {path}",
        "{dataset}: {path} could not be read";
    FILE_CHANGED: "{dataset}: {path} cambió después de prepararlo",
        "{dataset}: {path} changed after it was prepared";
    THERE: "En la carpeta hay archivos que no hizo este programa y que el sitio cambiaría: {list}.",
        "The folder has files that this program did not make and that the site would change: {list}.";
    THERE_TODO: "Usa otra carpeta, o repite la orden con --si para cambiarlos.",
        "Use another folder, or say it again with --yes to change them.";

    TITLE: "Sitio de datos abiertos",
        "Open-data site";
    IN_SITE_ONE: "1 conjunto en el sitio. Archivos para descargar: {files}.",
        "1 dataset in the site. Files to download: {files}.";
    IN_SITE: "{n} conjuntos en el sitio. Archivos para descargar: {files}.",
        "{n} datasets in the site. Files to download: {files}.";
    CHANGED: "Se escribieron {n} de {of} archivos de la carpeta; los demás ya estaban iguales.",
        "{n} of {of} files of the folder were written; the others were the same already.";
    CHANGED_ALL: "Se escribieron {n} archivos en la carpeta.",
        "{n} files were written in the folder.";
    UNCHANGED: "Nada cambió: los {of} archivos de la carpeta ya estaban iguales.",
        "Nothing changed: the {of} files of the folder were the same already.";
    WOULD: "Ensayo: se escribirían {n} de {of} archivos en {path}. No se escribió nada.",
        "Dry run: {n} of {of} files would be written in {path}. Nothing was written.";
    WAITING_TITLE: "Esperan aprobación",
        "Waiting for approval";
    EMPTY_TITLE: "Sin archivo que pueda salir; se preparan con apertura preparar",
        "Without a file that may leave; apertura prepare makes it";
    NO_FILE: "{dataset}: no tiene archivo que pueda salir; se prepara con apertura preparar",
        "{dataset}: it has no file that may leave; apertura prepare makes it";
    WAITING: "{dataset}: falta {who}",
        "{dataset}: {who} is missing";
    WAITING_NOBODY: "{dataset}: el plan no dice quién lo aprueba",
        "{dataset}: the plan does not say who approves it";
    WAITING_STALE: "{who} (aprobó otro contenido)",
        "{who} (approved another content)";
    WAITING_STAYS: "Sigue en línea como se aprobó antes.",
        "It stays online as it was approved before.";
    KEPT_TITLE: "Archivos que no salen",
        "Files that do not leave";
    KEPT: "{dataset}, {file}: {why}",
        "{dataset}, {file}: {why}";
    KEPT_PERSONAL: "tiene datos personales sin tratar",
        "has personal data that were not treated";
    KEPT_UNKNOWN: "nadie dijo si tiene datos personales",
        "nobody said whether it has personal data";
    KEPT_PART: "falta preparar la parte que se abre",
        "the part that opens was not prepared";
    KEPT_MISSING: "no hay archivo ni dirección",
        "there is neither a file nor an address";
    RECEIPT: "Recibo {folio}: {path}",
        "Receipt {folio}: {path}";
    SEE: "Para verlo, abre {path}. Para publicarlo, copia la carpeta entera a tu espacio web.",
        "To see it, open {path}. To publish it, copy the whole folder to your web space.";
    NO_URL: "Cuando sepas en qué dirección se verá, dilo con --direccion: los buscadores la necesitan.",
        "Once you know its address, say it with --url: search engines need it.";
    MORE: "… y {n} más",
        "… and {n} more";
    UNREAD: "{dataset}: no se pudo mirar {path} para la vista previa",
        "{dataset}: {path} could not be looked at for the preview";
}
