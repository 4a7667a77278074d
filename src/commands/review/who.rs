//! Who reviews: as the person says it once, kept for the next time.

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::text::fold::clean;
use crate::text::reviewing as say;
use crate::ui::{Entry, Raw, Reply, View};
use crate::{fsx, places};

/// File of the program's state with the name, one line.
const FILE: &str = "quien-revisa";
/// Letters of the longest name.
const LONGEST: usize = 120;

/// The name that was said with `--como`, or the one that is known; nobody is asked.
pub fn known(said: Option<&str>) -> Option<String> {
    let kept = || {
        let bytes = fsx::read_small(&places::state()?.join(FILE))?;
        String::from_utf8(bytes).ok().map(|name| tidy(&name))
    };
    said.map(tidy).filter(|name| !name.is_empty()).or_else(kept).filter(|name| !name.is_empty())
}

/// As [`known`]; who is not known is asked, once. `None` when they leave.
///
/// # Errors
/// When nobody can be asked.
pub fn reviewer(app: &mut App, said: Option<&str>) -> Result<Option<String>> {
    if let Some(name) = known(said) {
        remember(&name);
        return Ok(Some(name));
    }
    if !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::WHO_NEEDED).todo(say::WHO_NEEDED_TODO));
    }
    let entry = Entry::Line { initial: String::new() };
    let mut view = View::short("reviewer", app.to(&say::WHO_ASK), entry).hint(app.to(&say::WHO_HINT));
    loop {
        match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(text)) if !tidy(&text).is_empty() => {
                let name = tidy(&text);
                remember(&name);
                return Ok(Some(name));
            }
            Reply::Quit | Reply::Menu | Reply::Back => return Ok(None),
            _ => {
                view.error = Some(app.to(&say::WHO_EMPTY).to_string());
                view.again = true;
            }
        }
    }
}

fn remember(name: &str) {
    if let Some(folder) = places::state()
        .filter(|folder| fsx::read_small(&folder.join(FILE)).is_none_or(|kept| kept != name.as_bytes()))
    {
        fsx::write_small(&folder, FILE, name.as_bytes());
    }
}

fn tidy(name: &str) -> String {
    let name = clean(name).split_whitespace().collect::<Vec<_>>().join(" ");
    name.chars().take(LONGEST).collect()
}
