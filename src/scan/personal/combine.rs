//! The verdict on each column: what its own cells and header say, then what stands beside it.

use super::address::Around;
use super::institution;
use super::lists::Lists;
use super::look::Look;
use super::names::{self, As, Shares};
use super::numbers::{self, Told};
use super::vocabulary::is;
use super::{Evidence, Id, Verdict, address, contact, dates, mask, notes, places, quasi, sensitive, whole};
use crate::scan::model::{Personal, Reason};

/// From here on a confidence is an alarm.
pub const ALARM: u8 = 50;

/// What is less sure than this is not told at all.
const WORTH: u8 = 35;

/// What the other columns of the table say.
#[derive(Debug, Clone, Copy, Default)]
struct Beside {
    around: Around,
    /// Persons, public servants or not.
    anyone: bool,
    /// Ages and sexes, which are of persons too.
    traits: bool,
    /// Its people are public servants.
    directory: bool,
}

/// Judges the columns of one table together.
pub fn judge(columns: &[Evidence], lists: &Lists) -> Vec<Verdict> {
    let looks: Vec<Look> = columns.iter().map(|column| Look::of(column, lists)).collect();
    let shares: Vec<Shares> = looks.iter().map(|look| Shares::of(look, lists)).collect();
    let directory = institution::is_directory(&looks, lists) && !looks.iter().any(is_of_staff);
    let mut own: Vec<Vec<Personal>> =
        looks.iter().zip(&shares).map(|(look, share)| identifiers(look, *share, directory, lists)).collect();
    let persons: Vec<bool> = looks
        .iter()
        .zip(&own)
        .map(|(look, found)| {
            is_of_rows(look) && !institution::says_office(look) && found.iter().any(is_person)
        })
        .collect();
    let premises = !persons.contains(&true)
        && looks
            .iter()
            .any(|look| look.header & is::HEADER_PREMISES != 0 || institution::names_offices(look, lists));
    lone_surnames(&mut own, &looks, &shares, &persons);
    let traits = looks.iter().filter(|look| is_trait(look)).count() >= 2;
    let things = looks.iter().any(|look| look.things);
    for (at, look) in looks.iter().enumerate() {
        let anyone = persons.iter().enumerate().any(|(other, person)| *person && other != at);
        let around = Around { people: anyone && !directory, things, alone: looks.len() == 1 };
        let beside = Beside { around, anyone, traits, directory };
        let more = by_company(look, beside, lists);
        own[at].extend(more);
        if premises && look.says("phone") != Some(true) {
            own[at].iter_mut().filter(|one| matches!(&*one.class, "phone" | "email")).for_each(of_office);
        }
        settle(&mut own[at], look, lists);
    }
    let anyone = persons.iter().any(|person| *person);
    looks.iter().zip(own).map(|(look, personal)| verdict(look, personal, anyone)).collect()
}

fn verdict(look: &Look, personal: Vec<Personal>, anyone: bool) -> Verdict {
    let direct = personal
        .iter()
        .any(|one| one.confidence >= ALARM && !matches!(&*one.class, "birth_date" | "sensitive"));
    let birth = personal.iter().any(|one| one.confidence >= ALARM && one.class == "birth_date");
    let quasi = if birth { Some("date") } else { quasi::of(look, anyone) };
    Verdict { personal, quasi: quasi.filter(|_| !direct).map(String::from) }
}

/// What no public directory has: with it, a table of posts is one of the staff's own data.
fn is_of_staff(look: &Look) -> bool {
    let told = [numbers::curp(look), numbers::nss(look), numbers::clabe(look)];
    told.into_iter().flatten().any(|told| told.confidence >= 75) || dates::birth(look, false) >= 75
}

/// Each row has its own person: one who is named in row after row is who made the table, or is in charge.
fn is_of_rows(look: &Look) -> bool {
    look.repeats() < 4.0 || look.variety() > 40
}

/// Classes of which one column makes a table one of persons.
fn is_person(found: &Personal) -> bool {
    found.confidence >= ALARM
        && match &*found.class {
            "curp" | "nss" | "name" => true,
            "voter_key" | "rfc" | "card" => found.confidence >= 70,
            _ => false,
        }
}

