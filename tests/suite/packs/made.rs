//! Guides and plans for the tests of packs, made of the Guide of the program by changing its texts.

use std::path::Path;

use crate::support::Sandbox;

/// A plan that somebody edits by hand.
pub const PLAN: &str = r#"#:schema plan.schema.json
# Plan de Villa Ejemplo
format = 1
revision = 12
guide = "mx-local@2026.1"   # la de marzo
id = "p-1"
clave_propia = { a = 1, "b c" = [1,2] }

[institution]
name    = "Ayuntamiento de Villa Ejemplo"
kind = "municipal"
area = "14120"
homepage = "https://villaejemplo.gob.mx"

# Quién suple a quién
[team]
  deputies = "Contraloría"  # por oficio
regulation = { status = "in-progress" }

[dataset.licencias]
title = "Licencias de construcción"
purpose = "internal-control"
accrual_periodicity = "R/P1M"

[note."team.deputies"]
text = "Lo confirma Jurídico"
on = 2026-02-01
"#;

fn copy(from: &Path, sandbox: &Sandbox, name: &str) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let inside = format!("{name}/{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => copy(&entry.path(), sandbox, &inside),
            false => drop(sandbox.put(&inside, std::fs::read(entry.path()).unwrap())),
        }
    }
}

/// The program's Guide as a folder.
pub fn guide_folder() -> Sandbox {
    let sandbox = Sandbox::new();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("guide"), &sandbox, "guia");
    sandbox
}

pub fn change(sandbox: &Sandbox, file: &str, from: &str, to: &str) {
    let text = sandbox.read(file);
    assert!(text.contains(from), "{file} has no «{from}»");
    sandbox.put(file, text.replacen(from, to, 1));
}

/// Takes a question out of a step; gives back its text.
fn take(sandbox: &Sandbox, file: &str, id: &str) -> String {
    let text = sandbox.read(file);
    let start = text.find(&format!("[[question]]\nid = \"{id}\"\n")).unwrap_or_else(|| panic!("no {id}"));
    let end = text[start + 2..].find("[[question]]").map_or(text.len(), |at| start + 2 + at);
    sandbox.put(file, format!("{}{}", &text[..start], &text[end..]));
    text[start..end].to_string()
}

/// A version that comes after, packed as `nueva.zip` beside its folder `guia`.
pub fn newer(version: &str) -> Sandbox {
    let sandbox = guide_folder();
    let year = &version[..4];
    change(&sandbox, "guia/guide.toml", "version = \"2026.1\"", &format!("version = \"{version}\""));
    change(&sandbox, "guia/guide.toml", "laws_as_of = 2026-03-21", &format!("laws_as_of = {year}-01-15"));
    let team = "guia/steps/01-team.toml";
    let deputies = "id = \"team.substitutes\"\nformerly = [\"team.deputies\"]";
    change(&sandbox, team, "id = \"team.deputies\"", deputies);
    change(&sandbox, team, "field = \"team.deputies\"", "field = \"team.head.post\"");
    change(&sandbox, team, "{ id = \"in-progress\", ", "{ id = \"drafting\", formerly = [\"in-progress\"], ");
    change(&sandbox, "guia/effort.toml", "\"in-progress\"", "\"drafting\"");
    let handover = sandbox.read("guia/papers/handover.toml").replace("E06", "E01");
    sandbox.put("guia/papers/handover.toml", handover);
    let accounts = sandbox.read("guia/handover.toml").replace("\"E06\"", "\"E01\"");
    sandbox.put("guia/handover.toml", accounts);
    change(&sandbox, "guia/improve.toml", "\"team.deputies\"", "\"team.substitutes\"");
    let page = take(&sandbox, team, "institution.homepage");
    let phone = page.replace("institution.homepage", "team.liaison.phone").replace("\"E06\"", "\"E28\"");
    let phone = phone.replace("kind = \"url\"", "kind = \"telephone\"");
    sandbox.put(team, format!("{}\n{phone}", sandbox.read(team).trim_end()));
    let data = "guia/steps/02-inventory.toml";
    let text = sandbox.read(data);
    let gone: String = text
        .lines()
        .filter(|line| !line.contains("{ id = \"internal-control\", "))
        .map(|line| format!("{line}\n"))
        .collect();
    sandbox.put(data, gone);
    change(&sandbox, data, "code = \"I08\"", &format!("code = \"I08\"\nasks_again = \"{version}\""));
    packed(&sandbox, "nueva.zip");
    sandbox
}

pub fn packed(sandbox: &Sandbox, name: &str) {
    let said = ["--cambios", "Reglamento nuevo"];
    let ran = sandbox
        .run(&[&["guia", "empaquetar", "--guia", "guia", "--salida", name, "--si"], &said[..]].concat());
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}

/// A Guide of ten stages and its own name.
pub fn province() -> Sandbox {
    let sandbox = guide_folder();
    change(&sandbox, "guia/guide.toml", "id = \"mx-local\"", "id = \"ar-provincia\"");
    change(&sandbox, "guia/guide.toml", "version = \"2026.1\"", "version = \"1.0\"");
    let team = "guia/steps/01-team.toml";
    let last = take(&sandbox, team, "team.weekly_hours");
    let head = "id = \"hours\"\ncode = \"H\"\ntitle = { es = \"Horas\", en = \"Hours\" }\nwhy = { es = \"Para saber cuánto alcanza.\", en = \"To know how far it goes.\" }\nintro = { es = \"Aquí dices cuántas horas hay por semana.\", en = \"Here you say how many hours there are a week.\" }\nminutes = 5\ncloses_with = []\nneeds = []\n\n";
    sandbox.put("guia/steps/10-hours.toml", format!("{head}{}\n", last.trim_end()));
    change(
        &sandbox,
        "guia/guide.toml",
        "  \"09-improvement\",\n",
        "  \"09-improvement\",\n  \"10-hours\",\n",
    );
    sandbox
}
