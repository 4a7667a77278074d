//! Delimited text, however it is written: sniffed from its beginning, then read once in chunks, by several threads
//! when it is long.

mod chunks;
mod drained;
mod pass;
pub mod rows;
pub mod split;
mod utf16;

use super::super::detect::layout::{Layout, Sampled, layout};
use super::super::detect::text::dialect::{Dialect, dialect};
use super::super::detect::text::encoding::{Written, decode, encoding};
use super::super::model::{Encoding, Facts, TextFacts, Unread, Why};
use super::super::personal::lists::Lists;
use super::feed::COLUMNS;
use super::{HEAD, Reader, Source};
use split::Splitter;

/// Reads text that may be a table.
pub struct TextReader;

/// Records that are looked at to find the header.
const SAMPLED: usize = 40;

impl Reader for TextReader {
    fn formats(&self) -> &[&'static str] {
        &["csv", "tsv", "psv", "txt", "text"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let sniffed = Sniffed::of(source);
        facts.text = Some(sniffed.facts());
        if !sniffed.is_table(source) {
            facts.format = "txt".into();
            return pass::hash_only(source, facts);
        }
        facts.format = sniffed.format().into();
        if source.told.format.is_none() {
            (facts.sure, facts.why) = (sniffed.sure(), vec![Why::Rows]);
        }
        pass::read(source, &sniffed, lists, facts)
    }
}

/// What the beginning of a text tells.
pub struct Sniffed {
    pub written: Written,
    pub dialect: Dialect,
    pub layout: Layout,
    /// Where the first data record begins, in bytes of UTF-8 or of the single-byte encoding, behind the mark.
    pub offset: usize,
    /// The beginning, without mark, not UTF-16 any more.
    pub head: Vec<u8>,
}

impl Sniffed {
    pub fn of(source: &Source) -> Self {
        let whole = source.size <= source.head.len() as u64;
        let mut written = encoding(&source.head, whole);
        if let Some(told) = source.told.encoding {
            written = Written { encoding: told, sure: 100, ..written };
        }
        let head = match written.encoding {
            Encoding::Utf16Le | Encoding::Utf16Be => {
                let bytes = &source.head[..source.head.len() & !1];
                let text = decode(bytes, written.encoding);
                text.strip_prefix('\u{feff}').unwrap_or(&text).as_bytes().to_vec()
            }
            _ if written.bom && source.head.starts_with(b"\xEF\xBB\xBF") => source.head[3..].to_vec(),
            _ => source.head.clone(),
        };
        let dialect = dialect(&head, source.told.delimiter);
        let (layout, offset) = laid_out(&head, whole, &dialect, &written, source.told.header_row);
        Self { written, dialect, layout, offset, head }
    }

    pub fn splitter(&self) -> Splitter {
        splitter(&self.dialect)
    }

    /// Record of the header from 1, 0 when there is none.
    pub fn header_row(&self) -> u64 {
        self.layout.header.map_or(0, |at| at as u64 + 1)
    }

    fn facts(&self) -> TextFacts {
        TextFacts {
            encoding: self.written.encoding,
            bom: self.written.bom,
            line_end: self.dialect.line_end,
            delimiter: self.dialect.delimiter,
            quote: self.dialect.quote,
        }
    }

    /// Rows of even length are a table; a name that says so makes one of anything.
    fn is_table(&self, source: &Source) -> bool {
        let ending = source.name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let named = ["csv", "tsv", "psv", "tab", "ssv", "dat"].contains(&ending.as_str());
        let told = source.told.delimiter.is_some() || source.told.format.is_some();
        let even = self.dialect.delimiter.is_some() && self.dialect.rows >= 3 && self.dialect.even >= 0.8;
        (named || told || even) && !self.head.trim_ascii().is_empty()
    }

    /// Even rows of many cells, in letters that are sure.
    fn sure(&self) -> u8 {
        let rows = if self.dialect.width > 1 { (self.dialect.even * 100.0) as u8 } else { 50 };
        rows.min(self.written.sure)
    }

    fn format(&self) -> &'static str {
        match self.dialect.delimiter {
            Some(b'\t') => "tsv",
            Some(b'|') => "psv",
            _ => "csv",
        }
    }
}

pub fn splitter(dialect: &Dialect) -> Splitter {
    // Without a delimiter the quote alone has a meaning, and no byte of text is a unit separator.
    let delimiter = dialect.delimiter.unwrap_or(0x1F);
    Splitter { delimiter, quote: Some(dialect.quote), newline: dialect.newline() }
}

/// Where the header is, and where the data begins.
fn laid_out(
    head: &[u8],
    whole: bool,
    dialect: &Dialect,
    written: &Written,
    told: Option<u64>,
) -> (Layout, usize) {
    let (mut rows, mut ends) = (Vec::new(), Vec::new());
    let splitter = splitter(dialect);
    let sample = &head[..head.len().min(HEAD)];
    let mut scratch = Vec::new();
    let mut take = |fields: &[split::Field], end: usize| {
        if rows.len() >= SAMPLED {
            return false;
        }
        let cell = |field: &split::Field| {
            let bytes = field.of(sample);
            let bytes = if field.dirty { split::clean(bytes, dialect.quote, &mut scratch) } else { bytes };
            Sampled::of_text(&decode(bytes, single(written.encoding)))
        };
        let blank = fields.len() == 1 && fields[0].of(sample).trim_ascii().is_empty();
        rows.push(if blank { Vec::new() } else { fields.iter().take(COLUMNS).map(cell).collect::<Vec<_>>() });
        ends.push(end);
        true
    };
    splitter.records_while(sample, whole, &mut take);
    let mut found = layout(&rows);
    if let Some(told) = told {
        found = said(&rows, found, told as usize);
    }
    // Columns without a name are columns too; those before the first name stand in every row of a text.
    let before = std::mem::take(&mut found.first_column);
    found.names.splice(0..0, std::iter::repeat_n(String::new(), before));
    let width = dialect.width.max(found.names.len()).clamp(1, COLUMNS);
    found.names.resize(width, String::new());
    let offset = found.first.checked_sub(1).and_then(|at| ends.get(at)).copied();
    let offset = offset.unwrap_or(if found.first == 0 { 0 } else { ends.last().copied().unwrap_or(0) });
    (found, offset)
}

/// The layout when the person said where the header is; 0 for none.
fn said(rows: &[Vec<Sampled>], found: Layout, row: usize) -> Layout {
    let at = row.checked_sub(1).filter(|at| *at < rows.len());
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let names = match at {
        Some(at) => rows[at].iter().map(|cell| cell.text.clone()).collect(),
        None => vec![String::new(); width],
    };
    let first = at.map_or(0, |at| at + 1);
    Layout { header: at, header_rows: usize::from(at.is_some()), first, width: names.len(), names, ..found }
}

/// The encoding of text that is not UTF-16 any more.
pub fn single(encoding: Encoding) -> Encoding {
    match encoding {
        Encoding::Utf16Le | Encoding::Utf16Be => Encoding::Utf8,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::read_bytes;

    #[test]
    fn a_first_column_without_name_or_first_value_is_a_column() {
        let text = ",,\n,Centro,3\n7,Norte,4\n8,Sur,5\n9,Oriente,6\n";
        let (done, facts, _) = read_bytes("colonias.csv", text.as_bytes());
        assert_eq!(done, Ok(()));
        assert_eq!(facts.tables[0].columns.len(), 3);
        assert_eq!(facts.tables[0].columns[0].nulls, 1);
    }
}