/// Ages one by one, or sexes: those of bands of age are of groups.
fn is_trait(look: &Look) -> bool {
    let single = || look.share(|raw, _| raw.parse::<u8>().is_ok()) > 0.7;
    look.says("none").is_none()
        && match quasi::of(look, false) {
            Some("age") => single(),
            Some("sex") => true,
            _ => false,
        }
}

/// What is the contact of a place and not of a person.
fn of_office(found: &mut Personal) {
    found.private = false;
    found.why.push(Reason::Institution);
}

/// Surnames that stand alone in a table without any other sign of persons are of streets or of settlements.
fn lone_surnames(own: &mut [Vec<Personal>], looks: &[Look], shares: &[Shares], persons: &[bool]) {
    for (at, found) in own.iter_mut().enumerate() {
        let surnames = shares[at].surname > 0.5 && looks[at].says("name").is_none();
        let company =
            persons.iter().enumerate().any(|(other, person)| *person && other != at) || looks.len() == 1;
        if surnames && !company {
            found
                .iter_mut()
                .filter(|one| one.class == "name")
                .for_each(|one| one.confidence = one.confidence.min(40));
        }
    }
}

/// What a column is by its own cells and header.
fn identifiers(look: &Look, shares: Shares, directory: bool, lists: &Lists) -> Vec<Personal> {
    let mut found = Vec::new();
    let mut add = |class: &str, id: Id, told: Option<Told>, private: bool| {
        let inside =
            told.is_none_or(|told| told.confidence < ALARM).then(|| numbers::inside(look, id)).flatten();
        if let Some(told) = inside.or(told) {
            found.push(of_id(look, class, id, told, private));
        }
    };
    add("curp", Id::Curp, numbers::curp(look), true);
    add("rfc", Id::Rfc, numbers::rfc(look), true);
    add("rfc_company", Id::RfcCompany, numbers::rfc_company(look), false);
    add("nss", Id::Nss, numbers::nss(look), true);
    add("clabe", Id::Clabe, numbers::clabe(look), true);
    add("card", Id::Card, numbers::card(look), true);
    add("voter_key", Id::VoterKey, numbers::voter_key(look), true);
    let (mail, private) = contact::email(look, lists).unzip();
    add(
        "email",
        Id::Email,
        mail,
        private.unwrap_or_else(|| !institution::says_office(look) && has_private_mail(look, lists))
            && !directory,
    );
    add("plate", Id::Plate, contact::plate(look), true);
    let sure = names::confidence(look, shares);
    if sure >= WORTH {
        let share = shares.person + shares.given + shares.surname;
        let is_name = |raw: &str, folded: &str| {
            matches!(names::read(raw, folded, lists), As::Person | As::Given | As::Surname)
        };
        let private = !(directory || institution::says_office(look));
        let mut name = made(look, "name", sure, share.max(0.01), look.which(is_name));
        name.private = private;
        name.why.push(if private { Reason::Words } else { Reason::Institution });
        found.push(name);
    }
    found.retain(|one| one.confidence >= WORTH);
    found
}

/// Whether an address inside the texts is a person's; those not in the sample are taken for such.
fn has_private_mail(look: &Look, lists: &Lists) -> bool {
    let hits = &look.evidence.inside;
    if hits.sure[Id::Email as usize] + hits.form[Id::Email as usize] == 0 {
        return true;
    }
    let mut seen = 0;
    for value in &look.values {
        for word in value.raw.split_whitespace().filter(|word| word.contains('@')) {
            seen += 1;
            if !institution::is_office(word.trim_matches(['.', ',', ';', ')', '(']), lists) {
                return true;
            }
        }
    }
    seen == 0
}

/// What a column is because of those beside it.
fn by_company(look: &Look, beside: Beside, lists: &Lists) -> Vec<Personal> {
    let Beside { around, anyone, traits, directory } = beside;
    let mut found = Vec::new();
    if let Some(told) = contact::phone(look, around.people) {
        let private = !(directory || institution::says_office(look));
        found.push(of_id(look, "phone", Id::Phone, told, private));
    }
    let texts = look.evidence.inside.sure.iter().sum::<u64>();
    let inside = if look.evidence.cells == 0 { 0.0 } else { ratio(texts, look.evidence.cells) };
    let guesses = [
        ("address", address::confidence(look, around, lists)),
        ("birth_date", dates::birth(look, anyone)),
        ("coordinates", places::confidence(look, around.people)),
        ("note", notes::confidence(look, inside, anyone || traits, lists)),
        ("sensitive", sensitive::confidence(look, anyone || traits, around.alone, lists)),
    ];
    for (class, confidence) in guesses.into_iter().filter(|(_, confidence)| *confidence >= WORTH) {
        let (share, shown) = shown(look, class, lists);
        let mut guess = made(look, class, confidence, share, shown);
        guess.private = !(directory && class == "address");
        guess.why.push(if class == "note" && inside > 0.0 { Reason::Inside } else { Reason::Words });
        if anyone {
            guess.why.push(Reason::Beside);
        }
        found.push(guess);
    }
    found
}

