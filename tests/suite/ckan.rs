//! Publishing on CKAN: against a small one of our own everywhere, against a real one where there is one
//! (`APERTURA_CKAN=FILE` with `CKAN_URL` and `CKAN_API_TOKEN`, as `start.sh` writes it).

use std::process::{Command, Stdio};

use crate::support::{Ran, Sandbox};

mod fake;
mod real;
mod sample;

use fake::{Fake, Whim};
use sample::Sample;

/// A key that must turn up nowhere.
const KEY: &str = "canario-7f3a9c1e-clave-de-prueba";
/// Changes of a first publication of the small sample: the organisation, five drafts, seven files, five openings.
const CHANGES: usize = 18;

fn small() -> Sandbox {
    let sandbox = Sandbox::new();
    Sample::new("prueba", 3, 5).put(&sandbox);
    sandbox
}

fn command(sandbox: &Sandbox, url: &str, args: &[&str]) -> Command {
    let all: Vec<&str> = ["publicar", "ckan", "--portal", url, "--organizacion", "villa"]
        .into_iter()
        .chain(args.iter().copied())
        .collect();
    let mut command = sandbox.command(&all);
    command.env("APERTURA_CKAN_TOKEN", KEY).stdin(Stdio::null());
    command
}

fn publish(sandbox: &Sandbox, url: &str, args: &[&str]) -> Ran {
    let output = command(sandbox, url, args).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let ran = Ran {
        out: text(&output.stdout),
        err: text(&output.stderr),
        code: output.status.code().unwrap_or(-1),
    };
    for told in [&ran.out, &ran.err] {
        assert!(!told.contains(KEY), "the key was shown:\n{told}");
    }
    ran
}

fn json(ran: &Ran) -> serde_json::Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

/// No file below a folder holds the key.
fn no_key(sandbox: &Sandbox) {
    for path in apertura::fsx::walk(sandbox.path()).unwrap() {
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.windows(KEY.len()).any(|some| some == KEY.as_bytes()), "{}", path.display());
    }
}

#[test]
fn all_is_published_once_and_the_second_run_changes_nothing() {
    let (sandbox, fake) = (small(), Fake::start());
    let first = publish(&sandbox, &fake.url, &[]);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    assert!(first.out.contains("Se publicaron 5 de 5."), "{}", first.out);
    assert_eq!(fake.state.lock().unwrap().changes, CHANGES);
    let (held, before) = (fake.holds(), fake.requests());
    let plan = sandbox.read("plan.toml");
    assert_eq!(plan.matches("download_url = ").count(), 5, "{plan}");
    assert_eq!(plan.matches("[receipt.").count(), 1, "{plan}");
    let second = json(&publish(&sandbox, &fake.url, &["--json"]));
    assert_eq!((&second["changes"], &second["files_sent"]), (&0.into(), &0.into()), "{second:#}");
    assert_eq!(second["requests"], 6, "the organisation and five datasets");
    assert_eq!((fake.holds(), fake.requests() - before), (held, 6));
    assert_eq!(sandbox.read("plan.toml"), plan);
    let receipts = std::fs::read_dir(sandbox.join("recibos")).unwrap().count();
    assert_eq!(receipts, 1);
    no_key(&sandbox);
}

