//! Plans that nobody would write, in every format.

use std::collections::BTreeSet;

use oxjsonld::JsonLdParser;
use oxttl::TurtleParser;

use super::plans;
use super::*;

const PLANS: u64 = 200;

fn catalogs(guide: &Guide) -> impl Iterator<Item = (u64, Catalog)> + '_ {
    (0..PLANS).map(move |seed| (seed, crate::catalog::catalog(guide, &plan(&plans::plan(seed)), TODAY)))
}

#[test]
fn every_export_of_two_hundred_plans_is_well_formed() {
    let guide = guide();
    let mut datasets = 0;
    for (seed, catalog) in catalogs(&guide) {
        datasets += catalog.datasets.len();
        for format in FORMATS {
            let exported = write(format, &catalog);
            let parts = exported.parts.iter().filter(|(name, _)| name.ends_with(".json"));
            let json = ["application/json", "application/ld+json"]
                .contains(&format.media)
                .then_some(&exported.bytes);
            for bytes in json.into_iter().chain(parts.map(|(_, bytes)| bytes)) {
                serde_json::from_slice::<serde_json::Value>(bytes)
                    .unwrap_or_else(|why| panic!("{seed} {}: {why}", format.id));
            }
            let text = String::from_utf8_lossy(&exported.bytes);
            assert!(format.id == "xlsx" || !text.contains("ana.perez@gmail.com"), "{seed} {}", format.id);
        }
    }
    assert!(datasets > 500, "{datasets}");
}

#[test]
fn json_ld_and_turtle_are_the_same_graph() {
    let guide = guide();
    let mut statements = 0;
    for (seed, catalog) in catalogs(&guide).chain([(PLANS, published(&guide))]) {
        let linked = write(format("dcat-ap").unwrap(), &catalog).bytes;
        let turtle = write(format("dcat-ap-turtle").unwrap(), &catalog).bytes;
        // Nodes have addresses and none is blank: the graphs are the same when their statements are.
        let linked: BTreeSet<String> = JsonLdParser::new()
            .for_slice(&linked)
            .map(|quad| quad.unwrap_or_else(|why| panic!("{seed}: {why}")))
            .map(|quad| format!("{} {} {}", quad.subject, quad.predicate, quad.object))
            .collect();
        let turtle: BTreeSet<String> = TurtleParser::new()
            .for_slice(&turtle)
            .map(|triple| triple.unwrap_or_else(|why| panic!("{seed}: {why}")))
            .map(|triple| format!("{} {} {}", triple.subject, triple.predicate, triple.object))
            .collect();
        let only: Vec<&String> = linked.symmetric_difference(&turtle).take(6).collect();
        assert!(only.is_empty() && !turtle.is_empty(), "{seed}: {only:#?}");
        assert!(turtle.iter().all(|statement| !statement.contains("_:")), "{seed}");
        statements += turtle.len();
    }
    assert!(statements > 20_000, "{statements}");
}
