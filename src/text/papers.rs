//! Sentences of the wing `papers`.

use super::{Text, texts};

texts! {
    PAPERS: "Redactar los documentos oficiales",
        "Draft the official papers";
    PAPERS_MORE: "Sin nombre, dice qué documentos hay y qué le falta a cada uno. Con el nombre de uno lo escribe en la carpeta «oficios», junto al plan.
  apertura oficios
  apertura oficios designacion --folio PM/012/2026
  apertura oficios ficha --conjunto licencias --formato odt
  apertura oficios --todos",
        "Without a name, tells which papers there are and what each one lacks. With the name of one, writes it to the folder \"oficios\" beside the plan.
  apertura papers
  apertura papers appointment --folio PM/012/2026
  apertura papers sheet --dataset licences --format odt
  apertura papers --all";
    PAPER: "DOCUMENTO", "PAPER";
    PAPER_ABOUT: "El documento que quieres", "The paper that you want";
    DATASET: "CONJUNTO", "DATASET";
    DATASET_OPTION: "Sólo la ficha de este conjunto de datos", "Only the sheet of this dataset";
    UNIT: "ÁREA", "UNIT";
    UNIT_OPTION: "Sólo el oficio para esta área", "Only the letter for this unit";
    REQUEST: "SOLICITUD", "REQUEST";
    REQUEST_OPTION: "Sólo la respuesta a esta solicitud", "Only the reply to this request";
    FOLIO: "FOLIO", "NUMBER";
    FOLIO_OPTION: "Número de oficio", "Number of the letter";
    WORDS: "TEXTO", "TEXT";
    SENDER_OPTION: "Dependencia que lo envía", "Office that sends it";
    MOTTO_OPTION: "Lema o leyenda del año", "Motto or legend of the year";
    ADDRESS_OPTION: "Domicilio, al pie de cada hoja", "Address, at the foot of each page";
    FORMAT: "FORMATO", "FORMAT";
    FORMAT_OPTION: "docx, odt, html o txt", "docx, odt, html or txt";
    FOLDER_OPTION: "Carpeta para los documentos", "Folder for the papers";
    TEMPLATE_OPTION: "Redactar con esta plantilla tuya", "Draft with this template of yours";
    SHOW_OPTION: "Mostrar la plantilla, para hacer la tuya", "Show the template, to make your own";
    ALL_OPTION: "Escribir todos los documentos", "Write every paper";

    ARTICLE: "Artículo {n}.", "Article {n}.";
    ONLY: "Único.", "Only.";
    PAGE: "Hoja", "Page";
    TABLE: "Tabla", "Table";
    SEAL: "Espacio para el sello", "Space for the seal";
    NOT_APPLICABLE: "No aplica", "Does not apply";
    FOLIO_BLANK: "Número de oficio (--folio)", "Number of the letter (--folio)";
    SENDER_BLANK: "Dependencia que lo envía (--dependencia)", "Office that sends it (--sender)";
    PENDING_BOTH: "Queda pendiente con {who}, para el {by}.", "Pending with {who}, due {by}.";
    PENDING_WHO: "Queda pendiente con {who}.", "Pending with {who}.";
    PENDING_BY: "Queda pendiente para el {by}.", "Pending, due {by}.";
    PUBLISH: "Publicar «{title}»", "Publish \"{title}\"";
    RESERVE_ENDS: "Termina la reserva de «{title}»", "The reserve of \"{title}\" ends";
    RESERVE_REVIEW: "Revisar la reserva de «{title}»", "Review the reserve of \"{title}\"";

    PROPOSED_DAY: "{day} (propuesta, sin confirmar)", "{day} (proposed, not confirmed)";
    PLACE_REASON: "Lugar {n} de {of}, bloque «{band}»; puntos: {score}.", "Place {n} of {of}, block \"{band}\"; points: {score}.";
    PLACE_MOVED: "Se puso ahí por decisión de una persona.", "A person decided to put it there.";
    REPLY_COUNTED: "{days} días hábiles desde el día siguiente a su llegada", "{days} working days from the day after it came in";
    LATE: "{what}; ya venció", "{what}; past due";
    RESERVE_ENDED: "Terminó la reserva de «{title}»", "The reserve of \"{title}\" ended";
    NO_NOTICE: "Todavía no puede salir con un aviso de términos de uso. {why}", "It cannot go out with a notice of terms of use yet. {why}";

    SHEET: "Hoja de trabajo", "Working sheet";
    SHEET_ABOUT: "No es parte del documento: sirve para completarlo. Quítala antes de firmar.",
        "It is no part of the paper: it helps to complete it. Take it away before signing.";
    SHEET_MISSING: "Lo que falta en el plan", "What the plan lacks";
    SHEET_BY_HAND: "Lo que se llena a mano", "What is filled in by hand";
    SHEET_CITED: "Fundamentos que se citan", "Passages that are cited";
    SHEET_LAW: "Se citan como los leyó la Guía en la fecha que se indica. La ley de tu estado no se revisó: que Jurídico la confirme antes de firmar.",
        "They are cited as the Guide read them on the date shown. The law of your state was not checked: have the legal office confirm it before signing.";
    MISSING_QUESTION: "Falta: {what} (pregunta {code})", "Missing: {what} (question {code})";
    MISSING_KEY: "Falta: {what} (clave {key} del plan)", "Missing: {what} (key {key} of the plan)";
    MISSING_OTHER: "Falta: {what}", "Missing: {what}";
    MISSING_OF: "De: {list}.", "Of: {list}.";
    AND_MORE: "{list}; y {n} más", "{list}; and {n} more";
    HOLE: "Un dato que la plantilla {file} pide y que está vacío", "A value that the template {file} asks for and that is empty";
    COL_SOURCE: "Norma o guía", "Law or guide";
    COL_AT: "Pasaje", "Passage";
    COL_VERSION: "Versión", "Version";
    COL_VERIFIED: "¿Se leyó en la fuente?", "Read in the source?";
    READ_ON: "· leída el {day}", "· read on {day}";
    VERIFIED: "Sí", "Yes";
    NOT_VERIFIED: "No: revísalo", "No: check it";
    UNVERIFIED_MARK: "[sin verificar]", "[not verified]";

    NO_QUESTION: "la Guía no tiene una pregunta «{code}»", "the Guide has no question \"{code}\"";
    NO_SCOPE: "la pregunta {code} es de un conjunto o de un archivo: di de cuál", "question {code} is about a dataset or a file: say of which";
    NO_PASSAGE: "la Guía no tiene el pasaje «{source} {at}»", "the Guide does not have the passage \"{source} {at}\"";
    NO_MARK: "La plantilla usa «{mark}», que no existe. Sirven :right, :center, :note, :to, :article, :ordinal, :sign, :seal, :rules y :page.",
        "The template uses \"{mark}\", which does not exist. There are :right, :center, :note, :to, :article, :ordinal, :sign, :seal, :rules and :page.";
    FOLDER_NAME: "oficios", "papers";
    TEMPLATES_FAULTY: "No escribí nada: hay plantillas que no se pueden usar.", "I wrote nothing: there are templates that cannot be used.";
    NO_PAPER: "No hay un documento «{name}».", "There is no paper \"{name}\".";
    NO_PAPER_TODO: "Hay: {names}.", "There are: {names}.";
    NO_DATASET: "El plan no tiene un conjunto «{id}».", "The plan has no dataset \"{id}\".";
    NO_REQUEST: "El plan no tiene una solicitud «{id}».", "The plan has no request \"{id}\".";
    THERE_ARE: "Hay: {list}.", "There are: {list}.";
    NO_UNITS: "El plan todavía no nombra ninguna área.", "The plan names no unit yet.";
    NO_UNITS_TODO: "Di cuál con --area ÁREA.", "Say which with --unit UNIT.";
    NO_DATASETS: "El plan todavía no tiene conjuntos de datos.", "The plan has no datasets yet.";
    NO_DATASETS_TODO: "Agrega uno con apertura continuar, en el paso del inventario.", "Add one with apertura resume, in the inventory step.";
    NO_FORMAT: "No escribo documentos en «{word}».", "I write no papers as \"{word}\".";
    NO_FORMAT_TODO: "Sirven docx, odt, html y txt.", "There are docx, odt, html and txt.";
    TEMPLATE_FORM: "La plantilla {file} no tiene la forma de un documento (renglón {line}).", "The template {file} is not in the form of a paper (line {line}).";
    TEMPLATE_FORM_TODO: "Lleva id, name, title, about, per y body, con es y en, como las de la carpeta guide/papers.",
        "It has id, name, title, about, per and body, with es and en, like those of the folder guide/papers.";
    TEMPLATE_ALONE: "Una plantilla que es sólo texto toma el lugar de un documento que ya existe, y no dijiste cuál.",
        "A template that is only text takes the place of a paper that exists, and you did not say which.";
    TEMPLATE_ALONE_TODO: "Escribe su nombre: apertura oficios designacion --plantilla ARCHIVO", "Write its name: apertura papers appointment --template FILE";
    NOT_ITS_OPTION: "{option} no es una opción del documento «{paper}».", "{option} is no option of the paper \"{paper}\".";
    ONE_FILE: "--salida sirve para un solo documento y aquí son {n}.", "--output is for one paper only and here are {n}.";
    ONE_FILE_TODO: "Di de cuál conjunto, área o solicitud, o di la carpeta con --carpeta.", "Say of which dataset, unit or request, or name the folder with --folder.";
    TAKEN: "Ya existen estos documentos:", "These papers exist already:";
    NOTHING_WRITTEN: "No escribí ninguno.", "I wrote none.";
    TAKEN_TODO: "Para reemplazarlos, agrega --si; o di otra carpeta con --carpeta.", "To replace them, add --yes; or name another folder with --folder.";
    WROTE: "Guardado en {path}.", "Saved in {path}.";
    WOULD_WRITE: "Ensayo: no escribí nada. Iría a {path}.", "Rehearsal: I wrote nothing. It would go to {path}.";
    WITH_BLANKS: "Datos que le faltan: {n}; están en su hoja de trabajo.", "Values that it lacks: {n}; they are on its working sheet.";
    COL_NAME: "Documento", "Paper";
    COL_ABOUT: "Para qué", "What for";
    COL_COUNT: "Cuántos", "How many";
    COL_MISSING: "Le falta", "It lacks";
    LACKS_NOTHING: "Nada", "Nothing";
    LACKS_MORE: "{codes} y {n} más", "{codes} and {n} more";
    LIST_HOW: "Para escribir uno: apertura oficios DOCUMENTO. Todos: apertura oficios --todos. Qué pide una clave: apertura fuente E08.",
        "To write one: apertura papers PAPER. All: apertura papers --all. What a code asks for: apertura source E08.";
    HEADINGS: "en «{lang}», lleva un solo título «#» antes que todo, y los niveles «##» y «###» no se saltan",
        "in \"{lang}\", it needs one title \"#\" before all, and the levels \"##\" and \"###\" skip none";
    NOT_PACKED: "No se pudo armar el archivo: {why}", "The file could not be put together: {why}";
}

