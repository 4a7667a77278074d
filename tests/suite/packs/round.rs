//! Random plans, written by many hands, through random packs and back.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use apertura::guide::model::{Choice, Each, Guide, Kind};
use apertura::guide::pack::carry::{Carried, back, chain, forward};
use apertura::guide::pack::fate::Fates;
use apertura::plan::doc::Doc;
use apertura::plan::read::read;
use apertura::toml_text::Address;
use apertura::toml_text::address::leaves;
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::Index;
use toml::Value;

fn own() -> Guide {
    static OWN: LazyLock<Guide> = LazyLock::new(crate::support::guide);
    OWN.clone()
}

/// Pieces of plans, each as somebody might have written it.
const ROOT: [&str; 5] = [
    "format = 1\nrevision = 7\nguide = \"mx-local@2026.1\"\n",
    "format=1\nguide   =   'mx-local@2026.1'   # la de marzo\nrevision = 7 # sube sola\n\n",
    "# Plan\nrevision = 7\nguide = \"mx-local@2026.1\"\nformat = 1\nmia = { a = [1, 2], \"b c\" = 1.5 }\n",
    "format = 1\nrevision = 7\nguide = \"mx-local@2026.1\"\nteam.two_people = \"no\" # punteada\n",
    "format = 1\n\n\nrevision = 7\nguide = \"mx-local@2026.1\"\nid = \"p\"\nlanguage = \"es\"\n# fin de la cabeza\n",
];
const TEAM: [&str; 4] = [
    "",
    "[institution]\nname = \"Villa Ejemplo\"  # así se escribe\nkind = \"municipality\"\n  state = '14'\n\n# nota suelta\n",
    "[institution]\nname = \"Villa Ejemplo\"\n[inventory]\nsystems = [\n  \"SIGM\", # el viejo\n  \"Excel\",\n]\ncoverage = \"part\"\n\n",
    "[schedule]\nbudget = \"1000.00\"\nfirst_90_days = 3\nauthorized_by = \"Cabildo\" #x\n",
];
const DATA: [&str; 4] = [
    "",
    "[dataset.a]\ntitle = \"Árboles\"\naccess = \"public\" # sí\n\n[dataset.a.personal]\nstatus = \"no\"\n\n",
    "[dataset.\"b c\"]\ntitle = \"B\" \naccess='restricted'\npersonal = { status = \"yes\", treatment = \"unknown\" }\nunit = \"Obras\"\n[dataset.a]\ntitle=\"A\"\nunit = \"\"\"\nObras\nPúblicas\"\"\"\naccess = \"private\"\n",
    "[dataset]\na = { title = \"A\", access = \"public\" }\n",
];
const TAIL: [&str; 5] = [
    "",
    "[pending.\"dataset.a.unit\"]\nask = \"Obras\"\n\n[note.\"dataset.a.access\"]\ntext = \"ojo\"\n",
    "[desconocida]\nx = 1\n\n\n# último comentario",
    "[remark.r1]\nat = \"dataset.a.access\"\ntext = \"¿seguro?\"\n[origin.\"dataset.a.title\"]\nfrom = \"scan\"\n",
    "[[lista]]\na = 1\n[[lista]]\na = 2\n\n",
];

fn plans() -> impl Strategy<Value = String> {
    let pick = |all: &'static [&'static str]| proptest::sample::select(all);
    (pick(&ROOT), pick(&TEAM), pick(&DATA), pick(&TAIL), any::<bool>()).prop_map(
        |(root, team, data, tail, crlf)| {
            let text = format!("{root}{team}{data}{tail}");
            if crlf { text.replace('\n', "\r\n") } else { text }
        },
    )
}

