//! Plans with what is published: the one of the fixtures, and one with as many datasets as are wanted.

use std::fmt::Write;
use std::path::Path;

use apertura::approval::content;
use apertura::catalog::catalog;
use apertura::plan::typed::typed;

use crate::support::{Sandbox, guide};

/// Villa Ejemplo, with nothing approved.
pub fn published() -> Sandbox {
    let sandbox = Sandbox::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/published");
    for path in apertura::fsx::walk(&root).unwrap() {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        sandbox.put(&name, std::fs::read(&path).unwrap());
    }
    sandbox
}

/// The plan without its seal.
pub fn body(sandbox: &Sandbox) -> String {
    let plan = sandbox.read("plan.toml");
    plan.lines().filter(|line| !line.starts_with("# fin: ")).map(|line| format!("{line}\n")).collect()
}

/// A plan in which the prepared files have the hashes that they have now.
pub fn hashed(sandbox: &Sandbox, plan: &str) -> String {
    let mut path = String::new();
    let mut out = String::new();
    for line in plan.lines().filter(|line| !line.starts_with("# fin: ")) {
        if let Some(rest) = line.strip_prefix("path = \"datos-abiertos/") {
            path = format!("datos-abiertos/{}", rest.trim_end_matches('"'));
        } else if line.starts_with('[') {
            path.clear();
        }
        match apertura::fsx::sha256_of(&sandbox.join(&path))
            .filter(|_| line.starts_with("sha256") && !path.is_empty())
        {
            Some(hash) => writeln!(out, "sha256 = \"{hash}\"").unwrap(),
            None => writeln!(out, "{line}").unwrap(),
        }
    }
    out
}

/// Notes that everybody approves these datasets as they are.
pub fn approved(sandbox: &Sandbox, ids: &[&str]) {
    let body = body(sandbox);
    let tree: toml::Table = body.parse().unwrap();
    let mut tree = tree;
    for id in ids {
        let dataset = tree["dataset"][id].as_table_mut().unwrap();
        dataset.remove("approval");
    }
    let plan = typed(&tree);
    let whole = catalog(&guide(), &plan, jiff::civil::date(2026, 2, 2));
    for id in ids {
        let dataset = whole.datasets.iter().find(|dataset| dataset.id == *id).unwrap();
        let folio = content(&plan, &whole, dataset).folio().to_string();
        let approval: toml::Table = ["liaison", "administrator", "owner"]
            .map(|role| format!("[{role}]\nby = \"X\"\non = 2026-02-01\nfolio = \"{folio}\"\n"))
            .concat()
            .parse()
            .unwrap();
        tree["dataset"][id].as_table_mut().unwrap().insert("approval".into(), approval.into());
    }
    sandbox.plan(&toml::to_string(&tree).unwrap());
}

const THEMES: [&str; 6] =
    ["infrastructure", "health", "education", "economy", "safety-justice", "energy-environment"];
const UNITS: [&str; 9] = [
    "Obras Públicas",
    "Salud",
    "Educación",
    "Desarrollo Económico",
    "Seguridad Pública",
    "Ecología",
    "Tesorería",
    "Desarrollo Urbano",
    "Agua Potable",
];
const THINGS: [&str; 12] = [
    "Licencias de construcción",
    "Tomas de agua",
    "Escuelas y aulas",
    "Giros comerciales",
    "Luminarias",
    "Árboles urbanos",
    "Accidentes de tránsito",
    "Obra pública",
    "Becas entregadas",
    "Consultas médicas",
    "Recolección de residuos",
    "Pozos y tanques",
];
const PLACES: [&str; 7] =
    ["Centro", "El Mirador", "La Loma", "Las Ánimas", "San Juan", "Ojo de Agua", "Santa Rita"];

