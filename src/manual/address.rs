//! Where everything is: paths inside the folder of the site, with the place in the page behind `#`.

use super::Book;
use crate::cli::spec::Order;
use crate::cli::table::ROOT;
use crate::guide::prose::{Kind, LISTS, Part, Target};
use crate::text::{Lang, Text, manual as say};

/// Names of the files and folders of one language.
struct Names {
    parts: [&'static str; 5],
    /// In the order of [`LISTS`].
    lists: [&'static str; 8],
    steps: &'static str,
    orders: &'static str,
    vocabs: &'static str,
}

const ES: Names = Names {
    parts: ["empezar", "oficiales", "coordinacion", "capacitacion", "desarrollo"],
    lists: [
        "pasos",
        "preguntas",
        "ordenes",
        "hallazgos",
        "vocabularios",
        "fuentes",
        "experiencias",
        "buscar",
    ],
    steps: "pasos",
    orders: "ordenes",
    vocabs: "vocabularios",
};
const EN: Names = Names {
    parts: ["start", "officials", "coordinators", "trainers", "developers"],
    lists: ["steps", "questions", "commands", "findings", "vocabularies", "sources", "experiences", "search"],
    steps: "steps",
    orders: "commands",
    vocabs: "vocabularies",
};

/// What the lists are called, in the order of [`LISTS`].
pub const LIST_TITLES: [Text; 8] = [
    say::STEPS,
    say::QUESTIONS,
    say::COMMANDS,
    say::FINDINGS,
    say::VOCABULARIES,
    say::SOURCES,
    say::STORIES,
    say::SEARCH,
];

impl Book<'_> {
    fn names(&self) -> &'static Names {
        match self.lang {
            Lang::Es => &ES,
            Lang::En => &EN,
        }
    }

    /// `es/NAME.html`.
    pub fn file(&self, name: &str) -> String {
        format!("{}/{name}.html", self.lang.code())
    }

    pub fn home(&self) -> String {
        self.file("index")
    }

    pub fn part(&self, part: Part) -> String {
        self.file(self.names().parts[part as usize])
    }

    pub fn list(&self, list: &str) -> Option<String> {
        let at = LISTS.iter().position(|known| *known == list)?;
        Some(self.file(self.names().lists[at]))
    }

    pub fn page(&self, id: &str) -> Option<String> {
        let page = self.prose.iter().find(|page| page.id == id)?;
        Some(self.file(page.slug.to(self.lang)))
    }

    pub fn step(&self, id: &str) -> Option<String> {
        let step =
            self.guide.steps.iter().find(|step| step.id == id || step.code.eq_ignore_ascii_case(id))?;
        Some(self.file(&format!("{}/{}", self.names().steps, step.id)))
    }

    pub fn question(&self, name: &str) -> Option<String> {
        let question = self.guide.question(name)?;
        let step = self.guide.step_of(&question.id)?;
        Some(format!("{}#{}", self.step(&step.id)?, question.code))
    }

    /// The page of a command by its words in either language: `publicar sitio`.
    pub fn order(&self, words: &str) -> Option<String> {
        Some(self.order_line(&line_of(words)?))
    }

    pub fn order_line(&self, line: &[&'static Order]) -> String {
        let names: Vec<&str> = line.iter().skip(1).map(|order| order.name.to(self.lang)).collect();
        let name = if names.is_empty() { "apertura".to_string() } else { names.join("-") };
        self.file(&format!("{}/{name}", self.names().orders))
    }

    pub fn finding(&self, code: &str) -> Option<String> {
        self.guide.rules.0.get(code)?;
        Some(format!("{}#{code}", self.list("hallazgos")?))
    }

    pub fn vocab(&self, id: &str) -> Option<String> {
        self.guide.vocabs.get(id)?;
        Some(self.file(&format!("{}/{id}", self.names().vocabs)))
    }

    pub fn source(&self, id: &str) -> Option<String> {
        self.guide.source(id)?;
        Some(format!("{}#{id}", self.list("fuentes")?))
    }

    pub fn story(&self, id: &str) -> Option<String> {
        self.guide.stories.iter().find(|story| story.id == id)?;
        Some(format!("{}#{id}", self.list("experiencias")?))
    }

    /// What a link of a page leads to.
    pub fn target(&self, to: &Target) -> Option<String> {
        let id = to.id.as_str();
        match to.kind {
            Kind::Page => self.page(id),
            Kind::Step => self.step(id),
            Kind::Question => self.question(id),
            Kind::Order => self.order(id),
            Kind::Finding => self.finding(id),
            Kind::Vocabulary => self.vocab(id),
            Kind::Source => self.source(id),
            Kind::Story => self.story(id),
            Kind::List => self.list(id),
        }
    }
}

/// The commands from the program down, by their words.
pub fn line_of(words: &str) -> Option<Vec<&'static Order>> {
    let mut line = vec![&ROOT];
    for word in words.split_whitespace().filter(|word| *word != "apertura") {
        line.push(line.last()?.find(word)?);
    }
    Some(line)
}

/// Every command from the program down, each before those below it.
pub fn every_line() -> Vec<Vec<&'static Order>> {
    fn below(line: &[&'static Order], found: &mut Vec<Vec<&'static Order>>) {
        found.push(line.to_vec());
        for order in line.last().map(|order| order.orders()).unwrap_or_default() {
            below(&[line, &[order]].concat(), found);
        }
    }
    let mut found = Vec::new();
    below(&[&ROOT], &mut found);
    found
}
