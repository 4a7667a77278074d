//! The site of open data: what goes into its folder and what never does, and that everybody can use it.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::path::{Path, PathBuf};

use crate::support::{Ran, Sandbox};

mod browser;
mod sample;

use sample::{approved, many, published};

/// A run that has to end well.
fn publish(sandbox: &Sandbox, args: &[&str]) -> Ran {
    let all: Vec<&str> = ["publicar", "sitio", "sitio"].iter().chain(args).copied().collect();
    let ran = sandbox.run(&all);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran
}

/// Every file below a folder, by its path with `/`.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let found = apertura::fsx::walk(folder).unwrap();
    let name = |path: &PathBuf| path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    found.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect()
}

fn page(sandbox: &Sandbox, name: &str) -> String {
    sandbox.read(&format!("sitio/{name}"))
}

#[test]
fn nothing_is_written_before_people_approve() {
    let sandbox = published();
    let ran = sandbox.run(&["publicar", "sitio", "sitio"]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    for word in ["Árboles de la vía pública: falta", "María López Ruiz", "No se escribió nada."] {
        assert!(ran.err.contains(word), "{}", ran.err);
    }
    assert!(!sandbox.join("sitio").exists() && !sandbox.join("recibos").exists());
}

#[test]
fn a_site_is_made_and_the_second_time_nothing_changes() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "reportes-ciudadanos", "presupuesto-egresos"]);
    let told = publish(&sandbox, &[]);
    assert!(
        told.out.contains("3 conjuntos en el sitio") && told.out.contains("Esperan aprobación"),
        "{}",
        told.out
    );
    let first = files(&sandbox.join("sitio"));
    let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "index.html",
        "404.html",
        "conjuntos/index.html",
        "conjuntos/arbolado/index.html",
        "conjuntos/arbolado/arboles.csv",
        "archivos/reportes-ciudadanos/reportes_mes.csv",
        "reservados/index.html",
        "data.json",
        "catalogo.jsonld",
        "novedades.xml",
        "sitemap.xml",
        "robots.txt",
        ".apertura-sitio.json",
    ] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    assert!(!names.iter().any(|name| name.contains("licencias") || name.ends_with(".tmp")), "{names:?}");
    let plan = sandbox.read("plan.toml");
    assert!(
        plan.contains("\"https://datos.villaejemplo.gob.mx/archivos/reportes-ciudadanos/reportes_mes.csv\"")
    );
    let receipt = apertura::fsx::walk(&sandbox.join("recibos")).unwrap();
    let text = std::fs::read_to_string(&receipt[0]).unwrap();
    let (receipt, folio, whole) = apertura::publish::receipt::Receipt::read(&text).unwrap();
    assert!(whole && plan.contains(&format!("[receipt.{folio}]")));
    assert_eq!(receipt.datasets(), ["arbolado", "presupuesto-egresos", "reportes-ciudadanos"]);
    let again = publish(&sandbox, &[]);
    assert!(again.out.contains("Nada cambió"), "{}", again.out);
    assert_eq!(files(&sandbox.join("sitio")), first);
    assert_eq!(sandbox.read("plan.toml"), plan);
}

#[test]
fn a_dry_run_writes_nothing_and_json_says_what_would_be() {
    let sandbox = published();
    approved(&sandbox, &["arbolado"]);
    let plan = sandbox.read("plan.toml");
    let told = publish(&sandbox, &["--ensayo", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((&json["version"], &json["dry_run"]), (&1.into(), &true.into()));
    assert_eq!(json["datasets"][0]["path"], "conjuntos/arbolado/index.html");
    assert!(json["files"]["written"].as_u64() > Some(10));
    assert!(!sandbox.join("sitio").exists() && sandbox.read("plan.toml") == plan);
}

#[test]
fn hostile_titles_and_cells_are_only_text() {
    let sandbox = published();
    let nasty = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)> ]]> </title>";
    let plan = sandbox.read("plan.toml").replace("Árboles de la vía pública", nasty);
    let plan = plan.replace("Número de árbol", nasty).replace("Faltan dos colonias.", nasty);
    let csv = sandbox.read("datos-abiertos/arbolado/arboles.csv");
    sandbox
        .put("datos-abiertos/arbolado/arboles.csv", csv.replace("Jacaranda", "<img src=x onerror=alert(3)>"));
    sandbox.plan(&sample::hashed(&sandbox, &plan));
    approved(&sandbox, &["arbolado"]);
    publish(&sandbox, &[]);
    for (name, bytes) in files(&sandbox.join("sitio")) {
        if !name.ends_with(".html") && !name.ends_with(".xml") && !name.ends_with(".js") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        for bad in ["<script>alert", "<img src=x", "</title> ·", "]]>"] {
            assert!(!text.contains(bad) || name == "sitio.js", "{name} has {bad}");
        }
    }
    let page = page(&sandbox, "conjuntos/arbolado/index.html");
    let data = page.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert!(data["name"].as_str().unwrap().contains("<script>alert(1)</script>"), "{data}");
    assert!(page.contains("&lt;img src=x onerror=alert(3)&gt;"), "the cell is shown as it is written");
}

