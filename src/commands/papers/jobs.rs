//! Which papers are asked for, and what each is about.

use std::path::Path;

use crate::app::App;
use crate::cli::papers::Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::guide::model::papers::{Paper, Per};
use crate::papers::{self, About, Source};
use crate::text::{Text, fold, papers as say};

/// The papers to draft.
///
/// # Errors
/// When there is no such paper, dataset or request, an option is of another paper, or a template is not in the form of one.
pub fn jobs(app: &App, wanted: &Wanted, source: &Source) -> Result<Vec<(Paper, About)>> {
    let Some(name) = wanted.name.as_deref().filter(|_| !wanted.all) else {
        let all = app.guide.papers.iter().flat_map(|paper| {
            papers::abouts(paper, source).into_iter().map(move |about| (paper.clone(), about))
        });
        return Ok(all.collect());
    };
    let paper = paper(app, name, wanted.template.as_deref())?;
    let abouts = abouts(&paper, wanted, source)?;
    Ok(abouts.into_iter().map(|about| (paper.clone(), about)).collect())
}

/// The paper of that name, drafted with the institution's own template where there is one.
///
/// # Errors
/// When there is none, or the template cannot be used.
pub fn paper(app: &App, name: &str, own: Option<&Path>) -> Result<Paper> {
    match (own, papers::find(&app.guide.papers, name)) {
        (Some(file), known) => template(file, known),
        (None, Some(paper)) => Ok(paper.clone()),
        (None, None) => {
            let names: Vec<&str> = app.guide.papers.iter().map(|paper| paper.name.to(app.lang())).collect();
            let what = say::NO_PAPER.with("name", fold::visible(name));
            Err(Error::new(Kind::Usage, what).todo(say::NO_PAPER_TODO.with("names", names.join(", "))))
        }
    }
}

/// A file like those of the Guide, or only the text of a paper that exists.
fn template(file: &Path, known: Option<&Paper>) -> Result<Paper> {
    let bytes = fsx::read_text(file).map_err(|err| fsx::unread_file(file, &err))?;
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
    let named = [
        (Per::Dataset, "--conjunto", "--dataset", &wanted.dataset),
        (Per::Unit, "--area", "--unit", &wanted.unit),
        (Per::Request, "--solicitud", "--request", &wanted.request),
    ];
    for (per, es, en, word) in named {
        match word {
            Some(word) if per == paper.per => return one(per, word, source).map(|about| vec![about]),
            Some(_) => {
                let option = Text::fixed(es, en);
                let what = say::NOT_ITS_OPTION.with_text("option", &option).with_text("paper", &paper.name);
                return Err(Error::new(Kind::Usage, what));
            }
            None => {}
        }
    }
    let all = papers::abouts(paper, source);
    match (all.is_empty(), paper.per) {
        (false, _) => Ok(all),
        (true, Per::Request) => Ok(vec![About::Request(None)]),
        (true, Per::Unit) => Err(Error::new(Kind::Usage, say::NO_UNITS).todo(say::NO_UNITS_TODO)),
        (true, _) => Err(Error::new(Kind::Usage, say::NO_DATASETS).todo(say::NO_DATASETS_TODO)),
    }
}

fn one(per: Per, word: &str, source: &Source) -> Result<About> {
    match per {
        Per::Dataset => {
            let ids: Vec<&String> = source.plan.dataset.keys().collect();
            let titled = |id: &str| source.title(id);
            let id = known(word, &ids, &titled);
            id.map(About::Dataset).ok_or_else(|| none(say::NO_DATASET.with("id", fold::visible(word)), &ids))
        }
        Per::Request => {
            let ids: Vec<&String> = source.plan.demand.keys().collect();
            let folio =
                |id: &str| source.plan.demand.get(id).and_then(|one| one.folio.clone()).unwrap_or_default();
            let id = known(word, &ids, &folio).map(|id| About::Request(Some(id)));
            id.ok_or_else(|| none(say::NO_REQUEST.with("id", fold::visible(word)), &ids))
        }
        _ => Ok(About::Unit(unit(word, source))),
    }
}

/// The id that a person means: itself, or by another name of it.
fn known(typed: &str, ids: &[&String], other: &dyn Fn(&str) -> String) -> Option<String> {
    let wanted = fold::fold(typed);
    let same = |id: &&&String| fold::fold(id) == wanted || fold::fold(&other(id)) == wanted;
    ids.iter().find(same).map(|id| (**id).clone())
}

/// A unit of the plan or of the vocabulary by its label; any other as it was typed.
fn unit(typed: &str, source: &Source) -> String {
    let wanted = fold::fold(typed);
    let same = |unit: &String| fold::fold(unit) == wanted || fold::fold(&source.unit_label(unit)) == wanted;
    source.units().into_iter().find(same).unwrap_or_else(|| typed.to_string())
}

fn none(what: Text, ids: &[&String]) -> Error {
    let list: Vec<String> = ids.iter().take(12).map(|id| fold::visible(id)).collect();
    let error = Error::new(Kind::Usage, what);
    if list.is_empty() { error } else { error.todo(say::THERE_ARE.with("list", list.join(", "))) }
}
