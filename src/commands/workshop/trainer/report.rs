//! `taller informe`.

use std::path::{Path, PathBuf};

use super::{aims, compare, exercises, kit, written};
use crate::app::App;
use crate::cli::workshop::trainer::Report as Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::papers::Format;
use crate::text::fold::{decode, visible};
use crate::text::trainer as say;
use crate::ui::{Entry, Raw, Reply, Say, View};
use crate::workshop::agenda::{Wish, agenda};
use crate::workshop::board::{Known, board};
use crate::workshop::document;
use crate::workshop::report::{
    Attendance, Of, attendance::COUNTED, faults::gather, markdown::markdown, paper,
};

/// What a report is written in.
#[derive(Clone, Copy)]
enum As {
    Paper(Format),
    Markdown,
}

/// Writes the report: to the file of `--salida` in the format of its ending, else as text.
///
/// # Errors
/// When the format or the attendance is not understood, or the file cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let format = format(app.options.output.as_deref())?;
    let (kit, exercises) = (kit(app)?, exercises(app, wanted.own.as_deref())?);
    let aims = aims(&kit, &wanted.aims)?;
    let known: Vec<Known> = exercises.iter().map(Known::of).collect();
    let folder = app.cwd().join(&wanted.folder);
    let room = compare::looked(app, &folder);
    let faults = gather(room.marked.values());
    let board = board(room, &known, kit.stuck, app.clock.now());
    let before = wanted.before.as_deref();
    let compared = before.map(|before| compare::compared(app, (&kit, &known), (before, &folder), None));
    let compared = compared.transpose()?;
    let planned = wanted.minutes.map(|minutes| agenda(&kit, &exercises, Wish { minutes, aims: &aims }));
    let attendance = attendance(app, wanted.attendance.as_deref(), &folder)?;
    let of = Of {
        board: &board,
        kit: &kit,
        attendance: &attendance,
        planned: planned.as_ref(),
        compared: compared.as_ref(),
        faults: &faults,
        at: app.clock.now(),
    };
    let blocks = paper::blocks(of, app.lang());
    let bytes = match format {
        As::Markdown => markdown(&blocks).into_bytes(),
        As::Paper(format) => {
            let document = document(&say::REPORT_TITLE, blocks, (app.lang(), app.clock.now()));
            written(app, &document, format)?
        }
    };
    app.result(&bytes)?;
    Ok(0)
}

fn format(output: Option<&Path>) -> Result<As> {
    let Some(ending) = output.and_then(Path::extension).map(|ending| ending.to_string_lossy()) else {
        return Ok(As::Paper(Format::Txt));
    };
    let markdown = ending.eq_ignore_ascii_case("md").then_some(As::Markdown);
    markdown.or_else(|| Format::named(&ending).map(As::Paper)).ok_or_else(|| {
        let what = say::REPORT_FORMAT.with("word", visible(&ending));
        Error::new(Kind::Usage, what).todo(say::REPORT_FORMAT_TODO)
    })
}

/// Who came: as it was told, as it was kept, or asked and kept; without anybody to ask, not counted.
fn attendance(app: &mut App, told: Option<&str>, folder: &Path) -> Result<Attendance> {
    let wrong = |what| Error::new(Kind::Usage, what).todo(say::ATTENDANCE_TODO);
    if let Some(told) = told {
        return Attendance::parse(told).map_err(wrong);
    }
    let names = [&say::ATTENDANCE_NAME.es, &say::ATTENDANCE_NAME.en].map(|name| folder.join(name.as_ref()));
    if let Some(path) = names.iter().find(|path| fsx::size(path).is_some()) {
        let bytes = fsx::read_text(path).map_err(|error| fsx::unread_file(path, &error))?;
        return Attendance::read(&decode(&bytes)).map_err(wrong);
    }
    if !app.options.input || !asks() {
        return Ok(Attendance::default());
    }
    let counted = asked(app)?;
    if !counted.0.is_empty() && !app.options.dry_run {
        let path: PathBuf = folder.join(app.to(&say::ATTENDANCE_NAME));
        fsx::write_report(&path, counted.written().as_bytes(), Replace::Refuse)?;
        app.tell(&crate::text::command::WRITTEN.with("path", path.display()));
    }
    Ok(counted)
}

/// Whether somebody can answer: a script that makes the report is not asked.
fn asks() -> bool {
    std::io::IsTerminal::is_terminal(&std::io::stdin())
}

/// Asks each count; Enter leaves it uncounted, leaving ends the questions with what was counted so far.
fn asked(app: &mut App) -> Result<Attendance> {
    let mut counted = Attendance::default();
    for (key, label) in &COUNTED {
        let ask = say::ATTENDANCE_ASK.with_text("label", label);
        let entry = Entry::Line { initial: String::new() };
        let view = View::short(key, app.to(&ask), entry).hint(app.to(&say::ATTENDANCE_HINT)).may_skip();
        loop {
            match app.ui.ask(&view) {
                Reply::Answer(Raw::Text(text)) if text.trim().is_empty() => break,
                Reply::Answer(Raw::Text(text)) => match text.trim().parse::<u32>() {
                    Ok(number) if number <= 10_000 => {
                        counted.0.insert((*key).to_string(), number);
                        break;
                    }
                    _ => {
                        let error = app.to(&say::ATTENDANCE_NUMBER).to_string();
                        app.ui.show(&[Say::Error(error)]);
                    }
                },
                Reply::Quit => return Ok(counted),
                _ => break,
            }
        }
    }
    Ok(counted)
}
