//! The promise of the plan file: change one value and every other line is byte for byte the same.

use apertura::plan::doc::Doc;
use apertura::plan::read::read;
use apertura::toml_text::Address;
use apertura::toml_text::address::leaves;
use proptest::prelude::*;
use toml::Value;

/// A plan as somebody might have edited it by hand: any order, comments, spaces, quotes, unknown keys.
fn plan_text() -> impl Strategy<Value = String> {
    let section = prop_oneof![
        Just("[institution]".to_string()),
        Just("[team.liaison]".to_string()),
        Just("[ team . administrator ] # con espacios".to_string()),
        Just("[dataset.\"obras y más\"]".to_string()),
        Just("[dataset.obras.priority]".to_string()),
        Just("[[otra.lista]]".to_string()),
        Just("[pending.\"team.liaison.email\"]".to_string()),
    ];
    let value = prop_oneof![
        Just("\"Año «2025» \\\"x\\\"\"".to_string()),
        Just("'literal'".to_string()),
        Just("\"\"\"varias\nlíneas\"\"\"".to_string()),
        Just("2026-02-02".to_string()),
        Just("1_000".to_string()),
        Just("[ \"a\", # uno\n  \"b\",\n]".to_string()),
        Just("{ folio = \"1\", date = 2026-02-02 }".to_string()),
        Just("true".to_string()),
        any::<i32>().prop_map(|number| number.to_string()),
    ];
    let noise = prop_oneof![
        Just(String::new()),
        Just("\n".to_string()),
        Just("# nota de la coordinación\n".to_string()),
        Just("   # con sangría\n\n".to_string()),
    ];
    let tail = prop_oneof![Just(""), Just("   # al final"), Just(" ")];
    let entry = ("[a-z]{1,6}", value, noise.clone(), tail, any::<bool>());
    let block = (section, prop::collection::vec(entry, 0..5), noise);
    (prop::collection::vec(block, 0..7), any::<bool>(), any::<bool>()).prop_map(|(blocks, crlf, last)| {
        let mut text = String::from("#:schema plan.schema.json\n# Plan\nformat = 1\nrevision = 7\n");
        let mut seen = std::collections::BTreeSet::new();
        for (header, entries, noise) in blocks {
            if !header.starts_with("[[") && !seen.insert(header.clone()) {
                continue;
            }
            text.push_str(&format!("{noise}{header}\n"));
            let mut keys = std::collections::BTreeSet::new();
            for (key, value, noise, tail, dotted) in entries {
                if keys.insert(key.clone()) {
                    let key = if dotted { format!("{key}.sub") } else { key };
                    text.push_str(&format!("{noise}{key} = {value}{tail}\n"));
                }
            }
        }
        if last {
            text.pop();
        }
        if crlf { text.replace('\n', "\r\n") } else { text }
    })
}

/// The lines of a text without those that every save changes.
fn lines(text: &str) -> Vec<String> {
    let own = |line: &&str| !line.starts_with("# fin: ") && !line.starts_with("revision = ");
    text.split_inclusive('\n').filter(own).map(String::from).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn changing_one_value_leaves_every_other_line_alone(text in plan_text(), pick in any::<prop::sample::Index>(), bom in any::<bool>()) {
        let Ok(mut doc) = Doc::parse(&text, bom) else { return Ok(()) };
        let all: Vec<Address> = leaves(doc.tree()).into_iter().map(|(at, _)| at).collect();
        let at = pick.get(&all).clone();
        if doc.offset(&at).is_none() || ["revision", "format"].contains(&at.0[0].as_str()) {
            return Ok(());
        }
        doc.apply(&[(at.clone(), Some(Value::String("otra cosa".into())))]);
        doc.next_revision();
        let bytes = doc.bytes();
        let after = String::from_utf8(bytes.clone()).unwrap();
        prop_assert_eq!(after.starts_with('\u{feff}'), bom);
        let after = after.trim_start_matches('\u{feff}');

        // What is common at the beginning and at the end is everything but the lines of the value.
        let (old, new) = (lines(&text), lines(after));
        let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
        let changed = new[head..new.len() - tail].concat();
        prop_assert!(changed.matches("otra cosa").count() <= 1, "{}", changed);
        prop_assert!(new.len() - tail - head <= 1 || !text.ends_with("\n"), "{:?}", &new[head..new.len() - tail]);

        let again = read(&bytes).map_err(|found| TestCaseError::fail(format!("{found:?}")))?;
        prop_assert_eq!(at.get(again.doc.tree()), Some(&Value::String("otra cosa".into())));
    }

    #[test]
    fn what_is_taken_back_says_what_it_said(text in plan_text(), pick in any::<prop::sample::Index>()) {
        let Ok(mut doc) = Doc::parse(&text, false) else { return Ok(()) };
        let before = doc.tree().clone();
        let all: Vec<Address> = leaves(doc.tree()).into_iter().map(|(at, _)| at).collect();
        let at = pick.get(&all).clone();
        let undo = doc.apply(&[(at.clone(), None), (Address::new(["nota", "nueva"]), Some("x".into()))]);
        let reread: toml::Table = doc.body().parse().map_err(|err| TestCaseError::fail(format!("{err}\n{}", doc.body())))?;
        prop_assert_eq!(&reread, doc.tree());
        doc.apply(&undo);
        let reread: toml::Table = doc.body().parse().map_err(|err| TestCaseError::fail(format!("{err}\n{}", doc.body())))?;
        prop_assert_eq!(&reread, doc.tree());
        prop_assert_eq!(doc.tree(), &before);
    }
}
