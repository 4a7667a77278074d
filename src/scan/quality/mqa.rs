//! An estimate of the points that the European portal's quality assessment (MQA of data.europa.eu) would give.
//!
//! Source: guide-facts 6.1 (weights as in BeOpen's implementation, which cites the official methodology): 405 points
//! in five dimensions. Points of files are multiplied by the share of files that pass, and rounded up. What cannot be
//! known offline or is not decided yet leaves the denominator and is named.

use toml::{Table, Value};

use super::metadata::has;
use crate::guide::model::Term;

/// The five dimensions, in their order, and what each gives at most.
pub const DIMENSIONS: [(&str, u16); 5] = [
    ("findability", 100),
    ("accessibility", 100),
    ("interoperability", 110),
    ("reusability", 75),
    ("contextuality", 20),
];

/// Points out of those that could be measured.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Estimate {
    pub points: u16,
    pub of: u16,
    /// Points and measured maximum, in the order of [`DIMENSIONS`].
    pub by_dimension: [(u16, u16); 5],
    /// Indicators that were left out.
    pub not_measured: Vec<&'static str>,
}

/// What a dataset is estimated from.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The dataset's table of the plan, or what would become it.
    pub dataset: &'a Table,
    /// Format of each of its files; `None` when it is not known.
    pub formats: &'a [Option<&'a Term>],
    pub license: Option<&'a Term>,
    /// The institution has a name.
    pub publisher: bool,
    /// Some of it is online, with links that are said.
    pub online: bool,
}

/// Words for how good it is, by the same source, with the points brought to the scale of 405.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    Bad,
    Sufficient,
    Good,
    Excellent,
}

impl Estimate {
    /// Above 350 excellent, above 220 good, from 120 sufficient; `None` when nothing was measured.
    pub fn rating(&self) -> Option<Rating> {
        let scaled = (u32::from(self.points) * 405).checked_div(u32::from(self.of))?;
        Some(match scaled {
            351.. => Rating::Excellent,
            221..=350 => Rating::Good,
            120..=220 => Rating::Sufficient,
            _ => Rating::Bad,
        })
    }

