//! The day on which one administration follows another: said, or assumed from its start.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::guide::model::Guide;
use crate::plan::model::{Day, Plan};
use crate::text::say::day;
use crate::text::{Text, handover as say};

/// The day of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub on: Date,
    /// Nobody said it: it is the start of the administration and the years that are assumed of it.
    pub assumed: bool,
}

impl Change {
    /// Natural days until the change; negative when it is past.
    pub fn left(self, today: Date) -> i64 {
        today.until(self.on).map_or(0, |span| i64::from(span.get_days()))
    }

    /// The day in words; what is assumed says so.
    pub fn told(self) -> Text {
        if self.assumed { say::DAY_ASSUMED.with_text("day", &day(self.on)) } else { day(self.on) }
    }
}

/// The day of the change that a plan says, else the one that is assumed (`assumed.term_years` of the Guide).
pub fn of(guide: &Guide, plan: &Plan) -> Option<Change> {
    let said = plan.handover.on.as_ref().and_then(Day::date);
    if let Some(on) = said {
        return Some(Change { on, assumed: false });
    }
    let years = i64::from(guide.handover.assumed.term_years);
    let starts = plan.institution.starts.as_ref().and_then(Day::date).filter(|_| years > 0)?;
    Some(Change { on: starts.checked_add(years.years()).ok()?, assumed: true })
}

/// One sentence when a change is near or has just been; `None` otherwise, and in a plan that was received already.
pub fn due(guide: &Guide, plan: &Plan, today: Date) -> Option<Text> {
    let change = of(guide, plan)?;
    let assumed = &guide.handover.assumed;
    let left = change.left(today);
    let (near, past) = (i64::from(assumed.near_days), i64::from(assumed.past_days));
    // Who arrived set a new start, or a later day: then the next change is years away.
    let sentence = match left {
        left if left > near || left < -past => return None,
        0 => say::DUE_TODAY,
        left if left > 0 => say::DUE_NEAR.with("n", left),
        _ if received(plan) >= guide.handover.checks.len() => return None,
        left => say::DUE_PAST.with("n", -left),
    };
    Some(sentence.with_text("day", &change.told()))
}

/// How many questions of the reception are answered.
pub fn received(plan: &Plan) -> usize {
    plan.handover.received.values().filter(|one| one.state.is_some()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::typed::typed;

    fn guide() -> Guide {
        crate::guide::load::load(&crate::guide::embedded::files()).unwrap()
    }

    fn told(plan: &str, today: &str) -> Option<String> {
        let plan = typed(&plan.parse().unwrap());
        due(&guide(), &plan, today.parse().unwrap()).map(|text| text.es.into_owned())
    }

    #[test]
    fn a_change_is_told_when_it_is_near_or_has_just_been() {
        let plan = "[handover]\non = 2027-10-01";
        assert_eq!(told(plan, "2027-01-01"), None);
        assert!(told(plan, "2027-09-01").unwrap().contains("30"));
        assert!(told(plan, "2027-10-01").unwrap().contains("hoy"));
        assert!(told(plan, "2027-10-11").unwrap().contains("10"));
        assert_eq!(told(plan, "2028-01-01"), None);
    }

    #[test]
    fn a_day_that_nobody_said_is_an_assumption_and_says_so() {
        let plan = "[institution]\nstarts = 2024-10-01";
        assert!(told(plan, "2027-09-01").unwrap().contains("se supone"));
        assert_eq!(told("", "2027-09-01"), None);
    }

    #[test]
    fn a_plan_that_was_received_is_left_in_peace() {
        let checks = guide().handover.checks;
        let answers: String = checks
            .iter()
            .map(|check| format!("[handover.received.{}]\nstate = \"yes\"\n", check.id))
            .collect();
        assert_eq!(told(&format!("[handover]\non = 2027-10-01\n{answers}"), "2027-10-11"), None);
    }
}
