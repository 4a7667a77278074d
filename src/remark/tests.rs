//! Remarks said and answered on copies that do not know of each other.

use jiff::civil::date;
use proptest::prelude::*;
use toml::Table;

use super::pass::{self, Change};
use super::*;
use crate::plan::doc::Doc;
use crate::plan::merge::merge;

const PLAN: &str = "format = 1\nrevision = 7\nid = \"p-1\"\n\n[team]\nmembers = [\"head\"]\n\n[dataset.obras]\ntitle = \"Obras\"\nunit = \"Obras Públicas\"\n\n[dataset.baches]\ntitle = \"Baches\"\n";

fn plan() -> Doc {
    Doc::parse(PLAN, false).unwrap()
}

fn voice(by: &str) -> Voice<'_> {
    Voice { by, on: date(2026, 2, 2) }
}

fn unit(text: &str) -> New {
    New {
        at: "dataset.obras.unit".into(),
        text: text.into(),
        wanted: "El nombre del área como está en el reglamento".into(),
        severity: "warning".into(),
        ..New::default()
    }
}

/// Says something in a copy; the id.
fn said(doc: &mut Doc, text: &str, by: &str) -> String {
    let (id, edits) = say(doc.tree(), &unit(text), voice(by));
    assert!(own(&edits));
    doc.apply(&edits);
    id
}

fn turn(doc: &mut Doc, id: &str, turn: Turn, text: &str, by: &str) {
    let edits = reply(doc.tree(), id, turn, text, voice(by)).unwrap();
    assert!(own(&edits));
    doc.apply(&edits);
}

fn standing(doc: &Doc, id: &str) -> Standing {
    let remark = &remarks(doc.tree())[id];
    assert_eq!(
        remark.status.as_deref(),
        Some(remark.standing().status()),
        "the file says what was said last"
    );
    remark.standing()
}

#[test]
fn a_conversation_goes_from_open_to_closed_and_nothing_of_it_is_erased() {
    let mut doc = plan();
    let id = said(&mut doc, "Ese nombre ya no existe.", "Ana Ruiz");
    assert_eq!(standing(&doc, &id), Standing::Open);
    turn(&mut doc, &id, Turn::Agree, "", "María López");
    assert_eq!(standing(&doc, &id), Standing::Agreed);
    turn(&mut doc, &id, Turn::Fixed, "Está en el reglamento de 2025", "María López");
    assert_eq!(standing(&doc, &id), Standing::Answered);
    turn(&mut doc, &id, Turn::Insist, "Sigue igual", "Ana Ruiz");
    assert_eq!(standing(&doc, &id), Standing::Open);
    turn(&mut doc, &id, Turn::Disagree, "Es el nombre oficial", "María López");
    turn(&mut doc, &id, Turn::Close, "", "Ana Ruiz");
    assert_eq!(standing(&doc, &id), Standing::Closed);
    turn(&mut doc, &id, Turn::Reopen, "Cambió el reglamento", "Ana Ruiz");
    turn(&mut doc, &id, Turn::Withdraw, "", "Ana Ruiz");
    assert_eq!(standing(&doc, &id), Standing::Closed);
    let remark = &remarks(doc.tree())[&id];
    let words: Vec<&str> = remark.turns().iter().map(|(_, said)| said.kind.as_deref().unwrap()).collect();
    assert_eq!(words, ["agree", "fixed", "insist", "disagree", "close", "reopen", "withdraw"]);
    assert_eq!(remark.text.as_deref(), Some("Ese nombre ya no existe."));
}

