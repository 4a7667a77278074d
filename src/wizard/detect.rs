//! What can be seen without asking. It is offered, never stored before the person confirms it.

use std::path::{Component, Path, PathBuf};

use toml::Value;

use super::answer::Accepted;
use super::flow::{Flow, Scope, Spot};
use crate::fsx;
use crate::guide::model::Detect;
use crate::text::fold::{fold, slug};
use crate::text::free;
use crate::text::{Text, found, session as say};
use crate::toml_text::Address;

/// Something seen: as it would be typed, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub text: String,
    /// Kept in the plan's `origin` table.
    pub from: &'static str,
}

impl Seen {
    /// Where it was seen, in words.
    pub fn origin(&self) -> Text {
        match self.from {
            "folder" => say::FROM_FOLDER,
            "inegi" => say::FROM_INEGI,
            "file" => say::FROM_FILE,
            ESTIMATED => crate::text::cost::FROM_ESTIMATE,
            "guide" => say::FROM_GUIDE,
            CONFIRMED => found::FROM_SCAN,
            WORKED_OUT => say::FROM_CALENDAR,
            LISTED => crate::text::recommend::FROM_LIST,
            _ => say::FROM_PLAN,
        }
    }
}

/// Where an answer comes from that the estimate of the cost gave.
pub const ESTIMATED: &str = "estimate";
/// Where an answer comes from that a scan gave, once the person has confirmed it.
pub const CONFIRMED: &str = "files";
/// Where an answer comes from that was worked out from the rest of the plan.
pub const WORKED_OUT: &str = "calendar";
/// Where an answer comes from that the list of recommended datasets gave, once the person has confirmed it.
pub const LISTED: &str = "list";

/// An answer that a scan gave, to be confirmed; as it would be typed.
pub fn scanned(flow: &Flow<'_, '_>, spot: &Spot) -> Option<Seen> {
    let value = spot.address.get(flow.tree).filter(|_| flow.unconfirmed(&spot.address))?;
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    };
    Some(Seen { text, from: if flow.supposed(&spot.address) { LISTED } else { CONFIRMED } })
}

/// Looks for the answer of a spot. `None` when nothing certain enough is there.
pub fn detect(how: Detect, flow: &Flow<'_, '_>, spot: &Spot, folder: &Path) -> Option<Seen> {
    let once = Scope::default();
    let text = |id: &str, scope: &Scope| flow.answer(id, scope)?.as_str().map(str::to_string);
    let seen = |text: String, from: &'static str| Some(Seen { text, from });
    match how {
        Detect::AreaFromFolder => seen(area_from(flow, folder)?, "folder"),
        Detect::StateOfArea => seen(text("institution.area", &once)?.get(..2)?.to_string(), "inegi"),
        Detect::PopulationOfArea => {
            let area = flow.guide.areas.get(&text("institution.area", &once)?)?;
            seen(area.population?.to_string(), "inegi")
        }
        Detect::TwoPeople => {
            let name = |id| text(id, &once).map(|name| fold(&name));
            let different = name("team.liaison.name")? != name("team.administrator.name")?;
            seen(if different { "yes" } else { "no" }.to_string(), "plan")
        }
        Detect::AreaOfInstitution => {
            let area = text("institution.area", &once).or_else(|| text("institution.state", &once))?;
            seen(area, "plan")
        }
        Detect::LawOfBasis => seen(flow.guide.law_of(&text("dataset.reserve.basis", &spot.scope)?)?, "guide"),
        Detect::AdministratorEmail => seen(text("team.administrator.email", &once)?, "plan"),
        Detect::SlugOfTitle => seen(slug(&text("dataset.title", &spot.scope)?, 100), "plan"),
        Detect::Citation => seen(citation(flow, &spot.scope)?, "plan"),
        // Worked out where several wings meet, not seen.
        Detect::FeasibleDate => None,
        Detect::FormatOfFile => {
            let named = |id| format_of(flow, &text(id, &spot.scope)?);
            seen(named("distribution.path").or_else(|| named("distribution.download_url"))?, "file")
        }
        // The estimate is of another wing: the session asks it.
        Detect::HoursFirst | Detect::HoursUpdate => None,
        Detect::SizeOfFile => {
            let path = folder.join(text("distribution.path", &spot.scope)?);
            seen(fsx::size(&path)?.to_string(), "file")
        }
    }
}

