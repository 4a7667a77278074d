//! Dates and moments in ISO 8601. Which of two numbers is the day, the column says, never a single cell.

use crate::scan::profile::date::{self, Order};

/// Days from the day that spreadsheets count from to 1970.
const EPOCH: i64 = 25_569;

/// `2024-01-31` or `2024-01-31T10:30:00`; `None` when it is no date, or is written so already.
///
/// A day that does not exist stays what it was said to be: nobody knows which was meant.
pub fn iso(cell: &str, month_first: bool) -> Option<String> {
    let when = date::date(cell.as_bytes())?;
    let (day, rest) = match when.order {
        Order::Words => {
            let rest = cell.find(':').and_then(|at| cell[..at].rfind(' ')).map_or("", |at| &cell[at..]);
            (date::iso(when.days), rest)
        }
        order => numeric(cell, order, month_first)?,
    };
    let text = format!("{day}{}", time(rest));
    (text != cell).then_some(text)
}

/// The day of a date of numbers, and what stands behind it.
fn numeric(cell: &str, order: Order, month_first: bool) -> Option<(String, &str)> {
    let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = number(cell);
    let second_at = first + 1;
    let second = number(cell.get(second_at..)?);
    let third_at = second_at + second + 1;
    let third = number(cell.get(third_at..)?);
    let rest = &cell[third_at + third..];
    let (one, two) = (&cell[..first], &cell[second_at..second_at + second]);
    let three = &cell[third_at..third_at + third];
    let (year, month, day) = match order {
        Order::Iso | Order::YearFirst => (one, two, three),
        Order::MonthDay => (three, one, two),
        Order::Either if month_first => (three, one, two),
        _ => (three, two, one),
    };
    let century = if year.len() == 2 { if year < "40" { "20" } else { "19" } } else { "" };
    Some((format!("{century}{year}-{month:0>2}-{day:0>2}"), rest))
}

/// `T10:30:00` of ` 10:30`, `10:30 p. m.`, `T10:30:00Z`; nothing when there is no time.
fn time(rest: &str) -> String {
    let text = rest.trim_start_matches(['T', 't', ' ']).trim();
    let Some((hours, after)) = text.split_once(':') else { return String::new() };
    let minutes = after.get(..2).unwrap_or(after);
    let tail = after.get(2..).unwrap_or_default();
    let (seconds, tail) = match tail.strip_prefix(':') {
        Some(tail) => {
            let end = tail.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(tail.len());
            let end = if tail[..end].ends_with('.') { end - 1 } else { end };
            (&tail[..end], &tail[end..])
        }
        None => ("00", tail),
    };
    let half: String = tail.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let zone = tail.trim();
    let hour: Option<u32> = hours.trim().parse().ok();
    let (hour, zone) = match (hour, half.as_str()) {
        (Some(12), "am") => (Some(0), ""),
        (Some(hour @ 1..=11), "pm") => (Some(hour + 12), ""),
        (hour, "am" | "pm") => (hour, ""),
        (hour, _) => (hour, zone),
    };
    match hour {
        Some(hour) => format!("T{hour:02}:{minutes:0>2}:{seconds:0>2}{}", zone.replace(' ', "")),
        None => format!("T{}", text.replace(' ', "")),
    }
}

/// The day that a spreadsheet counts, with the time that is its fraction.
pub fn of_serial(cell: &str) -> Option<String> {
    let value: f64 = cell.parse().ok().filter(|value| (1.0..200_000.0).contains(value))?;
    let (days, part) = (value.trunc(), value.fract());
    let day = date::iso(i32::try_from(days as i64 - EPOCH).ok()?);
    let seconds = (part * 86_400.0).round() as u32;
    (!day.is_empty()).then(|| match seconds {
        0 => day,
        _ => format!("{day}T{:02}:{:02}:{:02}", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_hand_become_iso() {
        for (cell, want) in [
            ("31/01/2024", "2024-01-31"),
            ("01/31/2024", "2024-01-31"),
            ("5/6/24", "2024-06-05"),
            ("1-2-99", "1999-02-01"),
            ("2024/2/9", "2024-02-09"),
            ("31-ene-24", "2024-01-31"),
            ("31 de enero de 2024", "2024-01-31"),
            ("15/08/2023 14:05", "2023-08-15T14:05:00"),
            ("15/08/2023 02:05:30 p. m.", "2023-08-15T14:05:30"),
            ("15/08/2023 12:00 AM", "2023-08-15T00:00:00"),
            ("2024-02-29 10:30:00", "2024-02-29T10:30:00"),
            ("2024-02-29T10:30:00.000-06:00", "2024-02-29T10:30:00.000-06:00"),
            ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
            ("31/02/2024", "2024-02-31"),
        ] {
            let made = iso(cell, false).unwrap_or_else(|| cell.to_string());
            assert_eq!(made, want, "{cell}");
            assert_eq!(iso(&made, false), None, "{cell}");
        }
        assert_eq!(iso("05/06/2024", true).as_deref(), Some("2024-05-06"));
        assert_eq!((iso("12.5", false), iso("Centro", false), iso("2024-01-31", false)), (None, None, None));
    }

    #[test]
    fn serials_are_days_since_1899() {
        assert_eq!(of_serial("45322").as_deref(), Some("2024-01-31"));
        assert_eq!(of_serial("45322.5").as_deref(), Some("2024-01-31T12:00:00"));
        assert_eq!((of_serial("0"), of_serial("nunca")), (None, None));
    }
}
