//! What the linter says of the columns of a dataset when one passage of them is another.

use super::super::recommended::tests::with;

const LAMPS: &str = "specs/street-lighting.toml";

fn lamps(from: &str, to: &str) -> Vec<(&'static str, String)> {
    with(LAMPS, from, to)
}

fn told(code: &'static str, line: &str) -> Vec<(&'static str, String)> {
    vec![(code, line.to_string())]
}

#[test]
fn a_file_of_columns_has_its_own_name() {
    let found = lamps("id = \"street-lighting\"", "id = \"lamps\"");
    let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["guide-spec-unknown", "guide-spec-unused", "guide-spec-name"]);
}

#[test]
fn names_of_columns_serve_as_headers_and_mean_one_column() {
    let found = lamps("name = \"potencia_w\"", "name = \"Potencia W\"");
    assert!(found.contains(&("guide-column-name", "name = \"Potencia W\"".to_string())), "{found:?}");
    assert_eq!(lamps("name = \"colonia\"", "name = \"lat\"")[0].0, "guide-header-twice");
    // Another's header for two columns of a table would be matched with either.
    let claimed = lamps("also = [\"potencia\"", "also = [\"latitud\"");
    assert_eq!(claimed[0].0, "guide-header-twice");
    let title = lamps("title = { es = \"Potencia\"", "title = { es = \"Latitud\"");
    assert_eq!(title, told("guide-header-twice", "title = { es = \"Latitud\""));
    let accent = lamps("also = [\"potencia\"", "also = [\"Potencia (W)\"");
    assert_eq!(accent[0].0, "guide-word-form");
}

#[test]
fn examples_fit_their_kind_their_values_and_their_limits() {
    for (from, to) in [
        ("example = \"2023-09-05\"", "example = \"05/09/2023\""),
        ("example = \"led\"", "example = \"LED\""),
        ("example = \"70\"", "example = \"70 W\""),
        ("example = \"-103.34215\"", "example = \"103.34215\""),
        ("example = \"LU-04417\"", "example = \"\""),
    ] {
        assert_eq!(lamps(from, to), told("guide-example", to), "{to}");
    }
}

#[test]
fn limits_are_of_numbers_in_order_and_values_are_not_twice() {
    let found = lamps("min = 0.0\nmax = 2000.0", "min = 3000.0\nmax = 2000.0");
    let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["guide-column-range", "guide-example"]);
    let twice = lamps("values = [\"led\",", "values = [\"led\", \"led\",");
    assert_eq!(twice[0].0, "guide-column-value");
}
