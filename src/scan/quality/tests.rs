//! Every rule of the registry has a file that breaks it and one, nearly the same, that does not.

use std::collections::BTreeSet;

use super::super::model::{
    Column, Counted, Distinct, Encoding, Facts, Flag, Kind, LineEnd, Personal, Risk, Table, TextFacts, Unread,
};
use super::super::personal::lists::Lists;
use super::words::Words;
use super::{Check, RULES, check};

/// A file, its name and its size.
struct Sample {
    facts: Facts,
    name: &'static str,
    size: u64,
}

fn text() -> TextFacts {
    let (encoding, line_end) = (Encoding::Utf8, LineEnd::CrLf);
    TextFacts { encoding, bom: false, line_end, delimiter: Some(b','), quote: b'"' }
}

fn column(name: &str) -> Column {
    let distinct = Distinct { count: 60, exact: true };
    Column {
        name: name.into(),
        kind: Kind::Text,
        purity: 100,
        distinct,
        shortest: 3,
        longest: 40,
        ..Column::default()
    }
}

/// A column of a kind whose values are all counted.
fn counted(name: &str, kind: Kind, top: &[(&str, u64)]) -> Column {
    let lengths = || top.iter().map(|(value, _)| value.chars().count() as u32);
    Column {
        kind,
        top: top.iter().map(|(value, count)| ((*value).to_string(), *count)).collect(),
        distinct: Distinct { count: top.len() as u64, exact: true },
        shortest: lengths().min().unwrap_or(0),
        longest: lengths().max().unwrap_or(0),
        min: top.first().map(|(value, _)| (*value).to_string()),
        max: top.last().map(|(value, _)| (*value).to_string()),
        ..column(name)
    }
}

fn sheet(columns: Vec<Column>) -> Table {
    let name = "Hoja1".to_string();
    Table { name, header_row: 1, first_row: 2, rows: 100, columns, ..Table::default() }
}

/// A file without a fault.
fn clean() -> Sample {
    with(vec![sheet(vec![column("colonia"), column("observaciones")])])
}

fn with(tables: Vec<Table>) -> Sample {
    let facts = Facts { format: "csv".into(), sure: 100, text: Some(text()), tables, ..Facts::default() };
    Sample { facts, name: "licencias-2025.csv", size: 10_000 }
}

fn one(column: Column) -> Sample {
    with(vec![sheet(vec![column])])
}

fn named(name: &str) -> Sample {
    one(column(name))
}

fn table(change: impl Fn(&mut Table)) -> Sample {
    let mut sample = clean();
    change(&mut sample.facts.tables[0]);
    sample
}

fn spelt(change: impl Fn(&mut TextFacts)) -> Sample {
    let mut sample = clean();
    sample.facts.text.as_mut().into_iter().for_each(change);
    sample
}

fn called(name: &'static str) -> Sample {
    Sample { name, ..clean() }
}

fn of_format(format: &str, name: &'static str, tables: Vec<Table>) -> Sample {
    let facts = Facts { format: format.into(), tables, ..Facts::default() };
    Sample { facts, name, size: 10_000 }
}

fn judged(class: &str, private: bool) -> Sample {
    let personal =
        Personal { class: class.into(), confidence: 90, private, count: 80, ..Personal::default() };
    one(Column { personal: vec![personal], ..column("dato") })
}

fn risky(unique: u64) -> Sample {
    let unique = Counted { count: unique, exact: true, error: 0 };
    let risk = Risk { columns: vec![0, 1], unique, rows: 100, ..Risk::default() };
    table(move |table| table.risk = Some(risk.clone()))
}

fn layer(crs: Option<&str>) -> Sample {
    let layer = Table {
        geometry: Some("point".into()),
        crs: crs.map(String::from),
        ..sheet(vec![column("colonia")])
    };
    of_format("shp", "luminarias.shp", vec![layer])
}

fn workbook(hidden: bool) -> Sample {
    let page = |name: &str, hidden| Table {
        name: name.into(),
        sheet: true,
        hidden,
        ..sheet(vec![column("colonia")])
    };
    of_format("xlsx", "obra.xlsx", vec![page("Enero", false), page("Febrero", hidden)])
}

fn wide(names: [&str; 3]) -> Sample {
    with(vec![sheet(names.map(column).into())])
}

fn key(distinct: u64) -> Sample {
    one(Column { kind: Kind::Code, distinct: Distinct { count: distinct, exact: true }, ..column("folio") })
}

