//! Free text, where people write names, telephones and illnesses that nobody expects.

use super::address;
use super::lists::Lists;
use super::look::{Look, part};
use super::names::{self, As};
use super::vocabulary::is;
use super::words::{fold_onto, words};

/// Texts that are read for names: of a few in a hundred, more must be seen than of other shares.
const TEXTS: usize = 400;

/// Whether the cells are sentences: many different ones, of several words with others that join them.
pub fn is_prose(look: &Look) -> bool {
    look.variety() >= 3 && look.repeats() < 8.0 && are_sentences(look)
}

/// Sentences, however few and however often each comes.
fn are_sentences(look: &Look) -> bool {
    look.any & is::JOINT != 0 && look.share_of(|value| value.sentence) >= 0.4
}

/// Share of the texts in which a person stands: a name among the words, or an address.
pub fn people_inside(look: &Look, lists: &Lists) -> f64 {
    *look.people.get_or_init(|| count_people(look, lists))
}

fn count_people(look: &Look, lists: &Lists) -> f64 {
    let texts = || look.evidence.sample.iter().take(TEXTS).map(|(text, _)| text.trim());
    let hits = texts().filter(|text| names_within(text, lists) || home_within(text, lists)).count();
    part(hits, texts().count())
}

/// Two or more words in a row that begin with a capital and read as a name of a person.
pub fn names_within(raw: &str, lists: &Lists) -> bool {
    let all_capitals = !raw.bytes().any(|byte| byte.is_ascii_lowercase());
    // The words of the run, folded, behind one another; and the word before them.
    let (mut run, mut names, mut before) = (String::new(), 0, String::new());
    for word in raw.split([' ', ',', ';', '.', ':', '(', ')', '"', '\n']) {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let start = run.len();
        if capital || is_particle(word) && start > 0 {
            run.push(' ');
            fold_onto(&mut run, word);
            let known = capital && lists.is_name(&run[start + 1..]);
            names += usize::from(known);
            if known || !all_capitals || !capital {
                continue;
            }
            run.truncate(start);
        }
        if names >= 2 && is_person(&run, &before, lists) {
            return true;
        }
        run.clear();
        names = 0;
        before.clear();
        before.push_str(word);
    }
    names >= 2 && is_person(&run, &before, lists)
}

fn is_particle(word: &str) -> bool {
    matches!(word, "de" | "del" | "la" | "las" | "los" | "y" | "DE" | "DEL" | "LA" | "LAS" | "LOS" | "Y")
}

/// A run of words is a person's name, perhaps after the first word of the sentence, and not of a street or a school.
fn is_person(run: &str, before: &str, lists: &Lists) -> bool {
    let run = run.trim();
    let place = |text: &str| {
        !text.is_empty()
            && (lists.streets.has(text) || lists.settlements.has(text) || lists.institutions.has(text))
    };
    if run.is_empty() || place(&words(before)) {
        return false;
    }
    let reads = |text: &str| {
        let known = text.split(' ').filter(|word| lists.is_name(word)).count();
        known >= 2 && names::read(text, text, lists) == As::Person
    };
    reads(run) || run.split_once(' ').is_some_and(|(first, rest)| !place(first) && reads(rest))
}

/// A street with a number.
fn home_within(raw: &str, lists: &Lists) -> bool {
    raw.bytes().any(|byte| byte.is_ascii_digit()) && address::parts(raw, &words(raw), lists) >= 3
}

/// Share of the texts in which a sensitive word stands.
fn sick(look: &Look, lists: &Lists) -> f64 {
    look.share_with(is::SENSITIVE, |_, folded| lists.sensitive.within(folded))
}

/// Confidence that the column is of notes about persons.
///
/// `inside`: share of the cells in which an identifier stands; `people`: persons stand beside.
pub fn confidence(look: &Look, inside: f64, people: bool, lists: &Lists) -> u8 {
    let (said, prose) = (look.says("note"), is_prose(look));
    if !prose && said.is_none() {
        return 0;
    }
    // A name that comes again and again in a column of notes is a person's as much as one that comes once.
    let repeated = said.is_some() && are_sentences(look);
    let persons = if prose || repeated { people_inside(look, lists) } else { 0.0 };
    match said {
        _ if inside > 0.0 && (prose || said == Some(true)) => 88,
        Some(false) if inside > 0.0 && people => 80,
        Some(false) if inside > 0.0 => 60,
        _ if persons >= 0.25 => 80,
        _ if prose && persons >= 0.05 && (people || said == Some(true)) => 72,
        Some(true) if prose => 75,
        Some(true) if look.evidence.mean >= 12 && look.variety() >= 3 => 60,
        // Many texts of which none names a person or an illness are about the work.
        Some(false)
            if prose && people && look.variety() >= 12 && persons == 0.0 && sick(look, lists) < 0.03 =>
        {
            42
        }
        Some(false) if prose && people => 66,
        Some(false) if prose && persons >= 0.05 => 60,
        None if prose && people && persons >= 0.02 => 55,
        None if prose && people && look.blank && look.evidence.mean >= 40 => 52,
        _ => 25,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Kind;
    use crate::scan::personal::tests::column;

    const COMPLAINTS: [&str; 4] = [
        "Acude la señora Rosa Gómez López a pedir que se repare la banqueta",
        "Se atendió a Juan Pérez en su casa de la calle Pino 12",
        "Reporta que no pasa el camión de la basura desde el lunes",
        "Pide apoyo con medicinas para su hijo enfermo desde marzo",
    ];
    const WORKS: [&str; 3] = [
        "Rehabilitación de la carpeta asfáltica en la calle Benito Juárez",
        "Construcción de aulas en la escuela primaria Miguel Hidalgo",
        "Suministro de luminarias para el parque de la colonia Centro",
    ];

    fn sure(name: &str, values: &[&str], inside: f64, people: bool) -> u8 {
        let lists = Lists::sample();
        let evidence = column(name, Kind::LongText, values);
        confidence(&Look::of(&evidence, &lists), inside, people, &lists)
    }

    #[test]
    fn names_and_identifiers_inside_texts_are_seen() {
        assert!(names_within(COMPLAINTS[0], &Lists::sample()));
        assert!(sure("", &COMPLAINTS, 0.0, false) >= 50);
        assert!(sure("", &WORKS, 0.25, false) >= 50);
        assert!(
            sure("observaciones", &COMPLAINTS[2..], 0.0, true)
                < sure("descripcion_queja", &COMPLAINTS, 0.0, true)
        );
    }

    #[test]
    fn a_name_in_notes_is_seen_however_often_it_comes() {
        let again: Vec<&str> = COMPLAINTS[..2].iter().copied().cycle().take(80).collect();
        assert!(sure("observaciones", &again, 0.0, false) >= 70);
        let works: Vec<&str> = WORKS.iter().copied().cycle().take(80).collect();
        assert!(sure("observaciones", &works, 0.0, false) < 70);
    }

    #[test]
    fn descriptions_of_works_are_no_notes_about_persons() {
        assert!(WORKS.iter().all(|text| !names_within(text, &Lists::sample())));
        assert!(sure("descripcion", &WORKS, 0.0, false) < 50);
    }
}
