//! One value of a file as an answer: the question of its field judges it, or the schema where no question has it.

use jiff::civil::Date;
use toml::Value;

use super::model::Said;
use crate::guide::model::{Guide, Kind, Question};
use crate::plan::schema::{self, Shape};
use crate::text::fold::{clean, fold};
use crate::text::{Text, import as say};
use crate::ui::Raw;
use crate::wizard::answer::{Accepted, Context, Verdict, accept, show};

/// What became of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Judged {
    /// `as_written`: nothing was read into it.
    Fits {
        value: Value,
        as_written: bool,
        shown: Text,
    },
    /// Some items of a list fit; those that do not, with what is expected.
    Partly {
        value: Value,
        odd: Vec<(String, Text)>,
    },
    /// Longer than the Guide allows: its beginning.
    Cut {
        value: Value,
        shown: Text,
    },
    Several {
        ask: Text,
        options: Vec<(Text, Value)>,
    },
    /// What is expected, in a sentence.
    Odd(Text),
    NotApplicable,
    /// `-`, `S/D`.
    Nothing,
    /// The plan has no such field.
    NoField,
}

/// Judges what is said of a field.
pub fn judge(guide: &Guide, question: Option<&Question>, said: &Said, today: Date) -> Judged {
    match question {
        Some(question) => asked(said, &Context { guide, question, today }),
        None => unasked(said),
    }
}

/// The readings of a doubt as what is expected: «2 de marzo o 3 de febrero».
pub fn either(options: &[(Text, Value)]) -> Text {
    let labels: Vec<Text> = options.iter().map(|(label, _)| label.clone()).collect();
    say::ONE_OF.with_text("list", &Text::joined(&labels, " / "))
}

fn asked(said: &Said, cx: &Context) -> Judged {
    if let Some(value) = as_id(said, cx) {
        return fits(value, true, cx);
    }
    let question = cx.question;
    let one = said.texts.join(if question.kind == Kind::LongText { "\n\n" } else { "; " });
    if says_nothing(&one, cx.guide) {
        return if question.na { Judged::NotApplicable } else { Judged::Nothing };
    }
    if matches!(question.kind, Kind::Choice | Kind::Choices) && is_number(&one) {
        // A number in a file is never the number of a row on the screen.
        return Judged::Odd(say::NOT_A_NUMBER);
    }
    match accept(&raw(said, &one, cx), cx) {
        Verdict::Ok(accepted) => {
            let as_written = alike(&accepted.value, said, cx);
            Judged::Fits { as_written, value: accepted.value, shown: accepted.echo }
        }
        Verdict::Ask { options, .. } if question.open => own(options, &one),
        Verdict::Ask { message, options } => several(message, options, said, cx),
        Verdict::No(why) => cut(&one, cx).or_else(|| by_items(said, cx)).unwrap_or(Judged::Odd(why)),
        Verdict::Filler if question.na => Judged::NotApplicable,
        Verdict::Filler => Judged::Nothing,
    }
}

/// Ids of terms, which readers of formats give where they are sure.
fn as_id(said: &Said, cx: &Context) -> Option<Value> {
    let raw = match cx.question.kind {
        Kind::Choices => Raw::Many(said.texts.clone()),
        Kind::Choice if said.texts.len() == 1 => Raw::Choice(said.texts[0].clone()),
        _ => return None,
    };
    let known = |text: &String| cx.guide.choices(cx.question).iter().any(|choice| choice.id == *text);
    if !said.texts.iter().all(known) {
        return None;
    }
    match accept(&raw, cx) {
        Verdict::Ok(accepted) => Some(accepted.value),
        _ => None,
    }
}

fn raw(said: &Said, one: &str, cx: &Context) -> Raw {
    match cx.question.kind {
        Kind::List | Kind::Choices if said.texts.len() > 1 => Raw::Lines(said.texts.clone()),
        _ => Raw::Text(one.to_string()),
    }
}

/// A question that takes own text: what the file says is own text.
fn own(mut options: Vec<(Text, Accepted)>, one: &str) -> Judged {
    let same = |accepted: &Accepted| accepted.value.as_str().is_some_and(|text| fold(text) == fold(one));
    let at = options.iter().position(|(_, accepted)| same(accepted)).unwrap_or(options.len() - 1);
    let (_, accepted) = options.swap_remove(at);
    Judged::Fits { as_written: true, value: accepted.value, shown: accepted.echo }
}

fn several(message: Text, mut options: Vec<(Text, Accepted)>, said: &Said, cx: &Context) -> Judged {
    if cx.question.kind == Kind::Area && !options.iter().any(|(label, _)| is_named(label, said)) {
        // A part of a name is no territory: «nacional» is not one of four towns.
        return Judged::Odd(say::NO_AREA);
    }
    if options.len() > 1 {
        let options = options.into_iter().map(|(label, accepted)| (label, accepted.value)).collect();
        return Judged::Several { ask: message, options };
    }
    let Some((_, accepted)) = options.pop() else { return Judged::Odd(message) };
    let as_written = alike(&accepted.value, said, cx);
    Judged::Fits { as_written, value: accepted.value, shown: accepted.echo }
}

/// Whether an option begins with the whole of what is written: «Zaragoza, Puebla».
fn is_named(label: &Text, said: &Said) -> bool {
    let (label, one) = (fold(&label.es), fold(&said.texts.join("; ")));
    label == one || label.strip_prefix(&one).is_some_and(|rest| rest.starts_with([',', ' ']))
}

