//! Persons in a file that is prepared: seen, treated, seen again; refused where nobody says what becomes of them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use toml::Table;

use crate::support::{Ran, Sandbox, drive, golden};

const PLAN: &str = "format = 1\nrevision = 1\nguide = \"mx-local@2026.1\"\n\n[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\n\n\
    [dataset.quejas]\ntitle = \"Quejas\"\n\n[dataset.quejas.distribution.tabla]\npath = \"quejas.csv\"\n";

const GIVEN: [&str; 5] = ["María", "José Luis", "Guadalupe", "Juan Carlos", "Rosa Elena"];
const SURNAMES: [&str; 6] =
    ["Hernández Ruiz", "García Peña", "López Núñez", "Ramírez Cruz", "Torres Ibáñez", "Flores Muñoz"];
const PLACES: [&str; 3] = ["Centro", "La Peñita", "San Andrés"];
const TOPICS: [&str; 4] = ["Fuga de agua", "Bache", "Luminaria apagada", "Ruido de noche"];

/// Complaints of invented people, whose names stand where nobody expects them.
fn complaints(count: usize) -> String {
    let mut text = String::from("Fecha,Colonia,Edad,Sexo,Asunto,Observaciones\n");
    for at in 0..count {
        // Spread out, and the same every time.
        let mixed = at.wrapping_mul(2_654_435_761) >> 7;
        let (day, month, age) = (mixed % 28 + 1, mixed / 28 % 12 + 1, 18 + mixed / 336 % 60);
        let name = format!("{} {}", GIVEN[at % 5], SURNAMES[mixed % 6]);
        let note = match at % 4 {
            0 => format!("La C. {name} reporta que no hay presión desde el día {day}"),
            1 => format!("Se atendió el mismo día con la cuadrilla {}", mixed % 50),
            2 => format!("Avisar a {name} en cuanto se repare la bomba {at}"),
            _ => format!("Falta material para terminar el trabajo número {at}"),
        };
        let (place, sex, topic) = (PLACES[mixed / 5 % 3], ["F", "M"][mixed / 11 % 2], TOPICS[at % 4]);
        let _ = writeln!(text, "{day:02}/{month:02}/2025,{place},{age},{sex},{topic},{note}");
    }
    text
}

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox.put("quejas.csv", complaints(600));
    sandbox
}

const RESULT: &str = "datos-abiertos/quejas/quejas.csv";

fn prepared(sandbox: &Sandbox) -> Table {
    let plan: Table = sandbox.read("plan.toml").parse().unwrap();
    plan["dataset"]["quejas"]["distribution"]["tabla"]["prepared"].as_table().unwrap().clone()
}

fn told(ran: &Ran) -> String {
    format!("{}{}", ran.err, ran.out)
}

/// No name of a person is in a text.
fn nameless(text: &str) {
    for name in GIVEN.iter().chain(&SURNAMES) {
        assert!(!text.contains(name), "{name} in {text}");
    }
}

#[test]
fn names_in_the_notes_are_seen_treated_and_seen_again() {
    let sandbox = sandbox();
    let original = sandbox.read("quejas.csv");
    // The notes as proposed, the proposed step of the ladder, and the file so.
    let ran = sandbox.run_with(&["preparar", "quejas.csv", "--sencillo"], "\n\n1\n");
    assert_eq!(ran.code, 0, "{}", told(&ran));
    golden("treatments/conversation.txt", &told(&ran));
    let result = sandbox.read(RESULT);
    nameless(&told(&ran));
    nameless(&result);
    nameless(&sandbox.read("plan.toml"));
    assert!(result.contains("[nombre]"), "{result}");
    let prepared = prepared(&sandbox);
    assert_eq!(prepared["treatment"]["observaciones"]["how"].as_str(), Some("review-text"));
    assert_eq!(prepared["k_before"].as_integer(), Some(1));
    assert!(prepared["k_after"].as_integer().unwrap() >= 5, "{prepared}");
    assert!(!prepared.contains_key("personal"), "{prepared}");
    assert_eq!(sandbox.read("quejas.csv"), original);
    golden("treatments/prepared.toml", &hashless(&prepared));
}

