//! What every command receives: options, Guide, clock, files, and the two ways out (conversation and results).

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::Options;
use crate::clock::Clock;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, RealFs, Replace};
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::plan::store;
use crate::text::{Lang, Text, command as say};
use crate::ui::layout::{Layout, Style};
use crate::ui::plain::Plain;
use crate::ui::terminal::Terminal;
use crate::ui::{Say, Ui, report};

/// The name that a plan's file has.
pub const PLAN: &str = "plan.toml";

/// One run of the program.
pub struct App {
    pub options: Options,
    pub guide: Guide,
    pub clock: Clock,
    pub fs: Arc<dyn Fs>,
    pub ui: Box<dyn Ui>,
    cwd: PathBuf,
}

impl App {
    /// Reads the Guide (of a folder, or the one that came with the program) and chooses the face.
    ///
    /// # Errors
    /// When the Guide cannot be read, with every reason.
    pub fn new(
        options: Options,
        folder: Option<PathBuf>,
        env: &dyn Fn(&str) -> Option<std::ffi::OsString>,
    ) -> Result<Self> {
        let word = |name: &str| env(name).map(|value| value.to_string_lossy().into_owned());
        let clock = word("APERTURA_HOY").and_then(|today| Clock::fixed(&today)).unwrap_or_default();
        let guide = guide(folder.as_deref())?;
        let cwd = std::env::current_dir()
            .map_err(|err| Error::new(Kind::Unexpected, say::NO_FOLDER.with("why", err)))?;
        let width = word("APERTURA_ANCHO").and_then(|width| width.parse().ok());
        let ui = face(&options, width);
        Ok(Self { options, guide, clock, fs: Arc::new(RealFs), ui, cwd })
    }

    pub fn lang(&self) -> Lang {
        self.options.lang
    }

    pub fn to<'t>(&self, text: &'t Text) -> &'t str {
        text.to(self.options.lang)
    }

    /// Parts of a screen as a result; with `--sencillo` one thing after another, without tables.
    pub fn drawn(&self, parts: &[Say]) -> String {
        if !self.options.plain {
            return report::text(parts, self.lang());
        }
        let lines = Layout::new(Style::Plain, report::columns(), self.lang()).lines(parts);
        format!("{}\n", lines.join("\n"))
    }

    /// Tells something that is not a result.
    pub fn tell(&mut self, text: &Text) {
        if !self.options.quiet {
            let line = self.to(text).to_string();
            self.ui.show(&[Say::Text(line)]);
        }
    }

    /// Writes a result: to the file of `--salida`, or to standard output.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn result(&mut self, bytes: &[u8]) -> Result<()> {
        match self.options.output.clone().filter(|path| path.as_os_str() != "-") {
            None => {
                report::print(bytes);
                Ok(())
            }
            Some(path) => self.write_file(&path, bytes),
        }
    }

    /// Writes a file that is made from the plan, as `--ensayo` and `--si` say, and tells where it is.
    ///
    /// # Errors
    /// When it is there already, or cannot be written.
    pub fn write_file(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        if self.options.dry_run {
            self.tell(&say::DRY_RUN.with("path", path.display()));
            return Ok(());
        }
        let replace = if self.options.yes { Replace::Allow } else { Replace::Refuse };
        fsx::write_report(path, bytes, replace)?;
        self.tell(&say::WRITTEN.with("path", path.display()));
        Ok(())
    }

    /// The plan meant: named, or in this folder or one above, or the last one opened.
    ///
    /// # Errors
    /// When there is none, or when looking for it failed: that is not "none".
    pub fn plan_path(&self, named: Option<&Path>) -> Result<PathBuf> {
        self.find_plan(named)?.ok_or_else(|| {
            Error::new(Kind::Usage, crate::text::plan::NO_PLAN).todo(crate::text::plan::NO_PLAN_TODO)
        })
    }

    /// As [`App::plan_path`], `None` when there is none.
    ///
    /// # Errors
    /// When looking for it failed.
    pub fn find_plan(&self, named: Option<&Path>) -> Result<Option<PathBuf>> {
        find_plan(&*self.fs, &self.cwd, named.or(self.options.plan.as_deref()))
    }

    /// The folder that a new plan goes to when none is named.
    pub fn new_folder(&self) -> PathBuf {
        let home = crate::places::home();
        if home.as_deref() == Some(&self.cwd) {
            crate::places::documents().unwrap_or(self.cwd.clone())
        } else {
            self.cwd.clone()
        }
    }

    pub fn cwd(&self) -> &Path {
        &self.cwd
    }

    /// Goes on as if the program had been started in another folder.
    pub fn work_in(&mut self, folder: PathBuf) {
        self.cwd = folder;
    }
}

/// The plan that is named, or that is in a folder or one above, or the last one opened.
///
/// # Errors
/// When looking for it failed.
pub fn find_plan(fs: &dyn Fs, cwd: &Path, named: Option<&Path>) -> Result<Option<PathBuf>> {
    if let Some(path) = named {
        let path = cwd.join(path);
        return Ok(Some(if path.is_dir() { path.join(PLAN) } else { path }));
    }
    for folder in cwd.ancestors() {
        let path = folder.join(PLAN);
        if store::exists(fs, &path)? {
            return Ok(Some(path));
        }
    }
    Ok(crate::places::last_plan().filter(|path| path.is_file()))
}

/// The Guide of a folder, or the one that came with the program.
///
/// # Errors
/// Every fault that keeps it from being read.
pub fn guide(folder: Option<&Path>) -> Result<Guide> {
    let own = || load::load(&embedded::files());
    let Some(folder) = folder else {
        return own().map_err(|faults| broken_guide(&faults, None));
    };
    load::load(&embedded::folder(folder)?).map_err(|faults| broken_guide(&faults, own().ok().as_ref()))
}

fn broken_guide(faults: &[crate::diag::Finding], rules: Option<&Guide>) -> Error {
    let mut what = say::GUIDE_BROKEN;
    for fault in faults {
        let told =
            rules.map(|guide| guide.rules.tell(fault).message).unwrap_or_else(|| Text::same(fault.code));
        let file = fault.place.file.clone().unwrap_or_default();
        let line = fault.place.line.map(|line| format!(":{line}")).unwrap_or_default();
        what = say::AND_LINE
            .with_text("before", &what)
            .with("place", format!("{file}{line}"))
            .with_text("what", &told);
    }
    Error::new(Kind::Usage, what)
}

fn face(options: &Options, width: Option<usize>) -> Box<dyn Ui> {
    if !options.plain && Terminal::suitable() {
        let face = Terminal::new(options.lang, options.color);
        return Box::new(face.columns(width.unwrap_or(usize::MAX)));
    }
    plain(options.lang, width)
}

/// The plain face on standard input and standard error.
pub fn plain(lang: Lang, width: Option<usize>) -> Box<dyn Ui> {
    let seen = io::stderr().is_terminal().then(|| usize::from(console::Term::stderr().size().1));
    let columns = width.or(seen).unwrap_or(80);
    // Where no terminal shows what is typed, the transcript does.
    let echo = !io::stdin().is_terminal();
    Box::new(Plain::new(io::stdin().lock(), io::stderr(), lang).columns(columns).echo(echo))
}
