//! What is published, asked from the first measurement to the badge: `tests/golden/watch/`.

use std::sync::atomic::Ordering;

use serde_json::Value as Json;

use crate::support::web::{Canary, FILE, Web};
use crate::support::{Ran, Sandbox, golden};

/// Datasets by the path of their file, with how often they change.
const DATASETS: [(&str, &str, &str); 8] = [
    ("licencias", "/ok/licencias.csv", "R/P1M"),
    ("obras", "/gone/obras.csv", "R/P1Y"),
    ("rutas", "/moved/rutas.csv", "R/P1W"),
    ("parques", "/page/parques.csv", "irregular"),
    ("baches", "/loop/baches.csv", ""),
    ("luminarias", "/inside/luminarias.csv", "R/P1M"),
    ("residuos", "/nohead/residuos.csv", "R/P3M"),
    ("cabildo", "/busy/cabildo.csv", "R/P1M"),
];

fn plan(web: &Web) -> String {
    let head = "#:schema plan.schema.json\nformat = 1\nrevision = 3\nguide = \"mx-local@2026.1\"\nid = \"p-1\"\n\n\
        [institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\n\n[license]\nid = \"cc-by-4.0\"\n";
    let one = |(id, path, cycle): &(&str, &str, &str)| {
        let cycle =
            if cycle.is_empty() { String::new() } else { format!("accrual_periodicity = \"{cycle}\"\n") };
        format!(
            "\n[dataset.{id}]\ntitle = \"Datos de {id}\"\naccess = \"public\"\n{cycle}modified = 2026-01-20\n\n\
             [dataset.{id}.personal]\nstatus = \"no\"\n\n[dataset.{id}.distribution.f]\ntitle = \"Archivo\"\n\
             format = \"csv\"\ndownload_url = \"{}\"\n",
            web.url(path)
        )
    };
    format!("{head}{}", DATASETS.iter().map(one).collect::<String>())
}

/// A town whose files are on a web of this machine.
struct Town {
    sandbox: Sandbox,
    web: Web,
    canary: Canary,
}

impl Town {
    fn new() -> Self {
        let canary = Canary::new();
        let web = Web::new(canary.at);
        let sandbox = Sandbox::new();
        sandbox.plan(&plan(&web));
        Self { sandbox, web, canary }
    }

    /// The command with the web of this machine allowed by name, as anybody can.
    fn watch(&self, args: &[&str]) -> Ran {
        let host = self.web.at.to_string();
        let all = [&["vigilar", "--intranet", &host, "--sin-preguntas"], args].concat();
        let ran = self.sandbox.run(&all);
        let plain = |text: &str| {
            text.replace(&self.canary.at.to_string(), "127.0.0.1:2").replace(&host, "127.0.0.1:1")
        };
        // The port of the canary stands alone in a sentence.
        let port = format!("puerto {}", self.canary.at.port());
        Ran { out: plain(&ran.out).replace(&port, "puerto 2"), err: plain(&ran.err), code: ran.code }
    }

    fn json(&self, args: &[&str]) -> Json {
        let ran = self.watch(&[&["--json"], args].concat());
        serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}: {ran:?}"))
    }
}

fn states(document: &Json) -> Vec<(String, String)> {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_string();
    let links = document["links"].as_array().unwrap();
    links.iter().map(|link| (text(&link["dataset"]), text(&link["state"]))).collect()
}