/// The rule, a file that breaks it, and one that does not.
fn examples() -> Vec<(&'static str, Sample, Sample)> {
    let years = |years: &[&str]| {
        one(counted("anio", Kind::Integer, &years.iter().map(|year| (*year, 1)).collect::<Vec<_>>()))
    };
    let category = |values: &[(&str, u64)]| one(counted("estado", Kind::Category, values));
    vec![
        ("file-not-table", of_format("pdf", "acta.pdf", vec![]), clean()),
        ("text-not-utf8", spelt(|text| text.encoding = Encoding::Windows1252), clean()),
        ("text-bom", spelt(|text| text.bom = true), clean()),
        ("delimiter-not-comma", spelt(|text| text.delimiter = Some(b';')), clean()),
        ("table-empty", table(|table| table.rows = 0), clean()),
        ("file-name", called("Licencias 2025 (ñ).csv"), clean()),
        ("extension-lies", called("licencias.xls"), called("licencias.txt")),
        ("file-large", Sample { size: 50_000_001, ..clean() }, Sample { size: 50_000_000, ..clean() }),
        ("sheets-many", workbook(false), workbook(true)),
        (
            "header-missing",
            table(|table| {
                table.header_row = 0;
                table.columns.iter_mut().for_each(|column| column.name.clear());
            }),
            table(|table| table.header_row = 0),
        ),
        ("header-blank", table(|table| table.columns[1].name = " ".into()), clean()),
        ("header-repeated", table(|table| table.columns[1].name = "Colonia".into()), clean()),
        ("header-spaces", named("fecha de solicitud"), named("fecha_de_solicitud")),
        ("header-long", named("numero_de_expediente_x"), named("numero_de_expediente")),
        ("header-signs", named("Descripción"), named("descripcion")),
        ("header-abbreviated", named("fech_sol"), named("cve_ent")),
        ("title-rows", table(|table| (table.header_row, table.first_row) = (4, 5)), clean()),
        (
            "header-rows",
            table(|table| table.first_row = 3),
            table(|table| {
                (table.first_row, table.blank_rows) = (3, 1);
            }),
        ),
        ("header-reserved", named("2025"), named("monto_2025")),
        ("column-blank", table(|table| table.columns[1].kind = Kind::Empty), clean()),
        ("cells-missing", table(|table| table.columns[0].nulls = 7), clean()),
        ("rows-repeated", table(|table| table.repeated.count = 3), clean()),
        ("key-broken", key(98), key(100)),
        ("table-wide", wide(["enero", "feb_2024", "marzo"]), wide(["enero", "febrero", "total"])),
        (
            "types-mixed",
            one(Column { kind: Kind::Integer, purity: 93, ..column("monto") }),
            one(Column { kind: Kind::Integer, ..column("monto") }),
        ),
        (
            "zeros-lost",
            one(counted("cp", Kind::PostalCode, &[("1000", 4), ("44100", 96)])),
            one(counted("cp", Kind::PostalCode, &[("01000", 4), ("44100", 96)])),
        ),
        (
            "yes-no-mixed",
            one(counted("pagado", Kind::Boolean, &[("sí", 50), ("SI", 30), ("no", 20)])),
            one(counted("pagado", Kind::Boolean, &[("sí", 80), ("no", 20)])),
        ),
        (
            "category-variants",
            category(&[("Sonora", 60), ("SONORA", 30), ("Jalisco", 10)]),
            category(&[("Sonora", 90), ("Jalisco", 10)]),
        ),
        (
            "text-cut",
            one(Column { longest: 255, ..column("asunto") }),
            one(Column { longest: 257, ..column("asunto") }),
        ),
        ("series-gaps", years(&["2018", "2019", "2021", "2022"]), years(&["2018", "2019", "2020", "2021"])),
        (
            "state-key",
            one(counted("cve_ent", Kind::StateKey, &[("14", 90), ("33", 10)])),
            one(counted("cve_ent", Kind::StateKey, &[("09", 90), ("32", 10)])),
        ),
        (
            "municipality-key",
            one(counted("cve_mun", Kind::MunicipalityKey, &[("14039", 90), ("99001", 10)])),
            one(counted("cve_mun", Kind::MunicipalityKey, &[("14039", 90), ("09002", 10)])),
        ),
        (
            "coordinates-packed",
            one(Column { kind: Kind::Coordinates, ..column("punto") }),
            one(Column { kind: Kind::Latitude, ..column("latitud") }),
        ),
        ("crs-missing", layer(None), layer(Some("EPSG:4326"))),
        ("personal-direct", judged("curp", true), judged("name", false)),
        ("personal-sensitive", judged("sensitive", true), judged("sensitive", false)),
        (
            "small-cells",
            one(counted("personas", Kind::Integer, &[("3", 2), ("40", 98)])),
            one(counted("arboles", Kind::Integer, &[("3", 2), ("40", 98)])),
        ),
        ("quasi-unique", risky(6), risky(5)),
    ]
}

