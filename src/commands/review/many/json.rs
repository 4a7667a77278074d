//! The review of many plans for programs.

use serde_json::{Map, Value as Json, json};

use super::Review;
use super::across::across;
use super::row::{COLUMNS, Row, Said};
use crate::text::Lang;

/// `{"version": 1, "files", "read", "unread": [{"path", "code", "line", "message"}], "not_plans": ["path"],
/// "passed", "links", "edited", "migrated", "copies": [["path"]], "different": [["path"]],
/// "rollbacks": [{"path", "revision", "newest", "beside"}], "guides": {"guide": plans}, "across": [{"code", "message"}], "plans": [{one key for each
/// column of the sheets, "guide", "revision", "remarks_open", "extra"}]}`. `different` are plans with the same id and revision and another
/// content; `extra` is a copy or an older version of another plan of the run. Scores are decimal strings with their
/// denominator, null where nothing was measured.
pub fn json(review: &Review<'_>) -> String {
    let loaded = review.loaded;
    let same = &loaded.same;
    let unread = |one: &crate::review::load::Unread| {
        let told = review.app.guide.rules.tell(&one.why);
        json!({
            "path": one.path,
            "code": one.why.code,
            "line": one.why.place.line,
            "message": told.message.to(review.app.lang()),
        })
    };
    let rollback = |one: &crate::review::load::Rollback| json!({ "path": one.path, "revision": one.revision, "newest": one.newest, "beside": one.beside });
    let together = |finding: &crate::diag::Finding| json!({ "code": finding.code, "message": review.app.guide.rules.tell(finding).message.to(review.app.lang()) });
    let all = json!({
        "version": 1,
        "files": loaded.files(),
        "read": loaded.pile.len(),
        "unread": loaded.unread.iter().map(unread).collect::<Vec<_>>(),
        "not_plans": loaded.others,
        "practice": loaded.practice,
        "passed": loaded.passed,
        "links": loaded.links,
        "edited": loaded.edited,
        "migrated": loaded.migrated,
        "copies": same.copies,
        "different": same.apart,
        "rollbacks": same.rollbacks.iter().map(rollback).collect::<Vec<_>>(),
        "guides": same.guides,
        "across": across(review).iter().map(together).collect::<Vec<_>>(),
        "plans": review.rows().map(|row| plan(&row)).collect::<Vec<_>>(),
    });
    format!("{all:#}\n")
}

fn plan(row: &Row) -> Json {
    let mut all = Map::new();
    for column in &COLUMNS {
        let value = match (column.of)(row, Lang::En) {
            Said::Text(text) | Said::Decimal(text) => Json::String(text),
            Said::Whole(number) => number.into(),
            Said::Nothing => Json::Null,
        };
        all.insert(column.key.to_string(), value);
    }
    all.insert("guide".into(), row.guide.clone().into());
    all.insert("revision".into(), row.revision.into());
    all.insert("remarks_open".into(), row.remarks.into());
    all.insert("extra".into(), row.extra.into());
    Json::Object(all)
}
