//! The table of `costo --csv`: one row for each activity of each dataset and of the institution.

use crate::cost::estimate::Estimate;
use crate::cost::lines::Line;
use crate::cost::show::Show;
use crate::cost::show::words::{activity, role, why};
use crate::scan::report::csv::row;
use crate::text::{Text, cost as say};

const HEADS: [Text; 11] = [
    say::CSV_DATASET_ID,
    say::COL_DATASET,
    say::CSV_PHASE,
    say::CSV_ACTIVITY_ID,
    say::COL_ACTIVITY,
    say::COL_ROLE,
    say::CSV_LEAST,
    say::CSV_LIKELY,
    say::CSV_MOST,
    say::CSV_TIMES,
    say::COL_WHY,
];

/// UTF-8 with BOM and CRLF, for spreadsheets. Hours are those after what was learned or said; times are those of a year.
pub fn csv(show: Show<'_>, at: Option<usize>) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    row(&mut out, HEADS.map(|head| head.to(show.lang).to_string()).into());
    let study = show.study;
    let chosen: Vec<&Estimate> = match at.and_then(|at| study.datasets.get(at)) {
        Some(one) => vec![one],
        None => study.datasets.iter().collect(),
    };
    for one in &chosen {
        let named = (one.dataset.as_str(), one.title.as_str());
        for line in &one.first_work.lines {
            row(&mut out, cells(show, named, &say::CSV_FIRST, line, (one.first_work.scale, 1.0)));
        }
        for line in &one.update_work.lines {
            let times = one.cycles.a_year;
            row(&mut out, cells(show, named, &say::CSV_UPDATE, line, (one.update_work.scale, times)));
        }
    }
    if at.is_none() {
        for line in &study.once {
            row(&mut out, cells(show, ("", ""), &say::CSV_ONCE, line, (1.0, 1.0)));
        }
        for line in &study.yearly {
            row(&mut out, cells(show, ("", ""), &say::CSV_YEARLY, line, (1.0, line.times)));
        }
    }
    out.into_bytes()
}

fn cells(
    show: Show<'_>,
    named: (&str, &str),
    phase: &Text,
    line: &Line,
    (scale, times): (f64, f64),
) -> Vec<String> {
    let to = |text: &Text| text.to(show.lang).to_string();
    let hours = line.hours() * scale;
    let [least, likely, most] = [hours.least, hours.likely, hours.most].map(|hours| format!("{hours:.2}"));
    vec![
        named.0.to_string(),
        named.1.to_string(),
        to(phase),
        line.activity.clone(),
        to(&activity(show.guide, &line.activity)),
        to(&role(show.guide, &line.role)),
        least,
        likely,
        most,
        format!("{times}"),
        why(show.guide, line, show.lang),
    ]
}
