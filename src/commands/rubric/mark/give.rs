//! The conversation in which marks are given.

use super::Seat;
use crate::app::App;
use crate::commands::rubric::draw::{shown, text};
use crate::commands::rubric::{plans::Loaded, shown as answers};
use crate::error::Result;
use crate::rubric::marks::Mark;
use crate::rubric::model::{Choice, NOT_APPLICABLE, Proof, Question};
use crate::text::fold::{clean, visible};
use crate::text::{Text, rubric as say};
use crate::ui::{Allow, Entry, Raw, Reply, Row, Say, View};
use crate::wizard::flow::Flow;

/// What comes after a question.
enum Go {
    Next,
    Back,
    Later,
    Leave,
}

/// What comes of asking for a piece of evidence.
enum Piece {
    Given(Option<String>),
    Back,
    Leave,
}

/// Asks for the marks that are missing, the first one first.
///
/// # Errors
/// When a mark cannot be saved; all before it are.
pub fn sit(app: &mut App, seat: &mut Seat) -> Result<()> {
    let order = order(seat);
    let mut later: Vec<usize> = Vec::new();
    let mut at = next(seat, &order, &later, 0);
    while let Some(here) = at {
        let Some((plan, question)) = order.get(here).copied() else { break };
        at = match ask(app, seat, plan, question)? {
            Go::Next => next(seat, &order, &later, here + 1),
            Go::Back => Some(here.saturating_sub(1)),
            Go::Later => {
                app.tell(&say::LEFT_FOR_LATER);
                later.push(here);
                next(seat, &order, &later, here + 1)
            }
            Go::Leave => None,
        };
    }
    Ok(())
}

/// Plans and questions by number, in the order of asking.
fn order(seat: &Seat) -> Vec<(usize, usize)> {
    let plans = 0..seat.plans.len();
    plans.flat_map(|plan| (0..seat.questions.len()).map(move |question| (plan, question))).collect()
}

/// The next place without a mark from here on, or else before.
fn next(seat: &Seat, order: &[(usize, usize)], later: &[usize], from: usize) -> Option<usize> {
    let open = |at: &usize| {
        let Some((plan, question)) = order.get(*at).copied() else { return false };
        !later.contains(at) && !seat.done(&seat.plans[plan], &seat.questions[question])
    };
    (from..order.len()).find(open).or_else(|| (0..from.min(order.len())).find(open))
}

fn ask(app: &mut App, seat: &mut Seat, plan: usize, question: usize) -> Result<Go> {
    // Both numbers come from `order`.
    let (loaded, asked) = (&seat.plans[plan], seat.questions[question].clone());
    let before = seat.marks.get(&loaded.subject.key, &asked.id).cloned();
    let same = before.as_ref().is_some_and(|mark| mark.wording == asked.wording());
    let head = head(app, seat, (plan, question), before.is_some() && !same);
    app.ui.show(&head);
    let mut view = view(app, &asked, before.as_ref().filter(|_| same));
    (view.place, view.position) = place(app, seat, (plan, question));
    let mut note = before.as_ref().and_then(|mark| mark.note.clone());
    loop {
        let reply = app.ui.ask(&view);
        let reply = view.chosen(reply);
        (view.again, view.error) = (true, None);
        let option = match reply {
            Reply::Answer(Raw::Choice(option)) => option,
            Reply::NotApply if asked.not_applicable => NOT_APPLICABLE.to_string(),
            Reply::Skip if same => return Ok(Go::Next),
            Reply::Back => return Ok(Go::Back),
            Reply::DontKnow => return Ok(Go::Later),
            Reply::Menu | Reply::Quit => return Ok(Go::Leave),
            Reply::Note => {
                match note_line(app, note.as_deref()) {
                    Piece::Given(given) => {
                        note = given;
                        app.tell(&say::NOTE_SAVED);
                    }
                    Piece::Back => {}
                    Piece::Leave => return Ok(Go::Leave),
                }
                continue;
            }
            Reply::Help | Reply::Source => {
                help(app, &seat.plans[plan], &asked);
                continue;
            }
            _ => {
                view.error = Some(app.to(&say::CHOOSE).to_string());
                continue;
            }
        };
        let mut mark = Mark { option, wording: asked.wording(), note: note.clone(), ..Mark::default() };
        match evidence(app, &asked, &mut mark, before.as_ref()) {
            Piece::Back => {
                view.again = false;
                continue;
            }
            Piece::Leave => return Ok(Go::Leave),
            Piece::Given(_) => {}
        }
        mark.on = Some(app.clock.today());
        mark.revision = Some(seat.plans[plan].revision);
        return save(app, seat, plan, (&asked, mark));
    }
}

fn save(app: &mut App, seat: &mut Seat, plan: usize, (asked, mark): (&Question, Mark)) -> Result<Go> {
    let subject = &seat.plans[plan].subject;
    let (key, name) = (subject.key.clone(), subject.name.clone());
    seat.marks.set((&key, &name), &asked.id, mark);
    seat.save(app)?;
    let (n, of) = seat.count();
    let line = app.to(&say::SAVED.with("n", n).with("of", of)).to_string();
    app.ui.show(&[Say::Saved(line)]);
    Ok(Go::Next)
}

/// What the plan says of what the question looks at.
fn head(app: &App, seat: &Seat, (plan, question): (usize, usize), reworded: bool) -> Vec<Say> {
    let (loaded, asked) = (&seat.plans[plan], &seat.questions[question]);
    let mut parts = vec![Say::Blank];
    parts.extend(said(app, loaded, asked, false));
    parts.extend(reworded.then(|| Say::Warning(app.to(&say::REWORDED).to_string())));
    parts
}

