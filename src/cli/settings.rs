//! The settings of a run: option, else environment, else default.

use std::ffi::OsString;

use clap::ArgMatches;

use super::read::{flag, path};
use super::{Env, Options};
use crate::text::Lang;

pub const LANG: &str = "APERTURA_IDIOMA";
/// In the order in which POSIX asks them.
pub const LOCALE: &[&str] = &["LC_ALL", "LC_MESSAGES", "LANG"];
pub const PLAIN: &[&str] = &["APERTURA_SENCILLO", "ACCESSIBLE"];
pub const PLAN: &str = "APERTURA_PLAN";
pub const NO_INPUT: &str = "APERTURA_SIN_PREGUNTAS";
pub const NO_COLOR: &str = "NO_COLOR";

/// The language of the environment: the first variable that says anything; Spanish when it is not one of ours.
pub fn lang(env: Env) -> Lang {
    let said = std::iter::once(LANG).chain(LOCALE.iter().copied()).find_map(|name| said(env, name));
    said.and_then(|tag| Lang::parse(&tag.to_string_lossy())).unwrap_or_default()
}

/// The options of the whole program, as they stand in the matches of any command.
pub fn options(matches: &ArgMatches, lang: Lang, env: Env) -> Options {
    Options {
        plan: path(matches, "plan").or_else(|| said(env, PLAN).map(Into::into)),
        guide: path(matches, "guia"),
        lang,
        plain: flag(matches, "sencillo") || PLAIN.iter().any(|name| on(env, name)),
        color: !flag(matches, "sin-color") && said(env, NO_COLOR).is_none(),
        input: !flag(matches, "sin-preguntas") && !on(env, NO_INPUT),
        answers: path(matches, "respuestas"),
        dry_run: flag(matches, "ensayo"),
        json: flag(matches, "json"),
        output: path(matches, "salida"),
        quiet: flag(matches, "silencio"),
        yes: flag(matches, "si"),
    }
}

fn said(env: Env, name: &str) -> Option<OsString> {
    env(name).filter(|value| !value.is_empty())
}

fn on(env: Env, name: &str) -> bool {
    said(env, name).is_some_and(|value| value != "0" && !value.eq_ignore_ascii_case("false"))
}
