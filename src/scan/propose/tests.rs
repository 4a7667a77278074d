//! Each kind of group, and what is true of all.

use proptest::prelude::*;

use super::sample::{Fake, file, seen, values};
use super::*;

const LICENCES: [&str; 4] = ["Folio", "Giro", "Colonia", "Fecha"];

fn words() -> &'static Words {
    static WORDS: std::sync::OnceLock<Words> = std::sync::OnceLock::new();
    WORDS.get_or_init(|| Words::of(&crate::app::guide(None).unwrap()))
}

fn made(files: &[Fake]) -> Vec<Proposal> {
    propose(&seen(files), words())
}

fn only(files: &[Fake]) -> Proposal {
    let mut made = made(files);
    assert_eq!(made.len(), 1, "{:#?}", told(&made));
    made.remove(0)
}

fn told(proposals: &[Proposal]) -> Vec<(String, Vec<(String, Role)>)> {
    let files = |one: &Proposal| one.files.iter().map(|m| (m.reference(), m.role.clone())).collect();
    proposals.iter().map(|one| (one.title.clone(), files(one))).collect()
}

fn roles(proposal: &Proposal) -> Vec<(&str, Role)> {
    proposal.files.iter().map(|m| (m.path.as_str(), m.role.clone())).collect()
}

#[test]
fn a_file_alone_is_a_dataset_with_what_is_known_of_it() {
    let made = only(&[file("Obras Publicas/licencias_const_2024_FINAL(2).csv", &LICENCES)]);
    assert_eq!((made.title.as_str(), made.unit.as_str()), ("Licencias const", "Obras Públicas"));
    assert_eq!(made.id, "licencias-const-obras-publicas");
    assert_eq!((made.rows, made.columns, made.stars, made.ready), (100, 4, 3, true));
    assert_eq!(made.period.as_ref().map(|p| (p.from.as_str(), p.to.as_str())), Some(("2024", "2024")));
    assert_eq!(made.territory, ["14039"]);
    assert!(made.why.is_empty());
}

#[test]
fn copies_byte_by_byte_are_one_dataset_wherever_they_are() {
    let files = [
        file("Obras/licencias.csv", &LICENCES).hash(1),
        file("Respaldo Juan/Copia de licencias.csv", &LICENCES).hash(1).on("2026-01-01"),
    ];
    let made = only(&files);
    assert_eq!(
        roles(&made),
        [("Obras/licencias.csv", Role::Main), ("Respaldo Juan/Copia de licencias.csv", Role::SameBytes)]
    );
    let (file, of) = ("Respaldo Juan/Copia de licencias.csv".into(), "Obras/licencias.csv".into());
    assert_eq!(made.why, [Why::SameBytes { file, of }]);
    assert_eq!(made.rows, 100, "a copy adds no rows");
}

#[test]
fn the_same_table_in_another_format_is_no_second_dataset_and_the_open_one_leads() {
    let files = [
        file("Obras/licencias.xlsx", &LICENCES).holds(7, 0..64).on("2026-01-02"),
        file("Publicado/lic.csv", &["FOLIO", "giro", "colonia", "fecha"]).holds(7, 0..64).on("2026-01-01"),
    ];
    let made = only(&files);
    assert_eq!(roles(&made), [("Publicado/lic.csv", Role::Main), ("Obras/licencias.xlsx", Role::SameTable)]);
}

#[test]
fn versions_are_told_with_how_much_they_share_and_the_newest_leads() {
    let files = [
        file("Obras/licencias.xlsx", &LICENCES).holds(7, 0..62).rows(90).on("2025-01-01"),
        file("Obras/licencias FINAL.xlsx", &LICENCES).holds(7, 0..63).on("2026-01-01"),
    ];
    let made = only(&files);
    assert_eq!(made.files[0].path, "Obras/licencias FINAL.xlsx");
    assert_eq!(made.files[1].role, Role::Version);
    let Why::Nearly { percent, older: true, .. } = made.why[0] else { panic!("{:?}", made.why) };
    assert_eq!(percent, 98);
    assert_eq!(made.rows, 100);
}

#[test]
fn versions_whose_values_say_nothing_are_known_by_their_name() {
    let files = [
        file("Obras/licencias.xlsx", &LICENCES).on("2026-01-01"),
        file("Obras/licencias (2).xlsx", &LICENCES).on("2025-01-01"),
    ];
    let made = only(&files);
    assert!(matches!(&made.why[..], [Why::SameName { older: true, .. }]), "{:?}", made.why);
}

