//! The register of accounts and places: what the plan has of it, and what it is to have, from `guide/handover.toml`.

use jiff::civil::Date;
use toml::{Table, Value};

use super::words::shown;
use crate::guide::model::Guide;
use crate::plan::model::{Account, Day, Plan};
use crate::text::Text;
use crate::toml_text::Address;

/// An account or place, noted or only proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Key in `handover.account`.
    pub id: String,
    pub title: Text,
    /// What has to change hands, where the Guide knows the kind.
    pub why: Option<Text>,
    pub address: Option<String>,
    pub holder: Option<String>,
    pub receiver: Option<String>,
    /// Id of a way of the Guide, or what was written.
    pub by: Option<String>,
    pub done: Option<Date>,
    /// It is in the register.
    pub noted: bool,
    /// The plan says that it is there, or it is noted: somebody has to receive it.
    pub exists: bool,
}

/// Everything noted and everything proposed: the kinds of the Guide in their order, then the institution's own.
pub fn entries(guide: &Guide, tree: &Table, plan: &Plan) -> Vec<Entry> {
    let register = &plan.handover.account;
    let kinds = &guide.handover.kinds;
    let mut found: Vec<Entry> = kinds
        .iter()
        .filter_map(|kind| {
            let address = kind.address(guide, tree);
            let noted = register.get(&kind.id);
            if noted.is_none() && address.is_none() && !kind.always {
                return None;
            }
            let proposed = Entry {
                id: kind.id.clone(),
                title: kind.title.clone(),
                why: Some(kind.why.clone()),
                exists: address.is_some(),
                address,
                ..Entry::default()
            };
            Some(noted.map_or_else(|| proposed.clone(), |account| filled(proposed.clone(), account)))
        })
        .collect();
    let own = register.iter().filter(|(id, _)| kinds.iter().all(|kind| kind.id != **id));
    found.extend(own.map(|(id, account)| {
        let bare = Entry {
            id: id.clone(),
            title: Text::same(shown(Some(id)).unwrap_or_default()),
            ..Entry::default()
        };
        filled(bare, account)
    }));
    found
}

fn filled(entry: Entry, account: &Account) -> Entry {
    Entry {
        title: shown(account.title.as_ref()).map_or(entry.title, Text::same),
        address: shown(account.address.as_ref()).or(entry.address),
        holder: shown(account.holder.as_ref()),
        receiver: shown(account.receiver.as_ref()),
        by: shown(account.by.as_ref()),
        done: account.done.as_ref().and_then(Day::date),
        noted: true,
        exists: true,
        ..entry
    }
}

/// How the secret is handed over, in words.
pub fn way(guide: &Guide, by: &str) -> Text {
    let known = guide.handover.ways.iter().find(|way| way.id == by);
    known.map_or_else(|| Text::same(by), |way| way.title.clone())
}

/// The key of a field of an account.
pub fn at(id: &str, field: &str) -> Address {
    Address::new(["handover", "account", id, field])
}

/// A text as the plan keeps it; `None` takes it away.
pub fn value(text: &str) -> Option<Value> {
    let text = crate::text::fold::clean(text);
    (!text.is_empty()).then_some(Value::String(text))
}
