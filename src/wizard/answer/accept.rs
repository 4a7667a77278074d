//! From what was said to a verdict, by the kind of the question.

use toml::Value;

use super::{Accepted, Context, Verdict};
use super::{
    area, check, date, email, evidence, link, list, money, number, periodicity, phone, pick, show, typed,
    words,
};
use crate::guide::model::Kind;
use crate::text::{Text, say};
use crate::ui::Raw;

/// Judges an answer, typed or scripted.
///
/// Nothing leaves here as understood, not even as an option to confirm, that [`check`](super::check) would reject.
pub fn accept(raw: &Raw, cx: &Context) -> Verdict {
    match read(raw, cx) {
        Verdict::Ok(accepted) => match check(&accepted.value, cx) {
            Ok(()) => Verdict::Ok(accepted),
            Err(why) => Verdict::No(why),
        },
        Verdict::Ask { message, options } => checked(message, options, cx),
        verdict => verdict,
    }
}

/// Leaves out the options that break a rule; says which one when none is left.
fn checked(message: Text, options: Vec<(Text, Accepted)>, cx: &Context) -> Verdict {
    let mut why = say::EMPTY;
    let mut fit = Vec::new();
    for (label, accepted) in options {
        match check(&accepted.value, cx) {
            Ok(()) => fit.push((label, accepted)),
            Err(reason) => why = reason,
        }
    }
    if fit.is_empty() { Verdict::No(why) } else { Verdict::Ask { message, options: fit } }
}

fn read(raw: &Raw, cx: &Context) -> Verdict {
    match cx.question.kind {
        Kind::Choice => pick::one(raw, cx),
        Kind::Choices => pick::many(raw, cx),
        Kind::YesNo => pick::yes_no(raw, cx),
        Kind::Periodicity => periodicity::accept(raw, cx),
        Kind::List => list::accept(raw, cx),
        kind => {
            let text = typed::text(raw);
            if text.is_empty() {
                Verdict::No(say::EMPTY)
            } else if filler(&text, cx) {
                Verdict::Filler
            } else {
                one_text(kind, &text, cx)
            }
        }
    }
}

/// `nada` is an answer to an optional text and to *how many*; anywhere else it says nothing.
fn filler(text: &str, cx: &Context) -> bool {
    let counts = match cx.question.kind {
        Kind::Whole | Kind::Money => true,
        Kind::Text | Kind::LongText => !cx.question.required,
        _ => false,
    };
    words::is_filler(text) || (!counts && words::is_none(text))
}

fn one_text(kind: Kind, text: &str, cx: &Context) -> Verdict {
    match kind {
        Kind::LongText => ok(Value::from(typed::paragraph(text)), cx),
        Kind::File => typed::file(&text.replace('\n', " "), cx),
        Kind::Email => email::accept(&typed::line(text), cx),
        Kind::Telephone => phone::accept(&typed::line(text), cx),
        Kind::Url => link::accept(&typed::line(text), cx),
        Kind::Date => date::accept(&typed::line(text), cx),
        Kind::Whole => number::accept(&typed::line(text), cx),
        Kind::Money => money::accept(&typed::line(text), cx),
        Kind::Area => area::accept(&typed::line(text), cx),
        Kind::Evidence => evidence::accept(text, cx),
        _ => typed::short(&typed::line(text), cx),
    }
}

/// A value with its echo.
pub(super) fn done(value: Value, cx: &Context) -> Accepted {
    Accepted { echo: show::echo(&value, cx.guide, cx.question), value }
}

pub(super) fn ok(value: Value, cx: &Context) -> Verdict {
    Verdict::Ok(done(value, cx))
}

/// Understood in more than one way, or with a warning.
pub(super) fn ask(message: Text, options: impl IntoIterator<Item = (Text, Value)>, cx: &Context) -> Verdict {
    let options = options.into_iter().map(|(label, value)| (label, done(value, cx))).collect();
    Verdict::Ask { message, options }
}

