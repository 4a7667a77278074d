//! Random plans that go out and come back, as they went or edited.

use proptest::prelude::*;
use toml::{Table as Tree, Value};

use super::super::*;
use super::{TODAY, come, grids, guide, now, out, plan, told};
use crate::guide::model::{Each, Guide, Kind, Question};
use crate::text::Lang;
use crate::toml_text::Address;
use crate::wizard::answer::{Context, check};
use crate::wizard::flow::{Scope, address};

/// A value that a question may have, made from a number.
fn value(guide: &Guide, question: &Question, seed: u32) -> Option<Value> {
    let list = guide.choices(question);
    let choice = |seed: u32| list.get(seed as usize % list.len().max(1)).map(|choice| choice.id.clone());
    let words = ["Padrón; con signos", "=1+1", "-103.35", "007", "línea uno", "N.º 5, «así»", "a"];
    let word = words[seed as usize % words.len()];
    let value = match question.kind {
        Kind::YesNo => Value::from(if seed.is_multiple_of(2) { "yes" } else { "no" }),
        Kind::Choice if question.open && seed.is_multiple_of(3) => Value::from(format!("Área {word}")),
        Kind::Choice if question.open => {
            Value::from(list.get(seed as usize % list.len().max(1)).map(|choice| choice.es.clone())?)
        }
        Kind::Choice => Value::from(choice(seed)?),
        Kind::Choices => {
            let two = [choice(seed)?, choice(seed / 3)?];
            let ids: Vec<String> =
                list.iter().map(|choice| choice.id.clone()).filter(|id| two.contains(id)).collect();
            Value::from(ids)
        }
        Kind::Date => format!("{}-{:02}-{:02}", 2015 + seed % 9, 1 + seed % 12, 1 + seed % 28)
            .parse()
            .map(Value::Datetime)
            .ok()?,
        Kind::Email => Value::from(format!("p{seed}@villa.gob.mx")),
        Kind::Telephone => Value::from(format!("33{:08}", seed % 100_000_000)),
        Kind::Url => Value::from(format!("https://villa.gob.mx/{seed}")),
        Kind::Whole => Value::Integer(i64::from(seed) % 5 + 1),
        Kind::Money => Value::from(format!("{}.{:02}", seed % 10_000, seed % 100)),
        Kind::List => Value::from(vec![format!("uno, {seed}"), word.to_string()]),
        Kind::File => Value::from(format!("datos/archivo {seed}.csv")),
        Kind::Evidence => {
            format!("x = {{ folio = \"PM/{seed}\", date = 2025-02-0{}, page = 3 }}", 1 + seed % 9)
                .parse::<Tree>()
                .ok()?
                .remove("x")?
        }
        Kind::Area => Value::from("14039"),
        Kind::Periodicity => Value::from(["R/P1M", "R/P3M", "irregular", "R/P1Y"][seed as usize % 4]),
        _ => Value::from(format!("{word} {seed} y lo que haga falta para que sea larga, como se pide aquí.")),
    };
    check(&value, &Context { guide, question, today: TODAY }).is_ok().then_some(value)
}

/// Answers of a plan of some datasets.
fn filled(guide: &Guide, datasets: u32, seed: u32, part: u32) -> Tree {
    let mut tree = plan("");
    let mut salt = seed;
    for number in 0..datasets {
        let id = format!("conjunto-{number}");
        for (_, question) in guide.questions() {
            salt = salt.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let scope = match question.each {
                Each::Once => Scope::default(),
                Each::Dataset => Scope::dataset(&id),
                Each::Distribution => Scope::distribution(&id, "uno"),
            };
            let title = question.id == "dataset.title" || question.id == "distribution.title";
            let at = address(question, &scope).unwrap();
            if title {
                at.put(&mut tree, Value::from(format!("Conjunto {number}")));
            } else if (salt >> 9) % 4 < part
                && let Some(value) = value(guide, question, salt >> 8)
            {
                at.put(&mut tree, value);
            }
        }
    }
    tree
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_that_comes_back_as_it_went_changes_nothing(seed: u32, datasets in 0u32..5, part in 0u32..5, english: bool) {
        let guide = guide();
        let tree = filled(&guide, datasets, seed, part);
        let lang = if english { Lang::En } else { Lang::Es };
        let grids = grids(&build(&guide, &tree, &Wanted::default(), lang, now()));
        prop_assert_eq!(told(&guide, &tree, &[come("a.xlsx", grids.clone())]), [""; 0]);
        // The same without its hidden sheet: nothing differs from the plan either.
        let bare = grids.into_iter().filter(|grid| !grid.hidden).collect();
        prop_assert_eq!(told(&guide, &tree, &[come("a.xlsx", bare)]), [""; 0]);
    }

    #[test]
    fn what_a_cell_shows_is_read_back_as_the_same_answer(seed: u32, english: bool) {
        let guide = guide();
        let lang = if english { Lang::En } else { Lang::Es };
        for (_, question) in guide.questions() {
            let Some(value) = value(&guide, question, seed) else { continue };
            let shown = super::super::cell::text(&super::super::cell::content(&value, &guide, question, lang));
            match super::super::judge::judge(&shown, &guide, question, TODAY) {
                super::super::judge::Reading::Meant(Meant::Value(read)) => prop_assert_eq!(&read, &value, "{}: {}", question.code, shown),
                super::super::judge::Reading::Which { options, .. } => {
                    prop_assert!(options.iter().any(|(_, one)| one.value == value), "{}: {}", question.code, shown)
                }
                other => prop_assert!(false, "{}: {} became {:?}", question.code, shown, other),
            }
        }
    }

    #[test]
    fn random_edits_are_exactly_what_changes(seed: u32, other: u32) {
        let guide = guide();
        let (before, after) = (filled(&guide, 3, seed, 2), filled(&guide, 3, other, 3));
        let mut went = out(&guide, &before);
        let theirs = grids(&build(&guide, &after, &Wanted::default(), Lang::Es, now()));
        // The cells of another plan in the workbook of the first, where both have something.
        let hidden = went.pop().unwrap();
        went = theirs.into_iter().filter(|grid| !grid.hidden).collect();
        went.push(hidden);
        let taken = take(&guide, &before, &[come("a.xlsx", went)], TODAY).unwrap();
        let weighed = weigh(&guide, &before, &taken.books, &taken.sure);
        prop_assert!(weighed.clashes.is_empty() && taken.rows.is_empty() && taken.fresh.is_empty());
        for change in &weighed.changes {
            let Meant::Value(value) = &change.meant else { panic!("{change:?}") };
            prop_assert_eq!(Some(value), change.at.get(&after), "{}", change.at);
        }
        let doubted = |at: &Address| taken.doubts.iter().any(|doubt| {
            address(doubt.filled.question, &doubt.filled.scope).as_ref() == Some(at)
        });
        let gone = |at: &Address| weighed.emptied.iter().any(|change| change.at == *at);
        for (_, question) in guide.questions() {
            for number in 0..3 {
                let id = format!("conjunto-{number}");
                let scope = match question.each {
                    Each::Once => Scope::default(),
                    Each::Dataset => Scope::dataset(&id),
                    Each::Distribution => Scope::distribution(&id, "uno"),
                };
                let at = address(question, &scope).unwrap();
                let (old, new) = (at.get(&before), at.get(&after));
                if old != new && !doubted(&at) && !gone(&at) {
                    let found = weighed.changes.iter().any(|change| change.at == at);
                    prop_assert!(found, "{} was {:?}, is {:?}", at, old, new);
                }
            }
        }
    }
}
