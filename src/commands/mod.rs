//! The commands: each loads, calls one function that does the work, and shows or saves what came of it.

use crate::app::App;
use crate::cli::{self, Command};
use crate::error::Result;

mod answers;
mod approve;
mod ask;
mod book;
mod calendar;
mod catalogs;
mod check;
mod conflicts;
mod cost;
mod demand;
mod diff;
mod doctor;
mod document;
mod export;
mod folio;
mod grids;
mod guide;
mod handed;
mod handover;
mod import;
mod improve;
mod interview;
mod launch;
mod license;
mod manual;
mod merge;
mod network;
mod notices;
mod obligations;
mod online;
mod open;
mod papers;
pub mod practice;
mod prepare;
mod priority;
mod profile;
mod promises;
mod promotion;
mod proposals;
mod publish;
mod recommended;
mod recover;
mod rehearsal;
mod remark;
mod report;
mod review;
mod rubric;
pub mod scan;
mod schema;
mod share;
mod source;
mod status;
mod stories;
mod told;
mod unchanged;
mod undo;
mod watch;
mod workshop;

pub use guide::source::{Chosen, choose};

/// Carries out a command; the exit code.
///
/// # Errors
/// What kept it from being carried out.
pub fn run(app: &mut App, command: Command) -> Result<u8> {
    match command {
        Command::Open => interview::open(app),
        Command::New { folder } => interview::new(app, folder.as_deref()),
        Command::Resume { plan } => interview::resume(app, plan.as_deref()),
        Command::GoTo { place } => interview::go_to(app, &place),
        Command::Status { plan } => status::run(app, plan.as_deref()),
        Command::Check { plans } => check::run(app, &plans),
        Command::Scan { roots, shape, threads, forget } => scan::run(app, roots, shape, threads, forget),
        Command::Profile { file, said, remember, forget } => {
            profile::run(app, &file, &said, profile::Keep { remember, forget })
        }
        Command::Priority(wanted) => priority::run(app, &wanted),
        Command::Demand(wanted) => demand::run(app, &wanted),
        Command::License(wanted) => license::run(app, &wanted),
        Command::Calendar(wanted) => calendar::run(app, &wanted),
        Command::Notices(wanted) => notices::run(app, &wanted),
        Command::Cost(wanted) => cost::run(app, &wanted),
        Command::Papers(wanted) => papers::run(app, &wanted),
        Command::Report(wanted) => report::run(app, &wanted),
        Command::Book(wanted) => book::run(app, &wanted),
        Command::Import(wanted) => import::run(app, &wanted),
        Command::Obligations(wanted) => obligations::run(app, &wanted),
        Command::Recommended(wanted) => recommended::run(app, &wanted),
        Command::Merge(wanted) => merge::run(app, &wanted),
        Command::Prepare(wanted) => prepare::run(app, &wanted),
        Command::Document(wanted) => document::run(app, &wanted),
        Command::Export(wanted) => export::run(app, &wanted),
        Command::Rehearsal(wanted) => rehearsal::run(app, &wanted),
        Command::Approve(wanted) => approve::run(app, &wanted),
        Command::Publish(wanted) => publish::run(app, &wanted),
        Command::Folio(wanted) => folio::run(app, &wanted),
        Command::Watch(wanted) => watch::run(app, &wanted),
        Command::Review(wanted) => review::run(app, &wanted),
        Command::Remarks(wanted) => remark::run(app, &wanted),
        Command::Rubric(wanted) => rubric::run(app, &wanted),
        Command::Network(wanted) => network::run(app, &wanted),
        Command::Stories(wanted) => stories::run(app, &wanted),
        Command::Share(wanted) => share::run(app, &wanted),
        Command::Workshop(wanted) => workshop::run(app, &wanted),
        Command::Handover(wanted) => handover::run(app, &wanted),
        Command::Improve(wanted) => improve::run(app, &wanted),
        Command::Promotion(wanted) => promotion::run(app, &wanted),
        Command::Diff { before, after, reasons } => diff::run(app, &before, &after, reasons),
        Command::Source { question } => source::run(app, &question),
        Command::Doctor => doctor::run(app),
        Command::Undo { count, list } => undo::run(app, count, list),
        Command::Recover { plan } => recover::run(app, &plan),
        Command::Answers { template } => answers::run(app, template),
        Command::Schema => schema::run(app),
        Command::Guide(wanted) => guide::run(app, &wanted),
        Command::Completions { shell } => {
            let lang = app.lang();
            app.result(&cli::completions(shell, lang)).map(|()| 0)
        }
        Command::Manual(wanted) => manual::run(app, &wanted),
    }
}
