//! Every command and option, once: the parser, the help, the manual and the completions are made from here.

use super::read::{count, flag as has, number, path, paths, required_path, shape, shell, word, words};
use super::spec::{Body, Form, Input, Name, Order, Takes, accented, flag, lettered, name, operand, option};
use super::{Command, Said, settings};
use crate::text::{Text, cli as say, promises};

pub mod approve;
pub mod book;
pub mod calendar;
pub mod cost;
pub mod demand;
pub mod document;
pub mod export;
pub mod folio;
mod guide;
pub mod handover;
pub mod import;
pub mod improve;
pub mod license;
pub mod manual;
pub mod merge;
pub mod network;
pub mod notices;
mod obligations;
pub mod papers;
pub mod prepare;
pub mod priority;
pub mod promotion;
pub mod publish;
pub mod recommended;
pub mod rehearsal;
pub mod remark;
pub mod report;
pub mod review;
pub mod rubric;
pub mod share;
pub mod stories;
pub mod watch;
pub mod workshop;

pub const LANGS: &[&str] = &["es", "en"];
pub const SHELLS: &[&str] = &["powershell", "bash", "zsh", "fish"];

/// The program itself, which alone opens the last plan.
pub static ROOT: Order = Order {
    name: name("apertura", "apertura"),
    about: say::ABOUT,
    more: Some(say::MORE),
    body: Body::Splits(ORDERS),
};

/// The options that go with every command.
pub static GLOBALS: &[Input] = &[
    option(name("plan", "plan"), Takes::File, say::PLAN, say::PLAN_OPTION),
    option(name("respuestas", "answers"), Takes::File, say::FILE, say::ANSWERS_OPTION),
    flag(name("sin-preguntas", "no-input"), say::NO_INPUT),
    flag(accented("si", "yes", "sí"), say::YES_OPTION),
    flag(name("ensayo", "dry-run"), say::DRY_RUN),
    option(name("salida", "output"), Takes::File, say::FILE, say::OUTPUT),
    flag(name("json", "json"), say::JSON),
    flag(name("silencio", "quiet"), say::QUIET),
    flag(name("sencillo", "plain"), say::PLAIN),
    flag(name("sin-color", "no-color"), say::NO_COLOR),
    option(name("idioma", "lang"), Takes::OneOf(LANGS), say::LANG, say::LANG_OPTION),
    option(accented("guia", "guide", "guía"), Takes::Folder, say::FOLDER, say::GUIDE_OPTION),
    lettered('h', name("ayuda", "help"), Takes::Help, say::HELP),
    lettered('V', name("version", "version"), Takes::Version, say::VERSION),
];

