//! Real input: the catalogue record that the Ayuntamiento de Xalapa published, turned into a plan through the plain
//! face of the real program, from first launch to the end. What the record does not say is left pending.

use std::path::{Path, PathBuf};

use apertura::plan::read::read;
use apertura::plan::seal::Seal;
use serde_json::Value as Json;

use crate::support::pipe::Talk;
use crate::support::{Sandbox, guide};

/// The record, or `None` (said aloud) where the shared files are absent.
fn record() -> Option<Json> {
    let path: PathBuf =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/vaquer+ckanops/inegi.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        #[allow(clippy::disallowed_macros)]
        {
            println!("SKIPPED Xalapa: {} is not there", path.display());
        }
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

/// What somebody with only the record at hand would type.
struct Official {
    record: Json,
    questions: Vec<(String, String)>,
    files: Vec<Json>,
    /// The file that is being told about.
    now: Json,
    datasets: usize,
    done: bool,
}

impl Official {
    fn new(record: Json) -> Self {
        let guide = guide();
        let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let questions = guide.questions().map(|(_, q)| (q.id.clone(), squeeze(&q.ask.es))).collect();
        let mut files = record["distribution"].as_array().unwrap().clone();
        files.reverse();
        Self { record, questions, files, now: Json::Null, datasets: 0, done: false }
    }

    /// The next lines, given what the program said since the last ones.
    fn answer(&mut self, said: &str) -> Vec<String> {
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(line) = self.page(&said) {
            return vec![line];
        }
        let asked =
            |(id, ask): &&(String, String)| said.contains(ask.as_str()).then_some((ask.len(), id.clone()));
        let id = self.questions.iter().filter_map(|one| asked(&one)).max().map(|(_, id)| id);
        let id = id.unwrap_or_else(|| panic!("what is this?\n{said}"));
        self.facts(&id).unwrap_or_else(|| {
            let enter = said.contains("Enter la deja en blanco") || said.contains("Visto en");
            vec![if enter { String::new() } else { "pendiente".into() }]
        })
    }

    /// The program's own pages.
    fn page(&mut self, said: &str) -> Option<String> {
        let has = |text: &str| said.contains(text);
        Some(match () {
            () if has("¿Qué quieres hacer?") => "1".into(),
            () if has("¿En qué carpeta guardo el plan?") => "xalapa".into(),
            () if has("¿Quién puede saberlo?") || has("¿Para cuándo?") => String::new(),
            () if has("Escribir otra respuesta") => "1".into(),
            () if has("Enter anota otro") => {
                self.datasets += 1;
                if self.datasets == 1 { String::new() } else { "l".into() }
            }
            () if has("Enter anota el primer archivo") => self.next_file(""),
            () if has("Enter termina con este conjunto") && self.files.is_empty() => String::new(),
            () if has("Enter termina con este conjunto") => self.next_file("a"),
            () if has("Enter completa el") || has("Enter termina con la lista") => String::new(),
            () if has("Esto es lo que dirá el plan") => {
                self.done |= has("todo el plan");
                String::new()
            }
            () if has("Otros suelen tener") => "l".into(),
            () if has("Qué abrir primero") || has("mover N FECHA") || has("comparar 1 2") => String::new(),
            () if has("Enter sigue donde ibas") => if self.done { "s" } else { "" }.into(),
            () => return None,
        })
    }

    fn next_file(&mut self, order: &str) -> String {
        self.now = self.files.pop().unwrap();
        order.into()
    }

    /// What the record says, as it would be typed.
    fn facts(&self, id: &str) -> Option<Vec<String>> {
        let of = |from: &Json, key: &str| vec![from[key].as_str().unwrap().trim().to_string()];
        let one = |text: &str| vec![text.to_string()];
        let text = |from: &Json, key: &str| [of(from, key), one("FIN")].concat();
        Some(match id {
            "institution.name" => of(&self.record["publisher"], "name"),
            "institution.kind" => one("municipal"),
            "institution.area" => of(&self.record, "spatial"),
            "dataset.title" => of(&self.record, "title"),
            "dataset.description" => text(&self.record, "description"),
            // «Información de INEGI del año 2010».
            "dataset.temporal.start" => one("1 de enero de 2010"),
            "dataset.temporal.end" => one("31 de diciembre de 2010"),
            "dataset.current_formats" => one("csv"),
            "dataset.access" => of(&self.record, "accessLevel"),
            "dataset.keyword" => {
                let words = self.record["keyword"].as_array().unwrap().iter();
                let mut lines: Vec<String> = words.map(|word| word.as_str().unwrap().to_string()).collect();
                lines.push(String::new());
                lines
            }
            "license.id" => one("libre-uso-mx"),
            "dataset.identifier" => one("inegi"),
            "dataset.contact.name" => of(&self.record, "contactPoint"),
            "dataset.contact.email" => of(&self.record["publisher"], "mbox"),
            // 20141003T110820, written the way people write it: day and month have to be asked about.
            "dataset.modified" => one("03/10/2014"),
            "dataset.language" => of(&self.record, "language"),
            "distribution.title" => of(&self.now, "title"),
            "distribution.path" => one("no aplica"),
            "distribution.description" => text(&self.now, "description"),
            "distribution.format" => one("csv"),
            "distribution.download_url" => of(&self.now, "downloadURL"),
            _ => return None,
        })
    }
}

#[test]
fn the_catalogue_of_a_real_municipality_becomes_a_plan_from_first_launch_to_the_end() {
    let Some(record) = record() else { return };
    let files = record["distribution"].as_array().unwrap().len();
    let sandbox = Sandbox::new();
    let mut official = Official::new(record);
    let mut talk = Talk::start(&sandbox, &["--sencillo"]);
    while let Some(said) = talk.listen() {
        official.answer(&said).iter().for_each(|line| talk.say(line));
    }
    let (code, transcript) = talk.end();
    assert_eq!(code, 0);
    assert!(transcript.contains("No queda nada por preguntar"));
    assert!(!transcript.contains('\u{1b}') && !transcript.contains('\r'));

    let plan = std::fs::read(sandbox.join("xalapa/plan.toml")).unwrap();
    let found = read(&plan).unwrap();
    assert_eq!(found.seal, Seal::Whole);
    assert!(found.notes.is_empty());
    assert_eq!(found.doc.text_at("institution.area"), "30087");
    assert_eq!(found.doc.text_at("dataset.estudio-de-inegi-de-la-poblacion-de-xalapa.personal.status"), "");
    let of_dataset = &found.doc.tree()["dataset"]["estudio-de-inegi-de-la-poblacion-de-xalapa"];
    assert_eq!(of_dataset["distribution"].as_table().unwrap().len(), files);
    assert_eq!(of_dataset["modified"].to_string(), "2014-10-03");

    let checked = sandbox.run(&["comprobar", "xalapa/plan.toml", "--json"]);
    assert_eq!(checked.code, 3, "{}", checked.out);
    let report: Json = serde_json::from_str(&checked.out).unwrap();
    let found = report["plans"][0]["findings"].as_array().unwrap();
    // One dataset covers few of the obligations, nobody asked its links or told people of it yet: that is told and not wrong.
    let told = ["obligation-without-dataset", "promotion-none", "watch-never"];
    let (notes, found): (Vec<_>, Vec<_>) =
        found.iter().partition(|finding| told.iter().any(|code| finding["code"] == *code));
    assert_eq!(notes.len(), told.len());
    assert!(found.iter().all(|finding| finding["code"] == "answer-pending"), "{}", checked.out);
    let status: Json =
        serde_json::from_str(&sandbox.run(&["estado", "xalapa/plan.toml", "--json"]).out).unwrap();
    let sum = |key: &str| -> i64 {
        status["steps"].as_array().unwrap().iter().map(|step| step[key].as_i64().unwrap()).sum()
    };
    assert_eq!(sum("missing"), 0);
    assert_eq!(sum("pending") as usize, found.len());
    assert!(sum("answered") > 4 * files as i64);

    for order in ["priorizar", "calendario", "costo", "licencia", "demanda", "informe"] {
        let ran = sandbox.run(&["--sin-preguntas", "--plan", "xalapa/plan.toml", order]);
        assert_eq!(ran.code, 0, "{order}: {}", ran.err);
        assert!(ran.out.lines().count() >= 3, "{order} says nothing: {}", ran.out);
    }
    let papers =
        ["--sin-preguntas", "--plan", "xalapa/plan.toml", "oficios", "--todos", "--carpeta", "oficios"];
    assert_eq!(sandbox.run(&papers).code, 0);
    assert!(std::fs::read_dir(sandbox.join("oficios")).unwrap().count() >= 5);
}
