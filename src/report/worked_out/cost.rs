//! Hours by role, money and assumptions.

use crate::cost::public::{self, Public, RoleHours as Hours};
use crate::cost::{Range, Study, study};
use crate::report::contents::{Assumption, Contents, Cost, Money, RoleHours, Three};
use crate::report::from_plan::From;
use crate::text::report_worked as say;
use crate::wizard::answer::write_out;

/// Estimates a plan with datasets. Nothing changes where the Guide has no activities.
pub(super) fn fill(from: &From<'_>, contents: &mut Contents) {
    let guide = from.beside.guide;
    let study = study(guide, from.plan);
    let told = public::public(guide, &study);
    if study.datasets.is_empty() || told.roles.is_empty() {
        return;
    }
    let kept = std::mem::take(&mut contents.cost);
    contents.cost = Cost {
        summary: told.summary.iter().map(|text| from.to(text)).collect(),
        hours: told.roles.iter().map(|role| of_role(from, role)).collect(),
        total: Some((three(study.first.hours), three(study.year.hours))),
        money: told.first_money.map(money),
        money_year: told.year_money.map(money),
        without_rate: told.without_rate.iter().map(|role| from.to(role)).collect(),
        assumptions: assumptions(from, &told),
        notes: partly(from, &study).into_iter().chain(notes(from, &told)).collect(),
        ..kept
    };
}

fn of_role(from: &From<'_>, role: &Hours) -> RoleHours {
    let three = |of: crate::cost::Three| Three { least: of.least, likely: of.likely, most: of.most };
    RoleHours { role: from.to(&role.role), first: three(role.first), updates: three(role.year) }
}

fn three(range: Range) -> Three {
    Three { least: range.p10, likely: range.expected as f64 / 10.0, most: range.p90 }
}

fn money(span: public::Span) -> Money {
    Money { least: span.least, expected: span.expected, most: span.most }
}

/// What is known of the money where some role has no rate.
fn partly(from: &From<'_>, study: &Study) -> Vec<String> {
    let whole =
        |pesos: crate::cost::money::Pesos| write_out::whole(i64::try_from((pesos.0 + 50) / 100).unwrap_or(0));
    let sums = [(&study.first, say::COST_PARTLY), (&study.year, say::COST_PARTLY_YEAR)];
    let known = sums.into_iter().filter(|(sum, _)| !sum.money.whole() && !sum.money.roles.is_empty());
    known
        .map(|(sum, text)| {
            let [least, most] = [sum.money.p10, sum.money.p90].map(|pesos| format!("${}", whole(pesos)));
            from.to(&text.with("least", least).with("most", most))
        })
        .collect()
}

fn assumptions(from: &From<'_>, told: &Public) -> Vec<Assumption> {
    let one = |one: &public::Assumption| Assumption {
        what: from.to(&one.what),
        value: one.value.clone(),
        source: from.to(&one.why),
        own: one.own,
    };
    told.assumptions.iter().map(one).collect()
}

fn notes(from: &From<'_>, told: &Public) -> Vec<String> {
    let mut notes = vec![say::COST_ASSUMED];
    if told.assumptions_in_all > told.assumptions.len() {
        notes.push(say::COST_IN_ALL.with("n", told.assumptions_in_all));
    }
    notes.iter().map(|text| from.to(text)).collect()
}
