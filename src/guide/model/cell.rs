//! Whether a cell is what a column of `specs/*.toml` says: kind, list of values, smallest and largest.

use jiff::civil::Date;

use super::recommended::{ColumnKind, SpecColumn};

/// Why a cell is not what its column says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Misfit {
    /// It does not have the form of its [`ColumnKind`].
    Kind,
    /// It is none of [`SpecColumn::values`].
    Value,
    /// It is under [`SpecColumn::min`], or under what its kind allows.
    Small(f64),
    /// It is over [`SpecColumn::max`], or over what its kind allows.
    Large(f64),
}

impl SpecColumn {
    /// Why a cell does not fit, judged as written: with its spaces, its signs and its zeros.
    ///
    /// An empty cell always fits here: whether it may be empty is [`SpecColumn::required`].
    pub fn misfit(&self, cell: &str) -> Option<Misfit> {
        if cell.is_empty() {
            return None;
        }
        if !self.kind.takes(cell) {
            return Some(Misfit::Kind);
        }
        if !self.values.is_empty() && !self.values.iter().any(|value| value == cell) {
            return Some(Misfit::Value);
        }
        let number: f64 = cell.parse().ok().filter(|_| self.kind.is_number())?;
        let (least, most) = self.range();
        match () {
            () if number < least => Some(Misfit::Small(least)),
            () if number > most => Some(Misfit::Large(most)),
            () => None,
        }
    }

    /// Smallest and largest number that it takes.
    fn range(&self) -> (f64, f64) {
        let (least, most) = match self.kind {
            ColumnKind::Latitude => (-90.0, 90.0),
            ColumnKind::Longitude => (-180.0, 180.0),
            _ => (f64::NEG_INFINITY, f64::INFINITY),
        };
        (self.min.unwrap_or(least), self.max.unwrap_or(most))
    }
}