/// One thing that a new version of the Guide does.
#[derive(Debug, Clone)]
enum Act {
    /// The question gets another id, and perhaps another place.
    Rename(Index, u8),
    Drop(Index),
    DropChoice(Index, Index),
    RenameChoice(Index, Index),
    Kind(Index),
    Meaning(Index),
    Add(Index),
    Reorder,
    Basis(Index),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let index = || any::<Index>();
    let act = prop_oneof![
        4 => (index(), 0..3_u8).prop_map(|(at, how)| Act::Rename(at, how)),
        3 => index().prop_map(Act::Drop),
        2 => (index(), index()).prop_map(|(at, one)| Act::DropChoice(at, one)),
        2 => (index(), index()).prop_map(|(at, one)| Act::RenameChoice(at, one)),
        1 => index().prop_map(Act::Kind),
        1 => index().prop_map(Act::Meaning),
        1 => index().prop_map(Act::Add),
        1 => Just(Act::Reorder),
        1 => index().prop_map(Act::Basis),
    ];
    proptest::collection::vec(act, 1..8)
}

/// Questions that the pieces answer: acts on others would tell little.
const ASKED: [&str; 12] = [
    "institution.name",
    "institution.kind",
    "institution.state",
    "team.two_people",
    "inventory.systems",
    "inventory.coverage",
    "schedule.budget",
    "schedule.authorized_by",
    "dataset.title",
    "dataset.access",
    "dataset.unit",
    "dataset.personal.status",
];

/// The next version of a Guide.
fn next(guide: &Guide, version: &str, acts: &[Act]) -> Guide {
    let mut guide = guide.clone();
    guide.head.version = version.to_string();
    for (number, act) in acts.iter().enumerate() {
        let places: Vec<(usize, usize)> = guide
            .steps
            .iter()
            .enumerate()
            .flat_map(|(step, one)| {
                one.questions.iter().enumerate().map(move |(at, question)| (step, at, question))
            })
            .filter(|(_, _, question)| {
                ASKED.contains(&question.field.as_str()) || question.formerly.iter().any(|_| true)
            })
            .map(|(step, at, _)| (step, at))
            .collect();
        let chosen = |index: &Index| places[index.index(places.len())];
        match act {
            Act::Rename(index, how) => {
                let (step, at) = chosen(index);
                let question = &mut guide.steps[step].questions[at];
                question
                    .formerly
                    .push(std::mem::replace(&mut question.id, format!("new.{version}.{number}")));
                let (table, last) = question.field.rsplit_once('.').unwrap();
                let (table, last) = (table.to_string(), last.to_string());
                question.field = match (how, question.each) {
                    (0, _) => question.field.clone(),
                    (1, _) => format!("{table}.{last}_{number}"),
                    (_, Each::Once) => format!("moved.to_{number}.{last}"),
                    (_, _) => format!("dataset.moved_{number}.{last}"),
                };
            }
            Act::Drop(index) if places.len() > 3 => {
                let (step, at) = chosen(index);
                guide.steps[step].questions.remove(at);
            }
            Act::DropChoice(index, one) | Act::RenameChoice(index, one) => {
                let (step, at) = chosen(index);
                let choices = guide.choices(&guide.steps[step].questions[at]);
                let question = &mut guide.steps[step].questions[at];
                if choices.len() > 1 {
                    let one = one.index(choices.len());
                    question.vocab = None;
                    question.choices = choices;
                    match act {
                        Act::DropChoice(..) => drop(question.choices.remove(one)),
                        _ => {
                            let choice: &mut Choice = &mut question.choices[one];
                            choice.formerly.push(std::mem::replace(
                                &mut choice.id,
                                format!("choice-{version}-{number}"),
                            ));
                        }
                    }
                }
            }
            Act::Kind(index) => {
                let (step, at) = chosen(index);
                let question = &mut guide.steps[step].questions[at];
                question.kind = if question.kind == Kind::Money { Kind::Text } else { Kind::Money };
            }
            Act::Meaning(index) => {
                let (step, at) = chosen(index);
                guide.steps[step].questions[at].asks_again = Some(version.to_string());
            }
            Act::Add(index) => {
                let (step, at) = chosen(index);
                let mut question = guide.steps[step].questions[at].clone();
                question.id = format!("added.{version}.{number}");
                question.formerly.clear();
                guide.steps[step].questions.push(question);
            }
            Act::Basis(index) => {
                let (step, at) = chosen(index);
                guide.steps[step].questions[at].basis[0].at = format!("{number}");
            }
            Act::Reorder => guide.steps.reverse(),
            Act::Drop(_) => {}
        }
    }
    guide
}

