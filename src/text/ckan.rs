//! Sentences of `publicar ckan`.

use super::texts;

texts! {
    CKAN: "Publicar en un portal CKAN",
        "Publish on a CKAN portal";
    CKAN_MORE: "Sube al portal los conjuntos abiertos del plan: primero como borradores que sólo ve tu organización, y a la vista de todos cuando cada quien dio su visto bueno. Si se corta, repite la orden: sigue donde se quedó y no duplica nada. Sólo se envía lo que cambió.\n\nLa clave del portal («token de API») se lee de la variable APERTURA_CKAN_TOKEN, del llavero del equipo o se pregunta sin mostrarla. Nunca se escribe en la orden.\n\nEjemplos:\n  apertura publicar ckan --portal https://datos.ejemplo.gob.mx --organizacion villa-ejemplo\n  apertura publicar ckan --ensayo\n  apertura publicar ckan --retirar luminarias --motivo \"Tenía errores de medición\" --acuerdo \"Grupo de trabajo, sesión 4\"",
        "Uploads the open datasets of the plan to the portal: first as drafts that only your organisation sees, and in everybody's sight when each person agreed. If it is cut off, repeat the command: it goes on where it stopped and does nothing twice. Only what changed is sent.\n\nThe key of the portal (\"API token\") is read from the variable APERTURA_CKAN_TOKEN, from the keyring of the machine, or asked for without showing it. It is never written in the command.\n\nExamples:\n  apertura publish ckan --portal https://datos.ejemplo.gob.mx --organization villa-ejemplo\n  apertura publish ckan --dry-run\n  apertura publish ckan --withdraw luminarias --reason \"It had errors of measurement\" --agreement \"Working group, session 4\"";
    PORTAL_OPTION: "Dirección del portal; queda en el plan",
        "Address of the portal; it stays in the plan";
    ORGANIZATION_OPTION: "Nombre de tu organización en el portal, como sale en su dirección; queda en el plan",
        "Name of your organisation on the portal, as in its address; it stays in the plan";
    KEEP_OPTION: "Guarda la clave en el llavero del equipo",
        "Keep the key in the keyring of the machine";
    FORGET_OPTION: "Borra la clave del llavero y no hace nada más",
        "Delete the key from the keyring and do nothing else";
    PLAIN_OPTION: "Permite un portal que no cifra la conexión",
        "Allow a portal that does not encrypt the connection";
    WITHDRAW_OPTION: "Marca un conjunto como retirado, sin borrarlo",
        "Mark a dataset as withdrawn, without deleting it";
    REASON_OPTION: "Por qué se retira",
        "Why it is withdrawn";
    AGREEMENT_OPTION: "Quién lo acordó y en qué sesión",
        "Who agreed to it and in which session";
    ADDRESS: "DIRECCIÓN", "ADDRESS";
    NAME: "NOMBRE", "NAME";
    DATASET: "CONJUNTO", "DATASET";
    TEXT: "TEXTO", "TEXT";

    // What is asked.
    ASK_PORTAL: "¿Cuál es la dirección del portal?",
        "What is the address of the portal?";
    ASK_PORTAL_HINT: "La de su página de inicio, por ejemplo https://datos.ejemplo.gob.mx.",
        "That of its home page, for instance https://datos.ejemplo.gob.mx.";
    ASK_ORGANIZATION: "¿Cómo se llama tu organización en el portal?",
        "What is your organisation called on the portal?";
    ASK_ORGANIZATION_HINT: "El nombre corto, como sale en su dirección: .../organization/villa-ejemplo.",
        "The short name, as in its address: .../organization/villa-ejemplo.";
    ASK_KEY: "¿Cuál es tu clave (token de API) en {host}?",
        "What is your key (API token) at {host}?";
    ASK_KEY_HINT: "Entra al portal, abre tu página de usuario y crea un token en «Tokens de API». No se guarda, salvo con --guardar-clave.",
        "Sign in to the portal, open your user page and create a token under \"API Tokens\". It is not kept, unless with --keep-key.";
    NOT_ASKED: "Falta saber: {what}.",
        "Not known yet: {what}.";
    NOTHING_SENT: "No se envió nada al portal.", "Nothing was sent to the portal.";
    NOT_ASKED_PORTAL: "la dirección del portal", "the address of the portal";
    NOT_ASKED_ORGANIZATION: "la organización", "the organisation";
    NOT_ASKED_KEY: "la clave del portal", "the key of the portal";
    NOT_ASKED_TODO: "Dilo con --portal y --organizacion, y pon la clave en la variable APERTURA_CKAN_TOKEN.",
        "Say it with --portal and --organization, and put the key in the variable APERTURA_CKAN_TOKEN.";
    BAD_ORGANIZATION: "«{name}» no puede ser el nombre de una organización en CKAN.",
        "\"{name}\" cannot be the name of an organisation in CKAN.";
    BAD_ORGANIZATION_TODO: "Son de 2 a 100 letras minúsculas sin acento, números, - y _, como villa-ejemplo.",
        "They are 2 to 100 unaccented small letters, digits, - and _, such as villa-ejemplo.";
    ASK_WHY_WITHDRAW: "¿Por qué se retira «{title}»?",
        "Why is \"{title}\" withdrawn?";
    ASK_WHY_WITHDRAW_HINT: "Se leerá en la página del conjunto.",
        "It will be read on the page of the dataset.";
    ASK_WHO_WITHDRAW: "¿Quién acordó retirarlo?",
        "Who agreed to withdraw it?";
    ASK_WHO_WITHDRAW_HINT: "El grupo de trabajo y la sesión, por ejemplo: Grupo de trabajo, 4.ª sesión, 2 de marzo de 2026. Lo que se publicó una vez se queda en línea con su aviso; no se borra.",
        "The working group and the session, for instance: Working group, 4th session, 2 March 2026. What was published once stays online with its notice; it is not deleted.";
    WITHDRAW_UNKNOWN: "No hay ningún conjunto abierto que se llame «{name}».",
        "There is no open dataset called \"{name}\".";
    WITHDRAW_UNKNOWN_TODO: "Los hay: {list}.",
        "There are: {list}.";

    // What goes to the portal, in Spanish: it is what citizens read.
    WITHDRAWN_TITLE: "{title} (retirado)", "{title} (withdrawn)";
    WITHDRAWN_NOTES: "Este conjunto se retiró el {on}: {why} Lo acordó: {who}. Se conserva la última versión publicada.",
        "This dataset was withdrawn on {on}: {why} Agreed by: {who}. The last published version is kept.";
    ORGANIZATION_NOTES: "Datos abiertos de {name}.",
        "Open data of {name}.";
    PART: "{title} (parte {n} de {of})", "{title} (part {n} of {of})";

    // Files that stay.
    KEPT_PERSONAL: "tiene datos personales sin tratar", "it has personal data that nobody treated";
    KEPT_UNKNOWN: "nadie ha dicho si tiene datos personales", "nobody said whether it has personal data";
    KEPT_PART: "sólo se abre una parte, y falta preparar el archivo con esa parte",
        "only a part of it is open, and the file with that part is yet to be prepared";
    KEPT_MISSING: "no hay archivo ni dirección", "there is neither a file nor an address";
    KEPT_OUTSIDE: "está fuera de la carpeta del plan: {path}", "it is outside the plan's folder: {path}";
    KEPT_UNREADABLE: "no se encuentra o no se puede leer", "it is not there or cannot be read";
    KEPT_CHANGED: "cambió después de revisarlo: prepáralo otra vez", "it changed after it was looked at: prepare it again";

    KEPT_UNSEEN: "el plan no tiene su huella: recorre su carpeta o prepáralo, para saber que es el que se aprobó",
        "the plan does not have its fingerprint: scan its folder or prepare it, so as to know that it is the approved one";

    // What came of it.
    LOOKING: "Revisando el portal", "Looking at the portal";
    SENDING: "Enviando", "Sending";
    RESULT: "Publicación en {host}", "Publication on {host}";
    REHEARSED: "Ensayo: lo que se haría en {host}. No se cambió nada.",
        "Rehearsal: what would be done on {host}. Nothing was changed.";
    PUBLISHED: "Se publicaron {n} de {of}.", "Published: {n} of {of}.";
    DRAFTS: "En borrador: {n}. En espera de cambios aprobados: {held}. Retirados: {gone}. Con problemas: {bad}.",
        "As drafts: {n}. Waiting for approval of changes: {held}. Withdrawn: {gone}. With problems: {bad}.";
    NO_CHANGES: "Todo estaba ya como debe: no se cambió nada.",
        "Everything was as it should be already: nothing was changed.";
    COUNTED: "Cambios: {changes}. Archivos enviados: {sent} ({bytes}). Peticiones al portal: {requests}, en {seconds} s.",
        "Changes: {changes}. Files sent: {sent} ({bytes}). Requests to the portal: {requests}, in {seconds} s.";
    ORGANIZATION_MADE: "Se creó la organización {name}.", "The organisation {name} was made.";
    ORGANIZATION_TO_MAKE: "Se crearía la organización {name}.", "The organisation {name} would be made.";
    RECEIPT: "Recibo {folio}: {path}.", "Receipt {folio}: {path}.";
    HEAD_DATASET: "Conjunto", "Dataset";
    HEAD_NAME: "Nombre en el portal", "Name on the portal";
    HEAD_STANDING: "Cómo quedó", "How it stands";
    HEAD_CALLS: "Qué se haría", "What would be done";
    IS_PUBLIC: "público", "public";
    IS_DRAFT: "borrador", "draft";
    IS_WITHDRAWN: "retirado", "withdrawn";
    IS_HELD: "público, con cambios sin aprobar", "public, with changes not approved";
    IS_ABSENT: "no está", "not there";
    IS_FAILED: "con problemas", "with problems";
    IS_LEFT: "no se llegó a él", "not reached";
    SAME: "igual", "the same";
    CHANGED: "{n} cambios", "{n} changes";
    CHANGED_ONE: "1 cambio", "1 change";
    WITH: "{a}, {b}", "{a}, {b}";
    WAITS: "«{title}»: falta el visto bueno de {list}.", "\"{title}\": {list} has yet to agree.";
    WAITS_TODO: "Pídelo con «apertura aprobar» y repite la orden.",
        "Ask for it with 'apertura approve' and repeat the command.";
    NOBODY: "alguien que apruebe: el plan no nombra a nadie", "somebody who approves: the plan names nobody";
    NO_FILES: "«{title}»: se queda en borrador porque no tiene ningún archivo que pueda salir. Prepáralo con «apertura preparar».",
        "\"{title}\": it stays a draft because it has no file that may leave. Prepare it with 'apertura prepare'.";
    KEPT: "«{title}»: no se envía «{file}»: {why}.", "\"{title}\": \"{file}\" is not sent: {why}.";
    BEYOND: "«{title}»: en el portal sigue «{file}», que ya no está en el plan. Lo publicado se conserva.",
        "\"{title}\": \"{file}\" is still on the portal and no longer in the plan. What was published is kept.";
    AT_FILE: "en «{file}»: {why}", "at \"{file}\": {why}";
    LEFT: "No se llegó a {n} conjuntos: {why} {todo}", "Datasets not reached: {n}. {why} {todo}";
    PROBLEM: "«{title}»: {why} {todo}", "\"{title}\": {why} {todo}";
    WITHDRAWN_STAYS: "«{title}» quedó marcado como retirado. Sus archivos se conservan en su dirección. Si hay que quitarlos porque tienen datos personales, pídelo hoy mismo a quien administra el portal.",
        "\"{title}\" is now marked as withdrawn. Its files are kept at their address. If they must go because they hold personal data, ask whoever runs the portal today.";
    CALL_CREATE: "crear un borrador", "make a draft";
    CALL_PATCH: "cambiar {list}", "change {list}";
    CALL_OPEN: "hacerlo público", "make it public";
    CALL_ADD: "subir «{file}» ({bytes})", "upload \"{file}\" ({bytes})";
    CALL_LINK: "enlazar «{file}»", "link \"{file}\"";
    CALL_SEND: "enviar la versión nueva de «{file}» ({bytes})", "send the new version of \"{file}\" ({bytes})";
    CALL_FIELDS: "corregir la ficha de «{file}»", "mend the record of \"{file}\"";
    CALL_HELD: "nada: hay cambios sin aprobar ({list})", "nothing: there are changes not approved ({list})";
    CALL_FOREIGN: "nada: ese nombre es de otro conjunto", "nothing: that name is another dataset's";
    CALL_DELETED: "nada: alguien lo borró en el portal", "nothing: somebody deleted it on the portal";
    CALL_NOTHING: "nada", "nothing";
    KEY_KEPT: "La clave quedó en el llavero de este equipo.", "The key is in the keyring of this machine.";
    KEY_FORGOTTEN: "La clave de {host} se borró del llavero.", "The key of {host} was deleted from the keyring.";
    KEY_NONE: "El llavero no tenía ninguna clave de {host}.", "The keyring had no key of {host}.";
    NOTHING_OPEN: "El plan no tiene ningún conjunto abierto que publicar.",
        "The plan has no open dataset to publish.";
    NOTHING_OPEN_TODO: "Clasifica los conjuntos del inventario: «apertura ir inventario».",
        "Classify the datasets of the inventory: 'apertura goto inventory'.";

    // What the portal says.
    GONE_MEANWHILE: "Ya no está en el portal.", "It is no longer on the portal.";
    FORBIDDEN: "Tu clave no tiene permiso para publicar en esa organización.",
        "Your key may not publish in that organisation.";
    FORBIDDEN_TODO: "Pide a quien administra el portal que te haga «editor» o «administrador» de la organización, o revisa su nombre. Si la clave es vieja, puede haber vencido: crea otra.",
        "Ask whoever runs the portal to make you \"editor\" or \"administrator\" of the organisation, or check its name. If the key is old, it may have expired: create another one.";
    UNKNOWN_KEY: "{host} no reconoce la clave.", "{host} does not know the key.";
    UNKNOWN_KEY_TODO: "Crea otra en tu página de usuario del portal. Si guardaste la anterior, bórrala con --olvidar-clave.",
        "Create another one on your user page of the portal. If you kept the old one, delete it with --forget-key.";
    TOO_BIG: "El archivo pasa del tamaño que acepta el portal.", "The file is larger than the portal takes.";
    TOO_BIG_TODO: "Pártelo o comprímelo con «apertura preparar», o pide que suban el límite (ckan.max_resource_size).",
        "Split or compress it with 'apertura prepare', or ask for the limit to be raised (ckan.max_resource_size).";
    INVALID_BARE: "El portal no lo aceptó y no dijo por qué.", "The portal did not accept it and did not say why.";
    INVALID: "El portal no lo aceptó: {list}.", "The portal did not accept it: {list}.";
    INVALID_FIELD: "{field}: {why}", "{field}: {why}";
    INVALID_TODO: "Corrige esas respuestas y repite la orden. «apertura ensayo» lo avisa antes de enviar.",
        "Mend those answers and repeat the command. 'apertura rehearsal' tells it before anything is sent.";
    FAILING: "El portal falla en este momento ({status}).", "The portal is failing at the moment ({status}).";
    FAILING_TODO: "Espera unos minutos y repite la orden: sigue donde se quedó.",
        "Wait some minutes and repeat the command: it goes on where it stopped.";
    NO_CKAN: "Lo que responde en {host} no es un portal CKAN.", "What answers at {host} is no CKAN portal.";
    NO_CKAN_TODO: "Revisa la dirección. Si el portal está en una carpeta, inclúyela: https://ejemplo.gob.mx/datos.",
        "Check the address. If the portal is in a folder, include it: https://ejemplo.gob.mx/datos.";
    WHY_TAKEN: "ya está en uso", "it is in use already";
    WHY_SIGNS: "sólo puede llevar letras, números, espacios, - _ y .", "it may only have letters, digits, spaces, - _ and .";
    WHY_SHORT: "es demasiado corto", "it is too short";
    WHY_LONG: "es demasiado largo", "it is too long";
    WHY_EMAIL: "no es un correo válido", "it is no valid e-mail";
    WHY_MISSING: "falta", "it is missing";
    WHY_NO_ORGANIZATION: "la organización no existe", "the organisation does not exist";
    WHY_FORM: "el portal lo pide en otro lugar de su formulario", "the portal wants it elsewhere in its form";
    FOREIGN: "En el portal ya hay un conjunto «{name}» que no publicó este plan. No se tocó.",
        "There is a dataset \"{name}\" on the portal already that this plan did not publish. It was not touched.";
    FOREIGN_TODO: "Dale otro identificador en el plan ({code}), o pide que retiren el otro.",
        "Give it another identifier in the plan ({code}), or ask for the other one to be taken away.";
    DELETED: "Alguien borró «{name}» en el portal.", "Somebody deleted \"{name}\" on the portal.";
    DELETED_TODO: "Si fue por error, pide que lo restauren. Si no, retíralo también del plan.",
        "If it was by mistake, ask for it to be restored. If not, withdraw it in the plan too.";
}
