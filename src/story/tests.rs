//! Experiences found with their reasons, packed and read again; bundles of others that are not what they say.

use jiff::civil::date;

use super::bundle::{INDEX, Trouble, open, pack};
use super::person::{Wrong, wrong};
use super::*;
use crate::text::Lang;

fn guide() -> Guide {
    crate::app::guide(None).unwrap()
}

fn plan(text: &str) -> Plan {
    let read = crate::plan::read::read(format!("format = 1\nrevision = 3\n{text}").as_bytes());
    crate::plan::typed::typed(read.unwrap().doc.tree())
}

const PLAN: &str = "[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\npopulation = 38214\n\
    [dataset.rutas]\ntitle = \"Rutas\"\nrecommended = \"waste-collection\"\n\
    [story.rutas]\ntitle = \"El camión a su hora\"\nproblem = \"Nadie sabía a qué hora pasaba\"\n\
    data = \"Rutas y horarios\"\ndatasets = [\"rutas\"]\nchanged = \"Menos llamadas\"\nhours = 30\n\
    step = \"inventory\"\ncontact = \"Jefatura de Aseo Público\"\nlicense = \"cc-by-4.0\"\nshare = \"yes\"\n\
    [story.otra]\ntitle = \"Todavía no\"\nshare = \"no\"\nlicense = \"cc-by-4.0\"\n";

fn tales(guide: &Guide) -> Vec<Tale> {
    let mut all = of_guide(guide);
    all.extend(of_plan(&plan(PLAN), "plan.toml"));
    all
}

fn found(guide: &Guide, query: &Query) -> Vec<(String, Vec<Reason>)> {
    let tales = tales(guide);
    let found = search(guide, &tales, query);
    found.into_iter().map(|found| (tales[found.at].id.clone(), found.why)).collect()
}

fn words(text: &str) -> Query {
    Query { words: vec![text.into()], ..Query::default() }
}

#[test]
fn words_are_found_without_accents_and_in_the_plural_with_why() {
    let guide = guide();
    let (id, why) = found(&guide, &words("CONTRATO")).remove(0);
    assert_eq!((id.as_str(), why), ("tu-ciudad-tus-datos", vec![Reason::Title("contrato".into())]));
    let (id, why) = found(&guide, &words("basura")).remove(0);
    assert_eq!((id.as_str(), why), ("rutas", vec![Reason::About("waste-collection".into())]));
    assert_eq!(found(&guide, &words("xilófono")), []);
}

#[test]
fn step_dataset_and_population_narrow_and_rank() {
    let guide = guide();
    let inventory = Query { step: Some("inventory".into()), population: Some(50_000), ..Query::default() };
    let all = found(&guide, &inventory);
    assert_eq!(all[0].0, "rutas");
    assert!(all[0].1.contains(&Reason::Population(38214)) && all.len() > 2, "{all:?}");
    let budget = Query { dataset: Some("budget".into()), ..Query::default() };
    assert_eq!(found(&guide, &budget).len(), 1);
    let large = Query { population: Some(5_000_000), ..Query::default() };
    assert_eq!(found(&guide, &large), []);
}

