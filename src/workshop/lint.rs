//! Whether the invented municipalities of a Guide are whole: every file can be made, every fault is really planted.

use std::collections::{BTreeMap, BTreeSet};

use super::key;
use super::make;
use super::town::{self, DRIVE, Encoding, Fault, File, Is, Kind, Town};
use crate::diag::{Finding, Place};
use crate::guide::load::town_file;
use crate::guide::model::Guide;
use crate::plan::practice::STATE;
use crate::text::{Lang, Text, workshop as say};

/// Characters of what a fault is, of what it teaches and how it is mended, of what a town is.
const WHAT: (usize, usize) = (10, 120);
const TEACHES: (usize, usize) = (20, 200);
const MEND: (usize, usize) = (15, 160);
const ABOUT: (usize, usize) = (20, 200);

/// Every fault of the towns of a Guide, each in its file: `guide-town` with the reason.
pub fn faults(guide: &Guide) -> Vec<Finding> {
    let towns = match town::all(guide) {
        Ok(towns) => towns,
        Err(faults) => return faults,
    };
    let mut found = Vec::new();
    let mut areas = BTreeSet::new();
    for (town, name) in towns.iter().zip(&guide.head.towns) {
        let mut told = of_town(town, name);
        if !areas.insert(&town.area) {
            told.push(say::LINT_AREA.with("area", &town.area));
        }
        let place = || Place::default().in_file(&town_file(name));
        found.extend(told.into_iter().map(|why| Finding::new("guide-town", place()).arg_text("detail", why)));
    }
    found
}

fn of_town(town: &Town, name: &str) -> Vec<Text> {
    let mut told = Vec::new();
    if town.id != name {
        told.push(say::LINT_ID.with("id", &town.id));
    }
    if !town.area.starts_with(STATE) || town.area.len() != 5 {
        told.push(say::LINT_AREA.with("area", &town.area));
    }
    told.extend(lengths("about", &town.about, ABOUT));
    match make::files(town) {
        Err(why) => told.push(why),
        Ok(made) => {
            let files: BTreeMap<&str, &[u8]> =
                made.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
            if files.len() != made.len() {
                told.push(say::LINT_TWICE.with("id", &town.id));
            }
            let mut ids = BTreeSet::new();
            for fault in &town.fault {
                if !ids.insert(&fault.id) {
                    told.push(say::LINT_TWICE.with("id", &fault.id));
                }
                told.extend(
                    of_fault(town, fault, &files)
                        .into_iter()
                        .map(|why| say::LINT_FAULT.with("id", &fault.id).and(&why)),
                );
            }
        }
    }
    told
}

fn of_fault(town: &Town, fault: &Fault, files: &BTreeMap<&str, &[u8]>) -> Vec<Text> {
    let mut told: Vec<Text> =
        [("what", &fault.what, WHAT), ("teaches", &fault.teaches, TEACHES), ("mend", &fault.mend, MEND)]
            .into_iter()
            .flat_map(|(key, text, bounds)| lengths(key, text, bounds))
            .collect();
    if !(1..=3).contains(&fault.level) || fault.basis.trim().is_empty() {
        told.push(say::LINT_LEVEL);
    }
    for path in [&fault.file, &fault.other].into_iter().filter(|path| !path.is_empty()) {
        if !files.contains_key(format!("{DRIVE}/{path}").as_str()) {
            told.push(say::LINT_FILE.with("path", path));
        }
    }
    if told.is_empty() && !planted(town, fault) {
        told.push(say::LINT_NOT_THERE);
    }
    told
}

fn lengths(key: &str, text: &Text, (least, most): (usize, usize)) -> Vec<Text> {
    let wrong = |lang: &Lang| !(least..=most).contains(&text.to(*lang).trim().chars().count());
    let told = |lang: Lang| {
        say::LINT_LENGTH.with("key", key).with("lang", lang.code()).with("least", least).with("most", most)
    };
    [Lang::Es, Lang::En].into_iter().filter(wrong).map(told).collect()
}

