//! The whole Guide, from the first question to the last, in each of the three faces.

use apertura::clock::Clock;
use apertura::fsx::RealFs;
use apertura::plan::read::read;
use apertura::text::Lang;
use apertura::ui::script::Script;
use apertura::ui::{Reply, Say, Ui, View};
use apertura::wizard::desk::Desk;
use apertura::wizard::findings::findings;
use apertura::wizard::session::Session;
use std::sync::Arc;

use crate::support::heard::{Heard, Page, heard};
use crate::support::pipe::Talk;
use crate::support::{Sandbox, TODAY, golden, guide, hide_id, sample};

/// Answers by rule and writes down what it answered, so that a script can say it again.
struct Recorder {
    guide: apertura::guide::model::Guide,
    said: Vec<(String, Reply)>,
    hubs: usize,
}

impl Ui for Recorder {
    fn lang(&self) -> Lang {
        Lang::Es
    }

    fn set_lang(&mut self, _: Lang) {}

    fn show(&mut self, _: &[Say]) {}

    fn ask(&mut self, view: &View) -> Reply {
        assert!(self.said.len() < 1000, "going in circles at {}", view.id);
        let datasets = self.said.iter().filter(|(id, _)| id == "dataset.title").count();
        let files = self.said.iter().filter(|(id, _)| id == "distribution.title").count();
        self.hubs += usize::from(view.id == "hub");
        let reply = match view.id.as_str() {
            "hub" if self.hubs > 12 => Reply::Quit,
            "items" if datasets > 0 && self.said.last().is_some_and(|(id, _)| id == "review") => typed("l"),
            "files" if files > 0 => typed("l"),
            "recommended" => typed("l"),
            _ => sample::reply(&self.guide, view),
        };
        self.said.push((view.id.clone(), reply.clone()));
        reply
    }
}

fn typed(line: &str) -> Reply {
    Reply::Answer(apertura::ui::Raw::Text(line.into()))
}

fn desk(sandbox: &Sandbox, name: &str) -> Desk {
    let clock = Clock::fixed(TODAY).unwrap();
    Desk::create(Arc::new(RealFs), &sandbox.join(name), clock, &guide()).unwrap()
}

/// Every question that is asked in a plan has an answer in it.
fn assert_whole(bytes: &[u8]) {
    let guide = guide();
    let found = read(bytes).unwrap();
    assert!(found.notes.is_empty(), "{:?}", found.notes);
    let text = std::str::from_utf8(bytes).unwrap();
    let typed: apertura::plan::model::Plan = toml::from_str(text).unwrap();
    assert_eq!(typed.dataset.len(), found.doc.tree()["dataset"].as_table().unwrap().len());
    let today = Clock::fixed(TODAY).unwrap().today();
    let open: Vec<_> = findings(&guide, &found.doc, today, None);
    assert!(open.is_empty(), "{open:#?}");
}

#[test]
fn the_script_face_answers_every_question() {
    let sandbox = Sandbox::new();
    let guide = guide();
    let clock = Clock::fixed(TODAY).unwrap();
    let mut recorder = Recorder { guide: guide.clone(), said: Vec::new(), hubs: 0 };
    let mut first = desk(&sandbox, "uno/plan.toml");
    Session::new(&guide, &mut recorder, &mut first, clock).hub().unwrap();
    first.close();
    let one = std::fs::read(sandbox.join("uno/plan.toml")).unwrap();
    assert_whole(&one);
    golden("whole-plan.toml", &hide_id(&one));

    let said = recorder.said.into_iter();
    let mut script = said.fold(Script::new(Lang::Es), |script, (id, reply)| script.reply(&id, reply));
    let mut second = desk(&sandbox, "dos/plan.toml");
    Session::new(&guide, &mut script, &mut second, clock).hub().unwrap();
    second.close();
    let transcript = script.finish().unwrap();
    assert!(transcript.len() > 20_000);
    let two = std::fs::read(sandbox.join("dos/plan.toml")).unwrap();
    assert_eq!(hide_id(&one).replace("· uno", "· dos"), hide_id(&two));
}

/// The same rules as the recorder's, for somebody who only hears what the program says.
struct Person {
    datasets: usize,
    files: usize,
    /// Whether the last thing was a page of answers.
    reviewed: bool,
    answers: usize,
}

