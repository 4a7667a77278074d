//! Dates: read in the ways in which people write them, day first, and echoed with the day of the week.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use toml::Value;
use toml::value::Datetime;

use super::accept::{ask, ok};
use super::{Context, Verdict, typed, write_out};
use crate::text::{Text, say};

mod named;
mod numeric;
mod read;
mod relative;

pub(super) use read::{Read, read_full};

/// Outside these years a date is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 1500..=2200;

pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    let lean = if cx.question.past { read::Lean::Back } else { read::Lean::Ahead };
    match read::read(text, cx.today, lean) {
        None => Verdict::No(say::DATE_UNKNOWN.with("text", typed::brief(text))),
        Some(Read::Wrong(why)) => Verdict::No(why),
        Some(Read::Day(date)) => day(date, cx),
        Some(Read::Order(first, second)) => order(text, first, second, cx),
        Some(Read::Swapped(month, date)) => match fits(date, cx) {
            Ok(()) => ask(say::DAY_AFTER_MONTH.with("month", month), [option(date)], cx),
            Err(why) => Verdict::No(why),
        },
        Some(Read::Span(first, last)) => span(text, first, last, cx),
    }
}

/// A sure date: only a commitment at a weekend is asked about.
fn day(date: Date, cx: &Context) -> Verdict {
    if let Err(why) = fits(date, cx) {
        return Verdict::No(why);
    }
    match weekend(date, cx) {
        Some(monday) => ask(
            say::WEEKEND.with_text("date", &write_out::weekday_date(date)),
            keep_or_move(date, monday),
            cx,
        ),
        None => ok(to_value(date), cx),
    }
}

/// Two readings of the same digits; one that breaks the rules of the question is not offered.
fn order(text: &str, first: Date, second: Date, cx: &Context) -> Verdict {
    let message = say::DAY_OR_MONTH.with("text", typed::brief(text));
    match (fits(first, cx), fits(second, cx)) {
        (_, Err(_)) => day(first, cx),
        (Err(why), Ok(())) => ask(say::WAS_IT.with_text("why", &why), [option(second)], cx),
        (Ok(()), Ok(())) => match weekend(first, cx) {
            Some(monday) => {
                let other =
                    (say::OTHER_DATE.with_text("date", &write_out::weekday_date(second)), to_value(second));
                let message = say::WEEKEND.with_text("date", &write_out::weekday_date(first));
                ask(message, keep_or_move(first, monday).into_iter().chain([other]), cx)
            }
            None => ask(message, [option(first), option(second)], cx),
        },
    }
}

/// A month or a year: its first or its last day; of a commitment, the first or last that is no weekend.
fn span(text: &str, first: Date, last: Date, cx: &Context) -> Verdict {
    let first = weekend(first, cx).unwrap_or(first);
    let last = weekend(last, cx).map_or(last, |monday| monday.saturating_sub(3.days()));
    let options = [(say::SPAN_START, first), (say::SPAN_END, last)];
    let fit: Vec<(Text, Value)> = options
        .into_iter()
        .filter(|(_, date)| fits(*date, cx).is_ok())
        .map(|(label, date)| (label.with_text("date", &write_out::weekday_date(date)), to_value(date)))
        .collect();
    match (fit.is_empty(), fits(if cx.question.past { first } else { last }, cx)) {
        (true, Err(why)) => Verdict::No(why),
        _ => ask(say::WHICH_DAY.with("text", typed::brief(text)), fit, cx),
    }
}

fn option(date: Date) -> (Text, Value) {
    (write_out::weekday_date(date), to_value(date))
}

fn keep_or_move(date: Date, monday: Date) -> [(Text, Value); 2] {
    [(say::KEEP_DATE, date), (say::MOVE_DATE, monday)]
        .map(|(label, date)| (label.with_text("date", &write_out::weekday_date(date)), to_value(date)))
}

/// The Monday after a commitment that falls on a weekend.
fn weekend(date: Date, cx: &Context) -> Option<Date> {
    let days = match date.weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => return None,
    };
    cx.question.future.then(|| date.saturating_add(days.days()))
}

/// Does a date keep to `future` and `past`?
fn fits(date: Date, cx: &Context) -> Result<(), Text> {
    let told = |text: Text| text.with_text("date", &write_out::weekday_date(date));
    if cx.question.future && date < cx.today {
        Err(told(say::HAS_PASSED))
    } else if cx.question.past && date > cx.today {
        Err(told(say::NOT_YET))
    } else {
        Ok(())
    }
}

/// A local date of a likely year, on the side of today that the question asks for.
pub(super) fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    let date = from_value(value).ok_or(say::SHAPE_DATE)?;
    if !YEARS.contains(&date.year()) {
        return Err(say::NO_SUCH_YEAR.with("year", date.year()));
    }
    fits(date, cx)
}

