//! One run of the program, and what it says.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::ground::class::Class;

/// One entry of `personal` with enough confidence.
#[derive(Clone, Debug)]
pub struct Seen {
    pub name: String,
    /// Nothing for a class that this bench does not know.
    pub class: Option<Class>,
    pub confidence: f64,
    pub private: bool,
}

const ENOUGH: f64 = 0.5;

/// The entries of each column, in the order of the file; or why there are none.
pub fn profile(program: &Path, file: &Path, columns: usize) -> Result<Vec<Vec<Seen>>, String> {
    let mut command = Command::new(program);
    let folder = file.parent().expect("a file in a folder");
    command.arg("perfil").arg(file).arg("--json").current_dir(folder);
    command.env("APERTURA_DATOS_DIR", folder).env("APERTURA_HOY", "2026-02-02");
    command.stdin(Stdio::null()).stderr(Stdio::null());
    let output = command.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(output.status.to_string());
    }
    parse(&output.stdout, columns)
}

pub fn parse(json: &[u8], columns: usize) -> Result<Vec<Vec<Seen>>, String> {
    let said: Value = serde_json::from_slice(json).map_err(|error| error.to_string())?;
    let tables = said["tables"].as_array().ok_or("no tables")?;
    let all: Vec<&Value> = tables.iter().filter_map(|table| table["columns"].as_array()).flatten().collect();
    if all.len() != columns {
        return Err(format!("{} columns instead of {columns}", all.len()));
    }
    Ok(all.into_iter().map(entries).collect())
}

fn entries(column: &Value) -> Vec<Seen> {
    let all = column["personal"].as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().map(entry).filter(|seen| seen.confidence >= ENOUGH).collect()
}

fn entry(said: &Value) -> Seen {
    let name = said["class"].as_str().unwrap_or("?").to_string();
    let confidence = said["confidence"].as_f64().unwrap_or(0.0);
    Seen { class: Class::parse(&name), name, confidence, private: said["private"].as_bool().unwrap_or(true) }
}
