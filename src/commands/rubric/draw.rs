//! Parts of screens that the commands of a review share.

use crate::app::App;
use crate::text::{Lang, Text};
use crate::ui::Say;

pub fn title(app: &App, left: &Text) -> Say {
    Say::Title { left: app.to(left).to_string(), right: String::new() }
}

pub fn text(app: &App, text: &Text) -> Say {
    Say::Text(app.to(text).to_string())
}

pub fn item(app: &App, text: &Text) -> Say {
    Say::Item { mark: "· ".into(), text: app.to(text).to_string() }
}

/// A table from heads in one sentence, parted by `|`.
pub fn table(app: &App, heads: &Text, rows: Vec<Vec<String>>) -> Say {
    Say::Table { heads: app.to(heads).split('|').map(String::from).collect(), rows }
}

/// A figure with two decimals, as both languages of the product write it.
pub fn figure(value: f64) -> String {
    let text = format!("{value:.2}");
    if text == "-0.00" { "0.00".to_string() } else { text }
}

/// A share of 1 in whole per cent.
pub fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// A text in one language, safe to show.
pub fn shown(text: &Text, lang: Lang) -> String {
    crate::text::fold::visible(text.to(lang))
}

/// One row of a CSV file; figures stay figures, also those below zero.
pub fn csv(out: &mut String, cells: &[String]) {
    let cell = |cell: &String| {
        if cell.parse::<f64>().is_ok() {
            return cell.clone();
        }
        let mut one = String::new();
        crate::commands::demand::csv(&mut one, std::slice::from_ref(cell));
        one.trim_end_matches(['\r', '\n']).to_string()
    };
    out.push_str(&cells.iter().map(cell).collect::<Vec<_>>().join(","));
    out.push_str("\r\n");
}
