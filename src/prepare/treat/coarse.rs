//! Numbers, ages, dates and coordinates made coarser.

use jiff::civil::Date;

use super::step::Level;

/// Ages are told in groups up to here, and above it together: few people are so old that their age does not tell who
/// they are.
const TOGETHER: i32 = 80;
/// The oldest age that is one.
const OLDEST: i32 = 125;

/// Ages in groups.
#[derive(Debug, Clone)]
pub struct Ages {
    /// Years of a group.
    pub width: i32,
    /// The day at which a person born on a date has the age.
    pub on: On,
}

/// The day that ages are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// Cells are ages; a date of birth among them cannot be read.
    Nothing,
    Day(Date),
    /// The date in another column of the row.
    Column(usize),
}

impl Ages {
    /// The first and the last age of the group of an age or a date of birth; the last is empty from eighty on.
    pub fn of(&self, cell: &str, row: &[String]) -> Option<(String, String)> {
        let age = whole(cell).or_else(|| self.age(cell, row))?;
        if !(0..=OLDEST).contains(&age) {
            return None;
        }
        if age >= TOGETHER {
            return Some((TOGETHER.to_string(), String::new()));
        }
        let from = age / self.width * self.width;
        Some((from.to_string(), (from + self.width - 1).min(TOGETHER - 1).to_string()))
    }

    fn age(&self, cell: &str, row: &[String]) -> Option<i32> {
        let born = day(cell)?;
        let on = match &self.on {
            On::Nothing => return None,
            On::Day(day) => *day,
            On::Column(at) => day(row.get(*at)?)?,
        };
        let before_birthday = (on.month(), on.day()) < (born.month(), born.day());
        Some(i32::from(on.year()) - i32::from(born.year()) - i32::from(before_birthday))
    }
}

/// A whole number, perhaps written with `.0`.
fn whole(cell: &str) -> Option<i32> {
    cell.strip_suffix(".0").unwrap_or(cell).parse().ok()
}

/// The day of a date in ISO 8601, with or without a time.
fn day(cell: &str) -> Option<Date> {
    cell.get(..10)?.parse().ok().filter(|_| {
        cell.len() == 10 || cell.as_bytes()[10].is_ascii_punctuation() || {
            matches!(cell.as_bytes()[10], b'T' | b' ')
        }
    })
}

/// What stays of a date in ISO 8601: `2026-05`, `2026-T2`, `2026`. A date that is coarser already stays as it is.
pub fn date(cell: &str, level: Level) -> Option<String> {
    let bytes = cell.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    if !digits(0..4) {
        return None;
    }
    let year = &cell[..4];
    if level == Level::Year {
        return (bytes.len() == 4 || bytes[4] == b'-').then(|| year.to_string());
    }
    if bytes.len() == 4 || (level == Level::Quarter && bytes.len() == 7 && bytes[5] == b'T') {
        return Some(cell.to_string());
    }
    let month: u8 = cell.get(5..7).filter(|_| bytes[4] == b'-' && digits(5..7))?.parse().ok()?;
    if !(1..=12).contains(&month) || bytes.get(7).is_some_and(|next| *next != b'-') {
        return None;
    }
    Some(match level {
        Level::Month => format!("{year}-{month:02}"),
        _ => format!("{year}-T{}", (month - 1) / 3 + 1),
    })
}

/// Coordinates with fewer decimals: one number, or two parted by a comma or a blank.
pub fn coordinates(cell: &str, decimals: usize) -> Option<String> {
    let bare = cell.trim_matches(['(', ')', '[', ']', ' ']);
    match bare.split_once(',').or_else(|| bare.split_once(' ')) {
        Some((first, second)) => {
            Some(format!("{},{}", degrees(first.trim(), decimals)?, degrees(second.trim(), decimals)?))
        }
        None => degrees(bare, decimals),
    }
}

fn degrees(text: &str, decimals: usize) -> Option<String> {
    let value: f64 = text.parse().ok().filter(|value: &f64| value.is_finite())?;
    Some(plain(format!("{value:.decimals$}")))
}

/// Without the sign of a zero that is negative.
fn plain(text: String) -> String {
    if text.starts_with('-') && text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.')) {
        return text[1..].to_string();
    }
    text
}

/// Bands of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bands {
    /// 0, 1, 2, 5, 10, 20, 50, 100, ...: which band a value is in does not depend on the others.
    Nice,
    Wide(f64),
}

impl Bands {
    /// Where the band of a number begins, and where the next one does.
    pub fn of(self, cell: &str) -> Option<(String, String)> {
        let value = number(cell)?;
        let (from, to) = match self {
            Self::Wide(width) => {
                let from = (value / width).floor() * width;
                (from, from + width)
            }
            Self::Nice if value < 0.0 => {
                let (from, to) = nice(-value);
                // A number at the edge belongs to the band that begins with it.
                if -value == from && from > 0.0 { (value, -below(from)) } else { (-to, -from) }
            }
            Self::Nice => nice(value),
        };
        Some((written(from), written(to)))
    }
}

/// The band of a number that is not negative.
fn nice(value: f64) -> (f64, f64) {
    let mut from = 0.0;
    let mut ten = 1.0;
    // Up to the largest finite number there are 308 tens.
    loop {
        for step in [1.0, 2.0, 5.0] {
            let to = ten * step;
            if value < to || !to.is_finite() {
                return (from, to);
            }
            from = to;
        }
        ten *= 10.0;
    }
}

