//! The cycle, maturity and indicators of small plans.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::cycle::{State, Waiting, ahead, cycle, standing};
use super::figures::Counted;
use super::indicators::{Reading, Trend, readings};
use super::maturity::{Lack, Side, sides};
use super::tasks::jobs;
use super::{edits, findings};
use crate::guide::model::Guide;
use crate::plan::doc::Doc;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::schedule::Workdays;

const TODAY: Date = date(2026, 11, 26);

fn guide() -> &'static Guide {
    static GUIDE: LazyLock<Guide> =
        LazyLock::new(|| crate::guide::load::load(&crate::guide::embedded::files()).unwrap());
    &GUIDE
}

fn plan(text: &str) -> Plan {
    typed(&text.parse().unwrap())
}

/// How an act stands in a plan on a day.
fn state(guide: &Guide, text: &str, act: &str, today: Date) -> State {
    let plan = plan(text);
    cycle(guide, &plan, today).into_iter().find(|one| one.act.id == act).unwrap().state
}

fn next(guide: &Guide, text: &str, act: &str, today: Date) -> Option<Date> {
    let plan = plan(text);
    cycle(guide, &plan, today).into_iter().find(|one| one.act.id == act).unwrap().next
}

const STARTED: &str = "[institution]\nstarts = 2026-02-02\n";
const PUBLISHED: &str =
    "[institution]\nstarts = 2026-02-02\n[receipt.r1]\nkind = \"site\"\non = 2026-03-31\n";

#[test]
fn an_act_does_not_count_before_there_is_something_to_count_from() {
    let guide = guide();
    assert_eq!(state(guide, "", "session", TODAY), State::Waiting(Waiting::NoStart));
    let later = state(guide, STARTED, "session", date(2026, 1, 15));
    assert_eq!(later, State::Waiting(Waiting::Later(date(2026, 2, 2))));
    assert_eq!(state(guide, STARTED, "links", TODAY), State::Waiting(Waiting::NothingPublished));
    assert_eq!(state(guide, STARTED, "handover", TODAY), State::Waiting(Waiting::NoChange));
    let change = "[handover]\non = 2027-10-01\n";
    assert_eq!(state(guide, change, "handover", TODAY), State::Ahead);
    assert!(matches!(state(guide, change, "handover", date(2027, 8, 2)), State::Soon(60)));
}

#[test]
fn months_end_where_they_end_and_leap_years_have_their_day() {
    let guide = guide();
    // 31 March and a month is 30 April; the day after it is late by one.
    assert_eq!(next(guide, PUBLISHED, "links", TODAY), Some(date(2026, 4, 30)));
    assert_eq!(state(guide, PUBLISHED, "links", date(2026, 4, 24)), State::Ahead);
    assert_eq!(state(guide, PUBLISHED, "links", date(2026, 4, 25)), State::Soon(5));
    assert_eq!(state(guide, PUBLISHED, "links", date(2026, 4, 30)), State::Due);
    assert_eq!(state(guide, PUBLISHED, "links", date(2026, 5, 1)), State::Late(1));
    // 31 January 2028: February of that year has 29 days.
    let leap = "[receipt.r]\non = 2028-01-31\n";
    assert_eq!(next(guide, leap, "links", date(2028, 2, 1)), Some(date(2028, 2, 29)));
    let plain = "[receipt.r]\non = 2027-01-29\n";
    // 28 February 2027 is a Sunday: people work on Monday, 1 March.
    assert_eq!(next(guide, plain, "links", date(2027, 2, 1)), Some(date(2027, 3, 1)));
}

#[test]
fn an_act_moves_over_closed_weeks_and_days_of_rest() {
    let guide = guide();
    let closed = format!(
        "{STARTED}[schedule.closed.v]\nkind = \"holidays\"\nfrom = 2026-07-27\nto = 2026-08-07\n[done.a]\nact = \"session\"\non = 2026-01-30\n"
    );
    // Six months after 2 February is 2 August, a Sunday in weeks in which nobody works.
    assert_eq!(next(guide, &closed, "session", TODAY), Some(date(2026, 8, 10)));
}