#[test]
fn what_cannot_be_said_is_refused() {
    let mut doc = plan();
    let id = said(&mut doc, "Ese nombre ya no existe.", "Ana");
    let refused = |doc: &Doc, id: &str, turn: Turn| reply(doc.tree(), id, turn, " ", voice("X")).unwrap_err();
    assert_eq!(refused(&doc, "obs-0", Turn::Fixed), Refused::Unknown);
    assert_eq!(refused(&doc, &id, Turn::Disagree), Refused::NoText);
    assert_eq!(refused(&doc, &id, Turn::Insist), Refused::NoText);
    assert_eq!(refused(&doc, &id, Turn::Reopen), Refused::NotClosed);
    turn(&mut doc, &id, Turn::Close, "", "Ana");
    assert_eq!(refused(&doc, &id, Turn::Fixed), Refused::Closed);
}

#[test]
fn the_same_remark_is_the_same_everywhere_and_is_said_once() {
    let (mut one, mut other) = (plan(), plan());
    let id = said(&mut one, "Falta", "Ana");
    assert_eq!(said(&mut other, "Falta", "Ana"), id);
    assert_ne!(said(&mut other, "Falta", "Luis"), id);
    assert_eq!(say(one.tree(), &unit("Falta"), voice("Ana")), (id, Vec::new()));
}

#[test]
fn three_copies_come_together_without_a_conflict_and_nothing_is_lost() {
    let mut sent = plan();
    let asked = said(&mut sent, "Ese nombre ya no existe.", "Ana");
    // Ana and Luis review the copy that each was sent, María goes on with her own.
    let (mut ana, mut luis, mut maria) = (sent.clone(), sent.clone(), sent.clone());
    turn(&mut ana, &asked, Turn::Insist, "Urge", "Ana");
    let of_ana = said(&mut ana, "Y el título es muy corto.", "Ana");
    let of_luis = said(&mut luis, "¿Quién lo captura?", "Luis");
    turn(&mut maria, &asked, Turn::Fixed, "Ya dice Infraestructura", "María");
    maria.apply(&[(Address::parse("dataset.obras.unit"), Some("Infraestructura".into()))]);
    for doc in [&mut ana, &mut luis] {
        let parts = pass::parts(doc.tree());
        let by = if doc.body().contains("muy corto") { "Ana" } else { "Luis" };
        let edits = pass::edits(doc.tree(), &parts, voice(by));
        doc.apply(&edits);
    }
    for theirs in [&ana, &luis] {
        let merged = merge(Some(sent.tree()), maria.tree(), theirs.tree());
        assert_eq!(merged.conflicts, []);
        maria.apply(&merged.edits);
    }
    let all = remarks(maria.tree());
    assert_eq!(all.len(), 3);
    assert!(all.contains_key(&of_ana) && all.contains_key(&of_luis));
    assert_eq!(all[&asked].said.len(), 2);
    assert_eq!(
        standing(&maria, &asked),
        Standing::Answered,
        "an answer that Ana has not seen is not passed over"
    );
    assert_eq!(maria.text_at("dataset.obras.unit"), "Infraestructura");
    assert_eq!(pass::of(maria.tree(), "ana").len() + pass::of(maria.tree(), "LUIS").len(), 2);
}

#[test]
fn the_next_pass_knows_which_parts_changed() {
    let mut doc = plan();
    let id = said(&mut doc, "Ese nombre ya no existe.", "Ana");
    let read = pass::parts(doc.tree());
    doc.apply(&pass::edits(doc.tree(), &read, voice("Ana")));
    let (_, pass) = pass::of(doc.tree(), "ANA").remove(0);
    assert_eq!(pass.part, read, "what is kept is read back");
    assert!(pass::changes(&pass.part, &pass::parts(doc.tree())).is_empty(), "a pass is no change");
    turn(&mut doc, &id, Turn::Fixed, "", "María");
    doc.apply(&[
        (Address::parse("dataset.obras.unit"), Some("Infraestructura".into())),
        (Address::parse("dataset.baches"), None),
        (Address::parse("dataset.luz.title"), Some("Luminarias".into())),
        (Address::new(["pending", "institution.name", "ask"]), Some("Cabildo".into())),
    ]);
    let changes: Vec<(String, Change)> =
        pass::changes(&pass.part, &pass::parts(doc.tree())).into_iter().collect();
    assert_eq!(
        changes,
        [
            ("dataset.baches".to_string(), Change::Gone),
            ("dataset.luz".to_string(), Change::New),
            ("dataset.obras".to_string(), Change::Changed),
            ("institution".to_string(), Change::New),
            (format!("remark.{id}"), Change::Changed),
        ]
    );
    let again = pass::edits(doc.tree(), &pass::parts(doc.tree()), voice("Ana"));
    doc.apply(&again);
    assert_eq!(pass::of(doc.tree(), "Ana").len(), 1, "a person has one pass");
}

