//! Whether a name says another format than the content.

use super::ending;

/// Formats and the endings that tell the truth about them.
static ENDINGS: &[(&str, &[&str])] = &[
    ("csv", &["csv", "txt", "ssv", "dat", "asc", "tab", "data"]),
    ("tsv", &["tsv", "tab", "txt", "dat", "csv"]),
    ("psv", &["psv", "csv", "txt", "dat"]),
    ("txt", &["txt", "csv", "tsv", "asc", "dat", "ssv", "tab", "psv"]),
    ("xlsx", &["xlsx", "xlsm", "xltx", "xltm"]),
    ("xlsb", &["xlsb"]),
    ("xls", &["xls", "xlt", "xla"]),
    ("ods", &["ods", "ots"]),
    ("dbf", &["dbf"]),
    ("parquet", &["parquet", "parq", "pq"]),
    ("json", &["json", "txt", "map", "ipynb", "topojson"]),
    ("jsonl", &["jsonl", "ndjson", "json", "txt", "geojsonl"]),
    ("geojson", &["geojson", "json", "txt"]),
    ("json-ld", &["jsonld", "json", "txt"]),
    ("xml", &["xml", "xsd", "xsl", "xslt", "gml", "svg", "qml", "qgs", "txt", "cfdi", "wfs", "dif"]),
    ("rdf", &["rdf", "xml", "owl"]),
    ("rss", &["rss", "xml", "atom"]),
    ("gpx", &["gpx", "xml"]),
    ("kml", &["kml", "xml"]),
    ("kmz", &["kmz", "zip"]),
    ("turtle", &["ttl", "nt", "n3", "txt", "trig"]),
    ("html", &["html", "htm", "xhtml", "php", "aspx", "mht"]),
    ("shp", &["shp"]),
    ("shx", &["shx"]),
    ("prj", &["prj", "qpj", "wkt", "txt"]),
    ("cpg", &["cpg", "cst"]),
    ("gpkg", &["gpkg", "sqlite", "db"]),
    ("sqlite", &["sqlite", "sqlite3", "db", "db3", "s3db", "mbtiles"]),
    ("sql", &["sql", "txt", "dump"]),
    ("access", &["mdb", "accdb", "mde", "accde"]),
    ("dwg", &["dwg"]),
    ("dxf", &["dxf"]),
    ("ics", &["ics", "ical"]),
    ("pdf", &["pdf"]),
    ("doc", &["doc", "dot"]),
    ("docx", &["docx", "docm", "dotx"]),
    ("odt", &["odt", "ott"]),
    ("rtf", &["rtf", "doc"]),
    ("ppt", &["ppt", "pps"]),
    ("pptx", &["pptx", "pptm", "ppsx"]),
    ("jpg", &["jpg", "jpeg", "jpe", "jfif"]),
    ("png", &["png"]),
    ("gif", &["gif"]),
    ("bmp", &["bmp", "dib"]),
    ("tiff", &["tif", "tiff"]),
    ("webp", &["webp"]),
    ("zip", &["zip", "jar", "epub", "shz", "qgz"]),
    ("gz", &["gz", "tgz", "emz"]),
    ("bz2", &["bz2", "tbz"]),
    ("xz", &["xz", "txz"]),
    ("7z", &["7z"]),
    ("rar", &["rar"]),
    ("zst", &["zst"]),
];

/// Does the name's ending promise another format? An ending that no format has promises nothing.
pub fn lies(name: &str, format: &str) -> bool {
    let ending = ending(name);
    let format = if format == "text" { "txt" } else { format };
    let known = ENDINGS.iter().any(|(_, endings)| endings.contains(&ending.as_str()));
    let Some((_, own)) = ENDINGS.iter().find(|(id, _)| *id == format) else { return false };
    known && !own.contains(&ending.as_str())
}
