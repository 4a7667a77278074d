//! Dates of birth: dates that spread as ages do, in a column that says so or beside persons.

use super::look::Look;

/// The year of a text that is a date or a year, 1900 to 2039.
pub fn year(value: &str) -> Option<i32> {
    if value.len() > 25 || value.len() < 4 {
        return None;
    }
    let mut groups = value.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
    let (first, second, third) = (groups.next()?, groups.next(), groups.next());
    let plausible = |year: i32| (1900..2040).contains(&year).then_some(year);
    match (first.len(), second.map(str::len), third.map(str::len)) {
        (4, None, None) if value.len() == 4 => plausible(first.parse().ok()?),
        (8, None, None) if value.len() == 8 => compact(value).and_then(plausible),
        (4, Some(1..=2), Some(1..=2)) if small(second, 12) => plausible(first.parse().ok()?),
        (1..=2, Some(1..=2), Some(4)) if small(Some(first), 31) && small(second, 31) => {
            plausible(third?.parse().ok()?)
        }
        (1..=2, Some(1..=2), Some(2)) if small(Some(first), 31) && small(second, 31) && value.len() <= 10 => {
            century(third?.parse().ok()?)
        }
        (1..=2, Some(4), None) if named_month(value) => plausible(second?.parse().ok()?),
        (1..=2, Some(2), None) if named_month(value) && value.len() <= 10 => century(second?.parse().ok()?),
        _ => None,
    }
}

fn small(number: Option<&str>, most: u8) -> bool {
    number.and_then(|number| number.parse::<u8>().ok()).is_some_and(|number| number >= 1 && number <= most)
}

/// `19800131` or `31011980`.
fn compact(value: &str) -> Option<i32> {
    let at = |from: usize, to: usize| value.get(from..to);
    if small(at(4, 6), 12) && small(at(6, 8), 31) && matches!(at(0, 2), Some("19" | "20")) {
        return at(0, 4)?.parse().ok();
    }
    let good = small(at(0, 2), 31) && small(at(2, 4), 12) && matches!(at(4, 6), Some("19" | "20"));
    if good { at(4, 8)?.parse().ok() } else { None }
}

/// Two digits as people write years of birth.
fn century(two: i32) -> Option<i32> {
    Some(if two > 26 { 1900 + two } else { 2000 + two })
}

/// Whether letters stand between the numbers: `12 de mayo de 1980`, `05-ene-80`.
fn named_month(value: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
    let value = value.to_ascii_lowercase();
    MONTHS.iter().any(|month| value.contains(month))
}

/// Confidence that a column holds dates of birth, and whether its values spread as ages do.
///
/// `people`: persons stand beside; `alone`: no other column could say so.
pub fn birth(look: &Look, people: bool) -> u8 {
    if !people && look.says("birth_date").is_none() {
        return 0;
    }
    let dated = look.values.iter().filter(|value| value.digit);
    let years: Vec<i32> = dated.filter_map(|value| year(value.raw)).collect();
    if years.len() * 2 < look.variety() || years.is_empty() {
        return 0;
    }
    let ages = spread_as_ages(years);
    match (look.says("birth_date"), ages) {
        (Some(true), true) => 95,
        (Some(false), true) => 85,
        (Some(true), false) => 75,
        (Some(false), false) => 60,
        // A name that speaks of another date, and years that no paper has.
        (None, true) if people && !look.says_thing() => 68,
        (None, true) if people => 55,
        _ => 0,
    }
}

/// Years from the 1920s on, spread over decades, and few of the last years alone.
fn spread_as_ages(mut years: Vec<i32>) -> bool {
    years.sort_unstable();
    let at = |percent: usize| years[(years.len() - 1) * percent / 100];
    let (low, middle, high) = (at(10), at(50), at(90));
    if years.len() < 5 {
        return (1910..2008).contains(&low);
    }
    let adults = middle < 2005 && high - low >= 12;
    // Of pupils: all born within a few years, none of them this year.
    let children = middle < 2021 && high - low >= 3 && high <= 2022 && low >= 1995;
    low >= 1910 && (adults || (children && low < 2016 && high < 2020))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Kind;
    use crate::scan::personal::lists::Lists;
    use crate::scan::personal::tests::column;

    #[test]
    fn years_are_read_from_the_ways_people_write_dates() {
        for date in
            ["1980-01-31", "31/01/1980", "31-1-80", "19800131", "31 de enero de 1980", "31-ene-80", "1980"]
        {
            assert_eq!(year(date), Some(1980), "{date}");
        }
        for other in ["12345", "1980.5", "calle 12", "99/99/1980", "2020-2021", "Ana"] {
            assert_eq!(year(other), None, "{other}");
        }
    }

    fn confidence(name: &str, values: &[&str], people: bool) -> u8 {
        let lists = Lists::sample();
        birth(&Look::of(&column(name, Kind::Date, values), &lists), people)
    }

    const OLD_AND_YOUNG: [&str; 6] =
        ["1941-05-03", "1958-11-20", "1967-02-14", "1979-08-30", "1988-12-01", "1999-07-09"];
    const THIS_YEAR: [&str; 6] =
        ["2024-01-05", "2024-02-11", "2024-02-20", "2024-03-03", "2024-04-15", "2024-06-28"];

    #[test]
    fn a_name_that_says_so_and_ages_are_sure() {
        assert!(confidence("fecha_nacimiento", &OLD_AND_YOUNG, false) >= 90);
        assert_eq!(confidence("fecha_nacimiento", &["si", "no"], false), 0);
    }

    #[test]
    fn without_a_name_ages_count_only_beside_persons() {
        assert!(confidence("", &OLD_AND_YOUNG, true) >= 50);
        assert_eq!(confidence("", &OLD_AND_YOUNG, false), 0);
        assert_eq!(confidence("", &THIS_YEAR, true), 0);
        assert_eq!(confidence("fecha", &THIS_YEAR, true), 0);
    }
}
