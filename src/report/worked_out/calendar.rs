//! Dates: those that are promised with the work before and after them, those that are proposed, and what fits.

use jiff::civil::Date;

use crate::report::contents::{Bar, Contents, Load, Stand};
use crate::report::from_plan::From;
use crate::schedule::gantt::{self, bars};
use crate::schedule::{Outlook, Remedy, Verdict, words};
use crate::study;
use crate::text::{Text, report_worked as say, schedule};
use crate::wizard::answer::write_out;

/// Months that are told.
const MONTHS: usize = 12;

/// Works out the calendar from the day of the document on.
pub(super) fn fill(from: &From<'_>, contents: &mut Contents) {
    let outlook = study::outlook(from.beside.guide, from.beside.tree, from.plan, from.beside.today);
    // In the order of the list.
    contents.calendar = from.calendar(contents);
    for one in bars(&outlook, MONTHS) {
        put(&one, &outlook, contents);
    }
    let number = |id: &str| contents.datasets.iter().position(|dataset| dataset.id == id);
    contents.calendar.bars.sort_by_key(|bar| (bar.first, number(&bar.dataset)));
    contents.calendar.load = load(&outlook);
    contents.calendar.notes = Notes { from, outlook: &outlook }.all(contents);
}

/// What one dataset adds: days and work for one that is promised, a proposal for one that is not.
fn put(one: &gantt::Bar, outlook: &Outlook, contents: &mut Contents) {
    let start = outlook.board.start;
    // A file that is online needs no other day, whatever the plan says of where the dataset was published before.
    let online =
        contents.datasets.iter().any(|dataset| dataset.id == one.dataset && !dataset.open.is_empty());
    let work = one.work.first().map(|month| (*month).max(start));
    let promised = contents.calendar.bars.iter_mut().find(|bar| bar.dataset == one.dataset);
    let proposed = one.first.filter(|_| one.proposed && !one.online && !online);
    match (promised, proposed) {
        (Some(bar), _) => {
            bar.updates.clone_from(&one.updates);
            bar.updates.retain(|day| *day > bar.first);
            bar.work = work.filter(|work| *work < bar.first && bar.stand == Stand::Promised);
            bar.proposed = proposed.filter(|_| bar.stand == Stand::Late);
        }
        (None, Some(first)) => contents.calendar.bars.push(Bar {
            dataset: one.dataset.clone(),
            work: work.filter(|work| *work < first),
            first,
            updates: one.updates.clone(),
            stand: Stand::Proposed,
            ..Bar::default()
        }),
        (None, None) => {}
    }
    if let Some(dataset) = contents.datasets.iter_mut().find(|dataset| dataset.id == one.dataset) {
        dataset.proposed = proposed;
    }
}

/// Hours of all together by month. Where what is promised does not fit it is told; else with what is proposed.
fn load(outlook: &Outlook) -> Vec<Load> {
    let board = &outlook.board;
    if board.people.is_empty() {
        return Vec::new();
    }
    let month = |at: usize| {
        let mut sum = [0_u64; 3];
        for (now, then) in outlook.load.cells.iter().zip(&outlook.load_planned.cells) {
            let (Some(now), Some(then)) = (now.get(at), then.get(at)) else { continue };
            let cell = if now.short > 0 { now } else { then };
            let asked = cell.first + cell.updates.min(cell.capacity) + cell.short;
            sum = [sum[0] + asked, sum[1] + cell.capacity, sum[2] + cell.short];
        }
        let [hours, capacity, short] = sum.map(|minutes| minutes as f64 / 60.0);
        Load { month: board.month_of(at), hours, capacity: Some(capacity), short }
    };
    (0..MONTHS.min(board.months())).map(month).collect()
}

struct Notes<'a> {
    from: &'a From<'a>,
    outlook: &'a Outlook,
}

impl Notes<'_> {
    fn all(&self, contents: &Contents) -> Vec<String> {
        let bars = &contents.calendar.bars;
        let any = |stand: Stand| bars.iter().any(|bar| bar.stand == stand);
        let mut notes = Vec::new();
        if any(Stand::Proposed) {
            notes.push(say::PROPOSED_NOTE);
        }
        if any(Stand::Promised) {
            notes.extend(self.verdict());
            notes.extend(self.remedy(contents));
        }
        notes.extend(self.nobody());
        notes.extend(self.assumed().filter(|_| !bars.is_empty()));
        notes.iter().map(|text| self.from.to(text)).collect()
    }

    fn verdict(&self) -> Option<Text> {
        match self.outlook.verdict {
            Verdict::Fits => Some(say::FITS),
            Verdict::Over(minutes) => Some(say::OVER.with("hours", words::hours(minutes))),
            Verdict::Open | Verdict::Unknown => None,
        }
    }

    /// How what does not fit would fit: a proposal, until somebody agrees on it.
    fn remedy(&self, contents: &Contents) -> Option<Text> {
        if self.outlook.remedy == Remedy::NoWay {
            return Some(say::NO_WAY);
        }
        let move_told = |step: &crate::schedule::Move| {
            let id = &self.outlook.board.tasks[step.task].dataset;
            let text = say::MOVE.with("n", contents.number(id).unwrap_or(0));
            let text = text.with("title", crate::report::block::clean(contents.title(id)));
            text.with_text("from", &self.day(step.from)).with_text("to", &self.day(step.to))
        };
        let moves: Vec<Text> = self.outlook.remedy.moves().iter().map(move_told).collect();
        (!moves.is_empty()).then(|| say::MOVES.with_text("list", &write_out::list(&moves)))
    }

    fn day(&self, day: Date) -> Text {
        write_out::date(day)
    }

    /// Roles that nobody has, by what they leave undone.
    fn nobody(&self) -> Option<Text> {
        let board = &self.outlook.board;
        let mut roles: Vec<&str> = board.uncovered.iter().map(|one| one.role.as_str()).collect();
        roles.sort_unstable();
        roles.dedup();
        if roles.is_empty() || board.people.is_empty() {
            return None;
        }
        let name = |role: &&str| {
            let term = self.from.beside.guide.term("roles", role);
            term.map_or(schedule::ANYBODY, |term| term.label())
        };
        let roles: Vec<Text> = roles.iter().map(name).collect();
        let minutes = board.uncovered.iter().map(|one| one.minutes).sum();
        let text = say::NOBODY.with("hours", words::hours(minutes));
        Some(text.with_text("roles", &write_out::list(&roles)))
    }

    /// What the days rest on.
    fn assumed(&self) -> Option<Text> {
        let board = &self.outlook.board;
        if board.people.is_empty() {
            return Some(say::NO_HOURS);
        }
        let review = schedule::ASSUMED_REVIEW.with("n", board.review_days);
        let group = board.people.iter().find(|person| person.assumed).map(|group| {
            let weekly = (group.minutes * 12 + 26 * 60) / (52 * 60);
            schedule::ASSUMED_GROUP.with("n", weekly).with("hours", words::hours(group.minutes))
        });
        let told = group.map_or_else(|| review.clone(), |group| group.and(&review));
        Some(say::ASSUMED.and(&told))
    }
}
