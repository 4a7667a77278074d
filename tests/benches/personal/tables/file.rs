//! A table as the bytes of a CSV file.

use crate::kinds::kind::Kind;

pub struct Column {
    pub kind: &'static Kind,
    pub values: Vec<String>,
}

pub struct Table {
    pub columns: Vec<Column>,
    /// The natural ones.
    pub headers: Vec<String>,
    pub windows: bool,
    pub delimiter: char,
    /// What its other headers are drawn from.
    pub seed: u64,
}

impl Table {
    pub fn rows(&self) -> usize {
        self.columns[0].values.len()
    }

    pub fn kinds(&self) -> Vec<&'static Kind> {
        self.columns.iter().map(|column| column.kind).collect()
    }

    /// With these headers in place of its own.
    pub fn bytes(&self, headers: &[String]) -> Vec<u8> {
        let mut text = self.line(headers.iter().map(String::as_str));
        for at in 0..self.rows() {
            text += &self.line(self.columns.iter().map(|column| column.values[at].as_str()));
        }
        if self.windows { windows(&text) } else { text.into_bytes() }
    }

    fn line<'a>(&self, cells: impl Iterator<Item = &'a str>) -> String {
        let cells: Vec<String> = cells.map(|cell| self.cell(cell)).collect();
        cells.join(&self.delimiter.to_string()) + if self.windows { "\r\n" } else { "\n" }
    }

    fn cell(&self, value: &str) -> String {
        if value.contains([self.delimiter, '"', '\n']) {
            format!("\"{}\"", value.replace('"', "\"\""))
        } else {
            value.to_string()
        }
    }
}

/// All the letters of the set are of Latin-1, which Windows-1252 contains.
fn windows(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Latin-1")).collect()
}
