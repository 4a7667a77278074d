use std::io::Read;

use jiff::civil::date;

use super::model::{Block, Mark, Style, flat};
use super::*;
use crate::guide::model::Guide;
use crate::text::Lang;

fn guide() -> Guide {
    crate::guide::load::load(&crate::guide::embedded::files()).unwrap()
}

fn source(plan: &str, lang: Lang) -> Arc<Source> {
    let at = date(2026, 2, 2).at(10, 42, 0, 0);
    Arc::new(Source::new(&guide(), &plan.parse().unwrap(), lang, at, None))
}

fn paper(body: &str) -> Paper {
    Paper { id: "own".into(), title: Text::same("Propio"), body: Text::same(body), ..Paper::default() }
}

fn drafted(body: &str, plan: &str) -> Document {
    draft(&paper(body), &source(plan, Lang::Es), &About::Plan, &Arc::default()).unwrap()
}

/// The parts of an archive with their names.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().to_string(), text)
        })
        .collect()
}

const TOWN: &str = "[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\n";

#[test]
fn an_answer_is_printed_and_a_missing_one_is_a_blank_with_its_question() {
    let document = drafted("# Oficio\n\n{{ q(\"E01\") }} nombra a {{ q(\"E09\") }}.", TOWN);
    let [_, Block::Paragraph { text, .. }, ..] = document.blocks.as_slice() else { panic!("{document:?}") };
    assert_eq!(flat(text), "Ayuntamiento de Villa Ejemplo nombra a ______________[1].");
    let told = notes::told(&document.missing[0], Lang::Es);
    assert_eq!(told, "Falta: ¿Qué persona será Enlace Institucional? (pregunta E09)");
}

#[test]
fn a_pending_answer_says_who_may_know_it() {
    let plan = format!("{TOWN}[pending.\"team.liaison.name\"]\nask = \"Sistemas\"\nby = 2026-03-15");
    let document = drafted("# A\n\n{{ q(\"E09\") }}", &plan);
    let told = notes::told(&document.missing[0], Lang::Es);
    assert!(
        told.ends_with("(pregunta E09) Queda pendiente con Sistemas, para el 15 de marzo de 2026."),
        "{told}"
    );
}

#[test]
fn a_question_missing_of_several_datasets_is_one_entry() {
    let plan = format!("{TOWN}[dataset.a]\ntitle = \"Calles\"\n[dataset.b]\ntitle = \"Obras\"");
    let document = drafted("# A\n\n{% for d in datasets %}\n- {{ q(\"I05\", d) }}\n{% endfor %}", &plan);
    assert_eq!(document.missing.len(), 1);
    assert_eq!(document.missing[0].of, ["Calles", "Obras"]);
}

#[test]
fn whatever_is_printed_and_empty_becomes_a_blank_with_a_note() {
    for hole in ["{{ motto }}", "{{ key(\"nothing.here\") }}", "{{ \"\" }}", "{{ rkey(\"x\", \"text\") }}"] {
        let document = drafted(&format!("# A\n\nDice {hole}."), TOWN);
        let [_, Block::Paragraph { text, .. }, ..] = document.blocks.as_slice() else {
            panic!("{document:?}")
        };
        assert_eq!((flat(text).as_str(), document.missing.len()), ("Dice ______________[1].", 1), "{hole}");
    }
}

#[test]
fn a_blank_to_fill_by_hand_has_no_number_and_is_told_once() {
    let document = drafted("# A\n\n{{ blank(\"Lugar\") }} y {{ blank(\"Lugar\") }}", TOWN);
    assert_eq!((document.by_hand, document.missing), (vec!["Lugar".to_string()], vec![]));
}

#[test]
fn no_value_of_a_plan_is_read_as_a_mark() {
    let plan = "[institution]\nname = \"# Falso\\n- uno | dos **tres** :page\\n:sign X | Y {{ q('E09') }}\"";
    let document = drafted(
        "# A\n\n{{ key(\"institution.name\") }}\n\n| x | y |\n| {{ key(\"institution.name\") }} | 2 |",
        plan,
    );
    let [_, Block::Paragraph { text, .. }, Block::Table { rows, .. }] = document.blocks.as_slice() else {
        panic!("{:?}", document.blocks)
    };
    assert_eq!(flat(text), "# Falso\n- uno | dos **tres** :page\n:sign X | Y {{ q('E09') }}");
    assert!(text.iter().all(|span| !span.bold));
    assert_eq!((rows[0].len(), flat(&rows[0][1]).as_str()), (2, "2"));
}

