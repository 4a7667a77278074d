//! What each measure counts, item by item: the score adds the items up, explanations and mendings name them.

use super::super::known::Known;
use super::super::lean::{Dataset, Lean, Tally};
use super::super::rules::{Goal, Ground, is_blank};
use super::Reached;
use super::doubts::{self, Doubts};
use super::mend::Act;
use crate::guide::model::review::Measure;

/// A plan beside what is known, with what nobody confirmed.
#[derive(Debug)]
pub struct View<'v, 'a> {
    pub lean: &'v Lean<'a>,
    pub ground: &'v Ground,
    pub doubts: Doubts,
}

/// So many of so many, and what to do for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    pub got: u32,
    pub of: u32,
    /// What was counted, and what earns the rest.
    pub act: Act,
}

impl<'v, 'a> View<'v, 'a> {
    pub fn new(lean: &'v Lean<'a>, known: &'v Known) -> Self {
        Self { lean, ground: &known.ground, doubts: Doubts::of(lean) }
    }

    /// What came of a target.
    pub fn reached(&self, goal: &Goal) -> Reached {
        let (mut got, mut of) = (0_u32, 0_u32);
        let applies = self.items(goal, &mut |item| {
            got = got.saturating_add(item.got);
            of = of.saturating_add(item.of);
        });
        match () {
            () if of > 0 => Reached::Measured { got, of },
            () if applies => Reached::NotMeasured,
            () => Reached::NotApplicable,
        }
    }

    /// Hands out what a target counts. False when nothing was counted because the plan says that it does not apply.
    pub fn items<F: FnMut(Item)>(&self, goal: &Goal, each: &mut F) -> bool {
        match goal.measure {
            Measure::Answered => self.answered(goal, each),
            Measure::Closed => self.closed(goal, each),
            Measure::Personal => self.personal(each),
            Measure::Promised => self.openable(each, |at, dataset| self.promised(at, dataset)),
            Measure::Kept => self.kept(each),
            Measure::First => self.first(goal, each),
            Measure::Opened => {
                self.openable(each, |at, dataset| self.told(self.online(at, dataset), Act::Publish(at)))
            }
            Measure::Licensed => self.openable(each, |at, dataset| self.licensed(at, dataset)),
            Measure::Documented => self.openable(each, |at, dataset| self.documented(at, dataset)),
            Measure::Links => self.links(each),
            Measure::Demands => self.demands(each),
            Measure::Confirmed => self.confirmed(each),
        }
    }

    fn answered<F: FnMut(Item)>(&self, goal: &Goal, each: &mut F) -> bool {
        let (mut counted, mut refused) = (false, false);
        for (question, many) in &goal.questions {
            let tally = self.lean.questions.get(*question).copied().unwrap_or_default();
            let Tally { asked, answered, unconfirmed, not_applicable, pending, missing, .. } = tally;
            refused |= not_applicable > 0;
            // Without datasets nothing is asked of them, and that is what is missing.
            let absent = *many && asked == 0 && self.lean.datasets.is_empty();
            let (sure, open) = (answered.saturating_sub(unconfirmed), pending + missing + u32::from(absent));
            counted |= answered + open > 0;
            let act = if absent { Act::Inventory } else { Act::Answer(*question) };
            hand(each, sure, sure, Act::Answer(*question));
            hand(each, 0, answered - sure, Act::Confirm);
            hand(each, 0, open, act);
        }
        counted || !refused
    }

    fn closed<F: FnMut(Item)>(&self, goal: &Goal, each: &mut F) -> bool {
        let Some(step) = self.lean.steps.get(goal.step) else { return true };
        let doubtful = |at: usize| self.lean.questions.get(at).is_some_and(|tally| tally.unconfirmed > 0);
        let doubt = step.closed && goal.questions.iter().any(|(at, _)| doubtful(*at));
        let act = if doubt { Act::Confirm } else { Act::Close(goal.step) };
        hand(each, u32::from(step.closed && !doubt), 1, act);
        true
    }

    /// A dataset that says that it holds nothing of persons leaves the denominator.
    fn personal<F: FnMut(Item)>(&self, each: &mut F) -> bool {
        let mut refused = false;
        for (at, dataset) in self.lean.datasets.iter().enumerate() {
            let doubt = self.doubts.has(at, doubts::PERSONAL);
            match dataset.personal {
                Some("no") if !doubt => refused = true,
                Some("no") => hand(each, 0, 1, Act::Confirm),
                Some("yes") if dataset.is_treatment_decided() => {
                    let doubt = doubt || self.doubts.has(at, doubts::TREATMENT);
                    hand(each, u32::from(!doubt), 1, if doubt { Act::Confirm } else { Act::Treat(at) });
                }
                Some("yes") => hand(each, 0, 1, Act::Treat(at)),
                _ => hand(each, 0, 1, Act::Say(at)),
            }
        }
        !refused
    }

