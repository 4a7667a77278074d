//! Experiences searched, told, shared and brought from others: `tests/golden/stories/`.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

const PLAN: &str = r#"#:schema plan.schema.json
format = 1
revision = 3
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
population = 38214

[dataset.rutas]
title = "Rutas de recolección"
access = "public"
recommended = "waste-collection"

[story.camion]
title = "El camión a su hora"
problem = "Nadie sabía a qué hora pasaba. Ana Pérez López, 33 3818 2800, preguntó."
data = "Rutas y horarios por colonia"
datasets = ["rutas"]
changed = "Las llamadas bajaron a la mitad en tres meses."
otherwise = "Empezar por una colonia."
hours = 30
step = "inventory"
contact = "Jefatura de Aseo Público"
license = "cc-by-4.0"
share = "yes"
on = 2026-01-20

[story.aparte]
title = "Lo que todavía no se cuenta"
license = "cc-by-4.0"
share = "no"
"#;

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

fn shown(sandbox: &Sandbox, args: &[&str], width: &str) -> String {
    let output = sandbox.command(args).env("APERTURA_ANCHO", width).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    sandbox.plain(&String::from_utf8(output.stdout).unwrap())
}

#[test]
fn they_are_found_with_why_and_read_whole() {
    let sandbox = town();
    for (name, args, width) in [
        ("inventario", vec!["--paso", "inventory", "--poblacion", "40000"], "80"),
        ("palabra", vec!["contratos"], "80"),
        ("una", vec!["camion"], "80"),
        ("una-en", vec!["kansas-city", "--idioma", "en"], "80"),
        ("una-sencillo", vec!["kansas-city", "--sencillo"], "80"),
        ("una-angosto", vec!["kansas-city"], "40"),
        ("ninguna", vec!["xilófono"], "80"),
        ("todas", vec![], "80"),
    ] {
        let args = [&["experiencias"], args.as_slice()].concat();
        golden(&format!("stories/{name}.txt"), &shown(&sandbox, &args, width));
    }
    let json: Json =
        serde_json::from_str(&shown(&sandbox, &["experiencias", "basura", "--json"], "80")).unwrap();
    assert_eq!((&json["version"], &json["stories"][0]["id"]), (&1.into(), &"camion".into()));
    assert_eq!(json["stories"][0]["why"][0]["by"], "about");
    let ran = sandbox.run(&["experiencias", "--paso", "nada"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
}

#[test]
fn one_is_told_without_names_and_kept_at_each_answer() {
    let sandbox = town();
    let lines = [
        "Licencias en línea",
        "Había que ir tres veces a ventanilla.",
        "FIN",
        "Licencias de construcción",
        "FIN",
        "1",
        "Ahora se consultan desde casa.",
        "FIN",
        "",
        "24",
        "2",
        "Rosa Inventada Ejemplo",
        "Jefatura de Licencias",
        "1",
        "1",
    ];
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let ran = sandbox.run_with(&["experiencias", "--contar", "--sencillo"], input);
    golden("stories/contar.txt", &ran.err);
    assert_eq!(ran.code, 0);
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("title = \"Licencias en línea\"") && plan.contains("hours = 24"), "{plan}");
    assert!(
        plan.contains("contact = \"Jefatura de Licencias\"") && !plan.contains("Rosa Inventada"),
        "{plan}"
    );
    let ran = sandbox.run(&["experiencias", "--contar", "--sin-preguntas"]);
    assert_eq!(ran.code, 5, "{}", ran.err);
}

/// Another town with nothing, and what it says when it brings something.
fn brought(from: &str, more: &[&str]) -> (Sandbox, crate::support::Ran) {
    let other = Sandbox::new();
    let ran = other.run(&[&["experiencias", "--importar", from, "--sin-preguntas"], more].concat());
    (other, ran)
}

fn exported() -> Sandbox {
    let sandbox = town();
    let ran = sandbox.run(&["experiencias", "--exportar", "salen", "--si", "--sin-preguntas"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("stories/exportar.txt", &ran.err);
    sandbox
}

#[test]
fn only_what_its_owner_shares_leaves_and_others_read_it_as_of_others() {
    let sandbox = exported();
    let index = sandbox.read("salen/experiencias.toml");
    let story = sandbox.read("salen/camion.toml");
    assert!(!index.contains("todavía no"), "{index}");
    assert!(!story.contains("Pérez") && !story.contains("3818"), "{story}");
    let folder = sandbox.join("salen");
    let (other, ran) = brought(folder.to_str().unwrap(), &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let json: Json =
        serde_json::from_str(&shown(&other, &["experiencias", "camion", "--json"], "80")).unwrap();
    let brought = &json["stories"][0];
    assert_eq!((&brought["from"], &brought["provenance"]["verified"]), (&"others".into(), &false.into()));
    assert_eq!(brought["provenance"]["on"], "2026-02-02");
    let again =
        other.run(&["experiencias", "--importar", folder.to_str().unwrap(), "--sin-preguntas", "--json"]);
    let again: Json = serde_json::from_str(&again.out).unwrap();
    assert_eq!(again["kept"], "known");
    // What was imported is of others: it is not shared on, and there is nothing else.
    let ran = other.run(&["experiencias", "--exportar", "mias", "--si"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
}

#[test]
fn an_archive_of_the_folder_serves_too() {
    let sandbox = exported();
    let mut zip = zip::ZipWriter::new(std::fs::File::create(sandbox.join("salen.zip")).unwrap());
    for name in ["experiencias.toml", "camion.toml"] {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(format!("salen/{name}"), options).unwrap();
        zip.write_all(sandbox.read(&format!("salen/{name}")).as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let (_, ran) = brought(sandbox.join("salen.zip").to_str().unwrap(), &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    sandbox.put("malo.zip", "PK no es");
    let (_, ran) = brought(sandbox.join("malo.zip").to_str().unwrap(), &[]);
    assert_eq!(ran.code, 4, "{}", ran.err);
}

#[test]
fn what_was_changed_on_the_way_is_refused_and_hostile_words_are_inert() {
    let sandbox = exported();
    let folder = sandbox.join("salen");
    let story = sandbox.read("salen/camion.toml");
    sandbox.put("salen/camion.toml", story.replace("mitad", "\u{1b}[2Jmitad"));
    let (other, ran) = brought(folder.to_str().unwrap(), &[]);
    assert_eq!(ran.code, 4, "{}", ran.err);
    assert!(!other.join("datos/experiencias").exists());
    // Sealed by whoever made it, and hostile all the same.
    let evil = story.replace("mitad", "\\u001B[2Jmitad\\u202E");
    let hash = apertura::hash::sha256(&evil);
    sandbox.put("salen/camion.toml", &evil);
    let index = sandbox.read("salen/experiencias.toml");
    let (_, body) = index.split_once('\n').unwrap();
    let line = body.lines().find(|line| line.starts_with("sha256")).unwrap();
    let body = body.replace(line, &format!("sha256 = \"{hash}\""));
    sandbox.put("salen/experiencias.toml", apertura::folio::sealed(&body));
    let (other, ran) = brought(folder.to_str().unwrap(), &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = shown(&other, &["experiencias", "camion"], "80");
    assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{text:?}");
}

/// A web space of this machine with the files of a folder; what is not there is 404, `/lejos/` leads there.
fn serve(folder: &Path) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let folder = folder.to_path_buf();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut heard = BufReader::new(stream.try_clone().unwrap());
            let mut first = String::new();
            heard.read_line(&mut first).unwrap();
            let mut line = String::new();
            while heard.read_line(&mut line).is_ok_and(|read| read > 2) {
                line.clear();
            }
            let path = first.split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_string();
            let answer = match (path.strip_prefix("lejos/"), std::fs::read(folder.join(&path))) {
                (Some(name), _) => {
                    format!("302 Found\r\nLocation: /{name}\r\nContent-Length: 0\r\n\r\n").into_bytes()
                }
                (None, Ok(bytes)) => {
                    let head =
                        format!("200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", bytes.len());
                    [head.into_bytes(), bytes].concat()
                }
                (None, Err(_)) => b"404 Not Found\r\nContent-Length: 0\r\n\r\n".to_vec(),
            };
            let mut out = &stream;
            let _ = out.write_all(&[b"HTTP/1.1 ", answer.as_slice()].concat());
        }
    });
    format!("http://{at}")
}

#[test]
fn they_come_from_any_web_space_and_from_no_inner_one_by_itself() {
    let sandbox = exported();
    let url = serve(&sandbox.join("salen"));
    let host = url.trim_start_matches("http://").to_string();
    let (_, ran) = brought(&url, &[]);
    assert_eq!(ran.code, 2, "http without leave: {}", ran.err);
    let (_, ran) = brought(&url, &["--sin-cifrar"]);
    assert!(ran.code != 0, "an inner address: {}", ran.err);
    for place in ["/", "/experiencias.toml", "/lejos/"] {
        let (other, ran) = brought(&format!("{url}{place}"), &["--sin-cifrar", "--intranet", &host]);
        assert_eq!(ran.code, 0, "{place}: {}", ran.err);
        assert!(shown(&other, &["experiencias", "camion"], "80").contains("sin verificar"));
    }
    let (_, ran) = brought(&format!("{url}/nada/"), &["--sin-cifrar", "--intranet", &host]);
    assert_eq!(ran.code, 4, "{}", ran.err);
}
