//! The Guide's linter: the shipped Guide is clean; every fault is told, all at once, with file and line.

use std::path::Path;

use serde_json::Value as Json;

use crate::support::Sandbox;

fn copy(from: &Path, sandbox: &Sandbox, name: &str) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let inside = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            copy(&entry.path(), sandbox, &inside);
        } else {
            sandbox.put(&inside, std::fs::read(entry.path()).unwrap());
        }
    }
}

fn own_guide() -> Sandbox {
    let sandbox = Sandbox::new();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("guide"), &sandbox, "guia");
    sandbox
}

fn change(sandbox: &Sandbox, file: &str, from: &str, to: &str) {
    let text = sandbox.read(file);
    assert!(text.contains(from), "{file} has no «{from}»");
    sandbox.put(file, text.replacen(from, to, 1));
}

/// Code, file and line of each finding.
fn lint(sandbox: &Sandbox) -> (Vec<(String, String, u64)>, i32) {
    let ran = sandbox.run(&["--guia", "guia", "guia", "comprobar", "--json"]);
    let report: Json =
        serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}\n{}{}", ran.out, ran.err));
    let found = report["findings"].as_array().unwrap().iter().map(|finding| {
        let text = |value: &Json| value.as_str().unwrap_or_default().to_string();
        (
            text(&finding["code"]),
            text(&finding["place"]["file"]),
            finding["place"]["line"].as_u64().unwrap_or(0),
        )
    });
    (found.collect(), ran.code)
}

#[test]
fn the_shipped_guide_has_nothing_to_mend() {
    let ran = Sandbox::new().run(&["guia", "comprobar"]);
    assert_eq!(
        (ran.out.lines().next().unwrap(), ran.code),
        ("Guía mx-local@2026.1: 144 preguntas, 0 hallazgos.", 0)
    );
}

#[test]
fn words_for_telling_what_files_hold_are_checked_with_their_line() {
    let sandbox = own_guide();
    change(&sandbox, "guia/personal/classes.toml", "id = \"rfc\"", "id = rfc");
    change(&sandbox, "guia/personal/columns.toml", "weight = ", "peso = ");
    change(&sandbox, "guia/personal/treatments.toml", "how = ", "howto = ");
    change(&sandbox, "guia/scan/words.toml", "versions = [", "versions = [[");
    let (found, code) = lint(&sandbox);
    let places: Vec<String> = found.iter().map(|(code, file, _)| format!("{code} {file}")).collect();
    for file in
        ["personal/classes.toml", "personal/columns.toml", "personal/treatments.toml", "scan/words.toml"]
    {
        assert!(places.contains(&format!("guide-form {file}")), "{file}: {places:?}");
    }
    assert!(found.iter().all(|(_, _, line)| *line > 1), "{found:?}");
    assert_eq!((found.len(), code), (4, 4));
}

#[test]
fn the_advice_on_terms_is_checked_with_its_line() {
    let sandbox = own_guide();
    let file = "guia/license.toml";
    change(&sandbox, file, "proposal = \"cc-by-4.0\"", "proposal = \"cc-by-9\"");
    change(&sandbox, file, "reuse = \"companies\"", "reuse = \"empresas\"");
    change(&sandbox, file, "channel = \"datos-gob-mx\"", "channel = \"datos\"");
    change(&sandbox, file, "id = \"press\"", "id = \"mix\"");
    change(&sandbox, file, "source = \"osm-compatible\"", "source = \"osm\"");
    change(
        &sandbox,
        file,
        "does = \"recommend\"\nlicense = \"cc-by-4.0\"\nbecause = { es = \"En la",
        "does = \"recommend\"\nbecause = { es = \"En la",
    );
    change(
        &sandbox,
        file,
        "under = { es = \"Estos datos se publican bajo: {license}.\"",
        "under = { es = \"Sin marca.\"",
    );
    change(&sandbox, file, "[[ground]]\nid = \"unread\"", "[[ground]]\nid = \"permission\"");
    change(
        &sandbox,
        "guia/vocab/licenses.toml",
        "superseded_by = \"cc-by-4.0\"",
        "superseded_by = \"cc-by\"",
    );
    let (found, code) = lint(&sandbox);
    let mut codes: Vec<String> = found.iter().map(|(code, _, _)| code.clone()).collect();
    codes.sort();
    assert_eq!(
        codes,
        [
            "guide-advice-license",
            "guide-ground-missing",
            "guide-id-twice",
            "guide-mark-missing",
            "guide-reuse-without-rule",
            "guide-source-unknown",
            "guide-term-unknown",
            "guide-term-unknown",
            "guide-when-value",
            "guide-when-value"
        ]
    );
    assert!(found.iter().all(|(_, file, line)| *line > 1 && !file.is_empty()), "{found:?}");
    assert_eq!(code, 4);
}

#[test]
fn a_treatment_that_the_guide_lacks_is_told_where_it_is_named() {
    let sandbox = own_guide();
    change(&sandbox, "guia/personal/classes.toml", "[\"drop\", \"pseudonym\"]", "[\"drop\", \"pseudonimo\"]");
    let (found, code) = lint(&sandbox);
    assert_eq!((found[0].0.as_str(), found.len(), code), ("guide-term-unknown", 1, 4));
    assert_eq!((found[0].1.as_str(), found[0].2), ("personal/classes.toml", 9));
}

