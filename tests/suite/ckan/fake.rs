//! A small CKAN of the tests' own: it remembers what it was told, and dies, lies or leads astray when it is asked to.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::{Map, Value, json};

/// What it does instead of answering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whim {
    /// Makes the n-th change (from 1) and ends the connection without an answer.
    LosesAnswer(usize),
    /// Ends the connection instead of making the n-th change.
    Dies(usize),
    /// Answers everything with this status, this header and this text.
    Says(u16, String, String),
    /// Answers the first requests with 503, then as it should.
    Busy(usize),
    /// Answers uploads of files so.
    Uploads(u16, String),
    /// Ends the connection while a file is being sent.
    CutsUploads,
    /// Takes so many milliseconds for each change.
    Slow(u64),
    /// Answers `package_create` so.
    Creates(u16, String),
}

#[derive(Default)]
pub struct State {
    pub organizations: Vec<String>,
    pub packages: BTreeMap<String, Map<String, Value>>,
    /// Bytes of files by the id of the resource.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Every request as it came, without its body.
    pub heads: Vec<String>,
    pub changes: usize,
    pub whim: Option<Whim>,
    busy: usize,
}

pub struct Fake {
    pub url: String,
    pub state: Arc<Mutex<State>>,
}

impl Fake {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State::default()));
        let own = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = own.clone();
                std::thread::spawn(move || serve(stream, &state));
            }
        });
        Self { url, state }
    }

    pub fn whim(&self, whim: Option<Whim>) {
        let mut state = self.state.lock().unwrap();
        state.whim = whim;
        state.changes = 0;
        state.busy = 0;
    }

    pub fn requests(&self) -> usize {
        self.state.lock().unwrap().heads.len()
    }

    /// What it holds, without what differs between runs: for comparing.
    pub fn holds(&self) -> String {
        let state = self.state.lock().unwrap();
        let files: BTreeMap<&String, usize> =
            state.files.iter().map(|(id, bytes)| (id, bytes.len())).collect();
        let mut packages = state.packages.clone();
        for package in packages.values_mut() {
            let resources = package.get_mut("resources").and_then(Value::as_array_mut).unwrap();
            resources.sort_by_key(|one| one["id"].to_string());
            let extras = package.get_mut("extras").and_then(Value::as_array_mut).unwrap();
            extras.sort_by_key(|one| one["key"].to_string());
        }
        format!("{:?}\n{:#}\n{files:?}", state.organizations, json!(packages)).replace(&self.url, "$URL")
    }
}

fn serve(stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut head = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        if line.trim().is_empty() {
            break;
        }
        head.push_str(&line);
    }
    let value = |name: &str| {
        head.lines().filter_map(|line| line.split_once(':')).find(|(key, _)| key.eq_ignore_ascii_case(name))
    };
    let length = value("content-length").and_then(|(_, n)| n.trim().parse().ok()).unwrap_or(0);
    let whim = state.lock().unwrap().whim.clone();
    if whim == Some(Whim::CutsUploads) && head.contains("/resource_create") {
        return;
    }
    if let Some(Whim::Slow(wait)) = whim
        && head.starts_with("POST")
    {
        std::thread::sleep(std::time::Duration::from_millis(wait));
    }
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let answer = answered(&mut state.lock().unwrap(), &head, &body);
    if let Some((status, header, text)) = answer {
        let mut stream = stream;
        let _ = write!(
            stream,
            "HTTP/1.1 {status} X\r\n{header}Content-Length: {}\r\nConnection: close\r\n\r\n{text}",
            text.len()
        );
    }
}

type Said = Option<(u16, String, String)>;

fn answered(state: &mut State, head: &str, body: &[u8]) -> Said {
    state.heads.push(head.to_string());
    let line = head.lines().next().unwrap_or_default().to_string();
    let path = line.split(' ').nth(1).unwrap_or_default().to_string();
    let (path, query) = path.split_once('?').unwrap_or((&path, ""));
    let action = path.rsplit('/').next().unwrap_or_default();
    let json = "Content-Type: application/json\r\n".to_string();
    match state.whim.clone() {
        Some(Whim::Says(status, header, text)) => return Some((status, header, text)),
        Some(Whim::Busy(times)) if state.busy < times => {
            state.busy += 1;
            return Some((503, "Retry-After: 0\r\n".into(), "<html>busy</html>".into()));
        }
        Some(Whim::Uploads(status, text)) if action.starts_with("resource_") => {
            return Some((status, json, text));
        }
        Some(Whim::Creates(status, text)) if action == "package_create" => return Some((status, json, text)),
        _ => {}
    }
    let changes = line.starts_with("POST");
    state.changes += usize::from(changes);
    if changes && state.whim == Some(Whim::Dies(state.changes)) {
        return None;
    }
    let fields = if changes { read(head, body) } else { Fields::default() };
    let id = query.split('&').find_map(|pair| pair.strip_prefix("id=")).unwrap_or_default().to_string();
    let (status, answer) = act(state, action, &id, fields);
    if changes && state.whim == Some(Whim::LosesAnswer(state.changes)) {
        return None;
    }
    Some((status, json, answer.to_string()))
}

