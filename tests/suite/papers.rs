//! Official papers: what they say, that every format says the same, and that LibreOffice opens them.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

const PLAN: &str = include_str!("../fixtures/papers.toml");

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", PLAN);
    sandbox
}

/// Writes every paper in a format; their paths.
fn all(sandbox: &Sandbox, format: &str) -> Vec<PathBuf> {
    let args = [
        "oficios",
        "--todos",
        "--formato",
        format,
        "--folio",
        "PM/012/2026",
        "--lema",
        "Villa Ejemplo abierta",
    ];
    let ran = sandbox.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(sandbox.join("oficios")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == format));
    paths.sort();
    paths
}

/// The words of a text as any format has them: no marks of lists, tables or blanks, in lower case,
/// apart where a line may break.
fn words(text: &str) -> Vec<String> {
    let list = |word: &&str| word.strip_suffix('.').is_none_or(|number| number.parse::<u32>().is_err());
    let bare = |word: &str| {
        let kept: String = word.to_lowercase().chars().filter(|c| !"_[]|()".contains(*c)).collect();
        kept.trim_matches(|c: char| !c.is_alphanumeric()).to_string()
    };
    text.split(|c: char| c.is_whitespace() || "-/".contains(c))
        .filter(list)
        .map(bare)
        .filter(|word| !word.is_empty())
        .collect()
}

fn part(path: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text of XML, with a space where a paragraph or a line ends.
fn text_of(xml: &str) -> String {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(name) => text.push(match &*name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                _ => '"',
            }),
            Event::End(end) if matches!(end.local_name().as_ref(), "p" | "h") => text.push('\n'),
            Event::Empty(end) if matches!(end.local_name().as_ref(), "br" | "tab" | "line-break" | "s") => {
                text.push(' ');
            }
            Event::Eof => return text,
            _ => {}
        }
    }
}

/// The words of a paper without what heads and foots its pages.
fn body(words: Vec<String>) -> Vec<String> {
    let head = ["ayuntamiento", "de", "villa", "ejemplo", "villa", "ejemplo", "abierta"];
    assert_eq!(words[..head.len()], head);
    words[head.len()..].to_vec()
}

#[test]
fn the_list_says_what_each_paper_lacks() {
    let ran = sandbox().run(&["oficios"]);
    assert_eq!(ran.code, 0);
    golden("papers/list.txt", &ran.out);
    let ran = sandbox().run(&["--json", "oficios"]);
    let list: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(list["version"], 1);
    let council = list["papers"].as_array().unwrap().iter().find(|paper| paper["id"] == "council").unwrap();
    assert_eq!((council["per"].as_str(), council["count"].as_u64()), (Some("plan"), Some(1)));
    let sheet = list["papers"].as_array().unwrap().iter().find(|paper| paper["id"] == "sheet").unwrap();
    assert_eq!(sheet["count"], 3);
    assert!(sheet["missing"].as_array().unwrap().iter().any(|entry| entry["question"] == "U10"));
}

#[test]
fn every_paper_says_what_the_plan_says_and_nothing_else() {
    let sandbox = sandbox();
    for path in all(&sandbox, "txt") {
        let name = path.file_name().unwrap().to_string_lossy().replace("2026-02-02-", "");
        golden(&format!("papers/{name}"), &std::fs::read_to_string(&path).unwrap());
    }
}

#[test]
fn in_english_no_paper_has_spanish_of_ours() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["--lang", "en", "papers", "--all", "--format", "txt"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for name in ["appointment", "agreement", "plan", "handover"] {
        let text = sandbox.read(&format!("papers/2026-02-02-{name}.txt"));
        for word in ["Falta:", "Artículo", "Responde", "Hoja de trabajo", "Transitorios", "No aplica"] {
            assert!(!text.contains(word), "{name}: {word}");
        }
        golden(&format!("papers/en-{name}.txt"), &text);
    }
}

