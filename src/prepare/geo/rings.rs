//! Rings of polygons: which are holes and of whom, which way round they go, whether they cross themselves.

use crate::scan::profile::shapes::Point;

/// Twice the area, above zero when it goes against the clock.
pub fn turn(ring: &[Point]) -> f64 {
    let Some(origin) = ring.first() else { return 0.0 };
    // From the first point on: large coordinates would eat the digits of small areas.
    let at = |point: &Point| [point[0] - origin[0], point[1] - origin[1]];
    ring.windows(2)
        .map(|two| {
            let (a, b) = (at(&two[0]), at(&two[1]));
            a[0] * b[1] - b[0] * a[1]
        })
        .sum()
}

/// Whether a point is inside a ring, by crossings of a ray.
fn inside(point: Point, ring: &[Point]) -> bool {
    let mut odd = false;
    for two in ring.windows(2) {
        let ([x1, y1], [x2, y2]) = (two[0], two[1]);
        if (y1 > point[1]) != (y2 > point[1]) && point[0] < (x2 - x1) * (point[1] - y1) / (y2 - y1) + x1 {
            odd = !odd;
        }
    }
    odd
}

/// Puts rings together to polygons, outer ring first. Shapefiles tell holes by their turn, against the clock; where
/// no ring goes with the clock, what is inside an odd number of others is a hole.
pub fn polygons(rings: Vec<Vec<Point>>) -> Vec<Vec<Vec<Point>>> {
    let any_outer = rings.iter().any(|ring| turn(ring) < 0.0);
    let hole = |at: usize| {
        if any_outer {
            return turn(&rings[at]) > 0.0;
        }
        let Some(first) = rings[at].first() else { return false };
        let around = rings.iter().enumerate().filter(|(other, ring)| *other != at && inside(*first, ring));
        around.count() % 2 == 1
    };
    let holes: Vec<bool> = if rings.len() == 1 { vec![false] } else { (0..rings.len()).map(hole).collect() };
    let mut polygons: Vec<Vec<Vec<Point>>> = Vec::new();
    let mut left = Vec::new();
    for (ring, hole) in rings.into_iter().zip(holes) {
        if hole { left.push(ring) } else { polygons.push(vec![ring]) }
    }
    for ring in left {
        let first = ring.first().copied().unwrap_or_default();
        // The smallest outer ring around it.
        let around = polygons.iter_mut().filter(|polygon| inside(first, &polygon[0]));
        let best = around.min_by(|one, other| turn(&one[0]).abs().total_cmp(&turn(&other[0]).abs()));
        match best {
            Some(polygon) => polygon.push(ring),
            None => polygons.push(vec![ring]),
        }
    }
    polygons
}

/// Pairs of segments that are compared at most in one ring.
const PAIRS: usize = 20_000_000;

/// Parts of a degree that are told apart: as many as are written at most.
const GRAIN: f64 = 1e6;

/// A point in whole parts of a degree: with them it is exact whether three stand in a line.
type Grain = [i64; 2];

/// Whether a closed ring crosses or touches itself, or folds back; `None` when it is too long to look.
pub fn crosses(ring: &[Point]) -> Option<bool> {
    // Degrees, and metres of this planet, are far within whole numbers.
    let whole = |value: f64| (value * GRAIN).round() as i64;
    let mut ring: Vec<Grain> = ring.iter().map(|[x, y]| [whole(*x), whole(*y)]).collect();
    ring.dedup();
    let count = ring.len().saturating_sub(1);
    // What is left of a sliver is a line or a point.
    if count < 3 || folds(&ring, count) {
        return Some(true);
    }
    let mut order: Vec<usize> = (0..count).collect();
    let least = |at: usize| ring[at][0].min(ring[at + 1][0]);
    order.sort_by_key(|at| least(*at));
    let mut pairs = 0;
    for (place, at) in order.iter().enumerate() {
        let most = ring[*at][0].max(ring[*at + 1][0]);
        for other in &order[place + 1..] {
            if least(*other) > most {
                break;
            }
            pairs += 1;
            if pairs > PAIRS {
                return None;
            }
            let apart = at.abs_diff(*other);
            if apart > 1
                && apart < count - 1
                && meet((ring[*at], ring[*at + 1]), (ring[*other], ring[*other + 1]))
            {
                return Some(true);
            }
        }
    }
    Some(false)
}