#[test]
fn years_of_one_table_are_one_dataset() {
    let names =
        ["licencias_2019.xlsx", "2020/licencias.xlsx", "Licencias 2021 final.xlsx", "licencias-2022.csv"];
    let files: Vec<Fake> = names.iter().map(|name| file(&format!("Obras/{name}"), &LICENCES)).collect();
    let made = only(&files);
    let labels: Vec<&Role> = made.files.iter().map(|m| &m.role).collect();
    let years = ["2022", "2021", "2020", "2019"].map(|year| Role::Period(year.into()));
    assert_eq!(labels, years.iter().collect::<Vec<_>>());
    assert_eq!(made.why, [Why::Periods { from: "2019".into(), to: "2022".into(), tables: 4 }]);
    assert_eq!((made.rows, made.title.as_str()), (400, "Licencias"));
}

#[test]
fn months_in_folders_of_years_are_one_dataset_named_after_their_folder() {
    let paths = [
        "Tesoreria/Pagos/2023/enero.csv",
        "Tesoreria/Pagos/2023/febrero.csv",
        "Tesoreria/Pagos/2024/enero.csv",
    ];
    let made = only(&paths.map(|path| file(path, &["Proveedor", "Monto"])));
    assert_eq!((made.title.as_str(), made.files.len()), ("Pagos", 3));
    assert_eq!(made.files[0].role, Role::Period("2024-01".into()));
}

#[test]
fn numbered_files_of_one_form_are_one_dataset_in_parts() {
    let made =
        only(&["001_ruta.csv", "008_ruta.csv"].map(|name| file(&format!("Transporte/{name}"), &["x", "y"])));
    assert_eq!((made.title.as_str(), made.rows), ("Ruta", 200));
    assert!(made.files.iter().any(|one| one.role == Role::Period("008".into())));
}

#[test]
fn snapshots_of_a_growing_table_are_versions_whatever_number_or_day_they_bear() {
    for names in [["padron 2.csv", "padron 3.csv"], ["padron_20240105.csv", "padron_20240301.csv"]] {
        let [old, new] = names.map(|name| file(name, &LICENCES));
        let made = only(&[old.holds(7, 0..60).on("2024-01-05"), new.holds(7, 0..63).on("2024-03-01")]);
        assert_eq!((made.files[0].path.as_str(), made.rows), (names[1], 100));
        assert_eq!(made.files[1].role, Role::Version);
    }
}

#[test]
fn other_columns_are_another_dataset_and_so_is_the_same_name_elsewhere() {
    let files = [
        file("Obras/reporte 2023.csv", &LICENCES),
        file("Obras/reporte 2024.csv", &["Placa", "Marca", "Modelo", "Color"]),
        file("Salud/reporte.csv", &LICENCES),
        file("Obras/Norte/reporte 2023.csv", &LICENCES),
    ];
    assert_eq!(made(&files).len(), 4);
}

#[test]
fn a_shapefile_is_one_dataset_with_its_parts() {
    let mut files = vec![file("Catastro/Predios.shp", &["clave", "uso"])];
    files.extend(
        ["shx", "prj", "cpg", "shp.xml"].map(|e| Fake::bare(&format!("Catastro/predios.{e}")).hash(3)),
    );
    files.push(file("Catastro/PREDIOS.DBF", &["clave", "uso"]));
    files.push(Fake::bare("Otra/calles.prj").hash(3));
    let made = only(&files);
    assert_eq!(made.files.iter().filter(|m| m.role == Role::Part).count(), 5);
    assert_eq!(made.why, [Why::Shapefile { parts: 6 }]);
    assert_eq!(made.formats, ["shp"]);
}

#[test]
fn sheets_are_several_datasets_when_their_columns_differ() {
    let workbook = file("Obras/obras.xlsx", &[]).sheets(&[
        ("Contratos", &["Contrato", "Monto"]),
        ("Proveedores", &["RFC", "Nombre"]),
        ("Hoja3", &["a", "b", "c"]),
    ]);
    let mut titles: Vec<String> = made(&[workbook]).into_iter().map(|one| one.title).collect();
    titles.sort();
    assert_eq!(titles, ["Obras: contratos", "Obras: hoja3", "Obras: proveedores"]);
}

#[test]
fn sheets_with_the_same_columns_are_one_dataset() {
    let workbook = file("obras.xlsx", &[]).sheets(&[("2023", &LICENCES), ("2024", &LICENCES)]);
    let made = only(&[workbook]);
    assert_eq!(made.why, [Why::Sheets { file: "obras.xlsx".into(), tables: 2 }]);
    assert_eq!((made.title.as_str(), made.rows), ("Obras", 200));
    assert_eq!(made.files[0].role, Role::Period("2024".into()));
}

