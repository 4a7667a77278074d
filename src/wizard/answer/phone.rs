//! Mexican telephones: ten digits, area code included, kept as `+52 33 3818 2800 ext. 123`.

use toml::Value;

use super::accept::ok;
use super::{Context, Verdict, shape};
use crate::text::fold::fold;
use crate::text::{Text, say};

/// Area codes of two digits (Guadalajara, Mexico City, Monterrey); all others have three.
const SHORT_AREAS: [&str; 4] = ["33", "55", "56", "81"];
/// What people still dial before the ten digits, with the total length it makes.
const PREFIXES: [(&str, usize); 6] =
    [("0052", 14), ("521", 13), ("044", 13), ("045", 13), ("52", 12), ("01", 12)];

pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    match parse(text) {
        Ok(phone) => ok(Value::from(phone), cx),
        Err(why) => Verdict::No(why),
    }
}

fn parse(text: &str) -> Result<String, Text> {
    let folded = fold(text);
    let (number, extension) = parted(&folded);
    let number = number.trim_start_matches(|c: char| c.is_alphabetic() || ".:, ".contains(c));
    if !number.chars().all(|c| c.is_ascii_digit() || "+()-./ ".contains(c)) {
        return Err(say::PHONE);
    }
    let digits = ten_digits(number)?;
    let extension = match extension.map(|extension| extension.trim_matches([' ', '.', ':'])) {
        None => String::new(),
        Some(digits) if (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) => {
            format!(" ext. {digits}")
        }
        Some(_) => return Err(say::PHONE_EXTENSION),
    };
    let area = if SHORT_AREAS.contains(&&digits[..2]) { 2 } else { 3 };
    Ok(format!("+52 {} {} {}{extension}", &digits[..area], &digits[area..6], &digits[6..]))
}

/// Number and extension.
fn parted(folded: &str) -> (&str, Option<&str>) {
    let marks = ["extension", "ext", "x", "#"];
    let found = marks.iter().find_map(|mark| folded.split_once(mark));
    found.map_or((folded, None), |(number, extension)| (number, Some(extension)))
}

fn ten_digits(number: &str) -> Result<String, Text> {
    let all: String = number.chars().filter(char::is_ascii_digit).collect();
    if all.is_empty() {
        return Err(say::PHONE);
    }
    let abroad = number.trim_start().starts_with('+');
    if abroad && !all.starts_with("52") {
        return Err(say::PHONE_FOREIGN);
    }
    let prefix = PREFIXES.iter().find(|(prefix, length)| all.len() == *length && all.starts_with(prefix));
    let prefix = prefix.map_or(if abroad { "52" } else { "" }, |(prefix, _)| prefix);
    let digits = &all[prefix.len()..];
    let first = digits.chars().next().unwrap_or('0');
    if digits.len() != 10 {
        Err(say::PHONE_LENGTH.with("count", digits.len()))
    } else if digits.chars().all(|digit| digit == first) {
        Err(say::PHONE_REPEATED)
    } else if matches!(first, '0' | '1') {
        Err(say::PHONE_AREA.with("digit", first))
    } else {
        Ok(digits.to_string())
    }
}

/// Exactly the form that is kept.
pub(super) fn check(value: &Value) -> Result<(), Text> {
    let text = shape::string(value)?;
    if parse(text)? == text { Ok(()) } else { Err(say::PHONE) }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{question, table};
    use super::*;
    use crate::guide::model::Kind;

    #[test]
    fn telephones_are_kept_in_one_form() {
        table(
            &question(Kind::Telephone),
            &[
                ("(33) 3818-2800", "ok +52 33 3818 2800"),
                ("3338182800", "ok +52 33 3818 2800"),
                ("+52 33 3818 2800", "ok +52 33 3818 2800"),
                ("52 33 3818 2800", "ok +52 33 3818 2800"),
                ("01 33 3818 2800", "ok +52 33 3818 2800"),
                ("01 (228) 298-1400", "ok +52 228 298 1400"),
                ("044 33 1234 5678", "ok +52 33 1234 5678"),
                ("+52 1 55 1234 5678", "ok +52 55 1234 5678"),
                ("228 298 1400", "ok +52 228 298 1400"),
                ("tel. 81 8130 6565 ext. 123", "ok +52 81 8130 6565 ext. 123"),
                ("33 3818 2800 extensión 45", "ok +52 33 3818 2800 ext. 45"),
                ("33 3818 2800 #45", "ok +52 33 3818 2800 ext. 45"),
                ("33 3818 2800 x 45", "ok +52 33 3818 2800 ext. 45"),
                ("55 5555 5550", "ok +52 55 5555 5550"),
            ],
        );
    }

    #[test]
    fn what_is_no_telephone_says_why() {
        table(
            &question(Kind::Telephone),
            &[
                ("3818 2800", "no El teléfono tiene 8 dígitos; en México son 10"),
                ("+52 33 3818 280", "no El teléfono tiene 9 dígitos"),
                ("33 3818 2800 33 3818 2801", "no El teléfono tiene 20 dígitos"),
                ("+1 202 555 0100", "no Escribe un teléfono de México"),
                ("0000000000", "no Ese teléfono repite un solo número."),
                ("3333333333", "no Ese teléfono repite un solo número."),
                ("1234567890", "no Ninguna lada empieza con 1."),
                ("33 3818 2800 ext. 1234567", "no La extensión lleva"),
                ("33 3818 2800 ext.", "no La extensión lleva"),
                ("conmutador", "no Escribe el teléfono con números"),
                ("33 38I8 2800", "no Escribe el teléfono con números"),
            ],
        );
        assert_eq!(check(&Value::from("3338182800")), Err(say::PHONE));
    }
}
