//! Maturity of a plan, one side at a time: what the plan shows, what only a person can say, what raises a level.
//!
//! A level is reached when it and all below it hold. The plan shows the lowest level that is sure (`floor`) and the highest
//! that is possible (`ceiling`); only where they differ is anything asked, and what was said counts between them. Nothing is
//! earned by default, and what was not assessed is no zero.

use jiff::civil::Date;

use super::cycle::{State, standing};
use super::figures::{Counted, date};
use crate::guide::model::improve::{Dimension, Fact, Level, Sight};
use crate::schedule::Workdays;
use crate::text::Text;
use crate::toml_text::{Address, is_blank};

/// The highest level.
pub const HIGHEST: u8 = 4;

/// What a level lacks, the smallest part that can be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// A question without an answer, or with another: its code and the choice that is wanted.
    Question { id: String, code: String, wanted: Option<Text> },
    /// A figure that is too low; `None` where there is nothing to count.
    Figure { fact: Fact, have: Option<i64>, least: i64 },
    /// An act of the cycle that was not done, or is late.
    Act { id: String },
    /// Only a person can say whether it is there.
    Said,
}

/// One level of a dimension: what the plan shows of it.
#[derive(Debug, Clone)]
pub struct Rung<'g> {
    pub level: &'g Level,
    /// `None` where only a person can say.
    pub shown: Option<bool>,
    pub lacks: Vec<Lack>,
}

/// One dimension of a plan.
#[derive(Debug, Clone)]
pub struct Side<'g> {
    pub dimension: &'g Dimension,
    /// Levels 1 to 4.
    pub rungs: Vec<Rung<'g>>,
    pub floor: u8,
    pub ceiling: u8,
    /// What a person said the last time, and when.
    pub said: Option<(Date, u8)>,
    /// Earlier assessments, oldest first.
    pub earlier: Vec<(Date, u8)>,
    /// The level that is wanted, until when.
    pub target: Option<(u8, Option<Date>)>,
}

impl Side<'_> {
    /// The level; `None` while it was not assessed.
    pub fn level(&self) -> Option<u8> {
        if self.floor == self.ceiling {
            return Some(self.floor);
        }
        self.said.map(|(_, said)| said.clamp(self.floor, self.ceiling))
    }

    /// Whether the plan alone shows the level.
    pub fn is_measured(&self) -> bool {
        self.floor == self.ceiling
    }

    /// The level before the last assessment of another day.
    pub fn before(&self, today: Date) -> Option<(Date, u8)> {
        self.earlier.iter().rev().find(|(on, _)| *on < today).copied()
    }

    /// The next level and what it lacks; `None` at the top.
    pub fn next(&self) -> Option<(u8, &Rung<'_>)> {
        let next = self.level().unwrap_or(self.floor).checked_add(1)?;
        Some((next, self.rungs.get(usize::from(next).checked_sub(1)?)?))
    }
}

/// All dimensions of the Guide, in its order.
pub fn sides<'g>(counted: &Counted<'g>) -> Vec<Side<'g>> {
    counted.guide.improve.dimensions.iter().map(|dimension| side(counted, dimension)).collect()
}

fn side<'g>(counted: &Counted<'g>, dimension: &'g Dimension) -> Side<'g> {
    let rungs: Vec<Rung<'g>> = dimension.levels.iter().map(|level| rung(counted, level)).collect();
    let floor = rungs.iter().take_while(|rung| rung.shown == Some(true)).count();
    let ceiling = rungs.iter().take_while(|rung| rung.shown != Some(false)).count();
    let small = |count: usize| u8::try_from(count).unwrap_or(HIGHEST);
    let earlier = earlier(counted, &dimension.id);
    let target = target(counted, &dimension.id);
    let (floor, ceiling) = (small(floor), small(ceiling));
    Side { dimension, rungs, floor, ceiling, said: earlier.last().copied(), earlier, target }
}