#[test]
fn hidden_sheets_go_with_the_visible_one() {
    let mut workbook =
        file("directorio.xlsx", &[]).sheets(&[("Reporte", &LICENCES), ("Hidden_1", &["Sexo"])]);
    workbook.facts.tables[1].hidden = true;
    let made = only(&[workbook]);
    assert_eq!(made.files[1].role, Role::Companion);
    assert_eq!((made.title.as_str(), made.files[0].table.as_deref()), ("Directorio", None));
}

#[test]
fn documents_are_no_data_unless_a_table_is_seen_in_them_and_come_last() {
    let files = [
        Fake::bare("oficio.pdf"),
        Fake::bare("foto.jpg"),
        Fake::bare("tarifas.pdf").flag("document-table"),
        file("a.xlsx", &["x", "y"]).rows(1),
    ];
    let made = made(&files);
    assert_eq!(made.len(), 2);
    assert_eq!((made[1].title.as_str(), made[1].certain, made[1].ready), ("Tarifas", false, false));
}

#[test]
fn personal_data_or_a_closed_format_is_not_ready_and_ready_comes_first() {
    let files = [
        file("quejas.csv", &["Nombre", "Queja"]).personal("name").rows(9_000),
        file("cuentas.xls", &["Cuenta", "Saldo"]).rows(90_000),
        file("rutas.csv", &["Ruta", "Dia"]).rows(10),
    ];
    let made = made(&files);
    let ready: Vec<_> = made.iter().map(|one| (one.title.as_str(), one.ready)).collect();
    assert_eq!(ready, [("Rutas", true), ("Cuentas", false), ("Quejas", false)]);
    assert_eq!(made[2].personal, ["name"]);
}

#[test]
fn what_is_inside_says_the_period_before_the_name_does() {
    let made = only(&[file("licencias 2024.csv", &LICENCES).period("2019-02-01", "2024-12-31")]);
    assert_eq!(made.period.unwrap().from, "2019-02-01");
}

/// A share of everything: names, folders, copies, versions, sheets, parts.
fn drive() -> Vec<Fake> {
    let mut files = Vec::new();
    for area in ["Obras", "Tesoreria", "Salud"] {
        for year in 2019..2024 {
            files.push(file(&format!("{area}/padron_{year}.xlsx"), &LICENCES));
            files.push(
                file(&format!("{area}/{year}/gasto final.csv"), &["Partida", "Monto"]).hash(year as u8),
            );
        }
        files
            .push(file(&format!("{area}/libro.xlsx"), &[]).sheets(&[("A", &["x", "y"]), ("B", &["z", "w"])]));
        files.push(file(&format!("{area}/mapa.shp"), &["clave"]));
        files.push(file(&format!("{area}/mapa.dbf"), &["clave"]));
        files.push(Fake::bare(&format!("{area}/mapa.prj")).hash(9));
        files.push(file(&format!("{area}/todos.csv"), &["a", "b"]).holds(1, 0..64));
    }
    files
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let files = drive();
    let first = made(&files);
    for turn in [1, 7, 16] {
        let mut turned = files.clone();
        turned.rotate_left(turn);
        turned.reverse();
        assert_eq!(made(&turned), first);
    }
}

#[test]
fn every_table_is_in_exactly_one_proposal_and_every_id_is_its_own() {
    let files = drive();
    let made = made(&files);
    let mut tables = std::collections::HashMap::new();
    for member in made.iter().flat_map(|one| &one.files) {
        *tables.entry((member.path.clone(), member.table.clone())).or_insert(0) += 1;
    }
    assert!(tables.values().all(|count| *count == 1), "{tables:?}");
    let tabled = files.iter().flat_map(|fake| fake.facts.tables.iter().map(|_| ())).count();
    let bare = files.iter().filter(|fake| fake.facts.tables.is_empty()).count();
    assert_eq!(tables.len(), tabled + bare);
    let ids: std::collections::HashSet<_> = made.iter().map(|one| &one.id).collect();
    assert_eq!(ids.len(), made.len());
}

#[test]
fn ids_stay_when_other_files_come() {
    let before = made(&[file("Obras/padron 2023.csv", &LICENCES)]);
    let after = made(&[
        file("Obras/padron 2023.csv", &LICENCES),
        file("Obras/padron 2024.csv", &LICENCES),
        file("Salud/padron 2023.csv", &["Otra", "Cosa"]),
    ]);
    assert!(after.iter().any(|one| one.id == before[0].id));
}

