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
