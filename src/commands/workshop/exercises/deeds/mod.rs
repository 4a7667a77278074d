//! What the program does for a person who asks for the answer: the same as the person's own commands, on the practice.

use super::bench::Bench;
use crate::app::App;
use crate::error::Result;
use crate::text::Text;
use crate::workshop::exercise::Deed;

mod answers;
mod asked;
mod columns;
mod found;
mod published;

/// Does it, and says what was done.
///
/// # Errors
/// Those of the command that does it.
pub fn carry_out(app: &mut App, bench: &Bench, deed: &Deed) -> Result<Vec<Text>> {
    match deed {
        Deed::Answer(answer) => answers::answer(app, bench, answer),
        Deed::Pending(pending) => answers::pending(app, bench, pending),
        Deed::Scan(folder) => found::scan(app, bench, folder),
        Deed::Accept(files) => found::accept(app, bench, files),
        Deed::Discard(files) => found::discard(app, bench, files),
        Deed::Merge(files) => found::merge(app, bench, files),
        Deed::Prepare(prepare) => published::prepare(app, bench, prepare),
        Deed::Approve(files) => published::approve(app, bench, files),
        Deed::PublishSite(folder) => published::site(app, bench, folder),
        Deed::Requests(file) => asked::requests(app, bench, file),
        Deed::Link(link) => asked::link(app, bench, link),
        Deed::Describe(describe) => columns::describe(app, bench, describe),
    }
}

/// Does something with every question of it answered by its proposal.
fn agreeing(app: &mut App, job: impl FnOnce(&mut App) -> Result<u8>) -> Result<u8> {
    let before = (app.options.yes, app.options.input);
    (app.options.yes, app.options.input) = (true, false);
    let done = job(app);
    (app.options.yes, app.options.input) = before;
    done
}
