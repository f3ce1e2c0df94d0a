//! A column of values in segments: it grows without ever copying what it holds.
use serde::{Deserialize, Serialize};

/// Rows in a segment, unless a column says otherwise.
pub const ROWS: usize = 1 << 16;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Column<T, const SEGMENT: usize = ROWS> {
    segments: Vec<Vec<T>>,
}
impl<T, const SEGMENT: usize> Default for Column<T, SEGMENT> {
    fn default() -> Self {
        Column { segments: vec![] }
    }
}

impl<T, const SEGMENT: usize> Column<T, SEGMENT> {
    pub fn push(&mut self, value: T) {
        match self.segments.last_mut() {
            Some(last) if last.len() < SEGMENT => last.push(value),
            // The first segment grows with a small capture, the others are made whole.
            Some(_) => {
                let mut segment = Vec::with_capacity(SEGMENT);
                segment.push(value);
                self.segments.push(segment);
            }
            None => self.segments.push(vec![value]),
        }
    }
    pub fn at(&self, row: usize) -> Option<&T> {
        self.segments.get(row / SEGMENT)?.get(row % SEGMENT)
    }
    pub fn at_mut(&mut self, row: usize) -> Option<&mut T> {
        self.segments.get_mut(row / SEGMENT)?.get_mut(row % SEGMENT)
    }
    pub fn len(&self) -> usize {
        match self.segments.last() {
            Some(last) => (self.segments.len() - 1) * SEGMENT + last.len(),
            None => 0,
        }
    }
    pub fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.segments.iter().flatten()
    }
    /// The rows from `first` on, as far as they lie together in memory.
    pub fn run(&self, first: usize) -> &[T] {
        let segment = self.segments.get(first / SEGMENT);
        segment
            .and_then(|s| s.get(first % SEGMENT..))
            .unwrap_or(&[])
    }
}

impl<T: Copy, const SEGMENT: usize> Column<T, SEGMENT> {
    pub fn get(&self, row: usize) -> Option<T> {
        self.at(row).copied()
    }
}

impl<T, const SEGMENT: usize> FromIterator<T> for Column<T, SEGMENT> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut column = Column::default();
        values.into_iter().for_each(|value| column.push(value));
        column
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_gives_back_what_it_was_given_across_segments() {
        let count = 2 * ROWS + 3;
        let column: Column<usize> = (0..count).collect();
        assert_eq!(column.len(), count);
        assert!((0..count).all(|row| column.get(row) == Some(row)));
        assert!(column.iter().copied().eq(0..count));
        assert_eq!(column.get(count), None);
        assert_eq!(column.run(ROWS - 2), [ROWS - 2, ROWS - 1]);
        assert_eq!(column.run(2 * ROWS).len(), 3);
        assert!(column.run(count).is_empty());
    }
}
