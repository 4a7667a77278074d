//! How often, as other systems write it: intervals that are the same, and addresses of other lists.

/// Intervals that are written in other units, with the term that they are.
const SAME: [(&str, &str); 20] = [
    ("R/P7D", "R/P1W"),
    ("R/P14D", "R/P2W"),
    ("R/P0.5W", "R/P3.5D"),
    ("R/P10D", "R/P0.33M"),
    ("R/P15D", "R/P0.5M"),
    ("R/P30D", "R/P1M"),
    ("R/P4W", "R/P1M"),
    ("R/P60D", "R/P2M"),
    ("R/P90D", "R/P3M"),
    ("R/P12M", "R/P1Y"),
    ("R/P52W", "R/P1Y"),
    ("R/P365D", "R/P1Y"),
    ("R/P0.5Y", "R/P6M"),
    ("R/P24M", "R/P2Y"),
    ("R/P36M", "R/P3Y"),
    ("R/P24H", "R/P1D"),
    ("R/PT24H", "R/P1D"),
    ("R/PT60M", "R/PT1H"),
    ("R/PT0S", "R/PT1S"),
    ("R/PT1M", "R/PT1S"),
];

/// Words of two vocabularies of addresses: Dublin Core's list of frequencies, in which `bimonthly` is every two months
/// and `biweekly` every two weeks, and the codes of SDMX.
const ADDRESSES: [(&str, &str); 24] = [
    ("freq/triennial", "R/P3Y"),
    ("freq/biennial", "R/P2Y"),
    ("freq/annual", "R/P1Y"),
    ("freq/semiannual", "R/P6M"),
    ("freq/threeTimesAYear", "R/P4M"),
    ("freq/quarterly", "R/P3M"),
    ("freq/bimonthly", "R/P2M"),
    ("freq/monthly", "R/P1M"),
    ("freq/semimonthly", "R/P0.5M"),
    ("freq/biweekly", "R/P2W"),
    ("freq/threeTimesAMonth", "R/P0.33M"),
    ("freq/weekly", "R/P1W"),
    ("freq/semiweekly", "R/P3.5D"),
    ("freq/threeTimesAWeek", "R/P0.33W"),
    ("freq/daily", "R/P1D"),
    ("freq/continuous", "R/PT1S"),
    ("freq/irregular", "irregular"),
    ("code#freq-A", "R/P1Y"),
    ("code#freq-S", "R/P6M"),
    ("code#freq-Q", "R/P3M"),
    ("code#freq-M", "R/P1M"),
    ("code#freq-W", "R/P1W"),
    ("code#freq-D", "R/P1D"),
    ("code#freq-H", "R/PT1H"),
];

/// The term of an interval or of an address; `None` for words.
pub fn interval(text: &str) -> Option<String> {
    if let Some((_, id)) = ADDRESSES.iter().find(|(end, _)| text.contains("purl.org") && text.ends_with(end))
    {
        return Some((*id).to_string());
    }
    let upper = text.to_ascii_uppercase();
    let rest = upper.strip_prefix("R/").unwrap_or(&upper).replace(',', ".");
    if !rest.starts_with('P') || !rest.bytes().any(|byte| byte.is_ascii_digit()) || rest.contains(' ') {
        return None;
    }
    let whole = format!("R/{rest}");
    let same = SAME.iter().find(|(other, _)| *other == whole).map(|(_, id)| (*id).to_string());
    Some(same.unwrap_or(whole))
}

/// Codes of the European table that the Guide's vocabulary does not give to a term.
pub fn eu(code: &str) -> Option<&'static str> {
    match code {
        "CONT" => Some("R/PT1S"),
        "AS_NEEDED" => Some("irregular"),
        _ => None,
    }
}
