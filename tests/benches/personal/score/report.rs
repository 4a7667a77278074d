//! The figures as text, 100 columns wide.

use super::figures::{Figures, Rare};
use super::stats::{Counts, Share};
use super::tally::Tally;
use crate::ground::class::CLASSES;
use crate::tables::headers::Variant;

pub fn text(figures: &Figures) -> String {
    let took = figures.took.as_secs_f64();
    let mut text = format!("Set {}: {} tables, {took:.1} s\n", figures.set, figures.tables);
    for (variant, tally) in &figures.variants {
        text += &of_variant(*variant, tally);
    }
    text += &shares("Found by kind of personal column", figures, |tally| &tally.kinds);
    text += &shares("Traps: alarms by kind", figures, |tally| &tally.traps);
    text += &figures.rare.as_ref().map(of_rare).unwrap_or_default();
    text + &worst(figures)
}

fn of_variant(variant: Variant, tally: &Tally) -> String {
    let mut text = format!("\n== headers: {} ==\n", variant.name());
    text += &format!(
        "{:<19}{:>5} {:>6} {:<15} {:>6} {:<15} {:>6} {:>6} {:>6} {:>6}\n",
        "class", "pos", "P", "95 %", "R", "95 %", "F2", "found", "missed", "false"
    );
    for class in CLASSES {
        text += &line(class.name(), tally.classes[class as usize]);
    }
    text += &line("direct identifiers", tally.direct());
    text += &line("all columns", tally.all);
    text += &alarms(tally);
    text + &private(tally) + &faults(tally)
}

fn line(name: &str, counts: Counts) -> String {
    let (precision, recall) = (counts.precision(), counts.recall());
    format!(
        "{name:<19}{:>5} {:>6} {:<15} {:>6} {:<15} {:>6} {:>6} {:>6} {:>6}\n",
        recall.of,
        value(precision.value()),
        interval(precision),
        value(recall.value()),
        interval(recall),
        value(counts.f2()),
        counts.hits,
        counts.misses,
        counts.alarms
    )
}

fn value(value: Option<f64>) -> String {
    value.map_or("-".to_string(), |value| format!("{value:.3}"))
}

fn interval(share: Share) -> String {
    share.interval().map_or("-".to_string(), |(low, high)| format!("[{low:.3}, {high:.3}]"))
}

fn per_hundred(share: Share) -> String {
    share.value().map_or("-".to_string(), |value| format!("{:.2}", value * 100.0))
}

fn of(share: Share) -> String {
    format!("{}/{} = {}", share.part, share.of, value(share.value()))
}

fn alarms(tally: &Tally) -> String {
    let (any, private) = (tally.clean, tally.clean_private);
    format!(
        "False alarms per 100 clean columns: {} ({}/{}); with private = true only: {}\n",
        per_hundred(any),
        any.part,
        any.of,
        per_hundred(private)
    )
}

fn private(tally: &Tally) -> String {
    let own = &tally.private;
    let right = own.person_right.part + own.office_right.part;
    let all = Share { part: right, of: own.person_right.of + own.office_right.of };
    format!(
        "Private or of an office (name, email, phone, address), when found: {}\n  of persons: found {}, called private {}\n  \
         of offices: found {}, called not private {}\n  of offices, alarmed as private: {}\n",
        of(all),
        of(own.person_found),
        of(own.person_right),
        of(own.office_found),
        of(own.office_right),
        of(own.office_alarms)
    )
}

fn faults(tally: &Tally) -> String {
    let unknown: String = tally
        .unknown
        .iter()
        .map(|(name, times)| format!("  class not known here: {name} {times}\n"))
        .collect();
    let first: String = tally.failures.iter().take(3).map(|why| format!("  file {why}\n")).collect();
    let failed = if tally.failures.is_empty() {
        String::new()
    } else {
        format!("FAILED RUNS: {}\n{first}", tally.failures.len())
    };
    unknown + &failed
}

type Shares = std::collections::BTreeMap<&'static str, Share>;

fn shares(title: &str, figures: &Figures, of: impl Fn(&Tally) -> &Shares) -> String {
    let names: Vec<&str> = figures.variants.iter().map(|(variant, _)| variant.name()).collect();
    let heads: String = names.iter().map(|name| format!("{name:>17}")).collect();
    let mut text = format!("\n== {title} ==\n{:<22}{heads}\n", "kind");
    let Some((_, first)) = figures.variants.first() else { return text };
    for kind in of(first).keys() {
        let share = |tally: &Tally| of(tally).get(kind).copied().unwrap_or_default();
        let one = |share: Share| format!("{:>17}", format!("{}/{}", share.part, share.of));
        let cells: String = figures.variants.iter().map(|(_, tally)| one(share(tally))).collect();
        text += &format!("{kind:<22}{cells}\n");
    }
    text
}

fn of_rare(rare: &Rare) -> String {
    let mut text = "\n== Rare: one value in 20,000 rows ==\n".to_string();
    for (class, share) in rare.found.iter().chain([&("all", rare.all), &("any class", rare.any)]) {
        text += &format!("{class:<22}recall {} {}\n", of(*share), interval(*share));
    }
    text + &format!("clean columns beside: alarms {}\nfailed runs: {}\n", of(rare.clean), rare.failures)
}

fn worst(figures: &Figures) -> String {
    let mut text = format!(
        "\n== Worst columns ==\n{:<10}{:>5} {:<26}{:<19}{:<12}{}\n",
        "headers", "file", "header", "kind", "expected", "found"
    );
    for worst in &figures.worst {
        let header: String = worst.header.chars().take(25).collect();
        let found: String = worst.found.chars().take(27).collect();
        let (variant, file) = (worst.variant, worst.file);
        text +=
            &format!("{variant:<10}{file:>5} {header:<26}{:<19}{:<12}{found}\n", worst.kind, worst.expected);
    }
    text
}
