//! Turns parts of a screen into lines of bounded width, measured as a terminal measures them.
//!
//! Two styles: rich (rules, tables, headings beside their text) and plain (one thing after another, as a
//! screen reader reads). Everything shown passes here, and so passes [`fold::visible`]. Of its own the layout
//! only adds ASCII and `·`.

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthStr;

use super::{Say, table};
use crate::text::{Lang, fold, ui as words};

/// Windows narrower than this get headings above their text.
const STACKED_BELOW: usize = 60;
/// Width of the headings column of [`Say::Pairs`].
const HEADING: usize = 18;
/// Nothing is laid out for less, whatever the window says.
const NARROWEST: usize = 20;
/// Nothing is laid out for more, so that lines stay readable.
const WIDEST: usize = 80;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Rich,
    Plain,
}

/// How to lay out for one window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    style: Style,
    columns: usize,
    lang: Lang,
}

impl Layout {
    /// A layout for a window of so many columns.
    pub fn new(style: Style, columns: usize, lang: Lang) -> Self {
        Self { style, columns: columns.clamp(NARROWEST, WIDEST), lang }
    }

    /// Columns that a line may take: one less than the window, so that no terminal wraps by itself.
    pub fn width(&self) -> usize {
        self.columns - 1
    }

    /// The lines of a screen.
    pub fn lines(&self, parts: &[Say]) -> Vec<String> {
        self.lines_after(false, parts)
    }

    /// The same below a line that may be blank: no two blank lines follow one another.
    pub fn lines_after(&self, blank: bool, parts: &[Say]) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for part in parts {
            let blank_twice = *part == Say::Blank && lines.last().map_or(blank, String::is_empty);
            if !blank_twice {
                lines.extend(self.part(part));
            }
        }
        lines
    }

    fn part(&self, part: &Say) -> Vec<String> {
        match part {
            Say::Title { left, right } => self.title(left, right),
            Say::Rule if self.style == Style::Rich => vec!["-".repeat(self.width())],
            Say::Rule => Vec::new(),
            Say::Blank => vec![String::new()],
            Say::Text(text) | Say::Saved(text) => wrap(text, self.width()),
            Say::Item { mark, text } => self.item(mark, text),
            Say::Pairs(pairs) => pairs.iter().flat_map(|(head, body)| self.pair(head, body)).collect(),
            Say::Table { heads, rows } => self.table(heads, rows),
            Say::Error(what) => wrap(words::ERROR.with("what", what).to(self.lang), self.width()),
            Say::Warning(what) => wrap(words::WARNING.with("what", what).to(self.lang), self.width()),
        }
    }

    fn title(&self, left: &str, right: &str) -> Vec<String> {
        let (left, right) = (one_line(left), one_line(right));
        let taken = left.width() + right.width();
        if self.style == Style::Rich && !right.is_empty() && taken + 2 <= self.width() {
            return vec![format!("{left}{}{right}", " ".repeat(self.width() - taken))];
        }
        [left, right]
            .iter()
            .filter(|part| !part.is_empty())
            .flat_map(|part| wrap(part, self.width()))
            .collect()
    }

    fn item(&self, mark: &str, text: &str) -> Vec<String> {
        let mark = fold::visible(mark);
        let prefix = match (self.style, mark.trim()) {
            (Style::Rich, _) => format!("  {mark}"),
            (Style::Plain, "") => String::new(),
            (Style::Plain, "·") => "- ".to_string(),
            (Style::Plain, word) if word.bytes().all(|b| b.is_ascii_digit()) => format!("{word}. "),
            (Style::Plain, word) => format!("{word}: "),
        };
        hang(&prefix, text, self.width())
    }

    fn pair(&self, head: &str, body: &str) -> Vec<String> {
        match self.style {
            Style::Plain => wrap(&format!("{}: {}", one_line(head), body), self.width()),
            Style::Rich if self.columns < STACKED_BELOW => {
                let body = hang("    ", body, self.width());
                hang("  ", head, self.width()).into_iter().chain(body).collect()
            }
            Style::Rich => beside(&wrap(head, HEADING), &wrap(body, self.width() - HEADING - 3)),
        }
    }

    fn table(&self, heads: &[String], rows: &[Vec<String>]) -> Vec<String> {
        if self.style == Style::Plain {
            return table::sentences(heads, rows, self.width());
        }
        let columns = table::columns(heads, rows, self.width());
        let too_wide = columns.iter().any(|line| line.width() > self.width());
        if too_wide || !table::fits(self.columns) { table::cards(heads, rows, self.width()) } else { columns }
    }
}

