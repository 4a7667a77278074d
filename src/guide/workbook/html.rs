//! The printable page: the data go through the Guide's template, which a trainer can replace.

use super::super::load::WORKBOOK;
use super::super::model::Guide;
use super::sheet::Sheet;
use crate::text::page::{self, value};
use crate::text::{Lang, workbook as say};

/// Fills the template.
///
/// The template gets `lang` (ISO 639-1), `sheet` (see [`Sheet`]) and `words` (the sentences of
/// `text/workbook.rs`, names in lower case). Everything is escaped as HTML whatever the template is called; no
/// other file can be included, and a name that does not exist is a fault.
///
/// # Errors
/// A sentence with the line of the template.
pub fn render(guide: &Guide, sheet: &Sheet, lang: Lang) -> Result<String, String> {
    let sheet = serde_json::to_value(sheet).map_err(|err| err.to_string())?;
    let page = page::render((WORKBOOK, &guide.workbook), (lang, say::ALL), [("sheet", value(sheet))]);
    page.map_err(|fault| fault.to(lang).to_string())
}

#[cfg(test)]
mod tests {
    use super::super::html;
    use super::super::samples::{shipped, tiny};
    use super::*;

    #[test]
    fn nothing_of_the_guide_becomes_markup() {
        let page = html(&tiny(), None, Lang::Es).unwrap();
        assert!(page.contains("¿Cuáles &lt;script&gt;?") && page.contains("Guía &lt;chica&gt;"));
        assert!(!page.contains("<script") && !page.contains("<b>legal") && page.contains("El &amp; suyo"));
    }

    #[test]
    fn the_page_needs_nothing_from_outside() {
        for page in
            [html(&shipped(), None, Lang::Es).unwrap(), html(&shipped(), Some("area"), Lang::En).unwrap()]
        {
            for outside in ["<script", "<link", "<img", "<iframe", " src=", " href=\"http", "url(", "@import"]
            {
                assert!(!page.contains(outside), "{outside}");
            }
        }
    }

    #[test]
    fn headings_never_skip_a_level_and_the_language_is_told() {
        let page = html(&shipped(), None, Lang::En).unwrap();
        assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
        let levels =
            page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10));
        let levels: Vec<u32> = levels.collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }

    #[test]
    fn every_tag_that_opens_closes() {
        let page = html(&shipped(), None, Lang::Es).unwrap();
        for tag in [
            "section", "article", "header", "div", "dl", "dt", "dd", "ul", "li", "table", "tr", "td", "th",
            "p", "span",
        ] {
            let opened =
                page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }

    #[test]
    fn a_faulty_template_is_told_with_its_line() {
        let mut guide = tiny();
        guide.workbook = "<h1>\n{{ sheet.nothing }}".into();
        let fault = html(&guide, None, Lang::Es).unwrap_err();
        assert!(
            fault.starts_with("La plantilla templates/workbook.html no se pudo usar (renglón 2)"),
            "{fault}"
        );
        guide.workbook = "{% if %}".into();
        assert!(html(&guide, None, Lang::En).unwrap_err().contains("(line 1)"));
    }

    #[test]
    fn a_template_cannot_reach_other_files() {
        let mut guide = tiny();
        guide.workbook = "{% include '/etc/passwd' %}".into();
        assert!(html(&guide, None, Lang::Es).is_err());
    }
}
