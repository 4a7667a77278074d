//! What is on the paper, in one language and for one role: plain data that the two layouts share.

use serde::Serialize;

use super::super::bases::{Because, doubt};
use super::super::model::{Basis, Each, Guide, Pass, Question, Source, Step, Term};
use super::room::{Room, limit, room};
use super::{ROLES, can_answer, condition, resolve_role};
use crate::text::say::day;
use crate::text::workbook as say;
use crate::text::{Lang, Text};

/// The whole workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    pub title: String,
    /// Title of the Guide.
    pub guide: String,
    /// Version of the Guide and date of its laws.
    pub version: String,
    /// Whom it is for.
    pub reader: String,
    /// Roles that the reader also answers for; empty when there are none.
    pub also: String,
    pub questions: usize,
    /// Questions and minutes.
    pub counts: String,
    /// How many are asked once, for each dataset, for each file.
    pub repeated: String,
    pub how: Vec<String>,
    pub steps: Vec<StepSheet>,
}

/// One step with the questions that the reader can answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepSheet {
    /// Place in the Guide, from 1.
    pub number: usize,
    pub title: String,
    pub why: String,
    pub intro: String,
    pub questions: usize,
    pub minutes: u32,
    /// Questions and minutes.
    pub counts: String,
    /// What it needs first and what closes it.
    pub remarks: Vec<String>,
    pub groups: Vec<Group>,
}

/// Questions in a row that are asked equally often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    pub each: Each,
    pub heading: String,
    /// How to use the sheet; empty for what is asked once.
    pub notes: Vec<String>,
    /// Which dataset or file the sheet is about.
    pub names: Vec<String>,
    pub questions: Vec<Item>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    pub code: String,
    pub ask: String,
    pub hint: String,
    /// Required or optional, and when it is asked.
    pub need: String,
    /// What the answer has to keep to; empty without limits.
    pub limit: String,
    pub what: String,
    pub example: String,
    /// Roles that can answer.
    pub roles: String,
    pub who: String,
    /// Sources with their places.
    pub from: Vec<String>,
    pub room: Room,
}

/// What every part of the paper is made from.
struct Press<'g> {
    guide: &'g Guide,
    role: Option<&'g Term>,
    /// A role was named that the Guide does not have.
    nobody: bool,
    lang: Lang,
}

impl Sheet {
    /// The paper for a role, or for everyone.
    pub fn new(guide: &Guide, role: Option<&str>, lang: Lang) -> Self {
        let known = role.and_then(|typed| resolve_role(guide, typed));
        let press = Press { guide, role: known, nobody: role.is_some() && known.is_none(), lang };
        let numbered = guide.steps.iter().enumerate();
        let steps: Vec<StepSheet> = numbered.filter_map(|(at, step)| press.step(at + 1, step)).collect();
        let questions = steps.iter().map(|step| step.questions).sum();
        let minutes = steps.iter().map(|step| step.minutes).sum();
        Self {
            title: press.to(&say::TITLE),
            guide: press.to(&guide.head.title),
            version: press.version(),
            reader: press.reader(role),
            also: press.also(),
            questions,
            counts: press.counts(questions, minutes),
            repeated: press.repeated(&steps),
            how: press.how(&steps),
            steps,
        }
    }
}

