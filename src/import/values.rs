//! Dates, spans, sizes and languages as catalogues write them, in the forms of the plan.

use jiff::civil::Date;

/// The day of `2016-11-07T16:38:29Z`, `20141003T110820`, `2013-05-09 06:00:00`, `2016/11/07`; `None` when no day is
/// written in full.
pub fn day(text: &str) -> Option<String> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let date = text.trim().split(['T', ' ']).next()?;
    let whole = match date.split(['-', '/']).collect::<Vec<_>>().as_slice() {
        [packed] if packed.len() == 8 && digits(packed) => {
            format!("{}-{}-{}", &packed[..4], &packed[4..6], &packed[6..])
        }
        [year, month, day] if year.len() == 4 && [year, month, day].iter().all(|part| digits(part)) => {
            format!("{year}-{month:0>2}-{day:0>2}")
        }
        _ => return None,
    };
    whole.parse::<Date>().ok().map(|date| date.to_string())
}

/// A day, and whether it was concluded: the first of a year or month for a start, the last for an end.
fn end_of(text: &str, last: bool) -> Option<(String, bool)> {
    if let Some(day) = day(text) {
        return Some((day, false));
    }
    let number = |text: &str| text.parse::<i8>().ok();
    let parts: Vec<&str> = text.trim().trim_end_matches('Z').split('-').collect();
    let year = parts.first()?.parse::<i16>().ok().filter(|year| (1000..=9999).contains(year))?;
    let month = match parts.as_slice() {
        [_] => {
            if last {
                12
            } else {
                1
            }
        }
        [_, month] => number(month)?,
        _ => return None,
    };
    let first = Date::new(year, month, 1).ok()?;
    Some((if last { first.last_of_month() } else { first }.to_string(), true))
}

/// A span of time: its first and last day, and whether they were concluded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    pub start: Option<String>,
    pub end: Option<String>,
    pub guess: bool,
}

/// The span of `2015-01-01/2015-12-31`, `2009-09-01 00:00:00,2010-05-31 00:00:00`, `2015`, `2015/..`, `2015/P1Y`.
pub fn span(text: &str) -> Option<Span> {
    let text = text.trim().trim_start_matches("R/");
    let parts: Vec<&str> = text.split(['/', ',']).map(str::trim).collect();
    let side = |text: &str, last: bool| match text {
        "" | ".." => Some((None, false)),
        text => end_of(text, last).map(|(day, guess)| (Some(day), guess)),
    };
    let ((start, first), (end, last)) = match parts.as_slice() {
        [one] => (side(one, false)?, side(one, true)?),
        [start, length] if length.starts_with('P') => {
            let start = side(start, false)?;
            let end = start.0.as_deref().and_then(|start| after(start, length));
            (start, (Some(end?), true))
        }
        [start, end] => (side(start, false)?, side(end, true)?),
        _ => return None,
    };
    (start.is_some() || end.is_some()).then_some(Span { start, end, guess: first || last })
}

/// The last day of so long from a day.
fn after(start: &str, length: &str) -> Option<String> {
    let start: Date = start.parse().ok()?;
    let length: jiff::Span = length.parse().ok()?;
    start.checked_add(length).ok()?.yesterday().ok().map(|day| day.to_string())
}

/// Bytes of `607`, `590 KB`, `200mb`, `1.5 MiB`.
pub fn bytes(text: &str) -> Option<u64> {
    let text = text.trim();
    if let Ok(number) = text.parse::<f64>() {
        return whole(number);
    }
    let at = text.find(|letter: char| letter.is_alphabetic())?;
    let number: f64 = text[..at].trim().replace(',', ".").parse().ok()?;
    let unit = match text[at..].trim().to_ascii_lowercase().as_str() {
        "b" | "bytes" | "byte" => return whole(number),
        "k" | "kb" | "kib" => 1u64 << 10,
        "m" | "mb" | "mib" => 1 << 20,
        "g" | "gb" | "gib" => 1 << 30,
        _ => return None,
    };
    whole(number * unit as f64)
}

/// A number of bytes without its fraction; beyond 2^53 it is none that a file has.
fn whole(number: f64) -> Option<u64> {
    (number.is_finite() && (0.0..9_007_199_254_740_992.0).contains(&number)).then_some(number as u64)
}

