//! How long it takes to order a plan of a thousand datasets, and to say how firm each place is.
//!
//! `cargo bench --bench rank` prints the median of each part and fails when order and firmness together take more
//! than the target. Answers are drawn from a fixed seed: the same plan in every run.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use apertura::score::entry::entry;
use apertura::score::stability::stability;
use apertura::score::{rank, setup};
use toml::Table;

/// Datasets of the plan.
const DATASETS: usize = 1_000;
/// What order and firmness may take together.
const TARGET: Duration = Duration::from_millis(200);
/// Runs of which the median is told.
const RUNS: usize = 15;

/// A generator of Lehmer's kind: enough to spread answers.
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, most: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % (most + 1)
    }
}

fn plan() -> Table {
    let mut dice = Dice(20_260_202);
    let mut text = String::new();
    for at in 0..DATASETS {
        let obligation = ["lgtaip-65", "lgtaip-66", "other", "none"][dice.up_to(3) as usize];
        let mut scale = || dice.up_to(4) + 1;
        let impact = [scale(), scale(), scale(), scale()];
        let (ease, quality) = (scale(), scale());
        let peers = ["yes", "no"][dice.up_to(1) as usize];
        // One answer in ten is missing, so that there are intervals too.
        let requests = dice.up_to(18);
        let requests = if dice.up_to(9) == 0 { String::new() } else { format!("requests = {requests}, ") };
        let _ = write!(
            text,
            "[dataset.d{at}]\ntitle = \"Conjunto {at}\"\naccess = \"public\"\nrights = \"institution\"\n\
             personal = {{ status = \"no\" }}\ncontract = {{ status = \"no\" }}\npriority = {{ {requests}\
             asked_by = [\"press\"], obligation = \"{obligation}\", ease = {ease}, quality = {quality}, \
             peers = \"{peers}\", impact = {{ transparency = {}, service = {}, economy = {}, safety = {} }} }}\n",
            impact[0], impact[1], impact[2], impact[3],
        );
    }
    text.parse().expect("the plan that was just written")
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

fn main() {
    let guide = apertura::app::guide(None).expect("the Guide of the program");
    let tree = plan();
    let setup = setup(&guide, &tree, None).expect("the Guide has a method");
    let ranking = rank(&guide, &tree, &setup);
    let order = median(|| drop(std::hint::black_box(rank(&guide, &tree, &setup))));
    let firm = median(|| drop(std::hint::black_box(stability(&ranking, 10))));
    let into = median(|| drop(std::hint::black_box(entry(&ranking, DATASETS / 2, 5))));
    let whole = order + firm;
    let report = format!(
        "{DATASETS} datasets\n  order        {order:>10.2?}\n  firmness ±10 {firm:>10.2?}\n  \
         both         {whole:>10.2?}  (target {TARGET:?})\n  one entry    {into:>10.2?}\n"
    );
    apertura::ui::report::print(report.as_bytes());
    assert!(whole <= TARGET, "order and firmness took {whole:?}");
}
