//! A conversation with the real program through a real pseudo-terminal, and the screen as a person sees it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use nix::sys::termios::LocalFlags;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::Sandbox;

const SILENCE: Duration = Duration::from_millis(40);
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to wait for more bytes, once the program reads keys.
const SETTLING: Duration = Duration::from_millis(12);

/// What begins a typed line and what begins a menu: bracketed paste on, cursor hidden.
const LINE: &str = "\u{1b}[?2004h";
const MENU: &str = "\u{1b}[?25l";

/// What the program waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    Line,
    Menu,
    /// Nothing any more: it has ended.
    Over,
}

/// The program at a terminal of a given size.
pub struct Screen {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Box<dyn Write + Send>,
    bytes: Receiver<Vec<u8>>,
    terminal: vt100::Parser,
    /// Every byte that came out.
    pub raw: Vec<u8>,
    /// How much had come out when the last key was pressed.
    pressed: usize,
    /// The terminal's settings before the program started.
    pub before: String,
}

impl Screen {
    pub fn start(sandbox: &Sandbox, size: (u16, u16), args: &[&str]) -> Self {
        Self::start_in(sandbox, size, args, &[])
    }

    /// Starts with more variables in the environment.
    pub fn start_in(
        sandbox: &Sandbox,
        (columns, rows): (u16, u16),
        args: &[&str],
        env: &[(&str, &str)],
    ) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let before = settings(&*pair.master);
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_apertura"));
        command.args(args);
        command.cwd(sandbox.path());
        command.env_clear();
        for (name, value) in sandbox.env() {
            command.env(name, value);
        }
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let bytes = listen(pair.master.try_clone_reader().unwrap());
        let keys = pair.master.take_writer().unwrap();
        let cells = |cells| NonZero::new(cells).unwrap();
        let terminal = vt100::Parser::new(cells(rows), cells(columns), 4000);
        let master = Some(pair.master);
        Self { child, master, keys, bytes, terminal, raw: Vec::new(), pressed: 0, before }
    }

    fn take(&mut self, piece: &[u8]) {
        self.terminal.process(piece);
        self.raw.extend(piece);
    }

    /// Waits until the program reads keys at a prompt that was not there at the last press.
    pub fn ready(&mut self) -> Waits {
        let start = Instant::now();
        loop {
            match self.bytes.recv_timeout(SETTLING) {
                Ok(piece) => self.take(&piece),
                Err(RecvTimeoutError::Disconnected) => return Waits::Over,
                Err(RecvTimeoutError::Timeout) => match self.prompt() {
                    Some(waits) if self.reads_keys() => return waits,
                    _ => assert!(start.elapsed() < PATIENCE, "no prompt came:\n{}", self.text()),
                },
            }
        }
    }

    /// Waits until the program has redrawn a menu and reads keys again.
    pub fn redrawn(&mut self) {
        let start = Instant::now();
        loop {
            match self.bytes.recv_timeout(SETTLING) {
                Ok(piece) => self.take(&piece),
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) if self.raw.len() > self.pressed && self.reads_keys() => {
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {
                    assert!(start.elapsed() < PATIENCE, "nothing was redrawn:\n{}", self.text())
                }
            }
        }
    }

    /// What the newest bytes ask for.
    fn prompt(&self) -> Option<Waits> {
        let new = String::from_utf8_lossy(&self.raw[self.pressed..]);
        match (new.rfind(LINE), new.rfind(MENU)) {
            (Some(line), menu) if menu.is_none_or(|menu| menu < line) => Some(Waits::Line),
            (_, Some(_)) => Some(Waits::Menu),
            _ => None,
        }
    }

    /// Whether keys go to the program one by one: both prompts of the rich face read so.
    fn reads_keys(&self) -> bool {
        let mode = self.master.as_ref().and_then(|master| master.get_termios());
        mode.is_some_and(|mode| mode.local_flags.bits() & LocalFlags::ICANON.bits() == 0)
    }

    /// Reads until nothing more comes; the bytes of this time. `None` at the end of the program.
    pub fn settle(&mut self) -> Option<Vec<u8>> {
        let mut new = Vec::new();
        let start = Instant::now();
        loop {
            let wait = if new.is_empty() { PATIENCE } else { SILENCE };
            match self.bytes.recv_timeout(wait) {
                Ok(piece) => {
                    self.take(&piece);
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
            self.take(&piece);
        }
    }

    pub fn press(&mut self, keys: &str) {
        self.pressed = self.raw.len();
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Types a line and waits for what is asked next.
    pub fn line(&mut self, line: &str) -> Waits {
        self.press(&format!("{line}\r"));
        self.ready()
    }

    /// Goes down a menu to the row that starts so, and takes it.
    pub fn pick(&mut self, label: &str) -> Waits {
        self.go_to(label);
        self.press("\r");
        self.ready()
    }

    /// Goes down a menu to the row that starts so.
    pub fn go_to(&mut self, label: &str) {
        for _ in 0..20 {
            if self.highlighted().is_some_and(|row| row.starts_with(label)) {
                return;
            }
            self.press("\u{1b}[B");
            self.redrawn();
        }
        panic!("no row «{label}»:\n{}", self.text());
    }

    /// The highlighted row of the menu on screen, without its box.
    fn highlighted(&self) -> Option<String> {
        let text = self.text();
        // Above the rows of a menu there is its line of keys, an error or what was not a row.
        let rows: Vec<&str> =
            text.lines().rev().take_while(|line| line.starts_with("> ") || line.starts_with("  ")).collect();
        let row = rows.into_iter().find_map(|line| line.strip_prefix("> "))?;
        let row = row.strip_prefix("[ ] ").or(row.strip_prefix("[x] ")).unwrap_or(row);
        Some(row.to_string())
    }

    /// What was said since the last press, without escape sequences.
    pub fn said(&self) -> String {
        bare(&String::from_utf8_lossy(&self.raw[self.pressed..]))
    }

    /// The screen, line by line, without the blanks at the ends.
    pub fn text(&self) -> String {
        let contents = self.terminal.screen().contents();
        let lines: Vec<&str> = contents.lines().map(str::trim_end).collect();
        lines.join("\n").trim_end().to_string() + "\n"
    }

    /// Whether a line went beyond the edge of the window, so that the terminal broke it by itself.
    pub fn wrapped(&self) -> bool {
        let screen = self.terminal.screen();
        (0..screen.size().0.get()).any(|row| screen.row_wrapped(row))
    }

    pub fn cursor_hidden(&self) -> bool {
        self.terminal.screen().hide_cursor()
    }

    /// The terminal's settings now.
    pub fn settings(&self) -> String {
        settings(self.master())
    }

    /// Waits for the end; the exit code.
    pub fn wait(&mut self) -> u32 {
        while self.settle().is_some() {}
        self.child.wait().unwrap().exit_code()
    }

    /// Waits for the end; the exit code.
    pub fn end(mut self) -> u32 {
        self.wait()
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
        &**self.master.as_ref().unwrap()
    }
}

fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

fn listen(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (send, bytes) = channel();
    std::thread::spawn(move || {
        let mut piece = [0; 8192];
        while let Ok(read @ 1..) = reader.read(&mut piece) {
            if send.send(piece[..read].to_vec()).is_err() {
                break;
            }
        }
    });
    bytes
}

/// A text without escape sequences.
fn bare(text: &str) -> String {
    let mut pieces = text.split('\u{1b}');
    let first = pieces.next().unwrap_or_default().to_string();
    pieces.fold(first, |all, piece| {
        let end = piece.find(|c: char| c.is_ascii_alphabetic() || c == '~').map_or(piece.len(), |at| at + 1);
        all + &piece[end..]
    })
}
