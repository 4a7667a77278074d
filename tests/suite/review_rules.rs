//! The rules and the score that plans are reviewed by: published, checked as data of the Guide, told of one plan.

use serde_json::Value;

use crate::support::{Sandbox, golden};

#[test]
fn the_rules_are_published_in_both_languages() {
    let sandbox = Sandbox::new();
    for (lang, name) in [("es", "review-rules-es.txt"), ("en", "review-rules-en.txt")] {
        let ran = sandbox.run(&["revisar", "--reglas", "--idioma", lang]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        golden(name, &ran.out);
    }
}

#[test]
fn programs_get_every_target_and_every_rule() {
    let ran = Sandbox::new().run(&["revisar", "--reglas", "--json"]);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let targets = told["targets"].as_array().unwrap();
    let points: u64 = targets.iter().map(|one| one["points"].as_u64().unwrap()).sum();
    assert_eq!((told["version"].as_u64(), points), (Some(1), 100));
    let rules = told["rules"].as_array().unwrap();
    assert!(rules.len() > 40 && rules.iter().all(|rule| rule["message"]["en"].is_string()));
    assert!(targets.iter().all(|one| !one["questions"].as_array().unwrap().is_empty()));
    assert_eq!(told["bounds"]["remark_days"], 30);
}
