//! The one colour that is the institution's: made dark enough for light pages and light enough for dark ones.

/// Red, green and blue, 0 to 255.
type Rgb = [u8; 3];

/// The paper of the template in light and dark.
const PAPERS: [Rgb; 2] = [[255, 255, 255], [0x15, 0x1a, 0x21]];
/// WCAG 2.2 asks 4.5 of small text (1.4.3); a little more, for fills of tables.
const ENOUGH: f64 = 5.5;

/// The colour for light and for dark pages, as CSS writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colours {
    pub light: String,
    pub dark: String,
}

impl Default for Colours {
    fn default() -> Self {
        Self::of([0x0b, 0x5a, 0x6b])
    }
}

impl Colours {
    /// Of a colour as `#9d2449` or `9d2449`; `None` when it is not one.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 6)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self::of([red, green, blue]))
    }

    fn of(colour: Rgb) -> Self {
        let [light, dark] = PAPERS.map(|paper| {
            let [red, green, blue] = legible(colour, paper);
            format!("#{red:02x}{green:02x}{blue:02x}")
        });
        Self { light, dark }
    }
}

/// The colour, moved towards black or white until it can be read on the paper.
fn legible(colour: Rgb, paper: Rgb) -> Rgb {
    let end = if luminance(paper) > 0.5 { 0.0 } else { 255.0 };
    let moved = |step: u8| {
        colour.map(|part| (f64::from(part) + (end - f64::from(part)) * f64::from(step) / 50.0).round() as u8)
    };
    (0..=50).map(moved).find(|one| contrast(*one, paper) >= ENOUGH).unwrap_or([end as u8; 3])
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2).
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
        assert!((contrast([0x77, 0x77, 0x77], [255, 255, 255]) - 4.48).abs() < 0.01);
    }

    #[test]
    fn any_colour_of_an_institution_can_be_read() {
        for colour in ["#9d2449", "#ffffff", "000000", "#ffcc00", "#13322b"] {
            let made = Colours::read(colour).unwrap();
            for (one, paper) in [(&made.light, PAPERS[0]), (&made.dark, PAPERS[1])] {
                let number = u32::from_str_radix(&one[1..], 16).unwrap().to_be_bytes();
                let reached = contrast([number[1], number[2], number[3]], paper);
                assert!(reached >= ENOUGH, "{colour} as {one}: {reached}");
            }
        }
        assert_eq!(Colours::read("#9d2449").unwrap().light, "#9d2449");
        assert_eq!([Colours::read("guinda"), Colours::read("#fff"), Colours::read("")], [None, None, None]);
    }
}
