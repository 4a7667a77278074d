//! Invented plans of real municipalities: the whole plan of the goldens, cut where each is said to be.

use crate::support::Sandbox;

const WHOLE: &str = include_str!("../../golden/whole-plan.toml");
const TOWNS: &str = include_str!("../../../guide/vocab/municipalities.tsv");
/// The level of a plan in which nothing is cut.
pub const ALL: usize = 9;

/// Key, name and population of every municipality.
pub fn towns() -> Vec<(&'static str, &'static str, &'static str)> {
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split('\t').collect();
        (cells.len() == 5 && cells[0].len() == 5).then(|| (cells[0], cells[2], cells[4]))
    };
    TOWNS.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect()
}

/// From which level a table of the whole plan is there.
fn level(head: &str) -> usize {
    let parts: Vec<&str> = head.trim_matches(['[', ']']).split('.').collect();
    match parts.as_slice() {
        ["institution", ..] => 0,
        ["team", ..] => 1,
        ["inventory", ..] => 2,
        ["dataset", _] | ["dataset", _, "temporal" | "personal"] => 2,
        ["priority", ..] | ["dataset", _, "priority", ..] => 3,
        ["schedule", ..] | ["dataset", _, "commitment"] => 4,
        ["license", ..] | ["dataset", _, "third_party"] => 5,
        ["publication", ..] | ["dataset", _, "distribution", ..] => 6,
        ["dataset", ..] => 7,
        ["promotion", ..] => 8,
        _ => ALL,
    }
}

/// A plan of a municipality, as far as a level; `number` makes the invented rest differ.
pub fn plan((key, name, people): (&str, &str, &str), upto: usize, number: usize) -> String {
    let themes = ["education", "economy", "health", "infrastructure", "environment"];
    let mut text = String::new();
    let (mut there, mut dataset) = (true, false);
    for line in WHOLE.lines().skip(1) {
        if line.starts_with('[') {
            there = level(line) <= upto;
            dataset = line.starts_with("[dataset.");
        }
        if !there {
            continue;
        }
        let line = match line.split_once(" = ").map(|(key, _)| key) {
            Some("name") if line.contains("Villa Ejemplo") => format!("name = \"Ayuntamiento de {name}\""),
            Some("area") => format!("area = \"{key}\""),
            Some("state") => format!("state = \"{}\"", &key[..2]),
            Some("population") if people.is_empty() => continue,
            Some("population") => format!("population = {people}"),
            Some("revision") => format!("revision = 1\nid = \"plan-{key}\""),
            // What is online has a receipt; the others were only promised, some of them for a day that has passed.
            Some("published_at") if !number.is_multiple_of(3) => continue,
            Some("theme") if dataset => format!("theme = \"{}\"", themes[number % themes.len()]),
            Some("date") if dataset && number.is_multiple_of(2) => "date = 2026-01-15".to_string(),
            _ => line.to_string(),
        };
        text.push_str(&line);
        text.push('\n');
    }
    if upto >= 2 && number.is_multiple_of(3) {
        let month = number % 12 + 1;
        text.push_str(&format!(
            "\n[receipt.f{key}]\non = 2025-{month:02}-10\ndatasets = [\"licencias-de-construccion\"]\n"
        ));
    }
    if number % 4 == 1 {
        text.push_str("\n[demand.uno]\nkind = \"request\"\non = 2025-11-03\ntext = \"Licencias otorgadas por colonia\"\n");
    }
    apertura::plan::seal::close(&text, "\n")
}

/// Where each of twelve is: most stop early, one has all.
const TWELVE: [(&str, usize); 12] = [
    ("06001", 1),
    ("06002", 2),
    ("06003", 1),
    ("06004", ALL),
    ("06005", 0),
    ("06006", 2),
    ("06007", 5),
    ("14120", 8),
    ("14039", 1),
    ("14098", 3),
    ("30087", 1),
    ("30193", 4),
];

/// A folder `planes/` of twelve.
pub fn twelve() -> Sandbox {
    let sandbox = Sandbox::new();
    let towns = towns();
    for (number, (key, level)) in TWELVE.into_iter().enumerate() {
        let town = *towns.iter().find(|town| town.0 == key).unwrap();
        sandbox.put(&format!("planes/{key}.toml"), plan(town, level, number));
    }
    sandbox
}

/// A folder `planes/` with one of every municipality of the country.
pub fn country() -> Sandbox {
    let sandbox = Sandbox::new();
    for (number, town) in towns().into_iter().enumerate() {
        // Many at the beginning, few at the end.
        let dice = number.wrapping_mul(2_654_435_761) >> 7;
        let level = ((dice % 11) * ((dice / 11) % 11) / 10).min(ALL);
        sandbox.put(&format!("planes/{}/{}.toml", &town.0[..2], town.0), plan(town, level, number));
    }
    sandbox
}
