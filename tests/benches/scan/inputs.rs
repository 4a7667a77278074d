//! The files that are scanned: invented people, the same bytes at every run.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::measure::Rival;

const GIVEN: [&str; 12] = [
    "JOSÉ",
    "MARÍA",
    "JUAN",
    "GUADALUPE",
    "LUIS",
    "ROSA",
    "CARLOS",
    "ANA",
    "MIGUEL",
    "VERÓNICA",
    "RAÚL",
    "SOFÍA",
];
const FAMILY: [&str; 12] = [
    "HERNÁNDEZ",
    "GARCÍA",
    "MARTÍNEZ",
    "LÓPEZ",
    "GONZÁLEZ",
    "PÉREZ",
    "SÁNCHEZ",
    "RAMÍREZ",
    "FLORES",
    "NÚÑEZ",
    "PEÑA",
    "IBÁÑEZ",
];
const POSTS: [&str; 6] =
    ["Auxiliar administrativo", "Policía", "Barrendero", "Chofer", "Cajera", "Jardinero"];
const HEAD: &str = "id_empleado,nombre,apellido_paterno,apellido_materno,curp,rfc,nss,puesto,fecha_ingreso,\
    sueldo_bruto,clabe,correo,telefono,activo\n";

/// The files of a run.
pub struct Inputs {
    pub payroll: PathBuf,
    pub latin: PathBuf,
    pub tree: PathBuf,
    patterns: PathBuf,
}

/// A small generator of numbers, the same everywhere (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % below
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.roll(words.len() as u64) as usize]
    }

    fn letters(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'B' + self.roll(20) as u8)).collect()
    }
}

/// One employee.
fn row(number: usize, dice: &mut Dice) -> String {
    let (given, one, two) = (dice.of(&GIVEN), dice.of(&FAMILY), dice.of(&FAMILY));
    let born = format!("{:02}{:02}{:02}", dice.roll(100), 1 + dice.roll(12), 1 + dice.roll(28));
    let root = dice.letters(4);
    let curp = format!("{root}{born}HJC{}{:02}", dice.letters(3), dice.roll(100));
    let rfc = format!("{root}{born}{}{}", dice.letters(2), dice.roll(10));
    format!(
        "{number},{given},{one},{two},{curp},{rfc},{:011},{},{}-{:02}-{:02},{}.{:02},{:018},{}{}@example.com,33{:08},{}\n",
        dice.roll(100_000_000_000),
        dice.of(&POSTS),
        1980 + dice.roll(45),
        1 + dice.roll(12),
        1 + dice.roll(28),
        3000 + dice.roll(60_000),
        dice.roll(100),
        dice.roll(1_000_000_000_000_000_000),
        dice.letters(6).to_lowercase(),
        dice.roll(900),
        dice.roll(100_000_000),
        if dice.roll(10) > 0 { "true" } else { "false" },
    )
}

/// A text in Windows-1252, with `;` between its cells.
fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| if c == ',' { b';' } else { u8::try_from(u32::from(c)).unwrap_or(b'?') }).collect()
}

impl Inputs {
    pub fn make(root: &Path, megabytes: usize) -> Self {
        let (payroll, other) = (root.join("payroll.csv"), root.join("latin.csv"));
        let create = |path: &Path| BufWriter::new(std::fs::File::create(path).expect("a file"));
        let (mut utf8, mut windows) = (create(&payroll), create(&other));
        let (mut dice, mut bytes, mut number) = (Dice(1), 0, 1);
        let mut put = |text: &str| {
            utf8.write_all(text.as_bytes()).and_then(|()| windows.write_all(&latin(text))).expect("room");
            text.len()
        };
        put(HEAD);
        while bytes < megabytes * 1_000_000 {
            bytes += put(&row(number, &mut dice));
            number += 1;
        }
        let patterns = root.join("patterns.txt");
        write(&patterns, PATTERNS.join("\n").as_bytes());
        Self { payroll, latin: other, tree: tree(root), patterns }
    }

    /// The five patterns over the tree.
    pub fn ripgrep(&self) -> Rival {
        let words = ["-uuu", "--no-unicode", "--count-matches", "-f"].map(String::from);
        let paths = [self.patterns.display().to_string(), self.tree.display().to_string()];
        Rival::program("rg", &[words.as_slice(), paths.as_slice()].concat())
    }

    /// A scan of the tree by a program that has scanned it before.
    pub fn again(&self, state: &Path) -> Rival {
        let state = state.with_extension("kept");
        let words = ["escanear".to_string(), self.tree.display().to_string()];
        Rival::program(env!("CARGO_BIN_EXE_apertura"), &words).keeping(&state)
    }
}

const PATTERNS: [&str; 5] = [
    r"\b[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]\b",
    r"\b[A-Z&]{3,4}[0-9]{6}[A-Z0-9]{3}\b",
    r"\b[0-9]{18}\b",
    r"\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b",
    r"\b[0-9]{10,11}\b",
];

/// 4,000 files of 20 to 1,500 rows in forty folders, half of them in Windows-1252.
fn tree(root: &Path) -> PathBuf {
    let tree = root.join("tree");
    let mut dice = Dice(2);
    for number in 0..4000 {
        let folder = tree.join(format!("area_{:02}", number % 40)).join((2019 + number % 7).to_string());
        std::fs::create_dir_all(&folder).expect("a folder");
        let rows = [20, 100, 100, 400, 1500][dice.roll(5) as usize];
        let text: String =
            std::iter::once(HEAD.to_string()).chain((0..rows).map(|at| row(at, &mut dice))).collect();
        let bytes = if number % 2 == 0 { text.into_bytes() } else { latin(&text) };
        write(&folder.join(format!("nomina_{number:04}.csv")), &bytes);
    }
    tree
}

#[allow(clippy::disallowed_methods, reason = "a bench may write as it likes")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("room");
}

/// The bare parse: every field of every record, and nothing else.
#[allow(clippy::disallowed_macros, reason = "the count keeps the work from being left out")]
pub fn parse(path: &Path) {
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.buffer_capacity(1 << 20).flexible(true).from_path(path).expect("a file");
    let (mut record, mut fields) = (csv::ByteRecord::new(), 0);
    while reader.read_byte_record(&mut record).expect("a record") {
        fields += record.len();
    }
    println!("{fields}");
}
