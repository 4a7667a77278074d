//! Our calendars as other people's programs read them: Python's icalendar with recurring_ical_events, and ical.js.
//!
//! Needs `APERTURA_PYTHON` (or `python3`) with those modules, and `APERTURA_NODE_MODULES` with ical.js (or node finds it).

#![allow(clippy::disallowed_macros, reason = "a test may print as it likes")]

use std::collections::BTreeMap;
use std::process::Command;

use apertura::schedule::ics::{Event, Head, calendar};
use apertura::schedule::repeat::Repeat;
use apertura::schedule::{Period, due};
use jiff::Span;
use jiff::civil::{Date, date};

use super::expand::{codes, workdays};
use crate::support::Sandbox;

const PYTHON: &str = r"
import sys, json, datetime
import icalendar, recurring_ical_events
text = open(sys.argv[1], 'rb').read()
cal = icalendar.Calendar.from_ical(text)
start, end = (datetime.date.fromisoformat(day) for day in sys.argv[2:4])
found = {}
for event in recurring_ical_events.of(cal).between(start, end):
    found.setdefault(str(event['UID']), []).append(event['DTSTART'].dt.isoformat())
print(json.dumps({uid: sorted(days) for uid, days in found.items()}))
";

const NODE: &str = r"
const fs = require('fs');
const ICAL = require('ical.js').default || require('ical.js');
const root = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[1], 'utf8')));
const all = root.getAllSubcomponents('vevent').map(part => new ICAL.Event(part));
const found = {};
for (const event of all.filter(event => !event.isRecurrenceException())) {
  for (const other of all.filter(other => other.isRecurrenceException() && other.uid === event.uid)) event.relateException(other);
  const days = [];
  if (!event.isRecurring()) days.push(event.startDate.toString());
  else {
    const each = event.iterator();
    for (let next; (next = each.next());) days.push(event.getOccurrenceDetails(next).startDate.toString());
  }
  found[event.uid] = days.sort();
}
console.log(JSON.stringify(found));
";

/// Days by UID.
type Days = BTreeMap<String, Vec<String>>;

/// A calendar with every period from awkward days, over three years with a leap year; and what it must show.
fn everything() -> (String, Days) {
    let days = workdays();
    let anchors = [
        (2026, 12, 31),
        (2027, 1, 29),
        (2027, 1, 30),
        (2027, 1, 15),
        (2027, 2, 5),
        (2027, 3, 13),
        (2028, 2, 29),
    ];
    let (mut events, mut expected) = (Vec::new(), Days::new());
    for (year, month, day) in anchors {
        let anchor = date(year, month, day);
        let last = anchor.saturating_add(Span::new().years(3));
        for code in codes() {
            let period = Period::parse(&code).unwrap();
            let on = due(period, anchor, last, &days).iter().map(|due| due.on.to_string()).collect();
            expected.insert(format!("{anchor} {code}"), on);
            let title = format!("Actualizar «Ñandú, agua; y más» con una línea larga, {code}");
            for (at, repeat) in Repeat::series(period, anchor, (anchor, last), &days).into_iter().enumerate()
            {
                let event =
                    Event { uid: format!("{anchor} {code} #{at}"), title: title.clone(), ..Event::default() };
                events.push(Event { repeat: Some(repeat), remind: vec![7, 1], ..event });
            }
        }
    }
    expected.retain(|_, days: &mut Vec<String>| !days.is_empty());
    let head = Head { name: "Plan, de prueba".into(), today: date(2026, 2, 2), revision: 3 };
    (calendar(&head, &events), expected)
}

fn read_by(command: &mut Command) -> Option<Days> {
    let output = command.output().ok()?;
    output.status.success().then(|| serde_json::from_slice(&output.stdout).unwrap())
}

fn same(who: &str, theirs: Option<Days>, expected: &Days) {
    let Some(theirs) = theirs else {
        println!("SKIPPED calendars read by {who}: it is not there");
        return;
    };
    let mut whole = Days::new();
    for (uid, days) in theirs {
        whole.entry(uid.split(" #").next().unwrap().to_string()).or_default().extend(days);
    }
    whole.values_mut().for_each(|days| days.sort());
    let other: Vec<&String> =
        expected.iter().filter(|(uid, days)| whole.get(*uid) != Some(days)).map(|one| one.0).collect();
    let first = other.first().map(|uid| (whole.get(*uid), &expected[*uid]));
    assert!(
        other.is_empty(),
        "{who} differs in {} of {}: {other:#?}\n{first:?}",
        other.len(),
        expected.len()
    );
    println!(
        "{who} reads {} repetitions and {} days as we do",
        expected.len(),
        expected.values().flatten().count()
    );
}

#[test]
fn other_programs_expand_our_calendars_to_the_same_days() {
    let sandbox = Sandbox::new();
    let (text, expected) = everything();
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let file = sandbox.put("todo.ics", &text);
    let python = std::env::var("APERTURA_PYTHON").unwrap_or_else(|_| "python3".into());
    let range = [Date::constant(2026, 1, 1), Date::constant(2033, 1, 1)].map(|day| day.to_string());
    let theirs = read_by(Command::new(python).args(["-c", PYTHON]).arg(&file).args(range));
    same("icalendar", theirs, &expected);
    let mut node = Command::new("node");
    if let Some(modules) = std::env::var_os("APERTURA_NODE_MODULES") {
        node.env("NODE_PATH", modules);
    }
    same("ical.js", read_by(node.args(["-e", NODE]).arg(&file)), &expected);
}
