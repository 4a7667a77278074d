//! Telephone numbers of Mexico: ten digits since 2019, seven or eight before, written in many ways.

use super::super::Id;
use super::bytes::repeated;

/// Third digits of the area codes in use, by their first two. Source: metadata of libphonenumber for `MX`, from the
/// numbering plan of the IFT. 33, 55, 56 and 81 take any third digit.
const AREAS: [(&[u8; 2], &[u8]); 62] = [
    (b"20", b"01"),
    (b"22", b"0123456789"),
    (b"23", b"1235678"),
    (b"24", b"13456789"),
    (b"27", b"12345689"),
    (b"28", b"1234578"),
    (b"29", b"467"),
    (b"31", b"12345679"),
    (b"32", b"123456789"),
    (b"33", b"0123456789"),
    (b"34", b"123456789"),
    (b"35", b"123456789"),
    (b"37", b"12345678"),
    (b"38", b"123456789"),
    (b"39", b"12345"),
    (b"41", b"12345789"),
    (b"42", b"123456789"),
    (b"43", b"12345678"),
    (b"44", b"0123456789"),
    (b"45", b"123456789"),
    (b"46", b"123456789"),
    (b"47", b"123456789"),
    (b"48", b"12356789"),
    (b"49", b"2345689"),
    (b"55", b"0123456789"),
    (b"56", b"0123456789"),
    (b"58", b"8"),
    (b"59", b"12345679"),
    (b"61", b"234568"),
    (b"62", b"123456789"),
    (b"63", b"123456789"),
    (b"64", b"123456789"),
    (b"65", b"1236789"),
    (b"66", b"012345789"),
    (b"67", b"1234567"),
    (b"68", b"67"),
    (b"69", b"45678"),
    (b"71", b"123456789"),
    (b"72", b"0123456789"),
    (b"73", b"123456789"),
    (b"74", b"123456789"),
    (b"75", b"13456789"),
    (b"76", b"123456789"),
    (b"77", b"0123456789"),
    (b"78", b"1234569"),
    (b"79", b"17"),
    (b"80", b"0"),
    (b"81", b"0123456789"),
    (b"82", b"1345689"),
    (b"83", b"123456"),
    (b"84", b"12456"),
    (b"86", b"1246789"),
    (b"87", b"012378"),
    (b"89", b"12479"),
    (b"90", b"0"),
    (b"91", b"346789"),
    (b"92", b"1234"),
    (b"93", b"234678"),
    (b"95", b"1348"),
    (b"96", b"0123456789"),
    (b"97", b"12"),
    (b"98", b"12345678"),
];

/// Whether ten digits begin with an area code in use; of all codes about half are.
pub fn known_area(digits: &[u8]) -> bool {
    let [a, b, third, ..] = digits else { return false };
    if (*a, *b) == (b'9', b'9') {
        return true;
    }
    AREAS
        .binary_search_by(|(code, _)| code.as_slice().cmp(&[*a, *b]))
        .is_ok_and(|at| AREAS[at].1.contains(third))
}

/// Ten digits without anything: too much else has ten digits for it to be sure.
pub fn plain(digits: &[u8]) -> Option<(Id, bool)> {
    (digits[0] >= b'2' && !repeated(digits) && !repeated(&digits[2..])).then_some((Id::Phone, false))
}

/// Seven or eight digits, the form of old.
pub fn local(digits: &[u8]) -> Option<(Id, bool)> {
    (digits[0] >= b'1' && !repeated(digits)).then_some((Id::Phone, false))
}

/// Twelve or thirteen digits with the prefix of the country or of the old way to call a mobile.
pub fn international(digits: &[u8]) -> Option<(Id, bool)> {
    let national = digits.len().checked_sub(10).map(|at| digits.split_at(at))?;
    let prefix = matches!(national.0, b"52" | b"521" | b"044" | b"045");
    (prefix && known_area(national.1) && !repeated(national.1)).then_some((Id::Phone, false))
}

/// Digits in groups: `55 1234 5678`, `(442) 123-45-67`, `+52 1 998 123 4567 ext. 12`.
pub fn separated(cell: &[u8]) -> Option<(Id, bool)> {
    let (end, sure) = groups_at(cell)?;
    let rest = cell[end..].trim_ascii_start();
    let more = rest.is_empty() || extension(rest) || second(rest);
    more.then_some((Id::Phone, sure))
}

/// A number after a word: `Tel. 55 1234 5678`, `cel: 4421234567`; or before one: `5512345678 ext 12`.
pub fn labelled(cell: &[u8]) -> Option<(Id, bool)> {
    let start = cell.iter().position(|byte| byte.is_ascii_digit() || matches!(byte, b'(' | b'+'))?;
    let label = &cell[..start];
    if start > 0 && !says_phone(label) {
        return None;
    }
    let number = &cell[start..];
    let digits = number.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 10 && plain(&number[..10]).is_some() {
        let rest = number[10..].trim_ascii_start();
        return (rest.is_empty() || extension(rest) || second(rest)).then_some((Id::Phone, true));
    }
    separated(number)
}

/// Words that people write before a number, without endings.
const LABELS: [&str; 12] = [
    "tel",
    "telefono",
    "teléfono",
    "telefonos",
    "teléfonos",
    "cel",
    "celular",
    "celulares",
    "whats",
    "whatsapp",
    "movil",
    "móvil",
];

/// Whether a text begins with one of the words that people write before a number.
pub fn says_phone(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    let end =
        text.iter().position(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()).unwrap_or(text.len());
    text.len() <= 20 && LABELS.iter().any(|label| text[..end].eq_ignore_ascii_case(label.as_bytes()))
}

