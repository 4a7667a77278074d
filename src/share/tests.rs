//! What was planted in a plan and must not leave, whatever it is mixed with; and what comes back to the original.

use jiff::civil::date;

use super::*;
use crate::plan::merge::merge;
use crate::plan::read::read;
use crate::plan::seal::Seal;

/// Everything private has `ZZ` in it, or is one of [`PLANTED`]; persons are invented, identifiers are the official
/// examples.
const PLAN: &str = r#"# Nota a mano: ZZcomentario
format = 1
revision = 41
guide = "mx-local@2026.1"
id = "p-1"
language = "es"
zz_llave = "ZZdesconocida"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
homepage = "https://www.villaejemplo.gob.mx"
population = 38214

[team]
members = ["head"]

[team.head]
name = "Zoraida ZZtitular Inventada"
phone = "33 3818 2801"

[team.liaison]
name = "Rosa ZZenlace Inventada"
post = "Jefatura de la Oficina de Presidencia"
email = "rosa.zzenlace@villaejemplo.gob.mx"
phone = "33 3818 2802"

[team.administrator]
name = "Ana ZZdatos Inventada"
post = "Jefatura de Sistemas"
email = "zzdatos@gmail.com"
phone = "+52 33 3818 2800"

[team.session]
account = "Asistió Rosa ZZenlace Inventada; su celular es 33 3818 2802."

[team.session.minutes]
file = "actas/zz-minuta.pdf"
link = "https://www.villaejemplo.gob.mx/minuta.pdf"
folio = "PM/012/2026"

[schedule.capacity.rosa-zzenlace]
name = "Rosa ZZenlace Inventada"
email = "zzpersonal@gmail.com"
hours_month = 20

[improvement]
report_email = "datos@villaejemplo.gob.mx"

[cost.salaries]
administrator = "18765.43"

[scan]
roots = ["D:/ZZdisco"]

[dataset.licencias]
title = "Licencias de construcción"
description = "No incluye el Padrón ZZsecreto de policías, ni a BOXW310820HNERXN09."
unit = "Obras Públicas"
access = "public"

[dataset.licencias.commitment]
date = 2026-06-05
owner = "Rosa ZZenlace Inventada"

[dataset.licencias.contact_point]
name = "Dirección de Obras Públicas"
email = "obras@villaejemplo.gob.mx"
phone = "33 3818 2803"

[dataset.licencias.distribution.a]
title = "Licencias 2025"
path = "obras/ZZ licencias.csv"
seen.rows = 9871

[dataset.policias-zz]
title = "Padrón ZZsecreto de policías"
access = "private"

[dataset.policias-zz.reserve]
reason = "ZZriesgo para su vida"

[dataset.quejas]
title = "Quejas"

[demand.d-1]
kind = "request"
folio = "330024626000001"
text = "Yo, Ana Pérez Quintanilla, CURP BOXW310820HNERXN09, pido las licencias"
source = "ZZsolicitudes.xlsx"
dataset = "policias-zz"

[pending."team.deputies"]
ask = "Señora ZZsabe"

[pending."dataset.policias-zz.unit"]
ask = "ZZ"

[note."team.liaison.name"]
text = "ZZnota: cambia en marzo"

[origin."institution.name"]
by = "ZZdijo"
from = "ZZlista.csv"

[import.columns]
zzcolumna = "title"

[remark.r-1]
at = "dataset.licencias.title"
text = "ZZobservación"
by = "Contraloría"

[story.s-1]
title = "Lo que aprendimos"
problem = "Nadie encontraba las licencias"
share = "yes"
license = "cc-by-4.0"
datasets = ["licencias", "policias-zz"]

[story.s-2]
title = "ZZhistoria"
share = "no"
"#;

/// What is private and cannot have the letters that the others have.
const PLANTED: [&str; 12] = [
    "3818",
    "BOXW310820HNERXN09",
    "330024626000001",
    "18765",
    "9871",
    "Zoraida",
    "Rosa",
    "gmail",
    "minuta.pdf\"\nfile",
    "policias",
    "policías",
    "Quintanilla",
];

fn tree() -> Table {
    read(PLAN.as_bytes()).unwrap().doc.tree().clone()
}

