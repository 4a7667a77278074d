//! Which tables a workbook has, with which questions: a table a step, filtered by who answers.

use toml::Table as Tree;

use crate::guide::model::{Each, Guide, Question, Step};
use crate::guide::workbook::can_answer;
use crate::plan::typed::typed;
use crate::text::fold::fold;
use crate::text::{Lang, Text, book as say};
use crate::ui::Raw;
use crate::wizard::answer::{Accepted, Context, Verdict, accept};

/// The question that names a dataset.
pub const TITLE: &str = "dataset.title";
/// The question that says whose a dataset is.
pub const UNIT: &str = "dataset.unit";

/// What of the plan goes into a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only the datasets of this unit, as the plan writes it.
    pub area: Option<String>,
    /// Only what this role answers: its id.
    pub role: Option<String>,
    /// Without the datasets there are.
    pub blank: bool,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One row a question.
    Once,
    Datasets,
    Files,
}

/// A table of a workbook.
#[derive(Debug, Clone)]
pub struct Table<'g> {
    pub form: Form,
    /// Name of the sheet.
    pub name: String,
    pub step: &'g Step,
    pub questions: Vec<&'g Question>,
}

/// The tables in the order of the Guide; those of once-asked questions before those of datasets.
///
/// A workbook of an area asks only about its datasets, and only what an area answers, where no role is named.
pub fn tables<'g>(guide: &'g Guide, wanted: &Wanted, lang: Lang) -> Vec<Table<'g>> {
    let role = wanted.role.as_deref().or(wanted.area.as_ref().map(|_| "area"));
    let term = role.and_then(|role| guide.term("roles", role));
    let fits = |question: &Question| match (role, term) {
        (None, _) => true,
        (Some(_), Some(term)) => can_answer(term, question),
        (Some(role), None) => question.who.iter().any(|who| who == role),
    };
    let mut out: Vec<Table> = Vec::new();
    for step in &guide.steps {
        for (form, each) in
            [(Form::Once, Each::Once), (Form::Datasets, Each::Dataset), (Form::Files, Each::Distribution)]
        {
            let questions = step.questions.iter().filter(|question| question.each == each);
            let names = form == Form::Datasets && step.questions.iter().any(|question| question.id == TITLE);
            let left_out = match form {
                Form::Once => wanted.blank || (wanted.area.is_some() && wanted.role.is_none()),
                Form::Datasets => wanted.blank && !names,
                Form::Files => wanted.blank,
            };
            let kept = |question: &&Question| fits(question) || (names && question.id == TITLE);
            let questions: Vec<&Question> = questions.filter(kept).collect();
            let only_title = names && questions.iter().all(|question| question.id == TITLE);
            let nothing = questions.is_empty() || (only_title && !questions.iter().any(|one| fits(one)));
            if !left_out && !nothing {
                let name = name(step, form, lang, &out);
                out.push(Table { form, name, step, questions });
            }
        }
    }
    out
}

fn name(step: &Step, form: Form, lang: Lang, before: &[Table]) -> String {
    let both = step.questions.iter().any(|question| question.each == Each::Dataset);
    let title = step.title.to(lang);
    let name = match form {
        Form::Once if both => say::SHEET_GENERAL.with("step", title).to(lang).to_string(),
        Form::Files => say::SHEET_FILES.to(lang).to_string(),
        _ => title.to_string(),
    };
    let name: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(28).collect();
    let name = name.trim().to_string();
    let taken = |name: &str| before.iter().any(|table| table.name == name);
    let numbered = (2..).map(|n| format!("{name} {n}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(name)
}

/// Every name that a sheet of a workbook may have, in both languages.
pub fn sheet_names(guide: &Guide) -> Vec<String> {
    let mut names = vec![super::hidden::NAME.to_string()];
    for lang in [Lang::Es, Lang::En] {
        names.push(say::SHEET_DO.to(lang).to_string());
        names.extend(tables(guide, &Wanted::default(), lang).into_iter().map(|table| table.name));
    }
    names
}

/// The unit that a person names: one that the plan has, or a term of the vocabulary as the plan keeps it.
///
/// # Errors
/// The units to choose from.
pub fn unit(
    guide: &Guide,
    tree: &Tree,
    typed_name: &str,
    today: jiff::civil::Date,
) -> Result<String, Vec<Text>> {
    let plan = typed(tree);
    let own = plan.dataset.values().filter_map(|dataset| dataset.unit.as_ref());
    if let Some(unit) = own.clone().find(|unit| fold(unit) == fold(typed_name)) {
        return Ok(unit.clone());
    }
    let Some(question) = guide.question(UNIT) else { return Err(Vec::new()) };
    let listed = Question { open: false, ..question.clone() };
    let cx = |question| Context { guide, question, today };
    let stored = |id: &str| accept(&Raw::Choice(id.to_string()), &cx(question));
    let known = match accept(&Raw::Text(typed_name.to_string()), &cx(&listed)) {
        Verdict::Ok(Accepted { value, .. }) => value.as_str().map(stored),
        Verdict::Ask { options, .. } => return Err(options.into_iter().map(|(label, _)| label).collect()),
        _ => None,
    };
    if let Some(Verdict::Ok(Accepted { value, .. })) = known
        && let Some(unit) = value.as_str()
    {
        return Ok(unit.to_string());
    }
    let mut units: Vec<Text> = own.map(|unit| Text::same(unit.clone())).collect();
    units.extend(guide.choices(question).iter().map(|choice| choice.label()));
    units.sort_by_key(|unit| fold(&unit.es));
    units.dedup_by_key(|unit| unit.es.clone());
    Err(units)
}