/// What a save does to a plan: one more revision, the seal, and read again.
fn saved(doc: &Doc) -> Doc {
    let mut doc = doc.clone();
    doc.next_revision();
    read(&doc.bytes()).unwrap_or_else(|found| panic!("{found:?}\n{}", doc.body())).doc
}

/// The text without the value of its revision.
fn but_revision(doc: &Doc) -> String {
    let mut doc = doc.clone();
    doc.apply(&[(Address::new(["revision"]), Some(Value::Integer(0)))]);
    let text = doc.body();
    if text.ends_with('\n') {
        text.to_string()
    } else {
        format!("{text}{}", if text.contains("\r\n") { "\r\n" } else { "\n" })
    }
}

/// How often each value is in a plan, but for its version and what the migration itself keeps.
fn values(doc: &Doc) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for (at, value) in leaves(doc.tree()) {
        if !["revision", "guide", "migrated", "again"].contains(&at.0[0].as_str()) {
            // An address that somebody wrote follows its answer.
            let value = if at.0[0] == "remark" && at.0.last().is_some_and(|key| key == "at") {
                "at".into()
            } else {
                value.to_string()
            };
            *all.entry(value).or_default() += 1;
        }
    }
    all
}

/// Every value of `before` is in `after`; a choice may have its new name there.
fn nothing_lost(before: &Doc, after: &Carried) {
    let mut there = values(&after.doc);
    for (value, count) in values(before) {
        let renamed: Vec<String> = after
            .account
            .chosen
            .iter()
            .filter(|(_, old, _)| value.contains(old.as_str()))
            .map(|(_, old, new)| value.replace(old, new))
            .collect();
        for _ in 0..count {
            let found = std::iter::once(&value)
                .chain(&renamed)
                .find(|one| there.get(*one).is_some_and(|left| *left > 0))
                .cloned();
            let found = found.unwrap_or_else(|| {
                panic!("{value} was lost:\n{}\n----\n{}", before.body(), after.doc.body())
            });
            *there.get_mut(&found).unwrap() -= 1;
        }
    }
}

