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

/// Whether a closed ring crosses itself; `None` when it is too long to look.
pub fn crosses(ring: &[Point]) -> Option<bool> {
    let count = ring.len().saturating_sub(1);
    let mut order: Vec<usize> = (0..count).collect();
    let least = |at: usize| ring[at][0].min(ring[at + 1][0]);
    order.sort_by(|one, other| least(*one).total_cmp(&least(*other)));
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
                && cross((ring[*at], ring[*at + 1]), (ring[*other], ring[*other + 1]))
            {
                return Some(true);
            }
        }
    }
    Some(false)
}

/// Whether two segments cross; to touch with an end is no crossing.
fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |p: Point, q: Point, r: Point| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    let (one, two) = (side(a, b, c), side(a, b, d));
    let (three, four) = (side(c, d, a), side(c, d, b));
    (one > 0.0) != (two > 0.0)
        && (three > 0.0) != (four > 0.0)
        && [one, two, three, four].iter().all(|s| *s != 0.0)
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
        assert!(turn(&square(5.0, 2.0, false)) > 0.0 && turn(&square(5.0, 2.0, true)) < 0.0);
    }
}
