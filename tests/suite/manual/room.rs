//! A folder in which the examples work: Villa Ejemplo with its plan, its shared drive, and the plans of others.

use std::path::Path;
use std::sync::OnceLock;

use apertura::plan::seal;
use apertura::text::Lang;

use crate::support::Sandbox;

/// What the dataset of the examples is called in a language.
fn dataset(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "licencias",
        Lang::En => "licences",
    }
}

/// A new room, as the first command of an example finds it.
pub fn room(lang: Lang) -> Sandbox {
    static ROOMS: [OnceLock<Sandbox>; 2] = [OnceLock::new(), OnceLock::new()];
    let first = ROOMS[usize::from(lang == Lang::En)].get_or_init(|| build(lang));
    let room = Sandbox::new();
    copy(&room, first.path(), "");
    room
}

fn copy(room: &Sandbox, from: &Path, below: &str) {
    for path in apertura::fsx::walk(from).unwrap() {
        let name = path.strip_prefix(from).unwrap().to_string_lossy().replace('\\', "/");
        room.put(&format!("{below}{name}"), std::fs::read(&path).unwrap());
    }
}

fn build(lang: Lang) -> Sandbox {
    let room = Sandbox::new();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let own = dataset(lang);
    copy(&room, &fixtures.join("published"), "");
    copy(&room, &fixtures.join("manual/both"), "");
    copy(&room, &fixtures.join("manual").join(lang.code()), "");
    let data = "datos-abiertos/licencias-construccion/licencias_2025.csv";
    room.put(&format!("datos-abiertos/{own}/licencias_2025.csv"), room.read(data));
    let plan = open(&room, "plan.toml") + &room.read("more.toml");
    let plan = plan
        .replace("licencias-construccion", own)
        .replace("dataset.licencias.", &format!("dataset.{own}."))
        .replace("dataset = \"licencias\"", &format!("dataset = \"{own}\""));
    room.plan(&plan);
    approve(&room, own);
    others(&room, lang);
    room
}

/// The text of a plan without its seal.
fn open(room: &Sandbox, name: &str) -> String {
    seal::open(&room.read(name)).0.to_string()
}

fn approve(room: &Sandbox, own: &str) {
    for id in ["arbolado", "presupuesto-egresos", own, "rutas-transporte", "reportes-ciudadanos"] {
        for role in ["enlace", "administrador", "responsable"] {
            let who =
                ["--por", "María López Ruiz", "--oficio", "PM/012/2026 del 1 de febrero de 2026", "--si"];
            let ran = room.run(&[&["aprobar", id, "--rol", role], who.as_slice()].concat());
            assert_eq!(ran.code, 0, "{id} {role}: {}", ran.err);
        }
    }
}

/// Copies of the plan that went elsewhere, and plans of other institutions.
fn others(room: &Sandbox, lang: Lang) {
    let plan = open(room, "plan.toml");
    let put = |name: &str, text: &str| {
        room.put(name, seal::close(text, "\n"));
    };
    let before = plan.replace("date = 2026-04-15", "date = 2026-03-15");
    let counted = plan.replace("records = 40", "records = 41");
    let [sent, treasury, other, folder, damaged] = match lang {
        Lang::Es => ["enviado", "de-tesoreria", "otro", "planes", "danado"],
        Lang::En => ["sent", "from-treasury", "other", "plans", "damaged"],
    };
    put(&format!("{sent}.toml"), &before);
    put("plan-2025.toml", &before);
    put(&format!("{treasury}.toml"), &counted);
    put(&format!("{other}.toml"), &plan);
    room.put(&format!("{damaged}.toml"), &plan[..plan.len() / 2]);
    for (name, area, state, id) in
        [("Xalapa", "30087", "30", "a1"), ("Colima", "06002", "06", "a2"), ("Tequila", "14094", "14", "a3")]
    {
        let text = plan
            .replace("Villa Ejemplo", name)
            .replace("area = \"14120\"\nstate = \"14\"", &format!("area = \"{area}\"\nstate = \"{state}\""))
            .replace("1f2e3d4c5b6a7988", &format!("1f2e3d4c5b6a79{id}"));
        put(&format!("{folder}/{}.toml", name.to_lowercase()), &text);
        if name == "Xalapa" {
            put("xalapa.toml", &text);
        }
    }
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("guide");
    let [own, old] = match lang {
        Lang::Es => ["mi-guia", "guia-vieja"],
        Lang::En => ["my-guide", "old-guide"],
    };
    copy(room, &guide, &format!("{own}/"));
    copy(room, &guide, &format!("{old}/"));
    let exercises = if lang == Lang::Es { "mis-ejercicios/" } else { "my-exercises/" };
    // One of their own has an id of its own.
    let first = std::fs::read_to_string(guide.join("workshop/exercises/01-hub.toml")).unwrap();
    room.put(&format!("{exercises}01-own.toml"), first.replacen("id = \"hub\"", "id = \"own\"", 1));
    // Their own is a later version.
    let head = room.read(&format!("{own}/guide.toml"));
    room.put(&format!("{own}/guide.toml"), head.replace("version = \"2026.1\"", "version = \"2027.1\""));
}
