//! Whose plan it is, who answers for it, and how people can take part.

use super::super::contents::*;
use super::{From, date, text};
use crate::catalog::catalog;
use crate::plan::model::Person;
use crate::text::report as say;
use crate::watch::{Overview, badge};

impl From<'_> {
    pub(super) fn institution(&self) -> Institution {
        let plan = self.plan;
        let key = plan.institution.area.as_ref().or(plan.institution.state.as_ref());
        let area = key.and_then(|key| self.guide().areas.get(key));
        let place = area.map(|area| match area.is_state() {
            true => area.name.clone(),
            false => format!("{}, {}", area.name, area.state),
        });
        Institution {
            name: text(plan.institution.name.as_ref()),
            place: place.unwrap_or_default(),
            homepage: text(plan.institution.homepage.as_ref()),
            published_url: text(plan.schedule.published_url.as_ref()),
            catalog_url: text(plan.publication.catalog_url.as_ref()),
        }
    }

    pub(super) fn validity(&self) -> Validity {
        let plan = self.plan;
        Validity {
            on: Some(self.beside.today),
            starts: date(plan.institution.starts.as_ref()),
            review: self.small("improvement.review_every", plan.improvement.review_every.as_ref()),
            next_review: None,
            authorized_by: self.word("schedule.authorized_by", plan.schedule.authorized_by.as_ref()),
            authorization: self.document(plan.schedule.authorization.as_ref()),
        }
    }

    pub(super) fn team(&self) -> Vec<Post> {
        let team = &self.plan.team;
        let people =
            [("head", &team.head), ("liaison", &team.liaison), ("administrator", &team.administrator)];
        people.into_iter().filter_map(|(role, person)| self.post(role, person)).collect()
    }

    fn post(&self, role: &str, person: &Person) -> Option<Post> {
        let known = [&person.name, &person.post, &person.email].into_iter().any(Option::is_some);
        let label = self.guide().term("roles", role).map(|term| self.to(&term.label()));
        known.then(|| Post {
            role: label.unwrap_or_else(|| role.to_string()),
            name: text(person.name.as_ref()),
            post: text(person.post.as_ref()),
            email: self.mail(person.email.as_ref()),
        })
    }

    /// Posts of the group besides those that have a line of their own.
    pub(super) fn members(&self) -> Vec<String> {
        let own = ["head", "liaison", "administrator"];
        let members = self.plan.team.members.iter().filter(|member| !own.contains(&member.as_str()));
        members.map(|member| self.small("team.members", Some(member))).collect()
    }

    pub(super) fn follow_up(&self) -> FollowUp {
        let improvement = &self.plan.improvement;
        FollowUp {
            online: self.online(),
            indicators: self.words("improvement.indicators", &improvement.indicators),
            every: self.small("improvement.review_every", improvement.review_every.as_ref()),
            reviewer: text(improvement.reviewer.as_ref()),
            retirement: self.word("improvement.retirement", improvement.retirement.as_ref()),
            lessons: text(improvement.lessons.as_ref()),
        }
    }

    /// Nothing while nothing was measured.
    fn online(&self) -> String {
        if self.plan.watch.is_empty() {
            return String::new();
        }
        let (guide, today) = (self.guide(), self.beside.today);
        let all = Overview::of(guide, self.plan, &catalog(guide, self.plan, today), today);
        badge::told(&all, &guide.watch, today).map(|told| self.to(&told)).unwrap_or_default()
    }

    pub(super) fn participation(&self) -> Participation {
        let (schedule, promotion) = (&self.plan.schedule, &self.plan.promotion);
        let by_telephone = schedule.channels.iter().any(|channel| channel == "telephone");
        let event = promotion.event.as_ref().filter(|event| *event != "none");
        Participation {
            channels: self.words("schedule.channels", &schedule.channels),
            url: text(self.plan.improvement.report_url.as_ref()),
            email: self.mailbox(),
            telephone: text(self.plan.team.administrator.phone.as_ref().filter(|_| by_telephone)),
            reply_days: schedule.reply_days,
            reply_kind: self.reply_kind(),
            audiences: self.words("promotion.audiences", &promotion.audiences),
            event: self.word("promotion.event", event),
            actions: promotion.actions.clone(),
        }
    }

    fn reply_kind(&self) -> String {
        match self.plan.schedule.reply_days_kind.as_deref() {
            Some("calendar") => self.to(&say::DAYS_CALENDAR),
            Some("working") => self.to(&say::DAYS_WORKING),
            _ => String::new(),
        }
    }

    /// The mailbox for reports, which is there to be published; but not when it is a person's own.
    fn mailbox(&self) -> String {
        let mail = text(self.plan.improvement.report_email.as_ref());
        let team = &self.plan.team;
        let people = [&team.head, &team.liaison, &team.administrator];
        let own = people.iter().any(|person| person.email.as_deref() == Some(mail.as_str()));
        if own && !self.domains().institutional(&mail) { String::new() } else { mail }
    }
}
