//! Who has the plan open: a lock that the system frees with its process, and a file that says whose it is.

use std::io;
use std::thread::sleep;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::side::Side;
use crate::clock::Clock;
use crate::fsx::{Lock, Mode};
use crate::text::{Text, store as say};

const FILE: &str = "holder";

/// A person at a machine with the plan open.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holder {
    /// Empty when the program was not told.
    #[serde(default)]
    pub person: String,
    #[serde(default)]
    pub machine: String,
    #[serde(default)]
    pub pid: u32,
    /// Local date and time, ISO 8601.
    #[serde(default)]
    pub since: String,
}

impl Holder {
    /// This process, for `person`.
    pub fn here(person: impl Into<String>, clock: Clock) -> Self {
        let (machine, pid) = (this_machine(), std::process::id());
        Self { person: person.into(), machine, pid, since: clock.now().to_string() }
    }

    /// Puts person, machine and date in the place of their marks.
    pub fn tell(&self, sentence: &Text) -> Text {
        sentence
            .with_text("person", &named(&self.person, say::SOMEBODY))
            .with_text("machine", &named(&self.machine, say::SOME_MACHINE))
            .with("since", self.since.get(..16).unwrap_or(&self.since).replace('T', " "))
    }
}

/// What this process may do with the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// Nobody else can write it. The holder is somebody of another machine who seems not to have closed it.
    Alone(Option<Holder>),
    /// The folder has no locks: only the hash of the file tells that somebody else wrote.
    NoLock(Option<Holder>),
    /// Somebody else has it open.
    ReadOnly(Option<Holder>),
}

impl Access {
    pub fn may_write(&self) -> bool {
        !matches!(self, Self::ReadOnly(_))
    }

    /// What the person should know before going on.
    pub fn notices(&self) -> Vec<Text> {
        let left_open = |holder: &Option<Holder>| holder.as_ref().map(|holder| holder.tell(&say::LEFT_OPEN));
        match self {
            Self::Alone(holder) => left_open(holder).into_iter().collect(),
            Self::NoLock(holder) => [Some(say::NO_LOCK), left_open(holder)].into_iter().flatten().collect(),
            Self::ReadOnly(holder) => vec![locked_by(holder.as_ref()).and(&say::READ_ONLY)],
        }
    }
}

/// The sentence that says who has the plan open.
pub fn locked_by(holder: Option<&Holder>) -> Text {
    holder.map_or(say::LOCKED_UNKNOWN, |holder| holder.tell(&say::LOCKED))
}

/// Takes the plan for `who`, or says who has it.
pub fn take(side: &mut Side, who: &Holder) -> (Access, Option<Lock>) {
    let before: Option<Holder> = side.read_json(FILE);
    let elsewhere = before.clone().filter(|holder| holder.machine != who.machine);
    let (access, lock) = match lock_or_name(side) {
        Ok(Ok(lock)) => (Access::Alone(elsewhere), Some(lock)),
        Ok(Err(holder)) => (Access::ReadOnly(holder), None),
        Err(_) => (Access::NoLock(before), None),
    };
    match access {
        Access::ReadOnly(_) => side.only_read(),
        _ => side.write_json(FILE, who, Mode::Shared),
    }
    (access, lock)
}

/// The lock, or the name of who has it.
///
/// A lock without a name is waited for a little: somebody is just opening, or has just closed while starting another
/// process, which holds on to a copy of the lock until it runs.
fn lock_or_name(side: &Side) -> io::Result<Result<Lock, Option<Holder>>> {
    for _ in 0..20 {
        if let Some(lock) = side.try_lock()? {
            return Ok(Ok(lock));
        }
        if let Some(holder) = side.read_json(FILE) {
            return Ok(Err(Some(holder)));
        }
        sleep(Duration::from_millis(10));
    }
    Ok(Err(None))
}

/// Takes the name away, unless somebody else has put theirs.
pub fn leave(side: &Side, who: &Holder) {
    if side.read_json::<Holder>(FILE).as_ref() == Some(who) {
        side.remove(FILE);
    }
}

fn named(name: &str, otherwise: Text) -> Text {
    // Names come from a file that anybody can write.
    let name: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
    if name.trim().is_empty() { otherwise } else { Text::same(name) }
}

/// The name of this computer; empty when it cannot be known.
fn this_machine() -> String {
    let asked = || {
        let output = std::process::Command::new("hostname").output().ok()?;
        String::from_utf8(output.stdout).ok()
    };
    std::env::var("COMPUTERNAME")
        .ok()
        .or_else(|| std::fs::read_to_string("/proc/sys/kernel/hostname").ok())
        .or_else(asked)
        .map(|name| name.trim().to_string())
        .unwrap_or_default()
}
