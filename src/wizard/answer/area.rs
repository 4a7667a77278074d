//! States and municipalities, by INEGI key or by name.

use toml::Value;

use super::accept::{ask, ok};
use super::rows::MOST;
use super::{Context, Verdict, shape, typed};
use crate::guide::areas::Area;
use crate::guide::model::Level;
use crate::text::fold::fold;
use crate::text::{Text, say};

/// A longer text is not a name: its splits are not tried, each is a search of the whole table.
const MOST_WORDS: usize = 8;
/// Folded beginnings that are not part of a name; the longest first.
const TITLES: &[&str] = &[
    "h. ayuntamiento constitucional de ",
    "ayuntamiento constitucional de ",
    "gobierno del estado de ",
    "gobierno municipal de ",
    "h. ayuntamiento de ",
    "h ayuntamiento de ",
    "ayuntamiento de ",
    "municipio de ",
    "gobierno de ",
    "estado de ",
    "municipality of ",
    "state of ",
];
/// Names that everybody uses and the table does not have.
const NICKNAMES: &[(&str, &str)] = &[
    ("cdmx", "ciudad de mexico"),
    ("df", "ciudad de mexico"),
    ("d.f.", "ciudad de mexico"),
    ("distrito federal", "ciudad de mexico"),
    ("mexico city", "ciudad de mexico"),
    ("edomex", "mexico"),
    ("edo. mex.", "mexico"),
];

pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    let label_key = text.strip_suffix(')').and_then(|text| Some(text.rsplit_once('(')?.1));
    let key = label_key.unwrap_or(text).replace(' ', "");
    if key.bytes().all(|b| b.is_ascii_digit()) && !key.is_empty() {
        return by_key(&key, cx);
    }
    let name = bare(text);
    let hits = named(&name, cx);
    match hits.as_slice() {
        [] => match seated(&name, cx).as_slice() {
            [] => Verdict::No(say::AREA_NONE.with("text", typed::brief(text))),
            towns => offer(say::AREA_SEAT.with("text", typed::brief(text)), towns, cx),
        },
        [area] => ok(Value::from(area.key.clone()), cx),
        _ if hits.len() <= MOST => offer(say::AREA_WHICH.with("text", typed::brief(text)), &hits, cx),
        _ => Verdict::No(say::AREA_MANY.with("count", hits.len()).with("text", typed::brief(text))),
    }
}

fn by_key(key: &str, cx: &Context) -> Verdict {
    let padded = format!("0{key}");
    match (key.len(), cx.guide.areas.get(&padded).filter(|area| fits(area, cx))) {
        (1 | 4, Some(area)) => offer(say::AREA_ZERO.with("key", key), &[area], cx),
        (2 | 5, _) => ok(Value::from(key), cx),
        (count, _) => Verdict::No(say::AREA_KEY.with("count", count)),
    }
}

fn offer(message: Text, areas: &[&Area], cx: &Context) -> Verdict {
    ask(message, areas.iter().map(|area| (Text::same(area.label()), Value::from(area.key.clone()))), cx)
}

/// Folded, without «Ayuntamiento de» and the like.
fn bare(text: &str) -> String {
    let folded = fold(text);
    let name = TITLES.iter().find_map(|title| folded.strip_prefix(title)).unwrap_or(&folded);
    let name = NICKNAMES.iter().find(|(nick, _)| *nick == name).map_or(name, |(_, name)| name);
    name.trim_end_matches('.').to_string()
}

/// The areas that a name may be: those of exactly that name when there are, else all that contain it.
fn named<'a>(name: &str, cx: &Context<'a>) -> Vec<&'a Area> {
    let own = name.split(',').next().unwrap_or_default().trim();
    let hits = near(name, cx);
    let exact: Vec<&Area> = hits.iter().copied().filter(|area| is_called(area, own)).collect();
    if exact.is_empty() { hits } else { exact }
}

/// Municipalities whose seat has this name: Cancún is in Benito Juárez.
fn seated<'a>(name: &str, cx: &Context<'a>) -> Vec<&'a Area> {
    let towns = cx.guide.areas.all().iter().filter(|area| !area.is_state() && fits(area, cx));
    towns.filter(|area| fold(&area.seat) == name).take(MOST).collect()
}

/// «Veracruz» is also how the state of Veracruz de Ignacio de la Llave is called.
fn is_called(area: &Area, name: &str) -> bool {
    let full = fold(&area.name);
    full == name || (area.is_state() && full.starts_with(&format!("{name} de ")))
}

