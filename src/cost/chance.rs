//! Ranges by simulation: the same draws on every run and every platform.
//!
//! Every amount follows a PERT distribution (a beta between the least and the most, its mode the likely). The quantiles
//! of each are tabled once, with powers of [`libm`], which are software and so the same everywhere; the draws are
//! SplitMix64 with a fixed seed. One number drives all the amounts of a dataset; in a share of the draws
//! (assumption `common-luck`) that number is the one of the whole plan, so that errors do not cancel out.

use std::collections::BTreeMap;

use super::three::Three;

/// How many futures are drawn.
pub const DRAWS: usize = 10_000;
/// Where the draws begin.
pub const SEED: u64 = 0x0A9E_2715_2026;
/// Steps of a table of quantiles.
const STEPS: usize = 256;
/// Slices of a density.
const SLICES: usize = 2_048;

/// Quantiles of a figure at 0, 1/256 ... 1.
pub type Table = Vec<f64>;

/// SplitMix64 (Steele, Lea, Flood 2014): one multiplication chain, the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1, one excluded, in steps of 2^-53.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Tables of quantiles by shape, each made once.
#[derive(Debug, Default)]
pub struct Shapes(BTreeMap<u64, Table>);

impl Shapes {
    /// Adds `times` a figure to a table, where it has a `chance` of being nothing: nothing up to there, then its own
    /// quantiles one after another.
    #[allow(clippy::cast_precision_loss, reason = "steps are small")]
    pub fn add(&mut self, to: &mut Table, figure: Three, (times, chance): (f64, f64)) {
        if chance <= 0.0 {
            return;
        }
        let Three { least, likely, most } = figure;
        let width = most - least;
        let alpha = if width > 0.0 { 1.0 + 4.0 * ((likely - least) / width).clamp(0.0, 1.0) } else { 1.0 };
        let shape = self.0.entry(alpha.to_bits()).or_insert_with(|| beta(alpha, 6.0 - alpha));
        for (step, sum) in to.iter_mut().enumerate() {
            let place = (step as f64 / STEPS as f64 - (1.0 - chance)) / chance;
            if place >= 0.0 {
                *sum += (least + width.max(0.0) * quantile(shape, place)) * times;
            }
        }
    }
}

/// A table of nothing.
pub fn zero() -> Table {
    vec![0.0; STEPS + 1]
}

/// Quantiles of a beta distribution, by slices of its density.
#[allow(clippy::cast_precision_loss, reason = "slices and steps are small")]
fn beta(alpha: f64, beta: f64) -> Table {
    let slice = 1.0 / SLICES as f64;
    let density = |at: usize| {
        let x = (at as f64 + 0.5) * slice;
        libm::pow(x, alpha - 1.0) * libm::pow(1.0 - x, beta - 1.0)
    };
    let mut below = vec![0.0];
    let mut sum = 0.0;
    for at in 0..SLICES {
        sum += density(at);
        below.push(sum);
    }
    let mut at = 0;
    (0..=STEPS)
        .map(|step| {
            let wanted = sum * step as f64 / STEPS as f64;
            while at + 1 < SLICES && below[at + 1] < wanted {
                at += 1;
            }
            let part = (wanted - below[at]) / (below[at + 1] - below[at]);
            ((at as f64 + part) * slice).clamp(0.0, 1.0)
        })
        .collect()
}

/// The value of a table at a number from 0 to 1.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0..256"
)]
pub fn quantile(table: &[f64], unit: f64) -> f64 {
    let place = unit * STEPS as f64;
    let at = (place as usize).min(STEPS - 1);
    let part = place - at as f64;
    table[at] + (table[at + 1] - table[at]) * part
}

/// What shares one luck: a dataset, or all that is of the institution. Tables of hours by role.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    pub id: String,
    pub roles: BTreeMap<String, Table>,
}

/// Sums of the futures drawn, by role, and of all roles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Futures {
    pub total: Vec<f64>,
    pub roles: BTreeMap<String, Vec<f64>>,
}

/// Draws the futures of several items that share luck in a part of the draws.
pub fn futures(items: &[Item], common: f64) -> Futures {
    let mut shared = Random(SEED);
    let common_luck: Vec<f64> = (0..DRAWS).map(|_| shared.unit()).collect();
    let mut futures = Futures { total: vec![0.0; DRAWS], roles: BTreeMap::new() };
    for item in items {
        // The luck of an item depends on its name alone: others come and go without moving it.
        let mut own = Random(SEED ^ name_hash(&item.id));
        let luck: Vec<f64> = common_luck
            .iter()
            .map(|all| {
                let (choice, alone) = (own.unit(), own.unit());
                if choice < common { *all } else { alone }
            })
            .collect();
        for (role, table) in &item.roles {
            let sums = futures.roles.entry(role.clone()).or_insert_with(|| vec![0.0; DRAWS]);
            for ((sum, total), unit) in sums.iter_mut().zip(&mut futures.total).zip(&luck) {
                let hours = quantile(table, *unit);
                *sum += hours;
                *total += hours;
            }
        }
    }
    futures
}

/// FNV-1a.
fn name_hash(name: &str) -> u64 {
    name.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

/// The values below which one, five and nine of ten futures lie.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0..DRAWS"
)]
pub fn percentiles(values: &[f64]) -> [f64; 3] {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1) as f64;
    [0.1, 0.5, 0.9].map(|share| sorted.get((share * last).round() as usize).copied().unwrap_or(0.0))
}
