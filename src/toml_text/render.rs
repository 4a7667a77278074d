//! How values are written into a plan.

use toml::{Table, Value};
use toml_writer::{ToTomlKey, ToTomlValue, TomlStringBuilder};

/// Arrays longer than this are written one item a line.
const WIDE: usize = 96;

/// A value as TOML text. Line ends inside the text are those of `newline`.
pub fn value(value: &Value, newline: &str) -> String {
    match value {
        Value::String(text) => string(text, newline),
        Value::Array(items) => array(items, newline),
        Value::Table(table) => inline(table, newline),
        Value::Datetime(date) => date.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Boolean(flag) => flag.to_string(),
        Value::Float(number) => float(*number),
    }
}

/// A key, quoted where it has to be.
pub fn key(key: &str) -> String {
    key.to_toml_key()
}

/// A path of keys: a header's name or a dotted key.
pub fn dotted(path: &[String]) -> String {
    path.iter().map(|segment| key(segment)).collect::<Vec<_>>().join(".")
}

// Several lines stay several lines for the reader, but only where the file's line end is the plain one:
// a parser may hand back CRLF inside a multi-line string as it stands.
fn string(text: &str, newline: &str) -> String {
    let builder = TomlStringBuilder::new(text);
    if text.contains('\n') && newline == "\n" && !text.contains('\r') {
        return builder.as_ml_basic_pretty().unwrap_or_else(|| builder.as_ml_basic()).to_toml_value();
    }
    builder.as_basic_pretty().unwrap_or_else(|| builder.as_basic()).to_toml_value()
}

fn array(items: &[Value], newline: &str) -> String {
    let parts: Vec<String> = items.iter().map(|item| value(item, newline)).collect();
    let short = format!("[{}]", parts.join(", "));
    if short.chars().count() <= WIDE {
        return short;
    }
    let lines: Vec<String> = parts.iter().map(|part| format!("    {part},{newline}")).collect();
    format!("[{newline}{}]", lines.concat())
}

fn inline(table: &Table, newline: &str) -> String {
    let parts: Vec<String> =
        table.iter().map(|(name, inner)| format!("{} = {}", key(name), value(inner, newline))).collect();
    if parts.is_empty() { "{}".to_string() } else { format!("{{ {} }}", parts.join(", ")) }
}

fn float(number: f64) -> String {
    Value::Float(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_as_itself() {
        let samples = [
            Value::String("Año «2025» \"x\" \\ fin".into()),
            Value::String("uno\ndos".into()),
            Value::String("a\u{1b}b".into()),
            Value::Integer(-3),
            Value::Float(1.0),
            Value::Boolean(true),
            Value::Datetime("2026-02-02".parse().unwrap()),
            Value::Array((0..40).map(|n| Value::String(format!("elemento {n}"))).collect()),
            "x = { a = 1, \"b c\" = [\"d\"] }".parse::<Table>().unwrap()["x"].clone(),
        ];
        for sample in samples {
            for newline in ["\n", "\r\n"] {
                let text = format!("x = {}{newline}", value(&sample, newline));
                let back: Table = text.parse().unwrap_or_else(|err| panic!("{text}: {err}"));
                assert_eq!(back["x"], sample, "{text}");
            }
        }
    }
}
