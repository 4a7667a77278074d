//! Help, manual and completions: complete, narrow, and without a word of the other language.

use super::*;
use crate::cli::table::EXIT_CODES;
use crate::cli::{Shell, completions, help, manual};
use crate::text::cli as say;

/// Words of a text in lower case, without names of commands, options with their dashes, and the last line of a page.
fn own_words(text: &str, lang: Lang) -> Vec<String> {
    let lines = every_line();
    let commands: Vec<&str> = lines.iter().flat_map(|line| line.last().unwrap().name.both(lang)).collect();
    // What git calls the plan that both came from is no word.
    let page = text.replace(say::OTHER_LANGUAGE.to(lang), "").replace("%O", "");
    page.split(|c: char| !c.is_alphanumeric() && !"-_:".contains(c))
        .filter(|word| !word.starts_with("--") && !commands.contains(word))
        .map(str::to_lowercase)
        .collect()
}

const ENGLISH: &str = "usage usage: options options: option commands commands: command arguments arguments: argument \
    possible values values: value default default: help print version: error: for more information required \
    unexpected found tip tip: similar exists try invalid provided subcommand the of and or with your this that \
    which file folder question write where what from to aliases alias: name description exit status";
const SPANISH: &str = "uso uso: escribe: opciones opciones: opción órdenes orden comando argumentos ayuda error: \
    falta sobra existe más el la los las de del que y o para con sin sólo su este esta archivo carpeta pregunta \
    escribe dónde qué desde nombre descripción códigos salida inglés español quisiste";

/// The words of a text that belong to the other language.
fn foreign(text: &str, lang: Lang) -> Vec<&'static str> {
    let forbidden = if lang == Lang::Es { ENGLISH } else { SPANISH };
    let own = own_words(text, lang);
    forbidden.split_whitespace().filter(|word| own.iter().any(|own| own == word)).collect()
}

fn assert_only(text: &str, lang: Lang, about: &str) {
    let wrong = foreign(text, lang);
    assert!(wrong.is_empty(), "{about}: {wrong:?} in\n{text}");
}

const WRONG: &[&str] = &[
    "nuevoo",
    "xyzzy",
    "x/plan.toml",
    "guia",
    "guia cuadern",
    "--sencilo",
    "--xyzzy",
    "-x",
    "nuevo --lista",
    "diagnostico a",
    "nuevo a b",
    "ir",
    "comparar",
    "comparar a",
    "ir",
    "fuente",
    "recuperar",
    "autocompletado",
    "autocompletado cmd",
    "--idioma fr",
    "--idioma",
    "--plan",
    "--plan=",
    "--json=1",
    "deshacer 0",
    "deshacer tres",
    "deshacer 2 --lista",
    "deshacer 99999999999999999999",
    "continuar a --plan b",
    "--plan b continuar a",
    "-- nuevo",
];

#[test]
fn every_page_and_refusal_is_in_its_language() {
    for line in every_line() {
        for (lang, flag) in [(Lang::Es, "--ayuda"), (Lang::En, "--lang en --help")] {
            let line = format!("{} {flag}", words_of(&line, lang));
            assert_only(&printed(&line), lang, &line);
        }
    }
    for line in WRONG {
        assert_only(&refused(line, Lang::Es), Lang::Es, line);
        let english = format!("--lang en {line}");
        let text = refused(&english, Lang::En);
        assert_only(&text, Lang::En, line);
        assert!(
            !text.contains(['«', '{', '<']) && !refused(line, Lang::Es).contains(['“', '{', '<']),
            "{text}"
        );
    }
}

#[test]
fn words_of_the_other_language_are_noticed() {
    assert!(
        foreign(&printed("-h"), Lang::En).len() > 10
            && foreign(&printed("--lang en -h"), Lang::Es).len() > 10
    );
    assert_eq!(
        foreign("error: unexpected argument 'x' found", Lang::Es),
        ["argument", "error:", "unexpected", "found"]
    );
}

#[test]
fn pages_are_eighty_columns_wide_and_end_with_the_other_language() {
    for line in every_line() {
        for lang in [Lang::Es, Lang::En] {
            let page = help::page(&line, lang);
            assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
            assert!(page.ends_with(&format!("\n{}\n", say::OTHER_LANGUAGE.to(lang))), "{page}");
        }
    }
    assert!(printed("-h").ends_with("English: apertura --lang en --help\n"));
}

