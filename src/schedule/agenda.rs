//! What is to be done, by whom and by when: publications, updates, pending answers, deadlines, reserves, demands.

use jiff::civil::Date;
use toml::Table;

use super::deadlines::terms;
use super::directory::Directory;
use super::ics::Event;
use super::repeat::Repeat;
use super::words::{shown, to};
use super::{Outlook, Period, day, due};
use crate::guide::model::Guide;
use crate::guide::model::calendar::Count;
use crate::plan::model::{Demand, Plan};
use crate::text::{Lang, Text, notices as say};
use crate::toml_text::Address;

/// Working days to answer a request for information, and how many more can be agreed (LGTAIP 134; that the days are
/// working ones was not verified).
const REPLY_DAYS: (u32, u32) = (20, 10);

/// Something that somebody does by a day.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What makes its UID: stable while the plan lives.
    pub key: String,
    pub what: Text,
    /// The dataset that is published or updated.
    pub dataset: Option<String>,
    /// Where in the plan it comes from, in words: «C01».
    pub from: Text,
    pub by: Option<Date>,
    /// Names as the plan has them; places in [`Agenda::directory`].
    pub who: Vec<usize>,
    /// Only proposed.
    pub tentative: bool,
    /// How it comes back, and from which day that is counted.
    pub again: Option<(Period, Date)>,
}

/// All that is to be done, the earliest day first; without a day last.
#[derive(Debug, Clone)]
pub struct Agenda {
    pub entries: Vec<Entry>,
    pub directory: Directory,
}

/// What the agenda of a plan is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub guide: &'a Guide,
    pub plan: &'a Plan,
    pub tree: &'a Table,
    pub outlook: &'a Outlook,
    pub today: Date,
}

impl Entry {
    fn new(key: String, what: Text, from: Text) -> Self {
        Self { key, what, dataset: None, from, by: None, who: Vec::new(), tentative: false, again: None }
    }
}

impl Agenda {
    pub fn new(source: Source<'_>) -> Self {
        let mut making =
            Making { source, directory: Directory::new(source.guide, source.plan), entries: Vec::new() };
        making.datasets();
        making.pending();
        making.deadlines();
        making.reserves();
        making.demands();
        let mut entries = making.entries;
        entries.sort_by_key(|entry| (entry.by.is_none(), entry.by, entry.key.clone()));
        Self { entries, directory: making.directory }
    }
}

struct Making<'a> {
    source: Source<'a>,
    directory: Directory,
    entries: Vec<Entry>,
}

