//! Which addresses may be connected to: those of the public network, and what the person named of their own.
//!
//! The name of a host is looked up once, at the moment of connecting, by [`Pinned`], which gives the connector only
//! addresses that are allowed: there is no second look-up that could say something else. Redirects are not followed
//! by the client: each hop comes here again.

use std::fmt::Debug;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::address::{Address, host_and_port};
use crate::text::{Text, net as say};

/// Why an address is not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no address of the web.
    NoAddress,
    /// Neither `http` nor `https`.
    Scheme,
    /// It carries a user or a password.
    Credentials,
    /// The host has letters that hosts cannot have.
    Host,
    /// Neither 80 nor 443.
    Port(u16),
    /// Every address of the host is one of an inner network.
    Inside(IpAddr),
}

impl Refused {
    /// Its name in results.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoAddress => "no-address",
            Self::Scheme => "scheme",
            Self::Credentials => "credentials",
            Self::Host => "host",
            Self::Port(_) => "port",
            Self::Inside(_) => "inner-network",
        }
    }

    pub fn text(&self) -> Text {
        match self {
            Self::NoAddress => say::NO_ADDRESS,
            Self::Scheme => say::OTHER_SCHEME,
            Self::Credentials => say::CREDENTIALS,
            Self::Host => say::ODD_HOST,
            Self::Port(port) => say::OTHER_PORT.with("port", port),
            Self::Inside(ip) => say::INSIDE.with("ip", ip),
        }
    }
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refused {}

/// A host of the own network that the person named: `--intranet HOST` or `HOST:PORT`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    host: String,
    port: Option<u16>,
}

/// What may be connected to.
#[derive(Debug, Clone)]
pub struct Guard {
    intranet: Vec<Named>,
    ports: Vec<u16>,
    global: fn(IpAddr) -> bool,
}

impl Guard {
    /// The public network, and the named hosts of the own one, each with the one port that is named, else 80 and 443.
    ///
    /// # Errors
    /// The first name that is no host.
    pub fn new(intranet: &[String]) -> Result<Self, String> {
        let named = |word: &String| {
            let (host, port) = host_and_port(word).map_err(|_| word.clone())?;
            Ok(Named { host: undotted(&host).to_string(), port })
        };
        let intranet = intranet.iter().map(named).collect::<Result<_, String>>()?;
        Ok(Self { intranet, ports: vec![80, 443], global })
    }

    /// A guard whose public network and usual ports are those that a test has.
    #[cfg(all(test, target_os = "linux"))]
    pub fn pretended(ports: &[u16], global: fn(IpAddr) -> bool) -> Self {
        Self { intranet: Vec::new(), ports: ports.to_vec(), global }
    }

    /// # Errors
    /// When the port is none that is asked.
    pub fn admit(&self, at: &Address) -> Result<(), Refused> {
        let fits = self.ports.contains(&at.port) || self.named(&at.host, at.port);
        if fits { Ok(()) } else { Err(Refused::Port(at.port)) }
    }

    /// Those of the addresses of a host that may be connected to.
    ///
    /// # Errors
    /// When there are some and none may.
    pub fn keep(&self, host: &str, found: Vec<SocketAddr>) -> Result<Vec<SocketAddr>, Refused> {
        let first = found.first().map(SocketAddr::ip);
        let may = |at: &SocketAddr| {
            let public = (self.global)(at.ip()) && self.ports.contains(&at.port());
            public || self.named(host, at.port()) && own(at.ip())
        };
        let kept: Vec<SocketAddr> = found.into_iter().filter(may).collect();
        match first {
            Some(ip) if kept.is_empty() => Err(Refused::Inside(ip)),
            _ => Ok(kept),
        }
    }

    fn named(&self, host: &str, port: u16) -> bool {
        let fits = |port_named: Option<u16>| port_named.map_or(self.ports.contains(&port), |own| own == port);
        self.intranet.iter().any(|named| named.host == undotted(host) && fits(named.port))
    }
}

/// `ejemplo.mx.` is `ejemplo.mx`.
fn undotted(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

/// What `--intranet` can open: any address that a machine can have, never those of the link (`169.254.169.254`),
/// of many, or of nobody.
fn own(ip: IpAddr) -> bool {
    match plain(ip) {
        IpAddr::V4(ip) => {
            let [first, ..] = ip.octets();
            !ip.is_link_local() && first != 0 && first < 224
        }
        IpAddr::V6(ip) => !ip.is_unspecified() && !ip.is_multicast() && ip.segments()[0] & 0xffc0 != 0xfe80,
    }
}

/// Whether an address is of the public network: what IANA's registries of special addresses do not keep.
pub fn global(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => global_v4(ip),
        IpAddr::V6(ip) => global_v6(ip),
    }
}

