//! Sentences about an answer: what was understood, what is missing, how values are said in words.

use super::fold::fold;
use super::{Text, texts};

/// Names of the months, January first.
pub const MONTHS: [Text; 12] = [
    Text::fixed("enero", "January"),
    Text::fixed("febrero", "February"),
    Text::fixed("marzo", "March"),
    Text::fixed("abril", "April"),
    Text::fixed("mayo", "May"),
    Text::fixed("junio", "June"),
    Text::fixed("julio", "July"),
    Text::fixed("agosto", "August"),
    Text::fixed("septiembre", "September"),
    Text::fixed("octubre", "October"),
    Text::fixed("noviembre", "November"),
    Text::fixed("diciembre", "December"),
];

/// Names of the days of the week, Monday first.
pub const WEEKDAYS: [Text; 7] = [
    Text::fixed("lunes", "Monday"),
    Text::fixed("martes", "Tuesday"),
    Text::fixed("miércoles", "Wednesday"),
    Text::fixed("jueves", "Thursday"),
    Text::fixed("viernes", "Friday"),
    Text::fixed("sábado", "Saturday"),
    Text::fixed("domingo", "Sunday"),
];

/// «junio»: the month of a day.
pub fn month(date: jiff::civil::Date) -> &'static Text {
    static NAMES: [Text; 12] = MONTHS;
    // A month of the calendar is from 1 to 12.
    &NAMES[usize::from(date.month().unsigned_abs()) - 1]
}

/// The number of a month, from 1, by its folded name in either language or by three letters of it or more.
pub fn month_named(word: &str) -> Option<i8> {
    let begins = |name: &str| word.len() >= 3 && fold(name).starts_with(word);
    let at = MONTHS.iter().position(|month| begins(&month.es) || begins(&month.en))?;
    i8::try_from(at + 1).ok()
}

/// «5 de junio de 2027».
pub fn day(date: jiff::civil::Date) -> Text {
    DATE.with("day", date.day()).with("year", date.year()).with_text("month", month(date))
}

/// «sábado 5 de junio de 2027».
pub fn weekday_day(date: jiff::civil::Date) -> Text {
    // A day of the week is from 0 to 6.
    let name = &WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())];
    name.and(&day(date))
}

/// Digits with their thousands apart: «38,214».
pub fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A sentence with its stop, before another one follows.
pub fn ended(text: &str) -> String {
    let text = text.trim_end();
    let end = if text.is_empty() || text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{text}{end}")
}

