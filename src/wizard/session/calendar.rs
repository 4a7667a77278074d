//! The page of the calendar: dates proposed, hours of people, and what does not fit.

use jiff::civil::Date;

use super::super::answer::write_out;
use super::super::marks::{self, day};
use super::super::reasons;
use super::paging::Rows;
use super::reason::Reasoned;
use super::{Go, Session};
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::schedule::page::Page;
use crate::schedule::{Move, Outlook, Why, gantt};
use crate::text::fold::{fold, visible};
use crate::text::{Text, calendar as say, schedule};
use crate::ui::{Entry, Raw, Reply, Say, View};

/// Rows of the list that are shown at once.
const PAGE: usize = 6;
/// Months of hours and of the drawing.
const MONTHS: usize = 12;
/// Columns of the drawing where lines may be drawn.
const COLUMNS: usize = 80;

/// What a person asked of the page.
#[derive(Debug, PartialEq, Eq)]
enum Order {
    Accept,
    Move(usize, String),
    Person,
    Close,
    Take(String),
    Remedy,
    Hours,
    Gantt,
    Troubles,
    More,
    Help,
    Unknown,
}

impl Session<'_> {
    /// Shows what is promised and proposed, and does what the person says, until they leave.
    ///
    /// # Errors
    /// When a change could not be saved.
    pub fn calendar_page(&mut self) -> Result<Go> {
        let mut show = true;
        let mut seen = Rows::default();
        loop {
            let outlook = self.outlook();
            let ready = self.acceptable(&outlook).len();
            if std::mem::replace(&mut show, true) {
                self.show_calendar(&outlook, ready, seen);
            }
            let order = match self.ask(&View::short("calendar", "", Entry::Order).may_skip()) {
                Reply::Skip if ready == 0 => return Ok(Go::Next),
                Reply::Skip => Order::Accept,
                Reply::Answer(Raw::Text(text)) => order(&text),
                Reply::Help => Order::Help,
                Reply::Back => return Ok(Go::Back),
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                _ => Order::Unknown,
            };
            show = !matches!(
                order,
                Order::Hours | Order::Gantt | Order::Troubles | Order::Help | Order::Unknown
            );
            if order == Order::More {
                seen.next(PAGE, outlook.board.tasks.len());
                continue;
            }
            let go = self.follow_calendar(order, &outlook)?;
            if matches!(go, Go::Quit | Go::Menu) {
                return Ok(go);
            }
        }
    }

    fn follow_calendar(&mut self, order: Order, outlook: &Outlook) -> Result<Go> {
        match order {
            Order::Accept => return self.accept_dates(outlook),
            Order::Move(number, date) => return self.move_date(outlook, number, &date),
            Order::Person => return self.note_person(),
            Order::Close => return self.note_closing(),
            Order::Take(name) => return self.take_away(&name),
            Order::Remedy => return self.remedy(outlook),
            Order::Hours => {
                let page = self.page(outlook);
                let parts = [page.hours(), page.assumed()].concat();
                self.ui.show(&parts);
            }
            Order::Gantt => {
                let columns = self.ui.draws().then_some(COLUMNS);
                let parts = gantt::parts(outlook, MONTHS, self.lang(), columns);
                self.ui.show(&parts);
            }
            Order::Troubles => {
                let page = self.page(outlook);
                let parts = [page.trouble(), page.closings()].concat();
                self.ui.show(&parts);
            }
            Order::Help => self.calendar_help(),
            Order::More | Order::Unknown => self.complain(&say::UNKNOWN),
        }
        Ok(Go::Next)
    }

    /// The calendar of the plan as it stands now.
    fn outlook(&self) -> Outlook {
        let tree = self.desk.doc.tree();
        crate::study::outlook(self.guide, tree, &crate::plan::typed::typed(tree), self.today())
    }

    fn page<'p>(&'p self, outlook: &'p Outlook) -> Page<'p> {
        Page { guide: self.guide, outlook, lang: self.lang(), months: MONTHS }
    }

    fn show_calendar(&mut self, outlook: &Outlook, ready: usize, seen: Rows) {
        let page = self.page(outlook);
        let mut parts = vec![Say::Blank];
        parts.extend(page.head());
        if !outlook.board.tasks.is_empty() {
            parts.push(page.dates(seen.first, PAGE));
            let more = seen.told(PAGE, outlook.board.tasks.len());
            parts.extend(more.map(|text| Say::Text(self.to(&text).to_string())));
            parts.extend(page.per_month());
            parts.extend(self.trouble_lines(outlook, page.troubles()));
        }
        let enter = match ready {
            0 => say::ENTER_BACK,
            1 => say::ENTER_ACCEPTS_ONE,
            _ => say::ENTER_ACCEPTS.with("n", ready),
        };
        parts.extend([enter, say::ORDERS].map(|text| Say::Text(self.to(&text).to_string())));
        self.ui.show(&parts);
    }

    /// How much there is to look at, and whether something mends it.
    fn trouble_lines(&self, outlook: &Outlook, troubles: usize) -> Vec<Say> {
        let moves = outlook.moves().len();
        let told = [
            (troubles > 0).then(|| say::TROUBLES.with("n", troubles)),
            (moves > 0).then(|| counted(&say::MENDS, &say::MENDS_ONE, moves)),
        ];
        let told = told.into_iter().flatten().reduce(|all, one| all.and(&one));
        told.map(|text| Say::Text(self.to(&text).to_string())).into_iter().collect()
    }

    fn calendar_help(&mut self) {
        let pairs = [
            (say::HELP_MOVE, say::HELP_MOVE_TEXT),
            (say::HELP_PERSON, say::HELP_PERSON_TEXT),
            (say::HELP_CLOSE, say::HELP_CLOSE_TEXT),
            (say::HELP_TAKE, say::HELP_TAKE_TEXT),
            (say::HELP_REMEDY, say::HELP_REMEDY_TEXT),
            (say::HELP_TROUBLES, say::HELP_TROUBLES_TEXT),
            (say::HELP_HOURS, say::HELP_HOURS_TEXT),
            (say::HELP_GANTT, say::HELP_GANTT_TEXT),
        ];
        let pairs = pairs.map(|(head, text)| (self.to(&head).to_string(), self.to(&text).to_string()));
        self.ui.show(&[Say::Blank, Say::Pairs(pairs.into()), Say::Blank]);
    }

    /// Proposed dates of datasets whose question of the date has no answer.
    fn acceptable(&self, outlook: &Outlook) -> Vec<(usize, Date)> {
        let open = |one: &&crate::schedule::Proposed| outlook.board.tasks[one.task].date.is_none();
        outlook.proposed.iter().filter(open).filter_map(|one| Some((one.task, one.date?))).collect()
    }

    fn accept_dates(&mut self, outlook: &Outlook) -> Result<Go> {
        let dates = self.acceptable(outlook);
        let edits: Vec<Edit> = dates
            .iter()
            .flat_map(|(task, date)| {
                let at = reasons::date_address(&outlook.board.tasks[*task].dataset);
                marks::answered(&at, day(*date), None)
            })
            .collect();
        self.save(
            "calendar.accept",
            &edits,
            Some(&counted(&say::ACCEPTED, &say::ACCEPTED_ONE, dates.len())),
        )?;
        Ok(Go::Next)
    }

    fn move_date(&mut self, outlook: &Outlook, number: usize, typed: &str) -> Result<Go> {
        let tasks = &outlook.board.tasks;
        let Some(task) = number.checked_sub(1).and_then(|at| tasks.get(at)) else {
            self.complain(&say::NO_SUCH_ROW.with("n", number).with("of", tasks.len()));
            return Ok(Go::Next);
        };
        if typed.is_empty() {
            self.complain(&say::WHICH_DATE.with("n", number));
            return Ok(Go::Next);
        }
        let raw = Raw::Text(typed.to_string());
        let read = match self.guide.question("dataset.commitment.date") {
            Some(question) => self.date_as(&raw, question)?,
            None => self.date(&raw)?,
        };
        let date = match read {
            Ok(date) => date,
            Err(why) => {
                self.complain(&why);
                return Ok(Go::Next);
            }
        };
        if task.date == Some(date) {
            self.say(&say::DATE_SAME);
            return Ok(Go::Next);
        }
        let (Some(reason), go) = self.reason_of_move(&task.dataset, Some(date)) else {
            self.say(&say::NOT_MOVED);
            return Ok(Go::Next);
        };
        let mut edits = marks::answered(&reasons::date_address(&task.dataset), day(date), None);
        edits.extend(reason);
        let echo = say::DATE_SET
            .with_text("date", &write_out::weekday_date(date))
            .with("title", visible(&task.title));
        self.save("calendar.move", &edits, Some(&echo))?;
        if let Some(why) = outlook.board.days.unfit(date) {
            self.warn(&say::STAYS_UNFIT.with_text("why", &unfit(&why, date, outlook, &task.title)));
        }
        Ok(go)
    }

    /// Applies the moves that make the plan hold, with one reason for all of them.
    fn remedy(&mut self, outlook: &Outlook) -> Result<Go> {
        let moves = outlook.moves();
        if moves.is_empty() {
            let none = outlook.remedy == crate::schedule::Remedy::NoWay;
            let text = if none { say::NO_WAY } else { say::NO_REMEDY };
            self.say(&text);
            return Ok(Go::Next);
        }
        let told = |step: &Move| {
            let title = visible(&outlook.board.tasks[step.task].title);
            say::REMEDY_STEP.with_text("to", &write_out::date(step.to)).with("title", title)
        };
        let list = write_out::list(&moves.iter().map(told).collect::<Vec<_>>());
        let reason = match self.ask_reason(&say::REMEDY_ASK.with_text("list", &list), true) {
            Reasoned::Told(reason) => reason,
            Reasoned::Back => {
                self.say(&say::NOT_MOVED);
                return Ok(Go::Next);
            }
            // Nobody agreed to these dates yet: they stay as they are.
            Reasoned::Left(go) => return Ok(go),
        };
        let mut edits = Vec::new();
        for step in &moves {
            let dataset = &outlook.board.tasks[step.task].dataset;
            edits.extend(marks::answered(&reasons::date_address(dataset), day(step.to), None));
            edits.extend(reasons::shifted(
                self.desk.doc.tree(),
                dataset,
                Some(step.to),
                &reason,
                self.today(),
            ));
        }
        self.save(
            "calendar.move",
            &edits,
            Some(&counted(&say::REMEDY_DONE, &say::REMEDY_DONE_ONE, moves.len())),
        )?;
        Ok(Go::Next)
    }
}

