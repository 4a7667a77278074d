//! Tables as people make them, row by row; cells are parted by `|`.

use super::*;

fn rows(text: &[&str]) -> Vec<Vec<Sampled>> {
    let cells = |line: &&str| match *line {
        "" => Vec::new(),
        line => line.split('|').map(Sampled::of_text).collect(),
    };
    text.iter().map(cells).collect()
}

fn found(text: &[&str]) -> (Option<usize>, usize, usize) {
    let layout = layout(&rows(text));
    (layout.header, layout.header_rows, layout.first)
}

#[test]
fn names_above_values_are_the_header() {
    assert_eq!(found(&["Municipio|Población", "Comala|20888", "Tecomán|116305"]), (Some(0), 1, 1));
}

#[test]
fn texts_above_texts_are_names_when_nothing_says_otherwise() {
    assert_eq!(found(&["Nombre|Colonia", "Parque Hidalgo|Centro", "Jardín Núñez|Oriental"]), (Some(0), 1, 1));
    assert_eq!(found(&["Trámite", "Licencia de construcción", "Permiso de uso de suelo"]), (Some(0), 1, 1));
}

#[test]
fn a_first_row_like_those_below_is_no_header() {
    assert_eq!(found(&["1|Comala|20888", "2|Tecomán|116305", "3|Armería|27626"]), (None, 0, 0));
    let texts = ["Luz|Centro|sí", "Agua|Centro|no", "Bache|Oriental|sí", "Fuga|Centro|sí", "Ruido|Villas|no"];
    assert_eq!(found(&texts), (None, 0, 0));
    assert_eq!(found(&["Ana|ana@ejemplo.mx", "Eva|eva@ejemplo.mx", "Luz|luz@ejemplo.mx"]), (None, 0, 0));
}

#[test]
fn titles_and_blank_rows_stand_above() {
    let text = [
        "Ayuntamiento de Villa Ejemplo",
        "Nómina 2025",
        "",
        "Puesto|Área|Sueldo",
        "Chofer|Obras|9000",
        "Cajera|Tesorería|8500",
    ];
    let layout = layout(&rows(&text));
    assert_eq!((layout.header, layout.titles, layout.first), (Some(3), 3, 4));
    assert_eq!(layout.names, ["Puesto", "Área", "Sueldo"]);
}

#[test]
fn a_title_merged_over_all_columns_is_no_header() {
    assert_eq!(
        found(&["Gasto|Gasto|Gasto", "Año|Ramo|Monto", "2020|Salud|10", "2021|Agua|20"]),
        (Some(1), 1, 2)
    );
}

#[test]
fn forms_of_transparency_have_labels_above() {
    let labels = ["Sujeto obligado|Ayuntamiento", "Normativa|LGT", "Formato|Sueldos", "Periodos|2025", ""];
    let table = [
        "Ejercicio|Inicio|Término|Cargo|Sueldo",
        "2025|01/01/2025|31/03/2025|Regidor|100",
        "2025|01/01/2025|31/03/2025|Síndico|90",
    ];
    assert_eq!(found(&[&labels[..], &table[..]].concat()), (Some(5), 1, 6));
}

#[test]
fn types_and_keys_of_columns_may_stand_above_the_names() {
    let text = [
        "Formato de sueldos",
        "1|4|4|1",
        "43210|43211|43212|43213",
        "Tabla Campos",
        "Ejercicio|Inicio|Término|Nota",
        "2025|01/01/2025|31/03/2025|",
        "2025|01/04/2025|30/06/2025|",
    ];
    assert_eq!(found(&text), (Some(4), 1, 5));
}

#[test]
fn years_may_be_names() {
    assert_eq!(found(&["Municipio|2010|2015|2020", "Comala|19|20|21", "Colima|14|15|15"]), (Some(0), 1, 1));
    assert_eq!(found(&["|2010|2015|2020", "Comala|19|20|21", "Colima|14|15|15"]), (Some(0), 1, 1));
}

#[test]
fn groups_above_the_names_are_part_of_the_header() {
    let text = [
        "Municipio|Hombres||Mujeres|",
        "|Menores|Mayores|Menores|Mayores",
        "Comala|10|20|11|21",
        "Colima|30|40|31|41",
    ];
    let layout = layout(&rows(&text));
    assert_eq!((layout.header, layout.header_rows, layout.first), (Some(1), 2, 2));
    assert_eq!(
        layout.names,
        ["Municipio", "Hombres Menores", "Hombres Mayores", "Mujeres Menores", "Mujeres Mayores"]
    );
}

#[test]
fn units_numbers_of_columns_and_blank_rows_below_the_names_are_no_data() {
    assert_eq!(found(&["Ramo|Gasto|Avance", "|(pesos)|(%)", "Salud|10|50", "Agua|20|60"]), (Some(0), 1, 2));
    assert_eq!(found(&["Ramo|Gasto|Avance", "1|2|3", "Salud|10|50", "Agua|20|60"]), (Some(0), 1, 2));
    // Three numbers in a row of three are data when what stands below is of their kind.
    assert_eq!(found(&["a|b|c", "1|2|3", "4|5|x"]), (Some(0), 1, 1));
    assert_eq!(found(&["Ramo|Gasto|Avance", "", "Salud|10|50", "Agua|20|60"]), (Some(0), 1, 2));
}

#[test]
fn a_table_may_begin_in_another_column() {
    let layout = layout(&rows(&["", "|Ramo|Gasto", "|Salud|10", "|Agua|20"]));
    assert_eq!((layout.header, layout.first_column, layout.width), (Some(1), 1, 2));
    assert_eq!(layout.names, ["Ramo", "Gasto"]);
}

#[test]
fn prose_longer_than_the_first_look_stands_above() {
    let mut text = vec!["Una frase que explica la tabla de abajo"; 30];
    text.extend([
        "Clave|Concepto|Definición",
        "a1|Uno|La primera",
        "a2|Dos|La segunda",
        "a3|Tres|La tercera",
        "a4|Cuatro|La otra",
    ]);
    text.extend(["a5|Cinco|La quinta", "a6|Seis|La sexta", "a7|Siete|La última"]);
    assert_eq!(found(&text).0, Some(30));
}

#[test]
fn nothing_at_all_is_no_table() {
    assert_eq!(layout(&[]), Layout::default());
    assert_eq!(found(&["", "", ""]), (None, 0, 0));
}

#[test]
fn cells_are_told_by_their_form() {
    for text in ["12", "-3.5", "$1,234.00", "50 %", "(12)", "1.5e3", "1.5E-3"] {
        assert_eq!(Sampled::of_text(text).sort, Sort::Number, "{text}");
    }
    for text in ["2025-03-15", "15/03/2025", "2025-03-15T10:00:00", "10:30", "294:25:32"] {
        assert_eq!(Sampled::of_text(text).sort, Sort::Date, "{text}");
    }
    for text in ["A1", "-", "N/D", "2020 (p)x", "Calle 5 de Mayo"] {
        assert_eq!(Sampled::of_text(text).sort, Sort::Text, "{text}");
    }
    assert_eq!(Sampled::of_text("\u{a0} ").sort, Sort::Blank);
}
