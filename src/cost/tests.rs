//! What an estimate promises, held over the Guide that the program carries.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::estimate::Figure;
use super::lines::Line;
use super::money::Pesos;
use super::when::Needed;
use super::*;
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::plan::model::Plan;
use crate::plan::typed::typed;

static GUIDE: LazyLock<Guide> = LazyLock::new(|| load::load(&embedded::files()).unwrap());

fn plan(text: &str) -> Plan {
    typed(&text.parse().unwrap())
}

/// A dataset about which every deciding answer is there.
const READY: &str = r#"
[dataset.a]
title = "Luminarias"
access = "public"
current_formats = ["csv"]
records = 1000
accrual_periodicity = "R/P1M"
rights = "institution"
personal = { status = "no" }
third_party = { status = "no" }
contract = { status = "no" }
commitment = { history = "no" }
distribution.f = { path = "a.csv", update_method = "manual", seen = { rows = 1000, findings = 4, format = "csv" } }
"#;

fn first(text: &str) -> Estimate {
    estimates(&GUIDE, &plan(text)).remove(0)
}

fn likely(text: &str) -> f64 {
    first(text).first_work.total().likely
}

#[test]
fn the_assumptions_add_up_to_what_the_questions_tell() {
    // The help of P07: 6 hours from a ready CSV with 3 of documentation and 2 of publication, 10 more for a
    // spreadsheet, 12 more with personal data; P16: 1 hour by hand, 0.2 automatic.
    let near = |found: f64, wanted: f64| assert!((found - wanted).abs() < 0.02, "{found} is not {wanted}");
    near(likely(READY), 11.0);
    near(likely(&READY.replace("\"csv\"", "\"xlsx\"")), 21.0);
    near(likely(&READY.replace("status = \"no\" }\nthird", "status = \"yes\" }\nthird")), 23.0);
    near(likely(&READY.replace("\"csv\"", "\"pdf\"")), 45.0);
    near(first(READY).update_work.total().likely, 1.0);
    near(first(&READY.replace("manual", "scheduled")).update_work.total().likely, 0.2);
}

#[test]
fn every_activity_says_which_answer_asks_for_it() {
    let one = first(&READY.replace("status = \"no\" }\nthird", "status = \"yes\" }\nthird"));
    let treat = one.first_work.lines.iter().find(|line| line.activity == "treat").unwrap();
    assert_eq!(treat.needed, Needed::Yes);
    let told = show::words::why(&GUIDE, treat, crate::text::Lang::Es);
    assert_eq!(told, "I15: hay datos personales; 1,000 registros");
}

#[test]
fn what_is_not_known_widens_the_range_and_names_its_question() {
    let unknown = first("[dataset.a]\ntitle = \"Baches\"");
    let line = |id: &str| unknown.first_work.lines.iter().find(|line| line.activity == id).cloned().unwrap();
    assert_eq!(line("treat").needed, Needed::Unknown);
    assert_eq!(show::words::missing(&GUIDE, &[line("treat")]), ["I15"]);
    let spread = |one: &Estimate| {
        let mut shapes = chance::Shapes::default();
        let item = one.first_work.item("a", 1.0, &mut shapes);
        let at = |share| item.roles.values().map(|table| chance::quantile(table, share)).sum::<f64>();
        at(0.9) - at(0.1)
    };
    assert!(spread(&unknown) > spread(&first(READY)) * 2.0);
}

#[test]
fn own_hours_stand_in_for_the_sum_and_actual_hours_are_exact() {
    let own = first(&format!("{READY}priority = {{ hours_first = 31, hours_update = 0 }}\n"));
    assert_eq!(own.first_work.figure, Figure::Own(31.0));
    let total = own.first_work.total();
    assert!((total.mean() - 31.0).abs() < 1e-9 && (total.likely - 31.0).abs() < 1e-9 && total.most < 41.0);
    assert_eq!(own.update_work.total().most, 0.0);
    let taken = first(&format!("{READY}actual = {{ hours_first = \"16.5\" }}\n"));
    assert!((taken.first_work.total().mean() - 16.5).abs() < 1e-9);
    assert_eq!(taken.first_work.total().least, taken.first_work.total().most);
}

#[test]
fn own_hours_that_no_activity_explains_are_not_lost() {
    let closed = "[dataset.a]\naccess = \"private\"\npriority = { hours_update = 3 }";
    assert!((first(closed).update_work.total().mean() - 3.0).abs() < 1e-9);
}

#[test]
fn a_dataset_that_is_not_opened_takes_no_publication() {
    let closed = first("[dataset.a]\naccess = \"private\"\n");
    assert!(closed.closed);
    let ids: Vec<&str> = closed.first_work.lines.iter().map(|line| line.activity.as_str()).collect();
    assert_eq!(ids, ["agree", "explain", "reserve-grounds", "reserve-session"]);
    assert!(closed.update_work.lines.is_empty());
}