texts! {
    AT_ROW: "renglón {n}",
        "row {n}";
    // Any kind.
    EMPTY: "Escribe la respuesta, o la palabra pendiente si todavía no la tienes.",
        "Enter the answer, or the word pending if you do not have it yet.";
    FILLER: "«{text}» no dice la respuesta.",
        "\"{text}\" is not an answer.";
    USE_ANYWAY: "Usarlo de todos modos",
        "Use it anyway";
    SHAPE_TEXT: "Aquí va un texto entre comillas.",
        "This must be a text in quotation marks.";
    SHAPE_WHOLE: "Aquí va un número entero, sin comillas.",
        "This must be a whole number, without quotation marks.";
    SHAPE_DATE: "Aquí va una fecha como 2027-06-30, sin comillas ni hora.",
        "This must be a date such as 2027-06-30, without quotation marks or time.";
    SHAPE_LIST: "Aquí va una lista de textos, por ejemplo [\"uno\", \"dos\"].",
        "This must be a list of texts, for example [\"one\", \"two\"].";
    SHAPE_EVIDENCE: "Aquí van los datos del documento: folio, file o link; además date y page.",
        "This must be the data of the document: folio, file or link; also date and page.";
    HIDDEN: "El texto lleva caracteres que no se ven. Escríbelo de nuevo.",
        "The text has characters that cannot be seen. Type it again.";

    // Texts.
    TOO_LONG: "La respuesta puede tener hasta {max} caracteres; lleva {count}.",
        "The answer can have up to {max} characters; it has {count}.";
    TOO_SHORT: "La respuesta debe tener al menos {min} caracteres; lleva {count}.",
        "The answer must have at least {min} characters; it has {count}.";
    ONE_LINE: "La respuesta va en un solo renglón.",
        "The answer must be on one line.";
    SLUG: "Escribe de 2 a 100 letras minúsculas sin acento, números, - o _, por ejemplo licencias-2025.",
        "Enter 2 to 100 lower-case letters without accents, digits, - or _, for example licences-2025.";
    SLUG_LIKE: "Este nombre no lleva mayúsculas, acentos ni espacios. ¿Usar este?",
        "This name cannot have capitals, accents or spaces. Use this one?";
    FILE_IS_LINK: "Eso es una liga. Escribe la ruta de un archivo, por ejemplo obras/licencias.csv.",
        "That is a link. Enter the path of a file, for example works/licences.csv.";

    // Choices.
    NOT_IN_LIST: "«{text}» no está en la lista. Escribe un número del 1 al {count}.",
        "\"{text}\" is not in the list. Enter a number from 1 to {count}.";
    ROW_NUMBER: "Escribe un número del 1 al {count}.",
        "Enter a number from 1 to {count}.";
    WHICH: "«{text}» puede ser más de una. ¿Cuál es?",
        "\"{text}\" may be more than one. Which one?";
    WHICH_NUMBERS: "«{text}» puede ser más de una. Escribe los números, por ejemplo 1, 3.",
        "\"{text}\" may be more than one. Enter the numbers, for example 1, 3.";
    LISTED_OR_OWN: "«{text}» se parece a algo de la lista. ¿Cuál uso?",
        "\"{text}\" looks like something in the list. Which one is it?";
    OWN_TEXT: "Dejarlo como lo escribí: {text}",
        "Keep it as I typed it: {text}";
    PICK_SOME: "Elige al menos una opción, o escribe pendiente.",
        "Choose at least one, or type pending.";
    TWICE: "«{text}» está dos veces.",
        "\"{text}\" is there twice.";
    YES_OR_NO: "Escribe sí o no.",
        "Enter yes or no.";
    YES: "sí",
        "yes";
    NO: "no",
        "no";

    // Dates.
    DATE_UNKNOWN: "No entendí «{text}» como fecha. Escribe día, mes y año, por ejemplo 30/06/2027.",
        "I could not read \"{text}\" as a date. Enter day, month and year, for example 30/06/2027.";
    NO_SUCH_MONTH: "No hay mes {month}: los meses van del 1 al 12.",
        "There is no month {month}: months go from 1 to 12.";
    NO_SUCH_DAY: "Ese día no existe: {month} de {year} tiene {count} días.",
        "There is no such day: {month} {year} has {count} days.";
    NO_SUCH_YEAR: "Revisa el año: leí {year}.",
        "Check the year: I read {year}.";
    OTHER_WEEKDAY: "El {date} es {right}, no {wrong}. Revisa la fecha.",
        "{date} is a {right}, not a {wrong}. Check the date.";
    HAS_PASSED: "El {date} ya pasó. Escribe una fecha desde hoy.",
        "{date} has passed. Enter today or later.";
    NOT_YET: "El {date} todavía no llega. Escribe hoy o una fecha anterior.",
        "{date} is still to come. Enter today or earlier.";
    DAY_OR_MONTH: "«{text}» se puede leer de dos maneras. ¿Cuál es?",
        "\"{text}\" can be read in two ways. Which one?";
    DAY_AFTER_MONTH: "Leo primero el día, y no hay mes {month}. ¿Era esta fecha?",
        "I read the day first, and there is no month {month}. Was it this date?";
    WAS_IT: "{why} ¿Era esta?",
        "{why} Was it this one?";
    WEEKEND: "Entendí: {date}. Es fin de semana.",
        "Understood: {date}. It is a weekend.";
    KEEP_DATE: "Dejar el {date}",
        "Keep {date}";
    MOVE_DATE: "Pasar al {date}",
        "Move to {date}";
    OTHER_DATE: "Era el {date}",
        "It was {date}";
    WHICH_DAY: "«{text}» no dice el día. ¿Cuál anoto?",
        "\"{text}\" does not say the day. Which one?";
    SPAN_START: "Al principio: {date}",
        "At the start: {date}";
    SPAN_END: "Al final: {date}",
        "At the end: {date}";
    DATE: "{day} de {month} de {year}",
        "{day} {month} {year}";

    // Numbers.
    NUMBER: "Escribe sólo un número entero, por ejemplo 38214.",
        "Enter one whole number only, for example 38214.";
    BETWEEN: "El número debe estar entre {min} y {max}.",
        "The number must be between {min} and {max}.";
    AT_LEAST: "El número debe ser {min} o más.",
        "The number must be {min} or more.";
    WHICH_NUMBER: "«{text}» se puede leer de dos maneras. ¿Cuánto es?",
        "\"{text}\" can be read in two ways. How much is it?";
    MONEY: "Escribe la cantidad en pesos, por ejemplo 1,250.50.",
        "Enter the amount in pesos, for example 1,250.50.";
    MONEY_DECIMALS: "Los centavos llevan dos números, por ejemplo 1,250.50.",
        "Centavos take two digits, for example 1,250.50.";
    MONEY_NEGATIVE: "La cantidad no puede ser menor que cero.",
        "The amount cannot be less than zero.";
    MONEY_SHAPE: "Aquí va la cantidad entre comillas, sin comas y con centavos, por ejemplo \"1250.50\".",
        "This must be the amount in quotation marks, without commas and with centavos, for example \"1250.50\".";
    MONEY_BETWEEN: "La cantidad debe estar entre {min} y {max}.",
        "The amount must be between {min} and {max}.";

    // Email.
    EMAIL_NO_AT: "Al correo le falta la arroba, por ejemplo datos@villaejemplo.gob.mx.",
        "The email is missing the @ sign, for example datos@villaejemplo.gob.mx.";
    EMAIL_NO_NAME: "Al correo le falta lo que va antes de la arroba, por ejemplo datos@{domain}.",
        "The email is missing what goes before the @ sign, for example datos@{domain}.";
    EMAIL_NO_DOMAIN: "Al correo le falta lo que va después de la arroba, por ejemplo villaejemplo.gob.mx.",
        "The email is missing what goes after the @ sign, for example villaejemplo.gob.mx.";
    EMAIL_NO_ENDING: "Al correo le falta la terminación, por ejemplo .gob.mx.",
        "The email is missing the ending, for example .gob.mx.";
    EMAIL_ONE: "Escribe un solo correo, sin espacios.",
        "Enter one email only, without spaces.";
    EMAIL_LETTERS: "Un correo no lleva {sign}: usa letras sin acento, números y puntos.",
        "An email cannot have {sign}: use letters without accents, digits and dots.";
    EMAIL_DOTS: "Revisa los puntos y guiones del correo: hay uno de más.",
        "Check the dots and hyphens of the email: there is one too many.";
    EMAIL_LONG: "El correo es demasiado largo: puede tener hasta 254 caracteres.",
        "The email is too long: it can have up to 254 characters.";
    EMAIL_PERSONAL: "Este correo no es de la institución. Si la persona deja el cargo, se puede perder el acceso.",
        "This email is not of the institution. If the person leaves the post, access may be lost.";

    // Telephone.
    PHONE: "Escribe el teléfono con números, por ejemplo 33 3818 2800 ext. 123.",
        "Enter the telephone in digits, for example 33 3818 2800 ext. 123.";
    PHONE_LENGTH: "El teléfono tiene {count} dígitos; en México son 10, con todo y lada.",
        "The telephone has {count} digits; in Mexico it takes 10, area code included.";
    PHONE_FOREIGN: "Escribe un teléfono de México: empieza con +52 o con la lada.",
        "Enter a telephone of Mexico: it starts with +52 or with the area code.";
    PHONE_AREA: "Ninguna lada empieza con {digit}. Revisa el teléfono.",
        "No area code starts with {digit}. Check the telephone.";
    PHONE_REPEATED: "Ese teléfono repite un solo número. Escribe el verdadero, o la palabra pendiente.",
        "That telephone repeats one digit. Enter the real one, or the word pending.";
    PHONE_EXTENSION: "La extensión lleva de 1 a 6 dígitos.",
        "The extension takes 1 to 6 digits.";

    // Links.
    LINK_HTTPS: "La liga debe empezar con https://",
        "The link must start with https://";
    LINK_ADD: "A la liga le falta el principio. ¿Es esta?",
        "The link is missing its start. Is it this one?";
    LINK_SPACES: "La liga no lleva espacios. Cópiala completa de la barra del navegador.",
        "The link cannot have spaces. Copy it whole from the browser's address bar.";
    LINK_DOT: "A la liga le falta el dominio, por ejemplo https://www.villaejemplo.gob.mx.",
        "The link is missing the domain, for example https://www.villaejemplo.gob.mx.";
    LINK_EMAIL: "Eso parece un correo o lleva una clave. Escribe una liga que empiece con https://",
        "That looks like an email or carries a password. Enter a link that starts with https://";
    LINK_IP: "La liga usa números en vez de un dominio. Si el servidor cambia, deja de servir.",
        "The link uses numbers instead of a domain. If the server changes, it will stop working.";
    LINK_ASCII: "La liga lleva acentos, eñes u otros signos. Hay programas que no podrán abrirla.",
        "The link has accents, ñ or other signs. Some programs will not be able to open it.";

    // Areas.
    AREA_NONE: "No encontré «{text}». Escribe el nombre, o la clave del INEGI: 2 dígitos el estado, 5 el municipio.",
        "I did not find \"{text}\". Enter the name, or the INEGI key: 2 digits for a state, 5 for a municipality.";
    AREA_KEY: "La clave del INEGI lleva 2 dígitos para un estado y 5 para un municipio; ésta lleva {count}.",
        "The INEGI key takes 2 digits for a state and 5 for a municipality; this one has {count}.";
    AREA_STATE: "Aquí va un estado, con su nombre o su clave de 2 dígitos.",
        "This must be a state, by its name or its key of 2 digits.";
    AREA_MUNICIPALITY: "Aquí va un municipio, con su nombre o su clave de 5 dígitos.",
        "This must be a municipality, by its name or its key of 5 digits.";
    AREA_UNKNOWN_KEY: "No hay estado ni municipio con la clave {key}.",
        "There is no state or municipality with the key {key}.";
    AREA_MANY: "Hay {count} lugares con «{text}». Escribe más letras, o agrega el estado después de una coma.",
        "There are {count} places with \"{text}\". Type more letters, or add the state after a comma.";
    AREA_WHICH: "¿Cuál «{text}» es?",
        "Which \"{text}\" is it?";
    AREA_SEAT: "«{text}» es cabecera, no municipio. ¿Es este?",
        "\"{text}\" is a seat, not a municipality. Is it this one?";
    AREA_ZERO: "A la clave {key} le falta el cero del principio. ¿Es esta?",
        "The key {key} is missing its leading zero. Is it this one?";

    // Periodicity.
    PERIODICITY: "No entendí «{text}». Escribe cada cuánto, por ejemplo: cada mes, cada tres meses o cada año.",
        "I could not read \"{text}\". Enter how often, for example: every month, every three months or every year.";
    TWO_MEANINGS: "«{text}» se usa para dos cosas distintas. ¿Cuál es?",
        "\"{text}\" is used for two different things. Which one?";

    // Evidence.
    EVIDENCE_WHAT: "Falta el documento: escribe su número de oficio, el archivo o la liga.",
        "The document is missing: enter its number, the file or the link.";
    EVIDENCE_ONE: "Aquí cabe un solo documento, y «{text}» parece de otro.",
        "Only one document fits here, and \"{text}\" seems to be of another.";
    EVIDENCE_PAGE: "La página es un número desde 1.",
        "The page is a number from 1.";
    EVIDENCE_HASH: "sha256 lleva 64 dígitos hexadecimales.",
        "sha256 takes 64 hexadecimal digits.";
    LETTER: "oficio {folio}",
        "letter {folio}";
    PAGE: "página {page}",
        "page {page}";

    // Lists.
    AND: "{list} y {last}",
        "{list} and {last}";
    AND_I: "{list} e {last}",
        "{list} and {last}";
}
