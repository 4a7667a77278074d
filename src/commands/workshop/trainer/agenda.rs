//! `taller agenda`.

use jiff::civil::Time;

use super::{aims, exercises_in, kit, town, written};
use crate::app::App;
use crate::cli::workshop::trainer::Agenda as Wanted;
use crate::error::{Error, Kind, Result};
use crate::guide::model::workshop::Aim;
use crate::papers::Format;
use crate::text::fold::visible;
use crate::text::{Text, trainer as say};
use crate::workshop::agenda::screen::{self, Eye};
use crate::workshop::agenda::{Agenda, Wish, agenda, least, paper};
use crate::workshop::document;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// Shows the agenda, or writes it as a paper: `--html`, or the format of the file of `--salida`.
///
/// # Errors
/// When the minutes are none, too few or too many, or a word is not understood; all that is wrong with the words at once.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let kit = kit(app)?;
    let town = town(app, wanted.town.as_deref())?;
    let exercises = exercises_in(app, wanted.own.as_deref(), town.as_ref())?;
    let aims = aims(&kit, &wanted.aims)?;
    let start = wanted.start.as_deref().map(time).transpose()?;
    let Some(minutes) = wanted.minutes else {
        return Err(Error::new(Kind::Usage, say::NO_MINUTES).todo(say::NO_MINUTES_TODO));
    };
    let least = least(&kit, &exercises);
    if minutes < least {
        let what = say::TOO_SHORT.with("n", minutes).with("least", least);
        return Err(Error::new(Kind::Usage, what).todo(say::TOO_SHORT_TODO));
    }
    if minutes > DAY {
        return Err(Error::new(Kind::Usage, say::TOO_LONG.with("n", minutes)).todo(say::TOO_LONG_TODO));
    }
    let made = agenda(&kit, &exercises, Wish { minutes, aims: &aims });
    let titles: Vec<Text> = aims.iter().map(|aim| aim.title.clone()).collect();
    let eye = Eye { lang: app.lang(), start, aims: &titles, town: town.as_ref() };
    let bytes = bytes(app, wanted, &made, (eye, &aims))?;
    app.result(&bytes)?;
    if exercises.is_empty() {
        app.tell(&say::NO_EXERCISES);
    }
    Ok(0)
}

fn bytes(app: &App, wanted: &Wanted, made: &Agenda, (eye, aims): (Eye<'_>, &[&Aim])) -> Result<Vec<u8>> {
    if app.options.json {
        let ids: Vec<&str> = aims.iter().map(|aim| aim.id.as_str()).collect();
        return Ok(format!("{:#}\n", screen::json(made, eye, &ids)).into_bytes());
    }
    let output = app.options.output.as_ref().and_then(|path| path.extension());
    let named = output.and_then(|ending| Format::named(&ending.to_string_lossy()));
    match named.filter(|format| *format != Format::Txt).or(wanted.html.then_some(Format::Html)) {
        Some(format) => {
            let document =
                document(&say::AGENDA_TITLE, paper::blocks(made, eye), (app.lang(), app.clock.now()));
            written(app, &document, format)
        }
        None => Ok(app.drawn(&screen::parts(made, eye)).into_bytes()),
    }
}

/// `09:00`, `9:00`, `16.30`.
fn time(word: &str) -> Result<Time> {
    let parts = word.trim().replace('.', ":");
    let read = || {
        let (hour, minute) = parts.split_once(':')?;
        Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
    };
    read().ok_or_else(|| {
        let what = say::NO_TIME_OF_DAY.with("word", visible(word));
        Error::new(Kind::Usage, what).todo(say::NO_TIME_OF_DAY_TODO)
    })
}
