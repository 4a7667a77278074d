//! Does what is planned, call by call, and tells what came of each dataset. What fails at one dataset does not keep
//! the others from being published.

use serde_json::Value;

use super::answer::Refused;
use super::keys;
use super::outcome::{Outcome, Outcomes, Put, Standing};
use super::plan::{Call, Planned, found, plan, private};
use super::portal::Portal;
use super::want::Want;
use crate::text::{Text, ckan as say};

/// A dataset with what was found of it and what is to be done.
pub struct Task {
    pub want: Want,
    pub seen: Option<Value>,
    pub planned: Result<Planned, Refused>,
}

/// The organisation that everything goes to.
pub struct Organization<'a> {
    pub name: &'a str,
    pub title: &'a str,
    pub description: &'a str,
}

/// How far the work is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files done, of how many that are sent.
    pub files: (u64, u64),
    pub bytes: (u64, u64),
}

/// Puts failures in words: gives the short code of the question that a field of the plan is asked by.
pub type Codes<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What is told of datasets that a run did not reach, because it was over before.
pub fn left(wants: &[Want], over: &Refused) -> Outcomes {
    let all = wants.iter().map(|want| blank(want, Standing::Left)).collect();
    Outcomes { all, over: Some(over.clone()), ..Outcomes::default() }
}

/// Looks at the portal and plans; nothing is changed there. After what ends a run nothing more is asked.
pub fn look(portal: &Portal, wants: Vec<Want>, tell: &mut dyn FnMut()) -> Vec<Task> {
    let mut over: Option<Refused> = None;
    let mut tasks = Vec::with_capacity(wants.len());
    for want in wants {
        let (seen, planned) = match over.clone().map_or_else(|| portal.dataset(&want.name), Err) {
            Ok(seen) => {
                let planned = plan(&want, seen.as_ref());
                (seen, Ok(planned))
            }
            // A private dataset of others: it is there and cannot be seen.
            Err(Refused::Forbidden) => (None, Ok(Planned::Foreign)),
            Err(refused) => {
                over = Some(refused.clone()).filter(Refused::lasts);
                (None, Err(refused))
            }
        };
        tasks.push(Task { want, seen, planned });
        tell();
    }
    tasks
}

/// Does it.
pub struct Run<'a> {
    portal: &'a Portal,
    codes: Codes<'a>,
    progress: Progress,
    tell: &'a mut dyn FnMut(Progress),
    /// Why nothing more can be done.
    over: Option<Refused>,
}

/// Does everything that is planned.
pub fn run(
    portal: &Portal,
    tasks: Vec<Task>,
    make: Option<&Organization<'_>>,
    codes: Codes<'_>,
    tell: &mut dyn FnMut(Progress),
) -> Outcomes {
    let progress = Progress { files: (0, 0), bytes: (0, 0) };
    let mut run = Run { portal, codes, progress, tell, over: None };
    run.measure(&tasks);
    let mut made = false;
    if let Some(wanted) = make {
        match portal.make_organization(wanted.name, wanted.title, wanted.description) {
            Ok(_) => made = true,
            // Somebody made it in the meantime, or our own call whose answer was lost.
            Err(refused) if refused.name_taken() => {}
            Err(refused) => run.over = Some(refused),
        }
    }
    let all = tasks.into_iter().map(|task| run.task(task)).collect();
    Outcomes { all, organization_made: made, counted: portal.client.counted(), over: run.over }
}

