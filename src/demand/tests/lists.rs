//! Lists of requests as they come: any headers, rows above them, dates of all kinds, what is wrong with them.

use jiff::civil::Date;

use super::guide;
use crate::demand::columns::{Layout, Role, Said, understand};
use crate::demand::incoming::{How, Kind, LONGEST, Taken, new, take};
use crate::demand::merge::merge;
use crate::grid::{Grid, GridRow, letters};
use crate::plan::doc::Doc;
use crate::plan::model::Plan;
use crate::plan::typed::typed;

const TODAY: Date = Date::constant(2026, 11, 26);

fn sheet(rows: &[&[&str]]) -> Grid {
    let row = |(at, cells): (usize, &&[&str])| GridRow {
        number: at as u64 + 1,
        cells: cells.iter().map(ToString::to_string).collect(),
    };
    let rows = rows.iter().enumerate().map(row).collect();
    Grid { name: "Hoja1".into(), sheet: true, rows, ..Grid::default() }
}

fn laid(sheet: &Grid, said: &[(Role, &str)]) -> Layout {
    let said: Said = said.iter().map(|(role, column)| (*role, column.to_string())).collect();
    understand(sheet, &guide().demand.columns, &said)
}

/// `folio A, date B`: what was understood, short.
fn found(sheet: &Grid) -> String {
    let layout = laid(sheet, &[]);
    let role = |role: &Role| format!("{role:?}").to_lowercase();
    let columns = layout.columns.iter().map(|(which, at)| format!("{} {}", role(which), letters(*at)));
    let doubts = layout.doubts.iter().map(|(which, _)| format!("{}?", role(which)));
    columns.chain(doubts).collect::<Vec<_>>().join(", ")
}

fn taken(sheet: &Grid) -> Taken {
    let hide = |text: &str| (text.replace("Ana", "[nombre]"), text.matches("Ana").count());
    let how = How { today: TODAY, kind: None, day: None, hide: &hide, answered: &guide().demand.answered };
    take(sheet, &laid(sheet, &[]), &how)
}

const ASKS: &str = "Solicito las licencias de construcción de la colonia Centro";
const ALSO: &str = "Pido saber cuándo pasa el camión de la basura";

#[test]
fn headers_are_understood_whatever_they_are_called() {
    let of = |heads: &[&str], row: &[&str]| found(&sheet(&[heads, row, row]));
    for (heads, row, columns) in [
        (&["Folio", "Fecha", "Solicitud"][..], &["1", "05/03/2026", ASKS][..], "folio A, date B, text C"),
        (
            &["No. de solicitud", "Fecha de recepción", "Nombre del solicitante", "Información solicitada"],
            &["3300246", "2026-03-05", "X", ASKS],
            "folio A, date B, text D",
        ),
        (
            &[
                "FOLIO PNT",
                "TIPO DE SOLICITUD",
                "FECHA DE SOLICITUD",
                "DESCRIPCIÓN DE LA SOLICITUD",
                "ESTATUS",
            ],
            &["3300246", "Información pública", "05-mar-2026", ASKS, "Terminada"],
            "folio A, date C, text D, status E",
        ),
        (
            &["Fecha", "Fecha de respuesta", "Fecha límite", "Asunto"],
            &["05/03/2026", "20/03/2026", "02/04/2026", ASKS],
            "date A, text D, sent B",
        ),
        (&["Propuesta", "Votos"], &["Datos de baches", "120"], "text A, count B"),
        (&["Marca temporal", "¿Qué información solicita?"], &["5/3/2026 10:22:01", ASKS], "date A, text B"),
        (
            &["Request number", "Date received", "Description"],
            &["A-1", "2026-03-05", ASKS],
            "folio A, date B, text C",
        ),
    ] {
        assert_eq!(of(heads, row), columns, "{heads:?}");
    }
}

#[test]
fn a_list_of_the_national_platform_has_its_header_in_row_6() {
    let list = sheet(&[
        &["ID", "123"],
        &["TÍTULO", "NOMBRE CORTO", "DESCRIPCIÓN"],
        &["Solicitudes de información", "F28", "Estadísticas de solicitudes"],
        &[],
        &["Tabla Campos"],
        &[
            "Ejercicio",
            "Fecha de inicio del periodo",
            "Folio de la solicitud",
            "Fecha de recepción",
            "Descripción de la solicitud",
            "Área responsable",
        ],
        &["2026", "01/01/2026", "330024626000001", "05/03/2026", ASKS, "Unidad"],
        &["2026", "01/01/2026", "330024626000002", "46086", ALSO, "Unidad"],
    ]);
    assert_eq!(found(&list), "folio C, date D, text E");
    let taken = taken(&list);
    let days: Vec<_> = taken.demands.iter().map(|demand| demand.on.unwrap().to_string()).collect();
    assert_eq!(days, ["2026-03-05", "2026-03-05"]);
    assert_eq!(taken.problems, []);
}

#[test]
fn without_header_the_cells_tell() {
    assert_eq!(found(&sheet(&[&["05/03/2026", ASKS], &["06/03/2026", ALSO]])), "date A, text B");
    assert_eq!(found(&sheet(&[&[ASKS], &[ALSO]])), "text A");
}