static ORDERS: &[Order] = &[
    Order {
        name: name("nuevo", "new"),
        about: say::NEW,
        more: Some(say::NEW_MORE),
        body: Body::Does {
            inputs: &[operand("folder", Form::Maybe, Takes::Folder, say::FOLDER, say::NEW_FOLDER)],
            read: |m| Command::New { folder: path(m, "folder") },
        },
    },
    Order {
        name: name("continuar", "resume"),
        about: say::RESUME,
        more: None,
        body: Body::Does { inputs: ONE_PLAN, read: |m| Command::Resume { plan: path(m, "which") } },
    },
    Order {
        name: name("ir", "goto"),
        about: say::GO_TO,
        more: Some(say::GO_TO_MORE),
        body: Body::Does {
            inputs: &[operand("place", Form::Several, Takes::Word, say::PLACE, say::GO_TO_PLACE)],
            read: |m| Command::GoTo { place: words(m, "place") },
        },
    },
    Order {
        name: name("estado", "status"),
        about: say::STATUS,
        more: None,
        body: Body::Does { inputs: ONE_PLAN, read: |m| Command::Status { plan: path(m, "which") } },
    },
    Order {
        name: name("comprobar", "check"),
        about: say::CHECK,
        more: Some(say::CHECK_MORE),
        body: Body::Does {
            inputs: &[operand("plans", Form::Any, Takes::File, say::PLAN, say::CHECK_PLANS)],
            read: |m| Command::Check { plans: paths(m, "plans") },
        },
    },
    Order {
        name: name("escanear", "scan"),
        about: say::SCAN,
        more: Some(say::SCAN_MORE),
        body: Body::Does {
            inputs: &[
                operand("roots", Form::Several, Takes::Folder, say::FOLDER, say::SCAN_ROOTS),
                flag(name("csv", "csv"), say::SCAN_CSV),
                flag(name("html", "html"), say::SCAN_HTML),
                option(name("hilos", "threads"), Takes::Number, say::COUNT, say::SCAN_THREADS),
                flag(name("sin-memoria", "no-memory"), say::SCAN_FORGET),
            ],
            read: |m| Command::Scan {
                roots: paths(m, "roots"),
                shape: shape(m),
                threads: number(m, "hilos"),
                forget: has(m, "sin-memoria"),
            },
        },
    },
    Order {
        name: name("perfil", "profile"),
        about: say::PROFILE,
        more: Some(say::PROFILE_MORE),
        body: Body::Does {
            inputs: &[
                operand("file", Form::Must, Takes::File, say::FILE, say::PROFILE_FILE),
                option(name("formato", "format"), Takes::Word, say::FORMAT, say::PROFILE_FORMAT),
                option(
                    accented("codificacion", "encoding", "codificación"),
                    Takes::Word,
                    say::ENCODING,
                    say::PROFILE_ENCODING,
                ),
                option(name("separador", "delimiter"), Takes::Word, say::SIGN, say::PROFILE_DELIMITER),
                option(name("encabezado", "header"), Takes::Word, say::COUNT, say::PROFILE_HEADER),
                flag(name("recordar", "remember"), say::PROFILE_REMEMBER),
                flag(name("olvidar", "forget"), say::PROFILE_FORGET),
            ],
            read: |m| Command::Profile {
                file: required_path(m, "file"),
                said: Said {
                    format: word(m, "formato"),
                    encoding: word(m, "codificacion"),
                    delimiter: word(m, "separador"),
                    header: word(m, "encabezado"),
                },
                remember: has(m, "recordar"),
                forget: has(m, "olvidar"),
            },
        },
    },
    import::ORDER,
    book::ORDER,
    obligations::ORDER,
    recommended::ORDER,
    priority::ORDER,
    demand::ORDER,
    license::ORDER,
    calendar::ORDER,
    notices::ORDER,
    cost::ORDER,
    papers::ORDER,
    report::ORDER,
    prepare::ORDER,
    document::ORDER,
    export::ORDER,
    rehearsal::ORDER,
    approve::ORDER,
    publish::ORDER,
    folio::ORDER,
    watch::ORDER,
    remark::ORDER,
    improve::ORDER,
    promotion::ORDER,
    handover::ORDER,
    stories::ORDER,
    share::ORDER,
    review::ORDER,
    network::ORDER,
    rubric::ORDER,
    merge::ORDER,
    workshop::ORDER,
    Order {
        name: name("comparar", "diff"),
        about: say::DIFF,
        more: Some(promises::MORE),
        body: Body::Does {
            inputs: &[
                operand("before", Form::Must, Takes::File, say::BEFORE, say::DIFF_BEFORE),
                operand("after", Form::Must, Takes::File, say::AFTER, say::DIFF_AFTER),
                flag(name("razones", "reasons"), promises::REASONS_OPTION),
            ],
            read: |m| Command::Diff {
                before: required_path(m, "before"),
                after: required_path(m, "after"),
                reasons: has(m, "razones"),
            },
        },
    },
    Order {
        name: name("fuente", "source"),
        about: say::SOURCE,
        more: Some(say::SOURCE_MORE),
        body: Body::Does {
            inputs: &[operand("question", Form::Must, Takes::Word, say::QUESTION, say::SOURCE_QUESTION)],
            read: |m| Command::Source { question: word(m, "question").unwrap_or_default() },
        },
    },
    Order {
        name: name("deshacer", "undo"),
        about: say::UNDO,
        more: None,
        body: Body::Does {
            inputs: &[
                Input {
                    id: "count",
                    form: Form::Maybe,
                    takes: Takes::Number,
                    value: say::COUNT,
                    about: say::UNDO_COUNT,
                    against: Some("lista"),
                },
                flag(name("lista", "list"), say::UNDO_LIST),
            ],
            read: |m| Command::Undo { count: count(m, "count"), list: has(m, "lista") },
        },
    },
    Order {
        name: name("recuperar", "recover"),
        about: say::RECOVER,
        more: Some(say::RECOVER_MORE),
        body: Body::Does {
            inputs: &[operand("which", Form::Must, Takes::File, say::PLAN, say::RECOVER_PLAN)],
            read: |m| Command::Recover { plan: required_path(m, "which") },
        },
    },
    Order {
        name: name("respuestas", "answers"),
        about: say::ANSWERS,
        more: Some(say::ANSWERS_MORE),
        body: Body::Does {
            inputs: &[flag(name("plantilla", "template"), say::ANSWERS_TEMPLATE)],
            read: |m| Command::Answers { template: has(m, "plantilla") },
        },
    },
    Order {
        name: name("esquema", "schema"),
        about: say::SCHEMA,
        more: None,
        body: Body::Does { inputs: &[], read: |_| Command::Schema },
    },
    guide::ORDER,
    Order {
        name: accented("diagnostico", "doctor", "diagnóstico"),
        about: say::DOCTOR,
        more: Some(say::DOCTOR_MORE),
        body: Body::Does { inputs: &[], read: |_| Command::Doctor },
    },
    Order {
        name: name("autocompletado", "completions"),
        about: say::COMPLETIONS,
        more: Some(say::COMPLETIONS_MORE),
        body: Body::Does {
            inputs: &[operand("shell", Form::Must, Takes::OneOf(SHELLS), say::SHELL, say::COMPLETIONS_SHELL)],
            read: |m| Command::Completions { shell: shell(m, "shell") },
        },
    },
    manual::ORDER,
];

