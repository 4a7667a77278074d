//! The page of a scan: one file, nothing from outside, laid out by the Guide's own template (`templates/scan.html`).
//!
//! The template gets `lang`, `words` (the sentences of `text/scan_report.rs`, names in lower case), `report`, and the
//! text and hash of the one script that may run: the policy of the page forbids any other.

mod page;
mod policy;

use super::{Book, ScanReport};
use crate::guide::load::SCAN_PAGE;
use crate::text::page::{Value, render, value};
use crate::text::{Lang, Text, scan_report as say};

/// The page, of `template`, which a trainer can replace.
///
/// # Errors
/// A sentence with the line of the template, when it cannot be used.
pub fn html(report: &ScanReport, book: &Book<'_>, template: &str, lang: Lang) -> Result<String, Text> {
    let values = [
        ("report", value(page::page(report, book, lang))),
        ("script", Value::from_safe_string(policy::SCRIPT.to_string())),
        ("script_hash", Value::from(policy::hash())),
    ];
    render((SCAN_PAGE, template), (lang, say::ALL), values)
}

#[cfg(test)]
mod tests;
