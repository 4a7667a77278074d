//! What folders have: asked for, scanned, and proposed one by one. Nothing enters the plan without a word.

use toml::Value;

use super::super::flow::Scope;
use super::super::proposals::known::{Again, Known, Standing};
use super::super::proposals::mosaic::{self, Combined, Pair};
use super::super::proposals::place::{self, Places};
use super::super::proposals::{self as wing, decided, told};
use super::{Go, Session};
use crate::error::{Error, Result};
use crate::guide::model::Pass;
use crate::plan::doc::Edit;
use crate::scan::propose::{Corrections, Proposal, Words, corrections};
use crate::text::fold::visible;
use crate::text::found as say;
use crate::toml_text::Address;
use crate::ui::progress::Measured;
use crate::ui::{Entry, Raw, Reply, Say, View};

mod join;
mod list;
mod one;

/// Files that are told one by one; more are not worth reading.
const TOLD: usize = 5;

/// Proposals that wait for a decision, the most useful first.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    pub proposals: Vec<Proposal>,
    /// Titles of datasets that were told to single out persons together.
    mosaics: std::collections::HashSet<(String, String)>,
}

/// What a scan came to, in numbers.
struct Sum {
    known: usize,
    discarded: usize,
}

impl Session<'_> {
    /// The list of datasets by itself, where folders are scanned from.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn datasets(&mut self) -> Result<Go> {
        let lists =
            |step: &crate::guide::model::Step| step.questions.iter().any(|q| q.pass == Some(Pass::List));
        match self.guide.steps.iter().position(lists) {
            Some(step) => self.items_page(step),
            None => Ok(Go::Menu),
        }
    }

    /// The proposals that wait; with none, a folder is asked for and scanned first.
    pub(super) fn found_page(&mut self) -> Result<Go> {
        if self.waiting.proposals.is_empty()
            && let Some(go) = self.look()?
        {
            return Ok(go);
        }
        self.found_list()
    }

    /// What the list of datasets says of scans.
    pub(super) fn scan_line(&self) -> Option<String> {
        self.scanner.as_ref()?;
        let waiting = self.waiting.proposals.len();
        let text = if waiting > 0 { say::ITEMS_SCAN_WAITING.with("n", waiting) } else { say::ITEMS_SCAN };
        Some(self.to(&text).to_string())
    }

    /// Asks for folders and scans them; where to go when nothing came of it.
    fn look(&mut self) -> Result<Option<Go>> {
        let places = match self.ask_folder() {
            Ok(places) => places,
            Err(go) => return Ok(Some(go)),
        };
        let fresh = match self.scan(&places) {
            Some(Ok(fresh)) => fresh,
            Some(Err(err)) => {
                self.show_error(&err);
                return Ok(Some(Go::Next));
            }
            None => return Ok(Some(Go::Next)),
        };
        let none = fresh.is_empty();
        let sum = self.take_scan(&places, fresh)?;
        if none {
            self.say(&say::NOTHING_FOUND);
        } else if self.waiting.proposals.is_empty() {
            self.say(&say::NOTHING_NEW);
        } else {
            self.summary(&sum);
        }
        Ok(self.waiting.proposals.is_empty().then_some(Go::Next))
    }

    fn ask_folder(&mut self) -> std::result::Result<Places, Go> {
        let before = decided::roots(self.desk.doc.tree());
        let entry = Entry::Line { initial: String::new() };
        let mut view =
            View::short("scan.folder", self.to(&say::FOLDER_ASK), entry).hint(self.to(&say::FOLDER_HINT));
        view.current = (!before.is_empty()).then(|| visible(&before.join("; ")));
        loop {
            let typed = match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => place::typed(&text),
                Reply::Skip => before.clone(),
                Reply::Menu => return Err(Go::Menu),
                Reply::Quit => return Err(Go::Quit),
                _ => return Err(Go::Next),
            };
            match Places::new(self.desk.folder(), &typed) {
                Ok(_) if typed.is_empty() => return Err(Go::Next),
                Ok(places) => return Ok(places),
                Err(root) => {
                    view.error = Some(self.to(&say::NO_FOLDER.with("folder", visible(&root))).to_string())
                }
            }
            view.again = true;
        }
    }

    /// `None` when there is nothing that could scan.
    fn scan(&mut self, places: &Places) -> Option<Result<Vec<Proposal>>> {
        self.scanner.as_ref()?;
        self.say(&say::SCANNING.with("folder", visible(&places.typed().join("; "))));
        let mut bar = Measured::new(self.ui.draws(), self.to(&say::SCANNING_BAR));
        let mut told = |now: wing::Progress| bar.at(now.files, now.bytes, now.elapsed);
        let found = self.scanner.as_mut()?.scan(&places.roots(), &mut told);
        drop(bar);
        let mut found = match found {
            Ok(found) => found,
            Err(err) => return Some(Err(err)),
        };
        if found.stopped {
            self.warn(&say::STOPPED);
        }
        places.put(&mut found.proposals, &Words::of(self.guide));
        Some(Ok(found.proposals))
    }

    /// Takes fresh proposals: refreshes what the plan knows, keeps what waits for a decision.
    fn take_scan(&mut self, places: &Places, fresh: Vec<Proposal>) -> Result<Sum> {
        let words = Words::of(self.guide);
        let tree = self.desk.doc.tree();
        let decided = decided::corrections(tree);
        let open = Corrections { discarded: Default::default(), ..decided.clone() };
        let all = corrections::apply(fresh, &open, &words);
        let known = Known::of(tree);
        let again = known.again(tree, &all, (places, self.today()));
        let total = all.len();
        let only = Corrections { discarded: decided.discarded, ..Corrections::default() };
        let kept = corrections::apply(all, &only, &words);
        let discarded = total - kept.len();
        let left: Vec<Proposal> =
            kept.iter().filter(|one| known.standing(one) != Standing::Known).cloned().collect();
        let sum = Sum { known: kept.len() - left.len(), discarded };
        self.waiting.proposals = left;
        self.refresh(places, again)?;
        Ok(sum)
    }

    fn refresh(&mut self, places: &Places, again: Again) -> Result<()> {
        let refreshed = again.edits.len();
        let mut edits = again.edits;
        let typed = places.typed();
        if decided::roots(self.desk.doc.tree()) != typed {
            edits.insert(0, decided::looked(&typed));
        }
        if !edits.is_empty() && self.desk.read_only().is_none() {
            let echo = say::REFRESHED.with("n", refreshed);
            self.save("scan", &edits, (refreshed > 0).then_some(&echo))?;
        }
        let titled = |session: &Self, id: &str| visible(session.flow().dataset_title(id));
        for entry in again.gone.iter().take(TOLD) {
            let text =
                say::GONE.with("path", visible(&entry.path)).with("title", titled(self, &entry.dataset));
            self.warn(&text);
        }
        for (entry, now) in again.moved.iter().take(TOLD) {
            let text = say::MOVED.with("path", visible(&entry.path)).with("now", visible(now));
            let text = text.with("title", titled(self, &entry.dataset));
            self.warn(&text);
        }
        self.denied();
        Ok(())
    }

    /// Datasets that are said to have no personal data, and whose files have them.
    fn denied(&mut self) {
        let words = Words::of(self.guide);
        let flow = self.flow();
        let mut told = Vec::new();
        for id in flow.datasets() {
            let status = Address::new(["dataset", id, "personal", "status"]).get(flow.tree);
            let classes = self.seen_of(id, "personal");
            if status.and_then(Value::as_str) == Some("no") && !classes.is_empty() {
                let text = say::DENIED.with("title", visible(flow.dataset_title(id)));
                told.push(text.with_text("list", &told::classes(&classes, &words)));
            }
        }
        told.iter().take(TOLD).for_each(|text| self.warn(text));
    }

    /// A list that scans keep of the files of a dataset, without repeats.
    fn seen_of(&self, dataset: &str, key: &str) -> Vec<String> {
        let flow = self.flow();
        let mut all = std::collections::BTreeSet::new();
        for file in flow.distributions(dataset) {
            let at = Address::new(["dataset", dataset, "distribution", file, "seen", key]);
            let items = at.get(flow.tree).and_then(Value::as_array).into_iter().flatten();
            all.extend(items.filter_map(Value::as_str).map(String::from));
        }
        all.into_iter().collect()
    }

    /// Datasets of the plan that single out persons together with others, each pair once a sitting.
    pub(super) fn mosaic(&mut self) {
        let sets: Vec<Combined> = self.flow().datasets().iter().map(|id| self.combined(id)).collect();
        let told = &mut self.waiting.mosaics;
        let mut fresh = mosaic::pairs(&sets);
        fresh.retain(|pair| told.insert((sets[pair.one].title.clone(), sets[pair.other].title.clone())));
        for pair in fresh.iter().take(TOLD) {
            let text = self.mosaic_text(&sets, pair);
            self.warn(&text);
        }
    }

    /// Datasets of the plan with which a proposal would single out persons.
    fn mosaic_of(&self, one: &Proposal) -> Vec<crate::text::Text> {
        let title = visible(&one.title);
        let mut sets = vec![Combined { title, personal: one.personal.clone(), quasi: one.quasi.clone() }];
        sets.extend(self.flow().datasets().iter().map(|id| self.combined(id)));
        let pairs = mosaic::pairs(&sets).into_iter().filter(|pair| pair.one == 0).take(TOLD);
        pairs.map(|pair| self.mosaic_text(&sets, &pair)).collect()
    }

    fn combined(&self, dataset: &str) -> Combined {
        let title = visible(self.flow().dataset_title(dataset));
        Combined { title, personal: self.seen_of(dataset, "personal"), quasi: self.seen_of(dataset, "quasi") }
    }

    fn mosaic_text(&self, sets: &[Combined], pair: &Pair) -> crate::text::Text {
        let text = say::MOSAIC.with("one", &sets[pair.one].title).with("other", &sets[pair.other].title);
        text.with_text("list", &told::classes(&pair.shared, &Words::of(self.guide)))
    }

    fn summary(&mut self, sum: &Sum) {
        let waiting = &self.waiting.proposals;
        let text = say::SUMMARY
            .with("n", waiting.len())
            .with("known", sum.known)
            .with("discarded", sum.discarded)
            .with("personal", waiting.iter().filter(|one| !one.personal.is_empty()).count())
            .with("ready", waiting.iter().filter(|one| one.ready).count());
        let line = self.to(&text).to_string();
        self.ui.show(&[Say::Blank, Say::Text(line)]);
    }

    fn show_error(&mut self, err: &Error) {
        let told = err.render(self.lang());
        let mut lines = told.lines().map(String::from);
        let mut parts: Vec<Say> = lines.next().map(Say::Error).into_iter().collect();
        parts.extend(lines.map(Say::Text));
        self.ui.show(&parts);
    }

    /// Saves what was decided about proposals; whether it is in the plan.
    fn decide(&mut self, label: &str, edits: &[Edit], echo: &crate::text::Text) -> Result<bool> {
        self.save(label, edits, Some(echo))
    }

    /// Answers of a dataset that a scan gave and nobody has confirmed.
    pub(super) fn unconfirmed(&self, step: usize, dataset: &str) -> usize {
        let flow = self.flow();
        let step = &self.guide.steps[step];
        let spots = flow.spots_of(step, dataset);
        spots
            .iter()
            .filter(|spot| spot.scope == Scope::dataset(dataset) && flow.unconfirmed(&spot.address))
            .count()
    }
}
