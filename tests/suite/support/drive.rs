//! The shared drive of an invented town: what people really leave there, made anew for every test.

use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::Sandbox;

/// When every file was last changed: 15 January 2026, noon in Greenwich.
const CHANGED: u64 = 1_768_478_400;

const COLONIES: [&str; 5] = ["Centro", "La Peñita", "San Andrés", "Las Cañadas", "El Rosario"];
const TRADES: [&str; 4] = ["Abarrotes", "Papelería", "Fonda", "Estética"];
const GIVEN: [&str; 6] = ["María", "José Luis", "Guadalupe", "Juan Carlos", "Rosa Elena", "Miguel Ángel"];
const SURNAMES: [&str; 6] =
    ["Hernández Ruiz", "García Peña", "López Núñez", "Ramírez Cruz", "Torres Ibáñez", "Flores Muñoz"];
const COMPLAINTS: [&str; 4] = ["Fuga de agua", "Bache", "Luminaria apagada", "Ruido de noche"];

/// Makes the drive in a folder of the sandbox.
pub fn make(sandbox: &Sandbox, folder: &str) {
    let put = |name: &str, bytes: Vec<u8>| {
        let path = sandbox.put(&format!("{folder}/{name}"), bytes);
        touch(&path);
    };
    for year in [2022, 2023, 2024] {
        put(&format!("Obras Publicas/licencias_construccion_{year}.csv"), licences(year).into_bytes());
    }
    put("Obras Publicas/mapas/luminarias.shp", points().0);
    put("Obras Publicas/mapas/luminarias.shx", points().1);
    put("Obras Publicas/mapas/luminarias.dbf", table());
    let tax = property_tax(60);
    put("Tesoreria/predial_pagos.csv", latin1(&tax));
    put("Tesoreria/predial_pagos utf8.csv", tax.into_bytes());
    put("Tesoreria/predial_pagos final (2).csv", latin1(&property_tax(63)));
    put("Tesoreria/proveedores.xls", suppliers().into_bytes());
    put("Tesoreria/tarifas.pdf", pdf());
    put("Atencion Ciudadana/quejas 2025.csv", latin1(&complaints()));
    put("Atencion Ciudadana/borradores/quejas viejas.csv", b"a,b\n1,2\n".to_vec());
    put("Atencion Ciudadana/.aperturaignore", b"borradores/\n".to_vec());
    put("Atencion Ciudadana/Thumbs.db", vec![0; 64]);
}

fn touch(path: &Path) {
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(CHANGED);
    File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
}

fn pick<'a>(list: &[&'a str], at: usize) -> &'a str {
    list[at % list.len()]
}

fn licences(year: usize) -> String {
    let row = |at: usize| {
        let (month, day, amount) = (at % 12 + 1, at * 7 % 28 + 1, 800 + at * 37 + year % 100);
        let folio = format!("LC-{year}-{at:04}");
        let (trade, colony) = (pick(&TRADES, at), pick(&COLONIES, at * 3));
        format!("{folio},{trade},{colony},{year}-{month:02}-{day:02},{amount}.50\n")
    };
    let rows: String = (1..=40).map(row).collect();
    format!("folio,giro,colonia,fecha_expedicion,monto\n{rows}")
}

fn property_tax(count: usize) -> String {
    let row = |at: usize| {
        let (account, day, amount) = (120_300 + at * 11, at % 28 + 1, 450 + at * 53);
        format!("{account};{day:02}/03/2025;{};${amount}.00\r\n", pick(&COLONIES, at))
    };
    let rows: String = (1..=count).map(row).collect();
    format!("Cuenta predial;Fecha de pago;Colonia;Importe\r\n{rows}")
}

/// A page of a system that says it is Excel.
fn suppliers() -> String {
    let row = |at: usize| {
        format!(
            "<tr><td>{at}</td><td>{} del Valle SA de CV</td><td>{}</td></tr>",
            pick(&TRADES, at),
            at * 1500
        )
    };
    let rows: String = (1..=25).map(row).collect();
    format!(
        "<html><head><meta charset=\"utf-8\"></head><body><table><tr><th>No</th><th>Proveedor</th>\
         <th>Monto contratado</th></tr>{rows}</table></body></html>"
    )
}