/// Whether a ring goes back on the way that it came.
fn folds(ring: &[Grain], count: usize) -> bool {
    (0..count).any(|at| {
        let (from, by, to) = (ring[at], ring[at + 1], ring[(at + 1) % count + 1]);
        let along = [by[0] - from[0], by[1] - from[1]];
        let on = [to[0] - by[0], to[1] - by[1]];
        side(from, by, to) == 0
            && i128::from(along[0]) * i128::from(on[0]) + i128::from(along[1]) * i128::from(on[1]) < 0
    })
}

/// On which side of a line a point is: above zero, below, or on it.
fn side(from: Grain, to: Grain, point: Grain) -> i128 {
    let wide = |one: i64, other: i64| i128::from(one) - i128::from(other);
    (wide(to[0], from[0]) * wide(point[1], from[1]) - wide(to[1], from[1]) * wide(point[0], from[0])).signum()
}

/// Whether two segments have a point in common.
fn meet((a, b): (Grain, Grain), (c, d): (Grain, Grain)) -> bool {
    let (one, two) = (side(a, b, c), side(a, b, d));
    let (three, four) = (side(c, d, a), side(c, d, b));
    let between = |from: Grain, to: Grain, point: Grain| {
        (0..2).all(|at| (from[at].min(to[at])..=from[at].max(to[at])).contains(&point[at]))
    };
    (one * two < 0 && three * four < 0)
        || (one == 0 && between(a, b, c))
        || (two == 0 && between(a, b, d))
        || (three == 0 && between(c, d, a))
        || (four == 0 && between(c, d, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(at: f64, side: f64, with_clock: bool) -> Vec<Point> {
        let mut ring = vec![[at, at], [at + side, at], [at + side, at + side], [at, at + side], [at, at]];
        if with_clock {
            ring.reverse();
        }
        ring
    }

    #[test]
    fn holes_go_to_the_smallest_ring_around_them() {
        let rings = vec![
            square(0.0, 10.0, true),
            square(2.0, 3.0, false),
            square(20.0, 5.0, true),
            square(21.0, 1.0, false),
        ];
        let made = polygons(rings);
        assert_eq!(made.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2]);
        assert_eq!(made[1][1], square(21.0, 1.0, false));
    }

    #[test]
    fn without_the_right_turn_what_is_inside_is_a_hole() {
        let rings = vec![square(0.0, 10.0, false), square(2.0, 3.0, false), square(20.0, 5.0, false)];
        assert_eq!(polygons(rings).iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn a_bow_tie_crosses_itself_and_a_square_does_not() {
        assert_eq!(crosses(&[[0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]), Some(true));
        assert_eq!(crosses(&square(0.0, 1.0, false)), Some(false));
        // One that touches itself in a corner is two; one that goes back on its way has a part without a surface.
        let eight = [[0.0, 0.0], [1.0, 1.0], [2.0, 0.0], [2.0, 2.0], [1.0, 1.0], [0.0, 2.0], [0.0, 0.0]];
        assert_eq!(crosses(&eight), Some(true));
        let spike = [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [3.0, 2.0], [1.0, 2.0], [0.0, 2.0], [0.0, 0.0]];
        assert_eq!(crosses(&spike), Some(true));
        // A corner on a side, near the last digit that is written.
        let near = [[0.1, 0.1], [0.3, 0.1], [0.3, 0.3], [0.2, 0.1], [0.1, 0.3], [0.1, 0.1]];
        assert_eq!(crosses(&near), Some(true));
        // Twice the same point in a row is one.
        assert_eq!(crosses(&[[0.0, 0.0], [1.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]), Some(false));
        assert!(turn(&square(5.0, 2.0, false)) > 0.0 && turn(&square(5.0, 2.0, true)) < 0.0);
    }
}
