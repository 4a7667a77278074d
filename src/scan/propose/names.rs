//! Names of files and sheets taken apart: what they are about, their dates, the words that only tell versions.

use super::words::Words;
use crate::text::fold::fold;

/// A name without its ending, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// Words of what it is about, as they are written.
    pub base: Vec<String>,
    /// Numbers before or after them, which may tell one file of a series from another.
    pub numbers: Vec<String>,
    /// Words that tell one version from another: `final`, `(2)`.
    pub versions: usize,
    pub dates: Dates,
}

/// The dates of a name.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dates {
    pub years: Vec<u16>,
    pub months: Vec<u8>,
    /// A part of a year in words: `trimestre-1`.
    pub span: Vec<String>,
    /// Days, where a whole date is written.
    pub day: Option<u8>,
}

impl Dates {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The year of a folder, for a name that only says its month.
    pub fn or_year(mut self, outer: &Self) -> Self {
        if self.years.is_empty() {
            self.years.clone_from(&outer.years);
        }
        if self.months.is_empty() && self.span.is_empty() {
            self.months.clone_from(&outer.months);
            self.span.clone_from(&outer.span);
            self.day = outer.day;
        }
        self
    }

    /// `2024`, `2019/2025`, `2024-03`, `2024 trimestre 1`; empty without dates.
    pub fn label(&self) -> String {
        let (from, to) = (self.edge(false), self.edge(true));
        let dates = match (from, to) {
            (Some(from), Some(to)) if from != to => format!("{from}/{to}"),
            (Some(from), _) => from,
            _ => String::new(),
        };
        let span = self.span.join(" ");
        [dates, span].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The first or the last moment, ISO 8601 as far as it is known.
    pub fn edge(&self, last: bool) -> Option<String> {
        let ends = |list: &[u16]| if last { list.iter().max().copied() } else { list.iter().min().copied() };
        let months: Vec<u16> = self.months.iter().map(|month| u16::from(*month)).collect();
        let month = ends(&months).map(|month| format!("{month:02}"));
        match (ends(&self.years), month, self.day) {
            (Some(year), Some(month), Some(day)) => Some(format!("{year}-{month}-{day:02}")),
            (Some(year), Some(month), None) => Some(format!("{year}-{month}")),
            (Some(year), None, _) => Some(year.to_string()),
            (None, Some(month), _) => Some(format!("--{month}")),
            (None, None, _) => None,
        }
    }
}

impl Name {
    /// Takes a name apart. `stem` is without its ending.
    pub fn of(stem: &str, words: &Words) -> Self {
        let tokens = tokens(stem);
        let mut name = Self::default();
        let mut kinds: Vec<What> = tokens.iter().map(|token| what(token, words)).collect();
        phrases(&tokens, words, &mut kinds);
        settle(&mut kinds);
        for (token, kind) in tokens.iter().zip(&kinds) {
            match kind {
                What::Word => name.base.push(token.text.clone()),
                What::Version => name.versions += 1,
                What::Year(year) => name.dates.years.push(*year),
                What::Month(month) | What::Short(month) => name.dates.months.push(*month),
                What::Day(day) => name.dates.day = Some(*day),
                What::Date(year, month, day) => {
                    name.dates.years.push(*year);
                    name.dates.months.push(*month);
                    name.dates.day = day.or(name.dates.day);
                }
                What::Span => name.dates.span.push(fold(&token.text)),
                What::Number(_) | What::Article => {}
            }
        }
        name.articles(&tokens, &kinds);
        name
    }

    // An article between two words of the base is kept, another is not: `copia de licencias`.
    fn articles(&mut self, tokens: &[Token], kinds: &[What]) {
        let word = |at: usize| matches!(kinds[at], What::Word);
        let keeps = |at: usize| match kinds[at] {
            What::Word => true,
            What::Article | What::Number(_) => (0..at).any(word) && (at + 1..kinds.len()).any(word),
            _ => false,
        };
        let kept: Vec<usize> = (0..tokens.len()).filter(|at| keeps(*at)).collect();
        let number = |at: &usize| matches!(kinds[*at], What::Number(_)) && !kept.contains(at);
        self.numbers = (0..tokens.len()).filter(number).map(|at| tokens[at].text.clone()).collect();
        self.base = kept.into_iter().map(|at| tokens[at].text.clone()).collect();
        while self.base.len() > 1 && is_code(&self.base[0]) {
            self.base.remove(0);
        }
    }

