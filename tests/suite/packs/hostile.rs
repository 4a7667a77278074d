//! Archives that somebody made to do harm, and runs that somebody killed.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::made::{guide_folder, newer, packed};
use crate::support::Sandbox;

/// The entries of a pack.
fn entries(sandbox: &Sandbox, name: &str) -> Vec<(String, Vec<u8>)> {
    let bytes = std::fs::read(sandbox.join(name)).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut entry = zip.by_index(at).unwrap();
            let mut text = Vec::new();
            std::io::copy(&mut entry, &mut text).unwrap();
            (entry.name().unwrap().to_string(), text)
        })
        .collect()
}

fn archive(entries: &[(String, Vec<u8>)], link: Option<&str>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, bytes) in entries {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    if let Some(name) = link {
        zip.add_symlink(name, "/etc/passwd", options).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_no_pack_may_be_is_refused_and_leaves_nothing() {
    let sandbox = newer("2027.1");
    let good = entries(&sandbox, "nueva.zip");
    let with = |name: &str, bytes: &[u8]| {
        let mut all = good.clone();
        all.push((name.to_string(), bytes.to_vec()));
        archive(&all, None)
    };
    let changed = |name: &str| {
        let mut all = good.clone();
        all.iter_mut().filter(|(own, _)| own == name).for_each(|(_, bytes)| bytes.push(b'\n'));
        archive(&all, None)
    };
    let cut: Vec<u8> = archive(&good, None)[..5000].to_vec();
    let cases: [(&str, Vec<u8>, &str); 11] = [
        ("traversal", with("../fuera.toml", b"x = 1"), "llamado «../fuera.toml»"),
        ("absolute", with("/tmp/fuera.toml", b"x = 1"), "llamado"),
        ("drive", with("C:/fuera.toml", b"x = 1"), "llamado"),
        ("backslash", with("steps\\fuera.toml", b"x = 1"), "llamado"),
        ("program", with("corre.exe", b"MZ"), "llamado"),
        ("device", with("nul.toml", b"x"), "llamado"),
        ("extra", with("otro.toml", b"x = 1"), "no está en la lista"),
        ("bomb", with("bomba.toml", &vec![b' '; 6 << 20]), "Pasa de 4 MiB"),
        ("changed", changed("effort.toml"), "alguien lo cambió"),
        ("link", archive(&good, Some("enlace.toml")), "es un enlace"),
        ("cut", cut, "no es un ZIP"),
    ];
    for (name, bytes, says) in cases {
        sandbox.put("malo.zip", bytes);
        let ran = sandbox.run(&["guia", "instalar", "malo.zip", "--si"]);
        assert_eq!(ran.code, 4, "{name}: {}", ran.err);
        assert!(super::flat(&ran.err).contains(says), "{name}: {}", ran.err);
        assert!(!sandbox.join("datos/paquetes").exists(), "{name}");
        let used = sandbox.run(&["estado", "--guia", "malo.zip"]);
        assert_eq!(used.code, 4, "{name}: {}", used.err);
    }
}

#[test]
fn many_small_files_are_refused_before_they_are_read() {
    let sandbox = newer("2027.1");
    let mut all = entries(&sandbox, "nueva.zip");
    all.extend((0..2_100).map(|n| (format!("steps/x{n}.toml"), Vec::new())));
    sandbox.put("malo.zip", archive(&all, None));
    let ran = sandbox.run(&["guide", "install", "malo.zip", "--yes", "--lang", "en"]);
    assert_eq!(ran.code, 4);
    assert!(super::flat(&ran.err).contains("more than 2000 files"), "{}", ran.err);
}

#[test]
fn a_folder_in_the_archive_is_looked_into() {
    let sandbox = newer("2027.1");
    let inside: Vec<_> = entries(&sandbox, "nueva.zip")
        .into_iter()
        .map(|(name, bytes)| (format!("paquete/{name}"), bytes))
        .collect();
    sandbox.put("dentro.zip", archive(&inside, None));
    let ran = sandbox.run(&["guia", "instalar", "dentro.zip", "--si"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn a_guide_with_errors_is_not_installed() {
    let sandbox = guide_folder();
    super::made::change(&sandbox, "guia/guide.toml", "2026.1", "2027.1");
    super::made::change(&sandbox, "guia/steps/01-team.toml", "code = \"E02\"", "code = \"E01\"");
    let ran = sandbox.run(&["guia", "instalar", "guia", "--si"]);
    assert_eq!(ran.code, 4, "{}", ran.err);
    assert!(!sandbox.join("datos/paquetes").exists());
}

#[test]
fn what_the_program_has_inside_is_not_installed_under_its_name() {
    let sandbox = guide_folder();
    let same = sandbox.run(&["guia", "instalar", "guia", "--si"]);
    assert!(same.code == 2 && super::flat(&same.err).contains("no hace falta"), "{}", same.err);
    super::made::change(&sandbox, "guia/guide.toml", "title = { es = \"", "title = { es = \"Otra ");
    packed(&sandbox, "otra.zip");
    let other = sandbox.run(&["guia", "instalar", "otra.zip", "--si"]);
    assert!(other.code == 2 && super::flat(&other.err).contains("dice otra cosa"), "{}", other.err);
}

#[cfg(unix)]
#[test]
fn a_killed_installation_leaves_nothing_half_done() {
    let sandbox = newer("2027.1");
    let root = sandbox.join("datos/paquetes");
    for millis in [1_u64, 5, 10, 20, 40, 60, 80, 120, 200, 400] {
        let mut child = sandbox.command(&["guia", "instalar", "nueva.zip", "--si"]).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(millis));
        let _ = child.kill();
        child.wait().unwrap();
        let folder = root.join("mx-local@2027.1");
        if folder.exists() {
            let ran = sandbox.run(&["fuente", "E28", "--guia", "mx-local@2027.1"]);
            assert_eq!(ran.code, 0, "after {millis} ms: {}{}", ran.out, ran.err);
            sandbox.run(&["guia", "quitar", "mx-local@2027.1"]);
        }
    }
    assert_eq!(sandbox.run(&["guia", "instalar", "nueva.zip", "--si"]).code, 0);
    let mut names: Vec<String> = std::fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, [".candado", "mx-local@2027.1"]);
}
