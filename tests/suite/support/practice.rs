//! Practices of workshops, and two participants: one who does everything wrong, one who mends everything.

use std::collections::BTreeMap;

use apertura::plan::read::read;
use apertura::toml_text::Address;
use apertura::workshop::town::{self, Fault, Kind, Town};
use serde_json::Value as Json;
use toml::{Table, Value};

use super::{Ran, Sandbox, guide};

/// The folder of a practice in its sandbox.
pub const FOLDER: &str = "practica";

/// An invented municipality on the disk.
pub struct Practice {
    pub sandbox: Sandbox,
    pub town: Town,
}

/// What a scan proposes.
pub struct Proposal {
    pub id: String,
    pub title: String,
    /// Below `compartida/`.
    pub files: Vec<String>,
}

impl Practice {
    pub fn new(id: &str) -> Self {
        let sandbox = Sandbox::new();
        let ran = sandbox.run(&["taller", "nuevo", id, FOLDER]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        Self { sandbox, town: town::find(&guide(), id).unwrap() }
    }

    /// The program with the plan of the practice.
    pub fn run(&self, args: &[&str]) -> Ran {
        let plan = format!("{FOLDER}/plan.toml");
        self.sandbox.run(&[args, &["--plan", &plan]].concat())
    }

    pub fn plan(&self) -> Table {
        let bytes = std::fs::read(self.sandbox.join(&format!("{FOLDER}/plan.toml"))).unwrap();
        read(&bytes).unwrap().doc.tree().clone()
    }

    /// Writes values into the plan, as its program would have closed it.
    pub fn set(&self, values: &[(String, Value)]) {
        let name = format!("{FOLDER}/plan.toml");
        let mut doc = read(&std::fs::read(self.sandbox.join(&name)).unwrap()).unwrap().doc;
        let edits: Vec<_> =
            values.iter().map(|(at, value)| (Address::parse(at), Some(value.clone()))).collect();
        doc.apply(&edits);
        self.sandbox.put(&name, doc.bytes());
    }

    pub fn proposals(&self) -> Vec<Proposal> {
        let ran = self.sandbox.run(&["escanear", &format!("{FOLDER}/compartida"), "--json"]);
        let report: Json = serde_json::from_str(&ran.out).unwrap();
        let word = |value: &Json| value.as_str().unwrap().to_string();
        let one = |found: &Json| Proposal {
            id: word(&found["id"]),
            title: word(&found["title"]),
            files: found["files"].as_array().unwrap().iter().map(word).collect(),
        };
        report["datasets"].as_array().unwrap().iter().map(one).collect()
    }

    /// Takes proposals into the plan, each file as one of a dataset.
    pub fn accept(&self, proposals: &[Proposal]) {
        let mut values: Vec<(String, Value)> = Vec::new();
        for proposal in proposals {
            let at = format!("dataset.{}", proposal.id);
            values.push((format!("{at}.title"), proposal.title.clone().into()));
            values.push((format!("{at}.access"), "public".into()));
            for (number, file) in proposal.files.iter().enumerate() {
                let file = format!("compartida/{}", file.split('#').next().unwrap());
                values.push((format!("{at}.distribution.r{}.path", number + 1), file.into()));
            }
        }
        self.set(&values);
    }

    /// State of every fault, by id.
    pub fn states(&self) -> BTreeMap<String, String> {
        let ran = self.sandbox.run(&["taller", "calificar", FOLDER, "--json"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let marked: Json = serde_json::from_str(&ran.out).unwrap();
        let faults = marked["faults"].as_array().unwrap();
        let word = |fault: &Json, key: &str| fault[key].as_str().unwrap().to_string();
        faults.iter().map(|fault| (word(fault, "id"), word(fault, "state"))).collect()
    }

    /// Accepts every proposal, prepares nothing, promises all for December, and puts the raw files into a site.
    pub fn do_everything_wrong(&self) {
        let proposals = self.proposals();
        self.accept(&proposals);
        let december: Value = "2026-12-15".parse::<toml::value::Datetime>().unwrap().into();
        let promised =
            proposals.iter().map(|one| (format!("dataset.{}.commitment.date", one.id), december.clone()));
        let ids: Vec<Value> = proposals.iter().map(|one| one.id.clone().into()).collect();
        let mut values: Vec<(String, Value)> = promised.collect();
        values.push(("publication.site.folder".into(), "sitio".into()));
        values.push(("receipt.practice.kind".into(), "practice".into()));
        values.push(("receipt.practice.at".into(), "sitio".into()));
        values.push(("receipt.practice.datasets".into(), Value::Array(ids)));
        self.set(&values);
        for file in proposals.iter().flat_map(|one| &one.files) {
            let bytes = std::fs::read(self.sandbox.join(&format!("{FOLDER}/compartida/{file}"))).unwrap();
            self.sandbox.put(&format!("{FOLDER}/sitio/archivos/{}", file.replace('/', "-")), bytes);
        }
    }

    /// Mends every fault as the program proposes it.
    pub fn mend_everything(&self) {
        let aside = |file: &str| {
            self.town.fault.iter().any(|fault| fault.kind == Kind::NotData && fault.file == file)
        };
        let (out, kept): (Vec<Proposal>, Vec<Proposal>) =
            self.proposals().into_iter().partition(|one| one.files.iter().any(|file| aside(file)));
        self.accept(&self.joined(kept));
        let discarded = out.iter().map(|one| {
            let files: Vec<Value> =
                one.files.iter().map(|file| format!("compartida/{file}").into()).collect();
            (format!("scan.discarded.{}.files", one.id), Value::Array(files))
        });
        self.set(&discarded.collect::<Vec<_>>());
        let mut files: Vec<&str> = self.town.fault.iter().map(|fault| fault.file.as_str()).collect();
        files.retain(|file| !file.is_empty() && !aside(file));
        files.sort_unstable();
        files.dedup();
        for file in files {
            self.prepare(file);
        }
        self.answer();
    }

    /// What the key asks to be in one dataset is put into one.
    fn joined(&self, mut proposals: Vec<Proposal>) -> Vec<Proposal> {
        for fault in self.town.fault.iter().filter(|fault| fault.kind == Kind::TwoNames) {
            let has = |one: &Proposal, file: &str| one.files.iter().any(|own| own == file);
            if let Some(at) =
                proposals.iter().position(|one| has(one, &fault.other) && !has(one, &fault.file))
            {
                let other = proposals.remove(at);
                let first = proposals.iter_mut().find(|one| has(one, &fault.file)).unwrap();
                first.files.extend(other.files);
            }
        }
        proposals
    }

    fn prepare(&self, file: &str) {
        let path = format!("{FOLDER}/compartida/{file}");
        let mut args = vec!["preparar".to_string(), path, "--si".into()];
        let mut add = |option: &str, value: String| args.extend([option.to_string(), value]);
        for fault in self.town.fault.iter().filter(|fault| fault.file == file) {
            match fault.kind {
                Kind::SmallCells => add("--tratar", format!("{}=band:10", fault.column)),
                Kind::EmptyColumn | Kind::Notes => add("--tratar", format!("{}=drop", fault.column)),
                Kind::Projection => add("--crs", "EPSG:32614".into()),
                Kind::HiddenSheet => add("--hoja", "Hoja1".into()),
                _ => {}
            }
        }
        if self.town.fault.iter().any(|fault| fault.file == file && fault.kind == Kind::Coordinates) {
            args.push("--invertir-coordenadas".into());
        }
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let ran = self.run(&args);
        assert_eq!(ran.code, 0, "{file}: {}\n{}", ran.err, ran.out);
    }

    /// The answers of the plan that the key asks for.
    fn answer(&self) {
        let ran = self.run(&[
            "demanda",
            "importar",
            &format!("{FOLDER}/solicitudes.csv"),
            "--si",
            "--sin-preguntas",
        ]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let plan = self.plan();
        let mut values: Vec<(String, Value)> = vec![("license.id".into(), "cc-by-4.0".into())];
        for (number, id) in plan["dataset"].as_table().unwrap().keys().take(8).enumerate() {
            let month = 3 + number / 2;
            let day: Value = format!("2026-{month:02}-15").parse::<toml::value::Datetime>().unwrap().into();
            values.push((format!("dataset.{id}.commitment.date"), day));
        }
        for fault in &self.town.fault {
            values.extend(answers(fault, &plan));
        }
        self.set(&values);
    }
}

/// The dataset of the plan with a file of the drive.
fn dataset_of(plan: &Table, file: &str) -> (String, String) {
    let path = format!("compartida/{file}");
    let all = plan["dataset"].as_table().unwrap();
    let of = |(id, dataset): (&String, &Value)| {
        let files = dataset["distribution"].as_table().unwrap();
        let own = files.iter().find(|(_, own)| own["path"].as_str() == Some(path.as_str()))?;
        Some((id.clone(), own.0.clone()))
    };
    all.iter().find_map(of).unwrap_or_else(|| panic!("no dataset has {file}"))
}

fn answers(fault: &Fault, plan: &Table) -> Vec<(String, Value)> {
    let dataset = || dataset_of(plan, &fault.file);
    match fault.kind {
        Kind::Periodicity => {
            vec![(format!("dataset.{}.accrual_periodicity", dataset().0), fault.words[0].clone().into())]
        }
        Kind::Reserved => vec![
            (format!("dataset.{}.access", dataset().0), "private".into()),
            (format!("dataset.{}.reserve.reason", dataset().0), "Pone en riesgo la seguridad".into()),
        ],
        Kind::Dictionary => {
            let (id, file) = dataset();
            let columns = plan["dataset"][&id]["distribution"][&file]["column"].as_table().unwrap();
            let at = |name: &String| format!("dataset.{id}.distribution.{file}.column.{name}.description");
            columns.keys().map(|name| (at(name), "Lo que dice el área".into())).collect()
        }
        Kind::Request => {
            let demands = plan["demand"].as_table().unwrap();
            let is = |(_, one): &(&String, &Value)| {
                one.get("folio").and_then(Value::as_str) == Some(fault.words[0].as_str())
            };
            let (id, _) = demands.iter().find(is).unwrap();
            vec![(format!("demand.{id}.dataset"), dataset().0.into())]
        }
        _ => Vec::new(),
    }
}
