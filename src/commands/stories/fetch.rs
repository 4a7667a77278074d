//! Files of a bundle from a static web space: guarded addresses, few redirects, small files, little time.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::net::address::Address;
use crate::net::ask::{Answer, Asker, Failure, How};
use crate::net::guard::{Guard, System};
use crate::story::bundle::{INDEX, LARGEST, Trouble};
use crate::text::fold::visible;
use crate::text::{Text, story as say};

/// Time of one file, and of all of them.
const ONE: Duration = Duration::from_secs(10);
const ALL: Duration = Duration::from_secs(120);
/// Redirects of one file.
const HOPS: usize = 3;

/// Whether a place is an address of the web and no path.
pub fn is_address(place: &str) -> bool {
    let lower = place.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// A web space that files are brought from.
pub struct Space {
    folder: Address,
    asker: Asker,
    clear: bool,
    until: Instant,
}

impl Space {
    /// A space by the address of its folder or of its index; `clear` allows `http`.
    ///
    /// # Errors
    /// When the address is refused: none of the web, `http` without leave, a name that is no host.
    pub fn new(url: &str, clear: bool, intranet: &[String]) -> Result<Self> {
        let refused =
            |why: Text| Error::new(Kind::Usage, say::IMPORT_FAILED.with("from", visible(url))).todo(why);
        let guard = Guard::new(intranet)
            .map_err(|host| Error::new(Kind::Usage, say::ODD_INTRANET.with("host", visible(&host))))?;
        let bare = url.split(['?', '#']).next().unwrap_or_default();
        let folder = bare.strip_suffix(INDEX).unwrap_or(bare).trim_end_matches('/');
        let folder = Address::parse(&format!("{folder}/")).map_err(|why| refused(why.text()))?;
        if !folder.secure && !clear {
            let what = say::NOT_SECURE.with("url", visible(url));
            return Err(Error::new(Kind::Usage, what).todo(say::NOT_SECURE_TODO));
        }
        guard.admit(&folder).map_err(|why| refused(why.text()))?;
        let asker = Asker::new(guard, Arc::new(System));
        Ok(Self { folder, asker, clear, until: Instant::now() + ALL })
    }

    /// One file of it.
    ///
    /// # Errors
    /// Why it did not come.
    pub fn file(&self, name: &str) -> std::result::Result<Vec<u8>, Trouble> {
        let odd = |why: Text| Trouble::Unreadable(name.into(), why);
        let mut at = self.folder.join(name).map_err(|why| odd(why.text()))?;
        for _ in 0..=HOPS {
            let left = self.until.saturating_duration_since(Instant::now()).min(ONE);
            if interrupt::asked() {
                return Err(odd(say::HTTP_STOPPED));
            }
            if left.is_zero() {
                return Err(odd(say::HTTP_SLOW));
            }
            let ask = || self.asker.ask(&at, How::Whole { most: LARGEST }, left);
            // A server may have closed the connection that the last file came by.
            let answer =
                ask().or_else(|failure| if failure == Failure::Broken { ask() } else { Err(failure) });
            let answer = answer.map_err(|failure| odd(why(&failure)))?;
            match (answer.status, answer.location.as_deref()) {
                (301 | 302 | 303 | 307 | 308, Some(location)) => {
                    let next = at.join(location).map_err(|why| odd(why.text()))?;
                    if !next.secure && (at.secure || !self.clear) {
                        return Err(odd(say::HTTP_DOWN));
                    }
                    at = next;
                }
                (200, _) => return body(name, answer),
                (404 | 410, _) => return Err(Trouble::Missing(name.into())),
                (status, _) => return Err(odd(say::HTTP_STATUS.with("status", status))),
            }
        }
        Err(odd(say::HTTP_REDIRECTS))
    }
}

fn body(name: &str, answer: Answer) -> std::result::Result<Vec<u8>, Trouble> {
    let whole = answer.whole.as_ref().is_some_and(|(bytes, _)| *bytes == answer.body.len() as u64);
    if answer.long || !whole { Err(Trouble::TooLarge(name.into())) } else { Ok(answer.body) }
}

fn why(failure: &Failure) -> Text {
    match failure {
        Failure::Refused(why) => why.text(),
        Failure::NoName => say::HTTP_NO_NAME,
        Failure::NoConnection => say::HTTP_NO_CONNECTION,
        Failure::Slow { .. } => say::HTTP_SLOW,
        Failure::Tls(_) => say::HTTP_TLS,
        Failure::Broken => say::HTTP_BROKEN,
    }
}
