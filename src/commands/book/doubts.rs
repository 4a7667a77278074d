//! Cells and rows that are in doubt, asked about one by one.

use toml::Table;

use super::show::{self, Names};
use crate::app::App;
use crate::commands::ask::{self, Said};
use crate::guide::model::Guide;
use crate::text::{Text, book as say, session};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};
use crate::wizard::answer::{Accepted, Context, Verdict, accept};
use crate::wizard::flow::Flow;
use crate::workbook::{Doubt, Filled, How, Meant, Problem, RowDoubt, RowProblem, Taken};

/// The person went away.
pub struct Left;

/// What a row of a menu said.
pub type Answer<T> = Result<T, Left>;

/// Asks about every row and cell in doubt. What is left out stays in `taken`.
///
/// # Errors
/// When the person leaves.
pub fn settle<'g>(app: &mut App, guide: &'g Guide, tree: &Table, taken: &mut Taken<'g>) -> Answer<()> {
    let flow = Flow::new(guide, tree);
    let rows = std::mem::take(&mut taken.rows);
    let count = rows.len();
    for (at, row) in rows.into_iter().enumerate() {
        match self::row(app, &flow, taken, &row, (at + 1, count))? {
            Some(how) => taken.decide(guide, tree, app.clock.today(), (row, how)),
            None => taken.rows.push(row),
        }
    }
    let doubts = std::mem::take(&mut taken.doubts);
    let count = doubts.len();
    for (at, doubt) in doubts.into_iter().enumerate() {
        match cell(app, &flow, taken, &doubt, (at + 1, count))? {
            Some(meant) => taken.sure.push((doubt.filled, meant)),
            None => taken.doubts.push(doubt),
        }
    }
    Ok(())
}

/// One choice of a menu of the command's own: there is nothing to go back to.
pub fn pick(app: &mut App, id: &str, ask: &Text, rows: Vec<Row>) -> Answer<String> {
    loop {
        match ask::one(app, id, ask, rows.clone()) {
            Said::Row(id) => return Ok(id),
            Said::Leave => return Err(Left),
            Said::Back => app.tell(&session::CHOOSE_ONE),
        }
    }
}

fn head(app: &mut App, (n, of): (usize, usize), line: &Text) {
    let title = app.to(&say::DOUBT_OF.with("n", n).with("of", of)).to_string();
    let line = app.to(line).to_string();
    app.ui.show(&[Say::Blank, Say::Title { left: title, right: String::new() }, Say::Text(line)]);
}

fn row(
    app: &mut App,
    flow: &Flow<'_, '_>,
    taken: &Taken<'_>,
    row: &RowDoubt<'_>,
    place: (usize, usize),
) -> Answer<Option<How>> {
    head(app, place, &show::row_line(&Names { flow, taken }, row));
    let same = match &row.problem {
        RowProblem::Known(id) => Some(id.clone()),
        RowProblem::Twice(_) => taken.named(&row.title),
        _ => None,
    };
    let mut rows = Vec::new();
    if same.is_some() {
        rows.push(Row::new("same", app.to(&say::ROW_SAME)));
    }
    if matches!(row.problem, RowProblem::Lost | RowProblem::Left) && !row.title.is_empty() {
        rows.push(Row::new("new", app.to(&say::ROW_NEW)));
    }
    rows.push(Row::new("name", app.to(&say::ROW_NAME)));
    rows.push(Row::new("skip", app.to(&say::SKIP)));
    loop {
        match pick(app, "book.row", &say::WHAT_IS_IT, rows.clone())?.as_str() {
            "same" => return Ok(same.map(How::Is)),
            "new" => return Ok(Some(How::New(row.title.clone()))),
            "name" => {
                if let Some(title) = title(app, flow, taken)? {
                    return Ok(Some(title));
                }
            }
            _ => return Ok(None),
        }
    }
}