#[test]
fn pages_ask_for_nothing_from_outside() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "presupuesto-egresos"]);
    publish(&sandbox, &[]);
    for (name, bytes) in files(&sandbox.join("sitio")).iter().filter(|(name, _)| name.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            text.contains("default-src &#x27;none&#x27;") || text.contains("default-src 'none'"),
            "{name}"
        );
        assert!(
            !text.contains("src=\"http") && !text.contains(" style=") && !text.contains(" onclick="),
            "{name}"
        );
        for link in
            text.split("<link ").skip(1).filter(|link| link.contains("stylesheet") || link.contains("icon"))
        {
            let at = link.split("href=\"").nth(1).unwrap();
            assert!(!at.starts_with("http:") || name == "404.html", "{name}: {at}");
        }
    }
}

#[test]
fn an_identifier_that_changes_leaves_a_page_that_leads_on_and_files_where_they_were() {
    let sandbox = published();
    approved(&sandbox, &["reportes-ciudadanos"]);
    publish(&sandbox, &[]);
    let plan = sandbox
        .read("plan.toml")
        .replace("identifier = \"reportes-ciudadanos\"", "identifier = \"reportes-072\"");
    sandbox.plan(&plan);
    approved(&sandbox, &["reportes-ciudadanos"]);
    publish(&sandbox, &[]);
    let old = page(&sandbox, "conjuntos/reportes-ciudadanos/index.html");
    assert!(old.contains("http-equiv=\"refresh\"") && old.contains("reportes-072"), "{old}");
    let new = page(&sandbox, "conjuntos/reportes-072/index.html");
    let link = new.split("class=\"button\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(link.replace("&#x2f;", "/").ends_with("archivos/reportes-ciudadanos/reportes_mes.csv"), "{link}");
    assert!(!page(&sandbox, "conjuntos/index.html").contains("data-id=\"reportes-ciudadanos\""));
}

#[test]
fn what_was_approved_before_stays_until_the_new_content_is_approved() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "reportes-ciudadanos"]);
    publish(&sandbox, &[]);
    let before = page(&sandbox, "conjuntos/arbolado/index.html");
    let feed = page(&sandbox, "novedades.xml");
    sandbox.plan(&sandbox.read("plan.toml").replace("Árboles de la vía pública", "Árboles y palmeras"));
    let told = publish(&sandbox, &[]);
    assert!(told.out.contains("Sigue en línea como se aprobó antes"), "{}", told.out);
    assert_eq!(page(&sandbox, "conjuntos/arbolado/index.html"), before);
    let list = page(&sandbox, "conjuntos/index.html");
    assert!(list.contains("Árboles de la vía pública") && !list.contains("palmeras"));
    assert_eq!(page(&sandbox, "novedades.xml"), feed);
}

#[test]
fn a_withdrawn_dataset_keeps_its_page_and_says_why() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "reportes-ciudadanos"]);
    publish(&sandbox, &[]);
    let gone = "\n[dataset.arbolado.withdrawn]\non = 2026-02-01\nwhy = \"El censo tenía errores.\"\nagreed_by = \"Grupo de trabajo\"\n";
    sandbox.plan(&format!("{}{gone}", sample::body(&sandbox)));
    publish(&sandbox, &[]);
    let text = page(&sandbox, "conjuntos/arbolado/index.html");
    assert!(text.contains("El censo tenía errores.") && !text.contains("id=\"descargar\""));
    assert!(page(&sandbox, "conjuntos/index.html").contains("Retirado"));
    assert!(sandbox.join("sitio/conjuntos/arbolado/arboles.csv").exists(), "nothing is ever removed");
}

