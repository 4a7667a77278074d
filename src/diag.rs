//! What a check has to say, in one shape for the Guide's linter, a plan's check and every later check.
//!
//! Code only knows codes, places and arguments; severity and sentences are data of the Guide (`guide/rules/`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// How grave a finding is. Order: the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Wrong: has to be mended.
    Error,
    /// A required answer is not there.
    Missing,
    /// Registered as not known yet.
    Pending,
    /// Worth a look.
    Warning,
    /// Only told.
    Info,
}

/// Where a finding is: file, line and column (from 1), short code of the question, address inside the plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Place {
    /// A place in a text.
    pub fn at((line, column): (usize, usize)) -> Self {
        Self { line: Some(line), column: Some(column), ..Self::default() }
    }

    pub fn in_file(mut self, file: &str) -> Self {
        self.file = Some(file.to_string());
        self
    }
}

/// One finding: a code for life, where it is, and what fills the marks of its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: &'static str,
    pub place: Place,
    pub args: Vec<(&'static str, Text)>,
    /// How many required answers mending it brings nearer; 0 for notes.
    pub gain: u32,
}

impl Finding {
    pub fn new(code: &'static str, place: Place) -> Self {
        Self { code, place, args: Vec::new(), gain: 0 }
    }

    /// Fills a mark with a word that is the same in both languages.
    pub fn arg(self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.arg_text(name, Text::same(value.to_string()))
    }

    pub fn arg_text(mut self, name: &'static str, value: Text) -> Self {
        self.args.push((name, value));
        self
    }

    pub fn gain(mut self, gain: u32) -> Self {
        self.gain = gain;
        self
    }
}

/// What the Guide says about a code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub code: String,
    /// Its place in the catalogue of rules of files, such as `A02`.
    #[serde(default)]
    pub short: Option<String>,
    pub severity: Severity,
    /// With `{marks}` that the finding fills.
    pub message: Text,
    #[serde(default)]
    pub hint: Option<Text>,
    /// Passage that it comes from, such as `lgtaip-2025 3 VIII`.
    #[serde(default)]
    pub basis: Option<String>,
}

/// All rules by code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules(pub BTreeMap<String, Rule>);

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub severity: Severity,
    pub message: Text,
    pub hint: Option<Text>,
    pub basis: Option<String>,
}

impl Rules {
    /// Puts a finding in words. A code without a rule is told as itself, as an error.
    pub fn tell(&self, finding: &Finding) -> Told {
        let Some(rule) = self.0.get(finding.code) else {
            let message = Text::same(finding.code);
            return Told { severity: Severity::Error, message, hint: None, basis: None };
        };
        let fill = |text: &Text| {
            finding.args.iter().fold(text.clone(), |text, (name, value)| text.with_text(name, value))
        };
        Told {
            severity: rule.severity,
            message: fill(&rule.message),
            hint: rule.hint.as_ref().map(fill),
            basis: rule.basis.clone(),
        }
    }

    pub fn severity(&self, finding: &Finding) -> Severity {
        self.0.get(finding.code).map_or(Severity::Error, |rule| rule.severity)
    }

    /// Orders findings for a person: by severity, then what gains most, then by place.
    pub fn sort(&self, findings: &mut [Finding]) {
        findings.sort_by(|a, b| {
            let key = |f: &Finding| (self.severity(f), std::cmp::Reverse(f.gain), f.place.clone(), f.code);
            key(a).cmp(&key(b))
        });
    }
}

/// The lines of a text, for many look-ups.
#[derive(Debug, Clone)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// Line and column (from 1, in characters) of a byte offset.
    pub fn at(&self, offset: usize) -> (usize, usize) {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset);
        (line, self.text[self.starts[line - 1]..offset].chars().count() + 1)
    }
}

/// Line and column (from 1, in characters) of a byte offset.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    Lines::new(text).at(offset)
}
