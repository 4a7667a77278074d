//! The five-star level: how easily a format lets others use what is in it.
//!
//! Tim Berners-Lee's scale (guide-facts 6.1, 5stardata.info): 1 on the web under an open licence, any format;
//! 2 structured; 3 non-proprietary; 4 URIs denote things; 5 linked to other data. A format alone gives the level
//! that the file *would* have; whether its licence is known is said apart.

use super::super::model::Facts;
use crate::guide::model::Vocab;

/// The level of a file, or of files that hold the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stars {
    /// 1 to 5.
    pub level: u8,
    /// Whether an open licence is known: without one there is no star at all yet.
    pub licensed: bool,
}

/// The level that the vocabulary `formats` gives to a format; `None` when it is not in it.
pub fn of_format(format: &str, formats: &Vocab) -> Option<u8> {
    formats.terms.iter().find(|term| term.id == format)?.stars
}

/// The level of one file; `None` when its format is not known or it could not be read.
pub fn of_file(facts: &Facts, formats: &Vocab) -> Option<u8> {
    facts.unread.is_none().then(|| of_format(&facts.format, formats)).flatten()
}

/// The level of files that hold the same: that of the best format, since people can take that one.
pub fn of_set<'f>(
    set: impl IntoIterator<Item = &'f Facts>,
    formats: &Vocab,
    licensed: bool,
) -> Option<Stars> {
    let level = set.into_iter().filter_map(|facts| of_file(facts, formats)).max()?;
    Some(Stars { level, licensed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Unread;

    fn formats() -> Vocab {
        toml::from_str(include_str!("../../../guide/vocab/formats.toml")).unwrap()
    }

    fn file(format: &str) -> Facts {
        Facts { format: format.into(), ..Facts::default() }
    }

    #[test]
    fn the_scale_by_hand() {
        let formats = formats();
        let shown = ["pdf", "xlsx", "csv", "turtle", "unknown"].map(|name| of_file(&file(name), &formats));
        assert_eq!(shown, [Some(1), Some(2), Some(3), Some(4), None]);
    }

    #[test]
    fn a_set_has_the_level_of_its_best_format() {
        let set = [file("pdf"), file("csv"), file("xlsx")];
        assert_eq!(of_set(&set, &formats(), false), Some(Stars { level: 3, licensed: false }));
        assert_eq!(of_set(&[], &formats(), true), None);
    }

    #[test]
    fn what_could_not_be_read_has_no_level() {
        let facts = Facts { unread: Some(Unread::Password), ..file("xlsx") };
        assert_eq!(of_file(&facts, &formats()), None);
    }
}
