//! A third answer, written where two are against each other.

use crate::app::App;
use crate::commands::ask::{self, Said};
use crate::guide::model::{Kind, Question};
use crate::plan::doc::Edit;
use crate::plan::merge::Conflict;
use crate::text::{Text, merge as say, session};
use crate::ui::{Entry, Raw, Reply, Row, View};
use crate::wizard::answer::{Accepted, Context, Verdict, accept};
use crate::wizard::flow::Flow;
use crate::wizard::marks;

/// The person leaves.
pub struct Left;

/// Whether another answer can be written: a question asks just this.
pub fn possible(flow: &Flow<'_, '_>, conflict: &Conflict) -> bool {
    flow.spot_at(&conflict.at).is_some()
}

/// Asks for the answer; nothing when the person goes back to the two.
///
/// # Errors
/// When the person leaves.
pub fn ask(app: &mut App, flow: &Flow<'_, '_>, conflict: &Conflict) -> Result<Option<Vec<Edit>>, Left> {
    let Some(spot) = flow.spot_at(&conflict.at) else { return Ok(None) };
    let question = spot.question;
    let mut view = View::short("conflict.another", app.to(&say::NEW_ANSWER), entry(app, flow, question));
    view.hint = app.to(&question.hint).to_string();
    loop {
        let reply = app.ui.ask(&view);
        view.again = true;
        let raw = match reply {
            Reply::Answer(raw) => raw,
            Reply::Quit | Reply::Menu => return Err(Left),
            Reply::Back => return Ok(None),
            _ => Raw::Text(String::new()),
        };
        let context = Context { guide: flow.guide, question, today: app.clock.today() };
        let accepted = match accept(&raw, &context) {
            Verdict::Ok(accepted) => accepted,
            Verdict::No(why) => {
                view.error = Some(app.to(&why).to_string());
                continue;
            }
            Verdict::Filler => {
                view.error = Some(app.to(&say::NOT_AN_ANSWER).to_string());
                continue;
            }
            Verdict::Ask { message, options } => match choose(app, &message, &options)? {
                Some(accepted) => accepted,
                None => continue,
            },
        };
        app.tell(&say::WRITTEN_AS.with_text("value", &accepted.echo));
        return Ok(Some(marks::answered(&conflict.at, accepted.value, None)));
    }
}

/// Which reading is meant; nothing to write it again.
fn choose(app: &mut App, message: &Text, options: &[(Text, Accepted)]) -> Result<Option<Accepted>, Left> {
    let numbered = options.iter().enumerate();
    let mut rows: Vec<Row> =
        numbered.map(|(at, (label, _))| Row::new(at.to_string(), app.to(label))).collect();
    rows.push(Row::new("correct", app.to(&session::WRITE_ANOTHER)));
    match ask::one(app, "conflict.reading", message, rows) {
        Said::Row(id) => {
            let at = id.parse().ok().and_then(|at: usize| options.get(at));
            Ok(at.map(|(_, accepted)| accepted.clone()))
        }
        Said::Back => Ok(None),
        Said::Leave => Err(Left),
    }
}

fn entry(app: &App, flow: &Flow<'_, '_>, question: &Question) -> Entry {
    let rows = |choices: Vec<crate::guide::model::Choice>| -> Vec<Row> {
        choices.iter().map(|choice| Row::new(choice.id.as_str(), app.to(&choice.label()))).collect()
    };
    match question.kind {
        Kind::YesNo => {
            let rows = vec![Row::new("yes", app.to(&session::YES)), Row::new("no", app.to(&session::NO))];
            Entry::One { rows, open: false }
        }
        Kind::Choice => Entry::One { rows: rows(flow.guide.choices(question)), open: question.open },
        Kind::Choices => Entry::Many { rows: rows(flow.guide.choices(question)), chosen: Vec::new() },
        Kind::Periodicity => Entry::One { rows: rows(flow.guide.periods()), open: true },
        Kind::LongText => Entry::Paragraph { initial: String::new() },
        Kind::List => Entry::List { items: Vec::new() },
        _ => Entry::Line { initial: String::new() },
    }
}
