//! The invented people behind the rows of a table: one a row, the same in all its columns.

use crate::ground::checks;
use crate::ground::date::Date;
use crate::ground::fold;
use crate::ground::rng::Rng;
use crate::words::people::{MEN, WOMEN};
use crate::words::places::{STATES, TOWNS, Town};
use crate::words::surnames::{INDIGENOUS, SURNAMES};

pub struct Person {
    pub woman: bool,
    pub given: String,
    pub first: &'static str,
    /// Empty for some.
    pub second: &'static str,
    pub birth: Date,
    pub state: usize,
    /// Latitude and longitude, in millionths of a degree.
    pub home: (i64, i64),
}

pub struct Rows {
    pub people: Vec<Person>,
    pub town: &'static Town,
}

impl Rows {
    /// Of grown people, or else perhaps of pupils.
    pub fn new(rng: &mut Rng, count: usize, grown: bool) -> Self {
        let town = rng.pick(TOWNS);
        let pupils = rng.percent(25) && !grown;
        let years = if pupils { (2008, 2021) } else { (1935, 2006) };
        let people = (0..count).map(|_| person(rng, town, years)).collect();
        Self { people, town }
    }

    pub fn len(&self) -> usize {
        self.people.len()
    }
}

fn person(rng: &mut Rng, town: &Town, years: (usize, usize)) -> Person {
    let woman = rng.percent(55);
    Person {
        woman,
        given: given(rng, woman),
        first: surname(rng),
        second: if rng.percent(3) { "" } else { surname(rng) },
        birth: Date::random(rng, years.0, years.1),
        state: if rng.percent(80) { town.state } else { rng.below(STATES.len()) },
        home: (near(rng, town.latitude), near(rng, town.longitude)),
    }
}

/// Some kilometres from the centre.
pub fn near(rng: &mut Rng, centre: f64) -> i64 {
    (centre * 1e6) as i64 + rng.below(90_000) as i64 - 45_000
}

fn given(rng: &mut Rng, woman: bool) -> String {
    let names = if woman { WOMEN } else { MEN };
    let one = rng.usual(names);
    let other = rng.usual(names);
    if one.contains(' ') || one == other || rng.percent(55) {
        one.to_string()
    } else {
        format!("{one} {other}")
    }
}

fn surname(rng: &mut Rng) -> &'static str {
    if rng.percent(6) { rng.word(INDIGENOUS) } else { rng.usual(SURNAMES) }
}

/// The word of a name that the identifiers take: without particles, in plain capitals.
fn essential(name: &str) -> String {
    let capitals = fold::plain(name).to_uppercase();
    let skipped = ["DE", "LA", "DEL", "LOS", "MA.", "J."];
    let mut words = capitals.split(' ').filter(|word| !skipped.contains(word));
    let first = words.next().unwrap_or("X").to_string();
    match words.next() {
        Some(next) if ["MARIA", "JOSE"].contains(&first.as_str()) => next.to_string(),
        _ => first,
    }
}

fn inner(word: &str, wanted: &str) -> char {
    word.chars().skip(1).find(|letter| wanted.contains(*letter)).unwrap_or('X')
}

fn head(word: &str) -> char {
    word.chars().next().unwrap_or('X')
}

const VOWELS: &str = "AEIOU";
const CONSONANTS: &str = "BCDFGHJKLMNPQRSTVWXYZ";

impl Person {
    fn essentials(&self) -> [String; 3] {
        [self.first, self.second, &self.given].map(essential)
    }

    fn four(&self) -> String {
        let [first, second, given] = self.essentials();
        [head(&first), inner(&first, VOWELS), head(&second), head(&given)].iter().collect::<String>()
    }

    fn sex(&self) -> char {
        if self.woman { 'M' } else { 'H' }
    }

    pub fn curp(&self, rng: &mut Rng) -> String {
        let inside: String = self.essentials().iter().map(|word| inner(word, CONSONANTS)).collect();
        let four = self.four().replace('Ñ', "X");
        let last = if self.birth.year < 2000 { "0" } else { "A" };
        let last = if rng.percent(97) {
            last
        } else if last == "0" {
            "1"
        } else {
            "B"
        };
        let body = format!("{four}{}{}{}{inside}{last}", self.birth.six(), self.sex(), STATES[self.state]);
        format!("{body}{}", checks::curp(&body))
    }

    pub fn rfc(&self, rng: &mut Rng) -> String {
        let two = rng.letters("123456789ABCDEFGHIJKLMNPQRSTUVWXYZ", 2);
        let body = format!("{}{}{two}", self.four(), self.birth.six());
        format!("{body}{}", checks::rfc(&body))
    }

    pub fn voter_key(&self, rng: &mut Rng) -> String {
        let six: String = self.essentials().iter().flat_map(|w| [head(w), inner(w, CONSONANTS)]).collect();
        let six = six.replace('Ñ', "N");
        let abroad = rng.percent(2);
        let state = if abroad { 87 } else { self.state + 1 };
        format!("{six}{}{state:02}{}{}", self.birth.six(), self.sex(), rng.digits(3))
    }

    pub fn surnames(&self) -> String {
        format!("{} {}", self.first, self.second).trim().to_string()
    }
}
