//! Rows of the tables that the plan itself is, and their dictionary. Nothing of persons is in them: areas, and no names.

use super::{Catalog, Closed, Dataset, From, date};
use crate::text::{Text, catalog as say};

/// A column of a table of ours.
pub(super) struct Named {
    pub name: &'static str,
    pub title: Text,
    pub kind: &'static str,
    pub values: &'static [&'static str],
    pub about: Option<Text>,
}

const fn text(name: &'static str, title: Text) -> Named {
    Named { name, title, kind: "string", values: &[], about: None }
}

const fn day(name: &'static str, title: Text) -> Named {
    Named { name, title, kind: "date", values: &[], about: None }
}

const fn one_of(name: &'static str, title: Text, values: &'static [&'static str], about: Text) -> Named {
    Named { name, title, kind: "string", values, about: Some(about) }
}

const STATES: &[&str] = &["publicado", "comprometido", "sin fecha", "retirado"];
const OPENS: &[&str] = &["si", "en parte", "no"];

pub(super) const PLAN: &[Named] = &[
    text("identificador", say::COLUMN_ID),
    text("titulo", say::COLUMN_TITLE),
    text("area", say::COLUMN_UNIT),
    text("tema", say::COLUMN_THEME),
    one_of("estado", say::COLUMN_STATE, STATES, say::COLUMN_STATE_ABOUT),
    day("fecha_comprometida", say::COLUMN_PROMISED),
    day("fecha_publicada", say::COLUMN_ISSUED),
    Named {
        name: "cambios_de_fecha",
        title: say::COLUMN_SHIFTS,
        kind: "integer",
        values: &[],
        about: Some(say::COLUMN_SHIFTS_ABOUT),
    },
    text("razon_del_cambio", say::COLUMN_SHIFT_WHY),
    text("periodicidad", say::COLUMN_PERIODICITY),
    text("licencia", say::COLUMN_LICENSE),
    one_of("se_abre", say::COLUMN_OPENS, &["si", "en parte"], say::COLUMN_OPENS_ABOUT),
];

pub(super) const INVENTORY: &[Named] = &[
    text("identificador", say::COLUMN_ID),
    text("titulo", say::COLUMN_TITLE),
    text("area", say::COLUMN_UNIT),
    text("tema", say::COLUMN_THEME),
    text("acceso", say::COLUMN_ACCESS),
    one_of("se_abre", say::COLUMN_OPENS, OPENS, say::COLUMN_OPENS_ABOUT),
    text("razon", say::COLUMN_REASON),
    text("fundamento", say::COLUMN_GROUND),
    text("ley", say::COLUMN_LAW),
    day("reservado_hasta", say::COLUMN_UNTIL),
    text("periodicidad", say::COLUMN_PERIODICITY),
    one_of("estado", say::COLUMN_STATE, STATES, say::COLUMN_STATE_ABOUT),
    day("fecha_comprometida", say::COLUMN_PROMISED),
];

/// What is promised, and what became of it.
pub(super) fn plan(from: &From<'_>, catalog: &Catalog) -> Vec<Vec<String>> {
    let row = |dataset: &Dataset| {
        let (shifts, why) = shifted(from, dataset);
        vec![
            dataset.identifier.clone(),
            dataset.title.clone(),
            said(&dataset.unit),
            label(from, "sectors", &dataset.theme),
            state(dataset).into(),
            on(dataset.promised),
            on(dataset.issued),
            shifts.to_string(),
            why,
            label(from, "periodicity", &dataset.periodicity),
            dataset.license.as_ref().map(|terms| terms.title.es.to_string()).unwrap_or_default(),
            opens(dataset).into(),
        ]
    };
    catalog.datasets.iter().map(row).collect()
}

/// Everything that there is: what opens, and what does not with the reason.
pub(super) fn inventory(from: &From<'_>, catalog: &Catalog) -> Vec<Vec<String>> {
    let open = catalog.datasets.iter().map(|dataset| {
        let nothing = String::new;
        vec![
            dataset.identifier.clone(),
            dataset.title.clone(),
            said(&dataset.unit),
            label(from, "sectors", &dataset.theme),
            label(from, "access", &Some(dataset.access.clone())),
            opens(dataset).into(),
            said(&dataset.access_note),
            nothing(),
            nothing(),
            nothing(),
            label(from, "periodicity", &dataset.periodicity),
            state(dataset).into(),
            on(dataset.promised),
        ]
    });
    let shut = catalog.closed.iter().map(|closed| shut(from, closed));
    open.chain(shut).collect()
}

fn shut(from: &From<'_>, closed: &Closed) -> Vec<String> {
    let nothing = String::new;
    vec![
        closed.id.clone(),
        closed.title.clone(),
        said(&closed.unit),
        nothing(),
        label(from, "access", &closed.access),
        "no".into(),
        said(&closed.reason),
        closed.ground.as_ref().map(|ground| ground.es.to_string()).unwrap_or_default(),
        said(&closed.law),
        on(closed.until),
        nothing(),
        nothing(),
        nothing(),
    ]
}

/// How often its date changed, and why the last time.
fn shifted(from: &From<'_>, dataset: &Dataset) -> (usize, String) {
    let Some(row) = from.plan.dataset.get(&dataset.id) else { return (0, String::new()) };
    let shifts = &row.commitment.shifted;
    let last = shifts.iter().max_by_key(|(key, shift)| (date(&shift.on), key.to_string()));
    let why = last.and_then(|(_, shift)| from.said(&shift.why));
    (shifts.len(), why.unwrap_or_default())
}

fn state(dataset: &Dataset) -> &'static str {
    let online = dataset.issued.is_some() || dataset.published().any(|file| file.url.is_some());
    match () {
        () if dataset.withdrawn.is_some() => "retirado",
        () if online => "publicado",
        () if dataset.promised.is_some() => "comprometido",
        () => "sin fecha",
    }
}

fn opens(dataset: &Dataset) -> &'static str {
    if dataset.access == "public" { "si" } else { "en parte" }
}

fn label(from: &From<'_>, vocab: &str, id: &Option<String>) -> String {
    id.as_deref().map(|id| from.guide.term_label(vocab, id).es.into_owned()).unwrap_or_default()
}

fn said(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn on(day: Option<jiff::civil::Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
