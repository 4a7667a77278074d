//! What was asked for, read: every problem of it at once.

use std::collections::BTreeSet;

use super::coarse::{Ages, Bands, On, Round};
use super::place::Place;
use super::pseudonym::Key;
use super::step::{Level, Step};
use super::{Asked, SMALL, WHOLE};
use crate::text::Text;
use crate::text::treat as say;

/// Treatments of one column; the others are of the table as a whole.
const OF_COLUMNS: [&str; 13] = [
    "drop",
    "pseudonym",
    "generalise-age",
    "generalise-month",
    "generalise-quarter",
    "generalise-year",
    "generalise-place",
    "round-coordinates",
    "band",
    "round",
    "cap",
    "review-text",
    "keep",
];

/// What is to be done with a table.
#[derive(Debug, Default)]
pub struct Plan {
    /// One for each column.
    pub steps: Vec<Step>,
    pub counts: Option<Counts>,
    pub local: Option<Few>,
}

/// A table of counts instead of the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Columns of the input that groups are made by.
    pub by: Vec<usize>,
    pub sums: Vec<usize>,
    pub means: Vec<usize>,
    /// Cells of fewer rows are emptied; 0 for none.
    pub k: u64,
}

/// Groups of rows that are too small.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Few {
    pub columns: Vec<usize>,
    pub k: u64,
    /// Whole rows are taken out, and not cells emptied.
    pub rows: bool,
}

/// Reads what was asked.
///
/// # Errors
/// All that cannot be done, each with what to do instead.
pub fn read(header: &[String], asked: &[Asked], key: Option<&[u8]>) -> Result<Plan, Vec<Text>> {
    let mut reading = Reading { header, key, wrong: Vec::new() };
    let mut plan = Plan { steps: vec![Step::Keep; header.len()], ..Plan::default() };
    let mut seen = BTreeSet::new();
    for one in asked {
        if !seen.insert((one.column.as_str(), one.column == WHOLE && one.how == "suppress")) {
            reading.wrong.push(say::TWICE.with("column", &one.column));
        } else if one.column == WHOLE {
            reading.whole(one, &mut plan);
        } else if let Some(at) = reading.column(&one.column)
            && let Some(step) = reading.step(one)
        {
            plan.steps[at] = step;
        }
    }
    if let (Some(counts), Some(few)) = (&mut plan.counts, &plan.local) {
        // The cells of the table of counts are what is suppressed, not the rows that it is made of.
        counts.k = few.k;
        plan.local = None;
    }
    reading.dropped(&plan);
    if reading.wrong.is_empty() { Ok(plan) } else { Err(reading.wrong) }
}

struct Reading<'a> {
    header: &'a [String],
    key: Option<&'a [u8]>,
    wrong: Vec<Text>,
}

