//! Places made larger: from a house to its neighbourhood, from a key to that of what it is part of.

use crate::text::fold::fold;

/// What a place becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Of an address, the neighbourhood that it names.
    Neighbourhood,
    /// The first digits of a key or of a postal code.
    Digits(usize),
    /// A key of INEGI that is the same for all: the municipality or the state that the table is of.
    Key(String),
}

/// Words before the name of a neighbourhood. Of the Guide's `settlement-words.txt`, those that begin one.
const BEFORE: [&str; 18] = [
    "colonia",
    "col.",
    "col",
    "fraccionamiento",
    "fracc.",
    "fracc",
    "barrio",
    "unidad habitacional",
    "infonavit",
    "ejido",
    "rancheria",
    "ranchería",
    "congregacion",
    "congregación",
    "localidad",
    "pueblo",
    "residencial",
    "ampliación",
];

/// The longest name of a neighbourhood, in characters; longer ones are sentences.
const LONGEST: usize = 50;

impl Place {
    /// What the name of a column lets expect.
    pub fn by_name(name: &str) -> Self {
        let name = fold(name);
        let says = |words: &[&str]| {
            let mut parts = name.split(|sign: char| !sign.is_alphanumeric());
            parts.any(|part| words.contains(&part))
        };
        if says(&["cp", "postal", "zip"]) {
            Self::Digits(3)
        } else if says(&["cve", "clave", "cvegeo", "ageb", "geo"]) {
            Self::Digits(5)
        } else {
            Self::Neighbourhood
        }
    }

    /// `None` when the cell cannot be read so.
    pub fn of(&self, cell: &str) -> Option<String> {
        match self {
            Self::Key(key) => Some(key.clone()),
            Self::Digits(digits) => {
                let bare = cell.strip_suffix(".0").unwrap_or(cell);
                let is_key =
                    bare.len() >= *digits && bare.bytes().take(*digits).all(|byte| byte.is_ascii_digit());
                is_key.then(|| bare[..*digits].to_string())
            }
            Self::Neighbourhood => neighbourhood(cell),
        }
    }
}

/// `Hidalgo 12, Col. Centro, C.P. 91000` is in `Centro`.
fn neighbourhood(address: &str) -> Option<String> {
    let parts = address.split([',', ';', '\n']).map(str::trim);
    let named = parts.filter_map(after_word).find(|name| !name.is_empty());
    named.or_else(|| inner(address)).map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The name in a part that begins with a word for a neighbourhood.
fn after_word(part: &str) -> Option<String> {
    let lower = part.to_lowercase();
    let word = BEFORE
        .iter()
        .find(|word| lower.strip_prefix(**word).is_some_and(|rest| rest.starts_with([' ', '.', ':'])))?;
    // Lower case may have other lengths than what was written: the part is cut by its own characters.
    let rest: String = part.chars().skip(word.chars().count()).collect();
    name(rest.trim_start_matches(['.', ':', ' ']))
}

/// The name behind such a word in the middle of an address without commas.
fn inner(address: &str) -> Option<String> {
    let words: Vec<&str> = address.split_whitespace().collect();
    let at = words.iter().position(|word| {
        let lower = word.to_lowercase();
        matches!(lower.as_str(), "col." | "col" | "colonia" | "fracc." | "fraccionamiento" | "barrio")
    })?;
    name(&words.get(at + 1..)?.join(" "))
}

/// What is a name up to where a number, a postal code or another part begins.
fn name(text: &str) -> Option<String> {
    let stop = |word: &&str| {
        let folded = fold(word);
        let bare: String = folded.chars().filter(|sign| sign.is_alphanumeric()).collect();
        word.bytes().filter(u8::is_ascii_digit).count() > 2
            || matches!(&*bare, "cp" | "codigo" | "calle" | "mza" | "lote")
    };
    let kept: Vec<&str> = text.split_whitespace().take_while(|word| !stop(word)).collect();
    let name = kept.join(" ").trim_matches(['.', ',', '-', ' ']).to_string();
    (!name.is_empty() && name.chars().count() <= LONGEST).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_address_the_neighbourhood_stays() {
        let of = |address: &str| neighbourhood(address).unwrap_or_default();
        assert_eq!(of("Hidalgo 12, Col. Centro, C.P. 91000, Xalapa"), "Centro");
        assert_eq!(of("Av. Juárez No. 5 Int. 2 Colonia Benito  Juárez CP 91000"), "Benito Juárez");
        assert_eq!(of("Fracc. Las Ánimas, Calle 3"), "Las Ánimas");
        assert_eq!(of("Colonia 21 de Marzo"), "21 de Marzo");
        // Without a word for it, nothing says where the house number ends.
        assert_eq!(neighbourhood("Hidalgo 12, Centro"), None);
    }

    #[test]
    fn keys_become_those_of_what_they_are_part_of() {
        assert_eq!(Place::Digits(5).of("301930001").as_deref(), Some("30193"));
        assert_eq!(Place::Digits(3).of("91000").as_deref(), Some("910"));
        assert_eq!(Place::Digits(5).of("Xalapa"), None);
        assert_eq!(Place::Digits(5).of("ñañañaña"), None);
        assert_eq!(Place::Key("30087".into()).of("Hidalgo 12").as_deref(), Some("30087"));
        assert_eq!(Place::by_name("Código postal"), Place::Digits(3));
        assert_eq!(Place::by_name("cve_loc"), Place::Digits(5));
        assert_eq!(Place::by_name("domicilio"), Place::Neighbourhood);
    }
}
