//! `oficios`: draft the official papers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::App;
use crate::cli::papers::Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::guide::model::papers::{Paper, Per};
use crate::papers::{self, About, Document, Format, Given, Source};
use crate::text::{Text, command, fold, papers as say};

mod list;

/// A paper that was drafted.
struct Drafted {
    id: String,
    document: Document,
    file: String,
    bytes: Vec<u8>,
}

/// Lists the papers, or writes those that are asked for.
///
/// # Errors
/// When the plan cannot be read, a template cannot be used, or a file cannot be written; all that is wrong at once.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(None)?;
    let read = super::open::look(app, &path)?;
    let source = Arc::new(Source::new(&app.guide, read.doc.tree(), app.lang(), app.clock.now(), None));
    let given = Arc::new(Given {
        folio: wanted.folio.clone(),
        sender: wanted.sender.clone(),
        motto: wanted.motto.clone(),
        address: wanted.address.clone(),
    });
    if wanted.name.is_none() && !wanted.all {
        return list::run(app, &path, &source, &given);
    }
    let jobs = jobs(app, wanted, &source)?;
    let format = format(app, wanted)?;
    let mut drafted = Vec::new();
    let mut faults: Vec<Text> = Vec::new();
    for (paper, about) in jobs {
        let one = papers::draft(&paper, &source, &about, &given).and_then(|document| {
            let bytes = papers::write(&document, format, &app.guide.paper_page)?;
            Ok(Drafted {
                id: paper.id.clone(),
                file: papers::file_name(&paper, &source, &about, format),
                document,
                bytes,
            })
        });
        match one {
            Ok(one) => drafted.push(one),
            Err(fault) if !faults.contains(&fault) => faults.push(fault),
            Err(_) => {}
        }
    }
    if !faults.is_empty() {
        return Err(many(say::TEMPLATES_FAULTY, &faults));
    }
    put(app, wanted, &path, drafted)
}

/// Several reasons as one error.
fn many(what: Text, reasons: &[Text]) -> Error {
    let line =
        |what: Text, reason: &Text| command::NEXT_LINE.with_text("before", &what).with_text("line", reason);
    Error::new(Kind::Faulty, reasons.iter().fold(what, line))
}

/// The papers to draft, each with what it is about.
fn jobs(app: &App, wanted: &Wanted, source: &Source) -> Result<Vec<(Paper, About)>> {
    let Some(name) = wanted.name.as_deref().filter(|_| !wanted.all) else {
        let of = |paper: &Paper| {
            papers::abouts(paper, source).into_iter().map(|about| (paper.clone(), about)).collect()
        };
        return Ok(app.guide.papers.iter().flat_map(|paper: &Paper| -> Vec<_> { of(paper) }).collect());
    };
    let known = papers::find(&app.guide.papers, name);
    let paper = match (&wanted.template, known) {
        (Some(file), known) => template(file, known)?,
        (None, Some(paper)) => paper.clone(),
        (None, None) => return Err(no_such_paper(app, name)),
    };
    let abouts = abouts(&paper, wanted, source)?;
    Ok(abouts.into_iter().map(|about| (paper.clone(), about)).collect())
}

fn no_such_paper(app: &App, name: &str) -> Error {
    let names: Vec<&str> = app.guide.papers.iter().map(|paper| paper.name.to(app.lang())).collect();
    let what = say::NO_PAPER.with("name", fold::visible(name));
    Error::new(Kind::Usage, what).todo(say::NO_PAPER_TODO.with("names", names.join(", ")))
}

/// A template of the institution's own: a file like those of the Guide.
fn template(file: &Path, known: Option<&Paper>) -> Result<Paper> {
    let bytes = fsx::read_text(file).map_err(|err| fsx::unread(file, &err))?;
    let text = fold::decode(&bytes);
    if file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
        return toml::from_str(&text).map_err(|err| {
            let line = err.span().map_or(1, |span| crate::diag::line_column(&text, span.start).0);
            let what = say::TEMPLATE_FORM.with("file", file.display()).with("line", line);
            Error::new(Kind::Faulty, what).todo(say::TEMPLATE_FORM_TODO)
        });
    }
    let Some(known) = known else {
        return Err(Error::new(Kind::Usage, say::TEMPLATE_ALONE).todo(say::TEMPLATE_ALONE_TODO));
    };
    Ok(Paper { body: Text::same(text), ..known.clone() })
}

