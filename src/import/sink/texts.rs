//! The texts of a value: plain, in a list, or in several languages (Spanish before English before others).

use super::super::json::{Json, Object};

/// Every text of a value in its order; of texts in several languages, those of the language that is preferred.
pub fn texts(value: &Json) -> Vec<String> {
    match value {
        Json::List(items) => {
            let marked: Vec<&Object> = items.iter().filter_map(Json::object).collect();
            match marked.len() == items.len() && marked.iter().all(|item| item.get("@value").is_some()) {
                true => preferred(&marked),
                false => items.iter().flat_map(texts).collect(),
            }
        }
        Json::Object(object) => of_object(object),
        plain => plain.plain().into_iter().collect(),
    }
}

/// The one text of a value, and whether that is all that it says. `None` when it is no text.
pub fn one_text(value: &Json) -> Option<(String, bool)> {
    let all = texts(value);
    let count = all.len();
    all.into_iter().next().map(|first| (first, count == 1))
}

fn of_object(object: &Object) -> Vec<String> {
    for key in ["@value", "@id", "label", "prefLabel", "name", "title"] {
        if let Some(text) = object.text(key) {
            return vec![text];
        }
    }
    let letters = |key: &str| key.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    let language =
        |key: &str| letters(key) && (key.len() == 2 || key.len() == 3 || key.get(2..3) == Some("-"));
    if !object.keys().all(language) {
        return Vec::new();
    }
    let of = |wanted: &str| object.iter().find(|(key, value)| key.starts_with(wanted) && !value.is_nothing());
    let first = || object.iter().find(|(_, value)| !value.is_nothing());
    of("es").or_else(|| of("en")).or_else(first).map(|(_, value)| texts(value)).unwrap_or_default()
}

fn preferred(marked: &[&Object]) -> Vec<String> {
    let language = |item: &Object| item.text("@language").unwrap_or_default().to_lowercase();
    let of = |wanted: &dyn Fn(&str) -> bool| -> Vec<String> {
        marked.iter().filter(|item| wanted(&language(item))).filter_map(|item| item.text("@value")).collect()
    };
    let found = [of(&|tag| tag.starts_with("es")), of(&|tag| tag.starts_with("en")), of(&str::is_empty)];
    let other = marked.first().map(|item| language(item)).unwrap_or_default();
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_else(|| of(&|tag| tag == other))
}

#[cfg(test)]
mod tests {
    use super::super::super::json::parse;
    use super::*;

    #[test]
    fn of_several_languages_spanish_comes_first() {
        for (json, is) in [
            (r#""  a ""#, vec!["a"]),
            (r#"["a", 2, null, ""]"#, vec!["a", "2"]),
            (r#"{"en": "trees", "es": "árboles"}"#, vec!["árboles"]),
            (r#"{"de": "Bäume"}"#, vec!["Bäume"]),
            (
                r#"[{"@value": "trees", "@language": "en"}, {"@value": "árboles", "@language": "es-MX"}]"#,
                vec!["árboles"],
            ),
            (r#"{"type": "Polygon", "coordinates": [1]}"#, vec![]),
            (r#"[{"@id": "http://a"}, "b"]"#, vec!["http://a", "b"]),
        ] {
            assert_eq!(texts(&parse(json.as_bytes()).unwrap()), is, "{json}");
        }
    }
}
