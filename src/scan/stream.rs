//! One job whose result is larger than a message: a worker sends it in parts, which are passed on as they come.

use std::io::{self, BufReader};
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::model::Unread;
use super::pool::{Program, spawn};
use super::worker::{Frame, Job, Report, receive_frame, send};

/// A job may take this long, and longer for the size of its file.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes a second that any file is made with.
const SLOWEST: u64 = 1 << 20;
/// How often the clock and the wish to stop are looked at.
const TICK: Duration = Duration::from_millis(40);

/// Why there is no result.
#[derive(Debug)]
pub enum Failed {
    /// It was stopped.
    Stopped,
    Unread(Unread),
    /// A part could not be passed on.
    Part(io::Error),
}

/// Does a job; `part` gets the number of each table with the next of its bytes. The report as postcard.
///
/// # Errors
/// Why there is none.
pub fn run(
    (job, size): (&Job, u64),
    program: &Program,
    part: &mut dyn FnMut(u32, &[u8]) -> io::Result<()>,
    stop: &(dyn Fn() -> bool + Sync),
) -> Result<Vec<u8>, Failed> {
    let mut child = spawn(program).map_err(|_| Failed::Unread(Unread::Died))?;
    let (to, from) = (child.stdin.take(), child.stdout.take());
    let (Some(mut to), Some(from)) = (to, from) else { return Err(Failed::Unread(Unread::Died)) };
    let watched = Watched {
        child: Mutex::new(child),
        until: Instant::now() + PATIENCE + Duration::from_secs(size / SLOWEST),
        over: AtomicBool::new(false),
        late: AtomicBool::new(false),
    };
    let watched = Arc::new(watched);
    let done = std::thread::scope(|scope| {
        scope.spawn(|| watched.watch(stop));
        let done = send(&mut to, job).map_err(|_| Failed::Unread(Unread::Died));
        let done = done.and_then(|()| listen(BufReader::with_capacity(1 << 16, from), part));
        watched.over.store(true, Ordering::Relaxed);
        done
    });
    drop(to);
    watched.end();
    match done {
        Err(Failed::Unread(_)) if stop() => Err(Failed::Stopped),
        Err(Failed::Unread(_)) if watched.late.load(Ordering::Relaxed) => {
            Err(Failed::Unread(Unread::TooSlow))
        }
        done => done,
    }
}

fn listen(
    mut from: BufReader<std::process::ChildStdout>,
    part: &mut dyn FnMut(u32, &[u8]) -> io::Result<()>,
) -> Result<Vec<u8>, Failed> {
    let mut buffer = Vec::new();
    loop {
        match receive_frame(&mut from, &mut buffer) {
            Ok(Some(Frame::Part(table))) => part(table, &buffer).map_err(Failed::Part)?,
            Ok(Some(Frame::Report(Report::Done(bytes)))) => return Ok(bytes),
            _ => return Err(Failed::Unread(Unread::Died)),
        }
    }
}

/// A worker and the moment at which it is to be stopped.
struct Watched {
    child: Mutex<Child>,
    until: Instant,
    over: AtomicBool,
    late: AtomicBool,
}

impl Watched {
    fn watch(&self, stop: &(dyn Fn() -> bool + Sync)) {
        while !self.over.load(Ordering::Relaxed) {
            let late = Instant::now() > self.until;
            if late || stop() {
                self.late.store(late, Ordering::Relaxed);
                return self.end();
            }
            std::thread::sleep(TICK);
        }
    }

    fn end(&self) {
        if let Ok(mut child) = self.child.lock() {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
