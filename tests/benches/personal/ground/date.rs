//! Dates, and the ways in which municipal tables write them.

use crate::ground::rng::Rng;

#[derive(Clone, Copy)]
pub struct Date {
    pub year: usize,
    pub month: usize,
    pub day: usize,
}

const SHORT: [&str; 12] =
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
pub const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

fn days(year: usize, month: usize) -> usize {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    pub fn random(rng: &mut Rng, first: usize, last: usize) -> Self {
        let (year, month) = (rng.between(first, last), rng.between(1, 12));
        Self { year, month, day: rng.between(1, days(year, month)) }
    }

    pub fn six(&self) -> String {
        format!("{:02}{:02}{:02}", self.year % 100, self.month, self.day)
    }

    pub fn written(&self, form: usize) -> String {
        let Self { year, month, day } = *self;
        match form {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{day:02}/{month:02}/{year}"),
            2 => format!("{day:02}-{}-{:02}", SHORT[month - 1], year % 100),
            3 => format!("{day:02}-{month:02}-{year}"),
            4 => format!("{day}/{month}/{year}"),
            5 => format!("{day} de {} de {year}", MONTHS[month - 1]),
            6 => format!("{year}-{month:02}-{day:02} 00:00:00"),
            7 => format!("{year}{month:02}{day:02}"),
            8 => format!("{year}/{month:02}/{day:02}"),
            9 => format!("{day:02}-{}-{year}", SHORT[month - 1]),
            _ => format!("{day:02}/{month:02}/{:02}", year % 100),
        }
    }
}

/// The form of a column: the usual ones more often.
pub fn form(rng: &mut Rng) -> usize {
    rng.weighted(&[28, 28, 10, 8, 6, 4, 5, 3, 3, 3, 2]).expect("weights")
}

/// The dates of a column, in its one form, or in two when different hands wrote it.
pub fn column(rng: &mut Rng, dates: Vec<Date>) -> Vec<String> {
    let (main, other) = (form(rng), form(rng));
    let mixed = if rng.percent(12) { 20 } else { 0 };
    dates.iter().map(|date| date.written(if rng.percent(mixed) { other } else { main })).collect()
}
