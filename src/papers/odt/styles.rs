//! Styles of an ODT file: those that LibreOffice itself calls Title, Heading 1 and so on, and the page.

use super::super::model::Document;
use super::root;
use crate::packed::xml::Xml;
use crate::text::Lang;
use crate::text::papers as say;

/// Name, parent, outline level, paragraph and text properties of each style of paragraphs.
const STYLES: [(&str, &str, &str, &str, &str); 16] = [
    (
        "Title",
        "Standard",
        "",
        "fo:margin-top=\"0.42cm\" fo:margin-bottom=\"0.42cm\" fo:text-align=\"center\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"15pt\" fo:font-weight=\"bold\"",
    ),
    (
        "Heading_20_1",
        "Standard",
        "1",
        "fo:margin-top=\"0.53cm\" fo:margin-bottom=\"0.21cm\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"13pt\" fo:font-weight=\"bold\"",
    ),
    (
        "Heading_20_2",
        "Standard",
        "2",
        "fo:margin-top=\"0.42cm\" fo:margin-bottom=\"0.14cm\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"11.5pt\" fo:font-weight=\"bold\"",
    ),
    ("Text_20_body", "Standard", "", "", ""),
    ("List", "Standard", "", "fo:margin-bottom=\"0.1cm\"", ""),
    ("List_20_Last", "List", "", "fo:margin-bottom=\"0.28cm\"", ""),
    ("Article", "Standard", "", "fo:margin-top=\"0.25cm\" fo:margin-bottom=\"0.2cm\"", ""),
    ("Right", "Standard", "", "fo:text-align=\"end\" fo:margin-bottom=\"0.07cm\"", ""),
    ("Center", "Standard", "", "fo:text-align=\"center\"", ""),
    (
        "Addressee",
        "Standard",
        "",
        "fo:margin-top=\"0.42cm\" fo:margin-bottom=\"0.42cm\"",
        "fo:font-weight=\"bold\"",
    ),
    ("Note", "Standard", "", "", "fo:font-size=\"9pt\""),
    (
        "Table_20_Contents",
        "Standard",
        "",
        "fo:margin-bottom=\"0.05cm\" fo:margin-top=\"0.05cm\" fo:line-height=\"100%\"",
        "fo:font-size=\"9.5pt\"",
    ),
    ("Table_20_Heading", "Table_20_Contents", "", "", "fo:font-weight=\"bold\""),
    (
        "Rule",
        "Standard",
        "",
        "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0cm\" fo:border-bottom=\"0.5pt solid #555555\" style:join-border=\"false\"",
        "",
    ),
    ("Header", "Standard", "", "fo:margin-bottom=\"0cm\"", "fo:font-size=\"9.5pt\""),
    (
        "Header_20_Last",
        "Header",
        "",
        "fo:margin-bottom=\"0.42cm\" fo:padding-bottom=\"0.2cm\" fo:border-bottom=\"1pt solid #333333\"",
        "",
    ),
];

/// The part `styles.xml`.
pub fn styles(document: &Document) -> String {
    let mut xml = Xml::document();
    xml.element("office:document-styles", &root(), |xml| {
        xml.raw("<office:font-face-decls><style:font-face style:name=\"Arial\" svg:font-family=\"Arial\" style:font-family-generic=\"swiss\"/></office:font-face-decls>");
        xml.element("office:styles", &[], |xml| named(xml, document.lang));
        xml.raw(PAGE);
        xml.element("office:master-styles", &[], |xml| {
            xml.element("style:master-page", &[("style:name", "Standard"), ("style:page-layout-name", "Letter")], |xml| {
                xml.element("style:header", &[], |xml| header(xml, document));
                xml.element("style:footer", &[], |xml| footer(xml, document));
            });
        });
    });
    xml.finish()
}

