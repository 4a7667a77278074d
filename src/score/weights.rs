//! Weights in hundredths of a point: those of a method, those of a plan, and those that somebody tries.

use toml::{Table, Value};

use super::WHOLE;
use crate::guide::model::Guide;
use crate::guide::model::criteria::{Criteria, Method};
use crate::text::fold::fold;
use crate::text::{Text, score as say};

/// A weight for each criterion of a method, in its order; hundredths of a point, [`WHOLE`] together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights(pub Vec<i64>);

impl Weights {
    pub fn of(method: &Method) -> Self {
        Self(method.weights.iter().map(|weigh| weigh.points * 100).collect())
    }

    /// These weights with some of them set, in points; the others share what is left, in proportion to what they have.
    ///
    /// Where the ones that are set leave nothing to share, or leave nobody to share it, all are brought to 100.
    pub fn with(&self, set: &[(usize, i64)]) -> Self {
        let fixed = |at: usize| set.iter().rev().find(|(one, _)| *one == at).map(|(_, points)| points * 100);
        let wanted: Vec<Option<i64>> = (0..self.0.len()).map(fixed).collect();
        let taken: i64 = wanted.iter().flatten().sum();
        let free = wanted.iter().any(Option::is_none);
        if taken > WHOLE || !free {
            let all: Vec<i64> = wanted.iter().map(|weight| weight.unwrap_or(0)).collect();
            return Self(shared(WHOLE, &all));
        }
        let others: Vec<i64> =
            (0..self.0.len()).filter(|at| wanted[*at].is_none()).map(|at| self.0[at]).collect();
        let mut rest = shared(WHOLE - taken, &others).into_iter();
        Self(wanted.into_iter().map(|weight| weight.or_else(|| rest.next()).unwrap_or(0)).collect())
    }
}

/// A whole in parts that are as the shares, to the unit: what rounding leaves goes to the largest fractions.
fn shared(whole: i64, shares: &[i64]) -> Vec<i64> {
    let total: i64 = shares.iter().sum();
    let shares: Vec<i64> = if total == 0 { vec![1; shares.len()] } else { shares.to_vec() };
    let total: i64 = shares.iter().sum::<i64>().max(1);
    let mut parts: Vec<i64> = shares.iter().map(|share| whole * share / total).collect();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|at| (-(whole * shares[*at] % total), *at));
    let left = usize::try_from(whole - parts.iter().sum::<i64>()).unwrap_or(0);
    for at in order.into_iter().take(left) {
        parts[at] += 1;
    }
    parts
}

/// A method with the weights that are used.
#[derive(Debug, Clone)]
pub struct Setup<'g> {
    pub method: &'g Method,
    pub weights: Weights,
    /// The weights that the plan has set, in points, by number of the criterion.
    pub set: Vec<(usize, i64)>,
    /// What of the plan's choice could not be followed.
    pub notes: Vec<Text>,
}

/// The method and the weights that a plan has chosen, or those named instead.
///
/// # Errors
/// When the method named is not in the Guide, or the Guide has none.
pub fn setup<'g>(guide: &'g Guide, tree: &Table, named: Option<&str>) -> Result<Setup<'g>, Text> {
    let criteria = &guide.criteria;
    let of_plan = tree.get("priority").and_then(Value::as_table);
    let chosen = of_plan.and_then(|plan| plan.get("method")).and_then(Value::as_str);
    let mut notes = Vec::new();
    let method = match named {
        Some(name) => find(criteria, name)
            .ok_or_else(|| say::NO_METHOD.with("name", name).with("list", ids(criteria)))?,
        None => criteria
            .method(chosen)
            .or_else(|| {
                notes.push(say::PLAN_METHOD.with("name", chosen.unwrap_or_default()));
                criteria.method(None)
            })
            .ok_or(say::NO_METHODS)?,
    };
    let own = named.is_none() || chosen.unwrap_or_else(|| first(criteria)) == method.id;
    let kept = of_plan.and_then(|plan| plan.get("weights")).and_then(Value::as_table).filter(|_| own);
    let mut set = Vec::new();
    for (id, points) in kept.into_iter().flatten() {
        let at = method.weights.iter().position(|weigh| weigh.criterion == *id);
        match at.zip(points.as_integer().filter(|points| (0..=100).contains(points))) {
            Some(pair) => set.push(pair),
            None => notes.push(say::PLAN_WEIGHT.with("name", id)),
        }
    }
    Ok(Setup { method, weights: Weights::of(method).with(&set), set, notes })
}

impl Setup<'_> {
    /// The weights that are set when somebody tries others on top of those of the plan.
    pub fn set_with(&self, tried: &[(usize, i64)]) -> Vec<(usize, i64)> {
        let mut set = self.set.clone();
        for (at, points) in tried {
            set.retain(|(other, _)| other != at);
            set.push((*at, *points));
        }
        set
    }

    /// Those weights.
    pub fn tried(&self, tried: &[(usize, i64)]) -> Weights {
        Weights::of(self.method).with(&self.set_with(tried))
    }
}

fn first(criteria: &Criteria) -> &str {
    criteria.methods.first().map_or("", |method| method.id.as_str())
}

fn ids(criteria: &Criteria) -> String {
    criteria.methods.iter().map(|method| method.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// The method that is called so: by its id, or by the beginning of its title in any language.
pub fn find<'g>(criteria: &'g Criteria, name: &str) -> Option<&'g Method> {
    let wanted = fold(name);
    let starts = |method: &&Method| {
        !wanted.is_empty()
            && (method.id.starts_with(&wanted)
                || fold(&method.title.es).starts_with(&wanted)
                || fold(&method.title.en).starts_with(&wanted))
    };
    criteria.method(Some(&wanted)).or_else(|| criteria.methods.iter().find(starts))
}

/// The number of the criterion of a method that is called so: by its id, or by the beginning of its title.
pub fn criterion_named(criteria: &Criteria, method: &Method, name: &str) -> Option<usize> {
    let wanted = fold(name);
    let titled = |id: &str| {
        criteria.criterion(id).is_some_and(|criterion| {
            [&criterion.title.es, &criterion.title.en].iter().any(|title| fold(title).starts_with(&wanted))
        })
    };
    let by = |fits: &dyn Fn(&str) -> bool| method.weights.iter().position(|weigh| fits(&weigh.criterion));
    by(&|id| id == wanted).or_else(|| by(&|id| !wanted.is_empty() && (id.starts_with(&wanted) || titled(id))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_weight_is_set_and_the_others_share_the_rest() {
        let weights = Weights(vec![3000, 2500, 1500, 2000, 1000]);
        assert_eq!(weights.with(&[(0, 40)]).0, [4000, 2143, 1286, 1714, 857]);
        assert_eq!(weights.with(&[]).0, weights.0);
        assert_eq!(weights.with(&[(0, 100)]).0, [10_000, 0, 0, 0, 0]);
    }

    #[test]
    fn weights_that_leave_nothing_are_brought_to_a_hundred_together() {
        let weights = Weights(vec![5000, 5000]);
        assert_eq!(weights.with(&[(0, 60), (1, 60)]).0, [5000, 5000]);
        assert_eq!(weights.with(&[(0, 90), (1, 30)]).0, [7500, 2500]);
        assert_eq!(Weights(vec![0, 0, 10_000]).with(&[(2, 40)]).0, [3000, 3000, 4000]);
    }
}
