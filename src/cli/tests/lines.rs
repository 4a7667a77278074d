//! Lines that are understood.

use std::path::PathBuf;

use super::*;
use crate::cli::spec::Body;
use crate::cli::{GuideCommand, Shell};

#[test]
fn every_command_is_read_under_both_names() {
    use Command as C;
    let path = |name: &str| PathBuf::from(name);
    let cases: &[(&str, &str, Command)] = &[
        ("", "", C::Open),
        ("nuevo", "new", C::New { folder: None }),
        ("nuevo a", "new a", C::New { folder: Some(path("a")) }),
        ("continuar", "resume", C::Resume { plan: None }),
        ("ir C01 3", "goto C01 3", C::GoTo { place: vec!["C01".into(), "3".into()] }),
        ("estado p", "status p", C::Status { plan: Some(path("p")) }),
        ("comprobar a b", "check a b", C::Check { plans: vec![path("a"), path("b")] }),
        ("comparar a b", "diff a b", C::Diff { before: path("a"), after: path("b"), reasons: false }),
        ("fuente I08", "source I08", C::Source { question: "I08".into() }),
        ("diagnostico", "doctor", C::Doctor),
        ("diagnóstico", "doctor", C::Doctor),
        ("deshacer", "undo", C::Undo { count: 1, list: false }),
        ("deshacer 3", "undo 3", C::Undo { count: 3, list: false }),
        ("deshacer --lista", "undo --list", C::Undo { count: 1, list: true }),
        ("recuperar p", "recover p", C::Recover { plan: path("p") }),
        ("respuestas --plantilla", "answers --template", C::Answers { template: true }),
        ("esquema", "schema", C::Schema),
        ("guía comprobar", "guide check", C::Guide(GuideCommand::Check)),
        ("guia bases", "guide bases", C::Guide(GuideCommand::Bases)),
        ("guia cuaderno", "guide workbook", C::Guide(GuideCommand::Workbook { role: None, html: false })),
        (
            "guia cuaderno --rol r --html",
            "guide workbook --role r --html",
            C::Guide(GuideCommand::Workbook { role: Some("r".into()), html: true }),
        ),
        ("autocompletado zsh", "completions zsh", C::Completions { shell: Shell::Zsh }),
        ("autocompletado PowerShell", "completions powershell", C::Completions { shell: Shell::PowerShell }),
        ("manual", "man", C::Manual(crate::cli::handbook::Wanted::default())),
    ];
    for (spanish, english, command) in cases {
        assert_eq!(&run(spanish).1, command);
        assert_eq!(&run(english).1, command);
        assert_eq!(&run(&format!("--lang en {spanish}")).1, command);
    }
}

#[test]
fn every_leaf_of_the_table_is_read_as_another_command() {
    let lines = every_line();
    let leaves: Vec<_> =
        lines.iter().filter(|line| !matches!(line.last().unwrap().body, Body::Splits(_))).collect();
    let mut read: Vec<String> = leaves
        .iter()
        .map(|line| {
            let words = words_of(line, Lang::Es);
            let needs =
                line.last().unwrap().inputs().iter().filter(|input| !input.usage(Lang::Es).starts_with('['));
            run(&format!("{words} {}", needs.map(|_| "zsh").collect::<Vec<_>>().join(" "))).1
        })
        .map(|command| format!("{command:?}"))
        .collect();
    read.sort();
    read.dedup();
    assert_eq!(read.len(), leaves.len());
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    let spanish = "--plan p --guia g --idioma en --sencillo --sin-color --sin-preguntas --respuestas - --ensayo \
        --json --salida - --silencio --si";
    let english = "--plan p --guide g --lang en --plain --no-color --no-input --answers - --dry-run --json --output - \
        --quiet --yes";
    let expected = Options {
        plan: Some("p".into()),
        guide: Some("g".into()),
        lang: Lang::En,
        plain: true,
        color: false,
        input: false,
        answers: Some("-".into()),
        dry_run: true,
        json: true,
        output: Some("-".into()),
        quiet: true,
        yes: true,
    };
    for options in [spanish, english] {
        for line in [options.to_string(), format!("{options} nuevo"), format!("guide check {options}")] {
            assert_eq!(run(&line).0, expected, "{line}");
        }
    }
}

#[test]
fn without_options_or_environment_all_is_asked_in_spanish_and_colour() {
    let plain = options(&[]);
    assert_eq!((plain.lang, plain.plain, plain.color, plain.input), (Lang::Es, false, true, true));
    assert_eq!((plain.plan, plain.answers, plain.output), (None, None, None));
}

#[test]
fn the_language_comes_from_the_option_then_the_environment() {
    let lang = |env: &[(&str, &str)]| options(env).lang;
    assert_eq!(lang(&[("APERTURA_IDIOMA", "en"), ("LC_ALL", "es_MX.UTF-8")]), Lang::En);
    assert_eq!(lang(&[("LC_ALL", ""), ("LANG", "en_US.UTF-8")]), Lang::En);
    assert_eq!(lang(&[("LC_ALL", "C.UTF-8"), ("LANG", "en_US.UTF-8")]), Lang::Es);
    assert_eq!(lang(&[("LANG", "POSIX")]), Lang::Es);
    assert_eq!(lang(&[("LANG", "fr_FR")]), Lang::Es);
    let Parsed::Run(options, _) = with(&["--idioma", "es", "new"], &[("APERTURA_IDIOMA", "en")]) else {
        panic!()
    };
    assert_eq!(options.lang, Lang::Es);
    assert_eq!(run("new").0.lang, Lang::Es);
}

#[test]
fn the_environment_counts_unless_it_says_no() {
    for value in ["0", "false", "FALSE", ""] {
        assert!(!options(&[("APERTURA_SENCILLO", value), ("ACCESSIBLE", value)]).plain, "{value}");
        assert!(options(&[("APERTURA_SIN_PREGUNTAS", value)]).input, "{value}");
    }
    assert!(options(&[("APERTURA_SENCILLO", "1")]).plain && options(&[("ACCESSIBLE", "si")]).plain);
    assert!(!options(&[("APERTURA_SIN_PREGUNTAS", "1")]).input);
    assert!(!options(&[("NO_COLOR", "0")]).color && options(&[("NO_COLOR", "")]).color);
    assert_eq!(options(&[("APERTURA_PLAN", "p.toml")]).plan, Some("p.toml".into()));
    let Parsed::Run(options, _) = with(&["--plan", "o"], &[("APERTURA_PLAN", "e")]) else { panic!() };
    assert_eq!(options.plan, Some("o".into()));
}
