//! Whose work each part of a task is.
//!
//! The hours of one role for one dataset are one person's: who names its unit comes before who works for all, then who
//! has least to do for the hours that they have. That is one way to share out, and it is said.

use super::board::{Share, Uncovered};
use super::{Person, Task};

/// The shares of every task, and the work that nobody does.
pub fn assign(people: &[Person], tasks: &[Task]) -> (Vec<Vec<Share>>, Vec<Uncovered>) {
    let mut order: Vec<usize> = (0..tasks.len()).collect();
    order.sort_by_key(|task| tasks[*task].rank);
    let mut given = vec![0_u64; people.len()];
    let mut shares = vec![Vec::new(); tasks.len()];
    let mut uncovered = Vec::new();
    for task in order {
        let one = &tasks[task];
        let mut roles: Vec<&String> = one.first.0.keys().chain(one.update.0.keys()).collect();
        roles.sort();
        roles.dedup();
        for role in roles {
            let of = |hours: &super::Hours| hours.0.get(role).copied().unwrap_or(0);
            let (first, update) = (of(&one.first), of(&one.update));
            match who(people, &given, (role, first + update), one.unit.as_deref()) {
                Some(person) => {
                    given[person] += first + update;
                    add(&mut shares[task], Share { person, first, update });
                }
                // Without anybody at all nothing is known of hours: that is told once, not of each dataset.
                None if people.is_empty() => {}
                None => uncovered.push(Uncovered { task, role: role.clone(), minutes: first.max(update) }),
            }
        }
    }
    uncovered.sort_by_key(|one| one.task);
    (shares, uncovered)
}

/// What a person does for a task in several roles is one share.
fn add(shares: &mut Vec<Share>, more: Share) {
    match shares.iter_mut().find(|share| share.person == more.person) {
        Some(share) => {
            share.first += more.first;
            share.update += more.update;
        }
        None => shares.push(more),
    }
}

fn who(people: &[Person], given: &[u64], (role, work): (&str, u64), unit: Option<&str>) -> Option<usize> {
    let able = |at: &usize| people[*at].does(role, unit);
    let able = (0..people.len()).filter(able);
    able.min_by(|one, other| {
        // Work that is of no role in particular is for whoever has the hours.
        let named =
            |at: usize| (people[at].units.is_empty(), people[at].roles.is_empty() && !role.is_empty());
        // What each would have to do for the hours that they have, compared without division.
        let busy =
            |at: usize, than: usize| u128::from(given[at] + work) * u128::from(people[than].minutes.max(1));
        named(*one).cmp(&named(*other)).then(busy(*one, *other).cmp(&busy(*other, *one)))
    })
}
