//! What is handed over: each dataset with who owns it and where it lives, and every commitment that is still open.

use jiff::civil::Date;

use super::Whole;
use super::words::{owner, role, shown, term, unit};
use crate::demand::{Ledger, Lexicon};
use crate::plan::model::{Dataset, Distribution};
use crate::schedule::{Workdays, agenda};
use crate::text::fold::visible;
use crate::text::{Lang, Text, handover as say};
use crate::watch::link::State;
use crate::watch::{Overview, reports};

/// A dataset as it is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub title: String,
    pub unit: Option<String>,
    pub owner: Option<String>,
    /// System or folder of the source (I06).
    pub source: Option<String>,
    /// Paths of its files, from the plan's folder.
    pub files: Vec<String>,
    pub urls: Vec<String>,
    /// How often it changes.
    pub every: Option<Text>,
    /// When it was last updated, as far as anybody knows.
    pub updated: Option<Date>,
    /// When it is published or updated next.
    pub next: Option<Date>,
    pub access: Option<Text>,
    /// Why and until when it is reserved.
    pub reserve: Option<Text>,
    pub online: bool,
}

/// Every dataset, in the order of opening.
pub fn rows(whole: &Whole<'_>, lang: Lang) -> Vec<Row> {
    let overview = Overview::of(whole.guide, &whole.plan, &whole.catalog, whole.today);
    let tasks = &whole.outlook.board.tasks;
    let known = tasks.iter().map(|task| task.dataset.as_str());
    let rest =
        whole.plan.dataset.keys().map(String::as_str).filter(|id| tasks.iter().all(|t| t.dataset != **id));
    let entries = agenda::Agenda::new(agenda_source(whole)).entries;
    let next = |id: &str| {
        let own = entries.iter().filter(|entry| entry.dataset.as_deref() == Some(id) && !entry.tentative);
        own.filter_map(|entry| entry.by).find(|by| *by >= whole.today)
    };
    let ids: Vec<&str> = known.chain(rest).collect();
    ids.into_iter()
        .filter_map(|id| Some((id, whole.plan.dataset.get(id)?)))
        .map(|(id, dataset)| {
            let row = row(whole, &overview, (id, dataset), lang);
            Row { next: next(id).or(row.next), ..row }
        })
        .collect()
}

fn row(whole: &Whole<'_>, overview: &Overview, (id, dataset): (&str, &Dataset), lang: Lang) -> Row {
    let fresh = overview.fresh.iter().find(|one| one.dataset == id);
    let files = dataset.distribution.values();
    let urls = files.clone().filter_map(|file| shown(file.download_url.as_ref()));
    let said = dataset.modified.as_ref().and_then(crate::plan::model::Day::date);
    let code = dataset.accrual_periodicity.as_ref().or(dataset.commitment.periodicity.as_ref());
    Row {
        id: visible(id),
        title: visible(dataset.called(id)),
        unit: unit(whole.guide, dataset.unit.as_ref(), lang),
        owner: owner(dataset),
        source: shown(dataset.source.as_ref()),
        files: files.filter_map(|file: &Distribution| shown(file.path.as_ref())).collect(),
        urls: urls.chain(shown(dataset.published_at.as_ref())).collect(),
        every: term(whole.guide, "periodicity", code),
        updated: fresh.and_then(|one| one.updated).map(|(day, _)| day).or(said),
        next: fresh.and_then(|one| one.due),
        access: term(whole.guide, "access", dataset.access.as_ref()),
        reserve: reserve(whole, dataset),
        online: whole.outlook.board.tasks.iter().any(|task| task.dataset == id && task.published),
    }
}

/// What the agenda of a plan is made from.
pub fn agenda_source<'w>(whole: &'w Whole<'_>) -> agenda::Source<'w> {
    agenda::Source {
        guide: whole.guide,
        plan: &whole.plan,
        tree: whole.tree,
        outlook: &whole.outlook,
        today: whole.today,
    }
}

fn reserve(whole: &Whole<'_>, dataset: &Dataset) -> Option<Text> {
    let basis = term(whole.guide, "legal-bases", dataset.reserve.basis.as_ref());
    let law = shown(dataset.reserve.law.as_ref()).map(Text::same);
    let ground = basis.or(law);
    let until = dataset.reserve.until.as_ref().and_then(crate::plan::model::Day::date);
    match (ground, until) {
        (None, None) => None,
        (ground, Some(until)) => {
            let ground = ground.unwrap_or(say::NO_GROUND);
            Some(
                say::RESERVED_UNTIL
                    .with_text("ground", &ground)
                    .with_text("date", &crate::text::say::day(until)),
            )
        }
        (Some(ground), None) => Some(ground),
    }
}

/// Something that the institution still owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// Code for life: `publication`, `request`, `report`, `answer`, `task`.
    pub kind: &'static str,
    pub what: Text,
    /// Who has to do it.
    pub who: Option<String>,
    pub since: Option<Date>,
    pub by: Option<Date>,
    /// How the day was counted, or where it comes from.
    pub from: Text,
    /// Where in the plan.
    pub address: String,
}

