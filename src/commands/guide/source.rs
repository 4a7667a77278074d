//! Which Guide a run works with: the one of `--guia`, else the installed one of the plan's version, else the program's.

use std::path::{Path, PathBuf};

use crate::app::find_plan;
use crate::cli::{Command, GuideCommand, Options, cost, publish, recommended};
use crate::diag::{Finding, Rules};
use crate::error::{Error, Kind, Result};
use crate::fsx::RealFs;
use crate::guide::load::Files;
use crate::guide::model::Guide;
use crate::guide::pack::manifest::Pack;
use crate::guide::pack::tag;
use crate::guide::{embedded, keep, load};
use crate::places;
use crate::plan::store;
use crate::text::fold::visible;
use crate::text::{Text, pack as say};

/// The folder of the Guide, `None` for the one inside the program, and what there is to say.
#[derive(Debug, Default)]
pub struct Chosen {
    pub folder: Option<PathBuf>,
    pub word: Option<Text>,
}

/// Chooses, and leaves the folder in `options.guide` for those who read it themselves.
///
/// The linter gets no folder: it reads it itself, whatever is wrong with it.
///
/// # Errors
/// When what `--guia` names cannot be used.
pub fn choose(options: &mut Options, command: &Command) -> Result<Chosen> {
    let mut chosen = match options.guide.take() {
        Some(named) => Chosen { folder: folder_of(&named)?, word: None },
        None => of_plan(options, command),
    };
    options.guide.clone_from(&chosen.folder);
    if matches!(command, Command::Guide(GuideCommand::Check | GuideCommand::Pack { .. })) {
        chosen.folder = None;
    }
    Ok(chosen)
}

/// The folder of a Guide that is named: itself, or where a pack or an installed version is. `None` is the program's own.
///
/// # Errors
/// When there is no such Guide, or the pack is not what it should be.
pub fn folder_of(named: &Path) -> Result<Option<PathBuf>> {
    if named.is_dir() {
        return Ok(Some(named.to_path_buf()));
    }
    let word = named.to_str().filter(|word| tag(word).is_some() && !named.exists());
    if let Some(word) = word {
        return of_tag(word)?.ok_or_else(|| not_installed(word));
    }
    let pack = keep::of_path(named)?.map_err(|faults| bad_pack(named, &faults))?;
    let state = places::state().ok_or_else(|| Error::new(Kind::Unexpected, say::NO_STATE))?;
    keep::unpacked(&state, &pack).map(Some)
}

/// As [`folder_of`], of a version: `None` when it is not here, `Some(None)` for the program's own.
///
/// # Errors
/// When somebody changed the files of the installed one.
pub fn of_tag(word: &str) -> Result<Option<Option<PathBuf>>> {
    if own_tag().as_deref() == Some(word) {
        return Ok(Some(None));
    }
    let Some(found) = places::state().and_then(|state| keep::find(&state, word)) else { return Ok(None) };
    match keep::of_path(&found.folder)? {
        Ok(_) => Ok(Some(Some(found.folder))),
        Err(faults) => Err(bad_pack(&found.folder, &faults)),
    }
}

/// The version inside the program.
pub fn own_tag() -> Option<String> {
    let head = load::part::<crate::guide::model::Head>(&embedded::files(), "guide.toml", &mut Vec::new())?;
    Some(format!("{}@{}", head.id, head.version))
}

pub fn not_installed(tag: &str) -> Error {
    Error::new(Kind::Usage, say::NOT_INSTALLED.with("tag", visible(tag))).todo(say::NOT_INSTALLED_TODO)
}

/// A Guide with its files.
pub struct Loaded {
    pub guide: Guide,
    pub files: Files,
}

/// Reads a Guide of a folder, or the program's own.
///
/// # Errors
/// Every fault that keeps it from being read.
pub fn loaded(folder: Option<&Path>) -> Result<Loaded> {
    let files = folder.map_or_else(|| Ok(embedded::files()), embedded::folder)?;
    Ok(Loaded { guide: crate::app::guide(folder)?, files })
}

/// An error with every reason why a pack cannot be used.
pub fn bad_pack(path: &Path, faults: &[Finding]) -> Error {
    let what = say::BAD_PACK.with("path", visible(&path.display().to_string()));
    Error::new(Kind::Faulty, with_faults(what, &own_rules(), faults)).safe(say::BAD_SAFE)
}

/// The sentences of the program's own Guide.
pub fn own_rules() -> Rules {
    load::load(&embedded::files()).map(|guide| guide.rules).unwrap_or_default()
}

/// Faults below a sentence, each on a line.
pub fn with_faults(what: Text, rules: &Rules, faults: &[Finding]) -> Text {
    const SHOWN: usize = 20;
    let line = |fault: &Finding| {
        let message = rules.tell(fault).message;
        let place = match (&fault.place.file, fault.place.line) {
            (Some(file), Some(line)) => format!("{file}:{line}: "),
            (Some(file), None) if !message.es.contains(file.as_str()) => format!("{file}: "),
            _ => String::new(),
        };
        say::FAULT.with("place", place).with_text("message", &message)
    };
    let lines = std::iter::once(what).chain(faults.iter().take(SHOWN).map(line));
    Text::joined(&lines.collect::<Vec<_>>(), "\n")
}

