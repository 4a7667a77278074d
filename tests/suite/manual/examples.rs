//! Every command that the manual writes: it is understood, it is run, it ends as it says, it says what is shown.

use std::collections::BTreeSet;
use std::sync::Mutex;

use apertura::guide::prose::{Block, CodeLine, pages, read};
use apertura::manual::{LANGS, check::refusal, every_line, lines};
use apertura::text::Lang;

use super::cases::{Case, NONE, all, case, not_run};
use super::room::room;
use crate::support::{Ran, Sandbox, guide};

/// Commands that are run one after the other in one room.
struct Session {
    lang: Lang,
    /// Where it is written.
    at: String,
    /// Each with the lines that are shown below it.
    steps: Vec<(String, Vec<String>)>,
}

fn sessions() -> Vec<Session> {
    LANGS.into_iter().flat_map(|lang| of_help(lang).into_iter().chain(of_pages(lang))).collect()
}

/// The examples of the help: each stands alone.
fn of_help(lang: Lang) -> Vec<Session> {
    let examples = every_line().into_iter().flat_map(|line| {
        let order = *line.last().unwrap();
        let typed =
            order.more.as_ref().map(|more| lines::typed(&lines::help(more, lang))).unwrap_or_default();
        let at = format!("help of {}", order.name.to(lang));
        typed.into_iter().map(move |typed| Session { lang, at: at.clone(), steps: vec![(typed, Vec::new())] })
    });
    examples.collect()
}

/// The blocks of code of the pages.
fn of_pages(lang: Lang) -> Vec<Session> {
    let guide = guide();
    let pages = pages(&guide, &mut Vec::new());
    let blocks = pages
        .iter()
        .flat_map(|page| read(page.body.to(lang)).0.into_iter().map(|block| (page.id.clone(), block)));
    let session = |(id, block): (String, Block)| {
        let Block::Code(code) = block else { return None };
        let mut steps: Vec<(String, Vec<String>)> = Vec::new();
        for line in code {
            match (line, steps.last_mut()) {
                (CodeLine::Typed(typed), _) => steps.push((typed, Vec::new())),
                (CodeLine::Shown(shown), Some((_, below))) => below.push(shown),
                (CodeLine::Shown(shown), None) => panic!("{id}: «{shown}» is below no command"),
            }
        }
        steps.retain(|(typed, _)| lines::words(typed).is_some());
        (!steps.is_empty()).then(|| Session { lang, at: format!("page {id}"), steps })
    };
    blocks.filter_map(session).collect()
}

/// A line without the program and its comment, as the table of cases has it.
fn own(typed: &str) -> String {
    lines::words(typed).unwrap()[1..].join(" ")
}

