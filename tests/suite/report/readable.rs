//! That the page stands alone and can be read by all: well formed, headings in order, everything named, enough contrast.

use std::collections::BTreeMap;

use apertura::report::colour::contrast;
use apertura::text::Lang;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{page, run, sample};

/// Every page that is looked at: the fixture, and made-up ones of every size.
fn pages() -> Vec<(String, String)> {
    let mut pages = vec![("fixture".to_string(), run(&["informe"]).out)];
    for (count, lang) in [(3, Lang::Es), (12, Lang::En), (60, Lang::Es), (200, Lang::Es)] {
        pages.push((format!("{count} datasets"), page(&sample::of(count, lang))));
    }
    pages
}

/// The elements of the page from its body on, as an XML parser sees them: there is no void element among them.
fn elements(page: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let body = &page[page.find("<body>").unwrap()..page.find("</html>").unwrap()];
    let mut reader = Reader::from_str(body);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|err| panic!("{err} at {}", reader.error_position())) {
            Event::Eof => return found,
            Event::Start(tag) | Event::Empty(tag) => found.push(element(&tag)),
            _ => {}
        }
    }
}

fn element(tag: &BytesStart<'_>) -> (String, BTreeMap<String, String>) {
    let attributes = tag.html_attributes().map(|one| one.unwrap());
    let attributes = attributes.map(|one| (one.key.as_ref().to_string(), one.value.to_string())).collect();
    (tag.name().as_ref().to_string(), attributes)
}

#[test]
fn pages_are_well_formed_and_headings_skip_no_level() {
    for (name, page) in pages() {
        let mut level = 0;
        for (tag, _) in elements(&page) {
            let Some(number) = tag.strip_prefix('h').and_then(|number| number.parse::<u32>().ok()) else {
                continue;
            };
            assert!(number <= level + 1, "{name}: h{number} after h{level}");
            level = number;
        }
        assert_eq!(page.matches("<h1").count(), 1, "{name}");
    }
}

#[test]
fn every_drawing_has_a_name_and_every_name_is_one() {
    for (name, page) in pages() {
        let elements = elements(&page);
        let mut ids: Vec<&String> = elements.iter().filter_map(|(_, of)| of.get("id")).collect();
        for (tag, of) in &elements {
            assert_ne!(tag, "img", "{name}");
            if tag == "svg" {
                let hidden = of.get("aria-hidden").is_some_and(|hidden| hidden == "true");
                let named = of.get("role").is_some_and(|role| role == "img")
                    && of["aria-labelledby"].split(' ').all(|id| ids.iter().any(|known| *known == id));
                assert!(hidden || named, "{name}: {of:?}");
            }
            if let Some(at) = of.get("href").and_then(|to| to.strip_prefix('#')) {
                assert!(ids.iter().any(|known| *known == at), "{name}: #{at} leads nowhere");
            }
        }
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: an id stands twice");
    }
}

#[test]
fn every_table_has_a_caption_and_every_row_a_head() {
    for (name, page) in pages() {
        let count = |what: &str| page.matches(what).count();
        assert_eq!(count("<table"), count("<caption>"), "{name}");
        assert_eq!(count("<tr>"), count("<th scope=\"row\"") + count("<thead>"), "{name}");
    }
}

#[test]
fn nothing_comes_from_outside_and_nothing_runs() {
    for (name, page) in pages() {
        for outside in ["<script", "<link", "<img", "<iframe", "<object", " src=", "url(", "@import", " on"] {
            let places =
                page.match_indices(outside).map(|(at, _)| page[at..].chars().take(20).collect::<String>());
            let found: Vec<String> = places
                .filter(|place| {
                    outside != " on"
                        || place.split('=').next().is_some_and(|word| {
                            word.trim().chars().all(char::is_alphanumeric) && place.contains('=')
                        })
                })
                .collect();
            assert!(found.is_empty(), "{name}: {found:?}");
        }
        assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"), "{name}");
    }
}

/// The colours of a page by name, of one of its three palettes.
fn palette(page: &str, after: &str) -> BTreeMap<String, [u8; 3]> {
    let from = page.find(after).unwrap();
    let rules = &page[from + page[from..].find(":root {").unwrap() + 7..];
    let rules = &rules[..rules.find('}').unwrap()];
    let read = |colour: &str| {
        let digits: String = match colour.len() {
            4 => colour[1..].chars().flat_map(|digit| [digit, digit]).collect(),
            _ => colour[1..].to_string(),
        };
        let [_, red, green, blue] = u32::from_str_radix(&digits, 16).unwrap().to_be_bytes();
        [red, green, blue]
    };
    let rule = |rule: &str| {
        let (name, colour) = rule.split_once(':')?;
        Some((name.trim().trim_start_matches("--").to_string(), read(colour.trim())))
    };
    rules.split(';').filter_map(rule).collect()
}

#[test]
fn contrast_is_enough_in_light_in_dark_and_on_paper() {
    let page = run(&["informe"]).out;
    let light = palette(&page, "<style>");
    assert_eq!(light.len(), 9);
    for (name, after) in
        [("light", "<style>"), ("dark", "prefers-color-scheme: dark"), ("paper", "@media print")]
    {
        let colours = palette(&page, after);
        assert_eq!(colours.len(), light.len(), "{name} says all of them: it may stand over another");
        let at_least = |of: &str, on: &str, least: f64| {
            let reached = contrast(colours[of], colours[on]);
            assert!(reached >= least, "{name}: {of} on {on} has {reached:.2}, not {least}");
        };
        for text in ["ink", "soft", "brand"] {
            for ground in ["paper", "fill"] {
                at_least(text, ground, 4.5);
            }
        }
        at_least("ink", "tint", 4.5);
        // Marks and borders that mean something (WCAG 2.2, 1.4.11).
        for mark in ["brand", "warn", "edge"] {
            at_least(mark, "paper", 3.0);
        }
        at_least("brand", "tint", 3.0);
        at_least("edge", "tint", 3.0);
    }
}
