//! `diagnostico`: what support needs to know about this computer. Nothing of a plan's content is told.

use std::io::IsTerminal;

use serde_json::json;

use crate::app::App;
use crate::error::Result;
use crate::plan::store;
use crate::text::{Text, command as say};
use crate::ui::{Say, report, terminal::Terminal};
use crate::{places, plan};

/// Shows terminal, folders, Guide and a writing test.
///
/// # Errors
/// When the result cannot be written.
pub fn run(app: &mut App) -> Result<u8> {
    let facts = facts(app);
    let lang = app.lang();
    let bytes = if app.options.json {
        let fields: serde_json::Map<String, serde_json::Value> =
            facts.iter().map(|(name, _, value)| ((*name).to_string(), json!(value.to(lang)))).collect();
        format!("{:#}\n", json!({ "version": 1, "facts": fields })).into_bytes()
    } else {
        let mut parts = vec![Say::Text(app.to(&say::DOCTOR_HEAD).to_string()), Say::Blank];
        let pairs =
            facts.iter().map(|(_, head, value)| (head.to(lang).to_string(), value.to(lang).to_string()));
        parts.push(Say::Pairs(pairs.collect()));
        report::text(&parts, lang).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

fn facts(app: &App) -> Vec<(&'static str, Text, Text)> {
    let word = |name: &str| std::env::var(name).unwrap_or_else(|_| "-".into());
    let yes = |flag: bool| if flag { crate::text::session::YES } else { crate::text::session::NO };
    let (rows, columns) = console::Term::stderr().size();
    let path =
        |path: Option<std::path::PathBuf>| Text::same(path.map_or("-".into(), |p| p.display().to_string()));
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let terminal = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    let rich = terminal && Terminal::suitable() && !app.options.plain;
    let found = app.find_plan(None).ok().flatten();
    let writable = store::probe_writable(&*app.fs, &app.cwd().join(crate::app::PLAN)).is_ok();
    vec![
        ("version", say::DOCTOR_VERSION, Text::same(env!("CARGO_PKG_VERSION"))),
        ("system", say::DOCTOR_SYSTEM, Text::same(system)),
        ("guide", say::DOCTOR_GUIDE, Text::same(app.guide.tag())),
        ("format", say::DOCTOR_FORMAT, Text::same(plan::model::FORMAT.to_string())),
        ("terminal", say::DOCTOR_TERMINAL, yes(terminal)),
        ("size", say::DOCTOR_SIZE, Text::same(format!("{columns}x{rows}"))),
        ("term", say::DOCTOR_TERM, Text::same(word("TERM"))),
        ("face", say::DOCTOR_FACE, if rich { say::FACE_RICH } else { say::FACE_PLAIN }),
        ("language", say::DOCTOR_LANGUAGE, Text::same(app.lang().code())),
        ("locale", say::DOCTOR_LOCALE, Text::same(word("LANG"))),
        ("letters", say::DOCTOR_LETTERS, Text::same("á é í ó ú ü ñ Ñ ¿ ¡ « » ·")),
        ("folder", say::DOCTOR_FOLDER, Text::same(app.cwd().display().to_string())),
        ("writable", say::DOCTOR_WRITABLE, yes(writable)),
        ("plan", say::DOCTOR_PLAN, path(found)),
        ("state", say::DOCTOR_STATE, path(places::state())),
    ]
}