impl Making<'_> {
    fn datasets(&mut self) {
        let outlook = self.source.outlook;
        for (at, task) in outlook.board.tasks.iter().enumerate() {
            let mut who = vec![self.directory.owner(task.owner.as_deref().or(task.unit.as_deref()))];
            who.extend(outlook.board.shares[at].iter().filter_map(|share| {
                let person = &outlook.board.people[share.person];
                (!person.assumed)
                    .then(|| self.directory.person(&to(&person.name, Lang::Es), person.email.as_deref()))
            }));
            who.sort_unstable();
            who.dedup();
            let title = shown(&task.title);
            if !task.published
                && let Some(date) = outlook.date(at)
            {
                let what = say::DO_PUBLISH.with("title", &title);
                let entry = Entry::new(format!("{}.first", task.dataset), what, Text::same("C01"));
                let tentative = task.date.is_none();
                self.entries.push(Entry {
                    by: Some(date),
                    who: who.clone(),
                    tentative,
                    dataset: Some(task.dataset.clone()),
                    ..entry
                });
            }
            self.updates(at, &title, &who);
        }
    }

    fn updates(&mut self, at: usize, title: &str, who: &[usize]) {
        let (outlook, today) = (self.source.outlook, self.source.today);
        let task = &outlook.board.tasks[at];
        let date = task.date.or(outlook.planned.dates[at]);
        let (Some(period), Some(anchor)) = (task.period, task.counted_from(date)) else { return };
        let from = Text::same("C02");
        if let Some(missed) = self.missed(at, period, anchor) {
            let what = say::DO_UPDATE_LATE.with("title", title);
            let entry = Entry::new(format!("{}.late", task.dataset), what, from.clone());
            self.entries.push(Entry { by: Some(missed), who: who.to_vec(), ..entry });
        }
        let next = due(period, anchor, outlook.board.end(), &outlook.board.days)
            .into_iter()
            .find(|due| due.on >= today);
        let what = say::DO_UPDATE.with("title", title);
        let entry = Entry::new(format!("{}.update", task.dataset), what, from);
        let tentative = task.date.is_none() && !task.published;
        let (by, again) = (next.map(|due| due.on), Some((period, anchor)));
        self.entries.push(Entry {
            by,
            who: who.to_vec(),
            tentative,
            again,
            dataset: Some(task.dataset.clone()),
            ..entry
        });
    }

    /// The last day that an update was due, when the data were not touched since.
    fn missed(&self, at: usize, period: Period, anchor: Date) -> Option<Date> {
        super::findings::overdue_update(
            self.source.outlook,
            self.source.plan,
            at,
            (period, anchor),
            self.source.today,
        )
    }

    fn pending(&mut self) {
        let pending: Vec<_> =
            self.source.plan.pending.iter().map(|(at, one)| (at.clone(), one.clone())).collect();
        for (at, one) in pending {
            let address = Address::parse(&at);
            let question = self.source.guide.questions().map(|(_, question)| question).find(|question| {
                let path = question.schema_path();
                path.len() == address.0.len()
                    && path.iter().zip(&address.0).all(|(want, have)| want == "*" || want == have)
            });
            let dataset = (address.0.first().map(String::as_str) == Some("dataset"))
                .then(|| address.0.get(1))
                .flatten();
            let title = dataset.and_then(|id| Some((id, self.source.plan.dataset.get(id)?)));
            let title = title.map(|(id, dataset)| shown(dataset.title.as_deref().unwrap_or(id)));
            let ask = question.map_or_else(|| Text::same(shown(&at)), |question| question.ask.clone());
            let what = match title {
                Some(title) => say::DO_ANSWER_OF.with("title", title),
                None => say::DO_ANSWER,
            };
            let from = question.map_or_else(Text::default, |question| Text::same(&question.code));
            let who = self.directory.owner(one.ask.as_deref());
            let entry = Entry::new(format!("pending.{at}"), what.with_text("ask", &ask), from);
            self.entries.push(Entry { by: day(one.by.as_ref()), who: vec![who], ..entry });
        }
    }

    fn deadlines(&mut self) {
        let Source { guide, plan, tree, today, .. } = self.source;
        for term in terms(guide, plan, tree, today).into_iter().filter(|term| !term.done) {
            let deadline = term.deadline;
            // What leaves no trace in the plan is not said to be late: nobody knows.
            if deadline.done.is_none() && term.on < today {
                continue;
            }
            let source = guide.source(&deadline.source).map_or(&deadline.what, |source| &source.title);
            let from = Text {
                es: format!("{}, {}", source.es, deadline.at).into(),
                en: format!("{}, {}", source.en, deadline.at).into(),
            };
            let who = self.directory.role(&deadline.who);
            let entry = Entry::new(format!("guide.{}", deadline.id), deadline.what.clone(), from);
            self.entries.push(Entry { by: Some(term.on), who: vec![who], ..entry });
        }
    }

    fn reserves(&mut self) {
        let plan = self.source.plan;
        for (id, dataset) in &plan.dataset {
            let reserve = &dataset.reserve;
            let Some(by) = day(reserve.review.as_ref()).or(day(reserve.until.as_ref())) else { continue };
            let title = shown(dataset.title.as_deref().unwrap_or(id));
            let who = self.directory.role("transparency");
            let what = say::DO_RESERVE.with("title", title);
            let entry = Entry::new(format!("{id}.reserve"), what, Text::same("I25"));
            self.entries.push(Entry { by: Some(by), who: vec![who], ..entry });
        }
    }

    fn demands(&mut self) {
        let plan = self.source.plan;
        let open =
            |demand: &Demand| demand.reply.sent.is_none() && demand.reply.done.as_deref() != Some("yes");
        for (id, demand) in plan.demand.iter().filter(|(_, demand)| open(demand)) {
            let Some(by) = self.reply_by(demand) else { continue };
            let name = demand.folio.as_deref().or(demand.text.as_deref()).unwrap_or(id);
            let name: String = shown(name).chars().take(60).collect();
            let who = self.directory.role("transparency");
            let (what, from) = (say::DO_REPLY.with("name", name), say::FROM_REPLY);
            let entry = Entry::new(format!("demand.{id}"), what, from);
            self.entries.push(Entry { by: Some(by), who: vec![who], ..entry });
        }
    }

    /// The last day to answer a request; what is said at a counter or voted for has none but the one promised.
    fn reply_by(&self, demand: &Demand) -> Option<Date> {
        if let Some(date) = day(demand.reply.date.as_ref()) {
            return Some(date);
        }
        let request = !matches!(demand.kind.as_deref(), Some("vote" | "counter"));
        let on = day(demand.on.as_ref()).filter(|_| request)?;
        let more = if demand.reply.extended.as_deref() == Some("yes") { REPLY_DAYS.1 } else { 0 };
        Some(self.source.outlook.board.days.term(on, REPLY_DAYS.0 + more, Count::Working))
    }
}

/// Events of a calendar for some entries, repeated until a day.
pub fn events<'e>(
    source: Source<'_>,
    entries: impl Iterator<Item = &'e Entry>,
    last: Date,
    lang: Lang,
) -> Vec<Event> {
    let plan = plan_id(source.plan);
    let days = &source.outlook.board.days;
    let event = |entry: &Entry| {
        let range = (source.today, last);
        let title = to(&entry.what, lang);
        let remind = match entry.again {
            Some((period, _)) if period.days() < 7 => Vec::new(),
            Some((period, _)) if period.days() < 28 => vec![1],
            _ if entry.by.is_some_and(|by| by < source.today) => Vec::new(),
            _ => vec![7, 1],
        };
        let one = Event {
            uid: format!("{plan}.{}", entry.key),
            title: if entry.tentative { to(&say::TENTATIVE.with("what", title), lang) } else { title },
            detail: to(&say::EVENT_DETAIL.with_text("from", &entry.from), lang),
            date: entry.by,
            tentative: entry.tentative,
            remind,
            repeat: None,
        };
        let Some((period, anchor)) = entry.again else { return vec![one] };
        let series = Repeat::series(period, anchor, range, days).into_iter().enumerate();
        let uid = |at: usize| if at == 0 { one.uid.clone() } else { format!("{}.{}", one.uid, at + 1) };
        series.map(|(at, repeat)| Event { uid: uid(at), repeat: Some(repeat), ..one.clone() }).collect()
    };
    entries.flat_map(event).collect()
}

/// The plan's id for life, or what else tells it from others.
fn plan_id(plan: &Plan) -> String {
    let named = plan.id.clone().or_else(|| plan.institution.area.clone());
    let named =
        named.or_else(|| plan.institution.name.as_deref().map(|name| crate::text::fold::slug(name, 40)));
    format!("apertura.{}", named.unwrap_or_else(|| "plan".into()))
}
