//! Tables as CSV, as the Guide asks for them: UTF-8 without a mark, commas, one row of headers, line feeds.

/// Adds a row; what has commas, quotes, line ends or blanks at its edges stands in quotes.
pub fn line<S: AsRef<str>>(out: &mut String, cells: &[S]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell_into(out, cell.as_ref());
    }
    out.push('\n');
}

fn cell_into(out: &mut String, cell: &str) {
    let edge = cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace);
    if edge || cell.contains(['"', ',', '\n', '\r']) {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were() {
        let cells = ["a", "b,c", "«d» \"e\"", " f", "g\r\nh", ""];
        let mut out = String::new();
        line(&mut out, &cells);
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(out.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row.iter().collect::<Vec<_>>(), cells);
    }
}
