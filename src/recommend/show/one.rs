//! One of the list whole: what it is, whose it is, what the law says of it, its columns.

use super::{Eye, because, ground, refusal, risk, state};
use crate::guide::model::Basis;
use crate::guide::model::recommended::{ColumnKind, Recommended, Spec, SpecColumn};
use crate::recommend::compare::{Match, State};
use crate::text::{Text, recommend as say};
use crate::ui::Say;

/// The whole of it, with how it stands where there is a plan.
pub fn one(eye: &Eye<'_>, one: &Match<'_>) -> Vec<Say> {
    let entry = one.entry;
    let left = format!("{}. {}", entry.number, eye.to(&entry.title));
    let right = eye.plan.map(|_| eye.to(&state(one))).unwrap_or_default();
    let mut parts = vec![Say::Title { left, right }, Say::Rule, eye.text(&entry.description), Say::Blank];
    parts.push(facts(eye, entry));
    if eye.plan.is_some() {
        parts.extend(standing(eye, one));
    }
    parts.push(Say::Blank);
    match spec_of(eye, entry) {
        Some(spec) => parts.extend(columns(eye, spec)),
        None => parts.push(eye.text(&say::NO_COLUMNS)),
    }
    parts
}

/// The columns that the Guide has for one of the list.
pub fn spec_of<'a>(eye: &Eye<'a>, entry: &Recommended) -> Option<&'a Spec> {
    let id = entry.spec.as_deref()?;
    eye.guide.specs.iter().find(|spec| spec.id == id)
}

/// Whose it is, what obliges, how often it changes, whose data it may show.
pub fn facts(eye: &Eye<'_>, entry: &Recommended) -> Say {
    let mut pairs = vec![
        (say::ONE_UNIT, eye.units(&entry.units)),
        (say::ONE_LAW, law(eye, entry)),
        (say::ONE_CYCLE, eye.cycle(&entry.periodicity)),
        (say::ONE_PERSONS, say::ONE_RISK.with_text("risk", &risk(entry.risk)).and(&entry.personal)),
    ];
    if !entry.formats.is_empty() {
        let formats: Vec<Text> = entry.formats.iter().map(|id| eye.guide.term_label("formats", id)).collect();
        pairs.push((say::ONE_FORMATS, Text::joined(&formats, ", ")));
    }
    pairs.extend(entry.notes.clone().map(|notes| (say::ONE_NOTES, notes)));
    Say::Pairs(pairs.iter().map(|(head, body)| (eye.to(head), eye.to(body))).collect())
}

/// The duty with what its passage says; or that there is only a competence; or none.
fn law(eye: &Eye<'_>, entry: &Recommended) -> Text {
    let told = |sentence: Text, basis: &[Basis]| {
        let gists: Vec<Text> = basis.iter().filter_map(|one| gist(eye, one)).collect();
        let sentence = sentence.with_text("law", &ground(eye.guide, entry));
        gists.iter().fold(sentence, |all, gist| all.and(gist))
    };
    match (entry.duties.is_empty(), entry.competences.is_empty()) {
        (false, _) => told(say::ONE_DUTY, &entry.duties),
        (true, false) => told(say::ONE_COMPETENCE, &entry.competences),
        (true, true) => say::ONE_NO_DUTY,
    }
}

/// What the very passage says, where the law pack has it.
fn gist(eye: &Eye<'_>, basis: &Basis) -> Option<Text> {
    let article = eye.guide.article(basis).filter(|article| article.at == basis.at)?;
    Some(say::ONE_GIST.with("at", &basis.at).with_text("gist", &article.gist))
}

/// What of the inventory it is, or may be.
pub fn standing(eye: &Eye<'_>, one: &Match<'_>) -> Vec<Say> {
    match one.state() {
        State::Have => {
            let datasets: Vec<String> = one.confirmed.iter().map(|id| eye.called(id)).collect();
            vec![eye.text(&say::ONE_HAVE.with_text("datasets", &super::quoted(&datasets)))]
        }
        State::Proposed => {
            let lines = one.proposed.iter().map(|proposal| {
                say::ONE_MAYBE
                    .with("dataset", eye.called(&proposal.dataset))
                    .with_text("why", &because(&proposal.why))
            });
            lines.map(|line| eye.text(&line)).collect()
        }
        State::Declined => {
            let why = one.declined.as_ref().map(refusal).unwrap_or_default();
            vec![eye.text(&say::ONE_DECLINED.with_text("why", &why))]
        }
        State::Missing => Vec::new(),
    }
}

/// The tables of a dataset with their columns.
pub fn columns(eye: &Eye<'_>, spec: &Spec) -> Vec<Say> {
    let mut parts = vec![eye.text(&spec.about)];
    for table in &spec.tables {
        let head = say::TABLE_HEAD.with_text("title", &table.title).with_text("row", &table.row.lower());
        parts.extend([Say::Blank, eye.text(&head)]);
        parts.extend(table.columns.iter().map(|column| column_line(eye, column)));
    }
    parts.extend([Say::Blank, eye.text(&say::COLUMNS_MARKS)]);
    let standards = spec.standard.iter().map(|one| {
        let mark = if one.verified { say::STANDARD_VERIFIED } else { say::STANDARD_NOT };
        eye.item(&say::STANDARD.with("name", &one.name).with_text("used", &one.used).with_text("mark", &mark))
    });
    parts.extend(standards);
    parts
}

/// «licencia_id *, clave. Número único de la licencia. Ejemplo: LC-2026-0388»
fn column_line(eye: &Eye<'_>, column: &SpecColumn) -> Say {
    let name = if column.required { format!("{} *", column.name) } else { column.name.clone() };
    let line = say::COLUMN_LINE.with("name", name).with_text("kind", &kind(column.kind));
    eye.item(&line.with_text("holds", &holds(column)).with("example", &column.example))
}

/// What a column holds, the values it may have, whose data to mind.
fn holds(column: &SpecColumn) -> Text {
    let mut text = column.description.clone();
    if column.unique {
        text = text.and(&say::HOLDS_UNIQUE);
    }
    if !column.values.is_empty() {
        text = text.and(&say::HOLDS_VALUES.with("list", column.values.join(", ")));
    }
    if let Some(personal) = &column.personal {
        text = text.and(&say::HOLDS_PERSONAL.with_text("what", personal));
    }
    text
}

/// «texto», «fecha», «pesos».
pub fn kind(kind: ColumnKind) -> Text {
    match kind {
        ColumnKind::Text => say::KIND_TEXT,
        ColumnKind::Code => say::KIND_CODE,
        ColumnKind::Whole => say::KIND_WHOLE,
        ColumnKind::Decimal => say::KIND_DECIMAL,
        ColumnKind::Money => say::KIND_MONEY,
        ColumnKind::Date => say::KIND_DATE,
        ColumnKind::DateTime => say::KIND_DATE_TIME,
        ColumnKind::Time => say::KIND_TIME,
        ColumnKind::YesNo => say::KIND_YES_NO,
        ColumnKind::Latitude => say::KIND_LATITUDE,
        ColumnKind::Longitude => say::KIND_LONGITUDE,
        ColumnKind::Url => say::KIND_URL,
        ColumnKind::Email => say::KIND_EMAIL,
        ColumnKind::InegiArea => say::KIND_INEGI,
    }
}