#[test]
fn docx_and_odt_say_word_by_word_what_the_text_says() {
    let sandbox = sandbox();
    let texts: Vec<Vec<String>> = all(&sandbox, "txt")
        .iter()
        .map(|path| body(words(&std::fs::read_to_string(path).unwrap())))
        .collect();
    for (path, text) in all(&sandbox, "docx").iter().zip(&texts) {
        assert_eq!(words(&text_of(&part(path, "word/document.xml"))), *text, "{}", path.display());
        assert!(text_of(&part(path, "word/header1.xml")).trim().starts_with("Ayuntamiento de Villa Ejemplo"));
    }
    for (path, text) in all(&sandbox, "odt").iter().zip(&texts) {
        assert_eq!(words(&text_of(&part(path, "content.xml"))), *text, "{}", path.display());
    }
}

#[test]
fn pages_hold_the_same_words() {
    let sandbox = sandbox();
    let texts: Vec<Vec<String>> =
        all(&sandbox, "txt").iter().map(|path| words(&std::fs::read_to_string(path).unwrap())).collect();
    for (path, text) in all(&sandbox, "html").iter().zip(&texts) {
        let page = std::fs::read_to_string(path).unwrap();
        assert!(page.contains("<html lang=\"es-MX\">"));
        let main = page.split_once("<body>").unwrap().1;
        let mut bare = String::new();
        for piece in main.split('<') {
            let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
            // Letters may change their looks in the middle of a word; a block ends it.
            if !["strong", "/strong", "sup", "/sup"].contains(&tag) {
                bare.push(' ');
            }
            bare.push_str(text);
        }
        let bare =
            bare.replace("&#x2f;", "/").replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        assert_eq!(words(&bare), *text, "{}", path.display());
    }
}

/// What LibreOffice makes of files, as text; `None` where it is not installed.
fn through_libreoffice(paths: &[PathBuf], folder: &Path) -> Option<BTreeMap<PathBuf, String>> {
    for (tool, flag) in [("soffice", "--version"), ("pdftotext", "-v")] {
        if Command::new(tool).arg(flag).output().is_err() {
            #[allow(clippy::disallowed_macros)]
            {
                println!("SKIPPED papers in LibreOffice: {tool} is not installed");
            }
            return None;
        }
    }
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(paths)
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
    let text = |path: &PathBuf| {
        let pdf = folder.join(path.file_name().unwrap()).with_extension("pdf");
        let ran = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().unwrap();
        assert!(ran.status.success(), "{} became no PDF", path.display());
        (path.clone(), String::from_utf8(ran.stdout).unwrap())
    };
    Some(paths.iter().map(text).collect())
}

#[test]
fn libreoffice_opens_them_and_prints_every_word() {
    let sandbox = sandbox();
    let texts: Vec<Vec<String>> =
        all(&sandbox, "txt").iter().map(|path| words(&std::fs::read_to_string(path).unwrap())).collect();
    for format in ["docx", "odt"] {
        let paths = all(&sandbox, format);
        let folder = sandbox.join(&format!("pdf-{format}"));
        std::fs::create_dir(&folder).unwrap();
        let Some(printed) = through_libreoffice(&paths, &folder) else { return };
        for (path, text) in paths.iter().zip(&texts) {
            let have = count(&words(&printed[path]));
            // A word longer than its column is broken; what heads a page or a table is there more often.
            let lost: Vec<_> = count(text)
                .into_iter()
                .filter(|(word, times)| word.chars().count() < 30 && have.get(word).unwrap_or(&0) < times)
                .collect();
            assert!(lost.is_empty(), "{}: {lost:?}", path.display());
        }
    }
}

fn count(words: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word.clone()).or_default() += 1;
    }
    counts
}

