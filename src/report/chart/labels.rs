//! Where labels go so that none covers another, nor a mark: the first free place near the point, else a shorter label.

/// A rectangle: left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub fn around(x: f64, y: f64, half: f64) -> Self {
        Self { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half }
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    fn holds(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// The point of the rectangle that is nearest to another point.
    pub fn nearest(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x.clamp(self.x, self.x + self.width), y.clamp(self.y, self.y + self.height))
    }
}

/// A label that is wanted: its point, the reach of its mark, and its forms from the longest to the shortest.
#[derive(Debug, Clone)]
pub struct Wish {
    pub at: (f64, f64),
    pub reach: f64,
    /// Width and height of each form.
    pub forms: Vec<(f64, f64)>,
}

/// A label in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    pub form: usize,
    pub rect: Rect,
    /// It stands away from its mark: a line leads to it.
    pub leads: bool,
}

/// Distances from the mark that are tried; from the second on a line leads to the label.
const RINGS: [f64; 7] = [3.0, 16.0, 30.0, 46.0, 66.0, 92.0, 124.0];
/// How many of them are near.
const NEAR: usize = 3;
/// A blank about each label.
const AIR: f64 = 1.5;

/// Places labels in the order given, so that the first get the best places. `None` where there was no room at all.
pub fn place(bounds: Rect, wishes: &[Wish]) -> Vec<Option<Placed>> {
    let mut taken: Vec<Rect> =
        wishes.iter().map(|wish| Rect::around(wish.at.0, wish.at.1, wish.reach)).collect();
    let mut out = Vec::with_capacity(wishes.len());
    for (own, wish) in wishes.iter().enumerate() {
        let placed = first_free(bounds, &taken, own, wish);
        if let Some(placed) = placed {
            let rect = placed.rect;
            taken.push(Rect {
                x: rect.x - AIR,
                y: rect.y - AIR,
                width: rect.width + 2.0 * AIR,
                height: rect.height + 2.0 * AIR,
            });
            if placed.leads {
                taken.extend(along(wish.at, rect.nearest(wish.at), wish.reach));
            }
        }
        out.push(placed);
    }
    out
}

/// A long label near its mark is best; then a shorter one; far away only where nothing else is left.
fn first_free(bounds: Rect, taken: &[Rect], own: usize, wish: &Wish) -> Option<Placed> {
    for (from, to) in [(0, NEAR), (NEAR, RINGS.len())] {
        let rings = RINGS.iter().enumerate().take(to).skip(from);
        if let Some(placed) = in_rings(bounds, taken, (own, wish), rings) {
            return Some(placed);
        }
    }
    None
}

fn in_rings<'r>(
    bounds: Rect,
    taken: &[Rect],
    (own, wish): (usize, &Wish),
    rings: impl Iterator<Item = (usize, &'r f64)> + Clone,
) -> Option<Placed> {
    for (form, size) in wish.forms.iter().enumerate() {
        for (ring, distance) in rings.clone() {
            let leads = ring > 0;
            let free = candidates(wish, *size, *distance, leads).into_iter().find(|rect| {
                let clear = |at: usize, other: &Rect| at == own || !rect.overlaps(other);
                bounds.holds(rect)
                    && taken.iter().enumerate().all(|(at, other)| clear(at, other))
                    && (!leads || line_is_free(taken, own, wish, rect))
            });
            if let Some(rect) = free {
                return Some(Placed { form, rect, leads });
            }
        }
    }
    None
}

/// Right, left, above and below first; then around.
fn candidates(wish: &Wish, (width, height): (f64, f64), distance: f64, leads: bool) -> Vec<Rect> {
    let (x, y) = wish.at;
    let gap = wish.reach + distance;
    let turns: &[(f64, f64)] = if leads { &AROUND } else { &BESIDE };
    let rect = |(right, down): &(f64, f64)| {
        // The edge of the label that looks at the mark is `gap` away from it.
        let left = match right {
            right if *right > 0.3 => x + gap * right,
            right if *right < -0.3 => x + gap * right - width,
            _ => x - width / 2.0,
        };
        let top = match down {
            down if *down > 0.3 => y + gap * down,
            down if *down < -0.3 => y + gap * down - height,
            _ => y - height / 2.0,
        };
        Rect { x: left, y: top, width, height }
    };
    turns.iter().map(rect).collect()
}

const BESIDE: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.75, -0.75),
    (0.75, 0.75),
    (-0.75, -0.75),
    (-0.75, 0.75),
];
const AROUND: [(f64, f64); 12] = [
    (0.7, -0.7),
    (0.7, 0.7),
    (-0.7, -0.7),
    (-0.7, 0.7),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.4, -0.9),
    (0.4, 0.9),
    (-0.4, -0.9),
    (-0.4, 0.9),
];

fn line_is_free(taken: &[Rect], own: usize, wish: &Wish, rect: &Rect) -> bool {
    let dots = along(wish.at, rect.nearest(wish.at), wish.reach);
    dots.iter().all(|dot| taken.iter().enumerate().all(|(at, other)| at == own || !dot.overlaps(other)))
}

/// Small squares on a line, from the edge of the mark on.
fn along((x1, y1): (f64, f64), (x2, y2): (f64, f64), reach: f64) -> Vec<Rect> {
    let length = (x2 - x1).hypot(y2 - y1);
    let steps = (length / 3.0).ceil() as usize;
    let at = |step: usize| step as f64 * 3.0;
    let on = |far: f64| Rect::around(x1 + (x2 - x1) * far / length, y1 + (y2 - y1) * far / length, 0.8);
    (0..steps).map(at).filter(|far| *far > reach).map(on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same points every time, some of them close together.
    fn points(count: usize) -> Vec<(f64, f64)> {
        let step = |at: usize, by: usize| (at * by % 97) as f64 / 97.0;
        (0..count).map(|at| (40.0 + step(at, 41) * 640.0, 40.0 + step(at, 29) * 480.0)).collect()
    }

    #[test]
    fn sixty_labels_do_not_touch() {
        let bounds = Rect { x: 0.0, y: 0.0, width: 720.0, height: 560.0 };
        let wish =
            |at: (f64, f64)| Wish { at, reach: 7.0, forms: vec![(190.0, 16.0), (110.0, 16.0), (20.0, 16.0)] };
        let wishes: Vec<Wish> = points(60).into_iter().map(wish).collect();
        let placed: Vec<Placed> = place(bounds, &wishes).into_iter().flatten().collect();
        assert_eq!(placed.len(), 60, "every point has a label");
        for (at, one) in placed.iter().enumerate() {
            assert!(bounds.holds(&one.rect));
            assert!(placed[..at].iter().all(|other| !one.rect.overlaps(&other.rect)), "{one:?}");
            let marks = wishes.iter().enumerate().filter(|(of, _)| *of != at);
            assert!(
                marks
                    .into_iter()
                    .all(|(_, wish)| !one.rect.overlaps(&Rect::around(wish.at.0, wish.at.1, 7.0)))
            );
        }
        assert!(
            placed.iter().filter(|one| one.form == 0).count() > 12,
            "most of the first have their whole label"
        );
    }

    #[test]
    fn where_there_is_no_room_nothing_is_forced() {
        let bounds = Rect { x: 0.0, y: 0.0, width: 30.0, height: 20.0 };
        let wish = Wish { at: (15.0, 10.0), reach: 7.0, forms: vec![(50.0, 16.0)] };
        assert_eq!(place(bounds, &[wish]), [None]);
    }
}
