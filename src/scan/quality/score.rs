//! One figure from 0 to 100 for a file, and whether it can be published today.
//!
//! Source: guide-facts 6.2 (ours, not a standard). Each rule weighs 10 when its severity is error, 3 when warning;
//! score = 100 x (1 - sum of weight x share / sum of weights), with the share of rows or cells that a rule is broken
//! in. A rule that is broken in several tables or columns counts with the worst of them. Rules that nothing in
//! the file could break (delimiters of a workbook, dates of a table without dates) or that are not measured leave the
//! denominator.

use std::collections::HashMap;

use super::super::model::{Facts, Flag, Kind};
use crate::diag::{Rules, Severity};

/// Rules of the catalogue that nothing measures yet: they need a declared list, or the spread of a column.
pub const NOT_MEASURED: [&str; 2] = ["D11", "D12"];
/// Rules that only texts can break.
const TEXT: [&str; 5] = ["A02", "A03", "A04", "A05", "A06"];
const KEYS: [Kind; 4] = [Kind::StateKey, Kind::MunicipalityKey, Kind::LocalityKey, Kind::PostalCode];

fn weight(severity: Severity) -> f64 {
    match severity {
        Severity::Error => 10.0,
        Severity::Warning => 3.0,
        _ => 0.0,
    }
}

/// Every flag of a file, its tables and its columns.
pub fn flags(facts: &Facts) -> impl Iterator<Item = &Flag> {
    let tables = facts
        .tables
        .iter()
        .flat_map(|table| table.flags.iter().chain(table.columns.iter().flat_map(|column| &column.flags)));
    facts.flags.iter().chain(tables)
}

/// The score of a file, 0 to 100; `None` where there is no table to measure.
pub fn score(facts: &Facts, rules: &Rules) -> Option<u8> {
    let measurable = facts.unread.is_none() && facts.tables.iter().any(|table| table.rows > 0);
    measurable.then(|| figure(&shares(facts), rules, facts))
}

/// The share, 0 to 1, of the worst place that each code is broken in. A flag of the whole, or of an unknown number
/// out of a whole, counts in full.
fn shares(facts: &Facts) -> HashMap<&str, f64> {
    let mut shares = HashMap::new();
    for flag in flags(facts) {
        let part = flag.count as f64 / flag.of.max(1) as f64;
        let share = if flag.count == 0 || flag.of == 0 { 1.0 } else { part.min(1.0) };
        let worst = shares.entry(flag.code.as_str()).or_insert(0.0_f64);
        *worst = worst.max(share);
    }
    shares
}

fn figure(shares: &HashMap<&str, f64>, rules: &Rules, facts: &Facts) -> u8 {
    let (mut lost, mut all) = (0.0, 0.0);
    for rule in rules.0.values() {
        let broken = shares.contains_key(rule.code.as_str());
        if !rule.short.as_deref().is_some_and(|short| broken || applies(short, facts)) {
            continue;
        }
        all += weight(rule.severity);
        lost += weight(rule.severity) * shares.get(rule.code.as_str()).copied().unwrap_or(0.0);
    }
    let score = if all > 0.0 { 100.0 * (1.0 - lost / all) } else { 0.0 };
    // Rounded down: 100 is for files without any fault.
    score.clamp(0.0, 100.0).floor() as u8
}

/// Whether something in the file could break a rule, or does.
fn applies(short: &str, facts: &Facts) -> bool {
    let any = |kinds: &[Kind]| {
        facts.tables.iter().flat_map(|table| &table.columns).any(|c| kinds.contains(&c.kind))
    };
    let layer = || facts.tables.iter().any(|table| table.geometry.is_some());
    match short {
        _ if NOT_MEASURED.contains(&short) || short.starts_with('M') => false,
        _ if TEXT.contains(&short) => facts.text.is_some(),
        "D02" | "D03" | "D04" | "D06" => any(&[Kind::Integer, Kind::Decimal, Kind::Money, Kind::Percent]),
        "D05" | "G01" | "G02" => any(&KEYS),
        "D08" => any(&[Kind::Boolean]),
        "D10" => any(&[Kind::Category]),
        "D13" => any(&[Kind::Text, Kind::LongText]),
        "G03" | "G04" => any(&[Kind::Latitude, Kind::Longitude, Kind::Coordinates]),
        "G05" => layer(),
        "H04" => facts.tables.iter().any(|table| table.risk.is_some()),
        _ if short.starts_with('F') => any(&[Kind::Date, Kind::DateTime]),
        _ => true,
    }
}

