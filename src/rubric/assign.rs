//! Who marks which plan: never their own institution, the same load for all, the same result for the same seed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::model::{Marker, Rubric, Sharing};
use crate::hash::sha256;
use crate::text::fold::fold;
use crate::toml_text::Address;

/// Words before the name of a place in the names of institutions.
const BEFORE: [&str; 15] = [
    "h",
    "h.",
    "honorable",
    "ayuntamiento",
    "constitucional",
    "municipio",
    "municipal",
    "municipalidad",
    "gobierno",
    "presidencia",
    "alcaldia",
    "intendencia",
    "comuna",
    "de",
    "del",
];

/// A plan, as far as sharing it out looks at it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// Identity for life.
    pub key: String,
    /// Of the institution.
    pub name: String,
    /// INEGI key of the municipality; empty for a state.
    pub area: String,
    /// INEGI key of the state.
    pub state: String,
    /// Other names of the place: of the municipality.
    pub place: String,
    /// Name of the state.
    pub state_name: String,
    /// Name of the file, without its folders.
    pub file: String,
    /// Names of those who are in the plan's team.
    pub people: Vec<String>,
}

/// A marker and the INEGI key of their institution, where it is known.
#[derive(Debug, Clone)]
pub struct Seat<'r> {
    pub marker: &'r Marker,
    pub area: Option<String>,
}

/// Why somebody does not mark a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    Away,
    Own,
    /// The plan names them in its team.
    Named,
    OwnState,
    Avoids,
}

/// Who marks one plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assigned {
    pub key: String,
    pub name: String,
    pub area: String,
    pub file: String,
    /// Ids, in the order in which they were assigned.
    pub markers: Vec<String>,
}

/// The file of assignments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assignment {
    pub rubric: String,
    pub seed: u64,
    pub plans: Vec<Assigned>,
}

/// A plan without all its markers, and why each of the others does not mark it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    pub key: String,
    pub name: String,
    pub wanted: usize,
    pub found: usize,
    pub why: Vec<(String, Conflict)>,
}

/// What came of sharing out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shared {
    pub assignment: Assignment,
    pub lacking: Vec<Lacking>,
    /// Plan and marker that were assigned before and no longer are.
    pub dropped: Vec<(String, String)>,
    /// Assigned now that were not before.
    pub new: usize,
}

impl Assignment {
    pub fn of(&self, key: &str) -> Option<&Assigned> {
        self.plans.iter().find(|plan| plan.key == key)
    }

    /// Plans of each marker of a rubric, in its order.
    pub fn loads(&self, rubric: &Rubric) -> Vec<(String, usize)> {
        let count =
            |id: &str| self.plans.iter().filter(|plan| plan.markers.iter().any(|one| one == id)).count();
        rubric.markers.iter().map(|marker| (marker.id.clone(), count(&marker.id))).collect()
    }
}

/// Why a marker does not mark a plan; `None` when they may.
pub fn conflict(seat: &Seat, subject: &Subject, sharing: &Sharing) -> Option<Conflict> {
    let own_state = seat.area.as_deref().and_then(|key| key.get(..2)) == Some(subject.state.as_str());
    let named = |person: &String| !person.is_empty() && fold(person) == fold(&seat.marker.name);
    match () {
        () if seat.marker.away => Some(Conflict::Away),
        () if own(seat, subject) => Some(Conflict::Own),
        () if subject.people.iter().any(named) => Some(Conflict::Named),
        () if sharing.avoid_state && own_state && !subject.state.is_empty() => Some(Conflict::OwnState),
        () if seat.marker.avoid.iter().any(|state| is_state(state, subject)) => Some(Conflict::Avoids),
        () => None,
    }
}

fn own(seat: &Seat, subject: &Subject) -> bool {
    let institution = &seat.marker.institution;
    if let Some(key) = seat.area.as_deref().filter(|key| !key.is_empty()) {
        let of_state = key.len() == 2 && subject.area.is_empty() && key == subject.state;
        if of_state || (!subject.area.is_empty() && key == subject.area) {
            return true;
        }
    }
    let name = bare(institution);
    !name.is_empty() && [&subject.name, &subject.place].into_iter().any(|other| bare(other) == name)
}

fn is_state(word: &str, subject: &Subject) -> bool {
    let there = |text: &str| !text.is_empty() && fold(text) == fold(word);
    there(&subject.state) || there(&subject.state_name) || there(&subject.area)
}

/// The name of an institution without the words that all have: «H. Ayuntamiento de Villa Ejemplo» is «villa ejemplo».
pub fn bare(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split_whitespace().skip_while(|word| BEFORE.contains(word)).collect();
    words.join(" ")
}

