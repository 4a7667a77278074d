//! `respuestas`: the answers of a plan, or a blank file to fill in.

use crate::app::App;
use crate::error::Result;
use crate::guide::model::{Each, Question};
use crate::text::Lang;
use crate::toml_text::render;

/// Prints an answers file: of the plan, or blank with every question as a comment.
///
/// # Errors
/// When the plan cannot be read or the result cannot be written.
pub fn run(app: &mut App, template: bool) -> Result<u8> {
    let bytes = if template {
        blank(app).into_bytes()
    } else {
        let path = app.plan_path(None)?;
        super::open::look(app, &path)?.doc.body().as_bytes().to_vec()
    };
    app.result(&bytes)?;
    Ok(0)
}

/// File format: TOML with the keys of a plan, each question as a comment above its key, all commented out.
fn blank(app: &App) -> String {
    let lang = app.lang();
    let mut text = format!("# {}\n", app.guide.head.title.to(lang));
    for (_, question) in app.guide.questions() {
        let path: Vec<String> =
            question.schema_path().iter().map(|part| example_id(part, question)).collect();
        let (name, table) = path.split_last().map_or(("", &[][..]), |(name, table)| (name.as_str(), table));
        text.push_str(&format!("\n# {} {}\n", question.code, question.ask.to(lang)));
        if let Some(values) = values(app, question, lang) {
            text.push_str(&format!("# {values}\n"));
        }
        text.push_str(&format!("# [{}]\n# {} = \n", render::dotted(table), render::key(name)));
    }
    text
}

fn example_id(part: &str, question: &Question) -> String {
    match (part, question.each) {
        ("*", Each::Dataset | Each::Distribution) => "mi-conjunto".into(),
        (part, _) => part.into(),
    }
}

fn values(app: &App, question: &Question, lang: Lang) -> Option<String> {
    let choices = app.guide.choices(question);
    let list: Vec<String> = choices
        .iter()
        .take(15)
        .map(|choice| format!("{} ({})", choice.id, choice.label().to(lang)))
        .collect();
    (!list.is_empty()).then(|| list.join(", "))
}
