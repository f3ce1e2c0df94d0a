//! Which items a slice takes.

/// What a slice takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Positions {
    /// Runs from a start to before an end, one behind the other.
    Runs(Vec<(usize, usize)>),
    /// From the first, this many, each so far from the one before.
    Steps {
        first: usize,
        count: usize,
        step: i64,
    },
}

impl Positions {
    pub fn run(start: usize, end: usize) -> Positions {
        Positions::Runs(vec![(start, end)])
    }
    /// Python's own rules: bounds beyond an end stop at it.
    pub fn python(
        start: Option<i64>,
        end: Option<i64>,
        step: Option<i64>,
        len: usize,
    ) -> Positions {
        let (step, size) = (step.unwrap_or(1), len as i64);
        let (lowest, highest) = if step > 0 { (0, size) } else { (-1, size - 1) };
        let clamp = |bound: i64| {
            let bound = if bound < 0 {
                bound.saturating_add(size)
            } else {
                bound
            };
            bound.clamp(lowest, highest)
        };
        let (near, far) = if step > 0 {
            (lowest, highest)
        } else {
            (highest, lowest)
        };
        let (start, end) = (start.map_or(near, clamp), end.map_or(far, clamp));
        if step == 1 {
            return Positions::run(start as usize, end.max(start) as usize);
        }
        let distance = if step > 0 { end - start } else { start - end };
        let count = match distance > 0 {
            true => (distance as u64).div_ceil(step.unsigned_abs()) as usize,
            false => 0,
        };
        Positions::Steps {
            first: start.max(0) as usize,
            count,
            step,
        }
    }
    pub fn of<T: Copy>(&self, items: &[T]) -> Vec<T> {
        match self {
            Positions::Runs(runs) => runs
                .iter()
                .flat_map(|(start, end)| items.get(*start..*end).unwrap_or(&[]))
                .copied()
                .collect(),
            Positions::Steps { first, count, step } => (0..*count as i64)
                .filter_map(|n| usize::try_from(*first as i64 + n * step).ok())
                .filter_map(|at| items.get(at).copied())
                .collect(),
        }
    }
}
