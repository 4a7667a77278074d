//! `promocion`, and what it does with a word behind it.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::Command;
use super::super::read::{flag as has, number, path, word, words};
use super::super::spec::{Body, Form, Order, Takes, accented, flag, name, operand, option};
use super::{ONE_PLAN, WHICH_PLAN};
use crate::text::{cli, promotion as say};

/// What `promocion` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    pub doing: Doing,
}

/// The word behind `promocion`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    Show(Shown),
    Plan,
    Done(Done),
    Messages(Messages),
    Event(Box<Event>),
    Uses,
    Use(Box<Use>),
    Story(Story),
}

impl Default for Doing {
    fn default() -> Self {
        Self::Show(Shown::default())
    }
}

/// How the plan of promotion is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    pub csv: bool,
    pub ics: Option<PathBuf>,
    /// `html`, `docx`, `odt`, `txt`.
    pub format: Option<String>,
}

/// `promocion hecho`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// Asked for when it is not said.
    pub id: Option<String>,
    pub date: Option<String>,
    pub note: Option<String>,
}

/// `promocion mensajes`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Messages {
    pub dataset: Option<String>,
    pub channel: Option<String>,
    pub kind: Option<String>,
    pub question: Option<String>,
    /// Only the texts, to be copied.
    pub bare: bool,
}

/// `promocion evento`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Event {
    /// A kind, to prepare one; or the id of one.
    pub which: Option<String>,
    pub title: Option<String>,
    pub question: Option<String>,
    pub day: Option<String>,
    pub datasets: Vec<String>,
    /// Lines that are done, by id.
    pub ready: Vec<String>,
    /// The day they were done.
    pub date: Option<String>,
    pub participants: Option<u32>,
    pub projects: Option<u32>,
    /// The one-page call in place of the checklist.
    pub call: bool,
    pub ics: Option<PathBuf>,
    pub format: Option<String>,
}

/// `promocion usar`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Use {
    pub title: Option<String>,
    pub by: Option<String>,
    pub link: Option<String>,
    pub datasets: Vec<String>,
    pub text: Option<String>,
    pub agreed: bool,
}

/// `promocion historia`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Story {
    pub dataset: String,
    pub question: Option<String>,
    pub format: Option<String>,
}

pub const ORDER: Order = Order {
    name: accented("promocion", "promotion", "promoción"),
    about: say::PROMOTION,
    more: Some(say::PROMOTION_MORE),
    body: Body::Leads {
        inputs: &[
            WHICH_PLAN,
            flag(name("csv", "csv"), say::CSV),
            option(name("ics", "ics"), Takes::File, cli::FILE, say::ICS),
            option(name("formato", "format"), Takes::Word, say::FORMAT, say::FORMAT_HELP),
        ],
        read: |m| {
            let shown = Shown { csv: has(m, "csv"), ics: path(m, "ics"), format: word(m, "formato") };
            command(path(m, "which"), Doing::Show(shown))
        },
        orders: &[PLAN, DONE, MESSAGES, EVENT, STORY, USES, USE],
    },
};

const PLAN: Order = Order {
    name: name("planear", "plan"),
    about: say::PLAN,
    more: Some(say::PLAN_MORE),
    body: Body::Does { inputs: ONE_PLAN, read: |m| command(path(m, "which"), Doing::Plan) },
};

const DONE: Order = Order {
    name: name("hecho", "done"),
    about: say::DONE,
    more: Some(say::DONE_MORE),
    body: Body::Does {
        inputs: &[
            operand("id", Form::Maybe, Takes::Word, say::ID, say::DONE_ID),
            option(name("fecha", "date"), Takes::Word, say::DAY, say::DONE_DATE),
            option(name("nota", "note"), Takes::Word, say::TEXT, say::DONE_NOTE),
        ],
        read: |m| {
            let done = Done { id: word(m, "id"), date: word(m, "fecha"), note: word(m, "nota") };
            command(None, Doing::Done(done))
        },
    },
};

const MESSAGES: Order = Order {
    name: name("mensajes", "messages"),
    about: say::MESSAGES,
    more: Some(say::MESSAGES_MORE),
    body: Body::Does {
        inputs: &[
            operand("dataset", Form::Maybe, Takes::Word, say::DATASET, say::MESSAGES_DATASET),
            option(name("canal", "channel"), Takes::Word, say::CHANNEL, say::MESSAGES_CHANNEL),
            option(name("tipo", "kind"), Takes::Word, say::KIND, say::MESSAGES_KIND),
            option(name("pregunta", "question"), Takes::Word, say::TEXT, say::MESSAGES_QUESTION),
            flag(name("para-copiar", "to-copy"), say::MESSAGES_BARE),
        ],
        read: |m| {
            let messages = Messages {
                dataset: word(m, "dataset"),
                channel: word(m, "canal"),
                kind: word(m, "tipo"),
                question: word(m, "pregunta"),
                bare: has(m, "para-copiar"),
            };
            command(None, Doing::Messages(messages))
        },
    },
};

