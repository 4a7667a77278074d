//! What each kind of fault asks of a practice: when it can be judged, when it is mended, when it got worse.

use crate::workshop::condition::{Condition, Is, Spread};
use crate::workshop::filed::FileIs;
use crate::workshop::make;
use crate::workshop::result::{Least, Result};
use crate::workshop::town::{DRIVE, Fault, Kind, Town};

/// Conditions of one fault.
pub struct Asks {
    pub reached: Condition,
    pub mended: Condition,
    pub worse: Option<Condition>,
}

/// The fewest persons in a group that is published.
const K: i64 = 5;

/// What is asked for a fault; what its file says goes before what its kind says.
pub fn of(town: &Town, fault: &Fault) -> Asks {
    let own = by_kind(town, fault);
    Asks {
        reached: fault.reached.clone().unwrap_or(own.reached),
        mended: fault.mended.clone().unwrap_or(own.mended),
        worse: fault.worse.clone().or(own.worse),
    }
}

/// What must not leave: the words of the fault, and the cells of its column where it is of persons.
pub fn guarded(town: &Town, fault: &Fault) -> Vec<String> {
    let mut words = fault.words.clone();
    if matches!(fault.kind, Kind::Identifiers | Kind::HiddenSheet) {
        words.extend(make::column(town, &fault.file, &fault.column));
    }
    words
}

/// Whether what a fault guards is of persons.
pub fn guards(kind: Kind) -> bool {
    matches!(kind, Kind::Notes | Kind::Identifiers | Kind::HiddenSheet)
}

/// The path of a file in the folder of the practice.
pub fn at(path: &str) -> String {
    format!("{DRIVE}/{path}")
}

fn by_kind(town: &Town, fault: &Fault) -> Asks {
    match fault.kind {
        kind if guards(kind) => persons(town, fault),
        Kind::Duplicate => copied(fault),
        Kind::TwoNames => twice(fault),
        Kind::NotData => not_data(fault),
        Kind::Reserved => reserved(fault),
        Kind::License | Kind::Promise | Kind::Request => of_plan(fault),
        Kind::Periodicity => {
            let at = "accrual_periodicity".to_string();
            let value = fault.words.first().cloned().unwrap_or_default();
            let told = dataset(fault, Condition { answered: vec![at.clone()], ..Condition::default() });
            let mended = dataset(fault, Condition { is: Some(Is { at, value }), ..Condition::default() });
            Asks { reached: either([told, online(fault)]), mended, worse: None }
        }
        Kind::Dictionary => {
            let described = vec!["distribution.*.column.*.description".to_string()];
            let mended = dataset(fault, Condition { answered: described, ..Condition::default() });
            Asks { reached: seen(fault), mended, worse: None }
        }
        _ => {
            let mended = result(fault, asked(town, fault));
            Asks { reached: seen(fault), mended, worse: None }
        }
    }
}

/// What is asked of the file that was made.
fn asked(town: &Town, fault: &Fault) -> Result {
    let width = || make::sheet(town, &fault.file).map(|sheet| sheet.header.len());
    let column = || vec![fault.column.clone()];
    match fault.kind {
        Kind::Encoding => Result { with: fault.words.clone(), ..Result::default() },
        Kind::Separator => Result { columns: width().map(|all| all.saturating_sub(1)), ..Result::default() },
        Kind::Formula => Result { inert: true, ..Result::default() },
        Kind::Dates => Result { iso: column(), ..Result::default() },
        Kind::Types => Result { numbers: column(), ..Result::default() },
        Kind::EmptyColumn => Result { lacks: column(), ..Result::default() },
        Kind::SmallCells => {
            Result { least: Some(Least { column: fault.column.clone(), k: K }), ..Result::default() }
        }
        Kind::Coordinates | Kind::Projection => Result { longitude_first: true, ..Result::default() },
        _ => Result { without: fault.words.clone(), ..Result::default() },
    }
}

fn persons(town: &Town, fault: &Fault) -> Asks {
    let words = guarded(town, fault);
    let leaves = Condition { leaves: words.clone(), ..Condition::default() };
    let access = Is { at: "access".into(), value: "private".into() };
    let closed = dataset(fault, Condition { is: Some(access), ..Condition::default() });
    let clean = result(fault, Result { without: words, ..Result::default() });
    Asks {
        reached: either([seen(fault), closed.clone()]),
        mended: either([clean, closed]),
        worse: Some(leaves),
    }
}

