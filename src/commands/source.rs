//! `fuente`: the passage of the Guide, or of the law, behind a question.

use serde_json::json;

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::text::command as say;
use crate::ui::report;
use crate::wizard::session::{help_parts, passages};

/// Shows where a question comes from, and its help.
///
/// # Errors
/// When there is no such question.
pub fn run(app: &mut App, name: &str) -> Result<u8> {
    let Some(question) = app.guide.question(name) else {
        let what = say::NO_SUCH_QUESTION.with("name", crate::text::fold::visible(name));
        return Err(Error::new(Kind::Usage, what).todo(say::NO_SUCH_QUESTION_TODO));
    };
    let lang = app.lang();
    let bytes = if app.options.json {
        let basis = |basis: &crate::guide::model::Basis| {
            json!({
                "source": basis.source,
                "at": basis.at,
                "version": app.guide.source(&basis.source).map(|source| source.version.clone()),
                "verified": basis.verified,
                "gist": app.guide.article(basis).map(|article| article.gist.to(lang).to_string()),
            })
        };
        let document = json!({
            "version": 1,
            "id": question.id,
            "code": question.code,
            "ask": question.ask.to(lang),
            "field": question.field,
            "maps": question.maps,
            "basis": question.basis.iter().map(basis).collect::<Vec<_>>(),
        });
        format!("{document:#}\n").into_bytes()
    } else {
        let mut parts = passages(&app.guide, question, lang);
        parts.extend(help_parts(question, lang));
        report::text(&parts, lang).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}