/// Whether a file can be published as it is: it was read, has rows, and no rule of severity error is broken.
pub fn ready(facts: &Facts, rules: &Rules) -> bool {
    let grave = |flag: &Flag| rules.0.get(&flag.code).is_none_or(|rule| rule.severity == Severity::Error);
    let read = facts.unread.is_none() && facts.tables.iter().any(|table| table.rows > 0);
    read && !flags(facts).any(grave)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Rule;
    use crate::scan::model::{Column, Encoding, LineEnd, Table, TextFacts};
    use crate::text::Text;

    /// Three rules: errors A02 and C06, warning D09.
    fn rules() -> Rules {
        let rule = |code: &str, short: &str, severity| Rule {
            code: code.into(),
            short: Some(short.into()),
            severity,
            message: Text::same(code),
            hint: None,
            basis: None,
        };
        let all = [
            rule("text-not-utf8", "A02", Severity::Error),
            rule("missing-words", "C06", Severity::Error),
            rule("spaces-extra", "D09", Severity::Warning),
            rule("value-outlier", "D12", Severity::Warning),
            rule("license-missing", "M02", Severity::Error),
        ];
        Rules(all.into_iter().map(|rule| (rule.code.clone(), rule)).collect())
    }

    fn flag(code: &str, count: u64, of: u64) -> Flag {
        Flag { code: code.into(), count, of, ..Flag::default() }
    }

    fn csv(flags: Vec<Flag>, cells: Vec<Flag>) -> Facts {
        let text = TextFacts {
            encoding: Encoding::Utf8,
            bom: false,
            line_end: LineEnd::Lf,
            delimiter: Some(b','),
            quote: b'"',
        };
        let column = Column { flags: cells, ..Column::default() };
        let table = Table { rows: 200, columns: vec![column], ..Table::default() };
        Facts { format: "csv".into(), text: Some(text), tables: vec![table], flags, ..Facts::default() }
    }

    #[test]
    fn without_faults_it_is_a_hundred() {
        assert_eq!(score(&csv(vec![], vec![]), &rules()), Some(100));
    }

    #[test]
    fn by_hand_the_encoding_and_half_of_the_blanks() {
        // Weights 10 + 10 + 3 = 23; lost 10 x 1 + 10 x 0.5 = 15; 100 x (1 - 15/23) = 34.7.
        let facts = csv(vec![flag("text-not-utf8", 0, 0)], vec![flag("missing-words", 100, 200)]);
        assert_eq!(score(&facts, &rules()), Some(34));
    }

    #[test]
    fn a_workbook_is_not_measured_by_the_rules_of_texts() {
        // Weights 10 + 3 = 13; lost 3 x 0.1; 100 x (1 - 0.3/13) = 97.6.
        let facts = Facts { text: None, ..csv(vec![], vec![flag("spaces-extra", 20, 200)]) };
        assert_eq!(score(&facts, &rules()), Some(97));
    }

    #[test]
    fn a_rule_counts_only_where_something_could_break_it() {
        let mut facts = csv(vec![flag("text-not-utf8", 0, 0)], vec![]);
        let mut rules = rules();
        let dates = Rule {
            code: "date-not-iso".into(),
            short: Some("F01".into()),
            ..rules.0["missing-words"].clone()
        };
        rules.0.insert(dates.code.clone(), dates);
        // Without dates 100 x (1 - 10/23) = 56.5; with them 100 x (1 - 10/33) = 69.7.
        assert_eq!(score(&facts, &rules), Some(56));
        facts.tables[0].columns[0].kind = Kind::Date;
        assert_eq!(score(&facts, &rules), Some(69));
    }

    #[test]
    fn the_worst_column_counts_and_all_of_it_is_zero() {
        let worst = csv(vec![], vec![flag("spaces-extra", 1, 200), flag("spaces-extra", 200, 200)]);
        // 100 x (1 - 3/23) = 86.9.
        assert_eq!(score(&worst, &rules()), Some(86));
        let all = csv(
            vec![flag("text-not-utf8", 0, 0), flag("missing-words", 0, 0)],
            vec![flag("spaces-extra", 9, 3)],
        );
        assert_eq!(score(&all, &rules()), Some(0));
    }

    #[test]
    fn without_rows_there_is_no_figure() {
        assert_eq!(score(&Facts::default(), &rules()), None);
    }

    #[test]
    fn a_warning_does_not_keep_a_file_from_being_published_and_an_error_does() {
        assert!(ready(&csv(vec![], vec![flag("spaces-extra", 200, 200)]), &rules()));
        assert!(!ready(&csv(vec![], vec![flag("missing-words", 1, 200)]), &rules()));
        assert!(!ready(&csv(vec![flag("code-of-another-guide", 0, 0)], vec![]), &rules()));
        assert!(!ready(&Facts::default(), &rules()));
    }
}
