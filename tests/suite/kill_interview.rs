//! A real interview is killed at random instants, mostly around a save: every answer that it said was saved is there.
//!
//! `APERTURA_KILLS` says how many times (100), `APERTURA_SEED` repeats a run. Kills cannot see a missing fsync; the
//! power cuts of `powercut.rs` can.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::sleep;
use std::time::{Duration, Instant};

use apertura::guide::model::Each;
use apertura::plan::read::{Read as Found, read};
use apertura::plan::seal::Seal;
use apertura::plan::store::backup_of;
use apertura::toml_text::Address;
use apertura::wizard::flow::Flow;
use toml::{Table, Value};

use crate::faults::{make_old, temps};
use crate::kill_store::{Random, setting};
use crate::plans::{WHOLE, at};
use crate::support::{Sandbox, guide};

/// What stands after «Guardado» at the end of every acknowledgement.
const TIME: &str = "10:42.";

/// How long an acknowledgement is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is typed for the `n`th answer, and the value that it becomes.
type Answer = fn(u64) -> (String, Value);

/// Questions of different kinds, whose answers change no other question.
const ASKED: [(&str, Answer); 11] = [
    ("team.head.name", |n| (format!("Persona {n}"), format!("Persona {n}").into())),
    ("institution.population", |n| ((1000 + n).to_string(), Value::Integer(1000 + n as i64))),
    ("team.liaison.email", |n| (format!("p{n}@villa.gob.mx"), format!("p{n}@villa.gob.mx").into())),
    ("institution.homepage", |n| {
        (format!("https://villa.gob.mx/{n}"), format!("https://villa.gob.mx/{n}").into())
    }),
    ("team.administrator.phone", |n| {
        let last = 1000 + n % 9000;
        (format!("(33) 3818-{last}"), format!("+52 33 3818 {last}").into())
    }),
    ("institution.starts", |n| (date(n, "/"), date(n, "-").parse::<toml::value::Datetime>().unwrap().into())),
    ("team.session.account", |n| {
        (
            format!("Se acordó publicar {n} conjuntos.\nFIN"),
            format!("Se acordó publicar {n} conjuntos.").into(),
        )
    }),
    ("inventory.systems", |n| {
        let items = [format!("Padrón {n}"), "Catastro".to_string()];
        (format!("{}\n{}\n", items[0], items[1]), Value::Array(items.map(Value::String).into()))
    }),
    ("team.appointment.evidence", |n| {
        let mut table = Table::new();
        table.insert("folio".into(), format!("PM/{n}/2026").into());
        table.insert("date".into(), Value::Datetime("2026-01-15".parse().unwrap()));
        (format!("PM/{n}/2026, 15/01/2026"), table.into())
    }),
    ("schedule.reply_days_kind", |n| {
        ((1 + n % 2).to_string(), ["calendar", "working"][(n % 2) as usize].into())
    }),
    ("schedule.budget", |n| (format!("${}.50", 1000 + n), format!("{}.50", 1000 + n).into())),
];

/// A day of 2026 or later, in the order in which it is typed (`/`) or kept (`-`); never one that reads two ways.
fn date(n: u64, sign: &str) -> String {
    let (year, month, day) = (2026 + n / 192 % 3, 1 + n / 16 % 12, 13 + n % 16);
    if sign == "/" { format!("{day:02}/{month:02}/{year}") } else { format!("{year}-{month:02}-{day:02}") }
}

/// The answers that the plan must hold.
struct Expected {
    /// Address and line on the page of the whole plan, for each of [`ASKED`].
    places: Vec<(Address, usize)>,
    tree: Table,
    given: u64,
    /// The answer that was not acknowledged when the program was killed.
    in_flight: Option<(Address, Value)>,
}

impl Expected {
    fn new(tree: &Table) -> Self {
        Self { places: places(tree), tree: tree.clone(), given: 0, in_flight: None }
    }

    /// The lines to type for the next answer, which is in flight from now on.
    fn next(&mut self) -> String {
        self.given += 1;
        let which = (self.given % ASKED.len() as u64) as usize;
        let (typed, value) = ASKED[which].1(self.given / ASKED.len() as u64);
        let (address, line) = self.places[which].clone();
        self.in_flight = Some((address, value));
        format!("{line}\n{typed}\n")
    }

