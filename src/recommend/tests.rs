//! The matcher beside titles that were labelled by hand.

use std::collections::{BTreeMap, BTreeSet};

use expect_test::expect;

use super::compare::compare;
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::plan::model::{Dataset, Plan};

const TITLES: &str = include_str!("../../tests/fixtures/recommended/titles.tsv");

fn shipped() -> Guide {
    load::load(&embedded::files()).unwrap()
}

fn titled(title: &str) -> Dataset {
    Dataset { title: Some(title.to_string()), ..Dataset::default() }
}

/// What is proposed for the datasets of a plan, by their titles.
fn proposed(guide: &Guide, titles: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let dataset = titles.iter().map(|title| ((*title).to_string(), titled(title))).collect();
    let plan = Plan { dataset, ..Plan::default() };
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in compare(guide, &plan) {
        for proposal in one.proposed {
            found.entry(proposal.dataset).or_default().insert(one.entry.id.clone());
        }
    }
    found
}

/// Titles with what they are, of some origins.
fn labelled(from: &[&str]) -> Vec<(&'static str, BTreeSet<String>)> {
    let lines = TITLES.lines().filter(|line| !line.starts_with('#')).skip(1);
    let read = lines.map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
        [title, is, whence] => (title, is, whence),
        _ => panic!("{line}"),
    });
    let mine = read.filter(|(_, _, whence)| from.contains(whence));
    mine.map(|(title, is, _)| (title, is.split(',').filter(|id| *id != "-").map(String::from).collect()))
        .collect()
}

/// Precision and recall over all pairs of title and recommended dataset, with what went wrong.
fn measured(guide: &Guide, from: &[&str]) -> (f64, f64, Vec<String>) {
    let labels = labelled(from);
    let titles: Vec<&str> = labels.iter().map(|(title, _)| *title).collect();
    let told = proposed(guide, &titles);
    let (mut right, mut extra, mut lost, mut wrong) = (0, 0, 0, Vec::new());
    for (title, is) in labels {
        let told = told.get(title).cloned().unwrap_or_default();
        right += is.intersection(&told).count();
        extra += told.difference(&is).count();
        lost += is.difference(&told).count();
        if told != is {
            wrong.push(format!("{title}: is {is:?}, told {told:?}"));
        }
    }
    let share = |of: usize| right as f64 / (right + of) as f64;
    (share(extra), share(lost), wrong)
}

#[test]
fn most_titles_are_told_and_few_wrongly() {
    let guide = shipped();
    let mut figures = String::new();
    for from in [&["ours"][..], &["xalapa", "philadelphia"], &["held-out"]] {
        let (precision, recall, wrong) = measured(&guide, from);
        let list: String = wrong.iter().map(|line| format!("  {line}\n")).collect();
        figures += &format!("{from:?}: precision {precision:.2}, recall {recall:.2}\n{list}");
    }
    expect![[r#"
        ["ours"]: precision 0.98, recall 0.94
          Cuenta pública 2024: is {"quarterly-spending"}, told {}
          Ingresos y egresos mensuales: is {"quarterly-spending", "revenue"}, told {"revenue"}
          Presupuesto de ingresos y egresos: is {"budget", "revenue"}, told {"revenue"}
          Contratos de obra pública: is {"procurement-contracts", "public-works"}, told {"public-works"}
          Programa de pavimentación de calles: is {"public-works"}, told {}
          Reportes de fallas de alumbrado público: is {"citizen-reports", "street-lighting"}, told {"citizen-reports"}
          Corrientes de agua, vías férreas y linderos: is {}, told {"water-service"}
          Escuelas de educación básica: is {"public-facilities"}, told {}
          Colonias y códigos postales: is {}, told {"street-lighting"}
        ["xalapa", "philadelphia"]: precision 0.97, recall 0.97
          311 Service and Information Requests: is {"citizen-reports"}, told {"information-requests"}
        ["held-out"]: precision 1.00, recall 0.79
          Compras menores directas 2025: is {"procurement-contracts"}, told {}
          Solicitudes de poda atendidas: is {"citizen-reports"}, told {}
          Aperturas de negocios por giro: is {"business-licences"}, told {}
          Puntos de reciclaje: is {"waste-collection"}, told {}
          Horarios y frecuencias de autobuses: is {"transit"}, told {}
          Robos denunciados por cuadrante: is {"crime-incidents"}, told {}
          Acuerdos del Ayuntamiento en sesión ordinaria: is {"council-sessions"}, told {}
    "#]].assert_eq(&figures);
}