fn copy(with: &[Extra]) -> Shared {
    let guide = crate::app::guide(None).unwrap();
    let lists = crate::commands::scan::lists(None).unwrap();
    let hide = |text: &str| {
        let hidden = crate::scan::personal::prose::hide(text, &lists);
        (hidden.text, hidden.count)
    };
    let with = with.iter().copied().collect();
    let wish = Wish { guide: &guide, today: date(2026, 2, 2), with, hide: &hide };
    share(&wish, &tree())
}

fn text(with: &[Extra]) -> String {
    String::from_utf8(copy(with).doc.bytes()).unwrap()
}

#[test]
fn nothing_that_was_planted_leaves() {
    let text = text(&[]);
    assert!(!text.to_lowercase().contains("zz"), "{text}");
    for planted in PLANTED {
        assert!(!text.contains(planted), "{planted} is in\n{text}");
    }
    for leaves in [
        "Licencias de construcción",
        "datos@villaejemplo.gob.mx",
        "obras@villaejemplo.gob.mx",
        "38214",
        "Quejas",
    ] {
        assert!(text.contains(leaves), "{leaves} is not in\n{text}");
    }
}

#[test]
fn a_copy_is_a_whole_plan_that_says_what_it_is() {
    let shared = copy(&[]);
    let again = read(&shared.doc.bytes()).unwrap();
    assert_eq!(again.seal, Seal::Whole);
    let codes: Vec<&str> = again.notes.iter().map(|note| note.code).collect();
    assert_eq!(codes, ["plan-shared"]);
    let plan = typed(again.doc.tree());
    assert_eq!((plan.id.as_deref(), plan.revision, plan.shared.datasets), (Some("p-1"), 41, Some(1)));
    assert!(plan.shared.stays.contains(&"team.administrator.phone".to_string()), "{:?}", plan.shared.stays);
    assert!(
        again.doc.body().contains("# Copia para compartir, hecha el 2026-02-02."),
        "{}",
        again.doc.body()
    );
}

#[test]
fn what_is_asked_for_leaves_and_no_more() {
    let names = text(&[Extra::Names]);
    assert!(names.contains("name = \"Rosa ZZenlace Inventada\"") && !names.contains("Zoraida"), "{names}");
    let remarks = text(&[Extra::Remarks]);
    assert!(remarks.contains("Contraloría") && !remarks.contains("ZZnota"), "{remarks}");
    let reserves = copy(&[Extra::Reserves]).doc;
    let told = Address::parse("dataset.policias-zz").get(reserves.tree()).unwrap().to_string();
    assert!(told.contains("private") && !reserves.body().contains("ZZsabe"), "{told}");
}

#[test]
fn a_copy_of_a_copy_has_nothing_more_to_hide() {
    let once = copy(&[]);
    let guide = crate::app::guide(None).unwrap();
    let hide = |text: &str| (text.to_string(), 0);
    let wish = Wish { guide: &guide, today: date(2026, 2, 2), with: BTreeSet::new(), hide: &hide };
    let twice = share(&wish, once.doc.tree());
    let without = |mut tree: Table| {
        tree.remove("shared");
        tree
    };
    assert_eq!(without(twice.doc.tree().clone()), without(once.doc.tree().clone()));
}

#[test]
fn what_a_reader_wrote_comes_back_and_nothing_is_deleted() {
    let mut copy = copy(&[]).doc;
    let at = Address::parse("remark.r-2");
    let remark: Table =
        "at = \"team.liaison.post\"\ntext = \"¿Desde cuándo?\"\nby = \"Red\"".parse().unwrap();
    copy.apply(&[(at.clone(), Some(Value::Table(remark)))]);
    let mut ours = tree();
    Address::parse("institution.population").put(&mut ours, Value::Integer(40000));
    // Without a plan that both grew from, what changed since on one side cannot be told from the other.
    for (base, ours) in [(Some(tree()), &ours), (None, &tree())] {
        let theirs = back(base.as_ref().unwrap_or(ours), copy.tree());
        let merged = merge(base.as_ref(), ours, &theirs);
        assert_eq!(merged.conflicts, []);
        let changed: Vec<String> = merged.edits.iter().map(|(at, _)| at.to_string()).collect();
        assert_eq!(changed, ["remark.r-2"]);
    }
    // The control: taken as it is, the copy would delete what stayed.
    let raw = merge(Some(&tree()), &ours, copy.tree());
    assert!(raw.edits.iter().any(|(_, value)| value.is_none()) || !raw.conflicts.is_empty());
}
