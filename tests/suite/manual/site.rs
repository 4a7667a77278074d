//! The pages as files: links, twins, headings, languages, the folder that they are written to.

use std::collections::{BTreeMap, BTreeSet};

use apertura::manual::{Page, site};

use crate::support::{Sandbox, guide};

fn pages() -> BTreeMap<String, String> {
    let text = |page: Page| (page.path, String::from_utf8(page.bytes).unwrap());
    site(&guide()).unwrap().into_iter().map(text).collect()
}

/// What stands between the quotes of an attribute, wherever it is.
fn values<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let mark = format!(" {name}=\"");
    page.split(mark.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// A relative address from a page, as a path of the site.
fn resolved(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            ".." => {
                parts.pop().expect("no link leaves the folder");
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_to_a_page_and_to_a_place_in_it() {
    let pages = pages();
    let mut dead = Vec::new();
    let mut count = 0;
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        for to in [values(page, "href"), values(page, "action"), values(page, "src")].concat() {
            let to = to.replace("&#x2f;", "/");
            if to.starts_with("https://") || to.starts_with("http://") {
                continue;
            }
            let (file, anchor) = to.split_once('#').unwrap_or((&to, ""));
            let file = if file.is_empty() { path.clone() } else { resolved(path, file) };
            let there = pages
                .get(&file)
                .is_some_and(|page| anchor.is_empty() || values(page, "id").contains(&anchor));
            count += 1;
            if !there {
                dead.push(format!("{path}: {to}"));
            }
        }
    }
    assert!(count > 10_000, "{count} links");
    assert!(dead.is_empty(), "{} dead: {:#?}", dead.len(), &dead[..dead.len().min(20)]);
}

#[test]
fn no_page_asks_for_anything_outside_or_has_an_id_twice() {
    for (path, page) in pages().iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(page.contains("default-src 'none'") && !page.contains("unsafe-inline"), "{path}");
        assert!(values(page, "src").is_empty() && !page.contains("style=\""), "{path}");
        for link in page.split("<link ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            assert!(!link.contains("http"), "{path}: {link}");
        }
        let (ids, unique) = (values(page, "id"), values(page, "id").into_iter().collect::<BTreeSet<_>>());
        assert_eq!(ids.len(), unique.len(), "{path} has an id twice");
    }
}

/// The page in the other language, as a path of the site.
fn twin(path: &str, page: &str) -> String {
    let link = page.split("<link rel=\"alternate\"").nth(1).unwrap().split('>').next().unwrap();
    resolved(path, &values(link, "href")[0].replace("&#x2f;", "/"))
}

#[test]
fn every_page_has_its_twin_with_as_many_headings() {
    let pages = pages();
    let own = |lang: &str| {
        pages.iter().filter(|(path, _)| path.starts_with(lang) && path.ends_with(".html")).collect::<Vec<_>>()
    };
    assert_eq!(own("es/").len(), own("en/").len());
    for (path, page) in own("es/").into_iter().chain(own("en/")) {
        let other = twin(path, page);
        let lang = &path[..2];
        assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{path}");
        assert_eq!(&twin(&other, &pages[&other]), path);
        for mark in ["<h1", "<h2", "<h3", "<pre", "<li", "<td", "<dt"] {
            let count = |text: &str| text.matches(mark).count();
            assert_eq!(count(page), count(&pages[&other]), "{mark} in {path} and {other}");
        }
    }
}

const SPANISH: &str =
    "el la los las del de que y en un una con para por se es lo al si sin su como más cuando donde cada";
const ENGLISH: &str =
    "the of and to in is that with for it as are be this which from not who what by your you or each how";

/// The text of the elements that hold sentences, without code.
fn sentences(page: &str) -> Vec<String> {
    let body = page.split("<main").nth(1).unwrap_or(page);
    let mut text = String::new();
    for (at, part) in body.split('<').enumerate() {
        let Some((tag, rest)) = part.split_once('>').filter(|_| at > 0) else { continue };
        let breaks = [
            "p", "/p", "li", "/li", "dd", "/dd", "dt", "/dt", "td", "/td", "h1", "h2", "h3", "pre", "script",
            "span",
        ];
        let name = tag.split_whitespace().next().unwrap_or_default();
        if breaks.contains(&name) {
            text.push('\n');
        }
        if !["code", "kbd", "pre", "script"].contains(&name) {
            text.push_str(rest);
        }
    }
    text.lines().map(String::from).filter(|line| line.split_whitespace().count() >= 10).collect()
}

fn counts(sentence: &str, list: &str) -> usize {
    let words = sentence.to_lowercase();
    words
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| list.split_whitespace().any(|known| known == *word))
        .count()
}