/// The name of a dataset: one that there is, or a new one.
fn title(app: &mut App, flow: &Flow<'_, '_>, taken: &Taken<'_>) -> Answer<Option<How>> {
    let Some(question) = flow.guide.question("dataset.title") else { return Ok(None) };
    let entry = Entry::Line { initial: String::new() };
    let mut view = View::short("book.title", app.to(&question.ask), entry).may_skip();
    loop {
        match app.ui.ask(&view) {
            Reply::Answer(raw) => {
                match accept(&raw, &Context { guide: flow.guide, question, today: app.clock.today() }) {
                    Verdict::Ok(Accepted { value, .. }) => {
                        let title = value.as_str().unwrap_or_default();
                        let known = taken.named(title);
                        return Ok(Some(known.map_or_else(|| How::New(title.to_string()), How::Is)));
                    }
                    Verdict::No(why) => view.error = Some(app.to(&why).to_string()),
                    _ => view.error = Some(app.to(&session::CORRECT_IT).to_string()),
                }
            }
            Reply::Quit | Reply::Menu => return Err(Left),
            _ => return Ok(None),
        }
    }
}

fn cell(
    app: &mut App,
    flow: &Flow<'_, '_>,
    taken: &Taken<'_>,
    doubt: &Doubt<'_>,
    place: (usize, usize),
) -> Answer<Option<Meant>> {
    let names = Names { flow, taken };
    let line = say::DOUBT
        .with_text("place", &names.place(&doubt.filled))
        .with_text("what", &names.subject(&doubt.filled))
        .with("text", show::short(&doubt.filled.text, 200));
    let why = match &doubt.problem {
        Problem::No(why) => why,
        Problem::Which { message, .. } => message,
    };
    head(app, place, &line.with_text("why", why));
    let options = match &doubt.problem {
        Problem::Which { options, .. } => options.clone(),
        Problem::No(_) => Vec::new(),
    };
    choose(app, flow, &doubt.filled, options)
}

/// One of the readings, something else, or nothing for now.
fn choose(
    app: &mut App,
    flow: &Flow<'_, '_>,
    filled: &Filled<'_>,
    mut options: Vec<(Text, Accepted)>,
) -> Answer<Option<Meant>> {
    loop {
        let labelled = options.iter().enumerate();
        let mut rows: Vec<Row> =
            labelled.map(|(at, (label, _))| Row::new(at.to_string(), app.to(label))).collect();
        rows.push(Row::new("write", app.to(&say::WRITE_ANOTHER)));
        if filled.question.na {
            rows.push(Row::new("na", app.to(&say::NOT_APPLICABLE)));
        }
        rows.push(Row::new("pending", app.to(&say::LEAVE_PENDING)));
        rows.push(Row::new("skip", app.to(&say::SKIP)));
        match pick(app, "book.doubt", &say::WHAT_IS_IT, rows)?.as_str() {
            "write" => match written(app, flow, filled)? {
                Some(Verdict::Ok(accepted)) => return Ok(Some(Meant::Value(accepted.value))),
                Some(Verdict::Ask { message, options: more }) => {
                    app.tell(&message);
                    options = more;
                }
                _ => {}
            },
            "na" => return Ok(Some(Meant::NotApplicable)),
            "pending" => return Ok(Some(Meant::Pending(String::new()))),
            "skip" => return Ok(None),
            id => {
                let chosen = id.parse().ok().and_then(|at: usize| options.get(at));
                return Ok(chosen.map(|(_, accepted)| Meant::Value(accepted.value.clone())));
            }
        }
    }
}

/// What the person types instead; nothing when they think better of it.
fn written(app: &mut App, flow: &Flow<'_, '_>, filled: &Filled<'_>) -> Answer<Option<Verdict>> {
    let question = filled.question;
    let entry = Entry::Line { initial: filled.text.lines().next().unwrap_or_default().to_string() };
    let mut view = View::short("book.write", app.to(&question.ask), entry);
    view.hint = app.to(&question.hint).to_string();
    loop {
        match app.ui.ask(&view) {
            Reply::Answer(raw) => {
                if let Raw::Text(text) = &raw {
                    view.entry = Entry::Line { initial: text.clone() };
                }
                match accept(&raw, &Context { guide: flow.guide, question, today: app.clock.today() }) {
                    Verdict::No(why) => view.error = Some(app.to(&why).to_string()),
                    Verdict::Filler => view.error = Some(app.to(&session::CORRECT_IT).to_string()),
                    verdict => return Ok(Some(verdict)),
                }
                view.again = true;
            }
            Reply::Quit | Reply::Menu => return Err(Left),
            _ => return Ok(None),
        }
    }
}
