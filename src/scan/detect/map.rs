//! Shapefiles and dBase tables, whose headers are checked against the file.

use super::{Identified, Look};
use crate::scan::model::Why;

/// A `.shp` and its `.shx` begin alike: the first record tells them apart.
pub fn shapes(look: &mut Look) -> Option<Identified> {
    let head = look.head;
    let code = i32::from_be_bytes(head.get(0..4)?.try_into().ok()?);
    let version = i32::from_le_bytes(head.get(28..32)?.try_into().ok()?);
    if code != 9994 || version != 1000 {
        return None;
    }
    let first = head.get(100..104).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]));
    let format = match first {
        // The index holds places in units of two bytes: the first record stands after 100 bytes.
        Some(50) if look.size % 8 == 4 => "shx",
        Some(_) => "shp",
        None if look.ending == "shx" => "shx",
        None => "shp",
    };
    Some(Identified::by(format, 99, Why::Signature))
}

/// Versions of dBase, FoxPro and FlagShip tables.
const VERSIONS: [u8; 16] =
    [0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0x8e, 0xcb, 0xe5, 0xf5];

pub fn dbf(look: &mut Look) -> Option<Identified> {
    let head = look.head;
    let [month, day] = [*head.get(2)?, *head.get(3)?];
    let header = usize::from(u16::from_le_bytes([*head.get(8)?, *head.get(9)?]));
    let record = usize::from(u16::from_le_bytes([*head.get(10)?, *head.get(11)?]));
    let plausible = VERSIONS.contains(&head[0]) && month <= 12 && day <= 31 && header >= 33 && record >= 1;
    if !plausible || !fields_agree(head, header, record) {
        return None;
    }
    let count = u64::from(u32::from_le_bytes([*head.get(4)?, *head.get(5)?, *head.get(6)?, *head.get(7)?]));
    let whole = header as u64 + count * record as u64;
    // One byte marks the end, and some writers leave it out.
    let agrees = look.size == whole || look.size == whole + 1;
    Some(Identified::by("dbf", if agrees { 99 } else { 80 }, Why::Signature))
}

/// The lengths of the fields add up to that of a record, and their names are words.
fn fields_agree(head: &[u8], header: usize, record: usize) -> bool {
    let Some(fields) = head.get(32..header.min(head.len())) else { return false };
    let mut total = 1;
    let mut count = 0;
    for field in fields.chunks_exact(32) {
        if field[0] == 0x0d {
            break;
        }
        let named = field[0] > b' ' && field[11].is_ascii_graphic();
        if !named {
            return false;
        }
        count += 1;
        // Long texts of Clipper keep the upper byte of their length in the byte of the decimals.
        total += usize::from(field[16]) + if field[11] == b'C' { usize::from(field[17]) << 8 } else { 0 };
    }
    count > 0 && (total == record || header > head.len())
}
