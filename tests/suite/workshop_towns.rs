//! Invented municipalities: made on the spot, marked by their key, and never taken for real. `tests/golden/workshop/`.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::support::practice::{FOLDER, Practice};
use crate::support::{Sandbox, golden};

const TOWNS: [&str; 3] = ["small", "middle", "large"];

/// Paths and bytes of a folder, without what the plan and the program's side files are.
fn drive(sandbox: &Sandbox) -> BTreeMap<String, Vec<u8>> {
    let root = sandbox.join(FOLDER);
    let mut folders = vec![root.join("compartida")];
    let mut found = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

#[test]
fn each_town_is_the_same_bytes_wherever_it_is_made() {
    for (town, least) in TOWNS.into_iter().zip([12, 60, 290]) {
        let (one, other) = (Practice::new(town), Practice::new(town));
        let found = drive(&one.sandbox);
        assert!(found.len() >= least, "{town} has {} files", found.len());
        assert!(found == drive(&other.sandbox), "{town}");
        let size: usize = found.values().map(Vec::len).sum();
        assert!(size < 8_000_000, "{town} has {size} bytes");
    }
}

#[test]
fn nothing_touched_earns_nothing_and_loses_nothing() {
    for town in TOWNS {
        let states = Practice::new(town).states();
        assert!(states.values().all(|state| state == "not-reached"), "{states:#?}");
    }
}

#[test]
fn a_bad_participant_gets_every_planted_fault_named() {
    for town in TOWNS {
        let practice = Practice::new(town);
        practice.do_everything_wrong();
        let states = practice.states();
        let unnamed: Vec<_> =
            states.iter().filter(|(_, state)| !["missed", "worse"].contains(&state.as_str())).collect();
        assert!(unnamed.is_empty(), "{town}: {unnamed:#?}");
        let screen = practice.sandbox.run(&["taller", "calificar", FOLDER]).out;
        for fault in &practice.town.fault {
            let begins: String = fault.what.es.split(' ').take(4).collect::<Vec<_>>().join(" ");
            assert!(screen.contains(&begins), "{town}: {} is not named", fault.id);
        }
        if town == "small" {
            golden("workshop/key-bad.txt", &screen);
            assert_eq!(states["staff-identifiers"], "worse", "a raw workbook went into the site");
            assert_eq!(
                states["licenses-notes"], "worse",
                "a raw text in an older encoding went into the site"
            );
        }
    }
}

#[test]
fn a_careful_participant_gets_all_points() {
    for town in TOWNS {
        let practice = Practice::new(town);
        practice.mend_everything();
        let states = practice.states();
        let left: Vec<_> = states.iter().filter(|(_, state)| *state != "mended").collect();
        assert!(left.is_empty(), "{town}: {left:#?}");
        if town == "small" {
            golden("workshop/key-good.txt", &practice.sandbox.run(&["taller", "calificar", FOLDER]).out);
        }
    }
}

#[test]
fn the_key_never_shows_what_is_in_a_cell() {
    let practice = Practice::new("small");
    practice.do_everything_wrong();
    for args in [&["taller", "calificar", FOLDER][..], &["taller", "calificar", FOLDER, "--json", "--todo"]] {
        let ran = practice.sandbox.run(args);
        for secret in ["BOXW310820HNERXN09", "Guadalupe Muñoz", "raul.pena@"] {
            assert!(!ran.out.contains(secret) && !ran.err.contains(secret), "{secret}");
        }
    }
}

#[test]
fn the_scan_sees_what_was_planted() {
    let practice = Practice::new("small");
    let ran = practice.sandbox.run(&["escanear", &format!("{FOLDER}/compartida")]);
    for seen in ["Archivos iguales a otro: 1", "«OBSERVACIONES»: CURP", "«CURP»: CURP", "Windows-1252"] {
        assert!(ran.out.contains(seen), "{seen}\n{}", ran.out);
    }
}

#[test]
fn a_folder_is_never_written_over() {
    let sandbox = Sandbox::new();
    sandbox.put("llena/mio.txt", "x");
    let ran = sandbox.run(&["taller", "nuevo", "pequeño", "llena"]);
    assert_eq!((ran.code, sandbox.read("llena/mio.txt").as_str()), (2, "x"));
    assert!(ran.err.contains("ya tiene archivos"), "{}", ran.err);
    let rehearsed = sandbox.run(&["taller", "nuevo", "pequeno", "nueva", "--ensayo"]);
    assert_eq!((rehearsed.code, sandbox.join("nueva").exists()), (0, false));
    let unknown = sandbox.run(&["taller", "nuevo", "enorme"]);
    assert!(unknown.code == 2 && unknown.err.contains("pequeno, mediano, grande"), "{}", unknown.err);
}

#[test]
fn the_plan_knows_its_town_and_table() {
    let sandbox = Sandbox::new();
    let ran = sandbox.run(&["workshop", "new", "Small", "p", "--table", "Mesa 4\u{1b}[2J", "--json"]);
    let made: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((made["town"].as_str(), made["version"].as_i64()), (Some("small"), Some(1)));
    let plan = sandbox.read("p/plan.toml");
    for line in ["town = \"small\"", "on = 2026-02-02", "table = \"Mesa 4[2J\"", "area = \"99001\""] {
        assert!(plan.contains(line), "{line}\n{plan}");
    }
    let checked = sandbox.run(&["comprobar", "p/plan.toml"]);
    assert!(!checked.out.contains("99001"), "the key of an invented place is no error: {}", checked.out);
}

#[test]
fn screens_read_well() {
    let sandbox = Sandbox::new();
    golden("workshop/towns.txt", &sandbox.run(&["taller", "nuevo"]).out);
    golden("workshop/towns.en.txt", &sandbox.run(&["workshop", "new", "--lang", "en"]).out);
    golden("workshop/towns.plain.txt", &sandbox.run(&["taller", "nuevo", "--sencillo"]).out);
    golden("workshop/made.txt", &sandbox.run(&["taller", "nuevo", "pequeno", FOLDER]).out);
    golden("workshop/key-new.txt", &sandbox.run(&["taller", "calificar", FOLDER]).out);
    golden(
        "workshop/key-all.en.txt",
        &sandbox.run(&["workshop", "mark", FOLDER, "--all", "--lang", "en"]).out,
    );
    golden("workshop/key-new.plain.txt", &sandbox.run(&["taller", "calificar", FOLDER, "--sencillo"]).out);
    golden("workshop/readme.txt", &sandbox.read(&format!("{FOLDER}/LEEME.txt")).replace("\r\n", "\n"));
}

#[test]
fn a_practice_is_refused_wherever_it_would_be_taken_for_real() {
    let practice = Practice::new("small");
    // Taking the mark away by hand makes nothing real of it.
    let plan = practice.sandbox.read(&format!("{FOLDER}/plan.toml"));
    let bare: Vec<&str> =
        plan.lines().filter(|line| !line.starts_with("town") && !line.starts_with("on =")).collect();
    practice.sandbox.put("bare.toml", apertura::plan::seal::close(&bare[..bare.len() - 1].join("\n"), "\n"));
    for plan in [format!("{FOLDER}/plan.toml"), "bare.toml".into()] {
        for order in [
            &["exportar", "--formato", "dcat-ap"][..],
            &["exportar", "--todos", "salida"],
            &["publicar", "ckan", "--portal", "http://127.0.0.1:1", "--organizacion", "x"],
            &["experiencias", "--exportar", "fuera"],
        ] {
            let ran = practice.sandbox.run(&[order, &["--plan", &plan, "--si"]].concat());
            assert!(
                ran.code == 2 && ran.err.contains("de práctica"),
                "{order:?} {plan}: {} {}",
                ran.code,
                ran.err
            );
        }
    }
    for left in ["salida", "fuera"] {
        assert!(!practice.sandbox.join(left).exists(), "{left}");
    }
}

#[test]
fn papers_and_the_public_page_say_practice_at_their_top_and_foot() {
    let practice = Practice::new("small");
    let report = practice.run(&["informe"]).out;
    assert!(report.contains("noindex") && report.matches("PRÁCTICA: municipio inventado").count() >= 2);
    let markdown = practice.run(&["informe", "--formato", "md"]).out;
    assert!(markdown.starts_with("**PRÁCTICA") && markdown.trim_end().ends_with("**"), "{markdown}");
    let paper = practice.run(&["oficios", "designacion", "--formato", "txt", "--salida", "-"]);
    assert!(paper.out.matches("PRÁCTICA").count() >= 2, "{}{}", paper.out, paper.err);
}

#[test]
fn practices_are_set_aside_among_plans() {
    let practice = Practice::new("small");
    let real = "[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\narea = \"14039\"\nstate = \"14\"\n";
    let real = format!("format = 1\nrevision = 1\nguide = \"mx-local@2026.1\"\nid = \"p-1\"\n\n{real}");
    practice.sandbox.put("planes/uno.toml", apertura::plan::seal::close(&real, "\n"));
    practice.sandbox.put("planes/dos.toml", practice.sandbox.read(&format!("{FOLDER}/plan.toml")));
    let reviewed = practice.sandbox.run(&["revisar", "planes"]);
    assert!(reviewed.out.contains("1 plan de práctica, no se cuenta"), "{}", reviewed.out);
    let told: Json =
        serde_json::from_str(&practice.sandbox.run(&["revisar", "planes", "--json"]).out).unwrap();
    assert_eq!((told["read"].as_i64(), told["practice"].as_array().map(Vec::len)), (Some(1), Some(1)));
    let network = practice.sandbox.run(&["red", "planes"]);
    assert!(network.err.contains("1 plan de práctica, no se cuenta"), "{}", network.err);
}

#[test]
fn practices_and_plans_do_not_mix() {
    let practice = Practice::new("small");
    let real = "format = 1\nrevision = 1\nguide = \"mx-local@2026.1\"\nid = \"p-1\"\n\n[institution]\nname = \"Villa\"\n";
    practice.sandbox.put("real.toml", apertura::plan::seal::close(real, "\n"));
    let mine = format!("{FOLDER}/plan.toml");
    for (ours, theirs) in [("real.toml", mine.as_str()), (mine.as_str(), "real.toml")] {
        let ran = practice.sandbox.run(&["unir", "/dev/null", ours, theirs, "--si"]);
        assert!(ran.code != 0 && ran.err.contains("no se mezclan"), "{}", ran.err);
    }
    let marked = "identificador,titulo\na,PRÁCTICA · Licencias de construcción\n";
    practice.sandbox.put("marcado.csv", marked);
    let ran = practice.sandbox.run(&["importar", "marcado.csv", "--plan", "real.toml", "--si"]);
    assert!(ran.code != 0 && ran.err.contains("no se mezclan"), "{} {}", ran.out, ran.err);
}

#[test]
fn a_shared_copy_is_still_a_practice() {
    let practice = Practice::new("small");
    let ran = practice.run(&["compartir", "--si", "--salida", "copia.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let copy = practice.sandbox.read("copia.toml");
    assert!(apertura::plan::practice::is(&copy.parse().unwrap()), "{copy}");
    assert!(ran.err.contains("PRÁCTICA"), "{}", ran.err);
}
