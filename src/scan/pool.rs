//! Workers at work: each takes file after file; one that dies or dawdles costs its file, not the scan.

use std::io::{BufReader, BufWriter};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::model::{Facts, Unread};
use super::worker::{Job, Report, WORD, receive, send};

/// A file may take this long, and longer for its size.
const PATIENCE: Duration = Duration::from_secs(8);
/// Bytes a second that any file is read with.
const SLOWEST: u64 = 4 << 20;
/// How often the clock and the wish to stop are looked at.
const TICK: Duration = Duration::from_millis(40);

/// How workers are started.
#[derive(Debug, Clone)]
pub struct Program {
    pub path: PathBuf,
    /// A folder that takes the place of the Guide in the binary.
    pub guide: Option<PathBuf>,
}

/// What came of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    Same,
    /// [`Facts`] as postcard.
    Facts(Vec<u8>),
    Failed(Unread),
}

impl Outcome {
    /// The facts in full; those of a failure hold its reason.
    pub fn facts(&self) -> Facts {
        match self {
            Self::Facts(bytes) => decoded(bytes),
            Self::Failed(reason) => failed(reason.clone()),
            Self::Same => Facts::default(),
        }
    }
}

/// The facts that a worker sent, or that a memory kept.
pub fn decoded(bytes: &[u8]) -> Facts {
    postcard::from_bytes(bytes).unwrap_or_else(|_| failed(Unread::Died))
}

fn failed(reason: Unread) -> Facts {
    Facts { format: "unknown".into(), unread: Some(reason), ..Facts::default() }
}

/// A job with the size of its file.
pub struct Sized {
    pub job: Job,
    pub size: u64,
}

/// What all lanes share.
struct Shared<'j> {
    jobs: &'j [Sized],
    next: AtomicUsize,
    stop: AtomicBool,
    program: &'j Program,
    /// The workers, with the moment at which each is to be stopped.
    running: Mutex<Vec<Running>>,
}

struct Running {
    child: Arc<Mutex<Child>>,
    until: Instant,
    late: Arc<AtomicBool>,
}

/// Does all jobs with so many workers; `each` gets the number of the job and what came of it, in any order.
/// Returns false when `stop` said so before the end.
pub fn run(
    jobs: &[Sized],
    workers: usize,
    program: &Program,
    each: &mut dyn FnMut(usize, Outcome),
    stop: &dyn Fn() -> bool,
) -> bool {
    let shared = Shared {
        jobs,
        next: AtomicUsize::new(0),
        stop: AtomicBool::new(false),
        program,
        running: Mutex::new(Vec::new()),
    };
    std::thread::scope(|scope| {
        let (tell, told) = channel();
        for _ in 0..workers.clamp(1, jobs.len().max(1)) {
            let (shared, tell) = (&shared, tell.clone());
            scope.spawn(move || lane(shared, &tell));
        }
        drop(tell);
        let mut looked = Instant::now();
        loop {
            match told.recv_timeout(TICK) {
                Ok((number, outcome)) => each(number, outcome),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return true,
            }
            if looked.elapsed() >= TICK {
                looked = Instant::now();
                shared.stop_late();
                if stop() {
                    shared.stop_all();
                    return false;
                }
            }
        }
    })
}

impl Shared<'_> {
    /// Ends the workers whose time is over; their lanes see that they are gone.
    fn stop_late(&self) {
        let Ok(running) = self.running.lock() else { return };
        for worker in running.iter().filter(|worker| Instant::now() > worker.until) {
            worker.late.store(true, Ordering::Relaxed);
            end(&worker.child);
        }
    }

    fn stop_all(&self) {
        self.stop.store(true, Ordering::Relaxed);
        let Ok(running) = self.running.lock() else { return };
        running.iter().for_each(|worker| end(&worker.child));
    }

    fn until(&self, child: &Arc<Mutex<Child>>, time: Duration) {
        let Ok(mut running) = self.running.lock() else { return };
        if let Some(worker) = running.iter_mut().find(|worker| Arc::ptr_eq(&worker.child, child)) {
            worker.until = Instant::now() + time;
        }
    }
}

fn end(child: &Mutex<Child>) {
    if let Ok(mut child) = child.lock() {
        // It may have ended by itself.
        let _ = child.kill();
    }
}

