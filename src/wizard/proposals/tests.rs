//! What accepting writes, and what a plan knows of files.

use super::accept::{Accepting, day};
use super::known::{Known, Standing};
use super::*;
use crate::scan::propose::{Member, Proposal, Role};

fn member(place: &str, table: Option<&str>, role: Role) -> Member {
    let table = table.map(String::from);
    Member { path: place.into(), place: place.into(), table, role, format: "csv".into(), ..Member::default() }
}

fn proposal(title: &str, files: Vec<Member>) -> Proposal {
    Proposal {
        id: title.into(),
        title: title.into(),
        unit: "Obras Públicas".into(),
        files,
        ..Proposal::default()
    }
}

fn today() -> jiff::civil::Date {
    "2026-02-02".parse().unwrap()
}

/// A plan with what accepting some proposals writes.
fn accepted(proposals: &[Proposal]) -> crate::plan::doc::Doc {
    let guide = crate::app::guide(None).unwrap();
    let mut doc = crate::plan::doc::Doc::blank("Plan", "g@1", "p");
    let mut edits = Vec::new();
    let tree = doc.tree().clone();
    let mut accepting = Accepting::new(&guide, &tree, today());
    proposals.iter().for_each(|one| edits.extend(accepting.dataset(one).1));
    doc.apply(&edits);
    doc
}

#[test]
fn dates_that_lack_a_part_are_their_first_or_last_day() {
    for (text, first, last) in [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-10", "2024-02-10", "2024-02-10"),
        ("2024-02-10T08:00:00", "2024-02-10", "2024-02-10"),
    ] {
        let told = [false, true].map(|end| day(text, end).unwrap().to_string());
        assert_eq!(told, [first, last], "{text}");
    }
    for text in ["", "--03", "2024-13", "ñandú-año"] {
        assert_eq!(day(text, true), None, "{text}");
    }
}

#[test]
fn titles_and_ids_are_never_twice_in_a_plan() {
    let one = |path: &str| proposal("Licencias", vec![member(path, None, Role::Main)]);
    let doc = accepted(&[one("a.csv"), one("b.csv"), one("c.csv")]);
    let plan: crate::plan::model::Plan = toml::from_str(doc.body()).unwrap();
    let titles: Vec<_> = plan.dataset.values().filter_map(|dataset| dataset.title.as_deref()).collect();
    assert_eq!(titles, ["Licencias", "Licencias 2", "Licencias (Obras Públicas)"]);
}

#[test]
fn sheets_of_one_file_are_known_apart() {
    let sheet = |table: &str| vec![member("obras.xlsx", Some(table), Role::Main)];
    let doc = accepted(&[proposal("Contratos", sheet("Contratos"))]);
    let known = Known::of(doc.tree());
    assert_eq!(known.standing(&proposal("Contratos", sheet("Contratos"))), Standing::Known);
    assert_eq!(known.standing(&proposal("Otra", sheet("Proveedores"))), Standing::New);
}

#[test]
fn copies_versions_and_parts_ask_nothing() {
    let main = || member("a.csv", None, Role::Main);
    let doc = accepted(&[proposal("Anuncios", vec![main()])]);
    let known = Known::of(doc.tree());
    let others =
        [Role::SameBytes, Role::Version, Role::Part, Role::Companion].map(|role| member("b.csv", None, role));
    let grown = proposal("Anuncios", [main()].into_iter().chain(others).collect());
    assert_eq!(known.standing(&grown), Standing::Known);
    let more = proposal("Anuncios", vec![main(), member("a 2025.csv", None, Role::Period("2025".into()))]);
    let expected = Standing::More { dataset: "anuncios".into(), files: vec!["a 2025.csv".into()] };
    assert_eq!(known.standing(&more), expected);
}

#[test]
fn a_file_that_moved_is_known_by_its_bytes() {
    let hashed = |path: &str| Member { hash: Some([7; 32]), ..member(path, None, Role::Main) };
    let doc = accepted(&[proposal("Anuncios", vec![hashed("viejo/a.csv")])]);
    let known = Known::of(doc.tree());
    let found = proposal("Anuncios", vec![hashed("nuevo/a.csv")]);
    assert_eq!(known.standing(&found), Standing::Known);
    let places = place::Places::new(std::path::Path::new("/nowhere"), &[]).unwrap();
    let again = known.again(doc.tree(), &[found], (&places, today()));
    assert_eq!(again.moved.len(), 1);
    assert_eq!((again.gone.len(), again.edits.len()), (0, 0));
}

#[test]
fn a_scanned_folder_of_an_area_names_the_area_and_paths_start_at_the_plan() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("Obras Publicas")).unwrap();
    let guide = crate::app::guide(None).unwrap();
    let places = place::Places::new(home.path(), &["Obras Publicas".to_string()]).unwrap();
    let unknown =
        Proposal { unit: String::new(), ..proposal("A", vec![member("2024/a.csv", None, Role::Main)]) };
    let mut found = [unknown];
    places.put(&mut found, &crate::scan::propose::Words::of(&guide));
    assert_eq!(
        (found[0].unit.as_str(), found[0].files[0].place.as_str()),
        ("Obras Públicas", "Obras Publicas/2024/a.csv")
    );
    assert_eq!(place::Places::new(home.path(), &["nada".to_string()]).unwrap_err(), "nada");
}

#[test]
fn folders_are_read_as_people_type_them() {
    assert_eq!(place::typed(r#" "C:\Datos compartidos" ; '/srv/x' ;"#), [r"C:\Datos compartidos", "/srv/x"]);
}
