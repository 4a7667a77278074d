//! How well personal data is found: a generated set of tables, with headers that help and headers that do not.
//!
//! Nobody who wrote the detector wrote this set, nor the other way round. `cargo bench --bench personal`, and after
//! `--`: `--set N` for another set, `--only VARIANT` for one kind of headers, `--json` for the figures as JSON,
//! `--dump DIR` to write the files and `truth.json` instead. `APERTURA_BIN` measures another program.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Instant;

#[path = "personal/ground/mod.rs"]
mod ground;
#[path = "personal/kinds/mod.rs"]
mod kinds;
#[path = "personal/score/mod.rs"]
mod score;
#[path = "personal/tables/mod.rs"]
mod tables;
#[path = "personal/words/mod.rs"]
mod words;

use score::figures::{self, Figures};
use score::jobs::Runner;
use tables::file::Table;
use tables::headers::{VARIANTS, Variant};

/// What was asked for; what cargo adds is passed over.
#[derive(Default)]
struct Asked {
    set: u64,
    only: Option<String>,
    dump: Option<PathBuf>,
    json: bool,
}

impl Asked {
    fn read(mut words: impl Iterator<Item = String>) -> Self {
        let mut asked = Self { set: 1, ..Self::default() };
        while let Some(word) = words.next() {
            let mut next = || words.next().unwrap_or_else(|| panic!("{word} needs a value"));
            match word.as_str() {
                "--set" => asked.set = next().parse().expect("--set needs a number"),
                "--only" => asked.only = Some(next()),
                "--dump" => asked.dump = Some(next().into()),
                "--json" => asked.json = true,
                _ => {}
            }
        }
        asked
    }

    fn variants(&self) -> Vec<Variant> {
        let wanted = |variant: &Variant| self.only.as_ref().is_none_or(|only| only == variant.name());
        VARIANTS.into_iter().filter(wanted).collect()
    }
}

fn program() -> PathBuf {
    let built = || PathBuf::from(env!("CARGO_BIN_EXE_apertura"));
    env::var_os("APERTURA_BIN").map_or_else(built, PathBuf::from)
}

fn measured(asked: &Asked, tables: &[Table]) -> Figures {
    let folder = tempfile::tempdir().expect("a folder");
    let program = program();
    let runner = Runner { program: &program, folder: folder.path() };
    let start = Instant::now();
    let outcomes: Vec<_> =
        asked.variants().into_iter().map(|variant| (variant, runner.variant(tables, variant))).collect();
    let rare = asked.only.is_none().then(|| runner.rare(asked.set));
    figures::of(asked.set, &outcomes, rare.as_deref(), start.elapsed())
}

fn dump(folder: &Path, asked: &Asked, tables: &[Table]) -> String {
    tables::dump::dump(folder, asked.set, tables).expect("the set can be written");
    format!("Set {}: {} tables in {}\n", asked.set, tables.len(), folder.display())
}

#[allow(clippy::disallowed_macros, reason = "a bench tells its figures")]
fn main() {
    ground::checks::assert_vectors();
    score::selfcheck::assert_counts();
    let asked = Asked::read(env::args().skip(1));
    let tables = tables::set::tables(asked.set);
    if let Some(folder) = &asked.dump {
        return print!("{}", dump(folder, &asked, &tables));
    }
    let figures = measured(&asked, &tables);
    if asked.json {
        println!("{:#}", score::json::value(&figures));
    } else {
        print!("{}", score::report::text(&figures));
    }
}
