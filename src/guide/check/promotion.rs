//! How data are made known: ids once, channels and audiences that exist, a message for each kind and channel with the
//! link where it can be followed, marks that have an answer, a checklist with its decision for each kind of event.

use std::collections::BTreeSet;

use super::{Lens, Spot, references, texts};
use crate::guide::load::PROMOTION;
use crate::guide::model::Basis;
use crate::guide::model::promotion::{Message, Promotion};
use crate::text::{Lang, Text};

/// Characters of a name, of a sentence, of a line of a message.
const NAME: (usize, usize) = (3, 60);
const SENTENCE: (usize, usize) = (8, 160);
const LINE: (usize, usize) = (4, 240);
/// What a kind of act may have in its title.
const TITLE_MARKS: &[&str] = &["dataset"];
/// What messages may have.
const MESSAGE_MARKS: &[&str] = &[
    "dataset",
    "link",
    "institution",
    "question",
    "license",
    "updated",
    "period",
    "unit",
    "formats",
    "report",
];
/// What stories may have besides.
const STORY_MARKS: &[&str] = &["columns", "rows", "chart", "limits"];

pub fn check(lens: &mut Lens) {
    let promotion = &lens.guide.promotion;
    let lists: [(&str, Vec<&String>); 5] = [
        ("kind", promotion.kinds.iter().map(|one| &one.id).collect()),
        ("channel", promotion.channels.iter().map(|one| &one.id).collect()),
        ("gathering", promotion.gatherings.iter().map(|one| &one.id).collect()),
        ("line", promotion.lines.iter().map(|one| &one.id).collect()),
        ("part", promotion.parts.iter().map(|one| &one.id).collect()),
    ];
    for (list, ids) in lists {
        once(lens, list, &ids);
    }
    pace(lens, promotion);
    kinds(lens, promotion);
    channels(lens, promotion);
    messages(lens, promotion);
    events(lens, promotion);
    lines(lens, promotion);
    story(lens, promotion);
}

fn once(lens: &mut Lens, list: &str, ids: &[&String]) {
    let mut seen = BTreeSet::new();
    for (number, id) in ids.iter().enumerate() {
        let spot = Spot::item(PROMOTION, list, number);
        if !seen.insert(*id) {
            lens.tell("guide-id-twice", &spot, "id", &[("id", id), ("first", PROMOTION)]);
        }
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is_empty() || !id.bytes().all(plain) {
            lens.tell("guide-id-form", &spot, "id", &[("id", id)]);
        }
    }
}

fn pace(lens: &mut Lens, promotion: &Promotion) {
    let pace = &promotion.pace;
    let spot = Spot { file: PROMOTION.to_string(), table: vec!["pace".into()] };
    let whole = (1..=12).contains(&pace.months) && pace.ahead >= pace.months && pace.datasets > 0;
    if !whole {
        lens.tell("guide-promotion-pace", &spot, "months", &[]);
    }
    bases(lens, &spot, &pace.basis);
}

fn kinds(lens: &mut Lens, promotion: &Promotion) {
    for (number, kind) in promotion.kinds.iter().enumerate() {
        let spot = Spot::item(PROMOTION, "kind", number);
        texts::bounded(lens, &spot, "name", &kind.name, NAME);
        texts::bounded(lens, &spot, "title", &kind.title, NAME);
        texts::bounded(lens, &spot, "why", &kind.why, SENTENCE);
        marks(lens, &spot, "title", &kind.title, &[TITLE_MARKS]);
        bases(lens, &spot, &kind.basis);
        for (key, list) in [("channels", &kind.channels), ("audiences", &kind.audiences)] {
            if list.is_empty() {
                lens.tell("guide-list-empty", &spot, key, &[("key", key)]);
            }
        }
        for id in kind.audiences.iter().filter(|id| lens.guide.term("audiences", id).is_none()) {
            lens.tell("guide-term-unknown", &spot, "audiences", &[("id", id)]);
        }
        for id in &kind.channels {
            if promotion.channel(id).is_none() {
                lens.tell("guide-term-unknown", &spot, "channels", &[("id", id)]);
            } else if promotion.message(&kind.id, id).is_none() {
                lens.tell("guide-message-missing", &spot, "channels", &[("kind", &kind.id), ("channel", id)]);
            }
        }
    }
}