impl ColumnKind {
    /// Its cells can be compared with `min` and `max`.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Whole | Self::Decimal | Self::Money | Self::Latitude | Self::Longitude)
    }

    /// A cell that is not empty has its form.
    fn takes(self, cell: &str) -> bool {
        match self {
            Self::Text | Self::Code => cell.trim() == cell,
            Self::Whole => is_digits(cell.strip_prefix('-').unwrap_or(cell)),
            Self::Decimal | Self::Money | Self::Latitude | Self::Longitude => is_decimal(cell),
            Self::Date => is_date(cell),
            Self::DateTime => is_date_time(cell),
            Self::Time => is_time(cell),
            Self::YesNo => matches!(cell, "si" | "no"),
            Self::Url => is_url(cell),
            Self::Email => is_email(cell),
            Self::InegiArea => is_digits(cell) && matches!(cell.len(), 2 | 5 | 9),
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_decimal(text: &str) -> bool {
    let bare = text.strip_prefix('-').unwrap_or(text);
    bare.split_once('.').map_or_else(|| is_digits(bare), |(whole, part)| is_digits(whole) && is_digits(part))
}

/// A day in ISO 8601, and nothing behind it.
pub fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<Date>().is_ok()
}

/// Day and hour with a `T` between, with or without a zone.
fn is_date_time(text: &str) -> bool {
    let Some((day, clock)) = text.split_once('T') else { return false };
    let bare = clock.strip_suffix('Z').unwrap_or(clock);
    let (clock, zone) = bare.split_at(bare.find(['+', '-']).unwrap_or(bare.len()));
    is_date(day) && is_time(clock) && (zone.is_empty() || is_time(zone.get(1..).unwrap_or_default()))
}

/// The hour may pass 24, as in the timetables of GTFS for what goes on after midnight.
fn is_time(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let two = |part: &&str| part.len() == 2 && is_digits(part);
    let under = |part: &str, most: u32| part.parse::<u32>().is_ok_and(|number| number < most);
    match parts.as_slice() {
        [hour, rest @ ..] if !rest.is_empty() && rest.len() <= 2 => {
            parts.iter().all(two) && under(hour, 48) && rest.iter().all(|part| under(part, 60))
        }
        _ => false,
    }
}

fn is_url(text: &str) -> bool {
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = bare.map(|bare| bare.split(['/', '?', '#']).next().unwrap_or_default());
    host.is_some_and(|host| host.contains('.') && !host.starts_with('.'))
        && !text.contains(char::is_whitespace)
}

fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let whole = !name.is_empty() && !domain.contains('@') && !text.contains(char::is_whitespace);
    whole && domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn column(kind: ColumnKind) -> SpecColumn {
        SpecColumn {
            name: "columna".into(),
            kind,
            required: false,
            unique: false,
            title: Text { es: "Columna".into(), en: "Column".into() },
            description: Text { es: "Una.".into(), en: "One.".into() },
            example: String::new(),
            values: Vec::new(),
            min: None,
            max: None,
            also: Vec::new(),
            maps: None,
            personal: None,
        }
    }

    /// The cells of a kind, then those that are not.
    #[track_caller]
    fn takes(kind: ColumnKind, yes: &[&str], no: &[&str]) {
        for cell in yes {
            assert_eq!(column(kind).misfit(cell), None, "{kind:?} «{cell}»");
        }
        for cell in no {
            assert_eq!(column(kind).misfit(cell), Some(Misfit::Kind), "{kind:?} «{cell}»");
        }
    }

    #[test]
    fn numbers_stay_numbers_without_signs_of_money_or_commas() {
        takes(ColumnKind::Whole, &["0", "-3", "1850"], &["1,850", "1.0", "uno", "-", "12 "]);
        takes(
            ColumnKind::Money,
            &["1250.00", "-250000", "0"],
            &["$1250", "1,250.00", "1250.", ".5", "1e3", "inf"],
        );
    }

    #[test]
    fn days_and_hours_are_those_of_iso_8601() {
        takes(ColumnKind::Date, &["2026-02-28"], &["28/02/2026", "2026-02-30", "2026-2-8", "20260228"]);
        let moments = ["2026-05-04T09:15", "2026-05-04T09:15:30Z", "2026-05-04T09:15-06:00"];
        takes(ColumnKind::DateTime, &moments, &["2026-05-04", "2026-05-04 09:15", "2026-05-04T9:15"]);
        takes(
            ColumnKind::Time,
            &["09:00", "23:59:59", "25:10:00"],
            &["9:00", "09:60", "09", "48:00", "9 am"],
        );
    }

    #[test]
    fn keys_keep_their_zeros_and_addresses_are_whole() {
        takes(ColumnKind::InegiArea, &["01", "01001", "010010001"], &["1", "1001", "Jalisco"]);
        takes(ColumnKind::Code, &["0301", "R12-IDA"], &[" 0301", "0301 "]);
        takes(ColumnKind::YesNo, &["si", "no"], &["sí", "Si", "1", "true"]);
        takes(
            ColumnKind::Url,
            &["https://ejemplo.gob.mx/a?b=1"],
            &["ejemplo.gob.mx", "https://ejemplo", "http://a. b"],
        );
        takes(
            ColumnKind::Email,
            &["alumbrado@ejemplo.gob.mx"],
            &["alumbrado", "a@b", "a@@b.mx", "a @b.mx", "@b.mx"],
        );
    }

    #[test]
    fn values_and_limits_say_which_they_miss() {
        let listed = SpecColumn { values: vec!["led".into(), "otra".into()], ..column(ColumnKind::Text) };
        assert_eq!([listed.misfit("led"), listed.misfit("LED")], [None, Some(Misfit::Value)]);
        let percent = SpecColumn { min: Some(0.0), max: Some(100.0), ..column(ColumnKind::Decimal) };
        assert_eq!(percent.misfit("100"), None);
        assert_eq!(percent.misfit("-1"), Some(Misfit::Small(0.0)));
        assert_eq!(percent.misfit("100.5"), Some(Misfit::Large(100.0)));
        assert_eq!(column(ColumnKind::Longitude).misfit("-103.35"), None);
        assert_eq!(column(ColumnKind::Latitude).misfit("103.35"), Some(Misfit::Large(90.0)));
        assert_eq!(column(ColumnKind::Latitude).misfit(""), None);
    }
}
