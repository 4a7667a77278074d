//! From the coordinates of a file to degrees of WGS 84.
//!
//! Systems are those of the EPSG registry that Mexican maps use. ITRF92, ITRF2008, NAD83 and WGS 84 differ by less
//! than two metres and are taken as one, as the registry's own null transformations do; NAD27 is moved by
//! "NAD27 to WGS 84 (18)", of Mexico, which is right to 12 metres.

use proj4rs::Proj;
use proj4rs::transform::transform;

use crate::scan::profile::shapes::Point;

/// Moves points.
pub struct Mover {
    /// `None`: they are degrees of WGS 84 already.
    from: Option<(Proj, Proj)>,
    degrees: bool,
    /// They are on NAD27.
    old: bool,
}

/// NAD27: the ellipsoid of Clarke of 1866. By its flattening: given by its short axis, or by name, which is the same,
/// proj4rs 0.1.10 is 47 metres off at 19 degrees north.
const NAD27: &str = "+a=6378206.4 +rf=294.978698213898";
/// WGS 84, and what is taken for it.
const GRS80: &str = "+ellps=GRS80";
/// From NAD27 to WGS 84 in Mexico, metres.
const SHIFT: [f64; 3] = [-12.0, 130.0, 190.0];
/// Half the long axis and the square of the eccentricity of both ellipsoids.
const CLARKE: (f64, f64) = (6_378_206.4, 0.006_768_657_997_291_094);
const WGS84: (f64, f64) = (6_378_137.0, 0.006_694_379_990_141_316_5);
/// The conic of INEGI (norm of 2010, and before it on ITRF92).
const CONIC: &str = "+proj=lcc +lat_0=12 +lon_0=-102 +lat_1=17.5 +lat_2=29.5 +x_0=2500000 +y_0=0";

/// The definition of a code such as `EPSG:6372`; `None` when it is none of those that are known here.
fn definition(code: &str) -> Option<String> {
    let number: u32 =
        code.trim().to_ascii_uppercase().strip_prefix("EPSG:").unwrap_or(code.trim()).parse().ok()?;
    let utm = |zone: u32, datum: &str| Some(format!("+proj=utm +zone={zone} {datum} +units=m +no_defs"));
    let degrees = |datum: &str| Some(format!("+proj=longlat {datum} +no_defs"));
    match number {
        4326 | 4269 | 4483 | 6365 => degrees(GRS80),
        4267 => degrees(NAD27),
        3857 | 900_913 => Some(
            "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs"
                .to_string(),
        ),
        6362 | 6372 => Some(format!("{CONIC} {GRS80} +units=m +no_defs")),
        32_611..=32_616 => utm(number - 32_600, "+ellps=WGS84"),
        6366..=6371 => utm(number - 6355, GRS80),
        4484..=4489 => utm(number - 4473, GRS80),
        26_711..=26_716 => utm(number - 26_700, NAD27),
        26_911..=26_916 => utm(number - 26_900, GRS80),
        _ => None,
    }
}

/// Codes that are known here, for what a person may choose.
pub const KNOWN: &str = "EPSG:4326, EPSG:6365, EPSG:4483, EPSG:6372, EPSG:6362, EPSG:32611-32616, EPSG:6366-6371, \
                         EPSG:4484-4489, EPSG:26911-26916, EPSG:26711-26716, EPSG:4269, EPSG:4267, EPSG:3857";

/// Whether points of a system can be moved.
pub fn known(code: &str) -> bool {
    definition(code).is_some()
}

impl Mover {
    /// `None` when the system is not known.
    pub fn of(code: &str) -> Option<Self> {
        let definition = definition(code)?;
        let (degrees, old) = (definition.contains("longlat"), definition.contains(NAD27));
        if degrees {
            return Some(Self { from: None, degrees, old });
        }
        // To degrees of the same ellipsoid: what moves between ellipsoids is below.
        let ellipsoid = definition
            .split(' ')
            .filter(|part| ["+ellps", "+a=", "+b=", "+rf="].iter().any(|of| part.starts_with(of)));
        let flat = format!("+proj=longlat {} +no_defs", ellipsoid.collect::<Vec<_>>().join(" "));
        let (from, to) = (Proj::from_proj_string(&definition).ok()?, Proj::from_proj_string(&flat).ok()?);
        Some(Self { from: Some((from, to)), degrees, old })
    }

    /// Whether the system has degrees and not metres.
    pub fn is_degrees(&self) -> bool {
        self.degrees
    }

    /// Longitude and latitude; `None` for what is no place on Earth.
    pub fn degrees(&self, [x, y]: Point) -> Option<Point> {
        let given = match &self.from {
            None => sound([x, y])?,
            Some((from, to)) if x.is_finite() && y.is_finite() => {
                let mut point = (x, y, 0.0);
                transform(from, to, &mut point).ok()?;
                sound([point.0.to_degrees(), point.1.to_degrees()])?
            }
            Some(_) => return None,
        };
        if self.old { sound(shifted(given)) } else { Some(given) }
    }
}

