//! What is in a shared drive and is no table: a PDF, a photograph.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// A page with lines of text, as small as a PDF can be.
pub fn pdf(lines: &[String]) -> Vec<u8> {
    let mut page = String::from("BT /F1 11 Tf 56 740 Td 15 TL\n");
    for line in lines {
        let line = line.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        let _ = writeln!(page, "({line}) Tj T*");
    }
    page.push_str("ET\n");
    let page = encoding_rs::WINDOWS_1252.encode(&page).0.into_owned();
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    let objects: [Vec<u8>; 5] = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_vec(),
        [format!("<< /Length {} >>\nstream\n", page.len()).into_bytes(), page, b"endstream".to_vec()].concat(),
        font.as_bytes().to_vec(),
    ];
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut table = String::from("xref\n0 6\n0000000000 65535 f \n");
    for (at, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", out.len());
        out.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    out.extend(
        format!("{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes(),
    );
    out
}

/// A picture of 64 by 48 points of one colour.
pub fn png(seed: u64) -> Vec<u8> {
    const WIDE: u32 = 64;
    const HIGH: u32 = 48;
    let [red, green, blue, ..] = seed.to_be_bytes();
    let line: Vec<u8> = std::iter::once(0).chain((0..WIDE).flat_map(|_| [red, green, blue])).collect();
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    for _ in 0..HIGH {
        // Writing to memory does not fail.
        let _ = packed.write_all(&line);
    }
    let data = packed.finish().unwrap_or_default();
    let head = [&WIDE.to_be_bytes()[..], &HIGH.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, body) in [(b"IHDR", head.as_slice()), (b"IDAT", &data), (b"IEND", &[])] {
        out.extend(u32::try_from(body.len()).unwrap_or(0).to_be_bytes());
        let part = [kind.as_slice(), body].concat();
        out.extend(&part);
        out.extend(crc(&part).to_be_bytes());
    }
    out
}

/// CRC-32 of PNG and ZIP.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}
