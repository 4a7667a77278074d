//! What the plan keeps and no question asks, named in words.

use super::flow::Flow;
use crate::guide::model::{Guide, Term};
use crate::text::fold::visible;
use crate::text::{Text, remark, unasked as say};
use crate::toml_text::Address;

/// What is kept at an address that no question answers; `None` for keys of which nothing is known.
pub fn named(flow: &Flow<'_, '_>, at: &Address) -> Option<Text> {
    let parts: Vec<&str> = at.0.iter().map(String::as_str).collect();
    let guide = flow.guide;
    let text = match parts.as_slice() {
        ["dataset", id, rest @ ..] => {
            return Some(of_dataset(rest)?.with("name", visible(flow.dataset_title(id))));
        }
        ["schedule", "capacity", id, ..] => say::PERSON.with("name", visible(id)),
        ["schedule", "closed", id, ..] => say::CLOSED.with("name", visible(id)),
        ["cost", "rates", role] => say::RATE.with_text("name", &term(guide, "roles", role)),
        ["cost", "salaries", role] => say::SALARY.with_text("name", &term(guide, "roles", role)),
        ["cost", "assumptions", id] => say::ASSUMPTION.with("name", visible(id)),
        ["priority", "method"] => say::METHOD,
        ["priority", "weights", id] => {
            let title = guide.criteria.criterion(id).map(|one| one.title.clone());
            say::WEIGHT.with_text("name", &title.unwrap_or_else(|| Text::same(visible(id))))
        }
        ["demand", id, ..] => say::DEMAND.with("name", visible(id)),
        [table @ ("pending" | "not_applicable" | "origin" | "again" | "note"), about, ..] => {
            let text = match *table {
                "pending" => say::PENDING,
                "not_applicable" => say::NOT_APPLICABLE,
                "origin" => say::ORIGIN,
                "again" => crate::text::pack::AGAIN_AT,
                _ => say::NOTE,
            };
            text.with_text("what", &super::told::subject(flow, &Address::parse(about)))
        }
        [table @ ("remark" | "pass"), id, ..] => {
            let text = if *table == "remark" { remark::NAMED_REMARK } else { remark::NAMED_PASS };
            let by = Address::new([*table, *id, "by"]);
            let by = by.get(flow.tree).and_then(toml::Value::as_str).unwrap_or(id);
            text.with("by", visible(by))
        }
        ["migrated", tag, ..] => crate::text::pack::M_LABEL.with("tag", visible(tag)),
        ["removed", id, ..] => say::REMOVED.with("name", visible(id)),
        _ => return None,
    };
    Some(text)
}

fn of_dataset(rest: &[&str]) -> Option<Text> {
    match rest {
        ["priority", "moved", ..] => Some(say::MOVED),
        ["commitment", "shifted", ..] => Some(say::CHANGES),
        ["actual", ..] => Some(say::ACTUAL),
        ["distribution", _, "seen", ..] => Some(say::SEEN),
        _ => None,
    }
}

fn term(guide: &Guide, vocab: &str, id: &str) -> Text {
    guide.term(vocab, id).map_or_else(|| Text::same(visible(id)), Term::label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::embedded;
    use crate::guide::load::load;
    use crate::text::Lang;

    #[test]
    fn what_no_question_asks_is_told_in_words_and_not_by_its_key() {
        let guide = load(&embedded::files()).unwrap();
        let tree = "[dataset.l]\ntitle = \"Licencias\"".parse().unwrap();
        let flow = Flow::new(&guide, &tree);
        let told = |at: &str| named(&flow, &Address::parse(at)).map(|text| text.to(Lang::Es).to_string());
        assert_eq!(told("dataset.l.priority.moved.why").unwrap(), "Lugar movido a mano de «Licencias»");
        assert_eq!(told("cost.salaries.legal").unwrap(), "Sueldo de Jurídico");
        assert_eq!(told("priority.weights.demand").unwrap(), "Peso de Demanda");
        assert_eq!(told("institution.mascot"), None);
    }
}