fn global_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !matches!(
        (a, b, c),
        (0 | 10 | 127 | 224.., ..)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 168, _)
            | (192, 0, 0 | 2)
            | (192, 31, 196)
            | (192, 52, 193)
            | (192, 88, 99)
            | (192, 175, 48)
            | (198, 18..=19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    )
}

/// Of IPv6 only `2000::/3` is given out, and of it not the parts for documentation, tests and tunnels; an IPv4 address
/// inside counts as itself.
fn global_v6(ip: Ipv6Addr) -> bool {
    if let Some(inner) = inner(ip) {
        return global_v4(inner);
    }
    let [a, b, ..] = ip.segments();
    let given = a & 0xe000 == 0x2000;
    let special = matches!((a, b), (0x2001, 0..=0x1ff | 0xdb8) | (0x3fff, 0..=0xfff));
    given && !special
}

/// The IPv4 address that stands inside an IPv6 one: mapped, compatible, NAT64 (both prefixes), 6to4.
fn inner(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    let s = ip.segments();
    let of = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match s {
        [0, 0, 0, 0, 0, 0xffff | 0, ..] => Some(of(s[6], s[7])),
        [0, 0, 0, 0, 0xffff, 0, ..] => Some(of(s[6], s[7])),
        [0x64, 0xff9b, 0, 0, 0, 0, ..] | [0x64, 0xff9b, 1, ..] => Some(of(s[6], s[7])),
        [0x2002, ..] => Some(of(s[1], s[2])),
        _ => None,
    }
}

fn plain(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V6(six) if !six.is_loopback() => inner(six).map_or(ip, IpAddr::V4),
        _ => ip,
    }
}

/// Who knows the addresses of hosts: the system, or a test.
pub trait Names: Debug + Send + Sync + 'static {
    /// # Errors
    /// When there are none, or nobody answers in time (`TimedOut`).
    fn look_up(&self, host: &str, port: u16, within: Duration) -> io::Result<Vec<SocketAddr>>;
}

/// The system's own look-up, waited for so long at most.
#[derive(Debug)]
pub struct System;

impl Names for System {
    fn look_up(&self, host: &str, port: u16, within: Duration) -> io::Result<Vec<SocketAddr>> {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        if let Ok(ip) = bare.parse::<IpAddr>() {
            return Ok(vec![SocketAddr::new(ip, port)]);
        }
        let name = bare.to_string();
        let (say, heard) = mpsc::sync_channel(1);
        std::thread::spawn(move || {
            let found = (name.as_str(), port).to_socket_addrs().map(Iterator::collect);
            // Nobody listens any more when it took too long.
            let _ = say.send(found);
        });
        heard.recv_timeout(within).unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }
}

/// The resolver that the client is given: its addresses are the only ones that a connection can be made to.
#[derive(Debug)]
pub struct Pinned {
    guard: Arc<Guard>,
    names: Arc<dyn Names>,
}

impl Pinned {
    pub fn new(guard: Arc<Guard>, names: Arc<dyn Names>) -> Self {
        Self { guard, names }
    }

    fn allowed(&self, uri: &Uri, within: Duration) -> Result<Vec<SocketAddr>, ureq::Error> {
        let refused = |why: Refused| ureq::Error::Other(Box::new(why));
        let at = Address::parse(&uri.to_string()).map_err(refused)?;
        self.guard.admit(&at).map_err(refused)?;
        let found = self.names.look_up(&at.host, at.port, within).map_err(|err| match err.kind() {
            io::ErrorKind::TimedOut => ureq::Error::Timeout(ureq::Timeout::Resolve),
            _ => ureq::Error::HostNotFound,
        })?;
        self.guard.keep(&at.host, found).map_err(refused)
    }
}

impl Resolver for Pinned {
    fn resolve(
        &self,
        uri: &Uri,
        _: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut kept = self.empty();
        // As many as the client can hold.
        for at in self.allowed(uri, *timeout.after)?.into_iter().take(16) {
            kept.push(at);
        }
        if kept.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(kept) }
    }
}

#[cfg(test)]
mod tests;
