//! What a source file imports: every `crate::…` and `super::…` in its code, whole trees of `use` included.

use std::path::Path;

/// A file of the program.
pub struct Source {
    /// `plan::store::save`; empty for the root.
    pub module: String,
    pub text: String,
}

impl Source {
    pub fn read(src: &Path, path: &Path) -> Self {
        let inside = path.strip_prefix(src).unwrap().with_extension("");
        let mut names: Vec<&str> = inside.iter().map(|part| part.to_str().unwrap()).collect();
        names.pop_if(|last| ["mod", "lib"].contains(last));
        Self { module: names.join("::"), text: std::fs::read_to_string(path).unwrap() }
    }

    /// Declared under `#[cfg(test)]` by the module above.
    pub fn only_tests(&self) -> bool {
        self.module.split("::").any(|name| ["tests", "sample", "samples"].contains(&name))
    }
}

/// The code of a file: without comments, and without the tests at its end.
pub fn code(text: &str) -> String {
    let tests = ["#[cfg(test)]\nmod ", "#[cfg(all(test", "#[cfg(test)]\n#[allow"];
    let end = tests.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    let line = |line: &str| line.split_once("//").map_or(line, |(code, _)| code).to_string() + "\n";
    text[..end].lines().map(line).collect()
}

/// The modules that a module's code names, as they are in `modules`.
pub fn imports(code: &str, module: &str, modules: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for root in ["crate::", "super::"] {
        let starts = code.match_indices(root).map(|(at, _)| at);
        for at in
            starts.filter(|at| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || "_:".contains(c)))
        {
            tree(&code[at..], &mut Vec::new(), &mut found);
        }
    }
    let real = found.into_iter().filter_map(|path| absolute(&path, module));
    let mut known: Vec<String> = real.map(|path| known(&path, modules)).collect();
    known.sort();
    known.dedup();
    known
}

/// Reads one tree of `use`: `a::{b, c::d}`. Gives the rest of the text.
fn tree<'t>(text: &'t str, before: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(mut inner) = text.strip_prefix('{') {
        loop {
            inner = inner.trim_start();
            if let Some(rest) = inner.strip_prefix('}') {
                return rest;
            }
            let rest = tree(inner, before, found).trim_start();
            let rest = rest.strip_prefix(',').unwrap_or(rest);
            if rest.len() == inner.len() {
                return rest;
            }
            inner = rest;
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    before.push(text[..end].to_string());
    let rest = &text[end..];
    let rest = match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|c: char| c.is_alphabetic() || "_{".contains(c)) => {
            tree(rest, before, found)
        }
        _ => {
            found.push(before.clone());
            rest
        }
    };
    before.pop();
    // `name as other` inside a group.
    rest.strip_prefix(" as ")
        .map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'))
}

/// From the root, without `crate` and `super`.
fn absolute(path: &[String], module: &str) -> Option<Vec<String>> {
    let mut here: Vec<String> = match path.first()?.as_str() {
        "crate" => Vec::new(),
        _ => module.split("::").map(String::from).collect(),
    };
    for name in path {
        match name.as_str() {
            "crate" | "self" => {}
            "super" => drop(here.pop()),
            name => here.push(name.to_string()),
        }
    }
    Some(here)
}

/// The longest beginning of a path that is a module.
fn known(path: &[String], modules: &[&str]) -> String {
    let lengths = (0..=path.len()).rev();
    lengths
        .map(|length| path[..length].join("::"))
        .find(|name| modules.contains(&name.as_str()))
        .unwrap_or_default()
}
