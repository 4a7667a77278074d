//! What to mend first: every act with the points that it earns by itself, the most first.

use std::collections::HashMap;

use serde::Serialize;

use super::super::known::Known;
use super::super::lean::Lean;
use super::measure::View;
use super::part;

/// One thing that can be done; numbers are indexes of questions, steps, datasets and demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// Answer a question wherever it is asked.
    Answer(usize),
    /// Confirm what was taken from files or from a list.
    Confirm,
    /// Keep the evidence that closes a step.
    Close(usize),
    /// List the datasets.
    Inventory,
    /// Say whether a dataset holds data of persons.
    Say(usize),
    /// Decide what is done about them.
    Treat(usize),
    /// Set a date and an owner.
    Promise(usize),
    Publish(usize),
    /// Choose open terms for the whole plan.
    License,
    /// Choose open terms for a dataset with terms of its own.
    OwnLicense(usize),
    Document(usize),
    /// Mend the links that do not open.
    Links,
    /// Answer a demand.
    Reply(usize),
    /// List and publish more datasets than there are.
    More,
}

impl Act {
    /// For programs that read `--json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answer(_) => "answer",
            Self::Confirm => "confirm",
            Self::Close(_) => "close",
            Self::Inventory => "inventory",
            Self::Say(_) => "say-personal",
            Self::Treat(_) => "treat",
            Self::Promise(_) => "promise",
            Self::Publish(_) => "publish",
            Self::License => "license",
            Self::OwnLicense(_) => "own-license",
            Self::Document(_) => "document",
            Self::Links => "links",
            Self::Reply(_) => "reply",
            Self::More => "publish-more",
        }
    }
}

/// One act with what it earns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mending {
    pub act: Act,
    /// Hundredths of a point, rounded down for each target.
    pub gain: u32,
    /// How many answers, datasets or links it mends, in the target where they are most.
    pub places: u32,
    /// Indexes of the targets that gain by it, in their order.
    pub targets: Vec<usize>,
    /// Its place by points, from 1; those that earn the same share one.
    pub rank: usize,
}

/// What tells programs where a mending stands.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Sum {
    gain: u32,
    places: u32,
}

/// Every act that earns something, by points gained; in the order of the plan where they earn the same.
///
/// Each thing that falls short belongs to one act, so that all gains together are never more than what is missing. An
/// act can bring more than is told here: to publish a dataset without a date also makes its date needless. To say, or to
/// confirm, that a dataset holds nothing of persons takes its points out of the denominator in place of earning them.
pub fn mend_first(lean: &Lean<'_>, known: &Known) -> Vec<Mending> {
    let view = View::new(lean, known);
    let mut acts: Vec<(Act, Sum, Vec<usize>)> = Vec::new();
    let mut index: HashMap<Act, usize> = HashMap::new();
    for (target, goal) in known.ground.goals.iter().enumerate() {
        for (act, lacking, of) in lacking(&view, goal) {
            let gain = part(goal.points, lacking, of);
            let at = *index.entry(act).or_insert_with(|| {
                acts.push((act, Sum::default(), Vec::new()));
                acts.len() - 1
            });
            let (_, sum, targets) = &mut acts[at];
            sum.gain += gain;
            sum.places = sum.places.max(lacking);
            targets.push(target);
        }
    }
    let earning = acts.into_iter().filter(|(_, sum, _)| sum.gain > 0);
    let mut list: Vec<Mending> = earning
        .map(|(act, sum, targets)| Mending { act, gain: sum.gain, places: sum.places, targets, rank: 0 })
        .collect();
    list.sort_by_key(|one| std::cmp::Reverse(one.gain));
    ranked(&mut list);
    list
}

/// What falls short in a target, by the act that mends it, with what the target counts in all.
fn lacking(view: &View<'_, '_>, goal: &super::super::rules::Goal) -> Vec<(Act, u32, u32)> {
    let mut found: Vec<(Act, u32)> = Vec::new();
    let mut of = 0_u32;
    view.items(goal, &mut |item| {
        of = of.saturating_add(item.of);
        let lacks = item.of - item.got.min(item.of);
        match found.iter_mut().rev().take(8).find(|(act, _)| *act == item.act) {
            Some((_, all)) => *all += lacks,
            None if lacks > 0 => found.push((item.act, lacks)),
            None => {}
        }
    });
    found.sort_by_key(|(act, _)| *act);
    let mut joined: Vec<(Act, u32, u32)> = Vec::new();
    for (act, lacks) in found {
        match joined.last_mut().filter(|(last, _, _)| *last == act) {
            Some((_, all, _)) => *all += lacks,
            None => joined.push((act, lacks, of)),
        }
    }
    joined
}

fn ranked(list: &mut [Mending]) {
    let mut rank = 0;
    let mut last = None;
    for (at, mending) in list.iter_mut().enumerate() {
        if last != Some(mending.gain) {
            rank = at + 1;
            last = Some(mending.gain);
        }
        mending.rank = rank;
    }
}
