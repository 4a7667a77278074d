//! Long clean tables with one value of a person in the middle of a text.

use super::build::finished;
use super::file::Table;
use crate::ground::rng::Rng;
use crate::kinds::clean::{AMOUNT, DAY, FOLIO, LISTS};
use crate::kinds::kind::Kind;
use crate::kinds::notes::{RARE_CARD, RARE_CURP, RARE_EMAIL};

const KINDS: [&Kind; 3] = [&RARE_CURP, &RARE_EMAIL, &RARE_CARD];
pub const ROWS: usize = 20_000;
/// Twenty of each kind.
pub const COUNT: u64 = 60;

/// Apart from the parts of the common tables.
const FIRST: u64 = 1 << 32;

pub fn table(seed: u64, number: u64) -> Table {
    let rng = Rng::child(seed, FIRST + number);
    let text = KINDS[number as usize % KINDS.len()];
    let list = &LISTS[number as usize % LISTS.len()];
    finished(rng, vec![vec![&FOLIO], vec![&DAY], vec![&AMOUNT], vec![list], vec![text]], (ROWS, ROWS))
}
