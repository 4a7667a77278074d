//! Older formats, brought to the newest in memory. The file changes with the first answer that is saved.

use toml::{Table, Value};

use super::doc::{Doc, Edit};
use super::model::FORMAT;
use crate::toml_text::Address;

/// One function for each old version, oldest first: from format `n` to `n + 1`.
const STEPS: [fn(&Table) -> Vec<Edit>; 1] = [from_0];

/// Brings a document to the newest format. Returns the format that it had.
///
/// A newer or unknown format is left alone.
pub fn migrate(doc: &mut Doc) -> i64 {
    let had = doc.tree().get("format").and_then(Value::as_integer).unwrap_or(FORMAT);
    for version in had.max(0)..FORMAT {
        // Only versions below FORMAT come here and STEPS has one entry for each.
        let edits = STEPS[version as usize](doc.tree());
        doc.apply(&edits);
        doc.apply(&[(Address::new(["format"]), Some(Value::Integer(version + 1)))]);
    }
    had
}

/// Format 0 kept `institution.level` and the distributions of a dataset as a list without names.
fn from_0(tree: &Table) -> Vec<Edit> {
    let mut edits = Vec::new();
    let level = Address::parse("institution.level");
    if let Some(value) = level.get(tree) {
        edits.push((Address::parse("institution.kind"), Some(value.clone())));
        edits.push((level, None));
    }
    for (key, dataset) in tree.get("dataset").and_then(Value::as_table).into_iter().flatten() {
        let Some(Value::Array(list)) = dataset.get("distribution") else { continue };
        let at = Address::new(["dataset", key, "distribution"]);
        edits.push((at.clone(), None));
        for (number, item) in list.iter().enumerate() {
            edits.push((at.child(format!("recurso-{}", number + 1)), Some(item.clone())));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_0_becomes_format_1_and_keeps_its_comments() {
        let old = "format = 0\n# nota de la coordinación\n[institution]\nlevel = \"municipal\"\n\n[dataset.obras]\ntitle = \"Obras\"\n\n[[dataset.obras.distribution]]\ntitle = \"2024\"\n\n[[dataset.obras.distribution]]\ntitle = \"2025\"\n";
        let mut doc = Doc::parse(old, false).unwrap();
        assert_eq!(migrate(&mut doc), 0);
        let again: Table = doc.body().parse().unwrap();
        assert_eq!(&again, doc.tree());
        assert_eq!(doc.text_at("institution.kind"), "municipal");
        assert_eq!(doc.text_at("dataset.obras.distribution.recurso-2.title"), "2025");
        assert!(doc.body().contains("# nota de la coordinación"));
    }

    #[test]
    fn a_newer_format_is_not_touched() {
        let text = "format = 9\nx = 1\n";
        let mut doc = Doc::parse(text, false).unwrap();
        assert_eq!((migrate(&mut doc), doc.body()), (9, text));
    }
}
