//! The small parts of a DOCX file.

use super::super::model::{Block, Document};
use super::{R, W, run, val};
use crate::packed::xml::{Xml, escape};
use crate::text::papers as say;

pub const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>",
    "</Types>"
);

pub const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>",
    "</Relationships>"
);

pub const DOCUMENT_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>",
    "<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>",
    "<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>",
    "</Relationships>"
);

pub const APP: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">",
    "<Application>apertura</Application></Properties>"
);

/// Title, institution, language and the day of the draft.
pub fn core(document: &Document, lang: &str) -> String {
    let at = format!("{}Z", document.at.strftime("%Y-%m-%dT%H:%M:%S"));
    let mut xml = Xml::document();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        xml.leaf("dc:title", &[], &document.title);
        xml.leaf("dc:creator", &[], document.creator());
        xml.leaf("dc:language", &[], lang);
        xml.leaf("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &at);
        xml.leaf("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &at);
    });
    xml.finish()
}

pub fn settings(lang: &str) -> String {
    let lang = escape(lang);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:settings xmlns:w=\"{W}\"><w:zoom w:percent=\"100\"/>\
         <w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{lang}\"/></w:settings>"
    )
}

/// Points are number 1; each list of numbers has one of its own from 2, so that it starts at 1.
pub fn numbering(document: &Document) -> String {
    let lists = document.blocks.iter().filter(|block| matches!(block, Block::Numbers(_))).count();
    let mut xml = Xml::document();
    xml.element("w:numbering", &[("xmlns:w", W)], |xml| {
        level(xml, "0", "bullet", "•");
        level(xml, "1", "decimal", "%1.");
        instance(xml, 1, "0");
        (0..lists).for_each(|list| instance(xml, list + 2, "1"));
    });
    xml.finish()
}

fn level(xml: &mut Xml, id: &str, format: &str, text: &str) {
    xml.element("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
        val(xml, "w:multiLevelType", "singleLevel");
        xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
            val(xml, "w:start", "1");
            val(xml, "w:numFmt", format);
            val(xml, "w:lvlText", text);
            val(xml, "w:lvlJc", "left");
            xml.raw("<w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr>");
        });
    });
}

fn instance(xml: &mut Xml, number: usize, of: &str) {
    xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
        val(xml, "w:abstractNumId", of);
        if of == "1" {
            xml.raw("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
        }
    });
}

/// Institution, office and motto.
pub fn header(document: &Document) -> String {
    let mut xml = Xml::document();
    let head = &document.head;
    let lines: Vec<(&String, &[&str])> = [
        (Some(&head.name), ["<w:b/>", "<w:sz w:val=\"24\"/>"].as_slice()),
        (head.sender.as_ref(), [].as_slice()),
        (head.motto.as_ref(), ["<w:i/>"].as_slice()),
    ]
    .into_iter()
    .filter_map(|(text, looks)| Some((text?, looks)))
    .collect();
    let last = lines.len().saturating_sub(1);
    xml.element("w:hdr", &[("xmlns:w", W), ("xmlns:r", R)], |xml| {
        for (at, (text, looks)) in lines.iter().enumerate() {
            xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    val(xml, "w:pStyle", if at == last { "HeaderLast" } else { "Header" });
                });
                run(xml, text, looks);
            });
        }
    });
    xml.finish()
}

/// Address at the left, «Hoja 1»: the working sheet, which is taken away, would be counted in a total at the right.
pub fn footer(document: &Document) -> String {
    let mut xml = Xml::document();
    xml.element("w:ftr", &[("xmlns:w", W), ("xmlns:r", R)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| val(xml, "w:pStyle", "Footer"));
            if let Some(address) = &document.head.address {
                run(xml, address, &[]);
            }
            xml.raw("<w:r><w:tab/></w:r>");
            run(xml, &format!("{} ", say::PAGE.to(document.lang)), &[]);
            field(xml, "PAGE");
        });
    });
    xml.finish()
}

fn field(xml: &mut Xml, name: &str) {
    xml.element("w:fldSimple", &[("w:instr", &format!(" {name} "))], |xml| run(xml, "1", &[]));
}
