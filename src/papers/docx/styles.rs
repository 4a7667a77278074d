//! Styles of a DOCX file: those that Word itself calls Title, Heading 1 and so on, so that it shows an outline.

use std::fmt::Write as _;

use super::W;

/// Identifier, name, what it is based on, paragraph properties and run properties of each.
const STYLES: [(&str, &str, &str, &str, &str); 17] = [
    (
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"30\"/>",
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"300\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"26\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:sz w:val=\"23\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/>",
    ),
    (
        "ListBullet",
        "List Bullet",
        "Normal",
        "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
        "",
    ),
    ("ListNumber", "List Number", "Normal", "<w:spacing w:after=\"60\"/>", ""),
    ("Article", "Article", "Normal", "<w:spacing w:before=\"140\" w:after=\"120\"/>", ""),
    ("Right", "Right", "Normal", "<w:spacing w:after=\"40\"/><w:jc w:val=\"right\"/>", ""),
    ("Center", "Center", "Normal", "<w:jc w:val=\"center\"/>", ""),
    ("Addressee", "Addressee", "Normal", "<w:spacing w:before=\"240\" w:after=\"240\"/>", "<w:b/>"),
    ("Note", "Note", "Normal", "", "<w:sz w:val=\"18\"/>"),
    (
        "Cell",
        "Cell",
        "Normal",
        "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"19\"/>",
    ),
    (
        "Mark",
        "Mark",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "",
    ),
    (
        "Rule",
        "Rule",
        "Normal",
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"555555\"/><w:between w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"555555\"/></w:pBdr><w:spacing w:before=\"280\" w:after=\"0\"/>",
        "",
    ),
    ("Header", "header", "Normal", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"19\"/>"),
    (
        "HeaderLast",
        "Header Last",
        "Header",
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"333333\"/></w:pBdr><w:spacing w:after=\"240\"/>",
        "",
    ),
    (
        "Footer",
        "footer",
        "Normal",
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"555555\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"9360\"/></w:tabs><w:spacing w:after=\"0\"/>",
        "<w:sz w:val=\"17\"/>",
    ),
];

const TABLE: &str = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>\
<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"90\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/>\
<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/></w:tblBorders></w:tblPr>\
<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E7E7\"/></w:tcPr></w:tblStylePr></w:style>";

/// The part `word/styles.xml`.
pub fn styles(lang: &str) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>\
         <w:lang w:val=\"{lang}\" w:eastAsia=\"{lang}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    );
    for (id, name, based, paragraph, run) in STYLES {
        let _ = write!(
            text,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{based}\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        );
    }
    text.push_str(TABLE);
    text.push_str("</w:styles>");
    text
}
