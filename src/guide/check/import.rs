//! What `import.toml` says of the rest of the Guide: fields and formats that have to be there.

use super::{Lens, Spot};
use crate::guide::load::IMPORT;
use crate::plan::schema;

/// What stands for several fields at once, or for one that is read in its own way.
const ROLES: [&str; 4] = ["@key", "@media", "@platform", "@temporal"];

pub fn check(lens: &mut Lens) {
    let guide = lens.guide;
    for (number, column) in guide.import.column.iter().enumerate() {
        let field = column.field.as_str();
        if !ROLES.contains(&field) && !known(field) {
            lens.tell("guide-field-unknown", &spot("column", number), "field", &[("field", field)]);
        }
    }
    for (number, program) in guide.import.program.iter().enumerate() {
        let format = program.format.as_str();
        if guide.term("formats", format).is_none() {
            lens.tell("guide-import-format", &spot("program", number), "format", &[("format", format)]);
        }
    }
}

/// A field of datasets or of their files.
fn known(field: &str) -> bool {
    let parts: Vec<&str> = field.split('.').collect();
    match parts.as_slice() {
        ["dataset", rest @ ..] => schema::at(&[&["dataset", "*"], rest].concat()).is_some(),
        ["distribution", rest @ ..] => {
            schema::at(&[&["dataset", "*", "distribution", "*"], rest].concat()).is_some()
        }
        _ => false,
    }
}

fn spot(table: &str, number: usize) -> Spot {
    Spot { file: IMPORT.to_string(), table: vec![table.into(), format!("[{number}]")] }
}
