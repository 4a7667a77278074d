//! What others say and wait for: people who ask for data, reviewers, silence.

use super::super::lean::Lean;
use super::{At, Found, Ground, index};

/// Requests that are not answered and past the last day of the law's term (20 working days, LGTAIP 134).
pub fn demand_overdue(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    for (at, demand) in lean.demands.iter().enumerate() {
        if let Some(days) = demand.late(ground) {
            found.push(At::Demand(index(at)), days);
        }
    }
}

/// Demands of which nobody says which dataset answers them, nor that none does.
pub fn demand_unlinked(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let unlinked = lean.demands.iter().filter(|demand| demand.is_unlinked()).count();
    found.plan(unlinked > 0, unlinked as u32);
}

/// Remarks that have waited too long for an answer.
pub fn remark_waiting(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let most = ground.bounds.remark_days;
    for (at, remark) in lean.remarks.iter().enumerate() {
        let open = matches!(remark.status, None | Some("" | "open"));
        let days = remark.on.and_then(|day| ground.past(day)).filter(|days| open && most > 0 && *days > most);
        if let Some(days) = days {
            found.push(At::Remark(index(at)), days);
        }
    }
}

/// No mark of work for long. Without any mark nothing is said: a plan written by hand may have none.
pub fn untouched(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let days = lean.touched.and_then(|day| ground.past(day)).unwrap_or(0);
    found.plan(ground.bounds.untouched_days > 0 && days > ground.bounds.untouched_days, days);
}
