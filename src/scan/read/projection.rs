//! Coordinate systems by the names that people's programs write: an EPSG code when it is a known one.

/// Words of a name and the system they mean; the first line whose words all stand in the name.
/// Codes: EPSG registry; the systems of INEGI are those of its technical norm of 2010 (ITRF08, epoch 2010.0).
static PROJECTED: &[(&[&str], &str)] = &[
    (&["itrf2008", "lcc"], "EPSG:6372"),
    (&["itrf_2008", "lcc"], "EPSG:6372"),
    (&["itrf08", "lcc"], "EPSG:6372"),
    (&["itrf92", "lcc"], "EPSG:6362"),
    (&["itrf_1992", "lcc"], "EPSG:6362"),
    (&["itrf1992", "lcc"], "EPSG:6362"),
    (&["pseudo", "mercator"], "EPSG:3857"),
    (&["mercator_auxiliary_sphere"], "EPSG:3857"),
];

/// Geographic systems, whose degrees are those of WGS 84 to within a metre or two but for NAD27.
static GEOGRAPHIC: &[(&[&str], &str)] = &[
    (&["wgs", "84"], "EPSG:4326"),
    (&["itrf2008"], "EPSG:6365"),
    (&["itrf_2008"], "EPSG:6365"),
    (&["mexico", "itrf08"], "EPSG:6365"),
    (&["itrf92"], "EPSG:4483"),
    (&["itrf_1992"], "EPSG:4483"),
    (&["itrf1992"], "EPSG:4483"),
    (&["nad27"], "EPSG:4267"),
    (&["north_american_1927"], "EPSG:4267"),
    (&["nad83"], "EPSG:4269"),
    (&["north_american_1983"], "EPSG:4269"),
];

/// Bases of the codes of the zones of UTM north, by datum: zone 14 of WGS 84 is 32614.
static ZONES: &[(&[&str], Zones)] = &[
    (&["itrf2008", "itrf_2008", "itrf08"], Zones { base: 6366, first: 11 }),
    (&["itrf92", "itrf_1992", "itrf1992"], Zones { base: 4484, first: 11 }),
    (&["nad27", "nad_1927", "north_american_1927"], Zones { base: 26700, first: 0 }),
    (&["nad83", "nad_1983", "north_american_1983"], Zones { base: 26900, first: 0 }),
    (&["wgs"], Zones { base: 32600, first: 0 }),
];

struct Zones {
    base: u32,
    first: u32,
}

/// The system of a name such as `urn:ogc:def:crs:EPSG::6372` or `EPSG:4326`; other names stay as they are.
pub fn named(name: &str) -> String {
    let upper = name.to_ascii_uppercase();
    if upper.contains("CRS84") {
        return "EPSG:4326".to_string();
    }
    let code: String = upper.chars().rev().take_while(char::is_ascii_digit).collect();
    let code: String = code.chars().rev().collect();
    let known = upper.contains("EPSG") && (4..=6).contains(&code.len());
    if known { format!("EPSG:{code}") } else { name.chars().take(80).collect() }
}

/// The system of a `.prj`: its own code, a known name, or its name.
pub fn from_wkt(text: &str) -> Option<String> {
    let text = text.trim();
    let name = quoted(text)?;
    if let Some(code) = own_code(text) {
        return Some(format!("EPSG:{code}"));
    }
    let lower = text.to_ascii_lowercase();
    let projected = lower.starts_with("projc");
    if projected && let Some(zone) = zone(&name) {
        let zones = ZONES.iter().find(|(words, _)| words.iter().any(|word| lower.contains(word)));
        // The zones of Mexico; another one is told by its name.
        return Some(match zones.filter(|_| (11..=16).contains(&zone)) {
            Some((_, zones)) => format!("EPSG:{}", zones.base + zone - zones.first),
            None => name,
        });
    }
    let table = if projected { PROJECTED } else { GEOGRAPHIC };
    let name_lower = name.to_ascii_lowercase();
    let found = table.iter().find(|(words, _)| words.iter().all(|word| name_lower.contains(word)));
    let lambert = projected
        && lower.contains("lambert_conformal_conic")
        && lower.contains("-102")
        && lower.contains("2500000");
    Some(match found {
        Some((_, code)) => (*code).to_string(),
        // The conic of INEGI under a name of one's own: by its datum.
        None if lambert && lower.contains("itrf") && lower.contains("92") => "EPSG:6362".to_string(),
        None if lambert && lower.contains("itrf") => "EPSG:6372".to_string(),
        None => name,
    })
}

/// The first text in quotation marks.
fn quoted(text: &str) -> Option<String> {
    let from = text.find('"')? + 1;
    let to = text[from..].find('"')? + from;
    Some(text[from..to].chars().filter(|sign| !sign.is_control()).take(80).collect())
}

/// The code of the whole, which is the last one written in it.
fn own_code(text: &str) -> Option<u32> {
    let at = text.rfind("AUTHORITY[\"EPSG\",\"").map(|at| at + 18);
    let at = at.or_else(|| text.rfind("ID[\"EPSG\",").map(|at| at + 10))?;
    // A code inside is of an axis or a unit: only what closes the whole is of the whole.
    let rest = &text[at..];
    let digits = rest.len() - rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let closes = rest[digits..].chars().all(|sign| matches!(sign, '"' | ']') || sign.is_whitespace());
    if closes { rest[..digits].parse().ok() } else { None }
}

/// The zone in `WGS_1984_UTM_Zone_14N`; zones of the south are none of ours.
fn zone(name: &str) -> Option<u32> {
    let lower = name.to_ascii_lowercase();
    let at = lower.find("utm")?;
    let rest = lower[at + 3..].trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let south = rest[digits.len()..].starts_with('s');
    digits.parse().ok().filter(|zone| (1..=60).contains(zone) && !south)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_become_codes() {
        let of = |wkt: &str| from_wkt(wkt).unwrap();
        assert_eq!(of(r#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]"#), "EPSG:4326");
        assert_eq!(of(r#"PROJCS["WGS_1984_UTM_Zone_14N",GEOGCS["GCS_WGS_1984"]]"#), "EPSG:32614");
        assert_eq!(of(r#"PROJCS["Mexico ITRF2008 / UTM zone 13N",GEOGCS["x"]]"#), "EPSG:6368");
        assert_eq!(of(r#"PROJCS["MEXICO_ITRF_2008_LCC",GEOGCS["MEXICO_ITRF_2008"]]"#), "EPSG:6372");
        assert_eq!(of(r#"GEOGCS["WGS 84",AUTHORITY["EPSG","4326"]]"#), "EPSG:4326");
        assert_eq!(of(r#"PROJCS["Cuadrícula propia"]"#), "Cuadrícula propia");
        assert_eq!(from_wkt(""), None);
    }

    #[test]
    fn urns_become_codes() {
        assert_eq!(named("urn:ogc:def:crs:OGC:1.3:CRS84"), "EPSG:4326");
        assert_eq!(named("urn:ogc:def:crs:EPSG::6372"), "EPSG:6372");
        assert_eq!(named("local"), "local");
    }
}
