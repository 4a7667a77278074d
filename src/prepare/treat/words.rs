//! What was done to personal data, in sentences.

use super::pseudonym::LENGTH;
use super::told::{Cells, Did, Local, Singled, Told};
use super::{SMALL, SMALLER};
use crate::scan::model::Counted;
use crate::text::Text;
use crate::text::fold::visible;
use crate::text::say::grouped;
use crate::text::treat as say;

impl Told {
    /// What was done and what it leaves, one sentence after the other. Signals and never a promise.
    pub fn words(&self) -> Vec<Text> {
        let mut all = Vec::new();
        if self.exceeded {
            all.push(say::EXCEEDED);
        }
        for did in &self.did {
            of_column(did, &mut all);
        }
        if let Some(cells) = &self.cells {
            of_cells(cells, self.rows_in, &mut all);
        }
        if let Some(local) = &self.local {
            of_local(local, self.removed, &mut all);
        }
        if let Some(before) = &self.before {
            of_groups(before, self.after.as_ref(), &mut all);
        }
        for alike in &self.alike {
            let text =
                say::ALIKE.with("column", visible(&alike.column)).with("groups", number(alike.groups.count));
            all.push(text.with("rows", number(alike.rows.count)));
        }
        all
    }
}

fn number(count: u64) -> String {
    grouped(&count.to_string())
}

fn of_column(did: &Did, all: &mut Vec<Text>) {
    let sentence = match did.how.as_str() {
        "drop" => say::DID_DROP,
        "keep" => say::DID_KEEP.with("why", visible(did.with.as_deref().unwrap_or_default())),
        "pseudonym" => say::DID_PSEUDONYM.with("signs", LENGTH),
        "review-text" => say::DID_REVIEW,
        _ if did.made.len() == 2 => say::DID_TWO.with("made", visible(&did.made.join(", "))),
        _ => say::DID_COARSER,
    };
    all.push(sentence.with("column", visible(&did.column)).with("n", number(did.changed)));
    if did.unread > 0 {
        all.push(say::UNREAD.with("column", visible(&did.column)).with("n", number(did.unread)));
    }
}

fn of_cells(cells: &Cells, rows: u64, all: &mut Vec<Text>) {
    all.push(say::COUNTED.with("rows", number(rows)).with("cells", number(cells.all)));
    if cells.primary + cells.complementary > 0 {
        let rows = cells.primary_rows + cells.complementary_rows;
        let text = say::EMPTIED.with("primary", number(cells.primary)).with("k", cells.k);
        all.push(text.with("more", number(cells.complementary)).with("rows", number(rows)));
        all.push(say::DIFFERENCE);
    }
    if cells.withheld > 0 {
        all.push(say::WITHHELD.with("n", number(cells.withheld)));
    }
    if cells.unproven > 0 {
        all.push(say::UNPROVEN.with("n", number(cells.unproven)));
    }
}

fn of_local(local: &Local, removed: u64, all: &mut Vec<Text>) {
    for (column, count) in local.emptied.iter().filter(|(_, count)| *count > 0) {
        all.push(say::LOCAL.with("n", number(*count)).with("column", visible(column)).with("k", local.k));
    }
    if removed > 0 {
        all.push(say::REMOVED.with("n", number(removed)).with("k", local.k));
    }
}

fn of_groups(before: &Singled, after: Option<&Singled>, all: &mut Vec<Text>) {
    let told = |one: &Singled| {
        let count = |counted: Counted| {
            if counted.exact { number(counted.count) } else { format!("≈ {}", number(counted.count)) }
        };
        say::GROUPS
            .with("columns", visible(&one.columns.join(", ")))
            .with("k", number(one.k))
            .with("alone", count(one.alone))
            .with("five", count(one.below5))
            .with("eleven", count(one.below11))
            .with("rows", number(one.rows))
    };
    all.push(say::BEFORE.with_text("what", &told(before)));
    let Some(after) = after else { return };
    all.push(if after.columns.is_empty() || after.rows == 0 {
        say::NO_COLUMNS_LEFT
    } else {
        say::AFTER.with_text("what", &told(after))
    });
    if after.rows > 0 && after.k < SMALL && !after.columns.is_empty() {
        all.push(say::STILL_SMALL.with("k", after.k).with("five", SMALL).with("eleven", SMALLER));
    }
    all.push(say::SIGNAL);
}

#[cfg(test)]
mod tests {
    use super::super::{Asked, Treater};
    use crate::text::Lang;

    #[test]
    fn what_was_done_is_told_without_promises() {
        let header: Vec<String> = ["curp", "edad", "sexo"].map(String::from).to_vec();
        let asked = [
            Asked::new("curp", "drop", None),
            Asked::new("edad", "generalise-age", None),
            Asked::new("*", "aggregate", Some("edad, sexo")),
        ];
        let mut treater = Treater::new(&header, &asked, None).unwrap();
        for at in 0..40 {
            treater.row(&mut vec![format!("X{at}"), (at % 12).to_string(), "M".to_string()]);
        }
        treater.row(&mut vec!["X".into(), "70".into(), "H".into()]);
        treater.end();
        for lang in [Lang::Es, Lang::En] {
            let words: Vec<String> =
                treater.told().words().iter().map(|text| text.to(lang).to_string()).collect();
            let all = words.join("\n");
            assert!(!all.contains('{') && !all.to_lowercase().contains("anónim"), "{all}");
            assert!(all.contains('1'), "{all}");
        }
    }
}
