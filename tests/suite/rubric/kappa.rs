//! Agreement held to `statsmodels` and `sklearn` on random tables, where `APERTURA_STATS_PYTHON` is a Python with them.

#![allow(clippy::disallowed_macros)]

use std::io::Write;
use std::process::{Command, Stdio};

use apertura::rubric::kappa::{Kappa, Table, Weights};
use serde_json::Value as Json;

/// A table of counts with so many categories; some have whole rows and columns of nothing.
fn random(dice: &mut impl FnMut(u64) -> u64) -> Vec<Vec<u64>> {
    let size = 2 + dice(5) as usize;
    let most = [2, 5, 30, 4000][dice(4) as usize];
    let empty: Vec<bool> = (0..size).map(|_| dice(5) == 0).collect();
    let one = dice(12) == 0;
    let cell = |row: usize, column: usize, dice: &mut dyn FnMut(u64) -> u64| match () {
        () if one => {
            if (row, column) == (0, 0) {
                1 + dice(9)
            } else {
                0
            }
        }
        () if empty[row] || empty[column] || dice(3) == 0 => 0,
        () if row == column => dice(most) * 3,
        () => dice(most),
    };
    (0..size).map(|row| (0..size).map(|column| cell(row, column, dice)).collect()).collect()
}

const PYTHON: &str = r#"
import json, sys, warnings
import numpy as np
from statsmodels.stats.inter_rater import cohens_kappa
warnings.simplefilter("ignore")
np.seterr(all="ignore")
try:
    from sklearn.metrics import confusion_matrix, cohen_kappa_score
except ImportError:
    cohen_kappa_score = None
def one(rows, kind):
    table = np.array(rows, float)
    if table.sum() == 0:
        return None
    found = cohens_kappa(table, wt=None if kind == "nominal" else kind)
    figures = [found.kappa, found.var_kappa, found.kappa_low, found.kappa_upp]
    if not np.isfinite(found.kappa):
        return None
    if cohen_kappa_score is not None and table.sum() < 400:
        first = [r for r in range(len(rows)) for c in range(len(rows)) for _ in range(rows[r][c])]
        second = [c for r in range(len(rows)) for c in range(len(rows)) for _ in range(rows[r][c])]
        other = cohen_kappa_score(first, second, labels=list(range(len(rows))), weights=None if kind == "nominal" else kind)
        assert abs(other - found.kappa) < 1e-9, (rows, kind, other, found.kappa)
    return [float(one) if np.isfinite(one) else None for one in figures]
tables = json.load(sys.stdin)
print(json.dumps([[one(rows, kind) for kind in ("nominal", "linear", "quadratic")] for rows in tables]))
"#;

/// What the reference says of tables, by weights; `None` where it cannot be run.
fn reference(tables: &[Vec<Vec<u64>>]) -> Option<Json> {
    let python = std::env::var("APERTURA_STATS_PYTHON").ok()?;
    let mut child = Command::new(python)
        .args(["-c", PYTHON])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(serde_json::to_string(tables).unwrap().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn kappa_and_its_interval_are_those_of_statsmodels() {
    let mut state = 20_260_202_u64;
    let mut dice = move |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    let tables: Vec<Vec<Vec<u64>>> = (0..600).map(|_| random(&mut dice)).collect();
    let Some(theirs) = reference(&tables) else {
        println!("SKIPPED: APERTURA_STATS_PYTHON is not a Python with statsmodels");
        return;
    };
    let (mut defined, mut undefined) = (0, 0);
    for (rows, theirs) in tables.iter().zip(theirs.as_array().unwrap()) {
        let rows: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
        let table = Table::of(&rows);
        for ((name, weights), theirs) in Weights::ALL.into_iter().zip(theirs.as_array().unwrap()) {
            match (table.kappa(weights), theirs.as_array()) {
                (None, None) => undefined += 1,
                (Some(ours), Some(theirs)) => {
                    let Kappa { value, variance, low, high } = ours;
                    // Where the variance is nothing, both have it but for the last bits, of which the limits take the
                    // root: there they are equal to six decimals, or in the reference no numbers at all.
                    let limits = if variance < 1e-12 { 1e-6 } else { 1e-9 };
                    let all = [(value, 1e-9), (variance, 1e-9), (low, limits), (high, limits)];
                    for ((ours, near), theirs) in all.into_iter().zip(theirs) {
                        let none = theirs.is_null() && variance < 1e-12;
                        let theirs = theirs.as_f64().unwrap_or(f64::NAN);
                        assert!(none || (ours - theirs).abs() < near, "{name} {rows:?}: {ours} {theirs}");
                    }
                    defined += 1;
                }
                (ours, theirs) => panic!("{name} {rows:?}: {ours:?} {theirs:?}"),
            }
        }
    }
    println!(
        "{defined} kappas with their intervals as statsmodels has them, {undefined} not defined in both"
    );
    assert!(defined > 1000 && undefined > 30, "{defined} {undefined}");
}
