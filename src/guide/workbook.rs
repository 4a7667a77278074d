//! The blank workbook: every question of the Guide on paper, so that nobody discovers them by answering them.
//!
//! [`sheet`] says what is on the paper in one language; Markdown and HTML only lay it out.

mod condition;
mod html;
mod markdown;
mod room;
#[cfg(test)]
pub(super) mod samples;
mod sheet;

pub use condition::words as condition_words;

use super::model::{Guide, Question, Term};
use crate::text::fold::fold;
use crate::text::workbook as say;
use crate::text::{Lang, Text};
use sheet::Sheet;

/// The vocabulary of those who take part.
const ROLES: &str = "roles";
/// Fewer letters than these name a role only when they are all of it.
const ENOUGH: usize = 4;

/// The workbook as Markdown that also reads as plain text: whole, or what one role can answer.
///
/// `role` is anything that [`resolve_role`] understands; a role that it does not know gets no questions.
pub fn markdown(guide: &Guide, role: Option<&str>, lang: Lang) -> String {
    markdown::render(&Sheet::new(guide, role, lang), lang)
}

/// The workbook as one HTML page to be printed, laid out by the Guide's own template.
///
/// # Errors
/// A sentence with the line of the template, when it cannot be used.
pub fn html(guide: &Guide, role: Option<&str>, lang: Lang) -> Result<String, String> {
    html::render(guide, &Sheet::new(guide, role, lang), lang)
}

/// The role that a person means: its id, its label in either language, or words that only one label has.
pub fn resolve_role<'g>(guide: &'g Guide, typed: &str) -> Option<&'g Term> {
    let wanted = fold(typed);
    let names = |term: &Term| {
        let aliases = term.aliases.es.iter().chain(&term.aliases.en);
        [&term.id, &term.es, &term.en].into_iter().chain(aliases).map(|name| fold(name)).collect::<Vec<_>>()
    };
    let exact = roles(guide).iter().find(|term| names(term).contains(&wanted));
    exact.or_else(|| {
        let mentions = |name: &String| format!(" {name}").contains(&format!(" {wanted}"));
        let mut near = roles(guide).iter().filter(|term| names(term).iter().any(mentions));
        let only = near.next().filter(|_| wanted.chars().count() >= ENOUGH);
        only.filter(|_| near.next().is_none())
    })
}

/// Every role of the Guide, in its order.
pub fn roles(guide: &Guide) -> &[Term] {
    guide.vocabs.get(ROLES).map(|vocab| vocab.terms.as_slice()).unwrap_or_default()
}

/// What to tell who named a role that is not there: the word, and the list of roles.
pub fn no_such_role(guide: &Guide, typed: &str) -> (Text, Text) {
    let list =
        |lang: Lang| roles(guide).iter().map(|term| term.label().to(lang).to_string()).collect::<Vec<_>>();
    let list = Text { es: list(Lang::Es).join(" · ").into(), en: list(Lang::En).join(" · ").into() };
    (say::NO_SUCH_ROLE.with("typed", typed), say::ROLES_ARE.with_text("list", &list))
}

/// Whether a role can answer: the question names it, or a role that it also is.
pub fn can_answer(role: &Term, question: &Question) -> bool {
    question.who.iter().any(|who| *who == role.id || role.part_of.contains(who))
}

#[cfg(test)]
mod tests {
    use super::samples::{shipped, tiny};
    use super::*;

    #[test]
    fn a_role_is_known_by_id_and_by_its_label_in_both_languages() {
        let guide = tiny();
        for typed in ["treasury", "TESORERIA", " tesorería ", "Treasury", "tesor"] {
            assert_eq!(resolve_role(&guide, typed).map(|term| term.id.as_str()), Some("treasury"), "{typed}");
        }
    }

    #[test]
    fn words_that_two_roles_share_or_none_has_name_no_role() {
        let guide = tiny();
        for typed in ["datos", "data", "tes", "", "bomberos"] {
            assert!(resolve_role(&guide, typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn an_unknown_role_is_answered_with_the_list() {
        let (what, list) = no_such_role(&tiny(), "bomberos");
        assert_eq!(what.to(Lang::Es), "No conozco el papel «bomberos».");
        assert_eq!(
            list.to(Lang::En),
            "The roles are: Area that makes data · Treasury · Data administration."
        );
    }

    #[test]
    fn treasury_also_answers_as_an_area_but_no_area_answers_as_treasury() {
        let guide = tiny();
        let codes = |role: &str| {
            let role = resolve_role(&guide, role).unwrap();
            let mine = guide.questions().filter(|(_, question)| can_answer(role, question));
            mine.map(|(_, question)| question.code.clone()).collect::<Vec<_>>()
        };
        assert_eq!(codes("treasury"), ["A02", "B01", "B02"]);
        assert_eq!(codes("area"), ["B01"]);
    }

    #[test]
    fn every_question_of_the_shipped_guide_is_on_the_paper() {
        let guide = shipped();
        for lang in [Lang::Es, Lang::En] {
            let (text, page) = (markdown(&guide, None, lang), html(&guide, None, lang).unwrap());
            for (_, question) in guide.questions() {
                assert!(text.contains(&format!("#### {} ", question.code)), "{} in Markdown", question.code);
                assert!(page.contains(&format!("id=\"{}\"", question.code)), "{} in HTML", question.code);
            }
        }
    }

    #[test]
    fn every_role_of_the_shipped_guide_has_something_to_bring() {
        let guide = shipped();
        let whole = markdown(&guide, None, Lang::Es).len();
        for role in roles(&guide) {
            let text = markdown(&guide, Some(&role.id), Lang::Es);
            assert!(text.contains("\n#### "), "{} has no question", role.id);
            assert!(text.len() < whole, "{} gets all", role.id);
        }
    }
}
