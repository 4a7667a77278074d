//! Tables as offices keep them, with invented persons, and what is told of their columns.

use super::lists::Lists;
use super::*;

/// A column with these cells, as the profile would hand it over.
pub(super) fn column(name: &str, kind: Kind, values: &[&str]) -> Evidence {
    let mut evidence = Evidence {
        name: name.into(),
        kind,
        cells: values.len() as u64,
        distinct: Distinct::default(),
        longest: 0,
        mean: 0,
        whole: Hits::default(),
        inside: Hits::default(),
        sample: Vec::new(),
        decimals: 0,
    };
    let mut letters = 0;
    for value in values {
        let length = value.chars().count();
        letters += length;
        evidence.longest = evidence.longest.max(u32::try_from(length).unwrap_or(u32::MAX));
        count(&mut evidence, value);
        match evidence.sample.iter_mut().find(|(known, _)| known == value) {
            Some((_, times)) => *times += 1,
            None => evidence.sample.push(((*value).to_string(), 1)),
        }
    }
    evidence.mean = u32::try_from(letters / values.len().max(1)).unwrap_or(u32::MAX);
    evidence.distinct = Distinct { count: evidence.sample.len() as u64, exact: true };
    evidence
}

fn count(evidence: &mut Evidence, value: &str) {
    match whole(value.as_bytes()) {
        Some((id, true)) => evidence.whole.sure[id as usize] += 1,
        Some((id, false)) => evidence.whole.form[id as usize] += 1,
        None => {
            let hits = &mut evidence.inside;
            inside(value.as_bytes(), &mut |id, sure| {
                let counts = if sure { &mut hits.sure } else { &mut hits.form };
                counts[id as usize] += 1;
            });
        }
    }
}

/// Digits with the check digit of Luhn after them.
pub(super) fn with_check(body: &str) -> String {
    let good = |digit: &u8| cells::luhn(format!("{body}{digit}").as_bytes());
    let digit = (0..10u8).find(good).unwrap_or(0);
    format!("{body}{digit}")
}

/// Classes of which each column is alarmed as private.
fn alarms(table: &[Evidence]) -> Vec<Vec<String>> {
    judge(table, &Lists::sample())
        .into_iter()
        .map(|verdict| {
            let alarms = verdict.personal.into_iter().filter(|one| one.confidence >= ALARM && one.private);
            alarms.map(|one| one.class).collect()
        })
        .collect()
}

const PEOPLE: [&str; 5] =
    ["Ana Pérez López", "Juan García Cruz", "Rosa Gómez Díaz", "Luis Ramírez Torres", "Elena Flores Reyes"];
const HOMES: [&str; 5] =
    ["Calle Pino 12", "Av. Juárez 145", "Calle Sol 8", "Privada Luna 3", "Calle 5 No. 33"];
const BIRTHS: [&str; 5] = ["1941-05-03", "1958-11-20", "1967-02-14", "1979-08-30", "1999-07-09"];
const ILLS: [&str; 5] = ["Diabetes", "Asma", "Hipertensión", "Diabetes", "Asma"];

#[test]
fn a_register_of_persons_is_told_column_by_column() {
    let table = [
        column("nombre_completo", Kind::Text, &PEOPLE),
        column("domicilio", Kind::Text, &HOMES),
        column("fecha_nacimiento", Kind::Date, &BIRTHS),
        column("diagnostico", Kind::Category, &ILLS),
        column("monto", Kind::Money, &["100", "200", "300", "400", "500"]),
    ];
    let expected: [&[&str]; 5] = [&["name"], &["address"], &["birth_date"], &["sensitive"], &[]];
    assert_eq!(alarms(&table), expected);
}

#[test]
fn blank_and_swapped_headers_change_little() {
    for names in [["", "", "", ""], ["domicilio", "diagnostico", "nombre_completo", "fecha_nacimiento"]] {
        let table = [
            column(names[0], Kind::Text, &PEOPLE),
            column(names[1], Kind::Text, &HOMES),
            column(names[2], Kind::Date, &BIRTHS),
            column(names[3], Kind::Category, &ILLS),
        ];
        let expected: [&[&str]; 4] = [&["name"], &["address"], &["birth_date"], &["sensitive"]];
        assert_eq!(alarms(&table), expected, "{names:?}");
    }
}

#[test]
fn public_works_have_no_personal_data() {
    let table = [
        column(
            "nombre_de_la_obra",
            Kind::Text,
            &["Pavimentación Benito Juárez", "Parque Hidalgo", "Mercado Flores"],
        ),
        column("calle_obra", Kind::Text, &HOMES[..3]),
        column("latitud", Kind::Latitude, &["19.43261", "20.11984", "21.88234"]),
        column("folio", Kind::Integer, &["2023000123", "2023000124", "2023000125"]),
        column(
            "clave_catastral",
            Kind::Code,
            &["210150010012345678", "210150010012345679", "210150010012345680"],
        ),
    ];
    assert!(alarms(&table).iter().all(Vec::is_empty), "{:?}", alarms(&table));
}

#[test]
fn a_directory_of_public_servants_is_not_private() {
    let table = [
        column("nombre", Kind::Text, &PEOPLE),
        column(
            "cargo",
            Kind::Category,
            &["Director de Obras", "Regidora", "Síndico", "Secretario", "Coordinador"],
        ),
        column(
            "telefono",
            Kind::Phone,
            &["222 123 4567", "222 123 4568", "222 123 4569", "222 123 4570", "222 123 4571"],
        ),
        column("correo_electronico", Kind::Email, &["ana@puebla.gob.mx", "juan@puebla.gob.mx"]),
    ];
    assert!(alarms(&table).iter().all(Vec::is_empty), "{:?}", alarms(&table));
    let told = judge(&table, &Lists::sample());
    assert!(told[0].personal.iter().any(|one| one.class == "name" && !one.private));
}

#[test]
fn one_identifier_among_thousands_of_texts_is_told() {
    let mut texts = column("observaciones", Kind::Text, &["sin novedad", "se atendió", "en espera"]);
    texts.cells = 20_000;
    texts.inside.sure[Id::Curp as usize] = 1;
    assert!(alarms(&[texts])[0].contains(&"curp".to_string()));
}

#[test]
fn samples_are_masked_and_treatments_come_from_the_guide() {
    let verdicts = judge(&[column("curp", Kind::Curp, &["BOXW310820HNERXN09"])], &Lists::sample());
    let found = &verdicts[0].personal[0];
    assert_eq!(found.masked, ["****######******##"]);
    assert_eq!(found.treatments, ["drop", "pseudonym"]);
    assert_eq!((found.count, found.private), (1, true));
}

#[test]
fn quasi_identifiers_are_told_beside() {
    let table = [
        column("edad", Kind::Integer, &["34", "51", "8"]),
        column("sexo", Kind::Category, &["H", "M"]),
        column("fecha_nacimiento", Kind::Date, &BIRTHS),
    ];
    let told: Vec<Option<String>> =
        judge(&table, &Lists::sample()).into_iter().map(|verdict| verdict.quasi).collect();
    assert_eq!(told, [Some("age".into()), Some("sex".into()), Some("date".into())]);
}
