//! Coordinates, which are of a person only beside one and with enough decimals to point at a house.

use super::look::Look;
use crate::scan::model::Kind;

/// Decimals of a degree that point at a house: 11 metres.
const FINE: u32 = 4;

/// Confidence that the column holds coordinates of persons. `people`: persons stand beside.
pub fn confidence(look: &Look, people: bool) -> u8 {
    if !people && look.says("coordinates") != Some(true) || !is_coordinate(look) {
        return 0;
    }
    match (look.says("coordinates"), people) {
        (Some(true), _) => 88,
        (Some(false), true) => 80,
        (None, true) => 70,
        (_, false) => 20,
    }
}

/// Degrees within the country with fine decimals, pairs of them, or metres where the header says so.
fn is_coordinate(look: &Look) -> bool {
    if look.evidence.kind == Kind::Coordinates || look.evidence.kind == Kind::Geometry {
        return true;
    }
    let degrees = look.share(|raw, _| degree(raw)) >= 0.8;
    let pairs = || look.share(|raw, _| pair(raw)) >= 0.8;
    let metres = || look.says("coordinates").is_some() && look.share(|raw, _| metre(raw)) >= 0.8;
    (degrees && look.variety() > 1) || pairs() || metres()
}

/// Latitude 14 to 33 north, longitude 119 to 86 west, with four decimals or more.
fn degree(raw: &str) -> bool {
    let decimals = raw.rsplit_once('.').map_or(0, |(_, decimals)| decimals.len());
    let fine = u32::try_from(decimals).is_ok_and(|decimals| decimals >= FINE);
    let value = raw.parse::<f64>().unwrap_or(0.0);
    fine && ((14.0..=33.0).contains(&value)
        || (-119.0..=-86.0).contains(&value)
        || (86.0..=119.0).contains(&value))
}

fn pair(raw: &str) -> bool {
    let bare = raw.trim_matches(['(', ')', '[', ']', ' ']);
    let parts = bare.split_once(',').or_else(|| bare.split_once(' '));
    parts.is_some_and(|(first, second)| degree(first.trim()) && degree(second.trim()))
}

/// UTM: hundreds of thousands, or millions, of metres.
fn metre(raw: &str) -> bool {
    raw.parse::<f64>().is_ok_and(|value| (100_000.0..4_000_000.0).contains(&value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::personal::lists::Lists;
    use crate::scan::personal::tests::column;

    fn sure(name: &str, values: &[&str], people: bool) -> u8 {
        let lists = Lists::sample();
        confidence(&Look::of(&column(name, Kind::Decimal, values), &lists), people)
    }

    #[test]
    fn a_point_is_a_persons_only_beside_one() {
        let points = ["19.43261", "20.11984", "21.88234"];
        assert!(sure("latitud", &points, true) >= 50);
        assert!(sure("", &points, true) >= 50);
        assert!(sure("latitud", &points, false) < 50);
        assert!(sure("", &["19.4326, -99.1332", "19.5001, -99.2001"], true) >= 50);
    }

    #[test]
    fn coarse_points_and_other_numbers_are_none() {
        assert_eq!(sure("latitud", &["19.4", "20.1"], true), 0);
        assert_eq!(sure("", &["1500.25", "320.10"], true), 0);
    }
}
