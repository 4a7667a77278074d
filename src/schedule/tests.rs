use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::sample::{board, person, task};
use super::*;

#[test]
fn dates_are_computed_from_the_anchor_and_never_drift() {
    let of = |code: &str, anchor: Date, count: usize| {
        let dates = Period::parse(code).unwrap().after(anchor).take(count);
        dates.map(|date| date.strftime("%d/%m").to_string()).collect::<Vec<_>>().join(" ")
    };
    let last = date(2027, 12, 31);
    assert_eq!(of("R/P1M", last, 5), "31/01 29/02 31/03 30/04 31/05");
    assert_eq!(of("R/P0.5M", last, 5), "15/01 31/01 15/02 29/02 15/03");
    assert_eq!(of("R/P0.33M", last, 6), "10/01 20/01 31/01 10/02 20/02 29/02");
    assert_eq!(of("R/P2W", last, 3), "14/01 28/01 11/02");
    assert_eq!(of("R/P3.5D", last, 4), "03/01 07/01 10/01 14/01");
    assert_eq!(of("R/P0.33W", last, 4), "02/01 04/01 07/01 09/01");
    assert_eq!(of("R/P1D", last, 4), "03/01 04/01 05/01 06/01");
    assert_eq!(of("R/P1Y", date(2024, 2, 29), 5), "28/02 28/02 28/02 29/02 28/02");
    assert_eq!(Period::parse("irregular"), None);
}

#[test]
fn every_code_of_the_vocabulary_has_dates() {
    for term in sample::guide().vocabs["periodicity"].terms.iter().filter(|term| term.id != "irregular") {
        let period = Period::parse(&term.id).unwrap_or_else(|| panic!("{}", term.id));
        let far = period.after(date(2026, 1, 31)).nth(9).unwrap();
        let days = (far - date(2026, 1, 31)).get_days();
        let near = i32::try_from(period.days()).unwrap() * 10;
        assert!((days - near).abs() <= 20 + near / 9, "{}: {days} for {near}", term.id);
    }
}

#[test]
fn one_worker_can_keep_days_only_if_the_earliest_first_keeps_them() {
    // 22 working days in March 2026 less one of rest: 21 days of 4 hours.
    let one = person("ana", 84);
    let fits = board(vec![one.clone()], vec![task(1, Some(date(2026, 3, 31)), 84)]);
    assert_eq!(load::verdict(&fits, &fits.promised()), Verdict::Fits);
    let over = board(vec![one.clone()], vec![task(1, Some(date(2026, 3, 31)), 85)]);
    assert_eq!(load::verdict(&over, &over.promised()), Verdict::Over(60));
    let tight = vec![task(1, Some(date(2026, 3, 6)), 20), task(2, Some(date(2026, 3, 5)), 1)];
    let tight = board(vec![one], tight);
    assert_eq!(load::verdict(&tight, &tight.promised()), Verdict::Over(60));
}

#[test]
fn the_smallest_move_is_of_one_dataset_and_of_the_fewest_days() {
    let tasks = vec![task(1, Some(date(2026, 3, 31)), 60), task(2, Some(date(2026, 3, 31)), 30)];
    let board = board(vec![person("ana", 84)], tasks);
    let remedy = mend::mend(&board, &board.promised());
    // Six hours are missing: two days of April, and the less urgent of the two moves.
    let to = Move { task: 1, from: date(2026, 3, 31), to: date(2026, 4, 2) };
    assert_eq!(remedy, Remedy::Smallest(vec![to]));
}

#[test]
fn where_one_move_is_not_enough_two_are_looked_for() {
    // Four hours a day: each has work until the evening of its day, and all are promised for the same Friday.
    let friday = Some(date(2026, 3, 6));
    let board =
        board(vec![person("ana", 84)], vec![task(1, friday, 16), task(2, friday, 16), task(3, friday, 16)]);
    let to = |task: usize, day: i8| Move { task, from: date(2026, 3, 6), to: date(2026, 3, day) };
    let remedy = mend::mend(&board, &board.promised());
    assert_eq!(remedy, Remedy::Smallest(vec![to(2, 18), to(1, 11)]));
}