    /// Every dataset that could be opened. Where all are closed on a legal ground, it does not apply.
    fn openable<F: FnMut(Item)>(&self, each: &mut F, item: impl Fn(usize, &Dataset<'a>) -> Item) -> bool {
        self.openable_of(|_| true, each, item)
    }

    /// As [`Self::openable`], of the datasets that are meant.
    fn openable_of<F: FnMut(Item)>(
        &self,
        meant: impl Fn(&Dataset<'a>) -> bool,
        each: &mut F,
        item: impl Fn(usize, &Dataset<'a>) -> Item,
    ) -> bool {
        let mut refused = false;
        for (at, dataset) in self.lean.datasets.iter().enumerate().filter(|(_, dataset)| meant(dataset)) {
            // A ground that nobody confirmed closes nothing.
            if dataset.is_openable() || self.doubts.has(at, doubts::RESERVE) {
                each(item(at, dataset));
            } else {
                refused = true;
            }
        }
        !refused
    }

    fn promised(&self, at: usize, dataset: &Dataset<'_>) -> Item {
        let (online, doubt) = self.online(at, dataset);
        if online && !doubt {
            return self.told((true, false), Act::Promise(at));
        }
        let whole = dataset.promised.is_some() && !is_blank(dataset.owner);
        self.told((whole, self.doubts.has(at, doubts::DATE | doubts::OWNER)), Act::Promise(at))
    }

    /// Promises whose day came. One of a dataset that was closed on a legal ground since is no debt.
    fn kept<F: FnMut(Item)>(&self, each: &mut F) -> bool {
        let due = |dataset: &Dataset<'_>| dataset.promised.is_some_and(|day| day <= self.ground.today);
        self.openable_of(due, each, |at, dataset| self.told(self.online(at, dataset), Act::Publish(at)))
    }

    /// The first so many online; the places that are left go to the first datasets that could fill them.
    fn first<F: FnMut(Item)>(&self, goal: &Goal, each: &mut F) -> bool {
        let mut left = goal.least;
        let open = |(at, dataset): &(usize, &Dataset<'_>)| self.online(*at, dataset) == (true, false);
        for (at, _) in self.lean.datasets.iter().enumerate().filter(open).take(goal.least as usize) {
            hand(each, 1, 1, Act::Publish(at));
            left -= 1;
        }
        let could = |(at, dataset): &(usize, &Dataset<'_>)| {
            self.online(*at, dataset) != (true, false) && dataset.is_openable()
        };
        for (at, dataset) in self.lean.datasets.iter().enumerate().filter(could).take(left as usize) {
            each(self.told(self.online(at, dataset), Act::Publish(at)));
            left -= 1;
        }
        hand(each, 0, left, Act::More);
        true
    }

    fn licensed(&self, at: usize, dataset: &Dataset<'_>) -> Item {
        let own = !is_blank(dataset.license);
        let terms = if own { dataset.license } else { self.lean.license };
        let doubt = if own { self.doubts.has(at, doubts::LICENSE) } else { self.doubts.license };
        let open = terms.is_some_and(|id| self.ground.is_open(id));
        self.told((open, doubt), if own { Act::OwnLicense(at) } else { Act::License })
    }

    fn documented(&self, at: usize, dataset: &Dataset<'_>) -> Item {
        let columns = dataset.columns > 0 && dataset.columns_described >= dataset.columns;
        let doubt = !columns && self.doubts.has(at, doubts::DICTIONARY);
        self.told((dataset.is_documented(), doubt), Act::Document(at))
    }

    fn links<F: FnMut(Item)>(&self, each: &mut F) -> bool {
        let watched = self.lean.watched.unwrap_or_default();
        hand(each, watched.alive.min(watched.links), watched.links, Act::Links);
        true
    }

    fn demands<F: FnMut(Item)>(&self, each: &mut F) -> bool {
        for (at, demand) in self.lean.demands.iter().enumerate() {
            if demand.answered || demand.late(self.ground).is_some() {
                hand(each, u32::from(demand.answered), 1, Act::Reply(at));
            }
        }
        true
    }

    fn confirmed<F: FnMut(Item)>(&self, each: &mut F) -> bool {
        let sum = |of: fn(&Tally) -> u32| self.lean.questions.iter().map(of).fold(0, u32::saturating_add);
        let (all, unconfirmed) = (sum(|tally| tally.answered), sum(|tally| tally.unconfirmed));
        hand(each, all.saturating_sub(unconfirmed), all, Act::Confirm);
        true
    }

    /// Whether it is online, and whether nobody confirmed that.
    fn online(&self, at: usize, dataset: &Dataset<'_>) -> (bool, bool) {
        (dataset.is_online(), self.doubts.has(at, doubts::PUBLISHED))
    }

    /// One thing that is there or not; what is there and in doubt earns nothing and only has to be confirmed.
    fn told(&self, (there, doubt): (bool, bool), act: Act) -> Item {
        Item { got: u32::from(there && !doubt), of: 1, act: if there && doubt { Act::Confirm } else { act } }
    }
}

fn hand<F: FnMut(Item)>(each: &mut F, got: u32, of: u32, act: Act) {
    if of > 0 {
        each(Item { got, of, act });
    }
}
