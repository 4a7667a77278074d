//! The fields of a column: their keys in the plan, the words that ask for them, and their questions.

use crate::text::fold::fold;
use crate::text::{Text, dictionary as say};

/// A field of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Type,
    Unit,
    Values,
    Null,
    Example,
    Description,
}

impl Field {
    /// Its key in the plan.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Type => "type",
            Self::Unit => "unit",
            Self::Values => "values",
            Self::Null => "null",
            Self::Example => "example",
            Self::Description => "description",
        }
    }

    /// The id of its question, for scripts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "dictionary.title",
            Self::Type => "dictionary.type",
            Self::Unit => "dictionary.unit",
            Self::Values => "dictionary.values",
            Self::Null => "dictionary.null",
            Self::Example => "dictionary.example",
            Self::Description => "dictionary.description",
        }
    }

    pub fn ask(self) -> Text {
        match self {
            Self::Title => say::ASK_TITLE,
            Self::Type => say::ASK_TYPE,
            Self::Unit => say::ASK_UNIT,
            Self::Values => say::ASK_VALUES,
            Self::Null => say::ASK_NULL,
            Self::Example => say::ASK_EXAMPLE,
            Self::Description => say::ASK_DESCRIPTION,
        }
    }
}

/// The field that a word asks for, in either language.
pub(super) fn asked(typed: &str) -> Option<Field> {
    match fold(typed).as_str() {
        "titulo" | "title" => Some(Field::Title),
        "tipo" | "type" => Some(Field::Type),
        "unidad" | "unit" => Some(Field::Unit),
        "valores" | "values" => Some(Field::Values),
        "vacio" | "empty" => Some(Field::Null),
        "ejemplo" | "example" => Some(Field::Example),
        "descripcion" | "description" => Some(Field::Description),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_asks_for_a_field_and_a_sentence_is_a_description() {
        assert_eq!(asked(" Título "), Some(Field::Title));
        assert_eq!(asked("empty"), Some(Field::Null));
        assert_eq!(asked("Tipo de licencia"), None);
    }
}