impl Press<'_> {
    fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    fn version(&self) -> String {
        let head = &self.guide.head;
        self.to(&say::VERSION.with("version", self.guide.tag()).with_text("date", &day(head.laws_as_of)))
    }

    fn reader(&self, typed: Option<&str>) -> String {
        match (self.role, typed) {
            (Some(role), _) => self.to(&say::FOR_ROLE.with_text("role", &role.label())),
            (None, Some(typed)) => self.to(&say::FOR_ROLE.with("role", typed)),
            (None, None) => self.to(&say::EVERYONE),
        }
    }

    fn also(&self) -> String {
        let wider = self.role.map(|role| role.part_of.as_slice()).unwrap_or_default();
        let roles = self.roles(wider);
        if roles.is_empty() { String::new() } else { self.to(&say::ALSO_AS.with("roles", roles)) }
    }

    fn roles(&self, ids: &[String]) -> String {
        let label = |id: &String| {
            self.guide.term(ROLES, id).map_or_else(|| id.clone(), |term| self.to(&term.label()))
        };
        ids.iter().map(label).collect::<Vec<_>>().join(", ")
    }

    fn counts(&self, questions: usize, minutes: u32) -> String {
        if questions == 0 {
            return self.to(&say::NOTHING_ASKED);
        }
        let many = if questions == 1 { say::QUESTION_ONE } else { say::QUESTION_MANY };
        format!("{}, {}", self.to(&many.with("n", questions)), self.to(&say::IN_MINUTES.with("n", minutes)))
    }

    fn repeated(&self, steps: &[StepSheet]) -> String {
        let groups = || steps.iter().flat_map(|step| &step.groups);
        let count = |each: Each| -> usize {
            groups().filter(|group| group.each == each).map(|group| group.questions.len()).sum()
        };
        let text = say::REPEATED.with("once", count(Each::Once)).with("dataset", count(Each::Dataset));
        self.to(&text.with("file", count(Each::Distribution)))
    }

    fn how(&self, steps: &[StepSheet]) -> Vec<String> {
        let first = steps.iter().flat_map(|step| &step.groups).flat_map(|group| &group.questions).next();
        let Some(first) = first else { return Vec::new() };
        [say::HOW_MARK, say::HOW_TYPE.with("code", &first.code), say::UNCHECKED_MEANS]
            .iter()
            .map(|text| self.to(text))
            .collect()
    }

    /// The step as far as it concerns the reader; nothing when it does not.
    fn step(&self, number: usize, step: &Step) -> Option<StepSheet> {
        let asked: Vec<&Question> =
            step.questions.iter().filter(|question| self.concerns(question)).collect();
        let minutes = share(step.minutes, asked.len(), step.questions.len())?;
        let groups = asked.chunk_by(|one, other| one.each == other.each);
        Some(StepSheet {
            number,
            title: self.to(&step.title),
            why: self.to(&step.why),
            intro: self.to(&step.intro),
            questions: asked.len(),
            minutes,
            counts: self.counts(asked.len(), minutes),
            remarks: self.remarks(step, &asked),
            groups: groups.map(|group| self.group(group)).collect(),
        })
    }

    fn concerns(&self, question: &Question) -> bool {
        !self.nobody && self.role.is_none_or(|role| can_answer(role, question))
    }

    /// What the step needs first, and which of the questions asked here close it.
    fn remarks(&self, step: &Step, asked: &[&Question]) -> Vec<String> {
        let needs: Vec<String> = step.needs.iter().map(|need| self.to(&need.text)).collect();
        let closing = asked.iter().filter(|question| step.closes_with.contains(&question.id));
        let closes: Vec<String> = closing.map(|question| question.code.clone()).collect();
        let told = [(needs, say::NEEDS, "list"), (closes, say::CLOSES, "codes")];
        let told = told.iter().filter(|(list, ..)| !list.is_empty());
        told.map(|(list, text, mark)| self.to(&text.with(mark, list.join(", ")))).collect()
    }

    fn group(&self, questions: &[&Question]) -> Group {
        // A group of nothing does not exist: `chunk_by` gives no empty parts.
        let each = questions.first().map(|question| question.each).unwrap_or_default();
        let (heading, copy, names) = match each {
            Each::Once => (say::ONCE, None, Vec::new()),
            Each::Dataset => (say::PER_DATASET, Some(say::COPY_DATASET), vec![say::DATASET]),
            Each::Distribution => (say::PER_FILE, Some(say::COPY_FILE), vec![say::DATASET, say::FILE]),
        };
        Group {
            each,
            heading: self.to(&heading),
            notes: copy.iter().map(|copy| self.to(copy)).chain(self.list_first(questions)).collect(),
            names: names.iter().map(|name| self.to(name)).collect(),
            questions: questions.iter().map(|question| self.item(question)).collect(),
        }
    }

    /// The quick first pass over the datasets, where a group has one and more to come.
    fn list_first(&self, questions: &[&Question]) -> Option<String> {
        let first = questions.iter().filter(|question| question.pass == Some(Pass::List));
        let codes: Vec<&str> = first.map(|question| question.code.as_str()).collect();
        let some = !codes.is_empty() && codes.len() < questions.len();
        some.then(|| self.to(&say::LIST_FIRST.with("codes", codes.join(", "))))
    }

    fn item(&self, question: &Question) -> Item {
        Item {
            code: question.code.clone(),
            ask: self.to(&question.ask),
            hint: self.to(&question.hint),
            need: self.need(question),
            limit: self.to(&limit(question)),
            what: self.to(&question.help.answer),
            example: self.to(&question.help.example),
            roles: self.roles(&question.who),
            who: self.to(&question.help.who),
            from: self.cited(question),
            room: room(self.guide, question, self.lang),
        }
    }

    fn need(&self, question: &Question) -> String {
        let need = if question.required { say::REQUIRED } else { say::OPTIONAL };
        let Some(when) = &question.when else { return self.to(&need) };
        let condition = condition::words(self.guide, when, self.lang);
        self.to(&say::ONLY_IF.with_text("need", &need).with("condition", condition))
    }

    /// The sources of a question, each once with all its places.
    fn cited(&self, question: &Question) -> Vec<String> {
        let mut sources: Vec<(&str, Vec<String>)> = Vec::new();
        for basis in &question.basis {
            let place = self.place(question, basis);
            match sources.iter_mut().find(|(id, _)| *id == basis.source) {
                Some((_, places)) => places.extend(place),
                None => sources.push((&basis.source, place.into_iter().collect())),
            }
        }
        let title =
            |id: &str| self.guide.source(id).map_or_else(|| id.to_string(), |source| self.to(&source.title));
        let told = |(id, places): &(&str, Vec<String>)| match places.as_slice() {
            [] => title(id),
            places => format!("{} ({})", title(id), places.join("; ")),
        };
        sources.iter().map(told).collect()
    }

    /// The place of a basis in its source, with the doubt there is about it.
    ///
    /// A proposal made for this very question has no place to look up, and nothing that could have been read.
    fn place(&self, question: &Question, basis: &Basis) -> Option<String> {
        let at =
            (basis.at != question.code).then(|| self.to(&place(self.guide.source(&basis.source), &basis.at)));
        let unread = doubt(self.guide, basis).is_some_and(|why| why != Because::Proposal);
        let mark = unread.then(|| self.to(&say::UNCHECKED));
        let parts: Vec<String> = at.into_iter().chain(mark).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// A place of a source in words: articles of laws are named, other places stand as they are cited.
fn place(source: Option<&Source>, at: &str) -> Text {
    if source.is_none_or(|source| source.kind != "law") {
        return Text::same(at);
    }
    match at.strip_prefix("tr ") {
        Some(at) => say::TRANSITORY.with("at", at),
        None => say::ARTICLE.with("at", at),
    }
}

/// The part of a step's minutes that some of its questions take; nothing for no questions.
fn share(minutes: u32, asked: usize, all: usize) -> Option<u32> {
    let (asked, all) = (u32::try_from(asked).ok()?, u32::try_from(all).ok()?);
    (asked > 0).then(|| minutes.saturating_mul(asked).div_ceil(all))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{shipped, tiny};
    use super::*;

    fn item(sheet: &Sheet, code: &str) -> Item {
        let mut items = sheet.steps.iter().flat_map(|step| &step.groups).flat_map(|group| &group.questions);
        items.find(|item| item.code == code).unwrap().clone()
    }

    #[test]
    fn the_head_says_for_whom_how_many_and_how_long() {
        let sheet = Sheet::new(&tiny(), None, Lang::Es);
        assert_eq!(sheet.version, "Versión tiny@1. Leyes al 21 de marzo de 2026.");
        assert_eq!(sheet.counts, "5 preguntas, unos 50 minutos");
        assert_eq!(
            sheet.repeated,
            "Se contestan una vez: 3. Por cada conjunto de datos: 1. Por cada archivo: 1."
        );
    }

    #[test]
    fn a_role_gets_its_questions_and_its_share_of_the_minutes() {
        let sheet = Sheet::new(&tiny(), Some("tesoreria"), Lang::Es);
        assert_eq!(sheet.reader, "Lo que debe traer: Tesorería");
        assert_eq!(sheet.also, "Incluye también lo que se pregunta a: Área que genera los datos.");
        assert_eq!(sheet.counts, "3 preguntas, unos 29 minutos");
        assert_eq!(sheet.steps[0].minutes, 15);
    }

    #[test]
    fn an_unknown_role_gets_nothing() {
        let sheet = Sheet::new(&tiny(), Some("bomberos"), Lang::Es);
        assert!(sheet.steps.is_empty() && sheet.how.is_empty());
        assert_eq!(sheet.counts, "La Guía no pregunta nada a este papel.");
    }

    #[test]
    fn need_and_condition_are_one_sentence() {
        let sheet = Sheet::new(&tiny(), None, Lang::Es);
        assert_eq!(item(&sheet, "A01").need, "Obligatoria");
        assert_eq!(item(&sheet, "B01").need, "Opcional, sólo si A02 (¿Qué tipo es?) es «Municipal»");
    }

    #[test]
    fn sources_are_cited_by_title_and_place_with_their_doubts() {
        let sheet = Sheet::new(&tiny(), None, Lang::Es);
        assert_eq!(item(&sheet, "A01").from, ["Ley A (artículo 7, sin comprobar; artículo 5)"]);
        assert_eq!(item(&sheet, "B02").from, ["Propuesta"]);
    }

    #[test]
    fn questions_are_grouped_by_how_often_they_are_asked() {
        let groups = Sheet::new(&tiny(), None, Lang::Es).steps.remove(1).groups;
        assert_eq!(
            groups.iter().map(|group| group.each).collect::<Vec<_>>(),
            [Each::Dataset, Each::Distribution, Each::Once]
        );
        assert_eq!(groups[1].names, ["Conjunto de datos", "Archivo"]);
    }

    #[test]
    fn the_shipped_inventory_tells_what_to_list_first() {
        let sheet = Sheet::new(&shipped(), None, Lang::Es);
        let notes = &sheet.steps[1].groups[1].notes;
        assert!(notes[1].starts_with("Primero contesta I03, I05, I06, I15 "), "{notes:?}");
    }
}