/// Whether a value is what is written: itself, its words, or another of its names.
fn alike(value: &Value, said: &Said, cx: &Context) -> bool {
    let words = |value: &Value| match value {
        Value::String(text) => fold(text),
        other => fold(&other.to_string()),
    };
    let one = fold(&said.texts.join("; "));
    match (cx.question.kind, value) {
        (Kind::Choice | Kind::YesNo | Kind::Periodicity | Kind::Area, Value::String(id)) => {
            let label = show(value, cx.guide, cx.question);
            fold(id) == one || fold(&label.es) == one || fold(&label.en) == one || names(id, &one, cx)
        }
        // Pieces of a list are found by their names; a date in any form is itself.
        (Kind::Choices | Kind::List | Kind::Date | Kind::Evidence | Kind::Money | Kind::Whole, _) => true,
        (Kind::LongText | Kind::Telephone | Kind::Email, _) => true,
        (Kind::Url, Value::String(url)) => url.to_lowercase().contains(one.trim_end_matches('/')),
        _ => words(value) == one,
    }
}

/// Whether a term has this other name.
fn names(id: &str, folded: &str, cx: &Context) -> bool {
    let term = cx.question.vocab.as_deref().and_then(|vocab| cx.guide.term(vocab, id));
    term.is_some_and(|term| term.aliases.es.iter().chain(&term.aliases.en).any(|name| fold(name) == *folded))
}

/// A text that is too long, cut at a word.
fn cut(one: &str, cx: &Context) -> Option<Judged> {
    let most = cx.question.max_chars.filter(|most| one.chars().count() > *most)?;
    if !matches!(cx.question.kind, Kind::Text | Kind::LongText) || cx.question.pattern.is_some() {
        return None;
    }
    let short: String = clean(one).chars().take(most - 1).collect();
    let short = short.rsplit_once(char::is_whitespace).map_or(short.as_str(), |(start, _)| start);
    match accept(&Raw::Text(format!("{}…", short.trim_end())), cx) {
        Verdict::Ok(accepted) => {
            Some(Judged::Cut { value: accepted.value, shown: Text::same(most.to_string()) })
        }
        _ => None,
    }
}

/// A list of which some items are known.
fn by_items(said: &Said, cx: &Context) -> Option<Judged> {
    if cx.question.kind != Kind::Choices {
        return None;
    }
    let split = |text: &String| text.split([',', ';', '\n']).map(str::to_string).collect::<Vec<_>>();
    let items: Vec<String> =
        said.texts.iter().flat_map(split).filter(|item| !item.trim().is_empty()).collect();
    let (mut ids, mut odd): (Vec<Value>, Vec<(String, Text)>) = Default::default();
    for item in items {
        match accept(&Raw::Text(item.clone()), cx) {
            _ if is_number(&item) => odd.push((item, say::NOT_A_NUMBER)),
            Verdict::Ok(Accepted { value: Value::Array(found), .. }) => ids.extend(found),
            Verdict::No(why) => odd.push((item, why)),
            Verdict::Ask { message, .. } => odd.push((item, message)),
            _ => {}
        }
    }
    let ids: Vec<String> = ids.iter().filter_map(Value::as_str).map(String::from).collect();
    match accept(&Raw::Many(ids), cx) {
        Verdict::Ok(accepted) => Some(Judged::Partly { value: accepted.value, odd }),
        _ => None,
    }
}

fn fits(value: Value, as_written: bool, cx: &Context) -> Judged {
    let shown = show(&value, cx.guide, cx.question);
    Judged::Fits { value, as_written, shown }
}

/// «No aplica», «s/d»: fills a cell.
fn says_nothing(text: &str, guide: &Guide) -> bool {
    if text.len() > 40 {
        return false;
    }
    let bare: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let bare = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    guide.import.fillers.contains(&bare)
}

fn is_number(text: &str) -> bool {
    !text.trim().is_empty() && text.trim().chars().all(|c| c.is_ascii_digit())
}

/// A field of the plan that nobody is asked for: by its type.
fn unasked(said: &Said) -> Judged {
    let Some(shape) = shape(&said.field) else { return Judged::NoField };
    let one = clean(&said.texts.join("; "));
    let value = match shape {
        Shape::Text => Some(Value::from(one.split_whitespace().collect::<Vec<_>>().join(" "))),
        Shape::Whole => one.parse::<i64>().ok().map(Value::Integer),
        Shape::Day => one.get(..10).unwrap_or(&one).parse::<Date>().ok().map(crate::wizard::marks::day),
        Shape::List => Some(Value::from(said.texts.iter().map(|text| clean(text)).collect::<Vec<_>>())),
        Shape::Table(_) | Shape::Map(_) => return Judged::NoField,
    };
    match value {
        Some(value) => Judged::Fits { shown: Text::same(one), value, as_written: true },
        None => Judged::Odd(shape.name()),
    }
}

/// The type of a field such as `dataset.title` or `distribution.path`.
fn shape(field: &str) -> Option<&'static Shape> {
    let mut path: Vec<&str> = match field.split_once('.') {
        Some(("dataset", rest)) => ["dataset", "*"].into_iter().chain(rest.split('.')).collect(),
        Some(("distribution", rest)) => {
            ["dataset", "*", "distribution", "*"].into_iter().chain(rest.split('.')).collect()
        }
        _ => field.split('.').collect(),
    };
    path.retain(|key| !key.is_empty());
    schema::at(&path)
}
