//! The only way in for an answer: typed, scripted or read back from a plan.

use jiff::civil::Date;
use toml::Value;

use crate::guide::model::{Guide, Question};
use crate::text::Text;

mod accept;
mod area;
mod check;
mod date;
mod email;
mod evidence;
mod link;
mod list;
mod money;
mod number;
mod periodicity;
mod phone;
mod pick;
mod rows;
#[cfg(test)]
mod sample;
mod shape;
mod show;
mod typed;
mod words;
pub mod write_out;

pub use accept::accept;
pub use check::check;
pub use show::{sentence, show};

/// A value fit for the plan, and how it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    pub value: Value,
    /// In words: «sábado 5 de junio de 2027».
    pub echo: Text,
}

/// What became of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    Ok(Accepted),
    /// Understood, but to be confirmed: a warning, or more than one reading. Each option is a label and its value.
    Ask {
        message: Text,
        options: Vec<(Text, Accepted)>,
    },
    /// Not accepted: what is expected, in one sentence. The text stays for correction.
    No(Text),
    /// `-`, `N/A`, `S/D`: says nothing; pending or does not apply?
    Filler,
}

/// What an answer is judged against.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    pub guide: &'a Guide,
    pub question: &'a Question,
    pub today: Date,
}
