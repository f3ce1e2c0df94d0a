//! Number → name tables.

/// Sorted by number; made with `Names::sorted`, which refuses anything else, or of others with `together!`.
#[derive(Clone, Copy, Debug)]
pub struct Names(pub &'static [(u64, &'static str)]);

impl Names {
    /// Refuses, while compiling, a table that is not sorted.
    pub const fn sorted(table: &'static [(u64, &'static str)]) -> Names {
        let mut at = 1;
        while at < table.len() {
            assert!(table[at - 1].0 < table[at].0, "names must rise");
            at += 1;
        }
        Names(table)
    }
    /// The entries of two tables by number, `N` in all; for `together!`, which looks that the numbers differ.
    pub const fn merged<const N: usize>(one: Names, other: Names) -> [(u64, &'static str); N] {
        let mut all = [(0, ""); N];
        let (mut left, mut right) = (0, 0);
        while left + right < N {
            let first =
                right == other.0.len() || (left < one.0.len() && one.0[left].0 <= other.0[right].0);
            if first {
                all[left + right] = one.0[left];
                left += 1;
            } else {
                all[left + right] = other.0[right];
                right += 1;
            }
        }
        all
    }
    /// The entries of names that are numbered from 0 on.
    pub const fn numbered<const N: usize>(names: &[&'static str]) -> [(u64, &'static str); N] {
        let mut all = [(0, ""); N];
        let mut at = 0;
        while at < N {
            all[at] = (at as u64, names[at]);
            at += 1;
        }
        all
    }
    pub fn get(&self, number: u64) -> Option<&'static str> {
        let found = self.0.binary_search_by_key(&number, |entry| entry.0).ok()?;
        self.0.get(found).map(|entry| entry.1)
    }
    /// The number of a name, whatever its case.
    pub fn number(&self, name: &str) -> Option<u64> {
        let mut entries = self.0.iter();
        entries
            .find(|e| e.1.eq_ignore_ascii_case(name))
            .map(|e| e.0)
    }
}

/// The table of all the names of two, while compiling: `together!(SHARED, OWN)`. No number may be in both.
macro_rules! together {
    ($one:expr, $other:expr $(,)?) => {{
        const ONE: $crate::wire::Names = $one;
        const OTHER: $crate::wire::Names = $other;
        const ALL: [(u64, &str); ONE.0.len() + OTHER.0.len()] =
            $crate::wire::Names::merged(ONE, OTHER);
        $crate::wire::Names::sorted(&ALL)
    }};
}
pub(crate) use together;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_two_tables_are_found_in_one() {
        const ODD: Names = Names::sorted(&[(1, "one"), (3, "three")]);
        const EVEN: Names = Names::sorted(&[(0, "none"), (2, "two"), (4, "four")]);
        const BOTH: Names = together!(ODD, EVEN);
        let found: Vec<_> = (0..6).map(|number| BOTH.get(number)).collect();
        let names = ["none", "one", "two", "three", "four"].map(Some);
        assert_eq!(found[..5], names);
        assert_eq!(found[5], None);
    }
}
