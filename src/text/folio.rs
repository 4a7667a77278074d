//! Sentences of folios.

use super::texts;

texts! {
    FOLIO: "Comprobar un folio sin conexión",
        "Check a folio offline";
    FOLIO_MORE: "Un folio es de un contenido y de ningún otro. Se comprueba sin conexión: un recibo o un paquete.toml se comprueba consigo mismo y con los archivos junto al plan; un folio solo se busca en el plan y en la carpeta recibos. Termina con 0 si todo coincide y con 4 si algo no.\n\nEjemplos:\n  apertura folio 6JB3-637C-2H51\n  apertura folio recibos/recibo-6JB3-637C-2H51.toml\n  apertura folio 6JB3-637C-2H51 --deletrear",
        "A folio is of one content and of no other. It is checked offline: a receipt or a paquete.toml is checked against itself and against the files beside the plan; a folio alone is looked for in the plan and in the folder recibos. It ends with 0 when all agrees and with 4 when something does not.\n\nExamples:\n  apertura folio 6JB3-637C-2H51\n  apertura folio recibos/recibo-6JB3-637C-2H51.toml\n  apertura folio 6JB3-637C-2H51 --spell";
    FOLIO_WORD: "FOLIO",
        "FOLIO";
    FOLIO_ABOUT: "El folio como te lo dijeron, o un archivo con folio",
        "The folio as you were told it, or a file with a folio";
    FILES_ABOUT: "Recibos o paquetes, y archivos que deberían estar en ellos",
        "Receipts or packets, and files that should be in them";
    SPELL_OPTION: "Deletrearlo para el teléfono",
        "Spell it for the telephone";
    NOTHING_GIVEN: "Falta el folio o el archivo.",
        "The folio or the file is missing.";
    NOTHING_GIVEN_TODO: "Un folio lleva 12 letras y números, por ejemplo 6JB3-637C-2H51.",
        "A folio has 12 letters and digits, for example 6JB3-637C-2H51.";
    WRONG_LENGTH: "«{text}» lleva {n} letras y números; un folio lleva 12.",
        "\"{text}\" has {n} letters and digits; a folio has 12.";
    NO_FOLIO: "«{text}» no es un folio ni un archivo que esté aquí.",
        "\"{text}\" is neither a folio nor a file that is here.";
    SLIP: "«{text}» tiene al menos un símbolo mal: no es el folio de nada. Pide que te lo dicten otra vez.",
        "\"{text}\" has at least one wrong symbol: it is the folio of nothing. Ask to have it read out again.";
    SPELLED: "El folio no usa las letras I, L, O ni U; la O se lee como cero y la I y la L como uno.",
        "A folio does not use the letters I, L, O or U; an O is read as zero, an I and an L as one.";
    KNOWN: "El folio {folio} se conoce aquí:",
        "The folio {folio} is known here:";
    UNKNOWN: "El folio {folio} está bien escrito, pero no está en el plan {path} ni en su carpeta recibos.",
        "The folio {folio} is well formed, but it is not in the plan {path} nor in its folder recibos.";
    WELL_FORMED: "El folio {folio} está bien escrito, pero aquí no hay un plan en el que buscarlo. Da también el recibo.",
        "The folio {folio} is well formed, but there is no plan here to look for it in. Give the receipt too.";
    NO_DAY: "sin fecha",
        "no date";
    IS_RECEIPT: "Recibo de lo que se publicó el {date} en {at}: {n} conjuntos.",
        "Receipt of what was published on {date} at {at}: {n} datasets.";
    IS_APPROVAL: "Aprobación de «{dataset}»: {role}, {date}.",
        "Approval of \"{dataset}\": {role}, {date}.";
    IS_CONTENT: "Es lo que hoy se publicaría de «{dataset}».",
        "It is what would be published of \"{dataset}\" today.";
    RECEIPT_HOLDS: "{file}: recibo {folio}, sin cambios desde que se hizo.",
        "{file}: receipt {folio}, unchanged since it was made.";
    PACKET_HOLDS: "{file}: paquete de aprobación {folio}, sin cambios desde que se hizo.",
        "{file}: approval packet {folio}, unchanged since it was made.";
    TEXT_HOLDS: "{file}: folio {folio}, sin cambios desde que se hizo.",
        "{file}: folio {folio}, unchanged since it was made.";
    BROKEN: "{file}: dice que su folio es {folio}, y no lo es: alguien lo cambió.",
        "{file}: it says that its folio is {folio}, and it is not: somebody changed it.";
    OTHER: "{file}: su folio no es el que escribiste.",
        "{file}: its folio is not the one that you typed.";
    NOT_SEALED: "{file}: no lleva folio.",
        "{file}: it has no folio.";
    LISTED: "{file}: es uno de los archivos del recibo o paquete.",
        "{file}: it is one of the files of the receipt or packet.";
    NOT_LISTED: "{file}: no es ninguno de los archivos del recibo o paquete.",
        "{file}: it is none of the files of the receipt or packet.";
    ITEM: "{title}: {state}",
        "{title}: {state}";
    ITEM_SAME: "el archivo de aquí es el mismo",
        "the file here is the same";
    ITEM_CHANGED: "el archivo de aquí ya es otro",
        "the file here is another now";
    ITEM_GONE: "ya no está aquí",
        "it is no longer here";
    ITEM_UNKNOWN: "sin plan con el que compararlo",
        "no plan to compare it with";
    ALPHABET: "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|A de Ana|B de burro|C de casa|D de dado|E de elefante|F de foca|G de gato|H de hilo|J de jarra|K de kilo|M de mamá|N de nube|P de papá|Q de queso|R de rosa|S de sol|T de taza|V de vaca|W de Wendy|X de xilófono|Y de yate|Z de zapato",
        "zero|one|two|three|four|five|six|seven|eight|nine|A as in apple|B as in boat|C as in cat|D as in door|E as in egg|F as in fish|G as in goat|H as in hat|J as in jar|K as in kite|M as in map|N as in nut|P as in pen|Q as in queen|R as in rain|S as in sun|T as in tree|V as in van|W as in water|X as in x-ray|Y as in yellow|Z as in zebra";
}
