//! Our own table: one row for each file, with all that the catalogue says of it and of its dataset. [`COLUMNS`] is its
//! dictionary.

use super::fates::{CLOSED, Fate, OFFICIALS, dropped};
use super::{Exported, Format, Request};
use crate::catalog::rows::line;
use crate::catalog::{Catalog, Dataset, Distribution};
use crate::text::{Text, export as say};

pub const FORMAT: Format = Format {
    id: "csv",
    name: Text::fixed("Tabla de archivos (CSV)", "Table of files (CSV)"),
    serves: say::SERVES_CSV,
    file: "catalogo.csv",
    media: "text/csv",
    write: |request: &Request<'_>| Ok(Exported::alone(write(request.catalog))),
    fates: FATES,
};

pub const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_NO_COLUMN),
    dropped(
        &["institution.kind", "institution.area", "institution.homepage", "improvement.report_url"],
        say::WHY_NO_COLUMN,
    ),
    dropped(&["license.id"], say::WHY_LICENSE_EACH),
    dropped(CLOSED, say::WHY_ONLY_OPEN),
];

/// A row is made of a catalogue, a dataset and one of its files, where it has any.
type Row<'c> = (&'c Catalog, &'c Dataset, Option<&'c Distribution>);

/// A column: its name in the file, what it is called, and its value.
pub struct Column {
    pub name: &'static str,
    pub title: Text,
    value: fn(Row<'_>) -> Option<String>,
}

const fn column(name: &'static str, title: Text, value: fn(Row<'_>) -> Option<String>) -> Column {
    Column { name, title, value }
}

/// Every column, in order.
pub const COLUMNS: &[Column] = &[
    column("institucion", say::INSTITUTION, |(c, _, _)| Some(c.publisher.name.clone())),
    column("identificador", say::IDENTIFIER, |(_, d, _)| Some(d.identifier.clone())),
    column("titulo", say::TITLE, |(_, d, _)| Some(d.title.clone())),
    column("descripcion", say::DESCRIPTION, |(_, d, _)| Some(d.description.clone())),
    column("tema", say::THEME, |(c, d, _)| c.theme(d)),
    column("palabras_clave", say::KEYWORDS, |(_, d, _)| Some(d.keywords.join("; "))),
    column("area", say::UNIT, |(_, d, _)| d.unit.clone()),
    column("contacto", say::CONTACT, |(_, d, _)| Some(d.contact.name.clone())),
    column("puesto_contacto", say::CONTACT_POST, |(_, d, _)| d.contact.post.clone()),
    column("correo_contacto", say::CONTACT_MAIL, |(_, d, _)| d.contact.email.clone()),
    column("periodicidad", say::PERIODICITY, |(_, d, _)| d.periodicity.clone()),
    column("desde", say::START, |(_, d, _)| d.start.map(|day| day.to_string())),
    column("hasta", say::END, |(_, d, _)| d.end.map(|day| day.to_string())),
    column("clave_inegi", say::PLACE, |(_, d, _)| d.area.clone()),
    column("lugar", say::PLACE, |(_, d, _)| d.place.clone()),
    column("acceso", say::ACCESS, |(c, d, _)| Some(c.label("access", &d.access).es.into_owned())),
    column("razon_reserva", say::REASON, |(_, d, _)| d.access_note.clone()),
    column("fecha_comprometida", say::PROMISED, |(_, d, _)| d.promised.map(|day| day.to_string())),
    column("fecha_publicacion", say::ISSUED, |(_, d, _)| d.issued.map(|day| day.to_string())),
    column("fecha_cambio", say::MODIFIED, |(_, d, _)| d.modified.map(|day| day.to_string())),
    column("idioma", say::LANGUAGE, |(_, d, _)| Some(d.language.clone())),
    column("licencia", say::LICENSE, |(_, d, _)| d.license.as_ref().map(|terms| terms.id.clone())),
    column("licencia_url", say::LICENSE, |(_, d, _)| d.license.as_ref().and_then(|terms| terms.url.clone())),
    column("pagina", say::PAGE, |(c, d, _)| d.page.clone().or_else(|| c.page_url(d))),
    column("documentacion", say::DOCUMENTATION, |(_, d, _)| d.documentation.clone()),
    column("normas", say::STANDARDS, |(_, d, _)| Some(d.conforms_to.join("; "))),
    column("calidad", say::QUALITY, |(_, d, _)| d.quality.clone()),
    column("limitaciones", say::LIMITATIONS, |(_, d, _)| d.limitations.clone()),
    column("herramientas", say::TOOLS, |(_, d, _)| d.tools.clone()),
    column("notas_version", say::VERSION_NOTES, |(_, d, _)| d.version_notes.clone()),
    column("cita", say::CITATION, |(_, d, _)| d.citation.clone()),
    column("motivo_retiro", say::WITHDRAWN, |(_, d, _)| d.withdrawn.as_ref().map(|gone| gone.why.clone())),
    column("archivo", say::FILE_TITLE, |(_, _, f)| Some(f?.title.clone())),
    column("archivo_descripcion", say::FILE_DESCRIPTION, |(_, _, f)| f?.description.clone()),
    column("formato", say::FORMAT, |(_, _, f)| f?.format.clone()),
    column("tipo_mime", say::MEDIA, |(_, _, f)| f?.media_type.clone()),
    column("url", say::URL, |(c, d, f)| c.file_url(d, f?)),
    column("bytes", say::SIZE, |(_, _, f)| f?.byte_size.map(|size| size.to_string())),
    column("sha256", say::CHECKSUM, |(_, _, f)| f?.sha256.clone()),
    column("renglones", say::ROWS, |(_, _, f)| f?.rows.map(|rows| rows.to_string())),
    column("archivo_cambio", say::FILE_MODIFIED, |(_, _, f)| f?.modified.map(|day| day.to_string())),
    column("actualizacion", say::UPDATE, |(_, _, f)| f?.update.clone()),
    column("columnas", say::COLUMNS, |(_, _, f)| {
        let names: Vec<&str> = f?.columns.iter().map(|column| column.name.as_str()).collect();
        Some(names.join("; "))
    }),
];

/// The rows as texts, in the order of the columns.
pub fn rows(catalog: &Catalog) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for dataset in &catalog.datasets {
        let mut files: Vec<Option<&Distribution>> = dataset.published().map(Some).collect();
        if files.is_empty() {
            files.push(None);
        }
        for file in files {
            let cell = |column: &Column| (column.value)((catalog, dataset, file)).unwrap_or_default();
            rows.push(COLUMNS.iter().map(cell).collect());
        }
    }
    rows
}

fn write(catalog: &Catalog) -> String {
    let mut out = String::new();
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    line(&mut out, &names);
    rows(catalog).iter().for_each(|row| line(&mut out, row));
    out
}
