//! From plain data to the document: every sentence, table and chart in its place.

use jiff::civil::Date;

use super::block::{Line, Section, clean};
use super::contents::{Access, Contents, Document, Level, Stand};
use super::public;
use crate::text::{Text, report as say};
use crate::wizard::answer::write_out;

mod about;
mod calendar;
mod cost;
mod datasets;
mod demand;
mod made;
mod priority;
mod reserve;
mod take_part;
mod terms;
mod unknown;

/// The document before it is laid out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// What kind of document it is.
    pub kind: String,
    /// Whose it is.
    pub title: String,
    pub place: String,
    /// Who stands behind it.
    pub state: String,
    /// Revision and date.
    pub version: String,
    /// What it is for, in a sentence.
    pub lead: String,
    /// Number and what it counts.
    pub figures: Vec<(String, String)>,
    pub sections: Vec<Section>,
}

/// The document in the language of its contents.
pub fn outline(contents: &Contents) -> Outline {
    let contents = &public::guarded(contents.clone());
    let told = Told { c: contents };
    let institution = &contents.institution;
    Outline {
        kind: told.to(&say::KIND),
        title: told.institution(),
        place: clean(&institution.place),
        state: state(&told),
        version: version(&told),
        lead: told.to(&say::LEAD),
        figures: figures(&told),
        sections: vec![
            about::section(&told),
            about::team(&told),
            datasets::section(&told),
            priority::section(&told),
            calendar::section(&told),
            reserve::section(&told),
            terms::section(&told),
            demand::section(&told),
            cost::section(&told),
            take_part::section(&told),
            unknown::section(&told),
            made::glossary(&told),
            made::section(&told),
        ],
    }
}

fn state(told: &Told<'_>) -> String {
    let validity = &told.c.validity;
    let document = clean(&validity.authorization.told);
    let who = clean(&validity.authorized_by).to_lowercase();
    let text = match (who.is_empty(), validity.authorization.is_empty()) {
        (true, true) => say::STATE_DRAFT,
        (false, true) => say::STATE_DRAFT_BY,
        (true, false) => say::STATE_AUTHORIZED,
        (false, false) => say::STATE_AUTHORIZED_BY,
    };
    told.to(&text.with("who", who).with("document", document))
}

fn version(told: &Told<'_>) -> String {
    let date = told.day_or(told.c.validity.on, &say::NO_DATE);
    told.to(&say::VERSION.with("revision", told.c.made.revision).with("date", date))
}

fn figures(told: &Told<'_>) -> Vec<(String, String)> {
    let c = told.c;
    let stands = |stand: Stand| c.calendar.bars.iter().filter(|bar| bar.stand == stand).count();
    let open = c.datasets.iter().filter(|dataset| !dataset.open.is_empty()).count();
    let mut figures = vec![
        (c.datasets.len(), [say::FIGURE_DATASETS_ONE, say::FIGURE_DATASETS]),
        (open, [say::FIGURE_OPEN_ONE, say::FIGURE_OPEN]),
        (stands(Stand::Promised), [say::FIGURE_DATED_ONE, say::FIGURE_DATED]),
        (c.reserves.len(), [say::FIGURE_RESERVED_ONE, say::FIGURE_RESERVED]),
    ];
    // What was promised and not kept is said with the rest; nothing is said where nothing is late.
    if stands(Stand::Late) > 0 {
        figures.insert(3, (stands(Stand::Late), [say::FIGURE_LATE, say::FIGURE_LATE]));
    }
    figures
        .into_iter()
        .map(|(number, words)| (whole(number), told.to(&words[usize::from(number != 1)])))
        .collect()
}

/// «38,214».
pub(super) fn whole(number: usize) -> String {
    write_out::whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A figure without more precision than it has: «12», «12.5».
pub(super) fn figure(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    let [integer, tenth] = [rounded.trunc(), ((rounded - rounded.trunc()) * 10.0).round().abs()];
    let whole = write_out::whole(integer as i64);
    if tenth == 0.0 { whole } else { format!("{whole}.{tenth}") }
}

/// What the sections share: the contents, and words in their language.
pub(super) struct Told<'c> {
    pub c: &'c Contents,
}

impl Told<'_> {
    pub fn to(&self, text: &Text) -> String {
        text.to(self.c.lang).to_string()
    }

    pub fn line(&self, text: &Text) -> Line {
        Line::text(text.to(self.c.lang))
    }

    pub fn institution(&self) -> String {
        let name = clean(&self.c.institution.name);
        if name.is_empty() { self.to(&say::NO_NAME) } else { name }
    }

    pub fn day(&self, day: Date) -> String {
        self.to(&write_out::date(day))
    }

    pub fn day_or(&self, day: Option<Date>, none: &Text) -> String {
        day.map_or_else(|| self.to(none), |day| self.day(day))
    }

    /// «12 Licencias de construcción».
    pub fn numbered(&self, id: &str) -> Line {
        let number = self.c.number(id).map(|number| format!("{number}. ")).unwrap_or_default();
        Line::strong(format!("{number}{}", self.c.title(id)))
    }

    pub fn or_unsaid(&self, text: &str) -> Line {
        if text.trim().is_empty() { self.line(&say::NOT_SAID) } else { Line::text(text) }
    }

    /// A paper with its link.
    pub fn paper(&self, document: &Document) -> Line {
        match (document.told.is_empty(), document.link.is_empty()) {
            (_, true) => Line::text(&document.told),
            (true, false) => Line::link(&document.link, &document.link),
            (false, false) => Line::link(&document.told, &document.link),
        }
    }

    /// The reason that was given, who decided and when.
    pub fn reason(&self, why: &str, by: &str, on: Option<Date>) -> Line {
        let why = if why.trim().is_empty() { self.line(&say::NO_REASON) } else { Line::text(why) };
        let day = on.map(|day| self.day(day)).unwrap_or_default();
        let decided = match (by.trim().is_empty(), on) {
            (true, None) => return why,
            (true, Some(_)) => say::ON,
            (false, None) => say::DECIDED,
            (false, Some(_)) => say::DECIDED_ON,
        };
        why.below(self.to(&decided.with("date", day).with("who", clean(by))))
    }

    /// The word for who may see a dataset.
    pub fn access(&self, access: &Access) -> String {
        match access.level {
            Level::Unknown if access.label.trim().is_empty() => self.to(&say::ACCESS_UNKNOWN),
            _ => clean(&access.label),
        }
    }

    /// Texts in one line: «agua, predial e internet».
    pub fn list(&self, items: &[String]) -> String {
        let items: Vec<Text> = items.iter().map(|item| Text::same(clean(item))).collect();
        self.to(&write_out::list(&items))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_no_false_precision() {
        assert_eq!([12.0, 12.54, 1234.96, 0.04].map(figure), ["12", "12.5", "1,235", "0"]);
    }
}
