//! Tasks that came of a review: what, who, until when, and whether the day has passed.

use jiff::civil::Date;

use crate::guide::model::Guide;
use crate::plan::model::{Day, Plan};
use crate::text::Text;
use crate::text::fold::slug;

/// Letters of a name that is typed.
const SAID: usize = 80;

/// One task today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub id: String,
    pub title: String,
    /// A post.
    pub owner: Option<String>,
    pub due: Option<Date>,
    /// Act, indicator or dimension, as the Guide calls it.
    pub from: Option<String>,
    pub done: Option<Date>,
    /// Days until its day, negative when it has passed; `None` when it is done or has no day.
    pub left: Option<i32>,
}

impl Job {
    pub fn is_open(&self) -> bool {
        self.done.is_none()
    }

    pub fn is_late(&self) -> bool {
        self.left.is_some_and(|left| left < 0)
    }
}

/// All tasks: the open ones by their day, those without one after them, then the done ones, the newest first.
pub fn jobs(plan: &Plan, today: Date) -> Vec<Job> {
    let date = |day: &Option<Day>| day.as_ref().and_then(Day::date);
    let of = |(id, task): (&String, &crate::plan::model::Task)| {
        let (due, done) = (date(&task.due), date(&task.done));
        let left = |due: Date| today.until(due).ok().map(|span| span.get_days());
        Job {
            id: id.clone(),
            title: task.title.clone().unwrap_or_else(|| id.clone()),
            owner: task.owner.clone(),
            due,
            from: task.from.clone(),
            done,
            left: due.filter(|_| done.is_none()).and_then(left),
        }
    };
    let mut all: Vec<Job> = plan.task.iter().map(of).collect();
    all.sort_by_key(|job| {
        (job.done.is_some(), std::cmp::Reverse(job.done), job.due.is_none(), job.due, job.id.clone())
    });
    all
}

/// What a task came from, in words; `None` when the Guide does not have it.
pub fn origin<'g>(guide: &'g Guide, from: &str) -> Option<&'g Text> {
    let known = origins(guide).find(|(id, _, _)| *id == from);
    known.map(|(_, _, title)| title)
}

/// The id of the act, dimension or indicator that a person named, by its id, name or title.
pub fn named<'g>(guide: &'g Guide, word: &str) -> Option<&'g str> {
    let same = |text: &Text| [&text.es, &text.en].iter().any(|own| slug(own, SAID) == slug(word, SAID));
    let known = origins(guide).find(|(id, name, title)| *id == word || same(name) || same(title));
    known.map(|(id, _, _)| id)
}

/// Everything that a task can come from: id, short name, title.
fn origins(guide: &Guide) -> impl Iterator<Item = (&str, &Text, &Text)> {
    let improve = &guide.improve;
    let acts = improve.acts.iter().map(|one| (one.id.as_str(), &one.name, &one.title));
    let dimensions = improve.dimensions.iter().map(|one| (one.id.as_str(), &one.title, &one.title));
    let indicators = improve.indicators.iter().map(|one| (one.id.as_str(), &one.title, &one.title));
    acts.chain(dimensions).chain(indicators)
}
