//! Sentences of `aprobar`, and of the packet that is approved.

use super::texts;

texts! {
    APPROVE: "Reunir lo que se va a publicar y anotar quién lo aprueba",
        "Gather what is to be published and note who approves it";
    APPROVE_MORE: "Sin CONJUNTO dice cómo va cada uno. Con CONJUNTO enseña lo que se publicaría, con su folio, y pregunta de quién anotar la aprobación. El folio es de ese contenido: si algo cambia, las aprobaciones anteriores ya no valen.\n\nEjemplos:\n  apertura aprobar licencias --rol enlace --por \"María López Ruiz\" --oficio \"PM/012/2026 del 2 de febrero de 2026\"\n  apertura aprobar licencias --paquete firma\n  apertura aprobar licencias --retirar --motivo \"Se fusionó con otro\" --acuerdo \"acta 4/2026\"",
        "Without DATASET it says how each one stands. With DATASET it shows what would be published, with its folio, and asks whose approval to note. The folio is of that content: if anything changes, earlier approvals no longer hold.\n\nExamples:\n  apertura approve licences --role liaison --by \"María López Ruiz\" --letter \"PM/012/2026 of 2 February 2026\"\n  apertura approve licences --packet signing\n  apertura approve licences --withdraw --reason \"Merged with another\" --agreement \"minutes 4/2026\"";
    DATASET: "CONJUNTO",
        "DATASET";
    DATASET_ABOUT: "Id, identificador o título del conjunto",
        "Id, identifier or title of the dataset";
    ROLE_OPTION: "De quién es la aprobación: enlace, administracion, responsable o transparencia",
        "Whose approval it is: liaison, administrator, owner or transparency";
    NAME: "NOMBRE",
        "NAME";
    BY_OPTION: "Quién aprueba; sin --rol, todos los roles que tiene en el plan",
        "Who approves; without --role, every role that they have in the plan";
    LETTER: "DOCUMENTO",
        "DOCUMENT";
    LETTER_OPTION: "El oficio o correo que lo prueba: folio, fecha, archivo o liga",
        "The letter or mail that proves it: number, date, file or link";
    DATE: "FECHA",
        "DATE";
    DATE_OPTION: "El día; hoy si no se dice",
        "The day; today when it is not said";
    PACKET_OPTION: "Escribir en esta carpeta el oficio para firmar y paquete.toml",
        "Write in this folder the paper to sign and paquete.toml";
    FORMAT: "FORMATO",
        "FORMAT";
    FORMAT_OPTION: "Formato del oficio: docx si no se dice, odt, html o txt",
        "Format of the paper: docx when it is not said, odt, html or txt";
    REVOKE_OPTION: "Quitar la aprobación de un rol",
        "Take back the approval of a role";
    WITHDRAW_OPTION: "Retirar el conjunto; su página se queda y lo dice",
        "Withdraw the dataset; its page stays and says so";
    WORDS: "TEXTO",
        "TEXT";
    WHY_OPTION: "Por qué se retira",
        "Why it is withdrawn";
    AGREEMENT_OPTION: "El acta en que el grupo de trabajo lo acordó",
        "The minutes in which the working group agreed to it";

    // Roles.
    OWNER: "Quien cuida los datos",
        "Keeper of the data";
    AUTHORITY: "Quien autoriza el plan",
        "Who authorises the plan";
    NOBODY: "(el plan no dice quién)",
        "(the plan does not say who)";
    NO_ROLE: "No conozco el rol «{role}».",
        "I do not know the role \"{role}\".";
    NO_ROLE_TODO: "Usa enlace, administracion, responsable o transparencia.",
        "Use liaison, administrator, owner or transparency.";
    ROLE_NOT_NEEDED: "Para este conjunto no hace falta la aprobación de ese rol.",
        "This dataset does not need the approval of that role.";
    WHICH_ROLE: "En este conjunto «{name}» no es ninguna de las personas que deben aprobar.",
        "For this dataset \"{name}\" is none of the people who have to approve.";
    ROLES_ARE: "Di con --rol por quién aprueba: {list}.",
        "Say with --role for whom they approve: {list}.";
    AT_QUESTION: "(con su documento: apertura ir {code})", "(with its document: apertura goto {code})";
    OF_THE_PLAN: "«{dataset}» se hace del plan mismo, y se aprueba con el documento que autoriza el plan.",
        "\"{dataset}\" is made of the plan itself, and approved with the document that authorises the plan.";
    OF_THE_PLAN_TODO: "Anótalo: apertura ir {code}", "Note it: apertura goto {code}";
    WORD_LIAISON: "enlace", "liaison";
    WORD_ADMINISTRATOR: "administracion", "administrator";
    WORD_OWNER: "responsable", "owner";
    WORD_TRANSPARENCY: "transparencia", "transparency";
    ROLE_LINE: "{role} ({label})",
        "{role} ({label})";

    // The packet.
    PACKET: "Lo que se va a publicar",
        "What is to be published";
    UNSAID: "sin dato",
        "not recorded";
    NOT_MEASURED: "no medido",
        "not measured";
    UNDESCRIBED: "sin describir",
        "not described";
    WHOLE_TABLE: "toda la tabla",
        "the whole table";
    HIDDEN: "(oculto)",
        "(hidden)";
    TITLE: "Conjunto",
        "Dataset";
    DESCRIPTION: "Descripción",
        "Description";
    IDENTIFIER: "Identificador",
        "Identifier";
    LICENSE: "Términos de uso",
        "Terms of use";
    ACCESS: "Acceso",
        "Access";
    CYCLE: "Se actualiza",
        "Updated";
    SOURCE: "Sistema o archivo de origen",
        "System or file of origin";
    PROMISED: "Fecha prometida",
        "Promised date";
    FILE_FROM: "De dónde sale {file}",
        "Where {file} comes from";
    ONLINE: "Está en línea; aquí no hay copia.",
        "It is online; there is no copy here.";
    AS_IT_IS: "Es el archivo de la institución, sin cambios.",
        "It is the institution's file, unchanged.";
    MADE_FROM: "Preparado el {on}; renglones: {in} en el original, {out} publicados. Huella SHA-256 del original: {hash}",
        "Prepared on {on}; rows: {in} in the original, {out} published. SHA-256 of the original: {hash}";
    FILES: "Archivos",
        "Files";
    FILE_HEADS: "Archivo|Formato|Renglones|SHA-256",
        "File|Format|Rows|SHA-256";
    COLUMNS: "Columnas",
        "Columns";
    COLUMN: "Columna",
        "Column";
    COLUMN_HEADS: "Columna|Tipo|Qué significa",
        "Column|Type|What it means";
    SAMPLE: "Muestra: los primeros renglones, cada uno en su columna",
        "Sample: the first rows, each in its own column";
    TREATED: "Tratamiento de datos personales",
        "Treatment of personal data";
    TREATED_HEADS: "Columna|Qué se hizo|Con qué medida",
        "Column|What was done|With which measure";
    PERSONAL: "Datos personales",
        "Personal data";
    NOT_LOOKED: "{file}: el detector no lo revisó.",
        "{file}: the detector did not look at it.";
    NONE_SEEN: "{file}: el detector no ve datos personales en lo que se publica.",
        "{file}: the detector sees no personal data in what is published.";
    SEEN: "{file}: el detector ve {class} en la columna {column} ({n} celdas).",
        "{file}: the detector sees {class} in column {column} ({n} cells).";
    K: "Grupo más pequeño de personas (k): {before} antes y {after} después del tratamiento.",
        "Smallest group of people (k): {before} before and {after} after the treatment.";
    WHO: "Quién debe aprobar",
        "Who has to approve";
    WHO_HEADS: "Rol|Quién|Aprobación",
        "Role|Who|Approval";
    AGREED: "Aprobó el {date}",
        "Approved on {date}";
    AGREED_BY: "({name})",
        "({name})";
    AGREED_BEFORE: "Aprobó otro contenido: ya no vale",
        "Approved another content: it no longer holds";
    WAITING: "Falta",
        "Missing";
    HASHED: "El plan no tenía la huella de un archivo, o tenía otra: se anota con la primera aprobación.",
        "The plan did not have the fingerprint of a file, or had another: it is noted with the first approval.";
    SUMMARY: "Estado: {state}",
        "Status: {state}";

    // The list.
    LIST_TITLE: "Aprobaciones",
        "Approvals";
    LIST_HEADS: "Conjunto|Estado|Folio",
        "Dataset|Status|Folio";
    LIST_TODO: "Para ver lo que se publicaría de uno y anotar quién lo aprueba: apertura aprobar CONJUNTO",
        "To see what would be published of one and note who approves it: apertura approve DATASET";
    IS_GRANTED: "aprobado",
        "approved";
    IS_MISSING: "falta: {list}",
        "missing: {list}";
    IS_STALE: "cambió después de aprobarse; falta: {list}",
        "changed after it was approved; missing: {list}";
    IS_FILELESS: "sin archivo que publicar todavía",
        "no file to publish yet";
    IS_WITHDRAWN: "retirado",
        "withdrawn";
    NEEDS_DATASET: "Falta decir de qué conjunto.",
        "It is not said of which dataset.";
    NEEDS_DATASET_TODO: "«apertura aprobar», sin nada más, dice los que hay.",
        "'apertura approve' by itself says which there are.";

    // Noting.
    ASK_ROLE: "¿De quién anoto la aprobación?",
        "Whose approval should I note?";
    NOT_NOW: "De nadie por ahora",
        "Nobody's for now";
    ASK_BY: "¿Cómo se llama quien aprueba?",
        "What is the name of whoever approves?";
    ASK_LETTER: "¿Con qué oficio o correo? Enter si fue de palabra.",
        "With which letter or mail? Enter if it was by word of mouth.";
    WRITE_IT: "Escríbelo, o escribe salir.",
        "Type it, or type quit.";
    NOTED: "Anotado: «{dataset}», folio {folio}.",
        "Noted: \"{dataset}\", folio {folio}.";
    ALL_AGREED: "Ya aprobaron todas las personas que deben hacerlo.",
        "Everybody who has to has approved it.";
    STILL_MISSING: "Falta: {list}.",
        "Still missing: {list}.";
    BLOCKED: "Todavía no se puede aprobar:",
        "It cannot be approved yet:";
    NOTHING_NOTED: "No se anotó nada.",
        "Nothing was noted.";
    CHANGED_MEANWHILE: "El plan cambió mientras lo veías: lo que se publicaría ya es otro.",
        "The plan changed while you were looking: what would be published is another now.";
    CHANGED_MEANWHILE_TODO: "Míralo otra vez con «apertura aprobar» y anota la aprobación.",
        "Look at it again with 'apertura approve' and note the approval.";
    NOT_GIVEN: "No hay una aprobación que quitar: {role}.",
        "There is no approval to take back: {role}.";
    REVOKED: "Aprobación quitada: {role}. Se puede regresar con «apertura deshacer».",
        "Approval taken back: {role}. It can be brought back with 'apertura undo'.";
    ODD: "No entendí «{text}».",
        "I could not read \"{text}\".";
    ODD_TODO: "Escríbelo completo, por ejemplo 2026-02-02.",
        "Write it in full, for example 2026-02-02.";

    // The packet in a folder.
    THERE: "Ya hay archivos con ese nombre:",
        "There are files with that name already:";
    THERE_TODO: "Agrega --si para reemplazarlos, o usa otra carpeta.",
        "Add --yes to replace them, or use another folder.";
    NOTHING_WRITTEN: "No se escribió nada.",
        "Nothing was written.";
    NO_PAPER: "La Guía no tiene el oficio de aprobación.",
        "The Guide has no approval paper.";
    PACKED: "Paquete para firmar, folio {folio}:",
        "Packet to be signed, folio {folio}:";
    WOULD_PACK: "Se escribiría el paquete para firmar, folio {folio}:",
        "The packet to be signed would be written, folio {folio}:";
    PACKED_TODO: "Cuando lo firmen, anota cada aprobación con «apertura aprobar CONJUNTO --rol ROL --oficio DOCUMENTO».",
        "When they sign it, note each approval with 'apertura approve DATASET --role ROLE --letter DOCUMENT'.";

    // Withdrawal.
    PERMANENCE: "Lo publicado no se borra: el conjunto deja de actualizarse, su página se queda y dice por qué. Lo acuerda el grupo de trabajo (guía federal 2017, 1.1 y 1.3).",
        "What was published is not erased: the dataset is no longer updated, its page stays and says why. The working group agrees to it (federal guide 2017, 1.1 and 1.3).";
    ASK_WHY: "¿Por qué se retira?",
        "Why is it withdrawn?";
    WHY_SHORT: "Escribe el motivo con una frase: cualquiera lo va a leer.",
        "Write the reason in a sentence: anybody will read it.";
    ASK_AGREEMENT: "¿En qué acta lo acordó el grupo de trabajo? Folio y fecha.",
        "In which minutes did the working group agree? Number and date.";
    GROUP: "Grupo de trabajo",
        "Working group";
    WITHDRAW_NEEDS: "Para retirar un conjunto faltan --motivo y --acuerdo.",
        "To withdraw a dataset, --reason and --agreement are needed.";
    GONE_ALREADY: "«{dataset}» está retirado desde el {date}.",
        "\"{dataset}\" has been withdrawn since {date}.";
    WITHDRAWN: "Retirado: «{dataset}». La siguiente publicación lo dirá en su página. Se puede regresar con «apertura deshacer».",
        "Withdrawn: \"{dataset}\". The next publication will say so on its page. It can be brought back with 'apertura undo'.";
}