/// A municipality whose name is in the folder's name (or its parent's), when only one fits.
fn area_from(flow: &Flow<'_, '_>, folder: &Path) -> Option<String> {
    let named =
        flow.answer("institution.name", &Scope::default()).and_then(Value::as_str).map(str::to_string);
    let folders =
        folder.components().rev().take(2).map(|part| part.as_os_str().to_string_lossy().into_owned());
    let names = named.into_iter().chain(folders).map(|name| fold(&name.replace(['-', '_'], " ")));
    for name in names {
        let bare = ["ayuntamiento de ", "h. ayuntamiento de ", "municipio de ", "gobierno municipal de "]
            .iter()
            .find_map(|prefix| name.strip_prefix(prefix))
            .unwrap_or(&name);
        let mut same =
            flow.guide.areas.all().iter().filter(|area| !area.is_state() && fold(&area.name) == bare);
        if let (Some(area), None) = (same.next(), same.next()) {
            return Some(area.key.clone());
        }
    }
    None
}

/// As the Guide has it cited, without the day of consultation: that is of whoever cites.
fn citation(flow: &Flow<'_, '_>, scope: &Scope) -> Option<String> {
    let word = |id: &str, scope: &Scope| flow.answer(id, scope).and_then(Value::as_str);
    let institution = word("institution.name", &Scope::default())?;
    let title = word("dataset.title", scope)?;
    let page = word("dataset.published_at", scope).filter(|at| at.starts_with("http"));
    let site = page.or_else(|| word("institution.homepage", &Scope::default()));
    Some(flow.guide.terms.cite(title, institution, site, None))
}

fn format_of(flow: &Flow<'_, '_>, path: &str) -> Option<String> {
    let ending = Path::new(path).extension()?.to_string_lossy().to_lowercase();
    let terms = &flow.guide.vocabs.get("formats")?.terms;
    let known = terms.iter().find(|term| term.id == ending || term.extensions.contains(&ending));
    known.map(|term| term.id.clone())
}

/// A file that is not where the answer says, or is outside the plan's folder.
#[derive(Debug, Clone)]
pub struct FileProblem {
    pub message: Text,
    pub accepted: Accepted,
}

/// Turns the path of an existing file into one relative to the plan's folder.
pub fn place_file(folder: &Path, accepted: Accepted) -> Result<Accepted, Box<FileProblem>> {
    let typed = accepted.value.as_str().unwrap_or_default().to_string();
    let problem = |message: Text| Err(Box::new(FileProblem { message, accepted: accepted.clone() }));
    match inside(folder, &typed) {
        Ok(path) => {
            let echo = Text::same(path.clone());
            Ok(Accepted { value: Value::String(path), echo })
        }
        Err(Odd::Missing) => problem(say::FILE_NOT_FOUND.with("file", typed)),
        Err(Odd::Outside) => problem(say::FILE_OUTSIDE.with("file", typed)),
    }
}

/// Adds the hash of the evidence's file, when it names one.
pub fn place_evidence(folder: &Path, accepted: Accepted) -> Result<Accepted, Box<FileProblem>> {
    let Some(file) = accepted.value.get("file").and_then(Value::as_str).map(str::to_string) else {
        return Ok(accepted);
    };
    let problem = |message: Text| Err(Box::new(FileProblem { message, accepted: accepted.clone() }));
    let path = match inside(folder, &file) {
        Ok(path) => path,
        Err(Odd::Missing) => return problem(say::FILE_NOT_FOUND.with("file", file)),
        Err(Odd::Outside) => return problem(say::FILE_OUTSIDE.with("file", file)),
    };
    let Some(hash) = fsx::sha256_of(&folder.join(&path)) else {
        return problem(say::FILE_NOT_FOUND.with("file", file));
    };
    let mut accepted = accepted;
    if let Value::Table(fields) = &mut accepted.value {
        fields.insert("file".into(), path.into());
        fields.insert("sha256".into(), hash.into());
    }
    Ok(accepted)
}

enum Odd {
    Missing,
    Outside,
}

/// The path of a file relative to a folder, with `/`, when the file is there and inside.
fn inside(folder: &Path, typed: &str) -> Result<String, Odd> {
    let path = PathBuf::from(typed);
    let full = if path.is_absolute() { path } else { folder.join(path) };
    let real = full.canonicalize().map_err(|_| Odd::Missing)?;
    if !real.is_file() {
        return Err(Odd::Missing);
    }
    let root = folder.canonicalize().map_err(|_| Odd::Outside)?;
    let relative = real.strip_prefix(&root).map_err(|_| Odd::Outside)?;
    let parts: Vec<String> = relative
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect();
    Ok(parts.join("/"))
}

/// A new id for a dataset or file: the slug of its name, numbered when it is taken.
pub fn new_id(name: &str, taken: &[&str], fallback: &str) -> String {
    free::free(&free::id(name, 60, fallback), |id| taken.contains(&id))
}

/// Where the title of a dataset is.
pub fn title_address(dataset: &str) -> Address {
    Address::new(["dataset", dataset, "title"])
}