fn named(xml: &mut Xml, lang: Lang) {
    let (language, country) = match lang {
        Lang::Es => ("es", "MX"),
        Lang::En => ("en", "US"),
    };
    xml.raw(&format!(
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:line-height=\"115%\" fo:margin-bottom=\"0.25cm\" \
         fo:orphans=\"2\" fo:widows=\"2\"/><style:text-properties style:font-name=\"Arial\" fo:font-size=\"11pt\" fo:language=\"{language}\" \
         fo:country=\"{country}\"/></style:default-style><style:default-style style:family=\"table\"/>\
         <style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
    ));
    for (name, parent, level, paragraph, text) in STYLES {
        let outline = if level.is_empty() {
            String::new()
        } else {
            format!(" style:default-outline-level=\"{level}\"")
        };
        let shown = name.replace("_20_", " ");
        xml.raw(&format!(
            "<style:style style:name=\"{name}\" style:display-name=\"{shown}\" style:family=\"paragraph\" style:parent-style-name=\"{parent}\"{outline}>\
             <style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
        ));
    }
    xml.raw(&format!(
        "<style:style style:name=\"Footer\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties \
         fo:margin-bottom=\"0cm\" fo:padding-top=\"0.14cm\" fo:border-top=\"0.5pt solid #555555\"><style:tab-stops><style:tab-stop \
         style:position=\"16.51cm\" style:type=\"right\"/></style:tab-stops></style:paragraph-properties><style:text-properties \
         fo:font-size=\"8.5pt\"/></style:style>\
         <style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
         <style:style style:name=\"Motto\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>\
         <style:style style:name=\"Institution\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\" fo:font-size=\"12pt\"/></style:style>\
         <style:style style:name=\"Note_20_Number\" style:family=\"text\"><style:text-properties style:text-position=\"super 62%\"/></style:style>\
         {LISTS}"
    ));
}

const LISTS: &str = "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:margin-left=\"0.75cm\" fo:text-indent=\"-0.75cm\"/></style:list-level-properties></text:list-level-style-bullet></text:list-style><text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:margin-left=\"0.75cm\" fo:text-indent=\"-0.75cm\"/></style:list-level-properties></text:list-level-style-number></text:list-style>";

/// Letter, 2.54 cm at each side.
const PAGE: &str = "<office:automatic-styles><style:page-layout style:name=\"Letter\"><style:page-layout-properties fo:page-width=\"21.59cm\" fo:page-height=\"27.94cm\" style:print-orientation=\"portrait\" fo:margin-top=\"1.2cm\" fo:margin-bottom=\"1cm\" fo:margin-left=\"2.54cm\" fo:margin-right=\"2.54cm\"/><style:header-style><style:header-footer-properties fo:min-height=\"1.2cm\" fo:margin-bottom=\"0.3cm\"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height=\"0.9cm\" fo:margin-top=\"0.4cm\"/></style:footer-style></style:page-layout></office:automatic-styles>";

fn header(xml: &mut Xml, document: &Document) {
    let head = &document.head;
    let lines =
        [(Some(&head.name), "Institution"), (head.sender.as_ref(), ""), (head.motto.as_ref(), "Motto")];
    let lines: Vec<_> = lines.into_iter().filter_map(|(text, style)| Some((text?, style))).collect();
    let last = lines.len().saturating_sub(1);
    for (at, (text, style)) in lines.into_iter().enumerate() {
        let paragraph = if at == last { "Header_20_Last" } else { "Header" };
        xml.element("text:p", &[("text:style-name", paragraph)], |xml| match style {
            "" => xml.words(text),
            style => xml.leaf("text:span", &[("text:style-name", style)], text),
        });
    }
}

fn footer(xml: &mut Xml, document: &Document) {
    xml.element("text:p", &[("text:style-name", "Footer")], |xml| {
        xml.words(document.head.address.as_deref().unwrap_or_default());
        xml.empty("text:tab", &[]);
        xml.words(&format!("{} ", say::PAGE.to(document.lang)));
        xml.leaf("text:page-number", &[("text:select-page", "current")], "1");
    });
}