#[test]
fn what_the_plan_shows_equals_what_is_marked_by_hand() {
    let guide = guide();
    for (act, evidence) in [
        ("links", "[watch.\"2026-11-03\"]\nlinks = 3\nalive = 3\n"),
        ("figures", "[measured.m]\nindicator = \"downloads\"\non = 2026-11-03\nvalue = 7\n"),
        ("communication", "[promotion.action.a]\ntitle = \"x\"\ndone = 2026-11-03\n"),
        ("catalog", "[receipt.r2]\non = 2026-11-03\n"),
        ("session", "[team.session]\ndate = 2026-11-03\nheld = \"yes\"\n"),
        ("oversight", "[pass.p]\non = 2026-11-03\n"),
        ("maturity", "[maturity.\"2026-11-03\"]\nlevel = { team = 1 }\n"),
        ("priorities", "[priority.minutes]\ndate = 2026-11-03\n"),
        ("inventory", "[dataset.d.distribution.f.seen]\non = 2026-11-03\n"),
    ] {
        let seen = format!("{PUBLISHED}{evidence}");
        let marked = format!("{PUBLISHED}[done.m]\nact = \"{act}\"\non = 2026-11-03\n");
        let (seen, marked) = (plan(&seen), plan(&marked));
        let own = |plan: &Plan| {
            let all = cycle(guide, plan, TODAY);
            let one = all.iter().find(|one| one.act.id == act).unwrap();
            (one.state, one.next, one.last.as_ref().map(|last| last.on))
        };
        assert_eq!(own(&seen), own(&marked), "{act}");
        assert_eq!(own(&seen).2, Some(date(2026, 11, 3)), "{act}");
        let told = cycle(guide, &seen, TODAY);
        let last = told.iter().find(|one| one.act.id == act).unwrap().last.clone().unwrap();
        assert!(last.trace.is_some() && last.told(guide).es.len() > 10, "{act}");
    }
}

#[test]
fn a_session_that_was_not_held_and_days_to_come_show_nothing() {
    let guide = guide();
    let planned = format!("{STARTED}[team.session]\ndate = 2026-11-03\n");
    assert!(matches!(state(guide, &planned, "session", TODAY), State::Late(_)));
    let to_come = format!("{STARTED}[done.a]\nact = \"session\"\non = 2027-01-01\n");
    assert_eq!(state(guide, &to_come, "session", TODAY), state(guide, STARTED, "session", TODAY));
}

#[test]
fn the_calendar_begins_today_when_something_is_late_and_never_repeats_a_day() {
    let guide = guide();
    let plan = plan(PUBLISHED);
    let days = Workdays::new(&guide.calendar, &plan);
    let last = TODAY.saturating_add(12.months());
    for one in cycle(guide, &plan, TODAY) {
        let dates = ahead(&one, &days, (TODAY, last));
        assert!(dates.windows(2).all(|pair| pair[0] < pair[1]), "{}: {dates:?}", one.act.id);
        assert!(dates.iter().all(|day| *day >= TODAY && *day <= last && days.is_worked(*day)));
        if matches!(one.state, State::Late(_)) {
            assert_eq!(dates.first(), Some(&TODAY), "{}", one.act.id);
        }
    }
}

