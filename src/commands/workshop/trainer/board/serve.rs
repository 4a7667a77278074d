//! `taller tablero --servir`: the board on a page of this machine.

use std::io;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::Watch;
use crate::app::App;
use crate::cli::workshop::trainer::Board as Wanted;
use crate::clock::Clock;
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::net::serve::{self, PORT, Reach, Server};
use crate::text::{Text, trainer as say};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};
use crate::workshop::board::Board;
use crate::workshop::board::page::Page;

/// However many ask, the folders are looked at this often.
const FRESH: Duration = Duration::from_secs(2);

/// Serves until Ctrl-C.
///
/// # Errors
/// When there is no yes to the network, or the port cannot be used.
pub fn run(app: &mut App, wanted: &Wanted, watch: Watch) -> Result<u8> {
    let port = port(wanted.port)?;
    let reach = if wanted.lan && agreed(app)? { Reach::Lan } else { Reach::Loopback };
    let server = Server::bind(reach, port).map_err(|error| taken(port, &error))?;
    let page = Page::new(&app.guide.lore, app.lang());
    let room = Room { page, clock: app.clock, last: Mutex::new((watch, None)) };
    // A template that cannot be used is told now, not to whoever opens the page.
    room.page.html(&room.board(), true).map_err(|what| Error::new(Kind::Usage, what))?;
    let work = interrupt::work();
    told(app, &server);
    server.run(&|path| room.give(path), &interrupt::asked);
    drop(work);
    app.tell(&say::SERVED_ENDED);
    Ok(0)
}

fn port(port: Option<u32>) -> Result<u16> {
    let Some(port) = port else { return Ok(PORT) };
    u16::try_from(port).map_err(|_| Error::new(Kind::Usage, say::BAD_PORT.with("port", port)))
}

/// Whether the person agrees to what the network will see. Without a person, only `--si` is a yes.
fn agreed(app: &mut App) -> Result<bool> {
    let warning = app.to(&say::LAN_WARNING).to_string();
    app.ui.show(&[Say::Warning(warning)]);
    if app.options.yes {
        return Ok(true);
    }
    if !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::LAN_UNASKED).todo(say::LAN_UNASKED_TODO));
    }
    let row = |id: &str, text: &Text| Row::new(id, app.to(text));
    let rows = vec![row("no", &say::LAN_NO), row("yes", &say::LAN_YES)];
    let view = View::short("lan", app.to(&say::LAN_ASK), Entry::One { rows, open: false });
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => return Ok(id == "yes"),
            Reply::Quit => {
                return Err(Error::new(Kind::NotAsked, say::LAN_UNASKED).todo(say::LAN_UNASKED_TODO));
            }
            Reply::Skip | Reply::Back => return Ok(false),
            _ => {}
        }
    }
}

fn taken(port: u16, error: &io::Error) -> Error {
    let why = match error.kind() {
        io::ErrorKind::AddrInUse => say::PORT_TAKEN,
        io::ErrorKind::PermissionDenied => say::PORT_FORBIDDEN,
        _ => say::PORT_OTHER.with("why", error),
    };
    Error::new(Kind::Unexpected, say::NO_PORT.with("port", port).with_text("why", &why))
        .todo(say::NO_PORT_TODO)
}

fn told(app: &mut App, server: &Server) {
    let mut parts = vec![Say::Text(app.to(&say::SERVED_AT).to_string())];
    parts.extend(server.addresses().into_iter().map(|text| Say::Item { mark: "· ".into(), text }));
    parts.push(Say::Text(app.to(&say::SERVED_END).to_string()));
    app.ui.show(&parts);
}

/// A room that several may ask for at once.
struct Room {
    page: Page,
    clock: Clock,
    last: Mutex<(Watch, Option<(Instant, Board)>)>,
}

impl Room {
    /// The board, looked at anew when the last one is old.
    fn board(&self) -> Board {
        // One who looks ends by itself; were it not so, the room would be looked at all the same.
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (watch, seen) = &mut *last;
        match seen {
            Some((when, board)) if when.elapsed() < FRESH => board.clone(),
            _ => {
                let board = watch.look(self.clock.now());
                *seen = Some((Instant::now(), board.clone()));
                board
            }
        }
    }

    /// The page and its data; nothing else has a path.
    fn give(&self, path: &str) -> Option<serve::Page> {
        match path {
            "/" => Some(serve::Page {
                kind: "text/html; charset=utf-8",
                body: self.page.html(&self.board(), true).ok()?.into_bytes(),
                policy: self.page.policy(true),
            }),
            "/sala.json" => Some(serve::Page {
                kind: "application/json",
                body: self.page.data(&self.board()).to_string().into_bytes(),
                policy: "default-src 'none'".to_string(),
            }),
            _ => None,
        }
    }
}
