//! From the tree of a plan to its typed view.

use std::collections::HashMap;

use jiff::civil::Date;
use toml_spanner::{Item, Table};

use super::super::known::Known;
use super::super::known::keys::{InDataset, InFile, InPlan};
use super::count::{Counts, Handed, Scope};
use super::marks::{self, Entry, entries};
use super::values::{Slots, day, says, slots, tables, text, whole};
use super::{Dataset, Demand, Institution, Lean, Pending, Remark, Removed, Watched};
use crate::guide::model::Each;
use crate::plan::practice::STATE;

pub(super) fn plan<'a>(tree: &Table<'a>, known: &Known) -> Lean<'a> {
    let top = slots(Some(tree), &known.places[0]);
    let at = |key: InPlan| top[key as usize];
    let mut lean = Lean {
        format: whole(at(InPlan::Format)).unwrap_or_default(),
        revision: whole(at(InPlan::Revision)).unwrap_or_default(),
        guide: text(at(InPlan::Guide)),
        id: text(at(InPlan::Id)),
        institution: institution(&top),
        shared: at(InPlan::Shared).is_some(),
        stayed: stayed(&top),
        liaison: text(at(InPlan::Liaison)),
        administrator: text(at(InPlan::Administrator)),
        license: text(at(InPlan::License)),
        bases: items(at(InPlan::Systems)).saturating_add(items(at(InPlan::Registries))),
        closing: closing(at(InPlan::Closed)),
        touched: touched(&top, known.today),
        demands: tables(at(InPlan::Demands)).map(|(id, table)| demand(id, table, known)).collect(),
        pending: tables(at(InPlan::Pending)).map(|(id, table)| pending(id, table)).collect(),
        unconfirmed: unconfirmed(at(InPlan::Origin)),
        remarks: tables(at(InPlan::Remarks)).map(|(id, table)| remark(id, table)).collect(),
        removed: tables(at(InPlan::Removed)).map(|(id, table)| removed(id, table)).collect(),
        watched: watched(at(InPlan::Watch)),
        ..Lean::default()
    };
    let marked = tree.get("practice").and_then(Item::as_table).is_some_and(|table| !table.is_empty());
    let key = |key: Option<&str>| key.is_some_and(|key| key.starts_with(STATE));
    lean.practice = marked || lean.institution.state == Some(STATE) || key(lean.institution.area);
    scopes(&top, known, &mut lean);
    opened(at(InPlan::Receipts), &mut lean.datasets);
    lean
}

fn stayed(top: &Slots<'_, '_>) -> [bool; 2] {
    let stays = |address: &str| marks::stays(top[InPlan::Stays as usize]).any(|at| at == address);
    [InPlan::Liaison, InPlan::Administrator].map(|key| stays(InPlan::PATHS[key as usize]))
}

/// Every dataset and file: what it is, and what is answered of it.
fn scopes<'a>(top: &Slots<'_, 'a>, known: &Known, lean: &mut Lean<'a>) {
    let datasets = entries(top[InPlan::Datasets as usize]);
    let marks = marks::marks(top, &datasets, known);
    let mut handed = Handed::new(&marks);
    let mut bits = [0, 1, 2].map(|each| vec![0u8; known.places[each].len()]);
    let mut counts = Counts::new(known);
    counts.datasets = datasets.len();
    handed.next(0, 0, &mut bits[0]);
    let [of_plan, of_dataset, of_file] = &mut bits;
    let scope = Scope { slots: [Some(top), None, None], marks: [of_plan, &[], &[]] };
    counts.add(known, Each::Once, &scope);
    lean.datasets.reserve(datasets.len());
    for (number, (id, table)) in (1..).zip(&datasets) {
        let values = slots(*table, &known.places[1]);
        handed.next(number, 0, of_dataset);
        let scope = Scope { slots: [Some(top), Some(&values), None], marks: [of_plan, of_dataset, &[]] };
        counts.add(known, Each::Dataset, &scope);
        let files = entries(values[InDataset::Files as usize]);
        counts.files += files.len();
        let mut seen = Seen::default();
        for (at, file) in (1..).zip(&files) {
            let inner = slots(file.1, &known.places[2]);
            handed.next(number, at, of_file);
            let slots = [Some(top), Some(&values), Some(&inner)];
            counts.add(known, Each::Distribution, &Scope { slots, marks: [of_plan, of_dataset, of_file] });
            seen.add(file, &inner);
        }
        lean.datasets.push(dataset(id, &values, seen));
    }
    lean.steps = counts.steps(known);
    lean.questions = counts.into_tallies();
}

fn institution<'a>(top: &Slots<'_, 'a>) -> Institution<'a> {
    let at = |key: InPlan| top[key as usize];
    Institution {
        name: text(at(InPlan::Name)),
        kind: text(at(InPlan::Kind)),
        state: text(at(InPlan::State)),
        area: text(at(InPlan::Area)),
        population: whole(at(InPlan::Population)),
        starts: day(at(InPlan::Starts)),
    }
}

/// What the files of a dataset come to.
#[derive(Debug, Default)]
struct Seen {
    files: u32,
    links: u32,
    columns: u32,
    described: u32,
    treated: bool,
}

impl Seen {
    fn add(&mut self, file: &Entry<'_, '_>, values: &Slots<'_, '_>) {
        self.files += u32::from(file.1.is_some());
        self.links += u32::from(says(text(values[InFile::Link as usize])));
        for (_, column) in tables(values[InFile::Columns as usize]) {
            self.columns += 1;
            self.described += u32::from(says(text(column.get("description"))));
        }
        self.treated |= tables(values[InFile::Treatments as usize]).next().is_some();
    }
}