    fn take(&mut self, dimension: usize, (name, most): (&'static str, u16), share: Option<(usize, usize)>) {
        let Some((pass, all)) = share.filter(|(_, all)| *all > 0) else {
            self.not_measured.push(name);
            return;
        };
        let points = (usize::from(most) * pass).div_ceil(all);
        let points = u16::try_from(points).unwrap_or(most).min(most);
        let (sum, of) = &mut self.by_dimension[dimension];
        (*sum, *of) = (*sum + points, *of + most);
        (self.points, self.of) = (self.points + points, self.of + most);
    }
}

/// The estimate of one dataset.
pub fn estimate(subject: &Subject<'_>) -> Estimate {
    let mut estimate = Estimate::default();
    findability(subject, &mut estimate);
    accessibility(subject, &mut estimate);
    interoperability(subject, &mut estimate);
    reusability(subject, &mut estimate);
    contextuality(subject, &mut estimate);
    estimate
}

fn yes(is: bool) -> Option<(usize, usize)> {
    Some((usize::from(is), 1))
}

/// A share of files with an answer at a key.
fn files_with(subject: &Subject<'_>, key: &str) -> Option<(usize, usize)> {
    let files = subject.dataset.get("distribution").and_then(Value::as_table)?;
    let with = files.values().filter(|file| file.as_table().is_some_and(|file| has(file, key)));
    Some((with.count(), files.len()))
}

fn findability(subject: &Subject<'_>, estimate: &mut Estimate) {
    let is = |key: &str| yes(has(subject.dataset, key));
    estimate.take(0, ("keyword", 30), is("keyword"));
    estimate.take(0, ("theme", 30), is("theme"));
    estimate.take(0, ("spatial", 20), is("spatial"));
    let period = has(subject.dataset, "temporal.start") || has(subject.dataset, "temporal.end");
    estimate.take(0, ("temporal", 20), yes(period));
}

/// Whether links answer is not asked here.
fn accessibility(subject: &Subject<'_>, estimate: &mut Estimate) {
    estimate.take(1, ("access-url-answers", 50), None);
    let links = subject.online.then(|| files_with(subject, "download_url")).flatten();
    estimate.take(1, ("download-url", 20), links);
    estimate.take(1, ("download-url-answers", 30), None);
}

fn interoperability(subject: &Subject<'_>, estimate: &mut Estimate) {
    let share = |fits: fn(&Term) -> bool| {
        let pass = subject.formats.iter().filter(|format| format.is_some_and(fits)).count();
        Some((pass, subject.formats.len()))
    };
    estimate.take(2, ("format", 20), share(|_| true));
    estimate.take(2, ("media-type", 10), share(|term| term.codes.contains_key("mime")));
    estimate.take(2, ("format-in-vocabulary", 10), share(|term| term.codes.contains_key("eu")));
    estimate.take(2, ("non-proprietary", 20), share(|term| term.open == Some(true)));
    estimate.take(2, ("machine-readable", 20), share(|term| term.machine_readable == Some(true)));
    estimate.take(2, ("dcat-ap-compliant", 30), None);
}

fn reusability(subject: &Subject<'_>, estimate: &mut Estimate) {
    let access = subject.dataset.get("access").and_then(Value::as_str);
    let known = matches!(access, Some("public" | "restricted" | "private"));
    let decided = subject.license.is_some();
    let in_table = subject.license.is_some_and(|license| license.codes.contains_key("eu"));
    let contact = has(subject.dataset, "contact_point.email") || has(subject.dataset, "contact_point.name");
    estimate.take(3, ("licence", 20), decided.then_some((1, 1)));
    estimate.take(3, ("licence-in-vocabulary", 10), decided.then(|| (usize::from(in_table), 1)));
    estimate.take(3, ("access-rights", 10), yes(access.is_some()));
    estimate.take(3, ("access-rights-in-vocabulary", 5), yes(known));
    estimate.take(3, ("contact", 20), yes(contact));
    estimate.take(3, ("publisher", 10), yes(subject.publisher));
}

fn contextuality(subject: &Subject<'_>, estimate: &mut Estimate) {
    let is = |key: &str| yes(has(subject.dataset, key));
    estimate.take(4, ("rights", 5), is("rights"));
    estimate.take(4, ("byte-size", 5), files_with(subject, "byte_size"));
    // A plan has no day of publication: only what was published says one.
    estimate.take(4, ("issued", 5), has(subject.dataset, "issued").then_some((1, 1)));
    estimate.take(4, ("modified", 5), is("modified"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::model::Vocab;

    fn vocabulary(text: &str) -> Vocab {
        toml::from_str(text).unwrap()
    }

    fn term<'v>(vocab: &'v Vocab, id: &str) -> Option<&'v Term> {
        vocab.terms.iter().find(|term| term.id == id)
    }

    #[test]
    fn the_dimensions_add_up_to_405() {
        assert_eq!(DIMENSIONS.iter().map(|(_, most)| most).sum::<u16>(), 405);
    }

    #[test]
    fn a_proposal_by_hand() {
        let formats = vocabulary(include_str!("../../../guide/vocab/formats.toml"));
        let dataset: Table = toml::from_str(
            "title = \"Obra\"\nspatial = \"14039\"\ntemporal.start = 2024-01-01\n[distribution.a]\nbyte_size = 10\n[distribution.b]\nbyte_size = 20",
        )
        .unwrap();
        let files = [term(&formats, "csv"), term(&formats, "xlsx")];
        let subject =
            Subject { dataset: &dataset, formats: &files, license: None, publisher: true, online: false };
        let estimate = estimate(&subject);
        // Findability 20 + 20 of 100. Accessibility not measured. Interoperability: format 20, media type 10, in
        // vocabulary 10, non-proprietary half of 20, machine readable 20 = 70 of 80. Reusability: publisher 10 of 45.
        // Contextuality: byte size 5 of 15.
        let expected = [(40, 100), (0, 0), (70, 80), (10, 45), (5, 15)];
        assert_eq!(estimate.by_dimension, expected);
        assert_eq!((estimate.points, estimate.of), (125, 240));
        let left_out = [
            "access-url-answers",
            "download-url",
            "download-url-answers",
            "dcat-ap-compliant",
            "licence",
            "licence-in-vocabulary",
            "issued",
        ];
        assert_eq!(estimate.not_measured, left_out);
        // 125 of 240 is 210 of 405.
        assert_eq!(estimate.rating(), Some(Rating::Sufficient));
    }

    #[test]
    fn a_published_dataset_with_everything_has_all_that_is_measured_offline() {
        let formats = vocabulary(include_str!("../../../guide/vocab/formats.toml"));
        let licenses = vocabulary(include_str!("../../../guide/vocab/licenses.toml"));
        let dataset: Table = toml::from_str(
            "keyword = [\"a\"]\ntheme = \"t\"\nspatial = \"14\"\ntemporal.end = 2024-01-01\naccess = \"public\"\n\
             rights = \"r\"\nmodified = 2025-01-01\nissued = 2025-01-01\ncontact_point.email = \"a@b.mx\"\n\
             [distribution.a]\nbyte_size = 10\ndownload_url = \"https://ejemplo.gob.mx/a.csv\"",
        )
        .unwrap();
        let subject = Subject {
            dataset: &dataset,
            formats: &[term(&formats, "csv")],
            license: term(&licenses, "cc-by-4.0"),
            publisher: true,
            online: true,
        };
        let estimate = estimate(&subject);
        // 405 less access 50, download answers 30 and DCAT-AP 30.
        assert_eq!((estimate.points, estimate.of), (295, 295));
        assert_eq!(estimate.rating(), Some(Rating::Excellent));
    }

    #[test]
    fn halves_are_rounded_up() {
        let formats = vocabulary(include_str!("../../../guide/vocab/formats.toml"));
        let subject = Subject {
            dataset: &Table::new(),
            formats: &[term(&formats, "csv"), None, None],
            license: None,
            publisher: false,
            online: false,
        };
        // 20/3 = 6.67 -> 7, 10/3 -> 4, 4, 7, 7.
        assert_eq!(estimate(&subject).by_dimension[2], (29, 80));
    }
}