/// What the plan notes, without what depends on every byte.
fn hashless(prepared: &Table) -> String {
    let mut plain = prepared.clone();
    for key in ["sha256", "from", "byte_size"] {
        plain.remove(key);
    }
    plain.to_string()
}

#[test]
fn another_treatment_and_another_k_are_asked_for() {
    let sandbox = sandbox();
    // Drop the notes; then 11 instead of 5; then leave without saving.
    let ran = sandbox.run_with(&["prepare", "quejas.csv", "--sencillo", "--idioma", "en"], "1\n2\n11\n\n4\n");
    assert_eq!(ran.code, 0, "{}", told(&ran));
    golden("treatments/conversation-en.txt", &told(&ran));
    assert!(!sandbox.join("datos-abiertos").exists());
}

#[test]
fn the_conversation_is_read_at_forty_columns() {
    let sandbox = sandbox();
    let mut command = sandbox.command(&["preparar", "quejas.csv"]);
    let output = command.env("APERTURA_ANCHO", "40").stdin(std::process::Stdio::null()).output().unwrap();
    let said = sandbox.plain(&String::from_utf8_lossy(&output.stderr));
    golden("treatments/conversation-40.txt", &said);
    assert!(said.lines().all(|line| line.chars().count() <= 40), "{said}");
    assert!(!sandbox.join("datos-abiertos").exists());
}

#[test]
fn without_questions_it_is_refused_with_options_to_copy() {
    let sandbox = sandbox();
    let refused = sandbox.run(&["preparar", "quejas.csv", "--sin-preguntas"]);
    assert_eq!(refused.code, 5, "{}", told(&refused));
    golden("treatments/refused.txt", &told(&refused));
    assert!(!sandbox.join("datos-abiertos").exists());
    assert!(!sandbox.read("plan.toml").contains("prepared"));
    // What is told to be copied does what is said.
    let options = refused.err.lines().filter_map(|line| line.trim().strip_prefix("--tratar "));
    let values: Vec<&str> = options.map(|value| value.trim_matches('"')).collect();
    let mut args = vec!["preparar", "quejas.csv", "--sin-preguntas"];
    values.iter().for_each(|value| args.extend(["--tratar", value]));
    let ran = sandbox.run(&args);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    assert!(prepared(&sandbox)["k_after"].as_integer().unwrap() >= 5);
    nameless(&sandbox.read(RESULT));
    let document = sandbox.run(&["preparar", "quejas.csv", "--ensayo", "--json"]).out;
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert_eq!(document["proposed"].as_array().unwrap().len(), values.len(), "{document}");
}

#[test]
fn what_was_decided_is_done_again_when_the_file_changes() {
    let sandbox = sandbox();
    assert_eq!(sandbox.run(&["preparar", "quejas.csv", "--si"]).code, 0);
    let first = prepared(&sandbox);
    sandbox.put("quejas.csv", complaints(640));
    let again = sandbox.run(&["preparar", "quejas.csv", "--sin-preguntas"]);
    assert_eq!(again.code, 0, "{}", told(&again));
    assert!(again.err.contains("como la vez pasada"), "{}", again.err);
    let second = prepared(&sandbox);
    assert_eq!(second["treatment"], first["treatment"]);
    assert_ne!(second["sha256"], first["sha256"]);
    // In a conversation it is proposed, and Enter takes it.
    let asked = sandbox.run_with(&["preparar", "quejas.csv", "--sencillo"], "\n1\n");
    assert_eq!(asked.code, 0, "{}", told(&asked));
    assert_eq!(prepared(&sandbox)["treatment"], first["treatment"]);
    golden("treatments/again.txt", &told(&asked));
    // A new column of persons was never decided on.
    let with_curp: String = complaints(600)
        .lines()
        .enumerate()
        .map(|(at, line)| match at {
            0 => format!("{line},CURP\n"),
            _ => format!("{line},HEGG560427MVZRRL04\n"),
        })
        .collect();
    sandbox.put("quejas.csv", with_curp);
    let new = sandbox.run(&["preparar", "quejas.csv", "--sin-preguntas"]);
    assert_eq!(new.code, 5, "{}", told(&new));
    assert!(new.err.contains("curp=drop") && !told(&new).contains("HEGG560427"), "{}", new.err);
}

