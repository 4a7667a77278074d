//! Differences of two Guides in sentences.

use std::collections::BTreeMap;

use crate::guide::pack::compare::{Area, Became, Difference, Field};
use crate::text::fold::visible;
use crate::text::{Text, pack as say};

/// Characters of a value in a sentence.
const SHORT: usize = 60;

/// The heading of an area, with `{n}`.
pub fn area(area: Area) -> Text {
    match area {
        Area::Head => say::C_HEAD,
        Area::Step => say::C_STEPS,
        Area::Question => say::C_QUESTIONS,
        Area::Vocabulary => say::C_VOCABULARIES,
        Area::Law => say::C_LAW,
        Area::Rule => say::C_RULES,
        Area::Figures => say::C_FIGURES,
        Area::Paper => say::C_PAPERS,
        Area::Material => say::C_MATERIAL,
    }
}

/// One difference in one line: «I08 ¿Cada cuánto cambia?: ahora es obligatoria; cambió la redacción».
pub fn difference(one: &Difference) -> Text {
    let shown = |text: &Text| Text { es: visible(&text.es).into(), en: visible(&text.en).into() };
    let named = match one.area {
        Area::Vocabulary | Area::Figures | Area::Paper | Area::Material if !one.id.is_empty() => {
            Text::joined(&[Text::same(one.file.as_str()), shown(&one.label)], ", ")
        }
        _ => shown(&one.label),
    };
    let mut told = match &one.became {
        Became::Added => vec![say::C_ADDED],
        Became::Gone => vec![say::C_GONE],
        Became::Renamed(was) => vec![say::C_RENAMED.with("was", visible(was))],
        Became::Changed => Vec::new(),
    };
    told.extend(fields(&one.fields));
    say::BECAUSE.with_text("what", &named).with_text("why", &Text::joined(&told, "; "))
}

fn fields(fields: &[Field]) -> Vec<Text> {
    let (parts, rest): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| part(field).is_some());
    let mut told = of_parts(&parts);
    let (wording, others): (Vec<&Field>, Vec<&Field>) =
        rest.into_iter().partition(|field| field.is_wording());
    told.extend(others.into_iter().map(field));
    let words: Vec<&str> =
        wording.iter().map(|field| field.key.split('.').next().unwrap_or_default()).collect();
    if !words.is_empty() {
        told.push(if words.contains(&"ask") { say::C_ASK } else { say::C_WORDING });
    }
    told
}

/// The list and the element that a value is of: `choices` and `public`, `basis` and `lgtaip-2025 65`.
fn part(field: &Field) -> Option<(&str, &str)> {
    let (list, rest) = field.key.split_once('.')?;
    let known = ["choices", "basis"].contains(&list);
    // Ids have dots (`nota.1`), the keys of elements have none.
    let (id, _) = rest.rsplit_once('.')?;
    let id = id.strip_suffix(".note").unwrap_or(id);
    known.then_some((list, id))
}

/// Choices and bases that came, went or changed.
fn of_parts(fields: &[&Field]) -> Vec<Text> {
    let mut parts: BTreeMap<(&str, &str), Vec<&Field>> = BTreeMap::new();
    for one in fields {
        if let Some(key) = part(one) {
            parts.entry(key).or_default().push(one);
        }
    }
    let renamed = renamed(fields);
    let line = |((list, id), fields): (&(&str, &str), &Vec<&Field>)| {
        if let Some((was, _)) = renamed.iter().find(|(_, now)| now == id).filter(|_| *list == "choices") {
            return Some(say::C_CHOICE_RENAMED.with("was", visible(was)).with("id", visible(id)));
        }
        if *list == "choices" && renamed.iter().any(|(was, _)| was == id) {
            return None;
        }
        let came = fields.iter().all(|one| one.before.is_none());
        let went = fields.iter().all(|one| one.after.is_none());
        let whole = fields.iter().any(|one| one.key.ends_with(".id") || one.key.ends_with(".at"));
        let text = match (*list, came && whole, went && whole) {
            ("choices", true, _) => say::C_CHOICE_ADDED,
            ("choices", _, true) => say::C_CHOICE_GONE,
            ("choices", ..) => say::C_CHOICE_CHANGED,
            (_, true, _) => say::C_BASIS_ADDED,
            (_, _, true) => say::C_BASIS_GONE,
            _ => say::C_BASIS_CHANGED,
        };
        Some(text.with("id", visible(id)))
    };
    parts.iter().filter_map(line).collect()
}

/// Choices that came under another id: the id before, and the one of now.
fn renamed<'f>(fields: &[&'f Field]) -> Vec<(&'f str, &'f str)> {
    let gone = |id: &&str| {
        let key = format!("choices.{id}.id");
        fields.iter().any(|one| one.key == key && one.after.is_none())
    };
    let one = |field: &&'f Field| {
        let now = field.key.strip_prefix("choices.")?.strip_suffix(".formerly")?;
        let was = field.after.as_deref()?.split(", ").find(|was| gone(was))?;
        Some((was, now))
    };
    fields.iter().filter_map(one).collect()
}

fn field(field: &Field) -> Text {
    let value = |value: &Option<String>| {
        value.as_deref().map_or_else(|| say::C_NOTHING, |word| Text::same(short(word)))
    };
    let key = match field.key.as_str() {
        "required" => {
            return if field.after.as_deref() == Some("true") { say::C_REQUIRED } else { say::C_OPTIONAL };
        }
        "asks_again" => return say::WHY_MEANING,
        "text" => return say::C_CONTENT,
        "when" => say::C_WHEN,
        "kind" => say::C_KIND,
        "field" => say::C_FIELD,
        "severity" => say::C_SEVERITY,
        "version" => say::C_VERSION,
        "verified" => say::C_VERIFIED,
        other => Text::same(visible(other)),
    };
    say::C_VALUE
        .with_text("key", &key)
        .with_text("before", &value(&field.before))
        .with_text("after", &value(&field.after))
}

fn short(word: &str) -> String {
    let word = visible(word);
    let cut: String = word.chars().take(SHORT).collect();
    if cut.len() < word.len() { format!("{cut}…") } else { cut }
}
