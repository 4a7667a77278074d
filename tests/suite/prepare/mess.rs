//! Tables as people leave them, from numbers that look random.

use std::fmt::Write as _;

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % sides
    }

    fn one<'o>(&mut self, of: &[&'o str]) -> &'o str {
        of[self.roll(of.len())]
    }
}

/// A number as somebody wrote it, and its value.
fn number(dice: &mut Dice) -> (String, f64) {
    let (whole, cents) = (dice.roll(2_000_000), dice.roll(100));
    let value = whole as f64 + cents as f64 / 100.0;
    let grouped = {
        let digits = whole.to_string();
        let first = (digits.len() + 2) % 3 + 1;
        let rest = digits.as_bytes()[first..].chunks(3).map(|three| std::str::from_utf8(three).unwrap());
        std::iter::once(&digits[..first]).chain(rest).collect::<Vec<_>>().join(",")
    };
    match dice.roll(4) {
        0 => (format!("${grouped}.{cents:02}"), value),
        1 => (format!(" $ {grouped}.{cents:02} "), value),
        2 => (format!("(${grouped}.{cents:02})"), -value),
        _ => (format!("${whole}.{cents:02}"), value),
    }
}

/// A messy table with the values of its numbers.
pub fn mess(dice: &mut Dice) -> (String, Vec<Option<f64>>) {
    let delimiter = dice.one(&[",", ";", "\t"]);
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let (mut text, mut values) = (String::new(), Vec::new());
    for _ in 0..dice.roll(3) {
        let _ = writeln!(text, "Relación de obras públicas{}", delimiter.repeat(3));
    }
    let _ = writeln!(
        text,
        "{}",
        ["Clave de obra", "Descripción de la obra", "Monto", "Fecha de pago"].join(delimiter)
    );
    for row in 0..30 + dice.roll(60) {
        if dice.roll(12) == 0 {
            let _ = writeln!(text, "{}", delimiter.repeat(3));
        }
        let what = dice.one(&[
            "Bacheo",
            "  Parque  central",
            "N/A",
            "=SUMA(A1)",
            "José \"el\" Grande",
            "Calle; y coma, y más",
            "Ni\u{a0}uno",
            "@aviso",
        ]);
        let (written, value) = number(dice);
        let (written, value) =
            if dice.roll(9) == 0 { ("s/d".to_string(), None) } else { (written, Some(value)) };
        let day = format!("{:02}/{:02}/2024", 13 + dice.roll(15), 1 + dice.roll(12));
        let _ = writeln!(
            text,
            "{}",
            [&format!("OB-{row:03}"), &quoted(what), &quoted(&written), &day]
                .map(String::as_str)
                .join(delimiter)
        );
        values.push(value);
    }
    if dice.roll(2) == 0 {
        let _ = writeln!(text, "{}", ["Total", "", "\"$1,000.00\"", ""].join(delimiter));
    }
    (text, values)
}
