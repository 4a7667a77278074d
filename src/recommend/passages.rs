//! Passages of the law as people write them: «LGTAIP, art. 65, fracc. XIX y 66 II», «65-XIX», «70 VIII».

use crate::text::fold::fold;

/// Articles whose fractions are obligations: those of 2025 and those of the law before it.
const ARTICLES: [&str; 4] = ["65", "66", "70", "71"];
/// More fractions than any of them has.
const MOST: u32 = 60;

/// The passages that a text cites, as the Guide writes them: `65 XIX`; a list or a range gives each.
pub fn passages(text: &str) -> Vec<String> {
    let text = fold(text).replace(['–', '—'], " - ");
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let words = words.iter().flat_map(|word| parted(word)).filter(|word| !word.is_empty());
    let mut reader = Reader::default();
    words.for_each(|word| reader.word(word));
    reader.found
}

/// `65-xix` is two words and a dash.
fn parted(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for (at, part) in word.split('-').enumerate() {
        if at > 0 {
            parts.push("-");
        }
        parts.push(part);
    }
    parts
}

#[derive(Default)]
struct Reader {
    article: Option<&'static str>,
    last: Option<u32>,
    /// The next fraction ends a range.
    range: bool,
    /// The next number is a fraction.
    fraction: bool,
    found: Vec<String>,
}

impl Reader {
    fn word(&mut self, word: &str) {
        if let Some(article) = ARTICLES.iter().find(|article| **article == word) {
            *self =
                Self { article: Some(article), found: std::mem::take(&mut self.found), ..Self::default() };
            return;
        }
        match word {
            "-" | "a" | "al" | "to" => self.range = self.last.is_some(),
            _ if word.starts_with("fr") => self.fraction = true,
            _ => {
                let arabic = self.fraction.then(|| word.parse::<u32>().ok()).flatten();
                if let Some(number) = arabic.or_else(|| value(word)).filter(|number| *number <= MOST) {
                    self.number(number);
                }
            }
        }
    }

    fn number(&mut self, number: u32) {
        let Some(article) = self.article else { return };
        let from = self.last.filter(|last| self.range && *last < number).map_or(number, |last| last + 1);
        for each in from..=number {
            let passage = format!("{article} {}", roman(each));
            if !self.found.contains(&passage) {
                self.found.push(passage);
            }
        }
        (self.last, self.range, self.fraction) = (Some(number), false, false);
    }
}

/// The value of a Roman number in small letters, written as it is used.
fn value(word: &str) -> Option<u32> {
    (1..=MOST).find(|number| roman(*number).eq_ignore_ascii_case(word))
}

/// A Roman number; empty for 0.
fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 7] =
        [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut out = String::new();
    for (worth, sign) in SIGNS {
        while rest >= worth {
            out.push_str(sign);
            rest -= worth;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_are_read_as_people_write_them() {
        for (text, read) in [
            ("65 XIX", &["65 XIX"][..]),
            ("LGTAIP, artículo 66, fracción IX", &["66 IX"]),
            ("Art. 65 fr. XXVI y art. 66 II", &["65 XXVI", "66 II"]),
            ("65-VI, VII", &["65 VI", "65 VII"]),
            ("65 VI-VIII", &["65 VI", "65 VII", "65 VIII"]),
            ("65 XIV q", &["65 XIV"]),
            ("65, fracción 19", &["65 XIX"]),
            ("LGT_Art_70_Fr_VIII", &["70 VIII"]),
        ] {
            assert_eq!(passages(text), read, "{text}");
        }
    }

    #[test]
    fn other_rules_are_no_passages_of_the_law() {
        for text in ["Reglamento de Mercados, artículo 14, 3 de marzo de 2023", "CPEUM 115 III b", "65", ""]
        {
            assert_eq!(passages(text), Vec::<String>::new(), "{text}");
        }
    }
}