/// The installed Guide that the plan of this run was answered with.
fn of_plan(options: &Options, command: &Command) -> Chosen {
    let Some(state) = places::state().filter(|state| keep::any(state)) else { return Chosen::default() };
    let (Some(named), Ok(cwd)) = (plan_of(command), std::env::current_dir()) else {
        return Chosen::default();
    };
    let Ok(Some(path)) = find_plan(&RealFs, &cwd, named.or(options.plan.as_deref())) else {
        return Chosen::default();
    };
    let wanted = store::read(&RealFs, &path).ok().and_then(|bytes| plan_tag(&bytes));
    let Some(wanted) = wanted.filter(|wanted| own_tag().as_ref() != Some(wanted)) else {
        return Chosen::default();
    };
    match keep::find(&state, &wanted).map(|found| (keep::of_path(&found.folder), found.folder)) {
        None => Chosen::default(),
        Some((Ok(Ok(pack)), folder)) => match load::load(&embedded::completed(pack.files)) {
            Ok(_) => Chosen { folder: Some(folder), word: None },
            Err(_) => Chosen { folder: None, word: Some(say::UNFIT.with("tag", wanted)) },
        },
        Some(_) => Chosen { folder: None, word: Some(say::SPOILT.with("tag", wanted)) },
    }
}

/// The version of the Guide that a plan says, read from its first lines: whatever is wrong further down.
pub fn plan_tag(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let head =
        text.trim_start_matches('\u{feff}').lines().take_while(|line| !line.trim_start().starts_with('['));
    let value = head
        .filter_map(|line| line.trim_start().strip_prefix("guide"))
        .find_map(|rest| rest.trim_start().strip_prefix('='))?
        .trim_start();
    let quote = value.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    let word = value.get(1..)?.split(quote).next()?;
    tag(word).map(|_| word.to_string())
}

/// The plan that a command works on: `None` for those that work on none, or on many of others; inside, the named one.
fn plan_of(command: &Command) -> Option<Option<&Path>> {
    let named = match command {
        Command::New { .. } | Command::Completions { .. } | Command::Manual(_) | Command::Schema => {
            return None;
        }
        Command::Network(_) | Command::Rubric(_) => return None,
        Command::Guide(GuideCommand::Compare { .. } | GuideCommand::Packs) => None,
        Command::Guide(GuideCommand::Migrate { plan, .. }) => plan.as_deref(),
        Command::Guide(_) => return None,
        Command::Review(wanted) if !wanted.paths.is_empty() => return None,
        Command::Check { plans } => plans.first().map(PathBuf::as_path),
        Command::Resume { plan } | Command::Status { plan } => plan.as_deref(),
        Command::Recover { plan } => Some(plan.as_path()),
        Command::Diff { after, .. } => Some(after.as_path()),
        Command::Merge(wanted) => Some(wanted.ours.as_path()),
        Command::Priority(wanted) => wanted.plan.as_deref(),
        Command::Demand(wanted) => wanted.plan.as_deref(),
        Command::License(wanted) => wanted.plan.as_deref(),
        Command::Calendar(wanted) => wanted.plan.as_deref(),
        Command::Notices(wanted) => wanted.plan.as_deref(),
        Command::Report(wanted) => wanted.plan.as_deref(),
        Command::Obligations(wanted) => wanted.plan.as_deref(),
        Command::Recommended(recommended::Wanted::Show(wanted)) => wanted.list.plan.as_deref(),
        Command::Export(wanted) => wanted.plan.as_deref(),
        Command::Rehearsal(wanted) => wanted.plan.as_deref(),
        Command::Watch(wanted) => wanted.plan.as_deref(),
        Command::Remarks(wanted) => wanted.plan.as_deref(),
        Command::Share(wanted) => wanted.plan.as_deref(),
        Command::Handover(wanted) => wanted.plan.as_deref(),
        Command::Improve(wanted) => wanted.plan.as_deref(),
        Command::Promotion(wanted) => wanted.plan.as_deref(),
        Command::Publish(publish::Wanted::Ckan(wanted)) => wanted.plan.as_deref(),
        Command::Cost(cost::Wanted { act: cost::Act::Show(plan), .. }) => plan.as_deref(),
        _ => None,
    };
    Some(named)
}

/// What a pack is called in the list of faults and results.
pub fn verified(path: &Path) -> Result<Pack> {
    keep::of_path(path)?.map_err(|faults| bad_pack(path, &faults))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_the_first_lines_alone() {
        let tag = |text: &str| plan_tag(text.as_bytes());
        assert_eq!(tag("format = 1\nguide = \"mx-local@2027.1\" # x\n").as_deref(), Some("mx-local@2027.1"));
        assert_eq!(tag("\u{feff}  guide='a@1'\r\n[x\n").as_deref(), Some("a@1"));
        for none in
            ["", "[a]\nguide = \"a@1\"", "guide = 3", "guide = \"../x@1\"", "guidex = \"a@1\"", "guide = \""]
        {
            assert_eq!(tag(none), None, "{none}");
        }
    }
}