impl Person {
    fn new() -> Self {
        Self { datasets: 0, files: 0, reviewed: false, answers: 0 }
    }

    /// What to type; several lines for texts and lists.
    fn answer(&mut self, heard: Heard) -> Vec<String> {
        self.answers += 1;
        assert!(self.answers < 500, "going in circles at {heard:?}");
        let reviewed = std::mem::replace(&mut self.reviewed, matches!(heard, Heard::Page(Page::Review)));
        let line = match heard {
            Heard::Question(question) => {
                self.datasets += usize::from(question.id == "dataset.title");
                self.files += usize::from(question.id == "distribution.title");
                return sample::typed(question);
            }
            Heard::Page(Page::End) => "salir",
            Heard::Page(Page::Items) if self.datasets > 0 && reviewed => "l",
            Heard::Page(Page::Files) if self.files > 0 => "l",
            Heard::Page(_) => "",
            Heard::Other => "1",
        };
        vec![line.to_string()]
    }
}

#[test]
fn the_plain_face_answers_every_question_over_pipes() {
    let sandbox = Sandbox::new();
    let mut talk = Talk::start(&sandbox, &["nuevo", "plan", "--sencillo"]);
    let guide = guide();
    let mut person = Person::new();
    while let Some(said) = talk.listen() {
        for line in person.answer(heard(&guide, &said)) {
            talk.say(&line);
        }
    }
    let (code, transcript) = talk.end();
    assert_eq!(code, 0, "{transcript}");
    assert!(!transcript.contains(['\u{1b}', '\r']), "{transcript:?}");
    assert!(!transcript.contains("\n\n\n"), "{transcript}");
    let plan = sandbox.read("plan/plan.toml");
    assert_whole(plan.as_bytes());
    assert_eq!(said(&plan), said(&golden_plan()));
}

#[cfg(unix)]
#[test]
fn the_rich_face_answers_every_question_through_a_terminal() {
    use crate::support::pty::{Screen, Waits};
    let sandbox = Sandbox::new();
    let guide = guide();
    let mut screen = Screen::start(&sandbox, (80, 24), &["nuevo", "plan"]);
    let mut person = Person::new();
    let mut waits = screen.ready();
    let mut menus = 0;
    while waits != Waits::Over {
        let heard = heard(&guide, &screen.said());
        let lines = person.answer(heard);
        waits = match (waits, heard) {
            (Waits::Menu, heard) => {
                menus += 1;
                choose(&mut screen, &guide, heard, &lines[0])
            }
            _ => lines.iter().fold(waits, |_, line| screen.line(line)),
        };
    }
    assert_eq!(screen.wait(), 0, "{}", screen.text());
    assert!(menus > 20, "{menus} menus");
    let plan = sandbox.read("plan/plan.toml");
    assert_whole(plan.as_bytes());
    assert_eq!(said(&plan), said(&golden_plan()));
}

/// The answer that would be typed as a number, taken from a menu.
#[cfg(unix)]
fn choose(
    screen: &mut crate::support::pty::Screen,
    guide: &apertura::guide::model::Guide,
    heard: Heard,
    number: &str,
) -> crate::support::pty::Waits {
    use apertura::guide::model::Kind;
    let Heard::Question(question) = heard else {
        screen.press("\u{1b}[B");
        screen.redrawn();
        screen.press("\r");
        return screen.ready();
    };
    let at = number.parse::<usize>().unwrap() - 1;
    match question.kind {
        Kind::YesNo => screen.pick(["Sí", "No"][at]),
        kind => {
            screen.go_to(guide.choices(question)[at].label().to(Lang::Es));
            if kind == Kind::Choices {
                screen.press(" ");
                screen.redrawn();
            }
            screen.press("\r");
            screen.ready()
        }
    }
}

fn golden_plan() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/whole-plan.toml")).unwrap()
}

/// What a plan says, whoever typed it: without its id, its revision, and whether an answer was seen or typed.
fn said(plan: &str) -> toml::Table {
    let mut plan: toml::Table = plan.parse().unwrap();
    for key in ["id", "revision", "origin"] {
        plan.remove(key);
    }
    plan
}