#[test]
fn a_plan_written_otherwise_has_the_same_parts() {
    let one: Table = "[dataset.a]\ntitle = \"A\"\nunit = 'B'\n".parse().unwrap();
    let other: Table = "dataset = { a = { unit = \"B\", title = \"\\u0041\" } }\n".parse().unwrap();
    assert_eq!(pass::parts(&one), pass::parts(&other));
}

/// Something done to one of three copies.
#[derive(Debug, Clone)]
enum Deed {
    Say(u8),
    Turn(u8, Turn),
    Answer(u8),
}

fn deeds() -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let turn = (any::<u8>(), 0..Turn::ALL.len()).prop_map(|(n, turn)| Deed::Turn(n, Turn::ALL[turn]));
    let deed = prop_oneof![any::<u8>().prop_map(Deed::Say), turn, any::<u8>().prop_map(Deed::Answer)];
    prop::collection::vec((0..3usize, deed), 0..24)
}

fn carry_out(doc: &mut Doc, person: usize, deed: &Deed) {
    let by = ["María", "Ana", "Luis"][person];
    match deed {
        Deed::Say(n) => drop(said(doc, &format!("Observación {n}"), by)),
        Deed::Answer(n) => {
            // Only the institution changes answers.
            let value = format!("Área {n}").into();
            let edit = (Address::parse("dataset.obras.unit"), Some(value));
            drop((person == 0).then(|| doc.apply(&[edit])));
        }
        Deed::Turn(n, turn) => {
            let ids: Vec<String> = remarks(doc.tree()).into_keys().collect();
            let Some(id) = ids.get(usize::from(*n) % ids.len().max(1)) else { return };
            if let Ok(edits) = reply(doc.tree(), id, *turn, "porque sí", voice(by)) {
                doc.apply(&edits);
            }
        }
    }
}

proptest! {
    #[test]
    fn whatever_three_people_say_on_their_copies_is_in_the_plan(first in deeds(), second in deeds()) {
        let mut maria = plan();
        let mut words: Vec<String> = Vec::new();
        for round in [first, second] {
            let sent = maria.clone();
            let mut copies = [maria.clone(), maria.clone(), maria.clone()];
            for (person, deed) in &round {
                carry_out(&mut copies[*person], *person, deed);
            }
            for copy in &copies {
                words.extend(remarks(copy.tree()).into_iter().flat_map(|(id, remark)| {
                    let turns: Vec<String> = remark.said.keys().map(|key| format!("{id} {key}")).collect();
                    [vec![id], turns].concat()
                }));
            }
            let [own, ana, luis] = copies;
            maria = own;
            let unit = maria.text_at("dataset.obras.unit").to_string();
            for theirs in [ana, luis] {
                let merged = merge(Some(sent.tree()), maria.tree(), theirs.tree());
                prop_assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
                maria.apply(&merged.edits);
            }
            prop_assert_eq!(unit, maria.text_at("dataset.obras.unit"));
        }
        let all = remarks(maria.tree());
        for (id, remark) in &all {
            prop_assert_eq!(remark.status.as_deref(), Some(remark.standing().status()), "{}", id);
        }
        for word in words {
            let (id, turn) = word.split_once(' ').unwrap_or((&word, ""));
            prop_assert!(all.get(id).is_some_and(|one| turn.is_empty() || one.said.contains_key(turn)), "{}", word);
        }
    }
}