#[test]
fn every_sentence_is_in_the_language_of_its_page() {
    let mut wrong = Vec::new();
    let mut all = 0;
    for (path, page) in pages().iter().filter(|(path, _)| path.contains('/') && path.ends_with(".html")) {
        let (own, other) = if path.starts_with("es/") { (SPANISH, ENGLISH) } else { (ENGLISH, SPANISH) };
        for sentence in sentences(page) {
            all += 1;
            // Names of laws, licences and offices stay in their language.
            if counts(&sentence, other) > counts(&sentence, own) + 1 {
                wrong.push(format!("{path}: {sentence}"));
            }
        }
    }
    assert!(all > 3_000, "{all} sentences");
    assert!(wrong.is_empty(), "{} of {all}: {:#?}", wrong.len(), &wrong[..wrong.len().min(30)]);
}

#[test]
fn the_folder_is_ours_or_new_and_the_bytes_are_the_same_each_time() {
    let sandbox = Sandbox::new();
    let run = |args: &[&str]| sandbox.run(&[&["manual", "--sitio", "sitio"], args].concat());
    let dry = run(&["--ensayo"]);
    assert_eq!((dry.code, sandbox.join("sitio").exists()), (0, false), "{}", dry.err);
    let first = run(&["--json"]);
    let told: serde_json::Value = serde_json::from_str(&first.out).unwrap();
    assert_eq!((told["version"].as_i64(), &told["files"]["all"]), (Some(1), &told["files"]["written"]));
    let again: serde_json::Value = serde_json::from_str(&run(&["--json"]).out).unwrap();
    assert_eq!(again["files"]["written"], 0);
    let made = pages();
    for (path, page) in &made {
        assert_eq!(&sandbox.read(&format!("sitio/{path}")), page, "{path}");
    }
    // A page that somebody changed is not written over without being told to.
    sandbox.put("sitio/es/index.html", "mío");
    let refused = run(&[]);
    assert_eq!(refused.code, 2, "{}", refused.out);
    assert!(refused.err.contains("es/index.html") && sandbox.read("sitio/es/index.html") == "mío");
    assert_eq!(run(&["--si"]).code, 0);
    assert_eq!(sandbox.read("sitio/es/index.html"), made["es/index.html"]);
}

#[test]
fn a_page_that_is_no_longer_made_goes_and_a_folder_of_others_stays() {
    let sandbox = Sandbox::new();
    sandbox.put("ajena/carta.txt", "x");
    let refused = sandbox.run(&["manual", "--sitio", "ajena"]);
    assert_eq!((refused.code, sandbox.join("ajena/es").exists()), (2, false), "{}", refused.err);
    assert_eq!(sandbox.run(&["manual", "--sitio", "sitio"]).code, 0);
    let memory = sandbox.read("sitio/.apertura-manual.json");
    let hash = apertura::hash::sha256("viejo");
    sandbox.put("sitio/es/vieja.html", "viejo");
    sandbox.put("sitio/es/mia.html", "viejo");
    let with = memory.replacen(
        "\"files\": {",
        &format!("\"files\": {{\n    \"es/vieja.html\": \"{hash}\",\n    \"../carta.txt\": \"{hash}\","),
        1,
    );
    sandbox.put("sitio/.apertura-manual.json", with);
    sandbox.put("carta.txt", "viejo");
    assert_eq!(sandbox.run(&["manual", "--sitio", "sitio"]).code, 0);
    assert!(!sandbox.join("sitio/es/vieja.html").exists() && sandbox.join("sitio/es/mia.html").exists());
    assert!(
        sandbox.join("carta.txt").exists(),
        "a memory that somebody wrote takes nothing outside of the folder"
    );
    assert_eq!(sandbox.read("sitio/.apertura-manual.json"), memory);
}

#[test]
fn without_a_folder_it_is_the_page_of_man() {
    let sandbox = Sandbox::new();
    assert!(sandbox.run(&["manual"]).out.contains(".TH APERTURA 1"));
}
