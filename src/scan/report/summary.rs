//! The figures of a whole scan, counted once for every report.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::model::{Column, Flag, Personal, Table, Unread};
use super::{Book, FileReport, ScanReport};
use crate::diag::Severity;

/// Counts and lists of a scan; references into it, nothing copied.
#[derive(Debug, Clone, Default)]
pub struct Summary<'r> {
    pub files: u64,
    pub tables: u64,
    pub rows: u64,
    /// Files by format, most first.
    pub formats: Vec<(&'r str, u64)>,
    /// Rows by area, most first; the area is that of the proposal, else the first folder.
    pub areas: Vec<(String, u64)>,
    /// By rule: gravest first, then those of most files.
    pub findings: Vec<Group<'r>>,
    /// Errors, warnings and notes.
    pub severities: [u64; 3],
    pub personal: Vec<Private<'r>>,
    /// Files with private personal data.
    pub personal_files: u64,
    /// Paths of files with the same bytes.
    pub duplicates: Vec<Vec<&'r str>>,
    pub unread: Vec<(&'r str, &'r Unread)>,
    pub ready: Vec<&'r str>,
}

/// What one rule says of a scan.
#[derive(Debug, Clone)]
pub struct Group<'r> {
    pub severity: Severity,
    pub files: u64,
    /// How often: files, tables or columns.
    pub times: u64,
    /// The first one.
    pub example: Noted<'r>,
}

/// A flag with where it was noted.
#[derive(Debug, Clone, Copy)]
pub struct Noted<'r> {
    pub file: &'r FileReport,
    pub table: Option<&'r Table>,
    pub column: Option<&'r Column>,
    pub flag: &'r Flag,
}

/// A column with private personal data.
#[derive(Debug, Clone)]
pub struct Private<'r> {
    pub file: &'r FileReport,
    pub table: &'r Table,
    /// From 0.
    pub at: usize,
    pub column: &'r Column,
    pub found: Vec<&'r Personal>,
}

/// Every flag of a file with where it was noted: of the file, of each table, of its columns.
pub fn noted(file: &FileReport) -> Vec<Noted<'_>> {
    let of_file = file.facts.flags.iter().map(|flag| Noted { file, table: None, column: None, flag });
    let tables = file.facts.tables.iter().flat_map(|table| {
        let of_table =
            table.flags.iter().map(move |flag| Noted { file, table: Some(table), column: None, flag });
        of_table.chain(table.columns.iter().flat_map(move |column| {
            let noted = move |flag| Noted { file, table: Some(table), column: Some(column), flag };
            column.flags.iter().map(noted)
        }))
    });
    of_file.chain(tables).collect()
}

/// The severity that the Guide gives to a flag.
pub fn severity(flag: &Flag, book: &Book<'_>) -> Severity {
    book.rules.0.get(&flag.code).map_or(Severity::Error, |rule| rule.severity)
}

/// Where counts of a severity stand: errors, warnings, all else.
pub fn shelf(severity: Severity) -> usize {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        _ => 2,
    }
}

/// Columns of a file that hold private personal data.
pub fn private(file: &FileReport) -> Vec<Private<'_>> {
    let columns = file
        .facts
        .tables
        .iter()
        .flat_map(|table| table.columns.iter().enumerate().map(move |(at, column)| (table, at, column)));
    let found = columns.map(|(table, at, column)| {
        let found = column.personal.iter().filter(|personal| personal.private).collect();
        Private { file, table, at, column, found }
    });
    found.filter(|private| !private.found.is_empty()).collect()
}

impl<'r> Summary<'r> {
    pub fn new(report: &'r ScanReport, book: &Book<'_>) -> Self {
        let mut summary = Self { files: report.files.len() as u64, ..Self::default() };
        let mut formats: HashMap<&str, u64> = HashMap::new();
        let parts = parts(report);
        let mut groups: HashMap<&str, Group<'r>> = HashMap::new();
        for file in &report.files {
            *formats.entry(&file.facts.format).or_default() += 1;
            summary.file(file, book, &parts);
            summary.group(file, book, &mut groups);
        }
        summary.formats = most_first(formats);
        summary.findings = groups.into_values().collect();
        summary.findings.sort_by(|a, b| {
            let key = |group: &Group<'_>| (group.severity, std::cmp::Reverse((group.files, group.times)));
            key(a).cmp(&key(b)).then_with(|| a.example.flag.code.cmp(&b.example.flag.code))
        });
        summary.areas = areas(report);
        summary.duplicates = duplicates(report);
        summary
    }

    fn file(&mut self, file: &'r FileReport, book: &Book<'_>, parts: &HashSet<&str>) {
        self.tables += file.facts.tables.len() as u64;
        self.rows = self.rows.saturating_add(rows(file));
        if let Some(unread) = &file.facts.unread {
            self.unread.push((&file.path, unread));
        }
        if book.ready(&file.facts) && !parts.contains(file.path.as_str()) {
            self.ready.push(&file.path);
        }
        let private = private(file);
        self.personal_files += u64::from(!private.is_empty());
        self.personal.extend(private);
    }

