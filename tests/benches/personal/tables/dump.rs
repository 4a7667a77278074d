//! The files of the set and what is true of them, written for people and for other programs.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};

use super::file::Table;
use super::headers::{self, VARIANTS, Variant};
use super::rare;
use crate::ground::rng::Rng;
use crate::kinds::kind::Kind;

/// Neutral, so that nothing is known from the name of a file.
pub fn name(number: usize) -> String {
    format!("t{number:04}.csv")
}

pub fn variant_headers(table: &Table, variant: Variant) -> Vec<String> {
    headers::of(variant, &table.headers, &mut Rng::child(table.seed, variant as u64))
}

pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create(path)?.write_all(bytes)
}

/// All the files, in a folder for each variant and one for the rare; `truth.json` beside.
pub fn dump(folder: &Path, seed: u64, tables: &[Table]) -> io::Result<()> {
    let mut files = Vec::new();
    for variant in VARIANTS {
        for (number, table) in tables.iter().enumerate() {
            files.push(one(folder, variant.name(), number, (table, &variant_headers(table, variant)))?);
        }
    }
    for number in 0..rare::COUNT {
        let table = rare::table(seed, number);
        files.push(one(folder, "rare", number as usize, (&table, &table.headers))?);
    }
    let truth = json!({ "version": 1, "set": seed, "files": files });
    write(&folder.join("truth.json"), format!("{truth:#}\n").as_bytes())
}

fn one(folder: &Path, part: &str, number: usize, (table, headers): (&Table, &[String])) -> io::Result<Value> {
    let file = format!("{part}/{}", name(number));
    fs::create_dir_all(folder.join(part))?;
    write(&folder.join(&file), &table.bytes(headers))?;
    let columns: Vec<Value> =
        headers.iter().zip(table.kinds()).map(|(header, kind)| column(header, kind)).collect();
    let encoding = if table.windows { "windows-1252" } else { "utf-8" };
    let delimiter = table.delimiter.to_string();
    let rows = table.rows();
    Ok(
        json!({ "file": file, "rows": rows, "encoding": encoding, "delimiter": delimiter, "columns": columns }),
    )
}

fn column(header: &str, kind: &Kind) -> Value {
    let also: Vec<&str> = kind.also.iter().map(|class| class.name()).collect();
    let class = kind.class.map(|class| class.name());
    json!({
        "header": header, "kind": kind.id, "class": class, "also": also,
        "private": kind.private, "trap": kind.trap, "rare": kind.rare,
    })
}