fn dataset<'a>(id: &'a str, values: &Slots<'_, 'a>, seen: Seen) -> Dataset<'a> {
    let at = |key: InDataset| values[key as usize];
    let shifted = || tables(at(InDataset::Shifted));
    let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
    Dataset {
        id,
        title: text(at(InDataset::Title)),
        description: text(at(InDataset::Description)),
        unit: text(at(InDataset::Unit)),
        access: text(at(InDataset::Access)),
        periodicity: text(at(InDataset::Periodicity)),
        personal: text(at(InDataset::Personal)),
        treatment: text(at(InDataset::Treatment)),
        sensitive: items(at(InDataset::Sensitive)) > 0,
        theme: text(at(InDataset::Theme)),
        license: text(at(InDataset::License)),
        recommended: text(at(InDataset::Recommended)),
        owner: text(at(InDataset::Owner)),
        promised: day(at(InDataset::Promised)),
        shifted: count(shifted().count()),
        shifted_unexplained: count(shifted().filter(|(_, one)| !says(text(one.get("why")))).count()),
        published_at: text(at(InDataset::PublishedAt)),
        opened: None,
        modified: day(at(InDataset::Modified)),
        reserve: text(at(InDataset::Reserve)),
        withdrawn: at(InDataset::Withdrawn).is_some_and(|item| item.as_table().is_some()),
        files: seen.files,
        links: seen.links,
        columns: seen.columns,
        columns_described: seen.described,
        dictionary: items(at(InDataset::Dictionary)),
        treated: seen.treated,
    }
}

fn demand<'a>(id: &'a str, table: &Table<'a>, known: &Known) -> Demand<'a> {
    let on = day(table.get("on"));
    let reply = table.get("reply").and_then(Item::as_table);
    let replied = |key: &str| reply.and_then(|reply| reply.get(key));
    let extended = text(replied("extended")) == Some("yes");
    // Votes and what is asked at the counter have no term.
    let request = !matches!(text(table.get("kind")), Some("vote" | "counter"));
    Demand {
        id,
        what: text(table.get("text")),
        on,
        due: on.filter(|_| request).and_then(|on| known.due(on, extended)),
        answered: day(replied("sent")).is_some() || text(replied("done")) == Some("yes"),
        linked: says(text(table.get("dataset"))),
        none: says(text(table.get("none"))),
    }
}

fn pending<'a>(at: &'a str, table: &Table<'a>) -> Pending<'a> {
    Pending { at, ask: text(table.get("ask")), by: day(table.get("by")) }
}

fn remark<'a>(id: &'a str, table: &Table<'a>) -> Remark<'a> {
    Remark { id, by: text(table.get("by")), status: text(table.get("status")), on: day(table.get("on")) }
}

fn removed<'a>(id: &'a str, table: &Table<'a>) -> Removed<'a> {
    Removed { id, why: text(table.get("why")) }
}

fn unconfirmed<'a>(origins: Option<&Item<'a>>) -> Vec<&'a str> {
    let entries = origins.and_then(Item::as_table).map_or(&[][..], Table::entries);
    entries.iter().filter(|(_, origin)| marks::unconfirmed(origin)).map(|(key, _)| key.name).collect()
}

/// How many items a list has.
fn items(item: Option<&Item<'_>>) -> u32 {
    let count = item.and_then(Item::as_array).map_or(0, |items| items.len());
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The first day of the weeks in which the administration ends.
fn closing(closed: Option<&Item<'_>>) -> Option<Date> {
    let ends = tables(closed).filter(|(_, one)| text(one.get("kind")) == Some("end-of-administration"));
    ends.filter_map(|(_, one)| day(one.get("from"))).min()
}

/// The last day, not after today, that a mark of work has.
fn touched(top: &Slots<'_, '_>, today: Date) -> Option<Date> {
    let dated = [
        (InPlan::Origin, "on"),
        (InPlan::Notes, "on"),
        (InPlan::NotApplicable, "on"),
        (InPlan::Receipts, "on"),
        (InPlan::Pending, "since"),
    ];
    let days = dated.iter().flat_map(|(list, key)| {
        tables(top[*list as usize]).filter_map(move |(_, table)| day(table.get(key)))
    });
    let measured = tables(top[InPlan::Watch as usize]).filter_map(|(on, _)| on.parse().ok());
    days.chain(measured).filter(|day| *day <= today).max()
}

/// The newest measurement; their keys are days.
fn watched(all: Option<&Item<'_>>) -> Option<Watched> {
    let (on, table) = tables(all).max_by_key(|(on, _)| *on)?;
    let count = |key: &str| whole(table.get(key)).and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
    Some(Watched { on: on.parse().ok(), links: count("links"), alive: count("alive") })
}

/// The first day on which each dataset went online, by the receipts.
fn opened(receipts: Option<&Item<'_>>, datasets: &mut [Dataset<'_>]) {
    let mut first: HashMap<&str, Date> = HashMap::new();
    for (_, receipt) in tables(receipts) {
        let (Some(on), Some(ids)) = (day(receipt.get("on")), receipt.get("datasets")) else { continue };
        for id in ids.as_array().into_iter().flatten() {
            let Some(id) = id.as_str() else { continue };
            first.entry(id).and_modify(|day| *day = on.min(*day)).or_insert(on);
        }
    }
    if !first.is_empty() {
        datasets.iter_mut().for_each(|dataset| dataset.opened = first.get(dataset.id).copied());
    }
}
