//! How cells look: it reads the same when it is printed in black and white.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::super::model::{Kind, Mark};

/// Behind headers; darker behind those of required columns.
const HEADER: u32 = 0xE3_E9_F1;
const REQUIRED: u32 = 0xB9_C8_DC;
/// Behind cells that only the program writes.
const LOCKED: u32 = 0xF2_F2_F2;
/// Behind cells that stand out; their borders tell them apart without colour.
const MISSING: u32 = 0xFD_E9_D0;
const DOUBT: u32 = 0xFF_F7_B2;

/// A line above the header: the first is the title.
pub fn above(first: bool, wrapped: bool) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    let format = if first { format.set_bold().set_font_size(15) } else { format };
    if wrapped { format.set_text_wrap() } else { format }
}

/// The header of a column.
pub fn header(required: bool) -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(if required { REQUIRED } else { HEADER }))
        .set_border(FormatBorder::Thin)
        .set_border_bottom(FormatBorder::Medium)
}

/// A cell of that kind.
pub fn cell(kind: Kind, locked: bool) -> Format {
    let format = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_num_format(number(kind));
    if locked { format.set_background_color(Color::RGB(LOCKED)) } else { format.set_unlocked() }
}

/// The same cell, when it stands out.
pub fn marked(format: Format, mark: Mark) -> Format {
    let (border, colour) = match mark {
        Mark::Missing => (FormatBorder::MediumDashed, MISSING),
        Mark::Doubt => (FormatBorder::Medium, DOUBT),
    };
    format.set_border(border).set_background_color(Color::RGB(colour))
}

fn number(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "@",
        Kind::Whole => "0",
        Kind::Decimal => "General",
        Kind::Money => "#,##0.00",
        Kind::Date => "yyyy-mm-dd",
    }
}
