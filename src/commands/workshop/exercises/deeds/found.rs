//! Proposals of folders: looked for, accepted, discarded and put together as in the list of datasets.

use crate::app::App;
use crate::commands::open::at_desk;
use crate::commands::proposals::Drive;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::{Doc, Edit};
use crate::scan::propose::{Corrections, Proposal, Words, corrections};
use crate::text::fold::visible;
use crate::text::{Text, exercise as say};
use crate::wizard::proposals::accept::Accepting;
use crate::wizard::proposals::known::{Known, Standing, is_data};
use crate::wizard::proposals::place::Places;
use crate::wizard::proposals::{Scanner, decided};
use crate::workshop::condition::fits;
use crate::workshop::filed::datasets_of as datasets;

use super::super::bench::Bench;

/// What a look into folders came to.
struct Looked {
    doc: Doc,
    places: Places,
    /// All of them, and those that wait for a word.
    all: Vec<Proposal>,
    waiting: Vec<Proposal>,
}

/// Looks into a folder, and remembers that it did.
///
/// # Errors
/// When there is no such folder, or nothing could be saved.
pub fn scan(app: &mut App, bench: &Bench, folder: &str) -> Result<Vec<Text>> {
    let looked = look(app, bench, &[folder.to_string()])?;
    let again = Known::of(looked.doc.tree()).again(
        looked.doc.tree(),
        &looked.all,
        (&looked.places, app.clock.today()),
    );
    let roots = decided::looked(&looked.places.typed());
    save(app, bench, "scan", std::iter::once(roots).chain(again.edits).collect())?;
    Ok(vec![say::DID_SCAN.with("folder", visible(folder)).with("n", looked.waiting.len())])
}

/// Accepts proposals by their files.
///
/// # Errors
/// When there is none with such a file, or it could not be saved.
pub fn accept(app: &mut App, bench: &Bench, files: &[String]) -> Result<Vec<Text>> {
    let looked = looked_before(app, bench)?;
    let mut told = Vec::new();
    let mut edits = Vec::new();
    {
        let mut accepting = Accepting::new(&app.guide, looked.doc.tree(), app.clock.today());
        let known = Known::of(looked.doc.tree());
        for file in files {
            let Some(one) = with(&looked.waiting, file) else {
                told.push(there(&looked.doc, file)?);
                continue;
            };
            edits.extend(match known.standing(one) {
                Standing::More { dataset, files } => accepting.more(&dataset, &only(one, &files, app)),
                _ => accepting.dataset(one).1,
            });
            told.push(say::DID_ACCEPT.with("title", visible(&one.title)));
        }
    }
    save(app, bench, "scan", edits)?;
    Ok(told)
}

/// Discards proposals by their files.
///
/// # Errors
/// As [`accept`].
pub fn discard(app: &mut App, bench: &Bench, files: &[String]) -> Result<Vec<Text>> {
    let looked = looked_before(app, bench)?;
    let (mut told, mut edits) = (Vec::new(), Vec::new());
    for file in files {
        match with(&looked.waiting, file) {
            Some(one) => {
                edits.push(decided::discarded(one, app.clock.today()));
                told.push(say::DID_DISCARD.with("title", visible(&one.title)));
            }
            None if discarded(&looked.doc, file) => {
                told.push(say::DID_NOTHING.with("what", visible(file)));
            }
            None => return Err(none(file)),
        }
    }
    save(app, bench, "discard", edits)?;
    Ok(told)
}

