//! `procedencia.md`: where the data come from, what was done to them, by which program and when.

use super::About;
use super::markdown::Md;
use super::quality::made;
use crate::catalog::{Copy, Distribution};
use crate::plan::model::{Day, Prepared};
use crate::text::say::grouped;
use crate::text::{Text, document as say};

/// See the head of this file.
pub(super) fn provenance(about: &About<'_>) -> String {
    let mut md = Md::default();
    md.head(1, &about.to(&say::PROVENANCE_OF.with("title", &about.dataset.title)));
    md.head(2, &about.to(&say::ORIGIN));
    md.pairs(&origin(about));
    for file in about.files() {
        md.head(2, &about.name(file));
        match about.prepared(file) {
            Some(prepared) => steps(about, file, prepared, &mut md),
            None => md.text(&about.to(&as_it_is(file))),
        }
    }
    md.text(&made(about));
    md.done()
}

fn as_it_is(file: &Distribution) -> Text {
    match file.copy {
        Copy::Made(_) => say::FROM_THE_PLAN,
        Copy::Online => say::ONLY_ONLINE,
        _ => say::AS_IT_IS,
    }
}

fn origin(about: &About<'_>) -> Vec<(String, String)> {
    let row = about.row();
    let said = |text: Option<&String>| text.cloned().unwrap_or_else(|| about.to(&say::UNSAID));
    let purpose = row.and_then(|row| row.purpose.as_deref()).map(|id| choice(about, "dataset.purpose", id));
    let rights = row.and_then(|row| row.rights.as_deref()).map(|id| choice(about, "dataset.rights", id));
    let unit = about.dataset.unit.as_deref().map(|unit| about.to(&about.guide.term_label("units", unit)));
    vec![
        (about.to(&say::INSTITUTION), about.catalog.publisher.name.clone()),
        (about.to(&say::UNIT), said(unit.as_ref())),
        (about.to(&say::SYSTEM), said(row.and_then(|row| row.source.as_ref()))),
        (about.to(&say::PURPOSE), said(purpose.as_ref())),
        (about.to(&say::RIGHTS), said(rights.as_ref())),
    ]
}

/// The label of a choice of a question; what is none, as it was written.
pub(super) fn choice(about: &About<'_>, question: &str, id: &str) -> String {
    let found = about.guide.question(question).map(|question| about.guide.choices(question));
    let found = found.unwrap_or_default().into_iter().find(|choice| choice.id == id);
    found.map_or_else(|| id.to_string(), |choice| about.to(&choice.label()))
}

fn steps(about: &About<'_>, file: &Distribution, prepared: &Prepared, md: &mut Md) {
    let number = |number: Option<i64>| {
        number.map_or_else(|| about.to(&say::NOT_MEASURED), |number| grouped(&number.to_string()))
    };
    let original = about.planned(file).and_then(|planned| planned.path.as_deref()).unwrap_or_default();
    // Folders of a computer are nobody's business.
    let original = original.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut pairs = vec![
        (say::ORIGINAL, original.to_string()),
        (say::TABLE, prepared.table.clone().unwrap_or_default()),
        (say::ORIGINAL_HASH, prepared.from.clone().unwrap_or_default()),
        (say::PREPARED_ON, about.day(prepared.on.as_ref().and_then(Day::date))),
        (say::ROWS_IN, number(prepared.rows_in)),
        (say::ROWS_OUT, number(prepared.rows_out)),
        (say::REPAIRS, repairs(about, prepared)),
        (say::PERSONAL, personal(about, prepared)),
    ];
    if !prepared.treatment.is_empty() {
        pairs.push((say::K_BEFORE, number(prepared.k_before)));
        pairs.push((say::K_AFTER, number(prepared.k_after)));
    }
    pairs.push((say::HASH, file.sha256.clone().unwrap_or_default()));
    let pairs: Vec<(String, String)> =
        pairs.into_iter().map(|(label, value)| (about.to(&label), value)).collect();
    md.pairs(&pairs);
    md.table(&about.to(&say::TREATMENT_HEADS).split('|').map(String::from).collect::<Vec<_>>(), &{
        treatments(about, prepared)
    });
}

/// «Todas las del programa», or all but those that were not wanted.
fn repairs(about: &About<'_>, prepared: &Prepared) -> String {
    if prepared.off.is_empty() {
        return about.to(&say::ALL_REPAIRS);
    }
    let told = |code: &String| match about.guide.rules.0.get(code) {
        Some(rule) if !rule.message.es.contains('{') => {
            about.to(&rule.message).trim_end_matches('.').to_string()
        }
        _ => code.clone(),
    };
    about.to(&say::BUT.with("list", prepared.off.iter().map(told).collect::<Vec<_>>().join("; ")))
}

/// What the detector still saw in the published file.
fn personal(about: &About<'_>, prepared: &Prepared) -> String {
    match (prepared.personal.is_empty(), prepared.treatment.is_empty()) {
        (true, true) => about.to(&say::PERSONAL_NONE),
        (true, false) => about.to(&say::PERSONAL_TREATED),
        (false, _) => about.to(&say::PERSONAL_LEFT.with("list", prepared.personal.join(", "))),
    }
}

/// Column, what was done, and with which measure.
pub(super) fn treatments(about: &About<'_>, prepared: &Prepared) -> Vec<Vec<String>> {
    let named = |how: &str| {
        let found = about.guide.treatment(how);
        found.map_or_else(|| how.to_string(), |treatment| about.to(&treatment.name))
    };
    let row = |(column, treated): (&String, &crate::plan::model::Treated)| {
        let column = if column == "*" { about.to(&say::WHOLE_TABLE) } else { column.clone() };
        let how = treated.how.as_deref().map(named).unwrap_or_default();
        vec![column, how, treated.with.clone().unwrap_or_default()]
    };
    prepared.treatment.iter().map(row).collect()
}