/// Understood, with a warning: the only option is to use it all the same.
pub(super) fn warn(message: Text, value: &str, cx: &Context) -> Verdict {
    ask(message, [(say::USE_ANYWAY, Value::from(value))], cx)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{TODAY, guide, question, said, table, told};
    use super::super::{sentence, show};
    use super::*;
    use crate::guide::model::{Guide, Level, Question};

    const KINDS: [Kind; 16] = [
        Kind::Text,
        Kind::LongText,
        Kind::Choice,
        Kind::Choices,
        Kind::YesNo,
        Kind::Date,
        Kind::Email,
        Kind::Telephone,
        Kind::Url,
        Kind::Whole,
        Kind::Money,
        Kind::List,
        Kind::File,
        Kind::Evidence,
        Kind::Area,
        Kind::Periodicity,
    ];

    /// Every kind, strict and lenient.
    fn questions() -> Vec<Question> {
        let vocab = |kind| match kind {
            Kind::Choice => Some("units".to_string()),
            Kind::Choices => Some("formats".to_string()),
            _ => None,
        };
        let plain = KINDS.map(|kind| Question { vocab: vocab(kind), ..question(kind) });
        let strict = plain.clone().map(|question| Question {
            open: question.kind == Kind::Choice,
            required: false,
            future: true,
            min: Some(1),
            max: Some(5_000),
            min_chars: Some(4),
            max_chars: Some(30),
            level: Some(Level::Municipality),
            pattern: (question.kind == Kind::Text).then_some(crate::guide::model::Pattern::Slug),
            ..question
        });
        let past = Question { past: true, ..question(Kind::Date) };
        plain.into_iter().chain(strict).chain([past]).collect()
    }

    /// Everything that leaves `accept` passes `check` and can be shown.
    fn holds(raw: &Raw, guide: &Guide, question: &Question) {
        let cx = Context { guide, question, today: TODAY };
        let accepted: Vec<Accepted> = match accept(raw, &cx) {
            Verdict::Ok(accepted) => vec![accepted],
            Verdict::Ask { options, .. } => {
                assert!(!options.is_empty(), "{raw:?} asks without options");
                options.into_iter().map(|(_, accepted)| accepted).collect()
            }
            Verdict::No(_) | Verdict::Filler => return,
        };
        for Accepted { value, echo } in accepted {
            assert_eq!(super::check(&value, &cx), Ok(()), "{raw:?} became {value:?} ({:?})", question.kind);
            for text in [echo, show(&value, guide, question), sentence(&value, guide, question)] {
                let told = format!("{}{}", text.es, text.en);
                let told = if question.kind == Kind::LongText { told.replace('\n', " ") } else { told };
                assert!(!told.contains(char::is_control), "{raw:?} shows {text:?}");
                assert!(!text.es.is_empty() && !text.en.is_empty());
            }
        }
    }

    /// Pieces that the readers look for, to get further than random letters do.
    fn likely() -> impl Strategy<Value = String> {
        let words = [
            "30",
            "6",
            "2027",
            "/",
            "-",
            ".",
            ",",
            " ",
            "junio",
            "de",
            "fin",
            "hace",
            "3",
            "meses",
            "lunes",
            "mil",
            "millones",
            "$",
            "@",
            "gmail.com",
            "https://",
            "www.",
            "á",
            "\u{301}",
            "\u{1b}",
            "\n",
            ";",
            "x",
            "ext",
            "+52",
            "3338182800",
            "cada",
            "veces",
            "al",
            "año",
            "san",
            "14120",
            "(",
            ")",
            "p.",
            "PM/012/2026",
            ".pdf",
            "n/a",
            "%41",
            "file://",
            "csv",
            " y ",
            "00",
            "\u{202e}",
            "99999",
            "dentro de ",
            "proximo mes",
            "{}",
        ];
        proptest::collection::vec(proptest::sample::select(words.to_vec()), 0..7)
            .prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_judged_and_what_is_accepted_passes_the_check(text in prop_oneof![any::<String>(), likely()]) {
            let guide = guide();
            for question in questions() {
                holds(&Raw::Text(text.clone()), &guide, &question);
                holds(&Raw::Choice(text.clone()), &guide, &question);
                holds(&Raw::Lines(text.lines().map(String::from).collect()), &guide, &question);
                holds(&Raw::Many(vec![text.clone(), text.clone()]), &guide, &question);
            }
        }

        #[test]
        fn any_date_said_in_words_is_read_back(days in 0i32..60_000) {
            use jiff::ToSpan;
            let guide = guide();
            let date = jiff::civil::date(1990, 1, 1).saturating_add(days.days());
            let said = super::super::write_out::weekday_date(date);
            for text in [said.es, said.en] {
                prop_assert_eq!(told(&text, &guide, &question(Kind::Date)), format!("ok {date}"));
            }
        }

        #[test]
        fn any_amount_said_in_words_is_read_back(cents in 0u64..100_000_000_000) {
            let amount = format!("{}.{:02}", cents / 100, cents % 100);
            let said = super::super::write_out::money(&amount);
            prop_assert_eq!(told(&said, &guide(), &question(Kind::Money)), format!("ok {amount}"));
        }
    }

    #[test]
    fn nothing_is_asked_for_in_every_kind() {
        let guide = guide();
        for question in questions() {
            for empty in ["", "  ", "\n\t", "\u{feff}"] {
                assert!(told(empty, &guide, &question).starts_with("no "), "{:?}", question.kind);
            }
        }
    }

    #[test]
    fn fillers_are_never_an_answer() {
        let guide = guide();
        for question in questions() {
            for filler in [
                "-", "--", ".", "...", "N/A", "n/a", "NA", "S/D", "SD", "ND", "n.d.", "X", "XX", "xxx", "?",
                "¿?", "No sé",
            ] {
                assert_eq!(told(filler, &guide, &question), "filler", "{:?}: {filler}", question.kind);
            }
        }
    }

    #[test]
    fn none_is_an_answer_to_how_many_and_to_optional_texts() {
        let none = [("ninguno", "filler"), ("Nada", "filler")];
        table(&question(Kind::Text), &none);
        table(&question(Kind::Email), &none);
        table(&question(Kind::Whole), &[("ninguno", "ok 0"), ("ninguna", "ok 0"), ("cero", "ok 0")]);
        table(&question(Kind::Money), &[("nada", "ok 0.00")]);
        table(&question(Kind::List), &[("ninguno", "ok [\"ninguno\"]")]);
        table(&Question { required: false, ..question(Kind::Text) }, &[("Ninguna", "ok Ninguna")]);
    }

    #[test]
    fn an_option_that_breaks_a_rule_is_not_offered() {
        let question = Question { max: Some(1_000), ..question(Kind::Money) };
        table(
            &question,
            &[("38.214", "ask 38.21"), ("381.214,50", "no La cantidad debe estar entre $0.00 y $1,000.00.")],
        );
    }

    #[test]
    fn ids_and_lines_are_taken_where_text_is_asked_for() {
        let (guide, question) = (guide(), question(Kind::Area));
        let cx = Context { guide: &guide, question: &question, today: TODAY };
        assert_eq!(said(accept(&Raw::Choice("14120".into()), &cx)), "ok 14120");
    }
}