fn counted(many: &Text, one: &Text, count: usize) -> Text {
    if count == 1 { one.clone() } else { many.with("n", count) }
}

fn unfit(why: &Why, date: Date, outlook: &Outlook, title: &str) -> Text {
    let text = match why {
        Why::Weekend => schedule::UNFIT_WEEKEND,
        Why::Rest(name) => schedule::UNFIT_REST.with_text("name", name),
        Why::Closed(name) => schedule::UNFIT_CLOSED.with("name", visible(name)),
    };
    let to = outlook.board.days.publishing(date);
    let text = text.with_text("date", &write_out::date(date)).with_text("to", &write_out::weekday_date(to));
    text.with("title", visible(title))
}

fn order(typed: &str) -> Order {
    let typed = typed.trim();
    let (word, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    match fold(word).as_str() {
        "mover" | "m" | "move" => {
            let (number, date) = rest.trim().split_once(char::is_whitespace).unwrap_or((rest.trim(), ""));
            number.parse().map_or(Order::Unknown, |number| Order::Move(number, date.trim().to_string()))
        }
        "persona" | "p" | "person" => Order::Person,
        "cerrar" | "c" | "close" => Order::Close,
        "quitar" | "q" | "remove" => Order::Take(rest.trim().to_string()),
        "remedio" | "r" | "remedy" => Order::Remedy,
        "problemas" | "b" | "troubles" => Order::Troubles,
        "v" | "mas" | "more" => Order::More,
        "horas" | "h" | "hours" => Order::Hours,
        "gantt" | "g" => Order::Gantt,
        "aceptar" | "a" | "accept" => Order::Accept,
        _ => Order::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_read_in_both_languages() {
        let dated = |date: &str| Order::Move(3, date.to_string());
        assert_eq!(order("mover 3 15 de junio de 2027"), dated("15 de junio de 2027"));
        assert_eq!(order("Move 3 15/06/2027"), dated("15/06/2027"));
        assert_eq!([order("mover tres"), order("x")], [Order::Unknown, Order::Unknown]);
        assert_eq!([order("REMEDIO"), order("remedy")], [Order::Remedy, Order::Remedy]);
    }
}
