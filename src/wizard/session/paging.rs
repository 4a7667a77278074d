//! Lists longer than a window: which rows are seen, and which come next.

use crate::text::{Text, session as say};

/// The rows of a list that are seen at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Rows {
    pub first: usize,
}

impl Rows {
    /// Goes on to the next rows, and from the last ones to the first.
    pub fn next(&mut self, most: usize, count: usize) {
        self.first = if self.first + most < count { self.first + most } else { 0 };
    }

    /// «Del 7 al 9, de 9: v muestra los demás.»; `None` where all are seen.
    pub fn told(self, most: usize, count: usize) -> Option<Text> {
        let to = (self.first + most).min(count);
        let text = say::ITEMS_MORE.with("from", self.first + 1).with("to", to).with("n", count);
        (count > most).then_some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_last_rows_are_told_as_they_are_and_the_first_come_after_them() {
        let mut rows = Rows::default();
        rows.next(6, 9);
        let told = rows.told(6, 9).unwrap();
        assert_eq!(told.to(Lang::Es), "Del 7 al 9, de 9: v muestra los demás.");
        rows.next(6, 9);
        assert_eq!(rows, Rows::default());
    }

    #[test]
    fn a_list_that_is_seen_whole_says_nothing() {
        assert_eq!(Rows::default().told(6, 6), None);
    }
}
