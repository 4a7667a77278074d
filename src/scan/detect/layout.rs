//! Where the header is (to be replaced).

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Sampled {
    pub text: String,
}

impl Sampled {
    pub fn text(text: &str) -> Self {
        Self { text: text.to_string() }
    }
}

/// Layout.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    pub header: Option<usize>,
    pub header_rows: usize,
    pub first: usize,
    pub names: Vec<String>,
    pub first_column: usize,
    pub width: usize,
    pub titles: usize,
    pub sure: u8,
}

impl Layout {
    pub fn told(self, rows: &[Vec<Sampled>], row: usize) -> Self {
        let _ = (rows, row);
        self
    }
}

/// Finds it.
pub fn layout(rows: &[Vec<Sampled>]) -> Layout {
    let names: Vec<String> =
        rows.first().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).unwrap_or_default();
    Layout { header: Some(0), header_rows: 1, first: 1, width: names.len(), names, ..Layout::default() }
}
