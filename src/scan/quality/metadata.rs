//! M. What a dataset of a plan says of itself. Links are not opened here: M05 is not measured.

use jiff::civil::Date;
use toml::{Table, Value};

use super::super::model::Flag;
use super::words::key;
use super::{listed, some, whole};

/// Letters of a description: guide-facts 6.2 M01, which is also what Google asks for.
const DESCRIPTION: usize = 50;

/// What stands outside of the dataset's table and counts for it.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// The plan has a licence.
    pub licensed: bool,
    /// Names of the columns of its files, as far as they were read.
    pub columns: &'a [String],
    pub today: Date,
}

/// Everything that the table of a dataset lacks or gets wrong, in the order of the Guide.
pub fn metadata(dataset: &Table, beside: &Beside<'_>) -> Vec<Flag> {
    let rules = [
        ("metadata-missing", essentials(dataset)),
        ("license-missing", (!beside.licensed).then(|| whole(""))),
        ("metadata-partial", partial(dataset, beside)),
        ("modified-future", future(dataset, beside.today)),
        ("dictionary-missing", dictionary(dataset, beside.columns)),
        ("overdue", overdue(dataset, beside.today)),
    ];
    let named = |(code, flag): (&str, Option<Flag>)| flag.map(|flag| Flag { code: code.to_string(), ..flag });
    rules.into_iter().filter_map(named).collect()
}

/// The value at a dotted address.
pub(super) fn at<'t>(table: &'t Table, address: &str) -> Option<&'t Value> {
    let mut parts = address.split('.');
    let first = table.get(parts.next()?)?;
    parts.try_fold(first, |value, part| value.get(part))
}

/// Whether there is an answer at a dotted address.
pub(super) fn has(table: &Table, address: &str) -> bool {
    match at(table, address) {
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Array(items)) => !items.is_empty(),
        other => other.is_some(),
    }
}

pub(super) fn date(table: &Table, address: &str) -> Option<Date> {
    let value = at(table, address)?;
    let text = value.as_datetime().map(ToString::to_string).or_else(|| value.as_str().map(String::from))?;
    text.get(..10)?.parse().ok()
}

fn lacking(wanted: &[(&str, bool)]) -> Option<Flag> {
    let lacking: Vec<&str> = wanted.iter().filter(|(_, there)| !there).map(|(name, _)| *name).collect();
    (!lacking.is_empty()).then(|| some(lacking.len() as u64, wanted.len() as u64, listed(lacking)))
}

/// M01. Detail: what is missing.
fn essentials(dataset: &Table) -> Option<Flag> {
    let text = at(dataset, "description").and_then(Value::as_str).unwrap_or_default();
    let contact = has(dataset, "contact_point.email") || has(dataset, "contact_point.phone");
    lacking(&[
        ("title", has(dataset, "title")),
        ("description", text.trim().chars().count() >= DESCRIPTION),
        ("contact", contact),
    ])
}

/// M03. Detail: what is missing.
fn partial(dataset: &Table, beside: &Beside<'_>) -> Option<Flag> {
    let period = has(dataset, "temporal.start") || has(dataset, "temporal.end");
    lacking(&[
        ("periodicity", has(dataset, "accrual_periodicity")),
        ("theme", has(dataset, "theme")),
        ("keyword", has(dataset, "keyword")),
        ("temporal", period),
        ("spatial", has(dataset, "spatial")),
        // Where the columns are known, M06 counts them.
        ("dictionary", has(dataset, "dictionary") || !beside.columns.is_empty()),
    ])
}

/// M04. Detail: the date.
fn future(dataset: &Table, today: Date) -> Option<Flag> {
    date(dataset, "modified").filter(|day| *day > today).map(|day| whole(day.to_string()))
}

/// M06. A line of the dictionary is the name of a column, a colon and its explanation.
fn dictionary(dataset: &Table, columns: &[String]) -> Option<Flag> {
    let lines = at(dataset, "dictionary").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let explained = |line: &Value| {
        let (name, text) = line.as_str()?.split_once(':')?;
        (!text.trim().is_empty()).then(|| key(name))
    };
    let explained: Vec<String> = lines.iter().filter_map(explained).collect();
    let count = columns.iter().filter(|name| !explained.contains(&key(name))).count() as u64;
    (count > 0).then(|| some(count, columns.len() as u64, ""))
}

