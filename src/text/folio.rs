//! Sentences of folios.

use super::texts;

texts! {
    FOLIO: "Comprobar un folio sin conexión",
        "Check a folio offline";
    ALPHABET: "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|A de Ana|B de burro|C de casa|D de dado|E de elefante|F de foca|G de gato|H de hilo|J de jarra|K de kilo|M de mamá|N de nube|P de papá|Q de queso|R de rosa|S de sol|T de taza|V de vaca|W de Wendy|X de xilófono|Y de yate|Z de zapato",
        "zero|one|two|three|four|five|six|seven|eight|nine|A as in apple|B as in boat|C as in cat|D as in door|E as in egg|F as in fish|G as in goat|H as in hat|J as in jar|K as in kite|M as in map|N as in nut|P as in pen|Q as in queen|R as in rain|S as in sun|T as in tree|V as in van|W as in water|X as in x-ray|Y as in yellow|Z as in zebra";
}