/// Puts a column of headings to the left of a column of text.
fn beside(heads: &[String], bodies: &[String]) -> Vec<String> {
    (0..heads.len().max(bodies.len()))
        .map(|at| {
            let head = heads.get(at).map_or("", String::as_str);
            let body = bodies.get(at).map_or("", String::as_str);
            let gap = " ".repeat(HEADING + 1 - head.width());
            format!("  {head}{gap}{body}").trim_end().to_string()
        })
        .collect()
}

/// Text of unknown origin on one line.
pub fn one_line(text: &str) -> String {
    fold::visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Breaks text into lines of at most `width` columns, at spaces where it can.
///
/// Lines that fit stay as they are, so small hand-made layouts survive; a broken line keeps its indent.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    fold::visible(text).split('\n').flat_map(|line| wrap_line(line.trim_end(), width)).collect()
}

fn wrap_line(line: &str, width: usize) -> Vec<String> {
    if line.width() <= width {
        return vec![line.to_string()];
    }
    let bare = line.trim_start();
    let indent = line.len() - bare.len();
    if indent == 0 || indent > width / 2 { fill(bare, width) } else { hang(&line[..indent], bare, width) }
}

/// Breaks text so that its first line starts with `mark` and the others stand below the first one's text.
pub fn hang(mark: &str, text: &str, width: usize) -> Vec<String> {
    let indent = mark.width();
    if indent * 2 > width {
        let below = wrap(text, width - 4).into_iter().map(|line| format!("    {line}"));
        return wrap(mark, width).into_iter().chain(below).collect();
    }
    let lines = wrap(text, width - indent).into_iter().enumerate();
    lines
        .map(
            |(at, line)| {
                if at == 0 { format!("{mark}{line}") } else { format!("{}{line}", " ".repeat(indent)) }
            },
        )
        .map(|line| line.trim_end().to_string())
        .collect()
}

