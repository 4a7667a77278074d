//! Where the maps of an institution should be: within the box of its own map of its limits, when the plan has one.

use crate::fsx;
use crate::text::fold::fold;

use super::place::Place;

/// Degrees around the limits that still are at home: some two kilometres, for edges drawn by others.
const MARGIN: f64 = 0.02;
/// Words of which a title of a map of limits has one, and words of what they are of.
const LIMITS: [&str; 3] = ["limite", "contorno", "poligono"];
const OF: [&str; 2] = ["municip", "alcaldia"];

/// West, south, east and north of the municipality, from a prepared map of its limits; `None` when the plan has none, or
/// it is this very map that is prepared.
pub fn of(place: &Place) -> Option<[f64; 4]> {
    let ((path, plan), (own, _)) = (place.plan.as_ref()?, place.of.as_ref()?);
    let named = |title: &str| {
        let title = fold(title);
        LIMITS.iter().any(|word| title.contains(word)) && OF.iter().any(|word| title.contains(word))
    };
    let datasets =
        plan.dataset.iter().filter(|(id, dataset)| *id != own && dataset.title.as_deref().is_some_and(named));
    let mut maps = datasets.flat_map(|(_, dataset)| dataset.distribution.values()).filter_map(|file| {
        let made = file.prepared.as_ref().filter(|made| made.format.as_deref() == Some("geojson"))?;
        let path = path.parent()?.join(made.path.as_deref()?);
        bounds(std::str::from_utf8(&fsx::read_text(&path).ok()?).ok()?)
    });
    maps.next()
        .map(|[west, south, east, north]| [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN])
}

/// The box that our maps end with.
fn bounds(map: &str) -> Option<[f64; 4]> {
    let (_, end) = map.rsplit_once("\"bbox\":[")?;
    let numbers: Vec<f64> = end.split(']').next()?.split(',').filter_map(|n| n.trim().parse().ok()).collect();
    <[f64; 4]>::try_from(numbers).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_is_read_from_the_end_of_a_map() {
        let map = "{\"type\":\"FeatureCollection\",\"features\":[\n],\"bbox\":[-97.5,19,-96.5,20.25]}\n";
        assert_eq!(bounds(map), Some([-97.5, 19.0, -96.5, 20.25]));
        assert_eq!(bounds("{\"features\":[]}"), None);
        assert_eq!(bounds("\"bbox\":[1,2]"), None);
    }
}
