//! What hands and machines do to the values of a column: case, accents, typing errors, blanks.

use crate::ground::fold;
use crate::ground::rng::Rng;
use crate::kinds::kind::Finish;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Own,
    Upper,
    Lower,
    Each,
}

pub struct Style {
    case: Case,
    /// Cells in a hundred that lose their accents.
    bare: usize,
    /// Accents become question marks.
    lost: bool,
    /// Cells in a hundred with a typing error.
    wrong: usize,
    spaces: usize,
    /// Empty cells in a hundred.
    blank: usize,
    nothing: &'static str,
}

impl Style {
    pub fn new(rng: &mut Rng, finish: Finish) -> Self {
        let case = match finish {
            Finish::Text => [Case::Own, Case::Upper, Case::Lower, Case::Each]
                [rng.weighted(&[48, 38, 5, 9]).expect("weights")],
            Finish::Code => {
                [Case::Own, Case::Upper, Case::Lower][rng.weighted(&[82, 8, 10]).expect("weights")]
            }
            Finish::Number | Finish::Raw => Case::Own,
        };
        let text = finish == Finish::Text;
        let deformed = finish != Finish::Raw;
        Self {
            case,
            bare: if text { [0, 100, 15][rng.weighted(&[50, 40, 10]).expect("weights")] } else { 0 },
            lost: text && rng.percent(2),
            wrong: if deformed { wrong(rng) } else { 0 },
            spaces: if deformed && rng.percent(12) { 25 } else { 0 },
            blank: blank(rng),
            nothing: rng.word(&["", "", "", "", "", "", "N/D", "-", "SIN DATO", "NA"]),
        }
    }

    pub fn apply(&self, rng: &mut Rng, values: &mut [String]) {
        let kept = rng.below(values.len());
        for (at, value) in values.iter_mut().enumerate() {
            *value = if at != kept && rng.percent(self.blank) {
                self.nothing.to_string()
            } else {
                self.one(rng, value)
            };
        }
    }

    fn one(&self, rng: &mut Rng, value: &str) -> String {
        let mut value = if rng.percent(self.bare) { fold::plain(value) } else { value.to_string() };
        if self.lost {
            value = fold::lost(&value);
        }
        value = self.cased(rng, value);
        if rng.percent(self.wrong) {
            value = typo(rng, &value);
        }
        if rng.percent(self.spaces) { format!("{value} ") } else { value }
    }

    fn cased(&self, rng: &mut Rng, value: String) -> String {
        match self.case {
            Case::Own => value,
            Case::Upper => value.to_uppercase(),
            Case::Lower => value.to_lowercase(),
            Case::Each if rng.percent(40) => value.to_uppercase(),
            Case::Each if rng.percent(15) => value.to_lowercase(),
            Case::Each => value,
        }
    }
}

fn wrong(rng: &mut Rng) -> usize {
    match rng.weighted(&[55, 30, 15]).expect("weights") {
        0 => 0,
        1 => rng.between(1, 5),
        _ => rng.between(6, 25),
    }
}

fn blank(rng: &mut Rng) -> usize {
    match rng.weighted(&[40, 35, 25]).expect("weights") {
        0 => 0,
        1 => rng.between(1, 10),
        _ => rng.between(11, 40),
    }
}

/// One character changed, lost, doubled, or changed in place with the next.
fn typo(rng: &mut Rng, value: &str) -> String {
    let mut chars: Vec<char> = value.chars().collect();
    if chars.len() < 4 {
        return value.to_string();
    }
    let at = rng.between(1, chars.len() - 2);
    match rng.below(4) {
        0 if chars[at].is_ascii_digit() => chars[at] = char::from(b'0' + rng.below(10) as u8),
        0 => chars[at] = char::from(b'A' + rng.below(26) as u8),
        1 => drop(chars.remove(at)),
        2 => chars.insert(at, chars[at]),
        _ => chars.swap(at, at + 1),
    }
    chars.into_iter().collect()
}