fn channels(lens: &mut Lens, promotion: &Promotion) {
    for (number, channel) in promotion.channels.iter().enumerate() {
        let spot = Spot::item(PROMOTION, "channel", number);
        texts::bounded(lens, &spot, "name", &channel.name, NAME);
        texts::bounded(lens, &spot, "note", &channel.note, SENTENCE);
        if channel.chars.is_some_and(|chars| chars < 40) {
            lens.tell("guide-promotion-pace", &spot, "chars", &[]);
        }
    }
}

fn messages(lens: &mut Lens, promotion: &Promotion) {
    let mut seen = BTreeSet::new();
    for (number, message) in promotion.messages.iter().enumerate() {
        let spot = Spot::item(PROMOTION, "message", number);
        let wanted =
            promotion.kind(&message.kind).is_some_and(|kind| kind.channels.contains(&message.channel));
        if !wanted || !seen.insert((&message.kind, &message.channel)) {
            let args = [("kind", message.kind.as_str()), ("channel", &message.channel)];
            lens.tell("guide-message-stray", &spot, "kind", &args);
        }
        for text in message.lines.iter().chain(&message.subject) {
            texts::bounded(lens, &spot, "lines", text, LINE);
            marks(lens, &spot, "lines", text, &[MESSAGE_MARKS]);
        }
        link(lens, &spot, promotion, message);
    }
}

/// The direct link is in every message where it can be followed, and in none where it cannot.
fn link(lens: &mut Lens, spot: &Spot, promotion: &Promotion, message: &Message) {
    let Some(channel) = promotion.channel(&message.channel) else { return };
    let links = message.lines.iter().filter(|line| line.es.contains("{link}")).count();
    if links != usize::from(channel.link) {
        lens.tell("guide-message-link", spot, "lines", &[("channel", &message.channel)]);
    }
}

fn events(lens: &mut Lens, promotion: &Promotion) {
    let asked = lens.guide.question("promotion.event").map(|question| lens.guide.choices(question));
    let choices: Vec<String> = asked.into_iter().flatten().map(|choice| choice.id).collect();
    for (number, event) in promotion.gatherings.iter().enumerate() {
        let spot = Spot::item(PROMOTION, "gathering", number);
        texts::bounded(lens, &spot, "name", &event.name, NAME);
        texts::bounded(lens, &spot, "about", &event.about, SENTENCE);
        bases(lens, &spot, &event.basis);
        if !choices.contains(&event.id) {
            lens.tell("guide-term-unknown", &spot, "id", &[("id", &event.id)]);
        }
        let adoption: Vec<i64> =
            promotion.lines_of(&event.id).filter(|line| line.adoption).map(|line| line.days).collect();
        if adoption != [i64::from(promotion.pace.adoption_days)] {
            lens.tell("guide-event-adoption", &spot, "id", &[("id", &event.id)]);
        }
    }
    for id in choices.iter().filter(|id| *id != "none" && promotion.gathering(id).is_none()) {
        lens.tell("guide-event-missing", &Spot::top(PROMOTION), "gathering", &[("id", id)]);
    }
}

fn lines(lens: &mut Lens, promotion: &Promotion) {
    for (number, line) in promotion.lines.iter().enumerate() {
        let spot = Spot::item(PROMOTION, "line", number);
        texts::bounded(lens, &spot, "text", &line.text, SENTENCE);
        texts::bounded(lens, &spot, "why", &line.why, SENTENCE);
        bases(lens, &spot, &line.basis);
        if line.events.is_empty() {
            lens.tell("guide-list-empty", &spot, "events", &[("key", "events")]);
        }
        for id in line.events.iter().filter(|id| promotion.gathering(id).is_none()) {
            lens.tell("guide-term-unknown", &spot, "events", &[("id", id)]);
        }
        if lens.guide.term("roles", &line.who).is_none() {
            lens.tell("guide-role-unknown", &spot, "who", &[("role", &line.who)]);
        }
    }
}