/// Share of the cells that are of a class, and values of it for masks.
fn shown<'a>(look: &Look<'a>, class: &str, lists: &Lists) -> (f64, Vec<&'a str>) {
    match class {
        "address" => {
            let is = |raw: &str, folded: &str| address::parts(raw, folded, lists) >= 1;
            (look.share(is).max(0.01), look.which(is))
        }
        "birth_date" => (look.dates(), look.which(|raw, _| dates::year(raw).is_some())),
        "note" => (
            notes::people_inside(look, lists).max(0.01),
            look.which(|raw, _| notes::names_within(raw, lists)),
        ),
        "sensitive" => {
            (sensitive::share(look, lists).max(0.01), look.which(|_, text| lists.sensitive.within(text)))
        }
        _ => (1.0, look.which(|_, _| true)),
    }
}

fn ratio(some: u64, all: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more than 52 bits")]
    let ratio = some as f64 / all.max(1) as f64;
    ratio
}

fn made(look: &Look, class: &str, confidence: u8, share: f64, shown: Vec<&str>) -> Personal {
    Personal {
        class: class.to_string(),
        confidence,
        private: true,
        count: look.cells(share.min(1.0)),
        why: if look.says(class).is_some() { vec![Reason::Header] } else { Vec::new() },
        masked: shown.into_iter().map(|value| mask(class, value)).collect(),
        ..Personal::default()
    }
}

fn of_id(look: &Look, class: &str, id: Id, told: Told, private: bool) -> Personal {
    let shown = look.which(|raw, _| whole(raw.as_bytes()).is_some_and(|hit| hit.0 == id));
    let mut found = made(look, class, told.confidence, 0.0, shown);
    found.count = told.count;
    found.private = private;
    found.why.push(match told {
        Told { inside: true, .. } => Reason::Inside,
        Told { checked: true, .. } => Reason::CheckDigit,
        _ => Reason::Form,
    });
    if !private {
        found.why.push(Reason::Institution);
    }
    found
}

/// Of classes that cannot both be true of a column, the surest stays.
fn settle(found: &mut Vec<Personal>, look: &Look, lists: &Lists) {
    let cells = look.evidence.cells.max(1);
    let certain = found.iter().any(|one| {
        one.confidence >= 75
            && !one.why.contains(&Reason::Inside)
            && one.count * 3 >= cells
            && is_exact(&one.class)
    });
    if certain {
        found.retain(|one| is_exact(&one.class) && (one.count * 3 >= cells || one.confidence >= 80));
    }
    let prose = notes::is_prose(look);
    let best = |classes: &[&str], found: &[Personal]| {
        found.iter().filter(|one| classes.contains(&&*one.class)).map(|one| one.confidence).max().unwrap_or(0)
    };
    let note = best(&["note"], found);
    let exclusive: &[&str] = &["name", "address", "note", "birth_date", "coordinates", "sensitive"];
    let top = best(exclusive, found);
    found.retain(|one| {
        !exclusive.contains(&&*one.class)
            || one.confidence == top
            || (one.class == "note" && prose && note >= ALARM)
    });
    if prose && note >= ALARM {
        found.retain(|one| !matches!(&*one.class, "name" | "birth_date" | "coordinates"));
    }
    for one in found.iter_mut() {
        one.treatments = lists.treatments(&one.class);
        one.why.dedup();
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.confidence));
}

/// Classes that forms and check digits tell.
fn is_exact(class: &str) -> bool {
    matches!(
        class,
        "curp" | "rfc" | "rfc_company" | "nss" | "clabe" | "card" | "voter_key" | "email" | "phone" | "plate"
    )
}
