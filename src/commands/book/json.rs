//! What came back in workbooks, as JSON.

use serde_json::{Value as Json, json};
use toml::Value;

use crate::app::App;
use crate::wizard::flow::Scope;
use crate::workbook::{Change, Clash, Filled, Meant, Problem, RowProblem, Taken, Weighed};

/// `{"version": 1, "saved", "books": [{"file", "revision", "by", "on", "untouched", "notices"}], "changes": [CELL and
/// {"address", "before", "after"}], "emptied": [the same], "conflicts": [CELL and {"address", "ours", "theirs",
/// "other": {"file", "place"}}], "doubts": [CELL and {"written", "message", "options"}], "rows": [{"file", "place",
/// "title", "problem": "nameless|known|twice|lost|left"}], "new": [{"id", "title", "file", "place"}], "gone": [{"id",
/// "title", "file"}]}`, where CELL is `{"file", "place", "question", "code", "dataset", "distribution"}`.
///
/// `after` is a value, or `{"pending": WHO}`, `{"not_applicable": true}`, null for one that is taken away.
pub fn document(app: &App, taken: &Taken<'_>, weighed: &Weighed<'_>, saved: bool) -> Json {
    let out = Out { app, taken };
    let each = |changes: &[Change<'_>]| changes.iter().map(|change| out.change(change)).collect::<Vec<_>>();
    json!({
        "version": 1,
        "saved": saved,
        "books": out.books(),
        "changes": each(&weighed.changes),
        "emptied": each(&weighed.emptied),
        "conflicts": weighed.clashes.iter().map(|clash| out.clash(clash)).collect::<Vec<_>>(),
        "doubts": out.doubts(),
        "rows": out.rows(),
        "new": taken.fresh.iter().map(|fresh| json!({
            "id": fresh.id, "title": fresh.title, "file": out.file(fresh.book), "place": app.to(&fresh.place),
        })).collect::<Vec<_>>(),
        "gone": taken.gone.iter().map(|gone| json!({
            "id": gone.dataset, "title": gone.title, "file": out.file(gone.book),
        })).collect::<Vec<_>>(),
    })
}

struct Out<'o> {
    app: &'o App,
    taken: &'o Taken<'o>,
}

impl Out<'_> {
    fn file(&self, book: usize) -> &str {
        self.taken.books.get(book).map(|book| book.file.as_str()).unwrap_or_default()
    }

    fn books(&self) -> Vec<Json> {
        let book = |book: &crate::workbook::Book| {
            json!({
                "file": book.file,
                "revision": book.revision,
                "by": book.by,
                "on": book.on.map(|on| on.to_string()),
                "untouched": book.untouched,
                "notices": book.notices.iter().map(|notice| self.app.to(notice)).collect::<Vec<_>>(),
            })
        };
        self.taken.books.iter().map(book).collect()
    }

    fn cell(&self, filled: &Filled<'_>) -> Json {
        let Scope { dataset, distribution } = &filled.scope;
        json!({
            "file": self.file(filled.book),
            "place": self.app.to(&filled.place),
            "question": filled.question.id,
            "code": filled.question.code,
            "dataset": dataset,
            "distribution": distribution,
        })
    }

    fn change(&self, change: &Change<'_>) -> Json {
        let after = match &change.meant {
            Meant::Value(value) => plain(value),
            Meant::Pending(who) => json!({ "pending": who }),
            Meant::NotApplicable => json!({ "not_applicable": true }),
            Meant::Empty | Meant::Nothing => Json::Null,
        };
        let more = json!({
            "address": change.at.to_string(), "before": change.before.as_ref().map(plain), "after": after,
        });
        both(self.cell(&change.filled), more)
    }

    fn clash(&self, clash: &Clash<'_>) -> Json {
        let other = clash.other.as_ref();
        let other =
            other.map(|other| json!({ "file": self.file(other.book), "place": self.app.to(&other.place) }));
        let more = json!({
            "address": clash.conflict.at.to_string(),
            "ours": clash.conflict.ours.as_ref().map(plain),
            "theirs": clash.conflict.theirs.as_ref().map(plain),
            "other": other,
        });
        both(self.cell(&clash.filled), more)
    }

    fn doubts(&self) -> Vec<Json> {
        let one = |doubt: &crate::workbook::Doubt<'_>| {
            let (message, options) = match &doubt.problem {
                Problem::No(why) => (why, Vec::new()),
                Problem::Which { message, options } => {
                    (message, options.iter().map(|(label, _)| self.app.to(label)).collect())
                }
            };
            let more = json!({
                "written": doubt.filled.text, "message": self.app.to(message), "options": options,
            });
            both(self.cell(&doubt.filled), more)
        };
        self.taken.doubts.iter().map(one).collect()
    }

    fn rows(&self) -> Vec<Json> {
        let one = |row: &crate::workbook::RowDoubt<'_>| {
            let problem = match row.problem {
                RowProblem::Nameless => "nameless",
                RowProblem::Known(_) => "known",
                RowProblem::Twice(_) => "twice",
                RowProblem::Lost => "lost",
                RowProblem::Left => "left",
            };
            json!({
                "file": self.file(row.book), "place": self.app.to(&row.place), "title": row.title, "problem": problem,
            })
        };
        self.taken.rows.iter().map(one).collect()
    }
}

fn both(mut a: Json, b: Json) -> Json {
    if let (Some(all), Json::Object(more)) = (a.as_object_mut(), b) {
        all.extend(more);
    }
    a
}

/// A value of the plan; dates as text.
fn plain(value: &Value) -> Json {
    match value {
        Value::String(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Float(number) => json!(number),
        Value::Boolean(yes) => json!(yes),
        Value::Datetime(day) => json!(day.to_string()),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Table(table) => Json::Object(table.iter().map(|(key, value)| (key.clone(), plain(value))).collect()),
    }
}