proptest! {
    /// Whatever was done before, and whenever: one thing more that was done never makes an act more due.
    #[test]
    fn marking_something_done_never_makes_it_more_due(
        act in 0usize..12,
        before in proptest::collection::vec(0i64..900, 0..4),
        more in 0i64..900,
        now in 0i64..900,
    ) {
        let guide = guide();
        let start = date(2026, 2, 2);
        let act = &guide.improve.acts[act];
        let mark = |at: usize, day: &i64| {
            format!("[done.d{at}]\nact = \"{}\"\non = {}\n", act.id, start.saturating_add(day.days()))
        };
        let head = format!("{PUBLISHED}[handover]\non = 2027-10-01\n");
        let marks: String = before.iter().enumerate().map(|(at, day)| mark(at, day)).collect();
        let today = start.saturating_add(now.days());
        let was = plan(&format!("{head}{marks}"));
        let is = plan(&format!("{head}{marks}{}", mark(99, &more)));
        let days = Workdays::new(&guide.calendar, &was);
        let (was, is) = (standing(&was, act, &days, today), standing(&is, act, &days, today));
        prop_assert!(is.state.urgency() <= was.state.urgency(), "{:?} {:?}", was.state, is.state);
    }
}

#[test]
fn the_same_thing_noted_down_in_two_copies_is_one() {
    let one =
        edits::task(&edits::New { title: "Corregir las claves", due: Some(TODAY), ..edits::New::default() });
    let same =
        edits::task(&edits::New { title: "corregir  LAS claves", due: Some(TODAY), ..edits::New::default() });
    let other = edits::task(&edits::New { title: "Corregir las claves", ..edits::New::default() });
    assert_eq!(one.0, same.0);
    assert_ne!(one.0, other.0);
    assert_eq!(edits::done("links", TODAY, None, None).0.to_string(), "done.links-2026-11-26");
}

#[test]
fn open_tasks_come_first_by_their_day_and_late_ones_are_told() {
    let text = "[task.a]\ntitle = \"A\"\ndue = 2026-12-01\n[task.b]\ntitle = \"B\"\ndue = 2026-11-20\n\
        [task.c]\ntitle = \"C\"\n[task.d]\ntitle = \"D\"\ndue = 2026-01-01\ndone = 2026-01-05\n";
    let plan = plan(text);
    let all = jobs(&plan, TODAY);
    let ids: Vec<&str> = all.iter().map(|job| job.id.as_str()).collect();
    assert_eq!(ids, ["b", "a", "c", "d"]);
    assert_eq!((all[0].left, all[0].is_late(), all[3].is_late()), (Some(-6), true, false));
}

#[test]
fn words_that_the_guide_does_not_have_are_told_with_their_place() {
    let text = "[done.x]\nact = \"ligas\"\non = 2026-11-01\n[measured.y]\nindicator = \"bajadas\"\nvalue = 1\n\
        [maturity.\"2026-01-01\".level]\nequipo = 1\nteam = 7\n[task.t]\ntitle = \"T\"\ndue = 2026-01-01\n";
    let doc = Doc::blank("", "", "");
    let told = findings(guide(), (&doc, &plan(text)), TODAY);
    let mut codes: Vec<&str> = told.iter().map(|one| one.code).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["cycle-unknown", "cycle-unknown", "cycle-unknown", "maturity-level", "task-late"]);
    let place = told.iter().find(|one| one.code == "maturity-level").unwrap();
    assert_eq!(place.place.address.as_deref(), Some("maturity.2026-01-01.level.team"));
}

