//! The fields of a catalogue, each with what it says of a dataset: what losses are counted over, and what comes back
//! from an export is compared with. Fields that plans have too are called as there.

use jiff::civil::Date;

use crate::catalog::{Catalog, Dataset, Distribution};
use crate::text::{Text, export as say};

/// A field.
pub struct Field {
    /// `dataset.title`; `distribution.format`.
    pub id: &'static str,
    pub name: Text,
    pub of: Of,
}

/// Where a field is said, and how to read it there: texts as plans have them, none when it is not said.
pub enum Of {
    Catalog(fn(&Catalog) -> Vec<String>),
    Dataset(fn(&Dataset) -> Vec<String>),
    File(fn(&Distribution) -> Vec<String>),
}

impl Field {
    /// Whether a dataset says it, itself or in one of its files that leave.
    pub fn said(&self, dataset: &Dataset) -> bool {
        match self.of {
            Of::Catalog(_) => false,
            Of::Dataset(read) => !read(dataset).is_empty(),
            Of::File(read) => dataset.published().any(|file| !read(file).is_empty()),
        }
    }
}

pub fn field(id: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.id == id)
}

const fn whole(id: &'static str, name: Text, read: fn(&Catalog) -> Vec<String>) -> Field {
    Field { id, name, of: Of::Catalog(read) }
}

const fn of_dataset(id: &'static str, name: Text, read: fn(&Dataset) -> Vec<String>) -> Field {
    Field { id, name, of: Of::Dataset(read) }
}

const fn of_file(id: &'static str, name: Text, read: fn(&Distribution) -> Vec<String>) -> Field {
    Field { id, name, of: Of::File(read) }
}

/// Every field.
pub const FIELDS: &[Field] = &[
    whole("institution.name", say::INSTITUTION, |c| one(&c.publisher.name)),
    whole("institution.kind", say::GOVERNMENT, |c| some(&c.publisher.kind)),
    whole("institution.homepage", say::HOMEPAGE, |c| some(&c.publisher.homepage)),
    whole("institution.area", say::AREA, |c| some(&c.publisher.area)),
    whole("license.id", say::LICENSE, |c| some(&c.license.as_ref().map(|terms| terms.id.clone()))),
    whole("team.liaison.name", say::LIAISON, |c| one(&c.liaison.name)),
    whole("team.liaison.post", say::LIAISON_POST, |c| some(&c.liaison.post)),
    whole("team.liaison.email", say::LIAISON_MAIL, |c| some(&c.liaison.email)),
    whole("team.administrator.name", say::ADMINISTRATOR, |c| one(&c.administrator.name)),
    whole("team.administrator.post", say::ADMINISTRATOR_POST, |c| some(&c.administrator.post)),
    whole("team.administrator.email", say::ADMINISTRATOR_MAIL, |c| some(&c.administrator.email)),
    whole("improvement.report_url", say::REPORTS, |c| some(&c.report.url)),
    whole("closed", say::CLOSED, |c| c.closed.iter().map(|closed| closed.title.clone()).collect()),
    whole("closed.reason", say::CLOSED_REASON, |c| {
        c.closed.iter().filter_map(|one| one.reason.clone()).collect()
    }),
    whole("closed.law", say::CLOSED_LAW, |c| c.closed.iter().filter_map(|one| one.law.clone()).collect()),
    of_dataset("dataset.title", say::TITLE, |d| one(&d.title)),
    of_dataset("dataset.description", say::DESCRIPTION, |d| one(&d.description)),
    of_dataset("dataset.identifier", say::IDENTIFIER, |d| one(&d.identifier)),
    of_dataset("dataset.keyword", say::KEYWORDS, |d| d.keywords.clone()),
    of_dataset("dataset.theme", say::THEME, |d| some(&d.theme)),
    of_dataset("dataset.unit", say::UNIT, |d| some(&d.unit)),
    of_dataset("dataset.contact_point.name", say::CONTACT, |d| one(&d.contact.name)),
    of_dataset("dataset.contact_point.post", say::CONTACT_POST, |d| some(&d.contact.post)),
    of_dataset("dataset.contact_point.email", say::CONTACT_MAIL, |d| some(&d.contact.email)),
    of_dataset("dataset.accrual_periodicity", say::PERIODICITY, |d| some(&d.periodicity)),
    of_dataset("dataset.temporal.start", say::START, |d| day(d.start)),
    of_dataset("dataset.temporal.end", say::END, |d| day(d.end)),
    of_dataset("dataset.spatial", say::PLACE, |d| some(&d.area)),
    of_dataset("dataset.commitment.date", say::PROMISED, |d| day(d.promised)),
    of_dataset("dataset.issued", say::ISSUED, |d| day(d.issued)),
    of_dataset("dataset.modified", say::MODIFIED, |d| day(d.modified)),
    of_dataset("dataset.language", say::LANGUAGE, |d| one(&d.language)),
    of_dataset("dataset.license", say::OWN_LICENSE, |d| {
        some(&d.license.as_ref().map(|terms| terms.id.clone()))
    }),
    of_dataset("dataset.access", say::ACCESS, |d| one(&d.access)),
    of_dataset("dataset.reserve.reason", say::REASON, |d| some(&d.access_note)),
    of_dataset("dataset.published_at", say::PAGE, |d| some(&d.page)),
    of_dataset("dataset.documentation", say::DOCUMENTATION, |d| some(&d.documentation)),
    of_dataset("dataset.conforms_to", say::STANDARDS, |d| d.conforms_to.clone()),
    of_dataset("dataset.quality", say::QUALITY, |d| some(&d.quality)),
    of_dataset("dataset.limitations", say::LIMITATIONS, |d| some(&d.limitations)),
    of_dataset("dataset.tools", say::TOOLS, |d| some(&d.tools)),
    of_dataset("dataset.version_notes", say::VERSION_NOTES, |d| some(&d.version_notes)),
    of_dataset("dataset.citation", say::CITATION, |d| some(&d.citation)),
    of_dataset("dataset.withdrawn", say::WITHDRAWN, |d| {
        d.withdrawn.iter().map(|gone| gone.why.clone()).collect()
    }),
    of_file("distribution.title", say::FILE_TITLE, |f| one(&f.title)),
    of_file("distribution.description", say::FILE_DESCRIPTION, |f| some(&f.description)),
    of_file("distribution.format", say::FORMAT, |f| some(&f.format)),
    of_file("distribution.download_url", say::URL, |f| some(&f.url)),
    of_file("distribution.byte_size", say::SIZE, |f| number(f.byte_size)),
    of_file("distribution.sha256", say::CHECKSUM, |f| some(&f.sha256)),
    of_file("distribution.rows", say::ROWS, |f| number(f.rows)),
    of_file("distribution.modified", say::FILE_MODIFIED, |f| day(f.modified)),
    of_file("distribution.update_method", say::UPDATE, |f| some(&f.update)),
    of_file("distribution.column", say::COLUMNS, |f| {
        f.columns.iter().map(|column| column.name.clone()).collect()
    }),
];

fn one(text: &str) -> Vec<String> {
    if text.trim().is_empty() { Vec::new() } else { vec![text.to_string()] }
}

fn some(text: &Option<String>) -> Vec<String> {
    text.as_deref().map(one).unwrap_or_default()
}

fn day(day: Option<Date>) -> Vec<String> {
    day.iter().map(Date::to_string).collect()
}

fn number(number: Option<u64>) -> Vec<String> {
    number.iter().map(u64::to_string).collect()
}