    /// The answer in flight is in the plan.
    fn landed(&mut self) {
        let Some((address, value)) = self.in_flight.take() else { return };
        if address.get(&self.tree) != Some(&value) {
            address.put(&mut self.tree, value);
            let revision = self.tree["revision"].as_integer().unwrap();
            self.tree.insert("revision".into(), Value::Integer(revision + 1));
        }
    }

    /// Whether the plan holds every acknowledged answer and nothing else new, but for the answer in flight.
    fn compare(&mut self, found: &Table) -> bool {
        if *found != self.tree {
            self.landed();
        }
        self.in_flight = None;
        *found == self.tree
    }
}

/// Where the questions are on the page of the whole plan: a line for each that is asked once, one for each dataset.
fn places(tree: &Table) -> Vec<(Address, usize)> {
    let guide = guide();
    let flow = Flow::new(&guide, tree);
    let mut lines: Vec<Option<Address>> = Vec::new();
    for step in &guide.steps {
        let mut last = None;
        for spot in flow.spots(step) {
            if spot.question.each == Each::Once {
                lines.push(Some(spot.address));
            } else if last != Some(spot.scope.dataset.clone()) {
                last = Some(spot.scope.dataset.clone());
                lines.push(None);
            }
        }
    }
    let place = |id: &str| {
        let field = at(&guide.question(id).unwrap_or_else(|| panic!("{id} is gone")).field);
        let line = lines.iter().position(|line| line.as_ref() == Some(&field));
        (field, line.unwrap_or_else(|| panic!("{id} is not asked")) + 1)
    };
    ASKED.iter().map(|(id, _)| place(id)).collect()
}

/// The program on the page of the whole plan.
struct Interview {
    child: Child,
    input: ChildStdin,
    out: Receiver<Vec<u8>>,
    said: Vec<u8>,
}

