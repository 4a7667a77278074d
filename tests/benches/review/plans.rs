//! Plans of many municipalities, all different and the same in every run: nine kilobytes and twelve datasets each;
//! five in a hundred are damaged, hostile, or no plans.

#![allow(dead_code, reason = "the bench and the tests take different parts")]

use std::fmt::Write as _;

use apertura::plan::seal;

/// A generator of Lehmer's kind: enough to spread answers.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn of(seed: u64) -> Self {
        Self(seed % 2_147_483_646 + 1)
    }

    /// From 0 to below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        (self.0 >> 3) as usize % most
    }

    fn one<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }

    /// So many times in a hundred.
    fn chance(&mut self, hundredths: usize) -> bool {
        self.below(100) < hundredths
    }
}

/// Why a plan of the set cannot be read, or is none; the others are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    Cut,
    Utf16,
    Nul,
    MergeMarks,
    TwiceTheSame,
    Broken,
    Newer,
    NoPlan,
    Deep,
    Empty,
}

const HARMS: [Harm; 10] = [
    Harm::Cut,
    Harm::Utf16,
    Harm::Nul,
    Harm::MergeMarks,
    Harm::TwiceTheSame,
    Harm::Broken,
    Harm::Newer,
    Harm::NoPlan,
    Harm::Deep,
    Harm::Empty,
];

/// What is wrong with the plan of a number: every twentieth, each harm in its turn.
pub fn harm(number: usize) -> Option<Harm> {
    (number % 20 == 11).then(|| HARMS[number / 20 % HARMS.len()])
}

/// The file of a number.
pub fn file(number: usize) -> Vec<u8> {
    let whole = plan(number);
    match harm(number) {
        None => whole.into_bytes(),
        Some(harm) => harmed(whole, harm, number),
    }
}

fn harmed(whole: String, harm: Harm, number: usize) -> Vec<u8> {
    let middle = whole.find("\n[dataset").unwrap_or(whole.len() / 2);
    let put = |inside: &str| format!("{}\n{inside}{}", &whole[..middle], &whole[middle..]).into_bytes();
    match harm {
        Harm::Cut => whole.as_bytes()[..whole.len() * (number % 90 + 5) / 100].to_vec(),
        Harm::Utf16 => {
            [0xff, 0xfe].into_iter().chain(whole.encode_utf16().flat_map(u16::to_le_bytes)).collect()
        }
        Harm::Nul => put("# \0"),
        Harm::MergeMarks => put("<<<<<<< mio\n# a\n=======\n# b\n>>>>>>> suyo"),
        Harm::TwiceTheSame => put("[institution]"),
        Harm::Broken => put("x = \"sin cerrar"),
        Harm::Newer => whole.replacen("format = 1", "format = 7", 1).into_bytes(),
        Harm::NoPlan => b"[package]\nname = \"otra-cosa\"\n".to_vec(),
        Harm::Deep => put(&format!("x = {}", "[".repeat(5_000))),
        Harm::Empty => b" \n".to_vec(),
    }
}

const UNITS: [&str; 5] =
    ["Obras Públicas", "Tesorería", "Padrón y Licencias", "Servicios Municipales", "Desarrollo Social"];
const THINGS: [&str; 12] = [
    "Licencias de construcción",
    "Luminarias",
    "Reportes ciudadanos",
    "Padrón de proveedores",
    "Presupuesto de egresos",
    "Rutas de recolección",
    "Mercados y locatarios",
    "Parques y jardines",
    "Accidentes viales",
    "Programas sociales",
    "Sesiones de cabildo",
    "Trámites y servicios",
];
const THEMES: [&str; 6] = ["finances", "health", "environment", "economy", "culture", "unknown-theme"];

/// A whole plan, sealed.
pub fn plan(number: usize) -> String {
    let mut dice = Dice::of(number as u64 * 7_919 + 17);
    let mut text = String::with_capacity(10_000);
    head(&mut text, &mut dice, number);
    let datasets = 12;
    for at in 0..datasets {
        dataset(&mut text, &mut dice, number, at);
    }
    marks(&mut text, &mut dice, datasets);
    seal::close(&text, "\n")
}

fn head(text: &mut String, dice: &mut Dice, number: usize) {
    let state = number % 32 + 1;
    let area = state * 1000 + number / 32 % 20 + 1;
    let revision = dice.below(300) + 1;
    let guide = if dice.chance(4) { "mx-local@2025.2" } else { "mx-local@2026.1" };
    let _ = write!(
        text,
        "#:schema plan.schema.json\n# Plan de Apertura - Municipio {number}\nformat = 1\nrevision = {revision}\n\
         guide = \"{guide}\"\nid = \"plan-{number:06}\"\n\n[institution]\nname = \"Ayuntamiento {number}\"\n\
         kind = \"municipal\"\nstate = \"{state:02}\"\narea = \"{area:05}\"\nstarts = 2024-10-0{}\n",
        dice.below(9) + 1,
    );
    if dice.chance(80) {
        let _ = writeln!(text, "population = {}", dice.below(900_000) + 800);
    }
    let person = |text: &mut String, role: &str, name: &str| {
        let _ = write!(
            text,
            "\n[team.{role}]\nname = \"{name}\"\npost = \"Dirección {role}\"\nemail = \"{role}@municipio.gob.mx\"\n"
        );
    };
    if dice.chance(90) {
        person(text, "liaison", "María López");
    }
    if dice.chance(70) {
        let name = if dice.chance(15) { "María López" } else { "Ana Ruiz" };
        person(text, "administrator", name);
    }
    let signed = dice.one(&["yes", "no"]);
    let _ = write!(text, "\n[team.appointment]\nsigned = \"{signed}\"\n");
    if signed == "yes" {
        let _ =
            write!(text, "\n[team.appointment.evidence]\nfolio = \"PM/{number}/2026\"\ndate = 2026-02-02\n");
    }
    let license = dice.one(&["CC-BY-4.0", "libre-uso-mx", "other", "none"]);
    let _ = write!(text, "\n[inventory]\nsystems = [\"Predial\", \"Licencias\"]\ncoverage = \"all\"\n");
    let _ = write!(text, "\n[license]\nid = \"{license}\"\n");
}

