//! From bytes of unknown origin to the view of a plan, quickly where the file is as we write them.
//!
//! What is not plain (an older or newer format, a text that the quick reader refuses, values that no plan has) goes
//! the long way through [`crate::plan::read`], whose findings say why a plan cannot be read. Both ways agree on what
//! is a plan.

use memchr::{memchr, memchr_iter};
use toml_spanner::{Arena, Item, Table, Value};

use super::known::Known;
use super::lean::{Lean, parse};
use crate::diag::{Finding, Place};
use crate::plan::doc::Doc;
use crate::plan::model::FORMAT;
use crate::plan::read::{self as slow, MOST_DOTS, MOST_HEADERS};
use crate::plan::seal::{self, Seal};

/// Tables and lists inside each other; the deepest of a plan is 6.
const DEEP: usize = 16;

/// What there is to say of a file beside its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'b> {
    /// The text without its seal, as it is in the file.
    pub body: &'b str,
    /// Somebody changed it with another program.
    pub edited: bool,
    /// The format of the file, when it is older than ours.
    pub older: Option<i64>,
}

/// Does something with the plan in these bytes.
///
/// # Errors
/// Every reason why there is none to be read: damaged, cut, newer than this program, not a plan.
pub fn with<R>(
    bytes: &[u8],
    known: &Known,
    job: impl FnOnce(&Lean<'_>, &About<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let arena = Arena::new();
    match quick(bytes, &arena) {
        Some((tree, about)) => Ok(job(&Lean::of(&tree, known), &about)),
        None => long(bytes, known, job),
    }
}

/// Does something with the tree of a plan, when its file is as we write them; else it has to go the long way.
pub fn plainly<R>(bytes: &[u8], job: impl FnOnce(&Table<'_>) -> R) -> Option<R> {
    let arena = Arena::new();
    quick(bytes, &arena).map(|(tree, _)| job(&tree))
}

/// The plan, when nothing about the file is out of the ordinary.
fn quick<'a>(bytes: &'a [u8], arena: &'a Arena) -> Option<(Table<'a>, About<'a>)> {
    if memchr(0, bytes).is_some() {
        return None;
    }
    let text = simdutf8::basic::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    let (body, seal) = seal::open(text);
    (plain_lines(body) && !body.starts_with('\u{feff}')).then_some(())?;
    let tree = parse(body, arena).ok()?.into_table();
    let revision = tree.contains_key("revision");
    let plan = tree.get("format")?.as_i64()? == FORMAT && (revision || tree.contains_key("institution"));
    let cut = revision && matches!(seal, Seal::Missing { .. });
    (plan && !cut && plain(&tree, DEEP)).then_some(())?;
    let about = About { body, edited: seal == Seal::Edited, older: None };
    Some((tree, about))
}

/// Whether no line is a mark of a merge, and there are no more headers or dots than a plan has.
fn plain_lines(body: &str) -> bool {
    let bytes = body.as_bytes();
    let (mut start, mut headers) = (0, 0);
    for end in memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        let line = &bytes[start..end];
        start = end + 1;
        let header = match line.first() {
            Some(b'<' | b'=' | b'>') => return false,
            Some(b'[') => true,
            Some(first) if first.is_ascii_whitespace() || !first.is_ascii() => {
                body[end - line.len()..end].trim_start().starts_with('[')
            }
            _ => false,
        };
        headers += usize::from(header);
        if header && (headers > MOST_HEADERS || memchr_iter(b'.', line).count() > MOST_DOTS) {
            return false;
        }
    }
    true
}

/// Whether both readers say the same of each value: times, fractions, numbers of more than 64 bits and deep nests are
/// left to the long way.
fn plain(tree: &Table<'_>, deep: usize) -> bool {
    deep > 0 && tree.iter().all(|(_, item)| plain_value(item, deep))
}

fn plain_value(item: &Item<'_>, deep: usize) -> bool {
    match item.value() {
        Value::String(_) | Value::Boolean(_) => true,
        Value::Integer(number) => number.as_i64().is_some(),
        Value::Float(_) => false,
        Value::DateTime(day) => day.date().is_some() && day.time().is_none(),
        Value::Table(table) => plain(table, deep - 1),
        Value::Array(items) => deep > 1 && items.iter().all(|item| plain_value(item, deep - 1)),
    }
}

