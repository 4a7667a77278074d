//! Whether a file that is online is the one that was published, by what a server tells of it.

use super::link::{Content, Link};

/// What was told of a file, or measured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub bytes: Option<u64>,
    pub etag: Option<String>,
    pub modified: Option<String>,
    /// SHA-256 of all of it.
    pub sha256: Option<String>,
}

/// The surest that can be said: by the sum, else by the size, else by what is told of it beside the last time.
///
/// A size that is the same proves nothing by itself; marks that are the same carry on what was known before.
pub fn content(link: &Link, facts: &Facts) -> Content {
    if let (Some(published), Some(found)) = (&link.sha256, &facts.sha256) {
        return if published.eq_ignore_ascii_case(found) { Content::Same } else { Content::Changed };
    }
    if link.bytes.zip(facts.bytes).is_some_and(|(published, found)| published != found) {
        return Content::Changed;
    }
    match link.before.as_ref().filter(|_| !link.remade) {
        None => Content::Unknown,
        Some(before) => {
            let known = Content::of(before.content.as_deref().unwrap_or_default());
            let tags = before.etag.as_deref().zip(facts.etag.as_deref());
            let tags = tags.map(|(before, now)| bare(before) == bare(now));
            let dates = before.modified.as_deref().zip(facts.modified.as_deref());
            match (tags, dates.map(|(before, now)| before == now)) {
                // Some servers name the machine in the mark: the date decides when it is the same.
                (Some(true), _) | (_, Some(true)) => carried(known, link),
                (Some(false), _) | (None, Some(false)) => Content::Changed,
                (None, None) => Content::Unknown,
            }
        }
    }
}

/// It is what it was the last time; where nothing is known of what was published, that is what it is measured by.
fn carried(known: Content, link: &Link) -> Content {
    match known {
        Content::Unknown if link.sha256.is_none() => Content::Same,
        known => known,
    }
}

/// A mark without the sign that says that it is a weak one, nor what compressing servers add.
fn bare(tag: &str) -> &str {
    let tag = tag.trim().trim_start_matches("W/").trim_matches('"');
    tag.strip_suffix("-gzip").unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::model::Checked;

    fn before(content: &str, etag: &str, modified: &str) -> Option<Checked> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_string());
        Some(Checked {
            content: text(content),
            etag: text(etag),
            modified: text(modified),
            ..Checked::default()
        })
    }

    fn facts(etag: &str, modified: &str) -> Facts {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_string());
        Facts { etag: text(etag), modified: text(modified), ..Facts::default() }
    }

    #[test]
    fn the_sum_decides_over_everything() {
        let link = Link { sha256: Some("AB".into()), bytes: Some(7), ..Link::default() };
        let same = Facts { sha256: Some("ab".into()), bytes: Some(9), ..Facts::default() };
        assert_eq!(content(&link, &same), Content::Same);
        let other = Facts { sha256: Some("cd".into()), bytes: Some(7), ..Facts::default() };
        assert_eq!(content(&link, &other), Content::Changed);
    }

    #[test]
    fn another_size_is_another_file_and_the_same_size_proves_nothing() {
        let link = Link { bytes: Some(7), ..Link::default() };
        assert_eq!(content(&link, &Facts { bytes: Some(8), ..Facts::default() }), Content::Changed);
        assert_eq!(content(&link, &Facts { bytes: Some(7), ..Facts::default() }), Content::Unknown);
    }

    #[test]
    fn marks_are_read_beside_those_of_the_last_time() {
        let of = |before: Option<Checked>, facts: &Facts| {
            content(&Link { before, sha256: Some("ab".into()), ..Link::default() }, facts)
        };
        assert_eq!(of(before("same", "\"x\"", ""), &facts("W/\"x-gzip\"", "")), Content::Same);
        assert_eq!(of(before("same", "\"x\"", ""), &facts("\"y\"", "")), Content::Changed);
        assert_eq!(of(before("same", "\"x\"", "Lun"), &facts("\"y\"", "Lun")), Content::Same);
        assert_eq!(of(before("changed", "\"x\"", ""), &facts("\"x\"", "")), Content::Changed);
        assert_eq!(of(before("unknown", "\"x\"", ""), &facts("\"x\"", "")), Content::Unknown);
        assert_eq!(of(before("same", "", "Lun"), &facts("", "Mar")), Content::Changed);
        assert_eq!(of(before("same", "", ""), &facts("\"y\"", "Mar")), Content::Unknown);
    }

    #[test]
    fn a_file_made_anew_begins_anew() {
        let link = Link { before: before("changed", "\"x\"", ""), remade: true, ..Link::default() };
        assert_eq!(content(&link, &facts("\"x\"", "")), Content::Unknown);
    }
}
