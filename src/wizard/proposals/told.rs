//! Proposals in words.

use super::super::answer::write_out;
use super::known::is_data;
use crate::diag::Severity;
use crate::guide::model::Guide;
use crate::scan::model::{Column, Personal, Table};
use crate::scan::propose::proposal::{Named, Said};
use crate::scan::propose::{Member, Proposal, Role, Why, Words};
use crate::scan::report::Book;
use crate::text::fold::{fold, visible};
use crate::text::{Text, found as say};

/// A member of the list of files: its path, and what it is.
pub fn member(member: &Member) -> Text {
    let text = match &member.role {
        Role::Main => say::ROLE_MAIN,
        Role::SameBytes => say::ROLE_SAME_BYTES,
        Role::SameTable => say::ROLE_SAME_TABLE,
        Role::Version => say::ROLE_VERSION,
        Role::Period(label) => say::ROLE_PERIOD.with("label", month(label)),
        Role::Part => say::ROLE_PART,
        Role::Companion => say::ROLE_COMPANION,
    };
    text.with("file", visible(&member.shown()))
}

/// A sentence about two files. Their list says where they are, so names are enough where they tell them apart.
fn pair(text: Text, file: &str, of: &str) -> Text {
    let name = |path: &'_ str| path.rsplit_once('/').map_or(0, |(folder, _)| folder.len() + 1);
    let (short, other) = (&file[name(file)..], &of[name(of)..]);
    let (file, of) = if fold(short) == fold(other) { (file, of) } else { (short, other) };
    text.with("file", visible(file)).with("of", visible(of))
}

/// Why files belong together.
pub fn why(why: &Why) -> Text {
    match why {
        Why::SameBytes { file, of } => pair(say::WHY_SAME_BYTES, file, of),
        Why::SameTable { file, of } => pair(say::WHY_SAME_TABLE, file, of),
        Why::Nearly { file, of, percent: 100, .. } => pair(say::WHY_SAME_VALUES, file, of),
        Why::Nearly { file, of, percent, older } => {
            let text = if *older { say::WHY_NEARLY_OLDER } else { say::WHY_NEARLY };
            pair(text.with("percent", percent), file, of)
        }
        Why::SameName { file, of, older } => {
            pair(if *older { say::WHY_SAME_NAME_OLDER } else { say::WHY_SAME_NAME }, file, of)
        }
        Why::Periods { from, to, tables } if from.is_empty() || from == to => {
            say::WHY_ALIKE.with("n", tables)
        }
        Why::Periods { from, to, tables } => {
            say::WHY_PERIODS.with("n", tables).with("from", visible(from)).with("to", visible(to))
        }
        Why::Sheets { file, tables } => say::WHY_SHEETS.with("n", tables).with("file", visible(file)),
        Why::Shapefile { parts } => say::WHY_SHAPEFILE.with("n", parts),
        Why::Hidden { tables } => say::WHY_HIDDEN.with("n", tables),
        Why::DocumentTable { file } => say::WHY_DOCUMENT.with("file", visible(file)),
        Why::Unread { file } => say::WHY_UNREAD.with("file", visible(file)),
        Why::Decided => say::WHY_DECIDED,
    }
}

/// What was seen of a dataset, a line each.
pub fn facts(proposal: &Proposal, guide: &Guide, words: &Words) -> Vec<Text> {
    let stars = if proposal.ready { say::STARS_READY } else { say::STARS };
    let mut lines = vec![match proposal.stars {
        0 => unit(proposal),
        n => stars.with("n", n).with_text("unit", &unit(proposal)),
    }];
    lines.push(
        say::SIZE
            .with("rows", write_out::whole(i64::try_from(proposal.rows).unwrap_or(i64::MAX)))
            .with("columns", proposal.columns)
            .with("formats", proposal.formats.join(", ").to_uppercase()),
    );
    lines.extend(period(proposal));
    lines.extend(territory(proposal, guide));
    lines.push(match proposal.personal.is_empty() {
        true => say::PERSONAL_NONE,
        false => say::PERSONAL.with_text("list", &classes(&proposal.personal, words)),
    });
    lines
}