#[test]
fn a_private_column_is_in_no_page() {
    let sandbox = published();
    // The example of the official document on the CURP.
    let curp = "BOXW310820HNERXN09";
    let rows: String = (1..=30).map(|n| format!("{n},{curp},Jacaranda\n")).collect();
    sandbox.put("datos-abiertos/arbolado/arboles.csv", format!("id_arbol,curp,especie\n{rows}"));
    sandbox.plan(&sample::hashed(&sandbox, &sandbox.read("plan.toml")));
    approved(&sandbox, &["arbolado"]);
    publish(&sandbox, &[]);
    let pages = files(&sandbox.join("sitio"));
    for (name, bytes) in pages.iter().filter(|(name, _)| !name.ends_with(".csv")) {
        assert!(!String::from_utf8_lossy(bytes).contains(curp), "{name}");
    }
    assert!(page(&sandbox, "conjuntos/arbolado/index.html").contains("Aquí no se muestran 1 columnas"));
}

#[test]
fn a_file_that_changed_after_it_was_prepared_stops_everything() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "reportes-ciudadanos"]);
    sandbox.put("datos-abiertos/arbolado/arboles.csv", "otra,cosa\n1,2\n");
    let ran = sandbox.run(&["publicar", "sitio", "sitio"]);
    assert_eq!(ran.code, 4, "{}", ran.err);
    assert!(ran.err.contains("datos-abiertos/arbolado/arboles.csv cambió"), "{}", ran.err);
    assert!(!sandbox.join("sitio").exists() && !sandbox.join("recibos").exists());
}

#[test]
fn what_others_put_in_the_folder_is_not_changed() {
    let sandbox = published();
    approved(&sandbox, &["arbolado"]);
    sandbox.put("sitio/index.html", "<h1>El sitio de antes</h1>");
    sandbox.put("sitio/fotos/feria.txt", "feria");
    let ran = sandbox.run(&["publicar", "sitio", "sitio"]);
    assert!(ran.code == 2 && ran.err.contains("index.html"), "{}", ran.err);
    assert_eq!(page(&sandbox, "index.html"), "<h1>El sitio de antes</h1>");
    publish(&sandbox, &["--si"]);
    assert!(page(&sandbox, "index.html").contains("Datos abiertos"));
    assert_eq!(page(&sandbox, "fotos/feria.txt"), "feria");
}

#[test]
fn the_folder_of_the_plan_never_becomes_the_site() {
    let sandbox = published();
    approved(&sandbox, &["arbolado"]);
    let ran = sandbox.run(&["publicar", "sitio", "."]);
    assert!(ran.code == 2 && ran.err.contains("carpeta del plan"), "{}", ran.err);
    assert!(!sandbox.join("index.html").exists());
}

#[test]
fn the_feed_and_the_sitemap_are_xml_with_names_that_stay() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "reportes-ciudadanos"]);
    publish(&sandbox, &[]);
    for name in ["novedades.xml", "sitemap.xml"] {
        let text = page(&sandbox, name);
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(fault) => panic!("{name}: {fault}"),
            }
        }
    }
    let feed = page(&sandbox, "novedades.xml");
    assert!(feed.contains("<id>urn:apertura:1f2e3d4c5b6a7988:arbolado</id>"), "{feed}");
    assert!(feed.contains("<updated>2026-02-02T00:00:00Z</updated>"), "{feed}");
}