/// Fills lines word by word; a word wider than a line is cut.
fn fill(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in pieces(text, width) {
        if !line.is_empty() && line.width() + 1 + word.width() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for c in word.chars() {
            line.push(c);
            if line.width() > width {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    lines.push(line);
    lines
}

/// What stays together on a line: words, and whole orders of a list such as «p pendientes · d deshacer · s salir».
fn pieces(text: &str, width: usize) -> Vec<String> {
    let orders: Vec<&str> = text.split_inclusive(" · ").collect();
    let whole = |order: &str| orders.len() > 2 && order.trim_end().width() <= width;
    orders
        .iter()
        .flat_map(|order| match order.split_whitespace() {
            words if whole(order) => vec![words.collect::<Vec<_>>().join(" ")],
            words => words.map(String::from).collect(),
        })
        .collect()
}

/// Cuts a label for a menu row: at most `columns - 4` columns and `columns` bytes.
///
/// dialoguer measures rows in bytes and erases lines above the menu when one is longer than the window.
pub fn fit(label: &str, columns: usize) -> String {
    let label: String = one_line(label).nfc().collect();
    let fits = |text: &str| text.width() <= columns.saturating_sub(4) && text.len() <= columns;
    if fits(&label) {
        return label;
    }
    let mut cut = String::new();
    for c in label.chars() {
        if !fits(&format!("{cut}{c}...")) {
            break;
        }
        cut.push(c);
    }
    format!("{}...", cut.trim_end())
}

/// Key hints in one line: as many as fit, the first ones first.
pub fn hints(parts: &[String], width: usize) -> String {
    let mut line = String::new();
    for part in parts {
        let longer = if line.is_empty() { part.clone() } else { format!("{line} · {part}") };
        if longer.width() > width {
            break;
        }
        line = longer;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WINDOWS: [usize; 5] = [40, 60, 76, 80, 120];

    fn rich(columns: usize, parts: &[Say]) -> Vec<String> {
        Layout::new(Style::Rich, columns, Lang::Es).lines(parts)
    }

    fn plain(parts: &[Say]) -> Vec<String> {
        Layout::new(Style::Plain, 80, Lang::Es).lines(parts)
    }

    fn title() -> Say {
        Say::Title { left: "Plan de Apertura · San Miguel".into(), right: "Guardado hoy, 10:42".into() }
    }

    fn everything() -> Vec<Say> {
        let long = "Información de trámites: apertura, regularización, refrendo y cancelación de licencias";
        vec![
            title(),
            Say::Rule,
            Say::Text(format!("{long} https://datos.example.gob.mx/{}", "ñ".repeat(100))),
            Say::Item { mark: "1  ".into(), text: long.repeat(2) },
            Say::Item { mark: "sube 3 / baja 1  ".into(), text: long.into() },
            Say::Pairs(vec![("Por qué lo pregunto".into(), long.into()), ("x".repeat(30), long.into())]),
            Say::Table {
                heads: vec!["#".into(), "Conjunto".into(), "Área".into()],
                rows: vec![vec!["1".into(), long.into(), "Administración".repeat(9)]],
            },
            Say::Error(long.into()),
            Say::Warning("日本語".repeat(60)),
        ]
    }

    #[test]
    fn no_line_is_wider_than_the_window_less_one() {
        for columns in WINDOWS {
            for style in [Style::Rich, Style::Plain] {
                let layout = Layout::new(style, columns, Lang::Es);
                for line in layout.lines(&everything()) {
                    assert!(line.width() < columns.min(80), "{columns} {style:?} {line}");
                }
            }
        }
    }

    #[test]
    fn a_title_keeps_its_right_end_where_it_fits_and_below_where_not() {
        let wide = rich(60, &[title()]);
        assert_eq!(wide, ["Plan de Apertura · San Miguel           Guardado hoy, 10:42"]);
        assert_eq!(rich(40, &[title()]), ["Plan de Apertura · San Miguel", "Guardado hoy, 10:42"]);
    }

    #[test]
    fn headings_stand_beside_their_text_in_wide_windows() {
        let pairs = Say::Pairs(vec![("Por qué lo pregunto".into(), "Con esto propongo la fecha.".into())]);
        assert_eq!(
            rich(80, std::slice::from_ref(&pairs)),
            ["  Por qué lo         Con esto propongo la fecha.", "  pregunto"]
        );
        assert_eq!(
            rich(40, std::slice::from_ref(&pairs)),
            ["  Por qué lo pregunto", "    Con esto propongo la fecha."]
        );
        assert_eq!(plain(&[pairs]), ["Por qué lo pregunto: Con esto propongo la fecha."]);
    }

    #[test]
    fn plain_style_has_words_where_rich_has_marks() {
        let parts = [
            Say::Rule,
            Say::Item { mark: "1  ".into(), text: "Cada mes".into() },
            Say::Item { mark: "· ".into(), text: "Son 9 secciones.".into() },
            Say::Item { mark: "c 3 1  ".into(), text: "copiar".into() },
            Say::Error("al correo le falta algo.".into()),
            Say::Warning("ya pasó.".into()),
        ];
        let shown = plain(&parts);
        let expected = [
            "1. Cada mes",
            "- Son 9 secciones.",
            "c 3 1: copiar",
            "Error: al correo le falta algo.",
            "Aviso: ya pasó.",
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn items_hang_by_their_mark() {
        let item = Say::Item {
            mark: "1  ".into(),
            text: "Enlace Institucional: María Torres, Presidencia.".into(),
        };
        assert_eq!(rich(40, &[item]), ["  1  Enlace Institucional: María", "     Torres, Presidencia."]);
    }

    #[test]
    fn hand_made_lines_that_fit_are_not_touched() {
        assert_eq!(wrap("  Enter  sigue donde ibas", 40), ["  Enter  sigue donde ibas"]);
        assert_eq!(wrap("    uno dos tres", 10), ["    uno", "    dos", "    tres"]);
    }

    #[test]
    fn two_blanks_are_one() {
        assert_eq!(rich(80, &[Say::Blank, Say::Blank, Say::Text("a".into())]), ["", "a"]);
    }

    #[test]
    fn labels_are_cut_by_columns_and_by_bytes() {
        let label = "Información de trámites: apertura, regularización, refrendo y cancelación";
        for columns in WINDOWS {
            let cut = fit(label, columns);
            assert!(cut.width() <= columns - 4 && cut.len() <= columns, "{columns} {cut}");
        }
        assert_eq!(fit("Cada semana", 40), "Cada semana");
        assert_eq!(fit(&"ñ".repeat(36), 40).len(), 39, "36 columns are 72 bytes");
    }

    #[test]
    fn a_list_of_orders_breaks_between_them() {
        let orders = "Enter sigue · p pendientes · o observaciones · s salir";
        assert_eq!(wrap(orders, 30), ["Enter sigue · p pendientes ·", "o observaciones · s salir"]);
        assert_eq!(wrap("Plan de Apertura · Villa Ejemplo", 30), ["Plan de Apertura · Villa", "Ejemplo"]);
    }

    #[test]
    fn hints_that_do_not_fit_are_left_out() {
        let parts = ["Enter acepta".to_string(), "? ayuda".to_string(), "< anterior".to_string()];
        assert_eq!(hints(&parts, 79), "Enter acepta · ? ayuda · < anterior");
        assert_eq!(hints(&parts, 24), "Enter acepta · ? ayuda");
    }

    proptest! {
        #[test]
        fn any_text_is_tamed(text in "\\PC{0,80}|[\\x00-\\x7f ñ]{0,200}", width in 19usize..80) {
            for line in wrap(&text, width) {
                prop_assert!(line.width() <= width, "{:?}", line);
                prop_assert!(!line.chars().any(|c| c.is_control()));
            }
            let cut = fit(&text, width + 1);
            prop_assert!(cut.width() <= width - 3 && cut.len() <= width + 1);
        }
    }
}
