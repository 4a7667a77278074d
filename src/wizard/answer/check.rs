//! Is a value of a plan or of an answers file of the right shape, and inside the rules?

use toml::Value;

use super::{
    Context, area, date, email, evidence, link, list, money, number, periodicity, phone, pick, typed,
};
use crate::guide::model::Kind;
use crate::text::Text;

/// Judges a stored value by the rules of its question; everything that [`accept`](super::accept) returns passes.
///
/// A commitment whose day has come since it was given breaks `future`: whoever reads an old plan clears that rule.
///
/// # Errors
/// What is expected, in one sentence.
pub fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    match cx.question.kind {
        Kind::Text | Kind::LongText | Kind::File => typed::check(value, cx.question),
        Kind::Choice => pick::check_one(value, cx),
        Kind::Choices => pick::check_many(value, cx),
        Kind::YesNo => pick::check_yes_no(value),
        Kind::Date => date::check(value, cx),
        Kind::Email => email::check(value, cx),
        Kind::Telephone => phone::check(value),
        Kind::Url => link::check(value, cx),
        Kind::Whole => number::check(value, cx),
        Kind::Money => money::check(value, cx),
        Kind::List => list::check(value, cx),
        Kind::Evidence => evidence::check(value),
        Kind::Area => area::check(value, cx),
        Kind::Periodicity => periodicity::check(value, cx),
    }
}
