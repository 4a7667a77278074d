//! Legal grounds in words: the term, the law with its article, and the version that was read.

use super::Guide;
use crate::text::{Text, guide as say};

impl Guide {
    /// The passage of a ground of `legal-bases` as a plan keeps it: `lgtaip-2025 112 I (2026-03-21)`, with the day on
    /// which the laws of this Guide were read; `None` for grounds that name no law.
    pub fn law_of(&self, ground: &str) -> Option<String> {
        let term = self.term("legal-bases", ground)?;
        let (source, at) = (term.codes.get("source")?, term.codes.get("at")?);
        Some(format!("{source} {at} ({})", self.head.laws_as_of))
    }

    /// A passage in words: «Ley General..., artículo 112 I, en la versión DOF 2025-03-20, leída el 2026-03-21». What has
    /// another form is told as it is written.
    pub fn law_in_words(&self, law: &str) -> Text {
        let (passage, read) = match law.trim().strip_suffix(')').and_then(|law| law.rsplit_once('(')) {
            Some((passage, read)) => (passage.trim(), Some(read)),
            None => (law.trim(), None),
        };
        let known = passage.split_once(' ').and_then(|(id, at)| Some((self.source(id)?, at)));
        let Some((source, at)) = known else { return Text::same(law) };
        let words = say::LAW.with_text("law", &source.title).with("at", at).with("version", &source.version);
        read.map_or(words.clone(), |read| say::LAW_READ.with_text("law", &words).with("date", read))
    }

    /// A ground in words: the term of the vocabulary, or what was typed; what was not read in the law says so.
    pub fn ground_in_words(&self, ground: &str) -> Text {
        match self.term("legal-bases", ground) {
            Some(term) if term.verified == Some(false) => say::UNVERIFIED.with_text("what", &term.label()),
            Some(term) => term.label(),
            None => say::UNVERIFIED.with("what", ground),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::guide::{embedded, load};

    #[test]
    fn a_ground_is_told_with_its_law_article_and_version() {
        let guide = load::load(&embedded::files()).unwrap();
        let law = guide.law_of("public-security").unwrap();
        assert_eq!(law, format!("lgtaip-2025 112 I ({})", guide.head.laws_as_of));
        let words = guide.law_in_words(&law).es;
        assert!(
            words.starts_with("Ley General de Transparencia") && words.contains("artículo 112 I"),
            "{words}"
        );
        assert!(words.contains("DOF 2025-03-20"), "{words}");
        assert_eq!(guide.law_in_words("Ley estatal, artículo 7").es, "Ley estatal, artículo 7");
        assert_eq!(guide.law_of("state-law"), None);
        assert!(guide.ground_in_words("state-law").es.contains("sin verificar"));
    }
}