#[test]
fn only_what_changed_is_sent() {
    let (sandbox, fake) = (small(), Fake::start());
    assert_eq!(publish(&sandbox, &fake.url, &[]).code, 0);
    let text = sandbox.read("plan.toml");
    let text = text
        .lines()
        .filter(|line| !line.starts_with("# fin:"))
        .fold(String::new(), |all, line| all + line + "\n");
    let bytes = "id,valor\n9,9\n";
    sandbox.put("datos/c1-0.csv", bytes);
    let old = sample::hex(format!("id,valor\n1,0\n{}", "1,2\n".repeat(20)).as_bytes());
    let changed = text
        .replace(&old, &sample::hex(bytes.as_bytes()))
        .replace("title = \"Conjunto 2", "title = \"Otro 2");
    // What was agreed to is no longer what would be published: it stays as it was. The opening plan says what is.
    sandbox.plan(&changed);
    let rows = || {
        let state = fake.state.lock().unwrap();
        let rows = state.packages.iter().filter(|(name, _)| name.starts_with("conjunto-"));
        rows.map(|(_, package)| format!("{package:?}")).collect::<Vec<_>>()
    };
    let held = rows();
    let ran = publish(&sandbox, &fake.url, &["--json"]);
    let told = json(&ran);
    let standing: Vec<_> =
        told["datasets"].as_array().unwrap().iter().map(|one| one["standing"].as_str().unwrap()).collect();
    assert_eq!((ran.code, standing), (3, vec!["public", "held", "held", "public", "public"]), "{}", ran.out);
    assert_eq!(rows(), held);
    let without: String =
        changed.split("\n[").filter(|part| !part.contains(".approval.")).collect::<Vec<_>>().join("\n[");
    sandbox.plan(&sample::agreed(&without));
    fake.whim(None);
    let third = json(&publish(&sandbox, &fake.url, &["--json"]));
    assert_eq!((&third["changes"], &third["files_sent"]), (&2.into(), &1.into()), "{third:#}");
    assert_eq!(fake.state.lock().unwrap().changes, 2);
    let state = fake.state.lock().unwrap();
    let names: Vec<&String> = state.packages.keys().filter(|name| name.starts_with("conjunto-")).collect();
    assert_eq!(names, ["conjunto-0-prueba", "conjunto-1-prueba", "conjunto-2-prueba"], "addresses stay");
    assert_eq!(state.packages["conjunto-2-prueba"]["title"], "Otro 2 prueba");
    assert!(state.files.values().any(|file| file == bytes.as_bytes()));
}

#[test]
fn whatever_call_dies_the_next_run_ends_as_if_none_had() {
    let whole = {
        let (sandbox, fake) = (small(), Fake::start());
        assert_eq!(publish(&sandbox, &fake.url, &[]).code, 0);
        fake.holds()
    };
    for at in 1..=CHANGES {
        for whim in [Whim::Dies(at), Whim::LosesAnswer(at)] {
            let (sandbox, fake) = (small(), Fake::start());
            fake.whim(Some(whim.clone()));
            let cut = publish(&sandbox, &fake.url, &[]);
            assert_eq!(cut.code, 1, "{whim:?} {}{}", cut.out, cut.err);
            fake.whim(None);
            let resumed = publish(&sandbox, &fake.url, &[]);
            assert_eq!(resumed.code, 0, "{whim:?} {}{}", resumed.out, resumed.err);
            assert_eq!(fake.holds(), whole, "{whim:?}");
        }
    }
}

#[test]
fn what_is_not_agreed_to_stays_a_draft() {
    let (sandbox, fake) = (Sandbox::new(), Fake::start());
    Sample::new("prueba", 2, 2).not_agreed().put(&sandbox);
    let ran = publish(&sandbox, &fake.url, &[]);
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("Se publicaron 0 de 4.") && ran.out.contains("Rosa Inventada"), "{}", ran.out);
    let drafts = fake.state.lock().unwrap().packages.values().all(|package| package["private"] == true);
    assert!(drafts && !sandbox.join("recibos").exists());
}