#[test]
fn the_rule_of_review_is_checked_with_its_line() {
    let sandbox = own_guide();
    let file = "guia/review.toml";
    change(&sandbox, file, "points = 6", "points = 7");
    change(&sandbox, file, "step = \"license\"", "step = \"licencia\"");
    change(&sandbox, file, "questions = [\"priority.minutes\"]", "questions = [\"priority.acta\"]");
    change(&sandbox, file, "least = 5", "least = 0");
    change(&sandbox, file, "id = \"opened\"", "id = \"licensed\"");
    let promotion = "step = \"promotion\"\npoints = 2\nmeasure = \"answered\"";
    change(&sandbox, file, promotion, &promotion.replace("answered", "closed"));
    let (found, code) = lint(&sandbox);
    let mut codes: Vec<&str> = found.iter().map(|(code, _, _)| code.as_str()).collect();
    codes.sort_unstable();
    let told = [
        "guide-id-twice",
        "guide-points",
        "guide-question-unknown",
        "guide-step-unknown",
        "guide-target-closes",
        "guide-target-form",
    ];
    assert_eq!((codes.as_slice(), code), (told.as_slice(), 4));
    assert!(found.iter().all(|(_, file, line)| *line > 1 && file == "review.toml"), "{found:?}");
}

#[test]
fn a_copy_in_a_folder_is_as_good_as_the_shipped_one() {
    assert_eq!(lint(&own_guide()), (Vec::new(), 0));
}

#[test]
fn every_fault_is_told_at_once_with_its_file_and_line() {
    let faults = [
        (
            "guia/steps/01-team.toml",
            "id = \"institution.homepage\"",
            "id = \"institution.name\"",
            "guide-id-twice",
        ),
        (
            "guia/steps/01-team.toml",
            "field = \"institution.starts\"",
            "field = \"institution.begins\"",
            "guide-field-unknown",
        ),
        ("guia/steps/01-team.toml", "is = \"municipal\"", "is = \"municipio\"", "guide-when-value"),
        (
            "guia/steps/02-inventory.toml",
            "vocab = \"formats\"",
            "vocab = \"formatos\"",
            "guide-vocab-unknown",
        ),
        (
            "guia/steps/02-inventory.toml",
            "field = \"dataset.records\"",
            "field = \"dataset.title\"",
            "guide-field-kind",
        ),
        (
            "guia/steps/03-priority.toml",
            "closes_with = [\"priority.minutes\"]",
            "closes_with = [\"priority.acta\"]",
            "guide-question-unknown",
        ),
        (
            "guia/steps/04-schedule.toml",
            "source = \"federal-guide-2017\"",
            "source = \"guia-2017\"",
            "guide-source-unknown",
        ),
        ("guia/steps/05-license.toml", "?\", en = ", ".\", en = ", "guide-ask-form"),
        ("guia/steps/08-promotion.toml", "who = [", "who = [\"rey\", ", "guide-role-unknown"),
        ("guia/steps/09-improvement.toml", "says = { es = \"", "says = { es = \"{} ", "guide-says-form"),
    ];
    let sandbox = own_guide();
    for (file, from, to, _) in faults {
        change(&sandbox, file, from, to);
    }
    sandbox.put("guia/vocab/sobra.toml", "id = \"sobra\"\n");
    let (found, code) = lint(&sandbox);
    assert_eq!(code, 4);
    for (file, _, _, code) in faults {
        let file = file.trim_start_matches("guia/");
        let told = found.iter().any(|(c, f, line)| c == code && f == file && *line > 0);
        assert!(told, "{code} in {file} was not told: {found:#?}");
    }
    assert!(found.iter().any(|(code, file, _)| code == "guide-orphan" && file == "vocab/sobra.toml"));
    assert!(found.iter().any(|(code, ..)| code == "guide-id-lost"));
}

#[test]
fn faults_that_keep_a_guide_from_loading_are_told_file_by_file() {
    let sandbox = own_guide();
    change(&sandbox, "guia/steps/01-team.toml", "required = true", "required = \"sí\"");
    change(&sandbox, "guia/steps/02-inventory.toml", "title = {", "titulo = {");
    std::fs::remove_file(sandbox.join("guia/vocab/access.toml")).unwrap();
    let (found, code) = lint(&sandbox);
    let files: Vec<&str> = found.iter().map(|(_, file, _)| file.as_str()).collect();
    assert_eq!(
        (files, code),
        (vec!["steps/01-team.toml", "steps/02-inventory.toml", "vocab/access.toml"], 4)
    );
    let refused = sandbox.run(&["--guia", "guia", "estado"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("steps/01-team.toml:"), "{}", refused.err);
}

#[test]
fn a_province_that_renames_its_steps_needs_no_compiler() {
    let sandbox = own_guide();
    change(
        &sandbox,
        "guia/steps/01-team.toml",
        "title = { es = \"Equipo\"",
        "title = { es = \"Mesa de datos\"",
    );
    let ran = sandbox.run_with(&["--guia", "guia", "--sencillo", "nuevo", "plan"], "salir\n");
    assert!(ran.err.contains("1. Mesa de datos"), "{}", ran.err);
}

#[test]
fn every_code_has_its_rule_and_every_rule_its_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => sources.push_str(&std::fs::read_to_string(&path).unwrap()),
            }
        }
    }
    let rules = crate::support::guide().rules.0;
    for code in rules.keys() {
        assert!(sources.contains(&format!("\"{code}\"")), "nothing tells {code}");
    }
    for start in ["Finding::new(\"", "lens.tell(\"", ".finding(\"", " tell(\""] {
        for (at, _) in sources.match_indices(start) {
            let code = sources[at + start.len()..].split('"').next().unwrap();
            assert!(rules.contains_key(code), "{code} has no rule");
        }
    }
}