#[test]
fn what_xml_forbids_and_what_reorders_text_is_seen() {
    let plan = "[institution]\nname = \"a\\u0001\\u202Eb\\uFFFE\\uE023\\U000F0001<&>\\\"\"";
    let document = drafted("# A\n\n{{ q(\"E01\") }}", plan);
    let text = text::write(&document);
    assert!(text.contains("a\u{fffd}\u{fffd}b\u{fffd}\u{fffd}\u{fffd}<&>\""), "{text:?}");
    for format in [Format::Docx, Format::Odt] {
        for (name, part) in parts(write(&document, format, "").unwrap()) {
            assert!(!part.contains(['\u{1}', '\u{202e}', '\u{fffe}']), "{name}");
        }
    }
}

#[test]
fn marks_become_blocks() {
    let body = "# T\n\n:right a la\nderecha\n\n:to Uno\n:to Dos\n\n- a\n- b\n\n+ c\n\n:article d\n\n:article e\n\n\
                :ordinal f\n\n:sign Ana | Jefa\n:seal\n\n:rules 2\n\n:page\n\n**n**o";
    let document = drafted(body, TOWN);
    let [
        Block::Heading { level: 1, .. },
        Block::Paragraph { style: Style::Right, text: right },
        Block::Paragraph { style: Style::Addressee, text: to },
        Block::Bullets(points),
        Block::Numbers(numbers),
        Block::Article { label: first, .. },
        Block::Article { label: second, .. },
        Block::Article { label: only, .. },
        Block::Marks(marks),
        Block::Rules(2),
        Block::PageBreak,
        Block::Paragraph { style: Style::Body, text: last },
    ] = document.blocks.as_slice()
    else {
        panic!("{:#?}", document.blocks)
    };
    assert_eq!((flat(right).as_str(), flat(to).as_str()), ("a la derecha", "Uno\nDos"));
    assert_eq!((points.len(), numbers.len()), (2, 1));
    assert_eq!([first, second, only], ["Artículo 1.", "Artículo 2.", "Único."]);
    assert!(matches!(marks.as_slice(), [Mark::Person { .. }, Mark::Seal]));
    assert_eq!((last[0].bold, last[1].bold, flat(last).as_str()), (true, false, "no"));
}

#[test]
fn a_template_that_asks_for_what_there_is_not_says_so_with_its_line() {
    let told = |body: &str| {
        let draft = draft(&paper(body), &source(TOWN, Lang::Es), &About::Plan, &Arc::default());
        draft.unwrap_err().es.into_owned()
    };
    assert!(told("# A\n\n{{ q(\"Z99\") }}").contains("(renglón 3): la Guía no tiene una pregunta «Z99»"));
    assert!(told("{{ q(\"I03\") }}").contains("la pregunta I03 es de un conjunto"));
    assert!(told("{{ cite(\"lgtaip-2025\", \"999\", \"x\") }}").contains("«lgtaip-2025 999»"));
    assert!(told(":firma Ana").contains(":sign"));
    assert!(told("{{ nada }}").contains("own.toml, body.es"));
}

#[test]
fn a_passage_that_nobody_read_is_marked() {
    let document = drafted("# A\n\n{{ cite(\"libre-uso-mx\", \"cita\", \"los términos\") }}", TOWN);
    let text = text::write(&document);
    assert!(text.contains("los términos [sin verificar]") && text.contains("No: revísalo"), "{text}");
}

#[test]
fn every_paper_of_the_guide_can_be_drafted_from_nothing() {
    assert_eq!(lint::faults(&guide()), []);
}

#[test]
fn no_paper_of_the_guide_has_a_hole_of_its_own() {
    for lang in [Lang::Es, Lang::En] {
        let source =
            source("[dataset.a]\ntitle = \"A\"\nunit = \"treasury\"\n[demand.d]\nkind = \"request\"", lang);
        for paper in &source.guide.papers {
            for about in abouts(paper, &source) {
                let document = draft(paper, &source, &about, &Arc::default()).unwrap();
                let holes: Vec<_> = document
                    .missing
                    .iter()
                    .filter(|entry| entry.question.is_none() && entry.key.is_none())
                    .collect();
                assert!(holes.is_empty(), "{} in {}: {holes:?}", paper.id, lang.code());
                assert!(!document.missing.is_empty(), "{} prints nothing of the plan", paper.id);
            }
        }
    }
}

