//! `rubrica dirimir`: only what differs, both marks side by side without names, a decision with its reason.

use std::path::{Path, PathBuf};

use super::draw::{shown, text};
use super::plans::{self, Loaded};
use super::{Open, assign, marks, open, results};
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::rubric::keep::{ASSIGNMENT, RESULTS, Sheet, beside};
use crate::rubric::marks::{Mark, Marks, is_marks};
use crate::rubric::model::{NOT_APPLICABLE, Question};
use crate::rubric::settle::{self, Bench, Decision, Settled, Standing, first_is_a, of_marks};
use crate::rubric::write;
use crate::text::fold::{clean, fold, visible};
use crate::text::{Text, rubric as say};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// What the one who settles sits before.
struct Seat {
    open: Open,
    sheets: Vec<Marks>,
    /// Plans whose answers are shown.
    plans: Vec<Loaded>,
    settled: Settled,
    sheet: Sheet,
}

/// What was answered to one difference.
enum Go {
    Decided(Decision),
    Later,
    Back,
    Leave,
}

/// Asks about each difference, saves each decision, and shows the results.
///
/// # Errors
/// When a file cannot be used, somebody else settles, or nobody can be asked.
pub fn run(app: &mut App, file: &Path, named: &[PathBuf], who: Option<&str>) -> Result<u8> {
    let open = open(app, file)?;
    let (named, paths) = apart(app, named)?;
    let all = marks::all(app, &open, &named)?;
    let plans = if paths.is_empty() { Vec::new() } else { plans::plans(app, &paths)?.all };
    all.notes.iter().for_each(|note| app.tell(note));
    let name = settler(&open, who)?;
    let sheet = Sheet::open(&*app.fs, &beside(&open.path, RESULTS))?;
    let settled = saved(app, &open, &sheet)?;
    if !settled.settler.is_empty() && fold(&settled.settler) != fold(&name) {
        let what = say::NOT_YOURS.with("path", visible(&sheet.path.display().to_string()));
        return Err(
            Error::new(Kind::Usage, what).todo(say::SETTLER_ONLY.with("name", visible(&settled.settler)))
        );
    }
    let settled = Settled { settler: name, version: open.rubric.version.clone(), ..settled };
    let mut seat = Seat { open, sheets: all.sheets, plans, settled, sheet };
    let open = seat.open_ones(app)?;
    if open.is_empty() {
        app.tell(&say::NOTHING_TO_SETTLE);
    } else if !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::SETTLE_NEEDS_INPUT.with("n", open.len())));
    }
    seat.sit(app, &open)?;
    seat.save(app)?;
    let bench = seat.bench();
    results::show(app, &bench, false)?;
    Ok(if bench.open().is_empty() { 0 } else { Kind::Incomplete as u8 })
}

/// Files of marks, and paths of plans.
fn apart(app: &App, paths: &[PathBuf]) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let mut apart = (Vec::new(), Vec::new());
    for path in paths {
        let whole = app.cwd().join(path);
        let marks =
            whole.is_file() && Sheet::open(&*app.fs, &whole)?.text().ok().flatten().is_some_and(is_marks);
        if marks { apart.0.push(path.clone()) } else { apart.1.push(path.clone()) }
    }
    Ok(apart)
}

/// Who settles: told, or the one of the rubric.
fn settler(open: &Open, who: Option<&str>) -> Result<String> {
    let known = open.rubric.settler.as_deref();
    match (who.map(clean).filter(|who| !who.is_empty()), known) {
        (Some(who), Some(known)) if fold(&who) != fold(known) => {
            Err(Error::new(Kind::Usage, say::SETTLER_ONLY.with("name", visible(known))))
        }
        (Some(who), None) => Ok(who),
        (_, Some(known)) => Ok(known.to_string()),
        (None, None) => Err(Error::new(Kind::NotAsked, say::WHO_NEEDED)),
    }
}

