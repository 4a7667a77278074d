use jiff::civil::{Date, date};

use super::badge::{Badge, Level, badge};
use super::fresh::{Source, Verdict};
use super::link::{Link, Published, Seen, State, links};
use super::reports::Term;
use super::*;
use crate::catalog::catalog;
use crate::guide::model::Guide;
use crate::guide::model::calendar::Count;
use crate::plan::doc::Doc;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::Lang;

const TODAY: Date = date(2026, 2, 2);

fn guide() -> Guide {
    crate::guide::load::load(&crate::guide::embedded::files()).unwrap()
}

fn plan(text: &str) -> Plan {
    typed(&text.parse().unwrap())
}

fn overview(text: &str) -> Overview {
    let (guide, plan) = (guide(), plan(text));
    let catalog = catalog(&guide, &plan, TODAY);
    Overview::of(&guide, &plan, &catalog, TODAY)
}

/// A public dataset with one file online.
fn dataset(id: &str, keys: &str, checked: &str) -> String {
    let checked = if checked.is_empty() { String::new() } else { format!("checked = {{ {checked} }}\n") };
    format!(
        "[dataset.{id}]\ntitle = \"{id}\"\naccess = \"public\"\npersonal = {{ status = \"no\" }}\n{keys}\n\
         [dataset.{id}.distribution.f]\nformat = \"csv\"\ndownload_url = \"https://a.gob.mx/{id}.csv\"\n{checked}"
    )
}

fn verdict(keys: &str, checked: &str) -> Verdict {
    overview(&dataset("a", keys, checked)).fresh[0].verdict
}

#[test]
fn a_dataset_is_late_when_its_cycle_and_the_grace_have_passed() {
    // A month from 23 December is 23 January; a quarter of a month more is 8 days: until 31 January.
    let monthly =
        |modified: &str| verdict(&format!("accrual_periodicity = \"R/P1M\"\nmodified = {modified}"), "");
    assert_eq!(monthly("2025-12-26"), Verdict::Fresh);
    assert_eq!(monthly("2025-12-22"), Verdict::Late(11));
    let yearly =
        |modified: &str| verdict(&format!("accrual_periodicity = \"R/P1Y\"\nmodified = {modified}"), "");
    assert_eq!(yearly("2024-12-01"), Verdict::Fresh);
    assert!(matches!(yearly("2024-06-01"), Verdict::Late(_)));
    // Friday's data are due on Monday, and the grace is three days at least.
    let daily =
        |modified: &str| verdict(&format!("accrual_periodicity = \"R/P1D\"\nmodified = {modified}"), "");
    assert_eq!(daily("2026-01-30"), Verdict::Fresh);
    assert!(matches!(daily("2026-01-26"), Verdict::Late(_)));
}

#[test]
fn what_cannot_be_measured_leaves_the_denominator() {
    assert_eq!(verdict("modified = 2020-01-01", ""), Verdict::NoCycle);
    assert_eq!(verdict("accrual_periodicity = \"irregular\"\nmodified = 2020-01-01", ""), Verdict::Irregular);
    assert_eq!(verdict("accrual_periodicity = \"R/P1M\"", ""), Verdict::NoDay);
    // A day that has not come says nothing.
    assert_eq!(verdict("accrual_periodicity = \"R/P1M\"\nmodified = 2027-01-01", ""), Verdict::NoDay);
    let all = overview(&dataset("a", "modified = 2020-01-01", ""));
    assert_eq!((all.figures.dated, all.figures.fresh, all.figures.undated), (0, 0, 1));
}

#[test]
fn what_the_server_says_goes_before_what_the_plan_says() {
    let keys = "accrual_periodicity = \"R/P1M\"\nmodified = 2026-01-30";
    assert_eq!(verdict(keys, ""), Verdict::Fresh);
    let old = "on = 2026-02-01, state = \"alive\", modified = \"Tue, 02 Sep 2025 12:00:00 GMT\"";
    let all = overview(&dataset("a", keys, old));
    assert_eq!(all.fresh[0].updated, Some((date(2025, 9, 2), Source::Server)));
    assert!(matches!(all.fresh[0].verdict, Verdict::Late(_)));
    let receipt = format!("{}\n[receipt.X]\non = 2025-10-01\ndatasets = [\"a\"]\n", dataset("a", keys, ""));
    assert_eq!(overview(&receipt).fresh[0].updated, Some((date(2025, 10, 1), Source::Receipt)));
}

