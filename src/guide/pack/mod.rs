//! Dated packs of the Guide: how they travel, what changes from one to another, and how a plan goes from one to another
//! and back.
//!
//! A pack is a ZIP with the files of a Guide and `pack.toml` ([`manifest`]). [`archive`] reads one of unknown origin,
//! [`compare`] tells two Guides apart, [`fate`] says what becomes of each question, [`carry`] brings a plan along,
//! [`lines`] keeps the way back.

pub mod archive;
pub mod carry;
pub mod compare;
pub mod fate;
pub mod lines;
pub mod manifest;

/// The file of a pack that says what the others are.
pub const MANIFEST: &str = "pack.toml";

/// A tag taken apart: `mx-local@2026.1`. `None` when it is no tag, or its parts could not name a folder.
pub fn tag(text: &str) -> Option<(&str, &str)> {
    let (id, version) = text.split_once('@')?;
    let plain = |part: &str| {
        let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte);
        (1..=64).contains(&part.len())
            && part.bytes().all(known)
            && !part.starts_with(['.', '-'])
            && !part.ends_with('.')
    };
    (plain(id) && plain(version)).then_some((id, version))
}

/// Versions in the order in which they came: numbers as numbers.
pub fn order(one: &str, other: &str) -> std::cmp::Ordering {
    let parts = |text: &str| -> Vec<(u64, String)> {
        text.split(['.', '-', '_'])
            .map(|part| (part.parse().unwrap_or(u64::MAX), part.trim_start_matches('0').to_string()))
            .collect()
    };
    parts(one).cmp(&parts(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_in_the_order_of_their_numbers() {
        assert!(order("2026.2", "2026.10").is_lt());
        assert!(order("2027.1", "2026.10").is_gt());
        assert!(order("2027.01", "2027.1").is_eq());
    }

    #[test]
    fn a_tag_that_could_name_another_folder_is_none() {
        assert_eq!(tag("mx-local@2026.1"), Some(("mx-local", "2026.1")));
        for odd in ["mx-local", "@1", "a@", "../x@1", "a@../1", "A@1", "a@1/2", ".a@1", "a@1.", "a b@1"] {
            assert_eq!(tag(odd), None, "{odd}");
        }
    }
}
