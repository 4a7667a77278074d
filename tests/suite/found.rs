//! Journey 2, «what data do we have?»: a shared folder becomes proposals, and these a plan, in the plain face.
//!
//! `tests/golden/found/` holds what was said and answered, and the plan that came of it.

use std::cell::RefCell;
use std::io::Cursor;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use apertura::clock::Clock;
use apertura::error::Result;
use apertura::fsx::RealFs;
use apertura::scan::model::{Column, Facts, Flag, Period, Personal, Table, Territory};
use apertura::scan::propose::{Seen, Words, propose};
use apertura::text::Lang;
use apertura::ui::Ui;
use apertura::ui::plain::Plain;
use apertura::ui::script::Script;
use apertura::wizard::desk::Desk;
use apertura::wizard::proposals::{Found, Progress, Scanner};
use apertura::wizard::session::Session;

use crate::support::{Sandbox, TODAY, golden, guide, hide_id};

/// A file of the shared folder.
#[derive(Clone)]
struct File {
    path: String,
    facts: Facts,
}

/// Files that are made up, as a scan would have read them.
struct Drive {
    files: Rc<RefCell<Vec<File>>>,
}

impl Scanner for Drive {
    fn scan(&mut self, _: &[PathBuf], told: &mut dyn FnMut(Progress)) -> Result<Found> {
        let files = self.files.borrow();
        let total = files.len() as u64;
        let seen: Vec<Seen> = files
            .iter()
            .enumerate()
            .map(|(at, file)| {
                told(Progress { files: (at as u64 + 1, total), ..Progress::default() });
                let modified = Clock::fixed("2026-01-15").map(|clock| clock.now());
                Seen { path: &file.path, root: 0, size: 2048, modified, facts: &file.facts }
            })
            .collect();
        Ok(Found { proposals: propose(&seen, &Words::of(&guide())), stopped: false })
    }
}

