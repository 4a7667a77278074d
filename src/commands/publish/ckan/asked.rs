//! What has to be known before anything is sent: portal, organisation, key.

use super::Site;
use crate::app::App;
use crate::cli::publish::ckan::Wanted;
use crate::error::{Error, Kind, Result};
use crate::net::origin::Origin;
use crate::net::token::{Token, ring};
use crate::plan::model::Plan;
use crate::text::fold::visible;
use crate::text::{Text, ckan as say};
use crate::ui::{Entry, Raw, Reply, Say, View};

/// Everything, from the command, else the plan, else the person.
pub fn site(app: &mut App, plan: &Plan, wanted: &Wanted) -> Result<Site> {
    let origin = origin(app, plan, wanted)?;
    let organization = organization(app, plan, wanted)?;
    let token = token(app, &origin, wanted.keep_key)?;
    Ok(Site::new(origin, organization, token))
}

/// The address of the portal.
pub fn origin(app: &mut App, plan: &Plan, wanted: &Wanted) -> Result<Origin> {
    let said = wanted.portal.clone().or_else(|| given(&plan.publication.ckan.url));
    if let Some(said) = said {
        return Origin::read(&said, wanted.unencrypted);
    }
    let view = line("ckan.portal", app.to(&say::ASK_PORTAL)).hint(app.to(&say::ASK_PORTAL_HINT));
    asked(app, &view, &say::NOT_ASKED_PORTAL, |typed| Origin::read(typed, wanted.unencrypted))
}

fn organization(app: &mut App, plan: &Plan, wanted: &Wanted) -> Result<String> {
    let said = wanted.organization.clone().or_else(|| given(&plan.publication.ckan.organization));
    if let Some(said) = said {
        return named(&said);
    }
    let view =
        line("ckan.organization", app.to(&say::ASK_ORGANIZATION)).hint(app.to(&say::ASK_ORGANIZATION_HINT));
    asked(app, &view, &say::NOT_ASKED_ORGANIZATION, named)
}

/// A name, or the address of the organisation's page.
fn named(typed: &str) -> Result<String> {
    let last = typed.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_string();
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if (2..=100).contains(&last.len()) && last.chars().all(fine) {
        return Ok(last);
    }
    let what = say::BAD_ORGANIZATION.with("name", visible(typed));
    Err(Error::new(Kind::Usage, what).todo(say::BAD_ORGANIZATION_TODO))
}

/// The key: of the environment, else of the keyring, else typed without being seen.
fn token(app: &mut App, origin: &Origin, keep: bool) -> Result<Token> {
    let portal = origin.to_string();
    let found = match Token::of_environment()? {
        Some(token) => Some(token),
        None => ring::find(&portal),
    };
    let token = match found {
        Some(token) => token,
        None => typed(app, origin)?,
    };
    if keep {
        // That it could not be kept is no reason to stop: it is here.
        match ring::keep(&portal, &token) {
            Ok(()) => app.tell(&say::KEY_KEPT),
            Err(error) => {
                let told = error.todo.map_or(error.what.clone(), |todo| error.what.and(&todo));
                app.tell(&told);
            }
        }
    }
    Ok(token)
}

fn typed(app: &mut App, origin: &Origin) -> Result<Token> {
    let ask = say::ASK_KEY.with("host", &origin.host);
    let view = line("ckan.token", app.to(&ask)).hint(app.to(&say::ASK_KEY_HINT));
    if !app.options.input {
        return Err(unknown(&say::NOT_ASKED_KEY));
    }
    loop {
        match app.ui.ask_hidden(&view) {
            Reply::Answer(Raw::Text(text)) => match Token::read(text) {
                Ok(token) => return Ok(token),
                Err(error) => told(app, &error),
            },
            Reply::Skip => {}
            _ => return Err(unknown(&say::NOT_ASKED_KEY)),
        }
    }
}

/// Asks until what is said can be understood.
pub fn asked<T>(app: &mut App, view: &View, what: &Text, read: impl Fn(&str) -> Result<T>) -> Result<T> {
    if !app.options.input {
        return Err(unknown(what));
    }
    loop {
        match app.ui.ask(view) {
            Reply::Answer(Raw::Text(text)) => match read(&text) {
                Ok(value) => return Ok(value),
                Err(error) => told(app, &error),
            },
            Reply::Quit | Reply::Menu | Reply::Back => return Err(unknown(what)),
            _ => {}
        }
    }
}

pub fn line(id: &str, ask: &str) -> View {
    View::short(id, ask, Entry::Line { initial: String::new() })
}

fn told(app: &mut App, error: &Error) {
    let text = error.render(app.lang());
    app.ui.show(&[Say::Error(text)]);
}

fn unknown(what: &Text) -> Error {
    let error = Error::new(Kind::NotAsked, say::NOT_ASKED.with_text("what", what));
    error.safe(say::NOTHING_SENT).todo(say::NOT_ASKED_TODO)
}

fn given(text: &Option<String>) -> Option<String> {
    text.clone().filter(|text| !text.trim().is_empty())
}
