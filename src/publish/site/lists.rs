//! Home, list, what is not open, and the pages for addresses that are none or not any more.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};

use super::{Card, Maker, Page, dataset::mail, words};
use crate::catalog::{Closed, web};
use crate::text::fold::visible;
use crate::text::{Text, site_pages as say};

/// Datasets of the home page.
const LATEST: usize = 6;

/// `index.html`: no heavier with 500 datasets than with five.
pub(super) fn home(maker: &Maker<'_>) -> Result<Page, Text> {
    let mut latest: Vec<&Card> = maker.cards.iter().filter(|card| !card.withdrawn).collect();
    latest.sort_by(|one, other| other.modified.cmp(&one.modified));
    let latest: Vec<Json> =
        latest.iter().take(LATEST).map(|card| card.json(maker.given.guide, maker.given.lang)).collect();
    let data = json!({
        "here": "home",
        "title": maker.to(&say::HOME_TITLE),
        "about": maker.to(&say::HOME_ABOUT),
        "canonical": maker.canonical(""),
        "figures": figures(maker),
        "themes": themes(maker),
        "latest": latest,
        "help": help(maker),
    });
    maker.page("index.html", "home.html", ("", data))
}

fn figures(maker: &Maker<'_>) -> Vec<Json> {
    let open = || maker.cards.iter().filter(|card| !card.withdrawn);
    let (datasets, files) = (open().count() as u64, open().map(|card| card.files).sum::<u64>());
    let units = open().filter_map(|card| card.unit.as_ref()).collect::<BTreeSet<_>>().len() as u64;
    let figure = |number: u64, (one, many): (&Text, &Text)| json!({ "number": words::count(number), "label": maker.to(if number == 1 { one } else { many }) });
    vec![
        figure(datasets, (&say::ONE_DATASET, &say::MANY_DATASETS)),
        figure(files, (&say::ONE_FILE, &say::MANY_FILES)),
        figure(units, (&say::ONE_UNIT, &say::MANY_UNITS)),
    ]
}

/// How many datasets a theme has, the largest first.
fn themes(maker: &Maker<'_>) -> Vec<Json> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for theme in maker.cards.iter().filter_map(|card| card.theme.as_deref()) {
        *counts.entry(theme).or_default() += 1;
    }
    let mut all: Vec<(&str, u64)> = counts.into_iter().collect();
    all.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0)));
    let theme = |(id, count): &(&str, u64)| json!({ "id": id, "label": theme_label(maker, id), "count": words::count(*count) });
    all.iter().map(theme).collect()
}

pub(super) fn theme_label(maker: &Maker<'_>, id: &str) -> String {
    maker.to(&maker.given.guide.term_label("sectors", id)).to_string()
}

fn help(maker: &Maker<'_>) -> Vec<Json> {
    let catalog = maker.given.catalog;
    let part = |title: &Text, text: &Text, link: Option<(String, Text)>| {
        let (to, label) = link.unzip();
        json!({
            "title": maker.to(title),
            "text": maker.to(text),
            "to": to,
            "link": label.as_ref().map(|label| maker.to(label)),
        })
    };
    let letter = |address: &Option<String>, subject: &Text| {
        let address = address.as_ref()?;
        Some((mail(address, maker.to(subject), ""), say::WRITE_TO.with("mail", address)))
    };
    let form = catalog.report.url.clone().filter(|url| web(url)).map(|url| (url, say::OPEN_FORM));
    vec![
        part(&say::HELP_USE, &say::HELP_USE_TEXT, None),
        part(&say::HELP_ASK, &say::HELP_ASK_TEXT, letter(&catalog.contact.email, &say::ASK_SUBJECT)),
        part(
            &say::HELP_REPORT,
            &say::HELP_REPORT_TEXT,
            form.or_else(|| letter(&catalog.report.email, &say::REPORT_LINK)),
        ),
    ]
}

