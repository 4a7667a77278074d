//! The one script of the page, and the policy that lets only it run.

/// Sorts tables by the heading that is chosen; the page reads the same without it.
pub const SCRIPT: &str = include_str!("sort.js");

/// `sha256-...`, as a Content-Security-Policy names it.
pub fn hash() -> String {
    crate::hash::of_script(SCRIPT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_cannot_end_its_own_element() {
        assert!(!SCRIPT.contains("</") && !SCRIPT.contains("<!--") && !SCRIPT.contains('\r'));
    }
}