/// Complaints with people who do not exist.
fn complaints() -> String {
    let row = |at: usize| {
        let name = format!("{} {}", pick(&GIVEN, at), pick(&SURNAMES, at * 5 + at / 6));
        let (phone, age) = (3_951_000_000_u64 + (at as u64 * 7_919) % 999_999, 18 + at * 7 % 60);
        let street = format!("Calle {} {}", pick(&["Hidalgo", "Morelos", "Juárez"], at), 100 + at * 3);
        let sex = pick(&["M", "H"], at / 2);
        format!(
            "{at};{name};{phone};{street};{age};{sex};{};{}\r\n",
            pick(&COLONIES, at),
            pick(&COMPLAINTS, at)
        )
    };
    let rows: String = (1..=48).map(row).collect();
    format!("No;Nombre del quejoso;Teléfono;Domicilio;Edad;Sexo;Colonia;Queja\r\n{rows}")
}

/// Every letter of these texts is in ISO 8859-1.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

/// Twelve street lamps: the map and its index.
fn points() -> (Vec<u8>, Vec<u8>) {
    let at = |lamp: usize| (-104.37 + lamp as f64 * 0.001, 19.61 + lamp as f64 * 0.0007);
    let head = |length: usize| {
        let mut head = vec![0; 24];
        head[..4].copy_from_slice(&9994_i32.to_be_bytes());
        head.extend(i32::try_from(length / 2).unwrap().to_be_bytes());
        head.extend(1000_i32.to_le_bytes());
        head.extend(1_i32.to_le_bytes());
        let ((west, south), (east, north)) = (at(0), at(11));
        [west, south, east, north, 0.0, 0.0, 0.0, 0.0]
            .iter()
            .for_each(|edge| head.extend(edge.to_le_bytes()));
        head
    };
    let (mut map, mut index) = (head(100 + 12 * 28), head(100 + 12 * 8));
    for lamp in 0..12_usize {
        index.extend(i32::try_from(map.len() / 2).unwrap().to_be_bytes());
        index.extend(10_i32.to_be_bytes());
        map.extend(i32::try_from(lamp + 1).unwrap().to_be_bytes());
        map.extend(10_i32.to_be_bytes());
        map.extend(1_i32.to_le_bytes());
        let (x, y) = at(lamp);
        map.extend(x.to_le_bytes());
        map.extend(y.to_le_bytes());
    }
    (map, index)
}

/// The table of the lamps, in dBase III.
fn table() -> Vec<u8> {
    let fields = [("NUMERO", b'N', 5_u8), ("TIPO", b'C', 10), ("WATTS", b'N', 4)];
    let mut bytes = vec![3, 126, 1, 15];
    bytes.extend(12_u32.to_le_bytes());
    bytes.extend(u16::try_from(32 + 32 * fields.len() + 1).unwrap().to_le_bytes());
    bytes.extend(20_u16.to_le_bytes());
    bytes.extend([0; 20]);
    for (name, kind, length) in fields {
        let mut field = [0; 32];
        field[..name.len()].copy_from_slice(name.as_bytes());
        (field[11], field[16]) = (kind, length);
        bytes.extend(field);
    }
    bytes.push(13);
    for lamp in 1..=12 {
        bytes.extend(format!(" {lamp:5}{:10}{:4}", pick(&["LED", "Sodio"], lamp), 70 + lamp).bytes());
    }
    bytes.push(26);
    bytes
}

/// One page with a line of text.
fn pdf() -> Vec<u8> {
    let text = "BT /F1 12 Tf 72 720 Td (Tarifas 2025) Tj ET";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_string(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_string(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_string(),
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let start = bytes.len();
    bytes.extend(b"xref\n0 6\n0000000000 65535 f \n");
    places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").bytes()));
    bytes.extend(format!("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").bytes());
    bytes
}
