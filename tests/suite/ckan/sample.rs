//! Plans with files that everybody agreed to publish.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::support::{Sandbox, guide};

/// What a plan is to have.
pub struct Sample {
    /// Id of the plan, part of every title so that no two runs meet on a portal.
    pub run: String,
    pub datasets: usize,
    /// Files in all: the first datasets have one more than the last. Opening plan and inventory, made from the plan,
    /// come on top: two datasets with a file each.
    pub files: usize,
    pub agreed: bool,
}

impl Sample {
    pub fn new(run: &str, datasets: usize, files: usize) -> Self {
        Self { run: run.into(), datasets, files, agreed: true }
    }

    pub fn not_agreed(mut self) -> Self {
        self.agreed = false;
        self
    }

    /// Writes the plan and its files.
    pub fn put(&self, sandbox: &Sandbox) {
        let mut text = head(&self.run);
        if self.agreed {
            // Whoever authorises the plan agrees to what is made from it.
            text.push_str("\n[schedule]\nauthorized_by = \"head\"\n\n[schedule.authorization]\nfolio = \"PM/1\"\ndate = 2026-01-15\n");
        }
        for at in 0..self.datasets {
            dataset(&mut text, &self.run, at);
            let many = self.files / self.datasets + usize::from(at < self.files % self.datasets);
            for file in 0..many {
                let bytes = format!("id,valor\n{at},{file}\n{}", "1,2\n".repeat(20 * (file + 1)));
                let path = format!("datos/c{at}-{file}.csv");
                sandbox.put(&path, &bytes);
                let sum = hex(bytes.as_bytes());
                write!(
                    text,
                    "\n[dataset.c{at}.distribution.f{file}]\ntitle = \"Archivo {file}\"\npath = \"{path}\"\nformat = \"csv\"\nsha256 = \"{sum}\"\n"
                )
                .unwrap();
            }
        }
        sandbox.plan(&if self.agreed { agreed(&text) } else { text });
    }
}

pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn head(run: &str) -> String {
    format!(
        "format = 1\nrevision = 1\nguide = \"mx-local@2026.1\"\nid = \"{run}\"\n\n[institution]\nname = \"Ayuntamiento de Villa Ejemplo {run}\"\nkind = \"municipal\"\narea = \"14120\"\nstate = \"14\"\nhomepage = \"https://villaejemplo.gob.mx\"\n\n[team.liaison]\nname = \"Rosa Inventada\"\nemail = \"enlace@villaejemplo.gob.mx\"\n\n[team.administrator]\nname = \"Luis Inventado\"\nemail = \"datos@villaejemplo.gob.mx\"\n\n[license]\nid = \"libre-uso-mx\"\n"
    )
}

fn dataset(text: &mut String, run: &str, at: usize) {
    write!(
        text,
        "\n[dataset.c{at}]\ntitle = \"Conjunto {at} {run}\"\nunit = \"Obras Públicas\"\ndescription = \"Un conjunto inventado para probar, con su descripción de más de cincuenta letras.\"\naccess = \"public\"\nkeyword = [\"obras\", \"año 2025\"]\naccrual_periodicity = \"R/P1M\"\n\n[dataset.c{at}.personal]\nstatus = \"no\"\n\n[dataset.c{at}.temporal]\nstart = 2025-01-01\nend = 2025-12-31\n"
    )
    .unwrap();
}

/// The plan with the agreement of everybody that it needs, to what it would publish now.
pub fn agreed(text: &str) -> String {
    let guide = guide();
    let tree: toml::Table = text.parse().unwrap();
    let plan = apertura::plan::typed::typed(&tree);
    let today = jiff::civil::date(2026, 2, 2);
    let catalog = apertura::catalog::catalog(&guide, &plan, today);
    let mut out = text.to_string();
    for dataset in &catalog.datasets {
        let state = apertura::approval::state(&guide, &plan, &catalog, dataset);
        for needed in &state.needed {
            if dataset.own {
                continue;
            }
            write!(
                out,
                "\n[dataset.{}.approval.{}]\nby = \"{}\"\non = 2026-02-02\nfolio = \"{}\"\n",
                dataset.id, needed.role, needed.name, state.folio
            )
            .unwrap();
        }
    }
    out
}
