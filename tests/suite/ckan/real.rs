//! Against a real CKAN.

#![allow(clippy::disallowed_macros, reason = "what was skipped and measured is said")]

use std::process::Stdio;
use std::time::{Duration, Instant};

use super::sample::Sample;
use crate::support::Sandbox;

/// Address and key of a CKAN that may be written to; `None` when there is none.
fn portal() -> Option<(String, String)> {
    let path = std::env::var("APERTURA_CKAN").ok();
    let text = path.and_then(|path| std::fs::read_to_string(path).ok());
    let Some(text) = text else {
        println!("SKIPPED: no CKAN (APERTURA_CKAN)");
        return None;
    };
    let value = |key: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(&format!("{key}=")))
            .map(|value| value.trim().to_string())
    };
    Some((value("CKAN_URL")?, value("CKAN_API_TOKEN")?))
}

fn run_id() -> String {
    let nanos = std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos();
    format!("r{:x}", nanos % 0xffff_ffff_ffff)
}

fn command(
    sandbox: &Sandbox,
    (url, key): &(String, String),
    run: &str,
    args: &[&str],
) -> std::process::Command {
    let organization = format!("villa-{run}");
    let mut all = vec!["publicar", "ckan", "--portal", url, "--organizacion", &organization];
    all.extend(args);
    let mut command = sandbox.command(&all);
    command.env("APERTURA_CKAN_TOKEN", key).stdin(Stdio::null());
    command
}

/// `GET` of the API, over a plain connection.
fn get((url, key): &(String, String), path: &str) -> serde_json::Value {
    use std::io::{Read, Write};
    let host = url.trim_start_matches("http://");
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    write!(stream, "GET /api/3/action/{path} HTTP/1.0\r\nHost: {host}\r\nAuthorization: {key}\r\n\r\n")
        .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let body = text.split_once("\r\n\r\n").unwrap().1;
    serde_json::from_str::<serde_json::Value>(body).unwrap()["result"].take()
}

/// Datasets of a run that are public, and all their files.
fn counted(portal: &(String, String), run: &str) -> (usize, usize) {
    let all = get(portal, "package_list");
    let names: Vec<&str> = all.as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
    let own: Vec<&str> = names.into_iter().filter(|name| name.contains(run)).collect();
    let files = own.iter().map(|name| {
        let package = get(portal, &format!("package_show?id={name}"));
        let files = package["resources"].as_array().unwrap();
        let mut ids: Vec<String> = files.iter().map(|file| file["apertura_id"].to_string()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), files.len(), "{name} has a file twice");
        files.len()
    });
    (own.len(), files.sum())
}

/// A small generator of its own, seeded by the clock: what it gave is printed.
fn random(seed: &mut u64, below: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % below
}

#[test]
fn fifty_datasets_survive_kills_at_random_points() {
    let Some(portal) = portal() else { return };
    let wanted: usize = std::env::var("APERTURA_CKAN_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(8);
    let mut seed = u64::try_from(std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos() & 0xffff_ffff).unwrap();
    let (mut kills, mut rounds) = (0, 0);
    while kills < wanted {
        let (run, sandbox) = (run_id(), Sandbox::new());
        // With the opening plan and the inventory: 50 datasets and 120 files.
        Sample::new(&run, 48, 118).put(&sandbox);
        rounds += 1;
        while kills < wanted {
            let mut child = command(&sandbox, &portal, &run, &[])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_millis(300 + random(&mut seed, 2500)));
            if child.try_wait().unwrap().is_some() {
                break;
            }
            child.kill().unwrap();
            child.wait().unwrap();
            kills += 1;
        }
        let last = command(&sandbox, &portal, &run, &["--json"]).output().unwrap();
        assert_eq!(last.status.code(), Some(0), "{}", String::from_utf8_lossy(&last.stdout));
        assert_eq!(counted(&portal, &run), (50, 120), "seed {seed}");
        let started = Instant::now();
        let again = command(&sandbox, &portal, &run, &["--json"]).output().unwrap();
        let told: serde_json::Value = serde_json::from_slice(&again.stdout).unwrap();
        assert_eq!((told["changes"].as_u64(), told["files_sent"].as_u64()), (Some(0), Some(0)), "{told:#}");
        println!(
            "round {rounds}: {kills} kills; second run: {} requests, {} s ({:?} in all)",
            told["requests"],
            told["seconds"],
            started.elapsed()
        );
    }
}