/// One dimension of a plan.
fn side<T>(text: &str, id: &str, look: impl Fn(&Side<'_>) -> T) -> T {
    let (guide, plan, tree) = (guide(), plan(text), text.parse().unwrap());
    let counted = Counted::new(guide, &plan, &tree, TODAY);
    let all = sides(&counted);
    look(all.iter().find(|one| one.dimension.id == id).unwrap())
}

fn level(text: &str, id: &str) -> Option<u8> {
    side(text, id, |side| side.level())
}

#[test]
fn an_empty_plan_has_earned_nothing_and_says_what_is_missing() {
    let (guide, plan, tree) = (guide(), plan(""), "".parse().unwrap());
    let counted = Counted::new(guide, &plan, &tree, TODAY);
    for one in sides(&counted) {
        assert_eq!((one.level(), one.rungs.len()), (Some(0), 4), "{}", one.dimension.id);
        let (next, rung) = one.next().unwrap();
        assert!(next == 1 && !rung.lacks.is_empty(), "{}", one.dimension.id);
    }
}

#[test]
fn a_level_is_seen_only_when_all_below_it_are() {
    let named = "[team.liaison]\nname = \"A\"\n[team.administrator]\nname = \"B\"\n";
    assert_eq!(level(named, "team"), Some(1));
    // A rule in force does not make up for a group that never met.
    let rule = format!("{named}[team.regulation]\nstatus = \"yes\"\nevidence = {{ folio = \"1\" }}\n");
    assert_eq!(level(&rule, "team"), Some(1));
    let lacks = side(&rule, "team", |side| side.next().unwrap().1.lacks.clone());
    assert!(matches!(&lacks[0], Lack::Question { id, .. } if id == "team.appointment.evidence"), "{lacks:?}");
}

#[test]
fn what_the_plan_does_not_show_is_an_interval_until_a_person_says_it() {
    let legal = "[dataset.a]\naccess = \"public\"\npersonal = { status = \"no\" }\n";
    assert_eq!(side(legal, "legal", |side| (side.floor, side.ceiling, side.level())), (3, 4, None));
    let said = format!(
        "{legal}[maturity.\"2026-05-01\"]\nlevel = {{ legal = 4 }}\ntarget = {{ legal = 4 }}\nby = 2027-01-01\n"
    );
    assert_eq!(level(&said, "legal"), Some(4));
    assert_eq!(side(&said, "legal", |side| side.target), Some((4, Some(date(2027, 1, 1)))));
    // What was said counts no more than what the plan leaves possible.
    let gone = format!("{said}[dataset.b]\ntitle = \"B\"\n");
    assert_eq!(
        side(&gone, "legal", |side| (side.level(), side.before(TODAY))),
        (Some(1), Some((date(2026, 5, 1), 4)))
    );
}

/// One indicator of a plan.
fn reading<T>(text: &str, id: &str, look: impl Fn(&Reading<'_>) -> T) -> T {
    let (guide, plan, tree) = (guide(), plan(text), text.parse().unwrap());
    let counted = Counted::new(guide, &plan, &tree, TODAY);
    let all = readings(&counted);
    look(all.iter().find(|one| one.indicator.id == id).unwrap())
}

fn value(text: &str, id: &str) -> Option<i64> {
    reading(text, id, |one| one.value.as_ref().map(|value| value.hundredths))
}

#[test]
fn a_plan_with_nothing_has_no_figure_at_all() {
    let (guide, plan, tree) = (guide(), plan(""), "".parse().unwrap());
    let counted = Counted::new(guide, &plan, &tree, TODAY);
    let known: Vec<String> = readings(&counted)
        .iter()
        .filter(|one| one.value.is_some())
        .map(|one| one.indicator.id.clone())
        .collect();
    assert!(known.is_empty(), "{known:?}");
}

/// Two datasets that are online, one that is promised.
const ONLINE: &str = "[license]\nid = \"cc-by-4.0\"\n\
    [dataset.a]\ntitle = \"A\"\naccess = \"public\"\npersonal = { status = \"no\" }\n[dataset.a.distribution.f]\nformat = \"csv\"\ndownload_url = \"https://a.gob.mx/a.csv\"\n\
    [dataset.b]\ntitle = \"B\"\naccess = \"public\"\npersonal = { status = \"no\" }\n[dataset.b.distribution.f]\nformat = \"xlsx\"\ndownload_url = \"https://a.gob.mx/b.xlsx\"\n\
    [dataset.c]\ntitle = \"C\"\naccess = \"public\"\npersonal = { status = \"no\" }\n[dataset.c.commitment]\ndate = 2026-12-01\n";

#[test]
fn shares_have_their_numerator_and_denominator() {
    let share = reading(ONLINE, "published", |one| one.value.as_ref().unwrap().share.unwrap());
    assert_eq!((share.good, share.of, value(ONLINE, "published")), (2, 3, Some(6_666)));
    // A CSV has three stars and a workbook two.
    assert_eq!(value(ONLINE, "five-stars"), Some(250));
    assert_eq!(value(ONLINE, "links-alive"), None);
    assert!(value(ONLINE, "mqa").is_some_and(|points| (0..=40_500).contains(&points)));
}

#[test]
fn reports_are_counted_by_their_term_and_the_median_has_halves() {
    let text = "[report.a]\non = 2026-10-01\nanswered = 2026-10-05\n[report.b]\non = 2026-10-01\nanswered = 2026-10-12\n\
        [report.c]\non = 2026-09-01\n[report.d]\non = 2026-11-20\n";
    // c is past its thirty days; d still waits and is in no figure.
    let share = reading(text, "reports-in-time", |one| one.value.as_ref().unwrap().share.unwrap());
    assert_eq!((share.good, share.of), (2, 3));
    assert_eq!(value(text, "reply-days"), Some(750));
    assert_eq!(value(text, "reports"), Some(100));
}

#[test]
fn requests_solved_by_a_link_need_data_that_are_online() {
    let text = format!(
        "{ONLINE}[demand.x]\nkind = \"request\"\non = 2026-11-10\ndataset = \"a\"\nreply = {{ decision = \"yes\", sent = 2026-11-12 }}\n\
         [demand.y]\nkind = \"request\"\non = 2026-11-10\ndataset = \"c\"\nreply = {{ decision = \"yes\", sent = 2026-11-12 }}\n\
         [demand.z]\nkind = \"vote\"\non = 2026-11-10\ncount = 40\n"
    );
    let share = reading(&text, "requests-linked", |one| one.value.as_ref().unwrap().share.unwrap());
    assert_eq!((share.good, share.of, value(&text, "new-requests")), (1, 2, Some(200)));
}

#[test]
fn a_figure_noted_down_has_its_source_and_a_trend_by_what_is_wanted() {
    let text = "[measured.a]\nindicator = \"downloads\"\non = 2026-09-30\nvalue = 900\n\
        [measured.b]\nindicator = \"downloads\"\non = 2026-10-31\nvalue = 1240\nsource = \"Portal\"\n\
        [measured.c]\nindicator = \"downloads\"\non = 2027-01-01\nvalue = 1\n\
        [measured.d]\nindicator = \"peak-hour\"\non = 2026-09-30\nvalue = 11\n[measured.e]\nindicator = \"peak-hour\"\non = 2026-10-31\nvalue = 9\n";
    let looked = reading(text, "downloads", |one| (one.value.clone().unwrap(), one.trend, one.before()));
    assert_eq!(
        (looked.0.hundredths, looked.0.source.as_deref(), looked.0.by_hand),
        (124_000, Some("Portal"), true)
    );
    assert_eq!((looked.1, looked.2), (Some(Trend::Better), Some((date(2026, 9, 30), 90_000))));
    assert_eq!(reading(text, "peak-hour", |one| one.trend), Some(Trend::Down));
}

#[test]
fn measurements_of_links_are_the_history_of_their_share() {
    let text = format!(
        "{ONLINE}[watch.\"2026-09-01\"]\nlinks = 4\nalive = 2\n[watch.\"2026-10-01\"]\nlinks = 0\nalive = 0\n"
    );
    let history = reading(&text, "links-alive", |one| one.history.clone());
    // A day on which no link was measured is no zero.
    assert_eq!(history, [(date(2026, 9, 1), 5_000)]);
}

#[test]
fn what_was_chosen_comes_first() {
    let text = "[improvement]\nindicators = [\"downloads\", \"up-to-date\"]\n";
    let (guide, plan, tree) = (guide(), plan(text), text.parse().unwrap());
    let counted = Counted::new(guide, &plan, &tree, TODAY);
    let all = readings(&counted);
    let first: Vec<&str> =
        all.iter().take_while(|one| one.chosen).map(|one| one.indicator.id.as_str()).collect();
    assert_eq!(first, ["up-to-date", "downloads"]);
    assert!(all.iter().skip(2).all(|one| !one.chosen));
}