    /// What it is about, folded, to compare with others.
    pub fn key(&self) -> String {
        self.base.iter().map(|word| fold(word)).collect::<Vec<_>>().join(" ")
    }

    /// Whether it says nothing of what is inside: `Hoja1`, `datos`, `2024`.
    pub fn is_generic(&self, words: &Words) -> bool {
        let said = |word: &String| {
            let word = fold(word);
            let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
            !(bare.is_empty() || words.generic.contains(bare) || bare.chars().count() < 2)
        };
        !self.base.iter().any(said)
    }
}

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    text: String,
    /// It stood in brackets.
    inside: bool,
}

/// What a word of a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Word,
    Article,
    Version,
    Year(u16),
    Month(u8),
    /// A shortened month, which may be another word: `mar`.
    Short(u8),
    Day(u8),
    Number(u16),
    Date(u16, u8, Option<u8>),
    Span,
}

fn tokens(stem: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut text = String::new();
    let mut inside = false;
    let mut flush = |text: &mut String, inside: bool| {
        if !text.is_empty() {
            found.push(Token { text: std::mem::take(text), inside });
        }
    };
    let chars: Vec<char> = stem.chars().collect();
    for (at, c) in chars.iter().copied().enumerate() {
        if !c.is_alphanumeric() && c != '\u{301}' && c != '\u{303}' {
            flush(&mut text, inside);
            inside = (inside || c == '(') && c != ')';
            continue;
        }
        let next = chars.get(at + 1).is_some_and(|next| next.is_lowercase());
        let word = text.ends_with(char::is_lowercase) || (next && text.ends_with(char::is_uppercase));
        let hump = c.is_uppercase() && word;
        let year = c.is_ascii_digit() && text.ends_with(char::is_alphabetic) && digits(&chars[at..]) >= 4;
        let back = c.is_alphabetic() && text.len() >= 4 && text.chars().all(|c| c.is_ascii_digit());
        if hump || year || back {
            flush(&mut text, inside);
        }
        text.push(c);
    }
    flush(&mut text, inside);
    found
}

fn digits(chars: &[char]) -> usize {
    chars.iter().take_while(|c| c.is_ascii_digit()).count()
}

fn what(token: &Token, words: &Words) -> What {
    let word = fold(&token.text);
    if word.chars().all(|c| c.is_ascii_digit()) {
        return number(&word, token.inside);
    }
    let numbered = word.trim_end_matches(|c: char| c.is_ascii_digit());
    match () {
        () if matches!(
            word.as_str(),
            "de" | "del" | "la" | "las" | "los" | "el" | "y" | "al" | "of" | "the" | "en"
        ) =>
        {
            What::Article
        }
        () if words.versions.contains(numbered) || numbered == "v" && numbered != word => What::Version,
        () if words.spans.contains(numbered) => What::Span,
        () if matches!(word.as_str(), "t1" | "t2" | "t3" | "t4" | "q1" | "q2" | "q3" | "q4") => What::Span,
        () if matches!(
            word.as_str(),
            "1er"
                | "1ro"
                | "1ra"
                | "2da"
                | "3ra"
                | "4ta"
                | "2do"
                | "3er"
                | "3ro"
                | "4to"
                | "primer"
                | "segundo"
                | "tercer"
                | "cuarto"
        ) =>
        {
            What::Span
        }
        () => match words.months.get(&word) {
            Some(month) if word.len() > 4 => What::Month(*month),
            Some(month) => What::Short(*month),
            None => What::Word,
        },
    }
}

/// Words that only together tell a version: `lista para subir`.
fn phrases(tokens: &[Token], words: &Words, kinds: &mut [What]) {
    let folded: Vec<String> = tokens.iter().map(|token| fold(&token.text)).collect();
    for phrase in words.version_phrases.iter().filter(|phrase| phrase.len() <= folded.len()) {
        let found = folded.windows(phrase.len()).position(|window| window == phrase);
        if let Some(at) = found {
            kinds[at..at + phrase.len()].fill(What::Version);
        }
    }
}