/// What a paper is drafted for: what was named, or everything of its kind.
fn abouts(paper: &Paper, wanted: &Wanted, source: &Source) -> Result<Vec<About>> {
    match (paper.per, &wanted.dataset, &wanted.unit, &wanted.request) {
        (Per::Dataset, Some(id), _, _) => Ok(vec![About::Dataset(dataset(id, source)?)]),
        (Per::Unit, _, Some(unit), _) => Ok(vec![About::Unit(this_unit(unit, source))]),
        (Per::Request, _, _, Some(id)) => match source.plan.demand.contains_key(id) {
            true => Ok(vec![About::Request(Some(id.clone()))]),
            false => {
                let ids: Vec<&String> = source.plan.demand.keys().collect();
                Err(none(say::NO_REQUEST.with("id", fold::visible(id)), say::THERE_ARE, &ids))
            }
        },
        _ => {
            let all = papers::abouts(paper, source);
            match (all.is_empty(), paper.per) {
                (true, Per::Request) => Ok(vec![About::Request(None)]),
                (true, Per::Unit) => Err(Error::new(Kind::Usage, say::NO_UNITS).todo(say::NO_UNITS_TODO)),
                (true, _) => Err(Error::new(Kind::Usage, say::NO_DATASETS).todo(say::NO_DATASETS_TODO)),
                _ => Ok(all),
            }
        }
    }
}

/// The id of a dataset that was named by id or by title.
fn dataset(typed: &str, source: &Source) -> Result<String> {
    let ids: Vec<&String> = source.plan.dataset.keys().collect();
    let wanted = fold::fold(typed);
    let same = |id: &&&String| fold::fold(id) == wanted || fold::fold(&source.title(id)) == wanted;
    match ids.iter().find(same) {
        Some(id) => Ok((**id).clone()),
        None => Err(none(say::NO_DATASET.with("id", fold::visible(typed)), say::THERE_ARE, &ids)),
    }
}

/// A unit of the plan or of the vocabulary by its label; any other as it was typed.
fn this_unit(typed: &str, source: &Source) -> String {
    let wanted = fold::fold(typed);
    let same = |unit: &String| fold::fold(unit) == wanted || fold::fold(&source.unit_label(unit)) == wanted;
    source.units().into_iter().find(same).unwrap_or_else(|| typed.to_string())
}

fn none(what: Text, todo: Text, ids: &[&String]) -> Error {
    let list: Vec<String> = ids.iter().take(12).map(|id| fold::visible(id)).collect();
    let error = Error::new(Kind::Usage, what);
    if list.is_empty() { error } else { error.todo(todo.with("list", list.join(", "))) }
}

/// The format that was named, or that of the file of `--salida`.
fn format(app: &App, wanted: &Wanted) -> Result<Format> {
    let ending = app
        .options
        .output
        .as_ref()
        .and_then(|path| path.extension())
        .map(|ending| ending.to_string_lossy().into_owned());
    match wanted.format.as_ref().or(ending.as_ref()) {
        None => Ok(Format::Docx),
        Some(word) => Format::named(word).ok_or_else(|| {
            Error::new(Kind::Usage, say::NO_FORMAT.with("word", fold::visible(word)))
                .todo(say::NO_FORMAT_TODO)
        }),
    }
}

/// Writes what was drafted: one paper where `--salida` says, else all in a folder.
fn put(app: &mut App, wanted: &Wanted, plan: &Path, drafted: Vec<Drafted>) -> Result<u8> {
    if let ([one], Some(_)) = (drafted.as_slice(), &app.options.output) {
        let bytes = one.bytes.clone();
        return app.result(&bytes).map(|()| 0);
    }
    let beside = plan.parent().unwrap_or(plan).join(say::FOLDER_NAME.to(app.lang()));
    let folder = wanted.folder.as_ref().map_or(beside, |folder| app.cwd().join(folder));
    let paths: Vec<PathBuf> = drafted.iter().map(|one| folder.join(&one.file)).collect();
    let taken: Vec<Text> = paths
        .iter()
        .filter(|path| fsx::size(path).is_some())
        .map(|path| Text::same(path.display().to_string()))
        .collect();
    if !taken.is_empty() && !app.options.yes && !app.options.dry_run {
        let error = many(say::TAKEN, &taken);
        return Err(Error { kind: Kind::Usage, ..error }.safe(say::NOTHING_WRITTEN).todo(say::TAKEN_TODO));
    }
    let replace = if app.options.yes { Replace::Allow } else { Replace::Refuse };
    for (path, one) in paths.iter().zip(&drafted) {
        if !app.options.dry_run {
            fsx::write_report(path, &one.bytes, replace)?;
        }
    }
    list::written(app, &paths, &drafted)
}
