//! A page of this machine, to be read: a few known paths, on loopback unless told, until somebody ends it.
//!
//! Own code over `std::net` and `httparse`, because the small servers there are (`tiny_http` 0.12 among them) give an
//! accepted connection no limit of time: a client that sends a letter a minute keeps a thread for good. Here every
//! connection has one request, so many bytes, and so many seconds in all, whatever it does; there are at most so many,
//! of each address fewer; and nothing that a request says is a name of a file.
//!
//! What guards against other pages of the same browser (rebinding of names): `Host` has to be the very address that
//! the connection came to.

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Mutex;
use std::time::Duration;

use super::guard::global;

mod exchange;
mod request;

/// Where it is served when no port is named.
pub const PORT: u16 = 8090;
/// Connections at once, and of one address.
const MOST: usize = 64;
const MOST_EACH: usize = 12;
/// How often the listener looks whether it is to end.
const TURN: Duration = Duration::from_millis(20);

/// Who can reach it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// This machine.
    Loopback,
    /// Every machine that reaches this one by an address of an inner network.
    Lan,
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Media type.
    pub kind: &'static str,
    pub body: Vec<u8>,
    /// Content-Security-Policy.
    pub policy: String,
}

/// What a path has; `None` where nothing is.
pub type Give<'g> = dyn Fn(&str) -> Option<Page> + Sync + 'g;

/// Whether it is to end.
pub type Stop<'s> = dyn Fn() -> bool + Sync + 's;

/// A port that is taken, and not yet answered at.
pub struct Server {
    listener: TcpListener,
    reach: Reach,
    port: u16,
}

impl Server {
    /// Takes a port; 0 for any that is free.
    ///
    /// # Errors
    /// Those of the system: the port is somebody else's, or not for this person.
    pub fn bind(reach: Reach, port: u16) -> io::Result<Self> {
        let ip = match reach {
            Reach::Loopback => Ipv4Addr::LOCALHOST,
            Reach::Lan => Ipv4Addr::UNSPECIFIED,
        };
        let listener = TcpListener::bind(SocketAddr::from((ip, port)))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, reach, port })
    }

    /// Where it can be opened, this machine first: `http://127.0.0.1:8090/`.
    pub fn addresses(&self) -> Vec<String> {
        let mut all = vec![IpAddr::V4(Ipv4Addr::LOCALHOST)];
        if self.reach == Reach::Lan {
            // Where the system does not tell, the person has to look it up; it is served there all the same.
            let found = if_addrs::get_if_addrs().unwrap_or_default();
            let own = found.iter().map(if_addrs::Interface::ip).filter(|ip| ip.is_ipv4() && inner(*ip));
            all.extend(own.filter(|ip| !ip.is_loopback()));
        }
        all.iter().map(|ip| format!("http://{}/", SocketAddr::new(*ip, self.port))).collect()
    }

    /// Answers until it is to end; what is under way has a moment to finish.
    pub fn run(&self, give: &Give<'_>, stop: &Stop<'_>) {
        let doors = Doors::default();
        std::thread::scope(|scope| {
            while !stop() {
                match self.listener.accept() {
                    Ok((stream, peer)) => {
                        let Some(door) = doors.enter(peer.ip()).filter(|_| inner(peer.ip())) else {
                            continue;
                        };
                        let serve = move || {
                            answer(stream, give, stop);
                            drop(door);
                        };
                        // Without a thread to spare the connection is closed.
                        let _ = std::thread::Builder::new().spawn_scoped(scope, serve);
                    }
                    // Nobody came, or who came went away again.
                    Err(_) => std::thread::sleep(TURN),
                }
            }
        });
    }
}

/// Whether an address is of this machine or of an inner network.
fn inner(ip: IpAddr) -> bool {
    !global(ip)
}

fn answer(stream: TcpStream, give: &Give<'_>, stop: &Stop<'_>) {
    // A connection that breaks is its client's affair.
    let _ = exchange::exchange(stream, give, stop);
}

/// Who is inside, by address.
#[derive(Default)]
struct Doors(Mutex<BTreeMap<IpAddr, usize>>);

/// Somebody inside, until it is dropped.
struct Door<'d> {
    doors: &'d Doors,
    ip: IpAddr,
}

impl Doors {
    /// `None` when there is no room.
    fn enter(&self, ip: IpAddr) -> Option<Door<'_>> {
        let mut inside = self.0.lock().ok()?;
        let room = inside.values().sum::<usize>() < MOST && inside.get(&ip).is_none_or(|n| *n < MOST_EACH);
        room.then(|| {
            *inside.entry(ip).or_default() += 1;
            Door { doors: self, ip }
        })
    }
}

impl Drop for Door<'_> {
    fn drop(&mut self) {
        let Ok(mut inside) = self.doors.0.lock() else { return };
        match inside.get_mut(&self.ip) {
            Some(n) if *n > 1 => *n -= 1,
            _ => drop(inside.remove(&self.ip)),
        }
    }
}

#[cfg(test)]
mod tests;
