//! A condition in words: «E02 (¿Qué tipo de gobierno es?) es «Municipal»».

use crate::guide::model::{Condition, Guide, Kind};
use crate::text::workbook as say;
use crate::text::{Lang, Text};

/// A condition as a person reads it after «sólo si».
pub fn words(guide: &Guide, condition: &Condition, lang: Lang) -> String {
    match condition {
        Condition::Is { question, is } => simple(guide, &say::IS, question, is, lang),
        Condition::IsNot { question, is_not } => simple(guide, &say::IS_NOT, question, is_not, lang),
        Condition::Has { question, has } => simple(guide, &say::HAS, question, has, lang),
        Condition::All { all } => joined(guide, all, &say::AND, lang),
        Condition::Any { any } => joined(guide, any, &say::OR, lang),
    }
}

fn simple(guide: &Guide, form: &Text, id: &str, value: &str, lang: Lang) -> String {
    let Some(question) = guide.question(id) else {
        return form.with("question", id).with("value", value).to(lang).to_string();
    };
    let named = format!("{} ({})", question.code, question.ask.to(lang));
    let value = match (question.kind, value) {
        (Kind::YesNo, "yes") => say::YES,
        (Kind::YesNo, "no") => say::NO,
        _ => {
            let choice = guide.choices(question).into_iter().find(|choice| choice.id == value);
            choice.map_or_else(|| Text::same(value), |choice| choice.label())
        }
    };
    form.with("question", named).with_text("value", &value).to(lang).to_string()
}

/// Parts side by side; a part that is itself compound goes in parentheses.
fn joined(guide: &Guide, parts: &[Condition], link: &Text, lang: Lang) -> String {
    let part = |part: &Condition| match part {
        Condition::All { all: inner } | Condition::Any { any: inner } if inner.len() > 1 => {
            format!("({})", words(guide, part, lang))
        }
        _ => words(guide, part, lang),
    };
    parts.iter().map(part).collect::<Vec<_>>().join(&format!(" {} ", link.to(lang)))
}

#[cfg(test)]
mod tests {
    use super::super::samples::tiny;
    use super::*;

    fn told(toml: &str, lang: Lang) -> String {
        #[derive(serde::Deserialize)]
        struct Holder {
            when: Condition,
        }
        words(&tiny(), &toml::from_str::<Holder>(toml).unwrap().when, lang)
    }

    #[test]
    fn a_value_is_told_by_its_label() {
        let is = "when = { question = 'a.kind', is = 'municipal' }";
        assert_eq!(told(is, Lang::Es), "A02 (¿Qué tipo es?) es «Municipal»");
        assert_eq!(told(is, Lang::En), "A02 (Which kind is it?) is \"Municipal\"");
        assert_eq!(
            told("when = { question = 'b.open', is_not = 'no' }", Lang::Es),
            "B02 (¿Se abre?) no es «No»"
        );
        assert_eq!(
            told("when = { question = 'a.kind', has = 'other' }", Lang::Es),
            "A02 (¿Qué tipo es?) incluye «Otro | más»"
        );
    }

    #[test]
    fn compound_conditions_keep_their_grouping() {
        let all = "when = { all = [{ question = 'b.open', is = 'yes' }, { any = [{ question = 'a.kind', is = 'x' }, \
                   { question = 'ghost', is = 'y' }] }] }";
        assert_eq!(
            told(all, Lang::Es),
            "B02 (¿Se abre?) es «Sí» y (A02 (¿Qué tipo es?) es «x» o ghost es «y»)"
        );
    }
}
