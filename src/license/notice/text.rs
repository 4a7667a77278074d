//! `LICENCIA.txt`: the notice for people, in one language and then in the other.

use crate::guide::model::terms::Trait;
use crate::text::fold::visible;
use crate::text::{Lang, Text, license as say};

use super::super::findings::list;
use super::{About, MARK};

/// Columns of the notice, so that it reads well in any window and on paper.
const WIDTH: usize = 76;

pub fn text(about: &About<'_, '_>, lang: Lang) -> String {
    let other = match lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    format!("{}\n{}\n\n{}", part(about, lang), "-".repeat(WIDTH), part(about, other))
}

fn part(about: &About<'_, '_>, lang: Lang) -> String {
    let words = &about.guide.terms.notice;
    let mark = about_date(lang);
    let mut lines = vec![
        words.title.with_text("what", &what(about)),
        Text::same(visible(about.publisher)),
        Text::default(),
        words.under.with_text("license", &about.license.0.label()),
        words.read_it.clone(),
        Text::same(about.license.url().unwrap_or("-")),
        Text::default(),
        words.may.and(&asks(about)),
    ];
    if about.license.has(Trait::Unlisted) {
        lines.extend([words.no_mislead.clone(), words.unverified.clone()]);
    }
    lines.extend([
        Text::default(),
        words.cite.clone(),
        Text::same(format!("  {}", visible(about.citation.to(lang)).replace(MARK, mark))),
        words.date_of.with("date", mark),
        Text::default(),
    ]);
    lines.extend(others(about));
    lines.extend([words.not_the_license.and(&words.made_on.with("date", about.today))]);
    let shown = lines.iter().map(|line| wrap(line.to(lang)));
    shown.collect::<Vec<_>>().join("\n") + "\n"
}

/// The notice as one paragraph, for a document that says the rest itself.
pub fn paragraph(about: &About<'_, '_>) -> Text {
    let words = &about.guide.terms.notice;
    let mut text = words.under.with_text("license", &about.license.0.label());
    text = text.and(&words.may).and(&asks(about));
    if about.license.has(Trait::Unlisted) {
        text = text.and(&words.no_mislead).and(&words.unverified);
    }
    text = others(about).iter().filter(|line| !line.es.is_empty()).fold(text, |text, line| text.and(line));
    // The link comes last: a stop behind it would be taken for part of it.
    match about.license.url() {
        Some(url) => text.and(&words.read_it).and(&Text::same(url)),
        None => text,
    }
}

/// «Licencias de construcción», or everything that the institution publishes.
fn what(about: &About<'_, '_>) -> Text {
    match &about.dataset {
        Some((_, title)) => say::QUOTED.with("title", visible(title)),
        None => say::EVERYTHING,
    }
}

fn asks(about: &About<'_, '_>) -> Text {
    let words = &about.guide.terms.notice;
    match () {
        () if about.license.has(Trait::ShareAlike) => words.share_alike.clone(),
        () if about.license.attribution() => words.must_cite.clone(),
        () => words.no_citing.clone(),
    }
}

/// What is of others: left out of the permission, or under its own terms.
fn others(about: &About<'_, '_>) -> Vec<Text> {
    let words = &about.guide.terms.notice;
    let known = !about.sources.is_empty() && about.sources.iter().all(|source| !source.has(Trait::Unread));
    let sentence = if known { &words.included } else { &words.excluded };
    let what = about.third_party.map(|what| sentence.with("what", visible(what)));
    let named: Vec<_> = about.sources.iter().copied().filter(|source| source.deed().is_some()).collect();
    let sources =
        (known && !named.is_empty()).then(|| words.sources.with_text("list", &list(named.iter().copied())));
    let mut lines: Vec<Text> = what.into_iter().chain(sources).collect();
    if !lines.is_empty() {
        lines.push(Text::default());
    }
    lines
}

fn about_date(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => MARK,
        Lang::En => "YYYY-MM-DD",
    }
}

/// Lines of [`WIDTH`] at most, but for words longer than that; the indent of the first holds for all.
fn wrap(text: &str) -> String {
    let indent = &text[..text.len() - text.trim_start().len()];
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let fits = lines.last().is_some_and(|line| {
            line.is_empty() || indent.len() + line.chars().count() + 1 + word.chars().count() <= WIDTH
        });
        match lines.last_mut() {
            Some(line) if fits && line.is_empty() => line.push_str(word),
            Some(line) if fits => line.push_str(&format!(" {word}")),
            _ => lines.push(word.to_string()),
        }
    }
    lines.iter().map(|line| format!("{indent}{line}")).collect::<Vec<_>>().join("\n")
}
