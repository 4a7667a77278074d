//! Threads that read: each takes a few jobs at a time, and what came of them is told in the order of the jobs.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::find::{Found, Job};
use super::{Came, Loading, one};

/// Jobs that a thread takes at a time.
const SHARE: usize = 16;
/// Shares that may wait for an earlier one before a thread waits too, for each thread.
const AHEAD: usize = 64;

/// Does all jobs; `tell` hears what came of each, in their order.
pub(super) fn run(found: &Found, loading: &mut Loading<'_>, tell: &mut dyn FnMut(Came)) {
    let shares = found.jobs.len().div_ceil(SHARE);
    let threads = match loading.threads {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        some => some,
    };
    let threads = threads.clamp(1, shares.max(1));
    let (next, told) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let (known, judge) = (loading.known, loading.judge);
    let work = |out: &Sender<(usize, Vec<Came>)>| {
        loop {
            let share = next.fetch_add(1, Ordering::Relaxed);
            let jobs = found.jobs.chunks(SHARE).nth(share);
            let Some(jobs) = jobs else { break };
            let came = jobs.iter().map(|job| carry_out(job, found, known, judge)).collect();
            if out.send((share, came)).is_err() {
                break;
            }
            while share > told.load(Ordering::Acquire) + AHEAD * threads {
                std::thread::yield_now();
            }
        }
    };
    std::thread::scope(|scope| {
        let (out, results) = channel();
        for _ in 0..threads {
            let (out, work) = (out.clone(), &work);
            scope.spawn(move || work(&out));
        }
        drop(out);
        collect(&results, &told, &mut |came| tell(came), loading.progress);
    });
}

/// Puts shares in their order.
fn collect(
    results: &Receiver<(usize, Vec<Came>)>,
    told: &AtomicUsize,
    tell: &mut dyn FnMut(Came),
    progress: &mut dyn FnMut(usize),
) {
    let (mut early, mut wanted, mut done) = (BTreeMap::new(), 0, 0);
    for (share, came) in results {
        early.insert(share, came);
        while let Some(came) = early.remove(&wanted) {
            wanted += 1;
            done += came.len();
            came.into_iter().for_each(&mut *tell);
            told.store(wanted, Ordering::Release);
            progress(done);
        }
    }
}

fn carry_out(
    job: &Job,
    found: &Found,
    known: &crate::review::known::Known,
    judge: &super::Judge<'_>,
) -> Came {
    match job {
        Job::File(path) => one::file(path, known, judge),
        Job::Not(unread) => Came::Unread((**unread).clone()),
        Job::Member(archive, member) => {
            let Some(archive) = found.archives.get(*archive as usize) else {
                return Came::Unread(one::because("", crate::text::load::FAULT));
            };
            match archive.read(*member) {
                (name, Ok(bytes)) => one::bytes_of(name, &bytes, known, judge),
                (name, Err(why)) => Came::Unread(one::because(&name, why)),
            }
        }
    }
}
