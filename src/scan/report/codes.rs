//! Every code that a scan can say, for [`Finding`](crate::diag::Finding); a test compares it with the Guide.

/// In the order of `rules/scan.toml`.
pub const CODES: &[&str] = &[
    "file-not-table",
    "text-not-utf8",
    "text-bom",
    "line-ends-mixed",
    "delimiter-not-comma",
    "quotes-broken",
    "table-empty",
    "file-name",
    "extension-lies",
    "file-large",
    "sheets-many",
    "header-missing",
    "header-blank",
    "header-repeated",
    "header-spaces",
    "header-long",
    "header-signs",
    "header-abbreviated",
    "title-rows",
    "header-rows",
    "header-reserved",
    "rows-ragged",
    "rows-blank",
    "column-blank",
    "cells-grouped",
    "cells-missing",
    "missing-words",
    "totals-row",
    "rows-repeated",
    "key-broken",
    "table-wide",
    "values-packed",
    "notes-below",
    "types-mixed",
    "number-units",
    "number-separators",
    "decimals-many",
    "zeros-lost",
    "number-scientific",
    "number-range",
    "yes-no-mixed",
    "spaces-extra",
    "category-variants",
    "value-unlisted",
    "value-outlier",
    "text-cut",
    "formula-error",
    "date-not-iso",
    "date-ambiguous",
    "date-impossible",
    "series-gaps",
    "state-key",
    "municipality-key",
    "coordinates-outside",
    "coordinates-packed",
    "crs-missing",
    "personal-direct",
    "personal-sensitive",
    "small-cells",
    "quasi-unique",
    "metadata-missing",
    "license-missing",
    "metadata-partial",
    "modified-future",
    "link-broken",
    "dictionary-missing",
    "overdue",
    "file-unreadable",
    "file-too-slow",
    "file-too-big-inside",
    "file-password",
    "record-too-long",
    "quote-unclosed",
    "encoding-mixed",
    "sheet-hidden",
    "cells-merged",
    "sheet-tables",
    "shape-part-missing",
    "name-not-text",
    "file-changed",
    "placeholder",
    "link-skipped",
    "scan-partial",
    "column-cap",
    "pdf-scan",
    "document-table",
    "image-document",
    "mosaic",
    "personal-quasi",
];

/// Told when a flag has a code that the program does not know: of another version's memory.
const UNKNOWN: &str = "finding-unknown";

/// The code that lives as long as the program.
pub fn code(name: &str) -> &'static str {
    CODES.iter().find(|code| **code == name).copied().unwrap_or(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_guide() {
        let text = include_str!("../../../guide/rules/scan.toml");
        let theirs = text.lines().filter_map(|line| line.strip_prefix("code = \"")?.strip_suffix('"'));
        assert_eq!(theirs.collect::<Vec<_>>(), CODES);
        assert_eq!(code("rows-ragged"), "rows-ragged");
        assert_eq!(code("of another time"), UNKNOWN);
    }
}