/// Ordinals of transitory articles.
pub static ORDINALS: [Text; 10] = [
    Text::fixed("Primero.", "First."),
    Text::fixed("Segundo.", "Second."),
    Text::fixed("Tercero.", "Third."),
    Text::fixed("Cuarto.", "Fourth."),
    Text::fixed("Quinto.", "Fifth."),
    Text::fixed("Sexto.", "Sixth."),
    Text::fixed("Séptimo.", "Seventh."),
    Text::fixed("Octavo.", "Eighth."),
    Text::fixed("Noveno.", "Ninth."),
    Text::fixed("Décimo.", "Tenth."),
];

/// What stands above a template that is shown; its braces are the engine's, not marks of ours.
pub static TEMPLATE_HEAD: Text = Text::fixed(
    "{# Guarda este texto en un archivo, cámbialo y úsalo con --plantilla ARCHIVO.
   Entre llaves dobles van los datos del plan: q(\"E01\") es la respuesta a la pregunta E01 o un renglón en blanco que se explica
   al final; blank(\"qué es\") es un renglón para llenar a mano. Al empezar un renglón: # título, ## subtítulo, - punto,
   + número, | tabla |, :right, :center, :note, :to, :article, :ordinal, :sign NOMBRE | CARGO, :seal, :rules N, :page. #}",
    "{# Save this text in a file, change it and use it with --template FILE.
   Double braces hold what comes from the plan: q(\"E01\") is the answer to question E01 or a blank line explained at the
   end; blank(\"what it is\") is a line to fill in by hand. At the beginning of a line: # title, ## heading, - item,
   + number, | table |, :right, :center, :note, :to, :article, :ordinal, :sign NAME | POST, :seal, :rules N, :page. #}",
);
