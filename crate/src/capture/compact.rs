//! Columns that take less where values are as they nearly always are.
use super::column::ROWS;

/// Rising places in a file: four bytes each, unless a segment's packets lie further apart.
#[derive(Default)]
pub struct Offsets {
    segments: Vec<Places>,
}

enum Places {
    /// Behind the first.
    Near(u64, Vec<u32>),
    Far(Vec<u64>),
}

impl Offsets {
    pub fn push(&mut self, offset: u64) {
        match self.segments.last_mut() {
            Some(last) if last.len() < ROWS => last.push(offset),
            // The first segment grows with a small capture.
            last => {
                let room = if last.is_some() { ROWS } else { 0 };
                let mut places = Vec::with_capacity(room);
                places.push(0);
                self.segments.push(Places::Near(offset, places));
            }
        }
    }
    pub fn get(&self, row: usize) -> Option<u64> {
        let at = row % ROWS;
        match self.segments.get(row / ROWS)? {
            Places::Near(first, places) => Some(first + u64::from(*places.get(at)?)),
            Places::Far(places) => places.get(at).copied(),
        }
    }
    pub fn len(&self) -> usize {
        let last = self.segments.last().map_or(0, Places::len);
        self.segments.len().saturating_sub(1) * ROWS + last
    }
}

impl Places {
    fn len(&self) -> usize {
        match self {
            Places::Near(_, places) => places.len(),
            Places::Far(places) => places.len(),
        }
    }
    fn push(&mut self, offset: u64) {
        if let Places::Near(first, places) = self {
            let behind = offset.checked_sub(*first).map(u32::try_from);
            if let Some(Ok(behind)) = behind {
                return places.push(behind);
            }
            let all = places.iter().map(|behind| *first + u64::from(*behind));
            *self = Places::Far(all.collect());
        }
        if let Places::Far(places) = self {
            places.push(offset);
        }
    }
}

/// Values that are nearly always those of another column: nothing is kept of a segment in which they are.
#[derive(Default)]
pub struct Others {
    segments: Vec<Option<Vec<u32>>>,
    rows: usize,
}

impl Others {
    /// `same`: the other column's rows of this segment, the value's own among them.
    pub fn push(&mut self, value: u32, same: &[u32]) {
        if self.rows.is_multiple_of(ROWS) {
            self.segments.push(None);
        }
        self.rows += 1;
        match self.segments.last_mut() {
            Some(Some(differing)) => differing.push(value),
            Some(none) if same.last() != Some(&value) => {
                let mut differing = Vec::with_capacity(ROWS.min(2 * same.len()));
                differing.extend(same.iter().take(same.len().saturating_sub(1)));
                differing.push(value);
                *none = Some(differing);
            }
            _ => {}
        }
    }
    /// The rows from `first` on, as far as they lie together in memory; `same` are those of the other column.
    pub fn run<'a>(&'a self, first: usize, same: &'a [u32]) -> &'a [u32] {
        match self.segments.get(first / ROWS) {
            Some(Some(differing)) => differing.get(first % ROWS..).unwrap_or(&[]),
            _ => same,
        }
    }
}

/// A number that seldom changes: where it does, and to what.
#[derive(Default)]
pub struct Steady {
    changes: Vec<(u32, u16)>,
    rows: u32,
}

impl Steady {
    pub fn push(&mut self, value: u16) {
        if self.changes.last().is_none_or(|(_, last)| *last != value) {
            self.changes.push((self.rows, value));
        }
        self.rows += 1;
    }
    pub fn get(&self, row: usize) -> Option<u16> {
        if row >= self.rows as usize {
            return None;
        }
        let behind = self
            .changes
            .partition_point(|(from, _)| *from as usize <= row);
        self.changes
            .get(behind.checked_sub(1)?)
            .map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::*;

    #[test]
    fn places_near_and_far_are_given_back() {
        let mut offsets = Offsets::default();
        let place = |row: u64| 24 + row * 100 + if row > 70_000 { 1 << 40 } else { 0 };
        let count = 3 * ROWS as u64 - 1;
        (0..count).for_each(|row| offsets.push(place(row)));
        assert_eq!(offsets.len() as u64, count);
        assert!((0..count).all(|row| offsets.get(row as usize) == Some(place(row))));
        assert_eq!(offsets.get(count as usize), None);
    }

    #[test]
    fn what_differs_is_kept_and_what_does_not_is_the_other() {
        let (mut captured, mut original) = (Column::<u32>::default(), Others::default());
        let of = |row: u32| {
            (
                row % 99,
                row % 99 + u32::from(row == 70_000 || row == 70_001),
            )
        };
        let count = 2 * ROWS as u32 + 5;
        for row in 0..count {
            let (same, value) = of(row);
            captured.push(same);
            original.push(value, captured.run(row as usize / ROWS * ROWS));
        }
        for row in 0..count {
            let run = original.run(row as usize, captured.run(row as usize));
            assert_eq!(run.first(), Some(&of(row).1), "row {row}");
        }
        assert!(
            original
                .run(count as usize, captured.run(count as usize))
                .is_empty()
        );
    }

    #[test]
    fn a_number_is_that_of_the_last_change() {
        let mut steady = Steady::default();
        [3, 3, 3, 5, 3, 3]
            .into_iter()
            .for_each(|value| steady.push(value));
        assert_eq!(
            (0..7).map(|row| steady.get(row)).collect::<Vec<_>>(),
            [Some(3), Some(3), Some(3), Some(5), Some(3), Some(3), None]
        );
        assert_eq!(Steady::default().get(0), None);
    }
}
