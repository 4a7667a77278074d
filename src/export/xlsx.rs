//! The catalogue as a workbook: the files, what is not opened, and the dictionary of the columns.

use super::csv::{COLUMNS, rows};
use super::fates::{Fate, OFFICIALS, dropped};
use super::{Exported, Format, Request};
use crate::catalog::Catalog;
use crate::spreadsheet::{self, Book, Cell, Column, Sheet, Use};
use crate::text::{Lang, Text, export as say};

pub const FORMAT: Format = Format {
    id: "xlsx",
    name: Text::fixed("Libro de Excel", "Excel workbook"),
    serves: say::SERVES_XLSX,
    file: "catalogo.xlsx",
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write,
    fates: FATES,
};

const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_NO_COLUMN),
    dropped(
        &["institution.kind", "institution.area", "institution.homepage", "improvement.report_url"],
        say::WHY_NO_COLUMN,
    ),
    dropped(&["license.id"], say::WHY_LICENSE_EACH),
];

fn write(request: &Request<'_>) -> Result<Exported, Text> {
    spreadsheet::alone(&book(request.catalog, request.lang), spreadsheet::Format::Xlsx).map(Exported::alone)
}

fn book(catalog: &Catalog, lang: Lang) -> Book {
    Book {
        title: catalog.title.to(lang).to_string(),
        author: catalog.publisher.name.clone(),
        at: catalog.made_on.at(0, 0, 0, 0),
        lang: lang.code().into(),
        sheets: vec![files(catalog, lang), closed(catalog, lang), dictionary(lang)],
    }
}

fn sheet(name: &Text, lang: Lang, (heads, rows): (&[(String, u16)], Vec<Vec<String>>)) -> Sheet {
    let column = |(header, width): &(String, u16)| Column {
        header: header.clone(),
        width: *width,
        ..Column::default()
    };
    let cells = |row: &Vec<String>| row.iter().map(|text| Cell::from(text.as_str())).collect();
    Sheet {
        name: name.to(lang).to_string(),
        used: Use::Read,
        columns: heads.iter().map(column).collect(),
        rows: rows.iter().map(cells).collect(),
        ..Sheet::default()
    }
}

fn files(catalog: &Catalog, lang: Lang) -> Sheet {
    let heads: Vec<(String, u16)> = COLUMNS.iter().map(|column| (column.name.to_string(), 20)).collect();
    Sheet { main: true, frozen: 3, ..sheet(&say::SHEET_FILES, lang, (&heads, rows(catalog))) }
}

fn closed(catalog: &Catalog, lang: Lang) -> Sheet {
    let heads = [
        (&say::TITLE, 40),
        (&say::UNIT, 24),
        (&say::ACCESS, 14),
        (&say::CLOSED_REASON, 60),
        (&say::CLOSED_LAW, 30),
    ];
    let heads: Vec<(String, u16)> =
        heads.iter().map(|(text, width)| (text.to(lang).to_string(), *width)).collect();
    let rows = catalog.closed.iter().map(|closed| {
        let access = closed.access.as_deref().map(|id| catalog.label("access", id).to(lang).to_string());
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let reason = text(&closed.reason);
        vec![closed.title.clone(), text(&closed.unit), access.unwrap_or_default(), reason, text(&closed.law)]
    });
    sheet(&say::SHEET_CLOSED, lang, (&heads, rows.collect()))
}

fn dictionary(lang: Lang) -> Sheet {
    let heads = [(say::COLUMN_NAME.to(lang).to_string(), 24), (say::COLUMN_ABOUT.to(lang).to_string(), 60)];
    let rows = COLUMNS.iter().map(|column| vec![column.name.to_string(), column.title.to(lang).to_string()]);
    sheet(&say::SHEET_DICTIONARY, lang, (&heads, rows.collect()))
}
