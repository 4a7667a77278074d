//! Where every mark stands, and what the one who settles decided about those that differ.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::{Table, Value};

use super::agree::of_plan;
use super::marks::{Mark, Marks};
use super::model::{Question, Rubric};
use super::read::parse;
use super::reader::Reader;
use crate::diag::Finding;
use crate::folio::{self, Folio};
use crate::toml_text::Address;

/// What was decided between two marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    pub option: String,
    pub reason: String,
    pub on: Option<Date>,
    /// [`of_marks`] of the marks that were looked at: others are to be settled again.
    pub of: String,
}

/// The file of decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    pub rubric: String,
    pub version: String,
    /// Name of whoever settles.
    pub settler: String,
    /// By plan and question.
    pub decisions: BTreeMap<(String, String), Decision>,
}

/// Where one question stands for one plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing<'a> {
    Unmarked,
    /// One marker alone.
    Single(&'a Mark),
    Agreed(&'a Mark, &'a Mark),
    Differs(&'a Mark, &'a Mark),
    Settled(&'a Decision),
}

impl Standing<'_> {
    /// The option that counts, when there is one.
    pub fn option(&self) -> Option<&str> {
        match self {
            Self::Unmarked | Self::Differs(..) => None,
            Self::Single(mark) | Self::Agreed(mark, _) => Some(&mark.option),
            Self::Settled(decision) => Some(&decision.option),
        }
    }

    pub fn word(&self) -> &'static str {
        match self {
            Self::Unmarked => "unmarked",
            Self::Single(_) => "single",
            Self::Agreed(..) => "agreed",
            Self::Differs(..) => "differs",
            Self::Settled(_) => "settled",
        }
    }
}

/// All that standing is worked out from.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    pub rubric: &'a Rubric,
    pub sheets: &'a [Marks],
    pub settled: &'a Settled,
}

impl<'a> Bench<'a> {
    /// Where a question stands for a plan.
    pub fn standing(&self, plan: &str, question: &Question) -> Standing<'a> {
        let (found, _) = of_plan(self.rubric, self.sheets, plan, question, &question.wording());
        match found.as_slice() {
            [] => Standing::Unmarked,
            [(_, mark)] => Standing::Single(mark),
            [(_, first), (_, second), ..] if first.option == second.option => Standing::Agreed(first, second),
            [(_, first), (_, second), ..] => {
                let key = (plan.to_string(), question.id.clone());
                let decided =
                    self.settled.decisions.get(&key).filter(|one| one.of == of_marks(first, second));
                decided.map_or(Standing::Differs(first, second), Standing::Settled)
            }
        }
    }

    /// Ids of the two who marked a question of a plan.
    pub fn markers(&self, plan: &str, question: &Question) -> Vec<&'a str> {
        let (found, _) = of_plan(self.rubric, self.sheets, plan, question, &question.wording());
        found.into_iter().take(2).map(|(marker, _)| marker).collect()
    }

    /// Plans and questions on which marks differ and nobody has decided, in the order of plans and of the rubric.
    pub fn open(&self) -> Vec<(&'a str, &'a Question)> {
        let plans = super::agree::plans(self.sheets);
        let differs =
            |plan: &str, question: &Question| matches!(self.standing(plan, question), Standing::Differs(..));
        let mut open = Vec::new();
        for plan in plans {
            open.extend(self.rubric.questions.iter().filter(|one| differs(plan, one)).map(|one| (plan, one)));
        }
        open
    }

    /// The name of a plan as a marker saw it.
    pub fn name(&self, plan: &str) -> &'a str {
        self.sheets.iter().find_map(|sheet| sheet.plans.get(plan)).map_or("", |marked| marked.name.as_str())
    }
}

/// Short name of two marks, without their private notes and whichever comes first.
pub fn of_marks(one: &Mark, other: &Mark) -> String {
    let line = |mark: &Mark| {
        let page = mark.page.map(|page| page.to_string()).unwrap_or_default();
        let word = |text: &Option<String>| text.clone().unwrap_or_default();
        [mark.option.clone(), word(&mark.link), page, word(&mark.quote), mark.wording.clone()].join("\u{1f}")
    };
    let mut lines = [line(one), line(other)];
    lines.sort();
    Folio::of(lines.join("\u{1e}").as_bytes()).to_string()
}

/// Whether the first mark is shown as A: it does not follow the order of the markers, and stays the same.
pub fn first_is_a(rubric: &Rubric, plan: &str, question: &str) -> bool {
    let lot = format!("{}\u{1f}{plan}\u{1f}{question}", rubric.sharing.seed);
    crate::hash::sha256(lot).bytes().next().is_none_or(|byte| byte % 2 == 0)
}

/// Reads a file of decisions, as [`super::write::settled`] writes it, and whether it is as it was written.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<(Settled, bool), Vec<Finding>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = parse(text)?;
    let mut reader = Reader::new(text);
    let root = Address::default();
    if !tree.get("settled_by").is_some_and(Value::is_str) {
        reader.fault("rubric-not-settled", &Address::new(["settled_by"]), &[]);
        return Err(reader.faults);
    }
    let mut settled = Settled {
        rubric: reader.needed(&root, &tree, "rubric"),
        version: reader.word(&root, &tree, "version").unwrap_or_default(),
        settler: reader.needed(&root, &tree, "settled_by"),
        decisions: BTreeMap::new(),
    };
    let empty = Table::new();
    let plans = tree.get("plan").and_then(Value::as_table).unwrap_or(&empty);
    for (plan, table) in plans {
        let results = table.get("result").and_then(Value::as_table).unwrap_or(&empty);
        for (question, value) in results {
            let at = Address::new(["plan", plan, "result", question]);
            let Some(table) = reader.table(&at, value) else { continue };
            if table.get("how").and_then(Value::as_str) != Some("settled") {
                continue;
            }
            let day = |value: &Value| value.as_datetime().and_then(|day| day.to_string().parse().ok());
            let decision = Decision {
                option: reader.needed(&at, table, "option"),
                reason: reader.needed(&at, table, "reason"),
                on: table.get("on").and_then(day),
                of: reader.needed(&at, table, "of"),
            };
            settled.decisions.insert((plan.clone(), question.clone()), decision);
        }
    }
    let whole = folio::opened(text).is_some_and(|(_, fits)| fits);
    if reader.faults.is_empty() { Ok((settled, whole)) } else { Err(reader.faults) }
}
