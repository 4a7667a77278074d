//! Formats that are recognised and not looked into.

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::{Reader, Source};

pub struct Known;

impl Reader for Known {
    fn formats(&self) -> &[&'static str] {
        &[
            "rdf", "turtle", "shx", "prj", "cpg", "doc", "ppt", "pptx", "access", "dwg", "dxf", "ics", "sql",
            "bz2", "xz", "7z", "rar", "zst", "pdf", "parquet", "sqlite", "gpkg",
        ]
    }

    fn read(&self, _: &mut Source, _: &Lists, _: &mut Facts) -> Result<(), Unread> {
        Ok(())
    }
}
