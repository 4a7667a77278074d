//! What checks ask and deeds do: addresses of the plan's schema, patterns of files, codes of findings.

use super::Lens;
use crate::plan::schema;
use crate::toml_text::Address;

use super::super::{Deed, Exercise};
use crate::workshop::condition::Condition;

pub fn check(lens: &mut Lens) {
    for (file, one) in lens.all.clone() {
        condition(lens, (&file, ""), "check", &one.check);
        deeds(lens, &file, "solve", &one.solve);
        for (id, local) in &one.town {
            let at = |key: &str| format!("town.{id}.{key}");
            local.check.iter().for_each(|check| condition(lens, (&file, ""), &at("check"), check));
            local.solve.iter().for_each(|solve| deeds(lens, &file, &at("solve"), solve));
        }
        codes(lens, &file, &one);
    }
}

fn codes(lens: &mut Lens, file: &str, one: &Exercise) {
    let unknown = one.quiet.iter().filter(|code| !lens.guide.rules.0.contains_key(*code));
    for code in unknown.cloned().collect::<Vec<_>>() {
        lens.tell("exercise-code", file, "quiet", &[("code", &code)]);
    }
}

/// Whether nothing at all is asked.
fn empty(check: &Condition) -> bool {
    check.answered.is_empty()
        && check.is.is_none()
        && check.count.is_none()
        && check.files.is_empty()
        && check.without.is_none()
        && check.mended.is_empty()
        && check.file.is_none()
        && check.leaves.is_empty()
        && check.spread.is_none()
        && check.any.is_empty()
        && check.all.is_empty()
        && check.not.is_none()
}

/// `within` stands before the addresses of the condition.
fn condition(lens: &mut Lens, (file, within): (&str, &str), key: &str, check: &Condition) {
    if empty(check) {
        lens.tell("exercise-asks-nothing", file, key, &[]);
    }
    let is = check.is.iter().map(|is| ("is", &is.at));
    let count = check.count.iter().map(|count| ("count", &count.of));
    let answered = check.answered.iter().map(|at| ("answered", at));
    for (part, at) in answered.chain(is).chain(count) {
        address(lens, file, &format!("{key}.{part}"), &format!("{within}{at}"));
    }
    if let Some(asked) = &check.file {
        files(lens, file, &format!("{key}.file"), &asked.path);
        let dataset = asked.dataset.iter();
        dataset.for_each(|one| condition(lens, (file, "dataset.*."), &format!("{key}.file.dataset"), one));
    }
    for id in &check.mended {
        fault(lens, file, &format!("{key}.mended"), id);
    }
    let without = check.without.iter().map(|without| ("without", &without.files));
    for (part, pattern) in check.files.iter().map(|pattern| ("files", pattern)).chain(without) {
        files(lens, file, &format!("{key}.{part}"), pattern);
    }
    for (part, list) in [("any", &check.any), ("all", &check.all)] {
        list.iter().for_each(|one| condition(lens, (file, within), &format!("{key}.{part}"), one));
    }
    check.not.iter().for_each(|one| condition(lens, (file, within), &format!("{key}.not"), one));
}

/// A planted fault has to be one of some municipality.
fn fault(lens: &mut Lens, file: &str, key: &str, id: &str) {
    let towns = crate::workshop::town::all(lens.guide).unwrap_or_default();
    if !towns.iter().any(|town| town.fault(id).is_some()) {
        lens.tell("exercise-fault", file, key, &[("id", id)]);
    }
}

fn deeds(lens: &mut Lens, file: &str, key: &str, deeds: &[Deed]) {
    for (number, deed) in deeds.iter().enumerate() {
        let key = &format!("{key}.[{number}]");
        match deed {
            Deed::Answer(answer) => {
                address(lens, file, key, &answer.at);
                answer.of.iter().for_each(|pattern| files(lens, file, key, pattern));
                if answer.value.is_some() == answer.days.is_some() {
                    lens.tell("exercise-answer", file, key, &[("at", &answer.at)]);
                }
            }
            Deed::Pending(pending) => address(lens, file, key, &pending.at),
            Deed::Accept(list) | Deed::Discard(list) | Deed::Merge(list) => {
                list.iter().for_each(|pattern| files(lens, file, key, pattern));
            }
            Deed::Prepare(prepare) => files(lens, file, key, &prepare.file),
            Deed::Scan(path) | Deed::Approve(path) | Deed::PublishSite(path) | Deed::Requests(path) => {
                files(lens, file, key, path);
            }
            Deed::Link(link) => files(lens, file, key, &link.of),
            Deed::Describe(describe) => files(lens, file, key, &describe.of),
        }
    }
}

/// An address has to be one of the plan; under a map any key is one.
fn address(lens: &mut Lens, file: &str, key: &str, at: &str) {
    let path = Address::parse(at).0;
    let mut pattern: Vec<&str> = Vec::new();
    for segment in &path {
        pattern.push(segment);
        if schema::at(&pattern).is_none() {
            pattern.pop();
            pattern.push("*");
        }
    }
    if path.is_empty() || schema::at(&pattern).is_none() {
        lens.tell("exercise-address", file, key, &[("at", at)]);
    }
}

/// A pattern stays inside the folder of the practice.
fn files(lens: &mut Lens, file: &str, key: &str, pattern: &str) {
    let outside = pattern.starts_with('/') || pattern.contains(['\\', ':']);
    let odd = pattern.split('/').any(|name| name.is_empty() || name == ".." || name == ".");
    if outside || odd {
        lens.tell("exercise-pattern", file, key, &[("pattern", pattern)]);
    }
}
