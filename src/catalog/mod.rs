//! What of a plan may leave: the one place that decides it. Exports, pages, portals and packets are made of a
//! [`Catalog`] and see nothing else of the plan's datasets.
//!
//! - A dataset is in it when its access is `public`, or `restricted` with a part that opens. `private` ones and those
//!   that nobody classified are only told, with the reason ([`Closed`]).
//! - A file leaves when it was prepared and nothing private is seen in it, or when it is of a public dataset without
//!   personal data ([`Copy`]).
//! - Free texts are looked through for identifiers of persons; mail is only that of the institution.

mod dataset;
mod distribution;
pub mod model;
mod own;
mod own_rows;
pub mod public;
pub mod rows;
mod terms;
mod uses;

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::guide::model::Guide;
use crate::license::{License, catalogue};
use crate::plan::model::{Day, Person, Plan};
use crate::plan::practice;
use crate::reserve::Record;
use crate::text::fold::fold;
use crate::text::free::{Taken, id};
use crate::text::{Lang, catalog as say};

pub use dataset::opens;
pub use model::{
    Catalog, Closed, Coded, Column, Contact, Copy, Dataset, Distribution, Gone, Kept, Publisher, Reports,
    Terms, Used,
};
use public::{Domains, masked};

/// The catalogue of a plan, as of a day.
pub fn catalog(guide: &Guide, plan: &Plan, today: Date) -> Catalog {
    let from = From { guide, plan, known: known(guide, plan) };
    let mut names = Taken::default();
    let open = plan.dataset.iter().filter(|(_, dataset)| dataset::opens(dataset));
    let datasets: Vec<Dataset> = open.map(|(id, dataset)| from.dataset(id, dataset, &mut names)).collect();
    let latest = datasets.iter().filter_map(|dataset| dataset.modified).filter(|day| *day <= today).max();
    let name = from.guarded(plan.institution.name.as_deref().unwrap_or_default());
    let mut catalog = Catalog {
        plan: plan_name(plan),
        practice: false,
        title: say::TITLE.with("name", &name),
        description: say::DESCRIPTION.with("name", &name),
        publisher: from.publisher(name),
        contact: from.contact(),
        liaison: from.official(&plan.team.liaison),
        administrator: from.official(&plan.team.administrator),
        base: base(plan),
        site: site(plan),
        url: text(&plan.publication.catalog_url),
        license: plan.license.id.as_deref().and_then(|id| catalogue::find(guide, id)).map(Terms::of),
        language: "es".into(),
        made_on: today,
        modified: latest.unwrap_or(today),
        report: Reports { url: text(&plan.improvement.report_url), email: from.report_mail() },
        datasets,
        closed: from.closed(),
        uses: Vec::new(),
        terms: BTreeMap::new(),
    };
    own::add(&from, &mut catalog, &mut names);
    catalog.terms = terms::used(guide, &catalog);
    catalog.uses = from.uses(&catalog);
    if practice::of(plan) {
        catalog.mark();
    }
    catalog
}

impl Catalog {
    /// Says wherever a reader or a program looks first that the municipality is invented.
    fn mark(&mut self) {
        self.practice = true;
        self.plan = format!("practica-{}", self.plan);
        (self.base, self.site, self.url) = (None, None, None);
        self.title = say::PRACTICE.with_text("name", &self.title);
        self.publisher.name = say::PRACTICE_OF.with("name", &self.publisher.name).es.into_owned();
        self.publisher.homepage = None;
        for dataset in &mut self.datasets {
            dataset.title = say::PRACTICE.with("name", &dataset.title).es.into_owned();
        }
    }

    /// The identity of the catalogue: its address, else a name made of the plan's own.
    pub fn iri(&self) -> String {
        self.base.as_ref().map_or_else(|| format!("urn:apertura:{}", self.plan), |base| format!("{base}/"))
    }

    /// The identity of a dataset: the address of its page in the site, else a name made of its id.
    pub fn dataset_iri(&self, dataset: &Dataset) -> String {
        match &self.base {
            Some(base) => format!("{base}/conjuntos/{}/", dataset.identifier),
            None => format!("urn:apertura:{}:{}", self.plan, slug_or(&dataset.id, &dataset.identifier)),
        }
    }

    /// Where a file is: its own address, else that in the institution's own site.
    pub fn file_url(&self, dataset: &Dataset, file: &Distribution) -> Option<String> {
        let beside = || {
            let (site, name) = (self.site.as_ref()?, file.file_name.as_ref()?);
            Some(format!("{site}/archivos/{}/{name}", dataset.identifier))
        };
        file.url.clone().filter(|url| web(url)).or_else(beside)
    }

    /// The page of a dataset: in the institution's own site, else where it is already.
    pub fn page_url(&self, dataset: &Dataset) -> Option<String> {
        let own = self.site.as_ref().map(|site| format!("{site}/conjuntos/{}/", dataset.identifier));
        own.or_else(|| dataset.page.clone().filter(|url| web(url)))
    }

    /// An open dataset by its id or identifier, else by its title, whatever its accents and capitals.
    pub fn find(&self, name: &str) -> Option<&Dataset> {
        let coded = self.datasets.iter().find(|dataset| dataset.id == name || dataset.identifier == name);
        coded.or_else(|| self.datasets.iter().find(|dataset| fold(&dataset.title) == fold(name)))
    }
}

impl Terms {
    pub fn of(license: License<'_>) -> Self {
        let code = |system: &str| license.code(system).map(String::from);
        Self {
            id: license.id().to_string(),
            title: license.0.label(),
            url: license.url().map(String::from),
            spdx: code("spdx"),
            od: code("od"),
            ckan: code("ckan"),
            eu: license.eu_uri(),
        }
    }
}

