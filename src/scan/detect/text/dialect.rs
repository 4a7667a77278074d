//! With what the cells of a text are separated, by trying: the right delimiter makes rows of the same length.

use super::super::super::model::LineEnd;
use super::super::super::read::text::split::{Field, Newline, Splitter};

/// How the rows of a text are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dialect {
    /// `None` when there is one column.
    pub delimiter: Option<u8>,
    pub quote: u8,
    pub line_end: LineEnd,
    /// Share of the rows that have the usual number of cells, 0 to 1.
    pub even: f64,
    /// The usual number of cells.
    pub width: usize,
    /// Rows that were tried.
    pub rows: usize,
}

/// Bytes that are tried: enough to see preambles, few enough for thousands of files.
const SAMPLE: usize = 24 * 1024;
const ROWS: usize = 200;
/// With fewer lines than this, more is looked at.
const FEW: usize = 4;
/// In the order in which they are believed.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

impl Dialect {
    pub fn newline(&self) -> Newline {
        match self.line_end {
            LineEnd::Cr => Newline::Cr,
            LineEnd::Mixed => Newline::Both,
            _ => Newline::Lf,
        }
    }
}

/// The dialect of a text from its beginning; `told` is a delimiter that the person gave.
pub fn dialect(head: &[u8], told: Option<u8>) -> Dialect {
    let sample = sample(head);
    let line_end = line_end(sample);
    let newline = Dialect { line_end, ..EMPTY }.newline();
    let quote = quote(sample);
    let lines = memchr::memchr2_iter(b'\n', b'\r', sample).count().max(1);
    let mut best = Dialect { line_end, quote, ..EMPTY };
    let mut best_score = 0.0;
    let tried: &[u8] = told.as_ref().map_or(&DELIMITERS[..], std::slice::from_ref);
    for delimiter in tried {
        let often = memchr::memchr_iter(*delimiter, sample).count();
        if often == 0 || (told.is_none() && often * 8 < lines) {
            continue;
        }
        let (found, score) = tried_with(sample, head.len() > sample.len(), *delimiter, quote, newline);
        if score > best_score * 1.02 {
            best_score = score;
            best = Dialect { line_end, ..found };
        }
    }
    if told.is_none() && best_score < 0.55 {
        let (found, _) = tried_with(sample, head.len() > sample.len(), b' ', quote, newline);
        if found.even >= 0.85 && found.width >= 3 && found.rows >= 3 && best_score < 0.4 {
            return Dialect { line_end, ..found };
        }
    }
    best
}

/// The beginning; all that there is when its first lines are very long.
fn sample(head: &[u8]) -> &[u8] {
    let short = &head[..head.len().min(SAMPLE)];
    let lines = memchr::memchr2_iter(b'\n', b'\r', short).take(FEW).count();
    if lines < FEW { head } else { short }
}

const EMPTY: Dialect =
    Dialect { delimiter: None, quote: b'"', line_end: LineEnd::Lf, even: 1.0, width: 1, rows: 0 };

/// How the rows come out with one delimiter, and how good that is: evenness, many cells, cells that are values.
fn tried_with(sample: &[u8], cut: bool, delimiter: u8, quote: u8, newline: Newline) -> (Dialect, f64) {
    let splitter = Splitter { delimiter, quote: Some(quote), newline };
    let mut widths: Vec<usize> = Vec::new();
    let (mut cells, mut values) = (0usize, 0usize);
    splitter.records(sample, !cut, |fields, _| {
        if widths.len() < ROWS && !(fields.len() == 1 && fields[0].of(sample).trim_ascii().is_empty()) {
            widths.push(fields.len());
            if widths.len() <= 60 {
                cells += fields.len();
                values += fields.iter().filter(|field| is_value(field, sample)).count();
            }
        }
    });
    let (width, share) = usual(&widths);
    let found =
        Dialect { delimiter: Some(delimiter), quote, even: share, width, rows: widths.len(), ..EMPTY };
    if width < 2 {
        return (found, 0.0);
    }
    let wide = 1.0 - 0.5 / (width as f64 - 0.5);
    let valued = values as f64 / cells.max(1) as f64;
    (found, share * share * wide * (0.4 + 0.6 * valued))
}

/// Whether a cell is one value: in quotes, empty, a number, a date, or words without another delimiter in them.
fn is_value(field: &Field, sample: &[u8]) -> bool {
    let cell = field.of(sample).trim_ascii();
    field.quoted || (!cell.iter().any(|byte| b";\t|".contains(byte)) && !ends_half(cell))
}

