//! A made-up scan for the tests of reports: nobody in it exists.

use super::super::model::{
    Column, Counted, Distinct, Encoding, Facts, Flag, Kind, LineEnd, Period, Personal, Reason, Risk, Spot,
    Table, TextFacts, Unread, Why,
};
use super::{Book, Changes, FileReport, Proposed, ScanReport};
use crate::guide::embedded;
use crate::guide::load::load;
use crate::guide::model::Guide;

pub fn guide() -> Guide {
    load(&embedded::files()).unwrap()
}

pub fn book(guide: &Guide) -> Book<'_> {
    Book::new(guide)
}

pub fn flag(code: &str, count: u64, of: u64, rows: &[u64]) -> Flag {
    let places = rows.iter().map(|row| Spot { row: *row, column: Some(1) }).collect();
    Flag { code: code.into(), count, of, places, detail: String::new() }
}

fn detailed(code: &str, count: u64, of: u64, detail: &str) -> Flag {
    Flag { detail: detail.into(), ..flag(code, count, of, &[9, 12, 40, 41, 42, 60]) }
}

pub fn column(name: &str, kind: Kind) -> Column {
    let distinct = Distinct { count: 120, exact: true };
    Column { name: name.into(), kind, purity: 100, distinct, shortest: 4, longest: 28, ..Column::default() }
}

fn text(delimiter: u8, encoding: Encoding) -> TextFacts {
    TextFacts { encoding, bom: false, line_end: LineEnd::CrLf, delimiter: Some(delimiter), quote: b'"' }
}

fn licences() -> Table {
    let status = Column {
        top: vec![("Autorizada".into(), 610), ("AUTORIZADA".into(), 90), ("Negada".into(), 100)],
        distinct: Distinct { count: 3, exact: true },
        nulls: 12,
        null_words: vec![("N/D".into(), 12)],
        flags: vec![detailed("category-variants", 90, 788, "Autorizada / AUTORIZADA")],
        ..column("estatus", Kind::Category)
    };
    let date = Column {
        min: Some("2024-01-03".into()),
        max: Some("2025-12-19".into()),
        flags: vec![detailed("date-not-iso", 800, 800, "03/01/2024")],
        ..column("Fecha de solicitud", Kind::Date)
    };
    let amount =
        Column { min: Some("-120.5".into()), max: Some("98000".into()), ..column("monto", Kind::Money) };
    let folio = Column { distinct: Distinct { count: 798, exact: false }, ..column("folio", Kind::Code) };
    Table {
        name: "licencias".into(),
        header_row: 1,
        first_row: 2,
        rows: 800,
        columns: vec![folio, date, amount, status],
        repeated: Counted { count: 2, exact: true, error: 0 },
        flags: vec![flag("totals-row", 1, 800, &[801])],
        period: Some(Period { from: "2024-01-03".into(), to: "2025-12-19".into(), column: Some(1) }),
        ..Table::default()
    }
}

fn personal(class: &str) -> Personal {
    Personal {
        class: class.into(),
        confidence: 97,
        private: true,
        count: 238,
        why: vec![Reason::Header, Reason::CheckDigit],
        masked: vec!["A***######H*****##".into()],
        places: vec![Spot { row: 5, column: Some(0) }],
        treatments: vec!["drop".into()],
    }
}

pub fn people() -> FileReport {
    let curp = Column {
        personal: vec![personal("curp")],
        flags: vec![detailed("personal-direct", 238, 240, "curp")],
        ..column("CURP", Kind::Curp)
    };
    let name = Column {
        personal: vec![personal("name")],
        flags: vec![detailed("personal-direct", 238, 240, "name")],
        ..column("Beneficiario", Kind::Text)
    };
    let counted = |count| Counted { count, exact: true, error: 0 };
    let risk = Risk {
        columns: vec![2, 3],
        k: 1,
        below5: counted(60),
        below11: counted(90),
        unique: counted(31),
        groups: 70,
        rows: 240,
    };
    let table = Table {
        name: "Padrón 2025".into(),
        sheet: true,
        header_row: 4,
        first_row: 5,
        rows: 240,
        columns: vec![curp, name, column("edad", Kind::Integer), column("", Kind::Text)],
        risk: Some(risk),
        flags: vec![flag("title-rows", 3, 0, &[])],
        ..Table::default()
    };
    let hidden = Table { name: "Claves".into(), sheet: true, hidden: true, ..Table::default() };
    let facts = Facts {
        format: "xlsx".into(),
        sure: 100,
        why: vec![Why::Entries],
        tables: vec![table, hidden],
        ..Facts::default()
    };
    FileReport { path: "dif/Padrón beneficiarios.xlsx".into(), size: 48_120, facts }
}