fn dataset(text: &mut String, dice: &mut Dice, number: usize, at: usize) {
    let thing = THINGS[at];
    let access = dice.one(&["public", "public", "public", "private", "restricted"]);
    let personal = dice.one(&["yes", "no", "no", "unknown"]);
    let _ = write!(
        text,
        "\n[dataset.conjunto-{at}]\ntitle = \"{thing} {number}\"\nunit = \"{}\"\nsource = \"Sistema {}\"\n\
         access = \"{access}\"\n",
        dice.one(&UNITS),
        dice.below(40),
    );
    if dice.chance(75) {
        let copied = if dice.chance(5) { 1 } else { number };
        let _ = writeln!(
            text,
            "description = \"{thing} del municipio {copied}: un renglón por registro, con colonia, fecha, estado y \
             área que lo atiende, desde 20{:02}.\"",
            dice.below(20) + 5,
        );
    }
    if dice.chance(80) {
        let _ = writeln!(text, "accrual_periodicity = \"{}\"", dice.one(&["R/P1M", "R/P1Y", "irregular"]));
    }
    if dice.chance(60) {
        let _ = writeln!(text, "theme = \"{}\"", dice.one(&THEMES));
    }
    let online = dice.chance(25);
    if online {
        let _ = writeln!(text, "published_at = \"https://datos.municipio{number}.gob.mx/c{at}\"");
        let _ = writeln!(text, "modified = 2026-0{}-11", dice.below(9) + 1);
    }
    let _ = write!(text, "\n[dataset.conjunto-{at}.personal]\nstatus = \"{personal}\"\n");
    if personal == "yes" && dice.chance(50) {
        let _ = writeln!(text, "treatment = \"drop-columns\"");
    }
    if access != "public" && dice.chance(50) {
        let _ = write!(text, "\n[dataset.conjunto-{at}.reserve]\nbasis = \"security\"\nsince = 2026-01-15\n");
    }
    let _ = write!(
        text,
        "\n[dataset.conjunto-{at}.priority]\nrequests = {}\nease = {}\nwave = \"{}\"\n",
        dice.below(30),
        dice.below(5) + 1,
        dice.one(&["first", "second", "later"]),
    );
    if dice.chance(70) {
        let _ = write!(
            text,
            "\n[dataset.conjunto-{at}.commitment]\ndate = 202{}-{:02}-{:02}\n",
            dice.below(3) + 5,
            dice.below(12) + 1,
            dice.below(28) + 1,
        );
        if dice.chance(80) {
            let _ = writeln!(text, "owner = \"{}\"", dice.one(&UNITS));
        }
    }
    if dice.chance(70) {
        file_of(text, dice, at, online);
    }
}

fn file_of(text: &mut String, dice: &mut Dice, at: usize, online: bool) {
    let _ = write!(
        text,
        "\n[dataset.conjunto-{at}.distribution.archivo]\ntitle = \"Datos {}\"\nformat = \"csv\"\nbyte_size = {}\n",
        2020 + dice.below(6),
        dice.below(9_000_000),
    );
    if online {
        let _ = writeln!(text, "download_url = \"https://datos.municipio.gob.mx/{at}.csv\"");
    }
    if dice.chance(30) {
        let _ = write!(
            text,
            "\n[dataset.conjunto-{at}.distribution.archivo.column.fecha]\ntype = \"date\"\ndescription = \"Día\"\n"
        );
    }
}

fn marks(text: &mut String, dice: &mut Dice, datasets: usize) {
    for at in 0..datasets {
        if dice.chance(30) {
            let _ = write!(
                text,
                "\n[pending.\"dataset.conjunto-{at}.purpose\"]\nask = \"{}\"\nby = 2026-{:02}-15\n",
                dice.one(&UNITS),
                dice.below(12) + 1,
            );
        }
        if dice.chance(15) {
            let _ = write!(text, "\n[origin.\"dataset.conjunto-{at}.source\"]\nfrom = \"scan\"\n");
        }
    }
    for at in 0..dice.below(3) {
        let _ = write!(
            text,
            "\n[demand.s{at}]\nkind = \"request\"\non = 2026-0{}-10\ntext = \"Quiero la lista de obras\"\n",
            dice.below(9) + 1,
        );
    }
    if dice.chance(20) {
        let _ =
            write!(text, "\n[remark.r1]\nat = \"institution.name\"\ntext = \"Revisar\"\nstatus = \"open\"\n");
    }
}
