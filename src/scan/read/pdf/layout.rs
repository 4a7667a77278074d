//! What a page shows, by the operators of its content: how many letters, and whether they stand in columns.

/// Rows and columns from which texts that are aligned look like a table.
const ROWS: usize = 4;
const COLUMNS: usize = 3;

/// Operators of one page that are looked at.
const OPERATORS: usize = 200_000;

/// Texts of one page, by where they start.
#[derive(Debug, Default)]
pub struct Shown {
    pub letters: usize,
    /// Places in points, rounded.
    starts: Vec<(i32, i32)>,
}

impl Shown {
    /// Several lines that begin texts at the same three or more places.
    pub fn is_table(&self) -> bool {
        let mut lines: std::collections::BTreeMap<i32, std::collections::BTreeSet<i32>> =
            std::collections::BTreeMap::new();
        for (x, y) in &self.starts {
            // Numbers are aligned at their right end: places within 12 points are one.
            lines.entry(*y / 2).or_default().insert(*x / 12);
        }
        let mut places: std::collections::BTreeMap<i32, usize> = std::collections::BTreeMap::new();
        for line in lines.values().filter(|line| line.len() >= COLUMNS) {
            for place in line {
                *places.entry(*place).or_default() += 1;
            }
        }
        places.values().filter(|lines| **lines >= ROWS).count() >= COLUMNS
    }
}

/// Walks over the content of a page.
pub fn shown(content: &[u8]) -> Shown {
    let mut walk = Walk::default();
    let mut at = 0;
    while at < content.len() && walk.operators < OPERATORS {
        at = walk.token(content, at);
    }
    walk.shown
}

#[derive(Default)]
struct Walk {
    shown: Shown,
    operators: usize,
    numbers: Vec<f64>,
    /// Letters of the texts that stand before the next operator.
    pending: usize,
    scale: (f64, f64),
    /// Where the line starts.
    x: f64,
    y: f64,
    /// Place of the coordinates of the page that texts are in.
    origin: (f64, f64),
    saved: Vec<(f64, f64)>,
    leading: f64,
}

impl Walk {
    fn token(&mut self, content: &[u8], at: usize) -> usize {
        let byte = content[at];
        match byte {
            b'(' => {
                let (end, letters) = literal(content, at);
                self.pending += letters;
                end
            }
            b'<' if content.get(at + 1) != Some(&b'<') => {
                let end = memchr::memchr(b'>', &content[at..]).map_or(content.len(), |end| at + end + 1);
                self.pending += (end - at) / 4;
                end
            }
            b'%' => memchr::memchr2(b'\n', b'\r', &content[at..]).map_or(content.len(), |end| at + end + 1),
            b'+' | b'-' | b'.' | b'0'..=b'9' => {
                let end = end_of(content, at);
                let number = std::str::from_utf8(&content[at..end]).ok().and_then(|text| text.parse().ok());
                if self.numbers.len() < 64 {
                    self.numbers.push(number.unwrap_or(0.0));
                }
                end
            }
            b'/' => end_of(content, at + 1),
            byte if byte.is_ascii_alphabetic() || byte == b'\'' || byte == b'"' => {
                let end = end_of(content, at + 1);
                self.operators += 1;
                let after = self.operator(&content[at..end], content, end);
                self.numbers.clear();
                after
            }
            _ => at + 1,
        }
    }

    fn operator(&mut self, name: &[u8], content: &[u8], end: usize) -> usize {
        let number =
            |back: usize| self.numbers.len().checked_sub(back).map_or(0.0, |place| self.numbers[place]);
        match name {
            b"BT" => (self.x, self.y, self.scale) = (0.0, 0.0, (1.0, 1.0)),
            b"Tm" => {
                self.scale = (number(6), number(3));
                (self.x, self.y) = (number(2), number(1));
            }
            b"Td" | b"TD" => {
                if name == b"TD" {
                    self.leading = -number(1);
                }
                self.x += number(2) * self.scale.0;
                self.y += number(1) * self.scale.1;
            }
            b"TL" => self.leading = number(1),
            b"T*" => self.y -= self.leading * self.scale.1,
            b"cm" => {
                self.origin.0 += number(2);
                self.origin.1 += number(1);
            }
            b"q" if self.saved.len() < 256 => self.saved.push(self.origin),
            b"Q" => self.origin = self.saved.pop().unwrap_or(self.origin),
            b"Tj" | b"TJ" => self.show(),
            b"'" | b"\"" => {
                self.y -= self.leading * self.scale.1;
                self.show();
            }
            // Bytes of a picture follow: they are no operators.
            b"ID" => {
                return memchr::memmem::find(&content[end..], b"EI").map_or(content.len(), |at| end + at + 2);
            }
            _ => {}
        }
        end
    }

    fn show(&mut self) {
        let letters = std::mem::take(&mut self.pending);
        self.shown.letters += letters;
        // Beyond the size of any page the numbers are of no use.
        let (x, y) = (self.x + self.origin.0, self.y + self.origin.1);
        if letters > 0 && x.abs() < 20_000.0 && y.abs() < 20_000.0 {
            self.shown.starts.push((x as i32, y as i32));
        }
    }
}

/// The end of a text in parentheses, which may stand in each other, and its letters.
fn literal(content: &[u8], from: usize) -> (usize, usize) {
    let (mut at, mut depth, mut letters) = (from, 0usize, 0);
    while let Some(byte) = content.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            byte if !byte.is_ascii_whitespace() => letters += 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    (at.min(content.len()), letters)
}

fn end_of(content: &[u8], from: usize) -> usize {
    let rest = content.get(from..).unwrap_or_default();
    let stops = |byte: &u8| byte.is_ascii_whitespace() || b"()<>[]{}/%".contains(byte);
    rest.iter().position(stops).map_or(content.len(), |end| from + end)
}