/// Text without the marks of a page: descriptions are often copied from one.
pub fn unmarked(text: &str) -> String {
    let marked =
        |at: usize| text[at + 1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/');
    if !text.match_indices('<').any(|(at, _)| marked(at)) {
        return text.to_string();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let tag = from[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/');
        match from.find('>').filter(|_| tag) {
            Some(end) => {
                let block = ["p", "br", "div", "li", "/p", "/div", "/li", "tr", "h"];
                let name = from[1..].to_ascii_lowercase();
                out.push_str(if block.iter().any(|block| name.starts_with(block)) { " " } else { "" });
                rest = &from[end + 1..];
            }
            None => {
                out.push('<');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    let letters =
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let plain = letters.iter().fold(out, |text, (code, letter)| text.replace(code, letter));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The choice of the question on languages for a code, a name or an address of a language; `other` for one that it
/// does not offer.
pub fn language(text: &str) -> String {
    let last = text.trim().trim_end_matches('/').rsplit(['/', '#']).next().unwrap_or_default();
    let lower = last.to_lowercase();
    match lower.split(['-', '_']).next().unwrap_or_default() {
        "es" | "spa" | "español" | "espanol" | "spanish" | "castellano" => "es".into(),
        "en" | "eng" | "inglés" | "ingles" | "english" => "en".into(),
        "nah" | "náhuatl" | "nahuatl" => "nah".into(),
        "yua" | "maya" => "yua".into(),
        "" => String::new(),
        _ => "other".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_the_ways_that_catalogues_write_them() {
        for (text, is) in [
            ("2016-11-07T16:38:29.000Z", Some("2016-11-07")),
            ("20141003T110820", Some("2014-10-03")),
            ("2013-05-09 06:00:00", Some("2013-05-09")),
            ("2013/5/9", Some("2013-05-09")),
            ("2013-02-31", None),
            ("2013", None),
            ("31/12/2013", None),
            ("", None),
        ] {
            assert_eq!(day(text).as_deref(), is, "{text}");
        }
    }

    #[test]
    fn spans_are_read_and_years_are_concluded_to_their_days() {
        let told = |text| {
            span(text).map(|span| {
                format!("{} {} {}", span.start.unwrap_or_default(), span.end.unwrap_or_default(), span.guess)
            })
        };
        for (text, is) in [
            ("2015-01-01/2015-12-31", Some("2015-01-01 2015-12-31 false")),
            ("2009-09-01 00:00:00,2010-05-31 00:00:00", Some("2009-09-01 2010-05-31 false")),
            ("2015", Some("2015-01-01 2015-12-31 true")),
            ("2015-02/2016-02", Some("2015-02-01 2016-02-29 true")),
            ("2015-01-01/..", Some("2015-01-01  false")),
            ("2015-01-01/P1Y", Some("2015-01-01 2015-12-31 true")),
            ("siempre", None),
            ("/", None),
        ] {
            assert_eq!(told(text).as_deref(), is, "{text}");
        }
    }

    #[test]
    fn sizes_are_bytes() {
        for (text, is) in [
            ("607", Some(607)),
            ("590 KB", Some(590 << 10)),
            ("200mb", Some(200 << 20)),
            ("1,5 MiB", Some(3 << 19)),
            ("mucho", None),
            ("-1", None),
            ("NaN", None),
        ] {
            assert_eq!(bytes(text), is, "{text}");
        }
    }

    #[test]
    fn marks_of_pages_are_taken_out_of_texts() {
        for (text, is) in [
            ("<p>Árboles de la <b>calle</b></p><p>2024 &amp; 2025</p>", "Árboles de la calle 2024 & 2025"),
            ("a < b y c > d", "a < b y c > d"),
            ("sin\n\nmarcas", "sin\n\nmarcas"),
            ("<span style='x'>roto <a", "roto <a"),
        ] {
            assert_eq!(unmarked(text), is, "{text}");
        }
    }

    #[test]
    fn languages_are_known_by_code_name_and_address() {
        for text in
            ["es", "es-MX", "spa", "Español", "http://publications.europa.eu/resource/authority/language/SPA"]
        {
            assert_eq!(language(text), "es", "{text}");
        }
        assert_eq!(language("ca"), "other");
        assert_eq!(language(" "), "");
    }
}
