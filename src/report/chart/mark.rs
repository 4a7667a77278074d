//! Marks that are told apart by their shape: the same in the drawings and in what explains them.

use super::svg::short;

/// Names of the marks.
pub mod marks {
    pub const FIRST: &str = "first";
    pub const OPEN: &str = "open";
    pub const LATE: &str = "late";
    pub const PROPOSED: &str = "proposed";
    pub const BEFORE: &str = "before";
    pub const WORK: &str = "work";
    pub const UPDATE: &str = "update";
    pub const CLOSED: &str = "closed";
    pub const CLEAR: &str = "clear";
    pub const GATED: &str = "gated";
    pub const BAR: &str = "bar";
    pub const OVER: &str = "over";
    pub const LIMIT: &str = "limit";
    pub const RANGE: &str = "range";
    pub const LIKELY: &str = "likely";
}

/// Half of the width of a mark.
pub const HALF: f64 = 6.0;

/// A mark around a point, as markup.
pub fn mark(kind: &str, x: f64, y: f64) -> String {
    let path = |class: &str, d: String| format!("<path class=\"{class}\" d=\"{d}\"/>");
    let diamond = |half: f64| polygon(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)]);
    match kind {
        marks::FIRST => path("full", diamond(HALF + 1.0)),
        marks::BEFORE => path("hollow", diamond(HALF)),
        marks::PROPOSED => path("hollow", circle(x, y, HALF - 0.5)),
        marks::OPEN | marks::CLEAR => path("full", circle(x, y, HALF)),
        marks::UPDATE => path("full", circle(x, y, 2.6)),
        marks::LATE => path(
            "late",
            polygon(&[(x, y - HALF - 1.0), (x + HALF + 1.0, y + HALF), (x - HALF - 1.0, y + HALF)]),
        ),
        marks::GATED => {
            let half = HALF - 0.5;
            let corners = polygon(&[
                (x - half, y - half),
                (x + half, y - half),
                (x + half, y + half),
                (x - half, y + half),
            ]);
            let cross = format!(
                "{}{}",
                segment((x - half, y - half), (x + half, y + half)),
                segment((x + half, y - half), (x - half, y + half))
            );
            path("hollow", corners) + &path("stroke", cross)
        }
        _ => String::new(),
    }
}

/// The mark by itself, for the words that explain it. It is hidden from readers of the page: the words say it.
pub fn sign(kind: &str) -> String {
    let drawn = match kind {
        marks::WORK => rect("work", (2.0, 4.0), (24.0, 8.0)),
        marks::CLOSED => hatch("hatch", (2.0, 1.0), (24.0, 14.0)),
        marks::BAR => rect("bar", (2.0, 3.0), (24.0, 10.0)),
        marks::OVER => {
            rect("over", (2.0, 3.0), (24.0, 10.0)) + &hatch("hatch-over", (2.0, 3.0), (24.0, 10.0))
        }
        marks::LIMIT => format!("<path class=\"limit\" d=\"{}\"/>", segment((14.0, 1.0), (14.0, 15.0))),
        marks::RANGE => rect("range", (2.0, 3.0), (24.0, 10.0)),
        marks::LIKELY => format!("<path class=\"likely\" d=\"{}\"/>", segment((14.0, 1.0), (14.0, 15.0))),
        marks::UPDATE => {
            let line = format!("<path class=\"thread\" d=\"{}\"/>", segment((2.0, 8.0), (26.0, 8.0)));
            line + &mark(kind, 8.0, 8.0) + &mark(kind, 20.0, 8.0)
        }
        other => mark(other, 14.0, 8.0),
    };
    format!(
        "<svg class=\"sign\" aria-hidden=\"true\" viewBox=\"0 0 28 16\" width=\"28\" height=\"16\">{drawn}</svg>"
    )
}

fn rect(class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) -> String {
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
    format!("<path class=\"{class}\" d=\"{}\"/>", polygon(&corners))
}

/// Slanted strokes that fill a rectangle: seen without colour, and in print.
pub fn hatch(class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) -> String {
    const STEP: f64 = 6.0;
    let mut d = String::new();
    let mut at = STEP / 2.0;
    while at < width + height {
        // From the left or bottom edge up to the top or right one.
        let from = if at <= height { (x, y + at) } else { (x + at - height, y + height) };
        let to = if at <= width { (x + at, y) } else { (x + width, y + at - width) };
        d.push_str(&segment(from, to));
        at += STEP;
    }
    format!("<path class=\"{class}\" d=\"{d}\"/>")
}

pub fn segment((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> String {
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(short);
    format!("M{x1} {y1}L{x2} {y2}")
}

pub fn polygon(corners: &[(f64, f64)]) -> String {
    let points: Vec<String> = corners.iter().map(|(x, y)| format!("{} {}", short(*x), short(*y))).collect();
    format!("M{}Z", points.join("L"))
}

pub fn circle(x: f64, y: f64, radius: f64) -> String {
    let [left, y, radius, width] = [x - radius, y, radius, 2.0 * radius].map(short);
    format!("M{left} {y}a{radius} {radius} 0 1 0 {width} 0a{radius} {radius} 0 1 0 -{width} 0Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_a_drawing_of_its_own() {
        let all = [
            marks::FIRST,
            marks::OPEN,
            marks::LATE,
            marks::BEFORE,
            marks::WORK,
            marks::UPDATE,
            marks::CLOSED,
            marks::GATED,
            marks::BAR,
            marks::OVER,
            marks::LIMIT,
            marks::RANGE,
        ];
        let mut signs: Vec<String> = all.iter().map(|kind| sign(kind)).collect();
        assert!(signs.iter().all(|sign| sign.contains("<path")));
        signs.sort();
        signs.dedup();
        assert_eq!(signs.len(), all.len());
    }

    #[test]
    fn strokes_stay_inside_what_they_fill() {
        let drawn = hatch("h", (10.0, 20.0), (7.0, 30.0));
        let numbers: Vec<f64> = drawn
            .split(|sign: char| !(sign.is_ascii_digit() || sign == '.'))
            .filter_map(|number| number.parse().ok())
            .collect();
        assert!(
            numbers.len() > 20
                && numbers
                    .chunks(2)
                    .all(|at| (10.0..=17.0).contains(&at[0]) && (20.0..=50.0).contains(&at[1]))
        );
    }
}
