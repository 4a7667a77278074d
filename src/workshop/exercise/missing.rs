//! What a check still wants, part by part, in words: what is missing and where it is done.

use toml::Value;

use super::super::condition::{Condition, Count, Is, Seen, Spread, Without, fits, values};
use super::super::filed::{FileIs, datasets_of};
use crate::guide::model::{Guide, Question};
use crate::text::fold::visible;
use crate::text::{Text, exercise as say};
use crate::toml_text::Address;
use crate::wizard::answer::show;

/// Titles of planted faults, by id.
pub type Faults<'a> = &'a dyn Fn(&str) -> Option<Text>;

/// Asks a practice what a check wants.
pub struct Asked<'a> {
    pub guide: &'a Guide,
    pub seen: &'a Seen<'a>,
    pub faults: Faults<'a>,
    /// What stands before the addresses that are asked for: nothing, or `dataset.*.` inside a dataset.
    pub within: &'static str,
}

impl Asked<'_> {
    /// Every part that does not hold; none when the whole holds.
    pub fn missing(&self, check: &Condition) -> Vec<Text> {
        if check.holds(self.seen) {
            return Vec::new();
        }
        let plain = |at: &String| Condition { answered: vec![at.clone()], ..Condition::default() };
        let open = check.answered.iter().filter(|at| !plain(at).holds(self.seen));
        let mut told: Vec<Text> = open.map(|at| self.unanswered(at)).collect();
        let only = |is: &Is| Condition { is: Some(is.clone()), ..Condition::default() };
        told.extend(check.is.iter().filter(|is| !only(is).holds(self.seen)).map(|is| self.other(is)));
        told.extend(check.count.iter().filter_map(|count| self.few(count)));
        let there = |wanted: &String| self.seen.files.paths().iter().any(|path| fits(wanted, path));
        let absent = check.files.iter().filter(|wanted| !there(wanted));
        told.extend(absent.map(|wanted| say::NO_FILE.with("file", visible(wanted))));
        told.extend(check.without.iter().flat_map(|without| self.holding(without)));
        told.extend(check.file.iter().flat_map(|file| self.of_file(file)));
        let only = |spread: &Spread| Condition { spread: Some(spread.clone()), ..Condition::default() };
        let crowded = check.spread.iter().filter(|spread| !only(spread).holds(self.seen));
        told.extend(crowded.map(|spread| say::CROWDED.with("least", spread.least).with("most", spread.most)));
        let open = check.mended.iter().filter(|id| !(self.seen.mended)(id));
        told.extend(open.map(|id| self.unmended(id)));
        told.extend(check.all.iter().flat_map(|one| self.missing(one)));
        told.extend(self.none_of(&check.any));
        told.extend(check.not.iter().filter(|one| one.holds(self.seen)).map(|one| self.too_much(one)));
        told
    }

    /// Each part of what is asked of one file.
    fn of_file(&self, file: &FileIs) -> Vec<Text> {
        let own = || FileIs { path: file.path.clone(), ..FileIs::default() };
        let parts = [
            (FileIs { taken: file.taken, ..own() }, say::FILE_TAKEN),
            (FileIs { discarded: file.discarded, ..own() }, say::FILE_DISCARDED),
            (FileIs { prepared: file.prepared, ..own() }, say::FILE_PREPARED),
            (FileIs { online: file.online, ..own() }, say::FILE_ONLINE),
            (FileIs { with: file.with.clone(), ..own() }, say::FILE_WITH),
            (FileIs { asked: file.asked.clone(), ..own() }, say::FILE_ASKED),
            (FileIs { result: file.result.clone(), ..own() }, say::FILE_RESULT),
        ];
        let short = file.path.rsplit('/').next().unwrap_or(&file.path);
        let told = |text: Text| text.with("file", visible(short));
        let open = parts.into_iter().filter(|(part, _)| !part.holds(self.seen));
        // A result that is not there is told as that alone.
        let mut open: Vec<Text> = open.map(|(_, text)| told(text)).take(1).collect();
        if let (true, Some(wanted)) = (open.is_empty(), file.dataset.as_deref()) {
            open = self.of_dataset(&file.path, wanted).unwrap_or_else(|| vec![told(say::FILE_TAKEN)]);
        }
        open
    }

    /// What the dataset of a file still wants; `None` when there is none.
    fn of_dataset(&self, path: &str, wanted: &Condition) -> Option<Vec<Text>> {
        let of = |id: &String| self.seen.plan.get("dataset")?.get(id)?.as_table();
        let ids = datasets_of(self.seen.plan, path);
        let told = |plan| {
            let seen = Seen { plan, files: self.seen.files, mended: self.seen.mended };
            Asked { guide: self.guide, seen: &seen, faults: self.faults, within: "dataset.*." }
                .missing(wanted)
        };
        ids.iter().filter_map(of).map(told).min_by_key(Vec::len)
    }

    fn unanswered(&self, at: &str) -> Text {
        match self.question(at) {
            Some(question) => say::UNANSWERED.with_text("ask", &question.ask).with("code", &question.code),
            None => self.known(at),
        }
    }

    fn known(&self, at: &str) -> Text {
        let at = format!("{}{at}", self.within);
        known(&at).unwrap_or_else(|| say::NOTHING_AT.with("at", visible(&at)))
    }

    /// Another answer than the one that is wanted, or none.
    fn other(&self, is: &Is) -> Text {
        let Some(question) = self.question(&is.at) else {
            return self.known(&is.at);
        };
        let said = |value: &Value| show(value, self.guide, question);
        let found = values(self.seen.plan, &is.at);
        let told = match found.first() {
            Some(value) => say::OTHER_ANSWER.with_text("now", &said(value)),
            None => say::UNANSWERED,
        };
        let wanted = said(&Value::String(is.value.clone()));
        let told = told.with_text("ask", &question.ask).with("code", &question.code);
        told.and(&say::WANTED_ANSWER.with_text("answer", &wanted))
    }

    fn few(&self, count: &Count) -> Option<Text> {
        let there = Address::parse(&count.of).get(self.seen.plan).and_then(Value::as_table);
        let there = there.map_or(0, toml::Table::len);
        if there >= count.least {
            return None;
        }
        let thing = match count.of.as_str() {
            "dataset" => say::DATASETS,
            "pending" => say::PENDING,
            "demand" => say::DEMANDS,
            "scan.discarded" => say::DISCARDED,
            other => Text::same(visible(other)),
        };
        Some(say::TOO_FEW.with_text("thing", &thing).with("now", there).with("least", count.least))
    }

    /// Files that still hold words that are not to be in them; which words is not said: they are of persons.
    fn holding(&self, without: &Without) -> Vec<Text> {
        let paths = self.seen.files.paths();
        let fitting = paths.iter().filter(|path| fits(&without.files, path));
        let holds = |path: &&String| {
            let text = self.seen.files.text(path).unwrap_or_default();
            without.words.iter().any(|word| text.contains(word.as_str()))
        };
        fitting.filter(holds).map(|path| say::STILL_HOLDS.with("file", visible(path))).collect()
    }

    fn unmended(&self, id: &str) -> Text {
        let title = (self.faults)(id).unwrap_or_else(|| Text::same(visible(id)));
        say::NOT_MENDED.with_text("fault", &title)
    }

    fn none_of(&self, any: &[Condition]) -> Option<Text> {
        if any.is_empty() || any.iter().any(|one| one.holds(self.seen)) {
            return None;
        }
        let each: Vec<Text> = any.iter().flat_map(|one| self.missing(one).into_iter().take(1)).collect();
        match each.as_slice() {
            [only] => Some(only.clone()),
            _ => Some(say::ONE_OF.with_text("list", &Text::joined(&each, " / "))),
        }
    }

    /// What holds and must not.
    fn too_much(&self, one: &Condition) -> Text {
        if !one.leaves.is_empty() {
            return say::LEAVES;
        }
        let at = one.is.as_ref().map(|is| &is.at).or(one.answered.first());
        let Some(question) = at.and_then(|at| self.question(at)) else { return say::MUST_NOT };
        match &one.is {
            Some(is) => {
                let value = show(&Value::String(is.value.clone()), self.guide, question);
                say::MUST_NOT_BE.with_text("ask", &question.ask).with_text("answer", &value)
            }
            None => say::MUST_NOT_ANSWER.with_text("ask", &question.ask),
        }
        .with("code", &question.code)
    }

    /// The question that an address with `*` answers.
    fn question(&self, at: &str) -> Option<&Question> {
        let path = Address::parse(&format!("{}{at}", self.within)).0;
        self.guide.questions().map(|(_, question)| question).find(|question| question.schema_path() == path)
    }
}

/// What is wanted at addresses that no question asks.
fn known(at: &str) -> Option<Text> {
    let parts = Address::parse(at).0;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Some(match parts.as_slice() {
        ["pending", _, "by"] => say::NO_PENDING_BY,
        ["pending", ..] => say::NO_PENDING,
        ["scan", "roots"] => say::NO_SCAN,
        ["scan", "discarded", ..] => say::NO_DISCARDED,
        ["scan", "merged", ..] => say::NO_MERGED,
        ["receipt", ..] => say::NO_RECEIPT,
        ["demand", ..] => say::NO_DEMAND,
        ["dataset", _, "distribution", _, "prepared", "treatment", ..] => say::NO_TREATMENT,
        ["dataset", _, "distribution", _, "prepared", ..] => say::NO_PREPARED,
        ["dataset", _, "distribution", _, "column", ..] => say::NO_DICTIONARY,
        ["dataset", _, "approval", ..] => say::NO_APPROVAL,
        ["dataset", _, "priority", "moved", ..] => say::NO_MOVE,
        _ => return None,
    })
}
