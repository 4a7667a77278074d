//! `comparar`: what became of promises between two versions of a plan, with their reasons: `tests/golden/remarks/`.

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

fn sealed(text: &str) -> String {
    apertura::plan::seal::close(text, "\n")
}

#[test]
fn comparar_tells_promises_with_their_reasons_and_asks_for_those_that_are_missing() {
    let sandbox = Sandbox::new();
    let dataset = |id: &str, title: &str, date: &str, path: &str| {
        format!(
            "\n[dataset.{id}]\ntitle = \"{title}\"\n\n[dataset.{id}.commitment]\ndate = {date}\n\n[dataset.{id}.distribution.f]\npath = \"{path}\"\n"
        )
    };
    let head = "format = 1\nrevision = 3\nguide = \"mx-local@2026.1\"\nid = \"p-1\"\n";
    let before = [
        head.to_string(),
        dataset("nomina", "Nómina", "2026-03-02", "nomina.csv"),
        dataset("panteones", "Panteones", "2026-04-06", "panteones.csv"),
        dataset("mercados", "Mercados", "2026-04-07", "mercados.csv"),
        dataset("tianguis", "Tianguis", "2026-04-08", "tianguis.csv"),
        dataset("obras", "Obras", "2026-04-09", "obras.csv"),
        dataset("parques", "Parques", "2026-04-10", "parques.csv"),
    ];
    let after = [
        head.replace("revision = 3", "revision = 9"),
        dataset("nomina", "Nómina", "2026-06-01", "nomina.csv"),
        "\n[dataset.nomina.commitment.shifted.2026-02-01]\nfrom = 2026-03-02\nto = 2026-06-01\nwhy = \"Falta el timbrado\"\nby = \"Tesorería\"\non = 2026-02-01\n".to_string(),
        "\n[removed.panteones]\ntitle = \"Panteones\"\nwhy = \"Lo lleva el Estado\"\nby = \"Cabildo\"\non = 2026-02-01\ndate = 2026-04-06\n".to_string(),
        dataset("comercio", "Comercio en vía pública", "2026-04-07", "mercados.csv"),
        "\n[dataset.comercio.distribution.g]\npath = \"tianguis.csv\"\n".to_string(),
        dataset("obras", "Obras terminadas", "2026-04-09", "obras.csv"),
        dataset("parques", "Parques", "2026-09-10", "parques.csv"),
        dataset("agua", "Agua potable", "2026-05-11", "agua.csv"),
    ];
    sandbox.put("antes.toml", sealed(&before.concat()));
    sandbox.put("despues.toml", sealed(&after.concat()));
    let ran = sandbox.run(&["comparar", "antes.toml", "despues.toml"]);
    golden("remarks/comparar.txt", &ran.out);
    golden("remarks/diff.txt", &sandbox.run(&["--lang", "en", "diff", "antes.toml", "despues.toml"]).out);
    let told: Json =
        serde_json::from_str(&sandbox.run(&["comparar", "antes.toml", "despues.toml", "--json"]).out)
            .unwrap();
    let fates: Vec<(&str, bool)> = told["promises"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["fate"].as_str().unwrap(), one["explained"].as_bool().unwrap()))
        .collect();
    assert_eq!(
        fates,
        [
            ("joined", true),
            ("moved", true),
            ("renamed", true),
            ("gone", true),
            ("moved", false),
            ("joined", true),
            ("new", true)
        ]
    );
    let asked = sandbox.run_with(
        &["--sencillo", "comparar", "antes.toml", "despues.toml", "--razones"],
        "Se rompió el servidor\nCabildo\n\n\n\n\n",
    );
    golden("remarks/razones.txt", &asked.err);
    let plan = sandbox.read("despues.toml");
    assert!(plan.contains("why = \"Se rompió el servidor\""), "{plan}");
}
