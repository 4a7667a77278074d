//! Two copies of a plan that changed apart, merged in conversation and by git: `tests/golden/merge/`.

use std::process::Command;

use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, golden};

/// What Rosa sent to Tesorería and to Obras Públicas.
const SENT: &str = r#"#:schema plan.schema.json
# Plan de Villa Ejemplo
format = 1
revision = 10
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"

# Quien contesta a la Red
[team]
members = ["head", "liaison"]

[dataset.licencias]
title = "Licencias de construcción"
unit = "Obras Públicas"
accrual_periodicity = "R/P1M"
access = "public"

[dataset.luminarias]
title = "Luminarias"
unit = "Servicios Públicos"

[pending."team.administrator.email"]
ask = "Sistemas"
since = 2026-01-20
"#;

fn sealed(text: &str) -> String {
    apertura::plan::seal::close(text, "\n")
}

/// Ours: another period, another title, and where the period was seen.
fn ours() -> String {
    let text = SENT.replace("R/P1M", "R/P1Y").replace("\"Luminarias\"", "\"Luminarias y postes\"");
    let origin = "\n[origin.\"dataset.licencias.accrual_periodicity\"]\nfrom = \"oficio OP-12\"\nby = \"María López Ruiz\"\non = 2026-01-28\n";
    sealed(&format!("{text}{origin}"))
}

/// Theirs: one more in the group, the answer that was pending, a dataset more and one less, a note.
fn theirs() -> String {
    let text = SENT
        .replace("R/P1M", "R/P1W")
        .replace("revision = 10", "revision = 20")
        .replace("\"liaison\"]", "\"liaison\", \"transparency\"]");
    let (kept, _) = text.split_once("[dataset.luminarias]").unwrap();
    let rest = r#"[dataset.mercados]
title = "Mercados y tianguis"
unit = "Comercio"

[team.administrator]
email = "datos@villaejemplo.gob.mx"

[removed.luminarias]
title = "Luminarias"
why = "Son de la CFE"
by = "Juan Pérez Soto"
on = 2026-01-30

[origin."dataset.licencias.accrual_periodicity"]
by = "Juan Pérez Soto"
on = 2026-01-30

[note."dataset.licencias.unit"]
text = "Preguntar si ahora es Desarrollo Urbano"
on = 2026-01-30
"#;
    sealed(&format!("{kept}{rest}"))
}

fn copies() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.put("enviado.toml", sealed(SENT));
    sandbox.put("plan.toml", ours());
    sandbox.put("otro.toml", theirs());
    sandbox
}

const ORDER: [&str; 5] = ["--sencillo", "unir", "enviado.toml", "plan.toml", "otro.toml"];

fn told(ran: &Ran) -> String {
    format!("{}\n==== salida ====\n{}", ran.err, ran.out)
}

#[test]
fn both_answers_are_shown_and_a_person_decides() {
    let sandbox = copies();
    // Theirs for the period; back, to write another; the dataset stays; save.
    let input = "2\n<\n3\ncada quincena\n1\n1\n";
    let ran = sandbox.run_with(&ORDER, input);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    golden("merge/unir.txt", &ran.err);
    golden("merge/plan.toml", &sandbox.read("plan.toml"));
    assert_eq!(sandbox.read("otro.toml"), theirs(), "the other copy is never written");
    let undone = sandbox.run(&["deshacer"]);
    assert!(undone.err.contains("otra copia"), "{}", undone.err);
    let differ = sandbox.run(&["comparar", "plan.toml", "enviado.toml"]);
    assert!(!differ.out.contains("Mercados") && differ.out.contains("postes"), "{}", differ.out);
}

#[test]
fn one_answer_can_be_given_for_all_that_is_left() {
    let sandbox = copies();
    let ran = sandbox.run_with(
        &["--lang", "en", "--plain", "merge", "enviado.toml", "plan.toml", "otro.toml"],
        "6\n1\n1\n",
    );
    assert_eq!(ran.code, 0, "{}", told(&ran));
    golden("merge/merge.txt", &ran.err);
    let plan = sandbox.read("plan.toml");
    assert!(
        plan.contains("R/P1W")
            && !plan.contains("[dataset.luminarias]")
            && plan.contains("[removed.luminarias]")
    );
    assert!(
        plan.contains("Juan Pérez Soto") && !plan.contains("oficio OP-12"),
        "the origin goes with its answer"
    );
    assert!(plan.contains("revision = 21"), "later than both");
}

