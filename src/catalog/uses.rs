//! What others made with the data, as it may be shown: only with their agreement, and only of open datasets.

use super::{Catalog, From, Used, date, text, web};
use crate::plan::model::Reuse;

impl From<'_> {
    /// The uses that may be shown, the newest first.
    pub(super) fn uses(&self, catalog: &Catalog) -> Vec<Used> {
        let all = self.plan.reuse.iter().filter(|(_, reuse)| reuse.agreed.as_deref() == Some("yes"));
        let mut shown: Vec<Used> = all.filter_map(|(id, reuse)| self.used(catalog, id, reuse)).collect();
        shown.sort_by(|one, other| other.on.cmp(&one.on).then_with(|| one.id.cmp(&other.id)));
        shown
    }

    fn used(&self, catalog: &Catalog, id: &str, reuse: &Reuse) -> Option<Used> {
        let open = |id: &&String| catalog.datasets.iter().any(|one| one.id == **id && one.is_current());
        let datasets: Vec<String> = reuse.datasets.iter().filter(open).cloned().collect();
        let title = self.said(&reuse.title).filter(|_| !datasets.is_empty())?;
        Some(Used {
            id: id.to_string(),
            title,
            by: self.said(&reuse.by),
            link: text(&reuse.link).filter(|link| web(link)),
            text: self.said(&reuse.text),
            datasets,
            on: date(&reuse.on),
        })
    }
}
