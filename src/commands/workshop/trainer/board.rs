//! `taller tablero`.

use std::time::Duration;

use jiff::civil::DateTime;

use super::{exercises, kit};
use crate::app::App;
use crate::cli::workshop::trainer::Board as Wanted;
use crate::error::{Error, Kind, Result};
use crate::guide::model::workshop::Stuck;
use crate::interrupt;
use crate::text::trainer as say;
use crate::workshop::board::page::Page;
use crate::workshop::board::{Board, Known, board, data, screen};
use crate::workshop::room::Files;

mod serve;

/// A room that is looked at.
struct Watch {
    files: Files,
    exercises: Vec<Known>,
    rule: Stuck,
}

impl Watch {
    fn look(&mut self, at: DateTime) -> Board {
        board(self.files.look(), &self.exercises, self.rule, at)
    }
}

/// Shows the board, once or again and again, or serves it.
///
/// # Errors
/// When the Guide cannot be used, the port is taken, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    if wanted.lan && !wanted.serve {
        return Err(Error::new(Kind::Usage, say::LAN_ALONE).todo(say::LAN_ALONE_TODO));
    }
    let kit = kit(app)?;
    let exercises = exercises(app, wanted.own.as_deref())?.iter().map(Known::of).collect();
    let roots = wanted.folders.iter().map(|folder| app.cwd().join(folder)).collect();
    let mut watch = Watch { files: Files::new(roots, app.guide.rules.clone()), exercises, rule: kit.stuck };
    if wanted.serve {
        return serve::run(app, wanted, watch);
    }
    let board = watch.look(app.clock.now());
    show(app, wanted, &board)?;
    if let Some(seconds) = wanted.every {
        again(app, wanted, &mut watch, (seconds, board))?;
    }
    Ok(0)
}

fn show(app: &mut App, wanted: &Wanted, board: &Board) -> Result<()> {
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", data::json(board)).into_bytes(),
        () if wanted.html => {
            let page = Page::new(&app.guide.lore, app.lang()).html(board, false);
            page.map_err(|what| Error::new(Kind::Usage, what))?.into_bytes()
        }
        () => app.drawn(&screen::parts(board, app.lang())).into_bytes(),
    };
    app.result(&bytes)
}

/// Looks again and again until Ctrl-C; only what changed is written, below what is there.
fn again(app: &mut App, wanted: &Wanted, watch: &mut Watch, (seconds, mut last): (u32, Board)) -> Result<()> {
    let work = interrupt::work();
    // The file of `--salida` is ours by now.
    app.options.yes |= app.options.output.is_some();
    app.tell(&say::WATCHING.with("n", seconds));
    while pause(seconds) {
        let board = watch.look(app.clock.now());
        if board.moved(&last) {
            show(app, wanted, &board)?;
            last = board;
        }
    }
    drop(work);
    Ok(())
}

/// Waits; `false` when the person asked to stop.
fn pause(seconds: u32) -> bool {
    for _ in 0..u64::from(seconds) * 10 {
        if interrupt::asked() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    !interrupt::asked()
}