fn long<R>(
    bytes: &[u8],
    known: &Known,
    job: impl FnOnce(&Lean<'_>, &About<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let read = slow::read(bytes)?;
    if read.newer() || read.cut() {
        let why = if read.newer() { "plan-newer" } else { "plan-truncated" };
        return Err(read.notes.into_iter().filter(|note| note.code == why).collect());
    }
    let about = |body| About {
        body,
        edited: read.seal == Seal::Edited,
        older: (read.format < FORMAT).then_some(read.format),
    };
    of_doc(&read.doc, known, |lean| job(lean, &about(read.doc.body())))
        .ok_or_else(|| vec![Finding::new("plan-syntax", Place::at((1, 1))).arg("text", "")])
}

/// Does something with a plan that was read already; `None` when it has values that no plan has.
pub fn of_doc<R>(doc: &Doc, known: &Known, job: impl FnOnce(&Lean<'_>) -> R) -> Option<R> {
    let arena = Arena::new();
    if let Ok(tree) = parse(doc.body(), &arena) {
        return Some(job(&Lean::of(tree.table(), known)));
    }
    // The quick reader refuses what the other one takes: it gets the same values in plain writing.
    let again = toml::to_string(doc.tree()).unwrap_or_default();
    let tree = parse(&again, &arena).ok()?;
    Some(job(&Lean::of(tree.table(), known)))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use jiff::civil::Date;
    use proptest::prelude::*;

    use super::*;

    static KNOWN: LazyLock<Known> =
        LazyLock::new(|| Known::new(&crate::app::guide(None).unwrap(), Date::constant(2026, 11, 1)));

    const WHOLE: &str = include_str!("../../tests/fixtures/plans/format-1.toml");

    /// What the reader of one plan says of these bytes: the codes of what keeps them from being read.
    fn verdict(bytes: &[u8]) -> Result<(), &'static str> {
        match slow::read(bytes) {
            Err(found) => Err(found[0].code),
            Ok(read) if read.newer() => Err("plan-newer"),
            Ok(read) if read.cut() => Err("plan-truncated"),
            Ok(_) => Ok(()),
        }
    }

    #[track_caller]
    fn same(bytes: &[u8]) {
        let quickly = with(bytes, &KNOWN, |_, _| ()).map_err(|found| found[0].code);
        assert_eq!(quickly, verdict(bytes), "{}", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn a_plan_cut_anywhere_has_the_same_verdict() {
        for cut in (0..WHOLE.len()).step_by(7) {
            same(&WHOLE.as_bytes()[..cut]);
        }
        same(WHOLE.as_bytes());
    }

    #[test]
    fn what_no_plan_of_ours_has_goes_the_long_way_to_the_same_verdict() {
        let plan = |rest: &str| format!("format = 1\n[institution]\nname = \"X\"\n{rest}\n").into_bytes();
        let deep = |times: usize| format!("x = {}1{}", "[".repeat(times), "]".repeat(times));
        let mut all: Vec<Vec<u8>> = [
            "n = 99999999999999999999999",
            "n = 0x7fffffffffffffff",
            "n = 0x8000000000000000",
            "f = 1.5",
            "f = 1e999",
            "f = nan",
            "d = 2026-02-30",
            "d = 2024-02-29",
            "d = 2026-13-01",
            "d = 0000-01-01",
            "d = 2026-01-01T25:00:00",
            "d = 2026-01-01 10:00",
            "d = 2026-01-01T10:00:60Z",
            "d = 2026-01-01T10:00:00+24:00",
            "d = 07:32",
            "a.b = 1\na.b.c = 2",
            "a = {b = 1}\na.c = 2",
            "a = {b = 1,\n c = 2,\n}",
            "[a]\n[a]",
            "[a.b]\n[a]\n[a.b.c]\n[[a.d]]\n[a.d]",
            "s = \"\\e[0m \\x41 \\u00e9\"",
            "s = \"\\q\"",
            "s = \"\u{7f}\"",
            "s = '\u{1b}'",
            "\u{feff}s = 1",
            "\"\" = 1",
            "'a.b' = 1\n\"a.b\" = 2",
            "s = \"\"\"\n=======\n\"\"\"",
            "s = \"\"\"\r\n a \\\r\n  b\"\"\"",
            "s = 1 # \r comment",
            "s = true false",
            "ñ = 1",
            "= 1",
            "  [indented]\nx = 1",
            "\u{a0}[odd]",
            "x = 1_000\ny = 1__0",
            "x = +1\ny = 01",
        ]
        .map(plan)
        .to_vec();
        all.extend([10, 15, 17, 40, 100, 300, 5000].map(|times| plan(&deep(times))));
        all.push(plan(&format!("[{}]", vec!["a"; 40].join("."))));
        all.push(plan(&format!("[{}]", vec!["a"; 25].join("."))));
        all.push(plan(&format!("{} = 1", vec!["a"; 300].join("."))));
        all.extend(
            [&b""[..], b" \n", b"\xff\xfe\0", b"format = 1\n\0", b"x = 1", b"format = 9\n[institution]\n"]
                .map(<[u8]>::to_vec),
        );
        all.push(b"\xef\xbb\xbfformat = 1\n[institution]\n".to_vec());
        all.push(b"\xef\xbb\xbf\xef\xbb\xbfformat = 1\n[institution]\n".to_vec());
        all.push(b"format = 1\n[institution]\nname = \"\xd1u\"\n".to_vec());
        all.push(
            b"format = 0\n[institution]\nlevel = \"municipal\"\n[[dataset.a.distribution]]\ntitle = \"x\"\n"
                .to_vec(),
        );
        all.push(b"format = 1\nrevision = 3\n".to_vec());
        all.push(b"format = \"1\"\nrevision = 3\n".to_vec());
        for bytes in &all {
            same(bytes);
        }
    }

    #[test]
    fn an_older_plan_is_read_as_the_newest() {
        let old = b"format = 0\n[institution]\nlevel = \"municipal\"\n[dataset.a]\ntitle = \"A\"\n[[dataset.a.distribution]]\ntitle = \"x\"\n";
        let read = with(old, &KNOWN, |lean, about| {
            (lean.institution.kind.map(String::from), lean.datasets[0].files, about.older)
        });
        assert_eq!(read, Ok((Some("municipal".to_string()), 1, Some(0))));
    }

    #[test]
    fn what_stayed_when_a_copy_was_made_is_not_missing() {
        let told = |body: &str| {
            let text = seal::close(
                &format!(
                    "format = 1\nrevision = 3\n[institution]\nname = \"A\"\n[team.liaison]\npost = \"Jefatura\"\n{body}"
                ),
                "\n",
            );
            with(text.as_bytes(), &KNOWN, |lean, _| {
                let missing: u32 = lean.questions.iter().map(|tally| tally.missing).sum();
                let codes: Vec<&str> =
                    super::super::rules::check(lean, &KNOWN).iter().map(|hit| hit.code()).collect();
                (missing, codes.contains(&"review-no-liaison"))
            })
            .unwrap()
        };
        let (missing, blamed) = told("");
        assert!(blamed);
        let stays = "[shared]\non = 2026-03-01\nstays = [\"team.liaison.name\", \"team.liaison.email\"]\n";
        assert_eq!(told(stays), (missing - 2, false));
    }

    #[test]
    fn the_view_has_what_the_typed_plan_has() {
        let doc = Doc::parse(seal::open(WHOLE).0, false).unwrap();
        let plan = crate::plan::typed::typed(doc.tree());
        let checked = with(WHOLE.as_bytes(), &KNOWN, |lean, _| {
            assert_eq!(lean.institution.name, plan.institution.name.as_deref());
            assert_eq!(lean.liaison, plan.team.liaison.name.as_deref());
            assert_eq!(lean.license, plan.license.id.as_deref());
            assert_eq!(lean.datasets.len(), plan.dataset.len());
            for dataset in &lean.datasets {
                let one = &plan.dataset[dataset.id];
                assert_eq!(dataset.title, one.title.as_deref());
                assert_eq!(dataset.owner, one.commitment.owner.as_deref());
                assert_eq!(
                    dataset.promised,
                    one.commitment.date.as_ref().and_then(crate::plan::model::Day::date)
                );
                assert_eq!(dataset.files as usize, one.distribution.len());
            }
            lean.datasets.len()
        });
        assert!(checked.is_ok_and(|datasets| datasets > 0));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_plan_with_anything_put_in_has_the_same_verdict(
            at in 0..WHOLE.len(),
            gone in 0..20usize,
            put in "[\\[\\]{}\"'=.,#a1 \\-\n\\\\é]{0,6}",
        ) {
            let mut bytes = WHOLE.as_bytes()[..4000.min(WHOLE.len())].to_vec();
            let at = at % bytes.len();
            bytes.splice(at..(at + gone).min(bytes.len()), put.bytes());
            same(&bytes);
        }
    }
}
