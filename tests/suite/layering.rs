//! Who may import whom, held over the sources: the ground knows nobody, the commands know everybody.

use std::path::{Path, PathBuf};

mod imports;

use imports::{Source, code, imports};

/// Modules from the ground up. Each may import what stands above it in this list, and the files of its own line
/// that are in its own folder: the others of its line are other wings.
const LAYERS: [&[&str]; 18] = [
    // Ground.
    &["text", "error", "diag", "clock", "toml_text", "fsx", "packed", "folio", "hash"],
    // Data. The contract of the faces (`View`, `Reply`, `Raw`) is data too; the faces are not.
    &["guide::model", "guide::areas", "plan::model", "ui", "grid"],
    // The plan in memory, in which the wings meet.
    &[
        "plan",
        "plan::diff",
        "plan::doc",
        "plan::merge",
        "plan::migrate",
        "plan::practice",
        "plan::read",
        "plan::recover",
        "plan::schema",
        "plan::seal",
        "plan::typed",
    ],
    // Rules.
    &[
        "cost",
        "demand",
        "guide",
        "guide::bases",
        "guide::check",
        "guide::embedded",
        "guide::load",
        "guide::pack",
        "guide::workbook",
        "license",
        "remark",
        "reserve",
        "review",
        "rubric",
        "scan",
        // Of detection, what looks at rows and letters only.
        "scan::detect::layout",
        "scan::detect::text",
        "scan::model",
        "scan::personal",
        "scan::profile",
        "scan::propose",
        "scan::quality",
        "scan::read::text::split",
        "schedule",
        "score",
        "spreadsheet",
        "story",
        "wizard",
        "wizard::answer",
        "wizard::batch",
        "wizard::detect",
        "wizard::findings",
        "wizard::flow",
        "wizard::marks",
        "wizard::place",
        "wizard::progress",
        "wizard::told",
        "wizard::unasked",
    ],
    // What follows from a plan, where the rules meet.
    &["study"],
    // What of a plan may leave.
    &["catalog"],
    // What comes in from others and goes out to them.
    // The dictionary of what is published.
    &["document"],
    &["export", "import", "prepare", "recommend", "share", "watch", "workbook"],
    // Documents.
    &["improve", "papers", "promotion", "report"],
    // What stands on catalogue, formats and papers together.
    &["approval", "handover", "publish::site", "region", "rehearsal", "workshop"],
    // Files, and the network.
    &[
        // Packs of the Guide on the disk.
        "guide::keep",
        "net",
        "plan::store",
        "places",
        // Snapshots of a network, rubrics, stories of others on the disk.
        "region::keep",
        "review::load",
        "rubric::keep",
        "story::collect",
        // Practices on the disk.
        "workshop::keep",
        // What a file is told by looks into archives and documents with the readers.
        "scan::detect",
        "scan::limits",
        "scan::memory",
        "scan::pool",
        "scan::read",
        "scan::report",
        "scan::run",
        "scan::stream",
        "scan::walk",
        "scan::worker",
        // Participants' plans of a workshop.
        "workshop::room",
    ],
    // Online.
    &["publish", "publish::ckan", "publish::links", "publish::receipt"],
    // Faces.
    &[
        "ui::choices",
        "ui::editor",
        "ui::gather",
        "ui::keys",
        "ui::layout",
        "ui::lines",
        "ui::menu",
        "ui::plain",
        "ui::progress",
        "ui::question",
        "ui::report",
        "ui::rows",
        "ui::script",
        "ui::table",
        "ui::terminal",
        "ui::typing",
        "ui::words",
    ],
    // Words of the command line into options and a command: it knows nothing of what they do.
    &["cli"],
    // The manual is made of the Guide and of the help of the commands.
    &["manual"],
    // A person before a plan.
    &["wizard::desk", "wizard::proposals", "wizard::remarked", "wizard::session", "app", "interrupt"],
    &["commands"],
    &["", "main"],
];

/// Imports against the direction that are known; nothing may be added here.
const KNOWN: [(&str, &str); 1] = [
    // The date format of the Guide's files is read by serde where the type is.
    ("guide::model", "guide::load"),
];

/// Crates that only one folder may name: what they give can then be had from elsewhere one day.
const KEPT_IN: [(&str, &str); 13] = [
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("dialoguer", "ui"),
    ("indicatif", "ui"),
    ("comfy_table", "ui"),
    ("rustyline", "ui"),
    ("toml_parser", "toml_text"),
    ("ureq", "net"),
    ("httparse", "net"),
    ("if_addrs", "net"),
    ("keyring", "net"),
    ("proj4rs", "prepare"),
];

/// Lines of the longest file.
const LONGEST: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files below a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    let inside = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    found.into_iter().flat_map(inside).filter(|path| path.extension().is_some_and(|e| e == "rs")).collect()
}

/// The program's files, without those that only hold tests.
fn sources() -> Vec<Source> {
    let src = root().join("src");
    let all = files(&src).into_iter().map(|path| Source::read(&src, &path));
    all.filter(|source| !source.only_tests()).collect()
}

