//! The small town done by hand, exercise by exercise: typed lines in plain mode, keys and menus in the rich face.

#[cfg(unix)]
use crate::support::pty::{Screen, Waits};

use super::{practice, states, typed};
use crate::support::golden;

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
        Line("apertura ir I17 pagos"),
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
    &[ENTER, Accept, Accept, Accept, Pick("Preparar el archivo así")],
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
    &[Line("apertura ir L01"), Line("1"), DONE],
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
        let solved = ["Resuelto.", "Ya estaba hecho."].iter().any(|word| screen.text().contains(word));
        assert!(solved, "exercise {}:\n{}", at + 1, screen.text());
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
