//! What each command does with a plan of an invented municipality: it can never be exported or published as real.
//!
//! [`FATES`] decides it for every command, and a test demands that none is forgotten.

use toml::Table;

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::plan::practice;
use crate::text::{Text, workshop as say};
use crate::ui::Say;

/// What becomes of a practice in a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is told that it cannot be, before anything is written or sent.
    Refuses,
    /// What comes of it says that the municipality is invented.
    Marks,
    /// It is told apart, and counted nowhere.
    Aside,
    /// It never meets a plan that is no practice, in either direction.
    Apart,
    /// Nothing leaves the plan and the folder of the practice.
    Harmless,
}

/// Every command by its Spanish names; `*` stands for all below one.
///
/// Papers, sites and documents are made by [`crate::papers`] and [`crate::catalog`], which mark them; here stands what
/// the commands do beyond that.
pub const FATES: &[(&str, Fate)] = &[
    ("apertura", Fate::Harmless),
    ("nuevo", Fate::Harmless),
    ("continuar", Fate::Harmless),
    ("ir", Fate::Harmless),
    ("estado", Fate::Marks),
    ("comprobar", Fate::Harmless),
    ("escanear", Fate::Harmless),
    ("perfil", Fate::Harmless),
    ("importar", Fate::Apart),
    ("libro", Fate::Apart),
    ("libro exportar", Fate::Apart),
    // A workbook knows the plan that it was made of, and goes into no other.
    ("libro importar", Fate::Apart),
    ("obligaciones", Fate::Harmless),
    ("recomendados", Fate::Harmless),
    ("priorizar", Fate::Harmless),
    ("demanda", Fate::Harmless),
    ("demanda importar", Fate::Harmless),
    ("demanda anotar", Fate::Harmless),
    ("demanda relacionar", Fate::Harmless),
    ("demanda responder", Fate::Marks),
    ("licencia", Fate::Harmless),
    ("calendario", Fate::Marks),
    ("avisos", Fate::Marks),
    ("costo", Fate::Harmless),
    ("oficios", Fate::Marks),
    ("informe", Fate::Marks),
    ("preparar", Fate::Harmless),
    ("documentar", Fate::Marks),
    ("exportar", Fate::Refuses),
    ("ensayo", Fate::Harmless),
    ("aprobar", Fate::Marks),
    ("publicar", Fate::Harmless),
    ("publicar ckan", Fate::Refuses),
    ("publicar sitio", Fate::Marks),
    ("folio", Fate::Harmless),
    ("vigilar", Fate::Harmless),
    ("observaciones", Fate::Harmless),
    ("mejora *", Fate::Marks),
    ("promocion *", Fate::Marks),
    ("entrega *", Fate::Marks),
    // Searching is harmless; `--exportar` refuses.
    ("experiencias", Fate::Refuses),
    ("compartir", Fate::Marks),
    ("revisar *", Fate::Aside),
    ("red", Fate::Aside),
    ("rubrica", Fate::Harmless),
    ("rubrica nueva", Fate::Harmless),
    ("rubrica comprobar", Fate::Harmless),
    ("rubrica asignar", Fate::Aside),
    ("rubrica calificar", Fate::Aside),
    ("rubrica acuerdo", Fate::Harmless),
    ("rubrica dirimir", Fate::Harmless),
    ("rubrica resultados", Fate::Harmless),
    ("rubrica observar", Fate::Aside),
    ("rubrica leer", Fate::Aside),
    ("unir", Fate::Apart),
    ("taller *", Fate::Harmless),
    ("comparar", Fate::Harmless),
    ("fuente", Fate::Harmless),
    ("deshacer", Fate::Harmless),
    ("recuperar", Fate::Harmless),
    ("respuestas", Fate::Harmless),
    ("esquema", Fate::Harmless),
    ("guia *", Fate::Harmless),
    ("diagnostico", Fate::Harmless),
    ("autocompletado", Fate::Harmless),
    ("manual *", Fate::Harmless),
];

/// What becomes of a practice in the command of this name; `None` for one that nobody decided.
pub fn fate(command: &str) -> Option<Fate> {
    let covers = |name: &str| match name.strip_suffix(" *") {
        Some(above) => {
            command == above || command.strip_prefix(above).is_some_and(|rest| rest.starts_with(' '))
        }
        None => command == name,
    };
    FATES.iter().find(|(name, _)| covers(name)).map(|(_, fate)| *fate)
}

/// Refuses what a practice cannot be: exported, published, ...
///
/// # Errors
/// When the plan is of a practice; nothing is written or sent then.
pub fn refuse(tree: &Table, deed: &Text) -> Result<()> {
    if !practice::is(tree) {
        return Ok(());
    }
    let what = say::REFUSED.with_text("deed", deed);
    Err(Error::new(Kind::Usage, what).safe(say::REFUSED_SAFE).todo(say::REFUSED_TODO))
}