#[test]
fn what_may_be_two_columns_is_a_doubt_until_the_person_says() {
    let list = sheet(&[&["A", "B"], &[ASKS, ALSO], &[ALSO, ASKS]]);
    assert_eq!(found(&list), "text?");
    let layout = laid(&list, &[(Role::Text, "B"), (Role::Folio, "-")]);
    assert_eq!((layout.columns.get(&Role::Text), layout.doubts.len()), (Some(&1), 0));
    assert_eq!(laid(&list, &[(Role::Text, "Z")]).unknown, ["Z"]);
}

#[test]
fn every_row_that_cannot_be_taken_is_told_by_its_cell() {
    let list = sheet(&[
        &["Folio", "Fecha", "Solicitud", "Votos"],
        &["1", "31/02/2026", ASKS, "1"],
        &["2", "05/03/2027", ASKS, "1"],
        &["3", "05/03/2026", "", "1"],
        &["4", "05/03/2026", ASKS, "muchos"],
        &["5", "05/03/2026", ASKS, "1,200"],
        &["", "", "Total", "1203"],
    ]);
    let taken = taken(&list);
    let told: Vec<String> =
        taken.problems.iter().map(|p| format!("{} {} {}", p.place.es, p.what.es, p.left_out)).collect();
    assert_eq!(
        told,
        [
            "Hoja1!B2 no entendí la fecha «31/02/2026» false",
            "Hoja1!B3 la fecha «05/03/2027» no puede ser false",
            "Hoja1!C4 no dice qué se pidió true",
            "Hoja1!D5 no entendí el número de votos true",
        ]
    );
    assert_eq!(taken.demands.len(), 3);
    assert_eq!(taken.demands[2].count, 1200);
}

#[test]
fn nothing_of_who_asked_is_kept() {
    let list = sheet(&[
        &["Folio", "Fecha", "Nombre", "Correo", "Solicitud"],
        &[
            "1",
            "05/03/2026",
            "Rosa Inventada",
            "rosa@correo.mx",
            "Soy Ana y pido las licencias de construcción",
        ],
    ]);
    let taken = taken(&list);
    let kept = format!("{:?}", taken.demands);
    assert!(!kept.contains("Rosa") && !kept.contains("correo.mx") && !kept.contains("Ana"), "{kept}");
    assert_eq!(taken.hidden, 1);
}

#[test]
fn a_folio_counts_once_and_equal_words_without_folio_are_added_up() {
    let folios = taken(&sheet(&[&["Folio", "Solicitud"], &["7", ASKS], &["7", ASKS], &["8", ASKS]]));
    assert_eq!((folios.demands.len(), folios.repeated), (2, 1));
    let votes =
        taken(&sheet(&[&["Propuesta", "Votos"], &["Datos de baches", "10"], &["datos de baches", "5"]]));
    assert_eq!(votes.demands.iter().map(|d| (d.kind, d.count)).collect::<Vec<_>>(), [(Kind::Vote, 15)]);
}

#[test]
fn long_texts_are_cut_between_words() {
    let long = "palabra ".repeat(60);
    let demand = new(Kind::Counter, None, None, &long, 1);
    assert!(demand.text.chars().count() <= LONGEST && demand.text.ends_with("palabra…"));
}

fn doc_with(demands: &[crate::demand::incoming::Incoming]) -> Doc {
    let mut doc = Doc::blank("Prueba", "mx-local@2026.1", "p-1");
    doc.apply(&merge(&Plan::default(), demands, "lista.csv").edits);
    doc
}

#[test]
fn the_same_list_again_changes_nothing_and_a_later_one_what_is_new() {
    let first = taken(&sheet(&[
        &["Folio", "Fecha", "Solicitud", "Estatus"],
        &["7", "05/03/2026", ASKS, "En proceso"],
        &["8", "06/03/2026", ALSO, "Terminada"],
    ]));
    let doc = doc_with(&first.demands);
    let plan = typed(doc.tree());
    assert_eq!(plan.demand["f-8"].reply.done.as_deref(), Some("yes"));
    let again = merge(&plan, &first.demands, "lista.csv");
    assert_eq!((again.added, again.known, again.changed, again.edits.len()), (0, 2, 0, 0));
    let later = taken(&sheet(&[
        &["Folio", "Fecha", "Solicitud", "Fecha de respuesta"],
        &["7", "05/03/2026", ASKS, "20/03/2026"],
        &["9", "07/03/2026", ASKS, ""],
    ]));
    let later = merge(&plan, &later.demands, "abril.csv");
    assert_eq!((later.added, later.known, later.changed), (1, 0, 1));
}

#[test]
fn what_is_written_is_read_back_as_it_was() {
    let demands = [new(Kind::Request, Some("330024".into()), Some(TODAY), ASKS, 3)];
    let doc = doc_with(&demands);
    expect_test::expect![[r#"
        [demand.f-330024]
        kind = "request"
        folio = "330024"
        on = 2026-11-26
        text = "Solicito las licencias de construcción de la colonia Centro"
        count = 3
        source = "lista.csv"
    "#]]
    .assert_eq(
        doc.body()
            .split_once("[demand")
            .map_or("", |(_, rest)| rest)
            .replacen(".f-", "[demand.f-", 1)
            .as_str(),
    );
}
