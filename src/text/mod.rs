//! What people read, in both languages: every sentence of the engine is a [`Text`] and is rendered at the edge.
//!
//! The sentences themselves live beside this file, one file a wing. The Guide's own texts come from `guide/`
//! and have the same type.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub mod approve;
pub mod book;
pub mod calendar;
pub mod catalog;
pub mod ckan;
pub mod cli;
pub mod command;
pub mod cost;
pub mod demand;
pub mod dictionary;
pub mod document;
pub mod exercise;
pub mod export;
pub mod fold;
pub mod folio;
pub mod found;
pub mod free;
pub mod geo;
pub mod guide;
pub mod handover;
pub mod import;
pub mod improve;
pub mod indicators;
pub mod judged;
pub mod license;
pub mod load;
pub mod manual;
pub mod maturity;
pub mod merge;
pub mod net;
pub mod notices;
pub mod pack;
pub mod page;
pub mod papers;
pub mod plan;
pub mod prepare;
pub mod promises;
pub mod promoted;
pub mod promotion;
pub mod publish;
pub mod recommend;
pub mod region;
pub mod rehearsal;
pub mod remark;
pub mod reply;
pub mod report;
pub mod report_charts;
pub mod report_worked;
pub mod reserve;
pub mod review;
pub mod reviewing;
pub mod rubric;
pub mod say;
pub mod scan;
pub mod scan_report;
pub mod schedule;
pub mod score;
pub mod session;
pub mod share;
pub mod sheets;
pub mod site;
pub mod site_pages;
pub mod spreadsheet;
pub mod store;
pub mod story;
pub mod trainer;
pub mod treat;
pub mod ui;
pub mod unasked;
pub mod watch;
pub mod workbook;
pub mod workshop;

/// The languages that the product speaks. Spanish is the first and the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    Es,
    En,
}

impl Lang {
    /// Reads a language from a tag such as `es`, `es_MX.UTF-8` or `en-US`; anything else is `None`.
    pub fn parse(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "es" => Some(Self::Es),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }
}

/// One sentence in Spanish and in English.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub es: Cow<'static, str>,
    pub en: Cow<'static, str>,
}

impl Text {
    /// A sentence known when the program was built.
    pub const fn fixed(es: &'static str, en: &'static str) -> Self {
        Self { es: Cow::Borrowed(es), en: Cow::Borrowed(en) }
    }

    /// A word that is the same in both languages: a path, a name, a number.
    pub fn same(word: impl Into<String>) -> Self {
        let word = word.into();
        Self { es: Cow::Owned(word.clone()), en: Cow::Owned(word) }
    }

    /// The sentence in one language.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Es => &self.es,
            Lang::En => &self.en,
        }
    }

    /// Puts values in the place of `{name}` marks.
    pub fn with<V: std::fmt::Display>(&self, name: &str, value: V) -> Self {
        let value = value.to_string();
        self.with_text(name, &Self::same(value))
    }

    /// Puts a value that differs by language in the place of `{name}` marks.
    pub fn with_text(&self, name: &str, value: &Self) -> Self {
        let mark = format!("{{{name}}}");
        Self {
            es: Cow::Owned(self.es.replace(&mark, &value.es)),
            en: Cow::Owned(self.en.replace(&mark, &value.en)),
        }
    }

    /// For the middle of a sentence: its first letter small, unless it begins an acronym.
    pub fn lower(&self) -> Self {
        let lower = |text: &str| {
            let mut chars = text.chars();
            match (chars.next(), chars.clone().next()) {
                (Some(first), Some(second)) if !second.is_uppercase() => {
                    first.to_lowercase().chain(chars).collect()
                }
                _ => text.to_string(),
            }
        };
        Self { es: Cow::Owned(lower(&self.es)), en: Cow::Owned(lower(&self.en)) }
    }

    /// Texts one after the other, with the same between them in both languages.
    pub fn joined(all: &[Self], between: &str) -> Self {
        let join = |of: fn(&Self) -> &str| all.iter().map(of).collect::<Vec<_>>().join(between);
        Self { es: Cow::Owned(join(|text| &text.es)), en: Cow::Owned(join(|text| &text.en)) }
    }

    /// Two sentences, one after the other.
    pub fn and(&self, other: &Self) -> Self {
        Self {
            es: Cow::Owned(format!("{} {}", self.es, other.es)),
            en: Cow::Owned(format!("{} {}", self.en, other.en)),
        }
    }
}

/// Declares the sentences of one wing: `NAME: "español", "English";`.
///
/// `ALL` lists them so that a test can compare the `{marks}` of both languages.
macro_rules! texts {
    ($($name:ident: $es:expr, $en:expr;)*) => {
        $(pub const $name: $crate::text::Text = $crate::text::Text::fixed($es, $en);)*
        /// Every sentence of this file with its name.
        pub const ALL: &[(&str, $crate::text::Text)] = &[$((stringify!($name), $name)),*];
    };
}
pub(crate) use texts;

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(sentence: &str) -> Vec<String> {
        let mut found: Vec<String> = sentence
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_string()))
            .collect();
        found.sort();
        found.dedup();
        found
    }

    #[test]
    fn both_languages_are_complete_and_have_the_same_marks() {
        for (name, text) in [
            book::ALL,
            approve::ALL,
            catalog::ALL,
            ckan::ALL,
            dictionary::ALL,
            document::ALL,
            export::ALL,
            folio::ALL,
            geo::ALL,
            handover::ALL,
            net::ALL,
            prepare::ALL,
            promises::ALL,
            promoted::ALL,
            promotion::ALL,
            publish::ALL,
            rehearsal::ALL,
            site::ALL,
            site_pages::ALL,
            treat::ALL,
            watch::ALL,
            region::ALL,
            remark::ALL,
            review::ALL,
            reviewing::ALL,
            rubric::ALL,
            share::ALL,
            sheets::ALL,
            trainer::ALL,
            story::ALL,
            import::ALL,
            improve::ALL,
            indicators::ALL,
            maturity::ALL,
            judged::ALL,
            merge::ALL,
            recommend::ALL,
            calendar::ALL,
            cli::ALL,
            command::ALL,
            found::ALL,
            page::ALL,
            guide::ALL,
            plan::ALL,
            say::ALL,
            scan::ALL,
            scan_report::ALL,
            session::ALL,
            spreadsheet::ALL,
            store::ALL,
            ui::ALL,
            workbook::ALL,
            cost::ALL,
            demand::ALL,
            license::ALL,
            load::ALL,
            manual::ALL,
            notices::ALL,
            pack::ALL,
            papers::ALL,
            reply::ALL,
            report::ALL,
            report_charts::ALL,
            report_worked::ALL,
            reserve::ALL,
            schedule::ALL,
            score::ALL,
        ]
        .concat()
        {
            assert!(!text.es.is_empty() && !text.en.is_empty(), "{name} is empty");
            assert_eq!(marks(&text.es), marks(&text.en), "{name} has other marks in English");
        }
    }

    #[test]
    fn names_stand_in_the_middle_of_a_sentence() {
        let lower = |text: &'static str| Text::fixed(text, text).lower().es.into_owned();
        assert_eq!(lower("Nombre de una persona"), "nombre de una persona");
        assert_eq!([lower("RFC de una empresa"), lower("Ñ"), lower("")], ["RFC de una empresa", "Ñ", ""]);
    }

    #[test]
    fn marks_are_replaced_in_both_languages() {
        let text = Text::fixed("Hola {who}.", "Hello {who}.").with("who", "Ana");
        assert_eq!((text.to(Lang::Es), text.to(Lang::En)), ("Hola Ana.", "Hello Ana."));
    }
}
