//! Paragraphs and two-column lists, at most 80 columns wide.

const WIDTH: usize = 80;
/// A name longer than this has its explanation begin on the next line.
const NAME: usize = 34;

/// Breaks a text at spaces into lines of `width`; its own line ends and their indents stay.
fn wrap(text: &str, width: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, width)).collect()
}

fn wrap_line(line: &str, width: usize) -> Vec<String> {
    let words = line.trim_start();
    let mut lines = vec![line[..line.len() - words.len()].to_string()];
    for word in words.split(' ') {
        // There is always a last line: the vector begins with one and only grows.
        let Some(last) = lines.last_mut() else { continue };
        if last.trim().is_empty() {
            last.push_str(word);
        } else if last.chars().count() + 1 + word.chars().count() <= width {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_string());
        }
    }
    lines
}

/// A paragraph.
pub fn paragraph(text: &str) -> String {
    wrap(text, WIDTH).join("\n")
}

/// A heading with rows of name and explanation under it.
pub fn list(heading: &str, rows: &[(String, String)]) -> String {
    let column =
        rows.iter().map(|(name, _)| name.chars().count()).filter(|n| *n <= NAME).max().unwrap_or(NAME);
    let rows = rows.iter().map(|(name, about)| row(name, about, column));
    std::iter::once(heading.to_string()).chain(rows).collect::<Vec<_>>().join("\n")
}

fn row(name: &str, about: &str, column: usize) -> String {
    let margin = format!("\n{:1$}", "", column + 4);
    let about = wrap(about, WIDTH - column - 4).join(&margin);
    match name.chars().count() <= column {
        true => format!("  {name:column$}  {about}"),
        false => format!("  {name}{margin}{about}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_stay_in_their_column() {
        let rows = [("a".into(), "uno dos ".repeat(12).trim_end().into()), ("x".repeat(40), "tres".into())];
        let text = list("T:", &rows);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert!(text.ends_with(&format!("  {}\n     tres", "x".repeat(40))), "{text}");
    }

    #[test]
    fn examples_keep_their_indent() {
        assert_eq!(paragraph("Uno:\n  dos tres"), "Uno:\n  dos tres");
    }
}
