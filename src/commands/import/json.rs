//! All that was understood, for programs.

use serde_json::{Value as Json, json};

use super::save::Sum;
use super::{File, Item, Work, notes};
use crate::app::App;
use crate::import::{Joined, Matched, Note};

/// `{"version": 1, "saved", "new", "files_added", "answers", "pending", "conflicts", "files": [FILE], "errors": [{"file",
/// "message"}]}`.
///
/// A FILE is `{"file", "format", "read", "datasets", "distributions", "new", "known", "columns": [{"header", "place",
/// "field", "sure"}], "items": [{"place", "id", "title", "new", "answers", "files", "conflicts": [{"at", "ours",
/// "theirs", "place"}]}], "facts", "repeated": [{"place", "same_as"}], "notes": [{"code", "severity", "place", "field",
/// "what", "message", "hint"}], "cut"}`. `read` counts the rows or records of the source; `sure` goes from 0 to 100;
/// `facts` counts answers about the institution that are filled. Of values that were not taken, personal data are put
/// away.
pub fn document(
    app: &App,
    work: &Work,
    joined: &[Joined],
    saved: bool,
    hide: &dyn Fn(&str) -> String,
) -> Json {
    let sum = Sum::of(joined);
    let files: Vec<Json> =
        work.files.iter().zip(joined).map(|(one, joined)| file(app, one, joined, hide)).collect();
    let trouble = |one: &super::files::Trouble| json!({ "file": one.file, "message": app.to(&one.told()) });
    json!({
        "version": 1,
        "saved": saved,
        "new": sum.new,
        "files_added": sum.files,
        "answers": sum.answers,
        "pending": sum.pending,
        "conflicts": sum.kept,
        "files": files,
        "errors": work.troubles.iter().map(trouble).collect::<Vec<_>>(),
    })
}

fn file(app: &App, file: &File, joined: &Joined, hide: &dyn Fn(&str) -> String) -> Json {
    let sets = &file.understood.datasets;
    let files: usize = sets.iter().map(|set| set.files.len()).sum();
    let new = joined.items.iter().filter(|item| item.new).count();
    let repeated = joined.repeated.iter().map(|(place, first)| json!({ "place": place, "same_as": first }));
    json!({
        "file": file.source.name,
        "format": file.source.catalog.format,
        "read": file.source.catalog.read,
        "datasets": sets.len(),
        "distributions": files,
        "new": new,
        "known": joined.items.len() - new,
        "columns": file.source.catalog.columns.iter().map(column).collect::<Vec<_>>(),
        "facts": joined.facts.as_ref().map_or(0, |facts| facts.answers),
        "items": joined.items.iter().map(item).collect::<Vec<_>>(),
        "repeated": repeated.collect::<Vec<_>>(),
        "notes": file.understood.notes.iter().map(|one| note(app, one, hide)).collect::<Vec<_>>(),
        "cut": file.source.cut,
    })
}

fn column(one: &Matched) -> Json {
    json!({ "header": one.header, "place": one.place, "field": one.field, "sure": one.sure })
}

fn item(item: &Item) -> Json {
    let conflicts = item.conflicts.iter().map(|(one, place)| {
        json!({ "at": one.at.to_string(), "ours": one.ours, "theirs": one.theirs, "place": place })
    });
    json!({
        "place": item.place,
        "id": item.id,
        "title": item.title,
        "new": item.new,
        "answers": item.answers,
        "files": item.files,
        "conflicts": conflicts.collect::<Vec<_>>(),
    })
}

fn note(app: &App, note: &Note, hide: &dyn Fn(&str) -> String) -> Json {
    let told = notes::words(app, note, hide);
    json!({
        "code": note.code.id(),
        "severity": told.severity,
        "place": note.place,
        "field": note.field,
        "what": notes::shown(note, hide),
        "message": app.to(&told.message),
        "hint": told.hint.as_ref().map(|hint| app.to(hint)),
    })
}
