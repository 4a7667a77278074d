//! Every cell of real workbooks, read here and by `calamine`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _};

use super::headers::shared;
use crate::scan::detect::layout::Sampled;
use crate::scan::model::Unread;
use crate::scan::profile::intake::Cell;
use crate::scan::read::sheet::cells::Sink;
use crate::scan::read::sheet::foreign::cell;
use crate::scan::read::sheet::{Fill, Kind, Pages, read_as};

type Cells = BTreeMap<(u64, usize), String>;

/// All cells of all sheets.
#[derive(Default)]
struct All {
    sheets: BTreeMap<String, Cells>,
    open: Cells,
    row: u64,
}

impl Sink for All {
    fn start_row(&mut self, number: u64) {
        self.row = number;
    }

    fn cell(&mut self, column: usize, cell: Cell) {
        self.open.insert((self.row, column), Sampled::of(cell).text);
    }

    fn end_row(&mut self, number: u64) {
        assert_eq!(number, self.row);
    }

    fn merged(&mut self, _: &str) {}
}

impl Pages for All {
    fn page(&mut self, name: &str, _: bool, fill: &mut Fill) -> Result<(), Unread> {
        let result = fill(self);
        self.sheets.insert(name.to_string(), std::mem::take(&mut self.open));
        result
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Cells of a sheet as `calamine` has them; nothing is said of the hours of those that it takes for moments.
fn others(range: &calamine::Range<Data>, from_1904: bool) -> Cells {
    let (top, left) = range.start().unwrap_or_default();
    let mut cells = Cells::new();
    for (row, column, data) in range.used_cells() {
        let place = (row as u64 + u64::from(top) + 1, column + left as usize);
        if let Some(cell) = cell(data, from_1904, &mut String::new()) {
            cells.insert(place, Sampled::of(cell).text);
        }
    }
    cells
}

fn alike(here: &str, there: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    // Hours of formats without a day, and NUL.
    let moment = here.contains(':') && there.contains(':');
    here == there || moment || there == "\0" || (number(here).is_some() && number(here) == number(there))
}

#[test]
fn real_workbooks_are_read_as_calamine_reads_them() {
    let Some(data) = shared() else { return };
    let mut paths = Vec::new();
    files(&data, &mut paths);
    let (mut compared, mut differ) = (0, String::new());
    for path in paths {
        let size = path.metadata().map_or(0, |metadata| metadata.len());
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("xlsx" | "xlsm") if size < 600_000 => Kind::Xlsx,
            Some("ods") if size < 600_000 => Kind::Ods,
            _ => continue,
        };
        let mut here = All::default();
        let read = read_as(kind, File::open(&path).unwrap(), 1, &mut here);
        let Ok(mut book) = calamine::open_workbook_auto(&path) else {
            let _ = writeln!(std::io::stderr(), "calamine cannot open {} ({read:?})", path.display());
            continue;
        };
        assert_eq!(read, Ok(()), "{}", path.display());
        for (name, cells) in &here.sheets {
            let Ok(range) = book.worksheet_range(name) else { continue };
            let (there, later) = (others(&range, false), others(&range, true));
            compared += cells.len();
            let places: std::collections::BTreeSet<_> = cells.keys().chain(there.keys()).collect();
            for place in places {
                let (mine, other) =
                    (cells.get(place).map_or("", |text| text), there.get(place).map_or("", |text| text));
                let days = later.get(place).is_some_and(|later| later == mine);
                if !days && !alike(mine, other) && differ.len() < 10_000 {
                    differ += &format!("{}!{name} {place:?}: {mine:?} {other:?}\n", path.display());
                }
            }
        }
    }
    assert!(compared > 50_000 && differ.is_empty(), "{compared} cells\n{differ}");
}
