//! Plans that nobody would write: hostile words, missing fields, odd dates and addresses, from a seed.

use toml::{Table, Value};

/// Numbers that come out the same everywhere (splitmix64).
struct Seed(u64);

impl Seed {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    /// One time in so many.
    fn chance(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }
}

const WORDS: &[&str] = &[
    "Licencias de construcción",
    "<script>alert(1)</script>",
    "=1+1",
    "\"comillas\" y, comas; puntos",
    "Año ñandú ÁÉÍÓÚ ü",
    "日本語の題",
    "a",
    "línea uno\nlínea dos",
    "back\\slash | barra * [liga](x) #título",
    "  blancos  ",
    "{{plantilla}} ${x} %s",
    "-5",
    "@usuario",
    "Presupuesto 2025 – 2026 «aprobado»",
    "\u{202e}revés",
    "🌳 árboles",
];
const LONG: &str =
    "Permisos otorgados con colonia, uso y fecha, uno por renglón, de todos los años que hay. ";
const URLS: &[&str] = &[
    "https://datos.villaejemplo.gob.mx/a.csv",
    "http://ejemplo.mx/con espacio.csv",
    "https://ejemplo.mx/ñ/á.csv?x=1&y=2#z",
    "javascript:alert(1)",
    "ftp://ejemplo.mx/a",
    "no es una liga",
    "https://ejemplo.mx/\"><script>",
];
const MAIL: &[&str] = &["datos@villaejemplo.gob.mx", "ana.perez@gmail.com", "no es correo"];

/// The text of a plan.
pub fn plan(seed: u64) -> String {
    let mut seed = Seed(seed);
    let mut plan = Table::new();
    plan.insert("format".into(), Value::Integer(1));
    if !seed.chance(4) {
        plan.insert("id".into(), format!("plan-{}", seed.below(1 << 40)).into());
    }
    plan.insert("institution".into(), institution(&mut seed).into());
    plan.insert("team".into(), team(&mut seed).into());
    some(&mut seed, &mut plan, "license", |seed| {
        let id = seed.one(&["cc-by-4.0", "libre-uso-mx", "cc0-1.0", "odbl-1.0", "cc-by-nc-4.0", "¿?"]);
        table([("id", id.into())])
    });
    some(&mut seed, &mut plan, "publication", |seed| {
        let site =
            seed.one(&["https://datos.villaejemplo.gob.mx", "https://e.mx/con espacio", "javascript:x", ""]);
        let url = seed.one(URLS);
        table([("catalog_url", url.into()), ("site", table([("url", site.into())]))])
    });
    let mut datasets = Table::new();
    for at in 0..seed.below(6) {
        let key = if seed.chance(5) { format!("conjunto {at} ñ") } else { format!("conjunto-{at}") };
        datasets.insert(key, dataset(&mut seed).into());
    }
    plan.insert("dataset".into(), datasets.into());
    toml::to_string(&plan).unwrap()
}

fn table<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    Value::Table(pairs.into_iter().map(|(key, value)| (key.to_string(), value)).collect())
}

/// A key three times in four.
fn some(seed: &mut Seed, of: &mut Table, key: &str, value: impl FnOnce(&mut Seed) -> Value) {
    if !seed.chance(4) {
        let value = value(seed);
        of.insert(key.into(), value);
    }
}

fn words(seed: &mut Seed) -> Value {
    match seed.below(5) {
        0 => LONG.repeat(usize::try_from(seed.below(80)).unwrap() + 1).into(),
        1 => format!("{} {}", seed.one(WORDS), seed.one(WORDS)).into(),
        _ => seed.one(WORDS).into(),
    }
}

fn day(seed: &mut Seed) -> Value {
    let text = format!("{}-{:02}-{:02}", 2015 + seed.below(14), 1 + seed.below(12), 1 + seed.below(28));
    Value::Datetime(text.parse().unwrap())
}

fn institution(seed: &mut Seed) -> Table {
    let mut of = Table::new();
    some(seed, &mut of, "name", words);
    some(seed, &mut of, "kind", |seed| seed.one(&["municipal", "state", "other", "¿?"]).into());
    some(seed, &mut of, "area", |seed| seed.one(&["14120", "30", "99999", "x"]).into());
    some(seed, &mut of, "homepage", |seed| seed.one(URLS).into());
    of
}