/// The line of the table that a module stands in, with its name there: the longest that fits.
fn layer(module: &str) -> Option<(usize, &'static str)> {
    let fits =
        |name: &&&str| module == **name || (!name.is_empty() && module.starts_with(&format!("{name}::")));
    let all = LAYERS.iter().enumerate().flat_map(|(at, names)| names.iter().map(move |name| (at, name)));
    all.filter(|(_, name)| fits(name)).max_by_key(|(_, name)| name.len()).map(|(at, name)| (at, *name))
}

fn folder(name: &str) -> &str {
    name.split("::").next().unwrap_or(name)
}

/// Why a module may not import another; `None` when it may.
fn fault(from: &str, to: &str) -> Option<String> {
    let (Some((above, who)), Some((below, whom))) = (layer(from), layer(to)) else {
        return Some(format!("{from} -> {to}: one of them is not in the table"));
    };
    let own = who == whom || KNOWN.contains(&(who, whom));
    let sibling = above == below && (above == 0 || folder(who) == folder(whom));
    // A folder declares its modules, and may say what they are called outside.
    let declares = who == folder(whom);
    (above < below && !own && !declares).then(|| format!("{from} imports {to}, which is higher")).or_else(
        || {
            (above == below && !own && !sibling)
                .then(|| format!("{from} imports {to}, which is another wing"))
        },
    )
}

#[test]
fn nothing_imports_what_is_higher_or_beside() {
    let sources = sources();
    let modules: Vec<&str> = sources.iter().map(|source| source.module.as_str()).collect();
    let mut faults: Vec<String> = Vec::new();
    for source in &sources {
        for path in imports(&code(&source.text), &source.module, &modules) {
            faults.extend(fault(&source.module, &path));
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_line_of_the_table_is_a_module_and_every_exception_is_needed() {
    let sources = sources();
    let modules: Vec<&str> = sources.iter().map(|source| source.module.as_str()).collect();
    for name in LAYERS.iter().flat_map(|names| names.iter()) {
        assert!(modules.contains(name), "«{name}» is in the table and not in src");
    }
    for (from, to) in KNOWN {
        let used = |source: &&Source| layer(&source.module).is_some_and(|(_, name)| name == from);
        let reaches = |source: &Source| {
            let found = imports(&code(&source.text), &source.module, &modules);
            found.iter().any(|path| layer(path).is_some_and(|(_, name)| name == to))
        };
        assert!(
            sources.iter().filter(used).any(reaches),
            "{from} no longer imports {to}: take the line away"
        );
    }
}

#[test]
fn a_crate_of_one_folder_is_named_nowhere_else() {
    for source in sources() {
        let code = code(&source.text);
        for (name, own) in KEPT_IN {
            let named = code.contains(&format!("{name}::")) || code.contains(&format!("use {name};"));
            assert!(!named || folder(&source.module) == own, "{} names {name}", source.module);
        }
        let files = ["fsx", "plan", "scan"].contains(&folder(&source.module));
        assert!(!code.contains("std::fs") || files, "{} opens files by itself", source.module);
        let online = folder(&source.module) == "net";
        assert!(online || !code.contains("std::net"), "{} names the network", source.module);
    }
}

#[test]
fn every_folder_says_what_it_is_and_no_file_is_long() {
    for path in files(&root().join("src")).into_iter().chain(files(&root().join("tests"))) {
        let text = std::fs::read_to_string(&path).unwrap();
        let exempt = ["main.rs", "tests.rs"].iter().any(|name| path.ends_with(name));
        assert!(exempt || text.starts_with("//!"), "{} begins without //!", path.display());
        assert!(text.lines().count() <= LONGEST, "{} has {} lines", path.display(), text.lines().count());
    }
}

#[test]
fn every_file_of_the_suite_is_declared() {
    let suite = root().join("tests/suite");
    for path in files(&suite).into_iter().filter(|path| !path.ends_with("main.rs")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let (name, folder) = match name {
            "mod" => (path.parent().unwrap().file_name().unwrap().to_str().unwrap(), path.parent().unwrap()),
            name => (name, path.as_path()),
        };
        let above = folder.parent().unwrap();
        let parents = [above.join("main.rs"), above.join("mod.rs"), above.with_extension("rs")];
        let text: String = parents.iter().filter_map(|parent| std::fs::read_to_string(parent).ok()).collect();
        let declared = |line: &str| line.trim_start_matches("pub ").trim() == format!("mod {name};");
        assert!(text.lines().any(declared), "{} is never compiled", path.display());
    }
}

/// The control: without it, the tests above could be ones that cannot fail.
#[test]
fn an_import_against_the_direction_is_seen() {
    let modules =
        ["plan::doc", "plan::store", "wizard::flow", "guide::load", "ui", "ui::plain", "commands::undo"];
    let text = "use crate::{ui::plain::Plain, plan::{store as s, doc::{self, Doc}}};\n// crate::commands::undo\nfn f() { super::super::guide::load::load(super::flow::x::<crate::ui::Raw>()) }";
    let found = imports(&code(text), "wizard::answer", &modules);
    assert_eq!(found, ["guide::load", "plan::doc", "plan::store", "ui", "ui::plain", "wizard::flow"]);
    for (from, to) in
        [("plan::doc", "plan::store"), ("text::fold", "commands::undo"), ("guide::load", "wizard::flow")]
    {
        assert!(fault(from, to).is_some(), "{from} -> {to} went unseen");
    }
    assert_eq!(fault("commands::undo", "plan::store"), None);
}