/// A free text of the plan without identifiers of persons, as everything that leaves.
pub fn safe(guide: &Guide, plan: &Plan, text: &str) -> String {
    From { guide, plan, known: known(guide, plan) }.guarded(text)
}

/// What the parts of a catalogue are made from.
struct From<'a> {
    guide: &'a Guide,
    plan: &'a Plan,
    /// Mail that may be shown.
    known: Vec<String>,
}

impl From<'_> {
    /// A free text without identifiers of persons.
    fn guarded(&self, text: &str) -> String {
        masked(text.trim(), &self.known, say::HIDDEN.to(Lang::Es))
    }

    fn said(&self, value: &Option<String>) -> Option<String> {
        text(value).map(|text| self.guarded(&text))
    }

    /// Mail, when it is the institution's.
    fn mail(&self, address: &Option<String>) -> Option<String> {
        text(address).filter(|address| self.known.contains(address))
    }

    fn report_mail(&self) -> Option<String> {
        self.mail(&self.plan.improvement.report_email)
    }

    fn publisher(&self, name: String) -> Publisher {
        let institution = &self.plan.institution;
        let area = text(&institution.area).or_else(|| text(&institution.state));
        Publisher {
            name,
            kind: text(&institution.kind),
            homepage: text(&institution.homepage),
            place: area.as_deref().and_then(|key| self.place(key)),
            area,
        }
    }

    fn place(&self, key: &str) -> Option<String> {
        let area = self.guide.areas.get(key)?;
        Some(if area.is_state() { area.name.clone() } else { format!("{}, {}", area.name, area.state) })
    }

    /// Somebody with a role that is public; the name is empty while nobody has it.
    fn official(&self, person: &Person) -> Contact {
        Contact {
            name: self.said(&person.name).unwrap_or_default(),
            post: self.said(&person.post),
            email: self.mail(&person.email),
        }
    }

    /// Whom to ask where a dataset names nobody: the data administrator's post.
    fn contact(&self) -> Contact {
        let person = &self.plan.team.administrator;
        let post = self.said(&person.post);
        let name = post.clone().or_else(|| self.said(&person.name));
        Contact {
            name: name.unwrap_or_else(|| say::ADMINISTRATOR.to(Lang::Es).to_string()),
            post,
            email: self.mail(&person.email).or_else(|| self.report_mail()),
        }
    }

    fn closed(&self) -> Vec<Closed> {
        let shut = self.plan.dataset.iter().filter(|(_, dataset)| !dataset::opens(dataset));
        let closed = shut.map(|(id, dataset)| {
            let record = Record::of(self.guide, id, dataset);
            Closed {
                id: id.clone(),
                title: self.guarded(dataset.called(id)),
                unit: self.said(&dataset.unit),
                access: text(&dataset.access).filter(|access| access != "public"),
                reason: self.said(&dataset.reserve.reason),
                ground: record.as_ref().and_then(|record| record.ground.clone()),
                law: record.as_ref().and_then(|record| record.law.clone()),
                until: date(&dataset.reserve.until),
            }
        });
        closed.collect()
    }
}

/// Mail of the institution that the plan has.
fn known(guide: &Guide, plan: &Plan) -> Vec<String> {
    let endings = guide.lore.get("personal/public-domains.txt").map_or("", Cow::as_ref);
    let domains = Domains::new(endings, plan.institution.homepage.as_deref().unwrap_or_default());
    let team = [&plan.team.head, &plan.team.liaison, &plan.team.administrator];
    let people = team.into_iter().chain(plan.dataset.values().map(|dataset| &dataset.contact_point));
    let mails = people.filter_map(|person| text(&person.email));
    let mut known: Vec<String> = mails.filter(|mail| domains.institutional(mail)).collect();
    // The mailbox for reports is asked for to be published.
    known.extend(text(&plan.improvement.report_email));
    known
}

/// The identity of the plan as a part of an address; while it has none, the name of the institution.
fn plan_name(plan: &Plan) -> String {
    let name = plan.institution.name.as_deref().unwrap_or_default();
    slug_or(plan.id.as_deref().unwrap_or_default(), &id(name, 60, "plan"))
}

/// An id that can stand in an address as it is, or what stands in for it.
fn slug_or(id: &str, instead: &str) -> String {
    let plain = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    if plain { id.to_string() } else { instead.to_string() }
}

/// The address that pages stand below: that of the site, else the folder of the catalogue.
fn base(plan: &Plan) -> Option<String> {
    let url = site(plan).or_else(|| text(&plan.publication.catalog_url).map(|url| folder(&url)))?;
    Some(url.trim_end_matches('/').to_string()).filter(|url| web(url))
}

/// The address of the institution's own site.
fn site(plan: &Plan) -> Option<String> {
    let url = text(&plan.publication.site.url)?;
    let url = url.split(['?', '#']).next().unwrap_or(&url).trim_end_matches('/').to_string();
    Some(url).filter(|url| web(url))
}

/// Whether a text is an address of the web that others can use as it is: no blanks, no signs that addresses do not have.
pub fn web(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()) && !rest.contains(odd))
}

/// An address without the file at its end.
fn folder(url: &str) -> String {
    let start = url.find("://").map_or(0, |at| at + 3);
    match url.rsplit_once('/') {
        Some((before, last)) if before.len() > start && last.contains('.') => before.to_string(),
        _ => url.to_string(),
    }
}

/// What was said, without the blanks around it; `None` when that is nothing.
fn text(value: &Option<String>) -> Option<String> {
    value.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(String::from)
}

fn date(day: &Option<Day>) -> Option<Date> {
    day.as_ref().and_then(Day::date)
}

#[cfg(test)]
mod tests;