/// `1` of `1,5`: what is left of a number whose decimal sign was taken for a delimiter cannot be told from a number;
/// an unclosed quote or bracket can.
fn ends_half(cell: &[u8]) -> bool {
    matches!(cell.first(), Some(b'"')) || (cell.contains(&b'(') && !cell.contains(&b')'))
}

/// The most frequent of the widths beyond one, and its share of the rows.
fn usual(widths: &[usize]) -> (usize, f64) {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for width in widths {
        match counts.iter_mut().find(|(_, known)| known == width) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, *width)),
        }
    }
    let best = counts.iter().filter(|(_, width)| *width > 1).max();
    best.map_or((1, 0.0), |(count, width)| (*width, *count as f64 / widths.len() as f64))
}

/// Single quotes when cells begin and end with them and never with double ones.
fn quote(sample: &[u8]) -> u8 {
    let double = memchr::memchr(b'"', sample).is_some();
    let opens =
        memchr::memmem::find_iter(sample, b",'").count() + memchr::memmem::find_iter(sample, b";'").count();
    let closes =
        memchr::memmem::find_iter(sample, b"',").count() + memchr::memmem::find_iter(sample, b"';").count();
    if !double && opens >= 3 && closes >= 3 { b'\'' } else { b'"' }
}

/// How the lines end; line ends in quotes count too, so «mixed» is only a warning that both may matter.
pub fn line_end(sample: &[u8]) -> LineEnd {
    let (mut lf, mut crlf, mut cr) = (0, 0, 0);
    for at in memchr::memchr2_iter(b'\n', b'\r', sample) {
        match (sample[at], sample.get(at + 1)) {
            (b'\r', Some(b'\n')) => crlf += 1,
            (b'\r', None) => {}
            (b'\r', _) => cr += 1,
            _ if at > 0 && sample[at - 1] == b'\r' => {}
            _ => lf += 1,
        }
    }
    match (lf, crlf, cr) {
        (0, 0, 0) => LineEnd::Missing,
        (_, 0, 0) => LineEnd::Lf,
        (0, _, 0) => LineEnd::CrLf,
        (0, 0, _) => LineEnd::Cr,
        // A few lone ones stand inside cells.
        (lf, crlf, cr) if cr * 10 > lf + crlf => LineEnd::Mixed,
        (lf, crlf, _) if crlf > lf => LineEnd::CrLf,
        _ => LineEnd::Lf,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<char> {
        dialect(text.as_bytes(), None).delimiter.map(char::from)
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_even_rows() {
        assert_eq!(told("a,b,c\n1,2,3\n4,5,6\n"), Some(','));
        assert_eq!(told("a;b;c\n1,5;2,5;3,0\n4,1;5,2;6,3\n"), Some(';'));
        assert_eq!(told("a\tb\n1, 2\t3\n4, 5, 6\t7\n"), Some('\t'));
        assert_eq!(told("nombre|calle\nx|y, z\nw|v; u\n"), Some('|'));
        assert_eq!(told("clave,requisitos\n1,acta; curp; recibo\n2,curp; recibo\n3,acta\n"), Some(','));
        assert_eq!(told("colonia\nCentro\nJuárez\n"), None);
    }

    #[test]
    fn a_preamble_does_not_hide_it() {
        assert_eq!(
            told(
                "Padrón de obras\n\nMunicipio de Ejemplo, 2024\nclave;obra;monto\n1;Calle;2\n2;Pozo;3\n3;Red;4\n"
            ),
            Some(';')
        );
    }

    #[test]
    fn a_first_record_longer_than_the_sample_is_seen_whole() {
        let shape = format!("\"MULTIPOLYGON ((({})))\"", "296513.45 2303402.96, ".repeat(2000));
        assert!(shape.len() > SAMPLE);
        assert_eq!(told(&format!("{shape},1,Comonfort\n{shape},2,Cuerámaro\n")), Some(','));
    }

    #[test]
    fn line_ends_are_told() {
        assert_eq!(line_end(b"a\r\nb\r\n"), LineEnd::CrLf);
        assert_eq!(line_end(b"a\rb\rc"), LineEnd::Cr);
        assert_eq!(line_end(b"a\nb\rc\n"), LineEnd::Mixed);
        assert_eq!(line_end(b"a"), LineEnd::Missing);
    }

    #[test]
    fn single_quotes_are_quotes_when_they_are_used_so() {
        let text = "'a','b'\n'1, 2','3'\n'4','5'\n'6','7'\n";
        assert_eq!((dialect(text.as_bytes(), None).quote, told(text)), (b'\'', Some(',')));
    }
}
