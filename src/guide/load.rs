//! From the files of a Guide to the model: every file is read, every fault is told, none stops the others.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error as _};

mod names;

pub use names::*;

use names::is_carried;

use super::areas::Areas;
use super::model::recommended::{Spec, Specs};
use super::model::{Classes, Guide, Head, Laws, Step, Treatments, Vocab};
use crate::diag::{Finding, Place, Rule, Rules, line_column};
use crate::text::{Text, guide as say};

/// The newest format of Guide that this program reads.
pub const FORMAT: u32 = 1;

/// File names inside the Guide's folder (with `/`) and their texts.
pub type Files = BTreeMap<String, Cow<'static, str>>;

/// Templates that must be there, whatever they hold.
const TEMPLATES: [&str; 4] = [WORKBOOK, SCAN_PAGE, REPORT_PAGE, PAPER_PAGE];

/// Code of a file that is not there.
pub const MISSING: &str = "guide-file-missing";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    #[serde(default)]
    rule: Vec<Rule>,
}

/// Reads a Guide from its files.
///
/// # Errors
/// One finding for each file that is missing or does not have the Guide's form, with its line.
pub fn load(files: &Files) -> Result<Guide, Vec<Finding>> {
    let mut faults = Vec::new();
    let Some(head) = part::<Head>(files, "guide.toml", &mut faults) else { return Err(faults) };
    if head.format > FORMAT {
        let place = Place::default().in_file("guide.toml");
        return Err(vec![Finding::new("guide-newer", place).arg("format", head.format)]);
    }
    let steps =
        head.steps.iter().filter_map(|name| part::<Step>(files, &step_file(name), &mut faults)).collect();
    let vocabs = head
        .vocab
        .iter()
        .filter_map(|name| Some((name.clone(), part::<Vocab>(files, &vocab_file(name), &mut faults)?)))
        .collect();
    let laws = part::<Laws>(files, LAWS, &mut faults);
    let classes = part::<Classes>(files, CLASSES, &mut faults).unwrap_or_default();
    let treatments = part::<Treatments>(files, TREATMENTS, &mut faults).unwrap_or_default();
    let criteria = part(files, CRITERIA, &mut faults).unwrap_or_default();
    let effort = part(files, EFFORT, &mut faults).unwrap_or_default();
    let calendar = part(files, CALENDAR, &mut faults).unwrap_or_default();
    let terms = part(files, TERMS, &mut faults).unwrap_or_default();
    let demand = part(files, DEMAND, &mut faults).unwrap_or_default();
    let recommended = part(files, RECOMMENDED, &mut faults).unwrap_or_default();
    let obligations = part(files, OBLIGATIONS, &mut faults).unwrap_or_default();
    let import = part(files, IMPORT, &mut faults).unwrap_or_default();
    let watch = part(files, WATCH, &mut faults).unwrap_or_default();
    let review = part(files, REVIEW, &mut faults).unwrap_or_default();
    let network = part(files, NETWORK, &mut faults).unwrap_or_default();
    let handover = part(files, HANDOVER, &mut faults).unwrap_or_default();
    let improve = part(files, IMPROVE, &mut faults).unwrap_or_default();
    let promotion = part(files, PROMOTION, &mut faults).unwrap_or_default();
    let specs = specs(&head, files, &mut faults);
    let papers = head.papers.iter().filter_map(|name| part(files, &paper_file(name), &mut faults)).collect();
    let stories =
        head.stories.iter().filter_map(|name| part(files, &story_file(name), &mut faults)).collect();
    let rules = rules(files, &mut faults);
    for name in [AREAS].iter().chain(&TEMPLATES).chain(LORE).copied() {
        if !files.contains_key(name) {
            faults.push(Finding::new(MISSING, Place::default().in_file(name)));
        }
    }
    match laws {
        Some(laws) if faults.is_empty() => {
            let areas = Areas::new(files[AREAS].clone());
            let [workbook, scan_page, report_page, paper_page] = TEMPLATES.map(|name| files[name].clone());
            let lore = LORE.iter().map(|name| (*name, files[*name].clone())).collect();
            let carried = files.iter().filter(|(name, _)| is_carried(name));
            let carried = carried.map(|(name, text)| (name.clone(), text.clone())).collect();
            Ok(Guide {
                head,
                steps,
                vocabs,
                laws,
                rules,
                areas,
                classes,
                treatments,
                criteria,
                effort,
                calendar,
                terms,
                demand,
                papers,
                recommended,
                obligations,
                specs,
                watch,
                review,
                network,
                stories,
                carried,
                handover,
                improve,
                promotion,
                import,
                workbook,
                scan_page,
                report_page,
                paper_page,
                lore,
            })
        }
        _ => Err(faults),
    }
}

