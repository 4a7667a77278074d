//! Invented plans for the tests: names and keys of the Guide's table, everything else by a small generator.

use crate::guide::model::Guide;
use crate::guide::model::review::Measure;
use crate::guide::{embedded, load};
use crate::review::rules::Goal;
use crate::review::score::Reached;
use crate::review::summary::{DatasetRow, Demands, Remarks, Status, StepRow, Summary};
use crate::text::Text;

use super::Named;

pub fn guide() -> Guide {
    load::load(&embedded::files()).expect("the Guide that the binary carries is whole")
}

pub fn rules() -> Vec<Named> {
    let rule = |id: &str, es: &'static str, en: &'static str, step: &str| Named {
        id: id.to_string(),
        title: Text::fixed(es, en),
        step: Some(step.to_string()),
    };
    vec![
        rule("promise-overdue", "Fecha prometida que ya pasó", "Promised day that has passed", "schedule"),
        rule(
            "personal-untreated",
            "Datos personales sin tratamiento",
            "Personal data without treatment",
            "inventory",
        ),
    ]
}

pub fn targets() -> Vec<Named> {
    let target = |id: &str, es: &'static str, en: &'static str| Named {
        id: id.to_string(),
        title: Text::fixed(es, en),
        step: None,
    };
    vec![
        target("two-people", "Dos personas nombradas", "Two people named"),
        target("published", "Publicó", "Published"),
    ]
}

/// Two targets of 50 points, reached when all is there.
pub fn goals() -> Vec<Goal> {
    let goal =
        Goal { measure: Measure::Closed, points: 50, reached: 100, least: 0, step: 0, questions: Vec::new() };
    vec![goal.clone(), goal]
}

/// A plan of a municipality with so many complete steps, the next one in progress.
pub fn plan(guide: &Guide, area: &str, complete: usize) -> Summary {
    let town = guide.areas.get(area).expect("a key of the Guide's table");
    let step = |at: usize| StepRow {
        status: match at.cmp(&complete) {
            std::cmp::Ordering::Less => Status::Complete,
            std::cmp::Ordering::Equal => Status::InProgress,
            std::cmp::Ordering::Greater => Status::NotStarted,
        },
        asked: 10,
        answered: if at < complete { 10 } else { 0 },
        missing: if at < complete { 0 } else { 4 },
        pending: u16::from(at == complete),
        overdue: 0,
    };
    Summary {
        path: format!("planes/{area}.toml"),
        name: format!("Ayuntamiento de {}", town.name),
        area: area.to_string(),
        state: area[..2].to_string(),
        kind: "municipal".into(),
        population: town.population,
        guide: guide.tag(),
        revision: 1,
        plan: area.parse().expect("digits"),
        content: area.parse().expect("digits"),
        steps: (0..guide.steps.len()).map(step).collect(),
        ..Summary::default()
    }
}

/// A dataset; `opened` says that it is online since that day.
pub fn dataset(theme: &str, recommended: &str, opened: Option<i32>) -> DatasetRow {
    DatasetRow {
        theme: theme.into(),
        recommended: recommended.into(),
        promised: Some(20_000),
        published: opened.is_some(),
        opened,
        overdue: opened.is_none(),
        alert: false,
        open_license: opened.is_some(),
    }
}

/// One plan for each of the first municipalities of the table (all of them when there are not as many).
pub fn many(guide: &Guide, most: usize) -> Vec<Summary> {
    let towns = guide.areas.all().iter().filter(|area| !area.is_state()).take(most);
    towns.enumerate().map(|(at, town)| invented(guide, &town.key, at as u64)).collect()
}

/// A plan whose figures follow from a number.
fn invented(guide: &Guide, key: &str, number: u64) -> Summary {
    let mut dice = Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1);
    let mut plan =
        plan(guide, key, (dice.of(11) as usize * dice.of(11) as usize / 10).min(guide.steps.len()));
    let themes = &guide.vocabs["sectors"].terms;
    for _ in 0..dice.of(7) {
        let theme = &themes[dice.of(themes.len() as u64) as usize].id;
        let like = &guide.recommended.dataset[dice.of(guide.recommended.dataset.len() as u64) as usize].id;
        let opened = (dice.of(3) == 0).then(|| 20_000 + dice.of(500) as i32);
        plan.datasets.push(DatasetRow { alert: dice.of(20) == 0, ..dataset(theme, like, opened) });
    }
    plan.license = ["", "cc-by-4.0", "libre-uso-mx"][dice.of(3) as usize].into();
    plan.hits = (0..2).filter(|_| dice.of(3) == 0).map(|rule| (rule, 1)).collect();
    plan.score = vec![
        if dice.of(5) == 0 {
            Reached::NotMeasured
        } else {
            Reached::Measured { got: dice.of(11) as u32 * 50, of: 500 }
        },
        Reached::Measured { got: dice.of(11) as u32 * 50, of: 500 },
    ];
    let all = dice.of(5) as u16;
    plan.demands = Demands { all, answered: all / 2, overdue: all / 3, unlinked: all / 2 };
    plan.remarks = Remarks { open: dice.of(3) as u16, ..Remarks::default() };
    plan
}

/// Numbers that look as if thrown, always the same.
struct Dice(u64);

impl Dice {
    fn of(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }
}
