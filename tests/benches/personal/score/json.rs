//! The figures as JSON.

use serde_json::{Map, Value, json};

use super::figures::{Figures, Rare};
use super::stats::{Counts, Share};
use super::tally::Tally;
use super::worst::Worst;
use crate::ground::class::CLASSES;

pub fn value(figures: &Figures) -> Value {
    let variants: Map<String, Value> = figures
        .variants
        .iter()
        .map(|(variant, tally)| (variant.name().to_string(), of_variant(tally)))
        .collect();
    json!({
        "version": 1,
        "set": figures.set,
        "tables": figures.tables,
        "seconds": figures.took.as_secs_f64(),
        "headers": variants,
        "rare": figures.rare.as_ref().map(rare),
        "worst": figures.worst.iter().map(worst).collect::<Vec<_>>(),
    })
}

fn of_variant(tally: &Tally) -> Value {
    let classes: Map<String, Value> = CLASSES
        .iter()
        .map(|class| (class.name().to_string(), counts(tally.classes[*class as usize])))
        .collect();
    json!({
        "classes": classes,
        "direct": counts(tally.direct()),
        "all": counts(tally.all),
        "clean_alarms": share(tally.clean),
        "clean_private_alarms": share(tally.clean_private),
        "private": private(tally),
        "kinds": shares(&tally.kinds),
        "traps": shares(&tally.traps),
        "files": tally.files,
        "columns": tally.columns,
        "failures": tally.failures,
        "unknown": tally.unknown,
    })
}

fn private(tally: &Tally) -> Value {
    let own = &tally.private;
    json!({
        "person_found": share(own.person_found),
        "person_right": share(own.person_right),
        "office_found": share(own.office_found),
        "office_right": share(own.office_right),
        "office_alarms": share(own.office_alarms),
    })
}

fn counts(counts: Counts) -> Value {
    json!({
        "positives": counts.recall().of,
        "found": counts.hits,
        "missed": counts.misses,
        "false": counts.alarms,
        "precision": share(counts.precision()),
        "recall": share(counts.recall()),
        "f2": counts.f2(),
    })
}

fn share(share: Share) -> Value {
    json!({ "part": share.part, "of": share.of, "value": share.value(), "interval": share.interval() })
}

fn shares(all: &std::collections::BTreeMap<&'static str, Share>) -> Map<String, Value> {
    all.iter().map(|(name, one)| ((*name).to_string(), share(*one))).collect()
}

fn rare(rare: &Rare) -> Value {
    let found: Map<String, Value> =
        rare.found.iter().map(|(class, one)| ((*class).to_string(), share(*one))).collect();
    json!({
        "found": found,
        "all": share(rare.all),
        "any": share(rare.any),
        "clean_alarms": share(rare.clean),
        "failures": rare.failures,
    })
}

fn worst(worst: &Worst) -> Value {
    json!({
        "headers": worst.variant, "file": worst.file, "header": worst.header, "kind": worst.kind,
        "expected": worst.expected, "found": worst.found,
    })
}
