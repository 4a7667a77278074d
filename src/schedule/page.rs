//! The calendar as parts of a screen: for the command, for the page of the session, for plain mode.

use super::words::{hours, month, month_brief, short, shown, to, weekday};
use super::{Outlook, Remedy, Verdict, Why};
use crate::guide::model::Guide;
use crate::text::{Lang, Text, schedule as say, session};
use crate::ui::Say;

/// Months side by side in one table of hours.
const SIDE: usize = 6;

/// What is shown, and how.
pub struct Page<'a> {
    pub guide: &'a Guide,
    pub outlook: &'a Outlook,
    pub lang: Lang,
    /// Months from the start that are shown.
    pub months: usize,
}

impl Page<'_> {
    /// The whole page: verdict, dates, hours, what does not fit and how to mend it, assumptions.
    pub fn parts(&self) -> Vec<Say> {
        let mut parts = self.head();
        if self.outlook.board.tasks.is_empty() {
            return parts;
        }
        parts.push(self.dates(0, self.outlook.board.tasks.len()));
        parts.extend(self.per_month());
        parts.extend(self.closings());
        parts.push(Say::Blank);
        parts.extend(self.hours());
        parts.extend(self.trouble());
        parts.extend(self.assumed());
        parts
    }

    /// The verdict.
    pub fn head(&self) -> Vec<Say> {
        let title = self.say(&say::TITLE);
        let verdict = if self.outlook.board.tasks.is_empty() { say::NO_TASKS } else { self.verdict() };
        vec![Say::Title { left: title, right: String::new() }, Say::Text(self.say(&verdict)), Say::Blank]
    }

    fn say(&self, text: &Text) -> String {
        to(text, self.lang)
    }

    fn verdict(&self) -> Text {
        let board = &self.outlook.board;
        let none = board.tasks.iter().all(|task| task.date.is_none());
        match self.outlook.verdict {
            Verdict::Unknown => say::UNKNOWN,
            Verdict::Over(minutes) => say::OVER.with("hours", hours(minutes)),
            Verdict::Open if !board.uncovered.is_empty() => say::OPEN_NOBODY,
            Verdict::Open => say::OPEN_PAST,
            Verdict::Fits if none => say::FITS_NONE,
            Verdict::Fits => say::FITS,
        }
    }

    /// The table of datasets from row `first`, at most `most` of them.
    pub fn dates(&self, first: usize, most: usize) -> Say {
        let heads =
            [session::COL_NUMBER, session::COL_DATASET, say::COL_FIRST, say::COL_AFTER, say::COL_OWNER];
        let rows = (0..self.outlook.board.tasks.len()).skip(first).take(most);
        Say::Table {
            heads: heads.iter().map(|head| self.say(head)).collect(),
            rows: rows.map(|task| self.row(task)).collect(),
        }
    }

    /// The closed weeks.
    pub fn closings(&self) -> Vec<Say> {
        let mut parts = Vec::new();
        let closed = &self.outlook.board.days.closed;
        if !closed.is_empty() {
            parts.push(Say::Text(self.say(&say::CLOSED_TITLE)));
        }
        parts.extend(closed.iter().map(|weeks| {
            let works = if weeks.works { say::CLOSED_WORKS } else { Text::default() };
            let text =
                say::CLOSED_LINE.with_text("from", &short(weeks.from)).with_text("to", &short(weeks.to));
            let text = text.with_text("works", &works).with("title", shown(&weeks.title));
            Say::Item { mark: "· ".into(), text: self.say(&text) }
        }));
        parts
    }

    fn row(&self, at: usize) -> Vec<String> {
        let task = &self.outlook.board.tasks[at];
        let after = task.code.as_deref().map_or(say::NOT_SAID, |code| match code {
            "irregular" => say::IRREGULAR,
            _ => self.guide.term_label("periodicity", code).lower(),
        });
        let owner = task.owner.as_deref().or(task.unit.as_deref()).map_or_else(|| "-".to_string(), shown);
        vec![(at + 1).to_string(), shown(&task.title), self.say(&self.first(at)), self.say(&after), owner]
    }

    /// The day of a task in words: promised, proposed, past or none.
    fn first(&self, at: usize) -> Text {
        let board = &self.outlook.board;
        match (board.tasks[at].date, self.outlook.proposed(at)) {
            _ if board.tasks[at].published => say::ONLINE,
            (Some(date), _) if board.is_overdue(at) => say::PAST.with_text("date", &short(date)),
            (Some(date), _) => short(date),
            (None, Some(date)) => say::PROPOSED.with_text("date", &short(date)),
            (None, None) if board.people.is_empty() => say::NO_DATE,
            (None, None) => say::NO_ROOM,
        }
    }

    /// «Publicaciones por mes: mar 1 · abr 2».
    pub fn per_month(&self) -> Option<Say> {
        let board = &self.outlook.board;
        let mut counts = vec![0_usize; board.months()];
        for (task, date) in board.tasks.iter().zip(&self.outlook.planned.dates) {
            if let Some(at) = date.filter(|_| !task.published).and_then(|date| board.month_at(date)) {
                counts[at] += 1;
            }
        }
        let mut year = None;
        let busy = counts.iter().enumerate().filter(|(_, n)| **n > 0).map(|(at, n)| {
            let first = board.month_of(at);
            let name = month_brief(first, year.replace(first.year()) != Some(first.year()));
            self.say(&say::IN_MONTH.with("n", n).with_text("month", &name))
        });
        let list = busy.collect::<Vec<_>>().join(" · ");
        (!list.is_empty()).then(|| Say::Text(self.say(&say::PER_MONTH.with("list", list))))
    }

    /// The hours of each person by month, with what is promised and what is proposed.
    pub fn hours(&self) -> Vec<Say> {
        let board = &self.outlook.board;
        if board.people.is_empty() {
            return Vec::new();
        }
        let mut parts = vec![Say::Text(self.say(&say::HOURS_TITLE))];
        let months: Vec<usize> = (0..self.months.min(board.months())).collect();
        parts.extend(months.chunks(SIDE).map(|chunk| self.hours_table(chunk)));
        parts.push(Say::Text(self.say(&say::HOURS_PLANNED)));
        parts
    }

    fn hours_table(&self, months: &[usize]) -> Say {
        let board = &self.outlook.board;
        let name = |at: &usize| {
            let first = board.month_of(*at);
            let year = Some(at) == months.first() || first.month() == 1;
            self.say(&month_brief(first, year))
        };
        let heads = std::iter::once(self.say(&say::COL_PERSON)).chain(months.iter().map(name)).collect();
        let row = |(person, cells): (usize, &Vec<super::Cell>)| {
            let cell = |at: &usize| {
                // Where what is promised does not fit, that is told; else what it comes to with all that is proposed.
                let promised = &self.outlook.load.cells[person][*at];
                let cell = if promised.short > 0 { promised } else { &cells[*at] };
                let text = if cell.short > 0 { say::HOURS_SHORT } else { say::HOURS_CELL };
                let asked = cell.first + cell.updates.min(cell.capacity) + cell.short;
                self.say(&text.with("asked", hours(asked)).with("has", hours(cell.capacity)))
            };
            let name = shown(&self.say(&board.people[person].name));
            std::iter::once(name).chain(months.iter().map(cell)).collect()
        };
        Say::Table { heads, rows: self.outlook.load_planned.cells.iter().enumerate().map(row).collect() }
    }

    /// How many things [`Page::trouble`] tells besides what mends them.
    pub fn troubles(&self) -> usize {
        [self.short(), self.past(), self.nobody(), self.unfit()].iter().map(Vec::len).sum()
    }

    /// What does not fit, what is past, what nobody does, and what mends it.
    pub fn trouble(&self) -> Vec<Say> {
        let mut parts = Vec::new();
        let short = self.short();
        if !short.is_empty() {
            parts.extend([Say::Blank, Say::Text(self.say(&say::SHORT_TITLE))]);
            parts.extend(short.iter().map(|text| self.item(text)));
        }
        parts.extend(self.remedy());
        let others: Vec<Text> = [self.past(), self.nobody(), self.unfit()].concat();
        parts.extend((!others.is_empty()).then_some(Say::Blank));
        parts.extend(others.iter().map(|text| self.item(text)));
        let nobody = !self.outlook.board.uncovered.is_empty();
        parts.extend(nobody.then(|| Say::Text(self.say(&say::NOBODY_TODO))));
        parts
    }

    fn item(&self, text: &Text) -> Say {
        Say::Item { mark: "· ".into(), text: self.say(text) }
    }

    fn title(&self, task: usize) -> String {
        shown(&self.outlook.board.tasks[task].title)
    }

    fn short(&self) -> Vec<Text> {
        let (board, load) = (&self.outlook.board, &self.outlook.load);
        let mut told = Vec::new();
        for (person, cells) in load.cells.iter().enumerate() {
            let name = &board.people[person].name;
            for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.updates > cell.capacity) {
                let text = say::SHORT_UPDATES.with_text("month", &month(board.month_of(at)));
                let text = text.with("asked", hours(cell.updates)).with("has", hours(cell.capacity));
                told.push(text.with("short", hours(cell.updates - cell.capacity)).with_text("name", name));
            }
        }
        // A dataset may be late for one person in several roles: that is one thing to mend.
        let mut late: Vec<super::Late> = Vec::new();
        for one in &load.late {
            match late.iter_mut().find(|l| (l.person, l.task, l.date) == (one.person, one.task, one.date)) {
                Some(all) => all.minutes += one.minutes,
                None => late.push(one.clone()),
            }
        }
        told.extend(late.iter().map(|late| {
            let text =
                say::SHORT_FIRST.with("short", hours(late.minutes)).with_text("date", &short(late.date));
            let text =
                text.with_text("month", &month(late.date)).with_text("name", &board.people[late.person].name);
            text.with("title", self.title(late.task))
        }));
        told
    }

    /// The moves that mend what does not fit.
    pub fn remedy(&self) -> Vec<Say> {
        let head = match self.outlook.remedy {
            Remedy::None => return Vec::new(),
            Remedy::NoWay => return vec![Say::Text(self.say(&say::NO_WAY))],
            Remedy::Smallest(_) => say::SMALLEST,
            Remedy::OneWay(_) => say::ONE_WAY,
        };
        let mut parts = vec![Say::Text(self.say(&head))];
        parts.extend(self.outlook.remedy.moves().iter().map(|step| {
            let text = say::MOVE.with("days", (step.to - step.from).get_days());
            let text = text.with_text("from", &short(step.from)).with_text("to", &weekday(step.to));
            self.item(&text.with("title", self.title(step.task)))
        }));
        parts
    }

    fn past(&self) -> Vec<Text> {
        let board = &self.outlook.board;
        let told = |task: usize| {
            let from = short(board.tasks[task].date?);
            let text = match self.outlook.proposed(task) {
                Some(to) => say::PAST_MOVE.with_text("to", &short(to)),
                None => say::PAST_NO_ROOM,
            };
            Some(text.with_text("from", &from).with("title", self.title(task)))
        };
        (0..board.tasks.len()).filter(|task| board.is_overdue(*task)).filter_map(told).collect()
    }

    fn nobody(&self) -> Vec<Text> {
        let board = &self.outlook.board;
        let mut roles: Vec<&str> = board.uncovered.iter().map(|one| one.role.as_str()).collect();
        let mut known = std::collections::BTreeSet::new();
        roles.retain(|role| known.insert(*role));
        let mut told: Vec<Text> = roles.into_iter().map(|role| self.nobody_of(role)).collect();
        let without =
            self.outlook.proposed.iter().filter(|one| one.date.is_none() && !board.is_overdue(one.task));
        told.extend(
            without.map(|one| say::NO_ROOM_FOR.with("n", board.months()).with("title", self.title(one.task))),
        );
        told
    }

    /// The work of one role that nobody does, of all datasets together.
    fn nobody_of(&self, id: &str) -> Text {
        let of: Vec<_> = self.outlook.board.uncovered.iter().filter(|one| one.role == id).collect();
        let role = self.guide.term("roles", id);
        let role = role.map_or(say::ANYBODY, crate::guide::model::Term::label);
        let text = match of.as_slice() {
            [one] => say::NOBODY.with("title", self.title(one.task)),
            many => say::NOBODY_MANY.with("n", many.len()),
        };
        text.with("hours", hours(of.iter().map(|one| one.minutes).sum())).with_text("role", &role)
    }

    /// Promised days on which nothing is published.
    fn unfit(&self) -> Vec<Text> {
        let board = &self.outlook.board;
        let told = |task: usize| {
            let date =
                board.tasks[task].date.filter(|_| !board.is_overdue(task) && !board.tasks[task].published)?;
            let text = match board.days.unfit(date)? {
                Why::Weekend => say::UNFIT_WEEKEND,
                Why::Rest(name) => say::UNFIT_REST.with_text("name", &name),
                Why::Closed(name) => say::UNFIT_CLOSED.with("name", shown(&name)),
            };
            let text = text.with_text("date", &short(date)).with("title", self.title(task));
            Some(text.with_text("to", &weekday(board.days.publishing(date))))
        };
        (0..board.tasks.len()).filter_map(told).collect()
    }

    /// What was taken for granted.
    pub fn assumed(&self) -> Vec<Say> {
        let (board, assumed) = (&self.outlook.board, &self.guide.calendar.assumed);
        let count = |pick: fn(&super::Task) -> bool| board.tasks.iter().filter(|task| pick(task)).count();
        let mut told = Vec::new();
        if let Some(group) = board.people.iter().find(|person| person.assumed) {
            let weekly = (group.minutes * 12 + 26 * 60) / (52 * 60);
            told.push(say::ASSUMED_GROUP.with("n", weekly).with("hours", hours(group.minutes)));
        }
        let estimated = count(|task| task.estimated.0 || task.estimated.1);
        told.extend((estimated > 0).then(|| say::ESTIMATED.with("n", estimated)));
        let first = count(|task| task.assumed.0);
        let update = count(|task| task.assumed.1 && task.period.is_some());
        told.extend(
            (first > 0).then(|| say::ASSUMED_FIRST.with("hours", assumed.hours_first).with("n", first)),
        );
        told.extend(
            (update > 0).then(|| say::ASSUMED_UPDATE.with("hours", assumed.hours_update).with("n", update)),
        );
        if !board.people.is_empty() {
            told.push(say::ASSUMED_REVIEW.with("n", assumed.review_days));
        }
        told.extend((board.people.len() > 1).then_some(say::ASSUMED_SHARED));
        let unsure = self.guide.calendar.rests.iter().find(|rest| !rest.verified);
        told.extend(unsure.map(|rest| {
            let source = self
                .guide
                .source(&rest.source)
                .map_or_else(|| Text::same(&rest.source), |source| source.title.clone());
            say::ASSUMED_REST.with_text("source", &source)
        }));
        let mut parts = vec![Say::Blank, Say::Text(self.say(&say::ASSUMED_TITLE))];
        parts.extend(told.iter().map(|text| self.item(text)));
        parts
    }
}
