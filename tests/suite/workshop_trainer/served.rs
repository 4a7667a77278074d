//! The board on a page of this machine: what it gives, to whom, and how it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStderr, Stdio};

use super::{practice, room, taller};
use crate::support::Sandbox;

/// The program, serving.
pub struct Served {
    child: Child,
    pub port: u16,
    /// Held open: the program still has something to say at its end.
    _said: BufReader<ChildStderr>,
}

impl Served {
    pub fn start(sandbox: &Sandbox, more: &[&str]) -> Self {
        // Free a moment ago; nobody else asks for ports here.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let number = port.to_string();
        let mut args = vec!["taller", "tablero", "sala", "--servir", "--puerto", number.as_str()];
        args.extend(more);
        let mut child = sandbox.command(&args).stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains("http://127.0.0.1:") {
            line.clear();
            assert!(said.read_line(&mut line).unwrap() > 0, "it never said where it is");
        }
        Self { child, port, _said: said }
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    pub fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// As Ctrl-C does; the exit code.
    #[cfg(unix)]
    pub fn interrupt(mut self) -> Option<i32> {
        let stopped =
            std::process::Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(stopped.success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_page_gives_the_board_and_no_file_of_the_room() {
    let sandbox = room();
    let served = Served::start(&sandbox, &[]);
    let page = served.get("/");
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("Mesa 4") && page.contains("ATORADA"),
        "{page}"
    );
    for secret in ["Secreto", "plan.toml", "mesa-4", &sandbox.path().display().to_string()] {
        assert!(!page.contains(secret), "{secret}");
    }
    let data = served.get("/sala.json");
    let (head, body) = data.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("Content-Type: application/json"), "{head}");
    let json: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(json["rows"][0]["state"], "stuck");
    for path in ["/sala/mesa-1/plan.toml", "/plan.toml", "/..", "/sala.json/", "/%2e%2e%2f", "/favicon.ico"] {
        assert!(served.get(path).starts_with("HTTP/1.1 404"), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn an_interruption_ends_it_well_and_frees_the_port() {
    let sandbox = room();
    let served = Served::start(&sandbox, &[]);
    let (port, hanging) = (served.port, TcpStream::connect(("127.0.0.1", served.port)).unwrap());
    assert_eq!(served.interrupt(), Some(0));
    drop(hanging);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

#[test]
fn the_network_is_only_for_who_says_yes() {
    let sandbox = room();
    let ran = taller(&sandbox, &["tablero", "sala", "--red"]);
    assert_eq!(ran.code, 2, "without --servir: {}", ran.err);
    let ran = taller(&sandbox, &["tablero", "sala", "--servir", "--red", "--sin-preguntas"]);
    assert_eq!(ran.code, 5, "{}", ran.err);
    assert!(ran.err.contains("sin cifrar"), "what it exposes is said: {}", ran.err);
    let ran = taller(&sandbox, &["tablero", "sala", "--servir", "--red"]);
    assert_eq!(ran.code, 5, "the end of input is no yes: {}", ran.err);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = taller(&sandbox, &["tablero", "sala", "--servir", "--puerto", &port]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("otro programa lo tiene"), "{}", ran.err);
    assert_eq!(taller(&sandbox, &["tablero", "sala", "--servir", "--puerto", "70000"]).code, 2);
}

#[test]
fn what_a_table_saves_is_on_the_page_soon() {
    let sandbox = room();
    let served = Served::start(&sandbox, &[]);
    assert!(!served.get("/sala.json").contains("Mesa 33"));
    sandbox.put("sala/mesa-33/plan.toml", practice("q", "Mesa 33", &[]));
    // The folders are looked at every two seconds at most.
    std::thread::sleep(std::time::Duration::from_millis(2_300));
    assert!(served.get("/sala.json").contains("Mesa 33"));
}
