//! A conversation with the real program over pipes: what it says until it waits, what is answered.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use super::Sandbox;

/// How long the program must be silent, after a prompt, to be waiting.
const SILENCE: Duration = Duration::from_millis(25);
/// How long it may be silent while it works.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program in its plain face, with somebody at the other end of the pipes.
pub struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    bytes: Receiver<Vec<u8>>,
    /// Everything said so far.
    pub transcript: String,
}

impl Talk {
    pub fn start(sandbox: &Sandbox, args: &[&str]) -> Self {
        let mut child = sandbox
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = child.stderr.take().unwrap();
        let (send, bytes) = channel();
        std::thread::spawn(move || {
            let mut piece = [0; 8192];
            while let Ok(read @ 1..) = out.read(&mut piece) {
                if send.send(piece[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        let input = child.stdin.take();
        Self { child, input, bytes, transcript: String::new() }
    }

    /// What the program says until it waits for an answer; `None` when it has ended.
    pub fn listen(&mut self) -> Option<String> {
        let mut said: Vec<u8> = Vec::new();
        loop {
            let waits = said.ends_with(b": ") || said.ends_with(b"> ");
            match self.bytes.recv_timeout(if waits { SILENCE } else { PATIENCE }) {
                Ok(piece) => said.extend(piece),
                Err(RecvTimeoutError::Timeout) if waits => break,
                Err(RecvTimeoutError::Timeout) => panic!("silent after: {}", String::from_utf8_lossy(&said)),
                Err(RecvTimeoutError::Disconnected) => {
                    self.transcript.push_str(&String::from_utf8(said).unwrap());
                    return None;
                }
            }
        }
        let said = String::from_utf8(said).unwrap();
        self.transcript.push_str(&said);
        Some(said)
    }

    pub fn say(&mut self, line: &str) {
        let input = self.input.as_mut().unwrap();
        input.write_all(format!("{line}\n").as_bytes()).unwrap();
        input.flush().unwrap();
    }

    /// Waits for the end; the exit code.
    pub fn end(mut self) -> (i32, String) {
        drop(self.input.take());
        while self.listen().is_some() {}
        (self.child.wait().unwrap().code().unwrap_or(-1), self.transcript)
    }
}
