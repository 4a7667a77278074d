//! Markdown in which nothing of people's text becomes a mark.

use crate::text::fold::visible;

/// A document that is being written.
#[derive(Debug, Default)]
pub(super) struct Md(Vec<String>);

impl Md {
    pub fn head(&mut self, level: usize, text: &str) {
        self.0.push(format!("{} {}", "#".repeat(level), plain(text)));
    }

    /// A paragraph of plain text; an empty one is left out.
    pub fn text(&mut self, text: &str) {
        self.marked(&plain(text));
    }

    /// A paragraph that has its marks already.
    pub fn marked(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.0.push(text.trim().to_string());
        }
    }

    /// `- **Dato:** valor`, for those that have a value.
    pub fn pairs(&mut self, pairs: &[(String, String)]) {
        let kept = pairs.iter().filter(|(_, value)| !value.is_empty());
        let lines: Vec<String> =
            kept.map(|(label, value)| format!("- **{}:** {}", plain(label), plain(value))).collect();
        self.marked(&lines.join("\n"));
    }

    pub fn list(&mut self, items: &[String]) {
        let lines: Vec<String> = items.iter().map(|item| format!("- {}", plain(item))).collect();
        self.marked(&lines.join("\n"));
    }

    pub fn table(&mut self, heads: &[String], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        let row = |cells: &[String]| {
            format!("| {} |", cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" | "))
        };
        let rule = format!("|{}", " --- |".repeat(heads.len()));
        let all = [row(heads), rule].into_iter().chain(rows.iter().map(|cells| row(cells)));
        self.0.push(all.collect::<Vec<_>>().join("\n"));
    }

    pub fn done(self) -> String {
        self.0.join("\n\n") + "\n"
    }
}

/// A text on one line whose own signs stay signs.
pub(super) fn plain(text: &str) -> String {
    let line = visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(line.len());
    for (at, sign) in line.char_indices() {
        let starts = at == 0 && matches!(sign, '#' | '-' | '+' | '>' | '=');
        let inner = sign == '_' && within(&line, at);
        // Brackets are a mark only where an address follows.
        let link = sign == ']' && line[at + 1..].starts_with(['(', '[', ':']);
        let mark = matches!(sign, '\\' | '`' | '*' | '_' | '<' | '|' | '~');
        if starts || link || (mark && !inner) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// Whether a sign stands between letters, where an underscore is no mark.
fn within(line: &str, at: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    letter(line[..at].chars().next_back()) && letter(line[at + 1..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_people_does_not_become_marks() {
        assert_eq!(plain("# a|b *c*\n[d](e) <f>"), "\\# a\\|b \\*c\\* [d\\](e) \\<f>");
        assert_eq!(plain("fecha_sol y _a_"), "fecha_sol y \\_a\\_");
    }

    #[test]
    fn a_value_that_is_not_there_is_no_line() {
        let mut md = Md::default();
        md.pairs(&[("Tema".into(), "Obra".into()), ("Nada".into(), String::new())]);
        md.text("");
        assert_eq!(md.done(), "- **Tema:** Obra\n");
    }
}
