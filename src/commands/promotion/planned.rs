//! The conversation over what is proposed: each act is accepted, moved, called otherwise or left, and saved at once.

use std::path::Path;

use super::asked::{self, Asked, Said};
use super::{Known, put};
use crate::app::App;
use crate::commands::open::{at_desk, commit};
use crate::error::{Error, Kind, Result};
use crate::promotion::sheet::{Part, proposed};
use crate::promotion::{Outlook, Proposal, edits};
use crate::text::{Text, promotion as say, say as words};
use crate::ui::{Row, Say};
use crate::wizard::desk::Desk;

/// Goes through the proposals.
///
/// # Errors
/// When nobody can be asked and nothing was agreed to, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path) -> Result<u8> {
    if app.options.dry_run {
        let known = Known::of(app, path)?;
        let n = Outlook::of(known.about(app)).proposals().count();
        app.tell(&say::WOULD_ACCEPT.with("n", n));
        return Ok(0);
    }
    if !app.options.input && !app.options.yes {
        return Err(Error::new(Kind::NotAsked, say::PLAN_NEEDS_INPUT));
    }
    at_desk(app, path, |app, desk| {
        let known = Known::from(app, desk.doc.tree());
        let all: Vec<Proposal> = Outlook::of(known.about(app)).proposals().cloned().collect();
        match () {
            () if all.is_empty() => app.tell(&say::NOTHING_TO_PLAN),
            () if app.options.yes => accept_all(app, desk, &all)?,
            () => talk(app, desk, &known, &all)?,
        }
        Ok(0)
    })
}

fn accept_all(app: &mut App, desk: &mut Desk, all: &[Proposal]) -> Result<()> {
    let edits: Vec<_> = all.iter().flat_map(|one| edits::accept(one, app.lang())).collect();
    commit(app, desk, "promotion", &edits)?;
    app.tell(&say::ACCEPTED_ALL.with("n", all.len()));
    Ok(())
}

fn talk(app: &mut App, desk: &mut Desk, known: &Known, all: &[Proposal]) -> Result<()> {
    let (mut at, mut kept) = (0, 0);
    while let Some(one) = all.get(at) {
        let head = say::PROPOSAL_OF.with("n", at + 1).with("of", all.len());
        let parts = [Part::Heading(head), Part::Text(proposed(known.about(app), one))];
        let said: Vec<Say> = put::screen(&parts, app.lang());
        app.ui.show(&said);
        match choose(app, known, one) {
            Said::It(one) => {
                commit(app, desk, "promotion", &edits::accept(&one, app.lang()))?;
                kept += 1;
                let told = say::ACCEPTED.with_text("title", &one.title).with_text("day", &words::day(one.on));
                let line = Say::Saved(app.to(&told).to_string());
                app.ui.show(&[line]);
                at += 1;
            }
            Said::Blank => at += 1,
            Said::Back => at = at.saturating_sub(1),
            Said::Leave => break,
        }
    }
    app.tell(&say::ACCEPTED_ALL.with("n", kept));
    Ok(())
}

/// The proposal as it was agreed to; blank when it is left for later.
fn choose(app: &mut App, known: &Known, one: &Proposal) -> Said<Proposal> {
    loop {
        let rows = [
            ("accept", say::ACT_ACCEPT),
            ("move", say::ACT_MOVE),
            ("title", say::ACT_TITLE),
            ("skip", say::ACT_SKIP),
            ("end", say::ACT_END),
        ];
        let rows = rows.iter().map(|(id, label)| Row::new(*id, app.to(label))).collect();
        let said = match asked::one(app, "promotion.act", &say::ASK_ACT, rows) {
            Said::It(id) => id,
            Said::Back => return Said::Back,
            Said::Blank | Said::Leave => return Said::Leave,
        };
        let changed = match said.as_str() {
            "accept" => return Said::It(one.clone()),
            "skip" => return Said::Blank,
            "move" => moved(app, one),
            "title" => renamed(app, known, one),
            _ => return Said::Leave,
        };
        match changed {
            Said::Back | Said::Blank => {}
            said => return said,
        }
    }
}

fn moved(app: &mut App, one: &Proposal) -> Said<Proposal> {
    let ask = Asked { id: "promotion.day", ask: say::ASK_DAY, hint: say::ASK_DAY_HINT, optional: false };
    match asked::line(app, &ask, asked::day) {
        Said::It(on) => Said::It(Proposal { on, ..one.clone() }),
        Said::Leave => Said::Leave,
        Said::Back | Said::Blank => Said::Back,
    }
}

fn renamed(app: &mut App, known: &Known, one: &Proposal) -> Said<Proposal> {
    let ask = Asked { id: "promotion.title", ask: say::ASK_TITLE, hint: Text::default(), optional: false };
    match asked::line(app, &ask, |text| Ok(text.to_string())) {
        Said::It(title) => {
            let title = asked::masked(app, &known.plan, &title);
            Said::It(Proposal { title: Text::same(title), ..one.clone() })
        }
        Said::Leave => Said::Leave,
        Said::Back | Said::Blank => Said::Back,
    }
}
