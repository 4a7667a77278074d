//! What the rules need to know of formats inside a worker, which has no vocabulary; a test compares it with the Guide's.

/// Formats of the vocabulary with their file endings; those without an ending of their own are left out.
pub const ENDINGS: &[(&str, &[&str])] = &[
    ("csv", &["csv"]),
    ("tsv", &["tsv", "tab"]),
    ("ods", &["ods"]),
    ("xlsx", &["xlsx", "xlsm"]),
    ("xls", &["xls"]),
    ("dbf", &["dbf"]),
    ("parquet", &["parquet"]),
    ("json", &["json"]),
    ("xml", &["xml"]),
    ("rdf", &["rdf"]),
    ("turtle", &["ttl"]),
    ("json-ld", &["jsonld"]),
    ("rss", &["rss"]),
    ("ics", &["ics"]),
    ("geojson", &["geojson"]),
    ("kml", &["kml"]),
    ("kmz", &["kmz"]),
    ("shp", &["shp"]),
    ("gpkg", &["gpkg"]),
    ("dwg", &["dwg"]),
    ("dxf", &["dxf"]),
    ("odt", &["odt"]),
    ("txt", &["txt"]),
    ("html", &["html", "htm"]),
    ("rtf", &["rtf"]),
    ("pdf", &["pdf"]),
    ("docx", &["docx"]),
    ("doc", &["doc"]),
    ("sqlite", &["sqlite", "sqlite3", "db"]),
    ("sql", &["sql"]),
    ("access", &["mdb", "accdb"]),
    ("jpg", &["jpg", "jpeg"]),
    ("png", &["png"]),
    ("tiff", &["tif", "tiff"]),
    ("zip", &["zip"]),
];

/// Formats for people to read: kinds `document`, `image` and `paper` of the vocabulary.
pub const PAPER_LIKE: &[&str] =
    &["odt", "txt", "html", "rtf", "pdf", "docx", "doc", "jpg", "png", "tiff", "paper"];

/// Tables as text.
pub const DELIMITED: &[&str] = &["csv", "tsv"];

/// Layers whose format says the coordinate system by itself (RFC 7946, OGC KML 2.3): WGS 84.
pub const ALWAYS_WGS84: &[&str] = &["geojson", "kml", "kmz"];

/// Already compressed inside: not asked to be compressed again.
pub const COMPRESSED: &[&str] = &["zip", "xlsx", "ods", "kmz", "parquet", "docx", "odt", "jpg", "png"];

/// Endings of text that promise nothing about its form.
const VAGUE: &[&str] = &["txt", "dat", "asc", "prn", "log", "text"];

/// Pairs of a content and an ending that are both right: JSON by its letters, and what it is a form of.
const ALSO: &[(&str, &str)] = &[
    ("geojson", "json"),
    ("json-ld", "json"),
    ("csv", "tsv"),
    ("tsv", "csv"),
    ("rdf", "xml"),
    ("rss", "xml"),
    ("kml", "xml"),
    ("html", "xhtml"),
    ("shp", "zip"),
];

/// Whether a file of a format may end so; `text` when its content is text.
pub fn may_end(format: &str, ending: &str, text: bool) -> bool {
    let Some((_, endings)) = ENDINGS.iter().find(|(name, _)| *name == format) else { return true };
    endings.contains(&ending) || ALSO.contains(&(format, ending)) || (text && VAGUE.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::model::Vocab;

    fn vocabulary() -> Vocab {
        toml::from_str(include_str!("../../../guide/vocab/formats.toml")).unwrap()
    }

    #[test]
    fn endings_are_those_of_the_vocabulary() {
        let vocabulary = vocabulary();
        let theirs = vocabulary.terms.iter().filter(|term| !term.extensions.is_empty());
        let theirs: Vec<_> = theirs.map(|term| (term.id.clone(), term.extensions.clone())).collect();
        let ours = ENDINGS.iter().map(|(name, all)| {
            ((*name).to_string(), all.iter().map(ToString::to_string).collect::<Vec<_>>())
        });
        assert_eq!(ours.collect::<Vec<_>>(), theirs);
    }

    #[test]
    fn what_people_read_is_what_the_vocabulary_calls_so() {
        let kinds = ["document", "image", "paper"];
        let vocabulary = vocabulary();
        let theirs =
            vocabulary.terms.iter().filter(|term| kinds.contains(&term.kind.as_deref().unwrap_or("")));
        assert_eq!(theirs.map(|term| term.id.as_str()).collect::<Vec<_>>(), PAPER_LIKE);
    }

    #[test]
    fn a_text_may_be_called_txt_and_an_unknown_format_anything() {
        assert!(may_end("csv", "txt", true) && !may_end("xlsx", "txt", false));
        assert!(may_end("unknown", "csv", true) && may_end("geojson", "json", true));
        assert!(!may_end("html", "xls", true));
    }
}