#[test]
fn a_name_of_others_is_told_and_never_touched() {
    let (sandbox, fake) = (small(), Fake::start());
    let theirs = serde_json::json!({ "name": "conjunto-1-prueba", "title": "De otra área", "extras": [],
        "resources": [], "organization": { "name": "villa" }, "private": false, "state": "active" });
    let theirs = theirs.as_object().unwrap().clone();
    fake.state.lock().unwrap().packages.insert("conjunto-1-prueba".into(), theirs.clone());
    let ran = publish(&sandbox, &fake.url, &[]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(
        ran.out.contains("Se publicaron 4 de 5.") && ran.out.contains("no publicó este plan"),
        "{}",
        ran.out
    );
    assert_eq!(fake.state.lock().unwrap().packages["conjunto-1-prueba"], theirs);
}

#[test]
fn what_is_withdrawn_stays_with_its_notice() {
    let (sandbox, fake) = (small(), Fake::start());
    assert_eq!(publish(&sandbox, &fake.url, &[]).code, 0);
    let args = ["--retirar", "c1", "--motivo", "Se midió mal.", "--acuerdo", "Grupo de trabajo, sesión 4"];
    let unsaid = publish(&sandbox, &fake.url, &args[..2]);
    assert_eq!(unsaid.code, 5, "{}{}", unsaid.out, unsaid.err);
    let ran = publish(&sandbox, &fake.url, &args);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    {
        let state = fake.state.lock().unwrap();
        let package = &state.packages["conjunto-1-prueba"];
        let notes = package["notes"].as_str().unwrap();
        assert!(notes.contains("Se midió mal.") && notes.contains("sesión 4"), "{notes}");
        assert_eq!((package["private"].clone(), package["state"].clone()), (false.into(), "active".into()));
        assert_eq!(package["resources"].as_array().unwrap().len(), 2);
    }
    // The opening plan and the inventory say so too, once.
    let again = json(&publish(&sandbox, &fake.url, &["--json"]));
    assert_eq!((&again["changes"], &again["files_sent"]), (&2.into(), &2.into()), "{again:#}");
    assert_eq!(again["datasets"][1]["standing"], "withdrawn");
    assert_eq!(json(&publish(&sandbox, &fake.url, &["--json"]))["changes"], 0);
}

#[test]
fn no_redirect_is_followed_and_the_key_goes_nowhere_else() {
    let trap = Fake::start();
    for status in [301, 302, 303, 307, 308] {
        let (sandbox, fake) = (small(), Fake::start());
        fake.whim(Some(Whim::Says(
            status,
            format!("Location: {}/api/3/action/x\r\n", trap.url),
            String::new(),
        )));
        let ran = publish(&sandbox, &fake.url, &[]);
        assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains(&trap.url), "{}", ran.err);
        let heads = fake.state.lock().unwrap().heads.join("\n");
        assert!(heads.contains(KEY), "the portal itself gets it: {heads}");
    }
    // Also where reads are answered and only a change is sent astray.
    for status in [301, 302, 307, 308] {
        let (sandbox, fake) = (small(), Fake::start());
        fake.whim(Some(Whim::Creates(status, String::new())));
        assert_eq!(publish(&sandbox, &fake.url, &[]).code, 1);
    }
    assert_eq!(trap.requests(), 0);
}

#[test]
fn answers_that_are_no_answers_are_told_in_words() {
    let page = "<html><body>Iniciar sesión</body></html>";
    let invalid = r#"{"success": false, "error": {"__type": "Validation Error", "tags": ["Tag \"x,y\" can only contain alphanumeric characters"], "maintainer_email": ["Email x is not a valid format"]}}"#;
    let forbidden =
        r#"{"success": false, "error": {"__type": "Authorization Error", "message": "Access denied"}}"#;
    let html = |status| Whim::Says(status, "Content-Type: text/html\r\n".into(), page.into());
    for (whim, told) in [
        (html(200), "no es un portal CKAN"),
        (html(404), "no es un portal CKAN"),
        (html(502), "falla en este momento (502)"),
        (Whim::Says(401, String::new(), page.into()), "no reconoce la clave"),
        (Whim::Creates(409, invalid.into()), "no es un correo válido"),
        (Whim::Creates(403, forbidden.into()), "no tiene permiso"),
        (Whim::Creates(500, page.into()), "falla en este momento (500)"),
        (Whim::Uploads(413, page.into()), "pasa del tamaño"),
    ] {
        let (sandbox, fake) = (small(), Fake::start());
        fake.whim(Some(whim.clone()));
        let ran = publish(&sandbox, &fake.url, &[]);
        let all = format!("{}{}", ran.out, ran.err).replace('\n', " ").replace("    ", "");
        assert!(ran.code == 1 && all.contains(told), "{whim:?}\n{all}");
        fake.whim(None);
        assert_eq!(publish(&sandbox, &fake.url, &[]).code, 0, "{whim:?}");
    }
}

#[test]
fn a_busy_portal_is_asked_again() {
    let (sandbox, fake) = (small(), Fake::start());
    fake.whim(Some(Whim::Busy(2)));
    assert_eq!(publish(&sandbox, &fake.url, &[]).code, 0);
}

