//! `red`: the picture of many plans.

use serde_json::json;

use crate::app::App;
use crate::cli::network::Wanted;
use crate::error::Result;
use crate::region::screen::{Show, parts};
use crate::region::{Given, Picture};
use crate::text::region as say;

mod read;

/// Shows the picture, or writes it.
///
/// # Errors
/// When it cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let (all, unread) = read::pile(app, &wanted.paths);
    let given = Given { guide: &app.guide, today: app.clock.today(), rules: &[], targets: &[] };
    let picture = Picture::of(all, &given);
    let bytes = if app.options.json {
        json(&picture)
    } else {
        let show = Show { given, lang: app.lang(), plain: app.options.plain };
        app.drawn(&parts(&picture, &show))
    };
    app.result(bytes.as_bytes())?;
    if !unread.is_empty() {
        app.tell(&say::UNREAD.with("n", unread.len()));
    }
    Ok(0)
}

/// `{"version": 1, "picture": …}`: the fields of [`Picture`] by their names.
fn json(picture: &Picture) -> String {
    format!("{:#}\n", json!({ "version": 1, "picture": picture }))
}
