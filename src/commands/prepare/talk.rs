//! The conversation before anything is written: what would be done, what is not wanted, what becomes of persons.

use crate::app::App;
use crate::commands::ask::{Said, one};
use crate::error::Result;
use crate::prepare::repair::{REPAIRS, When};
use crate::text::fold::visible;
use crate::text::prepare as say;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

use super::choice::Choice;
use super::input::Input;
use super::persons::{self, Seen};
use super::place::Place;
use super::{show, work};

/// Shows and asks until the person wants the result, or leaves: end of input is no consent.
///
/// # Errors
/// When the file cannot be read any more.
pub fn agreed(app: &mut App, (input, place): (&Input, &Place), choice: &mut Choice) -> Result<bool> {
    let mut first = true;
    if choice.treat.is_empty() && !persons::talk::decided(app, (input, place), choice)? {
        return Ok(false);
    }
    loop {
        match work::tried(app, input, place, choice) {
            Ok(tried) => {
                let parts = show::preview(app, input, &tried, true);
                app.ui.show(&parts);
            }
            // What cannot be done is asked again, with the treatments taken back.
            Err(error) if !choice.treat.is_empty() && !first => {
                app.ui.show(&[Say::Error(error.what.to(app.lang()).to_string())]);
                choice.treat.clear();
            }
            Err(error) => return Err(error),
        }
        first = false;
        let seen = persons::seen(app, place, &persons::tables(input, choice));
        match one(app, "prepare", &say::ASK, rows(app, choice, seen)) {
            Said::Row(id) if id == "prepare" => return Ok(true),
            Said::Row(id) if id == "repairs" => repairs(app, choice),
            Said::Row(id) if id == "treat" => {
                // Whoever leaves half way keeps what there was.
                let before = std::mem::take(&mut choice.treat);
                if !persons::talk::decided(app, (input, place), choice)? {
                    choice.treat = before;
                }
            }
            _ => return Ok(false),
        }
    }
}

fn rows(app: &App, choice: &Choice, seen: Vec<Seen>) -> Vec<Row> {
    let mut rows =
        vec![Row::new("prepare", app.to(&say::ASK_PREPARE)), Row::new("repairs", app.to(&say::ASK_REPAIRS))];
    let any = !seen.is_empty() || !choice.treat.is_empty();
    let open = persons::untreated(seen, &choice.treat);
    if !open.is_empty() {
        let names: Vec<String> = open.iter().map(|one| visible(&one.column.name)).collect();
        rows.insert(0, Row::new("treat", say::ASK_TREAT.with("list", names.join(", ")).to(app.lang())));
    } else if any {
        rows.push(Row::new("treat", app.to(&say::ASK_RETREAT)));
    }
    rows.push(Row::new("leave", app.to(&say::ASK_LEAVE)));
    rows
}

/// A checklist of what may be switched.
fn repairs(app: &mut App, choice: &mut Choice) {
    let switchable = || REPAIRS.iter().filter(|repair| repair.when != When::Always);
    let lang = app.lang();
    let rows = switchable()
        .map(|repair| Row {
            note: Some(repair.how.to(lang).into()),
            ..Row::new(repair.id, repair.title.to(lang))
        })
        .collect();
    let chosen =
        switchable().filter(|repair| choice.wish.on.has(repair.code)).map(|r| r.id.to_string()).collect();
    let view = View::short("repairs", app.to(&say::ASK_WHICH), Entry::Many { rows, chosen });
    let reply = app.ui.ask(&view);
    if let Reply::Answer(Raw::Many(ids)) = view.chosen(reply) {
        for repair in switchable() {
            choice.wish.on.set(repair.code, ids.iter().any(|id| id == repair.id));
        }
    }
}
