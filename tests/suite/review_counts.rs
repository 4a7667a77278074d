//! What a review counts of a plan is what the interview counts: on the fixtures, and on plans made at random, with
//! marks, blanks, values of other types and ids that need quotation marks.

use apertura::guide::model::{Each, Guide};
use apertura::review::known::Known;
use apertura::review::lean::{Arena, Lean, Tally, parse};
use apertura::review::summary::Status as Short;
use apertura::toml_text::Address;
use apertura::wizard::flow::{Flow, Scope, State, address};
use apertura::wizard::progress::{Status, closed, progress};
use jiff::civil::Date;
use proptest::prelude::*;
use toml::{Table, Value};

fn guide() -> Guide {
    apertura::app::guide(None).unwrap()
}

/// Both counts of one text, which has to parse.
#[track_caller]
fn same(guide: &Guide, known: &Known, text: &str) {
    let tree: Table = text.parse().unwrap();
    let arena = Arena::new();
    let lean = Lean::of(parse(text, &arena).unwrap().table(), known);
    let flow = Flow::new(guide, &tree);
    for (at, told) in progress(&flow, &|_| false).iter().enumerate() {
        let count = &lean.steps[at];
        let step = &told.step.id;
        let done = count.all.answered + count.all.not_applicable;
        assert_eq!(done as usize, told.answered, "{step}, answered\n{text}");
        assert_eq!(count.missing() as usize, told.missing, "{step}, missing\n{text}");
        assert_eq!(count.all.pending as usize, told.pending, "{step}, pending\n{text}");
        assert_eq!(count.can_start, told.unmet.is_empty(), "{step}, can start\n{text}");
        assert_eq!(count.closed, closed(&flow, told.step), "{step}, closed\n{text}");
        let word = match told.status {
            Status::NotStarted => Short::NotStarted,
            Status::InProgress => Short::InProgress,
            Status::Complete => Short::Complete,
            Status::CannotStart | Status::Problem => Short::CannotStart,
        };
        assert_eq!(count.status(), word, "{step}\n{text}");
    }
    let wanted = by_question(guide, &flow);
    for (at, (_, question)) in guide.questions().enumerate() {
        assert_eq!(lean.questions[at], wanted[at], "{}\n{text}", question.id);
    }
}

fn by_question(guide: &Guide, flow: &Flow<'_, '_>) -> Vec<Tally> {
    let mut all = vec![Tally::default(); guide.questions().count()];
    for spot in guide.steps.iter().flat_map(|step| flow.spots(step)) {
        let at = guide.questions().position(|(_, question)| question.id == spot.question.id).unwrap();
        let tally = &mut all[at];
        tally.asked += 1;
        match flow.state(&spot) {
            State::Answered => {
                tally.answered += 1;
                tally.unconfirmed += u32::from(flow.unconfirmed(&spot.address));
            }
            State::NotApplicable => tally.not_applicable += 1,
            State::Pending => tally.pending += 1,
            State::Missing => tally.missing += 1,
            State::Blank => tally.blank += 1,
        }
    }
    all
}

const TODAY: Date = Date::constant(2026, 11, 1);

#[test]
fn on_the_fixtures() {
    let guide = guide();
    let known = Known::new(&guide, TODAY);
    let whole = include_str!("../golden/whole-plan.toml");
    for text in [whole, crate::plans::WHOLE, "format = 1\n[institution]\n", "", "dataset = 3\n[[pending]]\n"]
    {
        same(&guide, &known, text);
    }
    let large = String::from_utf8(crate::plans::of_size(30)).unwrap();
    same(&guide, &known, &large);
}

const DATASETS: [&str; 6] = ["obras", "a-b_1", "con.punto", "con \"comillas\"", "ñandú", ""];
const FILES: [&str; 3] = ["f1", "f.2", "archivo ñ"];
const WORDS: [&str; 10] =
    ["yes", "no", "public", "private", "restricted", "other", "totals", "municipal", "institution", "none"];

/// One thing to do to a plan: where, and what.
#[derive(Debug, Clone)]
struct Deed {
    question: usize,
    dataset: usize,
    file: usize,
    what: u8,
    word: usize,
}

fn deed() -> impl Strategy<Value = Deed> {
    (any::<u16>(), 0..DATASETS.len(), 0..FILES.len(), 0..14u8, 0..WORDS.len()).prop_map(
        |(question, dataset, file, what, word)| Deed { question: question.into(), dataset, file, what, word },
    )
}

fn carry_out(guide: &Guide, deed: &Deed, tree: &mut Table) {
    let all: Vec<_> = guide.questions().map(|(_, question)| question).collect();
    let question = all[deed.question % all.len()];
    let (dataset, file) = (DATASETS[deed.dataset], FILES[deed.file]);
    let scope = match question.each {
        Each::Once => Scope::default(),
        Each::Dataset => Scope::dataset(dataset),
        Each::Distribution => Scope::distribution(dataset, file),
    };
    let at = address(question, &scope).unwrap();
    let mark = |table: &str, inner: Value| (Address::new([table, &at.to_string()]), inner);
    let empty = || Value::Table(Table::new());
    let from = |word: &str| Value::Table(Table::from_iter([("from".to_string(), Value::from(word))]));
    let (at, value) = match deed.what {
        0..=4 => (at, Value::from(WORDS[deed.word])),
        5 => (at, Value::from(" \n")),
        6 => (at, Value::Integer(3)),
        7 => (at, Value::Array(vec![Value::from("datos-gob-mx")])),
        8 => (at, Value::Array(Vec::new())),
        9 => (at, empty()),
        10 => mark("pending", empty()),
        11 => mark("not_applicable", empty()),
        12 => mark("origin", from("scan")),
        _ => mark("origin", from("someone")),
    };
    at.put(tree, value);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_any_plan(deeds in prop::collection::vec(deed(), 0..160)) {
        let guide = guide();
        let known = Known::new(&guide, TODAY);
        let mut tree: Table = "format = 1".parse().unwrap();
        deeds.iter().for_each(|deed| carry_out(&guide, deed, &mut tree));
        same(&guide, &known, &toml::to_string(&tree).unwrap());
    }
}
