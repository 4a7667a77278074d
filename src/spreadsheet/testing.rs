//! A workbook with all that one may hold.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use jiff::civil::date;

use super::model::{Asks, Book, Cell, Column, Kind, Mark, Sheet, Use, Value};

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

fn columns() -> Vec<Column> {
    let column = |header: &str, kind| Column { header: header.into(), kind, ..Column::default() };
    vec![
        Column { locked: true, hidden: true, ..column("Clave", Kind::Text) },
        Column {
            required: true,
            width: 32,
            note: Some("Cómo se llama el conjunto.\nEjemplo: Licencias de construcción".into()),
            ..column("Título", Kind::Text)
        },
        Column { choices: texts(&["Público", "Restringido, con permiso"]), ..column("Acceso", Kind::Text) },
        Column { choices: texts(&["Anual", "Mensual"]), open: true, ..column("Frecuencia", Kind::Text) },
        column("Registros", Kind::Whole),
        column("Longitud", Kind::Decimal),
        column("Costo", Kind::Money),
        column("Desde", Kind::Date),
    ]
}

/// Texts that a spreadsheet would take for something else.
pub const SLY: [&str; 8] = [
    "=1+1",
    "+52 314 000 0000",
    "-",
    "@x",
    "'hola",
    "007",
    "https://datos.example.gob.mx/a?b=1&c=2",
    "2026-03-31",
];

fn full_row() -> Vec<Cell> {
    let value = |value| Cell { value, ..Cell::default() };
    vec![
        "licencias".into(),
        "Licencias <de> \"construcción\" & usos\n  con 2 líneas".into(),
        "Público".into(),
        Cell {
            mark: Some(Mark::Doubt),
            note: Some("No está en la lista: ¿Mensual?".into()),
            ..Cell::from("cada luna")
        },
        value(Value::Whole(1250)),
        value(Value::Decimal("-103.35".into())),
        value(Value::Decimal("1250.50".into())),
        value(Value::Date(date(2024, 2, 29))),
    ]
}

fn sly_row(text: &&str) -> Vec<Cell> {
    let missing = Cell { mark: Some(Mark::Missing), ..Cell::default() };
    let value = |value| Cell { value, ..Cell::default() };
    vec![
        Cell { locked: true, ..Cell::from(*text) },
        Cell::from(*text),
        missing,
        Cell::default(),
        Cell::from(*text),
        value(Value::Decimal("12345678901234567.5".into())),
        value(Value::Whole(i64::MAX)),
        value(Value::Date(date(1850, 1, 1))),
    ]
}

/// Sheets to read, to fill in, and hidden.
pub fn book() -> Book {
    let read = Sheet {
        name: "Instrucciones".into(),
        used: Use::Read,
        above: texts(&[
            "Inventario de datos de Villa Ejemplo",
            "Llena las hojas en su orden. Lo obligatorio lo dice su título.",
        ]),
        ..Sheet::default()
    };
    let fill = Sheet {
        name: "Inventario".into(),
        main: true,
        frozen: 2,
        above: texts(&["Inventario", "Una fila por conjunto"]),
        columns: columns(),
        rows: std::iter::once(full_row()).chain(SLY.iter().map(sly_row)).collect(),
        spare: 5,
        ..Sheet::default()
    };
    let team = Sheet {
        name: "Equipo y áreas".into(),
        columns: vec![
            Column { header: "Pregunta".into(), locked: true, ..Column::default() },
            Column { header: "Respuesta".into(), ..Column::default() },
        ],
        rows: vec![vec!["¿Quién es el enlace?".into(), "María López".into()]],
        ..Sheet::default()
    };
    let hidden = Sheet {
        name: "_plan".into(),
        used: Use::Hidden,
        columns: vec![
            Column { header: "dato".into(), ..Column::default() },
            Column { header: "valor".into(), ..Column::default() },
        ],
        rows: vec![vec!["revision".into(), Cell { value: Value::Whole(214), ..Cell::default() }]],
        ..Sheet::default()
    };
    Book {
        title: "Inventario de datos".into(),
        author: "Ayuntamiento de Villa Ejemplo".into(),
        at: date(2026, 2, 2).at(10, 42, 0, 0),
        lang: "es".into(),
        sheets: vec![read, fill, team, hidden],
    }
}

/// The parts of a package as text.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = BTreeMap::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        found.insert(part.name().unwrap().to_string(), text);
    }
    found
}

/// A table of two questions, of which the first is answered from a list.
pub fn asking() -> Book {
    let column = |header: &str| Column { header: header.into(), width: 20, ..Column::default() };
    let list = Column { choices: vec!["Sí".into(), "No".into()], ..Column::default() };
    let row = |question: &str| vec![Cell::from(question), Cell::default()];
    let sheet = Sheet {
        name: "Preguntas".into(),
        columns: vec![column("Pregunta"), column("Respuesta")],
        rows: vec![row("¿Hay?"), row("¿Cuál?")],
        asks: Some(Asks { column: 1, rows: vec![list, Column::default()] }),
        ..Sheet::default()
    };
    Book { sheets: vec![sheet], ..book() }
}