/// A file with a table whose values nobody else has.
fn file(path: &str, columns: &[&str], rows: u64) -> File {
    let column = |name: &&str| Column { name: (*name).to_string(), ..Column::default() };
    let seed = path.bytes().fold(7_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let table = Table {
        name: "Hoja1".into(),
        rows,
        columns: columns.iter().map(column).collect(),
        sketch: (0..64).map(|at| seed.wrapping_mul(1000).wrapping_add(at)).collect(),
        territory: Territory { keys: vec!["14120".into()], bounds: None },
        ..Table::default()
    };
    let mut hash = [0; 32];
    hash[..8].copy_from_slice(&seed.to_le_bytes());
    let format = path.rsplit('.').next().unwrap_or_default().to_string();
    let facts = Facts { format, tables: vec![table], hash: Some(hash), ..Facts::default() };
    File { path: path.to_string(), facts }
}

fn personal(mut file: File, column: usize, class: &str) -> File {
    let found = Personal { class: class.into(), private: true, confidence: 95, ..Personal::default() };
    file.facts.tables[0].columns[column].personal.push(found);
    file
}

/// The share of a town: two years of licences with a copy, complaints with names, a workbook with two subjects.
fn drive() -> Vec<File> {
    let licences = ["Folio", "Giro", "Colonia", "Fecha"];
    let first = file("Obras Publicas/licencias_const_2023.xlsx", &licences, 210);
    let mut copy = first.clone();
    copy.path = "Respaldo Juan/Copia de licencias_const_2023.xlsx".into();
    let mut second = file("Obras Publicas/licencias_const_2024_FINAL(2).xlsx", &licences, 250);
    second.facts.tables[0].period =
        Some(Period { from: "2024-01-03".into(), to: "2024-12-20".into(), column: Some(3) });
    let mut workbook = file("Tesoreria/control.xlsx", &["Proveedor", "Monto"], 40);
    let mut sheet = file("otra", &["Placa", "Modelo", "Resguardo"], 12).facts.tables.remove(0);
    workbook.facts.tables[0].name = "Pagos".into();
    sheet.name = "Vehiculos".into();
    workbook.facts.tables.push(sheet);
    let mut tariffs = file("Tesoreria/tarifas.pdf", &[], 0);
    tariffs.facts.tables.clear();
    tariffs.facts.flags.push(Flag { code: "document-table".into(), ..Flag::default() });
    vec![
        first,
        copy,
        second,
        personal(file("Atencion Ciudadana/quejas.csv", &["Nombre", "CURP", "Queja"], 900), 1, "curp"),
        file("Servicios Municipales/rutas basura.csv", &["Ruta", "Dia"], 30),
        file("Servicios Municipales/horarios de recoleccion.csv", &["Colonia", "Turno", "Hora"], 60),
        workbook,
        tariffs,
        file("Sistemas/prueba borrar.csv", &["x", "y"], 3),
    ]
}

struct Town {
    sandbox: Sandbox,
    files: Rc<RefCell<Vec<File>>>,
}

impl Town {
    fn new() -> Self {
        let sandbox = Sandbox::new();
        sandbox.put("compartido/aviso.txt", "Carpeta compartida");
        let clock = Clock::fixed(TODAY).unwrap();
        Desk::create(Arc::new(RealFs), &sandbox.join("plan/plan.toml"), clock, &guide()).unwrap().close();
        Self { sandbox, files: Rc::new(RefCell::new(drive())) }
    }

    /// A sitting at the list of datasets; what was said.
    fn sit(&self, lines: &[&str]) -> String {
        let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let mut out = Vec::new();
        let mut ui = Plain::new(Cursor::new(input.into_bytes()), &mut out, Lang::Es).echo(true);
        self.sit_with(&mut ui);
        drop(ui);
        self.sandbox.plain(&String::from_utf8(out).unwrap())
    }

    /// The same in any face.
    fn sit_with(&self, ui: &mut dyn Ui) {
        let guide = guide();
        let clock = Clock::fixed(TODAY).unwrap();
        let path = self.sandbox.join("plan/plan.toml");
        let mut desk = Desk::open(Arc::new(RealFs), &path, clock, &guide.rules).unwrap().desk;
        let mut scanner = Drive { files: self.files.clone() };
        let mut session = Session::new(&guide, ui, &mut desk, clock).with_scanner(&mut scanner);
        session.datasets().unwrap();
        desk.close();
    }

    fn plan(&self) -> String {
        self.sandbox.plain(&hide_id(self.sandbox.read("plan/plan.toml").as_bytes()))
    }

    fn typed(&self) -> apertura::plan::model::Plan {
        toml::from_str(&self.sandbox.read("plan/plan.toml")).unwrap()
    }
}

#[test]
fn a_shared_folder_becomes_a_plan_one_proposal_at_a_time() {
    let town = Town::new();
    let lines = [
        "e",
        "../nada",
        "../compartido",
        "",
        // The hours of collection belong with the routes.
        "j",
        "Propuesta: Rutas basura",
        "a",
        // A test file: never again.
        "x",
        // Licences under a better name.
        "r",
        "Licencias de construcción",
        // Payments wait; vehicles are the second of the workbook.
        "",
        "a",
        // A split of what has one file is none.
        "p",
        "<",
        "?",
        "l",
        "salir",
    ];
    let said = town.sit(&lines);
    let plan = town.plan();
    golden("found/first.txt", &format!("{said}\n==== plan.toml ====\n{plan}"));
    let again = town.sit(&["e", "", "l", "salir"]);
    golden("found/second.txt", &again);
}

#[test]
fn several_are_accepted_by_their_numbers_in_one_change() {
    let town = Town::new();
    let said = town.sit(&["e", "../compartido", "a 1-2 4", "l", "salir"]);
    assert!(said.contains("conjuntos nuevos en el plan: 3"), "{said}");
    let plan = town.typed();
    assert_eq!((plan.dataset.len(), plan.revision), (3, 2));
    assert!(plan.dataset.values().all(|dataset| !dataset.distribution.is_empty()));
}

#[test]
fn personal_data_are_a_yes_to_be_confirmed_and_their_absence_is_no_answer() {
    let town = Town::new();
    town.sit(&["e", "../compartido", "a 1-7", "l", "salir"]);
    let plan = town.typed();
    let personal: Vec<_> = plan
        .dataset
        .iter()
        .filter_map(|(id, dataset)| Some((id.as_str(), dataset.personal.status.as_deref()?)))
        .collect();
    assert_eq!(personal, [("quejas", "yes")]);
    assert_eq!(plan.origin["dataset.quejas.personal.status"].from.as_deref(), Some("scan"));
    // Enter confirms what was seen, and the plan says that somebody did.
    town.sit(&["1", "", "", "salir"]);
    let confirmed =
        town.typed().origin.values().filter(|origin| origin.from.as_deref() == Some("files")).count();
    assert_eq!(confirmed, 2);
}

#[test]
fn a_split_is_remembered_and_its_parts_are_told_apart() {
    let town = Town::new();
    let said = town.sit(&["e", "../compartido", "4", "p", "2 3", "l", "l", "salir"]);
    golden("found/split.txt", &said);
    let again = town.sit(&["e", "", "l", "salir"]);
    let parts = ["Licencias const. Área", "Licencias const 2023. Área"];
    assert!(parts.iter().all(|part| again.contains(part)), "{again}");
    // Put together again, they stay so.
    town.sit(&["e", "", "4", "j", "Propuesta: Licencias const 2023", "l", "l", "salir"]);
    let last = town.sit(&["e", "", "l", "salir"]);
    assert!(!last.contains(parts[1]) && last.contains(parts[0]), "{last}");
}

#[test]
fn every_face_gets_the_same_pages() {
    let town = Town::new();
    let orders =
        [("items", "scan"), ("scan.folder", "../compartido"), ("found", "4"), ("found.one", "split")];
    let mut script = Script::of(Lang::En, &orders)
        .many("found.split", &["../compartido/Obras Publicas/licencias_const_2023.xlsx"])
        .typed("found.one", "join")
        .choice("found.join", "p:quejas-atencion-ciudadana")
        .typed("found.one", "accept")
        .typed("found.one", "list")
        .typed("found", "x 1")
        .typed("found", "done")
        .typed("items", "done")
        .typed("recommended", "done");
    town.sit_with(&mut script);
    let said = script.finish().unwrap();
    assert!(said.contains("Recorded: \"Licencias const\" is dataset 1 of the plan."), "{said}");
    let plan = town.typed();
    assert_eq!((plan.dataset.len(), plan.scan.discarded.len()), (1, 1));
    assert_eq!(plan.dataset["licencias-const"].distribution.len(), 2);
}

#[test]
fn what_was_seen_is_confirmed_with_enter() {
    let town = Town::new();
    town.sit(&["e", "../compartido", "a 7", "l", "salir"]);
    golden("found/confirm.txt", &town.sit(&["1", "", "Contraloría", "", "", "salir"]));
}

#[test]
fn a_later_scan_refreshes_facts_and_tells_what_is_new_gone_or_denied() {
    let town = Town::new();
    town.sit(&["e", "../compartido", "a 1-7", "l", "salir"]);
    let before = town.typed();
    let rows = |plan: &apertura::plan::model::Plan| {
        plan.dataset["rutas-basura"].distribution["rutas-basura"].seen.clone()
    };
    assert_eq!(rows(&before).unwrap().rows, Some(30));
    {
        let mut files = town.files.borrow_mut();
        let routes = files.iter_mut().find(|file| file.path.contains("rutas")).unwrap();
        routes.facts.tables[0].rows = 35;
        files.retain(|file| !file.path.contains("horarios"));
        files.push(file(
            "Obras Publicas/licencias_const_2025.xlsx",
            &["Folio", "Giro", "Colonia", "Fecha"],
            99,
        ));
    }
    let said = town.sit(&["e", "", "1", "a", "salir"]);
    for told in
        ["Ya no está el archivo", "licencias_const_2025.xlsx", "archivos nuevos en «Licencias const»: 1"]
    {
        assert!(said.contains(told), "{told}\n{said}");
    }
    let after = town.typed();
    assert_eq!(rows(&after).unwrap().rows, Some(35));
    assert_eq!(after.dataset["rutas-basura"].records, Some(30), "an answer is never refreshed");
    assert_eq!(after.dataset["licencias-const"].distribution.len(), 3);
    assert_eq!(after.dataset.len(), before.dataset.len());
}
