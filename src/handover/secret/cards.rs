//! Numbers of cards and of bank accounts, by their own checks.

use std::ops::Range;

use super::What;

/// Numbers of cards (13 to 19 digits, Luhn) and bank accounts (CLABE: 18 digits with their own check).
pub fn cards(text: &str) -> Vec<(Range<usize>, What)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|next| at + next) {
        let run = text[start..].find(|c: char| !(c.is_ascii_digit() || " -".contains(c)));
        let end = run.map_or(text.len(), |run| start + run);
        let shown = text[start..end].trim_end_matches([' ', '-']);
        let digits: Vec<u8> = shown.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || "_./".contains(c));
        let apart = !joined(text[..start].chars().next_back())
            && !joined(text[start + shown.len()..].chars().next())
            || text[start + shown.len()..].starts_with(". ");
        if apart && grouped(shown) && (is_card(&digits) || is_clabe(&digits)) {
            found.push((start..start + shown.len(), What::Card));
        }
        at = end.max(start + 1);
    }
    found
}

/// All together, or in groups of at least three digits: not a list of numbers.
fn grouped(shown: &str) -> bool {
    shown.split([' ', '-']).all(|group| group.len() >= 3)
}

fn is_card(digits: &[u8]) -> bool {
    // How the numbers of each maker begin; folios of requests have fifteen digits too.
    let begins = matches!(
        (digits.len(), digits),
        (15, [3, 4 | 7, ..])
            | (14, [3, 0 | 6 | 8, ..])
            | (13 | 16 | 19, [4, ..])
            | (16, [5, 1..=5, ..] | [2, 2..=7, ..])
            | (16..=19, [6, ..])
    );
    if !begins {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, u32::from(*digit)) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}

fn is_clabe(digits: &[u8]) -> bool {
    let [all @ .., check] = digits else { return false };
    let sum: u32 =
        all.iter().zip([3, 7, 1].iter().cycle()).map(|(digit, weight)| u32::from(*digit) * weight % 10).sum();
    all.len() == 17 && (10 - sum % 10) % 10 == u32::from(*check) && digits.iter().any(|digit| *digit > 0)
}
