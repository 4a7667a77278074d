//! Values with several readings: asked once for all places that say the same.

use super::notes;
use super::{Work, short};
use crate::app::App;
use crate::commands::ask::pick;
use crate::error::Result;
use crate::import::{Doubt, choose};
use crate::text::fold::visible;
use crate::text::import as say;
use crate::ui::Row;

/// How many different doubts there are.
pub fn count(work: &Work) -> usize {
    work.files.iter().map(|file| groups(&file.understood.doubts).len()).sum()
}

/// Asks for the reading of each; what is left stays pending.
///
/// # Errors
/// When the lists of the Guide cannot be read.
pub fn settle(app: &mut App, work: &mut Work) -> Result<()> {
    let hide = notes::hide(app)?;
    for file in &mut work.files {
        for group in groups(&file.understood.doubts) {
            let Some(first) = group.first() else { continue };
            let ask = say::DOUBT
                .with("place", visible(&first.place))
                .with("what", short(&hide(&first.what), 80))
                .with_text("ask", &first.ask);
            let ask = match group.len() {
                1 => ask,
                many => ask.and(&say::DOUBT_TIMES.with("n", many)),
            };
            let label = |(at, (label, _)): (usize, &(_, _))| Row::new(at.to_string(), app.to(label));
            let mut rows: Vec<Row> = first.options.iter().enumerate().map(label).collect();
            rows.push(Row::new("leave", app.to(&say::DOUBT_LEAVE)));
            let Some(chosen) = pick(app, "import.doubt", &ask, rows) else { return Ok(()) };
            let at: Option<usize> = chosen.parse().ok();
            for doubt in &group {
                if let Some((_, value)) = at.and_then(|at| doubt.options.get(at)) {
                    choose(&mut file.understood, doubt, value.clone());
                }
            }
            file.understood.doubts.retain(|doubt| !group.contains(doubt));
        }
    }
    Ok(())
}

/// Doubts of the same field that are written the same.
fn groups(doubts: &[Doubt]) -> Vec<Vec<Doubt>> {
    let mut groups: Vec<Vec<Doubt>> = Vec::new();
    let mut at = std::collections::HashMap::new();
    for doubt in doubts {
        let number = *at.entry((&doubt.field, &doubt.what)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[number].push(doubt.clone());
    }
    groups
}