#[test]
fn a_rehearsal_shows_the_calls_and_makes_none() {
    let (sandbox, fake) = (small(), Fake::start());
    let plan = sandbox.read("plan.toml");
    let told = json(&publish(&sandbox, &fake.url, &["--ensayo", "--json"]));
    let calls: Vec<&str> = told["datasets"][0]["calls"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["call"].as_str().unwrap())
        .collect();
    assert_eq!(calls, ["create", "add", "add", "open"], "{told:#}");
    assert!(fake.state.lock().unwrap().packages.is_empty() && sandbox.read("plan.toml") == plan);
}

#[test]
fn files_outside_the_folder_or_changed_since_do_not_leave() {
    let (sandbox, fake) = (small(), Fake::start());
    sandbox.put("datos/c0-0.csv", "otra cosa");
    let ran = publish(&sandbox, &fake.url, &[]);
    assert!(ran.code == 1 && ran.out.contains("cambió después de revisarlo"), "{}", ran.out);
    assert!(!fake.state.lock().unwrap().files.values().any(|file| file == b"otra cosa"));
    assert_eq!(
        fake.state.lock().unwrap().packages["conjunto-0-prueba"]["private"],
        true,
        "a part stays a draft"
    );
    let text = sandbox.read("plan.toml").replace("datos/c1-1.csv", "/etc/hostname");
    sandbox.plan(text.split("# fin:").next().unwrap());
    let ran = publish(&sandbox, &fake.url, &[]);
    let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(ran.code == 1 && words.contains("está fuera de la carpeta del plan"), "{}", ran.out);
}

#[test]
fn a_connection_that_ends_while_a_file_is_sent_is_told_and_gone_on_with() {
    let (sandbox, fake) = (Sandbox::new(), Fake::start());
    Sample::new("prueba", 3, 5).put(&sandbox);
    fake.whim(Some(Whim::CutsUploads));
    let ran = publish(&sandbox, &fake.url, &[]);
    let words = format!("{}{}", ran.out, ran.err).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(ran.code == 1 && words.contains("se cortó") && words.contains("no se llegó a él"), "{words}");
    assert!(words.contains("Se publicaron 0 de 5."), "{words}");
    fake.whim(None);
    assert_eq!(publish(&sandbox, &fake.url, &[]).code, 0);
    assert_eq!(fake.state.lock().unwrap().files.len(), 7);
}

#[test]
fn an_answer_without_end_is_not_read_to_its_end() {
    let (sandbox, fake) = (small(), Fake::start());
    fake.whim(Some(Whim::Says(200, String::new(), "x".repeat(17 * 1024 * 1024))));
    let ran = publish(&sandbox, &fake.url, &[]);
    assert!(ran.code == 1 && ran.err.contains("más de lo que cabe"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_person_who_interrupts_is_told_what_was_done() {
    let (sandbox, fake) = (small(), Fake::start());
    fake.whim(Some(Whim::Slow(400)));
    let child =
        command(&sandbox, &fake.url, &[]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while fake.state.lock().unwrap().packages.is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let stopped = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(stopped.success());
    let output = child.wait_with_output().unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(130), "{out}");
    assert!(out.contains("Se publicaron 0 de 5.") && out.contains("lo pediste"), "{out}");
    fake.whim(None);
    assert_eq!(publish(&sandbox, &fake.url, &[]).code, 0);
    assert_eq!(fake.state.lock().unwrap().packages.len(), 5);
}

#[test]
fn the_rehearsal_without_a_portal_says_names_and_faults() {
    let sandbox = small();
    let text = sandbox.read("plan.toml").replace("\"año 2025\"", "\"obra, pública\"");
    sandbox.plan(text.split("# fin:").next().unwrap());
    let ran = sandbox.run(&["ensayo", "--perfil", "ckan"]);
    let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
    assert!(words.contains("conjunto-0-prueba") && words.contains("saldrá como «obra pública»"), "{words}");
    let told: serde_json::Value = serde_json::from_str(&sandbox.run(&["ensayo", "--json"]).out).unwrap();
    let stops = told["findings"].as_array().unwrap().iter().filter(|one| one["code"] == "rehearsal-harvest");
    assert_eq!(stops.count(), 3, "without a theme the harvest stops");
    assert_eq!(sandbox.run(&["ensayo"]).code, 4);
    assert_eq!(sandbox.run(&["ensayo", "--perfil", "otro"]).code, 2);
}
