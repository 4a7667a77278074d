//! Ways to write one value of a category: the one that is written most.

use serde::{Deserialize, Serialize};

use crate::text::fold::fold;

/// A value as it is folded, and as it is to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    pub key: String,
    pub value: String,
}

/// Values that are the same but for capitals, accents and signs, with the most frequent way to write each.
pub fn of(values: &[(String, u64)]) -> Vec<Variant> {
    let mut found: Vec<(String, Vec<&(String, u64)>)> = Vec::new();
    for value in values {
        let key = key(&value.0);
        match found.iter_mut().find(|(known, _)| *known == key) {
            Some((_, all)) => all.push(value),
            None => found.push((key, vec![value])),
        }
    }
    let several = found.into_iter().filter(|(key, all)| !key.is_empty() && all.len() > 1);
    let most = several.filter_map(|(key, all)| {
        let value = all.into_iter().max_by(|one, other| one.1.cmp(&other.1).then(other.0.cmp(&one.0)))?;
        Some(Variant { key, value: value.0.clone() })
    });
    most.collect()
}

/// The value as it is written most.
pub fn one(cell: &str, variants: &[Variant]) -> Option<String> {
    if variants.is_empty() {
        return None;
    }
    let key = key(cell);
    let found = variants.iter().find(|variant| variant.key == key)?;
    (found.value != cell).then(|| found.value.clone())
}

fn key(value: &str) -> String {
    let folded = fold(value);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_way_wins() {
        let variants = of(&[("AUTORIZADA".into(), 2), ("Autorizada".into(), 9), ("Negada".into(), 5)]);
        assert_eq!(variants, [Variant { key: "autorizada".into(), value: "Autorizada".into() }]);
        assert_eq!(one("autorizada.", &variants).as_deref(), Some("Autorizada"));
        assert_eq!((one("Autorizada", &variants), one("Negada", &variants)), (None, None));
    }
}
