//! Value against ease: where a dataset stands, and in which of the four groups that is.

use super::Size;
use super::labels::{Placed, Rect, Wish, place};
use super::mark::{HALF, circle, mark, marks};
use super::svg::{Anchor, Svg};
use super::width::{fit, width};
use crate::report::block::clean;
use crate::report::contents::{Contents, Point};
use crate::text::{Lang, Text, report_charts as words};

/// More datasets than this are told by their numbers only.
pub const MANY: usize = 60;
/// Marks nearer than this touch.
const SAME: f64 = 15.0;
/// Blank inside the edges, so that marks and labels of the extremes are whole.
const INSET: f64 = 16.0;

/// The four groups of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    First,
    Worth,
    Easy,
    Later,
}

impl Quadrant {
    pub fn of(point: &Point) -> Self {
        match (point.value >= 50.0, point.ease >= 50.0) {
            (true, true) => Self::First,
            (true, false) => Self::Worth,
            (false, true) => Self::Easy,
            (false, false) => Self::Later,
        }
    }

    pub fn name(self) -> Text {
        match self {
            Self::First => words::QUADRANT_FIRST,
            Self::Worth => words::QUADRANT_WORTH,
            Self::Easy => words::QUADRANT_EASY,
            Self::Later => words::QUADRANT_LATER,
        }
    }
}

/// What is drawn.
pub struct Matrix<'c> {
    lang: Lang,
    points: Vec<(usize, String, &'c Point)>,
}

/// Datasets that share a place.
struct Group {
    at: (f64, f64),
    gated: bool,
    members: Vec<usize>,
}

impl<'c> Matrix<'c> {
    pub fn new(contents: &'c Contents) -> Self {
        let point = |point: &'c Point| {
            let number = contents.number(&point.dataset).unwrap_or(0);
            (number, clean(contents.title(&point.dataset)), point)
        };
        Self { lang: contents.lang, points: contents.ranking.matrix.iter().map(point).collect() }
    }
}

/// The area that marks stand in.
struct Plot {
    size: Size,
    area: Rect,
}

impl Plot {
    fn new(size: Size) -> Self {
        let (left, top) = (2.0, 44.0);
        let width = size.width() - 2.0 * left;
        let height = if size == Size::Wide { 480.0 } else { 400.0 };
        Self { size, area: Rect { x: left, y: top, width, height } }
    }

    /// How near marks are one: where they would touch, or, where there are many, their numbers would.
    fn same(&self, count: usize) -> f64 {
        match (self.size, count) {
            (Size::Wide, 0..=MANY) | (Size::Narrow, 0..=20) => SAME,
            (Size::Narrow, 21..=MANY) => 22.0,
            (Size::Wide, _) => 27.0,
            (Size::Narrow, _) => 44.0,
        }
    }

    /// Places are on a raster of half a pixel, so that equal figures are at equal places.
    fn at(&self, point: &Point) -> (f64, f64) {
        let share = |figure: f64| if figure.is_finite() { figure.clamp(0.0, 100.0) / 100.0 } else { 0.0 };
        let (wide, high) = (self.area.width - 2.0 * INSET, self.area.height - 2.0 * INSET);
        let x = self.area.x + INSET + share(point.ease) * wide;
        let y = self.area.y + self.area.height - INSET - share(point.value) * high;
        ((x * 2.0).round() / 2.0, (y * 2.0).round() / 2.0)
    }
}

/// The drawing.
pub fn matrix(drawing: &Matrix<'_>, size: Size) -> String {
    let to = |text: &Text| text.to(drawing.lang).to_string();
    let plot = Plot::new(size);
    let desc = to(&words::MATRIX_DESC.with("n", drawing.points.len()));
    let mut svg = Svg::new("matriz", size, (&to(&words::MATRIX_TITLE), &desc));
    frame(&mut svg, &plot, size, drawing.lang);
    let groups = groups(drawing, &plot);
    let forms: Vec<Vec<Vec<String>>> = groups.iter().map(|group| forms(drawing, group, size)).collect();
    let placed = labels(&plot, &groups, &forms, size.letters());
    for (group, placed) in groups.iter().zip(&placed) {
        if let Some(placed) = placed.as_ref().filter(|placed| placed.leads) {
            svg.line("leader", group.at, placed.rect.nearest(group.at));
        }
    }
    for group in &groups {
        let kind = if group.gated { marks::GATED } else { marks::CLEAR };
        if group.members.len() > 1 {
            svg.path("stroke", &circle(group.at.0, group.at.1, HALF + 3.5));
        }
        svg.put(&mark(kind, group.at.0, group.at.1));
    }
    for ((placed, forms), group) in placed.iter().zip(&forms).zip(&groups) {
        let Some(placed) = placed else { continue };
        let (x, anchor) = hold(group.at, &placed.rect);
        for (row, line) in forms[placed.form].iter().enumerate() {
            let below = placed.rect.y + size.letters() * (0.95 + 1.15 * row as f64);
            svg.text("label", anchor, (x, below), line);
        }
    }
    svg.finish(plot.area.y + plot.area.height + 46.0, size.letters())
}