/// Levels that were kept until today, oldest first.
fn earlier(counted: &Counted<'_>, id: &str) -> Vec<(Date, u8)> {
    let of = |(day, one): (&String, &crate::plan::model::Maturity)| {
        let level = u8::try_from(*one.level.get(id)?).ok().filter(|level| *level <= HIGHEST)?;
        Some((day.parse::<Date>().ok().filter(|day| *day <= counted.today)?, level))
    };
    let mut all: Vec<(Date, u8)> = counted.plan.maturity.iter().filter_map(of).collect();
    all.sort();
    all
}

/// The newest target.
fn target(counted: &Counted<'_>, id: &str) -> Option<(u8, Option<Date>)> {
    let of = |(day, one): (&String, &crate::plan::model::Maturity)| {
        let level = u8::try_from(*one.target.get(id)?).ok().filter(|level| *level <= HIGHEST)?;
        Some((day.parse::<Date>().ok()?, level, date(&one.by)))
    };
    let newest = counted.plan.maturity.iter().filter_map(of).max_by_key(|(day, _, _)| *day);
    newest.map(|(_, level, by)| (level, by))
}

fn rung<'g>(counted: &Counted<'g>, level: &'g Level) -> Rung<'g> {
    match &level.seen {
        None => Rung { level, shown: None, lacks: vec![Lack::Said] },
        Some(sight) => {
            let lacks = lacks(counted, sight);
            Rung { level, shown: Some(lacks.is_empty()), lacks }
        }
    }
}

/// What is missing for a condition to hold; nothing when it does.
fn lacks(counted: &Counted<'_>, sight: &Sight) -> Vec<Lack> {
    match sight {
        Sight::All { all } => all.iter().flat_map(|one| lacks(counted, one)).collect(),
        Sight::Any { any } => {
            let each: Vec<Vec<Lack>> = any.iter().map(|one| lacks(counted, one)).collect();
            // What lacks least is the smallest thing to do.
            each.into_iter().min_by_key(Vec::len).unwrap_or_default()
        }
        Sight::Answered { answered } => {
            let missing = answer(counted, answered).is_none_or(|value| is_blank(&value));
            missing.then(|| question(counted, answered, None)).into_iter().collect()
        }
        Sight::Is { question: id, is } => {
            let holds = answer(counted, id).is_some_and(|value| value.as_str() == Some(is));
            (!holds).then(|| question(counted, id, Some(is))).into_iter().collect()
        }
        Sight::Fact { fact, least } => {
            let have = counted.fact(*fact);
            let lack = Lack::Figure { fact: *fact, have, least: *least };
            have.is_none_or(|have| have < *least).then_some(lack).into_iter().collect()
        }
        Sight::Kept { kept } => {
            let days = Workdays::new(&counted.guide.calendar, counted.plan);
            let act = counted.guide.improve.acts.iter().find(|act| act.id == *kept);
            let now = act.map(|act| standing(counted.plan, act, &days, counted.today));
            let holds = now.is_some_and(|now| now.last.is_some() && !matches!(now.state, State::Late(_)));
            (!holds).then(|| Lack::Act { id: kept.clone() }).into_iter().collect()
        }
    }
}

fn answer(counted: &Counted<'_>, id: &str) -> Option<toml::Value> {
    let question = counted.guide.question(id)?;
    Address::parse(&question.field).get(counted.tree).cloned()
}

fn question(counted: &Counted<'_>, id: &str, wanted: Option<&str>) -> Lack {
    let known = counted.guide.question(id);
    let code = known.map_or_else(|| id.to_string(), |one| one.code.clone());
    let label = |wanted: &str| {
        if wanted == "yes" {
            return crate::text::improve::YES;
        }
        let choices = known.map(|one| counted.guide.choices(one)).unwrap_or_default();
        let choice =
            choices.iter().find(|choice| choice.id == wanted).map(crate::guide::model::Choice::label);
        choice.unwrap_or_else(|| Text::same(wanted))
    };
    Lack::Question { id: id.to_string(), code, wanted: wanted.map(label) }
}