fn story(lens: &mut Lens, promotion: &Promotion) {
    for (number, part) in promotion.parts.iter().enumerate() {
        let spot = Spot::item(PROMOTION, "part", number);
        texts::bounded(lens, &spot, "title", &part.title, NAME);
        texts::bounded(lens, &spot, "hint", &part.hint, SENTENCE);
        for line in &part.lines {
            marks(lens, &spot, "lines", line, &[MESSAGE_MARKS, STORY_MARKS]);
        }
    }
}

/// Every mark has an answer, and both languages have the same ones.
fn marks(lens: &mut Lens, spot: &Spot, key: &str, text: &Text, known: &[&[&str]]) {
    let [es, en] = [Lang::Es, Lang::En].map(|lang| named(text.to(lang)));
    for mark in es.union(&en) {
        let both = es.contains(mark) && en.contains(mark);
        if !both || !known.iter().any(|list| list.contains(mark)) {
            lens.tell("guide-mark-unknown", spot, key, &[("mark", mark)]);
        }
    }
}

fn named(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect()
}

fn bases(lens: &mut Lens, spot: &Spot, all: &[Basis]) {
    if all.is_empty() {
        lens.tell("guide-no-basis", spot, "basis", &[]);
    }
    for basis in all {
        references::basis(lens, spot, basis);
    }
}

#[cfg(test)]
mod tests {
    use super::super::recommended::tests::with;

    fn tells(code: &str, from: &str, to: &str) -> bool {
        with("promotion.toml", from, to).iter().any(|(own, _)| *own == code)
    }

    #[test]
    fn what_the_guide_says_of_promotion_has_nothing_to_mend() {
        let found = with("promotion.toml", "near_days = 15", "near_days = 14");
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn each_fault_is_told() {
        for (code, from, to) in [
            (
                "guide-id-twice",
                "id = \"radio\"\nname = { es = \"Aviso",
                "id = \"post\"\nname = { es = \"Aviso",
            ),
            ("guide-promotion-pace", "months = 2", "months = 0"),
            (
                "guide-no-basis",
                "adoption_days = 60\ndatasets = 5\nbasis = [{ source = \"federal-guide-2017\", at = \"4.3\", verified = true }]",
                "adoption_days = 60\ndatasets = 5\nbasis = []",
            ),
            ("guide-term-unknown", "audiences = [\"press\"]", "audiences = [\"prensa\"]"),
            ("guide-message-missing", "channels = [\"radio\"]", "channels = [\"radio\", \"feed\"]"),
            (
                "guide-message-stray",
                "kind = \"briefing\"\nchannel = \"email\"",
                "kind = \"briefing\"\nchannel = \"press\"",
            ),
            (
                "guide-message-link",
                "{ es = \"Ver y descargar: {link}\", en = \"See and download: {link}\" }",
                "{ es = \"Ver y descargar.\", en = \"See and download.\" }",
            ),
            ("guide-mark-unknown", "Al {updated}. {license}.\", en", "Al {updated}. {licencia}.\", en"),
            ("guide-event-adoption", "adoption_days = 60", "adoption_days = 30"),
            ("guide-event-missing", "id = \"workshop\"\nname", "id = \"taller\"\nname"),
            ("guide-role-unknown", "who = \"legal\"", "who = \"abogados\""),
            (
                "guide-article-unknown",
                "{ source = \"paquete-ar\", at = \"metrics\"",
                "{ source = \"paquete-ar\", at = \"metricas\"",
            ),
            ("guide-text-empty", "en = \"Radio notice\" }", "en = \"\" }"),
        ] {
            assert!(tells(code, from, to), "{code}: {to}");
        }
    }
}