impl Run<'_> {
    fn measure(&mut self, tasks: &[Task]) {
        for task in tasks {
            let Ok(Planned::Do(calls)) = &task.planned else { continue };
            for file in calls.iter().filter_map(sent).filter_map(|at| task.want.files.get(at)) {
                self.progress.files.1 += u64::from(file.part.is_some());
                self.progress.bytes.1 += file.bytes;
            }
        }
    }

    fn task(&mut self, task: Task) -> Outcome {
        let Task { want, seen, planned } = task;
        if self.over.is_some() {
            return blank(&want, Standing::Left);
        }
        let mut outcome = blank(&want, Standing::Failed);
        match planned {
            Err(refused) => self.failed(outcome, &refused),
            Ok(Planned::Do(calls)) => match self.calls(&want, &calls, seen, &mut outcome) {
                Ok(Some(seen)) => finished(&want, &seen, outcome),
                Ok(None) => Outcome { standing: Standing::Absent, ..outcome },
                Err(refused) => self.failed(outcome, &refused),
            },
            Ok(Planned::Held) => {
                let held = Outcome { standing: Standing::Held, ..outcome };
                match seen {
                    Some(seen) => Outcome { standing: Standing::Held, ..finished(&want, &seen, held) },
                    None => held,
                }
            }
            Ok(Planned::Never) => Outcome { standing: Standing::Absent, ..outcome },
            Ok(Planned::Foreign) => {
                outcome.why = Some(say::FOREIGN.with("name", &want.name));
                let code = (self.codes)("dataset.identifier").unwrap_or_default();
                outcome.todo = Some(say::FOREIGN_TODO.with("code", code));
                outcome
            }
            Ok(Planned::Deleted) => {
                outcome.why = Some(say::DELETED.with("name", &want.name));
                outcome.todo = Some(say::DELETED_TODO);
                outcome
            }
        }
    }

    fn failed(&mut self, outcome: Outcome, refused: &Refused) -> Outcome {
        if refused.lasts() {
            self.over = Some(refused.clone());
        }
        let what: Text = refused.what(self.portal.host(), self.codes);
        Outcome { why: Some(what), todo: Some(refused.todo()), ..outcome }
    }

    /// Makes the calls; the dataset as it then is.
    fn calls(
        &mut self,
        want: &Want,
        calls: &[Call],
        mut seen: Option<Value>,
        outcome: &mut Outcome,
    ) -> Result<Option<Value>, Refused> {
        for call in calls {
            match call {
                Call::Create(_) => match self.call(want, call, seen.as_ref()) {
                    Err(refused) if refused.name_taken() => return self.there_already(want, outcome),
                    made => seen = Some(made?),
                },
                Call::Patch(_) => seen = Some(self.call(want, call, seen.as_ref())?),
                Call::Add(_) | Call::Change { .. } => {
                    let file = self.call(want, call, seen.as_ref())?;
                    let sent =
                        sent(call).and_then(|at| want.files.get(at)).filter(|file| file.part.is_some());
                    outcome.sent += usize::from(sent.is_some());
                    outcome.bytes += sent.map_or(0, |file| file.bytes);
                    replace(seen.as_mut(), file);
                }
            }
            outcome.changes += 1;
        }
        Ok(seen)
    }

    /// The name was taken between look and call: by our own call whose answer was lost, or by others.
    fn there_already(&mut self, want: &Want, outcome: &mut Outcome) -> Result<Option<Value>, Refused> {
        let seen = self.portal.dataset(&want.name)?;
        match (plan(want, seen.as_ref()), seen) {
            (Planned::Do(calls), Some(seen)) => self.calls(want, &calls, Some(seen), outcome),
            _ => Err(Refused::Invalid(vec![("name".into(), "already in use".into())])),
        }
    }

    fn call(&mut self, want: &Want, call: &Call, seen: Option<&Value>) -> Result<Value, Refused> {
        match call {
            Call::Create(package) => self.portal.create(package),
            Call::Patch(fields) => self.portal.patch(&want.name, fields),
            Call::Add(at) => self.file(want, *at, None, true),
            Call::Change { file, fields, send } => {
                let there = seen.and_then(|seen| seen.get("resources")).and_then(Value::as_array);
                let wanted = want.files.get(*file);
                let id = wanted.and_then(|wanted| found(wanted, there?)).and_then(|seen| seen.get("id"));
                let id = id.and_then(Value::as_str).unwrap_or_default().to_string();
                self.file(want, *file, Some((&id, fields)), *send)
            }
        }
    }

    /// Sends a file: a new one, or the fields of one that is there.
    fn file(
        &mut self,
        want: &Want,
        at: usize,
        change: Option<(&str, &serde_json::Map<String, Value>)>,
        send: bool,
    ) -> Result<Value, Refused> {
        // Calls are made of the places of files.
        let Some(file) = want.files.get(at) else { return Err(Refused::Missing) };
        let part = file.part.as_ref().filter(|_| send);
        let before = self.progress;
        let tell = &mut self.tell;
        let mut watch = |done: u64, _all: u64| {
            let bytes = (before.bytes.0 + done.min(file.bytes), before.bytes.1);
            tell(Progress { bytes, ..before });
            true
        };
        let answered = match change {
            None => self.portal.add((&want.name, &file.uuid), &file.fields, part, &mut watch),
            Some((id, fields)) => self.portal.change_file(id, fields, part, &mut watch),
        };
        if part.is_some() {
            self.progress.files.0 += 1;
            self.progress.bytes.0 += file.bytes;
            (self.tell)(self.progress);
        }
        answered
    }
}

/// The place of the file whose bytes a call sends.
fn sent(call: &Call) -> Option<usize> {
    match call {
        Call::Add(at) | Call::Change { file: at, send: true, .. } => Some(*at),
        _ => None,
    }
}

fn blank(want: &Want, standing: Standing) -> Outcome {
    Outcome {
        dataset: want.dataset.clone(),
        title: want.title.clone(),
        name: want.name.clone(),
        standing,
        changes: 0,
        sent: 0,
        bytes: 0,
        files: Vec::new(),
        kept: want.kept.clone(),
        faults: want.faults,
        beyond: Vec::new(),
        waits_for: want.waits_for.clone(),
        why: None,
        todo: None,
    }
}

/// Puts a file that was answered among those that were seen.
fn replace(seen: Option<&mut Value>, file: Value) {
    let Some(package) = seen.and_then(Value::as_object_mut) else { return };
    let list = package.entry("resources").or_insert_with(|| Value::Array(Vec::new()));
    let Some(list) = list.as_array_mut() else { return };
    match list.iter_mut().find(|one| one.get("id") == file.get("id")) {
        Some(one) => *one = file,
        None => list.push(file),
    }
}

/// What is there in the end.
fn finished(want: &Want, seen: &Value, mut outcome: Outcome) -> Outcome {
    let there = seen.get("resources").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let text = |value: &Value, key: &str| {
        value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(String::from)
    };
    let mut known: Vec<Option<&Value>> = Vec::new();
    for file in &want.files {
        let Some(found) = found(file, there) else { continue };
        known.push(found.get("id"));
        outcome.files.push(Put {
            id: file.id.clone(),
            title: file.title.clone(),
            url: text(found, "url"),
            sha256: text(found, keys::SUM),
            bytes: found.get("size").and_then(Value::as_u64),
        });
    }
    let beyond =
        there.iter().filter(|one| text(one, keys::FILE).is_some() && !known.contains(&one.get("id")));
    outcome.beyond = beyond.filter_map(|one| text(one, "name")).collect();
    outcome.standing = match (want.gone, private(seen)) {
        (true, _) => Standing::Withdrawn,
        (_, true) => Standing::Draft,
        (_, false) => Standing::Public,
    };
    outcome
}