#[test]
fn a_measurement_tells_what_is_wrong_and_the_plan_keeps_it() {
    let town = Town::new();
    let ran = town.watch(&[]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    golden("watch/measured.es.txt", &ran.out);
    assert_eq!(town.canary.came(), 0);
    let kept = town.sandbox.read("plan.toml").replace(&town.web.at.to_string(), "127.0.0.1:1");
    let kept = kept.replace(&town.canary.at.to_string(), "127.0.0.1:2");
    let kept: Vec<&str> = kept.lines().filter(|line| !line.starts_with("# fin: ")).collect();
    golden("watch/plan.toml", &(kept.join("\n") + "\n"));
    let english = town.sandbox.run(&["watch", "--offline", "--lang", "en"]);
    let english = english.out.replace(&town.web.at.to_string(), "127.0.0.1:1");
    golden("watch/offline.en.txt", &english.replace(&town.canary.at.to_string(), "127.0.0.1:2"));
    // One step back takes all of it.
    assert_eq!(town.sandbox.run(&["deshacer", "--si"]).code, 0);
    let bare = town.sandbox.read("plan.toml");
    assert!(!bare.contains("checked") && !bare.contains("[watch"), "{bare}");
}

#[test]
fn each_answer_of_the_web_has_its_word() {
    let town = Town::new();
    let document = town.json(&[]);
    let of = |id: &str| states(&document).into_iter().find(|(name, _)| name == id).unwrap().1;
    let told =
        ["licencias", "obras", "rutas", "parques", "baches", "luminarias", "residuos", "cabildo"].map(of);
    assert_eq!(told, ["alive", "broken", "moved", "broken", "broken", "refused", "alive", "alive"]);
    assert_eq!(document["figures"]["links"], 7);
    assert_eq!(document["figures"]["alive"], 4);
    assert_eq!(document["figures"]["unasked"], 1);
    assert!(town.web.most.load(Ordering::SeqCst) <= 2, "more than two questions at a time at one host");
    assert_eq!(town.canary.came(), 0);
}

#[test]
fn without_permission_nothing_of_this_machine_is_asked() {
    let town = Town::new();
    let ran = town.sandbox.run(&["vigilar", "--json", "--sin-preguntas"]);
    let document: Json = serde_json::from_str(&ran.out).unwrap();
    assert!(states(&document).iter().all(|(_, state)| state == "refused"), "{document}");
    assert_eq!((town.web.asked.load(Ordering::SeqCst), town.canary.came()), (0, 0));
    let odd = town.sandbox.run(&["vigilar", "--intranet", "http://a/b"]);
    assert_eq!(odd.code, 2, "{}", odd.err);
}

#[test]
fn addresses_that_moved_for_good_are_taken_over_when_the_person_says_so() {
    let town = Town::new();
    town.watch(&[]);
    let new = format!("download_url = \"{}\"", town.web.url("/ok/rutas.csv"));
    assert!(!town.sandbox.read("plan.toml").contains(&new));
    assert_eq!(town.sandbox.run(&["vigilar", "--sin-red", "--aceptar", "--silencio"]).code, 1);
    assert!(town.sandbox.read("plan.toml").contains(&new));
    assert!(!town.sandbox.read("plan.toml").contains("/moved/"));
    assert!(!town.sandbox.read("plan.toml").contains("state = \"moved\""));
}

#[test]
fn one_dataset_alone_is_no_measurement_of_all() {
    let town = Town::new();
    let document = town.json(&["--solo", "licencias"]);
    assert_eq!(states(&document), [("licencias".to_string(), "alive".to_string())]);
    assert!(!town.sandbox.read("plan.toml").contains("[watch"));
    assert_eq!(town.watch(&["--solo", "nada"]).code, 2);
    // A rehearsal of it keeps nothing.
    let before = town.sandbox.read("plan.toml");
    town.watch(&["--ensayo"]);
    assert_eq!(town.sandbox.read("plan.toml"), before);
}

#[test]
fn contents_are_compared_with_what_the_receipt_says() {
    use apertura::publish::receipt::{File, Receipt};
    let town = Town::new();
    let sum = |text: &str| {
        use sha2::Digest;
        let sum = sha2::Sha256::digest(text.as_bytes());
        sum.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let mut receipt = Receipt::new("site", "http://a.mx", jiff::civil::date(2026, 1, 20));
    for (id, text) in [("licencias", FILE), ("cabildo", "otra cosa")] {
        let path = DATASETS.iter().find(|(name, ..)| *name == id).unwrap().1;
        receipt.files.push(File {
            dataset: id.into(),
            url: Some(town.web.url(path)),
            sha256: Some(sum(text)),
            bytes: Some(FILE.len() as u64),
            ..File::default()
        });
    }
    let folio = receipt.folio().to_string();
    town.sandbox.put("recibos/recibo.toml", receipt.text());
    let kept = format!(
        "{}\n[receipt.{folio}]\non = 2026-01-20\ndatasets = [\"licencias\", \"cabildo\"]\nfile = \"recibos/recibo.toml\"\n",
        plan(&town.web)
    );
    town.sandbox.plan(&kept);
    let document = town.json(&["--contenido"]);
    let content = |id: &str| {
        let links = document["links"].as_array().unwrap();
        links.iter().find(|link| link["dataset"] == id).unwrap()["content"].clone()
    };
    assert_eq!((content("licencias"), content("cabildo")), ("same".into(), "changed".into()));
}

#[test]
fn the_badge_says_what_was_measured() {
    let town = Town::new();
    let svg = town.sandbox.join("insignia.svg");
    let svg = svg.to_str().unwrap();
    assert_eq!(town.sandbox.run(&["vigilar", "--sin-red", "--insignia", svg, "--silencio"]).code, 1);
    assert!(town.sandbox.read("insignia.svg").contains(">sin medir</text>"));
    town.watch(&["--insignia", svg]);
    golden("watch/insignia.svg", &town.sandbox.read("insignia.svg"));
    let json = town.sandbox.join("insignia.json");
    town.sandbox.run(&["vigilar", "--sin-red", "--insignia", json.to_str().unwrap()]);
    golden("watch/insignia.json", &town.sandbox.read("insignia.json"));
    // What is no badge of ours is not written over.
    town.sandbox.put("otra.svg", "<svg/>");
    let other = town.sandbox.join("otra.svg");
    town.sandbox.run(&["vigilar", "--sin-red", "--insignia", other.to_str().unwrap()]);
    assert_eq!(town.sandbox.read("otra.svg"), "<svg/>");
    assert_eq!(town.sandbox.run(&["vigilar", "--sin-red", "--insignia", "x.png"]).code, 2);
}

#[test]
fn a_report_is_noted_without_who_told_it_and_answered() {
    let town = Town::new();
    let text = "Faltan renglones de marzo, soy ana@correo.mx CURP BOXW310820HNERXN09";
    let args = ["vigilar", "--reporte", text, "--conjunto", "licencias", "--fecha", "05/01/2026"];
    let ran = town.sandbox.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("watch/report.es.txt", &ran.out);
    let kept = town.sandbox.read("plan.toml");
    assert!(!kept.contains("ana@") && !kept.contains("BOXW"), "{kept}");
    let id = ran.out.split_whitespace().nth(1).unwrap().to_string();
    let again = town.sandbox.run(&args);
    assert!(again.out.contains("ya estaba anotado"), "{}", again.out);
    let shown = town.sandbox.run(&["vigilar", "--sin-red"]);
    assert!(shown.out.contains(&id), "{}", shown.out);
    let status = town.sandbox.run(&["estado"]);
    assert!(status.out.contains("Publicado: sin medir."), "{}", status.out);
    let done = town.sandbox.run(&["vigilar", "--atender", &id, "--respuesta", "Se agregaron"]);
    assert!(done.out.contains("contestado a tiempo"), "{} {}", done.out, done.err);
    assert_eq!(town.sandbox.run(&["vigilar", "--atender", "r-nada"]).code, 2);
}

#[test]
fn the_history_shows_what_got_better() {
    let town = Town::new();
    let before =
        "\n[watch.2026-01-05]\nlinks = 7\nalive = 2\ndated = 5\nfresh = 5\nwaiting = 0\noverdue = 0\n";
    town.sandbox.plan(&format!("{}{before}", plan(&town.web)));
    let ran = town.watch(&[]);
    let told = ran.out.split_once("Mediciones").map(|(_, rest)| rest).unwrap_or_default();
    assert!(told.contains("28 % (2 de 7)") && told.contains("57 % (4 de 7)"), "{}", ran.out);
    assert!(told.contains("Mejoró desde el 5 de enero de 2026: Ligas vivas"), "{}", ran.out);
    assert_eq!(town.sandbox.run(&["comprobar"]).out.matches("la liga no abre").count(), 2);
}

#[test]
fn hundreds_of_links_of_every_kind_are_told_once_and_in_time() {
    use std::collections::BTreeMap;
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use apertura::net::ask::Asker;
    use apertura::net::guard::{Guard, System};
    use apertura::publish::links::{Manners, check};
    use apertura::watch::link::Link;

    let canary = Canary::new();
    let web = Web::new(canary.at);
    let kinds =
        ["ok", "nohead", "gone", "moved", "now", "loop", "deep", "page", "inside", "meta", "file", "other"];
    let link = |url: String| Link { url, format: Some("csv".into()), ..Link::default() };
    let mut links: Vec<Link> =
        (0..360).map(|n| link(web.url(&format!("/{}/{n}.csv", kinds[n % 12])))).collect();
    links.extend(["/slow/a", "/drip/b", "/endless/c", "/cut/d", "/busy/e"].map(|path| link(web.url(path))));
    links.push(link(format!("http://{}/x", canary.at)));
    let asker = Asker::new(Guard::new(&[web.at.to_string()]).unwrap(), Arc::new(System));
    let manners = Manners { limit: Duration::from_secs(2), ..Manners::default() };
    let (mut states, mut told) = (BTreeMap::new(), vec![0; links.len()]);
    let start = Instant::now();
    check(&links, &asker, &manners, &|| false, &mut |at, seen| {
        told[at] += 1;
        *states.entry(seen.state.code()).or_insert(0) += 1;
    });
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert!(told.iter().all(|times| *times == 1));
    let expected = [("alive", 122), ("broken", 120), ("moved", 30), ("refused", 91), ("unreachable", 3)];
    assert_eq!(states, BTreeMap::from(expected));
    assert_eq!(canary.came(), 0);
    // Who wants to leave is not kept, and every link is told all the same.
    let mut left = 0;
    check(&links, &asker, &manners, &|| true, &mut |_, _| left += 1);
    assert_eq!(left, links.len());
}