/// The decisions that were saved, when there are any.
///
/// # Errors
/// When the file cannot be used, or is of another rubric.
pub fn saved(app: &mut App, open: &Open, sheet: &Sheet) -> Result<Settled> {
    let Some(text) = sheet.text()? else {
        return Ok(Settled { rubric: open.rubric.id.clone(), ..Settled::default() });
    };
    let (settled, whole) = settle::read(text).map_err(|faults| super::broken(app, &sheet.path, &faults))?;
    if settled.rubric != open.rubric.id {
        let what =
            say::ASSIGNMENT_OTHER.with("path", sheet.path.display()).with("id", visible(&settled.rubric));
        return Err(Error::new(Kind::Faulty, what).todo(say::ASSIGNMENT_OTHER_TODO));
    }
    if !whole {
        let edited = crate::diag::Finding::new("rubric-edited", Default::default());
        let line = Text::joined(&[Text::same(RESULTS), super::line(app, &edited)], ": ");
        app.tell(&line);
    }
    Ok(settled)
}

impl Seat {
    fn bench(&self) -> Bench<'_> {
        Bench { rubric: &self.open.rubric, sheets: &self.sheets, settled: &self.settled }
    }

    fn save(&mut self, app: &App) -> Result<()> {
        let text = write::settled(&self.bench());
        self.sheet.save(&*app.fs, &text)
    }

    /// The differences that this person may settle; how many they may not is told.
    fn open_ones(&self, app: &mut App) -> Result<Vec<(String, Question)>> {
        let bench = self.bench();
        let own = self.own_plans(app)?;
        let me = |id: &str| {
            self.open
                .rubric
                .marker(id)
                .is_some_and(|marker| fold(&marker.name) == fold(&self.settled.settler))
        };
        let (mut open, mut refused) = (Vec::new(), 0);
        for (plan, question) in bench.open() {
            let marked = bench.markers(plan, question).into_iter().any(me);
            match marked || own.iter().any(|key| key == plan) {
                true => refused += 1,
                false => open.push((plan.to_string(), question.clone())),
            }
        }
        if refused > 0 {
            app.tell(&say::SETTLER_MARKED.with("n", refused));
        }
        Ok(open)
    }

    /// Plans of the institution of the one who settles, as far as the assignment tells.
    fn own_plans(&self, app: &App) -> Result<Vec<String>> {
        let sheet = Sheet::open(&*app.fs, &beside(&self.open.path, ASSIGNMENT))?;
        let (assignment, _) = assign::before(app, &self.open, &sheet)?;
        let seats = assign::seats(app, &self.open.rubric);
        let seat = seats.iter().find(|seat| fold(&seat.marker.name) == fold(&self.settled.settler));
        let Some(area) = seat.and_then(|seat| seat.area.clone()) else { return Ok(Vec::new()) };
        Ok(assignment.plans.into_iter().filter(|plan| plan.area == area).map(|plan| plan.key).collect())
    }

    fn sit(&mut self, app: &mut App, open: &[(String, Question)]) -> Result<()> {
        let mut at = 0;
        while let Some((plan, question)) = open.get(at) {
            match self.ask(app, (plan, question), (at + 1, open.len())) {
                Go::Decided(decision) => {
                    self.settled.decisions.insert((plan.clone(), question.id.clone()), decision);
                    self.save(app)?;
                    let left = self.bench().open().len();
                    let line = app.to(&say::SETTLED_SAVED.with("n", left)).to_string();
                    app.ui.show(&[Say::Saved(line)]);
                    at += 1;
                }
                Go::Later => at += 1,
                Go::Back => at = at.saturating_sub(1),
                Go::Leave => break,
            }
        }
        Ok(())
    }

    fn ask(&self, app: &mut App, (plan, question): (&str, &Question), (n, of): (usize, usize)) -> Go {
        let bench = self.bench();
        let decided = Settled { decisions: Default::default(), ..self.settled.clone() };
        let fresh = Bench { settled: &decided, ..bench };
        let Standing::Differs(first, second) = fresh.standing(plan, question) else { return Go::Later };
        let (a, b) = match first_is_a(&self.open.rubric, plan, &question.id) {
            true => (first, second),
            false => (second, first),
        };
        let place = say::DIFFERENCE_OF.with("n", n).with("of", of).with("name", visible(bench.name(plan)));
        let number = self.open.rubric.number(&question.id);
        let right = say::QUESTION_OF.with("n", number).with("of", self.open.rubric.questions.len());
        let mut parts = vec![
            Say::Blank,
            Say::Title { left: app.to(&place).to_string(), right: app.to(&right).to_string() },
            Say::Rule,
            Say::Text(shown(&question.text, app.lang())),
        ];
        if !question.criteria.es.is_empty() {
            parts.push(text(app, &say::CRITERIA.with_text("text", &question.criteria)));
        }
        parts.push(Say::Blank);
        if let Some(loaded) = self.plans.iter().find(|loaded| loaded.subject.key == plan) {
            parts.extend(super::mark::said(app, loaded, question, false));
            parts.push(Say::Blank);
        }
        parts.extend(side(app, question, "A", a));
        parts.extend(side(app, question, "B", b));
        app.ui.show(&parts);
        decide(app, question, (a, b))
    }
}

