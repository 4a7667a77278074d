//! Whose turn it is: each host has its own line, its own pace, and is left alone when it does not answer.

use std::collections::{HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Manners;
use super::job::Job;

/// Longest time that a thread sleeps before it looks again.
const NAP: Duration = Duration::from_millis(250);

/// The lines of all hosts.
pub(super) struct Queue {
    lines: Mutex<Lines>,
    woken: Condvar,
    at_host: usize,
    silent: usize,
}

#[derive(Default)]
struct Lines {
    hosts: Vec<Line>,
    by_name: HashMap<String, usize>,
    /// Questions that wait or are under way.
    left: usize,
    closed: bool,
    /// The host that was looked at last, so that all come to their turn.
    last: usize,
}

/// One host.
struct Line {
    waiting: VecDeque<Job>,
    under_way: usize,
    ready: Instant,
    /// Questions without an answer, one after the other.
    silent: usize,
}

impl Lines {
    fn put(&mut self, job: Job) {
        let name = job.host().to_string();
        let new = Line { waiting: VecDeque::new(), under_way: 0, ready: Instant::now(), silent: 0 };
        let at = *self.by_name.entry(name).or_insert_with(|| {
            self.hosts.push(new);
            self.hosts.len() - 1
        });
        // The index was just made, or is of a line that was made before.
        if let Some(line) = self.hosts.get_mut(at) {
            line.waiting.push_back(job);
            self.left += 1;
        }
    }

    /// The next job of a host that is ready, or how long until one is.
    fn take(&mut self, at_host: usize) -> Result<(usize, Job), Duration> {
        let now = Instant::now();
        let mut soonest = NAP;
        let count = self.hosts.len();
        for step in 1..=count {
            let at = (self.last + step) % count;
            let Some(line) = self.hosts.get_mut(at) else { continue };
            if line.waiting.is_empty() || line.under_way >= at_host {
                continue;
            }
            if line.ready > now {
                soonest = soonest.min(line.ready - now);
                continue;
            }
            if let Some(job) = line.waiting.pop_front() {
                line.under_way += 1;
                self.last = at;
                return Ok((at, job));
            }
        }
        Err(soonest)
    }
}

impl Queue {
    pub fn new(jobs: Vec<Job>, manners: &Manners) -> Self {
        let mut lines = Lines::default();
        jobs.into_iter().for_each(|job| lines.put(job));
        Self {
            lines: Mutex::new(lines),
            woken: Condvar::new(),
            at_host: manners.at_host.max(1),
            silent: manners.silent.max(1),
        }
    }

    fn lines(&self) -> MutexGuard<'_, Lines> {
        // A thread that broke left the lines whole: nothing in between can fail.
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next question and the place of its host; waits for one; `None` when none is left.
    pub fn take(&self) -> Option<(usize, Job)> {
        let mut lines = self.lines();
        loop {
            if lines.closed || lines.left == 0 {
                return None;
            }
            match lines.take(self.at_host) {
                Ok(taken) => return Some(taken),
                Err(wait) => {
                    let woken = self.woken.wait_timeout(lines, wait);
                    lines = woken.unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        }
    }

    /// Says that a question of a host was answered, or not (`silent`); its link may have another one. The host is left
    /// alone for `pause`. Gives back what is no longer asked because the host never answers.
    pub fn give_back(&self, host: usize, again: Option<Job>, pause: Duration, silent: bool) -> Vec<Job> {
        let mut lines = self.lines();
        let mut dropped = Vec::new();
        if let Some(line) = lines.hosts.get_mut(host) {
            line.under_way -= 1;
            line.ready = line.ready.max(Instant::now() + pause);
            line.silent = if silent { line.silent + 1 } else { 0 };
            if line.silent >= self.silent {
                dropped.extend(line.waiting.drain(..));
            }
        }
        lines.left = lines.left.saturating_sub(1 + dropped.len());
        if let Some(job) = again {
            lines.put(job);
        }
        self.woken.notify_all();
        dropped
    }

    /// Nothing is given out any more.
    pub fn close(&self) {
        self.lines().closed = true;
        self.woken.notify_all();
    }
}
