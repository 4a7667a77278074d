//! The check of an exercise against the practice as it is on the disk.

use super::bench::Bench;
use crate::app::App;
use crate::error::Result;
use crate::plan::doc::Doc;
use crate::text::{Text, exercise as say};
use crate::wizard::findings::findings;
use crate::workshop::condition::Seen;
use crate::workshop::exercise::Exercise;
use crate::workshop::exercise::missing::Asked;
use crate::workshop::keep::Beside;
use crate::workshop::key::{self, Practised};

/// What an exercise still wants, in words; nothing when it is done.
///
/// # Errors
/// When the plan cannot be read.
pub fn missing(app: &App, bench: &Bench, exercise: &Exercise) -> Result<Vec<Text>> {
    let doc = bench.doc(app)?;
    let (plan, files) = (doc.tree(), Beside::of(bench.folder()));
    let town = key::town_of(&app.guide, plan);
    let practised = Practised { plan, files: &files };
    let mended = |id: &str| town.as_ref().is_some_and(|town| key::mended(town, &practised, id));
    let faults = |id: &str| town.as_ref()?.fault(id).map(|fault| fault.what.and(&fault.mend));
    let seen = Seen { plan, files: &files, mended: &mended };
    let asked = Asked { guide: &app.guide, seen: &seen, faults: &faults, within: "" };
    let mut told = asked.missing(&exercise.check);
    told.extend(loud(app, &doc, exercise));
    Ok(told)
}

/// Findings that must not be there any more.
fn loud(app: &App, doc: &Doc, exercise: &Exercise) -> Vec<Text> {
    if exercise.quiet.is_empty() {
        return Vec::new();
    }
    let today = app.clock.today();
    let mut found = findings(&app.guide, doc, today, None);
    found.extend(crate::study::findings(&app.guide, doc, today));
    let unwanted = found.iter().filter(|finding| exercise.quiet.iter().any(|code| code == finding.code));
    unwanted
        .map(|finding| say::CHECK_FINDING.with_text("what", &app.guide.rules.tell(finding).message))
        .collect()
}