/// The answers of a plan beside a question, or where to look for them.
pub fn said(app: &App, loaded: &Loaded, asked: &Question, whole: bool) -> Vec<Say> {
    let flow = Flow::new(&app.guide, &loaded.tree);
    let said = answers::parts(app, &flow, &asked.looks, whole);
    if said.is_empty() {
        return vec![text(app, &say::PLAN_SAYS_NOTHING.with("file", visible(&loaded.subject.file)))];
    }
    let head = text(app, &say::PLAN_SAYS.with("name", visible(&loaded.subject.name)));
    std::iter::once(head).chain(said).collect()
}

/// Where we are: which plan, which question.
fn place(app: &App, seat: &Seat, (plan, question): (usize, usize)) -> (String, Option<String>) {
    let name = visible(&seat.plans[plan].subject.name);
    let place = say::PLAN_OF.with("n", plan + 1).with("of", seat.plans.len()).with("name", name);
    let number = seat.open.rubric.number(&seat.questions[question].id);
    let position = say::QUESTION_OF.with("n", number).with("of", seat.open.rubric.questions.len());
    (app.to(&place).to_string(), Some(app.to(&position).to_string()))
}

fn view(app: &App, asked: &Question, before: Option<&Mark>) -> View {
    let lang = app.lang();
    let mut rows: Vec<Row> =
        asked.options.iter().map(|option| Row::new(&option.id, shown(&option.text, lang))).collect();
    if asked.not_applicable {
        rows.push(Row::new(NOT_APPLICABLE, app.to(&say::NOT_APPLICABLE)));
    }
    let hint = match asked.criteria.es.is_empty() {
        true => String::new(),
        false => app.to(&say::CRITERIA.with_text("text", &asked.criteria)).to_string(),
    };
    let mut view = View::short(
        &format!("mark.{}", asked.id),
        shown(&asked.text, lang),
        Entry::One { rows, open: false },
    );
    view = view.hint(visible(&hint));
    view.current = before.map(|mark| label(asked, &mark.option).to(lang).to_string());
    view.allow = Allow { skip: before.is_some(), not_apply: asked.not_applicable, extras: true };
    view
}

/// An option in words.
pub fn label(asked: &Question, option: &str) -> Text {
    match asked.option(option) {
        Some(Choice { text, .. }) => text.clone(),
        None if option == NOT_APPLICABLE => say::NOT_APPLICABLE,
        None => Text::same(visible(option)),
    }
}

/// Clarifications, and every answer that the question looks at.
fn help(app: &mut App, loaded: &Loaded, asked: &Question) {
    let line = match asked.clarifications.es.is_empty() {
        true => say::NO_CLARIFICATIONS,
        false => say::CLARIFICATIONS.with_text("text", &asked.clarifications),
    };
    let mut parts = vec![Say::Text(shown(&line, app.lang()))];
    parts.push(Say::Blank);
    parts.extend(said(app, loaded, asked, true));
    app.ui.show(&parts);
}

/// What the option has to show, asked one by one.
fn evidence(app: &mut App, asked: &Question, mark: &mut Mark, before: Option<&Mark>) -> Piece {
    let demanded = asked.demanded(&mark.option).to_vec();
    for proof in demanded {
        let (id, ask, initial) = match proof {
            Proof::Link => ("mark.link", say::ASK_LINK, before.and_then(|mark| mark.link.clone())),
            Proof::Page => {
                ("mark.page", say::ASK_PAGE, before.and_then(|mark| mark.page.map(|page| page.to_string())))
            }
            Proof::Quote => ("mark.quote", say::ASK_QUOTE, before.and_then(|mark| mark.quote.clone())),
        };
        let given = match line(app, (id, &ask), initial.as_deref(), Some(proof)) {
            Piece::Given(given) => given,
            other => return other,
        };
        match proof {
            Proof::Link => mark.link = given,
            Proof::Page => mark.page = given.and_then(|page| page.parse().ok()),
            Proof::Quote => mark.quote = given,
        }
    }
    Piece::Given(None)
}

fn note_line(app: &mut App, before: Option<&str>) -> Piece {
    line(app, ("mark.note", &say::ASK_NOTE), before, None)
}

/// One typed line; a piece of evidence must say something, a note may be taken away.
fn line(app: &mut App, (id, ask): (&str, &Text), initial: Option<&str>, proof: Option<Proof>) -> Piece {
    let mut view =
        View::short(id, app.to(ask), Entry::Line { initial: initial.unwrap_or_default().to_string() });
    view.current = initial.map(String::from);
    view.allow.skip = proof.is_none();
    loop {
        let reply = app.ui.ask(&view);
        (view.again, view.error) = (true, None);
        let wrong = match reply {
            Reply::Answer(Raw::Text(typed)) => match (clean(&typed), proof) {
                (typed, None) => return Piece::Given(Some(typed).filter(|typed| !typed.is_empty())),
                (typed, Some(Proof::Page)) => match typed.parse::<u32>() {
                    Ok(page) if page < 1_000_000 => return Piece::Given(Some(page.to_string())),
                    _ => say::NEEDS_PAGE,
                },
                (typed, Some(_)) if !typed.is_empty() => return Piece::Given(Some(typed)),
                _ => say::NEEDS_PROOF,
            },
            Reply::Skip if initial.is_some() || proof.is_none() => {
                return Piece::Given(initial.map(String::from));
            }
            Reply::Back => return Piece::Back,
            Reply::Quit | Reply::Menu => return Piece::Leave,
            _ => say::NEEDS_PROOF,
        };
        view.error = Some(app.to(&wrong).to_string());
    }
}