#[test]
fn the_same_paper_is_the_same_bytes_and_well_formed() {
    let source = source(TOWN, Lang::Es);
    let paper = &source.guide.papers[0];
    let document = draft(paper, &source, &About::Plan, &Arc::default()).unwrap();
    for format in [Format::Docx, Format::Odt] {
        let bytes = write(&document, format, "").unwrap();
        assert_eq!(bytes, write(&document, format, "").unwrap());
        for (name, part) in parts(bytes).into_iter().filter(|(name, _)| name != "mimetype") {
            let mut reader = quick_xml::Reader::from_str(&part);
            reader.config_mut().check_end_names = true;
            loop {
                match reader.read_event().unwrap_or_else(|err| panic!("{name}: {err}")) {
                    quick_xml::events::Event::Eof => break,
                    _ => continue,
                }
            }
        }
    }
}

#[test]
fn an_odt_begins_with_its_type_as_it_is() {
    let document = drafted("# A", TOWN);
    let bytes = write(&document, Format::Odt, "").unwrap();
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..77], b"application/vnd.oasis.opendocument.text");
}

#[test]
fn heads_of_tables_are_marked_and_the_language_is_said() {
    let document = drafted("# A\n\n| x | y |\n| 1 | 2 |", TOWN);
    let all = |format| {
        let parts = parts(write(&document, format, "").unwrap());
        parts.into_iter().map(|(_, part)| part).collect::<String>()
    };
    let (docx, odt) = (all(Format::Docx), all(Format::Odt));
    for mark in [
        "<w:tblHeader/>",
        "w:lang w:val=\"es-MX\"",
        "w:w=\"12240\" w:h=\"15840\"",
        "<dc:creator>Ayuntamiento de Villa Ejemplo",
    ] {
        assert!(docx.contains(mark), "{mark}");
    }
    for mark in
        ["<table:table-header-rows>", "fo:language=\"es\"", "fo:page-width=\"21.59cm\"", "<dc:title>Propio<"]
    {
        assert!(odt.contains(mark), "{mark}");
    }
}

#[test]
fn columns_fill_the_page_and_no_short_word_is_cut() {
    let line = |text: &str| model::plain(text);
    let heads = [line("Núm."), line("Qué contiene"), line("Correo")];
    let rows = [vec![line("1"), line(&"palabras ".repeat(30)), line("transparencia@villaejemplo.gob.mx")]];
    let widths = widths::widths(&heads, &rows, 9200);
    assert_eq!(widths.iter().sum::<usize>(), 9200);
    assert!(widths[0] < 1000 && widths[2] > 3200, "{widths:?}");
}

#[test]
fn papers_are_found_by_what_people_type() {
    let papers = guide().papers;
    let id = |typed: &str| find(&papers, typed).map(|paper| paper.id.as_str());
    assert_eq!(id("designacion"), Some("appointment"));
    assert_eq!(id("Designación"), Some("appointment"));
    assert_eq!(id("HANDOVER"), Some("handover"));
    assert_eq!(id("entr"), Some("handover"));
    assert_eq!([id("x"), id("")], [None, None]);
}

#[test]
fn facts_of_other_wings_take_the_place_of_those_of_the_plan() {
    let plan =
        "[dataset.a]\ntitle = \"A\"\n[dataset.b]\ntitle = \"B\"\n[dataset.b.commitment]\ndate = 2026-02-20";
    let body = "# P\n\n{% for d in datasets %}\n- {{ title(d) }}: {{ due(d) }}\n{% endfor %}";
    let text = |facts| {
        let at = date(2026, 2, 2).at(10, 42, 0, 0);
        let source = Arc::new(Source::new(&guide(), &plan.parse().unwrap(), Lang::Es, at, facts));
        text::write(&draft(&paper(body), &source, &About::Plan, &Arc::default()).unwrap())
    };
    assert!(text(None).contains("- B: 20 de febrero de 2026\n- A: ______________[1]"));
    let dates = [("a".to_string(), date(2026, 5, 1))].into();
    let facts = Facts { order: vec!["a".into(), "b".into()], dates, ..Facts::default() };
    assert!(text(Some(facts)).contains("- A: 1 de mayo de 2026\n- B: 20 de febrero de 2026"));
}

#[test]
fn what_closes_a_letter_stays_with_its_signatures() {
    let document =
        drafted("# A\n\nuno\n\ndos\n\n:center Atentamente\n\n:sign Ana | Jefa\n\nson:\n\n- a", TOWN);
    let kept: Vec<bool> = model::keeps(&document.blocks);
    assert_eq!(kept, [false, false, true, true, false, true, false]);
}
