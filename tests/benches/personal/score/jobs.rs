//! All the files through the program, on two threads; each file lives while it is read.

use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::run::{Seen, profile};
use crate::kinds::kind::Kind;
use crate::tables::dump;
use crate::tables::file::Table;
use crate::tables::headers::Variant;
use crate::tables::rare;

const THREADS: usize = 2;

/// A column, its header, what is true of it and what was seen.
pub struct Judged {
    pub header: String,
    pub kind: &'static Kind,
    pub seen: Vec<Seen>,
}

/// A file of the set after its run.
pub struct Outcome {
    pub number: usize,
    pub columns: Vec<Judged>,
    /// Why the program said nothing; its columns then have nothing seen.
    pub failure: Option<String>,
}

pub struct Runner<'a> {
    pub program: &'a Path,
    pub folder: &'a Path,
}

impl Runner<'_> {
    pub fn variant(&self, tables: &[Table], variant: Variant) -> Vec<Outcome> {
        self.all(tables.len(), |number| {
            self.one(number, &tables[number], dump::variant_headers(&tables[number], variant))
        })
    }

    /// They are made as they are needed: all at once are too big.
    pub fn rare(&self, seed: u64) -> Vec<Outcome> {
        self.all(rare::COUNT as usize, |number| {
            let table = rare::table(seed, number as u64);
            let headers = table.headers.clone();
            self.one(number, &table, headers)
        })
    }

    fn all(&self, count: usize, work: impl Fn(usize) -> Outcome + Sync) -> Vec<Outcome> {
        let next = AtomicUsize::new(0);
        let done = Mutex::new(Vec::new());
        let turn = || {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let outcome = (number < count).then(|| work(number));
            outcome.map(|outcome| done.lock().expect("no thread panics").push(outcome))
        };
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| while turn().is_some() {});
            }
        });
        let mut all = done.into_inner().expect("no thread panics");
        all.sort_by_key(|outcome: &Outcome| outcome.number);
        all
    }

    fn one(&self, number: usize, table: &Table, headers: Vec<String>) -> Outcome {
        let file = self.folder.join(dump::name(number));
        dump::write(&file, &table.bytes(&headers)).expect("a file of the set");
        let said = profile(self.program, &file, headers.len());
        fs::remove_file(&file).expect("the file is there");
        let (seen, failure) = match said {
            Ok(seen) => (seen, None),
            Err(error) => (vec![Vec::new(); headers.len()], Some(error)),
        };
        let each = headers.into_iter().zip(table.kinds()).zip(seen);
        let columns = each.map(|((header, kind), seen)| Judged { header, kind, seen }).collect();
        Outcome { number, columns, failure }
    }
}
