//! Real files whose format, letters, delimiter and header were judged by people, against what a reading says of them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use apertura::commands::scan::lists;
use apertura::scan::model::{Column, Encoding, Facts, Table, Unread};
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::worker::{Job, Report, bytes_of, work};

const TRUTH: &str = include_str!("../fixtures/scan/truth.tsv");
/// What no small file may take, in a build without optimisation.
const SLOW: Duration = Duration::from_secs(10);

/// The folder with the real files, or `None` (said aloud) where it is absent.
pub fn data() -> Option<PathBuf> {
    let shared = std::env::var_os("APERTURA_SHARED").map(PathBuf::from);
    let shared = shared.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    let data = shared.join("data");
    if data.is_dir() {
        return Some(data);
    }
    #[allow(clippy::disallowed_macros)]
    {
        println!("SKIPPED real files: {} is not there", data.display());
    }
    None
}

/// One line of the truth table.
struct Truth {
    path: &'static str,
    format: &'static str,
    encoding: &'static str,
    delimiter: &'static str,
    header: &'static str,
    sheet: &'static str,
    columns: &'static str,
    records: &'static str,
    notes: &'static str,
}

fn truths() -> Vec<Truth> {
    let lines = TRUTH.lines().filter(|line| !line.starts_with('#') && !line.starts_with("path\t"));
    lines
        .map(|line| {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let [path, _, format, encoding, delimiter, _, header, sheet, columns, records, notes] = cells[..]
            else {
                panic!("{line}")
            };
            Truth { path, format, encoding, delimiter, header, sheet, columns, records, notes }
        })
        .collect()
}

impl Truth {
    /// The id that the program has for the format.
    fn id(&self) -> &'static str {
        match self.format {
            "jsonld" => "json-ld",
            "ttl" => "turtle",
            "jpeg" => "jpg",
            "xlsm" => "xlsx",
            // Text that is no table, whatever its marks mean.
            "text" | "md" => "txt",
            other => other,
        }
    }

    /// A reader may refuse it for its password.
    fn locked(&self) -> bool {
        self.notes.contains("encrypted")
    }

    /// A part of the table below this name is in the hands of a person: it is one of those that the product is for.
    fn class(&self) -> Option<&'static str> {
        match () {
            () if self.path.starts_with("vaquer+adela/") && self.sheet == "Inventario" => Some("ADELA"),
            () if self.notes.contains("PNT/SIPOT") => Some("PNT"),
            () if self.encoding == "macroman" => Some("Mac Roman"),
            () if self.notes.contains("extension lies") => Some("extension lies"),
            () if self.encoding.starts_with("utf-16") => Some("UTF-16"),
            () => None,
        }
    }
}

/// Right, of how many, and what was wrong.
struct Measure {
    name: &'static str,
    bar: f64,
    right: u32,
    of: u32,
    misses: String,
}

impl Measure {
    fn new(name: &'static str, bar: f64) -> Self {
        Self { name, bar, right: 0, of: 0, misses: String::new() }
    }

    /// Counts one; true when it was wrong.
    fn add(&mut self, path: &str, expected: &str, found: &str, right: bool) -> bool {
        self.of += 1;
        self.right += u32::from(right);
        if !right {
            let _ = writeln!(self.misses, "  {}: {expected} -> {found}  {path}", self.name);
        }
        !right
    }

    fn share(&self) -> f64 {
        f64::from(self.right) * 100.0 / f64::from(self.of.max(1))
    }
}

fn encoding_fits(expected: &str, found: Option<(Encoding, bool)>) -> bool {
    let Some((encoding, bom)) = found else { return false };
    match expected {
        "ascii" => matches!(encoding, Encoding::Utf8 | Encoding::Windows1252),
        "utf-8-bom" => encoding == Encoding::Utf8 && bom,
        "macroman" => encoding == Encoding::MacRoman,
        name => encoding.name() == name,
    }
}

fn delimiter_name(delimiter: Option<u8>) -> &'static str {
    match delimiter {
        Some(b',') => "comma",
        Some(b';') => "semicolon",
        Some(b'\t') => "tab",
        Some(b'|') => "pipe",
        Some(b' ') => "space",
        Some(_) => "?",
        None => "-",
    }
}

/// Columns up to the last that has a name; all of them when none has.
fn width(table: &Table) -> usize {
    let named = |column: &Column| !column.name.trim().is_empty();
    match table.header_row {
        0 => table.columns.len(),
        _ => table.columns.iter().rposition(named).map_or(0, |at| at + 1),
    }
}

/// The table that the truth speaks of: the sheet of that name, or the first.
fn judged<'f>(facts: &'f Facts, truth: &Truth) -> Option<&'f Table> {
    match truth.sheet {
        "-" => facts.tables.first(),
        name => facts.tables.iter().find(|table| table.name.trim() == name.trim()),
    }
}

