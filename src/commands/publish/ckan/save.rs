//! What a publication leaves behind: where it went, the receipt, addresses, names.

use std::path::Path;

use super::Site;
use crate::app::App;
use crate::error::Result;
use crate::fsx::{self, Replace};
use crate::plan::model::Plan;
use crate::publish::ckan::outcome::Outcomes;
use crate::publish::ckan::record::{self, Names};
use crate::publish::receipt::Receipt;
use crate::toml_text::Address;
use crate::wizard::desk::Desk;

const STATE: &str = ".apertura";
const NAMES: &str = "ckan.toml";

/// A receipt and its file, relative to the plan's folder.
pub struct Kept {
    pub receipt: Receipt,
    pub file: String,
}

/// Names that datasets have on portals.
pub fn names(folder: &Path) -> Names {
    fsx::read_text(&folder.join(STATE).join(NAMES)).map(|bytes| Names::read(&bytes)).unwrap_or_default()
}

/// Remembers portal and organisation.
///
/// # Errors
/// When the plan cannot be saved.
pub fn site(app: &mut App, desk: &mut Desk, site: &Site) -> Result<()> {
    let edits = [("url", site.address()), ("organization", site.organization.clone())]
        .map(|(key, value)| (Address::new(["publication", "ckan", key]), Some(value.into())));
    commit(app, desk, &edits)
}

/// Writes the receipt when it says something new, and what the plan is to know.
///
/// # Errors
/// When a file cannot be written.
pub fn outcomes(
    app: &mut App,
    desk: &mut Desk,
    plan: &Plan,
    site: &Site,
    outcomes: &Outcomes,
) -> Result<Option<Kept>> {
    let folder = desk.folder().to_path_buf();
    let mut known = names(&folder);
    if known.note(&site.address(), &site.organization, outcomes) {
        fsx::write_small(&folder.join(STATE), NAMES, known.text().as_bytes());
    }
    let mut edits = record::address_edits(plan, outcomes);
    let receipt = record::receipt(plan, &site.address(), outcomes, app.clock.today());
    let news = receipt.filter(|receipt| !record::said_before(receipt, &earlier(plan, &folder)));
    let kept = match news {
        Some(receipt) => {
            let file = format!("recibos/recibo-{}.toml", receipt.folio());
            fsx::write_report(&folder.join(&file), receipt.text().as_bytes(), Replace::Allow)?;
            edits.push(record::receipt_edit(&receipt, &file));
            Some(Kept { receipt, file })
        }
        None => None,
    };
    commit(app, desk, &edits)?;
    Ok(kept)
}

/// Receipts of this plan that are still there.
fn earlier(plan: &Plan, folder: &Path) -> Vec<Receipt> {
    let files = plan.receipt.values().filter(|one| one.kind.as_deref() == Some("ckan"));
    let read = files.filter_map(|one| {
        let bytes = fsx::read_text(&folder.join(one.file.as_deref()?)).ok()?;
        Receipt::read(std::str::from_utf8(&bytes).ok()?).filter(|(_, _, fits)| *fits).map(|(one, ..)| one)
    });
    read.collect()
}

fn commit(app: &mut App, desk: &mut Desk, edits: &[crate::plan::doc::Edit]) -> Result<()> {
    crate::commands::open::commit(app, desk, "ckan", edits)?;
    Ok(())
}
