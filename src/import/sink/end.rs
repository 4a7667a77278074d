//! The end of a record: what was said better, whose terms count, and into the draft.

use super::{Said, Sink, Spare};

impl Sink<'_> {
    /// What nobody said better is said; the rest is told, unless it says the same.
    pub(super) fn settle(&mut self) {
        for Spare { said, path, same } in std::mem::take(&mut self.spare) {
            match self.said.iter().find(|known| known.field == said.field) {
                None => self.said.push(said),
                Some(known) if same || known.texts == said.texts => {}
                Some(_) => self.draft.drop(&path, &said.place, &said.texts.join(", ")),
            }
        }
    }

    /// The dataset is read: it goes into the draft.
    pub fn close(mut self, key: Option<String>) {
        self.settle();
        for Spare { said, path, .. } in std::mem::take(&mut self.terms) {
            match &self.record.license {
                None => self.record.license = Some(said),
                Some(known) if known.texts == said.texts => {}
                Some(_) => self.draft.drop(&path, &said.place, &said.texts.join(", ")),
            }
        }
        self.reason();
        self.record.publisher = self.record.publisher.filter(|publisher| !publisher.name.is_empty());
        self.record.entry.key = key;
        self.record.entry.said = self.said;
        self.draft.add(self.record);
    }

    /// A reason not to open, of a dataset that is open, is none.
    fn reason(&mut self) {
        let public = |said: &Said| {
            let text = said.texts.concat().to_lowercase();
            said.field == "dataset.access" && (text.starts_with("public") || text.starts_with("públic"))
        };
        let at = self.said.iter().position(|said| said.field == "dataset.reserve.reason");
        if let Some(at) = at.filter(|_| self.said.iter().any(public)) {
            let said = self.said.remove(at);
            let key = said.place.rsplit('.').next().unwrap_or_default();
            self.draft.drop(key, &said.place, &said.texts.join(", "));
        }
    }

    /// The heads of several catalogues in one file: what one of them says is not said of all datasets.
    pub fn one_of_many(mut self) {
        self.settle();
        let publisher = self.record.publisher.map(|publisher| (publisher.place, publisher.name));
        let said =
            self.said.into_iter().chain(self.record.license).map(|said| (said.place, said.texts.join(", ")));
        for (place, text) in said.chain(publisher) {
            let key = place.rsplit_once('.').map_or(place.as_str(), |(_, key)| key).to_string();
            self.draft.drop(&key, &place, &text);
        }
    }

    /// What the head of a catalogue says of the institution and of all datasets.
    pub fn head(mut self) {
        self.settle();
        let license = self.record.license.or_else(|| self.terms.pop().map(|spare| spare.said));
        let publisher = self.record.publisher.filter(|publisher| !publisher.name.is_empty());
        self.draft.heads(publisher, license);
        for said in self.said {
            self.draft.fact(said);
        }
    }
}