/// Shares plans out; what was assigned before stays, as far as it may.
pub fn assign(rubric: &Rubric, seats: &[Seat], subjects: &[Subject], before: &Assignment) -> Shared {
    let mut desk = Desk::new(rubric, seats, subjects);
    let mut shared = Shared::default();
    desk.keep(before, &mut shared);
    desk.fill();
    desk.even();
    shared.new = desk.fresh.len();
    shared.lacking = desk.lacking();
    shared.assignment = desk.assignment(before);
    shared
}

/// Plans and markers by number: the numbers are places in `subjects` and `seats`, and every list has their length.
struct Desk<'a> {
    rubric: &'a Rubric,
    seats: &'a [Seat<'a>],
    subjects: &'a [Subject],
    /// Markers of each plan who may mark it.
    may: Vec<Vec<usize>>,
    given: Vec<Vec<usize>>,
    loads: Vec<usize>,
    /// What was assigned now: plan and marker. Only this is moved.
    fresh: BTreeSet<(usize, usize)>,
    pairs: BTreeMap<(usize, usize), usize>,
}

impl<'a> Desk<'a> {
    fn new(rubric: &'a Rubric, seats: &'a [Seat<'a>], subjects: &'a [Subject]) -> Self {
        let may = |subject: &Subject| {
            let free = |seat: &Seat| conflict(seat, subject, &rubric.sharing).is_none();
            (0..seats.len()).filter(|at| free(&seats[*at])).collect()
        };
        Self {
            rubric,
            seats,
            subjects,
            may: subjects.iter().map(may).collect(),
            given: vec![Vec::new(); subjects.len()],
            loads: vec![0; seats.len()],
            fresh: BTreeSet::new(),
            pairs: BTreeMap::new(),
        }
    }

    fn give(&mut self, plan: usize, marker: usize) {
        for other in &self.given[plan] {
            *self.pairs.entry((marker.min(*other), marker.max(*other))).or_default() += 1;
        }
        self.given[plan].push(marker);
        self.loads[marker] += 1;
    }

    fn keep(&mut self, before: &Assignment, shared: &mut Shared) {
        let at: BTreeMap<&str, usize> =
            self.subjects.iter().enumerate().map(|(at, subject)| (subject.key.as_str(), at)).collect();
        for plan in &before.plans {
            for id in &plan.markers {
                let marker = self.seats.iter().position(|seat| seat.marker.id == *id);
                match (at.get(plan.key.as_str()), marker) {
                    (Some(plan), Some(marker)) if self.may[*plan].contains(&marker) => {
                        self.give(*plan, marker)
                    }
                    // A plan that was not read today keeps its markers.
                    (None, Some(marker)) if !self.seats[marker].marker.away => self.loads[marker] += 1,
                    _ => shared.dropped.push((plan.key.clone(), id.clone())),
                }
            }
        }
    }

    fn lot(&self, parts: &[&str]) -> String {
        sha256(format!("{}\u{1f}{}", self.rubric.sharing.seed, parts.join("\u{1f}")))
    }

    /// The plans that few may mark first; each to whoever has least.
    fn fill(&mut self) {
        let mut order: Vec<usize> = (0..self.subjects.len()).collect();
        order.sort_by_cached_key(|plan| (self.may[*plan].len(), self.lot(&[&self.subjects[*plan].key])));
        for plan in order {
            while self.given[plan].len() < self.rubric.sharing.each {
                let Some(marker) = self.next(plan) else { break };
                self.give(plan, marker);
                self.fresh.insert((plan, marker));
            }
        }
    }

    fn next(&self, plan: usize) -> Option<usize> {
        let together = |marker: usize| -> usize {
            let with = |other: &usize| self.pairs.get(&(marker.min(*other), marker.max(*other))).copied();
            self.given[plan].iter().filter_map(with).sum()
        };
        let key = |marker: &usize| {
            let lot = self.lot(&[&self.subjects[plan].key, &self.seats[*marker].marker.id]);
            (self.loads[*marker], together(*marker), lot)
        };
        self.may[plan].iter().copied().filter(|marker| !self.given[plan].contains(marker)).min_by_key(key)
    }

    /// Moves plans along chains of markers while somebody has two more than another at the end of the chain.
    fn even(&mut self) {
        while let Some(chain) = self.chain() {
            for (plan, from, to) in chain {
                self.given[plan].iter_mut().filter(|marker| **marker == from).for_each(|marker| *marker = to);
                self.fresh.remove(&(plan, from));
                self.fresh.insert((plan, to));
                self.loads[from] -= 1;
                self.loads[to] += 1;
            }
        }
    }

    fn chain(&self) -> Option<Vec<(usize, usize, usize)>> {
        let mut order: Vec<usize> = (0..self.seats.len()).collect();
        order.sort_by_key(|marker| std::cmp::Reverse(self.loads[*marker]));
        order.into_iter().find_map(|from| self.chain_from(from))
    }

    fn chain_from(&self, first: usize) -> Option<Vec<(usize, usize, usize)>> {
        let mut by: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut queue = VecDeque::from([first]);
        while let Some(from) = queue.pop_front() {
            if self.loads[first] >= self.loads[from] + 2 {
                return Some(unwind(&by, first, from));
            }
            for (plan, _) in self.fresh.iter().filter(|(_, marker)| *marker == from) {
                for to in self.may[*plan].iter().filter(|to| !self.given[*plan].contains(to)) {
                    if *to != first && !by.contains_key(to) {
                        by.insert(*to, (*plan, from));
                        queue.push_back(*to);
                    }
                }
            }
        }
        None
    }

    fn lacking(&self) -> Vec<Lacking> {
        let wanted = self.rubric.sharing.each;
        let short = |plan: &usize| self.given[*plan].len() < wanted;
        let told = |plan: usize| {
            let subject = &self.subjects[plan];
            let why =
                |seat: &Seat| Some((seat.marker.id.clone(), conflict(seat, subject, &self.rubric.sharing)?));
            Lacking {
                key: subject.key.clone(),
                name: subject.name.clone(),
                wanted,
                found: self.given[plan].len(),
                why: self.seats.iter().filter_map(why).collect(),
            }
        };
        (0..self.subjects.len()).filter(short).map(told).collect()
    }

    fn assignment(&self, before: &Assignment) -> Assignment {
        let id = |marker: &usize| self.seats[*marker].marker.id.clone();
        let now = self.subjects.iter().zip(&self.given).map(|(subject, given)| Assigned {
            key: subject.key.clone(),
            name: subject.name.clone(),
            area: subject.area.clone(),
            file: subject.file.clone(),
            markers: given.iter().map(id).collect(),
        });
        let read: BTreeSet<&str> = self.subjects.iter().map(|subject| subject.key.as_str()).collect();
        let there = |id: &String| self.rubric.marker(id).is_some_and(|marker| !marker.away);
        let unread =
            before.plans.iter().filter(|plan| !read.contains(plan.key.as_str())).map(|plan| Assigned {
                markers: plan.markers.iter().filter(|id| there(id)).cloned().collect(),
                ..plan.clone()
            });
        let mut plans: Vec<Assigned> = now.chain(unread).collect();
        plans.sort_by(|a, b| (fold(&a.name), &a.key).cmp(&(fold(&b.name), &b.key)));
        Assignment { rubric: self.rubric.id.clone(), seed: self.rubric.sharing.seed, plans }
    }
}

/// The moves from the last of a chain back to its first: plan, from whom, to whom.
fn unwind(by: &BTreeMap<usize, (usize, usize)>, first: usize, last: usize) -> Vec<(usize, usize, usize)> {
    let mut chain = Vec::new();
    let mut at = last;
    while at != first {
        let Some((plan, from)) = by.get(&at).copied() else { break };
        chain.push((plan, from, at));
        at = from;
    }
    chain
}

/// Reads a file of assignments, as [`super::write::assignment`] writes it, and whether it is as it was written.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<(Assignment, bool), Vec<crate::diag::Finding>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = super::read::parse(text)?;
    let mut reader = super::reader::Reader::new(text);
    let root = Address::default();
    let rubric = reader.word(&root, &tree, "assignment_of");
    let Some(rubric) = rubric else {
        reader.fault("rubric-not-assignment", &Address::new(["assignment_of"]), &[]);
        return Err(reader.faults);
    };
    let seed = reader.whole(&root, &tree, "seed", (0, i64::MAX)).unwrap_or_default();
    let empty = toml::Table::new();
    let tables = tree.get("plan").and_then(toml::Value::as_table).unwrap_or(&empty);
    let mut plans = Vec::new();
    for (key, value) in tables {
        let at = Address::new(["plan", key]);
        let Some(table) = reader.table(&at, value) else { continue };
        plans.push(Assigned {
            key: key.clone(),
            name: reader.word(&at, table, "name").unwrap_or_default(),
            area: reader.word(&at, table, "area").unwrap_or_default(),
            file: reader.word(&at, table, "file").unwrap_or_default(),
            markers: reader.words(&at, table, "markers"),
        });
    }
    let whole = crate::folio::opened(text).is_some_and(|(_, fits)| fits);
    let assignment = Assignment { rubric, seed: seed.unsigned_abs(), plans };
    if reader.faults.is_empty() { Ok((assignment, whole)) } else { Err(reader.faults) }
}