fn read(path: &Path, words: &(apertura::scan::personal::lists::Lists, Words)) -> (Option<Facts>, Duration) {
    let job = Job { path: bytes_of(path), told: Told::default(), threads: 1, known: None, rows: None };
    let start = Instant::now();
    let done = std::panic::catch_unwind(|| work(&job, &words.0, &words.1));
    let facts = match done {
        Ok(Report::Done(bytes)) => postcard::from_bytes(&bytes).ok(),
        _ => None,
    };
    (facts, start.elapsed())
}

/// All measures, and the files of the named classes that miss one.
struct Judged {
    measures: [Measure; 7],
    classes: Vec<(&'static str, u32, u32)>,
}

impl Judged {
    fn new() -> Self {
        let measures = [
            ("format", 100.0),
            ("encoding", 99.0),
            ("delimiter", 99.0),
            ("header row", 97.0),
            ("columns", 95.0),
            ("records", 95.0),
            ("read", 100.0),
        ];
        Self { measures: measures.map(|(name, bar)| Measure::new(name, bar)), classes: Vec::new() }
    }

    fn judge(&mut self, truth: &Truth, facts: Option<&Facts>, took: Duration) {
        let [format, encoding, delimiter, header, columns, records, whole] = &mut self.measures;
        let path = truth.path;
        let Some(facts) = facts else {
            whole.add(path, "facts", "panic", false);
            return;
        };
        let mut wrong = format.add(path, truth.id(), &facts.format, facts.format == truth.id());
        let tabular = truth.columns != "-" && !truth.locked();
        let state = format!("{:?} {} tables {} ms", facts.unread, facts.tables.len(), took.as_millis());
        let fine = matches!(facts.unread, None | Some(Unread::Password)) || !tabular;
        let there = !tabular || !facts.tables.is_empty();
        wrong |= whole.add(path, "read", &state, fine && there && took < SLOW);
        if !matches!(truth.encoding, "-" | "?") {
            let found = facts.text.map(|text| (text.encoding, text.bom));
            wrong |= encoding.add(
                path,
                truth.encoding,
                &format!("{found:?}"),
                encoding_fits(truth.encoding, found),
            );
        }
        if truth.delimiter != "-" {
            let found = delimiter_name(facts.text.and_then(|text| text.delimiter));
            // One column has no delimiter, whatever the name says.
            let none = found == "-" && truth.columns == "1";
            wrong |= delimiter.add(path, truth.delimiter, found, found == truth.delimiter || none);
        }
        if let Some(table) = judged(facts, truth).filter(|_| !truth.locked()) {
            let found = [table.header_row, width(table) as u64, table.rows].map(|number| number.to_string());
            let told = [truth.header, truth.columns, truth.records];
            for ((measure, told), found) in [header, columns, records].into_iter().zip(told).zip(found) {
                if !matches!(told, "-" | "?") {
                    wrong |= measure.add(path, told, &found, told == found);
                }
            }
        } else if tabular && truth.sheet != "-" {
            let names: Vec<&str> = facts.tables.iter().map(|table| &*table.name).collect();
            wrong |= header.add(path, truth.sheet, &format!("{names:?}"), false);
        }
        self.class(truth, wrong);
    }

    fn class(&mut self, truth: &Truth, wrong: bool) {
        let Some(class) = truth.class() else { return };
        let at = self.classes.iter().position(|(name, ..)| *name == class).unwrap_or_else(|| {
            self.classes.push((class, 0, 0));
            self.classes.len() - 1
        });
        self.classes[at].1 += u32::from(!wrong);
        self.classes[at].2 += 1;
    }

    fn report(&self) -> String {
        let mut report = String::new();
        for measure in &self.measures {
            let (right, of, share) = (measure.right, measure.of, measure.share());
            let _ = writeln!(
                report,
                "{:<12} {right:>4} of {of:>4} {share:>6.2} %  (bar {})",
                measure.name, measure.bar
            );
            report += &measure.misses;
        }
        for (name, right, of) in &self.classes {
            let _ = writeln!(report, "{name:<16} {right} of {of}");
        }
        report
    }
}

#[test]
fn real_files_are_told_as_people_judged_them() {
    let Some(data) = data() else { return };
    let lists = lists(None).unwrap();
    let words = Words::of(&lists);
    let words = (lists, words);
    let mut told = Judged::new();
    let start = Instant::now();
    for truth in truths() {
        let (facts, took) = read(&data.join(truth.path), &words);
        told.judge(&truth, facts.as_ref(), took);
    }
    let report = told.report();
    #[allow(clippy::disallowed_macros)]
    {
        println!("{report}{:.1} s", start.elapsed().as_secs_f64());
    }
    for measure in &told.measures {
        assert!(measure.share() >= measure.bar, "{}\n{report}", measure.name);
    }
    assert!(told.classes.len() == 5 && told.classes.iter().all(|(_, right, of)| right == of), "{report}");
}
