//! What frames a workshop: blocks for start, break and end, aims of steps that exist, eight boxes of the canvas, proposals
//! that cite their figures.

use std::collections::BTreeSet;

use super::{Lens, Spot};
use crate::guide::load::{WORKSHOP, part};
use crate::guide::model::workshop::{Kit, When};
use crate::text::{Lang, Text};

/// Boxes of the canvas.
const BOXES: usize = 8;
/// Characters of a title and of a sentence, least and most.
const TITLE: (usize, usize) = (3, 60);
const SENTENCE: (usize, usize) = (8, 240);
/// What every proposal has to say.
const CITED: [&str; 4] = ["{exercise}", "{n}", "{of}", "{percent}"];

pub fn check(lens: &mut Lens) {
    let mut faults = Vec::new();
    let kit = part::<Kit>(lens.files, WORKSHOP, &mut faults);
    lens.found.extend(faults);
    let Some(kit) = kit else { return };
    unique(lens, "block", kit.blocks.iter().map(|one| &one.id));
    unique(lens, "aim", kit.aims.iter().map(|one| &one.id));
    unique(lens, "canvas", kit.canvas.iter().map(|one| &one.id));
    unique(lens, "question", kit.questions.iter().map(|one| &one.id));
    unique(lens, "proposal", kit.proposals.iter().map(|one| &one.id));
    pace(lens, &kit);
    aims(lens, &kit);
    if kit.canvas.len() != BOXES {
        let args = [("n", &*kit.canvas.len().to_string()), ("most", &BOXES.to_string())];
        lens.tell("guide-workshop-canvas", &Spot::item(WORKSHOP, "canvas", 0), "id", &args);
    }
    texts(lens, &kit);
    for (number, one) in kit.proposals.iter().enumerate() {
        let spot = Spot::item(WORKSHOP, "proposal", number);
        let cites = |lang| CITED.iter().all(|mark| one.text.to(lang).contains(mark));
        if one.above >= 100 || ![Lang::Es, Lang::En].into_iter().all(cites) {
            lens.tell("guide-workshop-proposal", &spot, "text", &[("id", &one.id)]);
        }
    }
}

fn unique<'k>(lens: &mut Lens, list: &str, ids: impl Iterator<Item = &'k String>) {
    let mut seen = BTreeSet::new();
    for (number, id) in ids.enumerate() {
        if !seen.insert(id) {
            let spot = Spot::item(WORKSHOP, list, number);
            lens.tell("guide-id-twice", &spot, "id", &[("id", id), ("first", WORKSHOP)]);
        }
    }
}

/// Every workshop begins, ends and rests; and a break that must come may come.
fn pace(lens: &mut Lens, kit: &Kit) {
    for (at, name) in [(When::Start, "start"), (When::Break, "break"), (When::End, "end")] {
        if !kit.blocks.iter().any(|block| block.at == at && block.minutes > 0) {
            lens.tell("guide-workshop-block", &Spot::top(WORKSHOP), "block", &[("at", name)]);
        }
    }
    if kit.agenda.break_from > kit.agenda.break_by || kit.agenda.break_from == 0 {
        lens.tell("guide-workshop-pace", &Spot::top(WORKSHOP), "agenda.break_from", &[]);
    }
}

fn aims(lens: &mut Lens, kit: &Kit) {
    for (number, aim) in kit.aims.iter().enumerate() {
        let spot = Spot::item(WORKSHOP, "aim", number);
        for id in aim.steps.iter().filter(|id| lens.guide.steps.iter().all(|step| step.id != **id)) {
            lens.tell("guide-step-unknown", &spot, "steps", &[("id", id)]);
        }
    }
}

fn texts(lens: &mut Lens, kit: &Kit) {
    let mut check = |list: &str, number: usize, key: &str, text: &Text, most: (usize, usize)| {
        super::texts::bounded(lens, &Spot::item(WORKSHOP, list, number), key, text, most);
    };
    for (number, one) in kit.blocks.iter().enumerate() {
        check("block", number, "title", &one.title, TITLE);
        check("block", number, "what", &one.what, SENTENCE);
    }
    for (number, one) in kit.aims.iter().enumerate() {
        check("aim", number, "title", &one.title, TITLE);
    }
    for (list, all) in [("canvas", &kit.canvas), ("question", &kit.questions)] {
        for (number, one) in all.iter().enumerate() {
            one.title.iter().for_each(|title| check(list, number, "title", title, TITLE));
            check(list, number, "ask", &one.ask, SENTENCE);
        }
    }
    for (number, one) in kit.keys.iter().enumerate() {
        check("key", number, "does", &one.does, SENTENCE);
    }
    for (number, one) in kit.proposals.iter().enumerate() {
        check("proposal", number, "text", &one.text, SENTENCE);
    }
}

#[cfg(test)]
mod tests {
    use crate::guide::check::check;
    use crate::guide::embedded;
    use crate::guide::load::{WORKSHOP, load};

    /// Codes of what the linter says of the file with a change.
    fn codes(from: &str, to: &str) -> Vec<&'static str> {
        let mut files = embedded::files();
        let text = files[WORKSHOP].to_string();
        assert!(text.contains(from), "{from}");
        files.insert(WORKSHOP.to_string(), text.replacen(from, to, 1).into());
        let guide = load(&files).unwrap();
        let found = check(&guide, &files, None);
        found.iter().filter(|one| one.place.file.as_deref() == Some(WORKSHOP)).map(|one| one.code).collect()
    }

    #[test]
    fn what_frames_a_workshop_is_whole_and_every_fault_of_it_is_told() {
        assert_eq!(codes("over = 5", "over = 6"), Vec::<&str>::new());
        for (from, to, expected) in [
            ("at = \"break\"", "at = \"last\"", "guide-workshop-block"),
            ("break_from = 75", "break_from = 95", "guide-workshop-pace"),
            ("[[canvas]]\nid = \"impact\"", "[[question]]\nid = \"impact\"", "guide-workshop-canvas"),
            ("({percent} %) pidieron", "pidieron", "guide-workshop-proposal"),
            ("above = 30", "above = 100", "guide-workshop-proposal"),
            ("steps = [\"team\"]", "steps = [\"tame\"]", "guide-step-unknown"),
            ("id = \"inventario\"", "id = \"inicio\"", "guide-id-twice"),
            ("tries = 3", "trys = 3", "guide-form"),
        ] {
            let found = codes(from, to);
            assert!(found.contains(&expected), "{to}: {found:?}");
        }
    }
}
