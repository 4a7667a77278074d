//! Writing SVG: few kinds of element, short numbers, everything of unknown origin escaped.

use std::fmt::Write;

use super::Size;

/// A drawing that is being made.
pub struct Svg {
    id: String,
    title: String,
    desc: String,
    width: f64,
    body: String,
}

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Svg {
    /// `id` is the drawing's own in the page, whatever the size.
    pub fn new(id: &str, size: Size, (title, desc): (&str, &str)) -> Self {
        Self {
            id: format!("{id}-{}", size.name()),
            title: title.to_string(),
            desc: desc.to_string(),
            width: size.width(),
            body: String::new(),
        }
    }

    pub fn rect(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let [x, y, width, height] = [x, y, width.max(0.0), height.max(0.0)].map(short);
        self.put(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ));
    }

    pub fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(short);
        self.put(&format!("<path class=\"{class}\" d=\"M{x1} {y1}L{x2} {y2}\"/>"));
    }

    pub fn path(&mut self, class: &str, d: &str) {
        self.put(&format!("<path class=\"{class}\" d=\"{d}\"/>"));
    }

    pub fn text(&mut self, class: &str, anchor: Anchor, (x, y): (f64, f64), text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let [x, y] = [x, y].map(short);
        self.put(&format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\"{anchor}>{}</text>", escaped(text)));
    }

    pub fn put(&mut self, markup: &str) {
        self.body.push_str(markup);
        self.body.push('\n');
    }

    /// The whole drawing.
    pub fn finish(self, height: f64, letters: f64) -> String {
        let (id, title, desc) = (&self.id, escaped(&self.title), escaped(&self.desc));
        let [width, height, letters] = [self.width, height, letters].map(short);
        format!(
            "<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {width} {height}\" font-size=\"{letters}\">\n\
             <title id=\"{id}-t\">{title}</title>\n<desc id=\"{id}-d\">{desc}</desc>\n{}</svg>",
            self.body
        )
    }
}

/// Two decimals at most: a hundredth of a pixel is nothing.
pub fn short(number: f64) -> String {
    let mut out = String::new();
    let _ = write!(out, "{:.2}", number + 0.0);
    let out = out.trim_end_matches('0').trim_end_matches('.');
    if out == "-0" { "0".to_string() } else { out.to_string() }
}

/// Text as it may stand in markup.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_text_is_no_markup() {
        assert_eq!([1.0, 0.5, 12.346, -0.001].map(short), ["1", "0.5", "12.35", "0"]);
        let mut svg = Svg::new("x", Size::Wide, ("<b>", "&"));
        svg.text("t", Anchor::End, (1.0, 2.0), "</svg><script>");
        let svg = svg.finish(10.0, 12.0);
        assert!(
            svg.contains("&lt;/svg&gt;&lt;script&gt;")
                && svg.contains("<title id=\"x-a-t\">&lt;b&gt;</title>")
        );
    }
}
