//! What of a plan is or would be online, worked out once for all that is said of it.

use crate::app::App;
use crate::approval::{self, Next};
use crate::catalog::{Catalog, catalog};
use crate::diag::Finding;
use crate::document;
use crate::plan::doc::Doc;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::Text;
use crate::watch::{self, Overview};

/// See the head of this file.
pub struct Online {
    pub plan: Plan,
    catalog: Catalog,
    overview: Overview,
}

impl Online {
    pub fn of(app: &App, doc: &Doc) -> Self {
        let (plan, today) = (typed(doc.tree()), app.clock.today());
        let catalog = catalog(&app.guide, &plan, today);
        let overview = Overview::of(&app.guide, &plan, &catalog, today);
        Self { plan, catalog, overview }
    }

    /// What was seen of what is online.
    pub fn watched(&self, app: &App, doc: &Doc) -> Vec<Finding> {
        watch::findings(&app.guide.watch, (doc, &self.plan), &self.overview, app.clock.today())
    }

    /// What is due and nobody approved, and what changed since; what dictionaries lack.
    pub fn due(&self, app: &App) -> Vec<Finding> {
        let mut found = approval::findings(&app.guide, &self.plan, &self.catalog, app.clock.today());
        found.extend(document::findings(&self.catalog));
        found.extend(crate::promotion::due(&app.guide, &self.plan, &self.catalog, app.clock.today()));
        found
    }

    /// The next thing to do on the way online.
    pub fn next(&self, app: &App) -> Option<Next> {
        approval::next(&app.guide, &self.plan, &self.catalog)
    }

    /// What is online, in one sentence.
    pub fn line(&self, app: &App) -> Option<Text> {
        watch::badge::line(&self.overview, &app.guide.watch, app.clock.today())
    }
}
