//! The looks inside a line: `**bold**`, a code between backticks, `[words](kind:id)`.

use super::{Kind, Span, Target, What};

/// The runs of a line, and what is wrong with it. A mark that is not closed stands as it is written.
pub fn spans(line: &str) -> (Vec<Span>, Vec<What>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    let mut rest = line;
    while let Some(at) = rest.find(['*', '`', '[']) {
        let (before, marked) = rest.split_at(at);
        let Some((span, after)) = mark(marked, &mut faults) else {
            // All three marks are one byte.
            text(&mut found, &rest[..=at]);
            rest = &rest[at + 1..];
            continue;
        };
        text(&mut found, before);
        found.push(span);
        rest = after;
    }
    text(&mut found, rest);
    (found, faults)
}

/// The marked run at the start, and what comes behind it.
fn mark<'t>(text: &'t str, faults: &mut Vec<What>) -> Option<(Span, &'t str)> {
    if let Some(inner) = text.strip_prefix("**") {
        return closed(inner, "**", faults).map(|(bold, rest)| (Span::Strong(bold.to_string()), rest));
    }
    if let Some(inner) = text.strip_prefix('`') {
        return closed(inner, "`", faults).map(|(code, rest)| (Span::Code(code.to_string()), rest));
    }
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (to, rest) = rest.split_once(')')?;
    if words.contains(['[', ']']) {
        return None;
    }
    match target(to) {
        Some(to) => Some((Span::Link { text: words.to_string(), to }, rest)),
        None => {
            faults.push(What::Link(to.to_string()));
            Some((Span::Text(words.to_string()), rest))
        }
    }
}

fn closed<'t>(inner: &'t str, sign: &'static str, faults: &mut Vec<What>) -> Option<(&'t str, &'t str)> {
    let parts = inner.split_once(sign);
    if parts.is_none() {
        faults.push(What::Open(sign));
    }
    parts
}

fn target(to: &str) -> Option<Target> {
    let (word, id) = to.split_once(':')?;
    let (_, kind) = Kind::WORDS.into_iter().find(|(known, _)| *known == word)?;
    (!id.trim().is_empty()).then(|| Target { kind, id: id.trim().to_string() })
}

fn text(found: &mut Vec<Span>, more: &str) {
    match found.last_mut() {
        _ if more.is_empty() => {}
        Some(Span::Text(text)) => text.push_str(more),
        _ => found.push(Span::Text(more.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_runs() {
        let (found, faults) = spans("Usa `apertura` y lee **esto** en [el paso 2](paso:inventory).");
        let to = Target { kind: Kind::Step, id: "inventory".into() };
        let shown = [
            Span::Text("Usa ".into()),
            Span::Code("apertura".into()),
            Span::Text(" y lee ".into()),
            Span::Strong("esto".into()),
            Span::Text(" en ".into()),
            Span::Link { text: "el paso 2".into(), to },
            Span::Text(".".into()),
        ];
        assert_eq!((found.as_slice(), faults), (shown.as_slice(), vec![]));
    }

    #[test]
    fn what_is_no_mark_stands_as_it_is_written() {
        for line in ["2 * 3", "[PLAN...]", "a [b] (c)", "<b>x</b> & y"] {
            assert_eq!(spans(line), (vec![Span::Text(line.into())], vec![]), "{line}");
        }
    }

    #[test]
    fn open_marks_and_strange_targets_are_told() {
        assert_eq!(spans("a ** b").1, [What::Open("**")]);
        assert_eq!(spans("a ` b").1, [What::Open("`")]);
        for to in ["https://example.mx", "javascript:alert(1", "paso:", "inventory"] {
            let (found, faults) = spans(&format!("[x]({to})"));
            assert!(!found.iter().any(|span| matches!(span, Span::Link { .. })), "{to}");
            assert_eq!(faults, [What::Link(to.into())]);
        }
    }
}