#[test]
fn hours_that_are_not_there_are_not_mended_by_moving_days() {
    let mut one = task(1, Some(date(2026, 3, 31)), 1);
    one.period = Period::parse("R/P1D");
    one.update = Hours::anybody(8);
    one.published = true;
    one.anchor = Some(date(2026, 1, 1));
    let board = board(vec![person("ana", 84)], vec![one]);
    assert_eq!(mend::mend(&board, &board.promised()), Remedy::NoWay);
}

#[test]
fn nothing_is_known_without_hours_and_nothing_fits_without_hands() {
    let alone = Outlook::of(board(Vec::new(), vec![task(1, None, 5)]));
    assert_eq!((alone.verdict, alone.proposed.len()), (Verdict::Unknown, 0));
    let mut legal = task(1, Some(date(2026, 6, 1)), 0);
    legal.first.0.insert("legal".into(), 600);
    let mut ana = person("ana", 40);
    ana.roles = vec!["administrator".into()];
    let short = Outlook::of(board(vec![ana], vec![legal]));
    assert_eq!((short.verdict, short.board.uncovered.len()), (Verdict::Open, 1));
}

fn any_tasks() -> impl Strategy<Value = Vec<Task>> {
    let codes = proptest::sample::select(vec!["irregular", "R/P1M", "R/P3M", "R/P0.5M", "R/P1W", "R/P1Y"]);
    let one = (proptest::option::of(0..300_i32), 0..60_u64, 0..6_u64, codes);
    proptest::collection::vec(one, 1..9).prop_map(|all| {
        let made = all.into_iter().enumerate().map(|(at, (days, first, update, code))| {
            let date = days.map(|days| date(2026, 3, 2).saturating_add(days.days()));
            let period = Period::parse(code);
            Task { update: Hours::anybody(update), period, ..task(at + 1, date, first) }
        });
        made.collect()
    })
}