#[test]
fn many_files_take_little_time() {
    let mut files = Vec::new();
    for at in 0..8_000_u64 {
        let mut fake = file(&format!("Area {}/{}/padron{}.csv", at % 40, at % 700, at / 9), &LICENCES);
        // A third of the values is the same everywhere.
        let own = values(at, 0..40);
        fake.facts.tables[0].sketch = values(0, 0..24).into_iter().chain(own).collect();
        files.push(fake);
    }
    let start = std::time::Instant::now();
    let made = made(&files);
    let took = start.elapsed();
    assert!(!made.is_empty() && took.as_secs() < 20, "{took:?}");
}

#[test]
fn what_was_decided_is_not_asked_again() {
    let files = [
        file("Obras/licencias 2023.csv", &LICENCES),
        file("Obras/licencias 2024.csv", &LICENCES),
        file("Obras/baches.csv", &["Calle", "Fecha"]),
        file("Obras/bacheo viejo.csv", &["Ubicacion", "Dia", "Cuadrilla"]),
        file("Obras/prueba.csv", &["x", "y"]),
    ];
    let fresh = made(&files);
    let id = |title: &str| fresh.iter().find(|one| one.title == title).unwrap().id.clone();
    let decided = Corrections {
        discarded: [(id("Obras, prueba"), vec!["Obras/prueba.csv".to_string()])].into(),
        merged: vec![vec!["Obras/baches.csv".into(), "Obras/bacheo viejo.csv".into()]],
        split: vec![vec!["Obras/licencias 2023.csv".into()]],
        renamed: [(id("Baches"), "Reportes de baches".to_string())].into(),
    };
    let done = corrections::apply(fresh, &decided, words());
    let mut told = told(&done);
    told.sort_by(|a, b| a.0.cmp(&b.0));
    let titles: Vec<&str> = told.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(titles, ["Licencias", "Licencias 2023", "Reportes de baches"], "{told:?}");
    assert_eq!(told[2].1.len(), 2);
    assert_eq!(corrections::places(&done).len(), 4);
}

#[test]
fn a_proposal_is_plain_data_for_other_programs() {
    let made = only(&[file("licencias.csv", &LICENCES).hash(1).on("2026-01-02")]);
    let told = serde_json::to_value(&made).unwrap();
    assert_eq!(told["modified"], "2026-01-02T10:00:00");
    assert_eq!(told["files"][0]["role"], "main");
    assert_eq!(told["files"][0]["hash"].as_str().map(str::len), Some(64));
}

/// Files whose names, columns, bytes and sheets meet by chance.
fn anything() -> impl Strategy<Value = Vec<Fake>> {
    let folder = prop::sample::select(vec!["", "Obras/", "Obras/2023/", "salud/", "x/Respaldo/"]);
    let stems = vec![
        "a",
        "a final",
        "a (2)",
        "a_2023",
        "a 2024-05",
        "mapa",
        "MAPA",
        "2023",
        "Hoja1",
        "\u{202e}ñ",
        "()",
    ];
    let ending = prop::sample::select(vec!["csv", "xlsx", "shp", "dbf", "prj", "shp.xml", "pdf", "SHP", ""]);
    let names = (folder, prop::sample::select(stems), ending).prop_map(|(f, s, e)| format!("{f}{s}.{e}"));
    let one =
        (names, prop::collection::vec((0..4_usize, any::<bool>(), 0..3_u64), 0..4), 0..3_u8, any::<bool>());
    let made = one.prop_map(|(path, tables, hash, flagged)| {
        let columns: [&[&str]; 4] = [&[], &["x", "y"], &["x", "y", "z"], &["", ""]];
        let mut fake = Fake::bare(&path);
        for (at, (columns_at, hidden, seed)) in tables.into_iter().enumerate() {
            let mut table = super::sample::table(&format!("t{at}"), columns[columns_at], seed);
            table.hidden = hidden;
            fake.facts.tables.push(table);
        }
        fake.facts.hash = (hash > 0).then_some([hash; 32]);
        if flagged { fake.flag("document-table") } else { fake }
    });
    prop::collection::vec(made, 0..14).prop_map(|mut files| {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_files_every_table_is_in_one_proposal_that_has_a_leader(files in anything()) {
        let made = propose(&seen(&files), words());
        let mut told: Vec<(String, usize)> = Vec::new();
        for fake in &files {
            let readable = fake.facts.tables.iter().filter(|table| !table.columns.is_empty()).count();
            told.push((fake.path.clone(), readable));
        }
        for (path, readable) in told {
            let members = made.iter().flat_map(|one| &one.files).filter(|member| member.path == path && member.columns > 0);
            prop_assert_eq!(members.count(), readable, "{}", path);
        }
        for one in &made {
            prop_assert!(one.files.first().is_some_and(|first| first.role.is_own()), "{:?}", one);
        }
        let mut turned = files.clone();
        turned.reverse();
        prop_assert_eq!(propose(&seen(&turned), words()), made);
    }
}