/// Of a file and its copy one is used: the other is left out, or nothing was made from it.
fn copied(fault: &Fault) -> Asks {
    let asks = twice(fault);
    let together = file(FileIs { path: at(&fault.file), with: Some(at(&fault.other)), ..FileIs::default() });
    let made = |path: &str| file(FileIs { path: at(path), prepared: Some(true), ..FileIs::default() });
    let (first, other) = (made(&fault.file), made(&fault.other));
    let one = either([both([first.clone(), not(other.clone())]), both([not(first.clone()), other.clone()])]);
    let kept = either([both([together.clone(), one]), both([not(together.clone()), asks.mended])]);
    // Both in one dataset are no fault yet: that shows when something is made from them.
    let apart = both([asks.reached, not(together)]);
    Asks { reached: either([apart, first, other, published()]), mended: kept, worse: None }
}

/// One of two files is left: in one dataset, or put aside, or left alone by who already published the other.
fn twice(fault: &Fault) -> Asks {
    let taken = |path: &str| file(FileIs { path: at(path), taken: Some(true), ..FileIs::default() });
    let aside = |path: &str| file(FileIs { path: at(path), discarded: Some(true), ..FileIs::default() });
    let together = file(FileIs { path: at(&fault.file), with: Some(at(&fault.other)), ..FileIs::default() });
    let both = || both([taken(&fault.file), taken(&fault.other)]);
    let one = either([taken(&fault.file), taken(&fault.other)]);
    let left = Condition { all: vec![published(), one.clone(), not(both())], ..Condition::default() };
    let mended = either([together, left, one_aside(aside(&fault.file), aside(&fault.other), one)]);
    Asks { reached: either([both(), published()]), mended, worse: None }
}

fn one_aside(first: Condition, other: Condition, one: Condition) -> Condition {
    both([either([first, other]), one])
}

fn not_data(fault: &Fault) -> Asks {
    let taken = file(FileIs { path: at(&fault.file), taken: Some(true), ..FileIs::default() });
    let aside = file(FileIs { path: at(&fault.file), discarded: Some(true), ..FileIs::default() });
    let left = both([published(), not(taken.clone())]);
    Asks { reached: taken.clone(), mended: both([not(taken), either([aside, left])]), worse: None }
}

fn reserved(fault: &Fault) -> Asks {
    let is = |value: &str| {
        let is = Some(Is { at: "access".into(), value: value.into() });
        Condition { is, ..Condition::default() }
    };
    let why = Condition { answered: vec!["reserve.reason".into()], ..Condition::default() };
    let shut = both([either([is("private"), is("restricted")]), why]);
    let answered = Condition { answered: vec!["access".into()], ..Condition::default() };
    let worse = both([dataset(fault, is("public")), online(fault)]);
    Asks {
        reached: either([dataset(fault, answered), online(fault)]),
        mended: dataset(fault, shut),
        worse: Some(worse),
    }
}

/// What is asked of the plan as a whole.
fn of_plan(fault: &Fault) -> Asks {
    let answered = |at: &str| Condition { answered: vec![at.into()], ..Condition::default() };
    match fault.kind {
        Kind::License => Asks { reached: published(), mended: answered("license.id"), worse: None },
        Kind::Promise => {
            let spread = |most| Condition { spread: Some(Spread { least: 6, most }), ..Condition::default() };
            Asks { reached: either([spread(usize::MAX), published()]), mended: spread(3), worse: None }
        }
        _ => {
            let folio = fault.words.first().cloned();
            let mended = file(FileIs { path: at(&fault.file), asked: folio, ..FileIs::default() });
            Asks { reached: either([answered("demand"), published()]), mended, worse: None }
        }
    }
}

/// A file was made, or its dataset went online without one.
fn seen(fault: &Fault) -> Condition {
    let made = FileIs { path: at(&fault.file), prepared: Some(true), ..FileIs::default() };
    either([file(made), online(fault)])
}

fn online(fault: &Fault) -> Condition {
    file(FileIs { path: at(&fault.file), online: Some(true), ..FileIs::default() })
}

/// Something of the plan went online.
fn published() -> Condition {
    Condition { answered: vec!["receipt".into()], ..Condition::default() }
}

fn result(fault: &Fault, result: Result) -> Condition {
    file(FileIs { path: at(&fault.file), result: Some(result), ..FileIs::default() })
}

fn dataset(fault: &Fault, wanted: Condition) -> Condition {
    file(FileIs { path: at(&fault.file), dataset: Some(Box::new(wanted)), ..FileIs::default() })
}

fn file(file: FileIs) -> Condition {
    Condition { file: Some(file), ..Condition::default() }
}

fn either<const N: usize>(any: [Condition; N]) -> Condition {
    Condition { any: any.to_vec(), ..Condition::default() }
}

fn both<const N: usize>(all: [Condition; N]) -> Condition {
    Condition { all: all.to_vec(), ..Condition::default() }
}

fn not(one: Condition) -> Condition {
    Condition { not: Some(Box::new(one)), ..Condition::default() }
}