/// Where the band before the one that begins at `from` begins.
fn below(from: f64) -> f64 {
    nice(from * 0.75).0
}

/// How a number is rounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Round {
    /// Two digits that count.
    Digits,
    To(f64),
}

impl Round {
    pub fn of(self, cell: &str) -> Option<String> {
        let value = number(cell)?;
        let unit = match self {
            Self::To(unit) => unit,
            Self::Digits if value == 0.0 => return Some("0".to_string()),
            Self::Digits => 10f64.powi(libm::floor(libm::log10(value.abs())) as i32 - 1),
        };
        Some(written((value / unit).round() * unit))
    }
}

/// A number that is no smaller and no larger than the limits.
pub fn capped(cell: &str, low: Option<f64>, high: Option<f64>) -> Option<String> {
    let value = number(cell)?;
    let within = low.map_or(value, |low| value.max(low));
    let within = high.map_or(within, |high| within.min(high));
    Some(if within == value { cell.to_string() } else { written(within) })
}

fn number(cell: &str) -> Option<f64> {
    cell.parse().ok().filter(|value: &f64| value.is_finite())
}

/// A number without an exponent and without the dust of binary fractions.
fn written(value: f64) -> String {
    let text = format!("{value:.6}");
    plain(text.trim_end_matches('0').trim_end_matches('.').to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(cell: &str, on: On) -> Option<(String, String)> {
        Ages { width: 5, on }.of(cell, &["2026-03-01".to_string()])
    }

    fn two(from: &str, to: &str) -> Option<(String, String)> {
        Some((from.into(), to.into()))
    }

    #[test]
    fn ages_are_told_in_groups_of_five_and_from_eighty_on_together() {
        assert_eq!(ages("34", On::Nothing), two("30", "34"));
        assert_eq!(ages("0", On::Nothing), two("0", "4"));
        assert_eq!(ages("79", On::Nothing), two("75", "79"));
        assert_eq!(ages("97", On::Nothing), two("80", ""));
        assert_eq!(
            [ages("-3", On::Nothing), ages("200", On::Nothing), ages("joven", On::Nothing)],
            [None, None, None]
        );
    }

    #[test]
    fn the_age_of_a_date_of_birth_is_that_of_a_day_that_is_told() {
        let day = On::Day("2026-05-15".parse().unwrap());
        assert_eq!(ages("1991-05-15", day.clone()), two("35", "39"));
        assert_eq!(ages("1991-05-16", day), two("30", "34"));
        assert_eq!(ages("1991-05-16", On::Column(0)), two("30", "34"));
        assert_eq!(ages("1991-05-16", On::Nothing), None);
    }

    #[test]
    fn of_a_date_its_month_quarter_or_year_stays() {
        let all = |cell: &str| [Level::Month, Level::Quarter, Level::Year].map(|level| date(cell, level));
        let some = |texts: [&str; 3]| texts.map(|text| Some(text.to_string()));
        assert_eq!(all("2026-05-15"), some(["2026-05", "2026-T2", "2026"]));
        assert_eq!(all("2026-05-15T10:00:00"), some(["2026-05", "2026-T2", "2026"]));
        assert_eq!(all("2026-12"), some(["2026-12", "2026-T4", "2026"]));
        assert_eq!(all("2026"), some(["2026", "2026", "2026"]));
        assert_eq!(all("15/05/2026"), [None, None, None]);
        assert_eq!(all("2026-13-01")[0], None);
    }

    #[test]
    fn coordinates_lose_decimals_one_or_two_at_a_time() {
        assert_eq!(coordinates("19.43261", 2).as_deref(), Some("19.43"));
        assert_eq!(coordinates("(19.43261, -99.1332)", 2).as_deref(), Some("19.43,-99.13"));
        assert_eq!(coordinates("-0.0001", 2).as_deref(), Some("0.00"));
        assert_eq!(coordinates("Centro", 2), None);
    }

    #[test]
    fn bands_begin_with_their_number_and_end_before_the_next() {
        assert_eq!(Bands::Wide(1000.0).of("1999.99"), two("1000", "2000"));
        assert_eq!(Bands::Wide(1000.0).of("-1"), two("-1000", "0"));
        assert_eq!(Bands::Nice.of("1250"), two("1000", "2000"));
        assert_eq!(Bands::Nice.of("5000"), two("5000", "10000"));
        assert_eq!(Bands::Nice.of("0"), two("0", "1"));
        assert_eq!(Bands::Nice.of("-3"), two("-5", "-2"));
        assert_eq!(Bands::Nice.of("-5"), two("-5", "-2"));
        assert_eq!(Bands::Nice.of("1e309"), None);
    }

    #[test]
    fn numbers_are_rounded_to_a_unit_or_to_two_digits() {
        assert_eq!(Round::To(1000.0).of("14651.2").as_deref(), Some("15000"));
        assert_eq!(Round::Digits.of("14651.2").as_deref(), Some("15000"));
        assert_eq!(Round::Digits.of("0.01234").as_deref(), Some("0.012"));
        assert_eq!(Round::Digits.of("-99").as_deref(), Some("-99"));
        assert_eq!(capped("97", None, Some(85.0)).as_deref(), Some("85"));
        assert_eq!(capped("12.50", Some(10.0), None).as_deref(), Some("12.50"));
    }
}