pub(super) fn to_value(date: Date) -> Value {
    // Every date made here has a year of `YEARS`, a month from 1 to 12 and a day from 1 to 31.
    let unsigned = |part: i8| part.unsigned_abs();
    let (year, month, day) = (date.year().unsigned_abs(), unsigned(date.month()), unsigned(date.day()));
    Value::Datetime(toml::value::Date { year, month, day }.into())
}

/// The date of a TOML local date; `None` for anything else, also with a time.
pub(super) fn from_value(value: &Value) -> Option<Date> {
    let Value::Datetime(Datetime { date: Some(date), time: None, offset: None }) = value else { return None };
    let (year, month, day) =
        (date.year.try_into().ok()?, date.month.try_into().ok()?, date.day.try_into().ok()?);
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{TODAY, guide, question, table};
    use super::*;
    use crate::guide::model::{Kind, Question};

    #[test]
    fn dates_are_read_as_people_write_them() {
        table(
            &question(Kind::Date),
            &[
                ("30/06/2027", "ok 2027-06-30"),
                ("30-6-27", "ok 2027-06-30"),
                ("30.06.2027", "ok 2027-06-30"),
                ("30 / 06 / 2027", "ok 2027-06-30"),
                ("30 06 2027", "ok 2027-06-30"),
                ("2027-06-30", "ok 2027-06-30"),
                ("2027/6/5", "ok 2027-06-05"),
                ("30 de junio de 2027", "ok 2027-06-30"),
                ("30 de Junio del 2027.", "ok 2027-06-30"),
                ("el 30 de junio de este año", "ok 2026-06-30"),
                ("30 de junio del próximo año", "ok 2027-06-30"),
                ("30 jun 2027", "ok 2027-06-30"),
                ("30-jun-27", "ok 2027-06-30"),
                ("1o. de enero de 2027", "ok 2027-01-01"),
                ("1º de enero de 2027", "ok 2027-01-01"),
                ("primero de enero de 2027", "ok 2027-01-01"),
                ("quince de septiembre", "ok 2026-09-15"),
                ("30 junio", "ok 2026-06-30"),
                ("2 de febrero", "ok 2027-02-02"),
                ("29 de febrero", "ok 2028-02-29"),
                ("30/12", "ok 2026-12-30"),
                ("sábado 5 de junio de 2027", "ok 2027-06-05"),
                ("sábado, 5/6/27", "ok 2027-06-05"),
                ("June 30, 2027", "ok 2027-06-30"),
                ("30 June 2027", "ok 2027-06-30"),
                ("December 1st, 2026", "ok 2026-12-01"),
                ("1 de ene 1970", "ok 1970-01-01"),
                ("30/06/70", "ok 1970-06-30"),
                ("30/06/68", "ok 2068-06-30"),
                ("5/5/27", "ok 2027-05-05"),
            ],
        );
    }

    #[test]
    fn dates_can_be_told_from_today() {
        table(
            &question(Kind::Date),
            &[
                ("hoy", "ok 2026-03-12"),
                ("Mañana", "ok 2026-03-13"),
                ("pasado mañana", "ok 2026-03-14"),
                ("ayer", "ok 2026-03-11"),
                ("dentro de 3 meses", "ok 2026-06-12"),
                ("dentro de tres meses", "ok 2026-06-12"),
                ("en 2 semanas", "ok 2026-03-26"),
                ("en 15 días", "ok 2026-03-27"),
                ("dentro de un año", "ok 2027-03-12"),
                ("hace 2 años", "ok 2024-03-12"),
                ("in 3 months", "ok 2026-06-12"),
                ("3 months from now", "ok 2026-06-12"),
                ("2 weeks ago", "ok 2026-02-26"),
                ("in a month", "ok 2026-04-12"),
                ("tomorrow", "ok 2026-03-13"),
                ("próximo lunes", "ok 2026-03-16"),
                ("el lunes que viene", "ok 2026-03-16"),
                ("jueves", "ok 2026-03-19"),
                ("el lunes pasado", "ok 2026-03-09"),
                ("next Friday", "ok 2026-03-13"),
                ("la próxima semana", "ask 2026-03-16 | 2026-03-22"),
                ("dentro de 99999 años", "no No entendí"),
                ("dentro de 5000 años", "no Revisa el año"),
            ],
        );
    }

    #[test]
    fn parts_of_months_and_years_are_days() {
        table(
            &question(Kind::Date),
            &[
                ("fin de junio", "ok 2026-06-30"),
                ("a finales de febrero", "ok 2027-02-28"),
                ("fin de mes", "ok 2026-03-31"),
                ("principios de mes", "ok 2026-04-01"),
                ("mediados de junio", "ok 2026-06-15"),
                ("principios de enero de 2027", "ok 2027-01-01"),
                ("último día de abril de 2028", "ok 2028-04-30"),
                ("fin del próximo mes", "ok 2026-04-30"),
                ("fin de año", "ok 2026-12-31"),
                ("fin de 2027", "ok 2027-12-31"),
                ("end of June", "ok 2026-06-30"),
                ("mid-June 2027", "ok 2027-06-15"),
                ("early 2027", "ok 2027-01-01"),
                ("fin del primer trimestre de 2027", "ok 2027-03-31"),
                ("junio 2027", "ask 2027-06-01 | 2027-06-30"),
                ("junio de 2027", "ask 2027-06-01 | 2027-06-30"),
                ("06/2027", "ask 2027-06-01 | 2027-06-30"),
                ("2027", "ask 2027-01-01 | 2027-12-31"),
                ("enero", "ask 2027-01-01 | 2027-01-31"),
                ("el próximo mes", "ask 2026-04-01 | 2026-04-30"),
                ("segundo semestre de 2027", "ask 2027-07-01 | 2027-12-31"),
            ],
        );
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_asked_once_day_first() {
        table(
            &question(Kind::Date),
            &[
                ("5/6/27", "ask 2027-06-05 | 2027-05-06"),
                ("5/6", "ask 2026-06-05 | 2026-05-06"),
                ("06/30/2027", "ask 2027-06-30"),
            ],
        );
    }

    #[test]
    fn dates_that_cannot_be_say_why() {
        table(
            &question(Kind::Date),
            &[
                ("31/02/2027", "no Ese día no existe: febrero de 2027 tiene 28 días."),
                ("30 de febrero", "no Ese día no existe: febrero de 2026 tiene 28 días."),
                ("31 de abril de 2027", "no Ese día no existe: abril de 2027 tiene 30 días."),
                ("45/13/2027", "no No hay mes 13"),
                ("30/06/3027", "no Revisa el año: leí 3027."),
                ("lunes 5 de junio de 2027", "no El 5 de junio de 2027 es sábado, no lunes."),
                ("pronto", "no No entendí «pronto» como fecha."),
                ("30 de junio de 202", "no No entendí"),
                ("cuando se pueda", "no No entendí"),
                ("30", "no No entendí"),
            ],
        );
    }

    #[test]
    fn commitments_are_to_come_and_on_working_days() {
        let commitment = Question { future: true, ..question(Kind::Date) };
        table(
            &commitment,
            &[
                ("30/06/2027", "ok 2027-06-30"),
                ("a más tardar el 30 de junio", "ok 2026-06-30"),
                ("próxima semana", "ask 2026-03-16 | 2026-03-20"),
                ("hoy", "ok 2026-03-12"),
                ("11/03/2026", "ask 2026-11-03"),
                (
                    "11 de marzo de 2026",
                    "no El miércoles 11 de marzo de 2026 ya pasó. Escribe una fecha desde hoy.",
                ),
                ("5 de junio de 2027", "ask 2027-06-05 | 2027-06-07"),
                ("6 de junio de 2027", "ask 2027-06-06 | 2027-06-07"),
                ("5/6/27", "ask 2027-06-05 | 2027-06-07 | 2027-05-06"),
                ("mayo 2027", "ask 2027-05-03 | 2027-05-31"),
                ("julio 2027", "ask 2027-07-01 | 2027-07-30"),
                ("marzo", "ask 2026-03-31"),
                ("2025", "no El miércoles 31 de diciembre de 2025 ya pasó."),
                ("hace 2 meses", "no El lunes 12 de enero de 2026 ya pasó."),
            ],
        );
    }

    #[test]
    fn what_has_happened_is_not_to_come() {
        let past = Question { past: true, ..question(Kind::Date) };
        table(
            &past,
            &[
                ("30 junio", "ok 2025-06-30"),
                ("hoy", "ok 2026-03-12"),
                ("lunes", "ok 2026-03-09"),
                ("fin de mes", "ok 2026-02-28"),
                ("5/4/26", "no El domingo 5 de abril de 2026 todavía no llega."),
                ("2/4/26", "ask 2026-02-04"),
                ("mañana", "no El viernes 13 de marzo de 2026 todavía no llega."),
                ("13/03/2026", "no El viernes 13 de marzo"),
                ("diciembre", "ask 2025-12-01 | 2025-12-31"),
            ],
        );
    }

    #[test]
    fn stored_dates_are_local_dates_of_likely_years() {
        let (guide, past) = (guide(), Question { past: true, ..question(Kind::Date) });
        let cx = Context { guide: &guide, question: &past, today: TODAY };
        let stored = |text: &str| toml::from_str::<toml::Table>(&format!("a = {text}")).unwrap()["a"].clone();
        assert_eq!(check(&stored("2026-03-12"), &cx), Ok(()));
        assert_eq!(check(&stored("2026-03-12T10:00:00"), &cx), Err(say::SHAPE_DATE));
        assert_eq!(check(&stored("\"2026-03-12\""), &cx), Err(say::SHAPE_DATE));
        assert_eq!(check(&stored("0202-03-12"), &cx), Err(say::NO_SUCH_YEAR.with("year", 202)));
        assert!(check(&stored("2026-03-13"), &cx).is_err());
    }
}
