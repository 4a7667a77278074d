//! One cell beside the kind of its column.

use jiff::civil::{Date, Time};

use crate::guide::model::cell::is_date;
use crate::guide::model::recommended::{ColumnKind, SpecColumn};
use crate::scan::profile::date::date as any_date;
use crate::text::fold::{fold, visible};

/// Where Mexico is, in degrees: its islands and its seas.
pub const LATITUDES: (f64, f64) = (14.0, 33.0);
pub const LONGITUDES: (f64, f64) = (-119.0, -86.0);
/// Letters of a cell that are repeated.
const BRIEF: usize = 40;

/// What there is to say of one cell; the codes are rules of the Guide.
pub type Said = Option<&'static str>;

/// Judges a cell that is not blank.
pub fn judge(column: &SpecColumn, cell: &str) -> Said {
    let said = by_kind(column.kind, cell);
    if said.is_some() {
        return said;
    }
    if let Some(number) = number(cell)
        && (column.min.is_some_and(|min| number < min) || column.max.is_some_and(|max| number > max))
    {
        return Some("spec-value-range");
    }
    listed(column, cell)
}

fn by_kind(kind: ColumnKind, cell: &str) -> Said {
    match kind {
        ColumnKind::Text => None,
        ColumnKind::Code => (is_science(cell) || cell.ends_with(".0")).then_some("spec-code-number"),
        ColumnKind::Whole => match number(cell) {
            Some(number) if number.fract() == 0.0 => None,
            Some(_) => Some("spec-value-kind"),
            None => dressed(cell),
        },
        ColumnKind::Decimal | ColumnKind::Money => number(cell).map_or_else(|| dressed(cell), |_| None),
        ColumnKind::Latitude => degrees(cell, LATITUDES),
        ColumnKind::Longitude => degrees(cell, LONGITUDES),
        ColumnKind::Date => date(cell),
        ColumnKind::DateTime => date_time(cell),
        ColumnKind::Time => time(cell),
        ColumnKind::YesNo => yes_no(cell),
        ColumnKind::Url => (!is_link(cell)).then_some("spec-value-kind"),
        ColumnKind::Email => (!is_email(cell)).then_some("spec-value-kind"),
        ColumnKind::InegiArea => inegi(cell),
    }
}

/// A number as data has it: digits, a point, a sign in front.
pub fn number(cell: &str) -> Option<f64> {
    let bare = cell.strip_prefix('-').unwrap_or(cell);
    let plain = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.then(|| cell.parse().ok()).flatten()
}

/// A number with signs of people around it: `$1,250.00`, `12 %`, `1 250`.
fn dressed(cell: &str) -> Said {
    let bare: String = cell.chars().filter(|c| !"$, %\u{a0}'".contains(*c)).collect();
    let bare = bare.trim_end_matches("MXN").trim_end_matches("M.N.");
    Some(if number(bare).is_some() || is_science(bare) { "spec-value-number" } else { "spec-value-kind" })
}

fn is_science(cell: &str) -> bool {
    let parts =
        cell.split_once(['E', 'e']).map(|(digits, power)| (number(digits), power.parse::<i32>().ok()));
    matches!(parts, Some((Some(_), Some(_))))
}

fn degrees(cell: &str, (least, most): (f64, f64)) -> Said {
    let Some(number) = number(cell) else { return dressed(cell) };
    if (least..=most).contains(&number) {
        return None;
    }
    // West is negative: a sign was lost.
    let turned = (least..=most).contains(&-number) && number > 0.0;
    Some(if turned { "spec-longitude-positive" } else { "spec-coordinate-away" })
}

fn date(cell: &str) -> Said {
    if is_date(cell) {
        return None;
    }
    // A day with an hour at midnight is how sheets keep days; five digits are their serial numbers.
    let serial = cell.len() == 5 && cell.parse::<u32>().is_ok_and(|days| (20_000..60_000).contains(&days));
    Some(if serial || readable(cell) { "spec-value-date" } else { "spec-value-kind" })
}

/// A day that is written in another way, or with an hour.
fn readable(cell: &str) -> bool {
    let day = cell.split(['T', ' ']).next().unwrap_or(cell);
    // The shape is right and there is no such day.
    let dashes = day.len() == 10 && day.as_bytes().get(4) == Some(&b'-');
    if dashes && day.parse::<Date>().is_err() {
        return false;
    }
    any_date(cell.as_bytes()).is_some() || any_date(day.as_bytes()).is_some() || day.parse::<Date>().is_ok()
}

fn date_time(cell: &str) -> Said {
    let (day, hour) = cell.split_once(['T', ' ']).unwrap_or((cell, ""));
    let bare = hour.trim_end_matches('Z');
    let bare = bare.split(['+', '-']).next().unwrap_or(bare);
    let good = is_date(day) && is_time(bare);
    match (good, cell.contains('T')) {
        (true, true) => None,
        (true, false) => Some("spec-value-date"),
        _ => Some(if readable(cell) { "spec-value-date" } else { "spec-value-kind" }),
    }
}

