//! What is seen only by comparing plans: texts copied from one to another, the same place twice.
//!
//! Works from summaries alone. Nothing is said of who copied from whom: that cannot be seen.

use std::collections::{HashMap, HashSet};

use super::super::summary::Summary;
use super::mark::Folded;
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::text::fold::{short, visible};

/// Code of texts that plans share.
pub const COPIED: &str = "review-copied-texts";
/// Code of one place with two plans.
pub const TWICE: &str = "review-area-twice";

/// Names of plans that a sentence lists at most, and letters of each.
const NAMED: usize = 4;
const LETTERS: usize = 40;

/// Plans that share texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Indexes of the plans, in their order; two at least.
    pub plans: Vec<u32>,
    /// How many texts all of them have.
    pub texts: u32,
}

/// Plans of one place whose ids differ: none is a copy of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twice {
    /// INEGI key.
    pub area: String,
    /// Indexes of the plans, in their order; two at least.
    pub plans: Vec<u32>,
}

/// Marks of texts that come from the Guide itself: to use them is not to copy from a neighbour.
pub fn of_guide(guide: &Guide) -> HashSet<u64> {
    let helps = guide.questions().flat_map(|(_, question)| [&question.help.example, &question.help.answer]);
    let recommended =
        guide.recommended.dataset.iter().flat_map(|dataset| [&dataset.title, &dataset.description]);
    let texts = helps.chain(recommended).flat_map(|text| [text.es.as_ref(), text.en.as_ref()]);
    texts.filter_map(|text| Folded::of(text).long(guide.review.bounds.text_letters)).collect()
}

/// Plans that are compared, added one after the other: of each only what the comparison needs is kept.
#[derive(Debug)]
pub struct Across {
    of_guide: HashSet<u64>,
    least: u32,
    /// Text, and the plan that has it.
    texts: Vec<(u64, u32)>,
    /// Id and content of each plan; 0 when it has none.
    who: Vec<(u64, u64)>,
    /// Plans of each area and kind of government.
    places: HashMap<(String, String), Vec<u32>>,
}