/// One mark with its evidence, without who gave it and without their private note.
fn side(app: &App, question: &Question, name: &str, mark: &Mark) -> Vec<Say> {
    let label = super::mark::label(question, &mark.option);
    let head = say::SIDE.with("side", name).with_text("option", &label);
    let mut parts = vec![Say::Text(shown(&head, app.lang()))];
    let mut lines = Vec::new();
    lines.extend(mark.link.as_ref().map(|link| say::EVIDENCE_LINK.with("text", link)));
    lines.extend(mark.page.map(|page| say::EVIDENCE_PAGE.with("n", page)));
    lines.extend(mark.quote.as_ref().map(|quote| say::EVIDENCE_QUOTE.with("text", quote)));
    if lines.is_empty() {
        lines.push(say::EVIDENCE_NONE);
    }
    let item = |line: &Text| Say::Item { mark: "· ".into(), text: shown(line, app.lang()) };
    parts.extend(lines.iter().map(item));
    parts
}

fn decide(app: &mut App, question: &Question, (a, b): (&Mark, &Mark)) -> Go {
    let rows = rows(app, question, (a, b));
    let id = format!("settle.{}", question.id);
    let mut view = View::short(&id, app.to(&say::ASK_DECISION), Entry::One { rows, open: false }).may_skip();
    loop {
        let reply = app.ui.ask(&view);
        let reply = view.chosen(reply);
        (view.again, view.error) = (true, None);
        match reply {
            Reply::Answer(Raw::Choice(option)) => match reason(app) {
                Ok(reason) => {
                    let (on, of) = (Some(app.clock.today()), of_marks(a, b));
                    return Go::Decided(Decision { option, reason, on, of });
                }
                Err(Go::Back) => view.again = false,
                Err(go) => return go,
            },
            Reply::Skip | Reply::DontKnow => return Go::Later,
            Reply::Back => return Go::Back,
            Reply::Menu | Reply::Quit => return Go::Leave,
            _ => view.error = Some(app.to(&say::CHOOSE).to_string()),
        }
    }
}

/// Both marks first, then what nobody said.
fn rows(app: &App, question: &Question, (a, b): (&Mark, &Mark)) -> Vec<Row> {
    let label = |id: &str| shown(&super::mark::label(question, id), app.lang());
    let as_side = |side: &str, mark: &Mark| {
        let text = say::SIDE_ROW.with("side", side).with("option", label(&mark.option));
        Row::new(&mark.option, app.to(&text))
    };
    let mut rows = vec![as_side("A", a), as_side("B", b)];
    let others = question.options.iter().map(|option| option.id.as_str());
    let others = others.chain(question.not_applicable.then_some(NOT_APPLICABLE));
    let others = others.filter(|id| *id != a.option && *id != b.option);
    rows.extend(others.map(|id| Row::new(id, label(id))));
    rows
}

fn reason(app: &mut App) -> std::result::Result<String, Go> {
    let mut view =
        View::short("settle.reason", app.to(&say::ASK_REASON), Entry::Line { initial: String::new() });
    loop {
        let reply = app.ui.ask(&view);
        (view.again, view.error) = (true, None);
        match reply {
            Reply::Answer(Raw::Text(typed)) if clean(&typed).chars().any(char::is_alphabetic) => {
                return Ok(clean(&typed));
            }
            Reply::Back => return Err(Go::Back),
            Reply::Menu | Reply::Quit => return Err(Go::Leave),
            _ => view.error = Some(app.to(&say::REASON_NEEDED).to_string()),
        }
    }
}