fn unit(proposal: &Proposal) -> Text {
    match proposal.unit.as_str() {
        "" => say::UNIT_UNKNOWN,
        unit => say::UNIT.with("unit", visible(unit)),
    }
}

fn period(proposal: &Proposal) -> Option<Text> {
    let period = proposal.period.as_ref()?;
    let text = if period.from == period.to { say::PERIOD_ONE } else { say::PERIOD };
    Some(text.with_text("from", &moment(&period.from)).with_text("to", &moment(&period.to)))
}

/// A whole date in words; a year or a month as it stands.
fn moment(text: &str) -> Text {
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.map_or_else(|| Text::same(visible(text)), write_out::date)
}

fn territory(proposal: &Proposal, guide: &Guide) -> Option<Text> {
    let name = |key: &String| guide.areas.get(key).map_or_else(|| visible(key), |area| area.label());
    let names: Vec<String> = proposal.territory.iter().take(3).map(name).collect();
    let more = if proposal.territory.len() > 3 { "..." } else { "" };
    (!names.is_empty()).then(|| say::TERRITORY.with("list", format!("{}{more}", names.join("; "))))
}

/// Names of classes of personal data.
pub fn classes(ids: &[String], words: &Words) -> Text {
    let name = |id: &String| words.classes.get(id).cloned().unwrap_or_else(|| Text::same(visible(id)));
    let names: Vec<Text> = ids.iter().map(name).collect();
    let join = |all: Vec<&str>| all.join(", ");
    Text {
        es: join(names.iter().map(|name| name.es.as_ref()).collect()).into(),
        en: join(names.iter().map(|name| name.en.as_ref()).collect()).into(),
    }
}

/// What checks have to say, the gravest first, a sentence each; codes without a rule are left out.
pub fn findings(proposal: &Proposal, guide: &Guide) -> Vec<Text> {
    let book = Book::new(guide);
    let told = |(code, said): (&String, &Said)| {
        let rule = guide.rules.0.get(code)?;
        Some((rule.severity, std::cmp::Reverse(said.times), sentence(said, &book)))
    };
    let mut all: Vec<_> = proposal.findings.iter().filter_map(told).collect();
    all.sort_by_key(|(severity, times, _)| (*severity, *times));
    all.into_iter().filter(|(severity, ..)| *severity <= Severity::Warning).map(|(.., text)| text).collect()
}

/// The first sentence of what a rule says.
fn sentence(said: &Said, book: &Book) -> Text {
    let column = |named: &Named| {
        let personal = named.private.then(|| Personal { private: true, ..Personal::default() });
        Column { name: named.name.clone(), personal: personal.into_iter().collect(), ..Column::default() }
    };
    let table = Table { columns: said.columns.iter().map(column).collect(), ..Table::default() };
    let of = table.columns.first().filter(|_| said.of_column);
    let message = book.told(&said.flag, "", Some(&table), of).message;
    let first = |text: &str| match text.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => text.to_string(),
    };
    Text { es: first(&message.es).into(), en: first(&message.en).into() }
}

/// What a list says of a proposal in a few words.
pub fn note(proposal: &Proposal, more: bool) -> Text {
    match () {
        () if more => say::NOTE_MORE,
        () if !proposal.personal.is_empty() => say::NOTE_PERSONAL,
        () if proposal.ready => say::NOTE_READY,
        () if !proposal.certain => say::NOTE_COULD,
        () => say::NOTE_WORK,
    }
}

/// All files, copies and parts among them.
pub fn all_files(proposal: &Proposal) -> usize {
    let places: std::collections::BTreeSet<&str> =
        proposal.files.iter().map(|member| member.place.as_str()).collect();
    places.len()
}

/// Files with data of their own.
pub fn files(proposal: &Proposal) -> usize {
    let places: std::collections::BTreeSet<&str> =
        proposal.files.iter().filter(|member| is_data(member)).map(|member| member.place.as_str()).collect();
    places.len()
}

/// `--03` is a month without a year.
fn month(label: &str) -> String {
    visible(label.trim_start_matches("--"))
}