/// Where a label is held, so that it stands close to its mark however wide its letters turn out.
fn hold((x, _): (f64, f64), rect: &Rect) -> (f64, Anchor) {
    let right = rect.x + rect.width;
    match () {
        () if right <= x => (right, Anchor::End),
        () if rect.x >= x => (rect.x, Anchor::Start),
        () => (rect.x + rect.width / 2.0, Anchor::Middle),
    }
}

fn frame(svg: &mut Svg, plot: &Plot, size: Size, lang: Lang) {
    let to = |text: &Text| text.to(lang).to_string();
    let Rect { x, y, width, height } = plot.area;
    let (middle, bottom) = (x + width / 2.0, y + height);
    svg.rect("first-quadrant", (middle, y), (width / 2.0, height / 2.0));
    svg.rect("frame", (x, y), (width, height));
    svg.line("half", (middle, y), (middle, bottom));
    svg.line("half", (x, y + height / 2.0), (x + width, y + height / 2.0));
    let above = y - 8.0;
    svg.text(
        "soft",
        Anchor::Start,
        (x, above - size.letters() - 5.0),
        &format!("↑ {}", to(&words::AXIS_VALUE)),
    );
    svg.text("strong", Anchor::Start, (x, above), &to(&words::QUADRANT_WORTH));
    svg.text("strong", Anchor::End, (x + width, above), &to(&words::QUADRANT_FIRST));
    let below = bottom + size.letters() + 4.0;
    svg.text("strong", Anchor::Start, (x, below), &to(&words::QUADRANT_LATER));
    svg.text("strong", Anchor::End, (x + width, below), &to(&words::QUADRANT_EASY));
    let ease = format!("{} →", to(&words::AXIS_EASE));
    svg.text("soft", Anchor::End, (x + width, below + size.letters() + 5.0), &ease);
}

/// Whether some mark stands for several datasets.
pub fn shared(drawing: &Matrix<'_>) -> bool {
    let several = |size: Size| groups(drawing, &Plot::new(size)).iter().any(|group| group.members.len() > 1);
    several(Size::Wide) || several(Size::Narrow)
}

/// Datasets at one place are one mark; what is held back is never hidden behind what is not.
fn groups(drawing: &Matrix<'_>, plot: &Plot) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let same = plot.same(drawing.points.len());
    for (index, (_, _, point)) in drawing.points.iter().enumerate() {
        let at = plot.at(point);
        let near = |group: &&mut Group| (group.at.0 - at.0).hypot(group.at.1 - at.1) < same;
        match groups.iter_mut().filter(|group| group.gated == point.gated).find(near) {
            Some(group) => group.members.push(index),
            None => groups.push(Group { at, gated: point.gated, members: vec![index] }),
        }
    }
    for at in 1..groups.len() {
        let (before, rest) = groups.split_at_mut(at);
        apart(before, &mut rest[0], plot);
    }
    groups
}

/// Moves a mark aside that would cover one of the other kind.
fn apart(others: &[Group], group: &mut Group, plot: &Plot) {
    let (x, y) = group.at;
    let (left, right) = (plot.area.x + INSET, plot.area.x + plot.area.width - INSET);
    let free =
        |at: (f64, f64)| others.iter().all(|other| (other.at.0 - at.0).hypot(other.at.1 - at.1) >= SAME);
    let steps = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];
    let tries =
        steps.iter().flat_map(|down| steps.iter().map(move |side| (x + side * SAME, y + down * SAME)));
    let inside = |at: &(f64, f64)| {
        at.0 >= left
            && at.0 <= right
            && plot.area.y + INSET <= at.1
            && at.1 <= plot.area.y + plot.area.height - INSET
    };
    group.at = tries.filter(inside).find(|at| free(*at)).unwrap_or(group.at);
}

