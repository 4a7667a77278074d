//! Who is meant: one entry for each person or area, whatever part of the plan names them.

use crate::guide::model::Guide;
use crate::plan::model::{Person, Plan};
use crate::text::Text;
use crate::text::fold::fold;

/// Somebody who has something to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    pub name: Text,
    pub email: Option<String>,
}

/// Everybody that a plan names, by place.
#[derive(Debug, Clone)]
pub struct Directory {
    pub parties: Vec<Party>,
    /// Role and place.
    roles: Vec<(String, usize)>,
    labels: Vec<(String, Text)>,
}

impl Directory {
    pub fn new(guide: &Guide, plan: &Plan) -> Self {
        let terms = guide.vocabs.get("roles").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
        let label = |term: &crate::guide::model::Term| {
            (term.id.clone(), Text { es: term.es.clone().into(), en: term.en.clone().into() })
        };
        let labels = terms.iter().map(label).collect();
        let mut directory = Self { parties: Vec::new(), roles: Vec::new(), labels };
        let team = [
            ("liaison", &plan.team.liaison),
            ("administrator", &plan.team.administrator),
            ("head", &plan.team.head),
        ];
        for (role, person) in team {
            directory.hold(role, person);
        }
        for (id, one) in &plan.schedule.capacity {
            let place = directory.person(one.name.as_deref().unwrap_or(id), one.email.as_deref());
            for role in &one.roles {
                if !directory.roles.iter().any(|(held, _)| held == role) {
                    directory.roles.push((role.clone(), place));
                }
            }
        }
        directory
    }

    fn hold(&mut self, role: &str, person: &Person) {
        if let Some(name) = person.name.as_deref().or(person.post.as_deref()) {
            let place = self.person(name, person.email.as_deref());
            self.roles.push((role.to_string(), place));
        }
    }

    /// The place of a name, which is added when it is new. The same name, or the same address, is the same person.
    pub fn person(&mut self, name: &str, email: Option<&str>) -> usize {
        let same = |party: &Party| {
            let mail =
                email.is_some_and(|email| party.email.as_deref().is_some_and(|own| fold(own) == fold(email)));
            fold(&party.name.es) == fold(name) || mail
        };
        if let Some(place) = self.parties.iter().position(same) {
            let party = &mut self.parties[place];
            party.email = party.email.take().or_else(|| email.map(String::from));
            return place;
        }
        self.parties.push(Party { name: Text::same(name), email: email.map(String::from) });
        self.parties.len() - 1
    }

    /// Who has a role; the role itself while nobody does.
    pub fn role(&mut self, role: &str) -> usize {
        if let Some((_, place)) = self.roles.iter().find(|(held, _)| held == role) {
            return *place;
        }
        let label = self.labels.iter().find(|(id, _)| id == role).map(|(_, label)| label.clone());
        let label = label.unwrap_or_else(|| Text::same(role));
        let place = self.parties.iter().position(|party| fold(&party.name.es) == fold(&label.es));
        let place = place.unwrap_or_else(|| {
            self.parties.push(Party { name: label, email: None });
            self.parties.len() - 1
        });
        self.roles.push((role.to_string(), place));
        place
    }

    /// Who is named, else who keeps the data.
    pub fn owner(&mut self, name: Option<&str>) -> usize {
        match name.map(str::trim).filter(|name| !name.is_empty()) {
            Some(name) => self.person(name, None),
            None => self.role("administrator"),
        }
    }
}
