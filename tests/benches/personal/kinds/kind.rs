//! A kind of column.

use crate::ground::class::Class;
use crate::ground::rng::Rng;
use crate::tables::rows::Rows;

pub type Fill = fn(&mut Rng, &Rows) -> Vec<String>;

/// How hands and machines deform the values of a kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// Case and accents of the column, typing errors.
    Text,
    /// Some in lower case, typing errors.
    Code,
    /// Spaces around, typing errors.
    Number,
    /// As they are.
    Raw,
}

/// Equal by `id`.
pub struct Kind {
    pub id: &'static str,
    /// Nothing for a clean column.
    pub class: Option<Class>,
    /// Classes that the column may also carry without error.
    pub also: &'static [Class],
    /// Not so for what belongs to an office and is public.
    pub private: bool,
    /// The sort of a clean column that looks personal.
    pub trap: Option<&'static str>,
    pub rare: bool,
    pub headers: &'static [&'static str],
    pub fill: Fill,
    pub finish: Finish,
}

const fn new(id: &'static str, headers: &'static [&'static str], fill: Fill, finish: Finish) -> Kind {
    Kind { id, class: None, also: &[], private: true, trap: None, rare: false, headers, fill, finish }
}

pub const fn clean(id: &'static str, headers: &'static [&'static str], fill: Fill) -> Kind {
    new(id, headers, fill, Finish::Raw)
}

pub const fn words(id: &'static str, headers: &'static [&'static str], fill: Fill) -> Kind {
    new(id, headers, fill, Finish::Text)
}

pub const fn personal(
    id: &'static str,
    class: Class,
    headers: &'static [&'static str],
    fill: Fill,
    finish: Finish,
) -> Kind {
    new(id, headers, fill, finish).of(class)
}

impl Kind {
    pub const fn of(mut self, class: Class) -> Self {
        self.class = Some(class);
        self
    }

    pub const fn also(mut self, classes: &'static [Class]) -> Self {
        self.also = classes;
        self
    }

    pub const fn office(mut self) -> Self {
        self.private = false;
        self
    }

    pub const fn trap(mut self) -> Self {
        self.trap = Some(self.id);
        self
    }

    pub const fn rare(mut self) -> Self {
        self.rare = true;
        self
    }
}

/// Values of a column that repeats a few words of a list.
pub fn category(rng: &mut Rng, rows: &Rows, words: &[&'static str]) -> Vec<String> {
    let mut few = words.to_vec();
    rng.shuffle(&mut few);
    few.truncate(rng.between(4, 24));
    (0..rows.len()).map(|_| rng.usual(&few).to_string()).collect()
}

/// Values that have nothing to do with the person of their row.
pub fn each(rng: &mut Rng, rows: &Rows, mut value: impl FnMut(&mut Rng, usize) -> String) -> Vec<String> {
    (0..rows.len()).map(|at| value(rng, at)).collect()
}
