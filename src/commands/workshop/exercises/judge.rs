//! The check of an exercise against the practice as it is on the disk.

use super::bench::Bench;
use super::files::Files;
use crate::app::App;
use crate::error::Result;
use crate::plan::doc::Doc;
use crate::text::{Text, exercise as say};
use crate::wizard::findings::findings;
use crate::workshop::condition::Seen;
use crate::workshop::exercise::Exercise;
use crate::workshop::exercise::missing::Asked;

/// What an exercise still wants, in words; nothing when it is done.
///
/// # Errors
/// When the plan cannot be read.
pub fn missing(app: &App, bench: &Bench, exercise: &Exercise) -> Result<Vec<Text>> {
    let doc = bench.doc(app)?;
    let files = Files::of(bench.folder());
    let seen = Seen { plan: doc.tree(), files: &files, mended: &|_| false };
    let asked = Asked { guide: &app.guide, seen: &seen, faults: &|_| None };
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
