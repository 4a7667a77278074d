//! What of the files can be shown, read by workers side by side.

use std::collections::BTreeMap;
use std::path::Path;

use crate::app::App;
use crate::catalog::Catalog;
use crate::commands::scan::program;
use crate::interrupt;
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::read::Told;
use crate::scan::sample::Sample;
use crate::scan::worker::{Job, Want, bytes_of};
use crate::text::fold::visible;
use crate::text::{Text, site as say};

/// Samples by the ids of dataset and file.
pub type Samples = BTreeMap<(String, String), Sample>;

/// Samples of the files that leave, and which could not be looked at.
pub fn samples(app: &App, catalog: &Catalog, beside: &Path) -> (Samples, Vec<Text>) {
    let (mut keys, mut jobs) = (Vec::new(), Vec::new());
    let open = catalog.datasets.iter().filter(|dataset| dataset.withdrawn.is_none());
    for (dataset, file) in open.flat_map(|dataset| dataset.published().map(move |file| (dataset, file))) {
        let Some(path) = file.copy.path() else { continue };
        let full = beside.join(path);
        let size = crate::fsx::size(&full).unwrap_or_default();
        let told = Told::default();
        let job = Job { path: bytes_of(&full), told, threads: 1, known: None, want: Want::Sample };
        jobs.push(Sized { job, size });
        keys.push((dataset, file, path));
    }
    let (mut found, mut unseen) = (Samples::new(), Vec::new());
    let workers = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    let _work = interrupt::work();
    let mut each = |at: usize, outcome: Outcome| {
        let Some((dataset, file, path)) = keys.get(at) else { return };
        match read(outcome).filter(|sample| sample.unread.is_none()) {
            Some(sample) => {
                found.insert((dataset.id.clone(), file.id.clone()), sample);
            }
            None => {
                unseen.push(say::UNREAD.with("dataset", visible(&dataset.title)).with("path", visible(path)))
            }
        }
    };
    pool::run(&jobs, workers, &program(app.options.guide.clone()), &mut each, &interrupt::asked);
    unseen.sort_by(|one, other| one.es.cmp(&other.es));
    (found, unseen)
}

fn read(outcome: Outcome) -> Option<Sample> {
    match outcome {
        Outcome::Facts(bytes) => postcard::from_bytes(&bytes).ok(),
        Outcome::Same | Outcome::Failed(_) => None,
    }
}