/// Puts proposals together and accepts them as one.
///
/// # Errors
/// As [`accept`].
pub fn merge(app: &mut App, bench: &Bench, files: &[String]) -> Result<Vec<Text>> {
    let looked = looked_before(app, bench)?;
    let mut found: Vec<&Proposal> = Vec::new();
    for file in files {
        let Some(one) = with(&looked.waiting, file) else { return Ok(vec![there(&looked.doc, file)?]) };
        if !found.iter().any(|other| other.id == one.id) {
            found.push(one);
        }
    }
    let Some((first, others)) = found.split_first() else { return Ok(Vec::new()) };
    let words = Words::of(&app.guide);
    let today = app.clock.today();
    let (mut whole, mut edits, mut told) = ((*first).clone(), Vec::new(), Vec::new());
    for other in others {
        edits.push(decided::merged(&whole, other, today));
        told.push(say::DID_MERGE.with("title", visible(&first.title)).with("other", visible(&other.title)));
        whole = corrections::merge(whole, (*other).clone(), &words);
    }
    edits.extend(Accepting::new(&app.guide, looked.doc.tree(), today).dataset(&whole).1);
    told.push(say::DID_ACCEPT.with("title", visible(&whole.title)));
    save(app, bench, "scan", edits)?;
    Ok(told)
}

fn save(app: &mut App, bench: &Bench, label: &str, edits: Vec<Edit>) -> Result<()> {
    at_desk(app, &bench.plan, |_, desk| {
        desk.commit(label, &edits)?;
        Ok(0)
    })
    .map(|_| ())
}

/// The folders that were looked into before.
fn looked_before(app: &App, bench: &Bench) -> Result<Looked> {
    let doc = bench.doc(app)?;
    let roots = decided::roots(doc.tree());
    if roots.is_empty() {
        return Err(Error::new(Kind::Incomplete, say::NO_SCAN));
    }
    look(app, bench, &roots)
}

fn look(app: &App, bench: &Bench, roots: &[String]) -> Result<Looked> {
    let doc = bench.doc(app)?;
    let places = Places::new(bench.folder(), roots).map_err(|root| {
        Error::new(Kind::Usage, crate::text::found::NO_FOLDER.with("folder", visible(&root)))
    })?;
    let words = Words::of(&app.guide);
    let mut drive = Drive::new(&app.guide, app.options.guide.as_deref())?;
    let mut found = drive.scan(&places.roots(), &mut |_| {})?.proposals;
    places.put(&mut found, &words);
    let decided = decided::corrections(doc.tree());
    let open = Corrections { discarded: Default::default(), ..decided.clone() };
    let all = corrections::apply(found, &open, &words);
    let only = Corrections { discarded: decided.discarded, ..Corrections::default() };
    let mut waiting = corrections::apply(all.clone(), &only, &words);
    let known = Known::of(doc.tree());
    waiting.retain(|one| known.standing(one) != Standing::Known);
    Ok(Looked { doc, places, all, waiting })
}

/// The first proposal that has a file like this to publish.
fn with<'p>(all: &'p [Proposal], file: &str) -> Option<&'p Proposal> {
    let has = |one: &&Proposal| one.files.iter().any(|member| is_data(member) && fits(file, &member.place));
    all.iter().find(has)
}

/// That it is in the plan already.
fn there(doc: &Doc, file: &str) -> Result<Text> {
    match datasets(doc.tree(), file).is_empty() {
        false => Ok(say::DID_NOTHING.with("what", visible(file))),
        true => Err(none(file)),
    }
}

fn none(file: &str) -> Error {
    Error::new(Kind::Incomplete, say::NO_PROPOSAL.with("file", visible(file)))
}

/// Whether a decision of before has such a file.
fn discarded(doc: &Doc, file: &str) -> bool {
    let decided = decided::corrections(doc.tree()).discarded;
    decided
        .into_iter()
        .any(|(_, files)| files.iter().any(|one| fits(file, one.split('#').next().unwrap_or(one))))
}

/// A proposal with only some of its files.
fn only(one: &Proposal, files: &[String], app: &App) -> Proposal {
    let mut fresh = one.clone();
    fresh.files.retain(|member| !is_data(member) || files.contains(&member.reference()));
    fresh.files.sort_by_key(|member| !member.role.is_own());
    fresh.sum_up(&Words::of(&app.guide));
    fresh
}