/// Every code that a file is flagged with, after a check.
fn flags(mut sample: Sample) -> Vec<Flag> {
    check(&mut sample.facts, sample.name, sample.size, &words());
    super::score::flags(&sample.facts).cloned().collect()
}

fn only(code: &str, sample: Sample) -> Flag {
    flags(sample).into_iter().find(|flag| flag.code == code).unwrap()
}

#[test]
fn every_rule_has_an_example_and_every_example_a_rule() {
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(examples().iter().map(|(code, ..)| *code).collect::<Vec<_>>(), rules);
    assert_eq!(rules.iter().collect::<BTreeSet<_>>().len(), rules.len());
}

#[test]
fn each_example_is_flagged_and_its_like_is_not() {
    for (code, broken, right) in examples() {
        let says = |sample| flags(sample).iter().any(|flag| flag.code == code);
        assert!(says(broken), "{code} is not seen");
        assert!(!says(right), "{code} is seen where it is not");
    }
}

#[test]
fn a_file_without_fault_has_no_flag() {
    assert_eq!(flags(clean()), []);
}

#[test]
fn every_code_stands_in_the_guide_with_its_letter() {
    let text = include_str!("../../../guide/rules/scan.toml");
    let level = |check: &Check| match check {
        Check::File(_) => "A",
        Check::Table(_) => "BCGH",
        Check::Column(_) => "CDFGH",
    };
    for rule in RULES {
        let (_, after) = text.split_once(&format!("code = \"{}\"\nshort = \"", rule.code)).unwrap();
        assert!(level(&rule.check).contains(&after[..1]), "{}", rule.code);
    }
}

#[test]
fn what_could_not_be_read_is_told_by_others() {
    let mut sample = of_format("pdf", "acta.pdf", vec![]);
    sample.facts.unread = Some(Unread::Password);
    assert_eq!(flags(sample), []);
}

#[test]
fn columns_are_named_by_their_place() {
    let flag = only("header-repeated", with(vec![sheet(vec![column("a"), column("b"), column("A")])]));
    let at: Vec<_> = flag.places.iter().map(|spot| (spot.row, spot.column)).collect();
    assert_eq!((flag.count, flag.of, at), (2, 3, vec![(1, Some(0)), (1, Some(2))]));
}

#[test]
fn counts_and_details_by_hand() {
    let seen = |code: &str| {
        let (_, sample, _) = examples().into_iter().find(|(name, ..)| *name == code).unwrap();
        let flag = only(code, sample);
        (flag.count, flag.of, flag.detail)
    };
    assert_eq!(seen("file-name"), (0, 0, "capitals\nspaces\naccents\nsigns".into()));
    assert_eq!(seen("file-large"), (0, 0, "bytes 50000001".into()));
    assert_eq!(seen("sheets-many"), (2, 2, "Enero\nFebrero".into()));
    assert_eq!(seen("key-broken"), (2, 100, String::new()));
    assert_eq!(seen("types-mixed"), (7, 100, "integer".into()));
    assert_eq!(seen("zeros-lost"), (4, 100, String::new()));
    assert_eq!(seen("category-variants"), (30, 100, "Sonora / SONORA".into()));
    assert_eq!(seen("series-gaps"), (1, 5, "2020".into()));
    assert_eq!(seen("municipality-key"), (10, 100, "99001".into()));
    assert_eq!(seen("personal-direct"), (80, 100, "curp".into()));
    assert_eq!(seen("small-cells"), (2, 100, "5".into()));
}

#[test]
fn numbers_at_their_limits_do_not_overflow() {
    let mut sample = clean();
    let table = &mut sample.facts.tables[0];
    (table.header_row, table.first_row, table.rows) = (u64::MAX, u64::MAX, u64::MAX);
    let column = &mut table.columns[0];
    (column.nulls, column.distinct.count, column.purity) = (u64::MAX, u64::MAX, u8::MAX);
    (column.kind, column.min, column.max) =
        (Kind::Date, Some("-9999-01-01".into()), Some("9999-12-01".into()));
    sample.size = u64::MAX;
    assert!(!flags(sample).is_empty());
}

/// The words of the Guide that the program carries.
pub fn words() -> Words {
    let files = crate::guide::embedded::files();
    Words::of(&Lists::load(&|name| files.get(name).cloned()).unwrap())
}
