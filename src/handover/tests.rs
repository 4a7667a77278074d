use std::collections::BTreeMap;

use super::manifest::Manifest;
use super::packet::{Packet, Wish, packet};
use super::receive::{self, Seen};
use super::*;
use crate::diag::Finding;
use crate::plan::read::read;
use crate::plan::seal;
use crate::text::Lang;

/// People are invented. What must not leave has `Canario` in it, or is `31415.92`.
const PLAN: &str = r#"#:schema plan.schema.json
# Plan de Apertura · Ayuntamiento de Villa Ejemplo
# La contraseña del portal es Canario#2024
format = 1
revision = 41
guide = "mx-local@2026.1"
id = "p-entrega"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
kind = "municipal"
homepage = "https://www.villaejemplo.gob.mx/"
starts = 2024-10-01

[team.administrator]
name = "Abel Sotomayor Luz"
email = "abel@correo.example"

[team.appointment.evidence]
folio = "PM/012/2024"
date = 2024-10-15

[improvement]
report_email = "datos@villaejemplo.gob.mx"

[cost.salaries]
administrator = "31415.92"

[dataset.licencias]
title = "Licencias de construcción"
unit = "public-works"
source = "Sistema de Licencias"
access = "public"

[dataset.licencias.commitment]
date = 2027-10-12
owner = "Ventanilla de Licencias"

[dataset.licencias.distribution.a]
path = "obras/licencias.csv"
sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

[dataset.policia]
title = "Padrón de cámaras"
access = "private"

[dataset.policia.reserve]
until = 2027-11-02

[demand.s1]
kind = "request"
folio = "140292027000123"
on = 2027-09-06
text = "Yo, Juan Pérez Canario, con CURP PERJ800101HJCRBN09, quiero las licencias"

[pending."dataset.policia.source"]
since = 2027-01-01

[note."team.administrator.email"]
text = "La contraseña del correo es Canario99"

[handover.account.ckan]
title = "Portal CKAN"
holder = "Jefatura de Sistemas"
by = "envelope"
"#;

fn guide() -> Guide {
    crate::guide::load::load(&crate::guide::embedded::files()).unwrap()
}

fn today() -> Date {
    "2027-09-20".parse().unwrap()
}

fn hidden(text: &str) -> String {
    text.replace("Juan Pérez Canario", "[nombre]").replace("PERJ800101HJCRBN09", "[CURP]")
}

fn made(text: &str, lang: Lang) -> Packet {
    let (guide, bytes) = (guide(), seal::close(text, "\n").into_bytes());
    let read = read(&bytes).unwrap();
    let at = today().at(10, 42, 0, 0);
    let on = None;
    let wish = Wish {
        guide: &guide,
        doc: &read.doc,
        bytes: &bytes,
        lang,
        at,
        on,
        besides: Vec::new(),
        hide: &hidden,
    };
    packet(&wish).unwrap()
}

