//! How far two markers agree beyond chance: Cohen's kappa, plain and weighted, with its 95 % confidence interval.
//!
//! Kappa: Cohen, J. (1960), Educational and Psychological Measurement 20, 37-46; weighted: Cohen (1968), Psychological
//! Bulletin 70, 213-220. Variance for large samples: Fleiss, J. L., Cohen, J., Everitt, B. S. (1969), Psychological
//! Bulletin 72, 323-327. The figures are those of `statsmodels.stats.inter_rater.cohens_kappa`.

/// The quantile 0.975 of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;
/// Chance so near to certain is certain: both markers used one category.
const CERTAIN: f64 = 1e-12;

/// What a disagreement weighs by how far apart two categories are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// All disagreements are the same.
    Nominal,
    /// By the distance in steps (Cicchetti and Allison).
    Linear,
    /// By its square (Fleiss and Cohen).
    Quadratic,
}

impl Weights {
    pub const ALL: [(&str, Self); 3] =
        [("nominal", Self::Nominal), ("linear", Self::Linear), ("quadratic", Self::Quadratic)];

    /// How much of an agreement two categories of `size` are: 1 the same, 0 the farthest.
    fn agreement(self, size: usize, row: usize, column: usize) -> f64 {
        let apart = row.abs_diff(column) as f64 / size.saturating_sub(1).max(1) as f64;
        match self {
            Self::Nominal => f64::from(u8::from(row == column)),
            Self::Linear => 1.0 - apart,
            Self::Quadratic => 1.0 - apart * apart,
        }
    }
}

/// A kappa with where it may lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kappa {
    pub value: f64,
    /// Variance for large samples, not under the hypothesis of no agreement.
    pub variance: f64,
    /// Limits of the 95 % interval; they may lie beyond -1 and 1, as in the reference.
    pub low: f64,
    pub high: f64,
}

/// Pairs of marks counted: rows the first marker, columns the second.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    size: usize,
    cells: Vec<u64>,
}

impl Table {
    pub fn new(size: usize) -> Self {
        Self { size, cells: vec![0; size * size] }
    }

    /// Of counts row by row; what is missing of a square is 0.
    pub fn of(rows: &[&[u64]]) -> Self {
        let mut table = Self::new(rows.len());
        for (row, counts) in rows.iter().enumerate() {
            counts.iter().enumerate().for_each(|(column, count)| table.add(row, column, *count));
        }
        table
    }

    /// Counts pairs; categories that the table does not have are left out.
    pub fn add(&mut self, row: usize, column: usize, count: u64) {
        let at = row * self.size + column;
        if let Some(cell) = self.cells.get_mut(at).filter(|_| row < self.size && column < self.size) {
            *cell += count;
        }
    }

    pub fn size(&self) -> usize {
        self.size
    }

    pub fn get(&self, row: usize, column: usize) -> u64 {
        let there = row < self.size && column < self.size;
        self.cells.get(row * self.size + column).copied().filter(|_| there).unwrap_or(0)
    }

    /// Pairs in all.
    pub fn pairs(&self) -> u64 {
        self.cells.iter().sum()
    }

    /// Pairs of the same category.
    pub fn agreed(&self) -> u64 {
        (0..self.size).map(|at| self.get(at, at)).sum()
    }

    /// Without the categories from `size` on.
    pub fn first(&self, size: usize) -> Self {
        let mut table = Self::new(size);
        for (row, column) in (0..size).flat_map(|row| (0..size).map(move |column| (row, column))) {
            table.add(row, column, self.get(row, column));
        }
        table
    }

    /// Kappa of this table; `None` where it is not defined: there are no pairs, or both markers used one and the same
    /// category throughout, so that chance alone explains everything.
    pub fn kappa(&self, weights: Weights) -> Option<Kappa> {
        let pairs = self.pairs() as f64;
        if pairs == 0.0 {
            return None;
        }
        let share = Shares::of(self, pairs);
        // Rows and columns run to `size`, which the shares and sums below have too.
        let cells = || (0..self.size).flat_map(|row| (0..self.size).map(move |column| (row, column)));
        let weight = |row, column| weights.agreement(self.size, row, column);
        let seen: f64 = cells().map(|(row, column)| weight(row, column) * share.of_pair(row, column)).sum();
        let chance: f64 =
            cells().map(|(row, column)| weight(row, column) * share.rows[row] * share.columns[column]).sum();
        if 1.0 - chance < CERTAIN {
            return None;
        }
        let value = (seen - chance) / (1.0 - chance);
        // Mean weight of each category of one marker over what the other did.
        let by_row: Vec<f64> = (0..self.size)
            .map(|row| (0..self.size).map(|column| weight(row, column) * share.columns[column]).sum())
            .collect();
        let by_column: Vec<f64> = (0..self.size)
            .map(|column| (0..self.size).map(|row| weight(row, column) * share.rows[row]).sum())
            .collect();
        let spread: f64 = cells()
            .map(|(row, column)| {
                let off = weight(row, column) - (by_row[row] + by_column[column]) * (1.0 - value);
                share.of_pair(row, column) * off * off
            })
            .sum();
        let centre = value - chance * (1.0 - value);
        let variance = ((spread - centre * centre) / ((1.0 - chance) * (1.0 - chance) * pairs)).max(0.0);
        let half = Z * variance.sqrt();
        Some(Kappa { value, variance, low: value - half, high: value + half })
    }
}

