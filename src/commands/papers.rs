//! `oficios`: draft the official papers.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::App;
use crate::approval;
use crate::catalog::catalog;
use crate::cli::papers::Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::guide::model::papers::Paper;
use crate::papers::{self, About, Document, Format, Given, Source};
use crate::plan::typed::typed;
use crate::text::{Text, command, fold, papers as say};

mod jobs;
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
    if let Some(name) = wanted.name.as_deref().filter(|_| wanted.show) {
        let paper = jobs::paper(app, name, wanted.template.as_deref())?;
        let text = format!("{}\n{}", app.to(&say::TEMPLATE_HEAD), paper.body.to(app.lang()));
        return app.result(text.as_bytes()).map(|()| 0);
    }
    let path = app.plan_path(None)?;
    let read = super::open::look(app, &path)?;
    super::practice::mark(app, read.doc.tree());
    let tree = read.doc.tree();
    let mut facts = papers::Facts::gather(&app.guide, tree, app.clock.today());
    let plan = typed(tree);
    let catalog = catalog(&app.guide, &plan, app.clock.today());
    facts.packets = approval::packets(&app.guide, &plan, &catalog, app.lang());
    let source = Arc::new(Source::new(&app.guide, tree, app.lang(), app.clock.now(), Some(facts)));
    let given = Arc::new(Given {
        folio: wanted.folio.clone(),
        sender: wanted.sender.clone(),
        motto: wanted.motto.clone(),
        address: wanted.address.clone(),
    });
    if wanted.name.is_none() && !wanted.all {
        return list::run(app, &path, &source, &given);
    }
    let drafted = drafted(app, wanted, &source, &given)?;
    put(app, wanted, &path, &drafted)
}

/// Every paper that is asked for, with the name of its file.
fn drafted(app: &App, wanted: &Wanted, source: &Arc<Source>, given: &Arc<Given>) -> Result<Vec<Drafted>> {
    let jobs = jobs::jobs(app, wanted, source)?;
    let format = format(app, wanted)?;
    let (mut drafted, mut faults, mut names) = (Vec::new(), Vec::new(), BTreeSet::new());
    let one = |(paper, about): (Paper, About)| {
        let document = papers::draft(&paper, source, &about, given)?;
        let bytes = papers::write(&document, format, &app.guide.paper_page)?;
        let file = papers::file_name(&paper, source, &about, format);
        Ok(Drafted { id: paper.id, file, document, bytes })
    };
    for job in jobs {
        match one(job) {
            Ok(one) => drafted.push(Drafted { file: apart(&one.file, &mut names), ..one }),
            Err(fault) if !faults.contains(&fault) => faults.push(fault),
            Err(_) => {}
        }
    }
    if faults.is_empty() { Ok(drafted) } else { Err(many(say::TEMPLATES_FAULTY, &faults)) }
}

/// The name, with a number where another paper of this run has it.
fn apart(name: &str, taken: &mut BTreeSet<String>) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|number: u32| format!("{stem}-{number}.{ending}"));
    let free = std::iter::once(name.to_string()).chain(numbered).find(|name| !taken.contains(name));
    let free = free.unwrap_or_else(|| name.to_string());
    taken.insert(free.clone());
    free
}

/// Several reasons as one error.
fn many(what: Text, reasons: &[Text]) -> Error {
    let line =
        |what: Text, reason: &Text| command::NEXT_LINE.with_text("before", &what).with_text("line", reason);
    Error::new(Kind::Faulty, reasons.iter().fold(what, line))
}

/// The format that was named, or that of the file of `--salida`.
fn format(app: &App, wanted: &Wanted) -> Result<Format> {
    let output = app.options.output.as_ref().and_then(|path| path.extension());
    let ending = output.map(|ending| ending.to_string_lossy().into_owned());
    match wanted.format.as_ref().or(ending.as_ref()) {
        None => Ok(Format::Docx),
        Some(word) => Format::named(word).ok_or_else(|| {
            let what = say::NO_FORMAT.with("word", fold::visible(word));
            Error::new(Kind::Usage, what).todo(say::NO_FORMAT_TODO)
        }),
    }
}

/// Writes what was drafted: one paper where `--salida` says, else all in a folder.
fn put(app: &mut App, wanted: &Wanted, plan: &Path, drafted: &[Drafted]) -> Result<u8> {
    if app.options.output.is_some() {
        let [one] = drafted else {
            let what = say::ONE_FILE.with("n", drafted.len());
            return Err(Error::new(Kind::Usage, what).todo(say::ONE_FILE_TODO));
        };
        return app.result(&one.bytes).map(|()| 0);
    }
    let beside = plan.parent().unwrap_or(plan).join(say::FOLDER_NAME.to(app.lang()));
    let folder = wanted.folder.as_ref().map_or(beside, |folder| app.cwd().join(folder));
    let paths: Vec<PathBuf> = drafted.iter().map(|one| folder.join(&one.file)).collect();
    let there = paths.iter().filter(|path| fsx::size(path).is_some());
    let taken: Vec<Text> = there.map(|path| Text::same(path.display().to_string())).collect();
    if !taken.is_empty() && !app.options.yes && !app.options.dry_run {
        let error = many(say::TAKEN, &taken);
        return Err(Error { kind: Kind::Usage, ..error }.safe(say::NOTHING_WRITTEN).todo(say::TAKEN_TODO));
    }
    let replace = if app.options.yes { Replace::Allow } else { Replace::Refuse };
    for (path, one) in paths.iter().zip(drafted) {
        if !app.options.dry_run {
            fsx::write_report(path, &one.bytes, replace)?;
        }
    }
    list::written(app, &paths, drafted)
}
