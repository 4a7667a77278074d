//! Conflicts that are noted in a plan as comments, for whoever opens it next.

/// How such a comment begins, in either language.
const BEGIN: [&str; 4] = ["# CONFLICTO: ", "# CONFLICTO en ", "# CONFLICT: ", "# CONFLICT in "];

/// Whether a line of a plan is such a comment.
pub fn is_noted(line: &str) -> bool {
    BEGIN.iter().any(|begin| line.starts_with(begin))
}

/// The line of the first one, from 1, where there is one above the first value.
pub fn first(text: &str) -> Option<usize> {
    let above = text.lines().take_while(|line| line.starts_with('#'));
    above.enumerate().find(|(_, line)| is_noted(line)).map(|(at, _)| at + 1)
}