#[test]
fn datasets_that_are_offline_or_closed_are_not_counted() {
    let gone = dataset("a", "withdrawn = { on = 2026-01-01, why = \"x\", agreed_by = \"Grupo\" }", "");
    let closed = dataset("b", "", "").replace("access = \"public\"", "access = \"private\"");
    let never = "[dataset.c]\ntitle = \"c\"\naccess = \"public\"\naccrual_periodicity = \"R/P1M\"\nmodified = 2020-01-01\n";
    let all = overview(&format!("{gone}{closed}{never}"));
    assert!(all.is_empty(), "{all:?}");
}

#[test]
fn what_was_published_is_what_the_last_receipt_says() {
    let (guide, plan) = (guide(), plan(&dataset("a", "", "")));
    let catalog = catalog(&guide, &plan, TODAY);
    let url = "https://a.gob.mx/a.csv".to_string();
    let of = |sha256: &str| Published { url: url.clone(), sha256: sha256.into(), bytes: Some(7) };
    let found = links(&plan, &catalog, &[of("old"), of("new")]);
    assert_eq!((found[0].sha256.as_deref(), found[0].bytes), (Some("new"), Some(7)));
    // Nobody measured the size that a list of others told.
    assert_eq!(links(&plan, &catalog, &[])[0].bytes, None);
}

#[test]
fn since_when_a_link_is_broken_is_kept_until_it_works() {
    let mut doc = Doc::blank("", "mx-local@2026.1", "p");
    let table: toml::Table = dataset("a", "", "").parse().unwrap();
    let at = crate::toml_text::Address::new(["dataset"]);
    doc.apply(&[(at, table.get("dataset").cloned())]);
    let mut since = |state: State, day: Date| {
        let plan = typed(doc.tree());
        let link: Link = links(&plan, &catalog(&guide(), &plan, day), &[]).remove(0);
        let edit = edits::checked(&link, &Seen::new(state), day).into_iter().collect::<Vec<_>>();
        doc.apply(&edit);
        let row = typed(doc.tree()).dataset["a"].distribution["f"].checked.clone().unwrap();
        row.since.and_then(|day| day.date())
    };
    assert_eq!(since(State::Broken, date(2026, 1, 5)), Some(date(2026, 1, 5)));
    assert_eq!(since(State::Unreachable, date(2026, 1, 12)), Some(date(2026, 1, 5)));
    assert_eq!(since(State::Unasked, date(2026, 1, 13)), Some(date(2026, 1, 5)));
    assert_eq!(since(State::Alive, date(2026, 1, 19)), None);
    assert_eq!(since(State::Broken, date(2026, 1, 26)), Some(date(2026, 1, 26)));
}

#[test]
fn a_report_has_the_term_of_the_plan_or_the_stricter_one_of_the_guide() {
    let guide = guide();
    let assumed = Term::of(&plan(""), &guide.watch);
    assert_eq!((assumed.days, assumed.count, assumed.assumed), (30, Count::Natural, true));
    let due = |schedule: &str| {
        let all = overview(&format!("{schedule}\n[report.r-1]\non = 2026-01-05\ntext = \"x\"\n"));
        all.reports[0].due
    };
    assert_eq!(due(""), Some(date(2026, 2, 4)));
    assert_eq!(due("[schedule]\nreply_days = 10\nreply_days_kind = \"calendar\""), Some(date(2026, 1, 15)));
    assert_eq!(due("[schedule]\nreply_days = 10\nreply_days_kind = \"working\""), Some(date(2026, 1, 19)));
    let late = overview(
        "[report.a]\non = 2025-12-01\ntext = \"x\"\n[report.b]\non = 2025-12-01\nanswered = 2025-12-09\n",
    );
    assert_eq!((late.figures.waiting, late.figures.overdue), (1, 1));
    assert_eq!(late.reports.iter().map(|told| told.in_time).collect::<Vec<_>>(), [None, Some(true)]);
}

fn told(text: &str) -> Badge {
    badge("Villa Ejemplo", &overview(text), &guide().watch, TODAY)
}