#[test]
fn the_key_turns_up_nowhere() {
    let Some(portal) = portal() else { return };
    let (run, sandbox) = (run_id(), Sandbox::new());
    Sample::new(&run, 5, 12).put(&sandbox);
    let key = portal.1.as_bytes();
    let has = |bytes: &[u8]| bytes.windows(key.len()).any(|some| some == key);
    let mut seen = 0;
    for args in [&[][..], &["--json"], &["--ensayo"], &["--idioma", "en", "--sencillo"]] {
        let mut child = command(&sandbox, &portal, &run, args);
        let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let line = format!("/proc/{}/cmdline", child.id());
        while child.try_wait().unwrap().is_none() {
            let bytes = std::fs::read(&line).unwrap_or_default();
            assert!(!has(&bytes));
            seen += usize::from(!bytes.is_empty());
            std::thread::sleep(Duration::from_millis(2));
        }
        let output = child.wait_with_output().unwrap();
        assert!(!has(&output.stdout) && !has(&output.stderr));
    }
    assert!(seen > 0 || !cfg!(target_os = "linux"));
    for path in apertura::fsx::walk(sandbox.path()).unwrap() {
        assert!(!has(&std::fs::read(&path).unwrap()), "{}", path.display());
    }
}

/// `POST` of the API: the status.
fn post((url, key): &(String, String), action: &str, body: &serde_json::Value) -> u16 {
    use std::io::{Read, Write};
    let (host, body) = (url.trim_start_matches("http://"), body.to_string());
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    write!(
        stream,
        "POST /api/3/action/{action} HTTP/1.0\r\nHost: {host}\r\nAuthorization: {key}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text.split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
fn what_the_rehearsal_says_is_refused_is_refused_and_the_reverse() {
    use serde_json::json;
    let Some(portal) = portal() else { return };
    let run = run_id();
    let organization = format!("villa-{run}");
    assert_eq!(post(&portal, "organization_create", &json!({ "name": organization })), 200);
    let good = json!({ "private": true, "owner_org": organization, "title": "Prueba" });
    let cases = [
        ("title", json!("Ñandú «x»")),
        ("name", json!("a")),
        ("name", json!(format!("{run}{}", "x".repeat(100)))),
        ("name", json!(format!("{run}-{}", "x".repeat(99 - run.len())))),
        ("name", json!(format!("{run}-Ñ"))),
        ("name", json!(format!("{run}-Mayúscula"))),
        ("name", json!(format!("{run}_ok"))),
        ("name", json!(format!("{run} con espacio"))),
        ("name", json!("new")),
        ("name", json!("search")),
        ("name", json!("")),
        ("owner_org", json!("")),
        ("maintainer_email", json!("a@b@c")),
        ("maintainer_email", json!("sin arroba")),
        ("maintainer_email", json!("datos@villa.gob.mx")),
        ("maintainer_email", json!("datos@villa")),
        ("maintainer_email", json!("eñe@villa.gob.mx")),
        ("author_email", json!("datos@-villa.gob.mx")),
        ("author_email", json!("o'hara+x@villa.gob.mx")),
        ("tags", json!([{ "name": "a" }])),
        ("tags", json!([{ "name": "a,b" }])),
        ("tags", json!([{ "name": "año 2025" }, { "name": "x.y_z-w" }])),
        ("tags", json!([{ "name": "á".repeat(101) }])),
        ("tags", json!([{ "name": "á".repeat(100) }])),
        ("tags", json!([{ "name": "obras/permisos" }])),
        ("tags", json!([{ "name": "日本語" }])),
        ("extras", json!([{ "key": "k", "value": "1" }, { "key": "k", "value": "2" }])),
        ("extras", json!([{ "key": "k", "value": "1" }])),
        ("resources", json!([{ "size": "590 KB" }])),
        ("resources", json!([{ "size": 590, "last_modified": "2026-01-02" }])),
        ("resources", json!([{ "last_modified": "ayer" }])),
    ];
    let mut wrong = Vec::new();
    for (at, (key, value)) in cases.into_iter().enumerate() {
        let mut package = good.clone();
        package["name"] = format!("{run}-{at}").into();
        package[key] = value;
        let said = apertura::rehearsal::validate::package(&package).is_empty();
        let answered = post(&portal, "package_create", &package);
        if said != (answered == 200) {
            wrong.push(format!("{answered}: {package}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
