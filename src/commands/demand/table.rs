//! Small pieces of screens and of tables that the parts of `demanda` share.

use jiff::civil::Date;

use crate::app::App;
use crate::text::Text;
use crate::text::fold::{self, visible};
use crate::ui::Say;

/// Several sentences, each on its line; none of none.
pub fn lines(sentences: &[Text]) -> Option<Text> {
    let join = |all: Text, line: &Text| {
        crate::text::command::NEXT_LINE.with_text("before", &all).with_text("line", line)
    };
    let (first, rest) = sentences.split_first()?;
    Some(rest.iter().fold(first.clone(), join))
}

/// A line of a screen.
pub fn text(app: &App, sentence: &Text) -> Say {
    Say::Text(app.to(sentence).to_string())
}

/// A table of a screen.
pub fn table(app: &App, heads: &[Text], rows: Vec<Vec<String>>) -> Say {
    Say::Table { heads: heads.iter().map(|head| app.to(head).to_string()).collect(), rows }
}

/// At most so many characters of something that was written elsewhere.
pub fn short(text: &str, most: usize) -> String {
    fold::short(&visible(text), most)
}

/// A day as people write it.
pub fn day(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

/// A row of CSV after RFC 4180; what a spreadsheet would take for a formula is kept as text.
pub fn csv(out: &mut String, cells: &[String]) {
    let quoted: Vec<String> = cells
        .iter()
        .map(|cell| {
            let cell = visible(cell);
            let formula = cell.starts_with(['=', '+', '-', '@']);
            let cell = if formula { format!("'{cell}") } else { cell };
            match cell.contains([',', '"', '\n', '\r']) {
                true => format!("\"{}\"", cell.replace('"', "\"\"")),
                false => cell,
            }
        })
        .collect();
    out.push_str(&quoted.join(","));
    out.push_str("\r\n");
}