fn codes(found: &[Finding]) -> Vec<&str> {
    let mut codes: Vec<&str> = found.iter().map(|one| one.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn a_packet_has_everything_and_its_manifest_comes_last() {
    let made = made(PLAN, Lang::Es);
    let names: Vec<&str> = made.files.iter().map(|(name, _)| name.as_str()).collect();
    expect_test::expect![[r#"
        [
            "index.html",
            "LEEME.txt",
            "entrega-recepcion.docx",
            "entrega-recepcion.odt",
            "entrega-recepcion.html",
            "conjuntos.xlsx",
            "conjuntos.csv",
            "compromisos.csv",
            "vencimientos.csv",
            "cuentas.csv",
            "agenda-primer-mes.ics",
            "agenda-primer-mes.html",
            "plan.toml",
            "manifiesto.toml",
        ]
    "#]]
    .assert_debug_eq(&names);
    let (read, _, fits) = Manifest::read(&made.manifest.text()).unwrap();
    assert!(fits && read == made.manifest);
    assert_eq!(read.files.len(), names.len() - 1);
}

#[test]
fn no_secret_no_salary_and_no_third_person_is_in_any_file() {
    for lang in [Lang::Es, Lang::En] {
        for (name, bytes) in made(PLAN, lang).files {
            let packed = name.ends_with("docx") || name.ends_with("odt") || name.ends_with("xlsx");
            let text = if packed { String::new() } else { String::from_utf8(bytes).unwrap() };
            for planted in ["Canario", "31415", "PERJ800101"] {
                assert!(!text.contains(planted), "{planted} is in {name}");
            }
            assert!(packed || name == "plan.toml" || !text.is_empty());
        }
    }
}

#[test]
fn the_copy_says_what_it_lacks_and_is_the_plan_where_nothing_is_to_be_hidden() {
    let copied = made(PLAN, Lang::Es).copied;
    let hidden: Vec<String> = copied.hidden.iter().map(ToString::to_string).collect();
    assert_eq!(hidden, ["demand.s1.text", "note.\"team.administrator.email\".text"]);
    assert_eq!((copied.kept.len(), copied.comments), (1, 1));
    assert!(read(&copied.bytes).is_ok_and(|read| !read.cut()));
    let bare = "format = 1\nid = \"p\"\n[institution]\nname = \"Villa Ejemplo\"\n";
    let bytes = seal::close(bare, "\n").into_bytes();
    assert_eq!(made(bare, Lang::Es).copied.bytes, bytes);
}

#[test]
fn what_a_good_hand_over_lacks_is_told_with_its_place() {
    let (guide, bytes) = (guide(), seal::close(PLAN, "\n").into_bytes());
    let read = read(&bytes).unwrap();
    let whole = Whole::new(&guide, read.doc.tree(), today(), None);
    let found = findings::findings(&whole, &read.doc);
    expect_test::expect![[r#"
        [
            "handover-accounts-unnoted",
            "handover-day-assumed",
            "handover-end-near",
            "handover-no-owner",
            "handover-no-receiver",
            "handover-no-source",
            "handover-nobody-knows",
            "handover-promise-due",
            "handover-request-due",
            "handover-secret",
        ]
    "#]]
    .assert_debug_eq(&codes(&found));
    assert!(found.iter().all(|one| guide.rules.0.contains_key(one.code)));
    let owner = found.iter().find(|one| one.code == "handover-no-owner").unwrap();
    assert_eq!(owner.place.address.as_deref(), Some("dataset.policia.commitment.owner"));
}

#[test]
fn a_changed_byte_a_lost_file_and_a_stranger_are_told_by_their_names() {
    let made = made(PLAN, Lang::Es);
    let hash = |(name, bytes): &(String, Vec<u8>)| (name.clone(), Some(crate::hash::sha256(bytes)));
    let mut there: BTreeMap<String, Option<String>> = made.files.iter().map(hash).collect();
    assert_eq!(made.manifest.compare(&there), []);
    there.insert("cuentas.csv".into(), Some("0".into()));
    there.insert("index.html".into(), None);
    there.insert("virus.exe".into(), Some("1".into()));
    there.remove("LEEME.txt");
    let told: Vec<(&str, String)> = made
        .manifest
        .compare(&there)
        .into_iter()
        .map(|one| (one.code, one.place.file.unwrap_or_default()))
        .collect();
    let expected = [
        ("handover-file-unread", "index.html"),
        ("handover-file-missing", "LEEME.txt"),
        ("handover-file-changed", "cuentas.csv"),
        ("handover-file-extra", "virus.exe"),
    ];
    assert_eq!(told, expected.map(|(code, file)| (code, file.to_string())));
}

#[test]
fn a_manifest_that_somebody_edited_does_not_fit_its_folio() {
    let text = made(PLAN, Lang::Es).manifest.text();
    let edited = text.replace("revision = 41", "revision = 42");
    assert!(Manifest::read(&edited).is_some_and(|(_, _, fits)| !fits));
    assert!(Manifest::read("version = 1").is_none());
}

#[test]
fn sources_and_people_are_checked_against_the_plan() {
    let guide = guide();
    let tree = format!("{PLAN}\n[handover]\non = 2027-10-01\n").parse().unwrap();
    let whole = Whole::new(&guide, &tree, "2027-10-05".parse().unwrap(), None);
    let at = |seen: Seen| codes(&receive::sources(&whole, &|_| seen.clone())).join(" ");
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(at(Seen::Missing), "handover-source-missing");
    assert_eq!(at(Seen::There(Some("0".into()))), "handover-source-changed");
    assert_eq!(at(Seen::There(Some(known.to_uppercase()))), "");
    assert_eq!(codes(&receive::people(&whole)), ["handover-appointment-old", "handover-mail-outside"]);
}

#[test]
fn the_first_month_has_advice_claims_and_what_is_due_from_the_change_on() {
    let guide = guide();
    let tree = format!("{PLAN}\n[handover]\non = 2027-10-01\n").parse().unwrap();
    let whole = Whole::new(&guide, &tree, today(), None);
    let items = agenda::agenda(&whole, Lang::Es);
    let told: Vec<String> = items.iter().map(|item| format!("{} {}", item.on, item.key)).collect();
    expect_test::expect![[r#"
        [
            "2027-10-05 demand.s1",
            "2027-10-06 handover.account.administrator-mail",
            "2027-10-06 handover.account.ckan",
            "2027-10-06 handover.account.report-mail",
            "2027-10-06 handover.account.site",
            "2027-10-06 handover.accounts",
            "2027-10-06 handover.appoint",
            "2027-10-11 handover.open",
            "2027-10-12 dataset.licencias.commitment.date",
            "2027-10-21 handover.units",
            "2027-10-31 handover.session",
        ]
    "#]]
    .assert_debug_eq(&told);
    let text = agenda::ics(&whole, &items, Lang::Es);
    assert_eq!(text.matches("BEGIN:VEVENT").count(), items.len());
}

#[test]
fn an_answer_of_the_reception_touches_nothing_else() {
    let edits = receive::answer("mail-read", (receive::State::Partly, " Falta uno ", ""), today());
    let told: Vec<String> = edits
        .iter()
        .map(|(at, value)| format!("{at} = {}", value.as_ref().map(ToString::to_string).unwrap_or_default()))
        .collect();
    expect_test::expect![[r#"
        [
            "handover.received.mail-read.state = \"partly\"",
            "handover.received.mail-read.note = \"Falta uno\"",
            "handover.received.mail-read.by = ",
            "handover.received.mail-read.on = 2027-09-20",
        ]
    "#]]
    .assert_debug_eq(&told);
}