/// A table in shares of all its pairs.
struct Shares {
    size: usize,
    cells: Vec<f64>,
    rows: Vec<f64>,
    columns: Vec<f64>,
}

impl Shares {
    fn of(table: &Table, pairs: f64) -> Self {
        let size = table.size;
        let share = |count: u64| count as f64 / pairs;
        let sum = |of: &dyn Fn(usize) -> u64| share((0..size).map(of).sum());
        Self {
            size,
            cells: table.cells.iter().map(|count| share(*count)).collect(),
            rows: (0..size).map(|row| sum(&|column| table.get(row, column))).collect(),
            columns: (0..size).map(|column| sum(&|row| table.get(row, column))).collect(),
        }
    }

    fn of_pair(&self, row: usize, column: usize) -> f64 {
        self.cells.get(row * self.size + column).copied().unwrap_or(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
    }

    #[test]
    fn the_example_of_fleiss_cohen_and_everitt() {
        let table = Table::of(&[&[106, 10, 4], &[22, 28, 10], &[2, 12, 6]]);
        assert_eq!((table.pairs(), table.agreed()), (200, 140));
        // Limits and variance as `statsmodels` 0.15 gives them.
        let kappa = table.kappa(Weights::Nominal).unwrap();
        near(kappa.value, 3.0 / 7.0);
        near(kappa.variance, 0.002_884_872_044_055_718_4);
        near(kappa.low, 0.323_299_793_454_404_96);
        near(kappa.high, 0.533_843_063_688_452);
        let linear = table.kappa(Weights::Linear).unwrap();
        near(linear.value, 0.492_307_692_307_692_2);
        near(linear.variance, 0.002_572_377_157_662_549_5);
        let quadratic = table.kappa(Weights::Quadratic).unwrap();
        near(quadratic.value, 0.566_666_666_666_666_7);
        near(quadratic.variance, 0.003_098_741_426_611_795_3);
    }

    #[test]
    fn the_example_of_cohen() {
        // Cohen 1968: shares of 200; he reports a kappa of .492.
        let table = Table::of(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
        let kappa = table.kappa(Weights::Nominal).unwrap();
        assert_eq!(format!("{:.3}", kappa.value), "0.492");
    }

    #[test]
    fn the_example_of_the_reference() {
        // The table of SAS's manual that `statsmodels` cites: weighted kappa .4701, limits .1845 and .7558.
        let table = Table::of(&[&[0, 4, 1], &[0, 8, 0], &[0, 1, 5]]);
        let kappa = table.kappa(Weights::Linear).unwrap();
        let shown =
            [kappa.value, kappa.variance.sqrt(), kappa.low, kappa.high].map(|one| format!("{one:.4}"));
        assert_eq!(shown, ["0.4701", "0.1457", "0.1845", "0.7558"]);
    }

    #[test]
    fn nothing_is_said_where_kappa_is_not_defined() {
        for table in [
            Table::new(0),
            Table::new(3),
            Table::of(&[&[9]]),
            Table::of(&[&[12, 0], &[0, 0]]),
            Table::of(&[&[0, 0, 0], &[0, 0, 0], &[0, 0, 7]]),
        ] {
            for (_, weights) in Weights::ALL {
                assert_eq!(table.kappa(weights), None, "{table:?}");
            }
        }
    }

    #[test]
    fn agreement_beyond_chance_is_one_and_none_of_it_is_zero() {
        let same = Table::of(&[&[5, 0], &[0, 5]]).kappa(Weights::Nominal).unwrap();
        assert_eq!((same.value, same.variance), (1.0, 0.0));
        let chance = Table::of(&[&[4, 4], &[4, 4]]).kappa(Weights::Nominal).unwrap();
        assert_eq!(chance.value, 0.0);
        // One used one category, the other did not: nothing beyond chance, and that is defined.
        assert_eq!(Table::of(&[&[6, 4], &[0, 0]]).kappa(Weights::Nominal).unwrap().value, 0.0);
        let against = Table::of(&[&[0, 5], &[5, 0]]).kappa(Weights::Nominal).unwrap();
        assert_eq!(against.value, -1.0);
    }

    #[test]
    fn with_two_categories_the_weights_make_no_difference() {
        let table = Table::of(&[&[20, 5], &[10, 15]]);
        let all = Weights::ALL.map(|(_, weights)| table.kappa(weights).unwrap());
        near(all[0].value, 0.4);
        all.iter().for_each(|one| near(one.variance, all[0].variance));
    }
}
