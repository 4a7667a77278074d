//! The matcher beside titles that were labelled by hand.

use std::collections::BTreeSet;

use super::compare::compare;
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::plan::model::{Dataset, Plan};

const TITLES: &str = include_str!("../../tests/fixtures/recommended/titles.tsv");

fn shipped() -> Guide {
    load::load(&embedded::files()).unwrap()
}

/// What is proposed for a dataset of that title alone.
fn proposed(guide: &Guide, title: &str) -> BTreeSet<String> {
    let dataset = Dataset { title: Some(title.to_string()), ..Dataset::default() };
    let plan = Plan { dataset: [("d".to_string(), dataset)].into(), ..Plan::default() };
    let matches = compare(guide, &plan);
    matches.iter().filter(|one| !one.proposed.is_empty()).map(|one| one.entry.id.clone()).collect()
}

/// Precision and recall over all pairs of title and recommended dataset, with what went wrong.
fn measured(guide: &Guide, from: &[&str]) -> (f64, f64, Vec<String>) {
    let (mut right, mut extra, mut lost, mut wrong) = (0.0, 0.0, 0.0, Vec::new());
    for line in TITLES.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let [title, is, whence] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        if !from.contains(&whence) {
            continue;
        }
        let is: BTreeSet<String> = is.split(',').filter(|id| *id != "-").map(String::from).collect();
        let told = proposed(guide, title);
        right += is.intersection(&told).count() as f64;
        extra += told.difference(&is).count() as f64;
        lost += is.difference(&told).count() as f64;
        if told != is {
            wrong.push(format!("{title}: is {is:?}, told {told:?}"));
        }
    }
    (right / (right + extra), right / (right + lost), wrong)
}

#[test]
fn figures() {
    let guide = shipped();
    for from in [&["ours"][..], &["xalapa"], &["philadelphia"], &["ours", "xalapa", "philadelphia"]] {
        let (precision, recall, wrong) = measured(&guide, from);
        eprintln!("{from:?}: precision {precision:.3}, recall {recall:.3}\n  {}", wrong.join("\n  "));
    }
}
