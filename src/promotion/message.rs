//! Messages that are ready to send: templates of the Guide with the direct link, measured for their channel.

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

use super::About;
use super::facts::Facts;
use super::ready::Ready;
use crate::guide::model::promotion::{Channel, Message as Template};
use crate::text::{Lang, Text, promoted as say};
use crate::watch::link::State;

/// A message for one channel in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Ids of the Guide.
    pub kind: String,
    pub channel: String,
    pub subject: Option<String>,
    pub text: String,
    /// Characters as people count them, a link as its channel counts it.
    pub chars: usize,
    pub most: Option<usize>,
    /// What would make it better.
    pub lacks: Vec<Text>,
}

impl Message {
    pub fn fits(&self) -> bool {
        self.most.is_none_or(|most| self.chars <= most)
    }
}

/// What messages are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'w> {
    pub channel: Option<&'w str>,
    pub kind: Option<&'w str>,
    /// A first line in place of the message of the plan (R02).
    pub question: Option<&'w str>,
}

/// The messages about a dataset, in the order of the Guide.
pub fn messages(about: About<'_>, one: &Ready<'_>, wanted: Wanted<'_>, lang: Lang) -> Vec<Message> {
    let promotion = &about.guide.promotion;
    let facts = Facts::of(about, one, wanted.question);
    let meant = |template: &&Template| {
        let asked = promotion.kind(&template.kind).is_some_and(|kind| kind.asked);
        wanted.channel.is_none_or(|id| id == template.channel)
            && wanted.kind.map_or(!asked || one.asked > 0, |id| id == template.kind)
    };
    let made = |template: &Template| {
        let channel = promotion.channel(&template.channel)?;
        Some(message((template, channel), &facts, one, lang))
    };
    promotion.messages.iter().filter(meant).filter_map(made).collect()
}

fn message(
    (template, channel): (&Template, &Channel),
    facts: &Facts,
    one: &Ready<'_>,
    lang: Lang,
) -> Message {
    let mut missing: Vec<&'static str> = Vec::new();
    let mut lines: Vec<(bool, String)> = Vec::new();
    for line in &template.lines {
        match facts.fill(line) {
            Ok(text) => lines.push((keeps(line), text.to(lang).to_string())),
            Err(marks) => {
                missing.extend(marks.into_iter().filter(|mark| !missing.contains(mark)).collect::<Vec<_>>())
            }
        }
    }
    let measure = |lines: &[(bool, String)]| {
        let text = join(lines);
        (counted(&text, &one.link, channel.link_chars), text)
    };
    let (mut chars, mut text) = measure(&lines);
    let mut cut = 0;
    while channel.chars.is_some_and(|most| chars > most) {
        let Some(at) = lines.iter().rposition(|(keep, _)| !keep) else { break };
        lines.remove(at);
        cut += 1;
        (chars, text) = measure(&lines);
    }
    let subject = template.subject.as_ref().and_then(|subject| facts.fill(subject).ok());
    let mut lacks: Vec<Text> = missing.into_iter().map(|mark| facts.lacks(mark)).collect();
    lacks.extend(notes(channel, one, cut));
    if let Some(most) = channel.chars.filter(|most| chars > *most) {
        lacks.push(say::TOO_LONG.with("over", chars - most));
    }
    Message {
        kind: template.kind.clone(),
        channel: template.channel.clone(),
        subject: subject.map(|subject| subject.to(lang).to_string()),
        text,
        chars,
        most: channel.chars,
        lacks,
    }
}

/// Whether a line is what the message is for: it names the dataset or opens it.
fn keeps(line: &Text) -> bool {
    line.es.contains("{link}") || line.es.contains("{dataset}")
}

fn join(lines: &[(bool, String)]) -> String {
    lines.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join("\n")
}

fn notes(channel: &Channel, one: &Ready<'_>, cut: usize) -> Vec<Text> {
    let mut notes = Vec::new();
    if cut > 0 {
        notes.push(say::CUT.with("n", cut));
    }
    if !channel.link {
        notes.push(say::LINK_ASIDE.with("link", &one.link));
    }
    if one.front {
        notes.push(say::LINK_FRONT);
    }
    match one.state {
        Some(State::Broken | State::Unreachable | State::Refused) => notes.push(say::LINK_DEAD),
        None | Some(State::Unasked) => notes.push(say::LINK_UNKNOWN),
        Some(State::Moved | State::Alive) => {}
    }
    notes
}

/// Characters as people count them: a letter with its accent is one, a joined sign is one, line ends count.
pub fn counted(text: &str, link: &str, link_chars: Option<usize>) -> usize {
    let (rest, links) = match link_chars {
        Some(each) if !link.is_empty() => (text.replace(link, ""), text.matches(link).count() * each),
        _ => (text.to_string(), 0),
    };
    let mut joined = false;
    let mut count = links;
    for letter in rest.nfc() {
        let stands = letter == '\n' || letter.width().is_some_and(|width| width > 0);
        count += usize::from(stands && !joined);
        joined = letter == '\u{200d}';
    }
    count
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn characters_are_counted_as_people_see_them() {
        for (text, chars) in [("año", 3), ("an\u{303}o", 3), ("a\nb", 3), ("👩\u{200d}🌾", 1), ("", 0)] {
            assert_eq!(counted(text, "", None), chars, "{text}");
        }
    }

    #[test]
    fn a_link_counts_as_its_channel_says() {
        let link = "https://datos.villa.gob.mx/conjuntos/licencias/";
        let text = format!("Ver: {link}");
        assert_eq!(counted(&text, link, Some(23)), 28);
        assert_eq!(counted(&text, link, None), 5 + link.len());
    }
}
