//! Values of fields that are not texts.

/// Four bytes, the lowest first.
pub fn long(bytes: &[u8]) -> Option<i64> {
    Some(i64::from(i32::from_le_bytes(bytes.get(..4)?.try_into().ok()?)))
}

pub fn double(bytes: &[u8]) -> Option<f64> {
    let number = f64::from_le_bytes(bytes.get(..8)?.try_into().ok()?);
    number.is_finite().then_some(number)
}

/// Eight digits as ISO 8601; whether the day exists is for others to say.
pub fn date(bytes: &[u8]) -> Option<String> {
    let digits = std::str::from_utf8(bytes).ok().filter(|text| text.len() == 8)?;
    let all = digits.bytes().all(|byte| byte.is_ascii_digit()) && digits != "00000000";
    all.then(|| format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]))
}

pub fn logical(bytes: &[u8]) -> Option<bool> {
    match bytes.first()? {
        b'T' | b't' | b'Y' | b'y' | b'S' | b's' => Some(true),
        b'F' | b'f' | b'N' | b'n' => Some(false),
        _ => None,
    }
}

/// Day of the Julian count and milliseconds since midnight, as ISO 8601.
pub fn moment(bytes: &[u8]) -> Option<String> {
    let day = u32::from_le_bytes(bytes.get(..4)?.try_into().ok()?);
    let thousandths = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    // Days from 1970-01-01, within the years 1 to 9999.
    let days = i64::from(day).checked_sub(2_440_588)?;
    let span = jiff::Span::new().try_days(days).ok()?.try_seconds(i64::from(thousandths / 1000)).ok()?;
    let moment = jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0).checked_add(span).ok()?;
    (day != 0).then(|| moment.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_or_are_nothing() {
        assert_eq!(long(&[0xff, 0xff, 0xff, 0xff]), Some(-1));
        assert_eq!(date(b"20240229").as_deref(), Some("2024-02-29"));
        assert_eq!(date(b"  /  /  "), None);
        assert_eq!(logical(b"?"), None);
        let noon: Vec<u8> = [2_460_311u32.to_le_bytes(), 43_200_000u32.to_le_bytes()].concat();
        assert_eq!(moment(&noon).as_deref(), Some("2024-01-01T12:00:00"));
        assert_eq!(moment(&[0; 8]), None);
        assert_eq!(moment(&[0xff; 8]), None);
    }
}
