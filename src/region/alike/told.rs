//! Who is alike, and what they opened first, on a screen.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::screen::Show;
use super::super::words::{self, number, share};
use super::{Alike, Opened, Peer, What};
use crate::text::fold::visible;
use crate::text::say::day;
use crate::text::{Text, region as say};
use crate::ui::Say;

/// The rule of likeness, what they opened, and who they are.
pub fn parts(alike: &Alike, show: &Show<'_>) -> Vec<Say> {
    let to = |text: &Text| text.to(show.lang).to_string();
    let right = visible(&alike.me.name);
    let mut parts = vec![Say::Title { left: to(&say::PEERS_TITLE), right }, Say::Rule];
    parts.push(Say::Text(to(&rule(alike, show))));
    if alike.peers.is_empty() {
        parts.push(Say::Text(to(&say::PEERS_NONE)));
        return parts;
    }
    parts.push(Say::Blank);
    if alike.opened.is_empty() {
        parts.push(Say::Text(to(&say::PEERS_NOTHING)));
    } else {
        parts.push(Say::Text(to(&say::PEERS_OPENED)));
        let heads = [say::COL_WHAT, say::COL_PEERS_FIRST, say::COL_PEERS_HAVE, say::COL_SINCE];
        let rows = alike.opened.iter().map(|one| opened(one, show)).collect();
        parts.push(Say::Table { heads: heads.iter().map(to).collect(), rows });
    }
    parts.push(Say::Blank);
    let heads = [say::COL_NAME, say::COL_STATE, say::COL_BAND, say::COL_PUBLISHED, say::COL_FIRST];
    let rows = alike.peers.iter().map(|one| peer(one, show)).collect();
    parts.push(Say::Table { heads: heads.iter().map(to).collect(), rows });
    parts
}

/// How likeness was taken, with how many of how many are alike.
fn rule(alike: &Alike, show: &Show<'_>) -> Text {
    let where_ = if alike.same_state { say::PEERS_STATE } else { say::PEERS_COUNTRY };
    let text = match alike.population {
        Some((from, to)) => say::PEERS_RULE.with("from", number(from)).with("to", number(to)),
        None => say::PEERS_RULE_BARE,
    };
    let state = words::state(&alike.me.state, &show.given);
    text.with_text("where", &where_.with_text("state", &state))
        .with("n", number(alike.peers.len()))
        .with("of", number(alike.of))
}

fn opened(one: &Opened, show: &Show<'_>) -> Vec<String> {
    let to = |text: &Text| text.to(show.lang).to_string();
    let since = one.earliest.and_then(date).map(|date| to(&day(date)));
    vec![to(&what(&one.what, show)), to(&share(one.first)), show.bar_of(one.peers), since.unwrap_or_default()]
}

fn peer(one: &Peer, show: &Show<'_>) -> Vec<String> {
    let to = |text: &Text| text.to(show.lang).to_string();
    let first = match (&one.first, one.on.and_then(date)) {
        (Some(first), Some(on)) => {
            to(&say::FIRST_ON.with_text("what", &what(first, show)).with_text("day", &day(on)))
        }
        (Some(first), None) => to(&say::FIRST_NO_DAY.with_text("what", &what(first, show))),
        (None, _) => String::new(),
    };
    vec![
        visible(&one.row.name),
        to(&words::state(&one.row.state, &show.given)),
        one.row.population.map(number).unwrap_or_default(),
        number(one.row.published),
        first,
    ]
}

fn what(what: &What, show: &Show<'_>) -> Text {
    match what {
        What::Theme(id) if id.is_empty() => say::NO_THEME,
        What::Theme(id) => say::ANOTHER_OF.with_text("theme", &words::theme(id, &show.given)),
        What::Recommended(id) => {
            let known = show.given.guide.recommended.dataset.iter().find(|one| one.id == *id);
            known.map_or_else(|| Text::same(visible(id)), |one| one.title.clone())
        }
    }
}

/// A day since 1970-01-01.
fn date(days: i32) -> Option<Date> {
    Date::new(1970, 1, 1).ok()?.checked_add(days.days()).ok()
}
