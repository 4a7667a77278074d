//! One link on its way: the question that is asked now, and what follows from its answer.

use std::time::Duration;

use super::Manners;
use super::verdict;
use crate::net::address::Address;
use crate::net::ask::{Answer, Failure, How};
use crate::net::guard::Refused;
use crate::text::watch as say;
use crate::watch::link::{Link, Seen, State, Why};

/// Statuses that move a link for good, and for now.
const FOR_GOOD: [u16; 2] = [301, 308];
const FOR_NOW: [u16; 3] = [302, 303, 307];
/// The server asks to come back later.
const LATER: [u16; 2] = [429, 503];
/// Part of the time of a link that `HEAD` may take.
const HEAD_PART: u32 = 2;
/// Shortest time that a question is worth to be asked with.
const LEAST: Duration = Duration::from_millis(50);

/// See the head of this file.
#[derive(Debug, Clone)]
pub(super) struct Job {
    /// Its place in the list.
    pub place: usize,
    pub link: Link,
    /// Where it is asked now, or why it cannot be.
    pub at: Result<Address, Refused>,
    pub how: How,
    /// Time that its questions took.
    pub spent: Duration,
    manners: Manners,
    /// Addresses it came through, the first one included.
    through: Vec<Address>,
    /// Every hop so far was for good.
    for_good: bool,
    new_url: Option<String>,
    downgraded: bool,
    waited: bool,
    /// What was seen before the file is downloaded.
    seen: Option<Box<Seen>>,
}

/// What comes after an answer.
pub(super) enum Next {
    Done(usize, Box<Seen>),
    Ask(Job),
    /// The same question after a while.
    Later(Job, Duration),
}

impl Job {
    pub fn new(place: usize, link: &Link, manners: &Manners) -> Self {
        let at = Address::parse(&link.url);
        Self {
            place,
            link: link.clone(),
            through: at.iter().cloned().collect(),
            at,
            how: How::Head,
            spent: Duration::ZERO,
            manners: manners.clone(),
            for_good: true,
            new_url: None,
            downgraded: false,
            waited: false,
            seen: None,
        }
    }

    /// The host whose turn it waits for.
    pub fn host(&self) -> &str {
        self.at.as_ref().map_or("", |at| at.host.as_str())
    }

    /// How long the question may take.
    pub fn time(&self) -> Duration {
        let left = self.manners.limit.saturating_sub(self.spent);
        match (self.how, self.manners.contents) {
            (How::Head, _) => left.min(self.manners.limit / HEAD_PART),
            (How::Whole { .. }, Some((_, limit))) => limit,
            _ => left,
        }
        .max(LEAST)
    }

    /// A link that was not asked, for its host never answers.
    pub fn dropped(&self) -> (usize, Seen) {
        let why = Why::new("silent-host", say::WHY_SILENT.with("n", self.manners.silent));
        (self.place, Seen::new(State::Unasked).because(why))
    }

    pub fn next(self, answer: Result<Answer, Failure>) -> Next {
        if matches!(self.how, How::Whole { .. }) {
            return self.downloaded(answer);
        }
        match answer {
            Err(failure) => self.failed(&failure),
            Ok(answer) => self.answered(&answer),
        }
    }

    fn failed(mut self, failure: &Failure) -> Next {
        // Some servers break off, or fall silent, only at HEAD.
        let odd = matches!(failure, Failure::Broken | Failure::Slow { connected: true });
        if odd && self.how == How::Head && self.has_time() {
            self.how = How::First;
            return Next::Ask(self);
        }
        let seen = verdict::failed(failure, self.manners.limit);
        self.done(seen)
    }

    fn answered(mut self, answer: &Answer) -> Next {
        let status = answer.status;
        if LATER.contains(&status)
            && let Some(next) = self.later(answer)
        {
            return next;
        }
        if let Some(location) = answer.location.as_deref()
            && (FOR_GOOD.contains(&status) || FOR_NOW.contains(&status))
        {
            return self.hop(status, location);
        }
        if self.how == How::Head && verdict::is_doubtful(&self.link, answer) && self.has_time() {
            self.how = How::First;
            return Next::Ask(self);
        }
        let seen = verdict::answered(&self.link, answer);
        match self.manners.contents {
            Some((most, _)) if seen.state.works() && self.link.sha256.is_some() => {
                // A file that is longer than the published one is known to be another before its end.
                let known = self.link.bytes.map_or(most, |bytes| bytes.min(most));
                self.how = How::Whole { most: known };
                self.seen = Some(Box::new(seen));
                Next::Ask(self)
            }
            _ => self.done(seen),
        }
    }

    /// Waits as the server asks when that fits into the time of the link, once.
    fn later(&mut self, answer: &Answer) -> Option<Next> {
        let asked = answer.retry_after.as_deref().and_then(|text| text.trim().parse().ok());
        let Some(wait) = asked.map(Duration::from_secs) else {
            // Without a time to come back, 503 is only broken; 429 tells nothing of the file.
            return (answer.status == 429).then(|| self.clone().done(verdict::later(None)));
        };
        let fits = self.spent + wait + LEAST < self.manners.limit;
        if self.waited || !fits {
            return Some(self.clone().done(verdict::later(asked)));
        }
        self.waited = true;
        self.spent += wait;
        Some(Next::Later(self.clone(), wait))
    }

    fn hop(mut self, status: u16, location: &str) -> Next {
        let Ok(here) = &self.at else { return self.done(Seen::new(State::Refused)) };
        let there = match here.join(location) {
            Ok(there) => there,
            Err(why) => {
                let seen = verdict::failed(&Failure::Refused(why), self.manners.limit);
                return self.done(seen);
            }
        };
        if self.through.contains(&there) {
            return self.done(verdict::astray(status, "loop", say::WHY_LOOP));
        }
        if self.through.len() > self.manners.hops {
            let why = say::WHY_HOPS.with("n", self.manners.hops);
            return self.done(verdict::astray(status, "hops", why));
        }
        self.downgraded |= here.secure && !there.secure;
        self.for_good &= FOR_GOOD.contains(&status);
        if self.for_good {
            self.new_url = Some(there.to_string());
        }
        self.through.push(there.clone());
        (self.at, self.how) = (Ok(there), How::Head);
        if self.has_time() { Next::Ask(self) } else { self.late() }
    }

    fn late(self) -> Next {
        let seen = verdict::failed(&Failure::Slow { connected: true }, self.manners.limit);
        self.done(seen)
    }

    fn downloaded(mut self, answer: Result<Answer, Failure>) -> Next {
        let Some(seen) = self.seen.take() else { return self.late() };
        let seen = verdict::downloaded(&self.link, *seen, answer.as_ref());
        self.done(seen)
    }

    fn has_time(&self) -> bool {
        self.spent + LEAST < self.manners.limit
    }

    /// What was seen, with the way that led there.
    fn done(self, mut seen: Seen) -> Next {
        if self.through.len() > 1 {
            seen.led_to = self.through.last().map(Address::to_string);
        }
        seen.downgraded = self.downgraded;
        if seen.state == State::Alive && self.new_url.is_some() {
            seen.state = State::Moved;
            seen.new_url = self.new_url;
        }
        Next::Done(self.place, Box::new(seen))
    }
}
