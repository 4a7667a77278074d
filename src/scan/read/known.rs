//! Formats that are recognised and not looked into.

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::{Reader, Source};

pub struct Known;

/// Those of them that are text.
const TEXTS: [&str; 7] = ["rdf", "turtle", "prj", "cpg", "dxf", "ics", "sql"];

impl Reader for Known {
    fn formats(&self) -> &[&'static str] {
        &[
            "rdf", "turtle", "shx", "prj", "cpg", "doc", "ppt", "pptx", "access", "dwg", "dxf", "ics", "sql",
            "bz2", "xz", "7z", "rar", "zst", "pdf", "parquet", "sqlite", "gpkg",
        ]
    }

    fn read(&self, source: &mut Source, _: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        if TEXTS.contains(&facts.format.as_str()) {
            facts.text = Some(super::decode::look(&source.head, source.told.encoding));
        }
        Ok(())
    }
}