/// The forms of a label, longest first, each in lines.
fn forms(drawing: &Matrix<'_>, group: &Group, size: Size) -> Vec<Vec<String>> {
    let letters = size.letters();
    let number = |index: &usize| drawing.points[*index].0.to_string();
    if let [only] = group.members.as_slice() {
        let (_, title, _) = &drawing.points[*only];
        let titles = size == Size::Wide && drawing.points.len() <= MANY;
        let rooms: &[f64] = if titles { &[300.0, 200.0, 130.0] } else { &[] };
        let whole = format!("{} {title}", number(only));
        let mut forms: Vec<Vec<String>> =
            rooms.iter().map(|room| vec![fit(&whole, letters, *room)]).collect();
        forms.push(vec![number(only)]);
        return forms;
    }
    let some = |most: usize| {
        let mut numbers: Vec<String> = group.members.iter().take(most).map(number).collect();
        let more = group.members.len().saturating_sub(most);
        numbers.extend((more > 0).then(|| format!("+{more}")));
        numbers.chunks(5).map(|chunk| chunk.join(", ")).collect::<Vec<_>>()
    };
    // Where there are many and little room, one number and how many more.
    let crowded = size == Size::Narrow && drawing.points.len() > MANY;
    if crowded { vec![some(1)] } else { [15, 10, 5, 2, 1].map(some).to_vec() }
}

fn labels(plot: &Plot, groups: &[Group], forms: &[Vec<Vec<String>>], letters: f64) -> Vec<Option<Placed>> {
    let room = |lines: &Vec<String>| {
        let wide = lines.iter().map(|line| width(line, letters)).fold(0.0, f64::max);
        (wide, letters * 1.15 * lines.len() as f64 + 1.0)
    };
    let wish = |(group, forms): (&Group, &Vec<Vec<String>>)| Wish {
        at: group.at,
        reach: if group.members.len() > 1 { HALF + 4.0 } else { HALF + 1.0 },
        forms: forms.iter().map(room).collect(),
    };
    let wishes: Vec<Wish> = groups.iter().zip(forms).map(wish).collect();
    place(plot.area, &wishes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::contents::{Dataset, Ranking};

    /// So many datasets with titles of a usual length, spread as answers from 1 to 5 spread them.
    fn contents(count: usize) -> Contents {
        let title = |at: usize| format!("Licencias de construcción y uso de suelo {at}");
        let dataset = |at: usize| Dataset { id: format!("d{at}"), title: title(at), ..Dataset::default() };
        let point = |at: usize| Point {
            dataset: format!("d{at}"),
            value: (at * 37 % 21) as f64 * 5.0,
            ease: (at * 53 % 17) as f64 * 6.25,
            gated: at % 9 == 4,
        };
        let matrix = (0..count).map(point).collect();
        Contents {
            datasets: (0..count).map(dataset).collect(),
            ranking: Ranking { matrix, ..Ranking::default() },
            ..Contents::default()
        }
    }

    /// Where the labels of a drawing are.
    fn boxes(contents: &Contents, size: Size) -> (usize, Vec<Rect>) {
        let drawing = Matrix::new(contents);
        let plot = Plot::new(size);
        let groups = groups(&drawing, &plot);
        let forms: Vec<_> = groups.iter().map(|group| forms(&drawing, group, size)).collect();
        let placed = labels(&plot, &groups, &forms, size.letters());
        (groups.len(), placed.into_iter().flatten().map(|placed| placed.rect).collect())
    }

    #[test]
    fn up_to_sixty_datasets_every_mark_has_its_label_and_none_touch() {
        for (count, size) in [(12, Size::Wide), (60, Size::Wide), (12, Size::Narrow), (60, Size::Narrow)] {
            let (groups, boxes) = boxes(&contents(count), size);
            assert_eq!(boxes.len(), groups, "{count} datasets, {size:?}");
            for (at, one) in boxes.iter().enumerate() {
                assert!(boxes[..at].iter().all(|other| !one.overlaps(other)), "{count} datasets, {size:?}");
            }
        }
    }

    #[test]
    fn of_two_hundred_most_marks_have_a_number_and_none_touch() {
        for size in [Size::Wide, Size::Narrow] {
            let (groups, boxes) = boxes(&contents(200), size);
            assert!(boxes.len() * 10 >= groups * 9, "{size:?}: {} of {groups}", boxes.len());
            for (at, one) in boxes.iter().enumerate() {
                assert!(boxes[..at].iter().all(|other| !one.overlaps(other)), "{size:?}");
            }
        }
    }

    #[test]
    fn figures_that_are_none_stand_at_the_edge() {
        let mut contents = contents(2);
        contents.ranking.matrix[0].value = f64::NAN;
        contents.ranking.matrix[1].ease = 1e9;
        let drawn = matrix(&Matrix::new(&contents), Size::Wide);
        assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
    }
}