#[test]
fn who_leaves_changes_nothing_and_what_is_left_for_later_comes_again() {
    let sandbox = copies();
    assert_eq!(sandbox.run_with(&ORDER, "2\n").code, 0);
    assert_eq!(sandbox.read("plan.toml"), ours(), "the end of the input is no consent");
    let later = sandbox.run_with(&ORDER, "4\n1\n1\n");
    assert_eq!(later.code, 3, "{}", told(&later));
    assert!(later.err.contains("sin decidir: 1"), "{}", later.err);
    let again = sandbox.run_with(&ORDER, "2\n1\n1\n");
    assert!(
        again.err.contains("Conflicto 1 de 2") && again.err.contains("no trae nada nuevo"),
        "{}",
        again.err
    );
}

#[test]
fn without_anybody_to_ask_every_conflict_is_told() {
    let sandbox = copies();
    let ran = sandbox.run(&["unir", "enviado.toml", "plan.toml", "otro.toml", "--sin-preguntas"]);
    assert_eq!((ran.code, sandbox.read("plan.toml")), (5, ours()));
    golden("merge/sin-preguntas.txt", &ran.err);
    let json = sandbox.run(&["unir", "enviado.toml", "plan.toml", "otro.toml", "--sin-preguntas", "--json"]);
    let document: Json = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.code, &document["version"], &document["open"]), (5, &1.into(), &2.into()));
    assert_eq!(document["conflicts"][0]["theirs_by"], "Juan Pérez Soto");
    assert_eq!(document["written"], Json::Null);
}

#[test]
fn a_rehearsal_and_another_file_leave_the_plan_alone() {
    let sandbox = copies();
    let mut order = ORDER.to_vec();
    order.push("--ensayo");
    let rehearsal = sandbox.run_with(&order, "1\n1\n");
    assert!(rehearsal.err.contains("Ensayo") && rehearsal.code == 0, "{}", told(&rehearsal));
    order.splice(5.., ["--salida", "unido.toml"]);
    let ran = sandbox.run_with(&order, "2\n2\n");
    assert_eq!((ran.code, sandbox.read("plan.toml")), (0, ours()), "{}", told(&ran));
    assert!(!sandbox.join(".apertura").exists(), "nothing beside a plan that is only read");
    let clean = sandbox.run(&["comparar", "unido.toml", "otro.toml", "--json"]);
    let document: Json = serde_json::from_str(&clean.out).unwrap();
    assert_eq!(document["changes"], Json::Array(Vec::new()), "theirs for both, and nothing else of ours");
}

#[test]
fn without_a_base_blanks_are_filled_and_the_rest_is_asked() {
    let sandbox = copies();
    let ran = sandbox.run(&["unir", "no-hay.toml", "plan.toml", "otro.toml", "--sin-preguntas"]);
    assert_eq!(ran.code, 5);
    golden("merge/sin-base.txt", &ran.err);
}

#[test]
fn other_plans_and_damaged_ones_are_refused_with_what_to_do() {
    let sandbox = copies();
    sandbox.put("ajeno.toml", theirs().replace("id = \"p-1\"", "id = \"p-2\""));
    sandbox.put("roto.toml", theirs().replace("unit = \"Comercio\"", "unit = "));
    sandbox.put("cortado.toml", theirs().split("[origin").next().unwrap());
    let run =
        |name: &str| sandbox.run(&["unir", "enviado.toml", "plan.toml", name, "--si", "--sin-preguntas"]);
    let all: String = ["ajeno.toml", "roto.toml", "cortado.toml"]
        .into_iter()
        .map(|name| {
            let ran = run(name);
            format!("==== {name}: {}\n{}", ran.code, ran.err)
        })
        .collect();
    golden("merge/negados.txt", &all);
    assert_eq!(sandbox.read("plan.toml"), ours());
}

