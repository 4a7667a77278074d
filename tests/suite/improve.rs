//! The cycle of improvement, from what is due to what is kept: `tests/golden/improve/`.

use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, golden, guide};

/// A town in its second year: some of the cycle can be seen in its plan, some nobody did.
fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(include_str!("../fixtures/improve.toml"));
    sandbox
}

fn json(ran: &Ran) -> Json {
    serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}: {ran:?}"))
}

/// What the plan of the sandbox has now that the fixture did not, without its check line and its revision.
fn added(sandbox: &Sandbox) -> String {
    let before: Vec<&str> = include_str!("../fixtures/improve.toml").lines().collect();
    let after = sandbox.read("plan.toml");
    let new =
        |line: &&str| !before.contains(line) && !line.starts_with("# fin: ") && !line.starts_with("revision");
    after.lines().filter(new).map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_page_says_what_is_due_and_what_shows_that_the_rest_was_done() {
    golden("improve/mejora.txt", &town().run(&["mejora"]).out);
    golden("improve/improvement.txt", &town().run(&["--lang", "en", "improvement", "--months", "4"]).out);
    golden("improve/sencillo.txt", &town().run(&["--sencillo", "mejora", "--meses", "2"]).out);
    let narrow = town().command(&["mejora", "--meses", "1"]).env("APERTURA_ANCHO", "40").output().unwrap();
    let narrow = String::from_utf8(narrow.stdout).unwrap();
    golden("improve/angosto.txt", &narrow);
}

#[test]
fn status_tells_each_act_that_is_due_and_programs_get_the_whole_cycle() {
    let ran = town().run(&["estado"]);
    assert!(ran.out.contains("Ciclo: «"), "{}", ran.out);
    assert!(ran.out.contains("Tareas vencidas: 1"), "{}", ran.out);
    let document = json(&town().run(&["estado", "--json"]));
    let cycle = document["cycle"].as_array().unwrap();
    let of = |id: &str| cycle.iter().find(|act| act["id"] == id).unwrap().clone();
    assert_eq!(
        (&of("links")["last"], &of("links")["seen"]),
        (&"2026-01-12".into(), &"watch.2026-01-12".into())
    );
    assert_eq!(of("obligations")["state"], "late");
    assert_eq!(of("handover")["state"], "not-yet");
    // What comes out of the page is what the status says.
    let page = json(&town().run(&["mejora", "--json"]));
    for act in page["acts"].as_array().unwrap() {
        assert_eq!(act["state"], of(act["id"].as_str().unwrap())["state"]);
    }
}

#[test]
fn what_was_done_is_asked_for_and_kept_and_can_be_undone() {
    let sandbox = town();
    // The fourth act of the list, yesterday, with a note.
    let ran = sandbox.run_with(&["--sencillo", "mejora", "hecho"], "1\n1/2/2026\nTodo en orden\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("improve/hecho.txt", &format!("{}{}", ran.err, ran.out));
    golden("improve/hecho.toml", &added(&sandbox));
    assert_eq!(sandbox.run(&["deshacer", "--si"]).code, 0);
    assert!(!sandbox.read("plan.toml").contains("[done"));
}

#[test]
fn an_act_is_named_by_its_id_or_its_name_in_either_language() {
    for word in ["communication", "difusion", "Difusión", "Communication"] {
        let sandbox = town();
        let ran = sandbox.run(&["mejora", "hecho", word, "--fecha", "2026-01-30", "--json"]);
        let document = json(&ran);
        assert_eq!(
            (&document["act"], &document["next"]),
            (&"communication".into(), &"2026-03-30".into()),
            "{word}"
        );
    }
    let sandbox = town();
    let wrong = sandbox.run(&["mejora", "hecho", "fiesta"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("difusión"), "{}", wrong.err);
    let future = sandbox.run(&["mejora", "hecho", "difusion", "--fecha", "2027-01-01"]);
    assert_eq!(future.code, 2, "{}", future.err);
    assert_eq!(sandbox.run(&["mejora", "hecho", "--sin-preguntas"]).code, 5);
    assert_eq!(added(&sandbox), "");
}

#[test]
fn a_name_or_a_number_of_a_person_stays_out_of_the_plan() {
    let sandbox = town();
    let note = "Avisó por el correo ana.ejemplo@example.com";
    let ran = sandbox.run(&["mejora", "hecho", "reportes", "--nota", note]);
    assert!(ran.out.contains("Se ocultaron 1"), "{} {}", ran.out, ran.err);
    assert!(!sandbox.read("plan.toml").contains("ana.ejemplo"));
}

#[test]
fn tasks_have_a_post_and_a_day_and_the_late_ones_are_told() {
    let sandbox = town();
    let words = [
        "mejora",
        "tarea",
        "Pedir clave de área a Catastro",
        "--de",
        "ligas y fechas",
        "--para",
        "2026-04-15",
    ];
    let ran = sandbox.run(&words);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Le falta un") || ran.out.contains("Le falta cargo"), "{}", ran.out);
    let again = sandbox.run(&words);
    assert!(again.out.contains("ya estaba"), "{}", again.out);
    golden("improve/tareas.txt", &sandbox.run(&["mejora", "tarea"]).out);
    golden("improve/tarea.toml", &added(&sandbox));
    let told = sandbox.run(&["comprobar"]);
    assert!(told.out.contains("Tarea vencida"), "{}", told.out);
    assert_eq!(sandbox.run(&["mejora", "tarea", "--hecha", "corregir-licencias-0a1b2"]).code, 0);
    assert!(!sandbox.run(&["comprobar"]).out.contains("Tarea vencida"));
    assert_eq!(sandbox.run(&["mejora", "tarea", "--hecha", "otra"]).code, 2);
    assert_eq!(sandbox.run(&["mejora", "tarea", "Algo", "--de", "la luna"]).code, 2);
}

#[test]
fn two_copies_with_different_things_done_join() {
    let (ours, theirs) = (town(), town());
    ours.run(&["mejora", "hecho", "obligaciones", "--fecha", "2026-01-20"]);
    theirs.run(&["mejora", "hecho", "difusion", "--fecha", "2026-01-21"]);
    theirs.run(&["mejora", "hecho", "obligaciones", "--fecha", "2026-01-20"]);
    ours.put("otra.toml", theirs.read("plan.toml"));
    ours.put("base.toml", town().read("plan.toml"));
    let ran = ours.run(&[
        "unir",
        "base.toml",
        "plan.toml",
        "otra.toml",
        "--salida",
        "unido.toml",
        "--sin-preguntas",
    ]);
    assert_eq!(ran.code, 0, "{} {}", ran.out, ran.err);
    let joined = ours.read("unido.toml");
    assert!(
        joined.contains("obligations-2026-01-20") && joined.contains("communication-2026-01-21"),
        "{joined}"
    );
}

#[test]
fn maturity_asks_only_what_the_plan_does_not_show() {
    let sandbox = town();
    golden("improve/madurez.txt", &sandbox.run(&["mejora", "madurez", "--ver"]).out);
    let english = sandbox.run(&["--lang", "en", "--plain", "improvement", "maturity", "--show"]);
    golden("improve/maturity.txt", &english.out);
    let ran = sandbox.run_with(&["--sencillo", "mejora", "madurez"], "2\n1\n1\n1/8/2026\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("improve/evaluar.txt", &ran.err);
    golden("improve/evaluar.toml", &added(&sandbox));
}

#[test]
fn maturity_for_programs_has_no_average_and_says_where_each_level_comes_from() {
    let sandbox = town();
    let ran = sandbox.run(&[
        "mejora",
        "madurez",
        "--nivel",
        "legal=4",
        "--meta",
        "promotion=2",
        "--para",
        "2026-09-30",
        "--json",
    ]);
    let document = json(&ran);
    let all = document["dimensions"].as_array().unwrap();
    assert_eq!(all.len(), 8);
    let of = |id: &str| all.iter().find(|one| one["id"] == id).unwrap().clone();
    assert_eq!((&of("legal")["level"], &of("legal")["from"]), (&4.into(), &"person".into()));
    assert_eq!((&of("team")["level"], &of("team")["from"]), (&2.into(), &"plan".into()));
    assert_eq!((&of("promotion")["target"], &of("promotion")["by"]), (&2.into(), &"2026-09-30".into()));
    assert!(!ran.out.contains("average") && !ran.out.contains("mean"));
    // Nobody talks a level up that the plan contradicts.
    let boast = sandbox.run(&["mejora", "madurez", "--nivel", "team=4"]);
    assert!(boast.err.contains("el plan muestra 2"), "{}", boast.err);
    let csv = sandbox.run(&["mejora", "madurez", "--csv"]).out;
    assert_eq!(csv.lines().count(), 9, "{csv}");
    for odd in ["legal", "legal=5", "legal=-1", "baile=2"] {
        assert_eq!(sandbox.run(&["mejora", "madurez", "--nivel", odd]).code, 2, "{odd}");
    }
}

#[test]
fn indicators_have_a_figure_with_its_base_or_say_what_is_needed() {
    golden("improve/indicadores.txt", &town().run(&["mejora", "indicadores"]).out);
    golden(
        "improve/indicators.txt",
        &town().run(&["--lang", "en", "--plain", "improvement", "indicators", "--detail"]).out,
    );
    let document = json(&town().run(&["mejora", "indicadores", "--json"]));
    let all = document["indicators"].as_array().unwrap();
    assert_eq!(all.len(), guide().improve.indicators.len());
    for one in all.iter().filter(|one| one["unit"] == "percent" && one["by_hand"] == false) {
        let (part, whole) = (one["numerator"].as_i64().unwrap(), one["denominator"].as_i64().unwrap());
        assert_eq!(one["value"].as_i64().unwrap(), part * 10_000 / whole, "{one}");
    }
    let links = all.iter().find(|one| one["id"] == "links-alive").unwrap();
    assert_eq!((&links["trend"], &links["address"]), (&"better".into(), &"watch.2026-01-12".into()));
    let csv = town().run(&["mejora", "indicadores", "--csv"]).out;
    assert_eq!(csv.lines().count(), all.len() + 1, "{csv}");
    let page = town().run(&["mejora", "indicadores", "--html"]).out;
    assert!(
        page.contains("<html lang=\"es-MX\">")
            && page.contains("Ligas que abren")
            && !page.contains("<script")
    );
}

#[test]
fn figures_are_noted_down_one_by_one_from_a_sheet_or_as_counted() {
    let sandbox = town();
    let said = ["mejora", "anotar", "downloads", "1,240", "--fecha", "2026-01-31", "--fuente", "Portal"];
    let ran = sandbox.run(&said);
    assert!(ran.out.contains("Descargas, 1,240"), "{} {}", ran.out, ran.err);
    sandbox.put(
        "cifras.csv",
        "Indicador,Fecha,Valor,Fuente\nusers,31/01/2026,310,Portal\ntop-ten,2026-01-31,64.5%,\n",
    );
    let ran = sandbox.run(&["mejora", "anotar", "--archivo", "cifras.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("improve/anotar.toml", &added(&sandbox));
    let ran = sandbox.run(&["mejora", "anotar", "--contadas"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(sandbox.read("plan.toml").contains("[measured.published-2026-02-02]"));
}

#[test]
fn a_sheet_with_faults_leaves_nothing_behind_and_tells_all_of_them() {
    let sandbox = town();
    sandbox.put("mal.csv", "indicador,fecha,valor\nusers,2026-01-31,muchas\nfiestas,2026-01-31,3\nusers,2030-01-01,3\nusers,2026-01-30,4\n");
    let ran = sandbox.run(&["mejora", "anotar", "--archivo", "mal.csv"]);
    assert_eq!(ran.code, 4, "{}", ran.err);
    for part in ["Renglón 2", "Renglón 3", "Renglón 4"] {
        assert!(ran.err.contains(part), "{}", ran.err);
    }
    assert!(!ran.err.contains("Renglón 5"));
    assert_eq!(added(&sandbox), "");
}

#[test]
fn the_calendar_is_one_that_others_read() {
    let sandbox = town();
    assert_eq!(sandbox.run(&["mejora", "--ics", "mejora.ics"]).code, 0);
    let text = sandbox.read("mejora.ics");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    let uids: Vec<&str> = text.lines().filter(|line| line.starts_with("UID:")).collect();
    let mut once = uids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(uids.len(), once.len(), "two events with one name");
    assert!(uids.len() > 20, "{uids:?}");
}

/// Whatever the Guide says to type is a command of the program.
#[test]
fn every_command_that_the_cycle_tells_to_type_exists() {
    let improve = guide().improve;
    let acts = improve.acts.iter().flat_map(|act| &act.commands);
    let levels = improve.dimensions.iter().flat_map(|one| &one.levels).flat_map(|level| &level.commands);
    let indicators = improve.indicators.iter().flat_map(|one| &one.commands);
    let sandbox = Sandbox::new();
    let mut seen = std::collections::BTreeSet::new();
    for command in acts.chain(levels).chain(indicators) {
        for (lang, line) in [("es", &command.es), ("en", &command.en)] {
            if !seen.insert((lang, line.to_string())) {
                continue;
            }
            let mut words: Vec<&str> = vec!["--idioma", lang];
            words.extend(line.split_whitespace());
            words.push("--ayuda");
            let ran = sandbox.run(&words);
            assert_eq!(ran.code, 0, "{line}: {}", ran.err);
            // A word that is no command would only be taken for a file.
            let first = line.split_whitespace().next().unwrap();
            assert!(ran.out.contains(&format!("apertura {first}")), "{line}: {}", ran.out);
        }
    }
    assert!(seen.len() > 30);
}

/// Every row of the table of indicators of the facts that the Guide was written from.
#[test]
fn every_indicator_of_the_sources_is_there() {
    let improve = guide().improve;
    let ids: Vec<&str> = improve.indicators.iter().map(|one| one.id.as_str()).collect();
    for id in [
        "published",
        "up-to-date",
        "links-alive",
        "quality-80",
        "mqa",
        "five-stars",
        "reports-in-time",
        "reply-days",
        "requests-linked",
        "downloads",
        "users",
        "top-ten",
        "peak-hour",
        "api-calls",
        "new-requests",
        "participants",
        "projects",
        "reuses",
        "stories",
        "dictionary",
    ] {
        assert!(ids.contains(&id), "{id}");
    }
    let choices = guide().question("improvement.indicators").unwrap().choices.clone();
    for choice in choices {
        assert!(improve.indicators.iter().any(|one| one.chosen.contains(&choice.id)), "{}", choice.id);
    }
}
