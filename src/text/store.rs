//! Sentences about files: opening a plan, holding it, saving it, and the outputs made from it.

use super::texts;

texts! {
    // Opening.
    MISSING: "No encontré el plan {path}.", "I did not find the plan {path}.";
    NO_FILE: "No encontré el archivo {path}.", "I did not find the file {path}.";
    NO_FILE_TODO: "Revisa el nombre y la carpeta.", "Check the name and the folder.";
    MISSING_TODO: "Revisa el nombre y la carpeta, o empieza un plan nuevo.",
        "Check the name and the folder, or start a new plan.";
    EMPTY: "El archivo {path} está vacío.", "The file {path} is empty.";
    EMPTY_TODO: "Si antes tenía respuestas, búscalo en la papelera o en el historial de versiones de la carpeta.",
        "If it had answers before, look in the recycle bin or in the version history of the folder.";
    HAS_BACKUP: "La revisión anterior está en {path}.", "The previous revision is in {path}.";
    IS_LINK: "{path} es un enlace a otro archivo, y por seguridad no sigo enlaces.",
        "{path} is a link to another file, and for safety I do not follow links.";
    IS_LINK_TODO: "Indica el archivo al que lleva el enlace.", "Name the file that the link leads to.";
    IS_FOLDER: "{path} es una carpeta, no un archivo.", "{path} is a folder, not a file.";
    IS_FOLDER_TODO: "Escribe también el nombre del archivo, por ejemplo plan.toml.",
        "Give the name of the file too, for example plan.toml.";
    IS_SPECIAL: "{path} no es un archivo común: es un dispositivo o un canal entre programas.",
        "{path} is not an ordinary file: it is a device or a channel between programs.";
    TOO_BIG: "{path} pesa {size} KiB, y un plan puede pesar hasta {limit} KiB.",
        "{path} has {size} KiB, and a plan can have up to {limit} KiB.";
    TOO_BIG_TODO: "Comprueba que sea un plan y no otro archivo.", "Check that it is a plan and not another file.";
    UNREADABLE: "No tengo permiso para leer {path}.", "I have no permission to read {path}.";
    UNREADABLE_TODO: "Pide permiso a quien administra la carpeta, o copia el archivo a una carpeta tuya.",
        "Ask whoever manages the folder for permission, or copy the file to a folder of yours.";
    UNREAD: "El disco o la red no dejaron leer {path}.", "The disk or the network did not let me read {path}.";
    UNREAD_TODO: "Revisa la conexión o la memoria USB e inténtalo otra vez.",
        "Check the connection or the USB stick and try again.";
    UNTOUCHED: "No cambié nada.", "I changed nothing.";
    CODE: "(Código del sistema: {code}.)", "(System code: {code}.)";

    // Creating.
    EXISTS: "Ya hay un archivo en {path}.", "There is already a file at {path}.";
    OTHER_NAME: "Elige otro nombre u otra carpeta.", "Choose another name or another folder.";

    // Saving.
    MAKE_ROOM: "Libera espacio y repite la orden, o elige otra carpeta.",
        "Make room and repeat the command, or choose another folder.";
    FULL: "No pude guardar {path}: no hay espacio en el disco.",
        "I could not save {path}: there is no space left on the disk.";
    FORBIDDEN: "No pude guardar {path}: la carpeta o el archivo son de sólo lectura, o no tienes permiso.",
        "I could not save {path}: the folder or the file is read-only, or you have no permission.";
    HELD: "No pude guardar {path}: otro programa lo tiene abierto.",
        "I could not save {path}: another program has it open.";
    FOLDER_GONE: "No pude guardar {path}: ya no encuentro su carpeta.",
        "I could not save {path}: I can no longer find its folder.";
    BROKEN: "No pude guardar {path}: el disco o la red fallaron.",
        "I could not save {path}: the disk or the network failed.";
    GONE: "El plan ya no está en {path}: alguien lo movió, le cambió el nombre o lo borró.",
        "The plan is no longer at {path}: somebody moved, renamed or deleted it.";
    KEPT: "Tus respuestas anteriores están intactas en {path}.", "Your earlier answers are intact in {path}.";
    IN_MEMORY: "Tus respuestas siguen aquí mientras no cierres el programa.",
        "Your answers are still here as long as you do not close the program.";
    KEPT_COPY: "Hay una copia de lo último guardado en {path}.", "There is a copy of what was last saved in {path}.";
    SAVE_ELSEWHERE: "Guarda el plan en otra carpeta o en una memoria USB.",
        "Save the plan in another folder or on a USB stick.";
    OVERGROWN: "Con esta respuesta el plan pasaría de {limit} KiB, y después ya no podría abrirlo.",
        "With this answer the plan would have over {limit} KiB, and I could not open it afterwards.";
    OVERGROWN_TODO: "Acorta el texto o pon lo largo en un archivo aparte.",
        "Shorten the text or put the long part in a file of its own.";
    NOTHING_TO_SAVE: "No guardé {path}: lo que iba a escribir estaba vacío.",
        "I did not save {path}: what I was about to write was empty.";
    REMAKE: "Tu plan está intacto, y este archivo se puede volver a hacer.",
        "Your plan is intact, and this file can be made again.";

    // Before the first question.
    NOT_WRITABLE: "No puedo guardar en la carpeta {path}.", "I cannot save in the folder {path}.";
    MARKED_READ_ONLY: "El plan {path} está marcado como de sólo lectura.", "The plan {path} is marked as read-only.";
    NOTHING_LOST: "Todavía no has contestado nada, así que no se pierde nada.",
        "You have not answered anything yet, so nothing is lost.";
    OTHER_FOLDER: "Elige otra carpeta, por ejemplo Documentos.", "Choose another folder, for example Documents.";

    // Several people, one plan.
    SOMEBODY: "otra persona", "somebody else";
    SOME_MACHINE: "otra computadora", "another computer";
    LOCKED: "{person} tiene abierto el plan en {machine} desde {since}.",
        "{person} has the plan open on {machine} since {since}.";
    LOCKED_UNKNOWN: "El plan está abierto en otra ventana o en otra computadora.",
        "The plan is open in another window or on another computer.";
    READ_ONLY: "Aquí puedes leerlo, pero no cambiarlo.", "Here you can read it, but not change it.";
    LOCKED_SAFE: "No cambié nada: lo que hay en el plan es de quien lo tiene abierto.",
        "I changed nothing: what is in the plan belongs to whoever has it open.";
    LOCKED_TODO: "Espera a que lo cierre, o guarda lo tuyo con otro nombre.",
        "Wait until it is closed there, or save yours under another name.";
    NO_LOCK: "Esta carpeta no permite apartar el plan. Si alguien más lo cambia mientras tanto, lo notaré al guardar.",
        "This folder does not let me reserve the plan. If somebody changes it meanwhile, I will notice when saving.";
    LEFT_OPEN: "{person} abrió el plan en {machine} el {since} y no consta que lo haya cerrado. Si sigue abierto allá, ciérralo antes de seguir aquí.",
        "{person} opened the plan on {machine} on {since} and there is no record that it was closed. If it is still open there, close it before going on here.";
}