#[test]
fn at_a_question_only_what_helps_there_is_told() {
    let guide = guide();
    let tales = tales(&guide);
    let at = |question: &str| {
        at_question(&guide, &tales, question, None).iter().map(|tale| tale.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(at("promotion.event"), ["tu-ciudad-tus-datos", "derechos-ninez"]);
    assert_eq!(at("institution.name"), Vec::<String>::new());
}

#[test]
fn every_story_of_the_guide_has_a_source_and_a_step() {
    let guide = guide();
    assert!(guide.stories.len() >= 8);
    for tale in of_guide(&guide) {
        assert!(tale.source.is_some() && !tale.steps.is_empty(), "{}", tale.id);
    }
}

/// A bundle in memory, changed by `change` before it is read.
fn read_back(change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> (Vec<Tale>, Vec<Trouble>) {
    let tales = of_plan(&plan(PLAN), "plan.toml");
    let shared: Vec<&Tale> =
        tales.iter().filter(|tale| matches!(tale.from, From::Plan { shared: true, .. })).collect();
    let bundle = pack(&shared, "Ayuntamiento de Villa Ejemplo", date(2026, 2, 2));
    let mut fetch = |name: &str| {
        let file = bundle.files.iter().find(|(own, _)| own == name);
        file.map(|(_, bytes)| change(name, bytes.clone())).ok_or(Trouble::Missing(name.into()))
    };
    let opened = open(&mut fetch, ("https://red.example.mx/", Some(date(2026, 3, 1))));
    (opened.tales, opened.troubles)
}

#[test]
fn a_bundle_comes_back_as_it_was_with_where_it_came_from() {
    let (tales, troubles) = read_back(|_, bytes| bytes);
    assert_eq!(troubles, []);
    let [tale] = tales.as_slice() else { panic!("{tales:?}") };
    assert_eq!(tale.title.to(Lang::Es), "El camión a su hora");
    assert_eq!(
        (tale.hours, tale.population, tale.datasets.as_slice()),
        (Some(30), Some(38214), &["waste-collection".to_string()][..])
    );
    let From::Others(from) = &tale.from else { panic!("{:?}", tale.from) };
    assert_eq!((from.from.as_str(), from.on), ("https://red.example.mx/", Some(date(2026, 3, 1))));
}

#[test]
fn what_a_story_is_called_keeps_none_from_coming_back() {
    let one = of_plan(&plan(PLAN), "plan.toml").swap_remove(0);
    let tales =
        ["con", "aux", "com1", "experiencias", "", "con"].map(|id| Tale { id: id.into(), ..one.clone() });
    let bundle = pack(&tales.iter().collect::<Vec<_>>(), "Villa Ejemplo", date(2026, 2, 2));
    let mut fetch = |name: &str| {
        let file = bundle.files.iter().find(|(own, _)| own == name);
        file.map(|(_, bytes)| bytes.clone()).ok_or(Trouble::Missing(name.into()))
    };
    let opened = open(&mut fetch, ("usb", None));
    assert_eq!((opened.tales.len(), opened.troubles), (tales.len(), vec![]));
}

#[test]
fn what_is_not_what_it_says_is_told_and_taken_in_by_nobody() {
    let swap = |from: &'static str, to: &'static str| {
        move |_: &str, bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(from, to).into_bytes()
    };
    assert_eq!(read_back(swap("Villa", "Otra")).1, [Trouble::Changed]);
    let story = |name: &str, bytes: Vec<u8>| if name == INDEX { bytes } else { b"title = 'otra'".to_vec() };
    assert_eq!(read_back(story).1, [Trouble::OtherHash("rutas.toml".into())]);
    let large = |_: &str, _: Vec<u8>| vec![b' '; 70 * 1024];
    assert_eq!(read_back(large).1, [Trouble::TooLarge(INDEX.into())]);
    assert_eq!(read_back(|_, _| b"<html>".to_vec()).1, [Trouble::NotABundle]);
    let names = |name: &str, bytes: Vec<u8>| match name == INDEX {
        true => {
            let text = String::from_utf8(bytes).unwrap().replace("rutas.toml", "../rutas.toml");
            crate::folio::sealed(text.split_once('\n').unwrap().1).into_bytes()
        }
        false => bytes,
    };
    assert_eq!(read_back(names).1, [Trouble::NotAStory("../rutas.toml".into())]);
}

#[test]
fn a_contact_is_a_post() {
    let guide = guide();
    for (text, hidden, is) in [
        ("Jefatura de Aseo Público", 0, None),
        ("Dirección de Catastro", 0, None),
        ("Administradora de datos", 0, None),
        ("Rosa Inventada Ejemplo", 0, Some(Wrong::Name)),
        ("Ing. Pérez", 0, Some(Wrong::Name)),
        ("datos@villa.gob.mx", 0, Some(Wrong::Reach)),
        ("33 3818 2800", 0, Some(Wrong::Reach)),
    ] {
        assert_eq!(wrong(&guide, text, hidden), is, "{text}");
    }
}
