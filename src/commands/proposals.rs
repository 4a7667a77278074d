//! From files that were read to proposed datasets: for reports, and for the conversation about a plan.

use std::path::{Path, PathBuf};
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::handed;
use super::scan::Reader;
use crate::error::Result;
use crate::guide::model::Guide;
use crate::scan::model::{Facts, Table};
use crate::scan::propose::{Member, Proposal, Seen, Words, propose};
use crate::scan::quality::mqa::{Estimate, Subject, estimate};
use crate::scan::report::{FileReport, Proposed};
use crate::scan::run::{self, Read};
use crate::scan::walk::Entry;
use crate::scan::worker::Want;
use crate::text::Lang;
use crate::wizard::proposals::place::Places;
use crate::wizard::proposals::{Found, Progress, Scanner, told};

/// Files with what was read of them.
pub struct Files(Vec<(Entry, Facts)>);

impl Files {
    pub fn of(read: Vec<Read>) -> Self {
        let facts = |read: Read| {
            let facts = read.facts();
            (read.entry, facts)
        };
        Self(read.into_iter().map(facts).collect())
    }

    /// The datasets that they seem to be.
    pub fn proposals(&self, words: &Words) -> Vec<Proposal> {
        let seen: Vec<Seen> = self.0.iter().map(|(entry, facts)| seen(entry, facts)).collect();
        propose(&seen, words)
    }

    /// The same for reports, with areas told by the names of the folders themselves where nothing inside does.
    pub fn proposed(&self, guide: &Guide, (cwd, roots): (&Path, &[PathBuf]), lang: Lang) -> Vec<Proposed> {
        let words = Words::of(guide);
        let mut proposals = self.proposals(&words);
        let roots: Vec<String> = roots.iter().map(|root| root.to_string_lossy().into_owned()).collect();
        // A root that is a file has no area to tell.
        if let Ok(places) = Places::new(cwd, &roots) {
            places.name_areas(&mut proposals, &words);
        }
        proposals
            .iter()
            .map(|proposal| Proposed { mqa: points(proposal, guide), ..shown(proposal, lang) })
            .collect()
    }

    pub fn reports(self) -> Vec<FileReport> {
        let report =
            |(entry, facts): (Entry, Facts)| FileReport { path: entry.shown, size: entry.size, facts };
        self.0.into_iter().map(report).collect()
    }
}

fn seen<'f>(entry: &'f Entry, facts: &'f Facts) -> Seen<'f> {
    let (root, size, modified) = (entry.root, entry.size, moment(entry.modified));
    Seen { path: &entry.shown, root, size, modified, facts }
}

/// Local time of nanoseconds since 1970; 0 is none.
fn moment(nanoseconds: u64) -> Option<DateTime> {
    let known = (nanoseconds > 0).then(|| Timestamp::from_nanosecond(i128::from(nanoseconds)).ok());
    let whole = TimeZone::system().to_datetime(known.flatten()?);
    whole.with().subsec_nanosecond(0).build().ok()
}

/// A proposal as reports show it.
fn shown(proposal: &Proposal, lang: Lang) -> Proposed {
    Proposed {
        id: proposal.id.clone(),
        title: proposal.title.clone(),
        unit: proposal.unit.clone(),
        files: proposal.files.iter().map(Member::reference).collect(),
        why: proposal.why.iter().map(|why| told::why(why).to(lang).to_string()).collect(),
        rows: proposal.rows,
        columns: proposal.columns,
        formats: proposal.formats.clone(),
        period: proposal.period.clone(),
        territory: proposal.territory.clone(),
        personal: proposal.personal.clone(),
        quasi: proposal.quasi.clone(),
        stars: proposal.stars,
        findings: proposal.findings.iter().map(|(code, said)| (code.clone(), said.times)).collect(),
        ready: proposal.ready,
        certain: proposal.certain,
        mqa: Estimate::default(),
    }
}

/// The points of the European portal that it would have as it is: what nobody has decided yet is not measured.
fn points(proposal: &Proposal, guide: &Guide) -> Estimate {
    let mut dataset = toml::Table::new();
    let mut say = |key: &str, value: toml::Value| dataset.insert(key.to_string(), value);
    if let Some(period) = &proposal.period {
        say(
            "temporal",
            toml::Value::Table([("start".to_string(), period.from.clone().into())].into_iter().collect()),
        );
    }
    if let Some(key) = proposal.territory.first() {
        say("spatial", key.clone().into());
    }
    if let Some(modified) = proposal.modified {
        say("modified", modified.to_string().into());
    }
    let file = |at: usize| {
        (at.to_string(), toml::Value::Table([("byte_size".to_string(), 1.into())].into_iter().collect()))
    };
    say("distribution", toml::Value::Table((0..proposal.files.len()).map(file).collect()));
    let formats: Vec<_> = proposal.formats.iter().map(|id| guide.term("formats", id)).collect();
    estimate(&Subject { dataset: &dataset, formats: &formats, license: None, publisher: true, online: false })
}

/// The scanner of a conversation: the real one.
pub struct Drive {
    reader: Reader,
    words: Words,
    /// Folder of another Guide.
    guide: Option<PathBuf>,
}

impl Drive {
    /// # Errors
    /// When the Guide's words cannot be read.
    pub fn new(guide: &Guide, folder: Option<&Path>) -> Result<Self> {
        let guide_folder = folder.map(Path::to_path_buf);
        Ok(Self { reader: Reader::new(folder, None, true)?, words: Words::of(guide), guide: guide_folder })
    }
}

impl Scanner for Drive {
    fn scan(&mut self, roots: &[PathBuf], told: &mut dyn FnMut(Progress)) -> Result<Found> {
        let started = Instant::now();
        let mut progress = |now: run::Progress| {
            let (files, bytes) = ((now.files, now.of_files), (now.bytes, now.of_bytes));
            told(Progress { files, bytes, elapsed: started.elapsed() });
        };
        let scanned = self.reader.scan(roots, &mut progress);
        let stopped = scanned.stopped;
        Ok(Found { proposals: Files::of(scanned.files).proposals(&self.words), stopped })
    }

    fn table(&mut self, path: &Path) -> Option<Table> {
        let read = handed::one::<Facts>(self.guide.as_ref(), path, Want::Facts)?;
        super::document::tables::main(read)
    }
}