impl Reading<'_> {
    fn column(&mut self, name: &str) -> Option<usize> {
        let found = self.header.iter().position(|known| known == name.trim());
        if found.is_none() {
            self.wrong.push(say::NO_COLUMN.with("column", name).with("known", self.header.join(", ")));
        }
        found
    }

    fn bad(&mut self, one: &Asked, expected: &Text) {
        let told = one.with.clone().unwrap_or_default();
        let text = say::BAD_VALUE.with("column", &one.column).with("how", &one.how).with("with", told);
        self.wrong.push(text.with_text("expected", expected));
    }

    /// The treatment of one column.
    fn step(&mut self, one: &Asked) -> Option<Step> {
        let with = one.with.as_deref().map(str::trim).filter(|with| !with.is_empty());
        let (step, expected) = match one.how.as_str() {
            "drop" => (Some(Step::Drop), &say::NOTHING),
            "pseudonym" => return self.pseudonym(one),
            "generalise-age" => (self.ages(with), &say::WITH_AGE),
            "generalise-month" => (Some(Step::Date(Level::Month)), &say::NOTHING),
            "generalise-quarter" => (Some(Step::Date(Level::Quarter)), &say::NOTHING),
            "generalise-year" => (Some(Step::Date(Level::Year)), &say::NOTHING),
            "generalise-place" => (place(&one.column, with).map(Step::Place), &say::WITH_PLACE),
            "round-coordinates" => (decimals(with).map(Step::Coordinates), &say::WITH_DECIMALS),
            "band" => (bands(with).map(Step::Band), &say::WITH_BAND),
            "round" => (round(with).map(Step::Round), &say::WITH_ROUND),
            "cap" => (cap(with), &say::WITH_CAP),
            "review-text" => (review(with), &say::WITH_REVIEW),
            "keep" => (with.map(|_| Step::Keep), &say::WITH_REASON),
            how => {
                let text = if matches!(how, "aggregate" | "suppress") {
                    &say::WHOLE_ONLY
                } else {
                    &say::NO_TREATMENT
                };
                self.wrong.push(
                    text.with("column", &one.column).with("how", how).with("known", OF_COLUMNS.join(", ")),
                );
                return None;
            }
        };
        if step.is_none() {
            self.bad(one, expected);
        }
        step
    }

    fn pseudonym(&mut self, one: &Asked) -> Option<Step> {
        let key = self.key.and_then(Key::of);
        if key.is_none() {
            self.wrong.push(say::NO_KEY.with("column", &one.column));
        }
        key.map(Step::Pseudonym)
    }

    /// `5`, `10, 2026-01-01`, `5, fecha_atencion`.
    fn ages(&self, with: Option<&str>) -> Option<Step> {
        let (mut width, mut on) = (5, On::Nothing);
        for part in parts(with) {
            if let Ok(years) = part.parse::<i32>() {
                width = years;
            } else if let Ok(day) = part.parse() {
                on = On::Day(day);
            } else {
                on = On::Column(self.header.iter().position(|name| name == part)?);
            }
        }
        (1..=80).contains(&width).then_some(Step::Age(Ages { width, on }))
    }

    /// A treatment of the table as a whole.
    fn whole(&mut self, one: &Asked, plan: &mut Plan) {
        match one.how.as_str() {
            "aggregate" => plan.counts = self.counts(one),
            "suppress" => plan.local = self.few(one),
            how => self.wrong.push(say::COLUMN_ONLY.with("how", how)),
        }
    }

    /// `mes, colonia; sum:monto; mean:edad; k=5`.
    fn counts(&mut self, one: &Asked) -> Option<Counts> {
        let mut counts = Counts { k: SMALL, ..Counts::default() };
        for part in parts(one.with.as_deref()) {
            match part.split_once([':', '=']).map(|(word, value)| (word.trim(), value.trim())) {
                Some(("k", value)) => match value.parse() {
                    Ok(k) if k < 10_000 => counts.k = k,
                    _ => self.bad(one, &say::WITH_COUNTS),
                },
                Some(("sum" | "suma", name)) => counts.sums.extend(self.column(name)),
                Some(("mean" | "promedio", name)) => counts.means.extend(self.column(name)),
                _ => counts.by.extend(self.column(part)),
            }
        }
        if counts.by.is_empty() {
            self.bad(one, &say::WITH_COUNTS);
        }
        Some(counts)
    }

    /// `edad, sexo, colonia; k=5; rows`.
    fn few(&mut self, one: &Asked) -> Option<Few> {
        let mut few = Few { k: SMALL, ..Few::default() };
        for part in parts(one.with.as_deref()) {
            match part.split_once([':', '=']).map(|(word, value)| (word.trim(), value.trim())) {
                Some(("k", value)) => match value.parse() {
                    Ok(k) if (2..10_000).contains(&k) => few.k = k,
                    _ => self.bad(one, &say::WITH_FEW),
                },
                _ if matches!(part, "rows" | "renglones") && !self.header.iter().any(|name| name == part) => {
                    few.rows = true;
                }
                _ => few.columns.extend(self.column(part)),
            }
        }
        Some(few)
    }

    /// What is grouped or counted cannot be dropped; without columns, small groups cannot be told.
    fn dropped(&mut self, plan: &Plan) {
        let counted =
            plan.counts.iter().flat_map(|counts| counts.by.iter().chain(&counts.sums).chain(&counts.means));
        let few = plan.local.iter().flat_map(|few| &few.columns);
        for at in counted.chain(few).copied().collect::<BTreeSet<_>>() {
            if matches!(plan.steps.get(at), Some(Step::Drop)) {
                self.wrong.push(say::DROPPED.with("column", &self.header[at]));
            }
        }
        if plan.local.as_ref().is_some_and(|few| few.columns.is_empty()) && plan.counts.is_none() {
            self.bad(&Asked::new(WHOLE, "suppress", None), &say::WITH_FEW);
        }
    }
}

/// Parts of what a treatment is told.
fn parts(with: Option<&str>) -> impl Iterator<Item = &str> {
    with.unwrap_or_default().split([',', ';']).map(str::trim).filter(|part| !part.is_empty())
}

fn place(column: &str, with: Option<&str>) -> Option<Place> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match with {
        None => Some(Place::by_name(column)),
        Some("neighbourhood" | "colonia") => Some(Place::Neighbourhood),
        Some("locality" | "localidad") => Some(Place::Digits(9)),
        Some("municipality" | "municipio") => Some(Place::Digits(5)),
        Some("state" | "estado") => Some(Place::Digits(2)),
        // One digit is how many of them stay; two or more are a key of INEGI.
        Some(told) if told.len() == 1 && digits(told) => {
            told.parse().ok().filter(|n| *n > 0).map(Place::Digits)
        }
        Some(told) if matches!(told.len(), 2 | 5 | 9) && digits(told) => Some(Place::Key(told.to_string())),
        Some(_) => None,
    }
}

fn decimals(with: Option<&str>) -> Option<usize> {
    with.map_or(Some(2), |told| told.parse().ok()).filter(|decimals| *decimals <= 4)
}

fn positive(told: &str) -> Option<f64> {
    told.parse().ok().filter(|value: &f64| value.is_finite() && *value > 0.0)
}

fn bands(with: Option<&str>) -> Option<Bands> {
    with.map_or(Some(Bands::Nice), |told| positive(told).map(Bands::Wide))
}

fn round(with: Option<&str>) -> Option<Round> {
    with.map_or(Some(Round::Digits), |told| positive(told).map(Round::To))
}

/// `..85`, `10..`, `10..85`.
fn cap(with: Option<&str>) -> Option<Step> {
    let (low, high) = with?.split_once("..")?;
    let limit = |text: &str| match text.trim() {
        "" => Some(None),
        text => text.parse().ok().filter(|value: &f64| value.is_finite()).map(Some),
    };
    let (low, high) = (limit(low)?, limit(high)?);
    let fits = match (low, high) {
        (Some(low), Some(high)) => low < high,
        (low, high) => low.or(high).is_some(),
    };
    fits.then_some(Step::Cap { low, high })
}

fn review(with: Option<&str>) -> Option<Step> {
    match with {
        None | Some("mask" | "tapar") => Some(Step::Review { empty: false }),
        Some("empty" | "vaciar") => Some(Step::Review { empty: true }),
        Some(_) => None,
    }
}