const EVENT: Order = Order {
    name: name("evento", "event"),
    about: say::EVENT,
    more: Some(say::EVENT_MORE),
    body: Body::Does {
        inputs: &[
            operand("event", Form::Maybe, Takes::Word, say::EVENT_WORD, say::EVENT_WHICH),
            option(accented("titulo", "title", "título"), Takes::Word, say::TEXT, say::EVENT_TITLE),
            option(name("pregunta", "question"), Takes::Word, say::TEXT, say::EVENT_QUESTION),
            option(accented("dia", "day", "día"), Takes::Word, say::DAY, say::EVENT_DAY),
            option(name("conjunto", "dataset"), Takes::Words, say::DATASET, say::EVENT_DATASET),
            option(name("listo", "ready"), Takes::Words, say::ID, say::EVENT_READY),
            option(name("fecha", "date"), Takes::Word, say::DAY, say::EVENT_DATE),
            option(name("participantes", "participants"), Takes::Number, cli::COUNT, say::EVENT_PARTICIPANTS),
            option(name("proyectos", "projects"), Takes::Number, cli::COUNT, say::EVENT_PROJECTS),
            flag(name("convocatoria", "call"), say::EVENT_CALL),
            option(name("ics", "ics"), Takes::File, cli::FILE, say::ICS),
            option(name("formato", "format"), Takes::Word, say::FORMAT, say::FORMAT_HELP),
        ],
        read: |m| command(None, Doing::Event(Box::new(event(m)))),
    },
};

const STORY: Order = Order {
    name: name("historia", "story"),
    about: say::STORY,
    more: Some(say::STORY_MORE),
    body: Body::Does {
        inputs: &[
            operand("dataset", Form::Must, Takes::Word, say::DATASET, say::STORY_DATASET),
            option(name("pregunta", "question"), Takes::Word, say::TEXT, say::MESSAGES_QUESTION),
            option(name("formato", "format"), Takes::Word, say::FORMAT, say::FORMAT_HELP),
        ],
        read: |m| {
            let story = Story {
                dataset: word(m, "dataset").unwrap_or_default(),
                question: word(m, "pregunta"),
                format: word(m, "formato"),
            };
            command(None, Doing::Story(story))
        },
    },
};

const USES: Order = Order {
    name: name("usos", "uses"),
    about: say::USES,
    more: Some(say::USES_MORE),
    body: Body::Does { inputs: ONE_PLAN, read: |m| command(path(m, "which"), Doing::Uses) },
};

const USE: Order = Order {
    name: name("usar", "use"),
    about: say::USE,
    more: Some(say::USE_MORE),
    body: Body::Does {
        inputs: &[
            operand("title", Form::Maybe, Takes::Word, say::TEXT, say::USE_TITLE),
            option(accented("quien", "by", "quién"), Takes::Word, say::TEXT, say::USE_BY),
            option(name("liga", "link"), Takes::Word, say::LINK, say::USE_LINK),
            option(name("conjunto", "dataset"), Takes::Words, say::DATASET, say::USE_DATASET),
            option(name("texto", "text"), Takes::Word, say::TEXT, say::USE_TEXT),
            flag(name("de-acuerdo", "agreed"), say::USE_AGREED),
        ],
        read: |m| {
            let told = Use {
                title: word(m, "title"),
                by: word(m, "quien"),
                link: word(m, "liga"),
                datasets: words(m, "conjunto"),
                text: word(m, "texto"),
                agreed: has(m, "de-acuerdo"),
            };
            command(None, Doing::Use(Box::new(told)))
        },
    },
};

fn command(plan: Option<PathBuf>, doing: Doing) -> Command {
    Command::Promotion(Wanted { plan, doing })
}

fn event(m: &ArgMatches) -> Event {
    Event {
        which: word(m, "event"),
        title: word(m, "titulo"),
        question: word(m, "pregunta"),
        day: word(m, "dia"),
        datasets: words(m, "conjunto"),
        ready: words(m, "listo"),
        date: word(m, "fecha"),
        participants: number(m, "participantes"),
        projects: number(m, "proyectos"),
        call: has(m, "convocatoria"),
        ics: path(m, "ics"),
        format: word(m, "formato"),
    }
}
