//! A badge for a page: only figures, with the day that they were measured on; grey while there are none.
//!
//! As a picture (SVG) and as the JSON that <https://shields.io/badges/endpoint-badge> reads:
//! `{"schemaVersion": 1, "label", "message", "color"}`. The colour never says more than the figures: green is only
//! for "all, and all measured". The bounds are ours.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::fresh::{Source, Verdict};
use super::overview::Overview;
use crate::guide::model::watch::Watching;
use crate::text::{Lang, Text, watch as say};

/// Width of a letter, of the space around a text, and height, in pixels of the picture.
const LETTER: usize = 7;
const AROUND: usize = 10;
const HEIGHT: usize = 22;
/// Hundredths below which the colour is that of trouble.
const MANY: usize = 80;

/// How good it looks, at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing was measured, or long ago.
    Unmeasured,
    /// Less than [`MANY`] of a hundred.
    Bad,
    Partial,
    /// Everything was measured, and is well.
    All,
}

impl Level {
    /// White letters on it have a contrast of 4.5 or more.
    pub fn colour(self) -> &'static str {
        match self {
            Self::Unmeasured => "#5f6368",
            Self::Bad => "#b3261e",
            Self::Partial => "#8a5a00",
            Self::All => "#1b6e3c",
        }
    }
}

/// What a badge says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    pub label: Text,
    pub message: Text,
    /// The same in a sentence, with what was not measured.
    pub about: Text,
    pub level: Level,
}

/// The badge of what is known today.
pub fn badge(name: &str, all: &Overview, assumed: &Watching, today: Date) -> Badge {
    let label = say::BADGE_LABEL;
    let figures = all.figures;
    let measured = all.measured.filter(|_| figures.links + figures.dated > 0);
    let Some(day) = measured else {
        let about = say::BADGE_NOTHING.with("name", name);
        return Badge { label, message: say::NOT_MEASURED, about, level: Level::Unmeasured };
    };
    let old = day.until(today).map_or(0, |span| span.get_days())
        > i32::try_from(assumed.measure_days).unwrap_or(i32::MAX);
    let mut parts = vec![links(all), dates(all)];
    parts.push(say::BADGE_ON.with("day", day));
    parts.extend(old.then_some(say::BADGE_OLD));
    let message = Text::joined(&parts, " · ");
    let about = say::BADGE_ABOUT.with("name", name).with_text("what", &message);
    let about =
        if figures.overdue > 0 { about.and(&say::BADGE_OVERDUE.with("n", figures.overdue)) } else { about };
    Badge { label, message, about, level: if old { Level::Unmeasured } else { level(all) } }
}

/// What is online, in the words of the badge; `None` while nothing is.
pub fn told(all: &Overview, assumed: &Watching, today: Date) -> Option<Text> {
    (!all.links.is_empty()).then(|| badge("", all, assumed, today).message)
}

/// The same as a sentence of its own.
pub fn line(all: &Overview, assumed: &Watching, today: Date) -> Option<Text> {
    told(all, assumed, today).map(|what| say::LINE.with_text("what", &what))
}

fn links(all: &Overview) -> Text {
    let figures = all.figures;
    let said = match figures.links {
        0 => say::BADGE_NO_LINKS,
        of => say::BADGE_LINKS.with("n", figures.alive).with("of", of),
    };
    match figures.unasked {
        n if n > 0 && figures.links > 0 => said.and(&say::BADGE_UNASKED.with("n", n)),
        _ => said,
    }
}

fn dates(all: &Overview) -> Text {
    let figures = all.figures;
    let told = |source: Source| {
        move |one: &&super::fresh::Fresh| one.updated.is_some_and(|(_, from)| from == source)
    };
    let fresh = all.fresh.iter().filter(|one| one.verdict == Verdict::Fresh);
    let said = match figures.dated {
        0 => return say::BADGE_NO_DATES,
        of => say::BADGE_DATES.with("n", figures.fresh).with("of", of),
    };
    // What only the metadata say was measured by nobody.
    match fresh.filter(told(Source::Said)).count() {
        0 => said,
        n => said.and(&say::BADGE_SAID.with("n", n)),
    }
}

fn level(all: &Overview) -> Level {
    let figures = all.figures;
    let many = |good: usize, of: usize| good * 100 >= of * MANY;
    let said = |one: &super::fresh::Fresh| {
        one.verdict == Verdict::Fresh && one.updated.is_some_and(|(_, from)| from == Source::Said)
    };
    let whole = figures.unasked == 0 && figures.undated == 0 && figures.links > 0 && figures.dated > 0;
    match () {
        () if !many(figures.alive, figures.links) || !many(figures.fresh, figures.dated) => Level::Bad,
        () if figures.is_troubled() || !whole || all.fresh.iter().any(said) => Level::Partial,
        () => Level::All,
    }
}

impl Badge {
    /// The form that shields reads.
    pub fn json(&self, lang: Lang) -> Json {
        json!({
            "schemaVersion": 1,
            "label": self.label.to(lang),
            "message": self.message.to(lang),
            "color": self.level.colour().trim_start_matches('#'),
        })
    }

    /// A picture that reads itself aloud: title and description, letters as letters.
    pub fn svg(&self, lang: Lang) -> String {
        let (label, message) = (self.label.to(lang), self.message.to(lang));
        let width = |text: &str| text.chars().count() * LETTER + 2 * AROUND;
        let (left, right) = (width(label), width(message));
        let (all, level) = (left + right, self.level.colour());
        let text = |text: &str, at: usize, width: usize| {
            let (middle, length) = (at + width / 2, width - 2 * AROUND);
            format!(
                "<text x=\"{middle}\" y=\"15\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
                escaped(text)
            )
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{all}\" height=\"{HEIGHT}\" viewBox=\"0 0 {all} {HEIGHT}\" \
             role=\"img\" aria-labelledby=\"apertura-title apertura-desc\" lang=\"{}\">\n\
             <title id=\"apertura-title\">{}: {}</title>\n\
             <desc id=\"apertura-desc\">{}</desc>\n\
             <rect width=\"{left}\" height=\"{HEIGHT}\" fill=\"#333333\"/>\n\
             <rect x=\"{left}\" width=\"{right}\" height=\"{HEIGHT}\" fill=\"{level}\"/>\n\
             <g fill=\"#ffffff\" text-anchor=\"middle\" font-family=\"Verdana, 'DejaVu Sans', sans-serif\" font-size=\"11\" aria-hidden=\"true\">\n\
             {}\n{}\n</g>\n</svg>\n",
            lang.code(),
            escaped(label),
            escaped(message),
            escaped(self.about.to(lang)),
            text(label, 0, left),
            text(message, left, right),
        )
    }
}

fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
