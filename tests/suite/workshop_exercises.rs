//! The exercises of a workshop, done by scripted participants in practices that are made on the spot.

use std::path::Path;

use toml::Table;

use crate::support::pipe::Talk;
#[cfg(unix)]
use crate::support::pty::{Screen, Waits};
use crate::support::{Sandbox, golden, guide};

/// What a participant does at a prompt.
#[derive(Debug, Clone, Copy)]
enum Does {
    Line(&'static str),
    /// A row of a menu, or its words where there is no menu.
    Pick(&'static str),
    /// What is proposed: Enter, or the row that says so.
    Accept,
    /// One box of several.
    Tick(&'static str),
}

use Does::{Accept, Line, Pick, Tick};

const DONE: Does = Line("s");
const MENU: Does = Line("menu");
const ENTER: Does = Line("");

/// How the exercises of the small town are done by hand, each from its screen to the next one.
const BY_HAND: [&[Does]; 19] = [
    &[ENTER, Line("1"), Line("https://ensayo.example"), MENU, DONE],
    &[
        ENTER,
        Line("Inés Ejemplo Prueba"),
        Line("Rosa Ejemplo Prueba"),
        Line("Jefa de la Oficina de Presidencia"),
        Line("pendiente"),
        Line("Rosa"),
        ENTER,
        Line("Tomás Ejemplo Ensayo"),
        Line("Encargado de Sistemas"),
        MENU,
        DONE,
    ],
    &[ENTER, Line("pendiente"), Line("Sistemas"), Line("en dos semanas"), DONE],
    &[
        ENTER,
        Line("pendiente"),
        Line("Sistemas"),
        ENTER,
        Line("pendiente"),
        Line("Secretaría"),
        ENTER,
        Line("e"),
        Line("compartida"),
        Line("a 1 3 6 7 8"),
        Line("l"),
        MENU,
        DONE,
    ],
    &[ENTER, Line("e"), ENTER, Line("x 3"), Line("l"), MENU, DONE],
    &[
        Line("apertura ir I04 reportes"),
        Line("Lo que la gente reporta al municipio, con su fecha, su colonia y los días que tardó."),
        Line("FIN"),
        DONE,
        Line("apertura ir I08 reportes"),
        Line("Cada mes"),
        DONE,
        Line("apertura ir I22 reportes"),
        Line("baches"),
        Line("luminarias"),
        ENTER,
        DONE,
    ],
    &[
        Line("apertura ir I17 rondines"),
        Pick("Privado"),
        DONE,
        Line("apertura ir I18 rondines"),
        Line("Las rutas dicen dónde no hay patrullas."),
        Line("FIN"),
        DONE,
        Line("apertura ir I17 reportes"),
        Pick("Público"),
        DONE,
    ],
    &[
        Line("apertura ir I15 construccion"),
        Pick("Sí"),
        DONE,
        Line("apertura ir I19 construccion"),
        Pick("Quitar las columnas de personas"),
        DONE,
    ],
    &[ENTER, Pick("Preparar el archivo así")],
    &[ENTER, Accept, Accept, Accept, Accept, Pick("Preparar el archivo así")],
    &[ENTER, Pick("No, siguen pendientes"), Pick("Guardar"), ENTER, ENTER, Line("1"), Line("salir")],
    &[
        Line("apertura ir P01 reportes"),
        Line("2"),
        DONE,
        Line("apertura ir P05 reportes"),
        Line("4"),
        DONE,
        Line("apertura ir P06 reportes"),
        Line("4"),
        DONE,
        Line("apertura ir P11 reportes"),
        Pick("Primero"),
        DONE,
        Line("apertura ir P17 reportes"),
        Line("Es lo que más se pide y el área ya lo captura cada mes."),
        Line("FIN"),
        DONE,
    ],
    &[
        Line("apertura ir C01 reportes"),
        Line("6 de abril de 2026"),
        DONE,
        Line("apertura ir C03 reportes"),
        Line("Servicios Públicos"),
        DONE,
        Line("apertura ir C01 pagos"),
        Line("2 de junio de 2026"),
        DONE,
    ],
    &[Line("apertura ir L01"), Pick("Creative Commons Atribución 4.0 (CC BY 4.0)"), DONE],
    &[ENTER, ENTER, Line("Número de la licencia, único en el año."), Line("salir")],
    &[
        Line("apertura ir I17 construccion"),
        Pick("Público"),
        DONE,
        Line("apertura aprobar licencias-construccion --rol enlace --por \"Rosa Ejemplo Prueba\""),
        Line("apertura aprobar licencias-construccion --rol administrador --por \"Tomás Ejemplo Ensayo\""),
        Line("apertura aprobar licencias-construccion --rol area --por \"Obras Públicas\""),
    ],
    &[ENTER],
    &[
        ENTER,
        Tick("Prensa"),
        DONE,
        Line("apertura ir R02"),
        Line("Ya puedes descargar los reportes ciudadanos del municipio."),
        Line("FIN"),
        DONE,
    ],
    &[ENTER, Line("Cada seis meses"), DONE, Line("apertura ir J03"), Line("Rosa Ejemplo Prueba"), DONE],
];

/// The invented municipalities of the Guide: the word that makes one, and its id.
fn towns() -> Vec<(String, String)> {
    let towns = apertura::workshop::town::all(&guide()).unwrap();
    towns.into_iter().map(|town| (town.called.es.to_string(), town.id)).collect()
}

/// A practice in `practica`.
fn practice(word: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let made = sandbox.run(&["taller", "nuevo", word, "practica"]);
    assert_eq!(made.code, 0, "{}", made.err);
    sandbox
}

fn plan(sandbox: &Sandbox) -> Table {
    sandbox.read("practica/plan.toml").parse().unwrap()
}

/// State of every exercise, in order.
fn states(sandbox: &Sandbox) -> Vec<(String, String)> {
    let ran = sandbox.run(&["taller", "practica", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let text = |one: &serde_json::Value, key: &str| one[key].as_str().unwrap().to_string();
    told["exercises"].as_array().unwrap().iter().map(|one| (text(one, "id"), text(one, "state"))).collect()
}

fn typed(lines: &[&str]) -> String {
    lines.join("\n") + "\n"
}

/// What is typed where nothing is drawn.
fn plainly(does: Does) -> &'static str {
    match does {
        Line(text) | Pick(text) | Tick(text) => text,
        Accept => "",
    }
}

/// A text in which folios, which no two plans share, are all one.
fn without_folios(text: &str) -> String {
    let is_folio = |word: &str| {
        let bare = word.trim_end_matches(['.', ',']);
        bare.len() == 14 && bare.split('-').all(|part| part.len() == 4) && !bare.contains(char::is_lowercase)
    };
    let line = |line: &str| {
        let words = line.split(' ').map(|word| if is_folio(word) { "FOLIO" } else { word });
        words.collect::<Vec<_>>().join(" ")
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_participant_solves_the_small_town_by_hand_in_plain_mode() {
    let sandbox = practice("pequeno");
    let enter = [""];
    let lines: Vec<&str> =
        BY_HAND.iter().flat_map(|does| does.iter().map(|one| plainly(*one)).chain(enter)).collect();
    let ran = sandbox.run_with(&["taller", "practica"], typed(&lines) + "s\n");
    let left: Vec<_> = states(&sandbox).into_iter().filter(|(_, state)| state != "solved").collect();
    assert!(left.is_empty(), "{left:?}\n{}", ran.err);
    assert_eq!(ran.code, 0);
    golden("workshop/small.txt", &without_folios(&ran.err));
}

#[cfg(unix)]
#[test]
fn a_participant_solves_the_small_town_by_hand_in_the_rich_face() {
    let sandbox = practice("pequeno");
    let mut screen = Screen::start(&sandbox, (80, 24), &["taller", "practica"]);
    screen.ready();
    for (at, all) in BY_HAND.iter().enumerate() {
        for does in *all {
            richly(&mut screen, *does);
        }
        assert!(screen.text().contains("Resuelto."), "exercise {}:\n{}", at + 1, screen.text());
        assert!(!screen.wrapped(), "{}", screen.text());
        screen.line("");
    }
    assert_eq!(screen.line("s"), Waits::Over);
    assert_eq!(screen.end(), 0);
    assert!(states(&sandbox).iter().all(|(_, state)| state == "solved"));
}

#[cfg(unix)]
fn richly(screen: &mut Screen, does: Does) {
    let waits = match does {
        Line(text) => screen.line(text),
        Pick(label) => screen.pick(label),
        Accept => screen.pick("Aceptar la propuesta"),
        Tick(label) => {
            screen.go_to(label);
            screen.press(" ");
            screen.redrawn();
            screen.press("\r");
            screen.ready()
        }
    };
    assert_ne!(waits, Waits::Over, "{does:?}:\n{}", screen.text());
}

#[cfg(unix)]
#[test]
fn every_town_is_gone_through_in_the_rich_face() {
    for (word, id) in towns() {
        let sandbox = practice(&word);
        let mut screen = Screen::start(&sandbox, (80, 24), &["taller", "practica"]);
        screen.ready();
        for _ in 0..states(&sandbox).len() {
            screen.line("r");
            assert!(screen.text().contains("Hecho por el programa."), "{id}:\n{}", screen.text());
            assert!(!screen.wrapped(), "{}", screen.text());
            screen.line("");
        }
        assert_eq!(screen.line("s"), Waits::Over);
        assert_eq!(screen.end(), 0);
        assert!(states(&sandbox).iter().all(|(_, state)| state == "shown"), "{id}");
    }
}

#[cfg(unix)]
#[test]
fn killed_in_the_middle_it_goes_on_exactly_there() {
    let sandbox = practice("pequeno");
    let mut screen = Screen::start(&sandbox, (80, 24), &["taller", "practica"]);
    screen.ready();
    for line in ["r", "", "p"] {
        screen.line(line);
    }
    screen.kill();
    let ran = sandbox.run_with(&["taller", "practica"], typed(&["p", "s"]));
    assert!(ran.err.contains("Ejercicio 2 de") && ran.err.contains("Pista 2 de"), "{}", ran.err);
    let states: Vec<String> = states(&sandbox).into_iter().map(|(_, state)| state).collect();
    assert_eq!(states[..3], ["shown", "begun", "new"]);
}

#[test]
fn the_conversation_reads_well_in_forty_columns_and_in_english() {
    for lang in ["es", "en"] {
        let sandbox = practice("pequeno");
        let mut command = sandbox.command(&["taller", "practica", "--idioma", lang]);
        command.env("APERTURA_ANCHO", "40");
        command.stdin(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        command.stdout(std::process::Stdio::null());
        let mut child = command.spawn().unwrap();
        use std::io::Write;
        child.stdin.take().unwrap().write_all(b"p\nc\nr\n\nl\nx\n3\ns\n").unwrap();
        let said = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
        let long: Vec<&str> = said.lines().filter(|line| line.chars().count() > 40).collect();
        assert!(long.is_empty(), "{lang}: {long:#?}");
        let banner =
            if lang == "es" { "PRÁCTICA · nada de esto se publica" } else { "PRACTICE · nothing of this" };
        assert!(said.contains(banner), "{said}");
    }
}

#[test]
fn exercises_of_ones_own_are_linted_and_then_opened() {
    let sandbox = practice("pequeno");
    let own = "id = \"visto\"\nstep = \"team\"\nlevel = 1\nminutes = 5\n\
        title = { es = \"Anotar el sitio\", en = \"Note the site\" }\n\
        aim = { es = \"Saber dónde está.\", en = \"Know where it is.\" }\n\
        task = { es = \"Contesta E06.\", en = \"Answer E06.\" }\n\
        order = { es = \"apertura ir E06\", en = \"apertura goto E06\" }\n\
        hint = [{ es = \"Empieza con https://\", en = \"It begins with https://\" }]\n\
        because = { es = \"Ahí se publica.\", en = \"It is published there.\" }\n\
        [check]\nanswered = [\"institution.homepage\"]\n\
        [[solve]]\nanswer = { at = \"institution.homepage\", value = \"https://ensayo.example\" }\n";
    sandbox.put("mios/01-visto.toml", own);
    let ran = sandbox.run(&["taller", "comprobar", "mios"]);
    assert_eq!((ran.code, ran.out.contains("No hay nada que arreglar")), (0, true), "{}", ran.out);
    let ran = sandbox.run_with(&["taller", "practica", "--ejercicios", "mios"], typed(&["r", "s"]));
    assert!(
        ran.err.contains("Ejercicio 1 de 1") && ran.err.contains("Hecho por el programa."),
        "{}",
        ran.err
    );
    let faulty = own.replace("\"team\"", "\"equipo\"").replace("minutes = 5", "minutes = 500");
    let faulty = faulty
        .replace("apertura ir E06", "apertura irse E06")
        .replace("institution.homepage\"]", "institution.kind\"]");
    sandbox.put("mios/01-visto.toml", faulty);
    let ran = sandbox.run(&["taller", "comprobar", "mios"]);
    assert_eq!(ran.code, 4, "{}", ran.out);
    for words in
        ["01-visto.toml:2", "01-visto.toml:4", "«apertura irse E06» no se entiende", "no puede fallar"]
    {
        assert!(
            ran.out.split_whitespace().collect::<Vec<_>>().join(" ").contains(words),
            "{words}: {}",
            ran.out
        );
    }
}

#[test]
fn the_program_can_answer_every_exercise_of_every_town() {
    for (word, id) in towns() {
        let sandbox = practice(&word);
        let count = states(&sandbox).len();
        let all: Vec<String> = (1..=count).flat_map(|n| [n.to_string(), "r".to_string()]).collect();
        let ran = sandbox.run_with(&["taller", "practica"], all.join("\n") + "\ns\n");
        assert_eq!(ran.code, 0, "{}", ran.err);
        let left: Vec<_> = states(&sandbox).into_iter().filter(|(_, state)| state != "shown").collect();
        assert!(left.is_empty(), "{id}: {left:?}\n{}", ran.err);
        assert!(sandbox.join("practica/publico/index.html").is_file(), "{id}");
    }
}

#[test]
fn leaving_at_any_moment_keeps_what_was_done() {
    let sandbox = practice("pequeno");
    let mut talk = Talk::start(&sandbox, &["taller", "practica"]);
    talk.listen().unwrap();
    for line in ["r", "2", "p", "c"] {
        talk.say(line);
        talk.listen().unwrap();
    }
    // The window is closed: nothing is said any more.
    let (code, _) = talk.end();
    assert_eq!(code, 0);
    assert_eq!(
        states(&sandbox)[..3].iter().map(|(_, state)| state.as_str()).collect::<Vec<_>>(),
        ["shown", "begun", "new"]
    );
    let tried = &plan(&sandbox)["practice"]["exercise"]["roles"];
    assert_eq!((tried["hints"].as_integer(), tried["tries"].as_integer()), (Some(1), Some(1)));
    // Opened again, it is where it was.
    let again = sandbox.run_with(&["taller", "practica"], "s\n");
    assert!(again.err.contains("Ejercicio 2 de"), "{}", again.err);
}

#[test]
fn a_wrong_attempt_is_told_what_is_missing_and_where() {
    let sandbox = practice("pequeno");
    let ran = sandbox.run_with(&["taller", "practica", "--paso", "2"], typed(&["c", "s"]));
    for words in ["Todavía falta:", "apertura ir E09", "apertura ir E13"] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
    assert!(!ran.err.contains("Resuelto."), "{}", ran.err);
}

#[test]
fn without_solving_the_program_answers_nothing() {
    let sandbox = practice("pequeno");
    let before = sandbox.read("practica/plan.toml");
    let ran = sandbox.run_with(&["taller", "practica", "--sin-resolver"], typed(&["r", "resolver", "s"]));
    assert!(ran.err.contains("no se contesta por ti") && !ran.err.contains("r resolver"), "{}", ran.err);
    assert!(plan(&sandbox)["institution"].get("head").is_none());
    assert!(!before.contains("[team") && !sandbox.read("practica/plan.toml").contains("[team"));
}

#[test]
fn a_real_plan_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.plan("format = 1\nrevision = 0\nguide = \"mx-local@2026.1\"\n[institution]\narea = \"30087\"\n");
    let before = sandbox.read("plan.toml");
    let ran = sandbox.run_with(&["taller"], "r\n");
    assert_eq!((ran.code, sandbox.read("plan.toml") == before), (2, true), "{}", ran.err);
    assert!(ran.err.contains("es un plan de verdad"), "{}", ran.err);
}

#[test]
fn where_there_is_no_practice_one_is_offered() {
    let sandbox = Sandbox::new();
    let ran = sandbox.run_with(&["taller"], typed(&["1", "s"]));
    assert!(
        ran.err.contains("¿Con qué municipio inventado") && ran.err.contains("Ejercicio 1 de"),
        "{}",
        ran.err
    );
    let made = std::fs::read_dir(sandbox.path().join("practica-pequeno")).is_ok();
    assert!(made || Path::new(&sandbox.join("Documentos/practica-pequeno")).is_dir(), "{}", ran.err);
    let none = Sandbox::new();
    let ran = none.run_with(&["taller", "--sin-preguntas"], "");
    assert_eq!((ran.code, ran.err.contains("apertura taller nuevo")), (2, true), "{}", ran.err);
}

#[test]
fn resetting_an_exercise_takes_its_marks_and_nothing_else() {
    let sandbox = practice("pequeno");
    let ran = sandbox.run_with(&["taller", "practica"], typed(&["r", "1", "x", "1", "s"]));
    assert_eq!(states(&sandbox)[0].1, "begun", "{}", ran.err);
    assert!(sandbox.read("practica/plan.toml").contains("[team.head]"));
}

#[test]
fn beginning_all_again_leaves_the_practice_of_before_as_it_was() {
    let sandbox = practice("pequeno");
    sandbox.run_with(&["taller", "practica"], typed(&["r", "s"]));
    let before = sandbox.read("practica/plan.toml");
    let ran = sandbox.run_with(&["taller", "practica", "--paso", "1"], typed(&["x", "2", "s"]));
    assert_eq!(sandbox.read("practica/plan.toml"), before, "{}", ran.err);
    assert!(sandbox.join("practica-2/compartida").is_dir(), "{}", ran.err);
    assert!(!sandbox.read("practica-2/plan.toml").contains("[team"));
}

#[test]
fn the_first_exercises_as_they_read_in_plain_mode() {
    let sandbox = practice("pequeno");
    let lines = ["?", "c", "r", "", "c", "lista", "25", "esto no", "s"];
    let spanish = sandbox.run_with(&["taller", "practica"], typed(&lines)).err;
    golden("workshop/first.txt", &spanish);
    let sandbox = practice("pequeno");
    let english = sandbox.run_with(&["taller", "practica", "--idioma", "en"], typed(&lines)).err;
    golden("workshop/first-en.txt", &english);
}

#[test]
fn to_project_there_is_more_space_and_no_time() {
    let sandbox = practice("pequeno");
    let ran = sandbox.run_with(&["taller", "practica", "--proyectar"], typed(&["l", "s"]));
    assert!(!ran.err.contains("Tiempo:") && !ran.err.contains("Min:"), "{}", ran.err);
    assert!(ran.err.matches("\n\n").count() > 6, "{}", ran.err);
}