#[derive(Default)]
struct Fields {
    fields: Map<String, Value>,
    upload: Option<(String, Vec<u8>)>,
}

fn read(head: &str, body: &[u8]) -> Fields {
    let Some((_, boundary)) = head.split_once("boundary=") else {
        return Fields { fields: serde_json::from_slice(body).unwrap(), upload: None };
    };
    let boundary = format!("\r\n--{}", boundary.lines().next().unwrap().trim());
    let mut whole = b"\r\n".to_vec();
    whole.extend_from_slice(body);
    let mut read = Fields::default();
    for piece in split(&whole, boundary.as_bytes()).into_iter().filter(|piece| piece.starts_with(b"\r\n")) {
        let Some(at) = piece.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let (about, value) = (String::from_utf8_lossy(&piece[..at]).to_string(), &piece[at + 4..]);
        let word =
            |key: &str| about.split(&format!("{key}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        let name = word("; name").or(word(" name")).unwrap().to_string();
        match word("filename") {
            Some(file) => read.upload = Some((file.to_string(), value.to_vec())),
            None => drop(read.fields.insert(name, String::from_utf8_lossy(value).into())),
        }
    }
    read
}

fn split<'b>(bytes: &'b [u8], by: &[u8]) -> Vec<&'b [u8]> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(by.len()).position(|some| some == by) {
        found.push(&rest[..at]);
        rest = &rest[at + by.len()..];
    }
    found.push(rest);
    found
}

fn act(state: &mut State, action: &str, id: &str, told: Fields) -> (u16, Value) {
    let good = |result: Value| (200, json!({ "success": true, "result": result }));
    let bad = |status: u16, kind: &str, error: Value| {
        let mut error = error;
        error["__type"] = kind.into();
        (status, json!({ "success": false, "error": error }))
    };
    let missing = || bad(404, "Not Found Error", json!({ "message": "Not found" }));
    let mut fields = told.fields;
    let text = |fields: &Map<String, Value>, key: &str| {
        fields.get(key).and_then(Value::as_str).unwrap_or_default().to_string()
    };
    match action {
        "organization_list_for_user" => {
            good(state.organizations.iter().map(|name| json!({ "name": name })).collect())
        }
        "organization_show" if state.organizations.iter().any(|name| name == id) => {
            good(json!({ "name": id }))
        }
        "organization_create" => {
            state.organizations.push(text(&fields, "name"));
            good(json!({}))
        }
        "package_show" => match state.packages.get(id) {
            Some(package) => good(Value::Object(package.clone())),
            None => missing(),
        },
        "package_create" => {
            let name = text(&fields, "name");
            if state.packages.contains_key(&name) {
                return bad(409, "Validation Error", json!({ "name": ["That URL is already in use."] }));
            }
            let owner = text(&fields, "owner_org");
            fields.insert("organization".into(), json!({ "name": owner }));
            fields.insert("resources".into(), json!([]));
            fields.insert("state".into(), "active".into());
            state.packages.insert(name, fields.clone());
            good(Value::Object(fields))
        }
        "package_patch" => {
            let name = text(&fields, "id");
            fields.remove("id");
            let Some(package) = state.packages.get_mut(&name) else { return missing() };
            package.extend(fields);
            good(Value::Object(package.clone()))
        }
        "resource_create" | "resource_patch" => {
            let own = text(&fields, "id");
            let holds = |package: &Map<String, Value>| {
                package["resources"].as_array().unwrap().iter().any(|one| one["id"] == own.as_str())
            };
            let name = text(&fields, "package_id");
            let name = if name.is_empty() {
                state.packages.iter().find(|(_, package)| holds(package)).map(|(name, _)| name.clone())
            } else {
                Some(name)
            };
            let Some(package) = name.and_then(|name| state.packages.get_mut(&name)) else { return missing() };
            let list = package.get_mut("resources").and_then(Value::as_array_mut).unwrap();
            if let Some((file, bytes)) = told.upload {
                fields.insert("url".into(), format!("http://fake/{own}/{file}").into());
                fields.insert("size".into(), bytes.len().into());
                state.files.insert(own.clone(), bytes);
            }
            match list.iter_mut().find(|one| one["id"] == own.as_str()) {
                Some(one) => {
                    one.as_object_mut().unwrap().extend(fields);
                    good(one.clone())
                }
                None => {
                    list.push(Value::Object(fields.clone()));
                    good(Value::Object(fields))
                }
            }
        }
        _ => missing(),
    }
}
