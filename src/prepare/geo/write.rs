//! Features put together: `{"type":"FeatureCollection","name":…,"features":[…],"bbox":[…]}`, one feature a line.
//!
//! No `crs`: since RFC 7946 all is WGS 84, longitude first. The box stands at the end because it is known there.

use std::fmt::Write;

use serde_json::Value;

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// Where a cell is a number that JSON can write; a key with zeros before it is none.
    Number,
    Bool,
}

/// What stands before the features.
pub fn open(name: &str) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"name\":{},\"features\":[", Value::from(name))
}

/// One feature: its number, its geometry as JSON, and its properties.
pub fn feature(number: u64, first: bool, geometry: &str, properties: &[(&str, Kind, &str)]) -> String {
    let mut out = String::from(if first { "\n" } else { ",\n" });
    // A text takes whatever is written.
    let _ = write!(out, "{{\"type\":\"Feature\",\"id\":{number},\"geometry\":{geometry},\"properties\":{{");
    for (at, (name, kind, cell)) in properties.iter().enumerate() {
        let _ = write!(out, "{}{}:", if at > 0 { "," } else { "" }, Value::from(*name));
        value(*kind, cell, &mut out);
    }
    out.push_str("}}");
    out
}

fn value(kind: Kind, cell: &str, out: &mut String) {
    let _ = match (kind, cell) {
        (_, "") => write!(out, "null"),
        (Kind::Number, cell) if is_number(cell) => write!(out, "{cell}"),
        (Kind::Bool, "true" | "sí" | "si" | "Sí" | "1") => write!(out, "true"),
        (Kind::Bool, "false" | "no" | "No" | "0") => write!(out, "false"),
        (_, cell) => write!(out, "{}", Value::from(cell)),
    };
}

/// A number as JSON has it.
fn is_number(cell: &str) -> bool {
    let bare = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, decimals) = bare.split_once('.').map_or((bare, None), |(whole, rest)| (whole, Some(rest)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // Beyond fifteen digits programs lose some: such a number is a key.
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && whole.len() <= 15
        && decimals.is_none_or(digits)
}

/// What stands behind them.
pub fn close(bbox: Option<[f64; 4]>) -> String {
    match bbox {
        Some([west, south, east, north]) => format!("\n],\"bbox\":[{west},{south},{east},{north}]}}\n"),
        None => "\n]}\n".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_with_their_types_make_one_json() {
        let properties = [
            ("clave", Kind::Number, "007"),
            ("casos", Kind::Number, "-12.50"),
            ("activa", Kind::Bool, "true"),
            ("nota", Kind::Text, "Dice \"hola\"\n"),
            ("vacia", Kind::Number, ""),
        ];
        let all = [
            open("Colonias"),
            feature(1, true, r#"{"type":"Point","coordinates":[-97,19]}"#, &properties),
            feature(2, false, "null", &[]),
            close(Some([-97.0, 19.0, -97.0, 19.0])),
        ]
        .concat();
        let json: Value = serde_json::from_str(&all).unwrap();
        assert_eq!(json["features"][0]["properties"]["clave"], "007");
        assert_eq!(json["features"][0]["properties"]["casos"], -12.5);
        assert_eq!(json["features"][0]["properties"]["activa"], true);
        assert_eq!(json["features"][0]["properties"]["vacia"], Value::Null);
        assert_eq!(json["features"][1]["geometry"], Value::Null);
        assert_eq!(json["bbox"][0], -97.0);
        assert!(json.get("crs").is_none());
        assert!(serde_json::from_str::<Value>(&format!("{}{}", open("x"), close(None))).is_ok());
    }
}
