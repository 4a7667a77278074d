//! What stays in sight, and which sheet opens: the settings of an OpenDocument.

use super::super::model::{Book, Sheet, Use};
use super::parts::NAMES;
use crate::packed::xml::Xml;

pub fn settings(book: &Book) -> String {
    let mut xml = Xml::document();
    xml.element("office:document-settings", &NAMES, |xml| {
        xml.element("office:settings", &[], |xml| {
            xml.element("config:config-item-set", &[("config:name", "ooo:view-settings")], |xml| {
                xml.element("config:config-item-map-indexed", &[("config:name", "Views")], |xml| {
                    xml.element("config:config-item-map-entry", &[], |xml| view(xml, book));
                });
            });
        });
    });
    xml.finish()
}

fn view(xml: &mut Xml, book: &Book) {
    item(xml, "ViewId", "string", "view1");
    xml.element("config:config-item-map-named", &[("config:name", "Tables")], |xml| {
        for sheet in book.sheets.iter().filter(|sheet| !sheet.columns.is_empty()) {
            xml.element("config:config-item-map-entry", &[("config:name", &sheet.name)], |xml| {
                frozen(xml, sheet)
            });
        }
    });
    // A hidden sheet cannot open.
    if let Some(first) = book.sheets.iter().find(|sheet| sheet.used != Use::Hidden) {
        item(xml, "ActiveTable", "string", &first.name);
    }
}

fn frozen(xml: &mut Xml, sheet: &Sheet) {
    let (rows, columns) = (sheet.header_row().to_string(), sheet.frozen.to_string());
    let both = sheet.frozen > 0;
    item(xml, "CursorPositionX", "int", &columns);
    item(xml, "CursorPositionY", "int", &rows);
    item(xml, "HorizontalSplitMode", "short", if both { "2" } else { "0" });
    item(xml, "VerticalSplitMode", "short", "2");
    item(xml, "HorizontalSplitPosition", "int", &columns);
    item(xml, "VerticalSplitPosition", "int", &rows);
    item(xml, "ActiveSplitRange", "short", if both { "3" } else { "2" });
    item(xml, "PositionLeft", "int", "0");
    item(xml, "PositionRight", "int", &columns);
    item(xml, "PositionTop", "int", "0");
    item(xml, "PositionBottom", "int", &rows);
}

fn item(xml: &mut Xml, name: &str, kind: &str, value: &str) {
    xml.leaf("config:config-item", &[("config:name", name), ("config:type", kind)], value);
}
