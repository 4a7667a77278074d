//! Lines that are not understood.

use super::*;
use crate::cli::language;

#[test]
fn a_refusal_says_what_and_how() {
    let cases = [
        ("nuevoo", "No existe la orden «nuevoo».\n¿Quisiste escribir «nuevo»? Más ayuda: apertura --ayuda"),
        (
            "guia cuadern",
            "No existe la orden «cuadern».\n¿Quisiste escribir «cuaderno»? Más ayuda: apertura guia --ayuda",
        ),
        (
            "--sencilo",
            "No existe la opción «--sencilo» en «apertura».\n¿Quisiste escribir «--sencillo»? Más ayuda: apertura --ayuda",
        ),
        ("ir", "Falta escribir: LUGAR.\nSe escribe: apertura ir LUGAR...\nMás ayuda: apertura ir --ayuda"),
        (
            "comparar a",
            "Falta escribir: DESPUÉS.\nSe escribe: apertura comparar ANTES DESPUÉS [--razones]\nMás ayuda: apertura comparar --ayuda",
        ),
        (
            "diagnostico a",
            "Sobra «a».\nSe escribe: apertura diagnostico\nMás ayuda: apertura diagnostico --ayuda",
        ),
        ("--idioma fr", "«fr» no sirve como --idioma.\nEscribe uno de estos: es, en."),
        ("--plan", "Falta el valor de --plan.\nMás ayuda: apertura --ayuda"),
        ("deshacer 0", "«0» no sirve como N.\nEscribe un número entero, desde 1."),
        ("--plan b estado a", "PLAN y --plan no van juntos.\nDeja sólo uno de los dos."),
        ("deshacer 2 --lista", "N y --lista no van juntos.\nDeja sólo uno de los dos."),
        (
            "guia",
            "A «apertura guia» le falta decir qué hacer.\nPuede seguir con: comprobar, bases, cuaderno, empaquetar, instalar, paquetes, quitar, comparar, migrar. Más ayuda: apertura guia --ayuda",
        ),
        (
            "x/plan.toml",
            "No existe la orden «x/plan.toml».\nPara abrir ese plan escribe: apertura continuar \"x/plan.toml\"",
        ),
        ("--json=1", "La opción --json no lleva valor.\nMás ayuda: apertura --ayuda"),
    ];
    for (line, text) in cases {
        assert_eq!(refused(line, Lang::Es), text, "{line}");
    }
    assert_eq!(refused("ayuda", Lang::Es), "No existe la orden «ayuda».\nMás ayuda: apertura --ayuda");
    assert!(refused("--lang en neww", Lang::En).contains("Did you mean “new”?"));
}

#[test]
fn a_refusal_knows_its_language() {
    let none = |_: &str| None;
    let args = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
    assert_eq!(language(&args("apertura nuevoo --lang en"), &none), Lang::En);
    assert_eq!(language(&args("apertura nuevoo"), &|_| Some("en".into())), Lang::En);
    assert_eq!(language(&args("apertura neww"), &none), Lang::Es);
}

#[test]
fn words_are_shown_without_control_characters_and_cut() {
    let text = refused(&format!("a\u{1b}[2J{}", "b".repeat(500)), Lang::Es);
    assert!(!text.contains('\u{1b}') && text.chars().count() < 200, "{text:?}");
}

#[cfg(unix)]
#[test]
fn a_path_may_be_any_bytes_and_a_word_may_not() {
    use std::os::unix::ffi::OsStringExt;
    let bytes = OsString::from_vec(vec![b'a', 0xff]);
    let line =
        |command: &str| parse(["apertura".into(), command.into(), bytes.clone()].into_iter(), &|_| None);
    let Parsed::Run(_, Command::Recover { plan }) = line("recuperar") else { panic!() };
    assert_eq!(plan.as_os_str(), bytes);
    let Parsed::Refused(error) = line("fuente") else { panic!() };
    assert!(error.render(Lang::Es).contains("UTF-8"));
}