const ALIVE: &str =
    "on = 2026-02-01, state = \"alive\", content = \"same\", modified = \"Thu, 15 Jan 2026 12:00:00 GMT\"";
const MEASURED: &str = "[watch.2026-02-01]\nlinks = 1\nalive = 1\n";
const MONTHLY: &str = "accrual_periodicity = \"R/P1M\"\nmodified = 2026-01-15";

#[test]
fn a_badge_is_green_only_when_all_was_measured_and_is_well() {
    let all = format!("{}{MEASURED}", dataset("a", MONTHLY, ALIVE));
    let good = told(&all);
    assert_eq!(good.message.to(Lang::Es), "1 de 1 ligas vivas · 1 de 1 al día · medido el 2026-02-01");
    assert_eq!(good.level, Level::All);
    for (what, text) in [
        ("one link was never asked", format!("{all}{}", dataset("b", MONTHLY, ""))),
        (
            "one was asked before the last time",
            format!("{all}{}", dataset("b", MONTHLY, &ALIVE.replace("02-01", "01-01"))),
        ),
        ("one is refused", format!("{all}{}", dataset("b", MONTHLY, &ALIVE.replace("alive", "refused")))),
        ("one is broken", format!("{all}{}", dataset("b", MONTHLY, &ALIVE.replace("alive", "broken")))),
        ("one has no cycle", format!("{all}{}", dataset("b", "", ALIVE))),
        (
            "one is late",
            format!("{all}{}", dataset("b", MONTHLY, &ALIVE.replace("15 Jan 2026", "15 Jan 2025"))),
        ),
        (
            "a day was only said",
            format!("{}{MEASURED}", dataset("a", MONTHLY, "on = 2026-02-01, state = \"alive\"")),
        ),
        ("a report is past its term", format!("{all}[report.r]\non = 2025-01-01\ntext = \"x\"\n")),
    ] {
        assert_ne!(told(&text).level, Level::All, "{what}: {:?}", told(&text));
    }
}

#[test]
fn a_badge_without_a_measurement_is_grey_and_an_old_one_says_so() {
    let none = told(&dataset("a", MONTHLY, ALIVE));
    assert_eq!((none.message.to(Lang::Es), none.level), ("sin medir", Level::Unmeasured));
    assert_eq!(told("").level, Level::Unmeasured);
    let old = format!(
        "{}[watch.2025-12-01]\nlinks = 1\n",
        dataset("a", MONTHLY, &ALIVE.replace("2026-02-01", "2025-12-01"))
    );
    let old = told(&old);
    assert!(old.message.to(Lang::Es).ends_with("medido el 2025-12-01 · medición antigua"), "{old:?}");
    assert_eq!(old.level, Level::Unmeasured);
}

#[test]
fn a_badge_says_what_nobody_measured() {
    let said = told(&format!("{}{MEASURED}", dataset("a", MONTHLY, "on = 2026-02-01, state = \"alive\"")));
    assert!(said.message.to(Lang::Es).contains("1 de 1 al día (1 por su fecha declarada)"), "{said:?}");
    let some = format!("{}{}{MEASURED}", dataset("a", MONTHLY, ALIVE), dataset("b", MONTHLY, ""));
    assert!(told(&some).message.to(Lang::En).starts_with("1 of 1 links alive (1 not measured)"));
}