/// What a number is: a year, a date without marks, a version in brackets, or only a number.
fn number(word: &str, inside: bool) -> What {
    let part =
        |from: usize, to: usize| word.get(from..to).and_then(|part| part.parse::<u16>().ok()).unwrap_or(0);
    let small = |value: u16| u8::try_from(value).unwrap_or(0);
    let date = |year: u16, month: u16, day: Option<u16>| {
        let fits =
            is_year(year) && (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
        fits.then(|| What::Date(year, small(month), day.map(small)))
    };
    let read = match word.len() {
        4 => Some(part(0, 4)).filter(|year| is_year(*year)).map(What::Year),
        6 => date(part(0, 4), part(4, 6), None).or_else(|| date(part(2, 6), part(0, 2), None)),
        8 => date(part(0, 4), part(4, 6), Some(part(6, 8)))
            .or_else(|| date(part(4, 8), part(2, 4), Some(part(0, 2)))),
        _ => None,
    };
    match read {
        Some(read) => read,
        None if inside && word.len() <= 2 => What::Version,
        None => What::Number(word.parse().unwrap_or(u16::MAX)),
    }
}

fn is_year(year: u16) -> bool {
    (1950..=2069).contains(&year)
}

/// What a word is by what stands beside it: months and days beside years, numbers after a word for a version.
fn settle(kinds: &mut [What]) {
    let dated = |kind: Option<&What>| {
        matches!(kind, Some(What::Year(_) | What::Month(_) | What::Day(_) | What::Date(..)))
    };
    for at in (0..kinds.len()).chain((0..kinds.len()).rev()) {
        // `15 de marzo`: an article parts nothing.
        let told = |kind: &&What| !matches!(kind, What::Article);
        let before = kinds[..at].iter().rev().find(told).copied();
        let after = kinds[at + 1..].iter().find(told).copied();
        let beside = dated(before.as_ref()) || dated(after.as_ref());
        let span = matches!(before, Some(What::Span)) || matches!(after, Some(What::Span));
        let months = kinds.iter().any(|kind| matches!(kind, What::Month(_)));
        kinds[at] = match kinds[at] {
            What::Number(n @ 1..=12) if beside && !months => What::Month(u8::try_from(n).unwrap_or(0)),
            What::Number(n @ 1..=31) if beside => What::Day(u8::try_from(n).unwrap_or(0)),
            What::Number(1..=12) if span => What::Span,
            What::Number(_) if matches!(before, Some(What::Version)) => What::Version,
            What::Short(month) if beside || kinds.len() == 1 || matches!(after, Some(What::Short(_))) => {
                What::Month(month)
            }
            other => other,
        };
    }
    let lonely = kinds.iter().any(|kind| matches!(kind, What::Word));
    for kind in kinds.iter_mut() {
        if matches!(kind, What::Short(_)) && lonely {
            *kind = What::Word;
        }
    }
}

/// A key of an office before a name: `01`, `LTAIPEJM8FV`.
fn is_code(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().all(|c| c.is_ascii_digit() || c.is_uppercase());
    digits > 0 && (letters == 0 || capitals)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Words {
        Words::of(&crate::app::guide(None).unwrap())
    }

    fn name(stem: &str) -> Name {
        Name::of(stem, &shipped())
    }

    #[test]
    fn dates_are_told_as_far_as_they_are_known() {
        for (stem, label) in [
            ("licencias_2024", "2024"),
            ("licencias 2019-2025", "2019/2025"),
            ("licencias_202403", "2024-03"),
            ("licencias 03-2024", "2024-03"),
            ("licencias 20240315 final", "2024-03-15"),
            ("licencias 15 de marzo 2024", "2024-03-15"),
            ("enero", "--01"),
            ("gasto 1er trimestre 2024", "2024 1er trimestre"),
            ("licencias", ""),
        ] {
            assert_eq!(name(stem).dates.label(), label, "{stem}");
        }
    }

    #[test]
    fn versions_have_the_same_key() {
        let key = name("Licencias").key();
        for other in
            ["licencias final", "LICENCIAS_v2", "licencias (3)", "Copia de licencias", "licencias 2 final 3"]
        {
            assert!(name(other).versions > 0 && name(other).key() == key, "{other}: {:?}", name(other));
        }
        assert_eq!(name("licencias").versions, 0);
    }

    #[test]
    fn names_that_say_nothing_are_known() {
        let words = shipped();
        for stem in ["Hoja1", "Sheet 2", "datos", "2024", "enero", "export (3)"] {
            assert!(name(stem).is_generic(&words), "{stem}");
        }
        assert!(!name("datos de predial").is_generic(&words));
    }

    #[test]
    fn any_name_can_be_taken_apart() {
        for stem in ["", "....", "(((", "２０２４", "999999999999999999999", "ñandú\u{301}", "(2", "0000"]
        {
            let _ = (name(stem), super::super::titles::title_of(stem, &shipped()));
        }
    }
}
