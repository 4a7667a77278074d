//! `licencia.html`: a piece to paste into the page of the data, with ccREL and schema.org.

use crate::text::Lang;
use crate::text::fold::visible;

use super::{About, machine};

/// The piece of page. Only web addresses become links.
pub fn html(about: &About<'_, '_>, lang: Lang) -> String {
    let label = about.license.0.label();
    let link = anchor("rel=\"license\"", about.license.url(), label.to(lang));
    let who =
        anchor("property=\"cc:attributionName\" rel=\"cc:attributionURL\"", about.homepage, about.publisher);
    let title = about.dataset.as_ref().map(|(_, title)| escape(title)).unwrap_or_default();
    let title =
        if title.is_empty() { title } else { format!("<span property=\"dct:title\">{title}</span> · ") };
    let under = about.guide.terms.notice.under.to(lang);
    let (before, after) = under.split_once("{license}").unwrap_or((under, ""));
    let subject = about.url.filter(|url| is_web(url)).map(|url| format!(" about=\"{}\"", escape(url)));
    let prefix = "cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/";
    // A title that holds the end of a script must not end it.
    let linked = format!("{:#}", machine::schema_org(about)).replace('<', "\\u003c");
    format!(
        "<p lang=\"{}\" prefix=\"{prefix}\"{}>{title}{who}. {}{link}{}</p>\n\
         <script type=\"application/ld+json\">\n{linked}\n</script>\n",
        lang.code(),
        subject.unwrap_or_default(),
        escape(before),
        escape(after),
    )
}

fn anchor(says: &str, url: Option<&str>, text: &str) -> String {
    match url.filter(|url| is_web(url)) {
        Some(url) => format!("<a {says} href=\"{}\">{}</a>", escape(url), escape(text)),
        None => format!("<span>{}</span>", escape(text)),
    }
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn escape(text: &str) -> String {
    visible(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