/// A worker and the ways to it.
struct Worker {
    child: Arc<Mutex<Child>>,
    to: BufWriter<ChildStdin>,
    from: BufReader<ChildStdout>,
    late: Arc<AtomicBool>,
}

fn lane(shared: &Shared, tell: &Sender<(usize, Outcome)>) {
    let mut worker = None;
    loop {
        let number = shared.next.fetch_add(1, Ordering::Relaxed);
        let Some(job) = shared.jobs.get(number) else { break };
        if shared.stop.load(Ordering::Relaxed) {
            break;
        }
        let outcome = one(shared, job, &mut worker);
        if shared.stop.load(Ordering::Relaxed) || tell.send((number, outcome)).is_err() {
            break;
        }
    }
    if let Some(worker) = worker {
        leave(shared, worker);
    }
}

/// Has a worker do one job; a worker that fails is not used again.
fn one(shared: &Shared, job: &Sized, worker: &mut Option<Worker>) -> Outcome {
    let used = worker.is_some();
    for fresh in [false, true] {
        if worker.is_none() {
            *worker = start(shared);
        }
        let Some(ours) = worker else { return Outcome::Failed(Unread::Died) };
        match ask(shared, job, ours) {
            Some(outcome) => return outcome,
            None => {
                let late = ours.late.load(Ordering::Relaxed);
                if let Some(gone) = worker.take() {
                    leave(shared, gone);
                }
                if late {
                    return Outcome::Failed(Unread::TooSlow);
                }
                // One that had read other files before may have died of them: a fresh one tries once more.
                if fresh || !used || shared.stop.load(Ordering::Relaxed) {
                    return Outcome::Failed(Unread::Died);
                }
            }
        }
    }
    Outcome::Failed(Unread::Died)
}

/// `None` when the worker is gone.
fn ask(shared: &Shared, job: &Sized, worker: &mut Worker) -> Option<Outcome> {
    let time = PATIENCE + Duration::from_secs(job.size / SLOWEST);
    shared.until(&worker.child, time);
    send(&mut worker.to, &job.job).ok()?;
    let outcome = match receive::<Report>(&mut worker.from).ok()?? {
        Report::Same => Outcome::Same,
        Report::Done(facts) => Outcome::Facts(facts),
    };
    // An idle worker is never late.
    shared.until(&worker.child, Duration::from_secs(3600));
    Some(outcome)
}

/// Starts a worker that waits for a job.
///
/// # Errors
/// Those of the system.
pub fn spawn(program: &Program) -> std::io::Result<Child> {
    let mut command = Command::new(&program.path);
    command.arg(WORD).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).env_clear();
    // Nothing of the person's environment is any of its business; Windows programs do not start without this.
    command.envs(std::env::vars_os().filter(|(name, _)| name == "SystemRoot"));
    if let Some(guide) = &program.guide {
        command.arg(guide);
    }
    apart(&mut command);
    command.spawn()
}

fn start(shared: &Shared) -> Option<Worker> {
    let mut child = spawn(shared.program).ok()?;
    let (to, from) =
        (BufWriter::new(child.stdin.take()?), BufReader::with_capacity(1 << 16, child.stdout.take()?));
    let (child, late) = (Arc::new(Mutex::new(child)), Arc::new(AtomicBool::new(false)));
    let running =
        Running { child: Arc::clone(&child), until: Instant::now() + PATIENCE, late: Arc::clone(&late) };
    shared.running.lock().ok()?.push(running);
    Some(Worker { child, to, from, late })
}

/// A Ctrl-C at the terminal is for the program, which tells its workers.
#[cfg(unix)]
fn apart(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn apart(_: &mut Command) {}

fn leave(shared: &Shared, worker: Worker) {
    if let Ok(mut running) = shared.running.lock() {
        running.retain(|other| !Arc::ptr_eq(&other.child, &worker.child));
    }
    // Without input it ends by itself; one that does not is ended.
    drop((worker.to, worker.from));
    if let Ok(mut child) = worker.child.lock() {
        if !matches!(child.try_wait(), Ok(Some(_))) {
            let _ = child.kill();
        }
        let _ = child.wait();
    }
}