#[test]
fn every_command_is_understood_with_its_options() {
    let wrong: Vec<String> = sessions()
        .iter()
        .flat_map(|session| session.steps.iter().map(move |(typed, _)| (session, typed)))
        .filter_map(|(session, typed)| {
            let why = refusal(typed, session.lang)?;
            Some(format!("{}: {typed}: {}", session.at, why.to(session.lang)))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // The control.
    assert!(
        refusal("apertura escanear --sitio", Lang::Es).is_some()
            && refusal("apertura xyz", Lang::En).is_some()
    );
}

#[test]
fn every_command_has_an_example() {
    for lang in LANGS {
        let typed: Vec<String> = sessions()
            .iter()
            .filter(|session| session.lang == lang)
            .flat_map(|session| &session.steps)
            .map(|(typed, _)| own(typed))
            .collect();
        let without: Vec<String> = every_line()
            .iter()
            .skip(1)
            .filter(|line| !matches!(line.last().unwrap().body, apertura::cli::spec::Body::Splits(_)))
            .map(|line| line.iter().skip(1).map(|order| order.name.to(lang)).collect::<Vec<_>>().join(" "))
            .filter(|name| {
                !typed.iter().any(|typed| {
                    typed == name || typed.contains(&format!("{name} ")) || typed.ends_with(name.as_str())
                })
            })
            .collect();
        assert!(without.is_empty(), "no example in the help or on a page ({lang:?}): {without:#?}");
    }
}

#[test]
fn every_command_is_run_and_ends_as_it_says() {
    let all_of_them = std::env::var_os("APERTURA_EXAMPLES").is_some();
    let sessions = sessions();
    // The same commands stand in both languages: of the second, one of three is run, and all where it is asked for.
    let runs = |at: usize, session: &Session| all_of_them || session.lang == Lang::Es || at.is_multiple_of(3);
    let chosen: Vec<&Session> = sessions
        .iter()
        .enumerate()
        .filter(|(at, session)| runs(*at, session))
        .map(|(_, session)| session)
        .collect();
    let (next, faults) = (Mutex::new(chosen.iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let Some(session) = next.lock().unwrap().next() else { return };
                    faults.lock().unwrap().extend(run(session));
                }
            });
        }
    });
    let mut faults = faults.into_inner().unwrap();
    faults.sort();
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), chosen.len(), faults.join("\n\n"));
    for lang in LANGS {
        let typed: BTreeSet<String> = sessions
            .iter()
            .filter(|session| session.lang == lang)
            .flat_map(|session| session.steps.iter().map(|(typed, _)| own(typed) + "\n"))
            .collect();
        let unused: Vec<&str> = all(lang)
            .into_iter()
            .filter(|start| !typed.iter().any(|typed| typed.starts_with(start)))
            .collect();
        assert!(unused.is_empty(), "no example begins so any more ({lang:?}): {unused:?}");
    }
}

/// What went otherwise than it is written.
fn run(session: &Session) -> Vec<String> {
    let room = room(session.lang);
    let mut faults = Vec::new();
    for (typed, shown) in &session.steps {
        let line = own(typed);
        if not_run(&line, session.lang).is_some() {
            continue;
        }
        let case = case(&line, session.lang);
        for name in case.without {
            let _ = std::fs::remove_file(room.join(name));
        }
        for before in case.before {
            let ran = typed_in(&room, &format!("apertura {before}"), &NONE, Lang::Es);
            assert_eq!(ran.code, 0, "{before}: {}", ran.err);
        }
        let ran = typed_in(&room, typed, &case, session.lang);
        let whole = format!("{}{}", ran.out, ran.err);
        if !case.codes.contains(&ran.code) || whole.contains("panicked") {
            faults.push(format!(
                "{}: {typed}\nended with {}, not {:?}\n{}{}",
                session.at,
                ran.code,
                case.codes,
                ran.err,
                head(&ran.out)
            ));
        }
        let other = format!("{}{}", ran.err, ran.out);
        if let (Some(line), Some(_)) = (missing(shown, &whole), missing(shown, &other)) {
            faults.push(format!("{}: {typed}\ndoes not say «{line}»:\n{}", session.at, head(&whole)));
        }
    }
    faults
}

fn typed_in(room: &Sandbox, typed: &str, case: &Case, lang: Lang) -> Ran {
    let words = lines::words(typed).unwrap();
    let words = words.iter().skip(1).map(String::as_str).chain(case.with.iter().copied());
    let words: Vec<&str> = words.chain(["--idioma", lang.code()]).collect();
    room.run_on(case.today, &words, case.input)
}

fn head(text: &str) -> String {
    text.lines().take(30).collect::<Vec<_>>().join("\n")
}

/// The first line that is shown and not said, in order; `...` leaves lines out.
fn missing<'s>(shown: &'s [String], said: &str) -> Option<&'s str> {
    let plain = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let said: Vec<String> = said.lines().map(plain).collect();
    let mut rest = said.as_slice();
    for line in shown.iter().filter(|line| !line.trim().is_empty() && line.trim() != "...") {
        let wanted = plain(line);
        match rest.iter().position(|said| *said == wanted) {
            Some(at) => rest = &rest[at + 1..],
            None => return Some(line),
        }
    }
    None
}