#[test]
fn help_is_for_the_command_that_it_follows() {
    let page = printed("guia cuaderno -h");
    assert!(page.contains("apertura guia cuaderno [--rol ROL] [--html]"), "{page}");
    assert_eq!(page, printed("guide workbook --help"));
    assert!(printed("--lang en guia cuaderno -h").contains("apertura guide workbook [--role ROLE] [--html]"));
    assert!(printed("comprobar --ayuda").contains("apertura comprobar [PLAN...]"));
}

#[test]
fn the_version_is_the_same_everywhere() {
    let version = format!("apertura {}\n", env!("CARGO_PKG_VERSION"));
    for line in ["-V", "--version", "nuevo --version", "guia bases -V"] {
        assert_eq!(printed(line), version);
    }
}

#[test]
fn every_name_has_two_languages_and_is_told_apart() {
    const SAME: &[&str] = &[
        "agenda", "apertura", "plan", "json", "version", "bases", "html", "csv", "markdown", "ics", "gantt",
        "decision", "git", "folio", "ckan", "k", "portal", "intranet", "crs", "xlsx",
    ];
    for name in every_name() {
        assert!(name.es != name.en || SAME.contains(&name.es), "{}", name.es);
        for word in [name.es, name.en] {
            assert!(word.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{word}");
        }
    }
    let spanish: Vec<_> = GLOBALS.iter().flat_map(|input| input.name().unwrap().both(Lang::Es)).collect();
    let mut unique = spanish.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), spanish.len());
}

#[test]
fn completions_have_both_names() {
    for (shell, lang) in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell]
        .into_iter()
        .flat_map(|shell| [(shell, Lang::Es), (shell, Lang::En)])
    {
        let script = String::from_utf8(completions(shell, lang)).unwrap();
        let words: Vec<&str> = script.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').collect();
        for name in every_name() {
            for word in name.both(lang) {
                let found = words.iter().any(|known| known.trim_start_matches('-') == word);
                assert!(found, "{word} is not in {shell:?} {lang:?}");
            }
        }
        assert_eq!(script.starts_with('\u{feff}'), shell == Shell::PowerShell);
    }
}

#[test]
fn completions_describe_in_their_language() {
    for shell in [Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        let spanish = String::from_utf8(completions(shell, Lang::Es)).unwrap();
        let english = String::from_utf8(completions(shell, Lang::En)).unwrap();
        assert!(spanish.contains(say::NEW.to(Lang::Es)) && !spanish.contains(say::NEW.to(Lang::En)));
        assert!(english.contains(say::NEW.to(Lang::En)) && !english.contains(say::NEW.to(Lang::Es)));
    }
}

#[test]
fn the_manual_has_every_section_name_code_and_variable() {
    for lang in [Lang::Es, Lang::En] {
        let page = String::from_utf8(manual(lang)).unwrap().replace("\\-", "-");
        for heading in [say::MAN_NAME, say::MAN_ENVIRONMENT, say::MAN_FILES, say::MAN_EXIT] {
            let heading = heading.to(lang);
            assert!(page.contains(&format!(".SH {heading}")) || page.contains(&format!(".SH \"{heading}\"")));
        }
        for name in every_name().iter().flat_map(|name| name.both(lang)) {
            assert!(page.contains(name), "{name}");
        }
        for word in ["APERTURA_IDIOMA", "NO_COLOR", "plan.toml.bak", "130", "LC_MESSAGES"] {
            assert!(page.contains(word), "{word}");
        }
        // What stands before the title is the writer's own preamble.
        let page =
            page.split_once(".TH").unwrap().1.replace("\\fR", " ").replace("\\fB", " ").replace("\\fI", " ");
        assert_only(&page, lang, "man");
    }
}

#[test]
fn the_exit_codes_are_those_of_the_errors() {
    let kinds = [
        Kind::Unexpected,
        Kind::Usage,
        Kind::Incomplete,
        Kind::Faulty,
        Kind::NotAsked,
        Kind::Unreadable,
        Kind::Locked,
        Kind::Interrupted,
    ];
    let codes: Vec<u8> = std::iter::once(0).chain(kinds.map(|kind| kind as u8)).collect();
    assert_eq!(EXIT_CODES.iter().map(|(code, _)| *code).collect::<Vec<_>>(), codes);
    let page = printed("--ayuda");
    assert!(codes.iter().all(|code| page.contains(&format!("\n  {code:3}  "))), "{page}");
}