impl Owed {
    pub fn kind_label(&self) -> Text {
        match self.kind {
            "publication" => say::OWED_PUBLICATION,
            "request" => say::OWED_REQUEST,
            "report" => say::OWED_REPORT,
            "task" => say::OWED_TASK,
            _ => say::OWED_ANSWER,
        }
    }
}

/// Everything that is owed, what is due first first; without a day last. What citizens wrote is shown as the plan has
/// it: a packet is made of a copy in which personal data are hidden.
pub fn owed(whole: &Whole<'_>, lang: Lang) -> Vec<Owed> {
    let mut found = publications(whole);
    found.extend(requests(whole, lang));
    found.extend(told(whole));
    found.extend(answers(whole));
    found.extend(tasks(whole));
    found.sort_by(|a, b| (a.by.is_none(), a.by, &a.address).cmp(&(b.by.is_none(), b.by, &b.address)));
    found
}

fn publications(whole: &Whole<'_>) -> Vec<Owed> {
    let tasks = whole.outlook.board.tasks.iter().filter(|task| !task.published);
    let one = |task: &crate::schedule::Task| {
        let by = task.date?;
        let dataset = whole.plan.dataset.get(&task.dataset)?;
        Some(Owed {
            kind: "publication",
            what: say::OWES_PUBLICATION.with("title", visible(dataset.called(&task.dataset))),
            who: owner(dataset),
            since: None,
            by: Some(by),
            from: Text::same("C01"),
            address: format!("dataset.{}.commitment.date", task.dataset),
        })
    };
    tasks.filter_map(one).collect()
}

fn requests(whole: &Whole<'_>, lang: Lang) -> Vec<Owed> {
    let days = &whole.outlook.board.days;
    let working = |day: Date| days.is_working(day);
    let ledger = Ledger::of(&whole.plan, &Lexicon::new(&whole.guide.demand), whole.today, &working);
    let one = |due: &crate::demand::ledger::Due| Owed {
        kind: "request",
        what: say::OWES_REQUEST
            .with("folio", visible(due.folio.as_deref().unwrap_or(&due.id)))
            .with("text", visible(&due.text)),
        who: Some(role(whole.guide, "transparency").to(lang).to_string()),
        since: Some(due.on),
        by: Some(due.due),
        from: if due.extended { say::FROM_REQUEST_MORE } else { say::FROM_REQUEST },
        address: format!("demand.{}", due.id),
    };
    ledger.due.iter().map(one).collect()
}

fn told(whole: &Whole<'_>) -> Vec<Owed> {
    let days = Workdays::new(&whole.guide.calendar, &whole.plan);
    let term = reports::Term::of(&whole.plan, &whole.guide.watch);
    let all = reports::reports(&whole.plan, &days, term, whole.today);
    let one = |report: reports::Told| Owed {
        kind: "report",
        what: say::OWES_REPORT.with("text", visible(&report.text)),
        who: None,
        since: report.on,
        by: report.due,
        from: if term.assumed { say::FROM_REPORT_ASSUMED } else { Text::same("C09") },
        address: format!("report.{}", report.id),
    };
    all.into_iter().filter(reports::Told::waits).map(one).collect()
}

fn answers(whole: &Whole<'_>) -> Vec<Owed> {
    let one = |(at, pending): (&String, &crate::plan::model::Pending)| {
        let (code, ask) = super::findings::asked(whole, at);
        Owed {
            kind: "answer",
            what: say::OWES_ANSWER.with_text("ask", &ask),
            who: shown(pending.ask.as_ref()),
            since: pending.since.as_ref().and_then(crate::plan::model::Day::date),
            by: pending.by.as_ref().and_then(crate::plan::model::Day::date),
            from: Text::same(code),
            address: at.clone(),
        }
    };
    whole.plan.pending.iter().map(one).collect()
}

fn tasks(whole: &Whole<'_>) -> Vec<Owed> {
    let open = whole.plan.task.iter().filter(|(_, task)| task.done.is_none());
    let one = |(id, task): (&String, &crate::plan::model::Task)| Owed {
        kind: "task",
        what: Text::same(visible(task.title.as_deref().unwrap_or(id))),
        who: shown(task.owner.as_ref()),
        since: None,
        by: task.due.as_ref().and_then(crate::plan::model::Day::date),
        from: Text::same(shown(task.from.as_ref()).unwrap_or_default()),
        address: format!("task.{id}"),
    };
    open.map(one).collect()
}

/// Links that did not work the last time, with the title of their dataset; and how many were never measured.
pub fn dead(whole: &Whole<'_>) -> (Vec<(String, String, String)>, usize) {
    let overview = Overview::of(whole.guide, &whole.plan, &whole.catalog, whole.today);
    let broken = |state: State| matches!(state, State::Broken | State::Unreachable | State::Refused);
    let of = overview.links.iter().filter(|look| look.state.is_some_and(broken));
    let all = of.map(|look| {
        let at = format!("dataset.{}.distribution.{}", look.link.dataset, look.link.file);
        (visible(&look.link.title), visible(&look.link.url), at)
    });
    (all.collect(), overview.links.iter().filter(|look| look.state.is_none()).count())
}
