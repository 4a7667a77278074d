//! What a person makes of what the program said: which question it asks, or at which of its pages it stands.

use apertura::guide::model::{Guide, Question};
use apertura::text::{Lang, Text, calendar, license, recommend, score, session};

/// What is being asked.
#[derive(Debug, Clone, Copy)]
pub enum Heard<'g> {
    Question(&'g Question),
    Page(Page),
    /// A short question of the engine: which reading, are you sure.
    Other,
}

/// The engine's own pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What others usually have.
    Offered,
    Hub,
    /// The hub, when nothing is left to ask.
    End,
    Items,
    Files,
    Review,
    /// What is worked out for a step: order, calendar, terms.
    Worked,
}

/// What was said last in a piece of the conversation; where two end together, the longer one.
pub fn heard<'g>(guide: &'g Guide, said: &str) -> Heard<'g> {
    let said = joined(said);
    let end = |text: &Text| {
        let text = told(text);
        said.rfind(&text).map(|at| (at + text.len(), text.len()))
    };
    let asks =
        guide.questions().filter_map(|(_, question)| Some((end(&question.ask)?, Heard::Question(question))));
    let pages = pages().into_iter().filter_map(|(text, page)| Some((end(&text)?, Heard::Page(page))));
    let last = asks.chain(pages).max_by_key(|(end, _)| *end).map_or(Heard::Other, |(_, heard)| heard);
    match last {
        Heard::Page(Page::Hub) if end(&session::ALL_ASKED).is_some() => Heard::Page(Page::End),
        last => last,
    }
}

fn pages() -> [(Text, Page); 15] {
    [
        (score::PAGE_ORDERS, Page::Worked),
        (calendar::ORDERS, Page::Worked),
        (license::ORDERS, Page::Worked),
        (license::ORDERS_DONE, Page::Worked),
        (recommend::PAGE_ORDERS, Page::Offered),
        (session::HUB_ORDERS, Page::Hub),
        (session::ITEMS_ORDERS, Page::Items),
        (session::ITEMS_ORDERS_ADD, Page::Items),
        (session::FILES_ORDERS, Page::Files),
        (session::REVIEW_ITEM_ORDERS, Page::Review),
        (session::REVIEW_PLAN_ORDERS, Page::Review),
        (session::CLOSE_MISSING, Page::Review),
        (session::CLOSE_EVIDENCE, Page::Review),
        (session::CLOSE_PENDING, Page::Review),
        (session::CLOSE_COMPLETE, Page::Review),
    ]
}

/// What is always said of a sentence: its end, after the last thing put into it.
fn told(text: &Text) -> String {
    let text = text.to(Lang::Es);
    joined(text.rsplit('}').next().unwrap_or(text))
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