/// Says beside the result that the municipality is invented.
pub fn mark(app: &mut App, tree: &Table) {
    if practice::is(tree) && !app.options.quiet {
        let banner = app.to(&say::BANNER).to_string();
        app.ui.show(&[Say::Text(banner)]);
    }
}

/// Refuses to bring a practice and a plan that is none together.
///
/// # Errors
/// When one of them is a practice and the other is not. `name` is what the other is called.
pub fn apart(ours: &Table, theirs: &Table, name: &str) -> Result<()> {
    if practice::is(ours) == practice::is(theirs) { Ok(()) } else { Err(mixed(name)) }
}

/// Refuses what says of itself that it comes of a practice, where the plan is none.
///
/// # Errors
/// When the plan is no practice.
pub fn apart_from_marked(ours: &Table, name: &str) -> Result<()> {
    if practice::is(ours) { Ok(()) } else { Err(mixed(name)) }
}

fn mixed(name: &str) -> Error {
    let what = say::MIXED.with("path", crate::text::fold::visible(name));
    Error::new(Kind::Usage, what).safe(crate::text::command::NOTHING_SAVED).todo(say::MIXED_TODO)
}

/// Whether a text begins as those that the program writes of a practice.
pub fn is_marked(text: &str) -> bool {
    let begins = |mark: &Text| {
        [&mark.es, &mark.en].iter().any(|mark| text.starts_with(mark.split('{').next().unwrap_or_default()))
    };
    [crate::text::catalog::PRACTICE, crate::text::catalog::PRACTICE_OF].iter().any(begins)
}

/// How many plans of practices there were among others; `None` for none.
pub fn aside(count: usize) -> Option<Text> {
    match count {
        0 => None,
        1 => Some(say::ASIDE_ONE),
        n => Some(say::ASIDE.with("n", n)),
    }
}

/// A page or a text with the banner at its top and its foot; a page asks no search engine in.
pub fn on_page(text: String) -> String {
    let banner = format!("{} · {}", say::BANNER.es, say::BANNER.en);
    let Some((head, rest)) = text.split_once("</head>") else {
        return format!("**{banner}**\n\n{text}\n**{banner}**\n");
    };
    let strip = format!("<p><strong>{banner}</strong></p>");
    let body = rest.find("<body").and_then(|at| Some(at + rest.get(at..)?.find('>')? + 1)).unwrap_or(0);
    let (before, after) = rest.split_at(body);
    let after = after.replacen("</body>", &format!("{strip}\n</body>"), 1);
    format!("{head}<meta name=\"robots\" content=\"noindex\">\n</head>{before}\n{strip}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::spec::Order;
    use crate::cli::table::ROOT;

    /// The names of a command and of all below it.
    fn names(order: &Order, above: &str, out: &mut Vec<String>) {
        let name = format!("{above} {}", order.name.es).trim().to_string();
        for below in order.orders() {
            names(below, &name, out);
        }
        out.push(name);
    }

    fn commands() -> Vec<String> {
        let mut all = vec![ROOT.name.es.to_string()];
        ROOT.orders().iter().for_each(|order| names(order, "", &mut all));
        all
    }

    #[test]
    fn it_is_decided_for_every_command_what_becomes_of_a_practice() {
        let undecided: Vec<String> = commands().into_iter().filter(|name| fate(name).is_none()).collect();
        assert!(undecided.is_empty(), "say in FATES what these do with a practice: {undecided:?}");
    }

    #[test]
    fn nothing_is_decided_for_a_command_that_is_not_there() {
        let all = commands();
        for (name, _) in FATES {
            let name = name.trim_end_matches(" *");
            assert!(all.iter().any(|command| command == name), "{name}");
        }
    }

    #[test]
    fn a_plan_of_the_state_that_is_none_is_refused_without_its_mark() {
        let tree = "[institution]\narea = \"99001\"".parse().unwrap();
        assert!(refuse(&tree, &say::EXPORTED).is_err());
        assert!(refuse(&"[institution]\narea = \"30087\"".parse().unwrap(), &say::EXPORTED).is_ok());
    }

    #[test]
    fn practices_and_plans_never_meet() {
        let practice: Table = "[practice]\ntown = \"small\"".parse().unwrap();
        let real: Table = "[institution]\narea = \"30087\"".parse().unwrap();
        assert!(apart(&practice, &real, "a").is_err() && apart(&real, &practice, "a").is_err());
        assert!(apart(&practice, &practice, "a").is_ok() && apart(&real, &real, "a").is_ok());
        assert!(is_marked("PRÁCTICA · Licencias") && !is_marked("Prácticas profesionales"));
    }

    #[test]
    fn a_page_is_marked_at_its_top_and_its_foot() {
        let page = on_page("<html><head><title>x</title></head><body class=\"a\">hola</body></html>".into());
        assert_eq!(page.matches("municipio inventado").count(), 2);
        assert!(page.contains("noindex"));
        assert_eq!(on_page("# Plan".into()).matches("municipio inventado").count(), 2);
    }
}
