//! The plan of promotion, its messages and events, from plans written by hand.

use jiff::civil::{Date, date};

use super::message::{Wanted, messages};
use super::outlook::Outlook;
use super::ready::{find, split};
use super::{About, State, edits, gathering, sheet, story};
use crate::catalog::{Catalog, catalog};
use crate::guide::model::Guide;
use crate::guide::{embedded, load::load};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::Lang;

/// Villa Ejemplo: two datasets online, one that is not, one that is reserved.
const PLAN: &str = include_str!("../../tests/fixtures/promotion/plan.toml");
const TODAY: Date = date(2026, 2, 2);

struct Villa {
    guide: Guide,
    plan: Plan,
    catalog: Catalog,
    today: Date,
}

fn villa(text: &str) -> Villa {
    on(text, TODAY)
}

fn on(text: &str, today: Date) -> Villa {
    let guide = load(&embedded::files()).unwrap();
    let plan = typed(&text.parse().unwrap());
    let catalog = catalog(&guide, &plan, today);
    Villa { guide, plan, catalog, today }
}

impl Villa {
    fn about(&self) -> About<'_> {
        About { guide: &self.guide, plan: &self.plan, catalog: &self.catalog, today: self.today }
    }

    fn outlook(&self) -> Outlook {
        Outlook::of(self.about())
    }

    fn due(&self) -> Vec<&'static str> {
        let found = super::due(&self.guide, &self.plan, &self.catalog, self.today);
        found.into_iter().map(|one| one.code).collect()
    }
}

/// The plan with more at its end.
fn with(more: &str) -> String {
    format!("{PLAN}\n{more}")
}

#[test]
fn only_what_is_really_online_is_spoken_of() {
    let villa = villa(PLAN);
    let (ready, refused) = split(villa.about());
    let links: Vec<(&str, &str)> = ready.iter().map(|one| (one.id(), one.link.as_str())).collect();
    let site = "https://datos.villaejemplo.gob.mx/conjuntos";
    let (permits, routes) =
        (format!("{site}/licencias-de-construccion/"), format!("{site}/rutas-de-recoleccion-de-residuos/"));
    assert_eq!(links, [("licencias", permits.as_str()), ("rutas", routes.as_str())]);
    let ids: Vec<&str> = refused.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["cultura", "denuncias"]);
}

#[test]
fn without_a_receipt_the_address_that_the_plan_says_is_the_link() {
    let text = PLAN.replace("\"licencias\", \"rutas\"", "");
    let villa = villa(&text);
    let (ready, _) = split(villa.about());
    assert_eq!(ready[0].link, "https://datos.villaejemplo.gob.mx/rutas.csv");
    let front = text.replace("https://datos.villaejemplo.gob.mx/rutas.csv", "https://villaejemplo.gob.mx/");
    let villa = on(&front, TODAY);
    assert!(split(villa.about()).0[0].front, "a front page is no direct link");
}