impl Interview {
    fn start(sandbox: &Sandbox) -> Self {
        let mut command = sandbox.command(&[]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (mut input, mut pipe) = (child.stdin.take().unwrap(), child.stderr.take().unwrap());
        let (send, out) = channel();
        std::thread::spawn(move || {
            let mut piece = [0; 16 * 1024];
            while let Ok(read @ 1..) = pipe.read(&mut piece) {
                // Nobody listens any more only when the test has failed.
                let _ = send.send(piece[..read].to_vec());
            }
        });
        input.write_all(b"r\n").unwrap();
        Self { child, input, out, said: Vec::new() }
    }

    fn say(&mut self, lines: &str) {
        self.input.write_all(lines.as_bytes()).unwrap();
    }

    /// How many acknowledgements have been read.
    fn acks(&self) -> u64 {
        // A long acknowledgement is broken into two lines.
        let words: Vec<_> =
            self.said.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
        words.windows(2).filter(|pair| *pair == [b"Guardado", TIME.as_bytes()]).count() as u64
    }

    /// Reads until an answer is acknowledged.
    fn wait_for(&mut self, acks: u64) {
        while self.acks() < acks {
            match self.out.recv_timeout(PATIENCE) {
                Ok(piece) => self.said.extend(piece),
                Err(_) => panic!("no acknowledgement after: {}", String::from_utf8_lossy(&self.said)),
            }
        }
    }

    /// Kills it; how many answers it had acknowledged.
    fn kill(mut self) -> u64 {
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        self.said.extend(self.out.iter().flatten());
        assert!(status.code().is_none(), "ended by itself: {}", String::from_utf8_lossy(&self.said));
        self.acks()
    }
}

/// How long things take here, so that a kill falls while they happen.
struct Pace {
    opening: Duration,
    answer: Duration,
}

fn settle(average: &mut Duration, latest: Duration) {
    *average = (*average * 7 + latest) / 8;
}

/// What the kills did.
#[derive(Default)]
struct Tally {
    kills: u64,
    after_ack: u64,
    acked: u64,
    lost: u64,
    unreadable: u64,
    /// Answers found in the plan that had not been acknowledged: kills between the save and the word.
    unsaid: u64,
    /// Temporary files found: kills inside a save.
    inside: u64,
}

/// One sitting: some answers, each acknowledged, and one more that is killed somewhere on its way.
fn sitting(sandbox: &Sandbox, expected: &mut Expected, random: &mut Random, pace: &mut Pace) -> u64 {
    let mut interview = Interview::start(sandbox);
    let started = Instant::now();
    let answers = below(random, 5);
    for number in 1..=answers {
        let asked = Instant::now();
        interview.say(&expected.next());
        interview.wait_for(number);
        expected.landed();
        match number {
            1 => settle(&mut pace.opening, started.elapsed()),
            _ => settle(&mut pace.answer, asked.elapsed()),
        }
    }
    interview.say(&expected.next());
    let span = match (answers, below(random, 8)) {
        (0, 0) => pace.opening.mul_f64(1.5),
        (0, _) => {
            sleep(pace.opening.saturating_sub(pace.answer.mul_f64(1.2)));
            pace.answer.mul_f64(2.0)
        }
        _ => pace.answer.mul_f64(1.3),
    };
    sleep(random.pause(span));
    let acks = interview.kill();
    if acks > answers {
        expected.landed();
    }
    assert!(acks <= answers + 1, "more acknowledgements than answers");
    acks
}

fn below(random: &mut Random, limit: u64) -> u64 {
    random.pause(Duration::from_secs(limit)).as_secs()
}

fn sound(path: &Path) -> Option<Found> {
    let found = read(&std::fs::read(path).ok()?).ok()?;
    (found.seal == Seal::Whole && found.notes.is_empty()).then_some(found)
}

#[test]
fn a_killed_interview_loses_no_answer_that_it_said_was_saved() {
    let sandbox = Sandbox::new();
    let plan = sandbox.put("plan.toml", WHOLE);
    let mut expected = Expected::new(sound(&plan).expect("a whole plan").doc.tree());
    let mut random = Random::new("kill_interview");
    let mut pace = Pace { opening: Duration::from_millis(40), answer: Duration::from_millis(10) };
    let mut tally = Tally::default();
    let mut seen_temps = 0;
    let kills = setting("APERTURA_KILLS", 100);
    for kill in 1..=kills {
        let acks = sitting(&sandbox, &mut expected, &mut random, &mut pace);
        tally.kills += 1;
        tally.after_ack += u64::from(acks > 0);
        tally.acked += acks;
        examine(&plan, &mut expected, &mut tally);
        let left = left_behind(&sandbox).len() as u64;
        tally.inside += left.saturating_sub(seen_temps);
        seen_temps = left;
        if kill % 100 == 0 || kill == kills {
            tidy(&sandbox);
            seen_temps = 0;
        }
    }
    tally.report(&pace);
    assert_eq!((tally.lost, tally.unreadable), (0, 0));
}

fn examine(plan: &Path, expected: &mut Expected, tally: &mut Tally) {
    let before = expected.in_flight.is_some();
    match sound(plan) {
        None => {
            tally.unreadable += 1;
            panic!("unreadable: {}", String::from_utf8_lossy(&std::fs::read(plan).unwrap()));
        }
        Some(found) => {
            let known = found.doc.tree() == &expected.tree;
            tally.unsaid += u64::from(before && !known);
            if !expected.compare(found.doc.tree()) {
                tally.lost += 1;
                println!("lost: {:#?}", apertura::plan::diff::diff(&expected.tree, found.doc.tree()));
                expected.tree = found.doc.tree().clone();
            }
        }
    }
    let backup = backup_of(plan);
    if backup.exists() && sound(&backup).is_none() {
        tally.unreadable += 1;
    }
}

/// The temporary files beside the plan.
fn left_behind(sandbox: &Sandbox) -> Vec<PathBuf> {
    let own = sandbox.join("datos");
    temps(sandbox.path()).into_iter().filter(|path| !path.starts_with(&own)).collect()
}

/// A clean start and end an hour later removes what the killed ones left beside the plan.
fn tidy(sandbox: &Sandbox) {
    make_old(sandbox.path());
    let ran = sandbox.run_with(&[], "s\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("el programa se cerró de golpe"), "{}", ran.err);
    let left = left_behind(sandbox);
    assert!(left.is_empty(), "{left:?} piled up");
}

impl Tally {
    fn report(&self, pace: &Pace) {
        let Self { kills, after_ack, acked, lost, unreadable, unsaid, inside } = self;
        println!("kills={kills} after_ack={after_ack} acked={acked} lost={lost} unreadable={unreadable}");
        println!(
            "kill_interview: {inside} temporary files left by kills inside a save, all removed at the next start; \
             {unsaid} answers saved but not yet acknowledged; {:.1} ms to the first answer, {:.1} ms an answer",
            pace.opening.as_secs_f64() * 1000.0,
            pace.answer.as_secs_f64() * 1000.0,
        );
    }
}
