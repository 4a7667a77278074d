//! The screens before the hub: first launch, where a plan goes, what happened since last time.

use std::path::PathBuf;

use crate::app::App;
use crate::text::{Lang, command as say, session};
use crate::ui::{Entry, Found, Raw, Reply, Row, Say, View};
use crate::wizard::desk::Opened;
use crate::wizard::flow::Flow;
use crate::wizard::told;

/// Changes made outside that are told one by one.
const MOST_TOLD: usize = 8;

/// What a person wants at first launch.
pub enum Start {
    New,
    Open(PathBuf),
    Leave,
}

/// What this is, how long it takes, that nothing leaves the computer; and what to do first.
pub fn first_screen(app: &mut App) -> Start {
    loop {
        show_first(app);
        let entry = |id: &str, text: &crate::text::Text| Row::new(id, app.to(text));
        let rows = vec![
            entry("new", &say::LAUNCH_NEW),
            entry("open", &say::LAUNCH_OPEN),
            entry("plain", &say::LAUNCH_PLAIN),
            entry("lang", &say::LAUNCH_LANG),
            entry("leave", &say::LAUNCH_LEAVE),
        ];
        let view = View::short("launch", app.to(&say::LAUNCH_ASK), Entry::One { rows, open: false });
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => match id.as_str() {
                "new" => return Start::New,
                "open" => {
                    if let Some(path) = ask_plan(app) {
                        return Start::Open(path);
                    }
                }
                "plain" => make_plain(app),
                "lang" => other_language(app),
                _ => return Start::Leave,
            },
            Reply::Quit => return Start::Leave,
            _ => {}
        }
    }
}

fn show_first(app: &mut App) {
    // Where options have numbers, the other language can be asked for before reading anything else.
    let other = if app.ui.draws() { String::new() } else { app.to(&say::LAUNCH_OTHER).to_string() };
    let head = say::LAUNCH_HEAD.with("version", env!("CARGO_PKG_VERSION"));
    let mut parts = vec![Say::Title { left: app.to(&head).to_string(), right: other }, Say::Rule];
    let welcome = app.to(&app.guide.head.welcome).trim_end().to_string();
    parts.extend(welcome.lines().map(str::trim_start).map(|line| {
        match line.strip_prefix("· ").or(line.strip_prefix("- ")) {
            Some(item) => Say::Item { mark: "· ".into(), text: item.to_string() },
            None if line.trim().is_empty() => Say::Blank,
            None => Say::Text(line.to_string()),
        }
    }));
    parts.push(Say::Blank);
    app.ui.show(&parts);
}

fn make_plain(app: &mut App) {
    app.options.plain = true;
    // The plain face holds standard input; there can be only one of it.
    if app.ui.draws() {
        app.ui = crate::app::plain(app.options.lang, None);
    }
}

fn other_language(app: &mut App) {
    app.options.lang = if app.options.lang == Lang::Es { Lang::En } else { Lang::Es };
    app.ui.set_lang(app.options.lang);
}

fn ask_plan(app: &mut App) -> Option<PathBuf> {
    let ask = app.to(&say::OPEN_ASK).to_string();
    let mut view = View::short("open", ask, Entry::Line { initial: String::new() }).may_skip();
    loop {
        let Reply::Answer(Raw::Text(text)) = app.ui.ask(&view) else { return None };
        let typed = text.trim().trim_matches('"').to_string();
        match app.find_plan(Some(typed.as_ref())) {
            Ok(Some(path)) if path.is_file() => return Some(path),
            Ok(_) => view.error = Some(app.to(&say::OPEN_NOT_FOUND.with("path", &typed)).to_string()),
            Err(err) => view.error = Some(err.render(app.lang())),
        }
    }
}

/// Where a new plan goes; Enter takes what is proposed.
pub fn ask_folder(app: &mut App) -> Option<PathBuf> {
    let proposed = app.new_folder();
    let shown = proposed.display().to_string();
    let mut view = View::short("folder", app.to(&say::FOLDER_ASK), Entry::Line { initial: String::new() });
    view.hint = app.to(&say::FOLDER_HINT).to_string();
    view.found = Some(Found {
        shown: shown.clone(),
        raw: Raw::Text(shown),
        origin: app.to(&say::FOLDER_ORIGIN).to_string(),
    });
    match app.ui.ask(&view) {
        Reply::Answer(Raw::Text(text)) => Some(app.cwd().join(text.trim().trim_matches('"'))),
        Reply::Skip => Some(proposed),
        _ => None,
    }
}

/// Whether to go on with a plan that lacks its last line.
pub fn accept_cut(app: &mut App) -> bool {
    if !app.options.input {
        return app.options.yes;
    }
    let rows =
        vec![Row::new("keep", app.to(&session::CUT_KEEP)), Row::new("leave", app.to(&session::CUT_LEAVE))];
    let view = View::short("cut", app.to(&session::CUT_ASK), Entry::One { rows, open: false });
    let reply = app.ui.ask(&view);
    matches!(view.chosen(reply), Reply::Answer(Raw::Choice(id)) if id == "keep")
}

/// After an interruption, or when others changed the file: what is saved, and what changed.
pub fn welcome_back(app: &mut App, opened: &Opened) {
    let lang = app.lang();
    let mut parts: Vec<Say> =
        opened.notices.iter().map(|notice| Say::Warning(notice.to(lang).to_string())).collect();
    for note in &opened.notes {
        let told = app.guide.rules.tell(note);
        let line = note.place.line.map(|line| crate::text::plan::LINE.with("line", line)).unwrap_or_default();
        parts.push(Say::Warning(format!("{} {}", line.to(lang), told.message.to(lang)).trim().to_string()));
    }
    if let Some(crashed) = &opened.crashed {
        let when = crashed.since.replace('T', " ");
        parts.push(Say::Text(
            session::RESUME_CRASH.with("when", when.get(..16).unwrap_or(&when)).to(lang).to_string(),
        ));
        if let Some(saved) = &crashed.saved {
            let at = crate::toml_text::Address::parse(&saved.address);
            let what = describe(app, opened, &at);
            parts.push(Say::Text(session::RESUME_LAST.with("what", what).to(lang).to_string()));
        }
    }
    if !opened.outside.is_empty() {
        parts.push(Say::Text(session::RESUME_OUTSIDE.to(lang).to_string()));
        let flow = Flow::new(&app.guide, opened.desk.doc.tree());
        let lines = told::lines(&flow, &opened.outside, lang);
        parts.extend(
            lines.iter().take(MOST_TOLD).map(|line| Say::Item { mark: "  · ".into(), text: line.clone() }),
        );
        if lines.len() > MOST_TOLD {
            let more = session::RESUME_MORE.with("n", lines.len() - MOST_TOLD);
            parts.push(Say::Text(more.to(lang).to_string()));
        }
    }
    if parts.is_empty() {
        return;
    }
    app.ui.show(&parts);
    // The hub would push this out of the window; lines that only follow one another can be read again.
    if app.ui.draws() && app.options.input {
        let view = View::short("resume", "", Entry::Order).hint(app.to(&session::RESUME_ENTER)).may_skip();
        app.ui.ask(&view);
    }
}

fn describe(app: &App, opened: &Opened, at: &crate::toml_text::Address) -> String {
    let flow = Flow::new(&app.guide, opened.desk.doc.tree());
    let Some(spot) = flow.spot_at(at) else { return at.to_string() };
    let value =
        at.get(flow.tree).map(|value| crate::wizard::answer::sentence(value, &app.guide, spot.question));
    value.map_or_else(|| spot.question.ask.to(app.lang()).to_string(), |text| text.to(app.lang()).to_string())
}