fn team(seed: &mut Seed) -> Table {
    let mut of = Table::new();
    for role in ["liaison", "administrator"] {
        some(seed, &mut of, role, |seed| person(seed).into());
    }
    of
}

fn person(seed: &mut Seed) -> Table {
    let mut of = Table::new();
    some(seed, &mut of, "name", words);
    some(seed, &mut of, "post", words);
    some(seed, &mut of, "email", |seed| seed.one(MAIL).into());
    of
}

fn dataset(seed: &mut Seed) -> Table {
    let mut of = Table::new();
    let texts =
        ["title", "description", "unit", "quality", "limitations", "tools", "version_notes", "citation"];
    for key in texts {
        some(seed, &mut of, key, words);
    }
    some(seed, &mut of, "identifier", words);
    for (key, values) in [
        ("accrual_periodicity", &["R/P1M", "R/P0.33W", "R/PT1S", "irregular", "¿cada cuándo?"][..]),
        ("spatial", &["14120", "30", "x"]),
        ("access", &["public", "public", "restricted", "private", "¿?"]),
        ("theme", &["education", "culture-tourism", "other", "¿?"]),
        ("license", &["cc0-1.0", "cc-by-nc-4.0", "odbl-1.0"]),
        ("language", &["es", "nah", "yua", "other", "¿?"]),
        ("published_at", URLS),
        ("documentation", URLS),
    ] {
        some(seed, &mut of, key, |seed| seed.one(values).into());
    }
    for key in ["keyword", "conforms_to"] {
        some(seed, &mut of, key, |seed| {
            (0..seed.below(4)).map(|_| words(seed)).collect::<Vec<Value>>().into()
        });
    }
    some(seed, &mut of, "modified", day);
    some(seed, &mut of, "temporal", |seed| {
        let mut span = Table::new();
        some(seed, &mut span, "start", day);
        some(seed, &mut span, "end", day);
        span.into()
    });
    some(seed, &mut of, "commitment", |seed| table([("date", day(seed))]));
    some(seed, &mut of, "contact_point", |seed| person(seed).into());
    some(seed, &mut of, "personal", |seed| table([("status", seed.one(&["no", "yes", "unknown"]).into())]));
    some(seed, &mut of, "reserve", |seed| {
        let how = seed.one(&["columns", "rows", "nothing"]);
        table([("reason", words(seed)), ("opens", table([("how", how.into())]))])
    });
    let mut files = Table::new();
    for at in 0..seed.below(4) {
        let key = if seed.chance(5) { format!("archivo {at} ñ") } else { format!("archivo-{at}") };
        files.insert(key, file(seed).into());
    }
    of.insert("distribution".into(), files.into());
    of
}

fn file(seed: &mut Seed) -> Table {
    let mut of = Table::new();
    some(seed, &mut of, "title", words);
    some(seed, &mut of, "description", words);
    some(seed, &mut of, "path", |seed| {
        seed.one(&["a/uno.csv", "../fuera.csv", "ñ\\dos (2).csv", "/etc/passwd"]).into()
    });
    some(seed, &mut of, "format", |seed| seed.one(&["csv", "geojson", "api", "zip", "other", "¿?"]).into());
    some(seed, &mut of, "byte_size", |seed| Value::Integer(i64::try_from(seed.below(1 << 40)).unwrap() - 5));
    some(seed, &mut of, "download_url", |seed| seed.one(URLS).into());
    if seed.chance(2) {
        let sum = "ab".repeat(32);
        let path = seed.one(&["datos-abiertos/a/uno.csv", "datos-abiertos/a/dos.csv"]);
        let made = [
            ("path", path.into()),
            ("sha256", sum.into()),
            ("format", "csv".into()),
            ("byte_size", 10.into()),
        ];
        of.insert("prepared".into(), table(made));
        let mut columns = Table::new();
        for (at, kind) in ["string", "integer", "date", "boolean", "¿?"].into_iter().enumerate() {
            let values = Value::Array(vec![seed.one(WORDS).into(), seed.one(WORDS).into()]);
            let column = [
                ("place", Value::Integer(at as i64)),
                ("title", words(seed)),
                ("type", kind.into()),
                ("values", values),
            ];
            columns.insert(format!("columna {at}"), table(column));
        }
        of.insert("column".into(), columns.into());
    }
    of
}