/// From NAD27 to WGS 84: to the centre of the Earth, by the shift, and back to the surface.
fn shifted([lon, lat]: Point) -> Point {
    let (lon, lat) = (lon.to_radians(), lat.to_radians());
    let (axis, square) = CLARKE;
    let normal = axis / (1.0 - square * lat.sin().powi(2)).sqrt();
    let x = normal * lat.cos() * lon.cos() + SHIFT[0];
    let y = normal * lat.cos() * lon.sin() + SHIFT[1];
    let z = normal * (1.0 - square) * lat.sin() + SHIFT[2];
    let (axis, square) = WGS84;
    let flat = x.hypot(y);
    let mut lat = z.atan2(flat * (1.0 - square));
    // Each round leaves a two-hundredth of the error.
    for _ in 0..6 {
        let normal = axis / (1.0 - square * lat.sin().powi(2)).sqrt();
        lat = (z + square * normal * lat.sin()).atan2(flat);
    }
    [y.atan2(x).to_degrees(), lat.to_degrees()]
}

/// Degrees that are some.
fn sound(point: Point) -> Option<Point> {
    let [x, y] = point;
    (x.is_finite() && y.is_finite() && x.abs() <= 180.0 && y.abs() <= 90.0).then_some(point)
}

#[cfg(test)]
#[expect(clippy::inconsistent_digit_grouping, reason = "metres with their tenths of millimetres")]
mod tests {
    use super::*;

    /// Control points, worked out with PROJ 9.5.1 (through pyproj 3.7.2) from degrees of WGS 84.
    const POINTS: [(&str, Point, Point); 16] = [
        ("EPSG:6372", [-99.133_209, 19.432_608], [2_800_162.3659, 829_058.3834]),
        ("EPSG:6362", [-103.35, 20.67], [2_359_928.0434, 963_209.4634]),
        ("EPSG:6372", [-110.95, 29.07], [1_629_743.7184, 1_916_211.6252]),
        ("EPSG:6372", [-89.62, 20.97], [3_780_084.9707, 1_050_903.5700]),
        ("EPSG:6372", [-116.6, 31.86], [1_113_391.1193, 2_269_622.1079]),
        ("EPSG:32614", [-99.133_209, 19.432_608], [486_016.3868, 2_148_701.1058]),
        ("EPSG:6369", [-99.133_209, 19.432_608], [486_016.3868, 2_148_701.1057]),
        ("EPSG:4487", [-99.133_209, 19.432_608], [486_016.3868, 2_148_701.1057]),
        ("EPSG:26914", [-99.133_209, 19.432_608], [486_016.3868, 2_148_701.1057]),
        ("EPSG:32613", [-103.35, 20.67], [671_874.5802, 2_286_500.0795]),
        ("EPSG:32612", [-110.95, 29.07], [504_866.7122, 3_215_742.0885]),
        ("EPSG:32616", [-89.62, 20.97], [227_581.0324, 2_321_057.6053]),
        ("EPSG:32611", [-116.6, 31.86], [537_839.5712, 3_524_987.6421]),
        ("EPSG:3857", [-99.133_209, 19.432_608], [-11_035_458.3466, 2_205_935.3053]),
        ("EPSG:6365", [-99.133_209, 19.432_608], [-99.133_209, 19.432_608]),
        ("EPSG:4326", [-99.133_209, 19.432_608], [-99.133_209, 19.432_608]),
    ];

    #[test]
    fn control_points_come_back_to_a_centimetre() {
        for (code, degrees, given) in POINTS {
            let [lon, lat] = Mover::of(code).unwrap().degrees(given).unwrap();
            assert!(
                (lon - degrees[0]).abs() < 1e-7 && (lat - degrees[1]).abs() < 1e-7,
                "{code}: {lon} {lat}"
            );
        }
    }

    #[test]
    fn the_old_datum_is_moved_by_its_two_hundred_metres() {
        // PROJ 9.5.1 with the same three parameters.
        let [lon, lat] = Mover::of("EPSG:26714").unwrap().degrees([486_048.5910, 2_148_500.4398]).unwrap();
        assert!(
            (lon + 99.133_209_000_9).abs() < 1e-7 && (lat - 19.432_608_001_3).abs() < 1e-7,
            "{lon} {lat}"
        );
        assert!(Mover::of("EPSG:4267").unwrap().degrees([-99.132_9, 19.432]).unwrap() != [-99.132_9, 19.432]);
    }

    #[test]
    fn what_is_not_known_or_no_place_is_refused() {
        assert!(Mover::of("EPSG:2154").is_none() && Mover::of("Cuadrícula propia").is_none());
        assert!(known("6372") && known("epsg:32614"));
        assert_eq!(Mover::of("EPSG:4326").unwrap().degrees([500_000.0, 2_100_000.0]), None);
        assert_eq!(Mover::of("EPSG:32614").unwrap().degrees([f64::NAN, 1.0]), None);
    }
}