fn go(doc: &Doc, from: &Guide, to: &Guide) -> Doc {
    let carried = forward(doc, &Fates::of(from, to), date(2027, 2, 3), b"");
    nothing_lost(doc, &carried);
    saved(&carried.doc)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn there_and_back_is_the_very_same_plan(text in plans(), acts in acts()) {
        let own = own();
        let new = next(&own, "2027.1", &acts);
        let Ok(doc) = Doc::parse(&text, false) else { return Ok(()) };
        let there = go(&doc, &own, &new);
        prop_assert_eq!(there.text_at("guide"), "mx-local@2027.1");
        let back = back(&there, "mx-local@2027.1", &Fates::of(&new, &own), None);
        prop_assert!(back.exact, "{}", there.body());
        prop_assert_eq!(but_revision(&back.doc), but_revision(&doc));
    }

    #[test]
    fn two_hops_and_back_are_the_very_same_plan(text in plans(), one in acts(), two in acts()) {
        let own = own();
        let (first, second) = (next(&own, "2027.1", &one), next(&next(&own, "2027.1", &one), "2028.1", &two));
        let Ok(doc) = Doc::parse(&text, false) else { return Ok(()) };
        let there = go(&go(&doc, &own, &first), &first, &second);
        prop_assert_eq!(chain(there.tree(), "mx-local@2026.1"), Some(vec!["mx-local@2028.1".to_string(), "mx-local@2027.1".to_string()]));
        let half = back(&there, "mx-local@2028.1", &Fates::of(&second, &first), None);
        let whole = back(&half.doc, "mx-local@2027.1", &Fates::of(&first, &own), None);
        prop_assert!(half.exact && whole.exact);
        prop_assert_eq!(but_revision(&whole.doc), but_revision(&doc));
    }

    #[test]
    fn what_was_answered_meanwhile_comes_back_too(text in plans(), acts in acts(), answers in proptest::collection::vec((any::<Index>(), "[a-z]{6}"), 1..4)) {
        let own = own();
        let new = next(&own, "2027.1", &acts);
        let Ok(doc) = Doc::parse(&text, false) else { return Ok(()) };
        let mut there = go(&doc, &own, &new);
        let fields: Vec<String> = new.questions().filter(|(_, question)| question.each == Each::Once && question.kind == Kind::Text).map(|(_, question)| question.field.clone()).collect();
        for (index, word) in &answers {
            let at = Address::parse(&fields[index.index(fields.len())]);
            let mark = Address::new(["again".to_string(), at.to_string()]);
            there.apply(&[(at, Some(Value::from(word.as_str()))), (mark, None)]);
        }
        there.apply(&[(Address::parse("mine.note"), Some(Value::from("by hand")))]);
        let there = saved(&there);
        let returned = back(&there, "mx-local@2027.1", &Fates::of(&new, &own), None);
        prop_assert!(!returned.exact);
        prop_assert_eq!(returned.doc.text_at("guide"), "mx-local@2026.1");
        prop_assert!(returned.doc.get(&Address::parse("migrated")).is_none(), "{}", returned.doc.body());
        prop_assert_eq!(returned.doc.text_at("mine.note"), "by hand");
        let again: toml::Table = returned.doc.body().parse().unwrap();
        prop_assert_eq!(&again, returned.doc.tree());
        nothing_lost(&there, &Carried { doc: returned.doc, account: returned.account });
    }
}

#[test]
fn a_renamed_key_changes_in_its_line_and_what_stands_beside_it_follows() {
    let own = own();
    let mut new = own.clone();
    new.head.version = "2027.1".into();
    let question = new
        .steps
        .iter_mut()
        .flat_map(|step| &mut step.questions)
        .find(|it| it.field == "team.two_people")
        .unwrap();
    question.formerly.push(std::mem::replace(&mut question.id, "team.pair".into()));
    question.field = "team.pair".into();
    let text = "format = 1\nrevision = 3\nguide = \"mx-local@2026.1\"\n[team]\n  two_people   = \"no\"  # falta una\n[note.\"team.two_people\"]\ntext = \"x\"\n";
    let doc = Doc::parse(text, false).unwrap();
    let there = forward(&doc, &Fates::of(&own, &new), date(2027, 2, 3), b"");
    assert!(there.doc.body().contains("  pair   = \"no\"  # falta una\n"), "{}", there.doc.body());
    assert_eq!(there.doc.text_at("note.\"team.pair\".text"), "x");
    assert_eq!(there.account.moved.len(), 1);
}

#[test]
fn the_copy_beside_the_plan_helps_when_the_way_back_was_spoilt() {
    let own = own();
    let new = next(&own, "2027.1", &[Act::Reorder]);
    let text = "format = 1\nrevision = 3\nguide = \"mx-local@2026.1\"\n[team]\ntwo_people = \"no\"\n";
    let doc = Doc::parse(text, false).unwrap();
    let file = doc.bytes();
    let mut there = forward(&doc, &Fates::of(&own, &new), date(2027, 2, 3), &file).doc;
    there.apply(&[(Address::new(["migrated", "mx-local@2027.1", "undo"]), Some(Value::from("@@ 90\n-x\n")))]);
    let returned = back(&there, "mx-local@2027.1", &Fates::of(&new, &own), Some(&file));
    assert!(returned.exact);
    assert_eq!(returned.doc.body(), text);
    let without = back(&there, "mx-local@2027.1", &Fates::of(&new, &own), None);
    assert!(!without.exact);
    assert_eq!(without.doc.tree(), doc.tree());
}
