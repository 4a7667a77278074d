//! Transformations of a page, as PDF writes them: `[a b c d e f]`.

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matrix(pub [f64; 6]);

impl Default for Matrix {
    fn default() -> Self {
        Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
    }
}

impl Matrix {
    /// First this, then another.
    pub fn then(&self, other: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [g, h, i, j, k, l] = other.0;
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    /// Moved within its own directions.
    pub fn moved(&self, x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y]).then(self)
    }

    /// Where a text that starts at its origin stands along and across the direction of its lines, and how large.
    pub fn direction(&self) -> (f64, f64, f64) {
        let [a, b, _, _, x, y] = self.0;
        match (a.abs() >= b.abs(), a >= 0.0, b >= 0.0) {
            (true, true, _) => (x, y, a.hypot(b)),
            (true, false, _) => (-x, -y, a.hypot(b)),
            (false, _, true) => (y, -x, a.hypot(b)),
            (false, _, false) => (-y, x, a.hypot(b)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turned_pages_have_lines_too() {
        let turned = Matrix([0.0, 12.0, -12.0, 0.0, 100.0, 50.0]);
        assert_eq!(turned.direction(), (50.0, -100.0, 12.0));
        assert_eq!(turned.moved(2.0, 0.0).direction(), (74.0, -100.0, 12.0));
    }
}
