//! Value against ease: drawn as a grid, and told by its corners.

use super::super::matrix::{Spot, matrix};
use super::super::rank::{Quadrant, Ranking};
use super::super::words;
use super::Eye;
use crate::text::fold::visible;
use crate::text::{Text, score as say};
use crate::ui::Say;

/// The grid, and its corners in words; in plain mode the words only.
pub fn drawing(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let spots = matrix(ranking);
    let axes = [&ranking.method.value, &ranking.method.ease].map(|id| axis(eye, id));
    let mut parts = vec![Say::Blank, Say::Title { left: eye.to(&say::MATRIX_TITLE), right: String::new() }];
    if !eye.plain {
        parts.push(grid(&spots, eye, &axes));
        let legend =
            say::MATRIX_LEGEND.with_text("value", &axes[0].lower()).with_text("ease", &axes[1].lower());
        parts.push(eye.text(&legend));
        parts.push(Say::Blank);
    }
    parts.extend(corners(&spots, eye, &axes));
    parts
}

fn axis(eye: &Eye<'_>, id: &str) -> Text {
    eye.guide.criteria.criterion(id).map_or_else(|| Text::same(id), |criterion| criterion.title.clone())
}

/// Rows of value from 5 down to 1, columns of ease from 1 to 5, the numbers of the datasets in the cells.
fn grid(spots: &[Spot], eye: &Eye<'_>, [value, ease]: &[Text; 2]) -> Say {
    let step = |at: i64| (at + 12) / 25 + 1;
    let known = || spots.iter().filter(|spot| spot.value.is_known() && spot.ease.is_known());
    let cell = |high: i64, wide: i64| {
        let here = known().filter(|spot| step(spot.value.low) == high && step(spot.ease.low) == wide);
        here.map(|spot| spot.number.to_string()).collect::<Vec<_>>().join(" ")
    };
    let row = |high: i64| {
        let cells = (1..=5).map(|wide| Some(cell(high, wide)).filter(|cell| !cell.is_empty()));
        let cells = cells.map(|cell| cell.unwrap_or_else(|| "·".to_string()));
        std::iter::once(high.to_string()).chain(cells).collect()
    };
    let head = say::MATRIX_HEAD.with_text("value", value).with_text("ease", ease);
    let heads = std::iter::once(eye.to(&head)).chain((1..=5).map(|wide: i64| wide.to_string())).collect();
    Say::Table { heads, rows: (1..=5).rev().map(row).collect() }
}

fn corners(spots: &[Spot], eye: &Eye<'_>, [value, ease]: &[Text; 2]) -> Vec<Say> {
    let names = &eye.guide.criteria.quadrant;
    let all = [
        (Quadrant::HighHigh, &names.high_high, say::HIGH, say::HIGH),
        (Quadrant::HighLow, &names.high_low, say::HIGH, say::LOW),
        (Quadrant::LowHigh, &names.low_high, say::LOW, say::HIGH),
        (Quadrant::LowLow, &names.low_low, say::LOW, say::LOW),
    ];
    let mut parts: Vec<Say> = all
        .into_iter()
        .map(|(corner, name, high, wide)| {
            let text = say::MATRIX_CORNER
                .with_text("corner", name)
                .with_text("value", &value.lower())
                .with_text("v", &high)
                .with_text("ease", &ease.lower())
                .with_text("e", &wide)
                .with_text("list", &titles(spots, Some(corner)));
            eye.item(&text)
        })
        .collect();
    if spots.iter().any(|spot| spot.quadrant.is_none()) {
        parts.push(eye.item(&say::MATRIX_UNKNOWN.with_text("list", &titles(spots, None))));
    }
    parts
}

fn titles(spots: &[Spot], corner: Option<Quadrant>) -> Text {
    let here = spots.iter().filter(|spot| spot.quadrant == corner);
    let told: Vec<Text> =
        here.map(|spot| say::MATRIX_ONE.with("n", spot.number).with("title", visible(&spot.title))).collect();
    if told.is_empty() { say::NOBODY } else { words::clauses(&told) }
}
