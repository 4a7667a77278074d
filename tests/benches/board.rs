//! How long it takes to look at a room of thirty participants and to make its board, beside a reading of every plan as a
//! whole.
//!
//! `cargo bench --bench board` prints the medians, and fails when a first look at the files takes more than the target.
//! Plans are of realistic sizes, from 60 to 200 KB; the files are in the system's cache in every run, of both.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use apertura::guide::model::Guide;
use apertura::guide::model::workshop::{Kit, Stuck};
use apertura::plan::typed::typed;
use apertura::plan::{read, seal};
use apertura::text::Lang;
use apertura::workshop::board::page::Page;
use apertura::workshop::board::{Known, Room, Seat, State, Tried, board};
use apertura::workshop::room::Files;

const TABLES: usize = 30;
/// What a first look may take, from the files to the page's data.
const TARGET: Duration = Duration::from_millis(100);
/// Runs of which the median is told.
const RUNS: usize = 15;

/// A practice plan with so many datasets as to be of about the size.
fn plan(table: usize, size: usize) -> String {
    let mut text = format!(
        "format = 1\nrevision = {table}\nid = \"plan-{table}\"\n\n[institution]\nname = \"Ayuntamiento de Villa \
         Práctica\"\narea = \"99001\"\n\n[practice]\ntown = \"mediano\"\ntable = \"Mesa {table}\"\n"
    );
    for exercise in 0..12 {
        let _ = write!(
            text,
            "\n[practice.exercise.ejercicio-{exercise}]\nstate = \"{}\"\nhints = {}\ntries = {}\nbegan = \
             \"2026-02-02T10:0{}:00\"\n",
            ["solved", "shown", "begun"][(exercise + table) % 3],
            exercise % 3,
            (exercise * table) % 4,
            exercise % 10,
        );
    }
    let mut dataset = 0;
    while text.len() < size {
        let _ = write!(
            text,
            "\n[dataset.conjunto-{dataset}]\ntitle = \"Licencias de construcción otorgadas, serie {dataset}\"\n\
             description = \"Una fila por licencia, con su fecha, su tipo, su superficie y la colonia, desde 2018.\"\n\
             unit = \"Obras Públicas\"\naccess = \"public\"\naccrual_periodicity = \"R/P1M\"\nkeywords = [\"obras\", \
             \"licencias\", \"construcción\"]\n\n[dataset.conjunto-{dataset}.priority]\nrequests = {}\nease = 3\n\
             quality = 4\nimpact = {{ transparency = 4, service = 3, economy = 2, safety = 1 }}\n\n\
             [dataset.conjunto-{dataset}.commitment]\ndate = 2026-05-15\nowner = \"Jefatura de Licencias\"\n",
            dataset % 19,
        );
        dataset += 1;
    }
    seal::close(&text, "\n")
}

/// The room on the disk, older than the tick of its clock.
fn room(root: &Path) -> usize {
    let mut bytes = 0;
    for table in 0..TABLES {
        let text = plan(table, 60_000 + table * 140_000 / (TABLES - 1));
        bytes += text.len();
        let folder = root.join(format!("mesa-{table}"));
        std::fs::create_dir_all(&folder).expect("a folder of our own");
        let path = folder.join("plan.toml");
        #[allow(clippy::disallowed_methods)] // a bench may write as it likes
        std::fs::write(&path, text).expect("a file of our own");
        let file = std::fs::File::options().write(true).open(&path).expect("the file that was just written");
        file.set_modified(SystemTime::now() - Duration::from_secs(600)).expect("its date");
    }
    bytes
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

/// What whoever knows nothing of the room would do: read each plan as a whole, then look at its practice.
fn naive(root: &Path) -> Room {
    let mut room = Room::default();
    for table in 0..TABLES {
        let bytes = std::fs::read(root.join(format!("mesa-{table}/plan.toml"))).expect("the room's file");
        let plan = typed(read::read(&bytes).expect("a plan").doc.tree());
        let mut seat =
            Seat { table: plan.practice.table.unwrap_or_default(), named: true, ..Seat::default() };
        seat.id = plan.id;
        for (id, one) in plan.practice.exercise {
            let count = |n: Option<i64>| u32::try_from(n.unwrap_or_default()).unwrap_or_default();
            let moment = |text: Option<String>| text.and_then(|text| text.parse().ok());
            let Some(state) = one.state.as_deref().and_then(State::parse) else { continue };
            let (hints, tries) = (count(one.hints), count(one.tries));
            seat.note(&id, Tried { state, hints, tries, began: moment(one.began), ended: moment(one.ended) });
        }
        room.seats.push(seat);
    }
    room
}

struct Bench {
    guide: Guide,
    known: Vec<Known>,
    rule: Stuck,
}

impl Bench {
    /// From the files of a room to the data of its page.
    fn made(&self, room: Room) -> usize {
        let at = jiff::civil::date(2026, 2, 2).at(10, 42, 0, 0);
        let board = board(room, &self.known, self.rule, at);
        Page::new(&self.guide.lore, Lang::Es).data(&board).to_string().len()
    }
}

fn main() {
    let guide = apertura::app::guide(None).expect("the Guide of the program");
    let kit: Kit =
        apertura::guide::load::part(&guide.carried, apertura::guide::load::WORKSHOP, &mut Vec::new())
            .expect("what frames a workshop");
    let known = apertura::workshop::exercise::all(&guide).unwrap_or_default().iter().map(Known::of).collect();
    let rules = guide.rules.clone();
    let bench = Bench { guide, known, rule: kit.stuck };
    let folder = tempfile::tempdir().expect("a folder of our own");
    let root = folder.path();
    let bytes = room(root);
    let roots = || vec![root.to_path_buf()];
    let cold = median(|| {
        let mut files = Files::new(roots(), rules.clone());
        std::hint::black_box(bench.made(files.look()));
        assert_eq!(files.read, TABLES);
    });
    let mut files = Files::new(roots(), rules.clone());
    files.look();
    let warm = median(|| {
        std::hint::black_box(bench.made(files.look()));
        assert_eq!(files.read, 0, "what did not change is not read again");
    });
    let whole = median(|| {
        std::hint::black_box(bench.made(naive(root)));
    });
    let times = |other: Duration| whole.as_secs_f64() / other.as_secs_f64().max(f64::EPSILON);
    let report = format!(
        "{TABLES} plans, {} KB in all\n  first look        {cold:>10.2?}  (target {TARGET:?}; {:.1} times as quick as reading them whole)\n  \
         nothing changed   {warm:>10.2?}  ({:.0} times)\n  every plan whole  {whole:>10.2?}\n",
        bytes / 1_000,
        times(cold),
        times(warm),
    );
    apertura::ui::report::print(report.as_bytes());
    assert!(cold <= TARGET, "a first look took {cold:?}");
}
