//! A conversation with the real program through a real pseudo-terminal, and the screen as a person sees it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::Sandbox;

const SILENCE: Duration = Duration::from_millis(40);
const PATIENCE: Duration = Duration::from_secs(30);

/// The program at a terminal of a given size.
pub struct Screen {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    bytes: Receiver<Vec<u8>>,
    terminal: vt100::Parser,
    /// Every byte that came out.
    pub raw: Vec<u8>,
}

impl Screen {
    pub fn start(sandbox: &Sandbox, (columns, rows): (u16, u16), args: &[&str]) -> Self {
        let pair = native_pty_system()
            .openpty(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 })
            .unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_apertura"));
        command.args(args);
        command.cwd(sandbox.path());
        command.env_clear();
        for (name, value) in sandbox.env() {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (send, bytes) = channel();
        std::thread::spawn(move || {
            let mut piece = [0; 8192];
            while let Ok(read @ 1..) = reader.read(&mut piece) {
                if send.send(piece[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        let size = |cells| NonZero::new(cells).unwrap();
        let terminal = vt100::Parser::new(size(rows), size(columns), 4000);
        Self { child, master: pair.master, keys, bytes, terminal, raw: Vec::new() }
    }

    /// Reads until nothing more comes; the bytes of this time. `None` at the end of the program.
    pub fn settle(&mut self) -> Option<Vec<u8>> {
        let mut new = Vec::new();
        let start = Instant::now();
        loop {
            let wait = if new.is_empty() { PATIENCE } else { SILENCE };
            match self.bytes.recv_timeout(wait) {
                Ok(piece) => {
                    self.terminal.process(&piece);
                    self.raw.extend(&piece);
                    new.extend(piece);
                }
                Err(RecvTimeoutError::Timeout) if !new.is_empty() => return Some(new),
                Err(RecvTimeoutError::Timeout) => {
                    panic!("silent for {:?}:\n{}", start.elapsed(), self.text())
                }
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// Waits until a text is on the screen.
    pub fn wait_for(&mut self, text: &str) {
        let start = Instant::now();
        while !self.text().contains(text) {
            assert!(start.elapsed() < PATIENCE, "«{text}» did not come:\n{}", self.text());
            if self.settle().is_none() {
                assert!(self.text().contains(text), "ended without «{text}»:\n{}", self.text());
            }
        }
        // What follows the text on the same screen, if it is still on its way.
        while let Ok(piece) = self.bytes.recv_timeout(SILENCE) {
            self.terminal.process(&piece);
            self.raw.extend(piece);
        }
    }

    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// The screen, line by line, without the blanks at the ends.
    pub fn text(&self) -> String {
        let contents = self.terminal.screen().contents();
        let lines: Vec<&str> = contents.lines().map(str::trim_end).collect();
        lines.join("\n").trim_end().to_string() + "\n"
    }

    pub fn cursor_hidden(&self) -> bool {
        self.terminal.screen().hide_cursor()
    }

    /// Waits for the end; the exit code.
    pub fn end(mut self) -> u32 {
        while self.settle().is_some() {}
        self.child.wait().unwrap().exit_code()
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
    }

    /// Process id, to send signals to.
    pub fn pid(&self) -> Option<u32> {
        self.child.process_id()
    }

    /// The terminal's own side, for its settings.
    pub fn master(&self) -> &dyn MasterPty {
        &*self.master
    }
}
