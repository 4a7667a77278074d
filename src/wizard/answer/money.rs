//! Mexican pesos: kept as a decimal text with two decimals, never as a float.

use toml::Value;

use super::accept::{ask, ok};
use super::number::{ONE, limits, readings};
use super::{Context, Verdict, shape, typed, words, write_out};
use crate::text::{Text, say};

const NOISE: &[&str] = &["pesos", "peso", "de", "mxn", "m.n.", "mn", "m.n", "mx", "anual", "anuales"];
/// A centavo in millionths.
const CENT: i128 = ONE / 100;

pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    if words::is_none(text) {
        return ok(Value::from("0.00"), cx);
    }
    let bare = text.replace(['$', '+'], " ");
    if bare.trim_start().starts_with(['-', '−']) {
        return Verdict::No(say::MONEY_NEGATIVE);
    }
    let found = readings(&bare, NOISE);
    if let [only] = found.as_slice()
        && only.value % CENT != 0
    {
        return Verdict::No(say::MONEY_DECIMALS);
    }
    let mut amounts: Vec<String> = found.iter().map(|reading| decimal(reading.value / CENT)).collect();
    amounts.dedup();
    match amounts.as_slice() {
        [] => Verdict::No(say::MONEY),
        [amount] => ok(Value::from(amount.clone()), cx),
        _ => {
            let options = amounts
                .iter()
                .map(|amount| (Text::same(write_out::money(amount)), Value::from(amount.clone())));
            ask(say::WHICH_NUMBER.with("text", typed::brief(text)), options, cx)
        }
    }
}

fn decimal(cents: i128) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// `1250.50`, within the limits of the question (in pesos).
pub(super) fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    let text = shape::string(value).map_err(|_| say::MONEY_SHAPE)?;
    let cents = cents(text).ok_or(say::MONEY_SHAPE)?;
    let (min, max) = limits(cx);
    if (i128::from(min) * 100..=i128::from(max) * 100).contains(&cents) {
        return Ok(());
    }
    let told = |pesos: i64| write_out::money(&format!("{pesos}.00"));
    Err(say::MONEY_BETWEEN.with("min", told(min)).with("max", told(max)))
}

/// Centavos of a stored amount.
fn cents(text: &str) -> Option<i128> {
    let (whole, cents) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let usual = digits(whole) && digits(cents) && cents.len() == 2 && whole.len() <= 20;
    let usual = usual && (whole == "0" || !whole.starts_with('0'));
    usual.then(|| Some(whole.parse::<i128>().ok()? * 100 + cents.parse::<i128>().ok()?)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{TODAY, guide, question};
    use super::*;
    use crate::guide::model::{Kind, Question};

    #[test]
    fn stored_amounts_are_plain_decimals() {
        let (guide, question) = (guide(), Question { max: Some(2_000), ..question(Kind::Money) });
        let cx = Context { guide: &guide, question: &question, today: TODAY };
        for good in ["0.00", "1250.50", "2000.00"] {
            assert_eq!(check(&Value::from(good), &cx), Ok(()), "{good}");
        }
        for bad in [
            "1,250.50",
            "1250",
            "1250.5",
            "01.00",
            "-1.00",
            "$5.00",
            "2000.01",
            ".50",
            "99999999999999999999999.00",
        ] {
            assert!(check(&Value::from(bad), &cx).is_err(), "{bad}");
        }
        assert_eq!(check(&Value::from(1250.5), &cx), Err(say::MONEY_SHAPE));
    }
}