/// The plan as an operand, which `--plan` would say twice.
const WHICH_PLAN: Input = Input {
    id: "which",
    form: Form::Maybe,
    takes: Takes::File,
    value: say::PLAN,
    about: say::WHICH_PLAN,
    against: Some("plan"),
};

static ONE_PLAN: &[Input] = &[WHICH_PLAN];

/// The exit codes in order.
pub static EXIT_CODES: &[(u8, Text)] = &[
    (0, say::EXIT_0),
    (1, say::EXIT_1),
    (2, say::EXIT_2),
    (3, say::EXIT_3),
    (4, say::EXIT_4),
    (5, say::EXIT_5),
    (6, say::EXIT_6),
    (7, say::EXIT_7),
    (130, say::EXIT_130),
];

/// The environment variables that are read, in groups that do the same.
pub static VARIABLES: &[(&[&str], Text)] = &[
    (&[settings::LANG], say::VAR_LANG),
    (settings::LOCALE, say::VAR_LOCALE),
    (settings::PLAIN, say::VAR_PLAIN),
    (&[settings::PLAN], say::VAR_PLAN),
    (&[settings::NO_INPUT], say::VAR_NO_INPUT),
    (&[settings::NO_COLOR], say::VAR_NO_COLOR),
];

/// The files of a plan.
pub static FILES: &[(&str, Text)] = &[
    ("plan.toml", say::FILE_PLAN),
    ("plan.toml.bak", say::FILE_BACKUP),
    (".apertura/copias/", say::FILE_COPIES),
    (".apertura/", say::FILE_SIDE),
];

/// Every input that a command takes: its own, then the global ones.
pub fn inputs(order: &Order) -> impl Iterator<Item = &'static Input> {
    order.inputs().iter().chain(GLOBALS)
}

/// The option of that name, written without its dashes.
pub fn option_named(order: &Order, word: &str) -> Option<&'static Input> {
    inputs(order).find(|input| input.name().is_some_and(|name: &Name| name.is(word)))
}