#[test]
fn what_is_still_seen_is_not_publishable_whatever_reason_is_given() {
    let sandbox = sandbox();
    sandbox.put("quejas.csv", "CURP,Asunto\n".to_string() + &"HEGG560427MVZRRL04,Bache\n".repeat(30));
    let kept = sandbox.run(&["preparar", "quejas.csv", "--sin-preguntas", "--tratar", "curp=keep:lo pidió"]);
    assert_eq!(kept.code, 4, "{}", told(&kept));
    assert!(!told(&kept).contains("HEGG560427"), "{}", told(&kept));
    assert_eq!(prepared(&sandbox)["personal"][0].as_str(), Some("curp"));
    golden("treatments/still-seen.txt", &told(&kept));
    // In a conversation what was decided before is proposed, and what is seen again can be treated before it is noted.
    let again = sandbox.run_with(&["preparar", "quejas.csv", "--sencillo"], "\n1\n\n\n");
    assert_eq!(again.code, 0, "{}", told(&again));
    assert!(!prepared(&sandbox).contains_key("personal"));
    assert_eq!(sandbox.read(RESULT).lines().next(), Some("asunto"));
}

#[test]
fn counts_are_published_with_small_cells_emptied() {
    let sandbox = sandbox();
    let counts = "*=aggregate:colonia, sexo, asunto, edad; k=5";
    let ages = "edad=generalise-age:20";
    let args = ["preparar", "quejas.csv", "--sin-preguntas", "--tratar", counts, "--tratar", ages];
    let ran = sandbox.run(&args);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    golden("treatments/counts.txt", &told(&ran));
    let result = sandbox.read(RESULT);
    nameless(&result);
    let counts = result.lines().skip(1).map(|line| line.rsplit(',').next().unwrap());
    let counts: Vec<&str> = counts.collect();
    assert!(counts.iter().any(|count| count.is_empty()), "{result}");
    assert!(counts.iter().filter_map(|count| count.parse::<u64>().ok()).all(|count| count >= 5), "{result}");
}

#[test]
fn the_key_of_pseudonyms_is_nowhere_but_in_its_file() {
    let sandbox = sandbox();
    let asked = ["--tratar", "colonia=pseudonym", "--tratar", "observaciones=drop"];
    let args = [&["preparar", "quejas.csv", "--sin-preguntas"], &asked[..]].concat();
    let first = sandbox.run(&args);
    assert_eq!(first.code, 0, "{}", told(&first));
    let key = sandbox.read(".apertura/seudonimos.clave");
    let key = key.trim();
    assert_eq!(key.len(), 64);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = sandbox.join(".apertura/seudonimos.clave").metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let result = sandbox.read(RESULT);
    assert!(!result.contains("La Peñita"), "{result}");
    for (path, text) in texts(sandbox.path()) {
        assert!(path.ends_with("seudonimos.clave") || !text.contains(key), "{}", path.display());
    }
    assert!(!told(&first).contains(key));
    // The same value gets the same key in the next edition.
    assert_eq!(sandbox.run(&args).code, 0);
    assert_eq!(sandbox.read(RESULT), result);
}

/// Every file below a folder, as text.
fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        match entry.file_type().unwrap().is_dir() {
            true => all.extend(texts(&path)),
            false => all.push((path.clone(), String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into())),
        }
    }
    all
}

#[test]
fn a_map_and_a_table_with_coordinates_become_geojson() {
    let sandbox = Sandbox::new();
    drive::make(&sandbox, "unidad");
    let map = "unidad/Obras Publicas/mapas/luminarias.shp";
    let ran = sandbox.run(&["preparar", map, "--sin-preguntas", "--crs", "EPSG:4326", "--carpeta", "mapas"]);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    golden("treatments/map.txt", &told(&ran));
    golden("treatments/map.geojson", &sandbox.read("mapas/luminarias.geojson"));
    let homes: String = (0..30)
        .map(|at| format!("{},19.{:04},-96.{:04}\n", PLACES[at % 3], 5312 + at * 7, 9163 + at * 11))
        .collect();
    sandbox.put("apoyos.csv", format!("Colonia,Latitud,Longitud\n{homes}"));
    let args = ["preparar", "apoyos.csv", "--sin-preguntas", "--formato", "geojson", "--carpeta", "mapas"];
    let ran = sandbox.run(&[&args[..], &["--tratar", "geometria=round-coordinates:2"]].concat());
    assert_eq!(ran.code, 0, "{}", told(&ran));
    let layer: serde_json::Value = serde_json::from_str(&sandbox.read("mapas/apoyos.geojson")).unwrap();
    let features = layer["features"].as_array().unwrap();
    assert_eq!(features.len(), 30);
    assert_eq!(features[0]["geometry"]["coordinates"], serde_json::json!([-96.92, 19.53]));
}