#[test]
fn english_pages_have_the_same_addresses() {
    let sandbox = published();
    approved(&sandbox, &["arbolado"]);
    let ran = sandbox.run(&["publish", "site", "sitio", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = page(&sandbox, "conjuntos/arbolado/index.html");
    assert!(text.contains("<html lang=\"en\">") && text.contains("class=\"sheet dataset\" lang=\"es\""));
    assert!(text.contains("Preview") && !text.contains("Vista previa"));
}

#[test]
fn five_hundred_datasets_are_light_and_fast() {
    let sandbox = many(500);
    let start = std::time::Instant::now();
    publish(&sandbox, &[]);
    let first = start.elapsed();
    let start = std::time::Instant::now();
    let again = publish(&sandbox, &[]);
    let second = start.elapsed();
    let size = |name: &str| sandbox.join("sitio").join(name).metadata().unwrap().len();
    let home = ["index.html", "estilo.css", "sitio.js"].map(size).iter().sum::<u64>();
    println!(
        "site of 500 datasets: {first:.1?}, again {second:.1?}; home {} bytes alone, {home} with style and script; list {}, index {}",
        size("index.html"),
        size("conjuntos/index.html"),
        size("indice.js")
    );
    assert!(again.out.contains("Nada cambió"), "{}", again.out);
    assert!(home < 150_000, "the home page weighs {home} bytes");
}

#[test]
fn the_site_of_a_practice_says_so_on_every_page_and_has_no_receipt() {
    let sandbox = published();
    let plan = sandbox.read("plan.toml").replacen(
        "[institution]",
        "[practice]\ntown = \"small\"\n\n[institution]",
        1,
    );
    sandbox.put("plan.toml", apertura::plan::seal::close(apertura::plan::seal::open(&plan).0, "\n"));
    approved(&sandbox, &["arbolado", "reportes-ciudadanos"]);
    let told = publish(&sandbox, &[]);
    assert!(told.err.contains("PRÁCTICA: municipio inventado"), "{}", told.err);
    let all = files(&sandbox.join("sitio"));
    for (name, bytes) in all.iter().filter(|(name, _)| name.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(text.matches("PRÁCTICA: municipio inventado").count() >= 2, "{name}");
        assert!(
            text.contains("name=\"robots\" content=\"noindex\"") && text.contains("<title>PRÁCTICA"),
            "{name}"
        );
    }
    for name in ["data.json", "catalogo.jsonld", "catalogo.ttl", "novedades.xml"] {
        let text = page(&sandbox, name);
        assert!(text.contains("PRÁCTICA (municipio inventado)"), "{name}");
        assert!(!text.contains("https://datos.villaejemplo.gob.mx/conjuntos"), "{name}");
    }
    assert_eq!(page(&sandbox, "robots.txt"), "User-agent: *\nDisallow: /\n");
    assert!(!all.iter().any(|(name, _)| name == "sitemap.xml"));
    assert!(!sandbox.join("recibos").exists());
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("[receipt.practice]") && !plan.contains("recibos/"), "{plan}");
    let again = publish(&sandbox, &[]);
    assert!(again.out.contains("Nada cambió"), "{}", again.out);
}

#[test]
fn what_others_made_is_shown_with_their_agreement_and_opens_only_addresses_of_the_web() {
    let sandbox = published();
    let uses = "[reuse.mapa]\ntitle = \"Mapa <b>vecinal</b>\"\nby = \"Secundaria Técnica 1\"\nagreed = \"yes\"\n\
                link = \"https://escuela.edu.mx/arboles\"\ndatasets = [\"arbolado\"]\n\
                [reuse.liga]\ntitle = \"Con otra liga\"\nagreed = \"yes\"\nlink = \"javascript:alert(1)\"\n\
                datasets = [\"arbolado\", \"rutas-transporte\"]\n\
                [reuse.callado]\ntitle = \"Sin acuerdo\"\nagreed = \"no\"\ndatasets = [\"arbolado\"]\n";
    sandbox.plan(&format!("{}\n{uses}", sample::body(&sandbox)));
    approved(&sandbox, &["arbolado"]);
    publish(&sandbox, &[]);
    for name in ["conjuntos/arbolado/index.html", "usos/index.html"] {
        let page = page(&sandbox, name);
        let link = "<a href=\"https://escuela.edu.mx/arboles\" rel=\"nofollow noopener\">";
        assert!(page.contains(link) && page.contains("Lo hizo: Secundaria Técnica 1"), "{page}");
        for wrong in ["<b>vecinal", "javascript:", "Sin acuerdo", "rutas-transporte/"] {
            assert!(!page.contains(wrong), "{wrong} in {name}");
        }
        assert!(page.contains("Con otra liga"));
    }
    let without = published();
    approved(&without, &["arbolado"]);
    publish(&without, &[]);
    assert!(!without.join("sitio/usos").exists() && !page(&without, "index.html").contains("usos/"));
}