pub fn semicolons() -> FileReport {
    let flags = vec![
        Flag { code: "text-not-utf8".into(), detail: "windows-1252".into(), ..Flag::default() },
        Flag { code: "delimiter-not-comma".into(), detail: ";".into(), ..Flag::default() },
    ];
    let facts = Facts {
        format: "csv".into(),
        sure: 98,
        why: vec![Why::Rows, Why::Parsed],
        text: Some(text(b';', Encoding::Windows1252)),
        tables: vec![licences()],
        flags,
        hash: Some([7; 32]),
        ..Facts::default()
    };
    FileReport { path: "obras/licencias.csv".into(), size: 91_004, facts }
}

pub fn scan() -> ScanReport {
    let copy = FileReport { path: "obras/copia de licencias.csv".into(), ..semicolons() };
    let lamps = Table {
        name: "luminarias".into(),
        header_row: 1,
        rows: 20,
        columns: vec![column("clave", Kind::Code)],
        ..Table::default()
    };
    let good = Facts {
        format: "csv".into(),
        text: Some(text(b',', Encoding::Utf8)),
        tables: vec![lamps],
        ..Facts::default()
    };
    let good = FileReport { path: "obras/luminarias.csv".into(), size: 2_010, facts: good };
    let paper = Facts {
        format: "pdf".into(),
        pages: Some(12),
        flags: vec![Flag { code: "file-not-table".into(), detail: "pdf".into(), ..Flag::default() }],
        ..Facts::default()
    };
    let locked = Facts { format: "xls".into(), unread: Some(Unread::Password), ..Facts::default() };
    let files = vec![
        people(),
        copy,
        semicolons(),
        good,
        FileReport { path: "obras/acta.pdf".into(), size: 880_000, facts: paper },
        FileReport { path: "obras/viejo.xls".into(), size: 30_000, facts: locked },
    ];
    let bytes = files.iter().map(|file| file.size).sum();
    let changes = Changes { new: 2, gone: 1, changed: 1, moved: 0, unchanged: 3 };
    ScanReport {
        files,
        proposals: proposals(),
        changes: Some(changes),
        seconds: 3.4,
        bytes,
        ..ScanReport::default()
    }
}

fn proposals() -> Vec<Proposed> {
    let proposed = |title: &str, unit: &str, files: &[&str]| Proposed {
        id: title.to_lowercase(),
        title: title.into(),
        unit: unit.into(),
        files: files.iter().map(ToString::to_string).collect(),
        rows: 800,
        columns: 4,
        formats: vec!["csv".into()],
        stars: 3,
        certain: true,
        ..Proposed::default()
    };
    vec![
        Proposed {
            why: vec!["Dos archivos tienen los mismos bytes.".into()],
            ..proposed(
                "Licencias",
                "Obras Públicas",
                &["obras/licencias.csv", "obras/copia de licencias.csv"],
            )
        },
        Proposed {
            personal: vec!["curp".into(), "name".into()],
            stars: 2,
            ..proposed("Padrón beneficiarios", "", &["dif/Padrón beneficiarios.xlsx#Padrón 2025"])
        },
        Proposed { ready: true, ..proposed("Luminarias", "Obras Públicas", &["obras/luminarias.csv"]) },
    ]
}

/// As many files as a large scan has.
pub fn many(count: usize) -> ScanReport {
    let one = scan();
    let files = one
        .files
        .iter()
        .cycle()
        .take(count)
        .enumerate()
        .map(|(at, file)| FileReport { path: format!("{at:05}/{}", file.path), ..file.clone() });
    ScanReport { files: files.collect(), ..scan() }
}

/// A file whose every word tries to be something else.
pub fn hostile() -> FileReport {
    let nasty = "=cmd|'/c calc'!A1<script>alert(1)</script>\"\u{1b}[2J{count}";
    let mut file = semicolons();
    file.path = format!("obras/{nasty}");
    let table = &mut file.facts.tables[0];
    table.name = nasty.into();
    table.columns[0].name = nasty.into();
    table.columns[3].top = vec![(nasty.into(), 5)];
    table.columns[3].flags[0].detail = nasty.into();
    file.facts.unread = Some(Unread::Broken(nasty.into()));
    file
}