/// `conjuntos/index.html`: all datasets by theme; scripts make search and facets of it.
pub(super) fn list(maker: &Maker<'_>) -> Result<Page, Text> {
    let mut groups: BTreeMap<Option<String>, Vec<Json>> = BTreeMap::new();
    for card in &maker.cards {
        let one = card.json(maker.given.guide, maker.given.lang);
        groups.entry(card.theme.clone()).or_default().push(one);
    }
    let mut groups: Vec<(String, String, Vec<Json>)> = groups
        .into_iter()
        .map(|(theme, cards)| match theme {
            Some(id) => (theme_label(maker, &id), id, cards),
            // Behind the others, whatever they are called.
            None => (maker.to(&say::NO_THEME).to_string(), String::new(), cards),
        })
        .collect();
    groups.sort_by(|one, other| (one.1.is_empty(), &one.0).cmp(&(other.1.is_empty(), &other.0)));
    let groups: Vec<Json> = groups
        .into_iter()
        .map(|(label, id, cards)| json!({ "id": id, "label": label, "cards": cards }))
        .collect();
    let facet = |(id, label): (&str, Text)| json!({ "id": id, "label": maker.to(&label) });
    let facets = super::index::FACETS.iter().map(|(id, label)| facet((id, label.clone())));
    let count = maker.cards.len();
    let about =
        if count == 1 { say::LIST_ABOUT_ONE } else { say::LIST_ABOUT.with("n", words::count(count as u64)) };
    let data = json!({
        "here": "list",
        "title": maker.to(&say::LIST_TITLE),
        "about": maker.to(&about),
        "canonical": maker.canonical("conjuntos/"),
        "facets": facets.collect::<Vec<_>>(),
        "groups": groups,
    });
    maker.page("conjuntos/index.html", "list.html", ("../", data))
}

/// `reservados/index.html`, when there is anything that is not open.
pub(super) fn closed(maker: &Maker<'_>) -> Result<Option<Page>, Text> {
    let closed = &maker.given.catalog.closed;
    if closed.is_empty() {
        return Ok(None);
    }
    let heads = [
        say::CLOSED_DATASET,
        say::CLOSED_UNIT,
        say::CLOSED_ACCESS,
        say::CLOSED_WHY,
        say::CLOSED_LAW,
        say::CLOSED_UNTIL,
    ];
    let data = json!({
        "here": "closed",
        "title": maker.to(&say::CLOSED_TITLE),
        "about": maker.to(&say::CLOSED_ABOUT),
        "canonical": maker.canonical("reservados/"),
        "heads": heads.iter().map(|head| maker.to(head)).collect::<Vec<_>>(),
        "rows": closed.iter().map(|one| closed_row(maker, one)).collect::<Vec<_>>(),
    });
    maker.page("reservados/index.html", "closed.html", ("../", data)).map(Some)
}

fn closed_row(maker: &Maker<'_>, one: &Closed) -> Json {
    let access = one.access.as_deref().map(|id| maker.given.guide.term_label("access", id));
    let ground = one.ground.as_ref().map(|ground| maker.to(ground).to_string());
    let law = one.law.as_deref().map(|law| passage(maker, law));
    let law: Vec<String> = ground.into_iter().chain(law).collect();
    json!({
        "title": visible(&one.title),
        "unit": one.unit.as_deref().map(visible).unwrap_or_default(),
        "access": maker.to(&access.unwrap_or(say::CLOSED_UNKNOWN)),
        "why": one.reason.as_deref().map_or_else(|| maker.to(&say::CLOSED_NO_WHY).to_string(), visible),
        "law": visible(&law.join(". ")),
        "until": one.until.map(|day| maker.to(&words::day(day)).to_string()).unwrap_or_default(),
    })
}

/// `lgtaip-2025 112 I (2026-03-21)` with the name of the law: «Ley General …, art. 112 I».
fn passage(maker: &Maker<'_>, law: &str) -> String {
    let (id, rest) = law.split_once(' ').unwrap_or((law, ""));
    let article = rest.split(" (").next().unwrap_or_default().trim();
    match maker.given.guide.source(id) {
        Some(source) if !article.is_empty() => format!("{}, art. {article}", maker.to(&source.title)),
        _ => law.to_string(),
    }
}

/// `404.html`, which a server shows at any address: its links begin at the root of the server, where the address of the
/// site says how deep it is.
pub(super) fn lost(maker: &Maker<'_>) -> Result<Page, Text> {
    let data = json!({
        "here": "lost",
        "title": maker.to(&say::LOST_TITLE),
        "about": maker.to(&say::LOST_ABOUT),
        "canonical": null,
    });
    let path = |site: &String| {
        let rest = site.split_once("://").map_or("", |(_, rest)| rest);
        rest.split_once('/').map_or_else(|| "/".to_string(), |(_, path)| format!("/{path}/"))
    };
    let root = maker.given.catalog.site.as_ref().map(path).unwrap_or_default();
    maker.page("404.html", "notfound.html", (&root, data))
}

/// The page that stays where a dataset was.
pub(super) fn moved(maker: &Maker<'_>, old: &str, new: &str) -> Result<Page, Text> {
    let data = json!({
        "here": "moved",
        "title": maker.to(&say::MOVED_TITLE),
        "about": maker.to(&say::MOVED_ABOUT),
        "canonical": maker.canonical(&format!("conjuntos/{new}/")),
        "to": format!("../{new}/index.html"),
    });
    maker.page(&format!("conjuntos/{old}/index.html"), "moved.html", ("../../", data))
}