#[test]
fn experience_corrects_what_is_left_and_is_drawn_towards_one() {
    let model = first(READY).first_work.total().mean();
    let two = format!(
        "{READY}{}",
        READY.replace("dataset.a", "dataset.b")
            + &format!("actual = {{ hours_first = \"{}\" }}\n", model * 2.0)
    );
    let two = two.replace(&format!("{}", model * 2.0), &format!("{:.4}", model * 2.0));
    let study = study(&GUIDE, &plan(&two));
    assert_eq!(study.learned.first.cases, 1);
    // One case that took twice as long, beside three that are as if they had taken just the estimate.
    assert!((study.learned.first.factor - 1.25).abs() < 1e-3, "{}", study.learned.first.factor);
    let left = study.datasets.iter().find(|one| one.dataset == "a").unwrap();
    assert!((left.first_work.total().mean() - model * 1.25).abs() < 1e-2);
}

#[test]
fn a_plan_puts_its_own_figure_in_place_of_an_assumption() {
    let own =
        format!("{READY}[cost.assumptions]\nclean = \"2\"\n\"clean-per-finding\" = \"x\"\nagree = \"-4\"\n");
    let before: f64 = first(READY).first_work.lines.iter().map(hours_of("clean")).sum();
    let after: f64 = first(&own).first_work.lines.iter().map(hours_of("clean")).sum();
    assert!((after - before - 1.5).abs() < 1e-9, "{before} {after}");
    let book = assume::Book::of(&GUIDE, &plan(&own));
    assert_eq!(book.three("clean"), Three { least: 1.0, likely: 2.0, most: 8.0 });
    assert_eq!(book.three("agree").likely, 1.0);
}

fn hours_of(id: &'static str) -> impl Fn(&Line) -> f64 {
    move |line| if line.activity == id { line.hours().likely } else { 0.0 }
}

#[test]
fn a_promise_counts_before_the_rhythm_of_the_source() {
    let cycles = |text: &str| first(text).cycles.a_year;
    assert!((cycles(READY) - 12.0).abs() < 0.5);
    assert_eq!(
        cycles(&READY.replace("history = \"no\"", "history = \"no\", periodicity = \"R/P3M\"")).round(),
        4.0
    );
    assert_eq!(cycles(&READY.replace("R/P1M", "irregular")), 4.0);
    assert_eq!(cycles(&READY.replace("R/P1M", "R/P1D").replace("manual", "api")), 52.0);
}

#[test]
fn money_is_never_made_up() {
    let none = study(&GUIDE, &plan(READY));
    assert_eq!(none.first.money.expected, Pesos(0));
    assert!(!none.first.money.whole());
    let some = study(&GUIDE, &plan(&format!("{READY}[cost.rates]\nadministrator = \"100\"\n")));
    assert!(some.first.money.roles.contains_key("administrator"));
    assert!(some.first.money.missing.contains(&"area".to_string()));
    let hours = some.first.roles["administrator"].expected;
    assert_eq!(some.first.money.expected, Pesos(i128::from(hours) * 1_000));
}

#[test]
fn a_salary_becomes_pesos_an_hour_over_the_hours_of_a_month() {
    let plan = plan("[cost.salaries]\narea = \"17330\"\nlegal = \"20000\"\n[cost.rates]\nlegal = \"150.25\"");
    let book = assume::Book::of(&GUIDE, &plan);
    let rates = money::rates(&plan, &book);
    assert_eq!((rates["area"].fine, rates["legal"].fine), (1_000_000, 1_502_500));
}

#[test]
fn the_team_follows_the_population_and_every_hour_has_a_seat() {
    let of = |people: i64| {
        let plan = plan(&format!("[institution]\npopulation = {people}\n{READY}"));
        let study = study(&GUIDE, &plan);
        let fit = team::fit(&GUIDE, &plan, &study).unwrap();
        let seated: i64 = fit.seats.iter().map(|seat| seat.first).sum();
        assert_eq!(seated, study.first.hours.expected);
        fit.team.id.clone()
    };
    assert_eq!([of(8_000), of(38_214), of(900_000)], ["one", "borrowed", "full"]);
}

#[test]
fn the_proposal_for_p07_is_what_the_activities_say_whatever_was_answered() {
    let with = plan(&format!("{READY}priority = {{ hours_first = 90 }}\n"));
    let proposed = proposal(&GUIDE, &with, "a").unwrap();
    assert_eq!(proposed, proposal(&GUIDE, &plan(READY), "a").unwrap());
    assert!((11..=16).contains(&proposed.first), "{proposed:?}");
}