/// A repository whose plans are merged by the program, with a first commit; `None` where there is no git.
fn repository() -> Option<Sandbox> {
    if Command::new("git").arg("--version").output().is_err() {
        #[allow(clippy::disallowed_macros)]
        {
            println!("SKIPPED merges by git: no git");
        }
        return None;
    }
    let sandbox = Sandbox::new();
    let driver = format!("'{}' unir --git %O %A %B", env!("CARGO_BIN_EXE_apertura").replace('\\', "/"));
    git(&sandbox, &["init", "-q", "-b", "principal"]);
    for (key, value) in [
        ("user.name", "Rosa"),
        ("user.email", "rosa@villaejemplo.gob.mx"),
        ("core.autocrlf", "false"),
        ("merge.apertura.driver", driver.as_str()),
    ] {
        git(&sandbox, &["config", key, value]);
    }
    sandbox.put(".gitattributes", "plan.toml merge=apertura\n");
    sandbox.put("plan.toml", sealed(SENT));
    commit(&sandbox);
    Some(sandbox)
}

fn git(sandbox: &Sandbox, args: &[&str]) -> Ran {
    let mut command = Command::new("git");
    command.args(args).current_dir(sandbox.path()).env("GIT_CONFIG_NOSYSTEM", "1");
    for (name, value) in sandbox.env() {
        command.env(name, value);
    }
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| sandbox.plain(&String::from_utf8_lossy(bytes));
    Ran { out: text(&output.stdout), err: text(&output.stderr), code: output.status.code().unwrap_or(-1) }
}

fn commit(sandbox: &Sandbox) {
    git(sandbox, &["add", "plan.toml", ".gitattributes"]);
    let ran = git(sandbox, &["commit", "-q", "-m", "plan"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}

/// Two branches from the first commit, the second checked out last.
fn branches(sandbox: &Sandbox, one: &str, other: &str) {
    git(sandbox, &["checkout", "-q", "-b", "tesoreria"]);
    sandbox.put("plan.toml", sealed(one));
    commit(sandbox);
    git(sandbox, &["checkout", "-q", "principal"]);
    sandbox.put("plan.toml", sealed(other));
    commit(sandbox);
}

#[test]
fn git_merges_two_branches_that_answered_different_things() {
    let Some(sandbox) = repository() else { return };
    let one = SENT.replace("R/P1M", "R/P1Y").replace("revision = 10", "revision = 14");
    let other =
        SENT.replace("\"Luminarias\"", "\"Luminarias y postes\"").replace("revision = 10", "revision = 12");
    branches(&sandbox, &one, &other);
    let ran = git(&sandbox, &["merge", "-q", "--no-edit", "tesoreria"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let wanted = other.replace("R/P1M", "R/P1Y").replace("revision = 12", "revision = 15");
    assert_eq!(sandbox.read("plan.toml"), sealed(&wanted));
    assert_eq!(git(&sandbox, &["status", "--porcelain"]).out, "", "nothing is left beside the plan");
}

#[test]
fn git_stops_at_the_same_answer_with_a_plan_that_still_reads() {
    let Some(sandbox) = repository() else { return };
    let one = SENT.replace("R/P1M", "R/P1Y").replace("\"Servicios Públicos\"", "\"Alumbrado\"");
    branches(&sandbox, &one, &SENT.replace("R/P1M", "R/P1W"));
    let ran = git(&sandbox, &["merge", "--no-edit", "tesoreria"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    golden("merge/git.txt", &ran.err);
    golden("merge/git.toml", &sandbox.read("plan.toml"));
    assert_eq!(git(&sandbox, &["status", "--porcelain"]).out, "UU plan.toml\n");
    let checked = sandbox.run(&["comprobar", "plan.toml"]);
    assert!(checked.out.contains("anotados conflictos"), "{}", checked.out);
    // The way out that it names.
    for (stage, file) in [(":1:./plan.toml", "base.toml"), (":3:./plan.toml", "otra.toml")] {
        let shown = git(&sandbox, &["show", stage]);
        sandbox.put(file, shown.out);
    }
    let ran = sandbox.run_with(&["--sencillo", "unir", "base.toml", "plan.toml", "otra.toml"], "2\n1\n");
    assert_eq!(ran.code, 0, "{}", told(&ran));
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("R/P1Y") && plan.contains("Alumbrado") && !plan.contains("CONFLICTO"), "{plan}");
}