#[test]
fn nothing_is_replaced_without_si() {
    let sandbox = sandbox();
    assert_eq!(sandbox.run(&["oficios", "designacion"]).code, 0);
    let before = std::fs::read(sandbox.join("oficios/2026-02-02-designacion.docx")).unwrap();
    let ran = sandbox.run(&["oficios", "--todos"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("2026-02-02-designacion.docx") && ran.err.contains("No escribí ninguno"),
        "{}",
        ran.err
    );
    assert_eq!(std::fs::read_dir(sandbox.join("oficios")).unwrap().count(), 1);
    assert_eq!(sandbox.run(&["oficios", "designacion", "--si", "--folio", "1"]).code, 0);
    assert_ne!(std::fs::read(sandbox.join("oficios/2026-02-02-designacion.docx")).unwrap(), before);
}

#[test]
fn one_dataset_one_unit_and_one_request_can_be_named() {
    let sandbox = sandbox();
    let name = |args: &[&str]| {
        let ran = sandbox.run(&[args, &["--ensayo", "--json"]].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        let report: Json = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(report["written"], false);
        let files = report["files"].as_array().unwrap().iter();
        files
            .map(|file| file["path"].as_str().unwrap().rsplit('/').next().unwrap().to_string())
            .collect::<Vec<_>>()
    };
    let sheet = ["2026-02-02-ficha-licencias.docx"];
    assert_eq!(name(&["oficios", "ficha", "--conjunto", "Licencias de construcción"]), sheet);
    assert_eq!(
        name(&["oficios", "inventario", "--area", "catastro nuevo"]),
        ["2026-02-02-inventario-catastro-nuevo.docx"]
    );
    assert_eq!(name(&["oficios", "respuesta", "--solicitud", "s-2"]), ["2026-02-02-respuesta-s-2.docx"]);
    assert_eq!(name(&["oficios", "ficha"]).len(), 3);
    let ran = sandbox.run(&["oficios", "ficha", "--conjunto", "baches"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Hay: licencias, nomina, videovigilancia."), "{}", ran.err);
}

#[test]
fn options_that_do_not_fit_are_refused() {
    let sandbox = sandbox();
    for (args, told) in [
        (&["oficios", "designacion", "--conjunto", "licencias"][..], "--conjunto no es una opción"),
        (&["oficios", "ficha", "--salida", "x.docx"], "--salida sirve para un solo documento y aquí son 3"),
        (&["oficios", "designacion", "--salida", "x.pdf"], "«pdf»"),
        (&["oficios", "baches"], "Hay: designacion, minuta"),
        (&["oficios", "ficha", "--todos"], "--todos"),
    ] {
        let ran = sandbox.run(args);
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(ran.err.contains(told), "{args:?}: {}", ran.err);
    }
    assert!(!sandbox.join("oficios").exists());
}

#[test]
fn salida_takes_one_paper_in_the_format_of_its_name() {
    let sandbox = sandbox();
    assert_eq!(sandbox.run(&["oficios", "acuerdo", "--salida", "cabildo.txt"]).code, 0);
    assert!(sandbox.read("cabildo.txt").contains("PROYECTO DE ACUERDO DE DATOS ABIERTOS"));
    assert!(!sandbox.join("oficios").exists());
}

#[test]
fn an_institution_brings_its_own_template() {
    let sandbox = sandbox();
    sandbox.put(
        "mio.md",
        "# Aviso\n\nLo firma {{ q(\"E08\") }}.\n\n:sign {{ q(\"E08\") }} | {{ blank(\"Cargo\") }}\n",
    );
    let ran = sandbox.run(&["oficios", "designacion", "--plantilla", "mio.md", "--salida", "aviso.txt"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(sandbox.read("aviso.txt").contains("Lo firma Ana Torres Vega."));
    let shown = sandbox.run(&["oficios", "acuerdo", "--ver-plantilla"]);
    sandbox.put("acuerdo.md", shown.out.replace("## Considerandos", "## Motivos"));
    let ran = sandbox.run(&["oficios", "acuerdo", "--plantilla", "acuerdo.md", "--salida", "acuerdo.txt"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let own = sandbox.read("acuerdo.txt").replace("\nMotivos\n", "\nConsiderandos\n");
    assert_eq!(sandbox.run(&["oficios", "acuerdo", "--salida", "suyo.txt"]).code, 0);
    assert_eq!(own, sandbox.read("suyo.txt"));
    sandbox.put("malo.md", "# Aviso\n\n{{ q(\"E999\") }}");
    let ran = sandbox.run(&["oficios", "designacion", "--plantilla", "malo.md"]);
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("renglón 3") && ran.err.contains("«E999»"), "{}", ran.err);
    sandbox.put("malo.toml", "id = \"x\"\n");
    assert_eq!(sandbox.run(&["oficios", "x", "--plantilla", "malo.toml"]).code, 4);
}
