//! Personal data in what a person wrote in sentences: found by form, by the words before it and by the lists of names,
//! and put away before the text is kept.

mod homes;
mod ids;
mod names;
mod tokens;

use std::ops::Range;

use super::lists::Lists;
use tokens::Tokens;

/// A text without its personal data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hidden {
    /// With a word in brackets where something stood.
    pub text: String,
    /// How many were hidden.
    pub count: usize,
}

/// What stands in the place of each class, in the language of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Curp,
    Rfc,
    Email,
    Phone,
    Number,
    Name,
    Home,
}

impl Class {
    const ALL: [Self; 7] =
        [Self::Curp, Self::Rfc, Self::Email, Self::Phone, Self::Number, Self::Name, Self::Home];

    fn word(self) -> &'static str {
        match self {
            Self::Curp => "[CURP]",
            Self::Rfc => "[RFC]",
            Self::Email => "[correo]",
            Self::Phone => "[teléfono]",
            Self::Number => "[número]",
            Self::Name => "[nombre]",
            Self::Home => "[domicilio]",
        }
    }
}

/// Every word that may stand where something was hidden.
pub fn marks() -> impl Iterator<Item = &'static str> {
    Class::ALL.into_iter().map(Class::word)
}

/// Something to hide: bytes of the text.
type Found = (Range<usize>, Class);

/// Hides identifiers, names of persons and addresses of homes. What is hidden too much costs a word; what stays, a
/// person: in doubt it is hidden.
pub fn hide(text: &str, lists: &Lists) -> Hidden {
    let tokens = Tokens::of(text, lists);
    let mut found = ids::find(&tokens);
    found.extend(homes::find(&tokens, lists));
    found.extend(names::find(&tokens, lists));
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut hidden = Hidden::default();
    let mut at = 0;
    for (range, class) in found {
        if range.start < at {
            // It begins inside what is hidden already, and may go on behind it.
            at = at.max(range.end);
            continue;
        }
        hidden.text.push_str(&text[at..range.start]);
        hidden.text.push_str(class.word());
        (at, hidden.count) = (range.end, hidden.count + 1);
    }
    hidden.text.push_str(&text[at..]);
    hidden
}

#[cfg(test)]
mod tests;
