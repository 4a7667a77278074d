//! A light stemmer for Spanish: plural, gender and the usual endings of nouns and verbs go, so that «licencias de
//! construcción» meets «licencia para construir». No dictionary; the words of a request are few and short.

use crate::text::fold::fold;

/// Letters of the shortest stem that an ending may leave.
const SHORTEST: usize = 4;

/// Endings of nouns made of verbs, and of verbs, the longest first; what is left is the stem of their family.
const ENDINGS: [&str; 44] = [
    "amientos", "imientos", "amiento", "imiento", "aciones", "uciones", "iciones", "adores", "adoras",
    "idades", "acion", "ucion", "icion", "ancia", "encia", "ieron", "arias", "arios", "mente", "ador",
    "adora", "ales", "idad", "ando", "iendo", "adas", "ados", "idas", "idos", "aron", "aria", "ario", "ado",
    "ada", "ido", "ida", "ara", "era", "ar", "er", "ir", "an", "en", "al",
];

/// Words that change inside: `construcción`, `construir`, `construyen` are of one family.
const FAMILIES: [(&str, &str); 22] = [
    ("constru", "constru"),
    ("pavim", "pavim"),
    ("bache", "bache"),
    ("repavim", "pavim"),
    ("recole", "recolec"),
    ("inscripc", "inscrib"),
    ("infracc", "infracc"),
    ("infracto", "infracc"),
    ("contrata", "contrat"),
    ("licitat", "licit"),
    ("adquisi", "adquir"),
    ("adquir", "adquir"),
    ("detenc", "deten"),
    ("detenid", "deten"),
    ("inhum", "inhum"),
    ("transit", "transit"),
    ("nomin", "nomin"),
    ("vehicul", "vehicul"),
    ("presupuest", "presupuest"),
    ("luminari", "luminari"),
    ("arbol", "arbol"),
    ("panteon", "panteon"),
];

/// The stem of one word.
///
/// Letters without accents, in lower case; of words that are no longer than four letters only a plural `s` goes.
pub fn stem(word: &str) -> String {
    let word = fold(word);
    if let Some((_, family)) = FAMILIES.iter().find(|(begin, _)| word.starts_with(begin)) {
        return (*family).to_string();
    }
    let singular = singular(&word);
    let ending = ENDINGS
        .iter()
        .find(|ending| singular.strip_suffix(**ending).is_some_and(|rest| rest.chars().count() >= SHORTEST));
    match ending {
        Some(ending) => singular[..singular.len() - ending.len()].to_string(),
        None => without_vowel(singular),
    }
}

/// Without the plural: `luces` is `luz`, `baches` is `bache`, `licitaciones` is `licitacion`.
fn singular(word: &str) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let consonant = |rest: &&str| rest.ends_with(['n', 'l', 'r', 'd', 'j', 'y', 'c', 's']);
    match word.strip_suffix("es").filter(|rest| long(rest) && consonant(rest)) {
        Some(rest) => rest,
        None => word.strip_suffix('s').filter(long).unwrap_or(word),
    }
}

/// Without its last vowel, that of gender or of the verb: `licencia` and `licencio` are the same.
fn without_vowel(word: &str) -> String {
    let short = word.chars().count() <= SHORTEST;
    let bare = word.strip_suffix(['a', 'o', 'e']).filter(|_| !short).unwrap_or(word);
    let bare = bare.strip_suffix('i').filter(|rest| rest.chars().count() >= SHORTEST).unwrap_or(bare);
    bare.strip_suffix("z").map_or_else(|| bare.to_string(), |rest| format!("{rest}c"))
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn words_of_one_family_have_one_stem() {
        for family in [
            &["licencia", "licencias", "Licencias"][..],
            &["construcción", "construcciones", "construir", "construyen", "constructora"],
            &["bache", "baches", "bacheo"],
            &["recolección", "recolector", "recolecta"],
            &["nómina", "nóminas"],
            &["contrato", "contratos", "contratación", "contrataron", "contratado"],
            &["pavimento", "pavimentar", "pavimentación", "pavimentadas"],
            &["autorización", "autorizaciones", "autorizar", "autorizado"],
            &["remuneración", "remuneraciones"],
            &["infracción", "infracciones"],
            &["licitación", "licitaciones", "licitado"],
            &["accidente", "accidentes"],
            &["vehículo", "vehículos", "vehicular"],
            &["panteón", "panteones"],
            &["luz", "luces"],
            &["árbol", "árboles", "arbolado"],
            &["gasto", "gastos", "gastado", "gastaron", "gastar"],
            &["beneficiario", "beneficiaria", "beneficiarios", "beneficiarias"],
            &["presupuesto", "presupuestal", "presupuestado"],
            &["programa", "programas"],
            &["policía", "policías"],
            &["ruta", "rutas"],
        ] {
            let stems: Vec<String> = family.iter().map(|word| stem(word)).collect();
            assert!(stems.iter().all(|one| *one == stems[0]), "{family:?} become {stems:?}");
        }
    }

    #[test]
    fn words_of_different_families_stay_apart() {
        for (one, other) in [
            ("parque", "parquímetro"),
            ("obra", "obrero"),
            ("agua", "aguinaldo"),
            ("multa", "múltiple"),
            ("acta", "activo"),
            ("ruta", "rutina"),
            ("predio", "predicción"),
            ("mercado", "merma"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }

    #[test]
    fn short_words_are_kept() {
        assert_eq!(["ley", "IVA", "mes", "o", ""].map(stem), ["ley", "iva", "mes", "o", ""]);
    }
}
