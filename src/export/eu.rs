//! Addresses of the controlled vocabularies of the European Union that DCAT-AP asks for.

use crate::catalog::{Catalog, Dataset, Distribution};

const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// `PUBLIC`, `RESTRICTED`, `NON_PUBLIC`.
pub fn access(id: &str) -> Option<String> {
    let word = match id {
        "public" => "PUBLIC",
        "restricted" => "RESTRICTED",
        "private" => "NON_PUBLIC",
        _ => return None,
    };
    Some(format!("{AUTHORITY}/access-right/{word}"))
}

pub fn theme(catalog: &Catalog, dataset: &Dataset) -> Option<String> {
    let code = catalog.code("sectors", dataset.theme.as_deref()?, "eu")?;
    Some(format!("{AUTHORITY}/data-theme/{code}"))
}

pub fn frequency(catalog: &Catalog, dataset: &Dataset) -> Option<String> {
    let code = catalog.code("periodicity", dataset.periodicity.as_deref()?, "eu")?;
    Some(format!("{AUTHORITY}/frequency/{code}"))
}

pub fn format(catalog: &Catalog, file: &Distribution) -> Option<String> {
    let code = catalog.code("formats", file.format.as_deref()?, "eu")?;
    Some(format!("{AUTHORITY}/file-type/{code}"))
}

/// The language of an ISO 639-1 code, or of one of three letters.
pub fn language(code: &str) -> Option<String> {
    let word = match code.get(..2)? {
        _ if code.len() == 3 && code.bytes().all(|b| b.is_ascii_lowercase()) => return Some(three(code)),
        "es" => "SPA",
        "en" => "ENG",
        _ => return None,
    };
    Some(format!("{AUTHORITY}/language/{word}"))
}

fn three(code: &str) -> String {
    format!("{AUTHORITY}/language/{}", code.to_uppercase())
}
