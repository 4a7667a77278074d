//! Help under its five headings, and the passage of the Guide behind a question.

use super::super::flow::Spot;
use super::Session;
use crate::guide::model::{Guide, Question};
use crate::text::{Lang, session as say};
use crate::ui::Say;

impl Session<'_> {
    pub(super) fn help(&mut self, spot: &Spot) {
        let mut parts = help(spot.question, self.lang());
        parts.extend(self.help_stories(spot));
        self.ui.show(&parts);
    }

    pub(super) fn source(&mut self, question: &Question) {
        let parts = passages(self.guide, question, self.lang());
        self.ui.show(&parts);
    }
}

/// The five headings, always in this order.
pub fn help(question: &Question, lang: Lang) -> Vec<Say> {
    let help = &question.help;
    let pairs = [
        (say::HELP_ANSWER, &help.answer),
        (say::HELP_EXAMPLE, &help.example),
        (say::HELP_WHY, &help.why),
        (say::HELP_GUIDE, &help.guide),
        (say::HELP_WHO, &help.who),
    ];
    let pairs =
        pairs.iter().map(|(head, body)| (head.to(lang).to_string(), body.to(lang).to_string())).collect();
    vec![Say::Blank, Say::Text(say::HELP.to(lang).to_string()), Say::Pairs(pairs), Say::Blank]
}

/// What each source of a question says, with its version and whether it was verified.
pub fn passages(guide: &Guide, question: &Question, lang: Lang) -> Vec<Say> {
    let mut parts = vec![
        Say::Title { left: format!("{}  {}", question.code, question.ask.to(lang)), right: String::new() },
        Say::Rule,
    ];
    for basis in &question.basis {
        let Some(source) = guide.source(&basis.source) else { continue };
        let proposal = source.kind == "proposal";
        let at = if proposal { String::new() } else { format!(" · {}", basis.at) };
        parts.push(Say::Text(format!("{}{at}", source.title.to(lang))));
        let gist = guide.article(basis).map(|article| &article.gist).filter(|_| !proposal);
        let gist = gist.or(source.note.as_ref()).unwrap_or(&source.binds);
        let mut pairs = vec![
            (say::SOURCE_SAYS.to(lang).to_string(), gist.to(lang).to_string()),
            (say::SOURCE_BINDS.to(lang).to_string(), source.binds.to(lang).to_string()),
            (say::SOURCE_VERSION.to(lang).to_string(), source.version.clone()),
        ];
        let verified = if basis.verified && source.verified { say::VERIFIED } else { say::NOT_VERIFIED };
        pairs.push((say::SOURCE_CHECKED.to(lang).to_string(), verified.to(lang).to_string()));
        parts.extend([Say::Pairs(pairs), Say::Blank]);
    }
    let maps: Vec<String> = question.maps.iter().map(|(scheme, term)| format!("{scheme}: {term}")).collect();
    if !maps.is_empty() {
        parts.push(Say::Text(say::MAPS_TO.with("terms", maps.join(", ")).to(lang).to_string()));
    }
    parts.push(Say::Text(say::FIELD_IS.with("field", &question.field).to(lang).to_string()));
    parts
}
