//! Serial numbers of spreadsheets as dates: days since the end of 1899 or since 1904.

use std::fmt::Write;

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    #[default]
    Number,
    /// A day, with or without its hour.
    Date,
    /// Hours alone; more than 24 of them are a length of time.
    Time,
}

/// Days from 1970-01-01 back to serial 0, as spreadsheets count from March 1900 on.
const EPOCH: i64 = 25_569;
/// Days between the two epochs.
const EPOCH_1904: i64 = 1_462;
/// 9999-12-31.
const LAST: i64 = 2_958_465;
const DAY: i64 = 86_400;

/// Writes a serial number in ISO 8601 into `out`; false when it is no moment that spreadsheets know.
pub fn write(serial: f64, shown: Shown, from_1904: bool, out: &mut String) -> bool {
    out.clear();
    if !(0.0..=LAST as f64 + 1.0).contains(&serial) {
        return false;
    }
    // The range is checked above: no more than 2.6e11 seconds.
    let seconds = (serial * DAY as f64).round() as i64;
    let (days, second) = (seconds / DAY, seconds % DAY);
    match shown {
        Shown::Number => return false,
        Shown::Time => hours(seconds, out),
        Shown::Date if days == 0 && !from_1904 => hours(seconds, out),
        Shown::Date => {
            let days = if from_1904 { days + EPOCH_1904 } else { days };
            if days > LAST {
                return false;
            }
            day(days, out);
            if second != 0 {
                out.push('T');
                hours(second, out);
            }
        }
    }
    true
}

/// A moment in ISO 8601 without its hour when that is midnight, as days are written.
pub fn day_of(moment: &str) -> &str {
    match moment.split_once('T') {
        Some((day, hour)) if hour.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.' | b'Z')) => day,
        _ => moment,
    }
}

fn hours(seconds: i64, out: &mut String) {
    // A String takes all that is written.
    let _ = write!(out, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// The day of a serial number; before March 1900 spreadsheets are one day behind, and 60 is a day that never was.
fn day(serial: i64, out: &mut String) {
    let serial = if serial < 60 { serial + 1 } else { serial };
    let (year, month, day) = civil(serial - EPOCH);
    let _ = write!(out, "{year:04}-{month:02}-{day:02}");
}

/// The day of the Gregorian calendar that is so many days after 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// How a format of numbers shows them: `dd/mm/yyyy`, `[h]:mm`, `#,##0.00`.
pub fn of_format(code: &str) -> Shown {
    let (mut day, mut hour, mut month) = (false, false, false);
    let mut quoted = false;
    let mut bytes = code.split(';').next().unwrap_or_default().bytes();
    while let Some(byte) = bytes.next() {
        match byte.to_ascii_lowercase() {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\\' | b'_' | b'*' => drop(bytes.next()),
            b'[' => hour |= bracket(&mut bytes),
            b'y' | b'd' | b'a' if byte != b'A' => day = true,
            b'h' | b's' => hour = true,
            b'm' => month = true,
            b'e' => return Shown::Number,
            b'#' | b'0' | b'?' if !hour => return Shown::Number,
            _ => {}
        }
    }
    if day || (month && !hour) {
        Shown::Date
    } else if hour {
        Shown::Time
    } else {
        Shown::Number
    }
}

/// Passes over colours, countries and conditions; true for hours that go on after 24.
fn bracket(bytes: &mut std::str::Bytes) -> bool {
    let inside: Vec<u8> = bytes.by_ref().take_while(|byte| *byte != b']').collect();
    !inside.is_empty() && inside.iter().all(|byte| matches!(byte.to_ascii_lowercase(), b'h' | b'm' | b's'))
}

/// How the formats show numbers that have no code of their own.
pub fn of_builtin(number: u32) -> Shown {
    match number {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Date,
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => Shown::Time,
        _ => Shown::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(serial: f64, shown: Shown) -> String {
        let mut out = String::new();
        if write(serial, shown, false, &mut out) { out } else { "-".into() }
    }

    #[test]
    fn serial_numbers_are_days_since_the_end_of_1899() {
        assert_eq!(shown(45_000.0, Shown::Date), "2023-03-15");
        assert_eq!(shown(1.0, Shown::Date), "1900-01-01");
        assert_eq!(shown(61.0, Shown::Date), "1900-03-01");
        assert_eq!(shown(36_585.75, Shown::Date), "2000-02-29T18:00:00");
        assert_eq!(shown(2_958_465.0, Shown::Date), "9999-12-31");
        assert_eq!(shown(2_958_466.0, Shown::Date), "-");
        assert_eq!(shown(-1.0, Shown::Date), "-");
        assert_eq!(shown(f64::NAN, Shown::Date), "-");
    }

    #[test]
    fn hours_may_be_more_than_a_day() {
        assert_eq!(shown(0.5, Shown::Date), "12:00:00");
        assert_eq!(shown(12.267_037_037, Shown::Time), "294:24:32");
    }

    #[test]
    fn midnight_is_a_day() {
        assert_eq!(day_of("2023-03-15T00:00:00.000Z"), "2023-03-15");
        assert_eq!(day_of("2023-03-15T10:00:00"), "2023-03-15T10:00:00");
        assert_eq!(day_of("2023-03-15"), "2023-03-15");
    }

    #[test]
    fn the_other_epoch_is_four_years_later() {
        let mut out = String::new();
        assert!(write(0.0, Shown::Date, true, &mut out));
        assert_eq!(out, "1904-01-01");
    }

    #[test]
    fn formats_tell_dates_from_numbers() {
        for code in
            ["dd/mm/yyyy", "[$-80A]d \"de\" mmmm \"de\" yyyy;@", "mmm-yy", "yyyy\\-mm\\-dd hh:mm", "MMMM"]
        {
            assert_eq!(of_format(code), Shown::Date, "{code}");
        }
        for code in ["[h]:mm:ss", "hh:mm", "h:mm AM/PM", "mm:ss.0"] {
            assert_eq!(of_format(code), Shown::Time, "{code}");
        }
        for code in ["General", "#,##0.00", "\"$\"#,##0", "[Red]0.00", "0.00E+00", "_-* #,##0_-", "@", "0\\d"]
        {
            assert_eq!(of_format(code), Shown::Number, "{code}");
        }
    }
}
