//! What a person decided about earlier proposals, applied to fresh ones: nothing is asked twice.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::proposal::{Member, Proposal, Role, Why};
use super::words::Words;

/// Decisions, by id of a proposal or by reference of a member: `obras/licencias.xlsx`, `obras.xlsx#Contratos`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Never to be proposed again: by id, with the references of its files.
    pub discarded: BTreeMap<String, Vec<String>>,
    /// References of members that are one dataset.
    pub merged: Vec<Vec<String>>,
    /// References of members that are a dataset of their own.
    pub split: Vec<Vec<String>>,
    /// Titles by the id that the proposal had before.
    pub renamed: BTreeMap<String, String>,
}

/// Applies decisions to fresh proposals.
pub fn apply(proposals: Vec<Proposal>, decided: &Corrections, words: &Words) -> Vec<Proposal> {
    let mut proposals = proposals;
    rename(&mut proposals, decided);
    for refs in &decided.split {
        let refs: HashSet<&str> = refs.iter().map(String::as_str).collect();
        proposals = proposals.into_iter().flat_map(|one| split(one, &refs, words)).collect();
    }
    for refs in &decided.merged {
        merge_by(&mut proposals, refs, words);
    }
    let files: HashSet<&str> = decided.discarded.values().flatten().map(String::as_str).collect();
    proposals.retain(|proposal| !decided.discarded.contains_key(&proposal.id) && !all_in(proposal, &files));
    let mut proposals = super::finish(proposals);
    rename(&mut proposals, decided);
    proposals
}

fn rename(proposals: &mut [Proposal], decided: &Corrections) {
    for proposal in proposals {
        if let Some(title) = decided.renamed.get(&proposal.id) {
            proposal.title.clone_from(title);
        }
    }
}

/// Every file that holds data of its own is one of these.
fn all_in(proposal: &Proposal, files: &HashSet<&str>) -> bool {
    let mut own = proposal.files.iter().filter(|member| member.role.is_own());
    own.all(|member| files.contains(member.reference().as_str()))
}

/// Joins the proposals that have the members named; that of the first name leads.
fn merge_by(proposals: &mut Vec<Proposal>, refs: &[String], words: &Words) {
    let places: HashMap<&str, usize> =
        refs.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
    let place =
        |one: &Proposal| one.files.iter().filter_map(|m| places.get(m.reference().as_str())).min().copied();
    let (mut together, others): (Vec<_>, Vec<_>) =
        std::mem::take(proposals).into_iter().partition(|one| place(one).is_some());
    *proposals = others;
    together.sort_by_key(place);
    proposals.extend(together.into_iter().reduce(|one, other| merge(one, other, words)));
}

/// Two proposals as one: the first gives title, area and main file.
pub fn merge(one: Proposal, other: Proposal, words: &Words) -> Proposal {
    let mut one = one;
    let title = other.title.clone();
    let label = |member: Member| match member.role {
        Role::Main => Member { role: Role::Period(title.clone()), ..member },
        _ => member,
    };
    if let Some(main) = one.files.first_mut().filter(|main| main.role == Role::Main) {
        main.role = Role::Period(one.title.clone());
    }
    one.files.extend(other.files.into_iter().map(label));
    one.files.sort_by_key(|member| !member.role.is_own());
    one.why.extend(other.why);
    if !one.why.contains(&Why::Decided) {
        one.why.push(Why::Decided);
    }
    one.sum_up(words);
    one
}

/// A proposal as two: the members named, and the rest; as it was when one of them would be empty.
pub fn split(proposal: Proposal, refs: &HashSet<&str>, words: &Words) -> Vec<Proposal> {
    let goes = |member: &Member| refs.contains(member.reference().as_str());
    let (away, rest): (Vec<_>, Vec<_>) = proposal.files.iter().cloned().partition(goes);
    if away.is_empty() || rest.is_empty() {
        return vec![proposal];
    }
    [rest, away].into_iter().map(|files| of(files, &proposal, words)).collect()
}

/// Some of the members of a proposal as one of its own.
fn of(files: Vec<Member>, whole: &Proposal, words: &Words) -> Proposal {
    let mut files = files;
    if !files.iter().any(|member| member.role.is_own()) {
        let table = files.iter().position(|member| !matches!(member.role, Role::Part | Role::Companion));
        files[table.unwrap_or(0)].role = Role::Main;
    }
    if files.iter().filter(|member| member.role.is_own()).count() == 1 {
        files.iter_mut().filter(|member| member.role.is_own()).for_each(|member| member.role = Role::Main);
    }
    files.sort_by_key(|member| !member.role.is_own());
    let keeps = whole.main().is_some_and(|main| {
        files.iter().any(|member| member == main || member.reference() == main.reference())
    });
    let (title, id) = if keeps {
        (whole.title.clone(), whole.id.clone())
    } else {
        (title_apart(&files[0], whole), String::new())
    };
    let mut part = Proposal { id, title, files, why: vec![Why::Decided], ..whole.clone() };
    part.sum_up(words);
    part
}

/// The title of a part: its own, or that of the whole with what tells it apart.
fn title_apart(first: &Member, whole: &Proposal) -> String {
    if first.title != whole.title {
        return first.title.clone();
    }
    let was =
        whole.files.iter().find(|member| member.reference() == first.reference()).map(|member| &member.role);
    match was {
        Some(Role::Period(label)) => format!("{} {label}", whole.title),
        _ => format!("{} ({})", whole.title, super::titles::stem(&first.path)),
    }
}

/// Every member of proposals by its reference: a table in two of them would be told by a later place.
pub fn places(proposals: &[Proposal]) -> HashMap<(usize, String), usize> {
    let members = proposals.iter().enumerate();
    members.flat_map(|(at, one)| one.files.iter().map(move |m| ((m.root, m.reference()), at))).collect()
}
