//! Numbers, sizes and days as pages write them.

use jiff::civil::Date;

use crate::text::{Lang, Text, say};

/// «5 de junio de 2027».
pub(super) fn day(date: Date) -> Text {
    say::day(date)
}

/// «38,214».
pub(super) fn count(number: u64) -> String {
    say::grouped(&number.to_string())
}

/// `812 B`, `24.3 kB`, `1.2 MB`: decimal, as file managers and browsers say it.
pub(super) fn size(bytes: u64) -> String {
    let units = ["kB", "MB", "GB", "TB"];
    let mut size = bytes as f64;
    let mut unit = "B";
    for next in units {
        if size < 999.5 {
            break;
        }
        (size, unit) = (size / 1000.0, next);
    }
    let digits = usize::from(unit != "B" && size < 99.95);
    format!("{size:.digits$} {unit}")
}

/// A number of an axis: no more decimals than it has, thousands apart.
pub(super) fn number(number: f64) -> String {
    let text = format!("{:.6}", number.abs());
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let rest = rest.trim_end_matches('0');
    let sign =
        if number < 0.0 && text.chars().any(|digit| ('1'..='9').contains(&digit)) { "−" } else { "" };
    let dot = if rest.is_empty() { "" } else { "." };
    format!("{sign}{}{dot}{rest}", say::grouped(whole))
}

/// `2025-03` as «marzo de 2025», a year as it is.
pub(super) fn moment(text: &str, lang: Lang) -> String {
    let month = text.split_once('-').and_then(|(year, month)| {
        let names = &say::MONTHS;
        let name = names.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(match lang {
            Lang::Es => format!("{} de {year}", name.es),
            Lang::En => format!("{} {year}", name.en),
        })
    });
    month.unwrap_or_else(|| text.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_numbers_read_as_people_write_them() {
        assert_eq!([812, 24_331, 1_234_567, 999_999].map(size), ["812 B", "24.3 kB", "1.2 MB", "1.0 MB"]);
        assert_eq!([0.0, -2.5, 12_500.0, 0.25].map(number), ["0", "−2.5", "12,500", "0.25"]);
        assert_eq!([moment("2025-03", Lang::Es), moment("2025", Lang::En)], ["marzo de 2025", "2025"]);
    }
}
