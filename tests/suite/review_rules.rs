//! The rules and the score that plans are reviewed by: published, checked as data of the Guide, told of one plan.

use serde_json::Value;

use crate::support::Sandbox;

#[test]
fn the_rules_are_published_in_both_languages() {
    let sandbox = Sandbox::new();
    let told = |lang: &str| {
        let ran = sandbox.run(&["revisar", "--reglas", "--idioma", lang]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    let (spanish, english) = (told("es"), told("en"));
    assert!(spanish.contains("Puntaje: 100 puntos en 18 metas"), "{spanish}");
    assert!(english.contains("Score: 100 points in 18 targets"), "{english}");
    for rule in apertura::review::rules::RULES {
        let named = format!("[{}]", rule.code);
        assert!(spanish.contains(&named) && english.contains(&named), "{named}");
    }
    assert!(!spanish.contains('{') && !english.contains('{'), "marks that nothing fills");
    assert!(spanish.lines().chain(english.lines()).all(|line| line.chars().count() <= 100));
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

#[test]
fn the_page_of_a_plan_tells_its_points_with_their_denominator_and_what_to_mend_first() {
    let sandbox = Sandbox::new();
    let plan = "format = 1\nguide = \"mx-local@2026.1\"\n\n[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\n\
                kind = \"municipal\"\nstarts = 2026-01-05\n\n[dataset.obras]\ntitle = \"Obra pública\"\naccess = \"public\"\n";
    sandbox.put("plan.toml", plan);
    let ran = sandbox.run(&["revisar", "plan.toml"]);
    assert!(ran.out.contains("puntos que se pudieron medir"), "{}", ran.out);
    assert!(ran.out.contains("Qué arreglar primero"), "{}", ran.out);
    let ran = sandbox.run(&["revisar", "plan.toml", "--json"]);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let score = &told["score"];
    let targets = score["targets"].as_array().unwrap();
    let measured: u64 = targets.iter().filter_map(|one| one["most_hundredths"].as_u64()).sum();
    assert_eq!(score["of_hundredths"].as_u64(), Some(measured), "the denominator is what was measured");
    let gains = score["mend_first"].as_array().unwrap();
    let sum: u64 = gains.iter().filter_map(|one| one["gain_hundredths"].as_u64()).sum();
    assert!(sum > 0 && sum <= measured - score["got_hundredths"].as_u64().unwrap(), "{sum} of {measured}");
    assert!(gains.iter().any(|one| one["address"] == "dataset.obras.published_at"), "{gains:?}");
}