fn extension(rest: &[u8]) -> bool {
    let rest = rest.strip_prefix(b",").unwrap_or(rest).trim_ascii_start();
    let word =
        rest.len() >= 2 && (rest[..1].eq_ignore_ascii_case(b"e") || rest[..1].eq_ignore_ascii_case(b"x"));
    word && rest.iter().any(u8::is_ascii_digit)
}

/// Another number after the first: `y`, `/`, `,`, `;` and digits.
fn second(rest: &[u8]) -> bool {
    matches!(rest[0], b'/' | b',' | b';' | b'y' | b'o' | b'-')
        && rest.iter().filter(|b| b.is_ascii_digit()).count() >= 7
}

/// The end of the number that stands at the beginning of `text`, and whether its form says enough.
pub fn groups_at(text: &[u8]) -> Option<(usize, bool)> {
    let mut groups = [0u8; 8];
    let mut digits = [0u8; 14];
    let (mut group, mut count, mut dots, mut at, mut end) = (0, 0, 0, 0, 0);
    let mut seen = false;
    while let Some(byte) = text.get(at) {
        match byte {
            b'0'..=b'9' => {
                if seen && groups[group] > 0 {
                    group += 1;
                    if group == groups.len() {
                        return None;
                    }
                }
                seen = false;
                *digits.get_mut(count)? = *byte;
                count += 1;
                groups[group] += 1;
                end = at + 1;
                if count == 10 && national_groups(&groups[..=group], &digits[..10]) && !digit_at(text, at + 1)
                {
                    break;
                }
            }
            b' ' | b'-' | b'(' | b')' | b'+' | b'.' => {
                dots += usize::from(*byte == b'.');
                seen = true;
            }
            _ => break,
        }
        at += 1;
    }
    // One dot is that of a decimal number.
    if dots == 1 && !text[..end].iter().any(|byte| matches!(byte, b' ' | b'-' | b'(')) {
        return None;
    }
    number(&groups[..=group], &digits[..count], text).map(|sure| (end, sure))
}

fn digit_at(text: &[u8], at: usize) -> bool {
    text.get(at).is_some_and(u8::is_ascii_digit)
}

/// Whether the groups are those of a number; sure when it has ten digits in groups or a prefix.
fn number(groups: &[u8], digits: &[u8], text: &[u8]) -> Option<bool> {
    let (groups, digits, prefix) = without_prefix(groups, digits, text)?;
    if repeated(digits) {
        return None;
    }
    match digits.len() {
        10 => (national_groups(groups, digits) || (prefix && groups == [10])).then_some(true),
        7 | 8 => local_groups(groups, digits).then_some(false),
        _ => None,
    }
}

/// Leaves out `+52`, `52 1`, `01`, `044`, `045`; says whether one was there.
fn without_prefix<'a>(groups: &'a [u8], digits: &'a [u8], text: &[u8]) -> Option<(&'a [u8], &'a [u8], bool)> {
    let plus = text.first() == Some(&b'+') || text.starts_with(b"(+");
    let cut = |n: usize, g: usize| Some((groups.get(g..)?, digits.get(n..)?, true));
    match groups {
        [12, ..] if plus && digits.starts_with(b"52") => Some((&[10], &digits[2..], true)),
        [13, ..] if plus && digits.starts_with(b"521") => Some((&[10], &digits[3..], true)),
        [2, 1, ..] if digits.starts_with(b"521") && digits.len() == 13 => cut(3, 2),
        [2, ..] if digits.starts_with(b"52") && digits.len() == 12 => cut(2, 1),
        [3, ..] if digits.starts_with(b"521") && digits.len() == 13 => cut(3, 1),
        [2, ..] if digits.starts_with(b"01") && digits.len() == 12 => cut(2, 1),
        [3, ..] if (digits.starts_with(b"044") || digits.starts_with(b"045")) && digits.len() == 13 => {
            cut(3, 1)
        }
        _ if plus => None,
        _ => Some((groups, digits, false)),
    }
}

/// Ten digits as people group them: an area of two and an even rest, or of three and seven.
fn national_groups(groups: &[u8], digits: &[u8]) -> bool {
    digits[0] >= b'2'
        && match groups {
            [2, rest @ ..] => matches!(rest, [8] | [4, 4] | [2, 2, 2, 2] | [4, 2, 2] | [2, 2, 4]),
            [3, rest @ ..] => matches!(rest, [7] | [3, 4] | [3, 2, 2] | [2, 2, 3] | [1, 2, 2, 2] | [4, 3]),
            _ => false,
        }
}

/// Seven or eight digits in groups, without those that are dates or pairs of years.
fn local_groups(groups: &[u8], digits: &[u8]) -> bool {
    let year = |at: usize| digits[at..].starts_with(b"19") || digits[at..].starts_with(b"20");
    match groups {
        [3, 4] | [3, 2, 2] | [2, 2, 2, 2] => true,
        [4, 4] => !(year(0) && year(4)),
        _ => false,
    }
}

/// The ten national digits of a number however it is written; `None` when it has not ten.
pub fn national(value: &str) -> Option<[u8; 10]> {
    let head = value.to_ascii_lowercase();
    let head = head.strip_suffix(".0").unwrap_or(&head);
    let head = head.split('e').find(|part| part.bytes().any(|byte| byte.is_ascii_digit()))?;
    let digits: Vec<u8> = head.bytes().filter(u8::is_ascii_digit).collect();
    let digits = [&b"521"[..], b"52", b"044", b"045", b"01", b""]
        .iter()
        .find_map(|prefix| digits.strip_prefix(*prefix).filter(|rest| rest.len() == 10))?;
    digits.try_into().ok()
}