/// Searches as typed; then with its last words as the state («Zapopan Jalisco»); then without the state.
fn near<'a>(name: &str, cx: &Context<'a>) -> Vec<&'a Area> {
    let search = |text: &str| -> Vec<&'a Area> {
        cx.guide.areas.search(text).into_iter().filter(|area| fits(area, cx)).collect()
    };
    let spaces =
        name.match_indices(' ').take(MOST_WORDS).map(|(at, _)| format!("{},{}", &name[..at], &name[at..]));
    let without = name.split(',').next().unwrap_or_default().to_string();
    let mut tries = std::iter::once(name.to_string()).chain(spaces).chain([without]);
    tries.find_map(|text| Some(search(&text)).filter(|hits| !hits.is_empty())).unwrap_or_default()
}

fn fits(area: &Area, cx: &Context) -> bool {
    match cx.question.level {
        Some(Level::State) => area.is_state(),
        Some(Level::Municipality) => !area.is_state(),
        Some(Level::Any) | None => true,
    }
}

/// A key of the table, of the level that the question asks for.
pub(super) fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    let key = shape::string(value)?;
    match cx.guide.areas.get(key) {
        None => Err(say::AREA_UNKNOWN_KEY.with("key", key)),
        Some(area) if fits(area, cx) => Ok(()),
        Some(area) if area.is_state() => Err(say::AREA_MUNICIPALITY),
        Some(_) => Err(say::AREA_STATE),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{TODAY, guide, question, table};
    use super::*;
    use crate::guide::model::{Kind, Question};

    fn at(level: Level) -> Question {
        Question { level: Some(level), ..question(Kind::Area) }
    }

    #[test]
    fn municipalities_are_found_by_key_or_name() {
        table(
            &at(Level::Municipality),
            &[
                ("14039", "ok 14039"),
                ("14 039", "ok 14039"),
                ("zapopan", "ok 14120"),
                ("Zapopan, Jalisco (14120)", "ok 14120"),
                ("Ayuntamiento de Zapopan", "ok 14120"),
                ("H. Ayuntamiento de Zapopan, Jal.", "ok 14120"),
                ("Municipio de Tepatitlán", "ok 14093"),
                ("Zapopan Jalisco", "ok 14120"),
                ("Zapopan, Jal", "ok 14120"),
                ("Zapopan, Gto", "ok 14120"),
                ("benito juarez", "ask 23005 | 09014"),
                ("Benito Juárez, Quintana Roo", "ok 23005"),
                ("Veracruz", "ok 30193"),
                ("San Pedro", "ask 20334 | 20318 | 20324"),
                ("san", "no Hay 10 lugares con «san»."),
                ("Cancún", "ask 23005"),
                ("Macondo", "no No encontré «Macondo»."),
                (
                    "039",
                    "no La clave del INEGI lleva 2 dígitos para un estado y 5 para un municipio; ésta lleva 3.",
                ),
                ("9014", "ask 09014"),
                ("14", "no Aquí va un municipio"),
                ("14999", "no No hay estado ni municipio con la clave 14999."),
            ],
        );
    }

    #[test]
    fn states_are_found_by_key_or_name() {
        table(
            &at(Level::State),
            &[
                ("14", "ok 14"),
                ("9", "ask 09"),
                ("Jalisco", "ok 14"),
                ("Gobierno del Estado de Jalisco", "ok 14"),
                ("Estado de México", "ok 15"),
                ("CDMX", "ok 09"),
                ("Veracruz", "ok 30"),
                ("14039", "no Aquí va un estado"),
                ("Zapopan", "no No encontré «Zapopan»."),
            ],
        );
    }

    #[test]
    fn a_state_and_a_municipality_of_one_name_are_asked_about() {
        table(
            &at(Level::Any),
            &[
                ("Aguascalientes", "ask 01 | 01001"),
                ("Veracruz", "ask 30193 | 30"),
                ("México", "ok 15"),
                ("14", "ok 14"),
                ("14120", "ok 14120"),
            ],
        );
    }

    #[test]
    fn a_long_text_is_told_soon() {
        let (guide, question) = (guide(), at(Level::Any));
        let cx = Context { guide: &guide, question: &question, today: TODAY };
        assert!(matches!(accept(&"palabra ".repeat(5_000), &cx), Verdict::No(_)));
    }
}
