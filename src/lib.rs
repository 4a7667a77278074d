//! `apertura`: a wizard that takes a local government through the open-data Implementation Guide.
//!
//! The library exists for the program and its tests; it makes no promise about its interface.

#![deny(unsafe_code)]

use std::ffi::OsString;

pub mod app;
pub mod approval;
pub mod catalog;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod cost;
pub mod demand;
pub mod diag;
pub mod document;
pub mod error;
pub mod export;
pub mod folio;
pub mod fsx;
pub mod grid;
pub mod guide;
pub mod handover;
pub mod hash;
pub mod import;
pub mod improve;
pub mod interrupt;
pub mod license;
pub mod manual;
pub mod net;
pub mod packed;
pub mod papers;
pub mod places;
pub mod plan;
pub mod prepare;
pub mod promotion;
pub mod publish;
pub mod recommend;
pub mod region;
pub mod rehearsal;
pub mod remark;
pub mod report;
pub mod reserve;
pub mod review;
pub mod rubric;
pub mod scan;
pub mod schedule;
pub mod score;
pub mod share;
pub mod spreadsheet;
pub mod story;
pub mod study;
pub mod text;
pub mod toml_text;
pub mod ui;
pub mod watch;
pub mod wizard;
pub mod workbook;
pub mod workshop;

use app::App;
use cli::Parsed;
use error::Error;
use text::Lang;

/// Runs the program with its arguments (the first is its name); returns the exit code.
pub fn run(args: impl Iterator<Item = OsString>) -> u8 {
    let env = |name: &str| std::env::var_os(name);
    let args: Vec<OsString> = args.collect();
    if args.get(1).is_some_and(|word| word == scan::worker::WORD) {
        return commands::scan::serve(args.get(2).map(std::path::PathBuf::from));
    }
    let lang = cli::language(&args, &env);
    match cli::parse(args.into_iter(), &env) {
        Parsed::Print { text } => {
            ui::report::print(text.as_bytes());
            0
        }
        Parsed::Refused(err) => complain(&err, lang),
        Parsed::Run(mut options, command) => {
            let lang = options.lang;
            let done = commands::choose(&mut options, &command).and_then(|chosen| {
                let mut app = App::new(options, chosen.folder, &env)?;
                chosen.word.iter().for_each(|word| app.tell(word));
                commands::run(&mut app, command)
            });
            match done {
                Ok(code) => code,
                Err(err) => complain(&err, lang),
            }
        }
    }
}

fn complain(err: &Error, lang: Lang) -> u8 {
    ui::report::complain(&err.render(lang), lang);
    err.exit_code()
}
