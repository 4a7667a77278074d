//! Links asked whether they are alive: many at a time, few at one host, none for longer than it may.
//!
//! Each link goes through questions, one at a time ([`job`]): `HEAD`, then the first byte where `HEAD` is not answered
//! as it should be, then the next hop; each of them waits for its host ([`queue`]). What they add up to is judged in
//! [`verdict`].

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use crate::net::ask::Asker;
use crate::watch::link::{Link, Seen, State, Why};

mod job;
mod queue;
#[cfg(test)]
mod tests;
mod verdict;

use job::{Job, Next};
use queue::Queue;

/// How often the work looks whether it is to end.
const GLANCE: Duration = Duration::from_millis(100);

/// How politely, and how long, links are asked.
#[derive(Debug, Clone)]
pub struct Manners {
    /// Questions under way at a time, and at one host.
    pub threads: usize,
    pub at_host: usize,
    /// All the time that one link may take, waiting for its turn apart.
    pub limit: Duration,
    /// Redirects that are followed.
    pub hops: usize,
    /// Links of one host without any answer, one after the other, after which the others are not asked.
    pub silent: usize,
    /// Also download, up to so many bytes and so long a file.
    pub contents: Option<(u64, Duration)>,
}

impl Default for Manners {
    fn default() -> Self {
        Self { threads: 64, at_host: 2, limit: Duration::from_secs(10), hops: 5, silent: 5, contents: None }
    }
}

/// Asks links, and tells what was seen of each as it comes (place in `links`, what was seen); each is told once. Ends
/// early when `stop` says so: those that were not found out are then told as [`State::Unasked`].
pub fn check(
    links: &[Link],
    asker: &Asker,
    manners: &Manners,
    stop: &dyn Fn() -> bool,
    told: &mut dyn FnMut(usize, Seen),
) {
    let mut waiting = vec![true; links.len()];
    let jobs: Vec<Job> = links.iter().enumerate().map(|(at, link)| Job::new(at, link, manners)).collect();
    let queue = Arc::new(Queue::new(jobs, manners));
    let (say, heard) = mpsc::channel();
    let ended = Arc::new(AtomicBool::new(false));
    // The threads are not waited for: one that hangs on a server must not keep a person who wants to leave.
    for _ in 0..manners.threads.min(links.len()) {
        let (queue, asker, say, ended) = (queue.clone(), asker.clone(), say.clone(), ended.clone());
        std::thread::spawn(move || work(&queue, &asker, &say, &ended));
    }
    drop(say);
    while !stop() {
        match heard.recv_timeout(GLANCE) {
            Ok((at, seen)) => tell(at, seen, &mut waiting, told),
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
    }
    ended.store(true, Ordering::SeqCst);
    queue.close();
    while let Ok((at, seen)) = heard.try_recv() {
        tell(at, seen, &mut waiting, told);
    }
    let left: Vec<usize> =
        waiting.iter().enumerate().filter(|(_, waits)| **waits).map(|(at, _)| at).collect();
    for at in left {
        let why = Why::new("ended", crate::text::watch::WHY_ENDED);
        told(at, Seen::new(State::Unasked).because(why));
    }
}

fn tell(at: usize, seen: Seen, waiting: &mut [bool], told: &mut dyn FnMut(usize, Seen)) {
    if let Some(waits) = waiting.get_mut(at)
        && std::mem::take(waits)
    {
        told(at, seen);
    }
}

/// What one thread does until nothing is left.
fn work(queue: &Queue, asker: &Asker, say: &mpsc::Sender<(usize, Seen)>, ended: &AtomicBool) {
    while let Some(taken) = queue.take() {
        if ended.load(Ordering::SeqCst) {
            return;
        }
        let (host, mut job) = taken;
        let start = Instant::now();
        let answer = match &job.at {
            Ok(at) => asker.ask(at, job.how, job.time()),
            Err(why) => Err(crate::net::ask::Failure::Refused(why.clone())),
        };
        let took = start.elapsed();
        job.spent += took;
        let silent = verdict::is_silence(&answer);
        let next = job.next(answer);
        let pause = match &next {
            Next::Later(_, wait) => *wait,
            // As long as the answer took: a server that is busy is left alone for longer.
            _ => took.min(Duration::from_secs(1)),
        };
        let (again, done) = match next {
            Next::Ask(job) | Next::Later(job, _) => (Some(job), None),
            Next::Done(at, seen) => (None, Some((at, *seen))),
        };
        let dropped = queue.give_back(host, again, pause, silent);
        let all = done.into_iter().chain(dropped.iter().map(Job::dropped));
        for one in all {
            // Nobody listens any more when the work was ended.
            let _ = say.send(one);
        }
    }
}
