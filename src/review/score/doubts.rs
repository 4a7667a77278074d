//! Which answers nobody confirmed: they are there, and earn nothing.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::lean::Lean;
use crate::toml_text::Address;

pub const LICENSE: u8 = 1;
pub const PERSONAL: u8 = 1 << 1;
pub const TREATMENT: u8 = 1 << 2;
pub const DATE: u8 = 1 << 3;
pub const OWNER: u8 = 1 << 4;
pub const PUBLISHED: u8 = 1 << 5;
pub const DICTIONARY: u8 = 1 << 6;
pub const RESERVE: u8 = 1 << 7;

/// Keys below a dataset that the score looks at.
const KEYS: [(&str, u8); 8] = [
    ("license", LICENSE),
    ("personal.status", PERSONAL),
    ("personal.treatment", TREATMENT),
    ("commitment.date", DATE),
    ("commitment.owner", OWNER),
    ("published_at", PUBLISHED),
    ("dictionary", DICTIONARY),
    ("reserve.basis", RESERVE),
];

/// Bits of each dataset, and of the terms of the plan. Empty when everything is confirmed.
#[derive(Debug, Clone, Default)]
pub struct Doubts {
    datasets: Vec<u8>,
    pub license: bool,
}

impl Doubts {
    pub fn of(lean: &Lean<'_>) -> Self {
        let mut doubts = Self::default();
        if lean.unconfirmed.is_empty() {
            return doubts;
        }
        doubts.datasets = vec![0; lean.datasets.len()];
        let ids: HashMap<Cow<'_, str>, usize> =
            lean.datasets.iter().enumerate().map(|(at, dataset)| (written(dataset.id), at)).collect();
        for address in &lean.unconfirmed {
            doubts.license |= *address == "license.id";
            if let Some((at, bit)) = about(address, &ids) {
                doubts.datasets[at] |= bit;
            }
        }
        doubts
    }

    /// Whether one of these answers of a dataset is in doubt.
    pub fn has(&self, dataset: usize, bits: u8) -> bool {
        self.datasets.get(dataset).is_some_and(|all| all & bits != 0)
    }
}

fn about(address: &str, ids: &HashMap<Cow<'_, str>, usize>) -> Option<(usize, u8)> {
    let rest = address.strip_prefix("dataset.")?;
    let (key, bit) = KEYS.iter().find(|(key, _)| rest.ends_with(key))?;
    let id = rest.strip_suffix(key)?.strip_suffix('.')?;
    Some((*ids.get(id)?, *bit))
}

/// An id as it stands in an address.
fn written(id: &str) -> Cow<'_, str> {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    match !id.is_empty() && id.bytes().all(bare) {
        true => Cow::Borrowed(id),
        false => Cow::Owned(Address::new([id]).to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::lean::Dataset;
    use super::*;

    #[test]
    fn answers_in_doubt_are_found_by_their_address() {
        let lean = Lean {
            datasets: ["obras", "a.b"].map(|id| Dataset { id, ..Dataset::default() }).into(),
            unconfirmed: vec![
                "dataset.obras.license",
                "dataset.\"a.b\".personal.status",
                "dataset.obras.title",
            ],
            ..Lean::default()
        };
        let doubts = Doubts::of(&lean);
        assert!(doubts.has(0, LICENSE) && !doubts.has(0, PERSONAL));
        assert!(doubts.has(1, PERSONAL) && !doubts.has(1, LICENSE));
        assert!(!doubts.license && !doubts.has(7, LICENSE));
    }
}