#[test]
fn every_two_months_have_one_act_and_the_most_asked_for_comes_first() {
    let outlook = villa(PLAN).outlook();
    assert_eq!(outlook.windows.len(), 6);
    let first = outlook.windows[0].proposal.as_ref().unwrap();
    assert_eq!((first.dataset.as_str(), first.kind.as_str()), ("rutas", "reply"));
    let told: Vec<String> = outlook.proposals().map(|one| format!("{} {}", one.on, one.id)).collect();
    expect_test::expect![[r#"
        2026-02-09 2026-01-reply-rutas
        2026-03-17 2026-03-reply-licencias
        2026-05-15 2026-05-post-rutas
        2026-07-15 2026-07-visit-licencias
        2026-09-15 2026-09-story-rutas
        2026-11-17 2026-11-press-note-licencias"#]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn what_is_planned_or_done_is_not_proposed_again() {
    let planned =
        "[promotion.action.a]\ntitle = \"Radio\"\non = 2026-02-20\n[promotion.action.b]\ndone = 2026-03-02\n";
    let outlook = villa(&with(planned)).outlook();
    let counts: Vec<(usize, usize, bool)> =
        outlook.windows.iter().map(|one| (one.done, one.planned, one.proposal.is_some())).collect();
    assert_eq!(counts[..3], [(0, 1, false), (1, 0, false), (0, 0, true)]);
}

#[test]
fn an_accepted_proposal_is_the_act_that_was_proposed() {
    let outlook = villa(PLAN).outlook();
    let one = outlook.proposals().next().unwrap();
    let edits = edits::accept(one, Lang::Es);
    let said: Vec<String> = edits.iter().map(|(at, _)| at.to_string()).collect();
    assert!(said.contains(&"promotion.action.2026-01-reply-rutas.datasets".to_string()), "{said:?}");
}

#[test]
fn a_day_that_is_closed_is_stepped_over() {
    let closed = "[schedule.closed.veda]\nkind = \"electoral-ban\"\nfrom = 2026-02-05\nto = 2026-06-10\n";
    let outlook = villa(&with(closed)).outlook();
    let windows: Vec<bool> = outlook.windows.iter().map(|one| one.proposal.is_some()).collect();
    assert_eq!(windows, [true, false, true, true, true, true]);
    let on = outlook.windows[0].proposal.as_ref().unwrap().on;
    assert_eq!(on, date(2026, 2, 4), "the last day left of them");
}

#[test]
fn messages_have_the_direct_link_and_are_counted_for_their_channel() {
    let villa = villa(PLAN);
    let one = find(villa.about(), "Licencias de construcción").unwrap();
    let made = messages(villa.about(), &one, Wanted::default(), Lang::Es);
    for message in &made {
        let channel = villa.guide.promotion.channel(&message.channel).unwrap();
        assert_eq!(message.text.contains(&one.link), channel.link, "{}", message.text);
        assert!(message.fits(), "{} {:?}: {}", message.chars, message.most, message.text);
        assert!(!message.text.contains('{'), "{}", message.text);
    }
    let short = made.iter().find(|message| message.channel == "short-post").unwrap();
    expect_test::expect![[r#"
        Ya puedes consultar y descargar: Licencias de construcción.
        Al 15 de enero de 2026. Creative Commons Atribución 4.0 (CC BY 4.0).
        https://datos.villaejemplo.gob.mx/conjuntos/licencias-de-construccion/"#]]
    .assert_eq(&short.text);
    assert_eq!(short.chars, 60 + 69 + 23);
}

#[test]
fn a_line_that_nobody_answered_is_left_out_and_told() {
    let villa = villa(PLAN);
    let one = find(villa.about(), "rutas").unwrap();
    let wanted = Wanted { channel: Some("long-post"), kind: Some("post"), question: None };
    let made = messages(villa.about(), &one, wanted, Lang::En);
    let lacks: Vec<&str> = made[0].lacks.iter().map(|lack| lack.to(Lang::En)).collect();
    assert!(lacks[0].starts_with("From when to when"), "{lacks:?}");
    assert!(!made[0].text.contains("They cover"), "{}", made[0].text);
}

#[test]
fn what_does_not_fit_is_cut_before_the_link() {
    let long = "palabra ".repeat(70);
    let villa = villa(&PLAN.replace("¿A qué hora pasa el camión?", &long));
    let one = find(villa.about(), "rutas").unwrap();
    let wanted = Wanted { channel: Some("long-post"), kind: Some("post"), question: None };
    let made = messages(villa.about(), &one, wanted, Lang::Es);
    assert!(made[0].fits() && made[0].text.contains(&one.link), "{}", made[0].text);
    assert!(made[0].lacks.iter().any(|lack| lack.es.contains("No cupieron")), "{:?}", made[0].lacks);
}

#[test]
fn nothing_of_what_is_reserved_is_in_anything_that_leaves() {
    let event = "[promotion.gathering.d]\nkind = \"datathon\"\non = 2026-09-12\nquestion = \"Llamar a ana@correo.mx\"\n\
                 datasets = [\"licencias\", \"denuncias\"]\n\
                 [reuse.m]\ntitle = \"Mapa\"\ndatasets = [\"denuncias\"]\nagreed = \"yes\"\nlink = \"https://x.mx/CANARIO\"\n";
    let villa = villa(&with(event));
    let mut said = String::new();
    let (ready, _) = split(villa.about());
    for one in &ready {
        for lang in [Lang::Es, Lang::En] {
            for message in messages(villa.about(), one, Wanted::default(), lang) {
                said.push_str(&format!("{:?} {}\n", message.subject, message.text));
            }
        }
        said.push_str(&format!("{:?}", story::draft(villa.about(), one, None)));
    }
    let event = &gathering::gatherings(villa.about())[0];
    said.push_str(&format!("{:?}", sheet::call(villa.about(), event)));
    said.push_str(&format!("{:?}", villa.outlook().proposals().collect::<Vec<_>>()));
    for secret in ["CANARIO", "Denuncias", "denuncia", "ana@correo.mx"] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
    assert!(villa.catalog.uses.is_empty(), "a use of what is reserved is not shown");
    assert!(find(villa.about(), "denuncias").is_err());
}

#[test]
fn uses_are_shown_only_with_agreement_and_links_of_the_web() {
    let uses = "[reuse.a]\ntitle = \"Mapa de rutas\"\ndatasets = [\"rutas\"]\nagreed = \"yes\"\nlink = \"javascript:alert(1)\"\n\
                text = \"Llamar a ana@correo.mx\"\n[reuse.b]\ntitle = \"Otra\"\ndatasets = [\"rutas\"]\nagreed = \"no\"\n";
    let villa = villa(&with(uses));
    let shown: Vec<(&str, Option<&str>)> =
        villa.catalog.uses.iter().map(|one| (one.title.as_str(), one.link.as_deref())).collect();
    assert_eq!(shown, [("Mapa de rutas", None)]);
    assert!(!villa.catalog.uses[0].text.as_ref().unwrap().contains("ana@correo.mx"));
}

#[test]
fn what_is_due_is_told_with_its_day() {
    assert_eq!(villa(PLAN).due(), ["promotion-missed", "promotion-none"]);
    assert_eq!(on(PLAN, date(2026, 2, 20)).due(), ["promotion-missed", "promotion-ending"]);
    let late = with(
        "[promotion.action.a]\non = 2026-01-20\ntitle = \"Radio\"\n[promotion.action.b]\ndone = 2025-12-01\n",
    );
    assert_eq!(villa(&late).due(), ["promotion-none", "promotion-late"]);
    assert_eq!(villa("[dataset.a]\ntitle = \"A\"\n").due(), [""; 0], "nothing is online, nothing is due");
}

#[test]
fn an_event_is_told_of_before_and_after_its_day() {
    let event = |day: &str, more: &str| {
        with(&format!(
            "[promotion.action.a]\ndone = 2026-01-10\n[promotion.action.b]\ndone = 2025-12-01\n\
             [promotion.gathering.d]\nkind = \"datathon\"\non = {day}\ndatasets = [\"licencias\", \"denuncias\"]\n{more}"
        ))
    };
    assert_eq!(villa(&event("2026-09-12", "")).due(), ["event-data-closed"]);
    assert_eq!(villa(&event("2026-03-01", "")).due(), ["event-lines-late", "event-data-closed"]);
    let lines = ["question", "open-data", "few-datasets", "prizes", "minors", "conduct", "venue", "call"];
    let past = ["mentors", "license-note", "jury", "links", "counts", "results", "uses"];
    let ticked = |ids: &[&str]| ids.iter().map(|id| format!("{id} = 2026-01-01\n")).collect::<String>();
    let all = [lines.as_slice(), past.as_slice()].concat();
    let done = format!("participants = 40\n[promotion.gathering.d.check]\n{}", ticked(&all));
    assert_eq!(villa(&event("2025-12-15", &done)).due(), ["event-decision-due"]);
    assert_eq!(villa(&event("2025-11-15", &done)).due(), ["event-decision-late"]);
    let decided = format!("{done}adoption = 2026-01-20\n");
    assert_eq!(villa(&event("2025-11-15", &decided)).due(), [""; 0]);
}

#[test]
fn an_act_has_the_state_of_its_days() {
    let acts = "[promotion.action.a]\non = 2026-01-20\n[promotion.action.b]\non = 2026-02-02\n[promotion.action.c]\n\
                title = \"Sin día\"\n[promotion.action.d]\non = 2026-01-01\ndone = 2026-01-03\n";
    let states: Vec<(String, State)> =
        villa(&with(acts)).outlook().acts.into_iter().map(|act| (act.id, act.state)).collect();
    let told: Vec<(&str, State)> = states.iter().map(|(id, state)| (id.as_str(), *state)).collect();
    assert_eq!(told, [("d", State::Done), ("a", State::Late), ("b", State::Planned), ("c", State::Undated)]);
}

#[test]
fn a_story_has_what_is_known_and_no_figure_of_its_own() {
    let villa = villa(PLAN);
    let one = find(villa.about(), "licencias").unwrap();
    let drafted = story::draft(villa.about(), &one, Some("¿Dónde se construye más?"));
    let told: Vec<String> =
        drafted.iter().flat_map(|part| &part.lines).map(|line| line.to(Lang::Es).to_string()).collect();
    expect_test::expect![[r#"
        ¿Dónde se construye más?
        «Licencias de construcción», de Ayuntamiento de Villa Ejemplo: https://datos.villaejemplo.gob.mx/conjuntos/licencias-de-construccion/
        Lo produce: Obras Públicas. Va del 1 de enero de 2019 al 31 de diciembre de 2025. Actualizado al 15 de enero de 2026.
        Términos de uso: Creative Commons Atribución 4.0 (CC BY 4.0).
        Tiene 1,500 filas. Columnas: fecha, colonia.
        Idea de gráfica: cuántos por «colonia» según «fecha», en líneas.
        No incluye permisos menores.
        ¿Un error o una duda? datos@villaejemplo.gob.mx"#]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn the_checklist_of_each_event_ends_with_its_decision() {
    let villa = villa(PLAN);
    for kind in &villa.guide.promotion.gatherings {
        let lines: Vec<_> = villa.guide.promotion.lines_of(&kind.id).collect();
        assert!(lines.len() >= 10, "{}", kind.id);
        assert!(
            lines.windows(2).all(|two| two[0].days <= two[1].days),
            "{}: in the order of its days",
            kind.id
        );
        assert!(lines.last().unwrap().adoption);
    }
}
