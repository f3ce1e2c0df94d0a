//! A column of values in segments: it grows without ever copying what it holds.

/// Rows in a segment.
const SEGMENT: usize = 1 << 16;

#[derive(Clone, Debug)]
pub struct Column<T> {
    segments: Vec<Vec<T>>,
}
impl<T> Default for Column<T> {
    fn default() -> Self {
        Column { segments: vec![] }
    }
}

impl<T: Copy> Column<T> {
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
    pub fn get(&self, row: usize) -> Option<T> {
        self.segments
            .get(row / SEGMENT)?
            .get(row % SEGMENT)
            .copied()
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
    /// The rows from `first` on, as far as they lie together in memory.
    pub fn run(&self, first: usize) -> &[T] {
        let segment = self.segments.get(first / SEGMENT);
        segment
            .and_then(|s| s.get(first % SEGMENT..))
            .unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_gives_back_what_it_was_given_across_segments() {
        let mut column = Column::default();
        let count = 2 * SEGMENT + 3;
        for row in 0..count {
            column.push(row);
        }
        assert_eq!(column.len(), count);
        assert!((0..count).all(|row| column.get(row) == Some(row)));
        assert_eq!(column.get(count), None);
        assert_eq!(column.run(SEGMENT - 2), [SEGMENT - 2, SEGMENT - 1]);
        assert_eq!(column.run(2 * SEGMENT).len(), 3);
        assert!(column.run(count).is_empty());
    }
}