/// Hours of timetables may go past midnight: `25:10:00` is ten past one of the next day.
fn is_time(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split(':').collect();
    let two = |part: &&str, most: u8| part.len() == 2 && part.parse::<u8>().is_ok_and(|value| value <= most);
    match parts.as_slice() {
        [hours, minutes] => two(hours, 47) && two(minutes, 59),
        [hours, minutes, seconds] => {
            let seconds = seconds.split('.').next().unwrap_or(seconds);
            two(hours, 47) && two(minutes, 59) && two(&seconds, 59)
        }
        _ => false,
    }
}

fn time(cell: &str) -> Said {
    if is_time(cell) {
        return None;
    }
    let loose = fold(cell).replace(['.', ' '], "");
    let half =
        loose.trim_end_matches("am").trim_end_matches("pm").trim_end_matches("hrs").trim_end_matches('h');
    let padded = if half.find(':') == Some(1) { format!("0{half}") } else { half.to_string() };
    Some(if is_time(&padded) || padded.parse::<Time>().is_ok() {
        "spec-value-form"
    } else {
        "spec-value-kind"
    })
}

fn yes_no(cell: &str) -> Said {
    match cell {
        "si" | "no" => None,
        _ => match fold(cell).as_str() {
            "si" | "no" | "s" | "n" | "yes" | "y" | "true" | "false" | "1" | "0" | "x" | "verdadero"
            | "falso" => Some("spec-value-form"),
            _ => Some("spec-value-kind"),
        },
    }
}

fn is_link(cell: &str) -> bool {
    let rest = cell.strip_prefix("https://").or_else(|| cell.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.split('/').next().is_some_and(|host| host.contains('.')) && !rest.contains(' ')
    })
}

fn is_email(cell: &str) -> bool {
    let parts = cell.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !cell.contains(' '))
}

/// Two digits a state, five a municipality, nine a locality; one less has lost its zero.
fn inegi(cell: &str) -> Said {
    let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
    match (digits, cell.len()) {
        (true, 2 | 5 | 9) => None,
        (true, 1 | 4 | 8) => Some("spec-value-zeros"),
        _ => Some("spec-value-kind"),
    }
}

/// The cell is one of the values, or one of them written in another way, or none.
fn listed(column: &SpecColumn, cell: &str) -> Said {
    if column.values.is_empty() || column.values.iter().any(|value| value == cell) {
        return None;
    }
    let plain = |text: &str| fold(text).replace(['-', '_'], " ");
    let loose = column.values.iter().any(|value| plain(value) == plain(cell));
    Some(if loose { "spec-value-form" } else { "spec-value-list" })
}

/// A cell short and safe to show.
pub fn brief(cell: &str) -> String {
    let shown = visible(cell).split_whitespace().collect::<Vec<_>>().join(" ");
    match shown.char_indices().nth(BRIEF) {
        Some((at, _)) => format!("{}…", &shown[..at]),
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ColumnKind::*;

    #[test]
    fn cells_are_judged_by_their_kind() {
        for (kind, cell, said) in [
            (Whole, "12", None),
            (Whole, "12.5", Some("spec-value-kind")),
            (Money, "1250.50", None),
            (Money, "$1,250.50", Some("spec-value-number")),
            (Money, "pendiente", Some("spec-value-kind")),
            (Date, "2026-02-28", None),
            (Date, "2026-02-30", Some("spec-value-kind")),
            (Date, "28/02/2026", Some("spec-value-date")),
            (Date, "46081", Some("spec-value-date")),
            (DateTime, "2026-02-28T09:30", None),
            (DateTime, "2026-02-28 09:30", Some("spec-value-date")),
            (Time, "25:10:00", None),
            (Time, "9:30 am", Some("spec-value-form")),
            (YesNo, "si", None),
            (YesNo, "SÍ", Some("spec-value-form")),
            (Latitude, "19.61", None),
            (Longitude, "-104.37", None),
            (Longitude, "104.37", Some("spec-longitude-positive")),
            (Longitude, "-10.437", Some("spec-coordinate-away")),
            (InegiArea, "01001", None),
            (InegiArea, "1001", Some("spec-value-zeros")),
            (Code, "1.25E+11", Some("spec-code-number")),
            (Url, "https://villaejemplo.gob.mx/a", None),
            (Url, "villaejemplo.gob.mx", Some("spec-value-kind")),
            (Email, "datos@villaejemplo.gob.mx", None),
        ] {
            assert_eq!(by_kind(kind, cell), said, "{kind:?} {cell}");
        }
    }
}