/// Whether what a fault says is in the files of the town.
pub fn planted(town: &Town, fault: &Fault) -> bool {
    let of_plan = matches!(fault.kind, Kind::License | Kind::Promise);
    let Some(file) = make::described(town, &fault.file) else { return of_plan };
    let like = file.same_as.as_deref().and_then(|other| make::described(town, other)).unwrap_or(file);
    let cells = || make::column(town, &fault.file, &fault.column);
    match fault.kind {
        Kind::Encoding => {
            like.encoding != Encoding::Utf8 && fault.words.iter().all(|word| holds(town, fault, word))
        }
        Kind::Separator => like.separator != ',',
        Kind::Totals => like.totals,
        Kind::Title => !like.above.is_empty() || !like.groups.is_empty(),
        Kind::Dates => cells().iter().any(|cell| cell.contains('/')),
        Kind::Types => {
            let is_number = |cell: &String| cell.parse::<f64>().is_ok();
            cells().iter().any(is_number) && !cells().iter().all(is_number)
        }
        Kind::EmptyColumn => {
            like.column.iter().any(|column| column.name == fault.column) && cells().is_empty()
        }
        Kind::Notes => fault.words.iter().all(|word| cells().iter().any(|cell| cell.contains(word.as_str()))),
        Kind::Identifiers | Kind::HiddenSheet => {
            !key::guarded(town, fault).is_empty() && hidden_as_said(like, fault)
        }
        Kind::Formula => cells().iter().any(|cell| cell.starts_with('=')),
        Kind::SmallCells => cells().iter().any(|cell| cell.parse::<i64>().is_ok_and(|n| (1..5).contains(&n))),
        Kind::Duplicate => is_copy(town, fault),
        Kind::TwoNames => is_alike(town, fault),
        Kind::Request => {
            let folios = (0..town.request.len()).map(|at| make::folio(town, at));
            folios.into_iter().any(|folio| fault.words.first() == Some(&folio))
        }
        Kind::Periodicity => !fault.words.is_empty(),
        _ => true,
    }
}

fn hidden_as_said(file: &File, fault: &Fault) -> bool {
    fault.kind != Kind::HiddenSheet || file.hidden.iter().any(|column| column.name == fault.column)
}

fn holds(town: &Town, fault: &Fault, word: &str) -> bool {
    let sheet = make::sheet(town, &fault.file);
    sheet.is_some_and(|sheet| sheet.rows.iter().flatten().any(|cell| cell.text().contains(word)))
}

fn is_copy(town: &Town, fault: &Fault) -> bool {
    let other = make::described(town, &fault.other);
    let from = |file: &File, path: &str| file.same_as.as_deref() == Some(path);
    other.is_some_and(|other| from(other, &fault.file))
        || make::described(town, &fault.file).is_some_and(|file| from(file, &fault.other))
}

/// Whether most columns of two files hold the same kinds of things, whatever they are called.
fn is_alike(town: &Town, fault: &Fault) -> bool {
    let kinds = |path: &str| -> Vec<Is> {
        make::described(town, path)
            .map(|file| file.column.iter().map(|column| column.is).collect())
            .unwrap_or_default()
    };
    let (one, other) = (kinds(&fault.file), kinds(&fault.other));
    let shared = one.iter().filter(|kind| other.contains(kind)).count();
    shared * 2 > one.len().max(other.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{embedded, load};

    #[test]
    fn the_towns_of_the_guide_have_nothing_to_mend() {
        let guide = load::load(&embedded::files()).unwrap();
        assert_eq!(faults(&guide), Vec::new());
    }

    #[test]
    fn each_kind_of_mistake_is_told() {
        let file = town_file("small");
        let tells = |from: &str, to: &str| {
            let mut files = embedded::files();
            let text = files[file.as_str()].to_string();
            assert!(text.contains(from), "{from}");
            files.insert(file.clone(), text.replacen(from, to, 1).into());
            !faults(&load::load(&files).unwrap()).is_empty()
        };
        for (from, to) in [
            ("id = \"small\"", "id = \"tiny\""),
            ("area = \"99001\"", "area = \"30087\""),
            ("id = \"licenses-separator\"", "id = \"licenses-encoding\""),
            ("separator = \";\"", "separator = \",\""),
            ("encoding = \"windows1252\"", "encoding = \"utf8\""),
            ("totals = true", "totals = false"),
            ("other = \"Obras Públicas/Licencias/", "other = \"Obras/"),
            ("level = 1", "level = 4"),
        ] {
            assert!(tells(from, to), "{from} -> {to}");
        }
    }
}