#[test]
fn the_picture_is_read_aloud_keeps_hostile_names_inert_and_is_always_the_same() {
    let text = format!("{}{MEASURED}", dataset("a", MONTHLY, ALIVE));
    let made = badge("<script>alert(1)</script> & \u{7}", &overview(&text), &guide().watch, TODAY);
    let svg = made.svg(Lang::Es);
    assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;") && !svg.contains('\u{7}'));
    assert!(svg.contains("role=\"img\"") && svg.contains("<title id=") && svg.contains("<desc id="));
    assert_eq!(svg, made.svg(Lang::Es));
    expect_test::expect![[r#"
        {
          "schemaVersion": 1,
          "label": "datos abiertos",
          "message": "1 de 1 ligas vivas · 1 de 1 al día · medido el 2026-02-01",
          "color": "1b6e3c"
        }"#]]
    .assert_eq(&format!("{:#}", made.json(Lang::Es)));
}

/// Contrast of white letters on a colour, as WCAG 2 counts it.
fn contrast(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    1.05 / (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) + 0.05)
}

#[test]
fn letters_can_be_read_on_every_colour() {
    for level in [Level::Unmeasured, Level::Bad, Level::Partial, Level::All] {
        assert!(contrast(level.colour()) >= 4.5, "{level:?}: {}", contrast(level.colour()));
    }
}

#[test]
fn what_got_better_or_worse_is_compared_as_parts() {
    let plan = plan(
        "[watch.2026-01-01]\nlinks = 40\nalive = 38\ndated = 15\nfresh = 12\noverdue = 1\n\
         [watch.2026-02-01]\nlinks = 50\nalive = 40\ndated = 10\nfresh = 8\noverdue = 0\n",
    );
    let history = trend::history(&plan);
    let told: Vec<String> =
        trend::change(&history[0], &history[1]).iter().map(|line| line.es.to_string()).collect();
    assert_eq!(
        told,
        [
            "Empeoró desde el 1 de enero de 2026: Ligas vivas, de 38 de 40 a 40 de 50.",
            "Mejoró desde el 1 de enero de 2026: reportes vencidos, de 1 a 0.",
        ]
    );
    assert_eq!(history[0].alive.percent(), Some(95));
}

/// Codes of what is told.
fn codes(text: &str) -> Vec<&'static str> {
    let mut doc = Doc::blank("", "mx-local@2026.1", "p");
    let table: toml::Table = text.parse().unwrap();
    let edits: Vec<_> = table
        .into_iter()
        .map(|(key, value)| (crate::toml_text::Address::new([key.as_str()]), Some(value)))
        .collect();
    doc.apply(&edits);
    let (guide, plan) = (guide(), typed(doc.tree()));
    let all = Overview::of(&guide, &plan, &catalog(&guide, &plan, TODAY), TODAY);
    findings(&guide.watch, (&doc, &plan), &all, TODAY).iter().map(|found| found.code).collect()
}

#[test]
fn a_check_tells_what_was_seen() {
    assert_eq!(codes(""), [""; 0]);
    assert_eq!(codes(&dataset("a", MONTHLY, "")), ["watch-never"]);
    let with = |checked: &str| {
        format!("{}{MEASURED}", dataset("a", MONTHLY, &format!("on = 2026-02-01, {checked}")))
    };
    assert_eq!(codes(&with("state = \"alive\"")), [""; 0]);
    assert_eq!(codes(&with("state = \"broken\", status = 404")), ["watch-link-broken"]);
    assert_eq!(codes(&with("state = \"broken\", status = 200")), ["watch-link-page"]);
    assert_eq!(codes(&with("state = \"unreachable\"")), ["watch-link-broken"]);
    assert_eq!(codes(&with("state = \"refused\"")), ["watch-link-refused"]);
    assert_eq!(codes(&with("state = \"moved\", led_to = \"https://b.mx/\"")), ["watch-link-moved"]);
    let changed = with("state = \"alive\", content = \"changed\"");
    assert_eq!(codes(&changed), ["watch-file-changed"]);
    // A file that updates itself changes as promised.
    assert_eq!(codes(&changed.replace("format =", "update_method = \"api\"\nformat =")), [""; 0]);
    let older = with("state = \"alive\", modified = \"Tue, 02 Sep 2025 12:00:00 GMT\"");
    assert_eq!(codes(&older), ["data-older"]);
    let old = with("state = \"alive\"").replace("watch.2026-02-01", "watch.2025-06-01");
    assert_eq!(codes(&old), ["watch-old"]);
    let reports = "[report.a]\non = 2026-01-01\ntext = \"x\"\n[report.b]\non = 2026-01-06\ntext = \"x\"\n[report.c]\non = 2026-02-01\ntext = \"x\"\n";
    assert_eq!(codes(reports), ["report-overdue", "report-due"]);
    let many: String =
        (0..7).map(|n| dataset(&format!("d{n}"), MONTHLY, "on = 2026-02-01, state = \"broken\"")).collect();
    assert_eq!(codes(&format!("{many}{MEASURED}")), ["watch-links-broken"]);
}