/// Specs of a folder are read at once, so that their faults are told; those of the binary have none.
fn specs(head: &Head, files: &Files, faults: &mut Vec<Finding>) -> Specs {
    let carried = |name: &String| match files.get(&spec_file(name))? {
        Cow::Borrowed(text) => Some(*text),
        Cow::Owned(_) => None,
    };
    match head.specs.iter().map(carried).collect() {
        Some(texts) => Specs::later(texts),
        None => {
            let read = |name: &String| part::<Spec>(files, &spec_file(name), faults);
            head.specs.iter().filter_map(read).collect::<Vec<Spec>>().into()
        }
    }
}

/// The files that a Guide says it has.
pub fn expected(head: &Head) -> BTreeSet<String> {
    let alone = [
        "guide.toml",
        AREAS,
        LAWS,
        CLASSES,
        TREATMENTS,
        CRITERIA,
        EFFORT,
        CALENDAR,
        TERMS,
        DEMAND,
        RECOMMENDED,
        OBLIGATIONS,
        WATCH,
        IMPORT,
        REVIEW,
        NETWORK,
        HANDOVER,
        IMPROVE,
        PROMOTION,
        WORKSHOP_WORDS,
        WORKSHOP,
    ];
    let mut names: BTreeSet<String> = alone.map(String::from).into();
    names.extend(TEMPLATES.map(String::from));
    names.extend(RULES.iter().chain(LORE).map(|name| (*name).to_string()));
    names.extend(head.specs.iter().map(|name| spec_file(name)));
    names.extend(head.steps.iter().map(|name| step_file(name)));
    names.extend(head.papers.iter().map(|name| paper_file(name)));
    names.extend(head.stories.iter().map(|name| story_file(name)));
    names.extend(head.vocab.iter().map(|name| vocab_file(name)));
    names.extend(head.towns.iter().map(|name| town_file(name)));
    names.extend(head.exercises.iter().map(|name| exercise_file(name)));
    names.extend(head.manual.iter().map(|name| manual_file(name)));
    names
}

/// The rules of all files by code; one code in two places is a fault.
fn rules(files: &Files, faults: &mut Vec<Finding>) -> Rules {
    let mut all: BTreeMap<String, Rule> = BTreeMap::new();
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for name in RULES {
        for rule in part::<RuleFile>(files, name, faults).map(|file| file.rule).unwrap_or_default() {
            if let Some(first) = first.insert(rule.code.clone(), name) {
                let finding = Finding::new("guide-id-twice", Place::default().in_file(name));
                faults.push(finding.arg("id", &rule.code).arg("first", first));
            }
            all.insert(rule.code.clone(), rule);
        }
    }
    Rules(all)
}

/// Reads one file of a Guide; what is wrong with it goes to `faults`.
pub fn part<T: DeserializeOwned>(files: &Files, name: &str, faults: &mut Vec<Finding>) -> Option<T> {
    let Some(text) = files.get(name) else {
        faults.push(Finding::new(MISSING, Place::default().in_file(name)));
        return None;
    };
    toml::from_str(text)
        .map_err(|err| {
            let at = line_column(text, err.span().map_or(0, |span| span.start));
            let place = Place::at(at).in_file(name);
            faults.push(Finding::new("guide-form", place).arg_text("detail", detail(err.message())));
        })
        .ok()
}

/// The parser's reason, in our words: its own are English and speak of Rust.
fn detail(message: &str) -> Text {
    let quoted = |at: usize| message.split('`').nth(at).unwrap_or_default();
    let known = || {
        let list: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
        list.join(", ")
    };
    match message.split_whitespace().next().unwrap_or_default() {
        "unknown" if message.contains("field") => {
            say::UNKNOWN_KEY.with("key", quoted(1)).with("known", known())
        }
        "unknown" => say::UNKNOWN_WORD.with("key", quoted(1)).with("known", known()),
        "missing" => say::MISSING_KEY.with("key", quoted(1)),
        "duplicate" => say::DUPLICATE,
        "invalid" if message.contains("expected") && message.contains("type") => {
            let given = message.split_once(": ").map_or("", |(_, rest)| rest);
            let given = given.split_once(", expected").map_or(given, |(given, _)| given);
            let value = given.split_once(' ').map_or(given, |(_, value)| value);
            say::OTHER_TYPE.with("given", value)
        }
        _ => say::SYNTAX,
    }
}

/// Reads a TOML local date.
pub(super) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let raw = toml::value::Datetime::deserialize(deserializer)?;
    raw.to_string().parse().map_err(D::Error::custom)
}

/// Reads a TOML local date that may be absent.
pub(super) fn maybe_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    date(deserializer).map(Some)
}