/// M07. Detail: how many days ago it changed, and how many were promised: `400/365`.
fn overdue(dataset: &Table, today: Date) -> Option<Flag> {
    let modified = date(dataset, "modified")?;
    let promised = at(dataset, "accrual_periodicity").and_then(Value::as_str).and_then(days)?;
    let passed = i64::from(modified.until(today).ok()?.get_days());
    (passed as f64 > promised).then(|| whole(format!("{passed}/{promised:.0}")))
}

/// Days of one period of an ISO 8601 repeating interval: `R/P1M`, `R/P0.5M`; a date has no hours, so 1 is the least.
pub fn days(periodicity: &str) -> Option<f64> {
    let period = periodicity.strip_prefix("R/P")?;
    if period.starts_with('T') {
        return Some(1.0);
    }
    let unit = period.chars().last()?;
    let number: f64 = period.strip_suffix(unit)?.parse().ok().filter(|n: &f64| n.is_finite() && *n > 0.0)?;
    let each = match unit {
        'D' => 1.0,
        'W' => 7.0,
        'M' => 365.0 / 12.0,
        'Y' => 365.0,
        _ => return None,
    };
    Some((number * each).max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPLETE: &str = r#"
        title = "Licencias de construcción"
        description = "Licencias que el municipio dio para construir, una por renglón, desde 2019."
        contact_point.email = "obras@ejemplo.gob.mx"
        accrual_periodicity = "R/P1M"
        theme = "vivienda"
        keyword = ["licencias", "obra"]
        temporal.start = 2019-01-01
        spatial = "14039"
        modified = 2026-03-01
        dictionary = ["folio: número de la licencia", "Fecha de solicitud: día en que entró"]
    "#;

    fn told(plan: &str, licensed: bool, columns: &[&str]) -> Vec<(String, String)> {
        let columns: Vec<String> = columns.iter().map(ToString::to_string).collect();
        let beside = Beside { licensed, columns: &columns, today: "2026-03-20".parse().unwrap() };
        let flags = metadata(&toml::from_str(plan).unwrap(), &beside);
        flags.into_iter().map(|flag| (flag.code, flag.detail)).collect()
    }

    fn pair(code: &str, detail: &str) -> (String, String) {
        (code.to_string(), detail.to_string())
    }

    #[test]
    fn a_complete_dataset_has_nothing_to_be_told() {
        assert_eq!(told(COMPLETE, true, &["folio", "fecha_de_solicitud"]), []);
    }

    #[test]
    fn an_empty_one_lacks_everything_that_can_be_measured() {
        let expected = [
            pair("metadata-missing", "title\ndescription\ncontact"),
            pair("license-missing", ""),
            pair("metadata-partial", "periodicity\ntheme\nkeyword\ntemporal\nspatial\ndictionary"),
        ];
        assert_eq!(told("", false, &[]), expected);
    }

    #[test]
    fn columns_without_an_explanation_are_counted() {
        let plan = toml::from_str(COMPLETE).unwrap();
        let columns = ["folio", "monto", "giro"].map(String::from);
        let beside = Beside { licensed: true, columns: &columns, today: "2026-03-20".parse().unwrap() };
        let flags = metadata(&plan, &beside);
        assert_eq!((flags[0].code.as_str(), flags[0].count, flags[0].of), ("dictionary-missing", 2, 3));
    }

    #[test]
    fn a_change_to_come_and_an_update_that_is_late() {
        let future = COMPLETE.replace("modified = 2026-03-01", "modified = 2026-04-01");
        assert_eq!(told(&future, true, &[]), [pair("modified-future", "2026-04-01")]);
        let late = COMPLETE.replace("modified = 2026-03-01", "modified = 2026-01-01");
        assert_eq!(told(&late, true, &[]), [pair("overdue", "78/30")]);
    }

    #[test]
    fn periods_are_counted_in_days() {
        let shown = ["R/P1Y", "R/P0.5M", "R/P2W", "R/PT1H", "irregular", "R/PxM", "R/P-1D"].map(days);
        assert_eq!(shown, [Some(365.0), Some(365.0 / 24.0), Some(14.0), Some(1.0), None, None, None]);
    }
}