/// A layer whose only record tells more than there is, as `tools/hostile.py` writes them.
fn layer(length: i32, points: i32, parts: i32) -> Vec<u8> {
    let mut bytes: Vec<u8> = [9994, 0, 0, 0, 0, 0, 1000].iter().flat_map(|n: &i32| n.to_be_bytes()).collect();
    bytes.extend([1000_i32, 5].iter().flat_map(|n| n.to_le_bytes()));
    bytes.extend([0; 64]);
    bytes.extend([1, length].iter().flat_map(|n| n.to_be_bytes()));
    bytes.extend(5_i32.to_le_bytes());
    bytes.extend([0.0_f64, 0.0, 1.0, 1.0].iter().flat_map(|n| n.to_le_bytes()));
    bytes.extend([parts, points].iter().flat_map(|n| n.to_le_bytes()));
    bytes.extend([0; 64]);
    bytes
}

#[test]
#[allow(clippy::disallowed_macros)]
fn hostile_layers_leave_nothing_behind() {
    let sandbox = Sandbox::new();
    let mut files = vec![
        sandbox.put("puntos.shp", layer(0x7fff_ffff, 0x7fff_ffff, 1)),
        sandbox.put("menos.shp", layer(100, -5, 1)),
        sandbox.put("partes.shp", layer(0x3fff_ffff, 10, 0x7fff_ffff)),
        sandbox.put("hondo.geojson", "[".repeat(1_000_000) + &"]".repeat(1_000_000)),
        sandbox.put("roto.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\""),
    ];
    match std::env::var_os("APERTURA_HOSTILE") {
        Some(folder) => files.extend(
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| {
                path.extension()
                    .is_some_and(|end| ["shp", "geojson", "kml", "kmz"].iter().any(|one| end == *one))
            }),
        ),
        None => println!("SKIPPED larger hostile layers: APERTURA_HOSTILE names no folder of them"),
    }
    for file in files {
        let shown = file.display().to_string();
        let ran =
            sandbox.run(&["preparar", &shown, "--sin-preguntas", "--crs", "EPSG:4326", "--carpeta", "mapas"]);
        assert!([1, 2, 4, 6].contains(&ran.code), "{shown}: {} {}", ran.code, told(&ran));
        assert!(!ran.err.contains("panicked"), "{shown}: {}", ran.err);
        let made = std::fs::read_dir(sandbox.join("mapas")).map(Iterator::count).unwrap_or(0);
        assert_eq!(made, 0, "{shown}");
    }
}

/// Police sectors of the capital; in one of them the edge runs over itself near its end, as other programs see too.
#[test]
#[allow(clippy::disallowed_macros)]
fn the_edge_that_runs_over_itself_is_found_in_a_real_map() {
    let told = std::env::var_os("APERTURA_SHARED").map(PathBuf::from);
    let root = told.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")));
    let map = root.join("data/diegovalle+crimeDF/cuadrante-shps/cuadrantes-sspdf-no-errors.shp");
    if !map.is_file() {
        println!("SKIPPED real map: {} is not there", map.display());
        return;
    }
    let sandbox = Sandbox::new();
    let shown = map.display().to_string();
    let ran = sandbox.run(&["preparar", &shown, "--sin-preguntas", "--carpeta", "mapas"]);
    assert_eq!(ran.code, 0, "{}", self::told(&ran));
    let crossing = self::told(&ran)
        .lines()
        .skip_while(|line| !line.contains("se toca a sí mismo"))
        .take(2)
        .collect::<String>();
    assert!(crossing.contains(": 1.") && crossing.contains("385"), "{crossing}");
}
