//! Blanks before and behind, doubled inside, signs that nobody sees.

/// Without them; `None` when there are none. Ends of lines inside a text stay.
pub fn trimmed(cell: &str) -> Option<String> {
    let clean = |c: char| !hidden(c) && !c.is_whitespace();
    let plain = cell.is_empty()
        || (cell.starts_with(clean)
            && cell.ends_with(clean)
            && !cell.contains("  ")
            && !cell.contains(|c: char| hidden(c) || odd_space(c)));
    (!plain).then(|| without(cell)).filter(|after| after != cell)
}

fn without(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let text = cell.replace("\r\n", "\n");
    for c in text.trim_matches(|c: char| c.is_whitespace() || hidden(c)).chars() {
        match c {
            '\n' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('\n');
            }
            c if hidden(c) => {}
            c if c.is_whitespace() => {
                if !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// Control characters but those that end lines or part words, marks of direction, joiners, marks of order.
fn hidden(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    control
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}')
}

/// A blank that is not the common one.
fn odd_space(c: char) -> bool {
    c != ' ' && c != '\n' && c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_go_and_lines_stay() {
        for (cell, want) in [
            (" Centro ", "Centro"),
            ("San\u{a0}\u{a0}José", "San José"),
            ("dos  espacios", "dos espacios"),
            ("\u{feff}uno\u{200b}", "uno"),
            ("primera \r\n segunda", "primera\nsegunda"),
            ("a\tb", "a b"),
            ("   ", ""),
            ("con\u{7}trol", "control"),
        ] {
            assert_eq!(trimmed(cell).as_deref(), Some(want), "{cell:?}");
        }
        for cell in ["", "Centro", "San José", "uno\ndos", "-103.35"] {
            assert_eq!(trimmed(cell), None, "{cell:?}");
        }
    }
}