    fn group(&mut self, file: &'r FileReport, book: &Book<'_>, groups: &mut HashMap<&'r str, Group<'r>>) {
        let mut seen: Vec<&str> = Vec::new();
        for example in noted(file) {
            let severity = severity(example.flag, book);
            self.severities[shelf(severity)] += 1;
            let fresh = Group { severity, files: 0, times: 0, example };
            let group = groups.entry(&example.flag.code).or_insert(fresh);
            group.times += 1;
            if !seen.contains(&example.flag.code.as_str()) {
                seen.push(&example.flag.code);
                group.files += 1;
            }
        }
    }
}

/// The tables of maps, which are published with their map and not alone.
fn parts(report: &ScanReport) -> HashSet<&str> {
    let stem = |path: &'_ str, ending: &str| path.strip_suffix(ending).map(str::len);
    let maps: HashSet<&str> =
        report.files.iter().filter_map(|file| Some(&file.path[..stem(&file.path, ".shp")?])).collect();
    let paths = report.files.iter().map(|file| file.path.as_str());
    paths.filter(|path| stem(path, ".dbf").is_some_and(|end| maps.contains(&path[..end]))).collect()
}

/// Data rows of all tables of a file.
pub fn rows(file: &FileReport) -> u64 {
    file.facts.tables.iter().fold(0, |sum, table| sum.saturating_add(table.rows))
}

fn most_first<K: Ord>(counts: impl IntoIterator<Item = (K, u64)>) -> Vec<(K, u64)> {
    let mut counts: Vec<(K, u64)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// The area of a file is the one of its proposal; a file of none is of its first folder.
fn areas(report: &ScanReport) -> Vec<(String, u64)> {
    let mut of_file: HashMap<&str, &str> = HashMap::new();
    for proposal in report.proposals.iter().filter(|proposal| !proposal.unit.is_empty()) {
        for file in &proposal.files {
            let path = file.split_once('#').map_or(file.as_str(), |(path, _)| path);
            of_file.insert(path, &proposal.unit);
        }
    }
    let mut areas: BTreeMap<&str, u64> = BTreeMap::new();
    for file in &report.files {
        let folder = || file.path.split_once(['/', '\\']).map_or("", |(folder, _)| folder);
        let area = of_file.get(file.path.as_str()).copied().unwrap_or_else(folder);
        let sum = areas.entry(area).or_default();
        *sum = sum.saturating_add(rows(file));
    }
    let areas = areas.into_iter().filter(|(_, rows)| *rows > 0);
    most_first(areas.map(|(area, rows)| (area.to_string(), rows)))
}

fn duplicates(report: &ScanReport) -> Vec<Vec<&str>> {
    let mut same: BTreeMap<[u8; 32], Vec<&str>> = BTreeMap::new();
    for file in report.files.iter().filter(|file| file.size > 0) {
        if let Some(hash) = file.facts.hash {
            same.entry(hash).or_default().push(&file.path);
        }
    }
    let mut same: Vec<Vec<&str>> = same.into_values().filter(|paths| paths.len() > 1).collect();
    same.iter_mut().for_each(|paths| paths.sort_unstable());
    same.sort();
    same
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn a_scan_is_counted_by_hand() {
        let guide = samples::guide();
        let (report, book) = (samples::scan(), samples::book(&guide));
        let summary = Summary::new(&report, &book);
        assert_eq!((summary.files, summary.tables, summary.rows), (6, 5, 1_860));
        assert_eq!(summary.formats, [("csv", 3), ("pdf", 1), ("xls", 1), ("xlsx", 1)]);
        assert_eq!(summary.areas, [("Obras Públicas".to_string(), 1_620), ("dif".to_string(), 240)]);
        assert_eq!(summary.duplicates, [["obras/copia de licencias.csv", "obras/licencias.csv"]]);
        assert_eq!(summary.unread.iter().map(|(path, _)| *path).collect::<Vec<_>>(), ["obras/viejo.xls"]);
        assert_eq!(summary.ready, ["obras/luminarias.csv"]);
        assert_eq!((summary.personal.len(), summary.personal_files), (2, 1));
    }

    #[test]
    fn rules_are_grouped_gravest_first_with_files_and_times() {
        let guide = samples::guide();
        let (report, book) = (samples::scan(), samples::book(&guide));
        let groups = Summary::new(&report, &book).findings;
        let told: Vec<_> = groups.iter().map(|g| (g.example.flag.code.as_str(), g.files, g.times)).collect();
        assert_eq!(told[0], ("date-not-iso", 2, 2));
        assert!(groups.windows(2).all(|pair| pair[0].severity <= pair[1].severity));
        let sum: u64 = groups.iter().map(|group| group.times).sum();
        assert_eq!(sum, Summary::new(&report, &book).severities.iter().sum::<u64>());
    }
}
