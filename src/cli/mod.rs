//! The command line: what may be written after `apertura`, in Spanish with an English alias for every name.
//!
//! `table` is the one list of commands and options; `build` makes of it the parser, `help` the help pages, `manual`
//! the man page, [`completions`] the shells' scripts. No file outside this folder names clap.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::error::Error;
use crate::text::Lang;

mod build;
mod columns;
pub mod help;
mod manual;
mod read;
mod refuse;
mod scan;
mod settings;
pub mod spec;
pub mod table;

#[cfg(test)]
mod tests;

pub use manual::manual;
pub use table::{
    approve, book, calendar, cost, demand, document, export, folio, handover, import, improve, license,
    manual as handbook, merge, network, notices, papers, prepare, priority, promotion, publish, recommended,
    rehearsal, remark, report, review, rubric, share, stories, watch, workshop,
};

/// What holds for every command: the option, else the environment, else the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    pub plan: Option<PathBuf>,
    /// A folder, a pack or a tag that takes the place of the Guide in the binary.
    pub guide: Option<PathBuf>,
    pub lang: Lang,
    /// Numbered lines without redraw, for screen readers and slow terminals.
    pub plain: bool,
    /// Whether colour is allowed; whether the terminal has any is for the ui to see.
    pub color: bool,
    /// Whether questions may be asked: false with `--sin-preguntas`.
    pub input: bool,
    /// File of answers; `-` is standard input.
    pub answers: Option<PathBuf>,
    pub dry_run: bool,
    pub json: bool,
    /// Where the result goes; `-` is standard output.
    pub output: Option<PathBuf>,
    pub quiet: bool,
    pub yes: bool,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Open,
    New {
        folder: Option<PathBuf>,
    },
    Resume {
        plan: Option<PathBuf>,
    },
    GoTo {
        place: Vec<String>,
    },
    Status {
        plan: Option<PathBuf>,
    },
    /// At least one plan.
    Check {
        plans: Vec<PathBuf>,
    },
    Scan {
        roots: Vec<PathBuf>,
        shape: Shape,
        threads: Option<u32>,
        /// Neither use nor keep what was read before.
        forget: bool,
    },
    Profile {
        file: PathBuf,
        said: Said,
        remember: bool,
        forget: bool,
    },
    Priority(priority::Wanted),
    Demand(demand::Wanted),
    License(license::Wanted),
    Calendar(calendar::Wanted),
    Notices(notices::Wanted),
    Cost(cost::Wanted),
    Papers(Box<papers::Wanted>),
    Report(report::Wanted),
    Book(book::Wanted),
    Import(import::Wanted),
    Obligations(recommended::Listing),
    Recommended(recommended::Wanted),
    Merge(merge::Wanted),
    Prepare(prepare::Wanted),
    Document(document::Wanted),
    Export(export::Wanted),
    Rehearsal(rehearsal::Wanted),
    Approve(Box<approve::Wanted>),
    Publish(publish::Wanted),
    Folio(folio::Wanted),
    Watch(watch::Wanted),
    Review(review::Wanted),
    Remarks(remark::Wanted),
    Rubric(rubric::Wanted),
    Network(network::Wanted),
    Stories(stories::Wanted),
    Share(share::Wanted),
    Workshop(workshop::Wanted),
    Handover(handover::Wanted),
    Improve(improve::Wanted),
    Promotion(promotion::Wanted),
    Diff {
        before: PathBuf,
        after: PathBuf,
        /// Ask for the reasons that are missing.
        reasons: bool,
    },
    Source {
        question: String,
    },
    Doctor,
    /// `count` is 1 or more.
    Undo {
        count: u32,
        list: bool,
    },
    Recover {
        plan: PathBuf,
    },
    Answers {
        template: bool,
    },
    Schema,
    Guide(GuideCommand),
    Completions {
        shell: Shell,
    },
    Manual(handbook::Wanted),
}

/// What is to be done with the Guide itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GuideCommand {
    Check,
    Bases,
    Workbook {
        role: Option<String>,
        html: bool,
    },
    /// Make a pack; `changed` is what somebody says of it.
    Pack {
        changed: Option<String>,
    },
    /// A pack or a folder.
    Install {
        from: PathBuf,
    },
    Packs,
    Remove {
        tag: String,
    },
    /// One or more: tags, folders, packs.
    Compare {
        guides: Vec<String>,
    },
    Migrate {
        to: String,
        plan: Option<PathBuf>,
    },
}

/// How the result of a scan is wanted, where it is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Screen,
    Csv,
    Html,
}

/// What the person says of a file, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    pub format: Option<String>,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    pub header: Option<String>,
}

/// The shells that completions are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    PowerShell,
    Bash,
    Zsh,
    Fish,
}

/// What a command line came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    Run(Options, Command),
    /// Help or the version, for standard output; exit code 0.
    Print {
        text: String,
    },
    /// An error of [`Kind::Usage`](crate::error::Kind::Usage), to be shown in [`language`].
    Refused(Error),
}

/// The environment, as a function so that tests have their own.
pub type Env<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// Reads a command line; `args` begins with the program's name, as `std::env::args_os` gives it.
pub fn parse(args: impl Iterator<Item = OsString>, env: Env) -> Parsed {
    let args: Vec<OsString> = args.collect();
    let scanned = scan::scan(&args);
    let lang = scanned.lang.unwrap_or_else(|| settings::lang(env));
    match build::root(lang).try_get_matches_from(args) {
        Ok(matches) => read::run(&matches, lang, env),
        Err(err) => refuse::explain(&err, &scanned.orders),
    }
}

/// The language that a command line asks for, readable even when the rest of it is wrong.
pub fn language(args: &[OsString], env: Env) -> Lang {
    scan::scan(args).lang.unwrap_or_else(|| settings::lang(env))
}

/// The completion script of a shell, with both names of everything.
///
/// `PowerShell`'s begins with a byte order mark: without one, version 5.1 reads it in the local code page.
pub fn completions(shell: Shell, lang: Lang) -> Vec<u8> {
    use clap_complete::{Shell as Known, generate};
    let known = match shell {
        Shell::PowerShell => Known::PowerShell,
        Shell::Bash => Known::Bash,
        Shell::Zsh => Known::Zsh,
        Shell::Fish => Known::Fish,
    };
    let mut script = if shell == Shell::PowerShell { "\u{feff}".into() } else { Vec::new() };
    generate(known, &mut build::root(lang), table::ROOT.name.es, &mut script);
    script
}
