//! A reader of our `RRULE` that shares nothing with the writer: it looks at every day and asks whether the rule has it.

use std::collections::HashMap;

use apertura::schedule::repeat::Repeat;
use apertura::schedule::{Period, Workdays, due};
use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use proptest::prelude::*;

/// The dates that a rule gives from its first one on.
pub fn expand(rule: &str, first: Date) -> Vec<Date> {
    let parts: HashMap<&str, &str> = rule.split(';').map(|part| part.split_once('=').unwrap()).collect();
    let number = |key: &str| parts.get(key).map(|text| text.parse::<i64>().unwrap());
    let count = usize::try_from(number("COUNT").unwrap()).unwrap();
    let every = number("INTERVAL").unwrap_or(1);
    let days = (0..).map(|n| first.saturating_add(n.days()));
    days.take(366 * 130).filter(|day| fits(&parts, every, first, *day)).take(count).collect()
}

fn fits(parts: &HashMap<&str, &str>, every: i64, first: Date, day: Date) -> bool {
    match parts["FREQ"] {
        "WEEKLY" => {
            let monday =
                |day: Date| day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days());
            let weeks = i64::from((monday(day) - monday(first)).get_days()) / 7;
            weeks % every == 0 && parts["BYDAY"].split(',').any(|name| name == short(day.weekday()))
        }
        "MONTHLY" => (months(day) - months(first)) % every == 0 && in_month(parts, day),
        "YEARLY" => {
            let years = i64::from(day.year() - first.year());
            years % every == 0 && parts["BYMONTH"] == day.month().to_string() && in_month(parts, day)
        }
        other => panic!("{other}"),
    }
}

fn in_month(parts: &HashMap<&str, &str>, day: Date) -> bool {
    let last = day.days_in_month();
    let wanted = parts["BYMONTHDAY"].split(',').map(|day| day.parse::<i8>().unwrap());
    wanted.map(|wanted| if wanted < 0 { last + 1 + wanted } else { wanted }).any(|wanted| wanted == day.day())
}

fn months(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month())
}

fn short(day: Weekday) -> &'static str {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][usize::from(day.to_monday_zero_offset().unsigned_abs())]
}

/// Every period of the vocabulary that has dates.
pub fn codes() -> Vec<String> {
    let guide = crate::support::guide();
    let terms = guide.vocabs["periodicity"].terms.iter().map(|term| term.id.clone());
    terms.filter(|id| Period::parse(id).is_some()).collect()
}

/// Working days with two closed weeks in every year of the tests.
pub fn workdays() -> Workdays {
    let text: String = (2024..2032)
        .map(|year| {
            format!(
                "[schedule.closed.v{year}]\nkind = \"holidays\"\nfrom = {year}-07-20\nto = {year}-07-31\n"
            )
        })
        .collect();
    let plan = apertura::plan::typed::typed(&text.parse().unwrap());
    Workdays::new(&crate::support::guide().calendar, &plan)
}

/// What a calendar program shows of a repetition.
fn shown(repeat: &Repeat) -> Vec<Date> {
    let moved: HashMap<Date, Date> = repeat.moved.iter().copied().collect();
    let all = expand(&repeat.rule, repeat.first).into_iter().filter(|day| !repeat.dropped.contains(day));
    let mut all: Vec<Date> = all.map(|day| moved.get(&day).copied().unwrap_or(day)).collect();
    all.sort_unstable();
    all
}

#[test]
fn the_reader_knows_a_rule_when_it_sees_one() {
    let days = |rule: &str, first: Date| {
        expand(rule, first).iter().map(Date::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        days("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", date(2028, 1, 31)),
        "2028-01-31 2028-02-29 2028-03-31"
    );
    assert_eq!(days("FREQ=MONTHLY;BYMONTHDAY=30;COUNT=2", date(2028, 1, 30)), "2028-01-30 2028-03-30");
    assert_eq!(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=2", date(2027, 1, 1)), "2027-01-01 2027-01-15");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rules_give_the_dates_of_their_period(offset in 0..1500_i32, later in 0..500_i32) {
        let days = workdays();
        let anchor = date(2024, 1, 1).saturating_add(offset.days());
        let from = anchor.saturating_add(later.days());
        let last = from.saturating_add(Span::new().years(3));
        for code in codes() {
            let period = Period::parse(&code).unwrap();
            let ours: Vec<Date> = due(period, anchor, last, &days).iter().map(|due| due.on).filter(|on| *on >= from).collect();
            let series = Repeat::series(period, anchor, (from, last), &days);
            let mut theirs: Vec<Date> = series.iter().flat_map(shown).collect();
            theirs.sort_unstable();
            prop_assert_eq!(theirs, ours, "{} from {}", code, anchor);
        }
    }
}
