//! The picture as one page: nothing from outside, one script whose hash the page names, laid out by the Guide's template.
//!
//! The template gets `lang`, `words` (the sentences of `text/region.rs`, names in lower case), `page` (see [`html`]),
//! `data` (rows for the script, which is JSON already safe inside an element), `script` and `script_hash`.

use serde_json::{Value as Json, json};

use super::list;
use super::map::Map;
use super::picture::Picture;
use super::screen::{figures, stop};
use super::sections::{self, Eye};
use super::trend::Trend;
use crate::guide::load::{REGION_PAGE, REGION_SCRIPT};
use crate::hash::of_script;
use crate::text::page::{Value, in_script, render, value};
use crate::text::say::day;
use crate::text::{Text, region as say};

/// Fills the template of the Guide.
///
/// # Errors
/// A sentence with the line of the template, when it cannot be used.
pub fn html(picture: &Picture, trend: Option<&Trend>, eye: &Eye<'_>) -> Result<String, Text> {
    let lore = |name| eye.given.guide.lore.get(name).map(AsRef::as_ref).unwrap_or_default();
    let (template, script): (&str, &str) = (lore(REGION_PAGE), lore(REGION_SCRIPT));
    let map = Map::of(&eye.given);
    let values = [
        ("page", value(page(picture, trend, map.as_ref(), eye))),
        ("data", Value::from_safe_string(in_script(&list::data(picture, map.as_ref(), eye)))),
        ("script", Value::from_safe_string(script.to_string())),
        ("script_hash", Value::from(of_script(script))),
    ];
    render((REGION_PAGE, template), (eye.lang, say::ALL), values)
}

fn page(picture: &Picture, trend: Option<&Trend>, map: Option<&Map>, eye: &Eye<'_>) -> Json {
    let cards: Vec<Json> = figures(picture)
        .iter()
        .map(|(label, said)| {
            // The first number is what the eye looks for; the rest says of how many.
            let said = eye.to(said);
            let (number, rest) = said.split_once(' ').unwrap_or((&said, ""));
            json!({ "label": eye.to(label), "number": number, "rest": rest })
        })
        .collect();
    json!({
        "title": eye.to(&say::TITLE),
        "lead": eye.to(&stop(picture, &eye.given)),
        "about": eye.to(&say::PAGE_ABOUT
            .with_text("plans", &super::words::plans(picture.plans))
            .with_text("day", &day(picture.on))
            .with("guide", &picture.guide)),
        "figures": cards,
        "map": map.map(|map| map.json(&picture.rows)),
        "map_without": map.map(|map| eye.to(&say::MAP_WITHOUT.with("n", map.without(&picture.rows)))),
        "legend": sections::legend(picture, eye),
        "sections": sections::all(picture, trend, eye),
        "list": list::json(picture, eye),
        "notes": sections::notes(picture, map.is_some(), eye),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Given, sample};
    use super::*;
    use crate::guide::model::Guide;
    use crate::review::summary::Summary;
    use crate::text::Lang;

    fn page_of(guide: &Guide, all: Vec<Summary>, lang: Lang) -> String {
        let (rules, targets) = (sample::rules(), sample::targets());
        let goals = sample::goals();
        let given =
            Given { guide, today: date(2026, 11, 26), rules: &rules, targets: &targets, goals: &goals };
        html(&Picture::of(all, &given), None, &Eye { given, lang }).unwrap()
    }

    #[test]
    fn nothing_comes_from_outside_and_only_our_script_may_run() {
        let guide = sample::guide();
        let page = page_of(&guide, sample::many(&guide, 40), Lang::Es);
        for outside in ["http://", "https://", "//cdn", "url(h", "@import", "<iframe", " onclick", " onload"]
        {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains(&format!("script-src '{}'", of_script(&guide.lore[REGION_SCRIPT]))));
        assert_eq!(page.matches("<script>").count(), 1);
    }

    #[test]
    fn hostile_names_are_letters_and_nothing_else() {
        let guide = sample::guide();
        let mut all = sample::many(&guide, 3);
        for plan in &mut all {
            plan.name =
                "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u{1b}[2J{{ 7 * 7 }}".into();
            plan.path = plan.name.clone();
            plan.license = plan.name.clone();
            plan.kind = plan.name.clone();
            plan.datasets.iter_mut().for_each(|dataset| dataset.theme = "<b>".into());
        }
        let page = page_of(&guide, all, Lang::En);
        assert!(!page.contains("<img") && !page.contains("<b>\"") && !page.contains('\u{1b}'));
        assert_eq!(page.matches("<script").count(), 2, "the data and the script");
        assert!(page.contains("{{ 7 * 7 }}") && page.contains("\\u003c/script\\u003e"));
    }

    #[test]
    fn the_whole_country_is_under_three_megabytes() {
        let guide = sample::guide();
        let page = page_of(&guide, sample::many(&guide, 3_000), Lang::Es);
        assert!(page.len() < 3_000_000, "{}", page.len());
    }

    #[test]
    fn the_script_cannot_end_its_own_element() {
        let guide = sample::guide();
        let script = &guide.lore[REGION_SCRIPT];
        assert!(!script.contains("</") && !script.contains("<!--") && !script.contains('\r'));
    }
}