/// Works day by day, the earliest day first: whether every day is kept.
fn keeps_all_days(board: &Board, dates: &Dates) -> bool {
    let mut left: Vec<(Date, u64)> =
        board.jobs(dates, 0).into_iter().map(|(date, _, minutes)| (date, minutes)).collect();
    let mut day = board.start;
    let (mut at, mut used) = (usize::MAX, 0);
    while left.iter().any(|(_, minutes)| *minutes > 0) && day <= board.end() {
        let month = board.month_at(day).unwrap();
        if month != at {
            (at, used) = (month, 0);
        }
        let mut there = board.by(day, board.capacity(0, month)) - used;
        for (_, minutes) in &mut left {
            let takes = there.min(*minutes);
            (*minutes, there, used) = (*minutes - takes, there - takes, used + takes);
        }
        // Hours of a day that nobody used are gone.
        used = board.by(day, board.capacity(0, month));
        if left.iter().any(|(date, minutes)| *date <= day && *minutes > 0) {
            return false;
        }
        day = day.saturating_add(1.day());
    }
    left.iter().all(|(_, minutes)| *minutes == 0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_plan_that_is_said_to_fit_has_a_month_that_is_over(tasks in any_tasks(), hours in 5..120_u64) {
        let outlook = Outlook::of(board(vec![person("a", hours), person("b", hours / 2)], tasks));
        let over = |load: &Load| load.cells.iter().flatten().any(|cell| {
            cell.short > 0 || cell.first + cell.updates > cell.capacity
        });
        prop_assert_eq!(outlook.load.short(), outlook.board.shortage(&outlook.promised));
        if outlook.verdict == Verdict::Fits {
            prop_assert!(!over(&outlook.load));
        }
        if outlook.remedy != Remedy::NoWay {
            prop_assert!(!over(&outlook.load_planned));
            prop_assert_eq!(outlook.board.shortage(&outlook.planned), 0);
        }
    }

    #[test]
    fn every_date_that_we_choose_is_a_day_to_publish_on(tasks in any_tasks(), hours in 5..120_u64) {
        let outlook = Outlook::of(board(vec![person("a", hours)], tasks));
        let ours = outlook.proposed.iter().filter_map(|one| one.date);
        let moved = outlook.remedy.moves().iter().map(|step| step.to);
        for day in ours.chain(moved) {
            prop_assert_eq!(outlook.board.days.unfit(day), None);
        }
    }

    #[test]
    fn no_single_move_is_smaller_than_the_smallest(tasks in any_tasks(), hours in 5..60_u64) {
        let board = board(vec![person("a", hours)], tasks);
        let promised = board.promised();
        let Remedy::Smallest(moves) = mend::mend(&board, &promised) else { return Ok(()) };
        let days: i32 = moves.iter().map(|step| (step.to - step.from).get_days()).sum();
        let most = if moves.len() == 1 { days - 1 } else { 400 };
        for task in 0..board.tasks.len() {
            let Some(from) = promised.dates[task] else { continue };
            for more in 1..=most {
                let mut tried = promised.clone();
                let to = from.saturating_add(more.days());
                board.put(&mut tried, task, Some(to));
                let open = board.days.unfit(to).is_none();
                prop_assert!(!(open && board.shortage(&tried) == 0), "task {} by {} days", task, more);
            }
        }
    }

    #[test]
    fn what_fits_is_what_a_worker_does_day_by_day(tasks in any_tasks(), hours in 5..60_u64) {
        let tasks = tasks.into_iter().map(|task| Task { update: Hours::default(), ..task }).collect();
        let board = board(vec![person("a", hours)], tasks);
        let promised = board.promised();
        prop_assert_eq!(board.shortage(&promised) == 0, keeps_all_days(&board, &promised));
    }

    #[test]
    fn no_pair_of_moves_is_smaller_than_the_smallest(
        hours in 20..60_u64,
        work in proptest::collection::vec((0..25_i32, 8..40_u64), 3..5),
    ) {
        let tasks = work.into_iter().enumerate().map(|(at, (days, hours))| {
            task(at + 1, Some(date(2026, 3, 9).saturating_add(days.days())), hours)
        });
        let board = board(vec![person("a", hours)], tasks.collect());
        let promised = board.promised();
        let remedy = mend::mend(&board, &promised);
        let two = matches!(&remedy, Remedy::Smallest(moves) if moves.len() == 2);
        if !two && !matches!(remedy, Remedy::OneWay(_)) {
            return Ok(());
        }
        let days: i32 = remedy.moves().iter().map(|step| (step.to - step.from).get_days()).sum();
        let most = if two { days - 1 } else { 45 };
        let count = board.tasks.len();
        for (one, other) in (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other))) {
            for total in 2..=most {
                for first in 1..total {
                    let mut tried = promised.clone();
                    for (task, more) in [(one, first), (other, total - first)] {
                        let to = promised.dates[task].unwrap().saturating_add(more.days());
                        board.put(&mut tried, task, Some(to));
                    }
                    let open = [one, other].iter().all(|task| board.days.unfit(tried.dates[*task].unwrap()).is_none());
                    prop_assert!(!(open && board.shortage(&tried) == 0), "{:?} and {} days", remedy, total);
                }
            }
        }
    }

    #[test]
    fn months_never_drift(day in 1..=31_i8, months in 1..=24_u32, n in 1..40_usize) {
        let anchor = date(2024, 1, day);
        let all: Vec<Date> = Period::Months(months).after(anchor).take(n).collect();
        for (at, found) in all.iter().enumerate() {
            prop_assert_eq!(found.day(), day.min(found.days_in_month()));
            let passed = board::month(*found) - board::month(anchor);
            prop_assert_eq!(passed, (at as i32 + 1) * months as i32);
        }
    }
}
