//! The second pass: the rows of a table as its recipe wants them, written as CSV, with the account of each.

mod above;
mod cells;
mod fill;
mod layer;
mod line;
mod maker;
mod treated;

use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::geo::Geo;
use super::recipe::{Order, Recipe};
use super::repair::Bench;
use super::treat;
use crate::scan::model::{Encoding, Unread};
use crate::scan::personal::lists::Lists;
use crate::scan::profile::shapes::Shape;
use crate::scan::profile::tap::{Drain, Opening, Tap};
use crate::text::Text;
use maker::Maker;

/// What came of one table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Made {
    pub account: Account,
    /// Names of the columns of the result, after treatment.
    pub header: Vec<String>,
    pub told: Option<treat::Told>,
    /// Steps to make columns coarser, when they were looked for.
    pub rungs: Vec<treat::Rung>,
    /// Of a layer.
    pub geo: Option<Geo>,
    /// Treatments that cannot be done: nothing was made then.
    pub wrong: Vec<Text>,
    /// The table was there when the file was read again.
    pub met: bool,
}

/// What came of a file: for each recipe in its order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    pub tables: Vec<Made>,
    /// Why it could not be read, or not to its end.
    pub unread: Option<Unread>,
}

/// Where the bytes of a result go: the number of the recipe, and the next of its bytes.
pub type Send = dyn Fn(usize, &[u8]) + std::marker::Send + Sync;

/// Takes the tables that an order wants.
pub struct Kitchen {
    shared: Arc<Shared>,
}

/// What all makers of a file share.
struct Shared {
    order: Order,
    benches: Vec<Bench>,
    send: Box<Send>,
    /// Words for nothing and first words of totals; lists of names, for treatments that look into texts.
    lists: &'static Lists,
    made: Mutex<Vec<Made>>,
    /// Geometry of rows that are on their way.
    shapes: layer::Queue,
}

impl Kitchen {
    pub fn new(order: Order, lists: &'static Lists, send: Box<Send>) -> Self {
        let bench = |recipe: &Recipe| Bench { on: recipe.on, nulls: Arc::clone(&lists.nulls) };
        let benches = order.recipes.iter().map(bench).collect();
        let made = Mutex::new(vec![Made::default(); order.recipes.len()]);
        let shapes = layer::Queue::default();
        Self { shared: Arc::new(Shared { order, benches, send, lists, made, shapes }) }
    }

    /// What came of the tables, once the file is read.
    pub fn outcome(&self, unread: Option<Unread>) -> Outcome {
        let tables = self.shared.made.lock().map(|made| made.clone()).unwrap_or_default();
        Outcome { tables, unread }
    }
}

impl Tap for Kitchen {
    fn open(&self, opening: &Opening) -> Option<Box<dyn Drain>> {
        let recipes = &self.shared.order.recipes;
        let mut made = self.shared.made.lock().ok()?;
        let wanted = |at: &usize| recipes[*at].mark == opening.mark && !made[*at].met;
        let at = (0..recipes.len()).find(wanted)?;
        made[at].met = true;
        drop(made);
        let maker = Maker::open(&self.shared, at, opening);
        if let Err(wrong) = &maker
            && let Ok(mut made) = self.shared.made.lock()
        {
            made[at].wrong.clone_from(wrong);
        }
        maker.ok().map(|maker| Box::new(maker) as Box<dyn Drain>)
    }

    fn odd(&self) -> Encoding {
        self.shared.order.odd
    }

    fn wants_shapes(&self) -> bool {
        let own = |recipe: &Recipe| recipe.geo.as_ref().is_some_and(|geo| geo.point.is_none());
        self.shared.order.recipes.iter().any(own)
    }

    fn shape(&self, row: u64, shape: Shape) {
        self.shared.shapes.put(row, shape);
    }
}