/// A plan of some datasets of all kinds.
fn plans() -> impl Strategy<Value = String> {
    let formats = prop::sample::select(vec!["csv", "xlsx", "pdf", "paper", "geojson", "database-server"]);
    let word = prop::sample::select(vec!["", "yes", "no"]);
    let access = prop::sample::select(vec!["", "public", "restricted", "private"]);
    let dataset = (formats, word, access, 0_u32..3_000_000, 0_u32..40, 0_u32..3);
    prop::collection::vec(dataset, 0..6).prop_map(|all| {
        let one = |(at, (format, personal, access, rows, findings, files)): (usize, (&str, &str, &str, u32, u32, u32))| {
            let mut text = format!("[dataset.d{at}]\ncurrent_formats = [\"{format}\"]\nrecords = {rows}\n");
            if !access.is_empty() {
                text += &format!("access = \"{access}\"\n");
            }
            if !personal.is_empty() {
                text += &format!("personal = {{ status = \"{personal}\" }}\n");
            }
            for file in 0..files {
                text += &format!("distribution.f{file} = {{ seen = {{ rows = {rows}, findings = {findings} }} }}\n");
            }
            text
        };
        let rates = "[cost.rates]\nadministrator = \"95.57\"\nlegal = \"120.333\"\n[cost.salaries]\narea = \"12345.67\"\n";
        all.into_iter().enumerate().map(one).collect::<String>() + rates
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn ranges_are_in_order_and_sums_are_exact(text in plans()) {
        let study = study(&GUIDE, &plan(&text));
        for sum in [&study.first, &study.year] {
            for range in sum.roles.values().chain([&sum.hours]) {
                prop_assert!(range.p10 <= range.p50 && range.p50 <= range.p90);
            }
            prop_assert_eq!(sum.hours.expected, sum.roles.values().map(|range| range.expected).sum::<i64>());
            prop_assert_eq!(sum.money.expected, sum.money.roles.values().copied().sum::<Pesos>());
            prop_assert!(sum.money.p10 <= sum.money.p90);
            // The mean of the draws is the expected one.
            #[allow(clippy::cast_precision_loss)]
            let expected = sum.hours.expected as f64 / 10.0;
            prop_assert!(expected <= sum.hours.p90 * 1.25 + 1.0 && expected >= sum.hours.p10 * 0.95 - 1.0);
        }
    }

    #[test]
    fn the_same_plan_gives_the_same_figures(text in plans()) {
        let plan = plan(&text);
        prop_assert_eq!(study(&GUIDE, &plan), study(&GUIDE, &plan));
    }

    #[test]
    fn more_rows_or_findings_never_cost_less(text in plans(), more in 1_u32..5_000_000) {
        prop_assume!(text.contains("[dataset.d0]"));
        let mut greater = plan(&text);
        for dataset in greater.dataset.values_mut() {
            dataset.records = dataset.records.map(|rows| rows + i64::from(more));
            for file in dataset.distribution.values_mut() {
                if let Some(seen) = &mut file.seen {
                    seen.findings = seen.findings.map(|found| found + 1);
                }
            }
        }
        let (before, after) = (study(&GUIDE, &plan(&text)), study(&GUIDE, &greater));
        for (before, after) in [(&before.first, &after.first), (&before.year, &after.year)] {
            prop_assert!(before.hours.p10 <= after.hours.p10 + 1e-9);
            prop_assert!(before.hours.p50 <= after.hours.p50 + 1e-9);
            prop_assert!(before.hours.p90 <= after.hours.p90 + 1e-9);
            prop_assert!(before.hours.expected <= after.hours.expected);
            prop_assert!(before.money.expected <= after.money.expected);
        }
    }
}

#[test]
fn what_is_public_adds_up_and_keeps_money_to_itself_until_every_rate_is_there() {
    let text = format!("{READY}[cost.assumptions]\nagree = \"2\"\n");
    let study = study(&GUIDE, &plan(&text));
    let told = public::public(&GUIDE, &study);
    let sum: f64 = told.roles.iter().map(|role| role.first.likely).sum();
    #[allow(clippy::cast_precision_loss)]
    let expected = study.first.hours.expected as f64 / 10.0;
    assert!((sum - expected).abs() < 1e-6);
    assert_eq!((told.first_money, told.year_money), (None, None));
    assert!(!told.without_rate.is_empty());
    assert!(told.assumptions.iter().any(|one| one.id == "agree" && one.own));
    assert!(told.assumptions_in_all > told.assumptions.len());
}

#[test]
fn a_table_of_chances_is_nothing_up_to_there() {
    let mut shapes = chance::Shapes::default();
    let mut table = chance::zero();
    shapes.add(&mut table, Three { least: 1.0, likely: 2.0, most: 6.0 }, (1.0, 0.25));
    assert_eq!(chance::quantile(&table, 0.7), 0.0);
    assert!(chance::quantile(&table, 0.8) > 1.0);
    let mean: f64 =
        (0..1_000).map(|at| chance::quantile(&table, (f64::from(at) + 0.5) / 1_000.0)).sum::<f64>() / 1_000.0;
    assert!((mean - 2.5 * 0.25).abs() < 0.01, "{mean}");
}

#[test]
fn the_draws_are_those_of_every_platform() {
    // SplitMix64 of the seed and pow of libm: if one bit of either changes, so does this.
    let drawn = study(&GUIDE, &plan(READY));
    expect_test::expect!["24.8 60.7 138.1 72.7"].assert_eq(&format!(
        "{:.1} {:.1} {:.1} {:.1}",
        drawn.first.hours.p10,
        drawn.first.hours.p50,
        drawn.first.hours.p90,
        drawn.first.hours.expected as f64 / 10.0
    ));
}
