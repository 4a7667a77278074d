//! What is proposed for months without an act: which dataset, to whom, how, and why.

use jiff::ToSpan;
use jiff::civil::Date;

use super::About;
use super::act::{Act, State};
use super::outlook::{Window, span};
use super::ready::Ready;
use crate::guide::model::promotion::Kind;
use crate::schedule::Workdays;
use crate::text::{Text, promoted as say, say as words};

/// Days into its months, and from today, that an act is proposed for.
const INTO: i64 = 14;
const FROM_TODAY: i64 = 7;

/// An act that nobody agreed to yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// From what it is, so that the same one has the same id.
    pub id: String,
    pub title: Text,
    pub on: Date,
    pub kind: String,
    pub channel: String,
    pub audience: Option<String>,
    pub dataset: String,
    /// Each reason with the answer or passage that it comes from.
    pub because: Vec<Text>,
}

/// Proposals by the number of their window.
pub fn proposals(
    about: About<'_>,
    ready: &[Ready<'_>],
    acts: &[Act],
    windows: &[Window],
) -> Vec<(usize, Proposal)> {
    let days = Workdays::new(&about.guide.calendar, about.plan);
    let mut chosen: Vec<(usize, Proposal)> = Vec::new();
    for (at, window) in windows.iter().enumerate().filter(|(_, window)| window.done + window.planned == 0) {
        let so_far = SoFar { about, acts, chosen: chosen.iter().map(|(_, one)| one).collect() };
        let Some(one) = so_far.dataset(ready) else { break };
        let Some((kind, audience)) = so_far.kind(one) else { break };
        let Some(on) = day(&days, about.today, window) else { continue };
        let made = proposal(about, (one, kind, audience), (window, on));
        chosen.push((at, made));
    }
    chosen
}

/// What was done, planned and proposed up to here.
struct SoFar<'a> {
    about: About<'a>,
    acts: &'a [Act],
    chosen: Vec<&'a Proposal>,
}

impl SoFar<'_> {
    /// The dataset with the fewest acts; of several, the most asked for.
    fn dataset<'r, 'd>(&self, ready: &'r [Ready<'d>]) -> Option<&'r Ready<'d>> {
        let key = |one: &&Ready<'_>| {
            let of_act = self.acts.iter().filter(|act| act.datasets.iter().any(|id| id == one.id())).count();
            let of_chosen = self.chosen.iter().filter(|other| other.dataset == one.id()).count();
            (of_act + of_chosen, -one.asked, one.id().to_string())
        };
        ready.iter().min_by_key(key)
    }

    /// The kind of act and whom it is for: those who asked first, then the audiences by turns.
    fn kind(&self, one: &Ready<'_>) -> Option<(&Kind, Option<String>)> {
        let kinds = &self.about.guide.promotion.kinds;
        let told = |kind: &Kind| self.uses(&kind.id, Some(one.id())) > 0;
        if let Some(kind) = kinds.iter().find(|kind| kind.asked && one.asked > 0 && !told(kind)) {
            return Some((kind, None));
        }
        let audiences = &self.about.plan.promotion.audiences;
        let turn = self.chosen.iter().filter(|one| one.audience.is_some()).count();
        let audience = audiences.get(turn.checked_rem(audiences.len()).unwrap_or(0)).cloned();
        let fits = |kind: &&Kind| {
            !kind.asked && audience.as_ref().is_none_or(|audience| kind.audiences.contains(audience))
        };
        let least = kinds.iter().filter(fits).min_by_key(|kind| self.uses(&kind.id, None));
        // An audience that no kind is for is told as any other.
        let kind = least.or_else(|| kinds.iter().find(|kind| !kind.asked))?;
        Some((kind, audience))
    }

    /// How often a kind was used, of one dataset or of all.
    fn uses(&self, kind: &str, dataset: Option<&str>) -> usize {
        let of = |id: &String| dataset.is_none_or(|dataset| dataset == id);
        let acts = self.acts.iter().filter(|act| act.state != State::Undated);
        let acts = acts.filter(|act| act.kind.as_deref() == Some(kind) && act.datasets.iter().any(of));
        acts.count() + self.chosen.iter().filter(|one| one.kind == kind && of(&one.dataset)).count()
    }
}

/// A day of a window on which something can be published.
fn day(days: &Workdays, today: Date, window: &Window) -> Option<Date> {
    let wanted = window.from.saturating_add(INTO.days()).max(today.saturating_add(FROM_TODAY.days()));
    let later = days.publishing(wanted);
    if later <= window.to {
        return Some(later);
    }
    let back = std::iter::successors(Some(window.to), |day| day.checked_sub(1.day()).ok());
    back.take_while(|day| *day >= today.max(window.from)).find(|day| days.unfit(*day).is_none())
}

fn proposal(
    about: About<'_>,
    (one, kind, audience): (&Ready<'_>, &Kind, Option<String>),
    (window, on): (&Window, Date),
) -> Proposal {
    let short = |text: &str| crate::text::fold::slug(text, 40);
    let title = crate::text::fold::visible(&one.dataset.title);
    Proposal {
        id: format!("{}-{}-{}", window.from.strftime("%Y-%m"), kind.id, short(one.id())),
        title: kind.title.with("dataset", title),
        on,
        kind: kind.id.clone(),
        channel: kind.channels.first().cloned().unwrap_or_default(),
        dataset: one.id().to_string(),
        because: because(about, one, kind, (audience.as_deref(), window)),
        audience,
    }
}

fn because(
    about: About<'_>,
    one: &Ready<'_>,
    kind: &Kind,
    (audience, window): (Option<&str>, &Window),
) -> Vec<Text> {
    let months = about.guide.promotion.pace.months;
    let pace = say::WHY_PACE.with("n", months).with_text("window", &span(window.from, window.to));
    let whom =
        audience.map(|id| say::WHY_AUDIENCE.with_text("who", &about.guide.term_label("audiences", id)));
    let asked = (one.asked > 0).then(|| say::WHY_ASKED.with("n", one.asked));
    let updated = one.updated.map(|day| say::WHY_UPDATED.with_text("day", &words::day(day)));
    let terms = one.dataset.license.as_ref();
    let license =
        terms.map_or(say::WHY_NO_LICENSE, |terms| say::WHY_LICENSE.with_text("license", &terms.title));
    let all = [Some(pace), asked, whom, Some(kind.why.clone()), updated, Some(license)];
    all.into_iter().flatten().collect()
}