/// A plan with so many approved datasets, each with a file of 60 rows: dates, categories, numbers, places.
pub fn many(count: usize) -> Sandbox {
    let sandbox = Sandbox::new();
    let mut plan = String::from(
        "format = 1\nrevision = 1\nguide = \"mx-local@2026.1\"\nid = \"5f2e3d4c5b6a7988\"\n\
         [institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\nkind = \"municipal\"\narea = \"14120\"\nstate = \"14\"\n\
         homepage = \"https://www.villaejemplo.gob.mx\"\n[team.liaison]\nname = \"María López Ruiz\"\n\
         [team.administrator]\nname = \"Jorge Salas Peña\"\nemail = \"datos@villaejemplo.gob.mx\"\n\
         [license]\nid = \"cc-by-4.0\"\n[publication.site]\nurl = \"https://datos.villaejemplo.gob.mx\"\n\
         [improvement]\nreport_email = \"errores@villaejemplo.gob.mx\"\n",
    );
    for at in 0..count {
        let id = format!("conjunto-{at:03}");
        let path = format!("datos-abiertos/{id}/datos.csv");
        let file = sandbox.put(&path, rows(at));
        let hash = apertura::fsx::sha256_of(&file).unwrap();
        let thing = THINGS[at % THINGS.len()];
        let year = 2015 + at % 11;
        write!(
            plan,
            "[dataset.{id}]\ntitle = \"{thing} de {place} {year} ({at})\"\n\
             description = \"Un renglón por registro de {thing} en {place} durante {year}, con fecha, tipo, monto y lugar.\"\n\
             unit = \"{unit}\"\naccess = \"public\"\ntheme = \"{theme}\"\nkeyword = [\"{thing}\", \"{place}\"]\n\
             accrual_periodicity = \"R/P1Y\"\nspatial = \"14120\"\nlanguage = \"es\"\nrights = \"institution\"\nmodified = {year}-12-{day:02}\n\
             [dataset.{id}.temporal]\nstart = {year}-01-01\nend = {year}-12-31\n[dataset.{id}.personal]\nstatus = \"no\"\n\
             [dataset.{id}.commitment]\nowner = \"{unit}\"\n\
             [dataset.{id}.distribution.datos]\ntitle = \"Registros de {year}\"\npath = \"{id}.xlsx\"\nformat = \"xlsx\"\n\
             [dataset.{id}.distribution.datos.prepared]\non = 2026-01-20\npath = \"{path}\"\nsha256 = \"{hash}\"\n\
             byte_size = {size}\nformat = \"csv\"\nrows_in = 60\nrows_out = 60\n\
             [dataset.{id}.distribution.datos.column.fecha]\nplace = 1\ntitle = \"Fecha del registro\"\ntype = \"date\"\n\
             [dataset.{id}.distribution.datos.column.colonia]\nplace = 2\ntitle = \"Colonia\"\ntype = \"string\"\n",
            place = PLACES[at % PLACES.len()],
            unit = UNITS[at % UNITS.len()],
            theme = THEMES[at % THEMES.len()],
            day = 1 + at % 28,
            size = file.metadata().unwrap().len(),
        )
        .unwrap();
    }
    sandbox.plan(&plan);
    let ids: Vec<String> = (0..count).map(|at| format!("conjunto-{at:03}")).collect();
    approved(&sandbox, &ids.iter().map(String::as_str).collect::<Vec<_>>());
    sandbox
}

fn rows(at: usize) -> String {
    let mut text = String::from("fecha,colonia,tipo,monto,latitud,longitud\n");
    for row in 0..60 {
        writeln!(
            text,
            "{}-{:02}-{:02},{},{},{},{:.4},{:.4}",
            2015 + at % 11,
            1 + (row * 5 + at) % 12,
            1 + row % 28,
            PLACES[(row * row + at) % PLACES.len()],
            ["nueva", "renovación", "baja"][(row + at) % 3],
            1_000 + (row * 7_919 + at * 131) % 90_000,
            20.1 + (row * 37 % 100) as f64 / 1_000.0,
            -103.3 - (row * 53 % 100) as f64 / 1_000.0,
        )
        .unwrap();
    }
    text
}
