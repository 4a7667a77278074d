//! Tables, columns and findings in full, as `perfil --json` has them.

use serde_json::{Value as Json, json};

use super::super::{Book, FileReport, places, words};
use super::{hundredths, period, territory};
use crate::scan::model::{Column, Flag, Kind, Personal, Risk, Spot, Table};
use crate::text::Lang;

pub(super) fn whole_table(report: &FileReport, table: &Table, book: &Book<'_>, lang: Lang) -> Json {
    let told = |flag: &Flag| finding(flag, &report.path, (Some(table), None), book, lang);
    let columns = table.columns.iter().map(|column| {
        let told = |flag: &Flag| finding(flag, &report.path, (Some(table), Some(column)), book, lang);
        whole_column(column, column.flags.iter().map(told).collect())
    });
    json!({
        "name": table.name,
        "rows": table.rows,
        "blank_rows": table.blank_rows,
        "header_row": table.header_row,
        "hidden": table.hidden,
        "columns": columns.collect::<Vec<_>>(),
        "repeated": { "count": table.repeated.count, "exact": table.repeated.exact },
        "period": period(table),
        "territory": territory(table),
        "crs": table.crs,
        "geometry": table.geometry,
        "risk": table.risk.as_ref().map(risk),
        "findings": table.flags.iter().map(told).collect::<Vec<_>>(),
    })
}

fn whole_column(column: &Column, findings: Vec<Json>) -> Json {
    let counted = |values: &[(String, u64)]| -> Vec<Json> {
        values.iter().map(|(value, count)| json!({ "value": value, "count": count })).collect()
    };
    let tell = words::may_tell(column);
    json!({
        "name": column.name,
        "type": Kind::name(column.kind),
        "purity": column.purity,
        "nulls": column.nulls,
        "null_words": counted(&column.null_words),
        "distinct": { "count": column.distinct.count, "exact": column.distinct.exact },
        "min": column.min.as_ref().filter(|_| tell),
        "max": column.max.as_ref().filter(|_| tell),
        "shortest": column.shortest,
        "longest": column.longest,
        "top": if tell { counted(&column.top) } else { Vec::new() },
        "quasi": column.quasi,
        "unit": column.unit,
        "personal": column.personal.iter().map(personal).collect::<Vec<_>>(),
        "findings": findings,
    })
}

fn personal(personal: &Personal) -> Json {
    json!({
        "class": personal.class,
        "confidence": hundredths(f64::from(personal.confidence) / 100.0),
        "private": personal.private,
        "count": personal.count,
        "why": personal.why,
        "masked": personal.masked,
        "treatments": personal.treatments,
    })
}

fn risk(risk: &Risk) -> Json {
    json!({
        "columns": risk.columns.iter().map(|column| u64::from(*column) + 1).collect::<Vec<_>>(),
        "k": risk.k,
        "below_5": risk.below5.count,
        "below_11": risk.below11.count,
        "unique": risk.unique.count,
        "groups": risk.groups,
        "rows": risk.rows,
    })
}

/// `{"code", "rule", "severity", "table", "column", "count", "of", "places": [{"row", "column", "cell"}], "message",
/// "hint"}`; `count` and `of` are 0 when it is of the whole.
pub(super) fn finding(
    flag: &Flag,
    path: &str,
    at: (Option<&Table>, Option<&Column>),
    book: &Book<'_>,
    lang: Lang,
) -> Json {
    let said = book.told(flag, path, at.0, at.1);
    json!({
        "code": flag.code,
        "rule": said.short,
        "severity": said.severity,
        "table": at.0.map(|table| &table.name),
        "column": at.1.map(|column| &column.name),
        "count": flag.count,
        "of": flag.of,
        "places": flag.places.iter().map(|spot| spot_json(*spot, at.0)).collect::<Vec<_>>(),
        "message": said.message.to(lang),
        "hint": said.hint.map(|hint| hint.to(lang).to_string()),
    })
}

fn spot_json(spot: Spot, table: Option<&Table>) -> Json {
    let cell = table.filter(|table| table.sheet && spot.row > 0).map(|table| places::cell(table, spot));
    json!({ "row": spot.row, "column": spot.column.map(|column| u64::from(column) + 1), "cell": cell })
}
