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

use crate::support::{Sandbox, TODAY, golden, guide, sample};

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
    let today = Clock::fixed(TODAY).unwrap().today();
    let open: Vec<_> = findings(&guide, &found.doc, today, None);
    assert!(open.is_empty(), "{open:#?}");
    let text = std::str::from_utf8(bytes).unwrap();
    let typed: apertura::plan::model::Plan = toml::from_str(text).unwrap();
    assert_eq!(typed.dataset.len(), found.doc.tree()["dataset"].as_table().unwrap().len());
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

/// The id of a plan is never the same twice, and the seal depends on it.
fn hide_id(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let mut ids = 0;
    let own = |line: &&str| {
        ids += usize::from(line.starts_with("id = "));
        !(line.starts_with("id = ") && ids == 1) && !line.starts_with("# fin: ")
    };
    text.lines().filter(own).map(|line| format!("{line}\n")).collect()
}