impl Across {
    pub fn new(guide: &Guide) -> Self {
        Self {
            of_guide: of_guide(guide),
            least: guide.review.bounds.copied_least.max(1),
            texts: Vec::new(),
            who: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// Adds a plan. Its number in what comes out is how many were added before it.
    pub fn add(&mut self, plan: &Summary) {
        let at = u32::try_from(self.who.len()).unwrap_or(u32::MAX);
        self.who.push((plan.plan, plan.content));
        self.texts
            .extend(plan.texts.iter().filter(|text| !self.of_guide.contains(text)).map(|text| (*text, at)));
        if !plan.area.is_empty() {
            self.places.entry((plan.area.clone(), plan.kind.clone())).or_default().push(at);
        }
    }

    /// Groups of plans that share at least so many texts (`bounds.copied_least`), the most texts first.
    ///
    /// Two copies of one plan, and two plans of the same id, share everything and are no news.
    pub fn copied(&mut self) -> Vec<Copied> {
        self.texts.sort_unstable();
        self.texts.dedup();
        let mut groups: HashMap<Vec<u32>, u32> = HashMap::new();
        for same in self.texts.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
            let who = self.apart(same.iter().map(|(_, at)| *at));
            if who.len() > 1 {
                *groups.entry(who).or_default() += 1;
            }
        }
        let groups = groups.into_iter().filter(|(_, texts)| *texts >= self.least);
        let mut found: Vec<Copied> = groups.map(|(plans, texts)| Copied { plans, texts }).collect();
        found.sort_by(|one, other| other.texts.cmp(&one.texts).then_with(|| one.plans.cmp(&other.plans)));
        found
    }

    /// Places that have plans with different ids. Where a plan has no id, its content tells it from others.
    pub fn twice(&self) -> Vec<Twice> {
        let several = self.places.iter().filter(|(_, who)| who.len() > 1);
        let apart = several
            .map(|((area, _), who)| Twice { area: area.clone(), plans: self.apart(who.iter().copied()) });
        let mut found: Vec<Twice> = apart.filter(|twice| twice.plans.len() > 1).collect();
        found.sort_by(|one, other| (&one.area, &one.plans).cmp(&(&other.area, &other.plans)));
        found
    }

    /// One of each plan: the first of those with the same id, or the same content.
    fn apart(&self, plans: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut seen = HashSet::new();
        let fresh = |at: &u32| {
            let (plan, content) = self.who.get(*at as usize).copied().unwrap_or_default();
            let fresh = content == 0 || seen.insert((true, content));
            (plan == 0 || seen.insert((false, plan))) && fresh
        };
        plans.filter(fresh).collect()
    }
}

impl Copied {
    /// In words, with the names of the first plans; `name` gives that of a plan by its number.
    pub fn tell(&self, name: &dyn Fn(u32) -> String) -> Finding {
        let finding =
            Finding::new(COPIED, Place::default()).arg("n", self.texts).arg("plans", self.plans.len());
        finding.arg("names", names(&self.plans, name)).gain(self.texts)
    }
}

impl Twice {
    /// In words, with the names of the plans.
    pub fn tell(&self, name: &dyn Fn(u32) -> String) -> Finding {
        let finding =
            Finding::new(TWICE, Place::default()).arg("area", visible(&self.area)).arg("n", self.plans.len());
        finding.arg("names", names(&self.plans, name))
    }
}

fn names(who: &[u32], name: &dyn Fn(u32) -> String) -> String {
    let mut names: Vec<String> =
        who.iter().take(NAMED).map(|at| short(&visible(&name(*at)), LETTERS)).collect();
    if who.len() > NAMED {
        names.push("…".to_string());
    }
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::with_guide;
    use super::*;

    fn plan(id: u64, area: &str, texts: &[u64]) -> Summary {
        let (area, kind) = (area.to_string(), "municipal".to_string());
        Summary { plan: id, content: id + 100, area, kind, texts: texts.to_vec(), ..Summary::default() }
    }

    fn across(plans: &[Summary]) -> Across {
        with_guide(|guide, _| {
            let mut across = Across::new(guide);
            plans.iter().for_each(|plan| across.add(plan));
            across
        })
    }

    #[test]
    fn plans_that_share_texts_are_told_together_with_how_many() {
        let plans = [plan(1, "14120", &[7, 8, 9]), plan(2, "14039", &[9, 7]), plan(3, "14067", &[7, 5])];
        let mut all = across(&plans);
        // One text of three plans is too little; of the two that the first two share beside it, too.
        assert_eq!(all.copied(), []);
        let more = [plan(1, "14120", &[7, 8]), plan(2, "14039", &[8, 7]), plan(3, "14067", &[5])];
        assert_eq!(across(&more).copied(), [Copied { plans: vec![0, 1], texts: 2 }]);
    }

    #[test]
    fn copies_of_one_plan_are_no_news() {
        let plans = [plan(1, "14120", &[7, 8]), plan(1, "14120", &[7, 8])];
        let mut all = across(&plans);
        assert!(all.copied().is_empty() && all.twice().is_empty());
    }

    #[test]
    fn texts_of_the_guide_do_not_count() {
        with_guide(|guide, _| {
            let ours: Vec<u64> = of_guide(guide).into_iter().take(2).collect();
            assert_eq!(across(&[plan(1, "", &ours), plan(2, "", &ours)]).copied(), []);
            assert!(of_guide(guide).len() > 40);
        });
    }

    #[test]
    fn one_place_with_two_plans_is_told() {
        let state = Summary { kind: "state".into(), ..plan(4, "14120", &[]) };
        let plans = [plan(1, "14120", &[]), plan(2, "14039", &[]), plan(3, "14120", &[]), state];
        let twice = across(&plans).twice();
        assert_eq!(twice, [Twice { area: "14120".into(), plans: vec![0, 2] }]);
        with_guide(|guide, _| {
            let told = guide.rules.tell(&twice[0].tell(&|at| format!("plan {at}")));
            assert_eq!(told.message.es, "El lugar 14120 tiene 2 planes distintos: plan 0, plan 2.");
        });
    }
}
